"""Holding an export of who appraises whom against the regulation, employee by employee."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from tatakerja.audit.penilai.hasil import (
    JUDUL_PENILAI,
    SALAH,
    BandingPenilai,
    JumlahPenilai,
    KodePenilai,
    OrangTakBerpasangan,
    PenilaiPerangkatDaerah,
    PenilaiTercatat,
    SebabPenilai,
    TemuanPenilai,
)
from tatakerja.audit.penilai.sebab import Sebab
from tatakerja.values.teks import nama_pokok

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.loading.prepare.penilai import BarisPenilai
    from tatakerja.values.kedudukan import Kedudukan
    from tatakerja.values.organisasi import Pegawai
    from tatakerja.values.pejabat import Pejabat

_Putusan = tuple[KodePenilai, SebabPenilai, str]
"""A kind of finding, what the appraiser is to the employee, and that in words."""
_ORDER = {kode: place for place, kode in enumerate(JUDUL_PENILAI)}


def bandingkan_penilai(
    sistem: "Questions", baris: "Iterable[BarisPenilai]", unit: Collection[str] | None = None
) -> BandingPenilai:
    """Hold who appraises whom against the regulation.

    People are known by NIP; one whose row has none by their name without titles, if only one employee has it. An
    appraiser likewise: NIP before name.

    :param sistem: which answers for the regulation and organisation, on its day.
    :param baris: what an export says.
    :param unit: codes of the units to whose employees it is limited; None: all.
    """
    return _Banding(sistem, unit).hasil(baris)


class _Banding:
    def __init__(self, sistem: "Questions", unit: Collection[str] | None) -> None:
        self._sistem = sistem
        self._organisasi = sistem.organisasi
        self._unit = unit
        self._sebab = Sebab(sistem)
        self._bernama: dict[str, list[str]] = {}
        for one in self._organisasi.pegawai:
            self._bernama.setdefault(nama_pokok(one.nama), []).append(one.nip)
        self._pd = {one.kode: self._organisasi.perangkat_daerah(one.kode).kode for one in self._organisasi.unit}
        self._hitung: dict[str, Counter[str]] = {}
        self._temuan: list[TemuanPenilai] = []

    def hasil(self, baris: "Iterable[BarisPenilai]") -> BandingPenilai:
        """The whole comparison."""
        rows, strangers = self._by_person(baris)
        missing = []
        for pegawai, answer in self._sistem.kedudukan_semua():
            if self._unit is not None and pegawai.unit not in self._unit:
                continue
            agency = self._pd[pegawai.unit]
            count = self._hitung.setdefault(agency, Counter())
            count["pegawai"] += 1
            own = rows.get(pegawai.nip)
            if own is None:
                count["tidak_ada_di_daftar"] += 1
                missing.append(self._alone(pegawai))
                continue
            count["dibandingkan"] += 1
            kind = self._compare(pegawai, answer, own)
            count[_column(kind)] += 1
        # The sort is stable: within a kind the order of pegawai.csv stays.
        self._temuan.sort(key=lambda one: _ORDER[one.kode])
        whole: Counter[str] = Counter()
        for count in self._hitung.values():
            whole.update(count)
        units = self._organisasi.unit_menurut_kode
        return BandingPenilai(
            regulasi=self._sistem.buku.regulasi.nama,
            tanggal=self._sistem.tanggal,
            jumlah=JumlahPenilai(**whole),
            perangkat_daerah=tuple(
                PenilaiPerangkatDaerah(kode=code, nama=units[code].nama, jumlah=JumlahPenilai(**count))
                for code in dict.fromkeys(self._pd.values())
                for count in (self._hitung.get(code),)
                if count
            ),
            temuan=tuple(self._temuan),
            hanya_di_organisasi=tuple(missing),
            hanya_di_daftar=tuple(strangers) if self._unit is None else (),
        )

    def _by_person(
        self, baris: "Iterable[BarisPenilai]"
    ) -> "tuple[dict[str, list[BarisPenilai]], list[OrangTakBerpasangan]]":
        """The rows of each employee, and the people whom the organisation doesn't have."""
        found: dict[str, list[BarisPenilai]] = {}
        strangers: dict[tuple[str, str], OrangTakBerpasangan] = {}
        for row in baris:
            nip = row.nip if self._organisasi.nomor(row.nip) is not None else ""
            if not row.nip:
                nip = self._only_one_named(row.nama)
            if nip:
                found.setdefault(nip, []).append(row)
            else:
                stranger = OrangTakBerpasangan(
                    nip=row.nip, nama=row.nama, unit="", perangkat_daerah="", tempat=row.tempat
                )
                strangers.setdefault((row.nip, row.nama if not row.nip else ""), stranger)
        return found, list(strangers.values())

    def _compare(self, pegawai: "Pegawai", answer: "Kedudukan", rows: "list[BarisPenilai]") -> KodePenilai | None:
        """Compare one employee; the kind of finding, None where all is well."""
        named = {self._appraiser(row, answer) for row in rows}
        if len(named) > 1:
            whom = "; ".join(f"{_recorded(row) or 'tidak seorang pun'} ({row.tempat})" for row in rows)
            verdict: _Putusan | None = ("baris-berbeda", "baris-lain", f"menurut daftar: {whom}")
        else:
            (nip,) = named
            verdict = self._missing(answer) if nip is None else self._judged(pegawai, answer, rows[0], nip)
        if verdict is None:
            return None
        self._temuan.append(self._finding(verdict, pegawai, answer, rows[0]))
        return verdict[0]

    @staticmethod
    def _missing(answer: "Kedudukan") -> _Putusan | None:
        """What is wrong where a row names no appraiser."""
        if answer.ppk is None or answer.ppk.nip is None:
            return None
        return "tanpa-penilai", "kosong", "daftar tidak menyebut penilainya"

    def _judged(self, pegawai: "Pegawai", answer: "Kedudukan", row: "BarisPenilai", nip: str) -> _Putusan | None:
        """What is wrong with an appraiser."""
        ppk = answer.ppk
        if nip == pegawai.nip:
            return "menilai-diri", "diri-sendiri", "penilainya dirinya sendiri"
        if ppk is not None and ppk.nip == nip:
            return None
        why, words = self._sebab.dari(pegawai, answer, nip)
        said = f"dinilai {_recorded(row)}, yaitu {words}"
        if ppk is None:
            return "tidak-diatur", why if why == "calon" else "tidak-diatur", said
        return "penilai-lain" if ppk.nip else "jabatan-lowong", why, said

    def _finding(
        self, verdict: _Putusan, pegawai: "Pegawai", answer: "Kedudukan", row: "BarisPenilai"
    ) -> TemuanPenilai:
        kode, sebab, said = verdict
        recorded = PenilaiTercatat(
            nip=row.nip_penilai, nama=row.nama_penilai, jabatan=row.jabatan_penilai, unit=row.unit_penilai
        )
        return TemuanPenilai(
            kode=kode,
            sebab=sebab,
            isi=f"{pegawai.nama}: {said}; {_should(answer)}.",
            nip=pegawai.nip,
            nama=pegawai.nama,
            unit=pegawai.unit,
            perangkat_daerah=self._pd[pegawai.unit],
            tercatat=recorded if row.nip_penilai or row.nama_penilai else None,
            seharusnya=answer.ppk,
            aturan=answer.aturan,
            dasar=answer.dasar,
            tempat=row.tempat,
        )

    def _appraiser(self, row: "BarisPenilai", answer: "Kedudukan") -> str | None:
        """The NIP of the one whom a row names; None if it names nobody, its text if nobody here is meant."""
        if self._organisasi.nomor(row.nip_penilai) is not None:
            return row.nip_penilai
        if row.nip_penilai:
            return row.nip_penilai
        if not row.nama_penilai:
            return None
        ppk, name = answer.ppk, nama_pokok(row.nama_penilai)
        if ppk is not None and ppk.nip and nama_pokok(ppk.nama or "") == name:
            return ppk.nip
        return self._only_one_named(row.nama_penilai) or row.nama_penilai

    def _only_one_named(self, nama: str) -> str:
        """The NIP of the one employee of a name; empty if none or several have it."""
        found = self._bernama.get(nama_pokok(nama), ()) if nama else ()
        return found[0] if len(found) == 1 else ""

    def _alone(self, pegawai: "Pegawai") -> OrangTakBerpasangan:
        return OrangTakBerpasangan(
            nip=pegawai.nip, nama=pegawai.nama, unit=pegawai.unit, perangkat_daerah=self._pd[pegawai.unit], tempat=""
        )


def _column(kode: KodePenilai | None) -> str:
    """The figure in which a finding is counted."""
    if kode is None:
        return "sesuai"
    return "salah" if kode in SALAH else kode.replace("-", "_")


def _recorded(row: "BarisPenilai") -> str:
    who = row.nama_penilai or row.nip_penilai
    return f"{who} ({row.jabatan_penilai})" if who and row.jabatan_penilai else who


def _should(answer: "Kedudukan") -> str:
    """Who should appraise, and by which article."""
    ppk, cited = answer.ppk, "; ".join(answer.dasar)
    if ppk is None:
        why = " ".join(answer.keterangan).rstrip(".")
        return f"regulasi tidak menentukan PPK-nya{f' ({why})' if why else ''}"
    if ppk.nip is None:
        return f"PPK-nya {ppk.jabatan}, yang lowong ({cited})"
    return f"PPK-nya {_named(ppk)} ({cited})"


def _named(ppk: "Pejabat") -> str:
    return f"{ppk.nama or ppk.nip}, {ppk.sebutan()}"
