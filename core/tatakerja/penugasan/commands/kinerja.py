"""The command that records a stage of an employee's performance."""

from collections.abc import Mapping

import attrs

from tatakerja.journal import Bacaan
from tatakerja.penugasan.commands.frame import Kerja, Sesi, Terkunci, diulang, require_prepared, secret
from tatakerja.penugasan.commands.frozen import read_before, reports_for
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life.event import (
    KINERJA_DICATAT,
    KinerjaDicatat,
    PelaporanBeku,
    PihakBeku,
    PihakJabatan,
)
from tatakerja.penugasan.life.kinerja import choose_role, choose_subject, rating_source
from tatakerja.penugasan.life.pelaporan import material_of, owner_party
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import clean_id
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.kinerja import TahapKinerja


@attrs.frozen
class Atasan:
    """Who stands above each of those who do the work today, as parties of an event.

    :ivar ppk: by NIP, the PPK; likewise ``puo``. None where there is none.
    :ivar pemilik: the owner's PUO.
    """

    beku: PelaporanBeku
    ppk: Mapping[str, PihakJabatan | None]
    puo: Mapping[str, PihakJabatan | None]
    pemilik: PihakJabatan


@attrs.frozen
class CariAtasan:
    """Before a record of performance: who stands above those who do the work."""

    kerja: Kerja
    id: str

    def prepare(self, hari: Hari, bacaan: Bacaan | None) -> Atasan | None:
        """Their superiors; None where there is no such assignment.

        :raises GalatPenugasan: if the owner's unit is gone.
        """
        found = read_before(self.kerja, self.id, hari, bacaan)
        if found is None:
            return None
        people = [person for nip in found.orang if (person := hari.organisasi.pegawai_ber_nip(nip)) is not None]
        above = {person.nip: found.answers.resolver.kedudukan(person) for person in people}
        return Atasan(
            reports_for(found),
            {nip: _party(answer.ppk) for nip, answer in above.items()},
            {nip: _party(answer.puo) for nip, answer in above.items()},
            owner_party(found.answers, found.isi["pemilik"]),
        )


def _party(official: Pejabat | None) -> PihakJabatan | None:
    return None if official is None else {"unit": official.unit, "jabatan": official.jabatan}


@diulang
def record(
    kerja: Kerja, id: str, siapa: Siapa, tahap: TahapKinerja, isi: str, *, pegawai: str | None, predikat: str | None
) -> str:
    """Record a stage; the ketua's documentation of a member goes to that member's PPK and PUO."""
    id = clean_id(id)
    command = {
        "perintah": "catat_kinerja", "id": id, "tahap": tahap, "isi": isi, "pegawai": pegawai, "predikat": predikat,
    }  # fmt: skip
    with kerja.sesi(siapa, command, CariAtasan(kerja, id)) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        data, official = _stage(sesi, penugasan, tahap, pegawai)
        source = rating_source(predikat, kerja.buku.predikat, tahap)
        if source is not None:
            data["dasar_predikat"] = source
        texts = secret(penugasan, isi, what="isi", wajib=True) | secret(penugasan, predikat, what="predikat")
        sesi.append(penugasan.stream, KINERJA_DICATAT, data, official, texts)
    return id


def _stage(
    sesi: Sesi[Atasan | None], penugasan: Terkunci, tahap: TahapKinerja, pegawai: str | None
) -> tuple[KinerjaDicatat, Pejabat]:
    """The data of a record, and as what the one who acts may make it."""
    atasan = require_prepared(sesi.siap, penugasan.id)
    state, pelaku = penugasan.isi, penugasan.pelaku
    place = choose_subject(state, pelaku, pegawai)
    nip = penugasan.orang[place]
    ppk, puo = atasan.ppk.get(nip), atasan.puo.get(nip)
    leaders = [party["unit"] for party in (puo, atasan.pemilik) if party is not None]
    post = None if ppk is None else ppk["unit"]
    role, official = choose_role(state, sesi.hari.competence, pelaku, tahap=tahap, place=place, ppk=post, puo=leaders)
    # The ketua's record on a member goes to whom the text says, every other to that employee's PPK and PUO.
    parties, cited = material_of(atasan.beku, place) if role == "ketua" else ([], [])
    data: KinerjaDicatat = {
        "tahap": tahap,
        "pegawai": place,
        "peran": role,
        "kepada": parties or _distinct(ppk, puo),
        "diatur": bool(parties),
        "dasar": cited,
    }
    return data, official


def _distinct(*parties: PihakJabatan | None) -> list[PihakBeku]:
    found: list[PihakBeku] = []
    for party in parties:
        if party is not None and party not in found:
            found.append(party)
    return found
