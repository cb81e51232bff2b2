"""The account that answers for what is recorded where no clerk is named: a person to the journal, erased like one."""

import os
from collections.abc import Callable

AWALAN_AKUN = "akun:"
"""How an account stands where a person's NIP would, so that it is never taken for one."""


def akun_mesin() -> str:
    """Name of the operating system's account that runs this, as the system knows it and not as a variable says.

    :returns: ``tak-dikenal`` where the system has no name for it.
    """
    for ask in (_by_id, _by_variable):
        try:
            name = ask()
        except (ImportError, KeyError, OSError):
            continue
        if name:
            return name
    return "tak-dikenal"


def _by_id() -> str:
    import pwd  # noqa: PLC0415  # not on Windows

    return pwd.getpwuid(os.getuid()).pw_name


def _by_variable() -> str:
    from getpass import getuser  # noqa: PLC0415  # it prepares for passwords, too, which takes time

    return getuser()


Akun = Callable[[], str]
"""What gives the account's name, asked once something is recorded."""


def sebagai_orang(akun: str) -> str:
    """The account in the place of a NIP."""
    return f"{AWALAN_AKUN}{akun}"


def nama_akun(nip: str | None) -> str | None:
    """Name of the account that stands in the place of a NIP; None for a person, and once erased."""
    return nip.removeprefix(AWALAN_AKUN) if nip is not None and nip.startswith(AWALAN_AKUN) else None
