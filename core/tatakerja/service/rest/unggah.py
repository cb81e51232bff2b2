"""The organisation in and out as files: uploaded into a folder of its own, never by a path of the machine."""

import tempfile
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import attrs
from litestar.datastructures import FormMultiDict, UploadFile

from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.service.hak import PENGELOLA
from tatakerja.service.rest.jalankan import JawabanRest, run
from tatakerja.service.rest.masukan import read_query
from tatakerja.service.rest.tabel import RutePerintah, find_command
from tatakerja.service.setelan import Setelan
from tatakerja.values.galat import GalatMasukan, GalatNilai, KesalahanNilai

TABEL: Final = ("unit.csv", "pegawai.csv", "pejabat.csv", "pengaturan.toml")
BUKU: Final = (".xlsx", ".xlsm", ".ods")
"""What may be uploaded: the files of a folder, or one workbook."""


def _route(kata: str, *taken: str) -> RutePerintah:
    command = find_command(kata)
    own = {param.name: param for param in command.params if param.name in taken}
    return RutePerintah(
        kata=kata,
        jenis="kelola",
        perlu=PENGELOLA,
        perintah=command,
        masukan={name: param for name, param in own.items() if name is not None},
        pribadi=frozenset(),
        berkas=(),
    )


@attrs.frozen
class Unggahan:
    """What was uploaded: fields, and files by name."""

    isian: Mapping[str, Any]
    berkas: Mapping[str, bytes]


async def read_upload(form: FormMultiDict) -> Unggahan:
    """What a form holds.

    :raises GalatNilai: if a file has no place in an organisation, or there is none.
    """
    faults, files, fields = [], dict[str, bytes](), list[tuple[str, str]]()
    for name, value in form.multi_items():
        if not isinstance(value, UploadFile):
            fields.append((name, str(value)))
            continue
        # Only the last part, whatever the browser says of its own folders; and only a name that we know.
        base = value.filename.replace("\\", "/").rpartition("/")[2]
        if base.lower() in TABEL:
            files[base.lower()] = await value.read()
        elif base.lower().endswith(BUKU):
            files[f"organisasi.{base.rpartition('.')[2].lower()}"] = await value.read()
        else:
            hint = f"unggah {', '.join(TABEL)}, atau satu buku kerja ({', '.join(BUKU)})"
            faults.append(KesalahanNilai(base[:60] or "berkas", "bukan berkas organisasi", hint))
    books = [one for one in files if one.startswith("organisasi.")]
    if not files or len(books) > 1 or (books and len(files) > 1):
        faults.append(
            KesalahanNilai("berkas", f"diunggah {len(files)}", "unggah isi satu folder, atau satu buku kerja")
        )
    if faults:
        raise GalatNilai("unggahan", tuple(faults))
    return Unggahan(read_query(_route("impor", "berlaku", "uji", "menurut_berkas", "oleh"), fields), files)


def bring_in(unggahan: Unggahan, data: Mapping[str, Any], sistem: SistemTersimpan, setelan: Setelan) -> JawabanRest:
    """Import what was uploaded; the answer is that of ``impor``.

    :raises GalatMasukan: with every fault of the files.
    """
    rute = _route("impor", "folder", "berlaku", "uji", "menurut_berkas", "oleh")
    with tempfile.TemporaryDirectory(prefix="tatakerja-") as folder:
        for name, isi in unggahan.berkas.items():
            Path(folder, name).write_bytes(isi)
        book = next((name for name in unggahan.berkas if name.startswith("organisasi.")), None)
        parts: list[str] = []
        source = str(Path(folder, book)) if book else folder
        try:
            run(rute, {**data, "folder": source}, sistem, setelan, parts.extend)
        except GalatMasukan as error:
            # By the names that were uploaded, not by where they lie here.
            told = tuple(attrs.evolve(one, berkas=Path(one.berkas).name) for one in error.kesalahan)
            raise GalatMasukan(told) from None
    return JawabanRest("".join(parts).encode())


def route_of_import() -> RutePerintah:
    """By which the right to import is held against who is logged in."""
    return _route("impor", "berlaku", "uji", "menurut_berkas", "oleh")


def bring_out(ending: str, sistem: SistemTersimpan, setelan: Setelan) -> JawabanRest:
    """The organisation as a workbook, or as a folder in a ZIP file."""
    rute = _route("ekspor", "folder")
    with tempfile.TemporaryDirectory(prefix="tatakerja-") as outer:
        target = Path(outer, "organisasi.xlsx" if ending == "xlsx" else "organisasi")
        run(rute, {"folder": str(target)}, sistem, setelan, lambda lines: None)
        if ending == "xlsx":
            return JawabanRest(target.read_bytes(), target.name)
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(target.iterdir()):
                archive.write(file, file.name)
        return JawabanRest(packed.getvalue(), "organisasi.zip")
