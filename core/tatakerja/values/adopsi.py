"""The adoption of a shape that a layer below offers."""

from collections.abc import Mapping
from typing import Any

import attrs


@attrs.frozen
class Adopsi:
    """A row that takes a shape of the baseline and gives it a code, conditions and citations of its own.

    :ivar bentuk: code of the shape.
    :ivar ubah: fields of :class:`AturanKedudukan` that replace the shape's; ``bila`` is added to its conditions.
    """

    bentuk: str
    ubah: Mapping[str, Any]


def adopsi(bentuk: str, /, **ubah: Any) -> Adopsi:
    """Adopt a shape of the baseline: ``adopsi("unit-mandiri", kode="btl-rsud-d", bila=..., dasar=...)``.

    :param bentuk: code of the shape; ``regulasi aturan`` of any regency lists them in its column "Lapisan".
    :param ubah: ``kode``, ``uraian``, ``dasar`` and whatever else differs from the shape.
    """
    return Adopsi(bentuk, ubah)
