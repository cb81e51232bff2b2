"""The ending of a file's name says in which form it is written."""

import os
from collections.abc import Sequence

from tatakerja.values.galat import GalatTatakerja
from tatakerja.values.teks import maksud


def akhiran(path: str, dikenal: Sequence[str], saran: str) -> str:
    """The ending of a file's name, in small letters.

    :param dikenal: the endings that say a form.
    :param saran: what to do, for a name that has none of them.
    :raises GalatTatakerja: if it has none of them.
    """
    ending = os.path.splitext(path)[1].lower()
    if ending not in dikenal:
        said = f"berakhiran {ending!r}" if ending else "tidak berakhiran"
        meant = maksud(ending.lstrip("."), [one[1:] for one in dikenal])
        raise GalatTatakerja(f"nama berkas {path!r} {said}{meant}; {saran}")
    return ending
