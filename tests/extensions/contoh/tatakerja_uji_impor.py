"""An extension that can't be imported."""

import tidak_terpasang_di_mana_pun  # noqa: F401
