"""Who reports to whom on an assignment, who may demand a report, and who decides on a team's obstacles."""

from collections.abc import Iterable

from tatakerja.engine.parties import Anggota, Parties
from tatakerja.engine.resolver import KedudukanResolver
from tatakerja.values.galat import TidakDitemukan
from tatakerja.values.hasil import Pejabat
from tatakerja.values.kinerja import (
    AlurPelaporan,
    AturanKendala,
    AturanLaporan,
    AturanPermintaan,
    Laporan,
    Pelapor,
    Permintaan,
)
from tatakerja.values.organisasi import Pegawai
from tatakerja.values.penugasan import Pihak, Usulan


class ReportGuide:
    """Answers for one resolver's organisation, rules and day.

    :param resolver: the kedudukan of everyone, the rules and the holders of posts.
    """

    def __init__(self, resolver: KedudukanResolver) -> None:
        self._resolver = resolver
        self._buku = resolver.buku
        self._parties = Parties(resolver)

    def pelaporan(self, usulan: Usulan) -> AlurPelaporan:
        """To whom the employees of an assignment report, who may demand it, and who decides on obstacles.

        :raises TidakDitemukan: if the owner's unit or an employee doesn't exist.
        """
        people = self._people(usulan)
        members = [self._parties.anggota(pegawai) for pegawai in people.values()]
        notes: list[str] = []
        reports = [report for member in members for report in self._reports(usulan, member, people, notes)]
        deciders, cited = self._obstacles(usulan, members)
        if usulan.bentuk == "tim" and not deciders:
            notes.append(
                f"{self._buku.regulasi.singkatan} tidak mengatur penyampaian kendala tim; tetap mungkin, tanpa dasar."
            )
        return AlurPelaporan(
            status="diatur" if reports else "tidak_diatur",
            laporan=tuple(reports),
            permintaan=tuple(self._demands(usulan, members[0])),
            kendala=deciders,
            dasar_kendala=cited,
            dasar=tuple(dict.fromkeys(place for report in reports for place in report.dasar)),
            keterangan=tuple(dict.fromkeys(notes)),
        )

    def _people(self, usulan: Usulan) -> dict[str, Pegawai]:
        organisasi = self._resolver.organisasi
        problems = []
        if usulan.pemilik not in organisasi.unit_menurut_kode:
            problems.append(f"unit pemilik {usulan.pemilik!r} tidak ada di unit.csv")
        people = {}
        for nip in (*usulan.pegawai, *((usulan.ketua,) if usulan.ketua else ())):
            pegawai = organisasi.pegawai_ber_nip(nip)
            if pegawai is None:
                problems.append(f"NIP {nip!r} tidak ada di pegawai.csv")
            else:
                people[nip] = pegawai
        if problems or not people:
            raise TidakDitemukan("\n".join(problems or ["sebutkan paling sedikit satu pegawai"]))
        return people

    def _reports(
        self, usulan: Usulan, member: Anggota, people: dict[str, Pegawai], notes: list[str]
    ) -> Iterable[Laporan]:
        role = _role(usulan, member.pegawai.nip)
        if role == "anggota" and usulan.ketua is None:
            notes.append("Tim tidak mempunyai ketua; kepada siapa anggotanya melapor tidak diatur.")
            return
        rows = [row for row in self._buku.pelaporan if isinstance(row, AturanLaporan) and row.pelapor == role]
        if not rows:
            notes.append(f"{self._buku.regulasi.singkatan} tidak mengatur kepada siapa {role} melapor.")
        for row in rows:
            receivers: dict[Pejabat, None] = {}
            for party in row.kepada:
                if party == "ketua":
                    assert usulan.ketua is not None, "a team without a leader was dealt with above"
                    receivers[self._resolver.posts.pegawai_sendiri(people[usulan.ketua])] = None
                else:
                    receivers |= self._official(party, member, usulan.pemilik)
            yield Laporan(
                pelapor=role,
                pegawai=member.pegawai.nip,
                kepada=tuple(receivers),
                berkala=row.berkala,
                dasar=self._buku.sitasi(row.dasar),
            )

    def _demands(self, usulan: Usulan, member: Anggota) -> Iterable[Permintaan]:
        for row in self._buku.pelaporan:
            if isinstance(row, AturanPermintaan):
                for official in self._official(row.peminta, member, usulan.pemilik):
                    yield Permintaan(official, row.dari, self._buku.sitasi(row.dasar))

    def _obstacles(self, usulan: Usulan, members: list[Anggota]) -> tuple[tuple[Pejabat, ...], tuple[str, ...]]:
        scopes = {self._parties.cakupan(member, usulan.pemilik) for member in members}
        deciders: dict[Pejabat, None] = {}
        cited: dict[str, None] = {}
        for row in self._buku.pelaporan:
            applies = isinstance(row, AturanKendala) and usulan.bentuk == "tim" and scopes & set(row.cakupan.split())
            if isinstance(row, AturanKendala) and applies:
                cited |= dict.fromkeys(self._buku.sitasi(row.dasar))
                for member in members:
                    for party in row.kepada:
                        deciders |= self._official(party, member, usulan.pemilik)
        return tuple(deciders), tuple(cited)

    def _official(self, party: Pihak, member: Anggota, pemilik: str) -> dict[Pejabat, None]:
        official = self._parties.pihak(party, member, pemilik)
        return {} if official is None else {official: None}


def _role(usulan: Usulan, nip: str) -> Pelapor:
    if usulan.bentuk == "individu":
        return "individu"
    return "ketua" if nip == usulan.ketua else "anggota"
