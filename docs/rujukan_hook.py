"""Write the reference of all hooks in docs/hook.md, from their specifications: ``python docs/rujukan_hook.py``."""

import inspect
import re
import sys
from pathlib import Path

from tatakerja.rules import hookspecs
from tatakerja.rules.layer import HOOKS

FILE = Path(__file__).with_name("hook.md")
MARK = "<!-- dari tatakerja.rules.hookspecs; ditulis oleh `make docs` -->\n"
_FIELDS = {"called": "Called", "returns": "Returns", "checked": "Checked", "law": "Law"}
_ROLE = re.compile(r":(?:class|func):`~tatakerja(?:\.plugin)?\.(\w+)`")


def signature(hook: str) -> str:
    """A hook as an author writes it: ``tatakerja_predikat() -> Sequence[Predikat]``."""
    spec = inspect.signature(getattr(hookspecs, hook))
    kind = spec.return_annotation
    returned = kind.__name__ if type(kind) is type else re.sub(r"[\w.]+\.", "", str(kind))
    return f"{hook}({', '.join(map(str, spec.parameters.values()))}) -> {returned}"


def section(hook: str) -> str:
    """What the documents say of a hook: its signature, and its docstring in words."""
    head, *fields = re.split(r"\n\s*:(\w+): ", inspect.getdoc(getattr(hookspecs, hook)) or "")
    told = "\n".join(f"- {_FIELDS[name]}: {_plain(text)}" for name, text in zip(fields[::2], fields[1::2], strict=True))
    return f"### `{signature(hook)}`\n\n{_plain(head)}\n\n{told}\n"


def _plain(text: str) -> str:
    return _ROLE.sub(r"`\1`", " ".join(text.split())).replace("``", "`")


def document(old: str) -> str:
    """The page with its reference written anew."""
    return old.partition(MARK)[0] + MARK + "\n" + "\n".join(map(section, HOOKS))


if __name__ == "__main__":
    text = document(FILE.read_text("utf-8"))
    sys.stdout.write(f"{FILE.name}: {len(HOOKS)} hook\n")
    FILE.write_text(text, "utf-8")
