"""Putting text before a person: pages, tables, blocks.

A terminal gets wrapped lines, colour and a pager; a pipe or a file gets every word, plain, one record a line, uncut.
"""

import os
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain

import click

from tatakerja.border.text import one_line, styled

_NARROW = 100
"""Narrower terminals get blocks instead of tables of many columns."""

_CHUNK = 200
_WIDEST = 60
"""Columns of a plain table are padded to at most so many."""
_PAGE = 180
"""How wide a plain table may be, its last column aside, before its rows stand below one another."""


def terminal_width() -> int | None:
    """Columns of the terminal that shows stdout; None for a pipe or a file."""
    return _terminal_size().columns if sys.stdout.isatty() else None


def is_narrow() -> bool:
    """Whether the terminal is too narrow for tables of many columns; a pipe or a file never is."""
    width = terminal_width()
    return width is not None and width < _NARROW


def _terminal_size() -> os.terminal_size:
    from shutil import get_terminal_size

    return get_terminal_size()


def _page() -> int:
    """How wide a plain table may be: any width where somebody set COLUMNS to more than that, to search rows, say."""
    said = os.environ.get("COLUMNS", "")
    wide = said.isdecimal() and said.isascii() and len(said) < 7 and int(said) > _PAGE
    return sys.maxsize if wide else _PAGE


def show(lines: Iterable[str]) -> None:
    """Print lines, through a pager where they don't fit on the terminal's screen."""
    if terminal_width() is None:
        with under_way("Menulis jawaban"):
            for line in lines:
                click.echo(line)
        return
    rest, first, height = iter(lines), list[str](), 0
    size = _terminal_size()
    with under_way("Menyusun tampilan"):  # how wide a table is shows in its last row
        for line in rest:
            first.append(line)
            height += _height(line, size.columns)
            if height >= size.lines:
                break
    if height >= size.lines:
        click.echo_via_pager(f"{styled(line)}\n" for line in chain(first, rest))
        return
    for line in first:
        click.echo(line)


def _height(text: str, width: int) -> int:
    """Lines that a text takes on a terminal, those included into which the terminal breaks a long one."""
    return sum(max(1, -(-len(click.unstyle(line)) // width)) for line in text.split("\n"))


def title(text: str) -> str:
    """A heading, of several lines where it was wrapped; bold on a terminal."""
    text = "\n".join(map(one_line, text.split("\n")))
    plain = terminal_width() is None or "NO_COLOR" in os.environ
    return text if plain else click.style(text, bold=True)


def wrapped(text: str, indent: int = 0, hanging: int | None = None) -> str:
    """Text within the terminal's width; as it is in a pipe.

    :param indent: spaces before the first line; ``hanging`` before the others, the same if not given.
    """
    width, text = terminal_width(), one_line(text)
    if width is None:
        return f"{'':{indent}}{text}"
    first, other = " " * indent, " " * (indent if hanging is None else hanging)
    return click.wrap_text(text, width=max(width - 1, 40), initial_indent=first, subsequent_indent=other)


def block(heading: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A heading and its labelled lines; a pair without text is left out."""
    yield title(wrapped(heading))
    yield from labelled(pairs)


def labelled(pairs: Iterable[tuple[str, str]], indent: int = 2) -> Iterator[str]:
    """Lines ``label: text``; a pair without text is left out, one without label continues the one before."""
    for label, text in pairs:
        if text:
            line = f"{label}: {text}" if label else text
            yield wrapped(line, indent if label else indent + 2, indent + 2)


def table(headers: Sequence[str], rows: Iterable[Sequence[str]], marked: Iterable[bool] = ()) -> Iterator[str]:
    """A table: drawn by rich and wrapped on a terminal, without any cut in a pipe.

    There in plain columns where a page can hold them side by side, and otherwise row by row, a line a cell.

    :param rows: cells, as many as headers.
    :param marked: per row, whether it is to stand out on a terminal.
    """
    cells = [tuple(map(one_line, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(headers, *cells, strict=True)]
    width = terminal_width()
    if width is None:
        # The last column, often a long remark, is neither padded nor underlined, so it may be as long as it likes.
        padded = sum(min(one, _WIDEST) + 2 for one in widths[:-1])
        return _plain_table(headers, cells, widths) if padded <= _page() else _row_by_row(headers, cells)
    return _drawn_table(headers, cells, _fitted(widths, width - 3 * len(widths)), width, list(marked))


def table_or_blocks(
    headers: Sequence[str], rows: Sequence[Sequence[str]], heading: Callable[[Sequence[str]], str], named: int = 1
) -> Iterator[str]:
    """A table, or a block a row where the terminal is too narrow for it.

    :param heading: what a block is called, given its row; ``named`` how many of the first cells that says.
    """
    if not is_narrow():
        yield from table(headers, rows)
        return
    for row in rows:
        yield from block(heading(row), zip(headers[named:], row[named:], strict=True))


def _plain_table(headers: Sequence[str], cells: list[tuple[str, ...]], widths: list[int]) -> Iterator[str]:
    # One long cell doesn't push the others apart: it alone runs over its column.
    widths = [min(width, _WIDEST) for width in widths]
    pattern = "  ".join(f"{{:{width}}}" for width in widths[:-1]) + "  {}"
    yield pattern.format(*headers)
    yield pattern.format(*("-" * width for width in (*widths[:-1], len(headers[-1]))))
    for row in cells:
        yield pattern.format(*row).rstrip()


def _row_by_row(headers: Sequence[str], cells: list[tuple[str, ...]]) -> Iterator[str]:
    for number, row in enumerate(cells):
        if number:
            yield ""
        yield f"{headers[0]}: {row[0]}"
        yield from labelled(zip(headers[1:], row[1:], strict=True))


def _drawn_table(
    headers: Sequence[str], cells: list[tuple[str, ...]], widths: list[int], width: int, marked: list[bool]
) -> Iterator[str]:
    """In chunks, so that the first page stands at once however long the table is."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(width=width, force_terminal=True, highlight=False, legacy_windows=False)
    for start in range(0, max(len(cells), 1), _CHUNK):
        grid = Table(box=box.HORIZONTALS, show_header=start == 0, show_edge=False, pad_edge=False)
        for header, column in zip(headers, widths, strict=True):
            grid.add_column(Text(header), width=column, overflow="fold")
        for number, row in enumerate(cells[start : start + _CHUNK], start):
            style = "yellow" if number < len(marked) and marked[number] else None
            grid.add_row(*map(Text, row), style=style)
        with console.capture() as capture:
            console.print(grid)
        yield from capture.get().splitlines()


def _fitted(widths: list[int], room: int) -> list[int]:
    """Widths that fit: columns below their fair share keep their own, the others divide what is left."""
    fitted, pending = list(widths), sorted(range(len(widths)), key=widths.__getitem__)
    while pending:
        share = max(room // len(pending), 4)
        column = pending.pop(0)
        fitted[column] = min(widths[column], share)
        room -= fitted[column]
    return fitted


@contextmanager
def progress(text: str) -> Generator[Callable[[int, int], None]]:
    """Show on stderr how much of some work is done; nothing where stderr is no terminal.

    :return: what is to be told how many pieces are done, and of how many.
    """
    if not sys.stderr.isatty():
        yield lambda done, of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(file=getattr(sys.stderr, "polos", sys.stderr))
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task(text, total=None)
        yield lambda done, of: shown.update(task, completed=done, total=of)


@contextmanager
def under_way(text: str, after: float = 1.0) -> Generator[None]:
    """Show that something is under way, on stderr, once it takes longer than ``after`` seconds.

    Nothing is shown where stderr is no terminal.
    """
    if not sys.stderr.isatty():
        yield
        return
    shown: list[object] = []
    lock = threading.Lock()
    done = False

    def start() -> None:
        from rich.console import Console

        with lock:
            if not done:
                # Below what shows every control character: this one moves the cursor itself.
                status = Console(file=getattr(sys.stderr, "polos", sys.stderr)).status(f"{text} ...")
                status.start()
                shown.append(status)

    timer = threading.Timer(after, start)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        with lock:
            done = True
        for status in shown:
            status.stop()  # type: ignore[attr-defined]  # a rich Status, whose type isn't imported for this


def section(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """A heading and its lines, after an empty one; nothing where there are none."""
    body = list(lines)
    if body:
        yield ""
        yield title(heading)
        yield from body
