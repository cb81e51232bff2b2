"""Single changes of the organisation: an employee comes, moves, leaves; a unit is founded, changed, closed.

Each makes a new organisation that answers from a day on, journaled as an import is, with what was done and why; it is
undone by the change that leads back, never by deletion.

Source: design §12.
"""

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

import attrs

from tatakerja.border.lolos import sound
from tatakerja.journal import Bacaan
from tatakerja.loading.gate import through_gate
from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.commands.impor import store
from tatakerja.penugasan.commands.input import clean_text
from tatakerja.penugasan.commands.pengganti import check_units, dissolved, ever, organisation_on, require_person
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.isian import is_nip
from tatakerja.values.organisasi import Organisasi, Pegawai, Unit
from tatakerja.values.stored.penggantian import Penggantian


@attrs.frozen
class Ubahan:
    """One change.

    :ivar tindakan: what it is called in the journal.
    :ivar terapkan: gives the organisation after it, from a view, the one before, and the day; raises
        :class:`~tatakerja.GalatPenugasan` or :class:`~tatakerja.TidakDitemukan` where it makes no sense.
    :ivar tentang: NIPs of those whom it is about.
    :ivar gabung: unit that is gone, and its successor.
    :ivar catatan: gives what is to be said of the organisation after it.
    """

    tindakan: str
    terapkan: Callable[[Bacaan, Organisasi, date], Organisasi]
    tentang: tuple[str, ...] = ()
    gabung: tuple[str, str] | None = None
    catatan: Callable[[Organisasi, date], tuple[str, ...]] = lambda _organisasi, _day: ()

    def rencana(self, berlaku: date) -> tuple[Penggantian, ...]:
        """The successors that will be recorded with it."""
        if self.gabung is None:
            return ()
        return (Penggantian(0, "unit", self.gabung[:1], self.gabung[1], berlaku.isoformat()),)


def change(kerja: Kerja, ubahan: Ubahan, berlaku: date | None, *, dasar: str, oleh: str | None) -> None:
    """Change the organisation from a day on.

    :raises GalatPenugasan: if it makes no sense, or nothing was imported yet.
    :raises TidakDitemukan: if who or what it is about doesn't exist on that day.
    :raises GalatMasukan: if no file could hold the organisation after it.
    """
    day = berlaku or kerja.kalender.tanggal
    text = clean_text("dasar", dasar, panjang=500) or ""
    with kerja.transaksi() as tx:
        after = changed(kerja, tx, ubahan, day, oleh)
        by = kerja.pencatat(tx, oleh)
        if ubahan.gabung is not None:
            gone, heir = ubahan.gabung
            surut = day < tx.sekarang.date()
            tx.gabung_unit(lama=[gone], baru=heir, berlaku=day.isoformat(), dasar=text, oleh=by, surut=surut)
        store(kerja, tx, after, day, by, tindakan=ubahan.tindakan, dasar=text, tentang=ubahan.tentang)


def changed(kerja: Kerja, bacaan: Bacaan, ubahan: Ubahan, day: date, oleh: str | None) -> Organisasi:
    """The organisation of a day after a change; raises as :func:`change`."""
    before = organisation_on(kerja, bacaan, day)
    require_person(before, oleh)
    return _held_to_files(kerja, ubahan.terapkan(bacaan, before, day))


def _held_to_files(kerja: Kerja, organisasi: Organisasi) -> Organisasi:
    if sound(organisasi, organisasi.pegawai, kerja.buku.jenis_unit):
        return organisasi
    return through_gate(organisasi.unit, organisasi.pegawai, organisasi.pemangku, kerja.buku.jenis_unit)


# Employees ------------------------------------------------------------------------------------------------------------


def joined(pegawai: Pegawai) -> Ubahan:
    """An employee comes, or comes back."""

    def after(bacaan: Bacaan, organisasi: Organisasi, day: date) -> Organisasi:
        before = organisasi.pegawai_ber_nip(pegawai.nip)
        if before is not None:
            raise GalatPenugasan(
                f"NIP {pegawai.nip} sudah milik {before.nama} ({before.unit}) pada {day}; yang pindah dicatat dengan "
                "`tatakerja pegawai pindah`"
            )
        _require_unit(organisasi, pegawai.unit, day)
        if is_nip(pegawai.nip) and pegawai.nip.endswith("000") and not ever(bacaan, pegawai.nip):
            raise GalatPenugasan(f"NIP {pegawai.nip} bernomor urut 000, yang tidak pernah ada; cocokkan dengan SK-nya")
        return Organisasi(organisasi.unit, (*organisasi.pegawai, pegawai), organisasi.pemangku)

    return Ubahan("pegawai_tambah", after, (pegawai.nip,))


def moved(nip: str, menjadi: Mapping[str, str]) -> Ubahan:
    """An employee is placed elsewhere, or gets another post.

    :param menjadi: fields of an employee as they become.
    """

    def after(_bacaan: Bacaan, organisasi: Organisasi, day: date) -> Organisasi:
        before = _employee(organisasi, nip, day)
        values: dict[str, Any] = {**menjadi}
        if "unit" in values:
            _require_unit(organisasi, values["unit"], day)
        if values.get("jenis_jabatan", before.jenis_jabatan) != "fungsional":
            values.setdefault("jenjang", "")
        changed = attrs.evolve(before, **values)
        if changed == before:
            raise GalatPenugasan(f"{before.nama} ({nip}) sudah demikian pada {day}; tidak ada yang berubah")
        people = [changed if one.nip == nip else one for one in organisasi.pegawai]
        return Organisasi(organisasi.unit, people, organisasi.pemangku)

    def notes(organisasi: Organisasi, day: date) -> tuple[str, ...]:
        held = [row for row in organisasi.pemangku if row.nip == nip and row.menjabat(day)]
        return tuple(
            f"ia tetap memangku {row.unit} sebagai {row.sebagai}; bila tidak lagi: `tatakerja pejabat akhiri "
            f"{row.unit} {nip} --selesai TANGGAL`"
            for row in held
        )

    return Ubahan("pegawai_pindah", after, (nip,), catatan=notes)


def left(nip: str) -> Ubahan:
    """An employee leaves; the posts that they held are vacant."""

    def after(_bacaan: Bacaan, organisasi: Organisasi, day: date) -> Organisasi:
        _employee(organisasi, nip, day)
        return Organisasi(
            organisasi.unit,
            [one for one in organisasi.pegawai if one.nip != nip],
            [row for row in organisasi.pemangku if row.nip != nip],
        )

    return Ubahan("pegawai_berhenti", after, (nip,))


# Units ----------------------------------------------------------------------------------------------------------------


def founded(unit: Unit, jenis_unit: Collection[str]) -> Ubahan:
    """A unit comes.

    :param jenis_unit: the kinds that are known.
    """

    def after(_bacaan: Bacaan, organisasi: Organisasi, day: date) -> Organisasi:
        if unit.kode in organisasi.unit_menurut_kode:
            raise GalatPenugasan(f"unit {unit.kode!r} sudah ada pada {day}; ubah dengan `tatakerja unit ubah`")
        _require_kind(unit.jenis, jenis_unit)
        if unit.induk is not None:
            _require_unit(organisasi, unit.induk, day)
        return Organisasi((*organisasi.unit, unit), organisasi.pegawai, organisasi.pemangku)

    return Ubahan("unit_tambah", after)


def altered(kode: str, menjadi: Mapping[str, Any], jenis_unit: Collection[str]) -> Ubahan:
    """A unit is renamed, placed elsewhere, or becomes of another kind; its code stays.

    :param menjadi: fields of a unit as they become.
    """

    def after(_bacaan: Bacaan, organisasi: Organisasi, day: date) -> Organisasi:
        _require_unit(organisasi, kode, day)
        before = organisasi.unit_menurut_kode[kode]
        above = menjadi.get("induk")
        if above is not None:
            _require_unit(organisasi, above, day)
            if before.induk is None:
                raise GalatPenugasan(f"unit {kode} akar susunan; akar tidak dapat ditempatkan di bawah unit lain")
            if kode in {unit.kode for unit in organisasi.jalur(above)}:
                raise GalatPenugasan(f"unit {above} berada di bawah {kode}; unit tidak dapat di bawah dirinya sendiri")
        if "jenis" in menjadi:
            _require_kind(menjadi["jenis"], jenis_unit)
        changed = attrs.evolve(before, **menjadi)
        if changed == before:
            raise GalatPenugasan(f"unit {kode} sudah demikian pada {day}; tidak ada yang berubah")
        units = [changed if unit.kode == kode else unit for unit in organisasi.unit]
        return Organisasi(units, organisasi.pegawai, organisasi.pemangku)

    return Ubahan("unit_ubah", after)


def closed(kode: str, ke: str) -> Ubahan:
    """A unit is closed: its staff, the units below it and its running assignments pass to its successor."""

    def after(bacaan: Bacaan, organisasi: Organisasi, day: date) -> Organisasi:
        _require_unit(organisasi, kode, day)
        return dissolved(organisasi, check_units(bacaan, organisasi, [kode], ke, day), ke)

    return Ubahan("unit_tutup", after, gabung=(kode, ke))


def parent_of(kerja: Kerja, kode: str, day: date | None) -> str:
    """The unit above one, which takes its place where no other is named.

    :raises TidakDitemukan: if there is no such unit.
    :raises GalatPenugasan: if it is a root.
    """
    on = day or kerja.kalender.tanggal
    with kerja.simpan.baca() as bacaan:
        organisasi = organisation_on(kerja, bacaan, on)
    _require_unit(organisasi, kode, on)
    above = organisasi.unit_menurut_kode[kode].induk
    if above is None:
        raise GalatPenugasan(f"unit {kode} akar susunan; yang ditutup hanya unit di bawahnya")
    return above


def _employee(organisasi: Organisasi, nip: str, day: date) -> Pegawai:
    found = organisasi.pegawai_ber_nip(nip)
    if found is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak ada di antara pegawai dalam basis data pada {day}; periksa angkanya")
    return found


def _require_unit(organisasi: Organisasi, kode: str, day: date) -> None:
    if kode not in organisasi.unit_menurut_kode:
        raise TidakDitemukan(f"unit {kode!r} tidak ada dalam basis data pada {day}; lihat `tatakerja cari`")


def _require_kind(jenis: str, known: Collection[str]) -> None:
    if jenis not in known:
        raise GalatPenugasan(f"jenis unit {jenis!r} tidak dikenal; pilihan: {', '.join(sorted(known))}")
