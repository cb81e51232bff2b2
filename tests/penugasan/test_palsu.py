"""Who isn't competent gets nowhere at a database, whatever they try: a short run of the torture, with a control."""

from palsu import palsu


def test_nobody_forges_a_step() -> None:
    tally = palsu(400, seed=3)
    assert (tally["berhasil"], tally["tersimpan"], tally["cacat"]) == (0, 0, 0)
    assert tally["tidak berwenang"] > 50
    assert tally["sah"] >= 2, "who may got on"


def test_control_competence_that_lets_others_in_is_found() -> None:
    assert palsu(400, control=True)["berhasil"]
