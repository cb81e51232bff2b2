"""What routes ask of the service: whoever is logged in, the system, the token that forms send back."""

import os
import secrets
import threading
from collections.abc import Mapping
from functools import cached_property
from importlib import import_module
from typing import Any, Final

from litestar.di import NamedDependency
from litestar.utils.scope.state import ScopeState

from tatakerja.engine.questions import Questions
from tatakerja.extensions.manager import Ekstensi
from tatakerja.penugasan.akses import by_number, holder
from tatakerja.penugasan.akun import akun_mesin
from tatakerja.penugasan.sistem import SistemTersimpan
from tatakerja.service.hak import Koneksi, Masuk, rights
from tatakerja.service.kolam import Kolam
from tatakerja.service.log import LOG
from tatakerja.service.oidc import GalatOidc, PenerbitOidc
from tatakerja.service.sesi import BukuSesi, Laju, Pembatas, digest
from tatakerja.service.setelan import Setelan
from tatakerja.sistem import SistemKerja
from tatakerja.values.galat import present
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.stored.akses import AksesTersimpan

PINJAMAN: Final = "tatakerja.pinjaman"
"""Where a request's scope keeps the system that it uses, and :data:`PENGGUNA` who makes it."""
PENGGUNA: Final = "tatakerja.pengguna"
KUKI: Final = "tatakerja_sesi"
KUKI_CSRF: Final = "tatakerja_csrf"


class Sumber:
    """One service's state.

    :param setelan: its settings.
    """

    def __init__(self, setelan: Setelan) -> None:
        self.setelan = setelan
        self.sesi = BukuSesi(setelan.masa_sesi, setelan.masa_diam)
        self.pembatas = Pembatas()
        self.laju = Laju(setelan.laju)
        self.kolam = Kolam(self._buka, setelan.sistem)
        self._ekstensi = Ekstensi(lambda line: LOG.warning("%s", line))
        self.oidc = None if setelan.oidc is None else PenerbitOidc(setelan.oidc)
        self.rahasia = secrets.token_hex(32)
        self._everyone_lock = threading.Lock()
        self._everyone: tuple[object, Questions] | None = None

    def _buka(self) -> SistemTersimpan:
        chosen = self.setelan
        return SistemKerja.buka(
            chosen.regulasi,
            basis_data=chosen.basis_data,
            tafsir=chosen.tafsir,
            tanggal=chosen.tanggal,
            pengamat=self._ekstensi.kabarkan,
        )

    @cached_property
    def regulasi(self) -> Regulasi:
        """The regulation that is served."""
        place, sistem = self.kolam.ambil()
        try:
            return sistem.buku.regulasi
        finally:
            self.kolam.kembalikan(place)

    @cached_property
    def kunci(self) -> Any:
        """The keys that stand for persons in addresses."""
        return import_module("tatakerja.service.pages.kunci").KunciOrang(os.urandom(32))

    def masuk(self, koneksi: Koneksi) -> Masuk | None:
        """Whoever makes a request: by a session's cookie on pages, by a bearer token on REST.

        A browser that is logged in may read there, too; what changes something needs a token, which no other site can
        have it send.
        """
        scope: Any = koneksi.scope
        if PENGGUNA not in scope:
            scope[PENGGUNA] = self._masuk(koneksi)
        found: Masuk | None = scope[PENGGUNA]
        return found

    def _masuk(self, koneksi: Koneksi) -> Masuk | None:
        scope: Any = koneksi.scope
        named = "authorization" in koneksi.headers
        if scope["path"].startswith("/api") and (named or scope["method"] not in ("GET", "HEAD")):
            kind, _, word = koneksi.headers.get("authorization", "").partition(" ")
            return self.pemegang(word.strip()) if kind.lower() == "bearer" else None
        cookie = koneksi.cookies.get(KUKI)
        found = self.sesi.siapa(cookie)
        if found is not None and found.akses is not None and self._by_number(found.akses) is None:
            self.sesi.tutup(cookie)
            return None
        return found

    def _by_number(self, no: int) -> AksesTersimpan | None:
        """A token that was neither revoked nor has expired, while somebody is logged in by it."""
        place, sistem = self.kolam.ambil()
        try:
            with sistem.jurnal.baca() as view:
                return by_number(view, no, sistem.jurnal.sekarang().date())
        finally:
            self.kolam.kembalikan(place)

    def _by_word(self, word: str) -> Masuk | None:
        place, sistem = self.kolam.ambil()
        try:
            with sistem.jurnal.baca() as view:
                found = holder(view, word, sistem.jurnal.sekarang().date())
            if found is None:
                return None
            name = found.nama or "Pemegang token"
            if found.nip is not None:
                person = sistem.susunan((found.nip,)).pegawai_ber_nip(found.nip)
                name = name if person is None else person.nama
        finally:
            self.kolam.kembalikan(place)
        return Masuk(
            nip=found.nip,
            nama=name,
            hak=rights({*found.hak, *self._own_rights(found.nip)}),
            akun=None if found.nip is not None else f"token {found.no}",
            akses=found.no,
        )

    def pemegang(self, word: str) -> Masuk | None:
        """Whoever holds a token: the link's, or one that was made; None for none."""
        link = self.setelan.tautan
        if word and link is not None and secrets.compare_digest(digest(word), digest(link)):
            return Masuk(
                nip=None, nama="Pemegang tautan", hak=rights(("pencatat", "pengelola")), akun=f"{akun_mesin()} (tautan)"
            )
        return self._by_word(word) if word else None

    def pemilik_akun(self, claims: Mapping[str, Any]) -> Masuk:
        """Whoever an issuer says that somebody is.

        :raises GalatOidc: if it says no NIP, or one that nobody in the database has.
        """
        oidc = present(self.oidc, "asked only where there is an issuer")
        nip = oidc.nip(claims)
        place, sistem = self.kolam.ambil()
        try:
            person = sistem.susunan((nip,)).pegawai_ber_nip(nip)
        finally:
            self.kolam.kembalikan(place)
        if person is None:
            raise GalatOidc("NIP akun kantor ini tidak ada dalam basis data; hubungi pengelola sistem kerja")
        return Masuk(nip=nip, nama=person.nama, hak=rights({*oidc.hak(claims), *self._own_rights(nip)}))

    def _own_rights(self, nip: str | None) -> set[str]:
        own = self.setelan
        return {hak for hak, people in (("pencatat", own.pencatat), ("pengelola", own.pengelola)) if nip in people}

    def sistem(self, koneksi: Koneksi, *, menulis: bool) -> SistemTersimpan:
        """The system, as of today; the same one throughout a request. Ask it in a thread, not in the event loop.

        :param menulis: whether the request is to change something.
        """
        scope: Any = koneksi.scope
        if PINJAMAN not in scope:
            scope[PINJAMAN] = self.kolam.ambil(menulis=menulis)
        found: SistemTersimpan = scope[PINJAMAN][1]
        return found

    def semua(self, sistem: SistemTersimpan) -> Questions:
        """The questions of a system with everyone in memory, for lists and searches over all.

        Everyone is read once after each change, by the first who asks; the others wait for them and share what was
        read, whichever system they use.
        """
        with self._everyone_lock:
            with sistem.jurnal.baca() as view:
                mark = (*view.tanda_organisasi(sistem.tanggal.isoformat()), sistem.tanggal)
            if self._everyone is None or self._everyone[0] != mark:
                self._everyone = mark, sistem.saat_ini()
            return self._everyone[1]

    def selesai(self, scope: Any) -> None:
        """A request has ended: its system is free."""
        borrowed = scope.pop(PINJAMAN, None)
        if borrowed is not None:
            self.kolam.kembalikan(borrowed[0])

    def csrf(self, koneksi: Koneksi) -> str:
        """What forms send back as ``_csrf_token``, to show that they are of this service."""
        token = ScopeState.from_scope(koneksi.scope).csrf_token
        # Where no route was found nobody has looked at the cookie, which is the token itself.
        return token if isinstance(token, str) else koneksi.cookies.get(KUKI_CSRF, "")


SumberLayanan = NamedDependency[Sumber]
"""How a handler asks for the service's state, as its parameter ``sumber``."""
