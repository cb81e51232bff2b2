"""Who appraises one employee, and by which article.

python docs/contoh/satu_pegawai.py FOLDER NIP
"""

import sys
from datetime import date

from tatakerja import SistemKerja


def main(folder: str, nip: str) -> None:
    """Print the answer and its citations."""
    sistem = SistemKerja.buka("kotabaru", organisasi=folder, tanggal=date(2026, 1, 5))
    kedudukan = sistem.kedudukan(nip)
    if kedudukan.ppk is None:
        print(f"{nip}: {kedudukan.status}")
    else:
        print(f"{nip}: dinilai {kedudukan.ppk.jabatan} ({kedudukan.ppk.nama or 'lowong'})")
    for dasar in (*kedudukan.dasar, *kedudukan.keterangan):
        print(f"  {dasar}")


if __name__ == "__main__":
    main(*sys.argv[1:])
