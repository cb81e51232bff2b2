"""``regulasi kelengkapan``: what accounts for each place of the text, and what nothing accounts for."""

from collections.abc import Iterator

from tatakerja.cli.app.output import put_out
from tatakerja.cli.screen import layout
from tatakerja.cli.screen.regulasi.listing import list_heading
from tatakerja.rules.kelengkapan import Kelengkapan, asing, kelengkapan
from tatakerja.rules.naskah import Banding
from tatakerja.rules.rulebook import BukuAturan


def show_completeness(buku: BukuAturan, naskah: str | None, bentuk: str) -> None:
    """``regulasi kelengkapan``.

    :param naskah: the regulation's text; None: only the numbering is looked at.
    """
    counted = kelengkapan(buku)
    compared = None if naskah is None else asing(buku, naskah)
    if bentuk != "tabel":
        from tatakerja.contract.perkakas.kelengkapan import KelengkapanJson

        put_out(bentuk, lambda: KelengkapanJson.dari(counted, compared))
    else:
        layout.show(_lines(buku, counted, compared))


def _lines(buku: BukuAturan, counted: Kelengkapan, compared: Banding | None) -> Iterator[str]:
    yield from layout.block(
        list_heading("Kelengkapan", buku),
        (
            ("Tempat tanpa bawahan dalam penomoran", str(counted.jumlah)),
            ("Diatur baris", str(len(counted.baris))),
            ("Disebut anomali saja", str(len(counted.anomali))),
            ("Bukan norma", str(len(counted.bukan_norma))),
            ("Di luar yang dijawab di sini", str(len(counted.di_luar))),
            ("Belum tersentuh", str(len(counted.terbuka))),
            ("Terhitung", f"{counted.persen:g} persen".replace(".", ",")),
        ),
    )
    yield from layout.section("Belum tersentuh", (layout.wrapped(f"- {place}", 2, 4) for place in counted.terbuka))
    if compared is None:
        return
    if not any(compared):
        yield ""
        yield layout.wrapped("Penomoran cocok dengan naskah.")
    yield from layout.section(
        "Dalam penomoran, tidak ada dalam naskah", (layout.wrapped(f"- {one}", 2, 4) for one in compared.tidak_ada)
    )
    yield from layout.section(
        "Dalam naskah, tidak ada dalam penomoran",
        (layout.wrapped(f"- baris {one.baris}: {one.isi[:80]}", 2, 4) for one in compared.tidak_bernomor),
    )
