"""Spans of control: how many employees each person and each post appraises."""

from collections import Counter
from collections.abc import Collection
from statistics import median

from tatakerja.audit.organisasi.konteks import KonteksAudit
from tatakerja.audit.organisasi.laporan import Rentang, RentangJabatan, RentangPejabat, StatistikRentang


def ukur_rentang(konteks: KonteksAudit) -> Rentang:
    """The spans of everyone who appraises under the regulation, whole even when the audit is limited to one PD.

    Limited to one, it shows the posts of that PD and the persons who appraise for one of them.
    """
    persons: Counter[str] = Counter()
    names: dict[str, str | None] = {}
    posts_of: dict[str, dict[str, str]] = {}
    posts: Counter[str] = Counter()
    for kelas in konteks.semua_kelas:
        ppk = kelas.kedudukan.ppk
        if ppk is None or kelas.kedudukan.status == "di_luar_regulasi":
            continue
        posts[ppk.unit] += len(kelas.pegawai)
        if ppk.nip is not None:
            persons[ppk.nip] += len(kelas.pegawai)
            names[ppk.nip] = ppk.nama
            posts_of.setdefault(ppk.nip, {})[ppk.unit] = ppk.jabatan
    by_person = tuple(
        RentangPejabat(
            nip=nip, nama=names[nip], unit=tuple(posts_of[nip]), jabatan=tuple(posts_of[nip].values()), jumlah=count
        )
        for nip, count in sorted(persons.items(), key=lambda item: (-item[1], item[0]))
        if any(map(konteks.termasuk, posts_of[nip]))
    )
    by_post = tuple(
        _post(konteks, kode, count)
        for kode, count in sorted(posts.items(), key=lambda item: (-item[1], item[0]))
        if konteks.termasuk(kode)
    )
    return Rentang(
        statistik_pejabat=hitung_statistik([row.jumlah for row in by_person]),
        pejabat=by_person,
        statistik_jabatan=hitung_statistik([row.jumlah for row in by_post]),
        jabatan=by_post,
    )


def hitung_statistik(jumlah: Collection[int]) -> StatistikRentang:
    """Median, 90th percentile (the smallest value that at least 90% don't exceed) and maximum; zeros for no spans."""
    if not jumlah:
        return StatistikRentang(jumlah=0, median=0.0, p90=0, maks=0)
    ordered = sorted(jumlah)
    return StatistikRentang(
        jumlah=len(ordered),
        median=float(median(ordered)),
        p90=ordered[-(-9 * len(ordered) // 10) - 1],
        maks=ordered[-1],
    )


def _post(konteks: KonteksAudit, kode: str, count: int) -> RentangJabatan:
    official = konteks.posts.pejabat(kode, konteks.posts.pemangku(kode).pemegang)
    return RentangJabatan(
        unit=kode,
        jabatan=official.jabatan,
        nip=official.nip,
        nama=official.nama,
        sebagai=official.sebagai,
        jumlah=count,
    )
