"""A change of holders for days that are past, beside the steps that were already taken on them."""

from collections.abc import Callable, Iterator
from datetime import date

from tatakerja.journal import Bacaan
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.state import authority
from tatakerja.penugasan.stream import TANDA_TANGAN, id_of, load

HariPada = Callable[[date, str], Hari]
"""The organisation of a day after the change, with an employee read."""


def left_without_authority(
    bacaan: Bacaan, hari_pada: HariPada, sejak: date, sampai: date | None, unit: str | None = None
) -> Iterator[str]:
    """Steps taken since a day by whoever would have had no authority for them, as holders are recorded now.

    They stand all the same: what was done stays as it was.

    :param sampai: the last day that has changed; None: all days since.
    :param unit: only steps for the post that leads it.
    :returns: a sentence each, without a capital.
    """
    rows = bacaan.cari(TANDA_TANGAN) if unit is None else bacaan.cari(TANDA_TANGAN, unit=unit)
    for row in sorted(rows, key=lambda row: (str(row["tanggal"]), str(row["stream"]))):
        day = date.fromisoformat(str(row["tanggal"]))
        nip = bacaan.nip(str(row["orang"]))
        if nip is None or day < sejak or (sampai is not None and day > sampai):
            continue
        id, step = id_of(str(row["stream"])), int(row["langkah"] or 0)
        state = load(bacaan, id)
        if state is None:
            continue
        hari = hari_pada(day, nip)
        people = [bacaan.nip(token) or token for token in state["orang"]]
        if hari.competence.check(nip, authority(state, step, people)) is None:
            who = f"{hari.nama(nip) or 'pegawai'} ({nip})"
            yield (
                f"langkah {step + 1} penugasan {id} diambil {day.isoformat()} oleh {who} bagi jabatan pada unit "
                f"{row['unit']}, padahal menurut catatan yang kini berlaku surut ia tidak berwenang hari itu; langkah "
                "itu tetap tercatat, periksa suratnya"
            )
