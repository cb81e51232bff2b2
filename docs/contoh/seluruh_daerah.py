"""How many employees each appraiser has, over a whole regency and under two regulations at once.

python docs/contoh/seluruh_daerah.py FOLDER
"""

import sys
from collections import Counter
from datetime import date

from tatakerja import SistemKerja, baca_organisasi


def main(folder: str) -> None:
    """Print the three widest spans of control under each regulation."""
    organisasi = baca_organisasi(folder)
    for regulasi in ("kotabaru", "buleleng"):
        sistem = SistemKerja.buka(regulasi, organisasi=organisasi, tanggal=date(2026, 1, 5))
        spans = Counter(kedudukan.ppk.jabatan for _, kedudukan in sistem.kedudukan_semua() if kedudukan.ppk is not None)
        print(f"{regulasi}: " + "; ".join(f"{jabatan} {jumlah}" for jabatan, jumlah in spans.most_common(3)))


if __name__ == "__main__":
    main(*sys.argv[1:])
