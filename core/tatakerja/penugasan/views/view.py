"""One view of the database on one day: tokens become people again, posts get their holders, of today or of then."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from tatakerja.engine.wewenang import Berwenang, Wewenang
from tatakerja.journal import Bacaan, Peristiwa, Rekaman
from tatakerja.journal.about import BIDANG_SENDIRI
from tatakerja.penugasan.akun import nama_akun
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.kini import Kini
from tatakerja.penugasan.life.event import PihakBeku, common, step_of
from tatakerja.penugasan.life.state import KeadaanPenugasan
from tatakerja.penugasan.stream import begun
from tatakerja.penugasan.views.lampau import Lampau
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.penugasan import Riwayat

TeksTersimpan = Mapping[str, Rekaman]
"""What is kept outside the chain for one event, by field."""


class View:
    """What showing assignments needs to know.

    :ivar buku: the rules of today, to tell whether an assignment was frozen by others.
    :ivar kini: who stands today in the place of what was frozen.
    :param holidays: gives the regency's own holidays.
    :param buku_dengan: the rules of today under an older assignment's readings.
    :param menurut: gives the same view by another regulation; None where that can't be had.
    """

    def __init__(
        self,
        bacaan: Bacaan,
        hari: Hari,
        buku: BukuAturan,
        holidays: Callable[[], frozenset[date]] = frozenset,
        buku_dengan: Callable[[Mapping[str, str]], BukuAturan] | None = None,
        *,
        menurut: "Callable[[str], View | None] | None" = None,
    ) -> None:
        self._by: dict[str, View | None] = {buku.regulasi.nama: self}
        self._menurut = menurut or (lambda _: None)
        self.bacaan = bacaan
        self.hari = hari
        self.buku = buku
        self.buku_dengan = buku_dengan or (lambda _: buku)
        self.lampau = Lampau(bacaan, hari, buku)
        self._holidays = holidays
        self.kini = Kini(bacaan, hari)
        self._nip: dict[str, str | None] = {}
        self._texts: dict[int, TeksTersimpan] = {}
        self._begun: dict[str, Peristiwa] = {}

    def bagi(self, state: KeadaanPenugasan) -> "View":
        """The view by the regulation of an assignment, whichever was chosen; itself where that can't be had."""
        nama = state["regulasi"]
        if nama not in self._by:
            self._by[nama] = self._menurut(nama)
        return self._by[nama] or self

    @cached_property
    def libur(self) -> frozenset[date]:
        """The regency's own holidays, read once a time limit is to be counted."""
        return self._holidays()

    def recognise(self, tokens: Iterable[str]) -> None:
        """Find the NIPs behind tokens, and read these employees, where that wasn't done yet."""
        new = [token for token in dict.fromkeys(tokens) if token not in self._nip]
        if new:
            found = self.bacaan.nip_mereka(new)
            # A token stands for one whose data was erased, also where somebody is looked for.
            self.hari.kenali(self.bacaan, [nip or token for token, nip in found.items()])
            self._nip |= found

    def person(self, token: str) -> str | None:
        """NIP behind a token; None once erased."""
        if token not in self._nip:
            self.recognise((token,))
        return self._nip[token]

    def people(self, state: KeadaanPenugasan, saat: Peristiwa | None = None) -> list[Pejabat]:
        """The state's persons, as employees.

        :param saat: the event as of which they are shown; None: as they are today, or were when they were last known.
        """
        self.recognise(state["orang"])
        if saat is None:
            nips = zip(state["orang"], self.nips(state), strict=True)
            return [self._known(self.hari, None if nip == token else nip) for token, nip in nips]
        past = self.past(saat, state["orang"])
        return [self._known(past, self._then(past, token)) for token in state["orang"]]

    def past(self, event: Peristiwa, tokens: Iterable[str] = ()) -> Hari:
        """The day of an event, as it was known then.

        :param tokens: of persons who are asked about.
        """
        return self.lampau.hari(event, [nip for token in tokens for nip in self._borne(token)])

    def _then(self, past: Hari, token: str) -> str | None:
        """The NIP that a person bore on a day: the newest of theirs that was known by then."""
        known = [nip for nip in self._borne(token) if past.organisasi.pegawai_ber_nip(nip) is not None]
        return known[-1] if known else self.person(token)

    def _borne(self, token: str) -> tuple[str, ...]:
        """Every NIP of a person, the newest last; none once erased."""
        now = self.kini.nip(token)
        return () if now is None else self.kini.penerus.nip_semua(now)

    def _known(self, hari: Hari, nip: str | None) -> Pejabat:
        """An employee on a day, or as they were last known."""
        found = hari.pegawai(nip)
        return self.lampau.pegawai(nip) if nip is not None and found.nama is None else found

    def nips(self, state: KeadaanPenugasan) -> tuple[str, ...]:
        """NIPs that the state's persons bear today; a token for one whose data was erased."""
        return self.known(state["orang"])

    def known(self, tokens: Iterable[str]) -> tuple[str, ...]:
        """NIPs that persons bear today; the token itself for one whose data was erased."""
        return self.kini.nips(tokens)

    def party(self, party: PihakBeku, people: Sequence[Pejabat], hari: Hari | None = None) -> Pejabat:
        """A party of an event: one of the people, or a post with who holds it.

        :param hari: on which day; None: today.
        """
        if "orang" in party:
            return people[party["orang"]]
        return (hari or self.hari).pejabat(party["unit"], party["jabatan"])

    def parties(
        self, parties: Iterable[PihakBeku], people: Sequence[Pejabat], hari: Hari | None = None
    ) -> tuple[Pejabat, ...]:
        """Likewise several."""
        return tuple(self.party(party, people, hari) for party in parties)

    def able(self, wewenang: Wewenang) -> Berwenang:
        """Who has an authority today."""
        return self.hari.competence.berwenang(wewenang)

    def texts(self, event: Peristiwa) -> TeksTersimpan:
        """What is kept outside the chain for an event; nothing is asked where it vouches for no record."""
        if event.no not in self._texts:
            kept = any(not field.startswith(BIDANG_SENDIRI) for field in event.pribadi)
            self._texts[event.no] = self.bacaan.pribadi(event.no) if kept else {}
        return self._texts[event.no]

    def begun(self, id: str) -> Peristiwa:
        """The event by which an assignment began."""
        if id not in self._begun:
            self._begun[id] = begun(self.bacaan, id)
        return self._begun[id]

    def read_events(self, id: str, state: KeadaanPenugasan, events: Sequence[Peristiwa]) -> None:
        """Take in the events of an assignment, so that neither they nor who has to do with it is asked for one by one.

        :param state: of the assignment.
        """
        self._begun[id] = events[0]
        said = [common(event) for event in events]
        clerks = (umum["dicatat_oleh"] for umum in said)
        people = (*state["orang"], *(one.oleh for one in events), *(one for one in clerks if one is not None))
        self.bacaan.nip_mereka((*people, *(umum["akun"] for umum in said if "akun" in umum)))
        self.recognise(people)

    def event(self, event: Peristiwa, texts: TeksTersimpan | None = None) -> Riwayat:
        """An event as it is shown: who did it, as what, then.

        :param texts: what :meth:`texts` gave, where it is known already.
        """
        umum = common(event)
        as_what, clerk, step = umum["sebagai"], umum["dicatat_oleh"], step_of(event)
        recorded, account = umum.get("dicatat"), umum.get("akun")
        nip = self.person(event.oleh)
        past = self.past(event, (event.oleh, *(() if clerk is None else (clerk,))))
        who = self._known(past, nip)
        return Riwayat(
            no=event.no,
            jenis=event.jenis,
            tanggal=umum["tanggal"],
            waktu=event.waktu,
            oleh=who if as_what is None else Pejabat(nip, who.nama, *as_what),
            dicatat_oleh=None if clerk is None else self._known(past, self.person(clerk)),
            langkah=None if step is None else step + 1,
            alasan=value(self.texts(event) if texts is None else texts, "alasan"),
            dicatat=recorded,
            bertanggal_mundur=recorded is not None and umum["tanggal"] < recorded,
            akun=None if account is None else nama_akun(self.bacaan.nip(account)),
        )


def value(texts: TeksTersimpan, field: str) -> str | None:
    """A text kept outside the chain; None where there is none, or it was erased."""
    record = texts.get(field)
    return None if record is None else record.nilai
