"""Errors as RFC 9457 problems: the words of the command line, a code for programs, every fault with its place."""

import json
import traceback
from collections.abc import Mapping
from typing import Any, Final

from litestar import Request, Response
from litestar.exceptions import HTTPException

from tatakerja.border.text import json_text
from tatakerja.journal.errors import (
    GalatBasisData,
    GalatHanyaDibaca,
    GalatIdempotensi,
    GalatJurnal,
    GalatSambungan,
    GalatTerkunci,
    GalatTerputus,
    GalatTersimpan,
    GalatVersi,
)
from tatakerja.service.log import LOG
from tatakerja.values.galat import (
    BelumBerlaku,
    GalatMasukan,
    GalatNilai,
    GalatPenugasan,
    GalatPlugin,
    GalatTatakerja,
    RegulasiTidakDikenal,
    TafsirTidakDikenal,
    TidakBerwenang,
    TidakDitemukan,
)

JENIS_MEDIA: Final = "application/problem+json"
JAWABAN_GALAT: Final[Mapping[type[Exception], tuple[int, str, str]]] = {
    TidakDitemukan: (404, "tidak_ditemukan", "Tidak ditemukan"),
    TidakBerwenang: (403, "tidak_berwenang", "Tidak berwenang"),
    GalatPenugasan: (409, "belum_dapat", "Belum dapat dilakukan"),
    BelumBerlaku: (409, "tidak_berlaku", "Regulasi tidak berlaku pada hari itu"),
    TafsirTidakDikenal: (422, "tafsir_tidak_dikenal", "Tafsir tidak dikenal"),
    RegulasiTidakDikenal: (422, "regulasi_tidak_dikenal", "Regulasi tidak dikenal"),
    GalatMasukan: (422, "masukan_salah", "Berkas belum benar"),
    GalatNilai: (422, "nilai_salah", "Isian belum benar"),
    GalatPlugin: (500, "plugin_salah", "Plugin tidak dapat dipakai"),
    GalatIdempotensi: (422, "kunci_dipakai", "Kunci ulangan sudah dipakai perintah lain"),
    GalatVersi: (409, "sudah_berubah", "Sudah berubah"),
    GalatTerkunci: (503, "terkunci", "Basis data sedang dipakai"),
    GalatSambungan: (503, "tidak_menjawab", "Basis data tidak menjawab"),
    GalatTersimpan: (500, "tersimpan", "Tersimpan, hasilnya belum dapat dibaca"),
    GalatTerputus: (503, "belum_diketahui", "Belum diketahui apakah tersimpan"),
    GalatHanyaDibaca: (503, "hanya_dibaca", "Basis data hanya dapat dibaca"),
    GalatBasisData: (500, "basis_data", "Basis data tidak dapat dipakai"),
    GalatJurnal: (422, "tidak_terjawab", "Tidak terjawab"),
    GalatTatakerja: (422, "tidak_terjawab", "Tidak terjawab"),
}
"""Status, code and heading of each kind of error, the narrowest first found."""
STATUS_LAIN: Final[dict[type[Exception], tuple[int, str, str]]] = {}
"""The same of errors of rooms above."""
HTTP: Final[Mapping[int, tuple[str, str, str]]] = {
    400: ("tidak_terbaca", "Permintaan tidak terbaca", "periksa isinya terhadap /openapi.json"),
    401: (
        "belum_masuk",
        "Belum masuk",
        "kirim Authorization: Bearer TOKEN; token dibuat dengan `tatakerja akses buat`",
    ),
    403: ("bukan_haknya", "Bukan haknya", "mintalah kepada pengelola"),
    404: ("tidak_ditemukan", "Alamat tidak ada", "periksa alamatnya terhadap /openapi.json"),
    405: ("cara_salah", "Tidak dengan cara itu", "periksa caranya terhadap /openapi.json"),
    406: ("bentuk_tidak_ada", "Bentuk itu tidak ada", "minta application/json"),
    412: ("sudah_berubah", "Sudah berubah sejak dibaca", "baca kembali, lalu ulangi"),
    413: ("terlalu_besar", "Isi terlalu besar", "perkecil, atau bagi"),
    415: ("jenis_salah", "Jenis isi tidak dikenal", "kirim application/json"),
    428: ("perlu_syarat", "Perlu If-Match", "kirim ETag yang dibaca"),
    429: ("terlalu_sering", "Terlalu sering", "tunggu, lalu ulangi"),
}


def status_of(error: Exception) -> tuple[int, str, str]:
    """Status, code and heading of an error."""
    for kind in type(error).__mro__:
        found = JAWABAN_GALAT.get(kind) or STATUS_LAIN.get(kind)
        if found is not None:
            return found
    return 500, "tak_terduga", "Kesalahan tak terduga pada layanan"


def problem(
    status: int, kode: str, judul: str, isi: str, *, header: Mapping[str, str] | None = None, **lain: Any
) -> Response[bytes]:
    """An answer that tells of an error.

    :param kode: the code, which never changes.
    :param isi: what, where, what to do.
    :param lain: further members.
    """
    document = {"type": f"urn:tatakerja:galat:{kode}", "title": judul, "status": status, "detail": isi, "kode": kode}
    text = json_text(json.dumps({**document, **lain}, ensure_ascii=False))
    headers = {"Cache-Control": "no-store", **(header or {})}
    return Response(text.encode(), status_code=status, media_type=JENIS_MEDIA, headers=headers)


def of_tatakerja(_: Request[Any, Any, Any], error: GalatTatakerja) -> Response[bytes]:
    """An error that says itself what is wrong; of a value or file every fault with its place."""
    status, code, title = status_of(error)
    more: dict[str, Any] = {}
    if isinstance(error, GalatNilai | GalatMasukan):
        more["kesalahan"] = [{"tempat": one.tempat, "apa": one.apa, "saran": one.saran} for one in error.kesalahan]
    # Whoever repeats what may be stored, without its key, may store it twice.
    again = status == 503 and not isinstance(error, GalatTerputus)
    header = {"Retry-After": "1"} if again else None
    return problem(status, code, title, str(error), header=header, **more)


def of_http(_: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
    """One of the request itself."""
    status = error.status_code if error.status_code in HTTP else 400 if error.status_code < 500 else 500
    if status == 500:
        return of_anything(_, error)
    code, title, hint = HTTP[status]
    # What Litestar words itself is English, and may repeat what was sent.
    own = f"{error.detail}; " if status in (403, 401) and error.detail[:1].islower() else ""
    header = dict(error.headers or {})
    if status == 401:
        header["WWW-Authenticate"] = 'Bearer realm="tatakerja"'
    return problem(status, code, title, f"{own}{hint}", header=header)


def of_anything(_: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
    """What nobody meant: nothing of its words is told or logged, as these may hold personal data; where it was, is."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
    LOG.error("%s di %s", type(error).__name__, where)
    return problem(
        500, "tak_terduga", "Kesalahan tak terduga pada layanan",
        f"layanan gagal ({type(error).__name__}); ulangi, dan bila tetap gagal laporkan waktu dan alamatnya",
    )  # fmt: skip
