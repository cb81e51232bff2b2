"""Events, states, numbers, idempotency, projections: what a user of the journal relies on."""

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jurnal_bahan import ANI, BUDI, CITRA, PENUGASAN, create, damage, derived, fill, raw, reopen

from tatakerja.journal import (
    SISTEM,
    GalatBasisData,
    GalatDataPribadi,
    GalatIdempotensi,
    GalatIsianJurnal,
    GalatJurnal,
    GalatVersi,
    JenisStream,
    Proyeksi,
    Rahasia,
    buka,
)
from tatakerja.journal.event import parse, refuse_nip, to_canonical


@pytest.fixture
def store(_basis: None, tmp_path: Path) -> Any:
    return create(tmp_path / "a.db")


def test_an_event_as_stored_and_as_read(store: Any) -> None:
    with store.transaksi() as tx:
        who = tx.orang(ANI)
        assert tx.orang(ANI) == who
        assert tx.sandi(ANI) == who
        event = tx.append(
            "penugasan/1", 0, "diusulkan", {"b": [1, (2, "é")], "a": None}, oleh=who, pribadi={"alasan": "Budi sakit"}
        )
        assert tx.kepala().jumlah == 1
        assert tx.kepala().hash == event.hash
        assert tx.keadaan("penugasan/1").isi == {"langkah": ["diusulkan"], "giliran": []}
    assert event.data == {"a": None, "b": [1, [2, "é"]]}
    assert set(event.pribadi) == {"alasan", f"orang/{who}", "tentang/"}
    with store.baca() as view:
        assert list(view.peristiwa("penugasan/1")) == [event] == list(view.peristiwa())
        assert view.pribadi(1)["alasan"].nilai == "Budi sakit"
        assert view.nip(who) == ANI
        assert view.nip_semua() == {who: ANI}
        assert view.sandi(BUDI) is None
        assert list(view.peristiwa(sejak=2)) == []
    everything = str(event)
    assert "Budi" not in everything
    assert ANI not in everything


def test_whoever_changes_an_event_that_they_were_given_changes_nobody_elses(store: Any) -> None:
    """Decisions rest on events, so no reader, observer or extension may reach the ones that others read."""
    with store.transaksi() as tx:
        written = tx.append("penugasan/1", 0, "diusulkan", {"giliran": []}, oleh=tx.orang(ANI))
    written.data["giliran"] = ["x"]
    with store.baca() as view:
        (given,) = view.peristiwa()
        assert given.data == {"giliran": []}
        given.data["giliran"] = ["x"]
    with store.baca() as view:
        assert [event.data for event in view.peristiwa()] == [{"giliran": []}]


def test_a_version_taken_by_someone_else(store: Any) -> None:
    fill(store)
    before = store.segel().jumlah
    with (
        pytest.raises(
            GalatVersi, match="penugasan/1 sudah berubah: diharapkan versi 1, yang tersimpan versi 2"
        ) as info,
        store.transaksi() as tx,
    ):
        tx.append("penugasan/1", 1, "ditolak", {}, oleh=SISTEM)
    assert (info.value.stream, info.value.diharapkan, info.value.ada) == ("penugasan/1", 1, 2)
    assert store.segel().jumlah == before


def test_numbers_have_no_gaps_where_blocks_fail(store: Any) -> None:
    taken = []
    for index in range(6):
        try:
            with store.transaksi() as tx:
                taken_now = [tx.nomor_urut("surat", 2026), tx.nomor_urut("surat", 2026), tx.nomor_urut("lain", 2026)]
                event = tx.append(f"penugasan/{index}", 0, "diusulkan", {}, oleh=SISTEM)
                if index % 2:
                    raise KeyError
                taken += taken_now[:2]
                assert event.data["nomor_urut"] == [
                    ["surat", 2026, taken_now[0]],
                    ["surat", 2026, taken_now[1]],
                    ["lain", 2026, taken_now[2]],
                ]
        except KeyError:
            pass
    assert taken == [1, 2, 3, 4, 5, 6]
    with store.transaksi() as tx:
        assert tx.nomor_urut("surat", 2027) == 1
        tx.append("penugasan/n", 0, "diusulkan", {}, oleh=SISTEM)
        assert tx.nomor_urut("surat", 2027) == 2
        tx.append("penugasan/n", 1, "diusulkan", {}, oleh=SISTEM)
    with pytest.raises(GalatJurnal, match="tanpa peristiwa"), store.transaksi() as tx:
        tx.nomor_urut("surat", 2026)
    assert store.periksa().utuh


def test_the_same_command_again(store: Any) -> None:
    def command(key: str, order: dict) -> dict:
        with store.transaksi() as tx:
            if (earlier := tx.hasil_terdahulu(key, order)) is not None:
                return earlier
            event = tx.append(f"penugasan/{order['id']}", 0, "diusulkan", {}, oleh=tx.orang(order["nip"]))
            tx.catat_hasil(key, order, {"no": event.no})
            return {"no": event.no}

    first = command("k", {"id": 1, "nip": ANI})
    assert command("k", {"nip": ANI, "id": 1}) == first
    assert store.segel().jumlah == 2, "the event, and the one that vouches for the result"
    with pytest.raises(GalatIdempotensi, match="perintah lain"):
        command("k", {"id": 2, "nip": ANI})
    with pytest.raises(GalatVersi):  # the control: without the same key it is another command
        command("k2", {"id": 1, "nip": ANI})
    with pytest.raises(GalatIdempotensi, match="sudah mempunyai hasil"), store.transaksi() as tx:
        tx.catat_hasil("k", {"id": 1, "nip": ANI}, {})
    with pytest.raises(GalatIsianJurnal, match="null"), store.transaksi() as tx:
        tx.catat_hasil("k3", {}, None)
    kept = raw(store.path)
    assert kept.count(ANI.encode()) > 0, "the control: where it belongs it stands"
    assert b'"nip"' not in kept, "a command is kept as a digest only"


@pytest.mark.parametrize("data", [
    {"nip": ANI}, {"teks": f"oleh {ANI}."}, {"teks": "19700101 199001 2 001"}, {ANI: 1}, {"dalam": [{"nip": [ANI]}]},
    {"angka": int(ANI)},
])  # fmt: skip
def test_a_nip_never_enters_the_chain(store: Any, data: dict) -> None:
    with pytest.raises(GalatDataPribadi) as info, store.transaksi() as tx:
        tx.append("penugasan/1", 0, "diusulkan", data, oleh=SISTEM)
    assert ANI not in str(info.value)
    assert store.segel().jumlah == 0


def test_nor_by_another_door(store: Any) -> None:
    with pytest.raises(GalatDataPribadi), store.transaksi() as tx:
        tx.append(f"penugasan/{ANI}", 0, "diusulkan", {}, oleh=SISTEM)
    with pytest.raises(GalatDataPribadi), store.transaksi() as tx:
        tx.append("penugasan/1", 0, "diusulkan", {}, oleh=SISTEM, pribadi={ANI: "x"})
    with pytest.raises(GalatDataPribadi), store.transaksi() as tx:
        tx.catat_hasil("k", {}, {"nip": ANI})
    with pytest.raises(GalatDataPribadi), store.transaksi() as tx:
        tx.nomor_urut(ANI, 2026)
    with pytest.raises(GalatIsianJurnal), store.transaksi() as tx:
        tx.append("penugasan/1", 0, "diusulkan", {}, oleh=ANI)


@pytest.mark.parametrize(
    "text", ["12345678901234567", "1234567890123456789", "a123456789012345678", "8f7082bb73a75cd1" * 4]
)
def test_what_only_resembles_a_nip_passes(text: str) -> None:
    refuse_nip(f'{{"x":"{text}"}}', "x")


@pytest.mark.parametrize(("stream", "data", "oleh", "pribadi", "words"), [
    ("lain/1", {}, SISTEM, {}, "tidak didaftarkan"),
    ("organisasi", {}, SISTEM, {}, "tidak didaftarkan"),
    ("penugasan/1", {"x": {1, 2}}, SISTEM, {}, "JSON"),
    ("penugasan/1", {"x": float("nan")}, SISTEM, {}, "JSON"),
    ("penugasan/1", {"nomor_urut": []}, SISTEM, {}, "diisi oleh jurnal"),
    ("penugasan/1", {}, "orang-" + "a" * 24, {}, "tidak dikenal"),
    ("penugasan/1", {}, SISTEM, {"orang/x": "y"}, "orang/"),
])  # fmt: skip
def test_what_cannot_be_kept_is_refused(  # noqa: PLR0917
    store: Any, stream: str, data: dict, oleh: str, pribadi: dict, words: str
) -> None:
    with pytest.raises(GalatIsianJurnal, match=words), store.transaksi() as tx:
        tx.append(stream, 0, "diusulkan", data, oleh=oleh, pribadi=pribadi)


def test_projections_answer_by_their_columns(store: Any) -> None:
    fill(store)
    with store.baca() as view:
        ani, budi = view.sandi(ANI), view.sandi(BUDI)
        assert view.cari("giliran", orang=ani) == [{"stream": "penugasan/2", "orang": ani, "langkah": 1}]
        assert len(view.cari("giliran", orang=budi, langkah=1)) == 1
        assert view.cari("giliran", orang=view.sandi(CITRA)) == []
        assert len(view.cari("giliran")) == 2
        assert [one.stream for one in view.daftar_keadaan("penugasan")] == ["penugasan/1", "penugasan/2"]
        with pytest.raises(GalatIsianJurnal, match="tidak berkolom"):
            view.cari("giliran", nama="x")
        with pytest.raises(GalatIsianJurnal, match="tidak dikenal"):
            view.cari("lain")


def test_several_are_asked_about_at_once(store: Any) -> None:
    fill(store)
    with store.baca() as view:
        ani, budi = view.sandi(ANI), view.sandi(BUDI)
    with store.baca() as view:
        assert view.sandi_mereka((ANI, "199001012015011099", BUDI, ANI)) == {ANI: ani, BUDI: budi}
        assert view.sandi_mereka(()) == {}
        assert view.nip_mereka((budi, ani)) == {budi: BUDI, ani: ANI}
        assert view.nip_mereka(("x", budi)) == {"x": None, budi: BUDI}
        found = view.cari_antara("giliran", "orang", (budi, "x", ani))
        assert sorted(found, key=str) == sorted(
            (*view.cari("giliran", orang=ani), *view.cari("giliran", orang=budi)), key=str
        )
        assert view.cari_antara("giliran", "orang", ()) == []
        many = [f"x{i}" for i in range(1200)]
        assert view.cari_antara("giliran", "orang", [*many, ani]) == view.cari("giliran", orang=ani)
        with pytest.raises(GalatIsianJurnal, match="tidak berkolom"):
            view.cari_antara("giliran", "nama", (ani,))
    with store.transaksi() as tx:
        citra = tx.orang(CITRA)
        tx.append("penugasan/9", 0, "diusulkan", {}, oleh=citra)
        assert tx.sandi_mereka((ANI, CITRA)) == {ANI: ani, CITRA: citra}, "also what was written just now"


def test_rows_taken_out_are_missed_whoever_else_is_asked_about(store: Any) -> None:
    fill(store)
    store.close()
    (giliran,) = PENUGASAN.proyeksi
    kind = attrs.evolve(PENUGASAN, versi=2, proyeksi=(giliran._replace(dijaga=("orang",)),))
    with reopen(store.path, [kind]) as again:
        with again.baca() as view:
            ani, budi = view.sandi(ANI), view.sandi(BUDI)
            assert len(view.cari_antara("giliran", "orang", (ani, budi))) == 2, "the control"
        damage(store.path, f"DELETE FROM p_giliran WHERE orang = '{ani}'")
        with again.baca() as view:
            assert len(view.cari_antara("giliran", "orang", (budi,))) == 1
            with pytest.raises(GalatBasisData, match="tidak sama dengan yang dicatat"):
                view.cari_antara("giliran", "orang", (ani, budi))


def test_a_new_definition_is_rebuilt_on_opening(store: Any) -> None:
    fill(store)
    store.close()
    newer = attrs.evolve(
        PENUGASAN,
        versi=2,
        proyeksi=(
            *PENUGASAN.proyeksi,
            Proyeksi(nama="langkah", kolom={"apa": "TEXT"}, baris=lambda _, state: [(s,) for s in state["langkah"]]),
        ),
    )
    with reopen(store.path, [newer]) as again:
        with again.baca() as view:
            assert [row["apa"] for row in view.cari("langkah", stream="penugasan/1")] == ["diusulkan", "ditetapkan"]
        assert again.periksa().utuh
    changed = attrs.evolve(PENUGASAN, versi=3, fold=lambda _, event: {"langkah": [event.no], "giliran": []})
    with reopen(store.path, [changed]) as again:
        assert again.periksa().utuh
        with again.baca() as view:
            assert view.cari("giliran") == []
    same_version = attrs.evolve(changed, fold=PENUGASAN.fold)
    with reopen(store.path, [same_version]) as again:
        assert not again.periksa().utuh, "the control: a change that isn't declared is found, not followed"


def table(columns: dict, *indexes: tuple[str, ...]) -> Proyeksi:
    return Proyeksi(nama="x", kolom=columns, indeks=indexes, baris=lambda *_: [])


@pytest.mark.parametrize("kinds", [
    [PENUGASAN, PENUGASAN],
    [JenisStream(nama="pejabat", fold=PENUGASAN.fold)],
    [JenisStream(nama="Tugas Baru", fold=PENUGASAN.fold)],
    [PENUGASAN, attrs.evolve(PENUGASAN, nama="lain")],
    [attrs.evolve(PENUGASAN, proyeksi=(table({"a; DROP TABLE peristiwa": "TEXT"}),))],
    [attrs.evolve(PENUGASAN, proyeksi=(table({"stream": "TEXT"}),))],
    [attrs.evolve(PENUGASAN, proyeksi=(table({"a": "BLOB"}),))],
    [attrs.evolve(PENUGASAN, proyeksi=(table({"a": "TEXT"}, ("b",)),))],
])  # fmt: skip
def test_definitions_that_cannot_be(tmp_path: Path, kinds: list[JenisStream]) -> None:
    with pytest.raises(GalatIsianJurnal):
        buka(tmp_path / "a.db", kinds, buat=True)


def test_a_row_of_another_width_stores_nothing(tmp_path: Path) -> None:
    wrong = attrs.evolve(PENUGASAN, proyeksi=(Proyeksi(nama="x", kolom={"a": "TEXT"}, baris=lambda *_: [("a", "b")]),))
    with create(tmp_path / "a.db", jenis=[wrong]) as store:
        with pytest.raises(GalatIsianJurnal, match="2 nilai untuk 1 kolom"), store.transaksi() as tx:
            tx.append("penugasan/1", 0, "diusulkan", {}, oleh=SISTEM)
        assert store.segel().jumlah == 0


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(st.characters(codec="utf-8"), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.berkas
@pytest.mark.berkas
@given(JSON)
def test_canonical_text_comes_back_as_it_was(value: object) -> None:
    assert parse(to_canonical(value)) == value
    assert to_canonical(parse(to_canonical(value))) == to_canonical(value)


@pytest.mark.parametrize("text", ["", " {}", "{} ", "{}{}", "nul"])
def test_parse_takes_one_bare_value(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        parse(text)


@pytest.mark.berkas
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["x", "y"]), st.booleans()), max_size=12))
def test_live_and_rebuilt_are_the_same(tmp_path_factory: pytest.TempPathFactory, steps: list) -> None:
    path = tmp_path_factory.mktemp("acak") / "a.db"
    with create(path) as store:
        for name, kind, mine in steps:
            with store.transaksi() as tx:
                who = tx.orang(ANI if mine else BUDI)
                if kind == "x":
                    tx.nomor_urut("surat", 2026)
                now = tx.keadaan(f"penugasan/{name}")
                tx.append(
                    now.stream,
                    now.versi,
                    kind,
                    {"giliran": [who] * mine},
                    oleh=who,
                    pribadi={"alasan": Rahasia(name, (who,))},
                )
        live = derived(path)
        store.bangun_ulang()
        assert derived(path) == live
        assert store.periksa().utuh


def test_reopening_finds_the_same(store: Any) -> None:
    fill(store)
    seal = store.segel()
    store.close()
    store.close()
    again = reopen(store.path)
    assert again.periksa(seal).utuh
    with again.baca() as view:
        assert view.keadaan("penugasan/1").versi == 2
    again.close()
