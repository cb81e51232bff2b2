"""Who may take a step today: decided by the holders of posts on that day, default deny.

No plugin takes part. A step belongs to the post that leads a unit or to an employee; of a post its holder may act, or a
Plh. in the holder's absence. Where the post acts as PPK, one to whom it delegated appraisal acts instead of the holder.
Nobody acts in their own case: the leader one unit up takes the place of a holder whom the step concerns.
"""

from collections.abc import Mapping

import attrs

from tatakerja.engine.jabatan import PostBook
from tatakerja.values.organisasi import Pemangku, Susunan
from tatakerja.values.pejabat import Pejabat


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
        self._known: dict[Wewenang, Mapping[str, Pejabat]] = {}

    def check(self, nip: str, wewenang: Wewenang) -> Pejabat | None:
        """As what someone may act; None: not at all."""
        known = self._known.get(wewenang)
        if known is None:
            known = self._known[wewenang] = self.berwenang(wewenang).menurut_nip
        return known.get(nip)

    def berwenang(self, wewenang: Wewenang) -> Berwenang:
        """Who has an authority, and why."""
        if wewenang.orang is not None:
            return self._employee(wewenang.orang)
        assert wewenang.unit is not None, "a step belongs to a post or to an employee"
        if wewenang.unit not in self._organisasi.unit_menurut_kode:
            return Berwenang({}, (f"Unit {wewenang.unit} tidak ada lagi dalam organisasi.",))
        return self._leader(wewenang, wewenang.unit)

    def _employee(self, nip: str) -> Berwenang:
        pegawai = self._organisasi.pegawai_ber_nip(nip)
        if pegawai is None:
            return Berwenang({}, ("Pegawai itu tidak ada lagi dalam organisasi.",))
        return Berwenang({nip: self._posts.pegawai_sendiri(pegawai)})

    def _leader(self, wewenang: Wewenang, post: str) -> Berwenang:
        concerned = frozenset(wewenang.pegawai)
        notes: list[str] = []
        unit: str | None = post
        while unit is not None:
            jabatan = self._posts.jabatan(unit)
            holders = self._posts.pemangku(unit)
            acting = holders.pemegang
            if wewenang.ppk:
                delegates = tuple(row for row in holders.delegasi if self._may_appraise(row, concerned))
                if len(delegates) > 1:
                    notes.append(f"{jabatan} mendelegasikan penilaian kepada lebih dari satu orang; tetapkan satu.")
                    acting = None
                elif delegates:
                    notes.append(f"{jabatan} mendelegasikan penilaian; penerimanya yang bertindak.")
                    acting = delegates[0]
            if acting is None or acting.nip not in concerned:
                return self._found(unit, acting, concerned, notes)
            notes.append(f"{jabatan} dipangku pegawai yang bersangkutan; pimpinan satu unit di atasnya yang berwenang.")
            unit = self._organisasi.unit_menurut_kode[unit].induk
        return Berwenang({}, (*notes, "Tidak ada pimpinan di atasnya."))

    def _found(self, unit: str, holder: Pemangku | None, concerned: frozenset[str], notes: list[str]) -> Berwenang:
        holders = self._posts.pemangku(unit)
        plh = [row for row in holders.plh if row.nip not in concerned]
        if holder is None and holders.pemegang is None:
            without = "" if plh else " dan tidak ada Plh. yang berwenang"
            notes.append(f"Jabatan {self._posts.jabatan(unit)} ({unit}) lowong{without}.")
        found: dict[str, Pejabat] = {}
        for row in ([] if holder is None else [holder]) + plh:
            found.setdefault(row.nip, self._posts.pejabat(unit, row))
        return Berwenang(found, tuple(notes))

    def _may_appraise(self, delegate: Pemangku, concerned: frozenset[str]) -> bool:
        """A delegate appraises neither themself nor a leader under whom they work."""
        if delegate.nip in concerned:
            return False
        person = self._organisasi.pegawai_ber_nip(delegate.nip)
        if person is None:
            return True
        path = {unit.kode for unit in self._organisasi.jalur(person.unit)}
        for nip in concerned:
            pegawai = self._organisasi.pegawai_ber_nip(nip)
            led = () if pegawai is None else self._posts.unit_dipimpin(pegawai)
            if len(led) == 1 and led[0].kode in path:
                return False
        return True
