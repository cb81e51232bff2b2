"""What wrong usage is told, in Indonesian, worded from the structured fields of click's errors."""

import click

from tatakerja.values.teks import maksud

NEVER_GUESSED = frozenset({"--percaya"})
"""Options that let something happen which nobody should agree to by following a hint."""


def usage_message(error: click.UsageError) -> str:
    """What is wrong with a command line, in Indonesian."""
    ctx = error.ctx
    if isinstance(error, click.NoSuchOption):
        known = set() if ctx is None else {opt for param in ctx.command.get_params(ctx) for opt in param.opts}
        return f"opsi {error.option_name} tidak ada{maksud(error.option_name, sorted(known - NEVER_GUESSED))}"
    if isinstance(error, click.BadOptionUsage):
        takes = "tidak menerima nilai" if _is_flag(error) else "memerlukan nilai di belakangnya"
        return f"opsi {error.option_name} {takes}"
    if isinstance(error, click.MissingParameter):
        what = "opsi" if isinstance(error.param, click.Option) else "argumen"
        return f"{what} {_label(error)} belum diberikan"
    if isinstance(error, click.BadParameter):
        return f"{_label(error)}: {error.message}"
    return error.message


def _is_flag(error: click.BadOptionUsage) -> bool:
    if error.ctx is None:
        return False
    options = [param for param in error.ctx.command.get_params(error.ctx) if isinstance(param, click.Option)]
    return any(option.is_flag for option in options if error.option_name in option.opts) or (
        error.option_name == "--help"
    )


def _label(error: click.BadParameter) -> str:
    param = error.param
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return str(param.human_readable_name if param is not None else error.param_hint)
