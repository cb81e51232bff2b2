"""The commands on results: handed in, forwarded, returned, accepted."""

from typing import Any

from tatakerja.journal import Bacaan
from tatakerja.penugasan.commands.frame import Kasus, Kerja, Sesi, Siapa, require_people, secret
from tatakerja.penugasan.commands.frozen import read_before, review_for, reviewers_so_far
from tatakerja.penugasan.commands.input import clean_id
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import PerintahHasil, chain_is_whole, choose_review, choose_submitter, find_stops
from tatakerja.values.galat import GalatPenugasan

_PERISTIWA = {"teruskan": "hasil_diteruskan", "kembalikan": "hasil_dikembalikan", "terima": "hasil_diterima"}


def submit(kerja: Kerja, id: str, siapa: Siapa, isi: str) -> str:
    """Hand in results, at the beginning of the frozen chain; an older assignment's chain is frozen now."""
    id = clean_id(id)

    def prepare(hari: Hari, locked: Bacaan | None) -> dict[str, Any] | None:
        require_people(siapa, hari)
        found = read_before(kerja, id, hari, locked)
        return None if found is None else review_for(kerja, found, hari)

    def write(sesi: Sesi, chain: dict[str, Any] | None) -> str:
        kasus = kerja.kasus(sesi, id)
        orang = kasus.orang(sesi)
        whole = chain_is_whole(kasus.isi, sesi.hari.organisasi)
        official = choose_submitter(kasus.isi, sesi.hari.competence, orang, whole=whole)
        data: dict[str, Any] = {"putaran": kasus.isi.get("hasil", {"putaran": 0})["putaran"] + 1}
        if not whole:
            data["evaluasi"] = _require_chain(kerja, kasus, chain)
        kerja.append(
            sesi, kasus.stream, "hasil_diserahkan", official, data, pribadi=secret(kasus, isi, what="isi", wajib=True)
        )
        return id

    return kerja.jalankan(siapa, {"perintah": "serahkan_hasil", "id": id, "isi": isi}, prepare, write)


def _require_chain(kerja: Kerja, kasus: Kasus, chain: dict[str, Any] | None) -> dict[str, Any]:
    if chain is None:
        raise GalatPenugasan(f"penugasan {kasus.id} baru saja berubah; ulangi perintah")
    if chain["status"] == "diatur":
        return chain
    short = kerja.buku.regulasi.singkatan
    reasons = [f"evaluasi hasil penugasan {kasus.id} {chain['status']} menurut {short}:", *chain["keterangan"]]
    reasons += [
        f"pilihan tafsir {anomaly}: {', '.join(reading.kode for reading in kerja.buku.anomali[anomaly].tafsir)}"
        for anomaly in chain["anomali"]
        if kerja.buku.anomali[anomaly].tafsir
    ]
    raise GalatPenugasan("\n".join(reasons))


def review(kerja: Kerja, id: str, siapa: Siapa, perintah: PerintahHasil, teks: str | None) -> str:
    """Forward, return or accept results, as the one whose turn it is.

    :param teks: the reason of a return, which is always demanded; else a remark.
    """
    id = clean_id(id)
    what = "alasan" if perintah == "kembalikan" else "catatan"

    def write(sesi: Sesi, _: None) -> str:
        kasus, hari = kerja.kasus(sesi, id), sesi.hari
        stops = find_stops(kasus.isi, kasus.nip, reviewers_so_far(sesi, kasus), hari.organisasi, hari.posts)
        data, official = choose_review(kasus.isi, hari.competence, kasus.orang(sesi), stops, perintah)
        if perintah == "kembalikan":
            cited = _return_cited(sesi, kasus)
            data |= {"diatur": bool(cited), "dasar": cited}
        texts = secret(kasus, teks, what=what, wajib=perintah == "kembalikan")
        kerja.append(sesi, kasus.stream, _PERISTIWA[perintah], official, data, pribadi=texts)
        return id

    command = {"perintah": f"{perintah}_hasil", "id": id, what: teks}
    return kerja.jalankan(siapa, command, lambda hari, _: require_people(siapa, hari), write)


def _return_cited(sesi: Sesi, kasus: Kasus) -> list[str]:
    """The citations of a prescribed return, of the chain last frozen."""
    frozen = [event.data["evaluasi"] for event in sesi.tx.peristiwa(kasus.stream) if "evaluasi" in event.data]
    return list(frozen[-1]["kembali"])
