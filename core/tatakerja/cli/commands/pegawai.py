"""``pegawai``: a person's NIP over time, and what is kept of them."""

from datetime import date
from typing import TYPE_CHECKING, Any

import click

from tatakerja.border.text import one_line
from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.completion import NIP, UNIT
from tatakerja.cli.app.options import opsi_bersama, opsi_format
from tatakerja.cli.commands.acting import actors, open_stored, put_value
from tatakerja.cli.commands.jurnal import open_store
from tatakerja.cli.commands.susunan import SURUT, carry_out, confirm, list_replacements, opsi_ubahan

if TYPE_CHECKING:
    from tatakerja.values.stored.impor import PerubahanSusunan

pegawai = Grup(
    name="pegawai",
    help="Pegawai dalam basis data: datang, pindah, berhenti, berganti NIP.",
    malas={
        "tambah": ("tatakerja.cli.commands.pegawai:tambah", "Catat pegawai yang datang."),
        "pindah": ("tatakerja.cli.commands.pegawai:pindah", "Catat pegawai yang pindah atau berganti jabatan."),
        "berhenti": ("tatakerja.cli.commands.pegawai:berhenti", "Catat pegawai yang berhenti."),
        "ganti-nip": ("tatakerja.cli.commands.pegawai:ganti_nip", "Catat NIP baru seseorang."),
        "pengganti": ("tatakerja.cli.commands.pegawai:pengganti", "Penggantian NIP yang tercatat."),
        "hapus-data": ("tatakerja.cli.commands.pegawai:hapus_data", "Hapus data pribadi seseorang untuk selamanya."),
    },
    contoh=("tatakerja -d bantul.db pegawai hapus-data NIP",),
)


@click.command(
    cls=Perintah,
    name="ganti-nip",
    help=(
        "Catat bahwa pegawai ber-NIP LAMA kini ber-NIP BARU, misalnya PPPK yang menjadi PNS. Jabatan, penugasan yang "
        "berjalan, dan hasilnya tetap miliknya; surat yang sudah terbit tetap menyebut NIP lamanya." + SURUT
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db pegawai ganti-nip 199505182022211018 199505182026041003 \\",
        "    --berlaku 2026-04-01",
    ),
)
@click.argument("lama")
@click.argument("baru")
@opsi_ubahan
@click.pass_context
def ganti_nip(
    ctx: click.Context, /, *, lama: str, baru: str, berlaku: date | None, dasar: str, oleh: str | None, **_: Any
) -> None:
    """Record a new NIP."""
    from tatakerja.cli.app.search import cleaned

    sistem = open_stored(ctx)
    who, old, new = actors(sistem, oleh=oleh)["oleh"], cleaned(lama), cleaned(baru)

    def rename(uji: bool) -> "PerubahanSusunan":
        planned = sistem.banding_nip(old, new, berlaku=berlaku, oleh=who)
        if not uji:
            sistem.ganti_nip(old, new, berlaku=berlaku, dasar=dasar, oleh=who)
        return planned

    carry_out(ctx, sistem, rename, [f"NIP {old} menjadi {new} sejak {berlaku or sistem.tanggal}."])


@click.command(
    cls=Perintah,
    help="NIP mana diganti NIP mana, menurut urutan pencatatannya.",
    contoh=("tatakerja -r bantul -d bantul.db pegawai pengganti",),
)
@opsi_format()
@click.pass_context
def pengganti(ctx: click.Context, bentuk: str) -> None:
    """List whose NIP changed."""
    list_replacements(ctx, "nip", bentuk)


@click.command(
    cls=Perintah,
    name="hapus-data",
    help=(
        "Hapus data pribadi seseorang untuk selamanya: NIP dan nama di semua cuplikan organisasi, serta alasan dan isi "
        "surat tentangnya. Peristiwanya tetap ada tanpa nama, dan jurnal tetap dapat diperiksa. Siapa pun yang ada "
        "dalam basis data dapat dihapus, juga yang tidak pernah bertindak. Cadangan yang lama tidak terhapus olehnya; "
        "yang tercatat disebut.\n\n"
        "Ditanyakan dahulu, kecuali dengan --ya."
    ),
    contoh=("tatakerja -d bantul.db pegawai hapus-data 198501012010011001 --oleh 197001011995031001",),
)
@click.argument("nip", type=NIP)
@click.option("--oleh", type=NIP, help="Siapa yang menghapus.")
@click.option("--ya", is_flag=True, help="Hapus tanpa bertanya.")
@opsi_format()
@click.pass_context
def hapus_data(ctx: click.Context, nip: str, oleh: str | None, ya: bool, bentuk: str) -> None:
    """Erase a person."""
    from tatakerja.border.alamat import is_address
    from tatakerja.cli.app.context import Keadaan
    from tatakerja.cli.app.search import cleaned
    from tatakerja.cli.screen.layout import under_way
    from tatakerja.penugasan.akun import akun_mesin
    from tatakerja.penugasan.commands.hapus import erase_person

    store = open_store(ctx)
    nip = cleaned(nip)
    if not ya:
        confirm(f"Data pribadi {nip} akan dihapus untuk selamanya. Ketik ya untuk melanjutkan: ")
    with under_way("Menghapus data"):
        done = erase_person(store, nip, None if oleh is None else cleaned(oleh), akun_mesin)
    if bentuk != "tabel":
        put_value(bentuk, done)
        return
    click.echo(f"Data pribadi {nip} dihapus (peristiwa {done.resi.no}). Jurnalnya tetap utuh.")
    click.echo("Hapus pula orang itu dari berkas organisasi sebelum mengimpornya lagi.")
    there = [one for one in done.tak_terjangkau if one.ada]
    if done.tak_terjangkau:
        click.echo(
            f"Cadangan yang dibuat sebelumnya tidak terjangkau penghapusan ini dan masih memuatnya; hapus pula: "
            f"{len(there)} masih ada di tempatnya, {len(done.tak_terjangkau) - len(there)} tidak ada lagi di sana."
        )
        for one in there:
            click.echo(one_line(f"  {one.berkas} (dibuat {one.waktu})"))
    click.echo("Ekspor, halaman, dan salinan lain di luar basis data juga tidak terjangkau.")
    if is_address(Keadaan.dari(ctx).require_database()):
        click.echo(
            "Di cakram server barisnya yang lama, dan di statistiknya beberapa isinya, tinggal sampai pemilik basis "
            "data menjalankan `vacuumdb --analyze-only --dbname=ALAMAT` lalu `vacuumdb --full --dbname=ALAMAT` "
            "(ALAMAT: basis data ini atas nama pemiliknya), dan di WAL sampai berkasnya dipakai ulang."
        )
    click.echo(f"Resi: {done.resi}")


_opsi_jabatan = opsi_bersama(
    click.option("--jenjang", metavar="JENJANG", help="Jenjang seorang fungsional."),
    click.option("--nama-jabatan", metavar="TEKS", help="Nama jabatannya."),
    click.option("--golongan", metavar="GOL", help="Golongan, seperti III/d atau IX."),
)


def _read(column: str, text: str) -> str:
    """A cell as files take it: ``Ahli Muda`` is ahli_muda."""
    from tatakerja.loading.ejaan import PembacaKolom

    return PembacaKolom(column).cell(text.strip())


@click.command(
    cls=Perintah,
    help="Catat bahwa seorang pegawai datang, atau kembali, sejak suatu hari." + SURUT,
    contoh=(
        "tatakerja -r bantul -d bantul.db pegawai tambah 199505182026041003 --nama 'Ani' --unit DISHUB.B1 \\",
        "    --jenis-jabatan fungsional --jenjang ahli_pertama --berlaku 2026-04-01",
    ),
)
@click.argument("nip")
@click.option("--nama", metavar="TEKS", required=True, help="Namanya, dengan gelar.")
@click.option("--unit", type=UNIT, required=True, help="Tempatnya bekerja.")
@click.option("--jenis-jabatan", metavar="JENIS", required=True, help="pelaksana, fungsional, pengawas, ...")
@click.option("--status-asn", metavar="STATUS", default="", help="pns atau pppk.")
@_opsi_jabatan
@opsi_ubahan
@click.pass_context
def tambah(
    ctx: click.Context, /, *, nip: str, nama: str, unit: str, jenis_jabatan: str, status_asn: str, jenjang: str | None,
    nama_jabatan: str | None, golongan: str | None, berlaku: date | None, dasar: str, oleh: str | None, **_: Any,
) -> None:  # fmt: skip
    """Record an employee who comes."""
    from tatakerja.cli.app.search import cleaned
    from tatakerja.values.organisasi import Pegawai

    sistem = open_stored(ctx)
    who = actors(sistem, oleh=oleh)["oleh"]
    new = Pegawai(
        nip=cleaned(nip),
        nama=nama.strip(),
        unit=unit,
        jenis_jabatan=_read("jenis_jabatan", jenis_jabatan),
        jenjang=_read("jenjang", jenjang or ""),
        nama_jabatan=nama_jabatan or "",
        status_asn=_read("status_asn", status_asn),
        golongan=_read("golongan", golongan or ""),
    )
    carry_out(
        ctx, sistem,
        lambda uji: sistem.pegawai_tambah(new, berlaku=berlaku, dasar=dasar, oleh=who, uji=uji),
        [f"{new.nama} ({new.nip}) ditempatkan di {unit} sejak {berlaku or sistem.tanggal}."],
    )  # fmt: skip


@click.command(
    cls=Perintah,
    help="Catat bahwa seorang pegawai pindah unit, atau berganti jabatan atau golongan, sejak suatu hari." + SURUT,
    contoh=(
        "tatakerja -r bantul -d bantul.db pegawai pindah 199505182022211018 --ke DISHUB.B2 --berlaku 2026-04-01",
        "tatakerja -r bantul -d bantul.db pegawai pindah 199505182022211018 --jenjang ahli_muda --uji",
    ),
)
@click.argument("nip", type=NIP)
@click.option("--ke", type=UNIT, help="Unit barunya; tanpa ini tetap.")
@click.option("--jenis-jabatan", metavar="JENIS", help="Jenis jabatan barunya.")
@_opsi_jabatan
@opsi_ubahan
@click.pass_context
def pindah(
    ctx: click.Context, /, *, nip: str, ke: str | None, jenis_jabatan: str | None, jenjang: str | None,
    nama_jabatan: str | None, golongan: str | None, berlaku: date | None, dasar: str, oleh: str | None, **_: Any,
) -> None:  # fmt: skip
    """Record an employee who moves."""
    sistem = open_stored(ctx)
    people = actors(sistem, nip=nip, oleh=oleh)
    found = str(people["nip"])
    given = {
        "unit": ke, "jenis_jabatan": jenis_jabatan, "jenjang": jenjang, "nama_jabatan": nama_jabatan,
        "golongan": golongan,
    }  # fmt: skip
    after = {name: _read(name, text) for name, text in given.items() if text is not None}
    if not after:
        raise click.UsageError(
            "sebutkan apa yang berubah: --ke, --jenis-jabatan, --jenjang, --nama-jabatan, --golongan"
        )
    carry_out(
        ctx, sistem,
        lambda uji: sistem.pegawai_pindah(found, after, berlaku=berlaku, dasar=dasar, oleh=people["oleh"], uji=uji),
        [f"{found} sejak {berlaku or sistem.tanggal}: {', '.join(f'{name} {text}' for name, text in after.items())}."],
    )  # fmt: skip


@click.command(
    cls=Perintah,
    help=(
        "Catat bahwa seorang pegawai berhenti (pensiun, pindah ke daerah lain, meninggal) sejak suatu hari; jabatan "
        "yang dipangkunya menjadi lowong." + SURUT
    ),
    contoh=("tatakerja -r bantul -d bantul.db pegawai berhenti 199505182022211018 --berlaku 2026-04-01",),
)
@click.argument("nip", type=NIP)
@opsi_ubahan
@click.pass_context
def berhenti(ctx: click.Context, /, *, nip: str, berlaku: date | None, dasar: str, oleh: str | None, **_: Any) -> None:
    """Record an employee who leaves."""
    sistem = open_stored(ctx)
    people = actors(sistem, nip=nip, oleh=oleh)
    found = str(people["nip"])
    carry_out(
        ctx, sistem,
        lambda uji: sistem.pegawai_berhenti(found, berlaku=berlaku, dasar=dasar, oleh=people["oleh"], uji=uji),
        [f"{found} berhenti sejak {berlaku or sistem.tanggal}."],
    )  # fmt: skip
