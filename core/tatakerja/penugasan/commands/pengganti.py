"""Who or what takes the place of another: units that are merged, a person who bears a new NIP."""

from collections.abc import Sequence
from datetime import date

import attrs

from tatakerja.journal import Bacaan
from tatakerja.penugasan.commands.frame import Kerja
from tatakerja.penugasan.commands.impor import store
from tatakerja.penugasan.commands.input import clean_text
from tatakerja.penugasan.snapshot import organisation_of
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.isian import clean_nip, is_nip
from tatakerja.values.organisasi import Organisasi


def merge_units(
    kerja: Kerja, lama: Sequence[str], baru: str, berlaku: date | None, *, dasar: str, oleh: str | None
) -> int | None:
    """Record that a unit takes the place of others; gives the number of a new snapshot, None where none was needed.

    Those of the old units that still stand on that day are dissolved into it, with their staff and what is below them.

    :raises TidakDitemukan: if a unit never existed, or the new one doesn't on that day.
    :raises GalatPenugasan: if it makes no sense.
    """
    day = berlaku or kerja.kalender.tanggal
    text = clean_text("dasar", dasar, panjang=500) or ""
    with kerja.transaksi() as tx:
        after = merged(kerja, tx, lama, baru, day, oleh=oleh)
        by = kerja.pencatat(tx, oleh)
        tx.gabung_unit(
            lama=dict.fromkeys(lama),
            baru=baru,
            berlaku=day.isoformat(),
            dasar=text,
            oleh=by,
            surut=day < tx.sekarang.date(),
        )
        return None if after is None else store(kerja, tx, after, day, by)


def merged(
    kerja: Kerja, bacaan: Bacaan, lama: Sequence[str], baru: str, day: date, *, oleh: str | None
) -> Organisasi | None:
    """The organisation of a day once a unit has taken the place of others; None where it did without them already.

    Raises as :func:`merge_units`.
    """
    organisasi = organisation_on(kerja, bacaan, day)
    standing = check_units(bacaan, organisasi, list(dict.fromkeys(lama)), baru, day)
    require_person(organisasi, oleh)
    return dissolved(organisasi, standing, baru) if standing else None


def rename_person(kerja: Kerja, lama: str, baru: str, berlaku: date | None, *, dasar: str, oleh: str | None) -> None:
    """Record that a person bears a new NIP, and give them that in the organisation from that day on.

    :raises TidakDitemukan: if nobody ever had the old one.
    :raises GalatPenugasan: if the new one is none, or somebody else's.
    """
    day = berlaku or kerja.kalender.tanggal
    text = clean_text("dasar", dasar, panjang=500) or ""
    lama, baru = clean_nip(lama), clean_nip(baru)
    with kerja.transaksi() as tx:
        after = renamed(kerja, tx, lama, baru, day, oleh=oleh)
        by = kerja.pencatat(tx, oleh)
        tx.ganti_nip(lama=lama, baru=baru, berlaku=day.isoformat(), dasar=text, oleh=by, surut=day < tx.sekarang.date())
        # Also where the new one came by an import: posts recorded under the old one are theirs again.
        store(kerja, tx, after, day, by)


def renamed(kerja: Kerja, bacaan: Bacaan, lama: str, baru: str, day: date, *, oleh: str | None) -> Organisasi:
    """The organisation of a day in which a person bears the new NIP; raises as :func:`rename_person`."""
    _check_new(lama, baru)
    organisasi = organisation_on(kerja, bacaan, day)
    before, after = (organisasi.pegawai_ber_nip(nip) for nip in (lama, baru))
    if before is not None and after is not None:
        raise GalatPenugasan(
            f"{before.nama} ({lama}) dan {after.nama} ({baru}) dua pegawai; yang berganti NIP hanya ada satu kali"
        )
    if before is None and (after is None or not ever(bacaan, lama)):
        missing = baru if after is None and ever(bacaan, lama) else lama
        raise TidakDitemukan(f"NIP {missing!r} tidak ada di antara pegawai dalam basis data pada {day}")
    require_person(organisasi, oleh)
    return _renamed(organisasi, lama, baru)


def organisation_on(kerja: Kerja, tx: Bacaan, day: date) -> Organisasi:
    """The organisation that answers for a day.

    :raises GalatPenugasan: if none was imported.
    """
    stored = tx.muat_cuplikan(tx.tanda_organisasi(day.isoformat())[0] or None)
    if stored is None:
        raise GalatPenugasan("belum ada organisasi dalam basis data; isi dengan `tatakerja impor`")
    return organisation_of(stored, kerja.buku.jenis_unit)


def require_person(organisasi: Organisasi, nip: str | None) -> None:
    """Refuse somebody to answer for a change who isn't there.

    :raises TidakDitemukan: then.
    """
    if nip is not None and organisasi.pegawai_ber_nip(nip) is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")


def check_units(tx: Bacaan, organisasi: Organisasi, lama: list[str], baru: str, day: date) -> list[str]:
    """Those of the old units that stand on the day.

    :raises TidakDitemukan: if a unit never existed, or the new one doesn't on that day.
    :raises GalatPenugasan: if one of them is above the other, or a root.
    """
    units = organisasi.unit_menurut_kode
    if baru not in units:
        raise TidakDitemukan(
            f"unit {baru!r} tidak ada dalam organisasi yang berlaku pada {day}; impor dahulu organisasi yang memuatnya"
        )
    if never := [kode for kode in lama if kode not in units and tx.unit_terakhir(kode) is None]:
        raise TidakDitemukan("\n".join(f"unit {kode!r} tidak pernah ada dalam basis data" for kode in never))
    if baru in lama:
        raise GalatPenugasan(f"unit {baru} tidak dapat digabung ke dalam dirinya sendiri")
    standing = [kode for kode in lama if kode in units]
    above = {unit.kode for unit in organisasi.jalur(baru)}
    for kode in standing:
        if kode in above:
            raise GalatPenugasan(f"unit {baru} berada di bawah {kode}; pindahkan dahulu unit itu dengan impor")
        if units[kode].induk is None:
            raise GalatPenugasan(f"unit {kode} akar susunan; yang digabung hanya unit di bawahnya")
    return standing


def dissolved(organisasi: Organisasi, lama: Sequence[str], baru: str) -> Organisasi:
    """The organisation with units dissolved into another."""
    gone = frozenset(lama)
    return Organisasi(
        [
            attrs.evolve(unit, induk=baru) if unit.induk in gone else unit
            for unit in organisasi.unit
            if unit.kode not in gone
        ],
        [attrs.evolve(one, unit=baru) if one.unit in gone else one for one in organisasi.pegawai],
        [row for row in organisasi.pemangku if row.unit not in gone],
    )


def _check_new(lama: str, baru: str) -> None:
    if lama == baru:
        raise GalatPenugasan("NIP lama dan NIP baru sama")
    if is_nip(lama) and not is_nip(baru):
        raise GalatPenugasan(f"NIP baru {baru!r} bukan 18 angka; cocokkan dengan SK-nya")
    if is_nip(baru) and baru.endswith("000"):
        raise GalatPenugasan(f"NIP baru {baru} bernomor urut 000, yang tidak pernah ada; cocokkan dengan SK-nya")


def ever(tx: Bacaan, nip: str) -> bool:
    """Whether somebody had a NIP in some organisation."""
    return any(tx.cari_pegawai(one.id, [nip]) for one in reversed(tx.daftar_cuplikan()))


def _renamed(organisasi: Organisasi, lama: str, baru: str) -> Organisasi:
    """The organisation in which a person bears the new NIP."""
    return Organisasi(
        organisasi.unit,
        [attrs.evolve(one, nip=baru) if one.nip == lama else one for one in organisasi.pegawai],
        [attrs.evolve(row, nip=baru) if row.nip == lama else row for row in organisasi.pemangku],
    )
