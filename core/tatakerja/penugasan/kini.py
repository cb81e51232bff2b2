"""An assignment in the organisation of today: who stands in the place of posts and persons that were frozen with it.

A post of a unit that is gone is its successor's, and where none was recorded that of the nearest unit above it that is
left; a person is who bears their NIP today. So everything that is decided about an assignment, shown of it or remarked
on it goes on from one and the same state.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import is_

from tatakerja.engine.answers import Answers
from tatakerja.journal import Bacaan
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.event import PengusulBeku
from tatakerja.penugasan.life.janggal import Masa
from tatakerja.penugasan.life.state import (
    KeadaanPenugasan,
    KendalaBerjalan,
    LangkahBerjalan,
    acceptance_letter,
    is_acceptance,
    issued_letters,
    open_steps,
)
from tatakerja.penugasan.penerus import Penerus
from tatakerja.penugasan.snapshot import holders_of
from tatakerja.values.organisasi import Pemangku


class Kini:
    """Puts the organisation of today in the place of what was frozen.

    :param bacaan: a view or transaction in which the organisation is the one of the day.
    :param hari: the day.
    :param ingat: whether the day keeps what was read, for who asks again while the organisation is the same; not where
        the view shows what isn't committed of it.
    """

    def __init__(self, bacaan: Bacaan, hari: Hari, *, ingat: bool = False) -> None:
        self._bacaan = bacaan
        self._hari = hari
        self._nip: dict[str, str | None] = {}
        self._kept = hari.nip_kini if ingat else {}
        self._dahulu: dict[int, Sequence[Pemangku]] = {}
        self._dikenal: set[str] = set()
        self._utuh: tuple[object, ...] = ()
        self.penerus = Penerus(bacaan, hari, ingat=ingat)

    # Persons ----------------------------------------------------------------------------------------------------------

    def nip(self, token: str) -> str | None:
        """The NIP that a person bears today; None once erased."""
        kept = self._kept.get(token)
        if kept is not None:
            return kept
        if token not in self._nip:
            before = self._bacaan.nip(token)
            found = self._nip[token] = None if before is None else self.penerus.nip(before)
            if found is not None:
                self._kept[token] = found
        return self._nip[token]

    def nips(self, tokens: Iterable[str]) -> tuple[str, ...]:
        """Likewise of several, of whom the organisation can be asked then; a token for one whose data was erased."""
        wanted = tuple(tokens)
        if missing := [token for token in wanted if token not in self._kept and token not in self._nip]:
            self._bacaan.nip_mereka(missing)  # at once
        found = tuple([self.nip(token) or token for token in wanted])
        self.kenali(found)
        return found

    def kenali(self, nip: Collection[str]) -> None:
        """Read employees whom the organisation will be asked about, each once."""
        if not self._dikenal.issuperset(nip):
            self._hari.kenali(self._bacaan, nip)
            self._dikenal.update(nip)

    def tokens(self, token: str) -> tuple[str, ...]:
        """Every token of the person behind one, of whichever NIP they bore."""
        nip = self.nip(token)
        return (token,) if nip is None else self.penerus.sandi_semua(nip) or (token,)

    # Units ------------------------------------------------------------------------------------------------------------

    def state(self, state: KeadaanPenugasan) -> KeadaanPenugasan:
        """A state whose posts are those of today; itself where nothing is gone.

        What one who is there no more would have to accept, the signatory of their letter settles.
        """
        state = self._settled_by_signatory(state)
        parts = _parts(state)
        if self._utuh and all(map(is_, parts, self._utuh)):
            return state
        there = self._hari.organisasi.unit_menurut_kode
        gone = [unit for unit in units_of(state) if unit not in there]
        if not gone:
            self._utuh = parts
            return state
        acting = {unit: self.penerus.pengelola(unit) or unit for unit in gone}
        # Whose PPK somebody was, a successor is; whoever is merely above isn't.
        heirs = {unit: self.penerus.unit(unit) or unit for unit in gone}
        return _replaced(state, acting, heirs)

    def tidak_ada(self, state: KeadaanPenugasan, langkah: int) -> bool:
        """Whether a step is the acceptance of one who is there no more."""
        step = state["langkah"][langkah]
        if not is_acceptance(step) or "orang" not in step:
            return False
        (nip,) = self.nips((state["orang"][step["orang"]],))
        return self._hari.organisasi.pegawai_ber_nip(nip) is None

    def _settled_by_signatory(self, state: KeadaanPenugasan) -> KeadaanPenugasan:
        gone = {
            i: letter
            for i in open_steps(state)
            if self.tidak_ada(state, i)
            and (letter := acceptance_letter(state, state["langkah"][i]["orang"])) is not None
            and "unit" in letter
        }
        if not gone:
            return state
        after = state.copy()
        after["langkah"] = [_settled(step, gone[i]) if i in gone else step for i, step in enumerate(state["langkah"])]
        return after

    def lenyap(self, units: Iterable[str]) -> list[str]:
        """Those of some units that are gone without a recorded successor."""
        there = self._hari.organisasi.unit_menurut_kode
        return [unit for unit in dict.fromkeys(units) if unit not in there and self.penerus.unit(unit) is None]

    def rantai_utuh(self, state: KeadaanPenugasan) -> bool:
        """Whether there is a frozen chain of review all of whose posts still to come are there, or a successor's."""
        chain = state.get("rantai")
        hasil = state.get("hasil")
        start = 0 if hasil is None or hasil["posisi"] is None else hasil["posisi"]
        return bool(chain) and not self.lenyap(chain[start:] if chain else ())

    def masa(self, state: KeadaanPenugasan) -> Masa:
        """The periods of holders, also of the posts of units that are gone, as the last organisation had them.

        What was recorded of those since counts.
        """
        there = self._hari.organisasi.unit_menurut_kode
        taken = [who[1] for who in state.get("pelaku", []) if who is not None]
        taken += [one["pelaku"][1] for one in state.get("perpanjangan", []) if one["pelaku"] is not None]
        if not (gone := {unit for unit in taken if unit not in there}):
            return self._hari.masa
        found: dict[tuple[str, str], list[Pemangku]] = {}
        for unit in sorted(gone):
            last = self._bacaan.unit_terakhir(unit)
            for row in () if last is None else self._holders(last[0]):
                if row.unit == unit:
                    found.setdefault((unit, row.nip), []).append(row)
        return {**self._hari.masa, **found}

    def _holders(self, cuplikan: int) -> Sequence[Pemangku]:
        if cuplikan not in self._dahulu:
            before = self._bacaan.muat_susunan(cuplikan)
            self._dahulu[cuplikan] = [] if before is None else holders_of(before)
        return self._dahulu[cuplikan]

    def sebab(self, unit: str) -> str | None:
        """Why another acts for a unit's leader, as a sentence; None where the unit is there."""
        if unit in self._hari.organisasi.unit_menurut_kode:
            return None
        name = self.nama(unit)
        heir, above = self.penerus.unit(unit), self.penerus.pengelola(unit)
        if heir is not None:
            return f"{name} tidak ada lagi; penerusnya, {self._hari.posts.jabatan(heir)} ({heir}), yang berwenang."
        record = f"catat penerusnya dengan `tatakerja unit gabung {unit} --ke UNIT`"
        if above is None:
            return f"{name} tidak ada lagi dan tidak ada yang di atasnya; {record}."
        return (
            f"{name} tidak ada lagi dan penerusnya belum dicatat; pimpinan satu tingkat di atasnya, "
            f"{self._hari.posts.jabatan(above)} ({above}), yang berwenang, atau {record}."
        )

    def nama(self, unit: str) -> str:
        """A unit that is gone, by the name that it had."""
        before = self.penerus.nama_lama(unit)
        return f"Unit {unit}" if before is None else f"Unit {before[0]} ({unit})"


def _settled(step: LangkahBerjalan, letter: LangkahBerjalan) -> LangkahBerjalan:
    """An acceptance, as it is for the signatory of the letter to settle."""
    after = step.copy()
    del after["orang"]
    after["unit"], after["pegawai"] = letter["unit"], letter["pegawai"]
    return after


def _parts(state: KeadaanPenugasan) -> tuple[object, ...]:
    """The parts of a state that name units; what follows from the same objects is the same."""
    return (
        state["langkah"], state["pemilik"], state["pengusul"], state["ppk"], state.get("rantai"), state.get("kendala")
    )  # fmt: skip


def units_of(state: KeadaanPenugasan) -> list[str]:
    """The units whose leaders have or had a part in an assignment, each once."""
    found = [state["pemilik"], *(step["unit"] for step in state["langkah"] if "unit" in step)]
    found += [unit for unit in (state["pengusul"]["unit"], *state["ppk"]) if unit is not None]
    found += state.get("rantai", [])
    found += [unit for row in state.get("kendala", []) for unit in row["kepada"]]
    return list(dict.fromkeys(found))


def units_in_force(state: KeadaanPenugasan) -> list[str]:
    """The units by which an assignment goes on: the owner, those of open steps, of letters in force, of review."""
    steps = state["langkah"]
    places = [*open_steps(state), *(state["surat"][i]["langkah"] for i in issued_letters(state))]
    found = [state["pemilik"], *(steps[i]["unit"] for i in places if "unit" in steps[i])]
    return list(dict.fromkeys((*found, *state.get("rantai", []))))


def _replaced(state: KeadaanPenugasan, acting: Mapping[str, str], heirs: Mapping[str, str]) -> KeadaanPenugasan:
    after = state.copy()
    after["pemilik"] = acting.get(state["pemilik"], state["pemilik"])
    proposer: PengusulBeku = {**state["pengusul"]}
    if proposer["unit"] is not None:
        proposer["unit"] = acting.get(proposer["unit"], proposer["unit"])
    after["pengusul"] = proposer
    after["ppk"] = [None if unit is None else heirs.get(unit, unit) for unit in state["ppk"]]
    steps: list[LangkahBerjalan] = []
    for step in state["langkah"]:
        now = step.copy()
        if "unit" in now:
            now["unit"] = acting.get(now["unit"], now["unit"])
        steps.append(now)
    after["langkah"] = steps
    if "rantai" in state:
        after["rantai"] = [acting.get(unit, unit) for unit in state["rantai"]]
    if "kendala" in state:
        rows: list[KendalaBerjalan] = [
            {**row, "kepada": [acting.get(unit, unit) for unit in row["kepada"]]} for row in state["kendala"]
        ]
        after["kendala"] = rows
    return after


# Letters --------------------------------------------------------------------------------------------------------------


def ppk_unit(answers: Answers, nip: str) -> str | None:
    """The unit of an employee's PPK post; None without a PPK, and for one who isn't there any more."""
    pegawai = answers.organisasi.pegawai_ber_nip(nip)
    ppk = None if pegawai is None else answers.resolver.kedudukan(pegawai).ppk
    return None if ppk is None else ppk.unit


def letter_faults(
    kini: Kini, state: KeadaanPenugasan, hari: Hari, orang: Sequence[str], ppk: Sequence[str | None] | None
) -> list[str]:
    """Why no letter may be issued: the route isn't the one that the regulation would give for these employees' PPKs.

    :param state: as it was frozen.
    :param orang: NIPs of the state's persons.
    :param ppk: unit of the PPK of each who is assigned, today; None: only who and what is gone is looked for.
    """
    faults = []
    frozen = kini.state(state)["ppk"]
    for nip, before, now in zip(orang, frozen, frozen if ppk is None else ppk, strict=False):
        if hari.organisasi.pegawai_ber_nip(nip) is None:
            faults.append("seorang pegawai yang ditugaskan tidak ada lagi dalam organisasi")
        elif before != now:
            posts = [hari.pejabat(unit, unit).jabatan if unit else "tidak ada" for unit in (before, now)]
            faults.append(
                f"Pejabat Penilai Kinerja (PPK) {hari.nama(nip)} telah berubah: {posts[0]} menjadi {posts[1]}"
            )
    gone = kini.lenyap(step["unit"] for step in state["langkah"] if "unit" in step)
    return faults + [f"unit {unit} dalam alurnya tidak ada lagi" for unit in gone]
