"""``layanan.toml``: a server's settings as a file, every fault told at once."""

import os
from collections.abc import Iterator, Mapping
from datetime import timedelta
from ipaddress import ip_network
from os import environ
from pathlib import Path
from typing import Any, Final

import attrs
import tomli

from tatakerja.border.files import read_text
from tatakerja.service.setelan import BATAS_UNGGAH, LAJU, Oidc, Setelan
from tatakerja.values.galat import GalatNilai, KesalahanNilai
from tatakerja.values.isian import PANJANG_NIP, clean_nip, is_nip
from tatakerja.values.teks import maksud


@attrs.frozen(kw_only=True)
class ServerDariBerkas:
    """What a settings file says.

    :ivar alamat: where the server listens, ``HOST:PORT``.
    :ivar proksi: addresses of proxies whose word on who asks, and by which scheme, is believed.
    :ivar tautan: whether there is a link; None: where only this machine reaches the address and there is no issuer.
    """

    alamat: str | None = None
    proksi: str = ""
    tautan: bool | None = None
    jalur: str = ""
    lewat_tls: bool = False
    templat: str | None = None
    sistem: int = 4
    batas_unggah: int = BATAS_UNGGAH
    laju: int = LAJU
    masa_sesi_jam: int = 10
    masa_diam_jam: int = 2
    pencatat: tuple[str, ...] = ()
    pengelola: tuple[str, ...] = ()
    oidc: Oidc | None = None

    def setelan(self, *, tautan: str | None, **lain: Any) -> Setelan:
        """The settings of the service, with what the command line says."""
        return Setelan(
            tautan=tautan,
            oidc=self.oidc,
            pencatat=self.pencatat,
            pengelola=self.pengelola,
            jalur=self.jalur,
            lewat_tls=self.lewat_tls,
            templat=self.templat or environ.get("TATAKERJA_TEMPLAT"),
            sistem=self.sistem,
            batas_unggah=self.batas_unggah,
            laju=self.laju,
            masa_sesi=timedelta(hours=self.masa_sesi_jam),
            masa_diam=timedelta(hours=self.masa_diam_jam),
            **lain,
        )


_SERVER: Final[Mapping[str, type]] = {
    "alamat": str, "proksi": str, "tautan": bool, "jalur": str, "lewat_tls": bool, "templat": str, "sistem": int,
    "batas_unggah": int, "laju": int, "masa_sesi_jam": int, "masa_diam_jam": int, "pencatat": list, "pengelola": list,
    "oidc": dict,
}  # fmt: skip
_SEDIKITNYA: Final = {"sistem": 1, "batas_unggah": 1, "laju": 0, "masa_sesi_jam": 1, "masa_diam_jam": 1}
_OIDC: Final[Mapping[str, type]] = {
    "penerbit": str, "klien": str, "rahasia": str, "berkas_rahasia": str, "klaim_nip": str, "klaim_hak": str,
    "pencatat": str, "pengelola": str, "cakupan": str,
}  # fmt: skip
_SEBUTAN: Final = {str: "teks", bool: "true atau false", int: "bilangan", list: "daftar teks", dict: "tabel"}


def baca_setelan(path: Path) -> ServerDariBerkas:
    """Read a settings file.

    :raises GalatNilai: with every fault.
    :raises GalatBerkas: if it can't be read.
    """
    nama = str(path)
    try:
        data = tomli.loads(read_text(path))
    except tomli.TOMLDecodeError as error:
        raise GalatNilai(nama, (KesalahanNilai("", f"bukan TOML ({error})", "perbaiki tulisannya"),)) from error
    faults = [*_faults(data, _SERVER, "")]
    if not faults:
        faults += _nonsense(data, path.parent)
    issuer = data.pop("oidc", None)
    if isinstance(issuer, dict):
        faults += _faults(issuer, _OIDC, "oidc.")
        faults += [
            KesalahanNilai(f"oidc.{key}", "tidak ada", "isi") for key in ("penerbit", "klien") if key not in issuer
        ]
        if not {"rahasia", "berkas_rahasia"} & issuer.keys():
            faults.append(KesalahanNilai("oidc.berkas_rahasia", "tidak ada", "sebut berkas yang memuat rahasia klien"))
        if str(issuer.get("penerbit", "https://")).startswith("http://") and "127.0.0.1" not in issuer["penerbit"]:
            faults.append(KesalahanNilai("oidc.penerbit", "tidak lewat HTTPS", "pakai https://"))
    if faults:
        raise GalatNilai(nama, tuple(faults))
    for key in ("pencatat", "pengelola"):
        if key in data:
            data[key] = tuple(map(clean_nip, data[key]))
    if "templat" in data:
        data["templat"] = str(path.parent / data["templat"])
    return ServerDariBerkas(**data, oidc=None if issuer is None else _issuer(issuer, path))


def _nonsense(data: Mapping[str, Any], folder: Path) -> Iterator[KesalahanNilai]:
    """Values of the right kind with which no service can be."""
    for key, least in _SEDIKITNYA.items():
        if (value := data.get(key, least)) < least:
            yield KesalahanNilai(key, f"{value} terlalu kecil", f"tulis {least} atau lebih")
    for key in ("pencatat", "pengelola"):
        for one in data.get(key, ()):
            if not isinstance(one, str) or not one.strip() or (one.strip().isdigit() and not is_nip(clean_nip(one))):
                yield KesalahanNilai(key, f"{one!r} bukan NIP", f"tulis {PANJANG_NIP} angka dalam tanda petik")
    for one in filter(None, map(str.strip, data.get("proksi", "").split(","))):
        try:
            ip_network(one, strict=False)
        except ValueError:
            if one != "*":
                yield KesalahanNilai("proksi", f"{one!r} bukan alamat IP", "tulis seperti 127.0.0.1 atau 10.0.0.0/8")
    if "templat" in data and not (folder / data["templat"]).is_dir():
        yield KesalahanNilai("templat", f"folder {folder / data['templat']} tidak ada", "perbaiki, atau buat dahulu")


def _issuer(data: dict[str, Any], path: Path) -> Oidc:
    secret = data.pop("berkas_rahasia", None)
    if secret is not None:
        # systemd hands a secret over in a folder that only the service reads, under the name that the unit gives it.
        given = Path(os.environ.get("CREDENTIALS_DIRECTORY", path.parent), secret)
        data["rahasia"] = read_text(given if given.is_file() else path.parent / secret).strip()
    return Oidc(**data)


def _faults(data: Mapping[str, Any], known: Mapping[str, type], before: str) -> Iterator[KesalahanNilai]:
    for key, value in data.items():
        if key not in known:
            yield KesalahanNilai(f"{before}{key}", f"tidak dikenal{maksud(key, known)}", f"pilih: {', '.join(known)}")
        elif type(value) is not known[key]:
            yield KesalahanNilai(f"{before}{key}", f"{value!r} bukan {_SEBUTAN[known[key]]}", "perbaiki nilainya")
