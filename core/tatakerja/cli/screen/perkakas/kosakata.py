"""``plugin kosakata``: every word that rows may use, a group after the other."""

from collections.abc import Iterator, Sequence

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout
from tatakerja.rules.skema.kosakata import Golongan
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.teks import maksud


def show_vocabulary(groups: Sequence[Golongan], wanted: Sequence[str], bentuk: str) -> None:
    """``plugin kosakata``.

    :param wanted: groups by name, or the beginning of it before a hyphen; none: all.
    :raises TidakDitemukan: naming every group that there isn't.
    """
    names = [one.nama for one in groups]
    unknown = [name for name in wanted if not any(_is_asked(one, name) for one in names)]
    if unknown:
        raise TidakDitemukan(
            "\n".join(
                f"golongan {name!r} tidak ada{maksud(name, names, 2)} (yang ada: {', '.join(names)})"
                for name in unknown
            )
        )
    picked = [one for one in groups if not wanted or any(_is_asked(one.nama, name) for name in wanted)]
    if bentuk != "tabel":
        from tatakerja.contract.perkakas.kosakata import KosakataJson

        put_out(bentuk, lambda: [KosakataJson.dari(one) for one in picked])
    else:
        layout.show(_lines(picked))


def _is_asked(name: str, asked: str) -> bool:
    return name == asked or name.startswith((f"{asked}-", f"{asked}."))


def _lines(groups: Sequence[Golongan]) -> Iterator[str]:
    for number, group in enumerate(groups):
        if number:
            yield ""
        yield layout.title(group.nama)
        yield layout.wrapped(group.arti, 2)
        for word in group.kata:
            values = f" [{' '.join(word.nilai)}]" if word.nilai else ""
            yield layout.wrapped(f"{word.kata}{': ' if word.arti else ''}{word.arti}{values}", 4, 6)
