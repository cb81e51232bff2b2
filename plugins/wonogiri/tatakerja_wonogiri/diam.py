"""What the text is known to leave out: it names kinds of units, ways and reporters one by one."""

from tatakerja.plugin import Diam

DIAM = (
    Diam(
        kode="wng-diam-kedudukan",
        tentang="kedudukan",
        alasan="Kedudukan diatur menurut jenis organisasi dan jabatan yang disebut satu per satu.",
        dasar=("Lampiran I.B",),
    ),
    Diam(
        kode="wng-diam-tahapan",
        tentang="tahapan",
        alasan="Tahapan kerja diatur menurut jenis organisasi yang disebut satu per satu.",
        dasar=("Lampiran I.D",),
    ),
    Diam(
        kode="wng-diam-evaluasi",
        tentang="evaluasi",
        alasan="Peninjauan hasil diatur menurut jenis organisasi yang disebut satu per satu.",
        dasar=("Lampiran I.D",),
    ),
    Diam(
        kode="wng-diam-penugasan",
        tentang="penugasan",
        alasan="Penugasan diatur menurut cara dan cakupan yang disebut satu per satu.",
        dasar=(
            "Pasal 9",
            "Pasal 10",
            "Lampiran I.B",
        ),
    ),
    Diam(
        kode="wng-diam-pelaporan",
        tentang="pelaporan",
        alasan="Pelaporan diatur menurut pelapor dan jenis tim yang disebut satu per satu.",
        dasar=(
            "Pasal 13",
            "Pasal 14",
            "Lampiran I.B",
        ),
    ),
)
