"""Reading an organisation from files, with every fault reported at once, and writing it.

``folder`` finds the files, ``csvfile`` and ``encoding`` turn each into a table, ``assemble`` has the tables checked
(``check_unit``, ``check_pegawai``, ``check_pejabat``) and makes an organisation of them. The checks know no CSV;
every fault is worded in ``kesalahan``.
"""

from tatakerja.loading.assemble import susun_organisasi
from tatakerja.loading.folder import baca_organisasi
from tatakerja.loading.table import Tabel, baris_organisasi
from tatakerja.loading.write import GalatTulis, tulis_organisasi

__all__ = ["GalatTulis", "Tabel", "baca_organisasi", "baris_organisasi", "susun_organisasi", "tulis_organisasi"]
