"""Serving a service until the process is told to end."""

import asyncio
import gc
import logging
import os
import socket
import sys
import threading
from collections.abc import Callable
from typing import Final

import uvicorn

from tatakerja.service.layanan import Layanan
from tatakerja.values.galat import GalatTatakerja

TENGGAT_HENTI: Final = 7
"""Seconds that requests under way have once the process is told to end; what is not committed then is not stored."""
_SISA: Final = 2.0
ALAMAT_BAWAAN: Final = ("127.0.0.1", 8000)


def address(text: str | None) -> tuple[str, int]:
    """Host and port of ``HOST:PORT``; the usual ones where nothing is said.

    :raises GalatTatakerja: for anything else.
    """
    if text is None:
        return ALAMAT_BAWAAN
    host, colon, port = text.rpartition(":")
    if not colon or not host or not (port.isascii() and port.isdigit() and int(port) < 65536):
        raise GalatTatakerja(f"{text!r} bukan alamat; tulis NAMA:PORTA, misalnya 127.0.0.1:8000")
    return host.strip("[]"), int(port)


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    return host in ("localhost", "::1") or host.startswith("127.")


def listen(host: str, port: int, *, pilih: bool) -> socket.socket:
    """A listening socket.

    :param pilih: whether any other port will do where this one is taken.
    :raises GalatTatakerja: if it can't be had.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With its protocol named, asyncio sends what is written at once: else the body of each answer waits for the client
    # to acknowledge its head, which takes 40 ms.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((host, port))
        except OSError:
            if not pilih:
                raise
            made.bind((host, 0))
        made.listen(2048)
    except OSError as error:
        made.close()
        why = error.strerror or str(error)
        raise GalatTatakerja(f"{host}:{port} tidak dapat dipakai ({why}); pilih yang lain dengan --alamat") from error
    return made


class _Server(uvicorn.Server):
    """Tells when it serves."""

    def __init__(self, config: uvicorn.Config, siap: Callable[[], None]) -> None:
        super().__init__(config)
        self._siap = siap

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        _collect_from_now()
        if not self.should_exit:
            await asyncio.to_thread(self._siap)


def serve(layanan: Layanan, soket: socket.socket, siap: Callable[[], None], *, proksi: str = "") -> None:
    """Serve until SIGTERM or Ctrl+C.

    :param soket: where it listens.
    :param siap: is told once it serves.
    :param proksi: addresses of proxies whose word on who asks, and by which scheme, is believed; empty: none's.
    """
    for name in ("uvicorn.error", "psycopg.pool"):
        # They would tell addresses, and traces; what happened is told by the service's own log.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    config = uvicorn.Config(
        layanan,
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="on",
        ws="none",
        proxy_headers=bool(proksi),
        forwarded_allow_ips=proksi or None,
        timeout_graceful_shutdown=TENGGAT_HENTI,
        timeout_keep_alive=15,
        h11_max_incomplete_event_size=64 * 1024,
    )
    try:
        _Server(config, siap).run([soket])
    finally:
        layanan.tutup()
        _leave_soon()


def _collect_from_now() -> None:
    """Turn the collector of circles on, for what is made from now on.

    What is there stays: libraries, rules, routes. Looking through all of it takes longer than a hundred answers, and
    whoever asks then would wait for it.
    """
    gc.collect()
    gc.freeze()
    gc.enable()


def _leave_soon() -> None:
    """End the process although a thread still computes: nothing that it has acknowledged is lost by that."""
    timer = threading.Timer(_SISA, os._exit, (0,))
    timer.daemon = True
    timer.start()
