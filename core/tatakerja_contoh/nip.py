"""Well-formed, invented NIPs whose dates agree with the age of who bears them."""

from datetime import date, timedelta

from tatakerja_contoh.undian import Undian

_PPPK_SEJAK = date(2021, 1, 1)
_HARI_SETAHUN = 365.25
_TERTUA = 66


class PembuatNip:
    """Makes NIPs, each once.

    A PNS has ``YYYYMMDD YYYYMM S NNN``: birth, first appointment, sex, serial; a PPPK has 21 for the month.

    :param undian: the source of chance.
    :param tanggal: the day as of which ages count.
    :raises ValueError: for a day before 1970, when nobody could have had such a number.
    """

    def __init__(self, undian: Undian, tanggal: date) -> None:
        if tanggal.year < 1970:
            raise ValueError(f"contoh tidak dapat disusun per {tanggal.isoformat()}; pilih hari sejak tahun 1970")
        self._undian = undian
        self._tanggal = tanggal
        self._terpakai: set[str] = set()
        # Formatting a date is slow, a million lookups are not.
        first = tanggal - timedelta(days=int(_TERTUA * _HARI_SETAHUN))
        self._hari = [
            (first + timedelta(days=n)).strftime("%Y%m%d").zfill(8) for n in range((tanggal - first).days + 1)
        ]
        self._pppk_sejak = (_PPPK_SEJAK - first).days

    def buat(self, usia: tuple[int, int], *, pria: bool, pppk: bool) -> str:
        """Make one.

        :param usia: youngest and oldest age on the day, in years; 20 at least.
        :param pria: sex.
        :param pppk: whether the bearer is PPPK, which exist since 2021; before, a PNS's number is made.
        """
        undian, today = self._undian, len(self._hari) - 1
        age = undian.antara(int(usia[0] * _HARI_SETAHUN), int((usia[1] + 1) * _HARI_SETAHUN) - 2)
        birth = today - age
        # Nobody is appointed before 18 or after 35; who is young has just begun.
        entry = birth + undian.antara(int(18.5 * _HARI_SETAHUN), int(min(34.9 * _HARI_SETAHUN, age - 30)))
        if pppk and self._pppk_sejak <= today:
            entry = undian.antara(max(self._pppk_sejak, birth + int(20 * _HARI_SETAHUN)), today)
            appointed = f"{self._hari[entry][:4]}21"
        else:
            appointed = self._hari[entry][:6]
        head = f"{self._hari[birth]}{appointed}{'1' if pria else '2'}"
        serial = 1 + undian.bulat(4)
        while (nip := f"{head}{serial:03}") in self._terpakai:
            serial += 1
            if serial > 999:
                return self.buat(usia, pria=pria, pppk=pppk)
        self._terpakai.add(nip)
        return nip
