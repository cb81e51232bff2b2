"""How a run that fails ends: the words on stderr and the exit code. Imported only then."""

import contextlib
import errno
import os
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime

import click

from tatakerja.border.files import GalatBerkas, append_text
from tatakerja.cli.app.usage import usage_message

TANPA_JAWABAN, SALAH_PAKAI, DIHENTIKAN, PIPA_PUTUS = 1, 2, 130, 141
DEBUG = "TATAKERJA_DEBUG"


def report_end(
    error: BaseException, *, rinci: bool = False, tersimpan: bool = False, diberikan: Sequence[str] = ()
) -> int:
    """Tell the user on stderr how a run ended.

    :param rinci: whether every fault of a file is told, also where there are many of one kind.
    :param tersimpan: whether something was stored: then an answer that can't be shown is no failure, or the command
        would be given again.
    :param diberikan: the words of the command line: none of them breaks the line of an error that repeats it.
    :returns: the exit code.
    """
    try:
        if tersimpan and _is_of_output(error):
            _hush()
            _tell(f"Tersimpan; jawabannya tidak dapat ditampilkan ({_why(error)}).")
            return 0
        broken = _breaking(diberikan)
        return _report(error, rinci, (lambda text: _tell(_mended(text, broken))) if broken else _tell)
    except (OSError, ValueError) as second:  # nor does stderr take anything
        code = _hush()
        if tersimpan and _is_of_output(error):
            return 0
        return code if isinstance(second, BrokenPipeError) else TANPA_JAWABAN


def _is_of_output(error: BaseException) -> bool:
    """Whether a stream failed, rather than a file that has a name."""
    if isinstance(error, OSError):
        return error.filename is None
    return isinstance(error, ValueError) and "closed file" in str(error)


def _why(error: BaseException) -> str:
    from tatakerja.border.files import reason

    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return reason(error)
    return "keluaran tertutup"


def _breaking(words: Sequence[str]) -> list[str]:
    """What was given, on the command line or in the environment, that would break a line; the longest first."""
    given = (*words, *(value for name, value in os.environ.items() if name.startswith("TATAKERJA_")))
    parts = {part for word in given if "\n" in word for part in (word, word.strip(), *re.split("[=,;:|]", word))}
    return sorted((part for part in parts if "\n" in part), key=len, reverse=True)


def _mended(text: str, broken: Sequence[str]) -> str:
    """An error in the lines that it has of itself."""
    from tatakerja.border.text import one_line

    for part in broken:
        text = text.replace(part, one_line(part))
    return text


def _report(error: BaseException, rinci: bool, tell: Callable[[str], None]) -> int:
    from tatakerja.values.galat import GalatMasukan, GalatTatakerja, RegulasiTidakDikenal, TafsirTidakDikenal

    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else int(error.code is not None)
    if isinstance(error, (KeyboardInterrupt, click.Abort, EOFError)):
        tell("\nDihentikan.")
        return DIHENTIKAN
    if isinstance(error, click.UsageError):
        return _report_usage(error, tell)
    if isinstance(error, GalatMasukan):
        from tatakerja.cli.screen.kesalahan import faults_told

        tell("\n".join(faults_told(error.kesalahan, rinci=rinci)))
        return TANPA_JAWABAN
    if isinstance(error, GalatTatakerja):
        tell(str(error))
        # A word of a closed list that was mistyped in an option is wrong usage, not a question without answer.
        wrong = isinstance(error, (RegulasiTidakDikenal, TafsirTidakDikenal))
        return SALAH_PAKAI if wrong else 0 if _is_of_stored(error) else TANPA_JAWABAN
    return _report_os(error, tell) if isinstance(error, OSError) else _report_unexpected(error, tell)


def _is_of_stored(error: BaseException) -> bool:
    """Whether a command is stored that can't be shown: no failure either, or it would be given again."""
    from tatakerja.journal.errors import GalatTersimpan

    return isinstance(error, GalatTersimpan)


def _report_os(error: OSError, tell: Callable[[str], None]) -> int:
    if error.errno == errno.EPIPE:
        return _hush()
    if error.filename is None:
        _hush()
        tell(f"Jawabannya tidak dapat ditampilkan ({_why(error)})")
        return TANPA_JAWABAN
    from tatakerja.border.files import reason

    tell(f"{os.fsdecode(error.filename)} {reason(error)}")
    return TANPA_JAWABAN


def _report_usage(error: click.UsageError, tell: Callable[[str], None]) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        tell(error.message)
        return SALAH_PAKAI
    if error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(f"Bantuan: {error.ctx.command_path} --help\n", err=True)
    tell(f"Salah pakai: {usage_message(error)}")
    return SALAH_PAKAI


def _report_unexpected(error: BaseException, tell: Callable[[str], None]) -> int:
    """One line. The details may hold personal data, so they are written only to a file that the user names."""
    what = f"Kesalahan tak terduga pada tatakerja ({type(error).__name__}: {_one_line(error)})"
    file = os.environ.get(DEBUG)
    if not file:
        tell(f"{what}; jalankan lagi dengan {DEBUG}=rincian.log, lalu laporkan perintahnya beserta berkas itu")
        return TANPA_JAWABAN
    try:
        when = f"{datetime.now().astimezone().isoformat()} {sys.argv!r}\n"
        append_text(file, "".join((when, *traceback.format_exception(error))))
    except GalatBerkas:
        tell(f"{what}; rinciannya tidak dapat ditulis ke {file}")
    else:
        tell(f"{what}; rinciannya ada di {file}, laporkan beserta perintahnya")
    return TANPA_JAWABAN


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]


def _tell(text: str) -> None:
    click.echo(text, err=True)


def _hush() -> int:
    """Nobody reads: keep the interpreter from complaining when it flushes at its end."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        handle = os.open(os.devnull, os.O_WRONLY)
        os.dup2(handle, sys.stdout.fileno())
        os.close(handle)
    return PIPA_PUTUS
