"""``regulasi bandingkan``."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan, tell
from tatakerja.cli.app.dokumen import OPSI_HTML
from tatakerja.cli.app.options import opsi_format
from tatakerja.cli.screen import layout

if TYPE_CHECKING:
    from tatakerja.audit.regulasi import BandingPegawai
    from tatakerja.rules.rulebook import BukuAturan
    from tatakerja.values.organisasi import Organisasi


@click.command(
    cls=Perintah,
    help=(
        "Dua regulasi berdampingan. Aturan demi aturan: dari dua regulasi, aturan mana yang menjawab kasus yang sama "
        "dan di mana jawabannya berbeda; dari satu regulasi pada dua hari, isi aturan yang berubah. Dengan organisasi "
        "(-o atau -d) juga pegawai demi pegawai: berapa yang Pejabat Penilai Kinerja (PPK), Pimpinan Unit Organisasi "
        "(PUO), Pelaksana koordinasi, peninjau hasil, atau alur penugasannya berubah.\n\n"
        "A dan B: nama regulasi yang terpasang, folder (./FOLDER), atau salah satunya dengan hari: bantul@2026-01-05. "
        "Tanpa hari berlaku --tanggal, atau hari ini. Tafsir yang dipilih dengan -t berlaku bagi regulasi pemiliknya."
    ),
    contoh=(
        "tatakerja regulasi bandingkan bantul wonogiri",
        "tatakerja -o data regulasi bandingkan bantul kotabaru --html banding.html",
        "tatakerja regulasi bandingkan ./sagara@2025-12-31 ./sagara@2026-01-01",
    ),
)
@click.argument("a")
@click.argument("b")
@click.option("--semua", is_flag=True, help="Sebut juga aturan yang sama, dan semua pegawai yang berubah.")
@OPSI_HTML
@opsi_format()
@click.pass_context
def bandingkan(ctx: click.Context, a: str, b: str, *, semua: bool, berkas: str | None, bentuk: str) -> None:
    """Hold two regulations against each other."""
    from tatakerja.audit.regulasi import bandingkan_aturan

    keadaan = Keadaan.dari(ctx)
    left, right = _books(keadaan, a, b)
    staff = _staff(keadaan, a, left[0], right[0])
    with layout.under_way("Membandingkan aturan"):
        rules = bandingkan_aturan(left[0], right[0], left[1], right[1])
    with layout.under_way("Membandingkan pegawai"):
        people = None if staff is None else _people(staff, left, right)
    if berkas is not None:
        from tatakerja.border.files import write_file
        from tatakerja.cli.page.bandingkan import comparison_page

        write_file(berkas, comparison_page(left, right, rules, people, semua=semua))
        if bentuk == "tabel":
            click.echo(f"Ditulis: {berkas}. Buka dengan peramban, atau cetak dari sana.")
            return
    from tatakerja.cli.screen.regulasi.bandingkan import comparison_told, told_people

    if bentuk != "tabel":
        from tatakerja.cli.app.output import put_out
        from tatakerja.contract.perkakas.bandingkan import BandingRegulasiJson

        shown = told_people(people, semua=semua)
        put_out(bentuk, lambda: BandingRegulasiJson.dari(left, right, rules, people, shown))
    else:
        layout.show(comparison_told(left, right, rules, people, semua=semua))


def _books(keadaan: Keadaan, *names: str) -> "list[tuple[BukuAturan, date]]":
    """The two books, each with its day; a reading chosen is that of the regulation that has the anomaly.

    :raises GalatTatakerja: if one can't be opened, isn't in force that day, or none has the anomaly.
    """
    from tatakerja.engine.answers import require_in_force
    from tatakerja.values.galat import TafsirTidakDikenal
    from tatakerja.values.teks import maksud

    split = [_name_and_day(name, keadaan) for name in names]
    plain = [_book(keadaan, name, {}) for name, _ in split]
    known = {kode for buku in plain for kode in buku.tafsir}
    for kode in keadaan.tafsir:
        if kode not in known:
            raise TafsirTidakDikenal(f"anomali {kode!r} tidak ada pada keduanya{maksud(kode, known)}")
    found = []
    for (name, day), buku in zip(split, plain, strict=True):
        chosen = {kode: reading for kode, reading in keadaan.tafsir.items() if kode in buku.tafsir}
        require_in_force(buku, day)
        found.append((_book(keadaan, name, chosen) if chosen else buku, day))
    return found


def _name_and_day(name: str, keadaan: Keadaan) -> tuple[str, date]:
    from tatakerja.values.teks import baca_tanggal

    plain, sign, day = name.rpartition("@")
    if not sign:
        return name, keadaan.tanggal or date.today()
    read = baca_tanggal(day)
    if read is None:
        raise click.UsageError(
            f"{day!r} dalam {name!r} bukan tanggal; tulis NAMA@TAHUN-BULAN-HARI, misalnya {plain}@2026-01-05",
            click.get_current_context(silent=True),
        )
    return plain, read


def _book(keadaan: Keadaan, name: str, tafsir: Mapping[str, str]) -> "BukuAturan":
    own = Keadaan()
    own.regulasi, own.percaya, own.tafsir = name, keadaan.percaya, dict(tafsir)
    return own.buku()


def _staff(keadaan: Keadaan, first: str, a: "BukuAturan", b: "BukuAturan") -> "Organisasi | None":
    """The organisation chosen, if one is; unit kinds of both regulations are known in it."""
    folder, database = keadaan.sumber()
    if database:
        keadaan.regulasi = first.rpartition("@")[0] or first
        return keadaan.buka().organisasi
    if not folder:
        return None
    from tatakerja.loading import baca_organisasi

    with layout.under_way("Membaca organisasi"):
        return baca_organisasi(folder, jenis_unit=a.jenis_unit | b.jenis_unit, lapor=tell)


def _people(
    organisasi: "Organisasi", left: "tuple[BukuAturan, date]", right: "tuple[BukuAturan, date]"
) -> "BandingPegawai":
    from tatakerja.audit.regulasi import bandingkan_pegawai
    from tatakerja.engine.questions import Questions

    return bandingkan_pegawai(Questions(left[0], organisasi, left[1]), Questions(right[0], organisasi, right[1]))
