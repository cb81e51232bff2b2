"""Who may take a step today, and who may propose: decided by the holders of posts on that day, default deny.

No plugin takes part. A step belongs to the post that leads a unit or to an employee; of a post its holder may act, or a
Plh. in the holder's absence. Where the post acts as PPK, one to whom it delegated appraisal acts instead of the holder.
Nobody acts in their own case: the leader one unit up takes the place of a holder whom the step concerns.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from tatakerja.engine.jabatan import PostBook
from tatakerja.engine.perkara_sendiri import OwnCase, as_themself, of_proposal
from tatakerja.values.galat import TidakBerwenang
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.organisasi import Pemangku, Susunan
from tatakerja.values.pejabat import Pejabat, sebut_jabatan
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.values.answers.alur import AlurPenugasan
    from tatakerja.values.answers.usulan import Usulan


@attrs.frozen(cache_hash=True)
class Wewenang:
    """The authority that a step needs.

    :ivar unit: code of the unit whose leader acts; None where an employee does.
    :ivar ppk: whether the leader acts as Pejabat Penilai Kinerja, so that a delegate acts instead.
    :ivar pegawai: NIPs of those whom the step concerns, who may not take it.
    :ivar orang: NIP of the employee who acts as such.
    """

    unit: str | None
    ppk: bool = False
    pegawai: tuple[str, ...] = ()
    orang: str | None = None


@attrs.frozen
class Berwenang:
    """Those who have an authority on a day.

    :ivar menurut_nip: each with the post and capacity in which they act; the holder or delegate before a Plh.
    :ivar keterangan: why it is them, or why it is nobody; Indonesian sentences.
    """

    menurut_nip: Mapping[str, Pejabat]
    keterangan: tuple[str, ...] = ()

    @property
    def pejabat(self) -> tuple[Pejabat, ...]:
        """Those who have it."""
        return tuple(self.menurut_nip.values())


class CompetenceBook:
    """Competence in one organisation on one day. An authority is looked up once; a check is then one look into a table.

    :param organisasi: units and employees.
    :param posts: the holders of that day.
    """

    def __init__(self, organisasi: Susunan, posts: PostBook) -> None:
        self._organisasi = organisasi
        self._posts = posts
        self._own_case = OwnCase(organisasi, posts)
        self._known: dict[tuple[str | bool | None, ...], Mapping[str, Pejabat]] = {}

    def check(self, nip: str, wewenang: Wewenang) -> Pejabat | None:
        """As what someone may act; None: not at all."""
        # Whose case it is matters of those only who hold a post that day; as such, an employee holds none.
        held = self._posts.jabatan_dipegang
        concerned = [one for one in wewenang.pegawai if one == wewenang.orang or held(one)]
        key = wewenang.unit, wewenang.ppk, wewenang.orang, *concerned
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self.berwenang(wewenang).menurut_nip
        return known.get(nip)

    def berwenang(self, wewenang: Wewenang) -> Berwenang:
        """Who has an authority, and why."""
        if wewenang.orang is not None:
            return self._employee(wewenang.orang, wewenang.pegawai)
        if wewenang.unit is None:
            raise ValueError("an authority belongs to a post or to an employee")
        if wewenang.unit not in self._organisasi.unit_menurut_kode:
            return Berwenang({}, (f"Unit {wewenang.unit} tidak ada lagi dalam organisasi.",))
        return self._leader(wewenang, wewenang.unit)

    def choose_proposer(
        self, usulan: "Usulan", alur: "AlurPenugasan", pemilik: Iterable[str], oleh: str
    ) -> tuple[Pejabat, Wewenang]:
        """As what someone proposes, and by which authority.

        Who volunteers does so themselves. An appointment is proposed by an official of its first step, the owner's PUO
        or the head of the owner's PD. One of those to be assigned may propose for the others whom they lead, never for
        themself alone.

        :param alur: the route of the proposal.
        :param pemilik: units whose leaders may propose for the owner.
        :param oleh: NIP of the one who proposes.
        :raises TidakBerwenang: if it isn't for them; says who may.
        """
        who = f"{self._name(oleh)} ({oleh})"
        if usulan.cara == "sukarela":
            if oleh not in usulan.pegawai:
                raise TidakBerwenang(
                    f"pengajuan sukarela diajukan oleh pegawainya sendiri; {who} tidak disebut di antaranya",
                    tuple(usulan.pegawai),
                )
            ways = [Wewenang(None, orang=oleh)]
        else:
            members = tuple(one.pegawai for one in alur.ppk)
            concerned = of_proposal(members, oleh)
            ways = _first_steps(alur) + [Wewenang(unit, False, concerned) for unit in pemilik]
        for wewenang in ways:
            official = self.check(oleh, wewenang)
            if official is not None:
                return official, wewenang
        able = {one.nip: one for way in ways for one in self.berwenang(way).pejabat if one.nip is not None}
        named = "; ".join(map(sebut_berwenang, able.values()))
        why = "tidak berwenang mengusulkan penugasan ini"
        if usulan.cara == "penunjukan" and oleh in members:
            why = "termasuk yang ditugaskan dan tidak dapat mengusulkan penunjukan dirinya sendiri"
        lacking = self.kurang(oleh, (way.unit for way in ways))
        raise TidakBerwenang(
            f"{who} {why}{lacking}; yang berwenang: {named or 'tidak seorang pun, karena jabatannya lowong'}",
            tuple(able),
        )

    def bars_own_case(self, nip: str, wewenang: Wewenang) -> bool:
        """Whether the matter is someone's own who holds a post; of others the post is what they lack."""
        return self._own_case.bars(nip, wewenang.pegawai)

    def kurang(self, nip: str, unit: Iterable[str | None]) -> str:
        """What someone lacks who doesn't hold one of some posts today, as a clause; empty for a holder.

        Whose term ended or is to come, which; of others what they hold instead, or that they hold nothing.

        :param unit: codes of the units that the posts lead; None for what an employee does as such.
        """
        posts, today = frozenset(unit), self._posts.tanggal
        rows = [row for row in self._organisasi.pemangku if row.nip == nip and row.unit in posts]
        if any(row.menjabat(today) for row in rows):
            return ""
        ended = [row for row in rows if row.selesai is not None and row.selesai < today]
        if ended:
            last = max(ended, key=lambda row: row.selesai or row.mulai)
            until = tanggal_panjang(last.selesai or last.mulai)
            vacant = self._posts.pemangku(last.unit).pemegang is None
            return f"; {self._term(last)} berakhir {until}{' dan jabatan itu kini lowong' if vacant else ''}"
        coming = min((row for row in rows if row.mulai > today), key=lambda row: row.mulai, default=None)
        if coming is not None:
            return f"; {self._term(coming)} baru mulai {tanggal_panjang(coming.mulai)}"
        if posts == {None}:
            return "; langkah itu hanya bagi pegawainya sendiri"
        others = dict.fromkeys(
            sebut_jabatan(row.sebagai, f"{self._posts.jabatan(row.unit)} ({row.unit})")
            for row in self._organisasi.pemangku
            if row.nip == nip and row.menjabat(today)
        )
        if not others:
            return "; ia tidak memangku jabatan pimpinan"
        return f"; yang dipangkunya {' dan '.join(others)}"

    def _term(self, row: Pemangku) -> str:
        post = f"{self._posts.jabatan(row.unit)} ({row.unit})"
        if row.sebagai == "delegasi_penilaian":
            return f"delegasi penilaian kepadanya dari {post}"
        if row.sebagai == "definitif":
            return f"masa jabatannya sebagai {post}"
        return f"masa {LABEL_SEBAGAI[row.sebagai]}-nya atas {post}"

    def _name(self, nip: str) -> str:
        pegawai = self._organisasi.pegawai_ber_nip(nip)
        return "" if pegawai is None else pegawai.nama

    def _employee(self, nip: str, concerned: Collection[str]) -> Berwenang:
        if not as_themself(nip, concerned):
            return Berwenang({})
        pegawai = self._organisasi.pegawai_ber_nip(nip)
        if pegawai is None:
            return Berwenang({}, ("Pegawai itu tidak ada lagi dalam organisasi.",))
        return Berwenang({nip: self._posts.pegawai_sendiri(pegawai)})

    def _leader(self, wewenang: Wewenang, post: str) -> Berwenang:
        concerned = frozenset(wewenang.pegawai)
        acting = self._own_case.acting(post, concerned, appraises=wewenang.ppk)
        notes = [
            f"{self._posts.jabatan(row.unit)} dipangku pegawai yang bersangkutan; pimpinan satu unit di atasnya yang "
            "berwenang."
            for row in acting.yielded
        ]
        if acting.unit is None:
            return Berwenang({}, (*notes, "Tidak ada pimpinan di atasnya."))
        jabatan = self._posts.jabatan(acting.unit)
        if len(acting.delegates) > 1:
            notes.append(f"{jabatan} mendelegasikan penilaian kepada lebih dari satu orang; tetapkan satu.")
        elif acting.delegates:
            notes.append(f"{jabatan} mendelegasikan penilaian; penerimanya yang bertindak.")
        return self._found(acting.unit, acting.holder, concerned, notes)

    def _found(self, unit: str, holder: Pemangku | None, concerned: frozenset[str], notes: list[str]) -> Berwenang:
        holders = self._posts.pemangku(unit)
        plh = self._own_case.plh(unit, concerned)
        if holder is None and holders.pemegang is None:
            without = "" if plh else " dan tidak ada Plh. yang berwenang"
            notes.append(f"Jabatan {self._posts.jabatan(unit)} ({unit}) lowong{without}.")
        found: dict[str, Pejabat] = {}
        for row in ([] if holder is None else [holder]) + plh:
            found.setdefault(row.nip, self._posts.pejabat(unit, row))
        return Berwenang(found, tuple(notes))


def sebut_berwenang(pejabat: Pejabat) -> str:
    """One who has an authority, as a refusal names them: the person, the post, the NIP."""
    return f"{', '.join(filter(None, (pejabat.nama, pejabat.sebutan())))} ({pejabat.nip})"


def _first_steps(alur: "AlurPenugasan") -> list[Wewenang]:
    first = min((step.no for step in alur.langkah), default=0)
    return [
        Wewenang(step.aktor.unit, step.pihak == "ppk", step.pegawai)
        for step in alur.langkah
        if step.no == first and step.pihak != "pegawai"
    ]
