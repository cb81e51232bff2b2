"""Where each value of a TOML text stands: its path to its line. No values, which ``tomli`` gives.

Run only when there is a fault to tell, on a text that ``tomli`` has read.
"""

import re
from bisect import bisect_right

import tomli

from tatakerja.values.galat import Jalur

_BASIC, _LITERAL = r'"(?:[^"\\\n]|\\.)*+"', r"'[^'\n]*+'"
_BLANK = r"(?:[ \t\r\n]|#[^\n]*)*+"
_SPACE = r"[ \t]*+"
_LABEL = rf"{_BASIC}|{_LITERAL}|[A-Za-z0-9_-]++"
_STRING = r'(?s)"""(?:\\.|[^\\"]|"{1,2}(?!"))*+"{3,5}' rf"|'''(?:[^']|'{{1,2}}(?!'))*+'{{3,5}}|{_BASIC}|{_LITERAL}"
_SCALAR = r"[^,\]}#\n]++"


class Letak:
    """The places of a text's values.

    :param teks: a TOML document without faults of syntax.
    """

    def __init__(self, teks: str) -> None:
        self._breaks = [place for place, character in enumerate(teks) if character == "\n"]
        self._places = _Scanner(teks).places

    def __contains__(self, jalur: Jalur) -> bool:
        return jalur in self._places

    def posisi(self, jalur: Jalur) -> int:
        """Where the key of a value begins in the text; of a member of a list, the value.

        :raises KeyError: if there is none.
        """
        return self._places[jalur]

    def baris(self, jalur: Jalur) -> int:
        """The line of a value, or of the nearest thing around it that stands in the text; 1 for the document."""
        while jalur and jalur not in self._places:
            jalur = jalur[:-1]
        return bisect_right(self._breaks, self._places[jalur] - 1) + 1 if jalur else 1


class _Scanner:
    def __init__(self, text: str) -> None:
        self.places: dict[Jalur, int] = {}
        self._text = text
        self._at = 0
        self._counts: dict[Jalur, int] = {}
        table: Jalur = ()
        while self._skip(_BLANK) < len(text):
            if text.startswith("[", self._at):
                table = self._header()
            else:
                self._pair(table)

    def _skip(self, pattern: str) -> int:
        # Compiled, and kept by re, when the first fault is told; nobody else pays for it.
        match = re.compile(pattern).match(self._text, self._at)
        if match is None:
            raise ValueError(f"teks bukan TOML pada posisi {self._at}")
        self._at = match.end()
        return self._at

    def _take(self, mark: str) -> bool:
        taken = self._text.startswith(mark, self._at)
        self._at += len(mark) * taken
        return taken

    def _key(self) -> list[str]:
        """The labels of a key, dotted or not."""
        labels = []
        while True:
            start = self._skip(_SPACE)
            label = self._text[start : self._skip(_LABEL)]
            # What a quoted label says is tomli's to know.
            labels.append(tomli.loads(f"k={label}")["k"] if label[0] in "\"'" else label)
            self._skip(_SPACE)
            if not self._take("."):
                return labels

    def _header(self) -> Jalur:
        start = self._at
        mark = "[[" if self._take("[[") else "["
        self._at += mark == "["
        path: Jalur = ()
        *before, last = self._key()
        for label in before:
            path = self._inside((*path, label), start)
        path = (*path, last)
        if mark == "[[":
            self.places.setdefault(path, start)
            self._counts[path] = self._counts.get(path, 0) + 1
            path = (*path, self._counts[path] - 1)
        self.places[path] = start
        self._skip(_SPACE)
        self._at += len(mark)
        return path

    def _inside(self, path: Jalur, start: int) -> Jalur:
        """A table named on the way to another: in an array of tables its latest member."""
        self.places.setdefault(path, start)
        return (*path, self._counts[path] - 1) if path in self._counts else path

    def _pair(self, table: Jalur) -> None:
        start, path = self._at, table
        for label in self._key():
            path = (*path, label)
            self.places.setdefault(path, start)
        self._at += 1  # the equals sign
        self._skip(_SPACE)
        self._value(path)

    def _value(self, path: Jalur) -> None:
        if self._take("["):
            number = 0
            while self._skip(_BLANK) >= 0 and not self._take("]"):
                self.places[*path, number] = self._at
                self._value((*path, number))
                number += 1
                self._skip(_BLANK)
                self._take(",")
        elif self._take("{"):
            while self._skip(_BLANK) >= 0 and not self._take("}"):
                self._pair(path)
                self._skip(_BLANK)
                self._take(",")
        else:
            self._skip(_STRING if self._text[self._at] in "\"'" else _SCALAR)
