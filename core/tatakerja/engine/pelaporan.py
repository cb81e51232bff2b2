"""Who reports to whom on an assignment, who may demand a report, and who decides on obstacles."""

from collections.abc import Callable, Collection, Iterable, Iterator

from tatakerja.engine.choice import anomalies, citations, declared, not_regulated, silent_anomalies
from tatakerja.engine.fakta import all_hold
from tatakerja.engine.fakta_penugasan import AssignmentFacts, Member, asking_status, find_people, statuses_left_out
from tatakerja.engine.jejak import Dipakai, Ditanya, Jejak
from tatakerja.engine.kedudukan import KedudukanResolver
from tatakerja.engine.pihak import Anggota, Parties
from tatakerja.values.alur import Pihak
from tatakerja.values.answers.alur import AlurPenugasan
from tatakerja.values.answers.pelaporan import AlurPelaporan, Laporan, Permintaan, TindakLanjut
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.aturan import Perihal
from tatakerja.values.evaluasi import StatusEvaluasi
from tatakerja.values.istilah import LABEL_JABATAN
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.pelaporan import AturanLaporan, Pelapor


class ReportGuide:
    """Answers for one resolver's organisation, rules and day.

    :param resolver: the kedudukan of everyone, the rules and the holders of posts.
    :param alur: gives the route of a proposal.
    """

    def __init__(self, resolver: KedudukanResolver, alur: Callable[[Usulan], AlurPenugasan]) -> None:
        self._resolver = resolver
        self._alur = alur
        self._buku = resolver.buku
        self._parties = Parties(resolver)
        self._facts = AssignmentFacts(resolver)
        self._of_status = asking_status((*self._buku.laporan, *self._buku.permintaan, *self._buku.kendala))

    def pelaporan(self, usulan: Usulan) -> AlurPelaporan:
        """To whom the employees of an assignment report, who may demand it, and who decides on obstacles.

        :raises TidakDitemukan: if the owner's unit or an employee doesn't exist.
        """
        people = find_people(self._resolver.organisasi, usulan)
        members = self._facts.members(usulan, people.values(), self._parties)
        notes = statuses_left_out(self._of_status, members, "pelaporannya")
        left_open = bool(notes)
        reports = [report for member in members for report in self._reports(usulan, member, people, notes)]
        reports += self._appraisal_reports(usulan, members, notes)
        # The order in which employees are named is no order among them: what concerns all of them doesn't follow it.
        everyone = sorted(members, key=lambda one: one.anggota.pegawai.nip)
        demands = tuple(self._demands(usulan, everyone))
        deciders, cited = self._obstacles(usulan, everyone)
        touched = dict.fromkeys((*self._touching(usulan, everyone), *self._parties.anomali_lintas(everyone, usulan)))
        short = self._buku.regulasi.singkatan
        if silent := _roles(usulan) - {role for demand in demands for role in demand.dari}:
            roles = " dan ".join(sorted(silent))
            notes.append(
                not_regulated(
                    short,
                    f"permintaan laporan sewaktu-waktu kepada {roles}",
                    certain=self._silent_on(members, "permintaan"),
                )
            )
        follow_up = tuple(self._follow_up(usulan, everyone, deciders, notes))
        if not deciders:
            whose = "tim" if usulan.bentuk == "tim" else "penugasan individu"
            said = not_regulated(short, f"penyampaian kendala {whose}", certain=self._silent_on(members, "kendala"))
            notes.append(f"{said} Penyampaiannya tetap dapat ditempuh.")
        return AlurPelaporan(
            status="belum_tertentukan" if left_open else _status(reports),
            laporan=tuple(reports),
            permintaan=demands,
            kendala=deciders,
            dasar_kendala=cited,
            tindak_lanjut=follow_up,
            dasar=tuple(dict.fromkeys(place for report in reports for place in report.dasar)),
            anomali=tuple(touched),
            keterangan=tuple(dict.fromkeys(notes)),
        )

    def _reports(
        self, usulan: Usulan, member: Member, people: dict[str, Pegawai], notes: list[str]
    ) -> Iterable[Laporan]:
        anggota = member.anggota
        role = _role(usulan, anggota.pegawai.nip)
        if role == "anggota" and usulan.ketua is None:
            notes.append("Tim tidak mempunyai ketua; kepada siapa anggotanya melapor tidak diatur.")
            return
        short = self._buku.regulasi.singkatan
        of_role = [row for row in self._buku.laporan if row.pelapor == role and not row.atas_anggota]
        rows = [row for row in of_role if all_hold(row.bila, member.facts)]
        if not rows:
            who = f"{role} ({LABEL_JABATAN[anggota.pegawai.jenis_jabatan]})" if of_role else role
            certain = self._silent_on([member], "laporan")
            notes.append(not_regulated(short, f"kepada siapa {who} melapor", certain=certain))
        else:
            notes += self._owner_unheard(member, rows)
        for row in rows:
            receivers: dict[Pejabat, None] = {}
            for party in row.kepada:
                if party == "ketua":
                    if usulan.ketua is None:
                        continue  # dealt with above
                    receivers[self._resolver.posts.pegawai_sendiri(people[usulan.ketua])] = None
                elif party == "pemberi_tugas":
                    receivers |= self._appointer(usulan)
                else:
                    receivers |= self._official(party, anggota, usulan.pemilik)
            if not receivers:
                notes.append(f"Penerima laporan {role} {anggota.pegawai.nip} belum tertentukan.")
            notes += self._below(member, receivers)
            yield Laporan(
                pelapor=role,
                pegawai=anggota.pegawai.nip,
                kepada=tuple(receivers),
                berkala=bool(row.berkala),
                periode=row.berkala if isinstance(row.berkala, str) else None,
                dasar=self._buku.sitasi(citations(row.dasar, member.facts)),
            )

    def _silent_on(self, members: Iterable[Member], perihal: Perihal) -> bool:
        """Whether a silence is declared for one of some people."""
        return any(declared(self._buku, "pelaporan", member.facts, perihal) for member in members)

    def _below(self, member: Member, receivers: Iterable[Pejabat]) -> Iterator[str]:
        """The remark that somebody reports to an official who stands below them."""
        led = {unit.kode: unit for unit in self._resolver.posts.unit_dipimpin(member.anggota.pegawai)}
        for one in receivers:
            above = [unit.kode for unit in self._resolver.organisasi.jalur(one.unit)][1:]
            for kode in led.keys() & set(above):
                yield f"{self._resolver.posts.jabatan(kode)} melapor kepada {one.jabatan}, yang berada di bawahnya."

    def _owner_unheard(self, member: Member, rows: list[AturanLaporan]) -> Iterator[str]:
        """The remark that somebody lent to another unit reports to no official of that unit."""
        lent = member.cakupan != "dalam_unit"
        heard = any(party == "ketua" or party.endswith("_pemilik") for row in rows for party in row.kepada)
        if lent and not heard:
            yield f"{self._buku.regulasi.singkatan} tidak mengatur laporan kepada pemilik kinerja."

    def _appraisal_reports(self, usulan: Usulan, members: list[Member], notes: list[str]) -> Iterator[Laporan]:
        """The ketua's reports on the members' performance, each to the officials of the member whom it is about.

        A ketua who is that official themself knows, and reports to nobody in their own stead.
        """
        for row in self._buku.laporan:
            for member in members:
                anggota = member.anggota
                if not row.atas_anggota or usulan.ketua is None or anggota.pegawai.nip == usulan.ketua:
                    continue
                if not all_hold(row.bila, member.facts):
                    continue
                receivers: dict[Pejabat, None] = {}
                for party in row.kepada:
                    if party == "ketua":
                        raise ValueError(f"a row of reports on members names the ketua as receiver: {row.kode}")
                    if party == "pemberi_tugas":
                        receivers |= self._appointer(usulan)
                    else:
                        receivers |= self._official(party, anggota, usulan.pemilik)
                others = tuple(one for one in receivers if one.nip != usulan.ketua)
                if len(others) < len(receivers):
                    own = next(one for one in receivers if one.nip == usulan.ketua)
                    notes.append(f"Ketua sendiri memangku {own.jabatan} dan tidak melapor kepada dirinya sendiri.")
                    if not others:
                        continue
                yield Laporan(
                    pelapor="ketua",
                    pegawai=usulan.ketua,
                    kepada=others,
                    berkala=bool(row.berkala),
                    periode=row.berkala if isinstance(row.berkala, str) else None,
                    dasar=self._buku.sitasi(citations(row.dasar, member.facts)),
                    anggota=anggota.pegawai.nip,
                )

    def _demands(self, usulan: Usulan, members: list[Member]) -> Iterator[Permintaan]:
        """Who may demand reports: of each who reports the official on their side, never themself."""
        for row in self._buku.permintaan:
            demanded: dict[tuple[Pejabat, tuple[str, ...]], dict[str, Pelapor]] = {}
            for member in members:
                role = _role(usulan, member.anggota.pegawai.nip)
                if role in row.dari and all_hold(row.bila, member.facts):
                    cited = self._buku.sitasi(citations(row.dasar, member.facts))
                    for official in self._official(row.peminta, member.anggota, usulan.pemilik):
                        demanded.setdefault((official, cited), {})[member.anggota.pegawai.nip] = role
            for (official, cited), of in sorted(demanded.items(), key=lambda one: (-len(one[1]), one[0][0].unit)):
                roles = tuple(role for role in row.dari if role in of.values())
                yield Permintaan(official, roles, cited, tuple(sorted(of)))

    def _obstacles(self, usulan: Usulan, members: list[Member]) -> tuple[tuple[Pejabat, ...], tuple[str, ...]]:
        team = [member.anggota.pegawai.nip for member in members]
        deciders: dict[Pejabat, None] = {}
        cited: dict[str, None] = {}
        for row in (one for one in self._buku.kendala if one.tentang(usulan.bentuk)):
            for member in members if not row.tindak_lanjut else ():
                # A team's scope is its widest, so that one across units follows the rule for such teams alone.
                facts = {**member.facts, "cakupan": member.facts["cakupan_tim"]}
                if all_hold(row.bila, facts):
                    cited |= dict.fromkeys(self._buku.sitasi(citations(row.dasar, facts)))
                    for party in row.kepada:
                        # Whoever works on it doesn't decide on what the team brings.
                        deciders |= self._official(party, member.anggota, usulan.pemilik, team)
        return tuple(deciders), tuple(cited)

    def _follow_up(
        self, usulan: Usulan, members: list[Member], deciders: Collection[Pejabat], notes: list[str]
    ) -> Iterator[TindakLanjut]:
        """Who follows up what is decided: no person who decides it, by whatever post, and each by one row once."""
        team = [member.anggota.pegawai.nip for member in members]
        deciding = {one.nip for one in deciders} - {None}
        for row in (one for one in self._buku.kendala if one.tentang(usulan.bentuk)):
            named: set[Pejabat] = set(deciders)
            for member in members if row.tindak_lanjut else ():
                if not all_hold(row.bila, member.facts):
                    continue
                cited = self._buku.sitasi(citations(row.dasar, member.facts))
                for party in row.kepada:
                    for one in self._official(party, member.anggota, usulan.pemilik, team):
                        if one not in named and one.nip in deciding:
                            named.add(one)
                            notes.append(f"{one.jabatan} dipangku orang yang memutuskan kendala; ia sudah tahu.")
                        elif one not in named:
                            named.add(one)
                            yield TindakLanjut(one.nip, one.nama, one.unit, one.jabatan, one.sebagai, row.syarat, cited)

    def _appointer(self, usulan: Usulan) -> dict[Pejabat, None]:
        """Who appointed the team's leader: whoever sets the letter that appoints or assigns them."""
        letters = self._alur(usulan).surat
        return {letter.penetap: None for letter in letters if usulan.ketua in letter.pegawai}

    def _touching(self, usulan: Usulan, members: list[Member]) -> Iterator[str]:
        """Codes of the anomalies on which the answer rests: of the rows that hold, and of silences."""
        for member in members:
            for one in self._asked(usulan, member):
                for row in one.baris:
                    if all_hold(row.bila, one.fakta):
                        yield from anomalies(row, one.fakta)
            for perihal in ("laporan", "permintaan", "kendala"):
                yield from silent_anomalies(self._buku, "pelaporan", member.facts, perihal)

    def jejak(self, usulan: Usulan) -> Jejak:
        """The rows from which the answer is drawn up; raises as :meth:`pelaporan`."""
        people = find_people(self._resolver.organisasi, usulan)
        members = self._facts.members(usulan, people.values(), self._parties)
        asked = [one for member in members for one in self._asked(usulan, member)]
        # Without a leader nothing says to whom members report; reports on members are asked about each of them.
        led = usulan.bentuk == "individu" or usulan.ketua is not None
        used = [
            Dipakai(one.jenis, row, one.fakta, one.nip)
            for one in asked
            for row in one.baris
            if all_hold(row.bila, one.fakta)
            if not isinstance(row, AturanLaporan) or (led and not row.atas_anggota)
        ]
        used += [
            Dipakai("laporan", row, member.facts, member.nip)
            for row in self._buku.laporan
            if row.atas_anggota and usulan.ketua is not None
            for member in members
            if member.nip != usulan.ketua and all_hold(row.bila, member.facts)
        ]
        return Jejak(tuple(used), tuple(asked))

    def _asked(self, usulan: Usulan, member: Member) -> Iterator[Ditanya]:
        """The rows that concern somebody by what they are in the assignment, with the facts on which they are asked."""
        role, facts = _role(usulan, member.nip), member.facts
        reports = [row for row in self._buku.laporan if (role == "ketua" if row.atas_anggota else row.pelapor == role)]
        yield Ditanya("laporan", tuple(reports), facts, member.nip, "laporan")
        demands = tuple(row for row in self._buku.permintaan if role in row.dari)
        yield Ditanya("permintaan", demands, facts, member.nip, "permintaan")
        obstacles = [row for row in self._buku.kendala if row.tentang(usulan.bentuk)]
        # A team's scope is its widest, so that one across units follows the rule for such teams alone.
        widest = {**facts, "cakupan": facts["cakupan_tim"]}
        deciding = tuple(row for row in obstacles if not row.tindak_lanjut)
        yield Ditanya("kendala", deciding, widest, member.nip, "kendala")
        if following := tuple(row for row in obstacles if row.tindak_lanjut):
            yield Ditanya("kendala", following, facts, member.nip, "kendala")

    def _official(self, party: Pihak, member: Anggota, pemilik: str, juga: Collection[str] = ()) -> dict[Pejabat, None]:
        official = self._parties.pihak(party, member, pemilik, juga)
        return {} if official is None else {official: None}


def _status(reports: list[Laporan]) -> StatusEvaluasi:
    if not reports:
        return "tidak_diatur"
    return "diatur" if all(report.kepada for report in reports) else "belum_tertentukan"


def _roles(usulan: Usulan) -> set[Pelapor]:
    return {_role(usulan, nip) for nip in (*usulan.pegawai, *((usulan.ketua,) if usulan.ketua else ()))}


def _role(usulan: Usulan, nip: str) -> Pelapor:
    if usulan.bentuk == "individu":
        return "individu"
    return "ketua" if nip == usulan.ketua else "anggota"
