"""``audit``: every remark on an organisation and its assignments, for a person, a program or a printer."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.dokumen import OPSI_HTML, opsi_ke, put_into_file, require_alone
from tatakerja.cli.app.options import Bilangan, opsi_format
from tatakerja.cli.screen import layout

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan
    from tatakerja.audit.organisasi import LaporanAudit
    from tatakerja.audit.penugasan.hasil import AuditPenugasan, BatasAudit
    from tatakerja.engine.questions import Questions
    from tatakerja.values.pengaturan import BatasPlt


@click.command(
    cls=Perintah,
    help=(
        "Semua catatan atas sebuah organisasi: pegawai tanpa Pejabat Penilai Kinerja (PPK) dan sebabnya, jabatan "
        "lowong, rangkap jabatan, masa tugas yang berakhir, unit yang tidak diatur, penanda dan pola yang tidak "
        "dikenal, rentang kendali, dan jawaban yang bergantung pada anomali regulasi.\n\n"
        "Dengan basis data (-d) juga atas penugasannya: yang tanpa pengesahan PPK atau tanpa surat, yang melewati "
        "masanya, laporan yang terlambat, langkah yang lama menunggu, dan hasil yang menunggu tinjauan.\n\n"
        "Dengan --rinci pegawai yang PPK atau PUO-nya belum ada disebut satu per satu.\n\n"
        "Catatan bukan kegagalan: perintah ini keluar dengan 0 berapa pun catatannya."
    ),
    contoh=(
        "tatakerja -r kotabaru -o data audit",
        "tatakerja -r kotabaru -o data audit --pd DISDIK --semua",
        "tatakerja -r kotabaru -o data audit --format json > audit.json",
        "tatakerja -r kotabaru -d kotabaru.db audit --html audit.html",
        "tatakerja -r kotabaru -o data audit --ke audit.xlsx",
    ),
)
@click.option("--pd", metavar="KODE", help="Hanya Perangkat Daerah ini.")
@click.option(
    "--hari",
    type=Bilangan(0, 3660),
    default=30,
    metavar="N",
    help="Catat masa tugas yang berakhir dalam N hari. Bawaan: 30.",
)
@click.option(
    "--selang-laporan",
    type=Bilangan(1, 3660),
    default=30,
    metavar="N",
    help="Laporan berkala terlambat sesudah N hari; selangnya pilihan program, bukan regulasi. Bawaan: 30.",
)
@click.option(
    "--macet",
    type=Bilangan(0, 3660),
    default=14,
    metavar="N",
    help="Catat langkah, tinjauan, dan putusan yang menunggu lebih dari N hari; juga pilihan program. Bawaan: 14.",
)
@click.option(
    "--semua",
    is_flag=True,
    help="Tampilkan semua baris dan catatan, tidak hanya yang teratas; juga dalam json, yang tanpa "
    "ini memuat 100 catatan penugasan terlama dari setiap jenis.",
)
@OPSI_HTML
@opsi_ke()
@opsi_format("tabel", "json", "html")
@click.pass_context
def audit(
    ctx: click.Context,
    *,
    pd: str | None,
    hari: int,
    selang_laporan: int,
    macet: int,
    semua: bool,
    berkas: str | None,
    ke: str | None,
    samarkan: bool,
    bentuk: str,
) -> None:
    """Audit an organisation, and the assignments of a database."""
    require_alone(ctx, ke, samarkan=samarkan, bentuk=bentuk)
    from tatakerja.audit.penugasan.hasil import BatasAudit

    limits = BatasAudit(laporan=selang_laporan, macet=macet, catatan=None if semua else 100)
    sistem, report, assignments = _run(Keadaan.dari(ctx), pd, hari, limits)
    if ke is not None:
        from tatakerja.documents.audit import dokumen_audit

        people = ((one.nip, one.nama) for one in sistem.organisasi.pegawai) if samarkan else None
        put_into_file(dokumen_audit(sistem, report, assignments), ke, orang=people)
    if berkas is not None or bentuk == "html":
        from tatakerja.border.files import write_file
        from tatakerja.cli.page.audit import audit_page

        with layout.under_way("Menulis berkas"):
            text = audit_page(sistem, report, assignments, semua=semua)
        if berkas is None:
            click.echo(text, nl=False)
        else:
            write_file(berkas, text)
    if bentuk not in ("tabel", "html"):
        from tatakerja.cli.app.output import put_out
        from tatakerja.contract.audit import AuditJson

        put_out(bentuk, lambda: AuditJson.dari(report, assignments), jawaban=report, sistem=sistem)
    elif bentuk == "tabel" and berkas is None and ke is None:
        from tatakerja.cli.screen.audit.organisasi import audit_told

        layout.show(audit_told(sistem, report, assignments, rinci=Keadaan.dari(ctx).rinci, semua=semua))
    elif berkas is not None:
        click.echo(f"Ditulis: {berkas}. Buka dengan peramban, atau cetak dari sana.")


def _limits_of_acting(keadaan: Keadaan, stored: "SistemTersimpan | None") -> "BatasPlt":
    """The limits of acting officials: of the database, or of the folder and the plugin; else the usual."""
    from tatakerja.values.pengaturan import BATAS_PLT, Pengaturan

    if stored is not None:
        return stored.pengaturan().plt or BATAS_PLT
    from tatakerja.rules.berkas.pengaturan import baca_pengaturan
    from tatakerja.rules.manager import PluginManager

    folder = keadaan.organisasi
    found = baca_pengaturan(Path(folder)) if folder is not None and os.path.isdir(folder) else None
    return (found or Pengaturan()).di_atas(PluginManager(keadaan.plugin()).pengaturan()).plt or BATAS_PLT


def _run(
    keadaan: Keadaan, pd: str | None, hari: int, limits: "BatasAudit"
) -> "tuple[Questions, LaporanAudit, AuditPenugasan | None]":
    from tatakerja.audit.organisasi import audit_organisasi as run
    from tatakerja.cli.app.search import find_unit

    stored = keadaan.buka_tersimpan() if keadaan.memakai_basis_data() else None
    if stored is None:
        sistem = keadaan.buka()
    else:
        with layout.under_way("Membaca organisasi"):
            sistem = stored.terakhir_berlaku()
    if pd is not None:
        find_unit(sistem.organisasi, pd)
    with layout.under_way("Memeriksa organisasi"):
        report = run(sistem, pd=pd, hari=hari, batas_plt=_limits_of_acting(keadaan, stored))
    if stored is None:
        return sistem, report, None
    from tatakerja.audit.penugasan.susun import audit_penugasan

    with layout.under_way("Memeriksa penugasan"):
        return sistem, report, audit_penugasan(stored, pd=pd, batas=limits)
