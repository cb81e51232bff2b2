"""The command line. ``main`` is its entry; a command's module is imported only when the command is run."""


def main() -> None:
    """Run ``tatakerja`` with the process's arguments and leave with its exit code."""
    from tatakerja.cli.app.root import akar

    akar()
