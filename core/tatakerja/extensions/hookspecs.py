"""The hooks of extensions. None is asked for an answer to a question of the law, and none can keep one back.

Every docstring has one shape: what the hook says; ``called``, when; ``returns``, what; ``checked``, by the core.
"""

from collections.abc import Sequence

from tatakerja.extensions.marker import hookspec
from tatakerja.extensions.values import BentukKeluaran, DokumenBertanda, DokumenTerbit, Kabar, PerintahBaru


@hookspec
def ekstensi_perintah() -> Sequence[PerintahBaru]:
    """Offer commands of the command line.

    :called: when a command is asked for that the core doesn't have, and when the help lists all.
    :returns: :class:`~tatakerja.extensions.PerintahBaru` values. Optional.
    :checked: the types; that no other extension, nor the core, has the name: it is then left out with a warning.
    """


@hookspec
def ekstensi_bentuk() -> Sequence[BentukKeluaran]:
    """Offer forms of output for ``--format``.

    :called: when a form is asked for, and when a wrong one must be told what there is.
    :returns: :class:`~tatakerja.extensions.BentukKeluaran` values. Optional.
    :checked: the types; that no other extension has the name for the same command.
    """


@hookspec
def ekstensi_kabar(kabar: Kabar) -> None:
    """Take notice of what was stored: to remind somebody, to tell another system.

    :called: after the commit, once for each event, in the order of the journal, outside of every lock.
    :returns: nothing; what is returned is not looked at.
    :checked: nothing can be stopped any more: an exception is caught, and told in a warning that names the extension.
    """


@hookspec
def ekstensi_dokumen(dokumen: DokumenTerbit) -> DokumenBertanda | None:
    """Handle a document that was issued, say have it signed electronically.

    :called: after a document was issued and stored.
    :returns: the signed document, which is kept beside the issued one; None where there is none. Optional.
    :checked: the type; an exception is caught, and told in a warning that names the extension: the document stays
        issued.
    """
