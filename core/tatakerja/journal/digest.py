"""The digest of an organisation's rows, by which an event vouches for a snapshot without telling it."""

import hmac
from collections.abc import Iterable, Iterator
from itertools import islice

from tatakerja.journal.errors import GalatIsianJurnal
from tatakerja.journal.port import Baris

_CELL, _ROW, _TABLE = "\x1f", "\x1e", "\x1d"
_CHUNK = 4000


class Sidik:
    """Digests tables of text one after another; keyed, since the rows hold NIPs that could be guessed."""

    def __init__(self, key: bytes) -> None:
        self._hmac = hmac.new(key, digestmod="sha256")
        self.jumlah: dict[str, int] = {}

    def chunks(self, table: str, width: int, rows: Iterable[Baris]) -> Iterator[list[Baris]]:
        """Digest a table and pass its rows on in portions.

        :param width: how many cells each row must have.
        :raises GalatIsianJurnal: a row of another width, a cell that isn't text or holds a separator.
        """
        self._hmac.update(f"{_TABLE}{table}{_CELL}{width}{_TABLE}".encode())
        source = iter(rows)
        count = 0
        while chunk := list(islice(source, _CHUNK)):
            try:
                text = _ROW.join(map(_CELL.join, chunk)) + _ROW
                encoded = text.encode()
            except (TypeError, UnicodeEncodeError) as error:
                raise GalatIsianJurnal(
                    f"{table}: baris {count + 1} atau sesudahnya berisi yang bukan teks: {error}"
                ) from error
            # Cells that hold a separator, or rows of other widths that make it up, would let two tables share a digest.
            if (
                text.count(_CELL) != (width - 1) * len(chunk)
                or text.count(_ROW) != len(chunk)
                or _TABLE in text
                or set(map(len, chunk)) != {width}
            ):
                raise GalatIsianJurnal(
                    f"{table}: di antara baris {count + 1} dan {count + len(chunk)} ada baris yang tidak berisi "
                    f"{width} sel atau sel yang berisi karakter kendali; perbaiki berkas masukan"
                )
            self._hmac.update(encoded)
            count += len(chunk)
            yield chunk
        self.jumlah[table] = count

    def feed(self, table: str, width: int, rows: Iterable[Baris]) -> None:
        """Digest a table that is already stored."""
        for _ in self.chunks(table, width, rows):
            pass

    def hex(self) -> str:
        """Give the digest of all that was fed."""
        return self._hmac.hexdigest()
