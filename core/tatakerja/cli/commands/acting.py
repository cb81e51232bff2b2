"""What every command on a stored thing shares: who acts, who records, and how its outcome is shown."""

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from tatakerja.cli.app.completion import NIP
from tatakerja.cli.app.context import Keadaan, tell
from tatakerja.cli.app.options import Tanggal, opsi_bersama
from tatakerja.cli.app.output import put_out

if TYPE_CHECKING:
    from tatakerja import SistemTersimpan
    from tatakerja.values.stored.penugasan import Penugasan

OPSI_OLEH = click.option("--oleh", type=NIP, required=True, help="Siapa yang bertindak.")
OPSI_PENCATAT = click.option(
    "--dicatat-oleh", type=NIP,
    help="Siapa yang mencatat, bila yang bertindak menandatangani di atas kertas.",
)  # fmt: skip
OPSI_NOMOR = click.option(
    "--nomor", metavar="TEKS", help="Nomor surat menurut register kantor; tanpa ini diambil nomor berikutnya."
)
OPSI_SIFAT_SURAT = click.option(
    "--sifat-surat", metavar="TEKS", help="Sifat surat dinasnya, misalnya Segera; tanpa ini menurut pengaturan daerah."
)
OPSI_TANGGAL_SURAT = click.option(
    "--tanggal-surat", type=Tanggal(), metavar="YYYY-MM-DD",
    help="Tanggal suratnya, bila bukan hari ini; kewenangan diperiksa pada hari itu.",
)  # fmt: skip
OPSI_KUNCI = click.option(
    "--kunci", metavar="TEKS", help="Kunci ulangan: perintah yang sama dengan kunci yang sama hanya dicatat sekali."
)


opsi_tindakan = opsi_bersama(OPSI_OLEH, OPSI_PENCATAT, OPSI_KUNCI)
"""The decorator that adds who acts, who records it, and the key of a repetition."""
opsi_nomor = opsi_bersama(OPSI_NOMOR, OPSI_TANGGAL_SURAT)
"""The decorator that adds the office's own number of a letter, and its day."""


def paper_given(sistem: "SistemTersimpan", ctx: click.Context, given: dict[str, Any], luar: Callable[[], bool]) -> Any:
    """Put number and day of a letter where the command takes them; gives the system on the day of the letter.

    A day of our own letter is the day on which all is done; another instansi's letter only brings its number and day.

    :param luar: whether the letter is another instansi's.
    :raises click.UsageError: if they don't go together.
    """
    day, nomor = given.pop("tanggal_surat"), given["nomor"]
    if day is None:
        return sistem
    if given.get("surat_luar") is not None:
        raise click.UsageError("--surat-luar sudah menyebut nomor dan tanggalnya", ctx)
    if not luar():
        return sistem.pada(day)
    if nomor is None:
        raise click.UsageError("surat instansi lain: sebutkan --nomor bersama --tanggal-surat", ctx)
    given["surat_luar"], given["nomor"] = (nomor, day), None
    return sistem


def _is_outside(sistem: "SistemTersimpan", id: str, langkah: int | None) -> bool:
    """Whether the letter meant is one of another instansi: of the step named, of those open, or of those issued."""
    one = sistem.tampil(id)
    steps = [step for step in one.langkah if step.urut == langkah or (langkah is None and step.keadaan == "giliran")]
    units = [step.aktor.unit for step in steps] or [letter.penetap.unit for letter in one.surat]
    structure = sistem.susunan()
    known = [unit for unit in units if unit in structure.unit_menurut_kode]
    return any(list(structure.jalur(unit))[-1].jenis == "instansi_lain" for unit in known)


def open_stored(ctx: click.Context) -> "SistemTersimpan":
    """The system over the database chosen."""
    return Keadaan.dari(ctx).buka_tersimpan()


def actors(sistem: "SistemTersimpan", **words: str | None) -> dict[str, str | None]:
    """The NIPs that some words mean, by the names under which they are given.

    :raises TidakDitemukan: naming every one that is nobody's, a line each.
    """
    from tatakerja.cli.app.search import resolve_nip

    found = resolve_nip(sistem, [word for word in words.values() if word])
    return {name: found[word] if word else None for name, word in words.items()}


def act(ctx: click.Context, command: str, given: dict[str, Any], *orang: str) -> None:
    """Run a command of the API on an assignment and show what came of it.

    :param given: the options, and the assignment's ``id``.
    :param orang: which of them are NIPs, beside those who act and record.
    """
    bentuk = given.pop("bentuk")
    sistem = open_stored(ctx)
    who = actors(sistem, **{name: given.pop(name) for name in ("oleh", "dicatat_oleh", *orang)})
    if "tanggal_surat" in given:
        sistem = paper_given(sistem, ctx, given, lambda: _is_outside(sistem, given["id"], given.get("langkah")))
    method: Callable[..., Penugasan] = getattr(sistem, command)
    with naming_options(ctx):
        one = method(**given, **who)
    show_outcome(sistem, one, bentuk)


def _have_signed(sistem: "SistemTersimpan", id: str) -> None:
    """Hand the letters that a command issued to the extensions that sign, and keep what comes back.

    What fails is told on stderr and stops nothing: the letter is issued.
    """
    resi, keadaan = sistem.resi, Keadaan.dari(click.get_current_context())
    if resi is None or not keadaan.tersimpan or not keadaan.ekstensi().menangani_dokumen():
        return
    from tatakerja.documents.surat.tanda import mintakan_tanda
    from tatakerja.values.galat import GalatTatakerja

    for letter in sistem.surat_peristiwa(id, resi.no):
        try:
            found = mintakan_tanda(sistem, letter, keadaan.ekstensi().tangani, tell, sistem.pengaturan().surat)
        except GalatTatakerja as error:
            tell(
                f"peringatan: surat tidak dapat diserahkan untuk ditandatangani: {error}; ulangi dengan "
                f"`penugasan tandai {id}`"
            )
            continue
        for signed in found:
            tell(f"Surat bertanda oleh {signed.oleh} disimpan di samping suratnya ({signed.no}).")


@contextmanager
def naming_options(ctx: click.Context) -> Generator[None]:
    """Within it, a refusal for want of a field names the option that gives it."""
    from tatakerja.values.galat import GalatPenugasan

    try:
        yield
    except GalatPenugasan as error:
        option = next((one for one in ctx.command.params if error.isian and one.name == error.isian), None)
        if error.isian is None or option is None:
            raise
        named = f"{max(option.opts, key=len)} {option.metavar or ''}".strip()
        raise GalatPenugasan(str(error).replace(error.isian, named, 1), error.isian) from error


def show_outcome(sistem: "SistemTersimpan", one: "Penugasan", bentuk: str) -> None:
    """What a command did: a few lines for a person, the whole assignment for a program; then its letters are signed."""
    if bentuk != "tabel":
        put_value(bentuk, one)
    else:
        from tatakerja.cli.screen.penugasan import outcome

        program = Keadaan.dari(click.get_current_context()).program()
        for line in outcome(one, f"{sistem.buku.regulasi.singkatan} ", program):
            click.echo(line)
    _have_signed(sistem, one.id)


def show_recorded(sistem: "SistemTersimpan", bentuk: str, lines: Iterable[str], notes: Iterable[str] = ()) -> None:
    """A change of the organisation: what happened, what is odd about it, and the receipt."""
    from tatakerja.values.stored.resi import Tercatat

    if bentuk != "tabel":
        put_value(bentuk, Tercatat(sistem.resi, tuple(notes)))
        return
    for line in (*lines, *(f"Perhatikan: {note}." for note in notes), f"Resi: {sistem.resi}"):
        click.echo(line)


def put_value(bentuk: str, value: Any) -> None:
    """A value of the API, or several, in a form other than the table."""
    put_out(bentuk, lambda: value, jawaban=value)
