"""``penugasan``: assignments that are lived."""

from tatakerja.cli.app.click_id import Grup

penugasan = Grup(
    name="penugasan",
    help=(
        "Penugasan yang sesungguhnya, tersimpan dalam basis data: diusulkan, disetujui atau ditolak, ditetapkan dengan "
        "surat, diterima, dan diakhiri; selanjutnya dengan `laporan`, `evaluasi`, dan `kinerja`. Hanya yang berwenang "
        "menurut regulasi dan pemangku jabatan pada hari itu yang dapat bertindak."
    ),
    malas={
        "usulkan": ("tatakerja.cli.commands.penugasan.usul:usulkan", "Pejabat mengusulkan penugasan pegawai."),
        "ajukan": ("tatakerja.cli.commands.penugasan.usul:ajukan", "Pegawai mengajukan diri secara sukarela."),
        "daftar": ("tatakerja.cli.commands.penugasan.daftar:daftar", "Semua penugasan, atau yang menunggu seseorang."),
        "tampil": (
            "tatakerja.cli.commands.penugasan.daftar:tampil",
            "Satu penugasan: sampai mana, giliran siapa, dokumen, pasal.",
        ),
        "surat": ("tatakerja.cli.commands.penugasan.surat:surat", "Surat yang sudah terbit: tampilkan, atau cetak."),
        "tandai": (
            "tatakerja.cli.commands.penugasan.bertanda:tandai",
            "Simpan surat yang ditandatangani secara elektronik di samping suratnya.",
        ),
        "bertanda": (
            "tatakerja.cli.commands.penugasan.bertanda:bertanda",
            "Surat bertanda yang tersimpan: daftar, atau ambil berkasnya.",
        ),
        "berkas": (
            "tatakerja.cli.commands.penugasan.berkas:berkas",
            "Seluruh berkasnya sebagai satu PDF: surat, peninjauan, kutipan jurnal.",
        ),
        "tenggat": ("tatakerja.cli.commands.penugasan.berkas:tenggat", "Yang jatuh tempo; juga sebagai kalender."),
        "setujui": (
            "tatakerja.cli.commands.penugasan.langkah:setujui",
            "Ambil langkah yang menjadi giliran, selain surat dan penerimaan.",
        ),
        "tolak": ("tatakerja.cli.commands.penugasan.langkah:tolak", "Tolak pada langkah yang menjadi giliran."),
        "tetapkan": ("tatakerja.cli.commands.penugasan.langkah:tetapkan", "Tetapkan dengan surat."),
        "terima": ("tatakerja.cli.commands.penugasan.langkah:terima", "Pegawai menerima penugasannya."),
        "batalkan": ("tatakerja.cli.commands.penugasan.langkah:batalkan", "Pengusul membatalkan sebelum ada surat."),
        "akhiri": ("tatakerja.cli.commands.penugasan.langkah:akhiri", "Penetap mengakhiri sebelum waktunya."),
        "perpanjang": ("tatakerja.cli.commands.penugasan.langkah:perpanjang", "Penetap memperpanjang."),
    },
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan usulkan --oleh NIP --pemilik DISHUB --pegawai NIP",
        "tatakerja -r bantul -d bantul.db penugasan daftar --giliran NIP",
    ),
)
