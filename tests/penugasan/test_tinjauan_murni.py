"""The review in memory: every command of every person agrees with the oracle, and what happens keeps invariant 5."""

from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invarian_tinjauan import tinjauan_keliru
from orakel_tinjauan import boleh
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, STAF, UNIT

from tatakerja import GalatPenugasan, Organisasi, Pegawai, Pemangku, SistemKerja
from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.wewenang import CompetenceBook
from tatakerja.engine.wewenang.pelaku import Pelaku
from tatakerja.penugasan.life.evaluasi import choose_review, find_stops
from tatakerja.penugasan.life.fold_after import follow

KOSAKATA = SistemKerja.buka("bantul", organisasi=Organisasi(UNIT, [], [])).buku.kosakata
ORANG = [*list(PIMPINAN.values())[:5], *list(STAF.values())[:2], *CADANGAN[:2]]
PEKERJA = st.lists(st.sampled_from(ORANG), min_size=1, max_size=2, unique=True)
RANTAI = st.sampled_from(
    [("BID1", "DINAS"), ("BAGIAN", "ASISTEN", "SETDA"), ("DINAS",), ("BAGIAN", "ASISTEN", "SETDA", "PEMDA")]
)
PEMANGKU = st.fixed_dictionaries(
    {
        unit: st.tuples(st.none() | st.sampled_from(ORANG), st.lists(st.sampled_from(ORANG), max_size=1))
        for unit in ("PEMDA", "SETDA", "ASISTEN", "BAGIAN", "DINAS", "BID1")
    }
)


def organisasi(held: dict) -> Organisasi:
    people = [Pegawai(nip, f"Orang {i}", "SETDA", "pelaksana") for i, nip in enumerate(ORANG)]
    rows = [Pemangku(unit, holder, "definitif", HARI) for unit, (holder, _) in held.items() if holder is not None]
    rows += [Pemangku(unit, nip, "plh", HARI) for unit, (_, standing_in) in held.items() for nip in standing_in]
    return Organisasi(UNIT, people, rows)


class Jalan:
    """Results on their way, from day to day."""

    def __init__(self, pekerja: list[str], rantai: tuple[str, ...]) -> None:
        pos = [[unit, unit] for unit in rantai]
        first = SimpleNamespace(jenis="diusulkan", data={"orang": pekerja, "evaluasi": {"pos": pos}}, oleh="-")
        self.events = [first]
        self.state = {"status": "aktif", "rantai": list(rantai), "orang": pekerja}
        self.nips = pekerja
        self.catat("hasil_diserahkan", {"putaran": 1}, pekerja[0])

    def catat(self, jenis: str, data: dict, oleh: str) -> None:
        event = SimpleNamespace(jenis=jenis, data=data, oleh=oleh)
        self.events.append(event)
        after = dict(self.state)
        follow(after, event, HARI.isoformat())
        self.state = after

    def coba(self, org: Organisasi, nip: str, perintah: str) -> tuple[dict, object] | None:
        posts = PostBook(org, KOSAKATA, HARI)
        book = CompetenceBook(org, posts)
        stops = find_stops(self.state, self.nips, self.state["hasil"]["peninjau"], org, posts)
        try:
            return choose_review(self.state, book, Pelaku("1", self.nips, nip, "X"), stops, perintah)
        except GalatPenugasan:
            return None


JADI = {"teruskan": "hasil_diteruskan", "kembalikan": "hasil_dikembalikan", "terima": "hasil_diterima"}


@given(PEKERJA, RANTAI, st.lists(st.tuples(PEMANGKU, st.integers(0, 10_000)), min_size=1, max_size=6))
def test_every_command_agrees_with_the_oracle(pekerja, rantai, hari):
    jalan = Jalan(pekerja, rantai)
    for held, pick in hari:
        org = organisasi(held)
        hasil = jalan.state["hasil"]
        if jalan.state["status"] == "selesai":
            break
        if hasil["posisi"] is None:
            jalan.catat("hasil_diserahkan", {"putaran": hasil["putaran"] + 1}, pekerja[0])
            hasil = jalan.state["hasil"]
        lawful = []
        for nip in ORANG:
            for perintah in JADI:
                found = jalan.coba(org, nip, perintah)
                expected = boleh(
                    org, HARI, rantai=rantai, sejak=hasil["posisi"], tidak={*pekerja, *hasil["peninjau"]}, nip=nip,
                    perintah=perintah,
                )  # fmt: skip
                assert (found is not None) == expected, (nip, perintah, held)
                if found is not None:
                    lawful.append((nip, perintah, found[0]))
        if lawful:
            nip, perintah, data = lawful[pick % len(lawful)]
            jalan.catat(JADI[perintah], data, nip)
    assert list(tinjauan_keliru(jalan.events)) == []


def test_the_judge_sees_every_fault():
    """Control: each of these histories is unlawful, and called so."""

    def judged(*steps: tuple[str, list[int], str], alasan=()) -> list[str]:
        jalan = Jalan(["a", "b"], ("X", "Y", "Z"))
        events = jalan.events + [SimpleNamespace(jenis=j, data={"untuk": u}, oleh=o) for j, u, o in steps]
        return list(tinjauan_keliru(events, alasan))

    t, k, s = "hasil_diteruskan", "hasil_dikembalikan", "hasil_diterima"
    assert judged((t, [0], "p"), (t, [1], "q"), (s, [2], "r")) == []
    assert judged((t, [0, 1], "p"), (s, [2], "r")) == []
    assert judged((t, [1], "q"), (s, [0, 2], "r")) == []
    assert "sendiri" in judged((t, [0], "b"))[0]
    assert "dua kali" in judged((t, [0], "p"), (t, [1], "p"))[0]
    assert "tidak naik" in judged((t, [1], "p"), (t, [0], "q"))[0]
    assert "dari 3" in judged((s, [1], "p"))[0]
    assert "terakhir" in judged((t, [2], "p"))[0]
    assert "setelah selesai" in judged((s, [0, 1, 2], "p"), (s, [2], "q"))[0]
    assert "tanpa alasan" in judged((k, [0], "p"), alasan=[""])[0]
    assert "sudah dikembalikan" in " ".join(judged((k, [0], "p"), (t, [1], "q")))


@pytest.mark.parametrize("rusak", ["pekerja", "peninjau"])
def test_the_oracle_sees_an_engine_that_bars_nobody(rusak):
    """Control: were workers or earlier reviewers not barred, the walk above would differ from the oracle."""
    held = {unit: (None, []) for unit in ("PEMDA", "SETDA", "ASISTEN", "BAGIAN", "DINAS", "BID1")}
    nip = ORANG[0]
    jalan = Jalan([nip if rusak == "pekerja" else ORANG[1]], ("BID1", "DINAS"))
    if rusak == "peninjau":
        jalan.catat("hasil_diteruskan", {"untuk": [0], "dilewati": []}, nip)
    org = organisasi({**held, "BID1": (nip, []), "DINAS": (nip, [])})
    posts = PostBook(org, KOSAKATA, HARI)
    broken = find_stops(jalan.state, [], [], org, posts)
    assert choose_review(jalan.state, CompetenceBook(org, posts), Pelaku("1", jalan.nips, nip, "X"), broken, "terima")
    assert jalan.coba(org, nip, "terima") is None
