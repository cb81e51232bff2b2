"""The help of every command as one Markdown page: ``python -m tatakerja.cli.bantuan > docs/perintah.md``."""

import sys
from collections.abc import Iterator

import click

from tatakerja.cli.akar import PROG, akar

_WIDTH = 100


def pages(command: click.Command = akar, parent: click.Context | None = None) -> Iterator[tuple[str, str]]:
    """Every command's path and help, groups before their commands, as wide and plain on every machine."""
    ctx = command.make_context(
        command.name if parent else PROG,
        [],
        parent=parent,
        resilient_parsing=True,
        terminal_width=_WIDTH,
        max_content_width=_WIDTH,
    )
    yield ctx.command_path, command.get_help(ctx)
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            below = command.get_command(ctx, name)
            assert below is not None
            yield from pages(below, ctx)


def document() -> str:
    """The page ``docs/perintah.md``."""
    parts = [
        "# Perintah `tatakerja`",
        "Halaman ini dibuat dari bantuan setiap perintah dengan `python -m tatakerja.cli.bantuan > docs/perintah.md`; "
        "jangan disunting langsung.",
        "## Kode keluar",
        "| kode | arti |\n|---|---|\n"
        "| 0 | terjawab, juga bila jawabannya `tidak_diatur`, `belum_tertentukan`, atau ada catatan |\n"
        "| 1 | tidak ada jawaban: berkas salah, NIP tidak dikenal, regulasi belum berlaku, plugin rusak |\n"
        "| 2 | salah pakai: opsi, perintah, nama regulasi, atau tafsir yang tidak ada |\n"
        "| 130 | dihentikan dengan Ctrl-C |\n"
        "| 141 | pembaca keluaran berhenti membaca, misalnya `head` |",
        "Galat ditulis ke stderr, satu baris satu galat. Galat tak terduga menulis rinciannya hanya ke berkas yang "
        "disebut `TATAKERJA_DEBUG`, karena rincian itu dapat memuat data pribadi.",
    ]
    for path, text in pages():
        parts += [f"## `{path}`", f"```\n{text.rstrip()}\n```"]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    sys.stdout.write(document())
