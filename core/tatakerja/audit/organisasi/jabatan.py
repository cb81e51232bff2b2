"""Remarks on posts and those who hold them: vacancies, terms, one person with several posts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tatakerja.audit.organisasi.batas import BatasPlt
from tatakerja.audit.organisasi.konteks import KonteksAudit
from tatakerja.audit.organisasi.laporan import CatatanAudit, JabatanLowong
from tatakerja.audit.organisasi.teks import sebut_orang, sebut_unit
from tatakerja.values.istilah import LABEL_JABATAN, LABEL_SEBAGAI, PEMEGANG
from tatakerja.values.organisasi import Pegawai, Pemangku
from tatakerja.values.pejabat import sebut_jabatan
from tatakerja.values.teks import angka, tanggal_panjang

_DAY = timedelta(days=1)


class PemeriksaJabatan:
    """The holders' rows of one audit.

    :param konteks: the audit.
    :param hari: within how many days an end counts as near.
    :param batas: limits for acting officials.
    """

    def __init__(self, konteks: KonteksAudit, hari: int, batas: BatasPlt) -> None:
        self._konteks = konteks
        self._posts = konteks.posts
        self._today = konteks.tanggal
        self._hari = hari
        self._batas = batas
        self._rows: dict[str, list[Pemangku]] = defaultdict(list)
        for row in konteks.organisasi.pemangku:
            if konteks.termasuk(row.unit):
                self._rows[row.unit].append(row)

    def lowong(self) -> tuple[JabatanLowong, ...]:
        """The posts that nobody holds, those on which most employees depend first.

        Of another instansi only the root counts, whose leader is its Pejabat yang Berwenang.
        """
        found = [
            JabatanLowong(
                unit=unit.kode,
                jabatan=self._posts.jabatan(unit.kode),
                sejak=None if (last := self._last_holder(unit.kode)) is None else _end(last) + _DAY,
                plh=tuple(row.nip for row in self._posts.pemangku(unit.kode).plh),
                sebagai_ppk=self._konteks.sebagai_ppk[unit.kode],
                sebagai_puo=self._konteks.sebagai_puo[unit.kode],
            )
            for unit in self._konteks.unit
            if self._posts.pemangku(unit.kode).pemegang is None
            and (unit.induk is None or not self._konteks.lain(unit.kode))
        ]
        return tuple(sorted(found, key=lambda post: -(post.sebagai_ppk + post.sebagai_puo)))

    def catat_lowong(self, lowong: Iterable[JabatanLowong]) -> Iterator[CatatanAudit]:
        """A remark per vacancy, a second one where an acting official's term ran out, or a delegation goes on."""
        for post in lowong:
            since = "" if post.sejak is None else f" sejak {tanggal_panjang(post.sejak)}"
            waiting = [
                f"{role} bagi {angka(count)} pegawai"
                for role, count in (("PPK", post.sebagai_ppk), ("PUO", post.sebagai_puo))
                if count
            ]
            depends = f"; {' dan '.join(waiting)}" if waiting else "; tidak ada pegawai yang bergantung padanya"
            yield CatatanAudit(
                kode="jabatan-lowong",
                tingkat="wajib" if post.sebagai_ppk else "diutamakan",
                isi=f"Jabatan {post.jabatan} ({post.unit}) lowong{since}{depends}{self._successor(post.unit)}.",
                unit=post.unit,
            )
            yield from self._catat_sisa(post)

    def catat_masa(self) -> Iterator[CatatanAudit]:
        """Terms that end soon without a successor on record, and Plt. beyond their limits."""
        for row in self._active():
            days = None if row.selesai is None else (row.selesai - self._today).days
            if days is not None and days <= self._hari and not self._continued(row):
                yield self._ending(row, days)
            if row.sebagai == "plt":
                yield from self._catat_plt(row)

    def catat_pemangku(self) -> Iterator[CatatanAudit]:
        """Holders who are placed elsewhere, or whose own rank is not that of the post."""
        units = self._konteks.organisasi.unit_menurut_kode
        for row in self._active():
            person = self._person(row)
            if row.sebagai not in ("definitif", "pj") or person is None or self._konteks.lain(row.unit):
                continue
            unit = units[row.unit]
            title = f"{self._posts.jabatan(row.unit)} ({row.unit})"
            if person.unit != row.unit:
                yield CatatanAudit(
                    kode="pimpinan-di-unit-lain",
                    tingkat="diutamakan",
                    isi=f"{sebut_orang(row.nip, person)} memimpin sebagai {title}, tetapi ditempatkan pada "
                    f"{sebut_unit(units[person.unit])}; samakan kolom unit di pegawai.csv.",
                    unit=row.unit,
                    nip=row.nip,
                )
            if row.sebagai == "definitif" and person.jenis_jabatan != unit.jabatan_pimpinan:
                yield CatatanAudit(
                    kode="jabatan-pemangku-berbeda",
                    tingkat="diutamakan",
                    isi=f"{sebut_orang(row.nip, person)} tercatat sebagai {LABEL_JABATAN[person.jenis_jabatan]}, "
                    f"tetapi memangku {title} yang jabatannya {LABEL_JABATAN[unit.jabatan_pimpinan]}.",
                    unit=row.unit,
                    nip=row.nip,
                )

    def catat_rangkap(self) -> Iterator[CatatanAudit]:
        """Everyone who leads more than one unit that day; pressing where their own PPK can't be told for it."""
        for nip in self._posts.pemegang_jabatan():
            rows = [row for row in self._posts.jabatan_dipegang(nip) if row.sebagai in PEMEGANG]
            if len(rows) < 2 or not any(self._konteks.termasuk(row.unit) for row in rows):
                continue
            person = self._konteks.organisasi.pegawai_ber_nip(nip)
            own = [row for row in rows if row.sebagai != "plt"]
            unclear = person is not None and len(self._posts.unit_dipimpin(person)) > 1
            posts = ", ".join(self._as(row) for row in rows)
            mend = "; data tidak menentukan jabatannya sendiri, sesuaikan kolom unit di pegawai.csv" if unclear else ""
            yield CatatanAudit(
                kode="memimpin-beberapa-unit",
                tingkat="wajib" if unclear else "diutamakan" if len(own) > 1 else "info",
                isi=f"{sebut_orang(nip, person)} memimpin {angka(len(rows))} unit: {posts}{mend}.",
                unit=next(row.unit for row in rows if self._konteks.termasuk(row.unit)),
                nip=nip,
            )

    def catat_delegasi(self) -> Iterator[CatatanAudit]:
        """Appraisal delegated to a pelaksana: by definition a PPK is an official."""
        for row in self._active():
            person = self._person(row)
            if row.sebagai == "delegasi_penilaian" and person is not None and person.jenis_jabatan == "pelaksana":
                yield CatatanAudit(
                    kode="delegasi-kepada-pelaksana",
                    tingkat="diutamakan",
                    isi=f"{sebut_orang(row.nip, person)}, pelaksana, adalah {self._as(row)}; PPK paling rendah pejabat "
                    "pengawas atau pejabat lain yang diberi pendelegasian: periksa apakah seorang pelaksana "
                    "dimaksudkan.",
                    unit=row.unit,
                    nip=row.nip,
                )

    def catat_saling(self) -> Iterator[CatatanAudit]:
        """Two who stand in for each other."""
        for one, other in self._posts.saling_menggantikan():
            if not (self._konteks.termasuk(one.unit) or self._konteks.termasuk(other.unit)):
                continue
            who = [f"{sebut_orang(row.nip, self._person(row))} adalah {self._as(row)}" for row in (one, other)]
            yield CatatanAudit(
                kode="saling-menggantikan",
                tingkat="diutamakan",
                isi=f"{who[0]}, sedangkan {who[1]}: keduanya saling menggantikan; tetapkan pejabat lain pada salah "
                "satunya.",
                unit=one.unit if self._konteks.termasuk(one.unit) else other.unit,
                nip=one.nip,
            )

    def _active(self) -> Iterator[Pemangku]:
        rows = self._konteks.organisasi.pemangku
        return (row for row in rows if self._konteks.termasuk(row.unit) and row.menjabat(self._today))

    def _person(self, row: Pemangku) -> Pegawai | None:
        return self._konteks.organisasi.pegawai_ber_nip(row.nip)

    def _as(self, row: Pemangku) -> str:
        title = f"{self._posts.jabatan(row.unit)} ({row.unit})"
        return sebut_jabatan(row.sebagai, title)

    def _last_holder(self, unit: str) -> Pemangku | None:
        ended = [row for row in self._rows[unit] if row.sebagai in PEMEGANG and _end(row) < self._today]
        return max(ended, key=_end, default=None)

    def _successor(self, unit: str) -> str:
        coming = [row for row in self._rows[unit] if row.sebagai in PEMEGANG and row.mulai > self._today]
        if not coming:
            return ""
        row = min(coming, key=lambda row: row.mulai)
        return f"; {LABEL_SEBAGAI[row.sebagai]} tercatat mulai {tanggal_panjang(row.mulai)}"

    def _catat_sisa(self, post: JabatanLowong) -> Iterator[CatatanAudit]:
        last = self._last_holder(post.unit)
        if last is not None and last.sebagai != "definitif":
            yield CatatanAudit(
                kode="masa-tugas-berakhir",
                tingkat="diutamakan",
                isi=f"Masa tugas {sebut_orang(last.nip, self._person(last))} sebagai {self._as(last)} berakhir "
                f"{tanggal_panjang(_end(last))} dan jabatannya lowong.",
                unit=post.unit,
                nip=last.nip,
            )
        holders = self._posts.pemangku(post.unit)
        for row in holders.plh:
            yield CatatanAudit(
                kode="plh-jabatan-lowong",
                tingkat="diutamakan",
                isi=f"{sebut_orang(row.nip, self._person(row))} adalah {self._as(row)}, padahal jabatan itu lowong: "
                "Plh. menggantikan pejabat yang berhalangan sementara, jabatan lowong diisi Plt.",
                unit=post.unit,
                nip=row.nip,
                dasar=self._batas.dasar,
            )
        for row in holders.delegasi:
            yield CatatanAudit(
                kode="delegasi-jabatan-lowong",
                tingkat="diutamakan",
                isi=f"{sebut_orang(row.nip, self._person(row))} adalah {self._as(row)}, padahal jabatan itu lowong; "
                "tidak ada pejabat yang mendelegasikan.",
                unit=post.unit,
                nip=row.nip,
            )

    def _continued(self, row: Pemangku) -> bool:
        """Whether the post, or the duty beside its holder, goes on the day after a term ends."""
        next_day = _end(row) + _DAY
        capacities = PEMEGANG if row.sebagai in PEMEGANG else (row.sebagai,)
        others = (other for other in self._rows[row.unit] if other is not row and other.sebagai in capacities)
        return any(other.menjabat(next_day) for other in others)

    def _ending(self, row: Pemangku, days: int) -> CatatanAudit:
        left = "hari ini" if days == 0 else f"{angka(days)} hari lagi"
        after = {
            "plh": "",
            "delegasi_penilaian": "; setelah itu penilaian kembali kepada pejabatnya",
        }.get(row.sebagai, "; belum ada penerus yang tercatat")
        return CatatanAudit(
            kode="masa-tugas-segera-berakhir",
            tingkat="diutamakan" if row.sebagai in PEMEGANG else "info",
            isi=f"Masa tugas {sebut_orang(row.nip, self._person(row))} sebagai {self._as(row)} berakhir "
            f"{tanggal_panjang(_end(row))} ({left}){after}.",
            unit=row.unit,
            nip=row.nip,
        )

    def _catat_plt(self, row: Pemangku) -> Iterator[CatatanAudit]:
        person, unit = self._person(row), self._konteks.organisasi.unit_menurut_kode[row.unit]
        since = self._since(row)
        limit = self._batas.habis(since)
        if self._today >= limit or (row.selesai is not None and row.selesai >= limit):
            yield CatatanAudit(
                kode="masa-plt-melampaui-batas",
                tingkat="diutamakan" if self._today >= limit else "info",
                isi=f"{sebut_orang(row.nip, person)} menjadi {self._as(row)} sejak {tanggal_panjang(since)}; batas "
                f"{self._batas.bulan} bulan dan perpanjangan {self._batas.perpanjangan} bulan habis "
                f"{tanggal_panjang(limit - _DAY)} (ketentuan dapat berubah, periksa yang terbaru).",
                unit=row.unit,
                nip=row.nip,
                dasar=self._batas.dasar,
            )
        if person is not None and not self._batas.lazim(person.jenis_jabatan, person.jenjang, unit.jabatan_pimpinan):
            own = person.jenjang.replace("_", " ") if person.jenis_jabatan == "fungsional" else ""
            rank = f"{LABEL_JABATAN[person.jenis_jabatan]} {own}".strip()
            yield CatatanAudit(
                kode="plt-di-luar-tingkat",
                tingkat="info",
                isi=f"{sebut_orang(row.nip, person)}, {rank}, menjadi {self._as(row)}, jabatan "
                f"{LABEL_JABATAN[unit.jabatan_pimpinan]}; lazimnya pejabat setingkat atau satu tingkat di bawahnya.",
                unit=row.unit,
                nip=row.nip,
                dasar=self._batas.dasar,
            )

    def _since(self, row: Pemangku) -> date:
        """First day of an unbroken time as Plt. of one post, over extensions written as rows of their own."""
        since = row.mulai
        earlier = [o for o in self._rows[row.unit] if o.nip == row.nip and o.sebagai == "plt" and o.mulai < row.mulai]
        for other in sorted(earlier, key=lambda other: other.mulai, reverse=True):
            if _end(other) + _DAY < since:
                break
            since = other.mulai
        return since


def _end(row: Pemangku) -> date:
    # One day short of the calendar's end, so that the day after can still be asked for.
    return row.selesai or date.max - _DAY
