"""Text at the border: made safe for where it goes, a function for each place; nothing left out, all shown.

Names, reasons and titles come from files, databases and plugins of other people. A control character in one could move
the cursor, a mark of direction turn the line round, a line break forge a line, ``=`` at the beginning run as a formula.
"""

import re
from typing import Final

_HIDDEN: Final = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f"
)
"""What isn't seen, or moves or turns round what is; but for tab and line feed. Patterns are compiled when used."""
_UNSEEN: Final = f"[{_HIDDEN}]"
_UNSEEN_OR_STYLE: Final = f"\x1b\\[[0-9;]{{0,12}}m|[{_HIDDEN}]"
_STYLES: Final = r"\x1b\[(?:0|1|2|3|4|33|1;33|33;1|3[1-7]|9[0-7])?m"
"""The styles that the screen itself uses: bold, faint, underlined, one of the usual colours, back to plain."""
_BREAKS: Final = r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]"
_FORMULA: Final = "'*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]"
_NEUTRALISED: Final = "''*[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]"
_NEUTRALISED_BYTES: Final = b"'[=+@\t\r'\xef-]"
TANDA_BARIS: Final = " \u23ce "
"""What shows where a text of several lines is put on one."""


def terminal(text: str) -> str:
    """Text for a terminal or a pipe: whatever isn't seen is shown as its code point; line feeds stay.

    Of the same text the same comes out again.
    """
    if text.isprintable() or text.replace("\n", "").isprintable():
        return text
    return re.sub(_UNSEEN, _shown, text)


def styled(text: str) -> str:
    """As :func:`terminal`, but for bold and the usual colours, which the screen itself uses."""
    if "\x1b" not in text:
        return terminal(text)
    return re.sub(
        _UNSEEN_OR_STYLE, lambda found: found[0] if re.fullmatch(_STYLES, found[0]) else _each_shown(found[0]), text
    )


def one_line(text: str) -> str:
    """Text for one line or one cell of the screen, so that none of it stands where another line would."""
    return text if text.isprintable() else terminal(re.sub(_BREAKS, TANDA_BARIS, text))


def html(text: str) -> str:
    """Text for HTML, before it is escaped: no control character can be written there, not even escaped."""
    return terminal(text)


def mermaid(text: str) -> str:
    """Text that Mermaid takes literally, on one line: whatever could mean something to it becomes a numbered entity."""
    line = terminal(" ".join(text.split()))
    return "".join(char if char.isalnum() or char in _MERMAID else f"#{ord(char)};" for char in line)


_MERMAID: Final = frozenset(" .,()/-'")


def json_text(text: str) -> str:
    """JSON for a terminal or a pipe: the same values, what isn't seen written as an escape."""
    return text if text.isprintable() else re.sub(_UNSEEN, _escaped, text)


def cell(text: str) -> str:
    """A cell for a spreadsheet: one that would be a formula gets an apostrophe before it.

    An apostrophe already standing there is doubled, so :func:`plain_cell` gives back any text.
    """
    return f"'{text}" if re.match(_FORMULA, text) else text


def plain_cell(text: str) -> str:
    """The text of a cell that :func:`cell` has made."""
    return text[1:] if re.match(_NEUTRALISED, text) else text


def may_be_neutralised(data: bytes) -> bool:
    """Whether a file may hold a cell that :func:`plain_cell` changes; hardly any does, and a look is fast."""
    return b"'" in data and re.search(_NEUTRALISED_BYTES, data) is not None


def _shown(found: re.Match[str]) -> str:
    return _each_shown(found[0])


def _each_shown(text: str) -> str:
    return "".join(f"<U+{ord(char):04X}>" if re.match(_UNSEEN, char) else char for char in text)


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
