"""What small organisations of tests are made of."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tatakerja import Organisasi, Pegawai, Unit
from tatakerja.loading import susun_organisasi
from tatakerja.loading.prepare import Hasil


def baca_unit(teks: str) -> tuple[Unit, ...]:
    """Units, one a line: kode, jenis, induk (``-`` for none), jabatan_pimpinan; named after their codes."""
    rows = (line.split() for line in teks.splitlines() if line)
    return tuple(
        Unit(kode, f"Unit {kode}", jenis, None if induk == "-" else induk, jabatan)
        for kode, jenis, induk, jabatan in rows
    )


def orang(unit: Iterable[Unit], pimpinan: Mapping[str, str], staf: Mapping[str, str]) -> list[Pegawai]:
    """The leaders of units, and one pelaksana in each, by their NIPs: Tuan and Staf of the unit's code."""
    units = tuple(unit)
    leaders = [Pegawai(pimpinan[one.kode], f"Tuan {one.kode}", one.kode, one.jabatan_pimpinan) for one in units]
    return leaders + [Pegawai(staf[one.kode], f"Staf {one.kode}", one.kode, "pelaksana") for one in units]


def organisasi_hasil(hasil: Hasil) -> Organisasi:
    """What was prepared from an office's lists, of which nothing is open."""
    assert hasil.tabel is not None, (hasil.kesalahan, hasil.ditanyakan)
    return susun_organisasi(*hasil.tabel)


def tulis_dinas(folder: Path) -> Path:
    """The files of a dinas with two bidang: Ani (BUPATI), Budi, Cici and Dodi lead, Eka works in B1."""
    folder.mkdir()
    (folder / "unit.csv").write_text(
        "kode,nama,jenis,induk,jabatan_pimpinan,sebutan_pimpinan,kelas,penanda,pola\n"
        "PEMDA,Kabupaten,pemerintah_daerah,,kepala_daerah,Bupati,,,\n"
        "DIN,Dinas,dinas,PEMDA,jpt_pratama,Kepala Dinas,,,\n"
        "B1,Bidang Satu,bidang,DIN,administrator,,,,\nB2,Bidang Dua,bidang,DIN,administrator,,,,\n"
    )
    (folder / "pegawai.csv").write_text(
        "nip,nama,unit,jenis_jabatan,jenjang,nama_jabatan,status_asn,kompetensi\n"
        "BUPATI,Ani,PEMDA,kepala_daerah,,,,\n197001011990011001,Budi,DIN,jpt_pratama,,,pns,\n"
        "197001011990011002,Cici,B1,administrator,,,pns,\n197001011990011003,Dodi,B2,administrator,,,pns,\n"
        "198001012000011001,Eka,B1,pelaksana,,,pppk,\n"
    )
    (folder / "pejabat.csv").write_text(
        "unit,nip,sebagai,mulai,selesai,dasar\nPEMDA,BUPATI,definitif,2021-01-01,,\n"
        "DIN,197001011990011001,definitif,2021-01-01,,\nB1,197001011990011002,definitif,2021-01-01,,\n"
        "B2,197001011990011003,definitif,2021-01-01,,\n"
    )
    return folder
