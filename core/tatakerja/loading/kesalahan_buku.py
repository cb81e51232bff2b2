"""The faults of workbooks in words, as ``kesalahan`` has those of tables: what is wrong, and what to do."""

from collections.abc import Iterable

from tatakerja.loading.kesalahan import IsiSaran
from tatakerja.loading.text import quote

EKSTENSI = (".xlsx", ".xlsm", ".ods")
"""How the names of workbooks end that are read."""

BUKU_LAMA = ".xls"
"""How the names of those end that are read only where a newer workbook is in them."""


def tanpa_pustaka() -> IsiSaran:
    """What reads workbooks isn't installed."""
    return (
        "buku kerja (XLSX, ODS) memerlukan pustaka tambahan yang belum terpasang",
        'pasang dengan `pip install "tatakerja[excel]"`, atau simpan tiap lembarnya sebagai CSV UTF-8',
    )


def terkunci() -> IsiSaran:
    """The workbook is encrypted."""
    return (
        "buku kerja terkunci kata sandi",
        "buka di Excel, hapus kata sandinya (File > Info > Protect Workbook > Encrypt with Password), lalu simpan",
    )


def format_lama() -> IsiSaran:
    """A workbook of Excel 97."""
    return "buku kerja berformat lama (.xls)", "buka di Excel dan simpan sebagai 'Excel Workbook (*.xlsx)'"


def bukan_excel() -> IsiSaran:
    """A page or a text under a workbook's name, as web applications export it."""
    return (
        "berkas rusak atau bukan buku kerja: isinya halaman web atau teks",
        "buka di Excel dan simpan sebagai 'Excel Workbook (*.xlsx)'",
    )


def format_lain(ekstensi: str) -> IsiSaran:
    """A workbook of a kind that isn't read."""
    return f"buku kerja {quote(ekstensi)} tidak dibaca", f"simpan sebagai salah satu dari: {', '.join(EKSTENSI)}"


def rusak() -> IsiSaran:
    """The file is no sound workbook."""
    return "berkas rusak atau bukan buku kerja", "buka di Excel; bila terbuka, simpan ulang sebagai .xlsx"


def bukan_buku() -> IsiSaran:
    """The file is an archive, but no workbook."""
    return "berkas ini arsip lain, bukan buku kerja", "tunjuk berkas .xlsx, .xlsm, atau .ods"


def terlalu_besar(mib: int) -> IsiSaran:
    """The file is larger than is read."""
    return f"buku kerja lebih besar dari {mib} MB", "pecah menjadi beberapa berkas, atau hapus gambar dan lembar lain"


def terlalu_besar_terurai(mib: int) -> IsiSaran:
    """Unpacked it is larger than is read."""
    return f"isi buku kerja bila dibuka lebih besar dari {mib} MB", "hapus lembar dan baris yang tidak dipakai"


def terlalu_banyak_sel(sel: int) -> IsiSaran:
    """A sheet has more cells than are read."""
    return (
        f"sebuah lembar terbentang lebih dari {sel // 1_000_000} juta sel",
        "hapus baris dan kolom kosong di luar tabelnya (blok, lalu Delete), lalu simpan",
    )


def lembar_tidak_ada(nama: str, ada: Iterable[str]) -> IsiSaran:
    """A sheet is missing."""
    names = ", ".join(quote(one) for one in ada)
    return (
        f"lembar {quote(nama)} tidak ada",
        f"buku kerja ini berisi lembar {names}; perlu unit, pegawai, pejabat. Daftar yang belum demikian disiapkan "
        "dengan `tatakerja siapkan`",
    )


def lembar_kosong() -> IsiSaran:
    """A sheet has nothing in it."""
    return "lembar kosong", "isi sedikitnya baris judul kolom"


# What is read, but must be told


def berisi_rumus(jumlah: int, contoh: Iterable[str]) -> str:
    """Cells with formulas."""
    places = ", ".join(contoh)
    named = f" ({places}{', ...' if jumlah > len(places.split(', ')) else ''})" if places else ""
    return f"{jumlah} sel berisi rumus{named}: nilai tersimpannya yang dibaca"


def tersembunyi(baris: int, kolom: int) -> str:
    """Hidden rows and columns."""
    parts = [f"{number} {what}" for number, what in ((baris, "baris"), (kolom, "kelompok kolom")) if number]
    return f"{' dan '.join(parts)} tersembunyi ikut dibaca"


def lembar_tersembunyi() -> str:
    """A hidden sheet."""
    return "lembar ini tersembunyi, dan ikut dibaca"


def isinya_xlsx() -> str:
    """A workbook of today under the name of one of Excel 97."""
    return "namanya .xls, isinya .xlsx; dibaca sebagai .xlsx"


def makro_diabaikan() -> str:
    """Macros."""
    return "makro di dalamnya diabaikan"


def tautan_diabaikan() -> str:
    """Links to other files."""
    return "tautan ke berkas lain tidak dibuka; nilai tersimpannya yang dibaca"
