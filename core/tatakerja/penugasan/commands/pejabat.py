"""Who holds which post: appointed and ended in the database."""

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from tatakerja.journal import Transaksi
from tatakerja.penugasan.commands.frame import Kerja, require_employee
from tatakerja.penugasan.commands.input import clean_day, clean_text
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.janggal import ended_before
from tatakerja.penugasan.stream import TANDA_TANGAN, id_of
from tatakerja.penugasan.surut import left_without_authority
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.istilah import LABEL_JABATAN, PEMEGANG, SEBAGAI
from tatakerja.values.organisasi import Pemangku
from tatakerja.values.pengaturan import BATAS_PLT, BatasPlt, months_later


def appoint(kerja: Kerja, pemangku: Pemangku, oleh: str | None) -> tuple[str, ...]:
    """Record a holder of a post, refused where the post has another on one of the days.

    :returns: sentences on what is odd about it, which stands all the same.
    """
    dasar = clean_text("dasar", pemangku.dasar, panjang=500) or ""
    if pemangku.sebagai not in SEBAGAI:
        raise GalatPenugasan(f"sebagai {pemangku.sebagai!r} tidak dikenal; pilihan: {', '.join(SEBAGAI)}")
    if pemangku.selesai is not None and pemangku.selesai < pemangku.mulai:
        raise GalatPenugasan(f"selesai {pemangku.selesai} sebelum mulai {pemangku.mulai}")
    with kerja.terkunci(pemangku.nip, oleh) as (tx, hari):
        _require_known(pemangku.unit, pemangku.nip, oleh, hari)
        _require_free(pemangku, hari)
        _require_free_before(kerja, tx, pemangku, hari)
        tx.tetapkan_pejabat(
            unit=pemangku.unit,
            nip=pemangku.nip,
            sebagai=pemangku.sebagai,
            mulai=pemangku.mulai.isoformat(),
            selesai="" if pemangku.selesai is None else pemangku.selesai.isoformat(),
            dasar=dasar,
            oleh=kerja.pencatat(tx, oleh),
            surut=pemangku.mulai < tx.sekarang.date(),
        )
        first_day = max(pemangku.mulai, min(hari.tanggal, pemangku.selesai or hari.tanggal))
        odd = _oddities(pemangku, kerja.kalender.hari_pada(tx, first_day, (pemangku.nip,)))
        plt = kerja.pengaturan(tx).plt or BATAS_PLT
        return (
            *odd,
            *_retroactive(kerja, tx, pemangku.unit, pemangku.mulai, pemangku.selesai),
            *_beyond_limits(pemangku, hari, plt),
        )


def _beyond_limits(baru: Pemangku, hari: Hari, batas: BatasPlt) -> Iterator[str]:
    """That an acting official is one longer than usual, or isn't of the rank, with the rule that says so."""
    if baru.sebagai != "plt":
        return
    since = baru.mulai
    rows = [row for row in hari.masa.get((baru.unit, baru.nip), ()) if row.sebagai == "plt" and row.selesai]
    for row in sorted(rows, key=lambda row: row.mulai, reverse=True):
        if row.selesai is not None and row.mulai < since <= row.selesai + timedelta(days=1):
            since = row.mulai
    limit, source = batas.habis(since), "; ".join(batas.dasar)
    if baru.selesai is not None and baru.selesai >= limit:
        yield (
            f"Plt. sejak {since.isoformat()} paling lama {batas.bulan} bulan dan diperpanjang {batas.perpanjangan} "
            f"bulan, yang habis {(limit - timedelta(days=1)).isoformat()} ({source}); yang dicatat sampai "
            f"{baru.selesai.isoformat()}"
        )
    elif baru.selesai is None:
        last = months_later(since, batas.bulan) - timedelta(days=1)
        yield (
            f"Plt. tanpa hari terakhir; masa pertamanya paling lama {batas.bulan} bulan, sampai {last.isoformat()} "
            f"({source})"
        )
    person, unit = hari.organisasi.pegawai_ber_nip(baru.nip), hari.organisasi.unit_menurut_kode[baru.unit]
    if person is not None and not batas.lazim(person.jenis_jabatan, person.jenjang, unit.jabatan_pimpinan):
        own = f"{LABEL_JABATAN[person.jenis_jabatan]} {person.jenjang.replace('_', ' ')}".strip()
        yield (
            f"{person.nama}, {own}, menjadi Plt. jabatan {LABEL_JABATAN[unit.jabatan_pimpinan]}; lazimnya pejabat "
            f"setingkat atau satu tingkat di bawahnya ({source})"
        )


def _retroactive(kerja: Kerja, tx: Transaksi, unit: str, sejak: date, sampai: date | None) -> Iterator[str]:
    """That a change is of days that are past, where it is, and which steps it leaves without authority."""
    today = tx.sekarang.date()
    if sejak >= today:
        return
    yield f"berlaku surut: sejak {sejak.isoformat()}, baru dicatat {today.isoformat()}"
    yield from left_without_authority(
        tx, lambda day, nip: kerja.kalender.hari_pada(tx, day, (nip,)), sejak, sampai, unit
    )


def _oddities(baru: Pemangku, hari: Hari) -> Iterator[str]:
    """What is odd about a holder among those of a day on which they are recorded."""
    for pair in hari.posts.saling_menggantikan():
        if any((row.unit, row.nip, row.sebagai) == (baru.unit, baru.nip, baru.sebagai) for row in pair):
            who = " dan ".join(f"{hari.nama(row.nip)} ({row.sebagai} {row.unit})" for row in pair)
            yield f"{who} saling menggantikan; tetapkan pejabat lain pada salah satunya"
    person = hari.organisasi.pegawai_ber_nip(baru.nip)
    if baru.sebagai == "delegasi_penilaian" and person is not None and person.jenis_jabatan == "pelaksana":
        yield (
            f"{person.nama} pelaksana; penilaian didelegasikan kepada pejabat lain, periksa apakah ia yang dimaksudkan"
        )


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
) -> tuple[str, ...]:
    """Set the last day of a holder; without ``sebagai`` and ``mulai`` there must be only one period that it can end.

    :returns: sentences on what they have signed as its holder after that day, which stands all the same.
    """
    text = clean_text("dasar", dasar, panjang=500) or ""
    with kerja.terkunci(nip, oleh) as (tx, hari):
        _require_known(unit, nip, oleh, hari)
        held = _only_period(hari, unit, nip, selesai, sebagai=sebagai, mulai=mulai)
        if selesai < held.mulai:
            raise GalatPenugasan(f"selesai {selesai} sebelum mulai {held.mulai}")
        if held.selesai is not None and selesai > held.selesai:
            _require_free(Pemangku(unit, nip, held.sebagai, held.mulai, selesai), hari, but=held)
        tx.akhiri_pejabat(
            unit=unit,
            nip=nip,
            sebagai=held.sebagai,
            mulai=held.mulai.isoformat(),
            selesai=selesai.isoformat(),
            dasar=text,
            oleh=kerja.pencatat(tx, oleh),
            surut=_first_changed(held, selesai) < tx.sekarang.date(),
        )
        kept = [row for row in hari.masa.get((unit, nip), ()) if row is not held]
        since = tuple(_signed_since(tx, hari, held, [*kept, attrs.evolve(held, selesai=selesai)]))
        first, today = _first_changed(held, selesai), tx.sekarang.date()
        said = (
            () if first >= today else (f"berlaku surut: sejak {first.isoformat()}, baru dicatat {today.isoformat()}",)
        )
        return (*said, *since)


def _first_changed(held: Pemangku, selesai: date) -> date:
    """The first day of which a new last day changes who holds a post."""
    return min(held.selesai or date.max - timedelta(days=1), selesai) + timedelta(days=1)


def _signed_since(tx: Transaksi, hari: Hari, held: Pemangku, periods: list[Pemangku]) -> Iterator[str]:
    """What a holder did in assignments on days that no period of theirs covers any more."""
    rows = tx.cari(TANDA_TANGAN, orang=tx.sandi(held.nip) or "", unit=held.unit)
    for row in sorted(rows, key=lambda row: (str(row["tanggal"]), str(row["stream"]))):
        ended = ended_before(periods, str(row["tanggal"]))
        if ended is not None:
            step, id = int(row["langkah"] or 0) + 1, id_of(str(row["stream"]))
            yield (
                f"langkah {step} penugasan {id} diambil {row['tanggal']} oleh {hari.nama(held.nip)} sebagai pemangku "
                f"jabatan ini, padahal masanya kini berakhir {ended.isoformat()}; langkah itu tetap tercatat, periksa "
                "suratnya"
            )


def _only_period(
    hari: Hari, unit: str, nip: str, selesai: date, *, sebagai: str | None, mulai: date | None
) -> Pemangku:
    """The one period of a holder that can be meant."""
    held = [
        row
        for row in hari.organisasi.pemangku
        if (row.unit, row.nip) == (unit, nip)
        and sebagai in (None, row.sebagai)
        and (row.mulai == mulai if mulai else row.mulai <= selesai and (row.selesai is None or selesai < row.selesai))
    ]
    who = f"{hari.nama(nip)} ({nip})"
    if not held:
        raise TidakDitemukan(f"{who} tidak memangku jabatan {hari.pejabat(unit, unit).jabatan} ({unit}) saat itu")
    if len(held) > 1:
        periods = ", ".join(f"{row.sebagai} sejak {row.mulai}" for row in held)
        raise GalatPenugasan(f"{who} memangku {unit} lebih dari sekali ({periods}); sebutkan sebagai dan mulai")
    return held[0]


def period(mulai: str | date, selesai: str | date | None) -> tuple[date, date | None]:
    """The days of a period, given as such or as ISO text."""
    return clean_day("mulai", mulai), None if selesai is None else clean_day("selesai", selesai)


def _require_known(unit: str, nip: str, oleh: str | None, hari: Hari) -> None:
    """Refuse a unit or a person that isn't in the organisation, be it the holder or whoever records."""
    if unit not in hari.organisasi.unit_menurut_kode:
        raise TidakDitemukan(f"unit {unit!r} tidak ada dalam basis data")
    require_employee(nip, hari)
    if oleh is not None:
        require_employee(oleh, hari)


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


def _require_free_before(kerja: Kerja, tx: Transaksi, baru: Pemangku, hari: Hari) -> None:
    """Refuse a period that reaches back to days whose organisation has the post held, though today's hasn't any more.

    Who is gone with a later import can't be ended by a command; an import that is valid from that day leaves them out.
    """
    begins = sorted({one.berlaku for one in tx.daftar_cuplikan() if one.berlaku})
    within = [day for day in begins if baru.mulai.isoformat() < day <= hari.tanggal.isoformat()]
    for day, ends in zip([baru.mulai.isoformat(), *within], within, strict=False):
        there = kerja.kalender.hari_pada(tx, date.fromisoformat(day), (baru.nip,))
        days = attrs.evolve(
            baru, mulai=date.fromisoformat(day), selesai=min(date.fromisoformat(ends), baru.selesai or date.max)
        )
        for row in there.organisasi.pemangku:
            if row.unit != baru.unit or row.sebagai not in PEMEGANG or baru.sebagai not in PEMEGANG:
                continue
            if _meet(row, attrs.evolve(days, selesai=(days.selesai or date.max) - timedelta(days=1))):
                there.kenali(tx, (row.nip,))
                post = f"{there.posts.jabatan(baru.unit)} ({baru.unit})"
                who = f"{there.nama(row.nip)} ({row.nip}) sebagai {row.sebagai} sejak {row.mulai}"
                raise GalatPenugasan(
                    f"jabatan {post} dipangku {who} menurut organisasi yang berlaku sebelum {ends}; mulai paling cepat "
                    f"{ends}, atau masukkan dahulu organisasi tanpa pemangku itu yang berlaku sejak {baru.mulai}: "
                    f"`tatakerja impor FOLDER --berlaku {baru.mulai}`"
                )


def _meet(one: Pemangku, other: Pemangku) -> bool:
    return (other.selesai is None or one.mulai <= other.selesai) and (one.selesai is None or other.mulai <= one.selesai)
