"""``demo``: the main job from end to end on a generated regency."""

import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tatakerja.cli import cetak, kata
from tatakerja.cli.bahasa import Perintah
from tatakerja.cli.contoh import TANGGAL, build_sample
from tatakerja.cli.demo_penugasan import act as assign
from tatakerja.cli.keadaan import Keadaan
from tatakerja.cli.opsi import Bilangan

if TYPE_CHECKING:
    from tatakerja.sistem import SistemKerja
    from tatakerja.values.hasil import Kedudukan
    from tatakerja.values.organisasi import Organisasi, Pegawai

DAERAH, PEGAWAI, BENIH = "kotabaru", 8000, 68


@click.command(
    cls=Perintah,
    help=(
        "Peragaan dari awal sampai akhir: menyusun kabupaten contoh, menulis dan membaca berkasnya, menjawab kedudukan "
        "seluruh pegawai, meringkas audit, menjelaskan satu jawaban bagi setiap jenis unit, membandingkan seorang "
        "pegawai menurut semua regulasi yang terpasang, dan membawa satu tim lintas Perangkat Daerah dari usul yang "
        "ditolak sampai suratnya. Berkas dan basis datanya sementara; tidak ada yang tertinggal."
    ),
    contoh=("tatakerja demo", "tatakerja -r wonogiri demo --pegawai 2000"),
)
@click.option(
    "--pegawai",
    type=Bilangan(1, 2_000_000),
    metavar="N",
    default=PEGAWAI,
    help=f"Banyaknya pegawai. Bawaan: {PEGAWAI}.",
)
@click.option("--benih", type=Bilangan(0, 2**31), metavar="S", default=BENIH, help=f"Benih pengacak. Bawaan: {BENIH}.")
@click.pass_context
def demo(ctx: click.Context, pegawai: int, benih: int) -> None:
    """Show the main job."""
    keadaan = Keadaan.dari(ctx)
    daerah = keadaan.regulasi or DAERAH
    with tempfile.TemporaryDirectory(prefix="tatakerja-demo-") as folder:
        for line in _acts(Path(folder), daerah, keadaan, pegawai, benih):
            click.echo(line)


def _acts(folder: Path, daerah: str, keadaan: Keadaan, pegawai: int, benih: int) -> Iterator[str]:
    """The demonstration, act by act, a line as soon as it is known."""
    tanggal = keadaan.tanggal or TANGGAL
    step = _Stopwatch()
    with cetak.waiting("Menyusun kabupaten contoh"):
        sample = build_sample(daerah, pegawai, benih, tanggal)
        _write(sample, folder / "data")
    yield cetak.title(f"1. Kabupaten contoh: {daerah}, benih {benih}, nama dan NIP rekaan")
    yield cetak.wrapped(_sizes(sample, folder / "data", step.lap()), 3)

    with cetak.waiting("Membaca berkas"):
        sistem = _open(daerah, folder / "data", keadaan)
    meta = sistem.buku.regulasi
    answers = list(sistem.kedudukan_semua())
    yield ""
    yield cetak.title(f"2. {meta.judul}, per {cetak.tanggal_panjang(tanggal)}")
    yield cetak.wrapped(
        f"Berkas diperiksa, {len(sistem.buku.kedudukan)} aturan kedudukan dan {len(sistem.buku.alur)} alur dimuat, "
        f"kedudukan {cetak.angka(len(answers))} pegawai dijawab ({step.lap()}).",
        3,
    )

    summary = _audit(sistem)
    yield ""
    yield cetak.title(f"3. Audit ({step.lap()})")
    for line in summary:
        yield cetak.wrapped(line, 3)

    cases = one_per_kind(sistem, answers)
    yield ""
    yield cetak.title("4. Siapa menilai saya, menurut pasal mana? Satu per jenis unit")
    yield cetak.wrapped("PPK: Pejabat Penilai Kinerja. PUO: Pimpinan Unit Organisasi.", 3)
    explained: set[str] = set()
    for kind, who, answer in cases:
        yield from _case(sistem, kind, who, answer, explained)

    yield ""
    yield cetak.title("5. Pegawai yang sama menurut setiap regulasi yang terpasang")
    with cetak.waiting("Membuka regulasi lain"):
        views = _under_all(sistem)
    yield from _comparison(sistem, views, [who for _, who, _ in cases])

    step.lap()
    with cetak.waiting("Mengimpor ke basis data"):
        team = list(assign(folder, keadaan, sistem))
    yield ""
    yield cetak.title(f"6. Satu tim lintas Perangkat Daerah, dari usul sampai surat ({step.lap()})")
    yield from team
    yield ""
    yield f"Selesai ({step.total()}). Coba sendiri: tatakerja -r {daerah} contoh data"


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
    from tatakerja.loading import tulis_organisasi

    tulis_organisasi(sample, folder)


def _sizes(sample: "Organisasi", folder: Path, took: str) -> str:
    size = sum(file.stat().st_size for file in folder.iterdir())
    return (
        f"{cetak.angka(len(sample.unit))} unit, {cetak.angka(len(sample.pegawai))} pegawai, "
        f"{cetak.angka(len(sample.pemangku))} pemangku jabatan; tiga berkas, {cetak.angka(size // 1024)} KB ({took})."
    )


def _open(daerah: str, folder: Path, keadaan: Keadaan) -> "SistemKerja":
    from tatakerja.sistem import SistemKerja

    return SistemKerja.buka(daerah, organisasi=folder, tanggal=keadaan.tanggal or TANGGAL, tafsir=keadaan.tafsir)


def _audit(sistem: "SistemKerja") -> Sequence[str]:
    from tatakerja.cli.audit import ringkasan
    from tatakerja.engine.audit import audit

    return ringkasan(audit(sistem))


def one_per_kind(
    sistem: "SistemKerja", answers: Sequence[tuple["Pegawai", "Kedudukan"]]
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


def _case(sistem: "SistemKerja", kind: str, who: "Pegawai", answer: "Kedudukan", explained: set[str]) -> Iterator[str]:
    """One employee, the answer, and what its rule says unless that was said before."""
    yield cetak.wrapped(f"{kind.replace('_', ' ')}: {who.nama}, {kata.duty(who)}", 3, 5)
    rule = next((rule for rule in sistem.buku.kedudukan if rule.kode == answer.aturan), None)
    code = f" ({rule.kode})" if rule is not None and rule.kode in explained else ""
    yield cetak.wrapped(_compact(answer, sistem.buku.regulasi.singkatan) + code, 5, 7)
    if rule is not None and not code:
        explained.add(rule.kode)
        yield cetak.wrapped(f"karena {rule.kode}: {rule.uraian}", 5, 7)


def _compact(answer: "Kedudukan", short: str) -> str:
    """An answer on one line."""
    if answer.status != "diatur":
        return kata.status(answer)
    same = answer.ppk == answer.puo
    parts = [f"{'PPK dan PUO' if same else 'PPK'} {kata.official(answer.ppk)}"]
    if answer.puo is not None and not same:
        parts.append(f"PUO {kata.official(answer.puo)}")
    if answer.koordinator is not None:
        parts.append(f"koordinasi {kata.official(answer.koordinator)}")
    return f"{'; '.join(parts)} [{kata.basis(answer, short)}]"


def _under_all(sistem: "SistemKerja") -> list[tuple[str, "SistemKerja | str"]]:
    """The same organisation under each installed regulation; a word on why where it can't be opened."""
    from tatakerja.rules.registry import plugin_terpasang
    from tatakerja.sistem import SistemKerja
    from tatakerja.values.galat import GalatTatakerja

    own = sistem.buku.regulasi.nama
    views: list[tuple[str, SistemKerja | str]] = [(own, sistem)]
    for name in dict.fromkeys(plugin.nama for plugin in plugin_terpasang()):
        if name == own:
            continue
        try:
            views.append((name, SistemKerja.buka(name, organisasi=sistem.organisasi, tanggal=sistem.tanggal)))
        except GalatTatakerja as error:
            views.append((name, str(error).replace("\n", " | ")))
    return views


def _comparison(
    sistem: "SistemKerja", views: list[tuple[str, "SistemKerja | str"]], people: Sequence["Pegawai"]
) -> Iterator[str]:
    """The one among some people on whom the regulations differ most, under each of them."""
    if not people:
        return

    def spread(who: "Pegawai") -> tuple[int, int]:
        found = [view.kedudukan(who.nip) for _, view in views if not isinstance(view, str)]
        return len({(one.ppk, one.puo) for one in found}), sum(one.status == "diatur" for one in found)

    who = max(people, key=spread)
    unit = sistem.organisasi.unit_menurut_kode[who.unit]
    yield cetak.wrapped(f"{who.nama}, {kata.duty(who)} ({unit.nama})", 3)
    for name, view in views:
        text = view if isinstance(view, str) else _compact(view.kedudukan(who.nip), view.buku.regulasi.singkatan)
        yield cetak.wrapped(f"{name}: {text}", 3, 5)
