"""``kedudukan``: who appraises whom, and by which article."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.completion import NIP, UNIT
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.app.dokumen import opsi_ke, put_into_file, put_pages, require_alone
from tatakerja.cli.app.options import Pilihan, opsi_format
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.kedudukan import Terjawab, answers_listed

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions


@click.command(
    cls=Perintah,
    help=(
        "Siapa Pejabat Penilai Kinerja (PPK), Pimpinan Unit Organisasi (PUO), dan Pelaksana koordinasi pegawai, "
        "menurut pasal mana.\n\n"
        "Tanpa NIP: seluruh pegawai. Urutannya selalu urutan pegawai.csv, bukan urutan NIP yang ditulis; NIP yang "
        "ditulis dua kali dijawab sekali. Bila satu NIP saja tidak dikenal, tidak ada yang dijawab."
    ),
    contoh=(
        "tatakerja -r bantul -o data kedudukan",
        "tatakerja -r bantul -o data kedudukan 198501012010011001 --jelaskan",
        "tatakerja -r bantul -o data kedudukan 198501012010011001 --jelaskan --ke kedudukan.pdf",
        "tatakerja -r bantul -o data kedudukan --unit DISDIK --format json",
        "tatakerja -r bantul -o data kedudukan --ke kedudukan.xlsx",
        "tatakerja -r bantul -o data kedudukan --banding ekspor-ekinerja.xlsx",
        "tatakerja -r bantul -o data kedudukan --bentuk siasn --ke penilai.xlsx",
    ),
)
@click.argument("nip", type=NIP, nargs=-1)
@click.option("--unit", type=UNIT, metavar="KODE", help="Hanya pegawai unit ini dan unit-unit di bawahnya.")
@click.option(
    "--jelaskan",
    is_flag=True,
    help="Sertakan alasannya: aturan, fakta, aturan terdekat, pemangku, tafsir; "
    "dengan --ke BERKAS.pdf satu halaman seorang.",
)
@click.option(
    "--banding",
    multiple=True,
    metavar="BERKAS",
    help="Bandingkan dengan daftar siapa menilai siapa sekarang (ekspor e-Kinerja, SIASN, SIMPEG, atau daftar "
    "sendiri; XLSX, XLSM, ODS, CSV, atau folder; boleh berulang): siapa keliru, mengapa, berapa per Perangkat Daerah.",
)
@click.option(
    "--pemetaan",
    metavar="BERKAS",
    help="Dengan --banding: arti judul kolom yang tidak dikenal, seperti milik `siapkan` (TOML, bagian [kolom]): nip, "
    "nama, nip_penilai, nama_penilai, jabatan_penilai, unit_penilai.",
)
@click.option(
    "--bentuk",
    "untuk",
    type=Pilihan("siasn"),
    help="Dengan --ke BERKAS.xlsx atau .csv: kolom e-Kinerja/SIASN (nip, penilaiNipNrp, penilaiNama, penilaiUnorNama, "
    "penilaiJabatan, lalu atasan penilainya), untuk diunggah kembali.",
)
@opsi_ke()
@opsi_format()
@click.pass_context
def kedudukan(
    ctx: click.Context,
    *,
    nip: tuple[str, ...],
    unit: str | None,
    jelaskan: bool,
    banding: tuple[str, ...],
    pemetaan: str | None,
    untuk: str | None,
    ke: str | None,
    samarkan: bool,
    bentuk: str,
) -> None:
    """Answer for some employees or all."""
    require_alone(ctx, ke, samarkan=samarkan, bentuk=bentuk)
    uploadable = ke is not None and ke.lower().endswith((".xlsx", ".csv"))
    for wrong, why in (
        (nip and unit, "pilih NIP atau --unit, tidak keduanya"),
        (ke is not None and jelaskan and not ke.lower().endswith(".pdf"), "--jelaskan ditulis ke .pdf saja"),
        (pemetaan and not banding, "--pemetaan berlaku bagi --banding"),
        (banding and (nip or jelaskan or untuk), "--banding berdiri sendiri; batasi dengan --unit"),
        (untuk and not uploadable, "--bentuk siasn memerlukan --ke BERKAS.xlsx atau .csv"),
    ):
        if wrong:
            raise click.UsageError(why, ctx)
    if banding:
        _compare(ctx, banding, unit, ke, pemetaan=pemetaan, samarkan=samarkan, bentuk=bentuk)
        return
    sistem = Keadaan.dari(ctx).buka(beberapa=bool(nip))
    with layout.under_way("Menjawab"):
        answers = chosen(sistem, nip, unit)
    if ke is not None and jelaskan:
        from tatakerja.documents.halaman.kedudukan import halaman_kedudukan

        with layout.under_way("Menjawab"):
            pages = [halaman_kedudukan(sistem, pegawai.nip) for pegawai, _ in answers]
        put_pages(pages, ke, orang=everyone(sistem) if samarkan else None)
    elif ke is not None:
        _into_file(sistem, answers, ke, samarkan=samarkan, siasn=untuk is not None)
    elif bentuk != "tabel":
        _put_out(bentuk, sistem, answers, jelaskan)
    elif jelaskan:
        from tatakerja.cli.screen.penjelasan import explained

        layout.show(explained(sistem, (pegawai.nip for pegawai, _ in answers)))
    else:
        with layout.under_way("Menjawab"):
            found = list(answers)
        layout.show(answers_listed(sistem, found))


def chosen(sistem: "Questions", nip: tuple[str, ...], unit: str | None) -> Iterable[Terjawab]:
    """The employees asked about, with their answers, in the order of pegawai.csv.

    :raises TidakDitemukan: if a NIP or the unit is unknown; names all of them.
    """
    from tatakerja.cli.app.search import find_employees, find_unit

    if nip:
        return [(pegawai, sistem.kedudukan(pegawai.nip)) for pegawai in find_employees(sistem, nip)]
    if unit:
        below = [one.kode for one in sistem.organisasi.turunan(find_unit(sistem.organisasi, unit).kode)]
        return ((pegawai, sistem.kedudukan(pegawai.nip)) for pegawai in sistem.organisasi.pegawai_unit(below))
    return sistem.kedudukan_semua()


def _put_out(bentuk: str, sistem: "Questions", answers: Iterable[Terjawab], jelaskan: bool) -> None:
    import json

    from tatakerja.cli.app.output import put_out
    from tatakerja.contract.kedudukan import kedudukan_rows
    from tatakerja.contract.write import dumps

    def rows() -> Iterator[str]:
        if jelaskan:
            return (dumps(sistem.jelaskan(pegawai.nip)) for pegawai, _ in answers)
        return kedudukan_rows((pegawai.nip, answer) for pegawai, answer in answers)

    put_out(bentuk, lambda: [json.loads(row) for row in rows()], baris=rows, jawaban=answers, sistem=sistem)


def _into_file(sistem: "Questions", answers: Iterable[Terjawab], ke: str, *, samarkan: bool, siasn: bool) -> None:
    from tatakerja.documents.kedudukan import dokumen_kedudukan
    from tatakerja.documents.siasn import dokumen_siasn
    from tatakerja.values.teks import angka

    with layout.under_way("Menjawab"):
        document = (dokumen_siasn if siasn else dokumen_kedudukan)(sistem, answers)
    notes = []
    if siasn and (without := len(document.akhir[0].isi) if document.akhir else 0):
        where = " (sebabnya di lembar 'Tanpa penilai')" if ke.lower().endswith(".xlsx") else ""
        notes.append(f"Tanpa penilai, selnya kosong: {angka(without)} pegawai{where}.")
    if siasn and ke.lower().endswith(".csv"):
        notes.append("Unggah tanpa membukanya di Excel, yang mengubah NIP menjadi angka; untuk dibuka, tulis ke .xlsx.")
    put_into_file(document, ke, orang=everyone(sistem) if samarkan else None, catatan=notes)


def _compare(
    ctx: click.Context,
    berkas: tuple[str, ...],
    unit: str | None,
    ke: str | None,
    *,
    pemetaan: str | None,
    samarkan: bool,
    bentuk: str,
) -> None:
    from tatakerja.audit.penilai import bandingkan_penilai
    from tatakerja.cli.app.context import tell
    from tatakerja.cli.app.search import find_unit
    from tatakerja.loading.prepare import baca_pemetaan
    from tatakerja.loading.prepare.penilai import baca_penilai

    sistem = Keadaan.dari(ctx).buka()
    with layout.under_way("Membaca daftar"):
        listed = baca_penilai(berkas, tell, pemetaan=baca_pemetaan(pemetaan) if pemetaan else None)
    below = None
    if unit:
        below = {one.kode for one in sistem.organisasi.turunan(find_unit(sistem.organisasi, unit).kode)}
    with layout.under_way("Membandingkan"):
        found = bandingkan_penilai(sistem, listed.baris, below)
    if ke is not None:
        from tatakerja.documents.penilai import dokumen_penilai

        named = chain(everyone(sistem), ((row.nip_penilai, row.nama_penilai) for row in listed.baris))
        strangers = ((one.nip, one.nama) for one in found.hanya_di_daftar)
        orang = chain(named, strangers) if samarkan else None
        put_into_file(dokumen_penilai(sistem, found), ke, orang=orang)
    elif bentuk == "tabel":
        from tatakerja.cli.screen.penilai import appraisers_compared

        layout.show(appraisers_compared(sistem, listed, found, rinci=Keadaan.dari(ctx).rinci))
    else:
        from tatakerja.cli.app.output import put_out

        put_out(bentuk, lambda: found, jawaban=found, sistem=sistem)


def everyone(sistem: "Questions") -> Iterator[tuple[str, str]]:
    """NIP and name of every employee."""
    return ((one.nip, one.nama) for one in sistem.organisasi.pegawai)
