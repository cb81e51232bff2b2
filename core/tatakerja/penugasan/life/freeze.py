"""Freezing a route: from the answer that names officials to the data of an event that names posts."""

from collections.abc import Mapping, Sequence

from tatakerja.penugasan.life.event import AlurBeku, LangkahBeku, PihakBeku
from tatakerja.values.answers.alur import AlurPenugasan, Langkah
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.pejabat import Pejabat


def freeze_route(
    alur: AlurPenugasan, usulan: Usulan, orang: Sequence[str], ppk: Sequence[str | None], bebas: frozenset[str]
) -> AlurBeku:
    """The frozen part of the event ``diusulkan``, as JSON without personal data.

    :param alur: the route, regulated.
    :param usulan: what was proposed.
    :param orang: NIPs of all whom it concerns; events name them by position.
    :param ppk: unit of the PPK of each who is assigned.
    :param bebas: codes of rows by which no PPK authorises.
    """
    places = {nip: place for place, nip in enumerate(orang)}
    frozen: AlurBeku = {
        "cara": usulan.cara,
        "bentuk": alur.bentuk,
        "sifat": usulan.sifat,
        "cakupan": alur.cakupan,
        "cakupan_regulasi": alur.cakupan_regulasi,
        "pemilik": usulan.pemilik,
        "anggota": len(alur.ppk),
        "ketua": None if usulan.ketua is None else places[usulan.ketua],
        "ppk": list(ppk),
        "porsi": usulan.porsi,
        "mulai": usulan.mulai,
        "selesai": usulan.selesai,
        "aturan": list(alur.aturan),
        "dasar": list(alur.dasar),
        "anomali": list(alur.anomali),
        "langkah": [_step(step, places, step.kode in bebas) for step in alur.langkah],
        "muatan": [{"dokumen": muatan.dokumen, "isian": list(muatan.isian)} for muatan in alur.muatan],
    }
    if alur.rangkap:
        frozen["rangkap"] = list(alur.rangkap)
    return frozen


def _step(step: Langkah, places: Mapping[str, int], bebas: bool) -> LangkahBeku:
    party = freeze_party(step.aktor, places)
    unit, jabatan, orang = (None, None, party["orang"]) if "orang" in party else (party["unit"], party["jabatan"], None)
    frozen: LangkahBeku = {
        "no": step.no,
        "kode": step.kode,
        "aksi": step.aksi,
        "pihak": step.pihak,
        "peran": step.peran,
        "unit": unit,
        "jabatan": jabatan,
        "orang": orang,
        "dokumen": step.dokumen,
        "kepada": [freeze_party(official, places) for official in step.kepada],
        "tembusan": [freeze_party(official, places) for official in step.tembusan],
        "pegawai": [places[nip] for nip in step.pegawai],
        "syarat": step.syarat,
        "penolakan": None
        if step.penolakan is None
        else {"dokumen": step.penolakan.dokumen, "alasan_wajib": step.penolakan.alasan_wajib},
        "dasar": list(step.dasar),
        "bebas": bebas,
    }
    if step.rangkap:
        frozen["rangkap"] = list(step.rangkap)
    if step.tenggat:
        frozen["tenggat"] = step.tenggat
    return frozen


def freeze_party(official: Pejabat, places: Mapping[str, int]) -> PihakBeku:
    """A party of an event: a post by its unit and title, an employee who acts as such by position."""
    # Only an employee who acts as such has a NIP and no capacity.
    if official.sebagai is None and official.nip is not None:
        return {"orang": places[official.nip]}
    return {"unit": official.unit, "jabatan": official.jabatan}


def missing_contents(alur: AlurPenugasan, isi: Mapping[str, str]) -> dict[str, tuple[str, list[str]]]:
    """What must be stated and isn't: by field, what it holds and the places that demand it."""
    missing: dict[str, tuple[str, list[str]]] = {}
    for muatan in alur.muatan:
        for nama, uraian, tempat in muatan.isian:
            if not isi.get(nama, "").strip():
                missing.setdefault(nama, (uraian, []))[1].append(tempat)
    return missing
