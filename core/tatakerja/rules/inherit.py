"""What a layer takes over from the layers below it: shapes that it adopts, rows and words that it builds on.

A row of a layer takes the place of a row below only by saying so (``menggantikan``). All other rows below go on to
answer, cited as what they are: places of another regulation, written ``plugin: place``.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeVar

import attrs

from tatakerja.rules.check.fault import Masalah
from tatakerja.values.alur import AturanAlur, Isian
from tatakerja.values.aturan import Adopsi
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan
from tatakerja.values.penomoran import Penomoran
from tatakerja.values.regulasi import Regulasi
from tatakerja.values.syarat import FAKTA_KODE, Syarat
from tatakerja.values.teks import maksud_pilihan, maksudnya

BASELINE = "baseline"
"""The name of the core's own layer."""

SEKAT = ": "
"""Between the name of another regulation's plugin and a place in that regulation."""


class Coded(Protocol):
    """A row with a code."""

    @property
    def kode(self) -> str:
        """Unique code."""

    @property
    def menggantikan(self) -> str | None:
        """Code of the row below whose place it takes."""


Row = TypeVar("Row", bound=Coded)
Shape = TypeVar("Shape", AturanKedudukan, AturanAlur, AturanEvaluasi)


class Tawaran(NamedTuple):
    """A shape, and the layer that offers it."""

    lapisan: str
    baris: Any


def offered(layers: Iterable[tuple[str, Iterable[Coded]]], problems: list[str]) -> dict[str, Tawaran]:
    """The shapes that layers offer, by name, from the lowest layer up.

    :param problems: takes what is wrong: one name offered twice, or a shape that replaces nothing.
    """
    found: dict[str, Tawaran] = {}
    for name, rows in layers:
        own = list(rows)
        problems += map(str, missing_below("bentuk", own, found))  # no file offers shapes
        for code in replaced_codes(own):
            found.pop(code, None)
        for row in own:
            if row.kode in found:
                problems.append(f"bentuk {row.kode!r}: sudah ditawarkan {found[row.kode].lapisan}; pakai nama lain")
            found[row.kode] = Tawaran(name, row)
    return found


def expanded(
    kind: type[Shape], rows: Iterable[Shape | Adopsi], shapes: Mapping[str, Tawaran], faults: list[Masalah]
) -> Iterator[Shape]:
    """Rows with their adoptions written out.

    :param faults: takes what is wrong with an adoption, which is then left out.
    """
    known = {field.name for field in attrs.fields(kind)} - {"bentuk"} | ({"sitasi"} if kind is AturanAlur else set())
    for row in rows:
        if isinstance(row, kind):
            yield row
            continue
        if not isinstance(row, Adopsi):
            raise TypeError(f"a row is of its own kind or an adoption: {row!r}")
        label = f"adopsi {row.bentuk!r}"
        code = str(row.ubah.get("kode", ""))
        offer = shapes.get(row.bentuk)
        unknown = sorted(row.ubah.keys() - known)
        if offer is None:
            said = f"bentuk {row.bentuk!r} tidak dikenal"
            faults.append(Masalah(label, code, ("bentuk",), said, maksud_pilihan(row.bentuk, shapes.keys())))
        elif unknown:
            faults += [
                Masalah(label, code, (name,), f"kolom {name!r} tidak dikenal", maksud_pilihan(name, known))
                for name in unknown
            ]
        elif "kode" not in row.ubah:
            faults.append(Masalah(label, code, (), "tidak berkode", "beri kode sendiri dengan kode=..."))
        else:
            shape: Shape = offer.baris
            change = dict(row.ubah)
            change["bila"] = shape.bila + tuple(change.get("bila", ()))
            if isinstance(shape, AturanAlur) and "langkah" in change:
                named = [step["aksi"] for step in change["langkah"]]
                if named != [step.aksi for step in shape.langkah]:
                    wanted = ", ".join(step.aksi for step in shape.langkah)
                    said = f"langkah {', '.join(named)} bukan langkah bentuk itu"
                    faults.append(Masalah(label, code, ("langkah",), said, f"urutannya {wanted}"))
                    continue
                change["langkah"] = tuple(
                    attrs.evolve(step, **said) for step, said in zip(shape.langkah, change["langkah"], strict=True)
                )
            elif isinstance(shape, AturanAlur):
                steps, citations = shape.langkah, change.pop("sitasi", ())
                if len(steps) != len(citations):
                    hint = f"beri sitasi bagi masing-masing dari {len(steps)} langkah"
                    faults.append(Masalah(label, code, ("langkah",), f"{len(citations)} sitasi", hint))
                    continue
                change["langkah"] = tuple(
                    attrs.evolve(step, dasar=tuple(dasar)) for step, dasar in zip(steps, citations, strict=True)
                )
            yield attrs.evolve(shape, bentuk=shape.kode, **change)


def adopted(rows: Iterable[Shape], shapes: Mapping[str, Tawaran], nama: str) -> Iterator[tuple[str, str]]:
    """In words, which layer offered the shape of a row that adopted one, by the row's code.

    :param nama: the plugin that adopted it.
    """
    for row in rows:
        if row.bentuk is None:
            continue
        layer = shapes[row.bentuk].lapisan
        offer = f"bentuk dasar {row.bentuk!r}" if layer == BASELINE else f"bentuk {row.bentuk!r} plugin {layer}"
        yield row.kode, f"{offer}, diadopsi plugin {nama}"


def stacked(jenis: str, own: Sequence[Row], below: Iterable[Row], faults: list[Masalah]) -> tuple[Row, ...]:
    """A layer's rows, then those of the layer below that none of them replaces.

    :param jenis: what kind of rows: ``alur``.
    :param below: rows that already cite as :func:`foreign` has it.
    :param faults: takes rows that replace what isn't there, or what another one replaces as well.
    """
    by_code = {row.kode: row for row in below}
    faults += missing_below(jenis, own, by_code)
    gone = replaced_codes(own)
    return (*own, *(row for code, row in by_code.items() if code not in gone))


def replaced_codes(rows: Iterable[Coded]) -> dict[str, str]:
    """The codes that rows replace, each with the code of the row that does."""
    return {code: row.kode for row in rows if (code := row.menggantikan) is not None}


def missing_below(jenis: str, rows: Iterable[Coded], below: Iterable[str]) -> Iterator[Masalah]:
    """Rows that replace what no layer below has, or what another row replaces, too."""
    codes, seen = list(below), dict[str, str]()
    for row in rows:
        code = row.menggantikan
        if code is None:
            continue
        said = hint = ""
        if code not in codes:
            said = "yang tidak ada pada lapisan di bawahnya"
            hint = maksudnya(code, codes, "hapus menggantikan, atau sebut plugin_dasar yang memuatnya")
        elif code in seen:
            said, hint = f"yang sudah digantikan {seen[code]!r}", "pilih satu"
        if said:
            yield Masalah(jenis, row.kode, ("menggantikan", code), f"menggantikan {code!r}, {said}", hint)
        seen[code] = row.kode


def joined_places(own: Penomoran, below: Regulasi) -> Penomoran:
    """The places of a regulation and, as :func:`foreign` cites them, those of the one on which it builds."""
    places = list(below.penomoran.tempat)
    for amendment in below.perubahan:
        places += (f"{amendment.kode}{SEKAT}{place}" for place in amendment.penomoran.tempat)
        if amendment.menyisipkan is not None:
            changed = f"{amendment.mengubah}{SEKAT}" if amendment.mengubah else ""
            places += (f"{changed}{place}" for place in amendment.menyisipkan.tempat)
    return Penomoran((*own.tempat, *(_abroad(place, below.nama) for place in places)))


def short_names(below: Regulasi) -> dict[str, str]:
    """How citations of another regulation and its amendments begin, by what stands before their places."""
    amended = {f"{below.nama} {amendment.kode}": amendment.singkatan for amendment in below.perubahan}
    return {below.nama: below.singkatan, **amended}


def foreign(value: Any, name: str) -> Any:
    """A row of a layer below, its citations as places of another regulation.

    :param value: a row, or what is in one.
    :param name: the plugin of that regulation.
    """
    if isinstance(value, Isian):
        return value._replace(dasar=_abroad(value.dasar, name))
    if isinstance(value, tuple):
        return tuple(foreign(one, name) for one in value)
    if not attrs.has(type(value)):
        return value
    change: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        if field.name.startswith("dasar") or field.name == "tempat":
            new = _cited(old, name)
        elif field.name == "isian":
            new = tuple(foreign(Isian(*one), name) for one in old)
        else:
            new = foreign(old, name) if isinstance(old, tuple) else old
        if new != old:
            change[field.name] = new
    return attrs.evolve(value, **change) if change else value


def following(value: Any, replaced: Mapping[str, str]) -> Any:
    """A row of a layer below, asking for rows and excepting from rows as they are called that take their place.

    :param value: a row, or what is in one.
    :param replaced: as :func:`replaced_codes`.
    """
    if not replaced:
        return value
    if isinstance(value, tuple):
        made = tuple(following(one, replaced) for one in value)
        return made if type(value) is tuple else type(value)(*made)
    if isinstance(value, Syarat):
        if value.fakta not in FAKTA_KODE or not value.nilai & replaced.keys():
            return value
        return attrs.evolve(value, nilai=frozenset(replaced.get(code, code) for code in value.nilai))
    if not attrs.has(type(value)):
        return value
    change: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        old = getattr(value, field.name)
        if field.name == "pengecualian_dari":
            new: Any = tuple(replaced.get(code, code) for code in old)
        else:
            new = following(old, replaced)
        if new != old:
            change[field.name] = new
    return attrs.evolve(value, **change) if change else value


def _cited(value: Any, name: str) -> Any:
    if isinstance(value, str):
        return _abroad(value, name)
    if isinstance(value, tuple):
        return tuple(_cited(one, name) for one in value)
    return foreign(value, name)


def _abroad(place: str, name: str) -> str:
    """A place of another regulation or of its amendment: ``bantul: Pasal 7``, ``bantul perubahan-1: Pasal I``."""
    return f"{name} {place}" if SEKAT in place else f"{name}{SEKAT}{place}"
