"""What the text is known to leave out: it names kinds of units, ways and reporters one by one."""

from tatakerja.plugin import Diam

DIAM = (
    Diam(
        kode="btl-diam-kedudukan",
        tentang="kedudukan",
        alasan="Kedudukan diatur menurut jenis organisasi dan jabatan yang disebut satu per satu.",
        dasar=(
            "Pasal 7",
            "Pasal 8",
            "Pasal 9",
            "Lampiran IV",
        ),
    ),
    Diam(
        kode="btl-diam-tahapan",
        tentang="tahapan",
        alasan="Tahapan kerja diatur menurut jenis organisasi yang disebut satu per satu.",
        dasar=("Lampiran IV",),
    ),
    Diam(
        kode="btl-diam-evaluasi",
        tentang="evaluasi",
        alasan="Peninjauan hasil diatur menurut jenis organisasi yang disebut satu per satu.",
        dasar=("Lampiran IV",),
    ),
    Diam(
        kode="btl-diam-penugasan",
        tentang="penugasan",
        alasan="Penugasan diatur menurut cara dan cakupan yang disebut satu per satu.",
        dasar=(
            "Pasal 13",
            "Lampiran II",
        ),
    ),
    Diam(
        kode="btl-diam-pelaporan",
        tentang="pelaporan",
        alasan="Pelaporan diatur menurut pelapor dan jenis tim yang disebut satu per satu.",
        dasar=(
            "Pasal 15",
            "Pasal 16",
            "Lampiran III",
        ),
    ),
)
