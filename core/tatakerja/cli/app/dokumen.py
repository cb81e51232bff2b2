"""``--ke FILE``: an answer as a document in a file, in the form that the file's name says."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from tatakerja.cli.app.context import say

if TYPE_CHECKING:
    from tatakerja.documents.diagram.alur import Diagram
    from tatakerja.documents.dokumen import DokumenKeluar
    from tatakerja.documents.halaman.lembaran import HalamanCetak


def opsi_ke(apa: str = "", *, orang: bool = True) -> Callable[[Any], Any]:
    """The decorator that adds ``--ke`` and ``--samarkan``.

    :param apa: what more must be said of the file.
    :param orang: whether persons stand in it, so that they can be masked.
    """

    def add(command: Any) -> Any:
        to = click.option(
            "--ke",
            type=Berkas(),
            metavar="BERKAS",
            help="Tulis ke berkas ini; akhirannya menentukan bentuk: .xlsx (satu lembar per Perangkat Daerah), .csv "
            f"(bagi Excel di Indonesia), .json, .parquet, .html, atau .pdf.{apa} Berkas lama ditimpa.",
        )
        return to(OPSI_SAMARKAN(command) if orang else command)

    return add


OPSI_SAMARKAN = click.option("--samarkan", is_flag=True, help="Dengan --ke: nama dan NIP diganti nomor yang tetap.")
"""``--samarkan`` of what stands in a file."""


OPSI_HTML = click.option(
    "--html",
    "berkas",
    type=click.Path(dir_okay=False),
    metavar="BERKAS",
    help="Tulis satu halaman untuk peramban atau pencetak ke berkas ini; berkas lama ditimpa.",
)
"""``--html`` of what has a page of its own."""


class Berkas(click.ParamType[str]):
    """A file's name whose ending says a form; wrong usage for another."""

    name = "berkas"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name."""
        from tatakerja.documents.write import bentuk_berkas
        from tatakerja.values.galat import GalatTatakerja

        try:
            bentuk_berkas(str(value))
        except GalatTatakerja as error:
            self.fail(str(error), param, ctx)
        return str(value)


def berkas_berakhiran(*akhiran: str) -> click.ParamType[str]:
    """A file's name that ends in one of some endings; wrong usage for another."""

    class Berakhiran(click.ParamType[str]):
        name = "berkas"

        def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
            from tatakerja.documents.akhiran import akhiran as ending_of
            from tatakerja.values.galat import GalatTatakerja

            try:
                ending_of(str(value), akhiran, f"akhiri dengan {' atau '.join(akhiran)}")
            except GalatTatakerja as error:
                self.fail(str(error), param, ctx)
            return str(value)

    return Berakhiran()


def require_alone(ctx: click.Context, ke: str | None, *, samarkan: bool, bentuk: str) -> None:
    """See to it that a file and what goes with it are asked for together, and no other form beside it.

    :raises UsageError: otherwise.
    """
    if ke is None and samarkan:
        raise click.UsageError("--samarkan berlaku bagi berkas; sebut berkasnya dengan --ke", ctx)
    if ke is not None and bentuk != "tabel":
        raise click.UsageError("pilih --ke atau --format, tidak keduanya; bentuk berkas menurut akhirannya", ctx)


def put_into_file(
    dokumen: "DokumenKeluar",
    ke: str,
    *,
    orang: Iterable[tuple[str, str]] | None = None,
    catatan: Iterable[str] = (),
    pribadi: bool = True,
) -> None:
    """Write a document and say so.

    :param orang: NIP and name of everyone to be masked; None: nobody is.
    :param catatan: further lines for the person.
    :param pribadi: whether names and NIPs stand in it where nobody is masked.
    """
    import tatakerja
    from tatakerja.cli.screen import layout
    from tatakerja.documents.write import tulis_dokumen
    from tatakerja.values.teks import angka

    if orang is not None:
        from tatakerja.documents.samaran import Penyamar, samarkan

        dokumen = samarkan(dokumen, Penyamar(orang))
    with layout.under_way("Menulis berkas"):
        tulis_dokumen(dokumen, ke, tatakerja.__version__)
    say(f"{ke}: {angka(len(dokumen.utama.isi))} baris.")
    for line in catatan:
        say(line)
    if pribadi and orang is None:
        say("Berkas ini memuat nama dan NIP: perlakukan sebagai data pribadi.")


def put_pages(halaman: "Sequence[HalamanCetak]", ke: str, *, orang: Iterable[tuple[str, str]] | None = None) -> None:
    """Write pages as PDF and say so.

    :param orang: NIP and name of everyone to be masked; None: nobody is.
    """
    import tatakerja
    from tatakerja.border.files import write_file
    from tatakerja.documents.halaman.ketik import halaman_pdf

    if orang is not None:
        from tatakerja.documents.halaman.samar import samarkan_halaman
        from tatakerja.documents.samaran import Penyamar

        masked = Penyamar(orang)
        halaman = [samarkan_halaman(one, masked) for one in halaman]
    write_file(ke, halaman_pdf(halaman, tatakerja.__version__))
    say(f"Ditulis: {ke}.")
    if orang is None:
        say("Berkas ini memuat nama dan NIP: perlakukan sebagai data pribadi.")


class BerkasDiagram(click.ParamType[str]):
    """A file's name whose ending says a form of diagrams; wrong usage for another."""

    name = "berkas"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name."""
        from tatakerja.documents.diagram.tulis import bentuk_diagram
        from tatakerja.values.galat import GalatTatakerja

        try:
            bentuk_diagram(str(value))
        except GalatTatakerja as error:
            self.fail(str(error), param, ctx)
        return str(value)


opsi_diagram = click.option(
    "--ke",
    type=BerkasDiagram(),
    metavar="BERKAS",
    help="Gambar ke berkas ini; akhirannya menentukan bentuk: .svg (lajur per jabatan, terbaca pada A4), .bpmn (BPMN "
    "2.0 dengan tata letaknya, dibuka di bpmn.io), atau .mmd (Mermaid). Berkas lama ditimpa.",
)
"""``--ke`` of the flows."""


def put_diagram(ctx: click.Context, diagram: "Callable[[], Diagram]", ke: str, bentuk: str) -> None:
    """Write a flow and say so.

    :param bentuk: the form asked for besides.
    :raises UsageError: if another form than the table is asked for.
    """
    import tatakerja
    from tatakerja.documents.diagram.tulis import tulis_diagram

    if bentuk != "tabel":
        raise click.UsageError("pilih --ke atau --format, tidak keduanya; bentuk berkas menurut akhirannya", ctx)
    tulis_diagram(diagram(), ke, tatakerja.__version__)
    say(f"Ditulis: {ke}.")
