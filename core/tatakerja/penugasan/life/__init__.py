"""An assignment as it is lived: frozen when proposed, advanced by events, decided by competence. All of it pure.

``freeze`` turns a route into the data of the first event; ``state`` folds events into a state of plain JSON; ``decide``
says which step a command takes and refuses what may not be; ``after``, ``review``, ``reports`` and ``appraisal`` do the
same for what follows the letter. Persons stand in events and states as positions in the state's list of tokens, so that
nothing in them is personal.
"""

from tatakerja.penugasan.life.evaluasi import (
    BERSURAT,
    Perhentian,
    PerintahHasil,
    chain_is_whole,
    choose_review,
    choose_submitter,
    find_stops,
    freeze_review,
    submitters,
)
from tatakerja.penugasan.life.freeze import freeze_route, missing_contents
from tatakerja.penugasan.life.kinerja import check_rating, choose_role, choose_subject
from tatakerja.penugasan.life.langkah import (
    Orang,
    Perintah,
    choose_cancelling,
    choose_letters,
    choose_step,
    describe_turn,
    require_day,
)
from tatakerja.penugasan.life.pelaporan import (
    choose_decision,
    choose_demand,
    freeze_reports,
    material_of,
    obstacle_authority,
    obstacle_of,
    report_of,
    require_worker,
)
from tatakerja.penugasan.life.state import (
    Keadaan,
    Kejadian,
    authority,
    fold,
    is_acceptance,
    is_letter,
    issued_letters,
    letter_authority,
    open_steps,
    proposer_authority,
)
from tatakerja.penugasan.life.state_after import waiting_obstacles

__all__ = [
    "BERSURAT", "Keadaan", "Kejadian", "Orang", "Perhentian", "Perintah", "PerintahHasil", "authority",
    "chain_is_whole",
    "check_rating", "choose_cancelling", "choose_decision", "choose_demand", "choose_letters", "choose_review",
    "choose_role", "choose_step", "choose_subject", "choose_submitter", "describe_turn", "find_stops", "fold",
    "freeze_reports", "freeze_review", "freeze_route", "is_acceptance", "is_letter", "issued_letters",
    "letter_authority", "material_of", "missing_contents", "obstacle_authority", "obstacle_of", "open_steps",
    "proposer_authority", "report_of", "require_day", "require_worker", "submitters", "waiting_obstacles",
]  # fmt: skip
