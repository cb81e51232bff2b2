"""What the text is known to leave out: it names kinds of units, ways and reporters one by one."""

from tatakerja.plugin import Diam

DIAM = (
    Diam(
        kode="ktb-diam-kedudukan",
        tentang="kedudukan",
        alasan="Kedudukan diatur menurut jenis organisasi dan jabatan yang disebut satu per satu.",
        dasar=(
            "Pasal 18",
            "Lampiran II",
        ),
    ),
    Diam(
        kode="ktb-diam-tahapan",
        tentang="tahapan",
        alasan="Tahapan kerja diatur menurut jenis organisasi yang disebut satu per satu.",
        dasar=("Lampiran II",),
    ),
    Diam(
        kode="ktb-diam-evaluasi",
        tentang="evaluasi",
        alasan="Peninjauan hasil diatur menurut jenis organisasi yang disebut satu per satu.",
        dasar=("Lampiran II",),
    ),
    Diam(
        kode="ktb-diam-penugasan",
        tentang="penugasan",
        alasan="Penugasan diatur menurut cara dan cakupan yang disebut satu per satu.",
        dasar=(
            "Pasal 19",
            "Pasal 23",
        ),
    ),
    Diam(
        kode="ktb-diam-pelaporan",
        tentang="pelaporan",
        alasan="Pelaporan diatur menurut pelapor dan jenis tim yang disebut satu per satu.",
        dasar=(
            "Pasal 27",
            "Pasal 28",
        ),
    ),
)
