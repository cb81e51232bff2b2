"""One gate: what comes as values is held to what is asked of files."""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from tatakerja import GalatMasukan, GalatTatakerja, Organisasi, SistemKerja
from tatakerja.border.lolos import sound
from tatakerja.loading.gate import through_gate
from tatakerja.penugasan.commands.impor import import_organisation
from tatakerja.rules.manager import PluginManager
from tatakerja.rules.rulebook import susun_buku
from tatakerja.values.organisasi import as_read
from tatakerja_contoh.perintah import build_sample


@pytest.fixture(scope="module")
def organisasi() -> Organisasi:
    return build_sample("bantul", 120, 1, date(2026, 1, 5))


def test_values_pass_the_gate_of_files(tmp_path: Path, organisasi: Organisasi) -> None:
    units, people, holders = organisasi.unit, organisasi.pegawai, organisasi.pemangku
    definitif = next(one for one in holders if one.sebagai == "definitif" and one.selesai is None)
    other = next(one.nip for one in people if one.nip != definitif.nip)
    broken = {
        "pejabat.csv": Organisasi(units, people, (*holders, attrs.evolve(definitif, nip=other))),
        "pegawai.csv": Organisasi(units, (*people, attrs.evolve(people[0], nama="lain")), holders),
        "jenis": Organisasi((*units[:-1], attrs.evolve(units[-1], jenis="kerajaan")), people, holders),
        "kendali": Organisasi((*units[:-1], attrs.evolve(units[-1], nama="Unit\x1b[2J")), people, holders),
    }
    with SistemKerja.buka("bantul", basis_data=tmp_path / "a.db", buat=True) as sk:
        for words, one in broken.items():
            with pytest.raises(GalatMasukan, match=words):
                sk.impor(one)
        sk.impor(organisasi)  # control
        assert len(sk.organisasi.pegawai) == len(people)


ANEH = ("", " ", "x", "-", "A ", "'1", "Unit\x1b[2J", "satu\ndua", "kerajaan", "uptd", "dinas", "instansi_lain", "C",
        "muda", "fungsional", "pelaksana", "staf_ahli", "definitif", "1.9E+17", "\u202ebalik")  # fmt: skip


@cache
def _kinds() -> frozenset[str]:
    return susun_buku(PluginManager("bantul")).jenis_unit


def _spoilt(organisasi: Organisasi, data: st.DataObject) -> Organisasi:
    """The organisation with one cell of one row changed, or a row doubled."""
    rows = {"unit": list(organisasi.unit), "pegawai": list(organisasi.pegawai), "pemangku": list(organisasi.pemangku)}
    table = rows[data.draw(st.sampled_from(sorted(rows)))]
    place = data.draw(st.integers(0, len(table) - 1))
    row: Any = table[place]
    field = data.draw(st.sampled_from([one.name for one in attrs.fields(type(row))]))
    kin = st.sampled_from([getattr(one, field) for one in table])
    cell = data.draw(st.one_of(kin, st.sampled_from(ANEH)) if isinstance(getattr(row, field), str) else kin)
    spoilt = as_read(type(row), *(cell if one == field else getattr(row, one) for one in row.__match_args__))
    table[place : place + 1] = [row, spoilt] if data.draw(st.booleans()) else [spoilt]
    return Organisasi(rows["unit"], rows["pegawai"], rows["pemangku"])


@settings(max_examples=400)
@given(data=st.data())
def test_nothing_passes_at_a_glance_that_the_checks_of_files_refuse(kecil: Organisasi, data: st.DataObject) -> None:
    kinds = _kinds()
    try:
        one = _spoilt(kecil, data)
    except ValueError:
        return  # no such organisation can be made
    faults = ""
    try:
        through_gate(one.unit, one.pegawai, one.pemangku, kinds)
    except GalatMasukan as error:
        faults = str(error)
    glance = sound(one, one.pegawai, kinds)
    event("passes" if glance else "refused" if faults else "looked at")
    assert not (glance and faults), faults


@pytest.fixture(scope="module")
def kecil() -> Organisasi:
    whole = build_sample("bantul", 120, 1, date(2026, 1, 5))
    root = whole.pemerintah_daerah
    assert root is not None
    some = [unit for unit in whole.unit if unit.induk in (None, root.kode)][:12]
    codes = {unit.kode for unit in some}
    people = [one for one in whole.pegawai if one.unit in codes]
    nips = {one.nip for one in people}
    return Organisasi(some, people, [one for one in whole.pemangku if one.unit in codes and one.nip in nips])


def test_what_is_sound_passes_at_a_glance(organisasi: Organisasi, kecil: Organisasi) -> None:
    for one in (organisasi, kecil):
        assert sound(one, one.pegawai, _kinds())


def test_values_that_are_only_asked_pass_the_same_gate(organisasi: Organisasi) -> None:
    definitif = next(one for one in organisasi.pemangku if one.sebagai == "definitif" and one.selesai is None)
    other = next(one.nip for one in organisasi.pegawai if one.nip != definitif.nip)
    two = Organisasi(organisasi.unit, organisasi.pegawai, (*organisasi.pemangku, attrs.evolve(definitif, nip=other)))
    with pytest.raises(GalatMasukan, match=r"pejabat\.csv"):
        SistemKerja.buka("bantul", organisasi=two)
    padded = Organisasi(
        organisasi.unit,
        (*organisasi.pegawai[:-1], attrs.evolve(organisasi.pegawai[-1], nama=" Sri ")),
        organisasi.pemangku,
    )
    assert SistemKerja.buka("bantul", organisasi=padded).organisasi.pegawai[-1].nama == "Sri"
    assert SistemKerja.buka("bantul", organisasi=organisasi).organisasi is organisasi


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        ("unit", {"jenis": "kerajaan"}, "jenis"),
        ("unit", {"nama": "Unit\x1b[2J"}, "U\\+001B"),
        ("pemangku", None, "pejabat"),
        ("pegawai", {"jenis_jabatan": "pelaksana", "jenjang": "ahli_muda"}, "jenjang"),
    ],
)
def test_a_database_with_right_digests_passes_the_same_gate(
    tmp_path: Path, organisasi: Organisasi, table: str, change: dict[str, str] | None, told: str
) -> None:
    rows: dict[str, list[Any]] = {
        "unit": list(organisasi.unit), "pegawai": list(organisasi.pegawai), "pemangku": list(organisasi.pemangku),
    }  # fmt: skip
    if change is None:
        held = next(one for one in organisasi.pemangku if one.sebagai == "definitif" and one.selesai is None)
        other = next(one.nip for one in organisasi.pegawai if one.nip != held.nip)
        rows[table].append(attrs.evolve(held, nip=other))
    else:
        last = rows[table][-1]
        spoilt = [change.get(one, getattr(last, one)) for one in last.__match_args__]
        rows[table][-1] = as_read(type(last), *spoilt)
    forged = Organisasi(rows["unit"], rows["pegawai"], rows["pemangku"])
    with SistemKerja.buka("bantul", basis_data=tmp_path / "a.db", buat=True) as sk:
        import_organisation(sk._work, forged, None)  # as a forger writes it: past the gate, digests and all
        with pytest.raises(GalatTatakerja, match=rf"(?s)basis data/.*{told}.*impor ulang"):
            _ = sk.organisasi.pegawai
        if table != "pegawai":
            with pytest.raises(GalatTatakerja, match=told):
                sk.kedudukan(organisasi.pegawai[0].nip)
        sk.impor(organisasi)  # the way out
        assert sk.kedudukan(organisasi.pegawai[0].nip)
