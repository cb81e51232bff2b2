"""Files that come with a request, or go out: kept in a folder of their own, never at a path of the machine."""

import hashlib
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import attrs
from litestar.datastructures import FormMultiDict, UploadFile

from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.service.hak import PENGELOLA
from tatakerja.service.rest.jalankan import JawabanRest, SalahPakai, run_command
from tatakerja.service.rest.masukan import read_query
from tatakerja.service.rest.tabel import RutePerintah, find_command
from tatakerja.service.setelan import Setelan
from tatakerja.values.galat import GalatMasukan, GalatNilai, GalatTatakerja, KesalahanNilai

BERKAS_UNGGAHAN: Final = ("unit.csv", "pegawai.csv", "pejabat.csv", "pengaturan.toml")
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
        if base.lower() in BERKAS_UNGGAHAN:
            files[base.lower()] = await value.read()
        elif base.lower().endswith(BUKU):
            files[f"organisasi.{base.rpartition('.')[2].lower()}"] = await value.read()
        else:
            hint = f"unggah {', '.join(BERKAS_UNGGAHAN)}, atau satu buku kerja ({', '.join(BUKU)})"
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
            run_command(rute, {**data, "folder": source}, sistem, setelan, parts.extend)
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
        run_command(rute, {"folder": str(target)}, sistem, setelan, lambda lines: None)
        if ending == "xlsx":
            return JawabanRest(target.read_bytes(), target.name)
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for file in sorted(target.iterdir()):
                archive.write(file, file.name)
        return JawabanRest(packed.getvalue(), "organisasi.zip")


@attrs.frozen
class IsiPermintaan:
    """A form sent to a command: its fields, and by option the files with the names that they came by."""

    isian: Mapping[str, Any]
    berkas: Mapping[str, Sequence[tuple[str, bytes]]]

    @property
    def sidik(self) -> bytes:
        """What is another one wherever anything in it is."""
        files = [
            (name, [(one, hashlib.sha256(isi).hexdigest()) for one, isi in some]) for name, some in self.berkas.items()
        ]
        return repr((sorted(self.isian.items()), sorted(files))).encode()


async def read_form(rute: RutePerintah, form: FormMultiDict) -> IsiPermintaan:
    """What a form holds that is sent to a command with files.

    :raises GalatNilai: with every fault: a file that it doesn't take, or two where it takes one.
    """
    faults, fields = [], list[tuple[str, str]]()
    files: dict[str, list[tuple[str, bytes]]] = {}
    for name, value in form.multi_items():
        if not isinstance(value, UploadFile):
            fields.append((name, str(value)))
        elif name not in rute.unggahan:
            hint = f"unggah sebagai: {', '.join(rute.unggahan)}"
            faults.append(KesalahanNilai(name[:60], "bukan berkas yang dapat diunggah", hint))
        else:
            files.setdefault(name, []).append((_own_name(value.filename), await value.read()))
    for name, some in files.items():
        most = TERBANYAK if getattr(rute.unggahan[name], "multiple", False) else 1
        if len(some) > most:
            faults.append(KesalahanNilai(name, f"diunggah {len(some)} berkas", f"unggah paling banyak {most}"))
    if faults:
        raise GalatNilai("unggahan", tuple(faults))
    # Not an address: persons may be named in a form.
    return IsiPermintaan(read_query(attrs.evolve(rute, pribadi=frozenset()), fields), files)


TERBANYAK: Final = 20
"""Files of one option."""
_ASING: Final = re.compile(r"[^\w.() -]+")


def _own_name(name: str) -> str:
    """The last part of a name, of signs that no file system and no reader of ours takes for anything else."""
    base = _ASING.sub("_", name.replace("\\", "/").rpartition("/")[2]).strip(". ")
    return base[-80:] or "berkas"


@contextmanager
def laid_down(kiriman: IsiPermintaan, rute: RutePerintah) -> Iterator[Mapping[str, str | list[str]]]:
    """The files of a form as files, while a command reads them; what it says of them says it by their own names."""
    with tempfile.TemporaryDirectory(prefix="tatakerja-") as folder:
        number, found = 0, dict[str, str | list[str]]()
        for option, some in kiriman.berkas.items():
            paths = []
            for name, isi in some:
                number += 1
                path = Path(folder, str(number), name)
                path.parent.mkdir()
                path.write_bytes(isi)
                paths.append(str(path))
            found[option] = paths if getattr(rute.unggahan[option], "multiple", False) else paths[0]
        there = re.compile(rf"{re.escape(folder)}/\d+/")
        try:
            yield found
        except GalatMasukan as error:
            told = tuple(attrs.evolve(one, berkas=there.sub("", one.berkas)) for one in error.kesalahan)
            raise GalatMasukan(told) from None
        except GalatTatakerja as error:
            if folder not in str(error):
                raise
            raise SalahPakai(there.sub("", str(error))) from None
