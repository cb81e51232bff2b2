"""The audit of the journal: one pass over the states of all assignments, in memory that doesn't grow with them.

``langkah`` and ``pelaksanaan`` look at a state before and after its letter, ``catatan`` puts down what they find,
``hitungan`` counts; what comes out is in ``hasil``.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property, partial
from typing import Protocol

from tatakerja.audit.penugasan.catatan import BukuMenurut, Diaudit, Menunggu, Pencatat, age, named, ordinal
from tatakerja.audit.penugasan.hasil import AuditPenugasan, BatasAudit
from tatakerja.audit.penugasan.hitungan import office_of
from tatakerja.audit.penugasan.langkah import overdue_letters, taken_steps, unauthorised, waiting_for_letter
from tatakerja.audit.penugasan.pelaksanaan import LaporanBerkala, PeriksaLanjutan, decisions, reviewer
from tatakerja.journal import Bacaan, Penyimpanan
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import units_in_force
from tatakerja.penugasan.life.evaluasi import submitters
from tatakerja.penugasan.life.janggal import oddities
from tatakerja.penugasan.life.state import BERSURAT, KeadaanPenugasan, authority, is_letter, open_steps, under_review
from tatakerja.penugasan.life.tenggat import due_day
from tatakerja.penugasan.stream import load_all, proving
from tatakerja.penugasan.surut import Tergugat, contested_steps
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.pelaporan import SELANG, AturanLaporan
from tatakerja.values.stored.penugasan import STATUS_TERBUKA
from tatakerja.values.syarat import nilai_diminta
from tatakerja.values.teks import angka, printed_day

_BERLAKU = ("bersurat", "ditetapkan", "aktif")


class SistemTersimpanDiaudit(Protocol):
    """What an audit needs of a stored system; :class:`tatakerja.SistemTersimpan` has it."""

    @property
    def jurnal(self) -> Penyimpanan:
        """The database."""
        ...

    @property
    def organisasi(self) -> Organisasi:
        """Units, employees and holders."""
        ...

    def hari_libur(self, bacaan: Bacaan) -> frozenset[date]:
        """The days that the regency adds to the national holidays."""
        ...

    @property
    def buku(self) -> BukuAturan:
        """The compiled rules."""
        ...

    @property
    def tanggal(self) -> date:
        """The day to which it counts."""
        ...

    def buku_menurut(self, tafsir: Mapping[str, str], regulasi: str | None = None) -> BukuAturan:
        """The rules under the readings of an older assignment."""
        ...


def audit_penugasan(
    sistem: SistemTersimpanDiaudit, *, pd: str | None = None, batas: BatasAudit | None = None
) -> AuditPenugasan:
    """Look over the assignments of a database, as they are now, counting days up to the system's day.

    :param sistem: a :class:`tatakerja.SistemTersimpan`.
    :param pd: code of the Perangkat Daerah to whose units' assignments it is limited; None for all.
    :param batas: limits that no regulation sets.
    :raises TidakDitemukan: if ``pd`` is no unit, or lies inside another Perangkat Daerah.
    """
    organisasi, tanggal = sistem.organisasi, sistem.tanggal
    if pd is not None and (whole := office_of(organisasi, pd)) != pd:
        reason = f"bukan Perangkat Daerah; Perangkat Daerah-nya {whole!r}" if whole else "tidak ada di unit.csv"
        raise TidakDitemukan(f"unit {pd!r} {reason}")
    with sistem.jurnal.baca() as bacaan:
        hari = Hari(bacaan.tanda_organisasi(tanggal.isoformat()), organisasi, sistem.buku, tanggal)
        audit = _Audit(bacaan, hari, sistem.buku, sistem.buku_menurut, pd, batas or BatasAudit())
        audit.holidays = partial(sistem.hari_libur, bacaan)
        audit.contested = contested_steps(bacaan, sistem.buku)
        with proving(bacaan):
            for id, state in load_all(bacaan):
                audit.see(id, state)
    return audit.result()


class _Audit:
    """One pass."""

    def __init__(  # noqa: PLR0917  what an audit goes by
        self,
        bacaan: Bacaan,
        hari: Hari,
        buku: BukuAturan,
        buku_menurut: BukuMenurut,
        pd: str | None,
        batas: BatasAudit,
    ) -> None:
        self._buku, self._pd = buku, pd
        self._buku_menurut = buku_menurut
        self._pen = Pencatat(bacaan, hari, buku, batas)
        self._after = PeriksaLanjutan(buku)
        self._status: Counter[str] = Counter()
        self.holidays: Callable[[], frozenset[date]] = frozenset
        self.contested: Mapping[str, list[Tergugat]] = {}
        self._others = 0

    def see(self, id: str, state: KeadaanPenugasan) -> None:
        """Count one assignment in."""
        figures = self._pen.angka
        if state["regulasi"] != self._buku.regulasi.nama:
            self._others += 1
            self._see_other(self._pen.see(id, state))
            return
        satu = self._pen.see(id, state)
        if self._pd not in (None, figures.office_of(satu.pemilik)):
            return
        office = figures.office(satu.pemilik)
        office.jumlah += 1
        office.aktif += state["status"] == "aktif"
        self._status[state["status"]] += 1
        for step in taken_steps(state):
            figures.taken((step.aksi, step.ppk), step.unit, max(ordinal(step.pada) - ordinal(step.sejak), 0))
        if opened := open_steps(state):
            office.terbuka += 1
            self._see_steps(satu, opened)
        self._see_gone(satu)
        self._see_oddities(satu)
        for one in self.contested.get(id, ()):
            self._pen.note(
                satu, "berlaku-surut", "diutamakan", hari=self._pen.since(one.hari.isoformat()), teks=f"{one.isi}."
            )
        if state["surat"]:
            self._see_letters(satu)
            self._see_reports(satu)
            if "hasil" in state or "kendala" in state:
                self._see_reviews(satu)
        elif state["status"] == "aktif":
            self._pen.note(
                satu, "selesai-tanpa-surat", "wajib", hari=self._pen.since(state["sejak"]),
                teks="semua langkahnya selesai, tetapi tidak ada satu surat pun yang ditetapkan.",
            )  # fmt: skip

    def _see_other(self, satu: Diaudit) -> None:
        """What runs under another regulation goes on under that: whose turn it is, and what it rests on no more."""
        state, pen = satu.isi, self._pen
        if state["status"] not in STATUS_TERBUKA | BERSURAT:
            return
        if self._pd not in (None, pen.angka.office_of(satu.pemilik)):
            return
        pen.note(
            satu, "regulasi-lain", "info", hari=pen.since(state["diusulkan"]),
            teks=f"berjalan menurut regulasi {state['regulasi']}, yang tetap berlaku baginya sampai selesai; yang lain "
            f"tentangnya dikatakan audit menurut regulasi itu.",
        )  # fmt: skip
        if opened := open_steps(state):
            self._see_steps(satu, opened)
        self._see_gone(satu)

    def _see_steps(self, satu: Diaudit, opened: list[int]) -> None:
        state, pen = satu.isi, self._pen
        approved = waiting_for_letter(state)
        refused = pen.letter_refusals(satu, self._buku_menurut) if approved else []
        if refused:
            days = pen.since(state["sejak"])
            pen.note(
                satu, "langkah-tanpa-pejabat", "wajib", hari=days,
                teks=f"suratnya tidak dapat ditetapkan {age(days)}: {'; '.join(refused)}. {pen.exit_of(satu)}".strip(),
            )  # fmt: skip
        for i in opened:
            step = state["langkah"][i]
            self._see_due(satu, i)
            letter = approved and is_letter(step)
            if letter and refused:
                continue
            self._pen.waiting(
                satu,
                Menunggu(
                    apa=f"langkah {i + 1} ({step['aksi']})",
                    jenis=(step["aksi"], "ppk" in step),
                    wewenang=authority(satu.kini, i, satu.orang),
                    hari=self._pen.since(state["sejak"]),
                    kode="surat-belum-ditetapkan" if letter else "langkah-macet",
                    selalu=letter,
                ),
            )

    @cached_property
    def _libur(self) -> frozenset[date]:
        """The regency's own holidays, read once a time limit is to be counted."""
        return self.holidays()

    def _see_due(self, satu: Diaudit, i: int) -> None:
        step, pen = satu.isi["langkah"][i], self._pen
        tenggat = step.get("tenggat", "")
        due = due_day(date.fromisoformat(satu.isi["sejak"]), tenggat, self._libur) if tenggat else None
        if due is None:
            return
        days = (pen.hari.tanggal - due).days
        if days > 0:
            pen.note(
                satu, "lewat-tenggat", "diutamakan", hari=days,
                teks=f"langkah {i + 1} ({step['aksi']}) belum diambil dalam {tenggat}, paling lambat "
                f"{printed_day(due.isoformat())}: lewat {angka(days)} hari.",
            )  # fmt: skip
        elif -days <= self._pen.batas.ingat:
            left = f"{angka(-days)} hari lagi" if days else "hari ini"
            pen.note(
                satu, "tenggat-dekat", "info", hari=pen.since(satu.isi["sejak"]),
                teks=f"langkah {i + 1} ({step['aksi']}) harus diambil dalam {tenggat}, paling lambat "
                f"{printed_day(due.isoformat())}: {left}.",
            )  # fmt: skip

    def _see_gone(self, satu: Diaudit) -> None:
        """Persons and units of a running assignment that the organisation has no more."""
        state, pen = satu.isi, self._pen
        if state["status"] not in STATUS_TERBUKA | BERSURAT:
            return
        organisasi, days = pen.hari.organisasi, pen.since(state["tanggal"])
        gone = [i for i, nip in enumerate(satu.orang) if organisasi.pegawai_ber_nip(nip) is None]
        for i in gone:
            who = pen.person(state["orang"][i])
            # Others of a team may go on without one; where nobody is left, nobody does.
            alone = len(gone) >= state["anggota"]
            pen.note(
                satu, "pegawai-tiada", "wajib" if alone else "diutamakan", hari=days, siapa=who,
                teks=f"{named(who)} tidak ada lagi di antara pegawai; bila NIP-nya berganti, sambungkan dengan "
                f"`tatakerja pegawai ganti-nip`. {pen.exit_of(satu)}".strip(),
            )  # fmt: skip
        for unit in units_in_force(state):
            reason = pen.kini.sebab(unit)
            if reason is not None:
                heir = pen.kini.penerus.unit(unit) is not None
                lost = pen.kini.penerus.pengelola(unit) is None
                pen.note(
                    satu, "unit-tiada", "info" if heir else "wajib" if lost else "diutamakan", hari=days, teks=reason
                )

    def _see_oddities(self, satu: Diaudit) -> None:
        """Days that don't fit, and shares that come to more than the whole."""
        state, pen = satu.isi, self._pen
        persons = [pen.person(token) for token in state["orang"]]
        for odd in oddities(state, [named(one) for one in persons], pen.kini.masa(state), pen.actors(state)):
            pen.note(
                satu, odd.kode, odd.tingkat, hari=pen.since(odd.sejak), teks=f"{odd.isi}.",
                siapa=None if odd.orang is None else persons[odd.orang],
            )  # fmt: skip
        for one, other in state.get("rangkap", []) if state["status"] not in ("ditolak", "dibatalkan") else ():
            pen.note(
                satu, "orang-sama", "info", hari=pen.since(state["diusulkan"]),
                teks=f"{one} dan {other} dipangku orang yang sama saat diusulkan; yang akan dimintanya kepada dirinya "
                "sendiri dilewati, sebagaimana dicatat pada penugasannya.",
            )  # fmt: skip
        porsi = state["porsi"]
        if porsi is None or state["status"] not in _BERLAKU:
            return
        for token, who in zip(state["orang"][: state["anggota"]], persons, strict=False):
            total, together = pen.shares(satu, token, porsi)
            # Once for them all.
            if total > 100 and together[0] == satu.id:
                pen.note(
                    satu, "porsi-berlebih", "diutamakan", hari=pen.since(state["tanggal"]), siapa=who,
                    teks=f"jumlah porsi {named(who)} {angka(total)} persen pada masa yang sama, bersama penugasan "
                    f"{', '.join(together[1:])}.",
                )  # fmt: skip

    def _see_letters(self, satu: Diaudit) -> None:
        state, pen = satu.isi, self._pen
        free, lacking = unauthorised(state)
        days = pen.since(state["tanggal"])
        for place in lacking:
            who = pen.person(state["orang"][place])
            pen.note(
                satu, "tanpa-pengesahan-ppk", "wajib", hari=days, siapa=who,
                teks=f"suratnya menugaskan {named(who)} tanpa pengesahan Pejabat Penilai Kinerjanya; periksa "
                "jurnalnya dengan `tatakerja jurnal periksa`.",
            )  # fmt: skip
        if free:
            pen.note(
                satu, "bebas-ppk", "info", hari=days,
                teks=f"suratnya menugaskan {angka(free)} pegawai tanpa pengesahan PPK, menurut tafsir yang dipilih.",
            )  # fmt: skip
        if state["status"] not in _BERLAKU:
            return
        overdue = list(overdue_letters(state, pen.hari.tanggal.isoformat()))
        days = pen.since(state["tanggal"])
        if state["status"] in BERSURAT and not overdue and days > pen.batas.diam and not under_review(state):
            pen.note(
                satu, "tidak-bergerak", "diutamakan", hari=days,
                teks=f"suratnya berlaku, tetapi tidak ada yang dicatat {age(days)}: laporan, hasil, atau pengakhiran.",
            )  # fmt: skip
        for last in overdue:
            days = pen.since(last)
            pen.note(
                satu, "lewat-masa", "diutamakan", hari=days,
                teks=f"masanya berakhir {printed_day(last)}, sudah lewat {angka(days)} hari, tetapi belum "
                "diakhiri, diperpanjang, atau selesai.",
            )  # fmt: skip

    def _see_reports(self, satu: Diaudit) -> None:
        state, pen = satu.isi, self._pen
        for one in self._after.periodic_reports(state):
            self._see_late(satu, one)
        for demand in state.get("diminta", ()) if state["status"] in _BERLAKU else ():
            days = pen.since(demand["tanggal"])
            if days > pen.batas.macet:
                who = pen.person(state["orang"][demand["pegawai"]])
                text = f"laporan yang diminta dari {named(who)} belum dikirim {age(days)}."
                pen.note(satu, "laporan-terlambat", "diutamakan", hari=days, siapa=who, teks=text)

    def _see_late(self, satu: Diaudit, one: LaporanBerkala) -> None:
        pen = self._pen
        who, days = pen.person(satu.isi["orang"][one.orang]), pen.since(one.sejak)
        person = None if who.nip is None else pen.hari.organisasi.pegawai_ber_nip(who.nip)
        if person is None:
            return  # nobody can report any more; that the assignment isn't ended is another remark
        kinds = [(row, nilai_diminta(row.bila, "jenis_jabatan")) for row in one.aturan]
        said = [row for row, asked in kinds if not asked or person.jenis_jabatan in asked]
        rows = [row for row in said if days > self._interval(row)]
        if rows:
            last = f"terakhir {printed_day(one.sejak)}" if one.pernah else f"belum ada sejak {printed_day(one.sejak)}"
            pen.note(
                satu, "laporan-terlambat", "diutamakan", hari=days, siapa=who,
                teks=f"laporan berkala {one.peran} {named(who)} {last}: {angka(days)} hari, lebih dari selang "
                f"{angka(min(map(self._interval, rows)))} hari.",
                dasar=tuple(dict.fromkeys(place for row in rows for place in self._buku.sitasi(row.dasar))),
            )  # fmt: skip

    def _interval(self, row: AturanLaporan) -> int:
        """Days within which a periodic report is due: by the text's period, else by the limit chosen."""
        return SELANG[row.berkala] if isinstance(row.berkala, str) else self._pen.batas.laporan

    def _see_reviews(self, satu: Diaudit) -> None:
        state, pen = satu.isi, self._pen
        people = satu.orang
        if under_review(state):
            hasil = state["hasil"]
            wewenang = reviewer(satu.kini, people, pen.kini.nips(hasil["peninjau"]), pen.hari)
            if wewenang is not None:
                pen.waiting(
                    satu,
                    Menunggu(
                        apa="tinjauan hasil", jenis=("tinjauan", False), wewenang=wewenang,
                        hari=pen.since(hasil["sejak"]), kode="hasil-menunggu", selalu=True,
                    ),
                )  # fmt: skip
        elif state["status"] in BERSURAT and "hasil" in state:
            ways = submitters(state, pen.hari.competence, people)
            pen.waiting(
                satu,
                Menunggu(
                    apa="perbaikan hasil yang dikembalikan", jenis=("perbaikan", False), wewenang=ways[0],
                    hari=pen.since(state["hasil"]["sejak"]), kode="hasil-menunggu",
                ),
            )  # fmt: skip
        for number, since, wewenang in decisions(satu.kini, people):
            pen.waiting(
                satu,
                Menunggu(
                    apa=f"putusan atas kendala {number}", jenis=("putusan", False), wewenang=wewenang,
                    hari=pen.since(since), kode="kendala-menunggu",
                ),
            )  # fmt: skip

    def result(self) -> AuditPenugasan:
        """What was found."""
        pen = self._pen
        return AuditPenugasan(
            regulasi=self._buku.regulasi.nama,
            tanggal=pen.hari.tanggal,
            pd=self._pd,
            batas=pen.batas,
            jumlah=self._status.total(),
            lain=self._others,
            status=dict(sorted(self._status.items())),
            perangkat_daerah=pen.angka.per_office(),
            langkah=pen.angka.per_kind(),
            umur=pen.angka.ages(),
            beban=pen.angka.loads(),
            jumlah_catatan=dict(pen.catatan.jumlah),
            catatan=pen.catatan.urut(),
        )
