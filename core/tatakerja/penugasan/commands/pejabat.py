"""Who holds which post: appointed and ended in the database."""

from datetime import date

from tatakerja.penugasan.commands.frame import Kerja, Sesi, Siapa, recorder, require_people
from tatakerja.penugasan.commands.input import clean_day, clean_text
from tatakerja.penugasan.day import Hari
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.istilah import PEMEGANG, SEBAGAI
from tatakerja.values.organisasi import Pemangku


def appoint(kerja: Kerja, pemangku: Pemangku, oleh: str | None) -> None:
    """Record a holder of a post, refused where the post has another on one of the days."""
    dasar = clean_text("dasar", pemangku.dasar, panjang=500) or ""

    def write(sesi: Sesi, _: None) -> str:
        tx, hari = sesi.tx, sesi.hari
        _require_known(pemangku.unit, pemangku.nip, hari)
        _require_recorder(oleh, hari)
        _require_free(pemangku, hari)
        tx.tetapkan_pejabat(
            unit=pemangku.unit,
            nip=pemangku.nip,
            sebagai=pemangku.sebagai,
            mulai=pemangku.mulai.isoformat(),
            selesai="" if pemangku.selesai is None else pemangku.selesai.isoformat(),
            dasar=dasar,
            oleh=recorder(tx, oleh),
        )
        return pemangku.unit

    if pemangku.sebagai not in SEBAGAI:
        raise GalatPenugasan(f"sebagai {pemangku.sebagai!r} tidak dikenal; pilihan: {', '.join(SEBAGAI)}")
    if pemangku.selesai is not None and pemangku.selesai < pemangku.mulai:
        raise GalatPenugasan(f"selesai {pemangku.selesai} sebelum mulai {pemangku.mulai}")
    kerja.jalankan(Siapa(oleh=oleh or ""), {}, lambda _, __: None, write)


def dismiss(
    kerja: Kerja,
    unit: str,
    nip: str,
    selesai: date,
    *,
    sebagai: str | None,
    mulai: date | None,
    dasar: str,
    oleh: str | None,
) -> None:
    """Set the last day of a holder; without ``sebagai`` and ``mulai`` there must be only one period that it can end."""
    text = clean_text("dasar", dasar, panjang=500) or ""

    def write(sesi: Sesi, _: None) -> str:
        tx, hari = sesi.tx, sesi.hari
        _require_known(unit, nip, hari)
        _require_recorder(oleh, hari)
        held = [
            row
            for row in hari.organisasi.pemangku
            if (row.unit, row.nip) == (unit, nip)
            and sebagai in (None, row.sebagai)
            and (
                row.mulai == mulai if mulai else row.mulai <= selesai and (row.selesai is None or selesai < row.selesai)
            )
        ]
        who = f"{hari.nama(nip)} ({nip})"
        if not held:
            raise TidakDitemukan(f"{who} tidak memangku jabatan {hari.pejabat(unit, unit).jabatan} ({unit}) saat itu")
        if len(held) > 1:
            periods = ", ".join(f"{row.sebagai} sejak {row.mulai}" for row in held)
            raise GalatPenugasan(f"{who} memangku {unit} lebih dari sekali ({periods}); sebutkan sebagai dan mulai")
        if selesai < held[0].mulai:
            raise GalatPenugasan(f"selesai {selesai} sebelum mulai {held[0].mulai}")
        if held[0].selesai is not None and selesai > held[0].selesai:
            _require_free(Pemangku(unit, nip, held[0].sebagai, held[0].mulai, selesai), hari, but=held[0])
        tx.akhiri_pejabat(
            unit=unit,
            nip=nip,
            sebagai=held[0].sebagai,
            mulai=held[0].mulai.isoformat(),
            selesai=selesai.isoformat(),
            dasar=text,
            oleh=recorder(tx, oleh),
        )
        return unit

    kerja.jalankan(Siapa(oleh=oleh or ""), {}, lambda _, __: None, write)


def period(mulai: str | date, selesai: str | date | None) -> tuple[date, date | None]:
    """The days of a period, given as such or as ISO text."""
    return clean_day("mulai", mulai), None if selesai is None else clean_day("selesai", selesai)


def _require_known(unit: str, nip: str, hari: Hari) -> None:
    if unit not in hari.organisasi.unit_menurut_kode:
        raise TidakDitemukan(f"unit {unit!r} tidak ada dalam basis data")
    if hari.organisasi.pegawai_ber_nip(nip) is None:
        raise TidakDitemukan(f"NIP {nip!r} tidak ada di antara pegawai dalam basis data; periksa kembali angkanya")


def _require_recorder(oleh: str | None, hari: Hari) -> None:
    if oleh is not None:
        require_people(Siapa(oleh=oleh), hari)


def _require_free(baru: Pemangku, hari: Hari, but: Pemangku | None = None) -> None:
    """A post has one holder a day; a plh or a delegate beside the holder only once each by the same person."""
    for row in hari.organisasi.pemangku:
        if row is but or row.unit != baru.unit or not _meet(row, baru):
            continue
        same = (row.nip, row.sebagai) == (baru.nip, baru.sebagai)
        if same or (row.sebagai in PEMEGANG and baru.sebagai in PEMEGANG):
            until = "" if row.selesai is None else f" sampai {row.selesai}"
            raise GalatPenugasan(
                f"jabatan {hari.posts.jabatan(baru.unit)} ({baru.unit}) sudah dipangku {hari.nama(row.nip)} "
                f"({row.nip}) sebagai {row.sebagai} sejak {row.mulai}{until}; akhiri dahulu dengan "
                "`tatakerja pejabat akhiri`"
            )


def _meet(one: Pemangku, other: Pemangku) -> bool:
    return (other.selesai is None or one.mulai <= other.selesai) and (one.selesai is None or other.mulai <= one.selesai)
