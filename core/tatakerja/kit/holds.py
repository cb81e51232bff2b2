"""What a check demands: a function, since under ``python -O`` an ``assert`` is passed over and judges nothing."""


def hold(condition: object, otherwise: object = "") -> None:
    """Demand that something is so.

    :param otherwise: what is told where it isn't.
    :raises AssertionError: if it isn't.
    """
    if not condition:
        raise AssertionError(otherwise)
