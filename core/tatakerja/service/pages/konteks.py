"""What every page is made from: the system asked, whoever asks, and how addresses are made."""

from collections.abc import Callable
from datetime import date

from litestar.di import NamedDependency
from litestar.exceptions import NotAuthorizedException

from tatakerja.engine.questions import Questions
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.service.hak import SIAPA_SAJA, Koneksi, Masuk
from tatakerja.service.pages.kunci import KunciOrang
from tatakerja.service.sumber import Sumber
from tatakerja.values.regulasi import Regulasi


class KonteksHalaman:
    """A page's view of the service.

    Not made by attrs: what litestar hands to a handler it would otherwise take apart.

    :param semua: gives the same questions with everyone in memory.
    :param templat: the folder of the regency's own templates of letters; None: those shipped.
    :param akar: the path below which the service lives, without a slash at its end.
    :param jalur: the page's own path below that.
    :param sebagian: whether only a part of the page is wanted, by a script.
    """

    def __init__(
        self,
        *,
        sistem: SistemTersimpan,
        masuk: Masuk | None,
        kunci: KunciOrang,
        semua: Callable[[], Questions],
        csrf: str,
        templat: str | None = None,
        akar: str = "",
        jalur: str = "/",
        sebagian: bool = False,
    ) -> None:
        self.sistem = sistem
        self.masuk = masuk
        self.kunci = kunci
        self._everyone = semua
        self.csrf = csrf
        self.templat = templat
        self.akar = akar
        self.jalur = jalur
        self.sebagian = sebagian

    @property
    def regulasi(self) -> Regulasi:
        """The regulation."""
        return self.sistem.buku.regulasi

    @property
    def tanggal(self) -> date:
        """The day as of which the page answers."""
        return self.sistem.tanggal

    @property
    def semua(self) -> Questions:
        """The same questions with everyone in memory: read once after each change, for all requests."""
        return self._everyone()

    @property
    def tanda(self) -> str:
        """What is another one after any change of the organisation: what a form of a stale page is known by."""
        with self.sistem.jurnal.baca() as view:
            return "-".join(map(str, view.tanda_organisasi()))

    @property
    def saya(self) -> str:
        """NIP of whoever is logged in: of a page that wants :data:`PEGAWAI`."""
        if self.masuk is None or self.masuk.nip is None:
            raise NotAuthorizedException("halaman ini untuk pegawai yang masuk dengan NIP-nya")
        return self.masuk.nip

    def boleh(self, perlu: str) -> bool:
        """Whether whoever is logged in has a right."""
        return self.masuk.boleh(perlu) if self.masuk is not None else perlu == SIAPA_SAJA

    def alamat(self, jalur: str) -> str:
        """The address of a path of the service."""
        return f"{self.akar}{jalur}"

    def orang(self, nip: str) -> str:
        """The address of a person's page."""
        return self.alamat(f"/orang/{self.kunci.tutup(nip)}")


Minta = NamedDependency[KonteksHalaman]
"""The context of a request, as a handler asks for it by the name ``konteks``."""


def susun_konteks(sumber: Sumber, koneksi: Koneksi) -> KonteksHalaman:
    """The context of a request."""
    akar = str(koneksi.scope.get("root_path", "")).rstrip("/")
    masuk = sumber.masuk(koneksi)
    sistem = sumber.sistem(koneksi, menulis=koneksi.scope.get("method") == "POST")
    return KonteksHalaman(
        sistem=sistem if masuk is None or masuk.akun is None else sistem.sebagai(masuk.akun),
        masuk=masuk,
        kunci=sumber.kunci,
        semua=lambda: sumber.semua(sistem),
        csrf=sumber.csrf(koneksi),
        templat=sumber.setelan.templat,
        akar=akar,
        jalur=koneksi.scope["path"],
        sebagian=koneksi.headers.get("hx-request") == "true",
    )
