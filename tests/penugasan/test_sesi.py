"""The frame of a command: what is done twice under one key, and what changes between preparation and lock."""

from pathlib import Path
from typing import Any

import attrs
import pytest
from penugasan_bahan import CADANGAN, HARI, PIMPINAN, STAF, buka, maju, usulan

from tatakerja import GalatPenugasan, GalatTatakerja, SistemTersimpan, TidakDitemukan
from tatakerja.journal import Bacaan
from tatakerja.penugasan.commands.frame import NOTHING
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.event import DIBATALKAN
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import stream_of

OLEH = PIMPINAN["DINAS"]
PERINTAH: dict[str, Any] = {"perintah": "batalkan"}


@pytest.fixture
def sk(db: Path):
    with buka("bantul", db) as sk:
        sk.usulkan(usulan("BID2"), oleh=OLEH)
        yield sk


def kepala(sk: SistemTersimpan) -> int:
    with sk.jurnal.baca() as bacaan:
        return bacaan.kepala().jumlah


def test_a_command_that_forgets_that_it_was_done_stores_nothing(sk: SistemTersimpan) -> None:
    siapa = Siapa(oleh=OLEH, kunci="sekali")

    def command() -> None:
        with sk._work.sesi(siapa, PERINTAH, NOTHING) as sesi:
            stream = sesi.buka("2026-000001").stream
            sesi.append(stream, DIBATALKAN, {}, sesi.hari.pegawai(OLEH))

    command()
    before = kepala(sk)
    with pytest.raises(GalatTatakerja, match="sudah dijalankan"):
        command()
    assert kepala(sk) == before


def test_a_block_that_raises_stores_nothing(sk: SistemTersimpan) -> None:
    before = kepala(sk)

    def fail() -> None:
        with sk._work.sesi(Siapa(oleh=OLEH, kunci="k"), PERINTAH, NOTHING) as sesi:
            sesi.append(stream_of("2026-000001"), DIBATALKAN, {}, sesi.hari.pegawai(OLEH))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert kepala(sk) == before
    with sk._work.sesi(Siapa(oleh=OLEH, kunci="k"), PERINTAH, NOTHING) as sesi:
        assert sesi.terdahulu is None
        sesi.append(stream_of("2026-000001"), DIBATALKAN, {}, sesi.hari.pegawai(OLEH))


@attrs.define
class Berganti:
    """A preparation during which somebody changes the organisation, some number of times."""

    sk: SistemTersimpan
    kali: int
    refuse: bool = False
    dilihat: list[tuple[int, bool]] = attrs.field(factory=list)

    def prepare(self, hari: Hari, bacaan: Bacaan | None) -> int:
        self.dilihat.append((hari.tanda[1], bacaan is not None))
        if bacaan is None and self.kali:
            self.kali -= 1
            day = HARI.replace(day=20 + self.kali)
            self.sk.pejabat_tetapkan("BID1", CADANGAN[0], "plh", mulai=day, selesai=day)
        if self.refuse and len(self.dilihat) == 1:
            raise GalatPenugasan("menurut organisasi yang lama")
        return hari.tanda[1]


@pytest.mark.parametrize("kali", [0, 1, 3])
def test_it_is_prepared_anew_where_the_organisation_has_changed(sk: SistemTersimpan, kali: int) -> None:
    persiapan = Berganti(sk, kali)
    with sk._work.sesi(Siapa(oleh=OLEH), PERINTAH, persiapan) as sesi:
        assert sesi.siap == sesi.tx.tanda_organisasi()[1]
        assert sesi.hari.tanda == sesi.tx.tanda_organisasi()
    assert [locked for _, locked in persiapan.dilihat] == [False] * (kali + 1)


def test_it_is_prepared_under_the_lock_when_nothing_else_helps(sk: SistemTersimpan) -> None:
    persiapan = Berganti(sk, 9)
    with sk._work.sesi(Siapa(oleh=OLEH), PERINTAH, persiapan) as sesi:
        assert sesi.siap == sesi.tx.tanda_organisasi()[1]
    assert [locked for _, locked in persiapan.dilihat] == [False] * 6 + [True]


def test_a_refusal_on_an_organisation_that_is_gone_counts_for_nothing(sk: SistemTersimpan) -> None:
    with sk._work.sesi(Siapa(oleh=OLEH), PERINTAH, Berganti(sk, 1, refuse=True)) as sesi:
        assert sesi.siap == sesi.tx.tanda_organisasi()[1]
    with pytest.raises(GalatPenugasan, match="organisasi yang lama"):
        sk._work.sesi(Siapa(oleh=OLEH), PERINTAH, Berganti(sk, 0, refuse=True)).__enter__()


def test_a_repeated_command_gives_what_it_gave_though_it_would_be_refused_now(sk: SistemTersimpan) -> None:
    first = sk.usulkan(usulan("BID2"), oleh=OLEH, kunci="k")
    sk.pejabat_akhiri("DINAS", OLEH, selesai="2026-01-04")
    assert sk.usulkan(usulan("BID2"), oleh=OLEH, kunci="k") == sk.tampil(first.id)
    with pytest.raises(GalatPenugasan, match="tidak berwenang"):
        sk.usulkan(usulan("BID2"), oleh=OLEH, kunci="lain")


def test_whoever_acts_must_be_of_the_organisation(sk: SistemTersimpan) -> None:
    for siapa in (Siapa(oleh="199901012020011001"), Siapa(oleh=OLEH, dicatat_oleh="199901012020011001")):
        with pytest.raises(TidakDitemukan, match="199901012020011001"):
            sk._work.sesi(siapa, PERINTAH, NOTHING).__enter__()
    p = maju(sk, sk.tampil("2026-1"))
    with pytest.raises(TidakDitemukan, match="dalam basis data"):
        sk.laporan_minta(p.id, oleh=PIMPINAN["BID1"], dari="199901012020011001")
    assert STAF["BID2"] in [one.nip for one in p.anggota]
