"""Every fault of an organisation's files, in words: what is wrong, and what to do about it.

A function a fault; each returns both as a pair. The checks decide that something is wrong and where, and nothing else
words it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from tatakerja.loading.nip import came_from_number
from tatakerja.loading.text import Guesser, names_of_controls, quote, saran_pilihan
from tatakerja.values.galat import Kesalahan
from tatakerja.values.isian import FILLING, PANJANG_NIP, clean_nip

IsiSaran = tuple[str, str]
"""What is wrong, and what to do."""

_SIMPAN: Final = "simpan ulang sebagai CSV UTF-8 (di Excel: Save As, jenis 'CSV UTF-8')"

SARAN_ANGKA: Final = (
    "di Excel blok kolom nip, pilih Format Cells > Text, lalu isi ulang NIP-nya dari sumber asli (bukan dari sel ini: "
    "angka belakangnya sudah hilang) dan simpan sebagai CSV UTF-8"
)


@attrs.define
class Faults:
    """The faults found in one table; ``add`` keeps them in the order of finding, ``sorted`` gives that of lines.

    :ivar diabaikan: columns that the contract doesn't have and that nothing was read of.
    :ivar kosong: by column, what stood in cells that were taken as empty, with how many there were.
    """

    berkas: str
    found: list[Kesalahan] = attrs.field(factory=list)
    diabaikan: list[str] = attrs.field(factory=list)
    kosong: dict[str, dict[str, int]] = attrs.field(factory=dict)

    def add(self, line: int, column: str, isi: IsiSaran) -> None:
        """Keep one fault."""
        self.found.append(Kesalahan(self.berkas, line, column, *isi))

    def told(self) -> Iterator[str]:
        """What is no fault, but was read otherwise than it stands, or not at all: a line each."""
        if self.diabaikan:
            yield f"{self.berkas}: kolom yang tidak dipakai diabaikan: {', '.join(self.diabaikan)}"
        for column, cells in self.kosong.items():
            if cells:
                words = ", ".join(map(quote, sorted(cells)))
                yield f"{self.berkas}: {column} dianggap kosong pada {sum(cells.values())} sel yang berisi {words}"

    def sorted(self) -> list[Kesalahan]:
        """The faults by line; those of one line as they were found."""
        return sorted(self.found, key=lambda fault: fault.baris)


# Folders and files


def beberapa_buku(nama: Iterable[str]) -> IsiSaran:
    """Several workbooks stand in a folder."""
    return (
        f"folder ini berisi beberapa buku kerja: {', '.join(map(quote, nama))}",
        "tunjuk salah satunya, atau gabungkan dengan `tatakerja siapkan BERKAS... --ke BUKU.xlsx`",
    )


def bukan_folder(nama: Iterable[str]) -> IsiSaran:
    """A file stands where a folder is read."""
    return "ini berkas, bukan folder", f"tunjuk folder yang berisi {', '.join(nama)}, atau sebuah buku kerja .xlsx"


def tidak_ada_folder(nama: Iterable[str]) -> IsiSaran:
    """There is no such folder."""
    return "folder tidak ada", f"periksa namanya; folder itu berisi {', '.join(nama)}"


def folder_tak_terbaca() -> IsiSaran:
    """The folder can't be listed."""
    return "folder tidak dapat dibaca", "periksa nama dan izin bacanya"


def tidak_ada_berkas(nama: str, kolom: Iterable[str], serupa: str | None) -> IsiSaran:
    """A file is missing.

    :param serupa: a file whose name differs by capitals only.
    """
    if serupa is not None:
        return "berkas tidak ada", f"ganti nama {quote(serupa)} menjadi {quote(nama)}"
    return "berkas tidak ada", f"tambahkan {nama}; judul kolomnya: {', '.join(kolom)}"


def berkas_kosong() -> IsiSaran:
    """The file has nothing in it."""
    return "berkas kosong", "isi sedikitnya baris judul kolom"


def berkas_buku_kerja() -> IsiSaran:
    """The file has the name of a CSV file and the contents of a workbook."""
    return "isi berkas ini buku kerja, bukan CSV", "buka dengan Excel dan " + _SIMPAN


def enkode_lebar(nama: str) -> IsiSaran:
    """The file is in an encoding of several bytes a letter."""
    return f"berkas memakai enkode {nama}, bukan UTF-8", _SIMPAN


def enkode_lain(byte: int, nama: str) -> IsiSaran:
    """The file holds a byte that UTF-8 has not."""
    return f"berkas bukan UTF-8 (byte 0x{byte:02X}), tampaknya memakai enkode {nama}", _SIMPAN


def pemisah_tab() -> IsiSaran:
    """The cells are separated by tabs."""
    return "sel-selnya dipisah tab", "simpan sebagai CSV dengan pemisah koma atau titik koma"


def tak_terurai(galat: str, pemisah: str) -> IsiSaran:
    """A row that CSV can't read.

    :param galat: what the reader says.
    """
    if "field larger" in galat:
        return "sebuah sel terlalu panjang", "mungkin sebuah tanda kutip ganda tidak ditutup: periksa baris ini"
    if "unexpected end" in galat:
        return "tanda kutip ganda tidak ditutup sampai akhir berkas", "tutup tanda kutip pada sel di baris ini"
    return (
        "tanda kutip ganda tidak pada tempatnya",
        f"sesudah kutip penutup harus ada {pemisah!r}; kutip di dalam sel ditulis dua kali",
    )


# Headers and rows


def bukan_judul(kolom: Sequence[str], tampaknya: int | None) -> IsiSaran:
    """The first row is no header.

    :param tampaknya: the line on which one seems to be.
    """
    if tampaknya is None:
        return "baris pertama bukan judul kolom", f"tulis di baris pertama: {', '.join(kolom)}"
    return (
        "baris pertama bukan judul kolom",
        f"judul kolom tampaknya di baris {tampaknya}: hapus baris-baris di atasnya",
    )


def judul_kosong(nomor: int) -> IsiSaran:
    """A column has no name."""
    return f"kolom ke-{nomor} tidak berjudul", "hapus kolom itu, isinya juga, atau beri judul"


def judul_ganda(judul: str) -> IsiSaran:
    """Two columns have one name."""
    return f"judul kolom {quote(judul)} ada dua", "hapus salah satu kolom"


def judul_asing(judul: str, maksudnya: str) -> IsiSaran:
    """A column that the contract doesn't have, and that is probably one which is missing."""
    return f"kolom {quote(judul)} tidak dikenal", f"ganti judulnya menjadi {quote(maksudnya)}"


def kolom_tidak_ada(nama: str, kolom: Iterable[str], asing: Iterable[str]) -> IsiSaran:
    """A column of the contract is missing.

    :param asing: columns that the contract doesn't have; one of them may be it.
    """
    others = ", ".join(map(quote, asing))
    renamed = f"ganti judulnya bila salah satu dari ini maksudnya: {others}; kalau bukan, " if others else ""
    return (
        f"kolom {quote(nama)} tidak ada",
        f"{renamed}tambahkan kolom itu, kosong pun boleh ada; judul lengkapnya: {', '.join(kolom)}",
    )


def terpotong(sel: int, lebar: int) -> IsiSaran:
    """A row with too few cells."""
    return f"baris terpotong: hanya {sel} dari {lebar} sel", "lengkapi selnya; sel kosong pun perlu pemisah"


def kelebihan_sel(sel: int, lebar: int) -> IsiSaran:
    """A row with too many cells."""
    return (
        f"baris kelebihan sel: {sel} sel, judul kolomnya {lebar}",
        "apit dengan tanda kutip ganda sel yang memuat tanda pemisah, atau hapus sel yang berlebih",
    )


def karakter_kendali(teks: str) -> IsiSaran:
    """A cell with characters that don't show."""
    return (
        f"sel memuat karakter kendali {names_of_controls(teks)}",
        "hapus karakter yang tak tampak itu, misalnya dengan mengetik ulang isi selnya",
    )


def ganti_baris(sel: str) -> IsiSaran:
    """A line break in a cell that must be one line."""
    return f"{quote(sel)} memuat ganti baris", "tulis dalam satu baris"


def baris_sama(baris: int) -> IsiSaran:
    """A row that stands there twice."""
    return f"baris ini sama dengan baris {baris}", "hapus salah satunya"


# Words of closed lists, and codes of units


def kosong(apa: str, pilihan: Iterable[str]) -> IsiSaran:
    """A cell that must hold one of a few words is empty.

    :param apa: what the cell names.
    """
    return f"{apa} kosong", saran_pilihan("", pilihan)


def tidak_dikenal(apa: str, sel: str, pilihan: Iterable[str]) -> IsiSaran:
    """A cell that must hold one of a few words holds another."""
    return f"{apa} {quote(sel)} tidak dikenal", saran_pilihan(sel, pilihan)


def unit_kosong(untuk: str) -> IsiSaran:
    """No unit is named.

    :param untuk: what the unit would be for.
    """
    return "unit kosong", f"isi kode unit {untuk}"


def unit_tidak_ada(sel: str, guesser: Guesser) -> IsiSaran:
    """A unit is named that unit.csv doesn't have."""
    hint = guesser.saran(sel, "tambahkan unit itu di unit.csv, atau betulkan kodenya")
    return f"unit {quote(sel)} tidak ada di unit.csv", hint


# unit.csv


def kode_kosong() -> IsiSaran:
    """A unit without code."""
    return "kode kosong", "beri unit ini kode yang tidak dipakai unit lain"


def kode_ganda(kode: str, baris: int) -> IsiSaran:
    """A code that another unit has."""
    return f"kode {quote(kode)} sudah dipakai di baris {baris}", "beri kode lain; setiap unit punya kode sendiri"


def nama_unit_kosong() -> IsiSaran:
    """A unit without name."""
    return "nama unit kosong", "isi nama unit"


def bukan_unit(jenis: str, induk: str) -> IsiSaran:
    """A group of fungsional, which no structural official leads: it is no unit."""
    where = f"pada {quote(induk)}" if induk else "pada unit yang menaunginya"
    return (
        f"jenis unit {quote(jenis)} bukan unit: kelompok fungsional atau substansi tidak dipimpin pejabat struktural",
        f"hapus baris ini dan tempatkan pegawainya {where}; tim kerja dibentuk dengan penugasan",
    )


def kelas_tidak_dikenal(sel: str) -> IsiSaran:
    """A class that no unit has."""
    return f"kelas {quote(sel)} tidak dikenal", "tulis A, B, C, atau D, atau kosongkan"


def kelas_bukan_jenisnya(jenis: str, sel: str) -> IsiSaran:
    """A class that this kind of unit doesn't have."""
    return f"{jenis} tidak punya kelas {quote(sel)}", "tulis A atau B, atau kosongkan"


def induk_tidak_ada(sel: str, guesser: Guesser) -> IsiSaran:
    """A parent that is no unit of the file."""
    return (
        f"induk {quote(sel)} tidak ada di kolom kode",
        guesser.saran(sel, "tambahkan unit itu, atau betulkan kodenya"),
    )


def tidak_berinduk(jenis: str, akar: Iterable[str]) -> IsiSaran:
    """A unit that must have a parent has none."""
    return (
        f"unit berjenis {jenis} tidak berinduk",
        f"isi kode induknya; hanya {' dan '.join(akar)} yang tanpa induk",
    )


def pemda_kedua(baris: int) -> IsiSaran:
    """A second regency."""
    return (
        f"pemerintah_daerah kedua; yang pertama di baris {baris}",
        "sisakan satu; pemerintah daerah lain berjenis instansi_lain",
    )


def pemda_berinduk() -> IsiSaran:
    """The regency has a parent."""
    return "pemerintah_daerah berinduk", "kosongkan induknya: ia akar susunan unit"


def tanpa_pemda() -> IsiSaran:
    """No unit is the regency."""
    return (
        "tidak ada unit berjenis pemerintah_daerah",
        "tambahkan satu baris berjenis pemerintah_daerah dengan induk kosong",
    )


def berputar(lingkaran: Sequence[str]) -> IsiSaran:
    """Parents that go round in a circle, from a unit back to itself; one alone is its own parent."""
    if len(lingkaran) == 2:
        return f"unit {quote(lingkaran[0])} berinduk pada dirinya sendiri", "tulis kode unit di atasnya"
    shown = lingkaran if len(lingkaran) <= 8 else [*lingkaran[:7], "…", lingkaran[-1]]
    return (
        f"susunan induk berputar: {' > '.join(quote(kode)[1:-1] for kode in shown)}",
        "betulkan salah satu induk sehingga semua berujung pada akar",
    )


# pegawai.csv


def nama_pegawai_kosong() -> IsiSaran:
    """An employee without name."""
    return "nama pegawai kosong", "isi nama pegawai"


def nip_pegawai_kosong() -> IsiSaran:
    """An employee without NIP."""
    return "NIP kosong", f"isi {PANJANG_NIP} angka NIP; untuk kepala daerah tanda pengenal lain"


def nip_salah(sel: str) -> IsiSaran:
    """A cell that should hold a NIP and doesn't: a number, other characters, too many or too few digits."""
    if came_from_number(sel):
        return f"NIP {quote(sel.strip())} sudah menjadi angka di lembar kerja, bukan teks", SARAN_ANGKA
    text = clean_nip(sel)
    digits = FILLING.sub("", text)
    strange = "".join(dict.fromkeys(char for char in digits if not (char.isascii() and char.isdigit())))
    if strange:
        what = f"NIP {quote(text)} memuat {quote(strange)}, padahal hanya boleh angka"
        return what, f"tulis {PANJANG_NIP} angka NIP saja"
    hint = "NIP lama 9 angka tidak dipakai lagi: tulis NIP baru" if len(digits) == 9 else "cocokkan dengan SK-nya"
    return f"NIP {quote(text)} terdiri atas {len(digits)} angka, seharusnya {PANJANG_NIP}", hint


def nip_ganda(nip: str, baris: int) -> IsiSaran:
    """A NIP that another row has."""
    return f"NIP {quote(nip)} sudah ada di baris {baris}", "hapus salah satunya, atau betulkan NIP-nya"


def nip_urut_nol(nip: str) -> IsiSaran:
    """A NIP whose serial is 000, which none has: a spreadsheet keeps fifteen digits of a number."""
    return f"NIP {quote(nip)} bernomor urut 000, yang tidak pernah ada: sel ini pernah menjadi angka", SARAN_ANGKA


def nip_dibulatkan(nip: str, banyak: int) -> IsiSaran:
    """A NIP among so many that are multiples of 32 that they were rounded to binary numbers."""
    return (
        f"NIP {quote(nip)} satu dari {banyak} NIP berturut-turut yang semuanya kelipatan 32, jejak pembulatan: "
        "kolom ini pernah menjadi angka di lembar kerja atau program lain"
    ), SARAN_ANGKA


def khusus_bukan_struktural(sel: str, jenis: str) -> IsiSaran:
    """A staff employee marked as an official who leads no unit."""
    return (
        f"kedudukan_khusus {quote(sel)} terisi, padahal jenis jabatannya {jenis}",
        "kosongkan kedudukan_khusus: fungsional dan pelaksana memang tidak memimpin unit",
    )


def jenjang_kosong(pilihan: Iterable[str]) -> IsiSaran:
    """A fungsional without rank."""
    return "jenjang kosong, padahal jabatannya fungsional", saran_pilihan("", pilihan)


def jenjang_bukan_fungsional(sel: str, jenis: str) -> IsiSaran:
    """A rank where there can't be one."""
    return (
        f"jenjang {quote(sel)} terisi, padahal jenis jabatannya {jenis}",
        "kosongkan jenjang, atau tulis jenis_jabatan fungsional",
    )


def golongan_tidak_dikenal(sel: str) -> IsiSaran:
    """A rank that no civil servant has."""
    return f"golongan {quote(sel)} tidak dikenal", "tulis seperti III/a (PNS) atau IX (PPPK), atau kosongkan"


def status_tidak_dikenal(sel: str, pilihan: Iterable[str]) -> IsiSaran:
    """A status that no ASN has."""
    return f"status ASN {quote(sel)} tidak dikenal", f"{saran_pilihan(sel, pilihan)}, atau kosongkan"
