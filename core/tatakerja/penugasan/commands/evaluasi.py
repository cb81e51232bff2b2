"""The commands on results: handed in, forwarded, returned, accepted."""

from tatakerja.engine.wewenang.evaluasi import PerintahHasil
from tatakerja.journal import Rahasia
from tatakerja.penugasan.commands.frame import NOTHING, Kerja, Sesi, Terkunci, diulang, secret
from tatakerja.penugasan.commands.frozen import CariRantai
from tatakerja.penugasan.life.evaluasi import (
    chain_is_whole,
    choose_review,
    choose_submitter,
    find_stops,
)
from tatakerja.penugasan.life.event import (
    HASIL_DIKEMBALIKAN,
    HASIL_DISERAHKAN,
    HASIL_DITERIMA,
    HASIL_DITERUSKAN,
    HasilDikembalikan,
    HasilDiserahkan,
    RantaiBeku,
    frozen_chain,
)
from tatakerja.penugasan.siapa import Siapa
from tatakerja.penugasan.stream import clean_id
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.galat import GalatPenugasan


@diulang
def submit(kerja: Kerja, id: str, siapa: Siapa, isi: str) -> str:
    """Hand in results, at the beginning of the frozen chain; an older assignment's chain is frozen now."""
    id = clean_id(id)
    with kerja.sesi(siapa, {"perintah": "serahkan_hasil", "id": id, "isi": isi}, CariRantai(kerja, id)) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        penugasan = sesi.buka(id)
        state, hari = penugasan.isi, sesi.hari
        whole = chain_is_whole(state, hari.organisasi)
        same = sesi.kini.rantai_utuh(penugasan.beku)
        official = choose_submitter(state, hari.competence, penugasan.pelaku, whole=same)
        data: HasilDiserahkan = {"putaran": (state["hasil"]["putaran"] if "hasil" in state else 0) + 1}
        if not same:
            # A chain in which those above stand for posts that are gone is begun anew, if the rules still give one.
            found = sesi.siap
            if not whole or (found is not None and found["status"] == "diatur"):
                data["evaluasi"] = _require_chain(kerja.buku, id, found)
        sesi.append(penugasan.stream, HASIL_DISERAHKAN, data, official, secret(penugasan, isi, what="isi", wajib=True))
    return id


def _require_chain(buku: BukuAturan, id: str, chain: RantaiBeku | None) -> RantaiBeku:
    if chain is None:
        raise GalatPenugasan(f"penugasan {id} baru saja berubah; ulangi perintah")
    if chain["status"] == "diatur":
        return chain
    short = buku.regulasi.singkatan
    reasons = [f"evaluasi hasil penugasan {id} {chain['status']} menurut {short}:", *chain["keterangan"]]
    reasons += [
        f"pilihan tafsir {anomaly}: {', '.join(reading.kode for reading in buku.anomali[anomaly].tafsir)}"
        for anomaly in chain["anomali"]
        if buku.anomali[anomaly].tafsir
    ]
    raise GalatPenugasan("\n".join(reasons))


@diulang
def review(kerja: Kerja, id: str, siapa: Siapa, perintah: PerintahHasil, teks: str | None) -> str:
    """Forward, return or accept results, as the one whose turn it is.

    :param teks: the reason of a return, which is always demanded; else a remark.
    """
    id = clean_id(id)
    what = "alasan" if perintah == "kembalikan" else "catatan"
    with kerja.sesi(siapa, {"perintah": f"{perintah}_hasil", "id": id, what: teks}, NOTHING) as sesi:
        if sesi.terdahulu is not None:
            return sesi.terdahulu
        _review(sesi, sesi.buka(id), perintah, teks)
    return id


def _review(sesi: Sesi[None], penugasan: Terkunci, perintah: PerintahHasil, teks: str | None) -> None:
    state, hari = penugasan.isi, sesi.hari
    peninjau = sesi.kenali(state["hasil"]["peninjau"]) if "hasil" in state else ()
    stops = find_stops(state, penugasan.orang, peninjau, hari.organisasi, hari.posts)
    data, official = choose_review(state, hari.competence, penugasan.pelaku, stops, perintah)
    texts: dict[str, Rahasia]
    if perintah == "kembalikan":
        cited = _return_cited(sesi, penugasan)
        texts = secret(penugasan, teks, what="alasan", wajib=True)
        returned: HasilDikembalikan = {**data, "diatur": bool(cited), "dasar": cited}
        sesi.append(penugasan.stream, HASIL_DIKEMBALIKAN, returned, official, texts)
        return
    texts = secret(penugasan, teks, what="catatan")
    kind = HASIL_DITERIMA if perintah == "terima" else HASIL_DITERUSKAN
    sesi.append(penugasan.stream, kind, data, official, texts)


def _return_cited(sesi: Sesi[None], penugasan: Terkunci) -> list[str]:
    """The citations of a prescribed return, of the chain last frozen."""
    found = [frozen_chain(event) for event in sesi.tx.peristiwa(penugasan.stream)]
    chains = [chain for chain in found if chain is not None]
    return list(chains[-1]["kembali"])
