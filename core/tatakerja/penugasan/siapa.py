"""Who acts in a command, and how it is recorded."""

from typing import NamedTuple


class Siapa(NamedTuple):
    """Who acts, and how the command is recorded.

    :ivar oleh: NIP of the one who acts.
    :ivar dicatat_oleh: NIP of the clerk who enters what that person signed on paper.
    :ivar kunci: idempotency key: the same command with the same key is one event.
    """

    oleh: str
    dicatat_oleh: str | None = None
    kunci: str | None = None
