"""``alur``: the route that a case would take. Nothing is stored."""

from tatakerja.cli.app.click_id import Grup

alur = Grup(
    name="alur",
    help="Alur yang akan ditempuh sebuah kasus menurut regulasi. Tidak ada yang disimpan.",
    malas={
        "penugasan": ("tatakerja.cli.commands.alur.penugasan:penugasan", "Langkah sebuah penugasan sampai suratnya."),
        "tahapan": (
            "tatakerja.cli.commands.alur.tahapan:tahapan",
            "Kegiatan perencanaan, pelaksanaan, dan evaluasi sebuah unit.",
        ),
        "pelaksanaan": (
            "tatakerja.cli.commands.alur.pelaksanaan:pelaksanaan",
            "Di bawah arahan siapa sebuah penugasan dikerjakan.",
        ),
        "pelaporan": (
            "tatakerja.cli.commands.alur.pelaporan:pelaporan",
            "Siapa melapor kepada siapa dalam sebuah penugasan.",
        ),
        "evaluasi": (
            "tatakerja.cli.commands.alur.evaluasi:evaluasi",
            "Siapa meninjau hasil kerja, sampai dinyatakan selesai.",
        ),
    },
    contoh=(
        "tatakerja -r bantul -o data alur penugasan --cara penunjukan --pemilik DISHUB --pegawai NIP",
        "tatakerja -r bantul -o data alur evaluasi NIP --pemilik DISHUB",
    ),
)
