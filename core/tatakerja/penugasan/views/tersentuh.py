"""Which running assignments a change of the organisation touches, and how."""

from collections.abc import Callable, Iterator

from tatakerja.journal import Bacaan
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.state import KeadaanPenugasan, issued_letters
from tatakerja.penugasan.stream import load_all
from tatakerja.values.stored.impor import PenugasanTersentuh
from tatakerja.values.stored.penugasan import STATUS_TERBUKA

CariPenerus = Callable[[str], str | None]


class Perubahan:
    """Two organisations of one day, before and after a change.

    :param lama: the day as it was, with those employees whom assignments concern.
    :param baru: the same day as it will be.
    :param unit: gives the successor of a unit that the new organisation has; the unit itself where it is still there.
    :param nip: gives the NIP that someone bears in the new organisation.
    """

    def __init__(self, lama: Hari, baru: Hari, unit: CariPenerus, nip: Callable[[str], str]) -> None:
        self.lama, self.baru = lama, baru
        self._unit, self._nip = unit, nip

    def of_person(self, nip: str) -> tuple[bool, str] | None:
        """What has changed for an employee, and whether somebody must act for it; None where nothing has."""
        now = self._nip(nip)
        people = self.lama.organisasi
        before = people.pegawai_ber_nip(nip) or people.pegawai_ber_nip(now)  # the new one may be older than the change
        after = self.baru.organisasi.pegawai_ber_nip(now)
        known = before or after
        name = nip if known is None else f"{known.nama} ({known.nip})"
        if after is None:
            return True, f"{name} tidak ada lagi di antara pegawai"
        if before is not None and before.unit != after.unit and self._unit(before.unit) != after.unit:
            return False, f"{name} pindah dari {before.unit} ke {after.unit}"
        return (False, f"{name} kini ber-NIP {now}") if before is not None and now != before.nip else None

    def nip_kini(self, nip: str) -> str:
        """The NIP that someone bears in the new organisation."""
        return self._nip(nip)

    def of_unit(self, kode: str) -> tuple[bool, str] | None:
        """What has changed for a unit or the post that leads it; as :meth:`of_person`."""
        if kode not in self.lama.organisasi.unit_menurut_kode:
            return None
        title = f"{self.lama.posts.jabatan(kode)} ({kode})"
        heir = self._unit(kode)
        if heir is None:
            return True, f"unit {kode} tidak ada lagi dan penggantinya belum dicatat"
        if heir != kode:
            return False, f"unit {kode} digantikan {heir}"
        before, after = (day.posts.pemangku(kode) for day in (self.lama, self.baru))
        if before.pemegang is not None and after.pemegang is None:
            return not after.plh, f"jabatan {title} menjadi lowong"
        return None


def touched_assignments(
    bacaan: Bacaan, menurut: Callable[[str], Perubahan], regulasi: str
) -> Iterator[PenugasanTersentuh]:
    """The running assignments that a change touches, by id, of every regulation of the database.

    :param bacaan: the view in which the old organisation was read; its employees are read as they are met.
    :param menurut: gives the change as a regulation's posts show it.
    :param regulasi: the regulation chosen; of another, its name is said.
    """
    for id, state in load_all(bacaan):
        if state["status"] not in {*STATUS_TERBUKA, "aktif"}:
            continue
        perubahan = menurut(state["regulasi"])
        nips = [bacaan.nip(token) for token in state["orang"]]
        known = [nip for nip in nips if nip is not None]
        perubahan.lama.kenali(bacaan, [*known, *map(perubahan.nip_kini, known)])
        found = [one for nip in known if (one := perubahan.of_person(nip)) is not None]
        found += [one for kode in _units(state) if (one := perubahan.of_unit(kode)) is not None]
        if found:
            grave = any(must for must, _ in found)
            other = "" if state["regulasi"] == regulasi else f"menurut regulasi {state['regulasi']}: "
            isi = other + "; ".join(text for _, text in found)
            yield PenugasanTersentuh(id, "wajib" if grave else "info", isi)


def _units(state: KeadaanPenugasan) -> list[str]:
    """The units by which an assignment goes on: the owner, those of steps to come, of letters in force, of review."""
    steps = state["langkah"]
    found = [state["pemilik"]]
    found += [unit for i, step in enumerate(steps) if i not in state["diambil"] and (unit := step.get("unit"))]
    letters = (steps[state["surat"][i]["langkah"]] for i in issued_letters(state))
    found += [unit for step in letters if (unit := step.get("unit"))]
    found += state.get("rantai", [])
    return list(dict.fromkeys(found))
