"""The command that records a stage of an employee's performance."""

from typing import Any

import attrs

from tatakerja.journal import Bacaan
from tatakerja.penugasan.commands.frame import Kerja, Sesi, Siapa, require_people, secret
from tatakerja.penugasan.commands.frozen import Beku, owner_party, read_before, reports_for
from tatakerja.penugasan.commands.input import clean_id
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import check_rating, choose_role, choose_subject, material_of
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.kinerja import TahapKinerja

Pihak = dict[str, str]


@attrs.frozen
class _Atasan:
    """Who stands above each of those who do the work today, as parties of an event.

    :ivar ppk: by NIP, the PPK; likewise ``puo``. None where there is none.
    :ivar pemilik: the owner's PUO.
    """

    beku: Beku
    ppk: dict[str, Pihak | None]
    puo: dict[str, Pihak | None]
    pemilik: Pihak


def record(
    kerja: Kerja, id: str, siapa: Siapa, tahap: TahapKinerja, isi: str, *, pegawai: str | None, predikat: str | None
) -> str:
    """Record a stage; the ketua's documentation of a member goes to that member's PPK and PUO."""
    id = clean_id(id)

    def prepare(hari: Hari, locked: Bacaan | None) -> _Atasan | None:
        require_people(siapa, hari)
        found = read_before(kerja, id, hari, locked)
        if found is None:
            return None
        people = [person for nip in found.nip if (person := hari.organisasi.pegawai_ber_nip(nip)) is not None]
        above = {person.nip: found.answers.resolver.kedudukan(person) for person in people}
        return _Atasan(
            reports_for(found),
            {nip: _party(answer.ppk) for nip, answer in above.items()},
            {nip: _party(answer.puo) for nip, answer in above.items()},
            owner_party(found.answers, found.keadaan["pemilik"]),
        )

    def write(sesi: Sesi, atasan: _Atasan | None) -> str:
        kasus = kerja.kasus(sesi, id)
        if atasan is None:
            raise GalatPenugasan(f"penugasan {id} baru saja diusulkan; ulangi perintah")
        orang = kasus.orang(sesi)
        place = choose_subject(kasus.isi, orang, pegawai)
        nip = kasus.nip[place]
        ppk, puo = atasan.ppk.get(nip), atasan.puo.get(nip)
        leaders = [party["unit"] for party in (puo, atasan.pemilik) if party is not None]
        role, official = choose_role(
            kasus.isi,
            sesi.hari.competence,
            orang,
            tahap=tahap,
            place=place,
            ppk=None if ppk is None else ppk["unit"],
            puo=leaders,
        )
        data: dict[str, Any] = {"tahap": tahap, "pegawai": place, "peran": role}
        data |= _receivers(atasan, place, role, [party for party in (ppk, puo) if party is not None])
        data |= check_rating(predikat, kerja.buku.predikat, tahap)
        texts = secret(kasus, isi, what="isi", wajib=True) | secret(kasus, predikat, what="predikat")
        kerja.append(sesi, kasus.stream, "kinerja_dicatat", official, data, pribadi=texts)
        return id

    command = {
        "perintah": "catat_kinerja", "id": id, "tahap": tahap, "isi": isi, "pegawai": pegawai, "predikat": predikat,
    }  # fmt: skip
    return kerja.jalankan(siapa, command, prepare, write)


def _party(official: Pejabat | None) -> Pihak | None:
    return None if official is None else {"unit": official.unit, "jabatan": official.jabatan}


def _receivers(atasan: _Atasan, place: int, role: str, above: list[Pihak]) -> dict[str, Any]:
    """To whom a record is material: the ketua's on a member to whom the text says, else that employee's PPK and PUO."""
    parties, cited = material_of(atasan.beku, place) if role == "ketua" else ([], [])
    distinct = [party for i, party in enumerate(above) if party not in above[:i]]
    return {"kepada": parties or distinct, "diatur": bool(parties), "dasar": cited}
