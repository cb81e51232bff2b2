"""The audit of the journal: one pass over the states of all assignments, in memory that doesn't grow with them."""

from collections import Counter
from datetime import date
from functools import lru_cache
from typing import Protocol

import attrs

from tatakerja.engine.assignment import Keadaan, authority, is_letter, open_steps
from tatakerja.engine.competence import Wewenang
from tatakerja.journal import Bacaan, Penyimpanan
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.tersimpan.audit_hitung import Hitungan, Terlama, office_of
from tatakerja.tersimpan.audit_langkah import overdue_letters, taken_steps, unauthorised, waiting_for_letter
from tatakerja.tersimpan.audit_laporan import AuditPenugasan, BatasAudit, CatatanPenugasan
from tatakerja.tersimpan.hari import Hari
from tatakerja.tersimpan.jenis import STREAM, id_of
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.hasil import Pejabat
from tatakerja.values.organisasi import Organisasi
from tatakerja.values.penugasan import Tingkat
from tatakerja.values.teks import angka, tanggal_panjang

_SEBAGAI = {"plt": "Plt. ", "pj": "Pj. ", "plh": "Plh. ", "delegasi_penilaian": "penerima delegasi dari "}
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

    @property
    def buku(self) -> BukuAturan:
        """The compiled rules."""
        ...

    @property
    def tanggal(self) -> date:
        """The day to which it counts."""
        ...


def audit_penugasan(
    sistem: SistemTersimpanDiaudit, *, pd: str | None = None, batas: BatasAudit | None = None
) -> AuditPenugasan:
    """Look over the assignments of a database, as they are now, counting days up to the system's day.

    :param pd: code of the Perangkat Daerah to whose units' assignments it is limited; None for all.
    :param batas: limits that no regulation sets.
    :raises TidakDitemukan: if ``pd`` is no unit, or lies inside another Perangkat Daerah.
    """
    organisasi, tanggal = sistem.organisasi, sistem.tanggal
    if pd is not None and (whole := office_of(organisasi, pd)) != pd:
        reason = f"bukan Perangkat Daerah; Perangkat Daerah-nya {whole!r}" if whole else "tidak ada di unit.csv"
        raise TidakDitemukan(f"unit {pd!r} {reason}")
    with sistem.jurnal.baca() as bacaan:
        hari = Hari(bacaan.tanda_organisasi(), organisasi, sistem.buku, tanggal)
        audit = _Audit(bacaan, hari, sistem.buku, pd, batas or BatasAudit())
        for one in bacaan.daftar_keadaan(STREAM):
            if one.isi is not None:
                audit.see(_Kasus(id_of(one.stream), one.isi))
    return audit.result()


@attrs.frozen
class _Kasus:
    """An assignment that passes by."""

    id: str
    isi: Keadaan

    @property
    def pemilik(self) -> str:
        """The unit that owns it."""
        return str(self.isi["pemilik"])


@attrs.frozen(kw_only=True)
class _Tunggu:
    """Something that waits for an official: what, for whose authority, since how many days.

    :ivar jenis: action, and whether it is a PPK's.
    :ivar kode: of the remark that it deserves.
    :ivar selalu: whether it deserves one from the first day.
    """

    apa: str
    jenis: tuple[str, bool]
    wewenang: Wewenang
    hari: int
    kode: str
    selalu: bool


@lru_cache(maxsize=8192)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


class _Audit:
    """One pass. Counters by day, kind, post and PD are all that it keeps, and the longest waiting remarks."""

    def __init__(self, bacaan: Bacaan, hari: Hari, buku: BukuAturan, pd: str | None, batas: BatasAudit) -> None:
        self._bacaan, self._hari, self._buku, self._pd, self._batas = bacaan, hari, buku, pd, batas
        self._today = hari.tanggal.toordinal()
        self._figures = Hitungan(hari.organisasi, batas.macet)
        self._remarks = Terlama(batas.catatan)
        self._status: Counter[str] = Counter()
        self._others = 0

    def see(self, kasus: _Kasus) -> None:
        """Count one assignment in."""
        state = kasus.isi
        if state["regulasi"] != self._buku.regulasi.nama:
            self._others += 1
            return
        if self._pd not in (None, self._figures.office_of(kasus.pemilik)):
            return
        office = self._figures.office(kasus.pemilik)
        office.jumlah += 1
        self._status[state["status"]] += 1
        office.aktif += state["status"] == "aktif"
        for step in taken_steps(state):
            days = max(_ordinal(step.pada) - _ordinal(step.sejak), 0)
            self._figures.taken((step.aksi, step.ppk), step.unit, days)
        if opened := open_steps(state):
            office.terbuka += 1
            self._see_steps(kasus, opened)
        if state["surat"]:
            self._see_letters(kasus)
        elif state["status"] == "aktif":
            self._note(
                kasus, "selesai-tanpa-surat", "wajib", hari=self._since(state["sejak"]),
                teks="semua langkahnya selesai, tetapi tidak ada satu surat pun yang ditetapkan.",
            )  # fmt: skip

    def _see_steps(self, kasus: _Kasus, opened: list[int]) -> None:
        state = kasus.isi
        people = [self._bacaan.nip(token) or token for token in state["orang"]]
        approved = waiting_for_letter(state)
        for i in opened:
            step = state["langkah"][i]
            letter = approved and is_letter(step)
            self._see_waiting(
                kasus,
                _Tunggu(
                    apa=f"langkah {i + 1} ({step['aksi']})",
                    jenis=(step["aksi"], "ppk" in step),
                    wewenang=authority(state, i, people),
                    hari=self._since(state["sejak"]),
                    kode="surat-belum-ditetapkan" if letter else "langkah-macet",
                    selalu=letter,
                ),
            )

    def _see_waiting(self, kasus: _Kasus, tunggu: _Tunggu) -> None:
        """Count something that waits, and remark on it where it waits long or for nobody."""
        able = self._hari.competence.berwenang(tunggu.wewenang)
        first = able.pejabat[0] if able.pejabat else self._absent(tunggu.wewenang)
        days, stuck = tunggu.hari, tunggu.hari > self._batas.macet
        self._figures.waiting(tunggu.jenis, first, days)
        if not able.pejabat:
            text = f"{tunggu.apa} tidak dapat diambil siapa pun: {' '.join(able.keterangan)}"
            self._note(kasus, "langkah-tanpa-pejabat", "wajib", hari=days, teks=text, siapa=first)
        elif stuck or tunggu.selalu:
            text = f"{tunggu.apa} menunggu {_named(first)} {_age(days)}."
            self._note(kasus, tunggu.kode, "diutamakan" if stuck else "info", hari=days, teks=text, siapa=first)

    def _see_letters(self, kasus: _Kasus) -> None:
        state = kasus.isi
        free, lacking = unauthorised(state)
        days = self._since(state["tanggal"])
        for person in lacking:
            who = self._hari.pegawai(self._bacaan.nip(state["orang"][person]))
            self._note(
                kasus, "tanpa-pengesahan-ppk", "wajib", hari=days, siapa=who,
                teks=f"suratnya menugaskan {_named(who)} tanpa pengesahan Pejabat Penilai Kinerja-nya; periksa "
                "jurnalnya dengan `tatakerja jurnal periksa`.",
            )  # fmt: skip
        if free:
            self._note(
                kasus, "bebas-ppk", "info", hari=days,
                teks=f"suratnya menugaskan {angka(free)} pegawai tanpa pengesahan PPK, menurut tafsir yang dipilih.",
            )  # fmt: skip
        if state["status"] not in _BERLAKU:
            return
        for letter in overdue_letters(state, self._hari.tanggal.isoformat()):
            days, last = self._since(letter["selesai"]), date.fromisoformat(letter["selesai"])
            self._note(
                kasus, "lewat-masa", "diutamakan", hari=days,
                teks=f"masanya berakhir {tanggal_panjang(last)}, sudah lewat {angka(days)} hari, tetapi belum "
                "diakhiri, diperpanjang, atau selesai.",
            )  # fmt: skip

    def _note(
        self, kasus: _Kasus, kode: str, tingkat: Tingkat, *, hari: int, teks: str, siapa: Pejabat | None = None
    ) -> None:
        self._figures.office(kasus.pemilik).catatan[kode] += 1
        owner = self._hari.organisasi.unit_menurut_kode.get(kasus.pemilik)
        self._remarks.add(
            kode,
            hari,
            lambda: CatatanPenugasan(
                kode=kode,
                tingkat=tingkat,
                isi=f"Penugasan {kasus.id} milik {kasus.pemilik if owner is None else owner.nama}: {teks}",
                penugasan=kasus.id,
                unit=kasus.pemilik if siapa is None or not siapa.unit else siapa.unit,
                nip=None if siapa is None else siapa.nip,
                hari=hari,
            ),
        )

    def _since(self, day: str) -> int:
        return max(self._today - _ordinal(day), 0)

    def _absent(self, wewenang: Wewenang) -> Pejabat:
        """What waits for nobody is counted under the post, or under nothing where the employee is gone."""
        if wewenang.unit is None:
            return Pejabat(None, None, "", "pegawai yang tidak ada lagi", None)
        return attrs.evolve(self._hari.pejabat(wewenang.unit, wewenang.unit), nip=None, nama=None, sebagai=None)

    def result(self) -> AuditPenugasan:
        """What was counted."""
        return AuditPenugasan(
            regulasi=self._buku.regulasi.nama,
            tanggal=self._hari.tanggal,
            pd=self._pd,
            batas=self._batas,
            jumlah=self._status.total(),
            lain=self._others,
            status=dict(sorted(self._status.items())),
            perangkat_daerah=self._figures.per_office(),
            langkah=self._figures.per_kind(),
            umur=self._figures.ages(),
            beban=self._figures.loads(),
            jumlah_catatan=dict(self._remarks.jumlah),
            catatan=self._remarks.urut(),
        )


def _named(who: Pejabat) -> str:
    """An official in a sentence: name, NIP and post, as far as they are known."""
    post = f"{_SEBAGAI.get(who.sebagai or '', '')}{who.jabatan}"
    if who.nip is None:
        return post or "seseorang yang datanya sudah dihapus"
    person = f"{who.nama} (NIP {who.nip})" if who.nama else f"NIP {who.nip}"
    return f"{person}, {post}," if post else person


def _age(days: int) -> str:
    return "sejak hari ini" if days == 0 else f"selama {angka(days)} hari"
