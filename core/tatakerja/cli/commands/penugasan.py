"""``penugasan``: assignments that are lived, proposed, listed and shown. The steps are in ``penugasan_langkah``."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from tatakerja.cli.app.click_id import Grup, Perintah
from tatakerja.cli.app.options import Bilangan, PasanganIsi, Pilihan, Tanggal, opsi_format
from tatakerja.cli.commands.acting import actors, open_stored, opsi_tindakan, show_outcome, write_json
from tatakerja.cli.commands.usulan import build_usulan, opsi_usulan

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan
    from tatakerja.values.alur import Usulan
    from tatakerja.values.stored.penugasan import StatusPenugasan

_LANGKAH = "tatakerja.cli.commands.penugasan_langkah"
_STATUS = ("berjalan", "bersurat", "ditetapkan", "aktif", "selesai", "ditolak", "dibatalkan", "diakhiri")

penugasan = Grup(
    name="penugasan",
    help=(
        "Penugasan yang sesungguhnya, tersimpan dalam basis data: diusulkan, disetujui atau ditolak, ditetapkan dengan "
        "surat, diterima, dan diakhiri; selanjutnya dengan `laporan`, `evaluasi`, dan `kinerja`. Hanya yang berwenang "
        "menurut regulasi dan pemangku jabatan pada hari itu yang dapat bertindak."
    ),
    malas={
        "usulkan": ("tatakerja.cli.commands.penugasan:usulkan", "Pejabat mengusulkan penugasan pegawai."),
        "ajukan": ("tatakerja.cli.commands.penugasan:ajukan", "Pegawai mengajukan diri secara sukarela."),
        "daftar": ("tatakerja.cli.commands.penugasan:daftar", "Semua penugasan, atau yang menunggu seseorang."),
        "tampil": (
            "tatakerja.cli.commands.penugasan:tampil",
            "Satu penugasan: sampai mana, giliran siapa, dokumen, pasal.",
        ),
        "setujui": (f"{_LANGKAH}:setujui", "Ambil langkah yang menjadi giliran, selain surat dan penerimaan."),
        "tolak": (f"{_LANGKAH}:tolak", "Tolak pada langkah yang menjadi giliran."),
        "tetapkan": (f"{_LANGKAH}:tetapkan", "Tetapkan dengan surat."),
        "terima": (f"{_LANGKAH}:terima", "Pegawai menerima penugasannya."),
        "batalkan": (f"{_LANGKAH}:batalkan", "Pengusul membatalkan sebelum ada surat."),
        "akhiri": (f"{_LANGKAH}:akhiri", "Penetap mengakhiri sebelum waktunya."),
        "perpanjang": (f"{_LANGKAH}:perpanjang", "Penetap memperpanjang."),
    },
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan usulkan --oleh NIP --pemilik DISHUB --pegawai NIP",
        "tatakerja -r bantul -d bantul.db penugasan daftar --giliran NIP",
    ),
)

_OPSI_ISI = (
    click.option(
        "--isi", type=PasanganIsi(), metavar="NAMA=TEKS", multiple=True,
        help="Isi permohonan atau surat; boleh berulang. Yang wajib: `tatakerja regulasi muatan`.",
    ),
    click.option("--porsi", type=Bilangan(1, 100), metavar="PERSEN", help="Bagian waktu kerja."),
    click.option("--mulai", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari pertama penugasan."),
    click.option("--selesai", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari terakhir penugasan."),
    click.option("--merujuk", metavar="ID", help="Penugasan yang ditolak dan kini diusulkan kembali."),
)  # fmt: skip


def _opsi_isi(command: Any) -> Any:
    for option in reversed(_OPSI_ISI):
        command = option(command)
    return command


def _usulan(sistem: "SistemTersimpan", ctx: click.Context, cara: str, given: dict[str, Any]) -> "Usulan":
    """The proposal that some options describe."""
    isi: dict[str, str] = {}
    for name, text in given.pop("isi"):
        if name in isi:
            raise click.UsageError(f"--isi {name} diberikan dua kali", ctx)
        isi[name] = text
    mulai, selesai = given.pop("mulai"), given.pop("selesai")
    if mulai and selesai and selesai < mulai:
        raise click.UsageError(f"--selesai {selesai} mendahului --mulai {mulai}", ctx)
    return build_usulan(
        sistem.organisasi,
        cara=cara,
        isi=isi,
        mulai=mulai and mulai.isoformat(),
        selesai=selesai and selesai.isoformat(),
        **given,
    )


def _propose(ctx: click.Context, cara: str, given: dict[str, Any]) -> None:
    bentuk, kunci = given.pop("bentuk"), given.pop("kunci")
    sistem = open_stored(ctx)
    who = actors(sistem, oleh=given.pop("oleh"), dicatat_oleh=given.pop("dicatat_oleh"))
    usulan = _usulan(sistem, ctx, cara, given)
    method: Callable[..., Any] = sistem.usulkan if cara == "penunjukan" else sistem.ajukan
    one = method(usulan, **who, kunci=kunci)
    show_outcome(sistem, one, bentuk)


@click.command(
    cls=Perintah,
    help=(
        "Pejabat mengusulkan penugasan. Alurnya dibekukan dengan jabatan, versi aturan, tafsir, dan pasal pada hari "
        "itu. Yang boleh mengusulkan: pejabat pada langkah pertama, Pimpinan Unit Organisasi (PUO) pemilik kinerja, "
        "atau pimpinan Perangkat Daerah-nya. Langkah permohonan atau usulan miliknya sendiri langsung tercatat."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan usulkan --oleh NIP --pemilik DISHUB --pegawai NIP \\",
        "    --isi kriteria=\"menguasai survei lalu lintas\" --mulai 2026-02-01 --selesai 2026-06-30",
    ),
)  # fmt: skip
@opsi_usulan
@_opsi_isi
@opsi_tindakan
@opsi_format()
@click.pass_context
def usulkan(ctx: click.Context, /, **given: Any) -> None:
    """Propose by an official."""
    _propose(ctx, "penunjukan", given)


@click.command(
    cls=Perintah,
    help=(
        "Pegawai mengajukan diri secara sukarela; --oleh adalah pegawai itu sendiri, salah seorang dari --pegawai. "
        "Langkah pengajuannya yang pertama langsung tercatat."
    ),
    contoh=("tatakerja -r bantul -d bantul.db penugasan ajukan --oleh NIP --pemilik DISHUB --pegawai NIP",),
)
@opsi_usulan
@_opsi_isi
@opsi_tindakan
@opsi_format()
@click.pass_context
def ajukan(ctx: click.Context, /, **given: Any) -> None:
    """Volunteer."""
    _propose(ctx, "sukarela", given)


@click.command(
    cls=Perintah,
    help=(
        "Semua penugasan dalam basis data. Dengan --giliran: hanya yang menunggu tindakan orang itu hari ini, sebagai "
        "pejabat, Plh., penerima delegasi, peninjau, penerima kendala, atau pegawai."
    ),
    contoh=(
        "tatakerja -r bantul -d bantul.db penugasan daftar --giliran NIP",
        "tatakerja -r bantul -d bantul.db penugasan daftar --status aktif --format json",
    ),
)
@click.option("--giliran", metavar="NIP", help="Hanya yang menunggu orang ini.")
@click.option("--status", type=Pilihan(*_STATUS), help="Hanya yang berstatus ini.")
@opsi_format()
@click.pass_context
def daftar(ctx: click.Context, giliran: str | None, status: "StatusPenugasan | None", bentuk: str) -> None:
    """List assignments."""
    sistem = open_stored(ctx)
    found = sistem.daftar(giliran=actors(sistem, giliran=giliran)["giliran"], status=status)
    if bentuk == "json":
        write_json(found)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen import penugasan as penugasan_tampil

    units = {unit.kode: unit.nama for unit in sistem.organisasi.unit}
    layout.show(penugasan_tampil.listed(found, units))


@click.command(
    cls=Perintah,
    help=(
        "Satu penugasan selengkapnya: sampai mana, giliran siapa sejak kapan, setiap langkah dengan dokumen dan "
        "pasalnya, suratnya, peninjauan hasilnya, laporan, kendala, catatan kinerja, tanggung jawab yang mendapat "
        "giliran, riwayatnya, dan apakah versi aturan yang lebih baru sudah terpasang."
    ),
    contoh=("tatakerja -r bantul -d bantul.db penugasan tampil 2026-7",),
)
@click.argument("id")
@opsi_format()
@click.pass_context
def tampil(ctx: click.Context, id: str, bentuk: str) -> None:
    """Show one assignment."""
    sistem = open_stored(ctx)
    one = sistem.tampil(id)
    if bentuk == "json":
        write_json(one)
        return
    from tatakerja.cli.screen import layout
    from tatakerja.cli.screen import penugasan as penugasan_tampil

    own = sistem.buku.regulasi
    layout.show(penugasan_tampil.told(one, own.singkatan if own.nama == one.regulasi else f"regulasi {one.regulasi}"))
