"""The people whom one appraises, the delegation of that, and who stands in while one is away."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from litestar import Response, get, post
from litestar.exceptions import PermissionDeniedException
from litestar.params import FromQuery
from litestar.response import Redirect

from tatakerja.service.galat import status_of
from tatakerja.service.hak import HAK_PEGAWAI, PENCATAT
from tatakerja.service.pages.formulir import Kiriman, isian_hari, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.orang import the_person
from tatakerja.service.pages.tampil import bagi, halaman
from tatakerja.values.galat import GalatPenugasan, GalatTatakerja

_DELEGASI: Final = "delegasi_penilaian"
_PLH: Final = "plh"
_TERCATAT: Final = {
    _DELEGASI: "Delegasi penilaian tercatat.", _PLH: "Pelaksana harian tercatat.", "akhir": "Hari terakhirnya tercatat."
}  # fmt: skip
_SEHALAMAN: Final = 100


@get("/bawahan", opt={"hak": HAK_PEGAWAI}, sync_to_thread=True)
def bawahan(konteks: Minta, tercatat: FromQuery[str] = "", hal: FromQuery[int] = 1) -> Response[str]:
    """Whom one appraises, to whom one has delegated that, and who stands in for one."""
    return _people(konteks, hal=hal, pesan=[_TERCATAT[tercatat]] if tercatat in _TERCATAT else [])


def _people(konteks: KonteksHalaman, *, status: int = 200, hal: int = 1, **isi: Any) -> Response[str]:
    nip, sistem, everyone = konteks.saya, konteks.sistem, konteks.semua
    answers, codes = everyone.kedudukan_kode()
    mine = {place for place, answer in enumerate(answers) if answer.ppk is not None and answer.ppk.nip == nip}
    staff = everyone.organisasi.pegawai
    some = bagi([staff[number] for number, code in enumerate(codes) if code in mine], hal, _SEHALAMAN)
    led = _led(konteks)
    standing = [
        row
        for row in sistem.susunan().pemangku
        if row.unit in led
        and row.sebagai in (_DELEGASI, _PLH)
        and (row.selesai is None or row.selesai >= konteks.tanggal)
    ]
    people = sistem.susunan([row.nip for row in standing])
    return halaman(
        konteks, "bawahan.html.jinja", status=status, judul="Bawahan saya",
        keterangan="Pegawai yang Anda nilai hari ini sebagai Pejabat Penilai Kinerja.",
        bagian_daftar=some, pegawai=[(one, everyone.kedudukan(one.nip)) for one in some.isi],
        dipimpin=[(kode, sistem.jabatan(kode)) for kode in led],
        wakil={
            kind: [(row, people.pegawai_ber_nip(row.nip), sistem.jabatan(row.unit))
                   for row in standing if row.sebagai == kind]
            for kind in (_DELEGASI, _PLH)
        },
        **{"diisi": {}, **isi},
    )  # fmt: skip


def _led(konteks: KonteksHalaman) -> list[str]:
    """Codes of the units whose post is one's own today: whoever only stands in for somebody delegates nothing."""
    return [
        row.unit
        for row in konteks.sistem.posts().jabatan_dipegang(konteks.saya)
        if row.sebagai in ("definitif", "pj", "plt")
    ]


@post("/bawahan", opt={"hak": HAK_PEGAWAI}, sync_to_thread=True)
def wakilkan(konteks: Minta, data: Kiriman) -> Response[Any]:
    """Delegate one's appraisal, name who stands in while one is away, or end that: from today on."""
    unit, kind = isian_teks(data, "unit"), isian_teks(data, "sebagai") or _DELEGASI
    if unit not in _led(konteks) or kind not in (_DELEGASI, _PLH):
        raise PermissionDeniedException("hanya pemegang jabatannya yang dapat mendelegasikan atau menunjuk wakilnya")
    ends = isian_teks(data, "aksi") == "akhiri"
    try:
        remarks = _ended(konteks, data, unit, kind) if ends else _appointed(konteks, data, unit, kind)
    except GalatTatakerja as error:
        kept = (
            {} if ends else {name: isian_teks(data, name) for name in ("sebagai", "siapa", "mulai", "selesai", "dasar")}
        )
        return _people(konteks, status=status_of(error)[0], galat=kalimat(error), diisi=kept)
    if remarks:
        return _people(konteks, pesan=[_TERCATAT["akhir" if ends else kind], *remarks])
    return Redirect(f"{konteks.alamat('/bawahan')}?tercatat={'akhir' if ends else kind}", status_code=303)


def _appointed(konteks: KonteksHalaman, data: Mapping[str, Any], unit: str, kind: str) -> tuple[str, ...]:
    day, last = isian_hari(data, "mulai") or konteks.tanggal.isoformat(), isian_hari(data, "selesai")
    _require_today(konteks, day)
    if kind == _PLH and last is None:
        raise GalatPenugasan("hari terakhir pelaksana harian belum diisi; ia menggantikan untuk sementara saja")
    person = the_person(konteks, isian_teks(data, "siapa"))
    if person.nip == konteks.saya:
        raise GalatPenugasan("pilih orang lain; wakil Anda bukan Anda sendiri")
    return konteks.sistem.pejabat_tetapkan(
        unit, person.nip, kind, mulai=day, selesai=last, dasar=isian_teks(data, "dasar"), oleh=konteks.saya
    )


def _ended(konteks: KonteksHalaman, data: Mapping[str, Any], unit: str, kind: str) -> tuple[str, ...]:
    day = isian_hari(data, "selesai") or konteks.tanggal.isoformat()
    _require_today(konteks, day)
    return konteks.sistem.pejabat_akhiri(
        unit,
        isian_teks(data, "nip"),
        selesai=day,
        sebagai=kind,
        mulai=isian_teks(data, "mulai") or None,
        oleh=konteks.saya,
    )


def _require_today(konteks: KonteksHalaman, day: str) -> None:
    """Refuse a day that is past: only a clerk records what was settled before.

    :raises PermissionDeniedException: if it is, and whoever acts is no clerk.
    """
    if date.fromisoformat(day) < konteks.tanggal and not konteks.boleh(PENCATAT):
        raise PermissionDeniedException("tanggal yang sudah lewat dicatat oleh pencatat; pilih hari ini atau kemudian")


RUTE: Final = (bawahan, wakilkan)
