"""The day on a paper and the day of its record: what may be dated when, and who answers for it.

The clock is the journal's. What is dated in the past is on paper already and is recorded now ("bertanggal mundur"): the
signatory must have held the post on the paper's day, and whoever records answers for it.
"""

from datetime import date

import attrs

from tatakerja.values.galat import GalatPenugasan


@attrs.frozen
class Waktu:
    """When something was done, and when it was recorded.

    :ivar tanggal: the day on the paper.
    :ivar dicatat: the day of its record, by the journal's clock.
    """

    tanggal: date
    dicatat: date

    @property
    def mundur(self) -> bool:
        """Whether it was recorded on a later day than the paper's."""
        return self.tanggal < self.dicatat


def require_arrived(waktu: Waktu) -> None:
    """Refuse a day that is yet to come.

    :raises GalatPenugasan: with both days.
    """
    if waktu.tanggal > waktu.dicatat:
        raise GalatPenugasan(
            f"tanggal {waktu.tanggal.isoformat()} belum tiba (hari ini {waktu.dicatat.isoformat()}); catat pada "
            "harinya, atau tanpa --tanggal"
        )


def require_within(waktu: Waktu, batas: int | None) -> None:
    """Refuse a paper that is older than the regency's settings let it be recorded.

    :param batas: days; None: however old it is.
    :raises GalatPenugasan: with day and bound.
    """
    if batas is not None and (waktu.dicatat - waktu.tanggal).days > batas:
        raise GalatPenugasan(
            f"tanggal {waktu.tanggal.isoformat()} lebih dari {batas} hari sebelum dicatat "
            f"({waktu.dicatat.isoformat()}); batasnya batas_mundur dalam pengaturan.toml daerah"
        )
