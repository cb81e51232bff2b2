"""The baseline: shapes of rules that regencies share, given through the same hooks that a regency uses.

A shape cites nothing and answers nobody. It counts once a regency adopts it, with a code and citations of its own.
"""

from collections.abc import Sequence

from tatakerja.rules.baseline.placement import KEDUDUKAN
from tatakerja.rules.baseline.reviews import EVALUASI
from tatakerja.rules.baseline.routes import ALUR
from tatakerja.rules.marker import hookimpl
from tatakerja.values.aturan import AturanKedudukan
from tatakerja.values.kinerja import AturanEvaluasi
from tatakerja.values.penugasan import AturanAlur


@hookimpl
def tatakerja_kedudukan() -> Sequence[AturanKedudukan]:
    """The shapes of kedudukan."""
    return KEDUDUKAN


@hookimpl
def tatakerja_penugasan() -> Sequence[AturanAlur]:
    """The shapes of routes."""
    return ALUR


@hookimpl
def tatakerja_evaluasi() -> Sequence[AturanEvaluasi]:
    """The shapes of review chains."""
    return EVALUASI
