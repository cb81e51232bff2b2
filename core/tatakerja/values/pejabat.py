"""An official, as an answer names them."""

import attrs


@attrs.frozen
class Pejabat:
    """An official: a post and who holds it.

    ``nip`` and ``nama`` are None when the post is vacant; ``sebagai`` is the capacity in which the post is held, None
    for a vacant post and for an employee who acts as such. ``unit`` is the code of the unit.
    """

    nip: str | None
    nama: str | None
    unit: str
    jabatan: str
    sebagai: str | None
