"""Click in Indonesian: help pages, lazy groups, and wrong usage that suggests.

Nothing of click is patched: help is translated by subclasses. Errors are worded in ``usage``.
"""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from tatakerja.cli.app.options import OpsiUmum, opsi_umum
from tatakerja.values.teks import maksud

HELP = "Tampilkan bantuan ini."


class Formatter(click.HelpFormatter):
    """Help pages that begin with "Pakai:"."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Begin with the Indonesian word unless told otherwise."""
        super().write_usage(prog, args, "Pakai: " if prefix is None else prefix)


class KonteksPerintah(click.Context):
    """A context whose help pages are Indonesian."""

    formatter_class = Formatter


class _Indonesian(click.Command):
    """What commands and groups share. ``contoh`` are example lines, shown verbatim below the help."""

    context_class = KonteksPerintah

    def __init__(self, *args: Any, contoh: Sequence[str] = (), **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[OPSI]...")
        kwargs.setdefault("context_settings", {"help_option_names": ["-h", "--help"]})
        super().__init__(*args, **kwargs)
        self.contoh = tuple(contoh)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; an error that click raises without a context gets this one, so that it can name the command."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, explained in Indonesian."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The command's own options, then those that every command accepts."""
        own: list[tuple[str, str]] = []
        common: list[tuple[str, str]] = []
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx) if isinstance(param, click.Option) else None
            if record is not None:
                name, text = record
                target = common if isinstance(param, OpsiUmum) else own
                target.append((name, text.replace("[required]", "[wajib]")))
        for title, records in (("Opsi", own), ("Opsi umum (di depan atau di belakang perintah)", common)):
            if records:
                with formatter.section(title):
                    formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, verbatim."""
        if self.contoh:
            with formatter.section("Contoh"):
                for line in self.contoh:
                    formatter.write(f"{'':{formatter.current_indent}}{line}\n")


class Perintah(_Indonesian):
    """A command.

    :param umum: whether it takes the general options too, so that they may stand behind its name.
    """

    def __init__(self, *args: Any, umum: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if umum:
            self.params += opsi_umum()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; refuse arguments that nothing takes, or that are blank, as a shell's unset variable leaves them."""
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if ctx.resilient_parsing:
            return rest
        if rest:
            raise click.UsageError(f"argumen berlebih: {' '.join(map(repr, rest))}", ctx)
        for param in self.params:
            if isinstance(param, click.Argument) or "--ke" in param.opts:
                given = ctx.params[str(param.name)]
                values = given if isinstance(given, tuple) else (given,)
                if any(isinstance(one, str) and not one.strip() for one in values):
                    raise click.BadParameter("kosong; isi nilainya", ctx, param)
        return rest


class Grup(_Indonesian, click.Group):
    """A group whose commands are imported when they are run.

    :param malas: per command, in the order of the help: where it is (``module:attribute``), and its short help.
    """

    def __init__(self, *args: Any, malas: Mapping[str, tuple[str, str]], umum: bool = True, **kwargs: Any) -> None:
        kwargs.setdefault("subcommand_metavar", "PERINTAH [ARGUMEN]...")
        super().__init__(*args, **kwargs)
        self._malas = dict(malas)
        if umum:
            self.params += opsi_umum()

    def known(self, ctx: click.Context) -> Mapping[str, tuple[str, str]]:
        """All the commands, in the order of the help: where each is, and its short help."""
        return self._malas

    def find(self, ctx: click.Context, name: str) -> str | None:
        """Where a command is; None if there is none of the name."""
        return self._malas[name][0] if name in self._malas else None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the help."""
        return list(self.known(ctx))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None if there is none of the name."""
        where = self.find(ctx, cmd_name)
        if where is None:
            return None
        module, _, attribute = where.partition(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command named, or wrong usage with a suggestion."""
        name = args[0]
        if not ctx.resilient_parsing and self.find(ctx, name) is None:
            all_names = list(self.known(ctx))
            known = f"perintah yang ada: {', '.join(all_names)}"
            raise click.UsageError(f"perintah {name!r} tidak ada{maksud(name, all_names)} ({known})", ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands, from the table, then the options."""
        with formatter.section("Perintah"):
            formatter.write_dl([(name, short) for name, (_, short) in self.known(ctx).items()])
        super().format_options(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Nothing: they are listed before the options, without importing them."""
