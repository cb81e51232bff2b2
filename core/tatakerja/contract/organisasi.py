"""An organisation as JSON: the rows of its three files."""

from typing import Self

import attrs

from tatakerja.contract.write import pick
from tatakerja.values.galat import GalatNilai, KesalahanNilai
from tatakerja.values.organisasi import Organisasi, Pegawai, Pemangku, Unit


@attrs.frozen(kw_only=True)
class OrganisasiJson:
    """Units, employees and holders of posts.

    :ivar unit: as in unit.csv; likewise ``pegawai`` and ``pemangku`` (pejabat.csv).
    """

    unit: tuple[Unit, ...]
    pegawai: tuple[Pegawai, ...]
    pemangku: tuple[Pemangku, ...] = ()

    @classmethod
    def dari(cls, value: Organisasi) -> Self:
        """An organisation."""
        return pick(cls, value)

    def nilai(self) -> Organisasi:
        """The organisation of these rows.

        :raises GalatNilai: if they don't fit each other.
        """
        try:
            return Organisasi(self.unit, self.pegawai, self.pemangku)
        except ValueError as error:
            fault = KesalahanNilai("", str(error), "tambahkan unitnya, atau betulkan kodenya")
            raise GalatNilai("organisasi", (fault,)) from None
