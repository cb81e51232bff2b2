"""An import shown before it is stored: what comes, goes and moves, and what it leaves open."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from tatakerja.journal import Bacaan
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.penerus import Penerus
from tatakerja.penugasan.snapshot import organisation_of
from tatakerja.penugasan.surut import left_without_authority
from tatakerja.penugasan.tercatat import Memilih, combine
from tatakerja.penugasan.views.tersentuh import Perubahan, touched_assignments
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import BelumBerlaku
from tatakerja.values.isian import is_nip
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.impor import BandingImpor, DugaanNip, Pindah, PpkBerubah
from tatakerja.values.stored.penggantian import Penggantian


def compare_import(  # noqa: PLR0917
    bacaan: Bacaan,
    buku: BukuAturan,
    organisasi: Organisasi,
    berlaku: date,
    by_file: Memilih,
    book_of: Callable[[str], BukuAturan | None],
    rencana: Iterable[Penggantian] = (),
) -> BandingImpor:
    """What an organisation would change from a day on.

    :param berlaku: the day; of no meaning for a first import.
    :param by_file: whether the file is preferred about a unit's post where it and what was recorded disagree.
    :param book_of: gives the rules of another regulation under which assignments run; None where it isn't installed.
    :param rencana: successors that would be recorded with it.
    """
    day = berlaku.isoformat()
    tanda = bacaan.tanda_organisasi(day)
    stored = bacaan.muat_cuplikan(tanda[0]) if tanda[0] else None
    if stored is None:
        return BandingImpor(berlaku=None, pegawai_baru=organisasi.pegawai, unit_baru=organisasi.unit)
    before = organisation_of(stored, None)
    lama = Hari(tanda, before, buku, berlaku)
    penerus = Penerus(bacaan, Hari(tanda, organisasi, buku, berlaku), rencana=rencana)
    newest = max(one.id for one in bacaan.daftar_cuplikan())
    merged = combine(organisasi, bacaan.pejabat_tercatat(newest), penerus.nip, by_file)
    after = Organisasi(organisasi.unit, organisasi.pegawai, merged.pemangku)
    baru = Hari(tanda, after, buku, berlaku)

    @cache
    def under(regulasi: str) -> Perubahan:
        """The change with the posts of a regulation; of the chosen one where that isn't installed."""
        other = None if regulasi == buku.regulasi.nama else book_of(regulasi)
        if other is None:
            return Perubahan(lama, baru, penerus.unit, penerus.nip)
        then, now = (Hari(tanda, one.organisasi, other, berlaku) for one in (lama, baru))
        return Perubahan(then, now, penerus.unit, penerus.nip)

    gone = [one for one in before.pegawai if after.pegawai_ber_nip(penerus.nip(one.nip)) is None]
    come = [one for one in organisasi.pegawai if before.pegawai_ber_nip(one.nip) is None]
    lost = [unit for unit in before.unit if unit.kode not in after.unit_menurut_kode]
    return BandingImpor(
        berlaku=berlaku,
        cuplikan=tanda[0],
        berlaku_kemudian=tuple(sorted(one.berlaku for one in bacaan.daftar_cuplikan() if one.berlaku > day)),
        unit_baru=tuple(unit for unit in organisasi.unit if unit.kode not in before.unit_menurut_kode),
        unit_hilang=tuple(lost),
        tanpa_pengganti=tuple(unit.kode for unit in lost if penerus.unit(unit.kode) is None),
        pegawai_baru=tuple(come),
        pegawai_hilang=tuple(gone),
        pindah=tuple(_moved(before, organisasi.pegawai)),
        ppk_berubah=tuple(_appraised_by_others(lama, baru, buku)),
        dugaan_nip=tuple(_renamed(gone, come)),
        dipertahankan=merged.dipertahankan,
        bentrok=merged.bentrok,
        lebih_awal=tuple(_earlier(lama, baru, buku, berlaku)),
        tanpa_tempat=merged.tanpa_tempat,
        langkah=tuple(_without_authority(bacaan, baru, buku, berlaku)),
        penugasan=tuple(touched_assignments(bacaan, under, buku.regulasi.nama)),
    )


def _without_authority(bacaan: Bacaan, baru: Hari, buku: BukuAturan, berlaku: date) -> Iterator[str]:
    """Steps since the day of an import, up to the next snapshot, for which their takers have no authority by it."""
    later = min((one.berlaku for one in bacaan.daftar_cuplikan() if one.berlaku > berlaku.isoformat()), default=None)
    until = None if later is None else date.fromisoformat(later) - timedelta(days=1)
    days: dict[date, Hari] = {}

    def on(day: date, _nip: str) -> Hari:
        return days.setdefault(day, Hari(baru.tanda, baru.organisasi, buku, day))

    yield from left_without_authority(bacaan, on, berlaku, until)


def _earlier(lama: Hari, baru: Hari, buku: BukuAturan, berlaku: date) -> Iterator[Pemangku]:
    """Holders on the day before an import is valid, where it has others for that day than what answers for it."""
    eve = berlaku - timedelta(days=1)
    before, after = (Hari(day.tanda, day.organisasi, buku, eve).posts for day in (lama, baru))
    for kode in baru.organisasi.unit_menurut_kode:
        if kode in lama.organisasi.unit_menurut_kode:
            held, said = before.pemangku(kode).pemegang, after.pemangku(kode).pemegang
            if said is not None and (held is None or (held.nip, held.sebagai) != (said.nip, said.sebagai)):
                yield said


def _moved(before: Organisasi, people: Iterable[Pegawai]) -> Iterable[Pindah]:
    for one in people:
        earlier = before.pegawai_ber_nip(one.nip)
        if earlier is not None and earlier.unit != one.unit:
            yield Pindah(one, earlier.unit)


def _appraised_by_others(lama: Hari, baru: Hari, buku: BukuAturan) -> Iterator[PpkBerubah]:
    """Whose PPK is another person or post; nobody's while the regulation isn't in force."""
    try:
        before, after = (day.answers(buku).resolver for day in (lama, baru))
    except BelumBerlaku:
        return
    for one in baru.organisasi.pegawai if isinstance(baru.organisasi, Organisasi) else ():
        earlier = lama.organisasi.pegawai_ber_nip(one.nip)
        if earlier is None:
            continue
        was, now = before.kedudukan(earlier).ppk, after.kedudukan(one).ppk
        if _who(was) != _who(now):
            yield PpkBerubah(one.nip, one.nama, one.unit, was, now)


def _who(ppk: Pejabat | None) -> tuple[str | None, str] | None:
    return None if ppk is None else (ppk.nip, ppk.unit)


def _renamed(gone: Iterable[Pegawai], come: Iterable[Pegawai]) -> Iterable[DugaanNip]:
    """Who may be one person under a new NIP: of one name, and of one unit or day of birth, each once on either side."""
    new: dict[str, list[Pegawai]] = defaultdict(list)
    for one in come:
        new[one.nama.casefold()].append(one)
    pairs = [(old, one) for old in gone for one in new.get(old.nama.casefold(), ()) if _alike(old, one)]
    times = Counter(nip for old, one in pairs for nip in (old.nip, one.nip))
    for old, one in pairs:
        if times[old.nip] == times[one.nip] == 1:
            yield DugaanNip(old, one)


def _alike(old: Pegawai, new: Pegawai) -> bool:
    # The first eight digits of a NIP are the day of birth.
    return old.unit == new.unit or (is_nip(old.nip) and is_nip(new.nip) and old.nip[:8] == new.nip[:8])
