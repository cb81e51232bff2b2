"""What was tried, for a person: every answer explained, and the case that it makes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tatakerja.cli.screen.layout import title
from tatakerja.values.galat import present

if TYPE_CHECKING:
    from tatakerja.kit.cases.coba import Percobaan
    from tatakerja.kit.cases.tanya import Tanya


def tried(answers: "Sequence[Percobaan]", *, tersimpan: bool) -> Iterator[str]:
    """Every answer, explained; units alone as one table.

    :param tersimpan: whether the cases are kept, and needn't be shown to be copied.
    """
    if len(answers) > 1 and not any(one.berkalimat or one.tanya.tabel != "kedudukan" for one in answers):
        yield from _listed([one.tanya for one in answers])
        return
    for number, one in enumerate(answers):
        if number:
            yield ""
        yield title(f"{one.tanya.tabel}: {one.ditulis['kalimat']}")
        yield from _SHOWN[one.tanya.tabel](one.tanya)
        if not tersimpan:
            yield from ("", title("Sebagai kasus, setelah dibandingkan dengan teks"), *one.toml.splitlines())


def _listed(asked: "Sequence[Tanya]") -> Iterator[str]:
    """The kedudukan of everybody in a fragment, a line each."""
    from tatakerja.cli.screen import layout, wording

    rows = []
    for one in asked:
        who: Any = getattr(one.kasus, "pegawai", {})
        name = f"pimpinan {who['memimpin']}" if "memimpin" in who else f"{who['jenis_jabatan']} di {who['unit']}"
        posts = [wording.official(getattr(one.jawaban, role)) for role in ("ppk", "puo", "koordinator")]
        rows.append((name, *posts, wording.SEBUTAN_STATUS[one.jawaban.status], one.jawaban.aturan or ""))
    headers = ["Pegawai", "PPK", "PUO", "Koordinator", "Status", "Aturan"]
    yield from layout.table(headers, rows, (one.jawaban.status != "diatur" for one in asked))


def _kedudukan(one: "Tanya") -> Iterator[str]:
    from tatakerja.cli.screen.penjelasan import explanation

    yield from explanation(one.sistem, one.sistem.jelaskan(one.nip or ""))


def _penugasan(one: "Tanya") -> Iterator[str]:
    from tatakerja.cli.screen.alur import route_told

    yield from route_told(one.sistem, present(one.usulan, one.tabel), one.jawaban)


def _evaluasi(one: "Tanya") -> Iterator[str]:
    from tatakerja.cli.screen.evaluasi import review_told

    yield from review_told(one.sistem, one.nip or "", getattr(one.kasus, "pemilik", None), one.jawaban)


def _pelaporan(one: "Tanya") -> Iterator[str]:
    from tatakerja.cli.screen.pelaporan import reports_told

    yield from reports_told(one.sistem, present(one.usulan, one.tabel), one.jawaban)


def _pelaksanaan(one: "Tanya") -> Iterator[str]:
    from tatakerja.cli.screen.arahan import direction_told

    yield from direction_told(one.sistem, present(one.usulan, one.tabel), one.jawaban)


def _tahapan(one: "Tanya") -> Iterator[str]:
    from tatakerja.cli.screen.tahapan import stages_told

    code: Any = getattr(one.kasus, "unit", "")
    yield from stages_told(one.sistem, one.sistem.susunan().unit_menurut_kode[code], one.jawaban)


_SHOWN: Mapping[str, Callable[[Any], Iterator[str]]] = {
    "kedudukan": _kedudukan, "penugasan": _penugasan, "evaluasi": _evaluasi, "pelaporan": _pelaporan,
    "pelaksanaan": _pelaksanaan, "tahapan": _tahapan,
}  # fmt: skip
