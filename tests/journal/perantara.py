"""What stands between a client and a server: takes what comes over TCP, may speak TLS, passes it on, and listens.

The server that the tests have speaks no TLS and listens on no port; so a thread does, as ``stunnel`` or a balancer
would: what libpq asks of a server and how it takes the answer is the same.
"""

import select
import socket
import ssl
import threading
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, Self

from psycopg.conninfo import conninfo_to_dict
from sertifikat import Akar, make_certificate

MINTA_TLS = (8).to_bytes(4, "big") + (80877103).to_bytes(4, "big")
"""libpq's SSLRequest: the first that it says, unless it is to speak plainly."""


class Perantara:
    """Listens on a port of 127.0.0.1 until it is closed, and passes on.

    :param tujuan: the address of the server, or another of these that stands between.
    :param tls: what it speaks TLS with, where it is asked to.
    :param tolak: whether it refuses TLS, as a server does that was built without.
    :ivar tersadap: what came of each connection, as it came; ``terkirim`` what went back.
    :ivar versi: of the TLS that was spoken, for each connection where it came about.
    """

    def __init__(self, tujuan: "str | Perantara", tls: ssl.SSLContext | None = None, *, tolak: bool = False) -> None:
        self._target, self._tls, self._refuse = tujuan, tls, tolak
        self.tersadap: list[bytearray] = []
        self.terkirim: list[bytearray] = []
        self.versi: list[str | None] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._closed = False
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.tutup()

    def tutup(self) -> None:
        """Stop, when what is said last was heard."""
        if self._closed:
            return
        self._closed = True
        socket.create_connection(("127.0.0.1", self.port)).close()  # wakes who waits for the next one
        self._threads[0].join()
        self._listener.close()
        for one in [*self._open]:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()

    def _accept(self) -> None:
        while True:
            client, _ = self._listener.accept()
            if self._closed:
                client.close()
                return
            self.tersadap.append(bytearray())
            self.terkirim.append(bytearray())
            thread = threading.Thread(target=self._serve, args=(client, self.tersadap[-1], self.terkirim[-1]))
            self._threads.append(thread)
            thread.start()

    def _serve(self, client: Any, heard: bytearray, told: bytearray) -> None:
        with ExitStack() as stack, suppress(OSError):  # a client that takes no certificate goes away
            self._enter(stack, client)
            first = client.recv(8, socket.MSG_WAITALL)
            heard += first
            if first == MINTA_TLS and (self._refuse or self._tls is not None):
                told += b"N" if self._refuse else b"S"
                client.sendall(told)
                first = b""
                if self._tls is not None:
                    client = self._enter(stack, self._tls.wrap_socket(client, server_side=True))
                    self.versi.append(client.version())
            elif self._tls is not None:
                return  # as a server does whose pg_hba.conf has "hostssl" only
            server = self._enter(stack, self._connect())
            server.sendall(first)
            self._pass_on(client, server, heard, told)

    def _enter(self, stack: ExitStack, one: Any) -> Any:
        self._open.add(one)
        stack.callback(self._open.discard, one)
        return stack.enter_context(one)

    def _connect(self) -> socket.socket:
        if isinstance(self._target, Perantara):
            return socket.create_connection(("127.0.0.1", self._target.port))
        found = conninfo_to_dict(self._target)
        host, port = str(found.get("host") or "localhost"), found.get("port") or 5432
        if not host.startswith("/"):
            return socket.create_connection((host, int(port)))
        server = socket.socket(socket.AF_UNIX)
        server.connect(f"{host}/.s.PGSQL.{port}")
        return server

    @staticmethod
    def _pass_on(client: Any, server: Any, heard: bytearray, told: bytearray) -> None:
        """Both ways in one thread, since a TLS connection may not be used by two at once."""
        while True:
            pending = getattr(client, "pending", int)()
            ready = [client] if pending else select.select([client, server], [], [])[0]
            for one, other, record in ((client, server, heard), (server, client, told)):
                if one in ready:
                    if not (data := one.recv(65536)):
                        return
                    record.extend(data)
                    other.sendall(data)


def speak_as(folder: Path, host: str, root: Akar) -> ssl.SSLContext:
    """What a server of a name speaks TLS with, with a certificate that a root has signed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(make_certificate(folder, host, root))
    return context
