"""An import: files are sent, what they would change is shown, and it is stored once that was confirmed."""

import secrets
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from typing import Annotated, Any, Final

import attrs
from litestar import Response, get, post
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.response import Redirect

from tatakerja.loading import baca_organisasi
from tatakerja.service.galat import status_of
from tatakerja.service.hak import PENGELOLA
from tatakerja.service.pages.formulir import Kiriman, isian_daftar, isian_hari, isian_teks
from tatakerja.service.pages.galat import kalimat
from tatakerja.service.pages.kelola.bersama import answering_for
from tatakerja.service.pages.konteks import KonteksHalaman, Minta
from tatakerja.service.pages.tampil import halaman
from tatakerja.values.galat import GalatMasukan, GalatTatakerja, present
from tatakerja.values.organisasi import Organisasi

KirimanBerkas = Annotated[dict[str, Any], Body(media_type=RequestEncodingType.MULTI_PART)]
_BERKAS: Final = ("unit.csv", "pegawai.csv", "pejabat.csv")
_BUKU: Final = (".xlsx", ".xlsm", ".ods")
_MASA: Final = 3600
"""Seconds for which an import waits to be confirmed."""
_MENUNGGU: Final = 4
"""Imports that wait at once; the oldest gives way."""
_TAMPIL: Final = 40
"""Items of each list that are shown."""


@attrs.frozen
class ImporMenunggu:
    """An import that waits to be confirmed.

    :ivar milik: of whom; nobody else confirms it.
    :ivar tanda: the mark of the organisation with which it was compared.
    """

    organisasi: Organisasi
    berlaku: str | None
    milik: str
    sejak: float
    tanda: str


class RuangTunggu:
    """The imports that wait, in memory only: what was sent is stored nowhere before it is confirmed."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._isi: dict[str, ImporMenunggu] = {}

    def taruh(self, one: ImporMenunggu) -> str:
        """Let one wait; gives the word by which it is found."""
        word, now = secrets.token_urlsafe(24), time.monotonic()
        with self._lock:
            self._isi = {key: kept for key, kept in self._isi.items() if now - kept.sejak < _MASA}
            while len(self._isi) >= _MENUNGGU:
                del self._isi[next(iter(self._isi))]
            self._isi[word] = one
        return word

    def ambil(self, word: str, milik: str) -> ImporMenunggu | None:
        """The one of a word, if it is that person's and still waits."""
        with self._lock:
            found = self._isi.get(word)
            if found is None or found.milik != milik or time.monotonic() - found.sejak >= _MASA:
                return None
            return found

    def buang(self, word: str) -> None:
        """Forget one."""
        with self._lock:
            self._isi.pop(word, None)


_RUANG: Final = RuangTunggu()


def _owner(konteks: KonteksHalaman) -> str:
    return present(konteks.masuk, "the route wants an administrator").nip or "tautan"


@get("/kelola/impor", opt={"hak": PENGELOLA}, sync_to_thread=True)
def impor(konteks: Minta) -> Response[str]:
    """Ask for the files."""
    return _form(konteks)


def _form(konteks: KonteksHalaman, *, status: int = 200, **isi: Any) -> Response[str]:
    shown = {"kesalahan": (), "lebih": 0, **isi}
    return halaman(konteks, "impor.html.jinja", status=status, judul="Impor organisasi", **shown)


@post("/kelola/impor", opt={"hak": PENGELOLA}, sync_to_thread=True, status_code=200)
def bandingkan(konteks: Minta, data: KirimanBerkas) -> Response[Any]:
    """Read the files, and show every fault of them, or what they would change."""
    sent = data.get("berkas", [])
    files = [
        one for one in (sent if isinstance(sent, list) else [sent]) if isinstance(one, UploadFile) and one.filename
    ]
    notes: list[str] = []
    try:
        day = isian_hari(data, "berlaku")
        with TemporaryDirectory(prefix="tatakerja-impor-") as folder:
            place, wrong = _keep(files, Path(folder))
            if wrong:
                return _form(konteks, status=422, galat=[wrong])
            found = baca_organisasi(place, jenis_unit=konteks.sistem.buku.jenis_unit, lapor=notes.append)
    except GalatMasukan as error:
        faults = error.kesalahan
        told = f"{len(faults)} kesalahan dalam berkas; tidak ada yang diimpor. Perbaiki berkasnya, lalu kirim lagi."
        return _form(konteks, status=422, galat=[told], kesalahan=faults[:500], lebih=max(0, len(faults) - 500))
    except GalatTatakerja as error:
        return _form(konteks, status=422, galat=kalimat(error))
    return _difference(konteks, found, day, notes)


def _keep(files: list[UploadFile], folder: Path) -> tuple[Path, str]:
    """Put what was sent into a folder; gives what is to be read, and what is wrong with what was sent."""
    names = {Path(one.filename).name.lower(): one for one in files}
    books = [name for name in names if name.endswith(_BUKU)]
    if len(files) == 1 and books:
        target = folder / f"organisasi{Path(books[0]).suffix}"
        target.write_bytes(files[0].file.read())
        return target, ""
    missing = [name for name in _BERKAS if name not in names]
    if missing or len(files) != len(_BERKAS):
        return folder, (
            "Kirim satu buku kerja (XLSX, XLSM, ODS), atau ketiga berkas unit.csv, pegawai.csv, pejabat.csv sekaligus."
        )
    for name in _BERKAS:
        (folder / name).write_bytes(names[name].file.read())
    return folder, ""


def _difference(
    konteks: KonteksHalaman, found: Organisasi, day: str | None, notes: list[str], *, status: int = 200,
    galat: tuple[str, ...] = (),
) -> Response[str]:  # fmt: skip
    mark = konteks.tanda  # first: what is compared is as new as this, or newer, and then it is compared once more
    word = _RUANG.taruh(ImporMenunggu(found, day, _owner(konteks), time.monotonic(), mark))
    banding = konteks.sistem.banding_impor(found, berlaku=day)
    names = {unit.kode: unit.nama for unit in (*banding.unit_hilang, *found.unit)}
    return halaman(
        konteks, "selisih.html.jinja", status=status, galat=galat, judul="Selisih sebelum diimpor",
        b=banding, kata_kunci=word, organisasi=found,
        tampil=_TAMPIL, nama_unit=names, catatan=notes[:_TAMPIL],
    )  # fmt: skip


@post("/kelola/impor/simpan", opt={"hak": PENGELOLA}, sync_to_thread=True)
def simpan(konteks: Minta, data: Kiriman) -> Response[Any]:
    """Store an import that was shown."""
    word = isian_teks(data, "kata")
    waiting = _RUANG.ambil(word, _owner(konteks))
    if waiting is None:
        return _form(
            konteks, status=409,
            galat=["Impor itu tidak menunggu lagi: sudah disimpan, atau lebih dari satu jam. Kirim berkasnya lagi."],
        )  # fmt: skip
    if waiting.tanda != konteks.tanda:
        _RUANG.buang(word)
        changed = "Organisasi berubah sejak selisih ini ditunjukkan; belum ada yang disimpan. Ini selisihnya sekarang."
        return _difference(konteks, waiting.organisasi, waiting.berlaku, [], status=409, galat=(changed,))
    try:
        konteks.sistem.impor(
            waiting.organisasi, berlaku=waiting.berlaku, menurut_berkas=isian_daftar(data, "menurut_berkas"),
            oleh=answering_for(konteks),
        )  # fmt: skip
    except GalatTatakerja as error:
        return _form(konteks, status=status_of(error)[0], galat=kalimat(error))
    _RUANG.buang(word)
    return Redirect(f"{konteks.alamat('/kelola')}?tercatat=impor", status_code=303)


RUTE: Final = (impor, bandingkan, simpan)
