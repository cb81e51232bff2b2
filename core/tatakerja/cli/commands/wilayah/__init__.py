"""``wilayah``: many regencies at once."""

from tatakerja.cli.app.click_id import Grup

wilayah = Grup(
    name="wilayah",
    help=(
        "Banyak kabupaten sekaligus: audit semuanya ke berkas Parquet, ringkasan bagi provinsi atau pusat, dan satu "
        "organisasi menurut semua regulasi yang terpasang."
    ),
    malas={
        "contoh": ("tatakerja_contoh.perintah_wilayah:contoh", "Tulis organisasi contoh banyak kabupaten."),
        "audit": ("tatakerja.cli.commands.wilayah.audit:audit", "Audit semua kabupaten dalam sebuah daftar."),
        "ringkas": ("tatakerja.cli.commands.wilayah.ringkas:ringkas", "Ringkasan hasil audit semua kabupaten."),
        "bandingkan": (
            "tatakerja.cli.commands.wilayah.bandingkan:bandingkan",
            "Satu organisasi menurut semua regulasi: apa yang berubah bagi siapa.",
        ),
    },
    contoh=(
        "tatakerja wilayah contoh nusantara --kabupaten 8 --pegawai 500",
        "tatakerja wilayah audit nusantara/daftar.csv --ke hasil",
        "tatakerja wilayah ringkas hasil --ke ringkasan.html",
        "tatakerja -r bantul -o data wilayah bandingkan",
    ),
)
