"""What goes around every request: the path behind a proxy, headers that keep a page safe, a log without persons."""

import time
from collections.abc import Callable, MutableMapping
from typing import Any, Final

from tatakerja.service.log import LOG

Scope = MutableMapping[str, Any]
Aplikasi = Callable[[Any, Any, Any], Any]

CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
AMAN: Final = (
    (b"content-security-policy", CSP.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)
HSTS: Final = (b"strict-transport-security", b"max-age=31536000; includeSubDomains")


class Bingkai:
    """An ASGI application around another.

    :param dalam: that.
    :param jalur: the path below which a proxy serves it.
    :param tls: whether people reach it by HTTPS in any case.
    :param sesudah: is told the scope of each request that has ended.
    """

    def __init__(self, dalam: Aplikasi, *, jalur: str, tls: bool, sesudah: Callable[[Scope], None]) -> None:
        self._dalam, self._jalur, self._tls, self._sesudah = dalam, jalur, tls, sesudah

    async def __call__(self, scope: Scope, receive: Any, send: Any) -> None:
        """Serve a request."""
        if scope["type"] != "http":
            await self._dalam(scope, receive, send)
            return
        inner = dict(scope)
        inner["root_path"], inner["path"] = self._path(scope)
        secure = self._tls or scope.get("scheme") == "https"
        if secure:
            inner["scheme"] = "https"
        begun, status = time.perf_counter(), 500

        async def out(message: MutableMapping[str, Any]) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._add(message, secure=secure)
            await send(message)

        try:
            await self._dalam(inner, receive, out)
        finally:
            self._sesudah(inner)
            # Litestar puts the template of the route there: what stands in its place may tell of somebody.
            route = inner.get("path_template", "-")
            LOG.info("%s %s %d %.0f ms", scope["method"], route, status, 1000 * (time.perf_counter() - begun))

    def _path(self, scope: Scope) -> tuple[str, str]:
        """The path below which it lives, and the path below that, whether or not the server before it took it off."""
        root = f"{scope.get('root_path', '').rstrip('/')}"
        if self._jalur and not root.endswith(self._jalur):
            root = f"{root}{self._jalur}"
        path = scope["path"]
        for prefix in (root, self._jalur):
            if prefix and (path == prefix or path.startswith(f"{prefix}/")):
                return root, path[len(prefix) :] or "/"
        return root, path

    @staticmethod
    def _add(message: MutableMapping[str, Any], *, secure: bool) -> None:
        headers = list(message.get("headers", ()))
        there = {name.lower() for name, _ in headers}
        headers += [one for one in AMAN if one[0] not in there]
        if secure:
            headers.append(HSTS)
        if b"cache-control" not in there:
            headers.append((b"cache-control", b"no-store"))
        message["headers"] = headers
