"""The streams of a run: there even where the caller gave none, and nothing goes through them that isn't shown."""

import os
import sys
from collections.abc import Iterable
from typing import Any, TextIO

from tatakerja.border.text import styled


class Aliran:
    """A stream of text that shows what isn't seen.

    :param polos: the stream below, for those whose bytes are their own affair.
    """

    def __init__(self, polos: TextIO) -> None:
        self.polos = polos

    def write(self, text: str) -> int:
        """Write a text, made safe; gives its length."""
        self.polos.write(styled(text))
        return len(text)

    def writelines(self, lines: Iterable[str]) -> None:
        """Write texts, each made safe."""
        self.polos.writelines(map(styled, lines))

    def __getattr__(self, name: str) -> Any:
        return getattr(self.polos, name)


def prepare_streams() -> None:
    """Write UTF-8 into pipes and files; a terminal keeps its encoding, with ? for what it lacks.

    A stream that the caller closed is nobody's: a file opened later must not become it.
    """
    while (handle := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(handle)
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115  # for as long as the process lives
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            stream = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  # for as long as the process lives
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if stream.isatty():
                reconfigure(errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="backslashreplace")
        if not isinstance(stream, Aliran):
            setattr(sys, name, Aliran(stream))


def raw_output() -> TextIO:
    """Standard output for a form whose bytes are its own affair; on a terminal it is made safe all the same."""
    stream = sys.stdout
    return stream.polos if isinstance(stream, Aliran) and not stream.isatty() else stream
