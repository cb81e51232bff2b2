"""How a run that fails ends: the words on stderr and the exit code. Imported only then."""

import contextlib
import errno
import os
import sys
import traceback
from datetime import datetime

import click

from tatakerja.border.files import GalatBerkas, append_text
from tatakerja.cli.app.usage import usage_message

TANPA_JAWABAN, SALAH_PAKAI, DIHENTIKAN, PIPA_PUTUS = 1, 2, 130, 141
DEBUG = "TATAKERJA_DEBUG"


def report_end(error: BaseException, *, rinci: bool = False, tersimpan: bool = False) -> int:
    """Tell the user on stderr how a run ended.

    :param rinci: whether every fault of a file is told, also where there are many of one kind.
    :param tersimpan: whether something was stored: then an answer that can't be shown is no failure, or the command
        would be given again.
    :returns: the exit code.
    """
    try:
        if tersimpan and _is_of_output(error):
            _hush()
            _tell(f"Tersimpan; jawabannya tidak dapat ditampilkan ({_why(error)}).")
            return 0
        return _report(error, rinci)
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


def _report(error: BaseException, rinci: bool) -> int:
    from tatakerja.values.galat import GalatMasukan, GalatTatakerja, RegulasiTidakDikenal, TafsirTidakDikenal

    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else int(error.code is not None)
    if isinstance(error, (KeyboardInterrupt, click.Abort, EOFError)):
        _tell("\nDihentikan.")
        return DIHENTIKAN
    if isinstance(error, click.UsageError):
        return _report_usage(error)
    if isinstance(error, GalatMasukan):
        from tatakerja.cli.screen.kesalahan import told

        _tell("\n".join(told(error.kesalahan, rinci=rinci)))
        return TANPA_JAWABAN
    if isinstance(error, GalatTatakerja):
        _tell(str(error))
        # A word of a closed list that was mistyped in an option is wrong usage, not a question without answer.
        return SALAH_PAKAI if isinstance(error, (RegulasiTidakDikenal, TafsirTidakDikenal)) else TANPA_JAWABAN
    return _report_os(error) if isinstance(error, OSError) else _report_unexpected(error)


def _report_os(error: OSError) -> int:
    if error.errno == errno.EPIPE:
        return _hush()
    if error.filename is None:
        _hush()
        _tell(f"Jawabannya tidak dapat ditampilkan ({_why(error)})")
        return TANPA_JAWABAN
    from tatakerja.border.files import reason

    _tell(f"{os.fsdecode(error.filename)} {reason(error)}")
    return TANPA_JAWABAN


def _report_usage(error: click.UsageError) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        _tell(error.message)
        return SALAH_PAKAI
    if error.ctx is not None:
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(f"Bantuan: {error.ctx.command_path} --help\n", err=True)
    _tell(f"Salah pakai: {usage_message(error)}")
    return SALAH_PAKAI


def _report_unexpected(error: BaseException) -> int:
    """One line. The details may hold personal data, so they are written only to a file that the user names."""
    what = f"Kesalahan tak terduga pada tatakerja ({type(error).__name__}: {_one_line(error)})"
    file = os.environ.get(DEBUG)
    if not file:
        _tell(f"{what}; jalankan lagi dengan {DEBUG}=rincian.log, lalu laporkan perintahnya beserta berkas itu")
        return TANPA_JAWABAN
    try:
        when = f"{datetime.now().astimezone().isoformat()} {sys.argv!r}\n"
        append_text(file, "".join((when, *traceback.format_exception(error))))
    except GalatBerkas:
        _tell(f"{what}; rinciannya tidak dapat ditulis ke {file}")
    else:
        _tell(f"{what}; rinciannya ada di {file}, laporkan beserta perintahnya")
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
