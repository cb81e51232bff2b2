"""placeholder until the loader lands"""
from collections.abc import Collection
from os import PathLike

from tatakerja.values.organisasi import Organisasi


def baca_organisasi(folder: str | PathLike[str], *, jenis_unit: Collection[str] = ()) -> Organisasi:
    raise NotImplementedError
