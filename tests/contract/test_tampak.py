"""Values show themselves as attrs would show them."""

from importlib import import_module
from pkgutil import iter_modules

import attrs
import pytest

from tatakerja import values
from tatakerja.values.teks import Tampak

for _module in iter_modules(values.__path__):
    import_module(f"tatakerja.values.{_module.name}")


def below(kind: type) -> list[type]:
    return [found for one in kind.__subclasses__() for found in (one, *below(one))]


SHOWN = sorted({one for one in below(Tampak) if attrs.has(one)}, key=lambda one: one.__qualname__)


def filled(kind: type) -> object:
    """One whose fields are all set, whatever its checks say."""
    made = object.__new__(kind)
    for each in attrs.fields(kind):
        object.__setattr__(made, each.name, (each.name, 'a"b'))
    return made


@pytest.mark.parametrize("kind", SHOWN, ids=lambda kind: kind.__name__)
def test_shown_as_attrs_would(kind: type) -> None:
    fields = {each.name: attrs.field(repr=each.repr) for each in attrs.fields(kind)}
    theirs = attrs.make_class(kind.__qualname__, fields, frozen=True)
    assert repr(filled(kind)) == repr(filled(theirs))


def test_rows_are_among_them() -> None:
    assert {"Pegawai", "Unit", "AturanKedudukan", "PimpinanTerdekat"} <= {kind.__name__ for kind in SHOWN}
