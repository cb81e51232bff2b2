"""Access to the service as it is stored: who may log in by a token, until when."""

import attrs


@attrs.frozen(kw_only=True)
class AksesTersimpan:
    """A token, without the token.

    :ivar no: by which it is revoked.
    :ivar nama: what it is for; None once erased.
    :ivar nip: whom it lets act as themselves; None for a program's, or once erased.
    :ivar hak: ``pencatat``, ``pengelola``, or both.
    :ivar dibuat: when it was made; ``sampai`` its last day; ``dicabut`` whether it was revoked.
    :ivar pribadi: whether it is somebody's own.
    """

    no: int
    nama: str | None
    nip: str | None
    hak: tuple[str, ...]
    dibuat: str
    sampai: str
    dicabut: bool
    pribadi: bool
