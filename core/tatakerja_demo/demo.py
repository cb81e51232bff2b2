"""``demo``: the main job from end to end on a generated regency."""

import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tatakerja.cli.app.click_id import Perintah
from tatakerja.cli.app.context import Keadaan
from tatakerja.cli.screen import layout
from tatakerja.service.ekstensi import kurang_pustaka
from tatakerja.values.teks import angka, tanggal_panjang
from tatakerja_contoh.perintah import TANGGAL, build_sample, opsi_benih, opsi_pegawai, sample_regency
from tatakerja_demo.banding import comparison_table as side_by_side
from tatakerja_demo.banding import posts_above
from tatakerja_demo.penugasan import BASIS, find_team
from tatakerja_demo.penugasan import scene as assign

if TYPE_CHECKING:
    from tatakerja import Kedudukan, Organisasi, Pegawai, Questions

DAERAH = "kotabaru"


@click.command(
    cls=Perintah,
    help=(
        "Peragaan dari awal sampai akhir: menyusun kabupaten contoh, menulis dan membaca berkasnya, menjawab kedudukan "
        "seluruh pegawai, meringkas audit, menyebut satu jawaban bagi setiap jenis unit, membawa satu "
        "tim lintas Perangkat Daerah dari usul yang ditolak sampai hasilnya dinyatakan selesai, dan menyandingkan "
        "cerita itu menurut semua regulasi yang terpasang. Berkas dan basis datanya sementara; tidak ada yang "
        "tertinggal. Tanpa -r dipakai Kotabaru, atau regulasi terpasang yang lain bila itu tidak ada.\n\n"
        "Dengan --web kabupaten contoh itu dilayani di peramban, seperti oleh `tatakerja layani`, sampai dihentikan."
    ),
    contoh=("tatakerja demo", "tatakerja -r wonogiri demo --pegawai 2000", "tatakerja demo --web"),
)
@opsi_pegawai(8000)
@opsi_benih(68)
@click.option("--web", is_flag=True, help="Layani di peramban; baris pertama keluarannya tautannya.")
@click.option("--tanpa-peramban", is_flag=True, help="Dengan --web: jangan buka peramban.")
@click.pass_context
def demo(ctx: click.Context, pegawai: int, benih: int, web: bool, tanpa_peramban: bool) -> None:
    """Show the main job."""
    keadaan = Keadaan.dari(ctx)
    daerah = keadaan.regulasi or sample_regency(DAERAH)
    with tempfile.TemporaryDirectory(prefix="tatakerja-demo-") as folder:
        if web:
            sample = build_sample(daerah, pegawai, benih, keadaan.tanggal or date.today())
            _serve(Path(folder), daerah, keadaan, sample, buka=not tanpa_peramban)
            return
        for line in _acts(Path(folder), daerah, keadaan, pegawai, benih):
            click.echo(line)


def _serve(folder: Path, daerah: str, keadaan: Keadaan, sample: "Organisasi", *, buka: bool) -> None:
    """Serve the sample regency, with the story of one team in it."""
    from tatakerja import SistemKerja

    tanggal = keadaan.tanggal or date.today()
    sistem = SistemKerja.buka(daerah, organisasi=sample, tanggal=tanggal, tafsir=keadaan.tafsir)
    usulan = find_team(sistem)
    if usulan is None:
        with SistemKerja.buka(daerah, basis_data=folder / BASIS, tafsir=keadaan.tafsir, buat=True) as stored:
            stored.impor(sample)
    else:
        list(assign(folder, keadaan, sistem, usulan))
    try:
        import secrets

        from tatakerja.service import Setelan
        from tatakerja.service.perintah.layani import serve_http
        from tatakerja.service.server import ALAMAT_BAWAAN
    except ImportError as error:
        raise kurang_pustaka(error) from error
    setelan = Setelan(
        regulasi=daerah,
        basis_data=str(folder / BASIS),
        tafsir=dict(keadaan.tafsir),
        tanggal=keadaan.tanggal,
        tautan=secrets.token_urlsafe(24),
    )
    serve_http(setelan, *ALAMAT_BAWAAN, buka=buka)


def _acts(folder: Path, daerah: str, keadaan: Keadaan, pegawai: int, benih: int) -> Iterator[str]:
    """The demonstration, act by act, a line as soon as it is known."""
    tanggal = keadaan.tanggal or TANGGAL
    step = _Stopwatch()
    with layout.under_way("Menyusun kabupaten contoh"):
        sample = build_sample(daerah, pegawai, benih, tanggal)
        _write(sample, folder / "data")
    yield layout.title(f"1. Kabupaten contoh: {daerah}, benih {benih}, nama dan NIP rekaan")
    yield layout.wrapped(_sizes(sample, folder / "data", step.lap()), 3)

    with layout.under_way("Membaca berkas"):
        sistem = _open(daerah, folder / "data", keadaan)
    meta = sistem.buku.regulasi
    answers = list(sistem.kedudukan_semua())
    yield ""
    yield layout.title(f"2. {meta.judul}, per {tanggal_panjang(tanggal)}")
    yield layout.wrapped(
        f"Berkas diperiksa, {len(sistem.buku.kedudukan)} aturan kedudukan dan {len(sistem.buku.alur)} alur dimuat, "
        f"kedudukan {angka(len(answers))} pegawai dijawab ({step.lap()}).",
        3,
    )

    summary = _audit(sistem)
    yield ""
    yield layout.title(f"3. Audit ({step.lap()})")
    for line in summary:
        yield layout.wrapped(line, 3)

    cases = one_per_kind(sistem, answers)
    yield ""
    yield layout.title("4. Siapa menilai saya, menurut pasal mana? Satu per jenis unit")
    yield layout.wrapped("PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi.", 3)
    for kind, who, answer in cases:
        text = posts_above(answer, sistem.buku.regulasi.singkatan)
        yield layout.wrapped(f"{kind.replace('_', ' ')}: {who.nama}: {text}", 3, 5)

    yield ""
    step.lap()
    yield from _story(folder, keadaan, sistem, step)
    yield ""
    yield f"Selesai ({step.total()}). Coba sendiri: tatakerja -r {daerah} contoh data"


def _story(folder: Path, keadaan: Keadaan, sistem: "Questions", step: "_Stopwatch") -> Iterator[str]:
    """One team lived through, then its story under every regulation."""
    usulan = find_team(sistem)
    if usulan is None:
        yield layout.wrapped(
            "Organisasi ini tidak mempunyai tim lintas Perangkat Daerah yang alur dan peninjauannya lengkap."
        )
        return
    with layout.under_way("Mengimpor ke basis data"):
        team = list(assign(folder, keadaan, sistem, usulan))
    yield layout.title(f"5. Satu tim lintas Perangkat Daerah, dari usul sampai selesai ({step.lap()})")
    yield from team
    with layout.under_way("Membuka regulasi lain"):
        rows = list(side_by_side(_under_all(sistem), usulan))
    yield ""
    yield layout.title(f"6. Cerita yang sama menurut setiap regulasi yang terpasang ({step.lap()})")
    yield from rows


class _Stopwatch:
    """Seconds, in Indonesian."""

    def __init__(self) -> None:
        self._start = self._last = time.perf_counter()

    def lap(self) -> str:
        now = time.perf_counter()
        self._last, before = now, self._last
        return _seconds(now - before)

    def total(self) -> str:
        return _seconds(time.perf_counter() - self._start)


def _seconds(value: float) -> str:
    return f"{value:.2f} detik".replace(".", ",")


def _write(sample: "Organisasi", folder: Path) -> None:
    from tatakerja import tulis_organisasi

    tulis_organisasi(sample, folder)


def _sizes(sample: "Organisasi", folder: Path, took: str) -> str:
    size = sum(file.stat().st_size for file in folder.iterdir())
    return (
        f"{angka(len(sample.unit))} unit, {angka(len(sample.pegawai))} pegawai, "
        f"{angka(len(sample.pemangku))} pemangku jabatan; tiga berkas, {angka(size // 1024)} KB ({took})."
    )


def _open(daerah: str, folder: Path, keadaan: Keadaan) -> "Questions":
    from tatakerja import SistemKerja

    return SistemKerja.buka(daerah, organisasi=folder, tanggal=keadaan.tanggal or TANGGAL, tafsir=keadaan.tafsir)


def _audit(sistem: "Questions") -> Sequence[str]:
    from tatakerja import audit_organisasi
    from tatakerja.cli.screen.audit.organisasi import organisation_summary

    return organisation_summary(audit_organisasi(sistem))


def one_per_kind(
    sistem: "Questions", answers: Sequence[tuple["Pegawai", "Kedudukan"]]
) -> list[tuple[str, "Pegawai", "Kedudukan"]]:
    """For each kind of independent unit, in the order of unit.csv, the employee with the most telling answer.

    That is one who holds no post and whose answer names the most: a PUO who isn't the PPK, a koordinator.
    """
    kinds = sistem.buku.jenis_mandiri
    organisasi = sistem.organisasi
    of_unit = {
        unit.kode: next((above.jenis for above in organisasi.jalur(unit.kode) if above.jenis in kinds), None)
        for unit in organisasi.unit
    }
    holders = {row.nip for row in organisasi.pemangku}
    best: dict[str, tuple[int, Pegawai, Kedudukan]] = {}
    for pegawai, answer in answers:
        kind = of_unit[pegawai.unit]
        if kind is None or pegawai.nip in holders:
            continue
        telling = sum((answer.status == "diatur", answer.puo not in (None, answer.ppk), answer.koordinator is not None))
        if kind not in best or telling > best[kind][0]:
            best[kind] = telling, pegawai, answer
    ordered = dict.fromkeys(unit.jenis for unit in organisasi.unit)
    return [(kind, *best[kind][1:]) for kind in ordered if kind in best]


def _under_all(sistem: "Questions") -> list[tuple[str, "Questions | str"]]:
    """The same organisation under each installed regulation; a word on why where it can't be opened."""
    from tatakerja import GalatTatakerja, SistemKerja, plugin_terpasang

    own = sistem.buku.regulasi.nama
    views: list[tuple[str, Questions | str]] = [(own, sistem)]
    for name in dict.fromkeys(plugin.nama for plugin in plugin_terpasang()):
        if name == own:
            continue
        try:
            views.append((name, SistemKerja.buka(name, organisasi=sistem.organisasi, tanggal=sistem.tanggal)))
        except GalatTatakerja as error:
            views.append((name, str(error).replace("\n", " | ")))
    return views
