"""The command line. ``main`` is its entry; a command's module is imported only when the command is run."""


def main() -> None:
    """Run ``tatakerja`` with the process's arguments and leave with its exit code.

    The collector of circles rests: a run is short, what it makes has hardly any, and an organisation's many objects
    would be looked through again and again, at the interpreter's end once more. What runs for long turns it on.
    """
    import gc

    gc.disable()
    from tatakerja.cli.app.root import akar

    try:
        akar()
    finally:
        gc.freeze()
