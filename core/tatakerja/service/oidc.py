"""Logging in by an issuer (OpenID Connect, authorization code with PKCE): it says whose NIP somebody has."""

import secrets
import threading
import time
from collections.abc import Mapping
from typing import Any, Final

import attrs
import httpx
from authlib.common.urls import add_params_to_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from tatakerja.service.setelan import Oidc
from tatakerja.values.galat import GalatTatakerja

ALGORITMA: Final = ["RS256", "ES256", "PS256", "EdDSA"]
"""Signatures that are accepted; none and shared secrets aren't."""
TENGGAT_PENERBIT: Final = 10.0
PERJALANAN_TERLAMA: Final = 600.0
"""Seconds within which somebody has to come back, and how long the issuer's description is remembered."""
PERJALANAN_TERBANYAK: Final = 1000


class GalatOidc(GalatTatakerja):
    """The issuer can't be reached, or didn't say what it has to."""


@attrs.frozen
class _Pergi:
    nonce: str
    verifier: str
    ke: str
    kembali: str
    sejak: float


class PenerbitOidc:
    """One issuer.

    :param oidc: its settings.
    """

    def __init__(self, oidc: Oidc) -> None:
        self._oidc = oidc
        self._lock = threading.Lock()
        self._pergi: dict[str, _Pergi] = {}
        self._known: tuple[float, Mapping[str, Any], KeySet] | None = None

    def pergi(self, kembali: str, ke: str) -> tuple[str, str]:
        """Where somebody is sent, and the state by which they are known when they come back.

        :param kembali: the address of this service to which they are sent back.
        :param ke: the page that they wanted.
        """
        metadata, _ = self._metadata()
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        now = time.monotonic()
        with self._lock:
            self._pergi = {key: one for key, one in self._pergi.items() if now - one.sejak < PERJALANAN_TERLAMA}
            if len(self._pergi) >= PERJALANAN_TERBANYAK:
                del self._pergi[next(iter(self._pergi))]
            self._pergi[state] = _Pergi(nonce, verifier, ke, kembali, now)
        asked = {
            "response_type": "code",
            "client_id": self._oidc.klien,
            "redirect_uri": kembali,
            "scope": self._oidc.cakupan,
            "state": state,
            "nonce": nonce,
            "code_challenge": create_s256_code_challenge(verifier),
            "code_challenge_method": "S256",
        }
        return add_params_to_uri(metadata["authorization_endpoint"], asked), state

    def pulang(self, state: str, kode: str) -> tuple[Mapping[str, Any], str]:
        """What the issuer says of whoever comes back, and the page that they wanted.

        :raises GalatOidc: if they weren't sent by this service, or the issuer's word can't be trusted.
        """
        with self._lock:
            gone = self._pergi.pop(state, None)
        if gone is None or time.monotonic() - gone.sejak > PERJALANAN_TERLAMA:
            raise GalatOidc("masuk lewat akun kantor sudah kedaluwarsa; mulai lagi dari halaman masuk")
        metadata, keys = self._metadata()
        own = self._oidc
        given = {
            "grant_type": "authorization_code",
            "code": kode,
            "redirect_uri": gone.kembali,
            "code_verifier": gone.verifier,
        }
        answer = self._ask("POST", metadata["token_endpoint"], data=given, auth=(own.klien, own.rahasia))
        registry = jwt.JWTClaimsRegistry(
            leeway=60,
            iss={"essential": True, "value": metadata["issuer"]},
            aud={"essential": True, "value": own.klien},
            exp={"essential": True},
            nonce={"essential": True, "value": gone.nonce},
        )
        try:
            token = jwt.decode(str(answer.get("id_token", "")), keys, algorithms=ALGORITMA)
            registry.validate(token.claims)
        except (JoseError, ValueError):
            raise GalatOidc("jawaban akun kantor tidak dapat dipercaya; mulai lagi, atau hubungi pengelola") from None
        return token.claims, gone.ke

    def hak(self, claims: Mapping[str, Any]) -> set[str]:
        """The rights that the issuer's word gives."""
        own = self._oidc
        said = claims.get(own.klaim_hak) if own.klaim_hak else None
        words = {said} if isinstance(said, str) else set(map(str, said)) if isinstance(said, list) else set()
        return {hak for hak, word in (("pencatat", own.pencatat), ("pengelola", own.pengelola)) if word in words}

    def nip(self, claims: Mapping[str, Any]) -> str:
        """The NIP that the issuer says.

        :raises GalatOidc: if it says none.
        """
        said = claims.get(self._oidc.klaim_nip)
        if not isinstance(said, str) or not said.strip():
            raise GalatOidc(
                f"akun kantor ini tidak menyebut NIP (klaim {self._oidc.klaim_nip!r}); hubungi pengelola akun kantor"
            )
        return said.strip()

    def _metadata(self) -> tuple[Mapping[str, Any], KeySet]:
        now = time.monotonic()
        known = self._known
        if known is None or now - known[0] > PERJALANAN_TERLAMA:
            base = self._oidc.penerbit.rstrip("/")
            told = self._ask("GET", f"{base}/.well-known/openid-configuration")
            if str(told.get("issuer", "")).rstrip("/") != base:
                raise GalatOidc("penerbit akun kantor menyebut dirinya lain; periksa oidc.penerbit dalam setelan")
            keys = KeySet.import_key_set(self._ask("GET", str(told["jwks_uri"])))  # type: ignore[arg-type]
            self._known = known = (now, told, keys)
        return known[1], known[2]

    @staticmethod
    def _ask(method: str, url: str, **more: Any) -> dict[str, Any]:
        try:
            answer = httpx.request(method, url, timeout=TENGGAT_PENERBIT, follow_redirects=False, **more)
            answer.raise_for_status()
            found = answer.json()
        except (httpx.HTTPError, ValueError):
            raise GalatOidc("akun kantor tidak menjawab; coba lagi sebentar, atau masuk dengan token") from None
        if not isinstance(found, dict):
            raise GalatOidc("akun kantor tidak menjawab semestinya; hubungi pengelola")
        return found
