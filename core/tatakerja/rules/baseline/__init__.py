"""The baseline: shapes of rules that regencies share, given through the same hooks that a regency may use.

A shape cites nothing and answers nobody. It counts once a regency adopts it, with a code and citations of its own.
"""

from collections.abc import Sequence

from tatakerja.rules.baseline.alur import ALUR
from tatakerja.rules.baseline.evaluasi import EVALUASI
from tatakerja.rules.baseline.kedudukan import KEDUDUKAN
from tatakerja.rules.marker import hookimpl
from tatakerja.values.alur import AturanAlur
from tatakerja.values.evaluasi import AturanEvaluasi
from tatakerja.values.kedudukan import AturanKedudukan


@hookimpl
def tatakerja_bentuk_kedudukan() -> Sequence[AturanKedudukan]:
    """The shapes of kedudukan."""
    return KEDUDUKAN


@hookimpl
def tatakerja_bentuk_alur() -> Sequence[AturanAlur]:
    """The shapes of routes."""
    return ALUR


@hookimpl
def tatakerja_bentuk_evaluasi() -> Sequence[AturanEvaluasi]:
    """The shapes of review chains."""
    return EVALUASI
