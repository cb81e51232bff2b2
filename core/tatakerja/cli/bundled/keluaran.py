"""The forms of output that the core brings: JSON for every answer, Mermaid for what can be drawn."""

from collections.abc import Iterator, Sequence

from tatakerja.extensions import BentukKeluaran, Keluaran, ekstensi

_HERE = "tatakerja.cli.bundled.keluaran"


@ekstensi
def ekstensi_bentuk() -> Sequence[BentukKeluaran]:
    """JSON and Mermaid."""
    return (
        BentukKeluaran(nama="json", tulis=f"{_HERE}:write_json"),
        BentukKeluaran(
            nama="mermaid", apa=("alur penugasan", "alur evaluasi", "alur tahapan"), tulis=f"{_HERE}:write_mermaid"
        ),
    )


def write_json(keluaran: Keluaran) -> Iterator[str]:
    """The documented JSON: a long list one element a line, anything else indented for reading."""
    from tatakerja.contract.write import indented, json_lines

    if keluaran.baris is not None:
        yield from json_lines(keluaran.baris())
    else:
        yield f"{indented(keluaran.dokumen())}\n"


def write_mermaid(keluaran: Keluaran) -> Iterator[str]:
    """A sequence diagram of a route or a chain of review, a flowchart of stages."""
    regulasi = keluaran.sistem.buku.regulasi
    if keluaran.apa == "alur penugasan":
        from tatakerja.cli.screen.mermaid.alur import sequence

        lines = sequence(keluaran.jawaban, regulasi)
    elif keluaran.apa == "alur evaluasi":
        from tatakerja.cli.screen.mermaid.evaluasi import review_diagram

        lines = review_diagram(keluaran.jawaban, regulasi)
    else:
        from tatakerja.cli.screen.mermaid.tahapan import stages

        lines = stages(keluaran.jawaban, keluaran.tentang, regulasi)
    yield from (f"{line}\n" for line in lines)
