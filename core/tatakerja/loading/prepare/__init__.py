"""From the lists that offices have to an organisation: what is understood, what is derived, what must be asked.

``sources`` reads files as grids; ``headers`` finds the table in a grid and what its columns are; ``titles`` tells what
the name of a post or unit says; ``people`` and ``units`` make employees, units and holders of rows; ``mapping`` keeps
what a person has answered; ``run`` goes through it all and gives a ``Hasil``.
"""

from tatakerja.loading.prepare.hasil import Hasil, Kekeliruan, PertanyaanKata, Turunan
from tatakerja.loading.prepare.mapping import Pemetaan, baca_pemetaan, tulis_pemetaan
from tatakerja.loading.prepare.run import siapkan

__all__ = [
    "Hasil",
    "Kekeliruan",
    "Pemetaan",
    "PertanyaanKata",
    "Turunan",
    "baca_pemetaan",
    "siapkan",
    "tulis_pemetaan",
]
