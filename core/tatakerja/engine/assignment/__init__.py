"""An assignment as it is lived: frozen when proposed, advanced by events, decided by competence. All of it pure.

``freeze`` turns a route into the data of the first event; ``state`` folds events into a state of plain JSON; ``decide``
says which step a command takes and refuses what may not be. Persons stand in events and states as positions in the
state's list of tokens, so that nothing in them is personal.
"""

from tatakerja.engine.assignment.decide import (
    Orang,
    Perintah,
    choose_cancelling,
    choose_letters,
    choose_step,
    describe_turn,
    require_day,
)
from tatakerja.engine.assignment.freeze import freeze_route, missing_contents
from tatakerja.engine.assignment.state import (
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

__all__ = [
    "Keadaan", "Kejadian", "Orang", "Perintah", "authority", "choose_cancelling", "choose_letters", "choose_step",
    "describe_turn", "fold", "freeze_route", "is_acceptance", "is_letter", "issued_letters", "letter_authority",
    "missing_contents", "open_steps", "proposer_authority", "require_day",
]  # fmt: skip
