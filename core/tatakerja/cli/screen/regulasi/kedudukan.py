"""``regulasi aturan``: the rules on who appraises whom."""

from collections.abc import Iterable, Iterator, Sequence

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.regulasi.listing import picked
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.aturan import sebut_anomali, sebut_dasar, sebut_tersirat
from tatakerja.values.kedudukan import AturanKedudukan


def show_rules(buku: BukuAturan, kode: Sequence[str], bentuk: str) -> None:
    """``regulasi aturan``."""
    rules = picked({rule.kode: rule for rule in buku.kedudukan}, kode, "aturan")
    if bentuk != "tabel":
        from tatakerja.contract.rows.aturan import AturanKedudukanJson

        put_out(bentuk, lambda: [AturanKedudukanJson.dari(buku, rule) for rule in rules])
    else:
        layout.show(_rules(buku, rules))


def _rules(buku: BukuAturan, rules: Sequence[AturanKedudukan]) -> Iterator[str]:
    meta = buku.regulasi
    yield layout.wrapped(f"Aturan kedudukan {meta.judul} ({meta.singkatan})")
    yield layout.wrapped(f"PPK: {wording.PPK.removesuffix(' (PPK)')}. PUO: {wording.PUO.removesuffix(' (PUO)')}.")
    for rule in rules:
        yield ""
        yield from layout.block(rule.kode, rule_lines(buku, rule))


def rule_lines(buku: BukuAturan, rule: AturanKedudukan) -> Iterator[tuple[str, str]]:
    """What a row of kedudukan says, as labelled texts."""
    yield "Isi", rule.uraian
    yield "Bila", "; ".join(map(str, rule.bila))
    if rule.predikat is not None:
        yield "Dan bila", " ".join((rule.predikat.__doc__ or "").split())
    yield "Disebut teks bagi", "; ".join(map(str, rule.disebut_bagi))
    yield "PPK", _ways(rule.ppk)
    yield "PUO", _ways(rule.puo) or "tidak disebut"
    yield wording.KOORDINATOR, _ways(rule.koordinator)
    yield "Dasar", sebut_dasar(rule.dasar)
    yield "Dasar koordinasi", sebut_dasar(rule.dasar_koordinator)
    yield "Tersirat", sebut_tersirat(rule.tersirat)
    yield "Pengecualian dari", ", ".join(rule.pengecualian_dari)
    yield "Anomali", sebut_anomali(rule.anomali)
    for remark in rule.catatan:
        yield "Catatan", f"bila {'; '.join(map(str, remark.bila))}: {remark.isi}" if remark.bila else remark.isi
    yield "Lapisan", buku.lapisan(rule)


def _ways(ways: Iterable[object]) -> str:
    return ", atau ".join(map(str, ways))
