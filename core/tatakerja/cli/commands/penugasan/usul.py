"""``penugasan usulkan`` and ``penugasan ajukan``: an assignment is proposed, by an official or by the employee."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.options import Bilangan, PasanganIsi, Tanggal, opsi_bersama, opsi_format
from tatakerja.cli.commands.acting import (
    OPSI_SIFAT_SURAT,
    actors,
    open_stored,
    opsi_nomor,
    opsi_tindakan,
    paper_given,
    show_outcome,
)
from tatakerja.cli.commands.usulan import build_usulan, opsi_usulan

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan
    from tatakerja.values.answers.usulan import Usulan

_opsi_isi = opsi_bersama(
    click.option(
        "--isi", type=PasanganIsi(), metavar="NAMA=TEKS", multiple=True,
        help="Isi permohonan atau surat; boleh berulang. Yang wajib: `tatakerja regulasi muatan`.",
    ),
    click.option("--porsi", type=Bilangan(1, 100), metavar="PERSEN", help="Bagian waktu kerja."),
    click.option("--mulai", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari pertama penugasan."),
    click.option("--selesai", type=Tanggal(), metavar="YYYY-MM-DD", help="Hari terakhir penugasan."),
    click.option("--merujuk", metavar="ID", help="Penugasan yang ditolak dan kini diusulkan kembali."),
)  # fmt: skip


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
        sistem,
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
    number = {"nomor": given.pop("nomor"), "tanggal_surat": given.pop("tanggal_surat"), "surat_luar": None}
    if "sifat_surat" in given:
        number["sifat_surat"] = given.pop("sifat_surat")
    usulan = _usulan(sistem, ctx, cara, given)
    sistem = paper_given(sistem, ctx, number, lambda: _is_outside(sistem, who["oleh"]))
    method: Callable[..., Any] = sistem.usulkan if cara == "penunjukan" else sistem.ajukan
    one = method(usulan, **who, **number, kunci=kunci)
    show_outcome(sistem, one, bentuk)


def _is_outside(sistem: "SistemTersimpan", oleh: str | None) -> bool:
    """Whether whoever proposes is of another instansi."""
    structure = sistem.susunan((oleh or "",))
    person = structure.pegawai_ber_nip(oleh or "")
    return person is not None and list(structure.jalur(person.unit))[-1].jenis == "instansi_lain"


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
@opsi_nomor
@OPSI_SIFAT_SURAT
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
@opsi_nomor
@opsi_tindakan
@opsi_format()
@click.pass_context
def ajukan(ctx: click.Context, /, **given: Any) -> None:
    """Volunteer."""
    _propose(ctx, "sukarela", given)
