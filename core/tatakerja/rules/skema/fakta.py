"""The facts on which the conditions of each file rest, with what they mean and their values."""

from collections.abc import Mapping
from typing import Any

import attrs

from tatakerja.rules.check.alur import route_domains, team_domains
from tatakerja.rules.check.evaluasi import review_domains, stage_domains
from tatakerja.rules.check.kedudukan import placement_domains
from tatakerja.rules.skema.words import Kata
from tatakerja.values.alur import FAKTA_ALUR, FAKTA_TIM
from tatakerja.values.syarat import FAKTA_INTI

KELAS, ALUR, TIM, TAHAPAN, EVALUASI, SEMUA = "kelas", "alur", "tim", "tahapan", "evaluasi", "semua"
FAKTA_BERKAS: Mapping[str, str] = {
    "kosakata": KELAS,
    "kedudukan": KELAS,
    "penugasan": ALUR,
    "pelaksanaan": ALUR,
    "pelaporan": ALUR,
    "tahapan": TAHAPAN,
    "evaluasi": EVALUASI,
}
"""Which facts the rows of a file rest on; of other files any."""
FAKTA_BARIS: Mapping[str, str] = {"tim": TIM}
"""Kinds of rows that rest on others than those of their file."""
_TAHAPAN = {name: FAKTA_ALUR[name] for name in ("kedudukan", "bentuk", "ukuran_tim")}
_EVALUASI = {**_TAHAPAN, "tahapan": "aturan tahapan yang berlaku pada unit itu"}


@attrs.frozen
class _Berkode:
    """A row of which only the code counts."""

    kode: str


def fakta(mana: str, kata: Kata) -> dict[str, tuple[str, frozenset[str]]]:
    """Facts by name: what each means, and its values; no values where they are numbers or a plugin's codes."""
    kinds = frozenset(kata.jenis)
    rules: Any = tuple(map(_Berkode, kata.kode.get("kedudukan", ())))
    stages: Any = tuple(map(_Berkode, kata.kode.get("tahapan", ())))
    own = {one.nama: one.uraian for one in kata.kosakata.fakta}
    placed = (FAKTA_INTI | own, placement_domains(kata.kosakata, kinds))
    routed = (FAKTA_ALUR, route_domains(rules, stages, kinds))
    teamed = (FAKTA_TIM, team_domains(stages, kinds))
    staged = (_TAHAPAN, stage_domains(rules))
    reviewed = (_EVALUASI, review_domains(rules, stages))
    groups = {
        KELAS: (placed,),
        ALUR: (routed,),
        TIM: (teamed,),
        TAHAPAN: (placed, staged),
        EVALUASI: (placed, reviewed),
        SEMUA: (placed, routed, teamed, reviewed),
    }
    told: dict[str, tuple[str, frozenset[str]]] = {}
    for meanings, domains in groups[mana]:
        for name, meaning in meanings.items():
            words = domains[name]
            told[name] = (meaning, words | told[name][1] if name in told else words)
    return told
