"""Where each employee of the lists belongs, and what post they hold."""

import os
import re
from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from tatakerja.loading.ejaan import PembacaKolom, folded_cell
from tatakerja.loading.prepare.hasil import Kekeliruan, PertanyaanKata, Tempat, Turunan
from tatakerja.loading.prepare.mapping import ABAIKAN, Pemetaan, Sinonim
from tatakerja.loading.prepare.pegawai import Orang
from tatakerja.loading.prepare.titles import Makna, key_of_unit, kind_of_unit, read_title, split_path
from tatakerja.loading.prepare.unit import AKAR, PERANGKAT_DAERAH, Pohon, SimpulUnit, paths_first
from tatakerja.values.istilah import JENIS_JABATAN, JENIS_UNIT, JENJANG, STATUS_ASN

PIMPIN: Final = "pimpin "
_STATUS: Final = PembacaKolom("status_asn")
_JENIS: Final = PembacaKolom("jenis_jabatan")
_JENJANG: Final = PembacaKolom("jenjang")
_MANDIRI: Final = frozenset({"kelurahan", "uptd", "puskesmas", "rsud", "satuan_pendidikan", "skb"})
"""Kinds of units that stand inside an agency and have units of their own by the same names as others."""
_STRUKTURAL: Final = frozenset({"kepala_daerah", "jpt_madya", "jpt_pratama", "administrator", "pengawas"})


@attrs.define
class Ditempatkan:
    """An employee with what was understood of them.

    :ivar memimpin: the unit whose leader they are, as ``sebagai``.
    """

    orang: Orang
    unit: SimpulUnit
    jenis: str = ""
    jenjang: str = ""
    khusus: str = ""
    status: str = ""
    memimpin: SimpulUnit | None = None
    sebagai: str = ""


class Penempatan:
    """Places the employees of all lists in one regency.

    :ivar hasil: who was placed, in the order of the lists.
    """

    def __init__(self, people: Sequence[Orang], sinonim: Sinonim, pemetaan: Pemetaan) -> None:
        self._people = people
        self.sinonim = sinonim
        self._pemetaan = pemetaan
        first = people[0].daftar.kisi.tempat(1) if people else Tempat("", "", 0)
        self.pohon = Pohon("Pemerintah Daerah", first)
        self.hasil: list[Ditempatkan] = []
        self.diturunkan: list[Turunan] = []
        self.ditanyakan: list[PertanyaanKata] = []
        self.kesalahan: list[Kekeliruan] = []
        self._told_agency: set[str] = set()

    @property
    def jumlah(self) -> tuple[int, int, int]:
        """How many units, employees and holders there are so far."""
        leaders = sum(1 for one in self.hasil if one.memimpin is not None)
        return sum(1 for _ in self.pohon.akar.turunan()), len(self.hasil), leaders

    def place(self) -> None:
        """Place everyone."""
        kept = [one for one in self._people if self._status(one) != ABAIKAN]
        nodes = self._nodes(kept)
        self._gather_under_secretariats()
        for person, node in zip(kept, nodes, strict=True):
            if node is not None:
                self._person(person, node)
        self._gather_under_secretariats()

    # Units ------------------------------------------------------------------------------------------------------------

    def _nodes(self, people: Sequence[Orang]) -> list[SimpulUnit | None]:
        """The unit that each row names."""
        agencies = self._agencies(people)
        paths = [self._path(person, agency) for person, agency in zip(people, agencies, strict=True)]
        nodes: list[SimpulUnit | None] = [None] * len(people)
        for place in paths_first(paths):
            agency = agencies[place]
            if agency is not None:
                nodes[place] = self._node(agency, paths[place], people[place])
        return nodes

    def _agencies(self, people: Sequence[Orang]) -> list[SimpulUnit | None]:
        """The agency of each row: named by the row, by the list's title, or the only one that the file names."""
        only = self._only_agencies(people)
        return [self._agency(person, only.get(person.daftar.kisi.berkas, "")) for person in people]

    def _only_agencies(self, people: Sequence[Orang]) -> dict[str, str]:
        """By file, the one agency that its rows name as a unit."""
        named: dict[str, dict[str, str]] = {}
        for person in people:
            for text in (person["unit"], person.kelompok):
                for part in split_path(text)[-1:]:
                    if kind_of_unit(part, self.sinonim) in PERANGKAT_DAERAH:
                        named.setdefault(person.daftar.kisi.berkas, {}).setdefault(key_of_unit(part), part)
        return {berkas: next(iter(found.values())) for berkas, found in named.items() if len(found) == 1}

    def _agency(self, person: Orang, only: str) -> SimpulUnit | None:
        column = person["perangkat_daerah"]
        path = split_path(person["unit"])
        if column:
            return self._named_agency(column, person, "perangkat_daerah")
        if path and self._kind(path[-1]) in PERANGKAT_DAERAH:
            return self._named_agency(path[-1], person, "unit")
        said = read_title(person["jabatan"], self.sinonim)
        if (said.memimpin == "" and said.jenis_unit == AKAR) or said.khusus == "wakil_kepala_daerah":
            return self.pohon.akar
        berkas = os.path.basename(person.daftar.kisi.berkas)
        own = person.daftar.perangkat_daerah or self._pemetaan.cari("perangkat_daerah", berkas) or only
        if not own and said.jalur and self._kind(said.jalur[-1]) in PERANGKAT_DAERAH:
            own = said.jalur[-1]
        if not own:
            self._ask(
                "perangkat_daerah", berkas, "Perangkat Daerah mana yang pegawainya ada di berkas ini?", person, ""
            )
            return None
        if berkas not in self._told_agency:
            self._told_agency.add(berkas)
            self._derive(person, "unit", "", own, "Perangkat Daerah berkas ini")
        return self._named_agency(own, person, "")

    def _named_agency(self, text: str, person: Orang, kolom: str) -> SimpulUnit | None:
        *below, top = split_path(text)
        kind = self._kind(top)
        if kind == AKAR:
            node: SimpulUnit = self.pohon.akar
        elif not kind:
            self._ask("unit", top, f"jenis unit {top!r} apa?", person, kolom, pilihan=JENIS_UNIT)
            return None
        elif kind == "kelurahan" or (kind not in PERANGKAT_DAERAH and not below):
            parent = self._parent(top, person, kolom)
            if parent is None:
                return None
            node = self.pohon.below(parent, top, kind, person.tempat(kolom))
        else:
            node = self.pohon.below(self.pohon.akar, top, kind, person.tempat(kolom))
        for name in reversed(below):
            node = self.pohon.below(node, name, self._kind(name), person.tempat(kolom))
        return node

    def _parent(self, nama: str, person: Orang, kolom: str) -> SimpulUnit | None:
        """The unit above one that can't stand directly under the regency."""
        answer = self._pemetaan.cari("induk", nama)
        if answer is None:
            agency = re.search(r"\b(?:dinas|badan|kecamatan) .*", nama, re.IGNORECASE)
            likely = agency.group() if agency else ""
            self._ask("induk", nama, f"unit {nama!r} berada di bawah unit apa?", person, kolom, usulan=likely)
            return None
        kind = self._kind(answer) or "dinas"
        return self.pohon.below(self.pohon.akar, answer, kind, person.tempat(kolom))

    def _path(self, person: Orang, agency: SimpulUnit | None) -> list[str]:
        """The units that a row names inside its agency, from the nearest up."""
        if agency is None:
            return []
        path = split_path(person["unit"]) or ([person.kelompok] if person.kelompok else [])
        return [name for name in path if key_of_unit(name) != agency.kunci]

    def _node(self, agency: SimpulUnit, path: Sequence[str], person: Orang) -> SimpulUnit | None:
        node = agency
        for place, name in enumerate(reversed(path)):
            kind = self._kind(name)
            if not kind:
                self._ask("unit", name, f"jenis unit {name!r} apa?", person, "unit", pilihan=JENIS_UNIT)
                return None
            elsewhere = self.pohon.find(agency, name) if place == 0 else []
            node = elsewhere[0] if len(elsewhere) == 1 else self.pohon.below(node, name, kind, person.tempat("unit"))
        return node

    def _kind(self, nama: str) -> str:
        return self._pemetaan.cari("unit", nama) or kind_of_unit(nama, self.sinonim)

    def _gather_under_secretariats(self) -> None:
        """Put a subbagian that only its agency is told of under the one Sekretariat that the agency has."""
        for agency in list(self.pohon.akar.turunan()):
            offices = [unit for unit in agency.bawahan if unit.jenis == "sekretariat"]
            if len(offices) != 1 or agency.jenis == "sekretariat_daerah":
                continue
            for unit in [unit for unit in agency.bawahan if unit.jenis == "subbagian"]:
                self.pohon.move(unit, offices[0])
                self.diturunkan.append(
                    Turunan(
                        unit.tempat, "induk", unit.nama, offices[0].nama, f"satu-satunya Sekretariat di {agency.nama}"
                    )
                )

    # People -----------------------------------------------------------------------------------------------------------

    def _person(self, person: Orang, node: SimpulUnit) -> None:
        title = person["jabatan"]
        if not title:
            self.kesalahan.append(
                Kekeliruan(person.tempat("jabatan"), "jabatan", "", "jabatan kosong", "isi nama jabatannya")
            )
            return
        said = self._answered(title) or read_title(title, self.sinonim)
        placed = Ditempatkan(person, node, khusus=said.khusus, status=self._status(person))
        if said.tanya and not self._by_columns(placed):
            self._ask("jabatan", title, f"{said.tanya}?", person, "jabatan", pilihan=(*JENIS_JABATAN, *JENJANG))
            return
        if said.memimpin is not None:
            if not self._leads(placed, said):
                return
        elif not said.tanya:
            self._staff(placed, said)
            self._nearer(placed, said)
        self.hasil.append(placed)

    def _answered(self, title: str) -> Makna | None:
        """What a person has said of a post's name."""
        answer = self._pemetaan.cari("jabatan", title)
        if answer is None:
            return None
        if answer.startswith(PIMPIN):
            led = answer.removeprefix(PIMPIN).strip()
            return Makna(memimpin=led, jenis_unit=self._kind(led))
        said = read_title(title, self.sinonim)
        if said.memimpin is not None and answer in (*JENJANG, *_STRUKTURAL):
            jenjang = answer if answer in JENJANG else ""
            return attrs.evolve(said, jenis="fungsional" if jenjang else answer, jenjang=jenjang)
        if answer in JENJANG:
            return Makna(jenis="fungsional", jenjang=answer)
        return Makna(jenis=answer, khusus="tanpa_unit" if answer in _STRUKTURAL else "")

    def _by_columns(self, placed: Ditempatkan) -> bool:
        """Fill kind and rank from columns of their own, where the title leaves them open; whether that sufficed."""
        person = placed.orang
        jenis, jenjang = _JENIS.cell(person["jenis_jabatan"]), _JENJANG.cell(person["jenjang"])
        if jenjang in JENJANG and jenis in ("fungsional", person["jenis_jabatan"]):
            placed.jenis, placed.jenjang = "fungsional", jenjang
            return True
        if jenis == "pelaksana":
            placed.jenis = jenis
            return True
        return False

    def _staff(self, placed: Ditempatkan, said: Makna) -> None:
        person, title = placed.orang, placed.orang["jabatan"]
        placed.jenis, placed.jenjang = said.jenis or "", said.jenjang
        if said.jenis == "pelaksana":
            column = _JENIS.cell(person["jenis_jabatan"])
            if column == "fungsional" and not self._by_columns(placed):
                self._ask("jabatan", title, "jenjang jabatan fungsional ini?", person, "jabatan", pilihan=JENJANG)
                return
            if column != "fungsional" and person.eselon:
                self._ask("jabatan", title, f"jabatan ini bereselon ({person['eselon']}); unit apa yang dipimpin?",
                          person, "jabatan")  # fmt: skip
                return
            if column not in ("fungsional", "pelaksana"):
                self._derive(person, "jenis_jabatan", title, "pelaksana", "bukan pimpinan unit dan tanpa jenjang")
        else:
            self._derive(
                person, "jenis_jabatan", title, " ".join((placed.jenis, placed.jenjang)).strip(), "nama jabatan"
            )

    def _nearer(self, placed: Ditempatkan, said: Makna) -> None:
        """Place in the unit that the title names, where the list's column names one above it."""
        for name in said.jalur[:1]:
            found = self.pohon.find(placed.unit, name)
            if len(found) == 1 and found[0] is not placed.unit:
                placed.unit = found[0]
                self._derive(placed.orang, "unit", placed.orang["jabatan"], found[0].nama, "disebut dalam nama jabatan")

    def _leads(self, placed: Ditempatkan, said: Makna) -> bool:
        """Find the unit that somebody leads; False where it must be asked."""
        person, title = placed.orang, placed.orang["jabatan"]
        unit = self._led_unit(placed, said)
        if unit is None:
            self._ask("jabatan", title, "unit apa yang dipimpin?", person, "jabatan")
            return False
        placed.memimpin, placed.sebagai = unit, said.sebagai
        rank = said.jenis or person.eselon
        if said.sebagai in ("plt", "plh"):
            return self._acting(placed, unit)
        placed.unit = unit
        if rank:
            unit.jabatan_pimpinan = rank
        placed.jenis = "memimpin"  # the rank of the unit's post, once everything is known of it
        jenjang = _JENJANG.cell(person["jenjang"])
        placed.jenjang = said.jenjang or (jenjang if jenjang in JENJANG else "")
        if not rank and not placed.jenjang and self.sinonim.jabatan_pimpinan.get(unit.jenis) == "fungsional":
            choices = (*JENJANG, "pengawas", "administrator")
            self._ask("jabatan", title, "jenjang fungsional (atau jabatan) pemimpin unit ini?", person, "jabatan",
                      pilihan=choices)  # fmt: skip
            return False
        self._derive(person, "pejabat", title, unit.nama, f"memimpin sebagai {said.sebagai}")
        return True

    def _acting(self, placed: Ditempatkan, unit: SimpulUnit) -> bool:
        """An acting leader keeps a post of their own, which the list must tell by a column."""
        if self._by_columns(placed):
            return True
        rank = placed.orang.eselon or _JENIS.cell(placed.orang["jenis_jabatan"])
        if rank in _STRUKTURAL:
            placed.jenis, placed.khusus = rank, "tanpa_unit"
            return True
        title = placed.orang["jabatan"]
        self.kesalahan.append(
            Kekeliruan(
                placed.orang.tempat("jabatan"), "jabatan", title,
                f"jabatan definitif pejabat {placed.sebagai} ini tidak disebut",
                "isi kolom jenis_jabatan (dan jenjang) dengan jabatannya sendiri",
            )
        )  # fmt: skip
        return False

    def _led_unit(self, placed: Ditempatkan, said: Makna) -> SimpulUnit | None:
        node, agency, person = placed.unit, placed.unit.agency, placed.orang
        if said.jenis_unit == AKAR:
            return self.pohon.akar
        if said.memimpin == "":
            return self._whole(node, agency, said, person)
        name = said.memimpin or ""
        if said.jenis_unit and node.jenis == said.jenis_unit and (
            node.kunci == key_of_unit(name) or folded_cell(name) == said.jenis_unit
        ):  # fmt: skip
            return node
        # Every kelurahan has its Sekretariat: a name without a path is one of the row's own.
        own = next((unit for unit in node.jalur() if unit.jenis in _MANDIRI), agency)
        found = self.pohon.find(agency if any(key_of_unit(one) == agency.kunci for one in said.jalur) else own, name)
        if len(found) == 1:
            return found[0]
        parent = node
        for upper in reversed(said.jalur):
            kind = self._kind(upper)
            if key_of_unit(upper) != agency.kunci and kind:
                above = self.pohon.find(agency, upper)
                parent = (
                    above[0] if len(above) == 1 else self.pohon.below(agency, upper, kind, person.tempat("jabatan"))
                )
        if not said.jalur and node.jenis == said.jenis_unit:
            parent = node.induk or node
        return self.pohon.below(parent, name, said.jenis_unit, person.tempat("jabatan"))

    def _whole(self, node: SimpulUnit, agency: SimpulUnit, said: Makna, person: Orang) -> SimpulUnit | None:
        """The agency, or an independent unit in it, that is led as a whole."""
        for unit in (node, agency):
            if not said.jenis_unit or unit.jenis == said.jenis_unit:
                return unit
        rest = person["jabatan"].split(" ", 1)[-1]
        if said.jenis_unit == "kelurahan" and rest:
            return self.pohon.below(agency, f"Kelurahan {rest}", "kelurahan", person.tempat("jabatan"))
        if said.jenis_unit in ("rsud", "satpol_pp", "badan", "dinas") and agency.jenis in PERANGKAT_DAERAH:
            return agency if said.jenis_unit != "rsud" else None
        return None

    def _status(self, person: Orang) -> str:
        text = person["status_asn"]
        if not text:
            nip = person.nip
            return "pppk" if nip[12:14] == "21" and nip.isdigit() else ""
        answer = self._pemetaan.cari("status_asn", text)
        found = answer or _STATUS.cell(text)
        if found in STATUS_ASN or found == ABAIKAN:
            return found
        self._ask(
            "status_asn", text, f"status {text!r} di daftar berarti apa?", person, "status_asn",
            usulan=self.sinonim.status_mungkin.get(folded_cell(text), ""), pilihan=("pns", "pppk", ABAIKAN),
        )  # fmt: skip
        return ""

    # What is told -----------------------------------------------------------------------------------------------------

    def _ask(
        self, bagian: str, nilai: str, tanya: str, person: Orang, kolom: str,
        *, usulan: str = "", pilihan: Iterable[str] = (),
    ) -> None:  # fmt: skip
        self.ditanyakan.append(PertanyaanKata(bagian, nilai, tanya, usulan, tuple(pilihan), person.tempat(kolom), 1))

    def _derive(self, person: Orang, kolom: str, nilai: str, menjadi: str, alasan: str) -> None:
        self.diturunkan.append(Turunan(person.tempat("jabatan"), kolom, nilai, menjadi, alasan))
