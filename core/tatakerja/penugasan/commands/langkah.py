"""The commands that advance an assignment, and those that end it."""

from collections.abc import Mapping
from contextlib import nullcontext
from datetime import date
from typing import Any

import attrs

from tatakerja.engine.answers import Answers
from tatakerja.journal import Bacaan, Rahasia
from tatakerja.penugasan.commands.frame import Kasus, Kerja, Sesi, Siapa, require_people, secret
from tatakerja.penugasan.commands.input import clean_day, clean_id, clean_text
from tatakerja.penugasan.day import Hari
from tatakerja.penugasan.life import Perintah, choose_cancelling, choose_letters, choose_step
from tatakerja.penugasan.stream import stream_of
from tatakerja.values.galat import GalatPenugasan, TafsirTidakDikenal

SuratLuar = tuple[str, str | date]
"""Number and day of a letter that another instansi issued."""
_MENGESAHKAN = frozenset({"menyetujui", "menginstruksikan", "menjawab", "menetapkan"})
"""Acts by which a PPK authorises."""


@attrs.frozen
class _Ppk:
    """Units of the PPK posts of those assigned, as of today; None where there is none any more."""

    unit: tuple[str | None, ...]


def take(
    kerja: Kerja,
    id: str,
    siapa: Siapa,
    perintah: Perintah,
    *,
    urut: int | None = None,
    alasan: str | None = None,
    luar: SuratLuar | None = None,
) -> str:
    """Take a step that issues no letter (``setujui``, ``terima``), or refuse one (``tolak``)."""
    id = clean_id(id)

    def write(sesi: Sesi, _: None) -> str:
        kasus = kerja.kasus(sesi, id)
        i, official = choose_step(kasus.isi, sesi.hari.competence, kasus.orang(sesi), perintah, urut)
        step = kasus.isi["langkah"][i]
        refusing = perintah == "tolak"
        texts = secret(kasus, alasan, wajib=refusing and step["tolak"])
        number, day = _foreign(kasus, i, luar, sesi.hari, wajib=False)
        texts |= number
        jenis = "ditolak" if refusing else "diterima" if perintah == "terima" else "langkah_diambil"
        kerja.append(sesi, kasus.stream, jenis, official, {"langkah": i, "nomor": bool(number), **day}, pribadi=texts)
        return id

    command = {"perintah": perintah, "id": id, "langkah": urut, "alasan": alasan, "surat_luar": _plain(luar)}
    return kerja.jalankan(siapa, command, lambda hari, _: require_people(siapa, hari), write)


def issue(kerja: Kerja, id: str, siapa: Siapa, urut: int | None, luar: SuratLuar | None) -> str:
    """Issue a letter: the employees' PPKs must still be those of the frozen route, and have authorised."""
    id = clean_id(id)

    def prepare(hari: Hari, locked: Bacaan | None) -> _Ppk:
        require_people(siapa, hari)
        with kerja.simpan.baca() if locked is None else nullcontext(locked) as bacaan:
            state = bacaan.keadaan(stream_of(id)).isi
            if state is None or state["regulasi"] != kerja.buku.regulasi.nama:
                return _Ppk(())  # refused inside, with its reason
            nips = [bacaan.nip(token) for token in state["orang"][: state["anggota"]]]
            tafsir = next(bacaan.peristiwa(stream_of(id))).data["tafsir"]
        try:
            answers = hari.answers(kerja.buku_dengan(tafsir))
        except TafsirTidakDikenal as error:
            raise GalatPenugasan(f"aturan terpasang tidak mengenal lagi tafsir penugasan {id}: {error}") from error
        return _Ppk(tuple(_ppk_post(answers, nip) for nip in nips))

    def write(sesi: Sesi, ppk: _Ppk) -> str:
        kasus = kerja.kasus(sesi, id)
        i, official = choose_step(kasus.isi, sesi.hari.competence, kasus.orang(sesi), "tetapkan", urut)
        _require_unchanged(kasus, sesi.hari, ppk)
        _require_authorised(kasus, i)
        number, day = _foreign(kasus, i, luar, sesi.hari, wajib=True)
        letter = day or _number(kerja, kasus, i, sesi)
        kepala = sesi.tx.kepala()
        data = {"langkah": i, "nomor": bool(number), "kepala": [kepala.jumlah, kepala.hash], **letter}
        kerja.append(sesi, kasus.stream, "ditetapkan", official, data, pribadi=number)
        return id

    command = {"perintah": "tetapkan", "id": id, "langkah": urut, "surat_luar": _plain(luar)}
    return kerja.jalankan(siapa, command, prepare, write)


def cancel(kerja: Kerja, id: str, siapa: Siapa, alasan: str | None) -> str:
    """Cancel before any letter, as the proposer."""
    id = clean_id(id)

    def write(sesi: Sesi, _: None) -> str:
        kasus = kerja.kasus(sesi, id)
        proposer = sesi.tx.nip(kasus.isi["pengusul"]["orang"]) or kasus.isi["pengusul"]["orang"]
        official = choose_cancelling(kasus.isi, sesi.hari.competence, kasus.orang(sesi), proposer)
        kerja.append(sesi, kasus.stream, "dibatalkan", official, {}, pribadi=secret(kasus, alasan))
        return id

    command = {"perintah": "batalkan", "id": id, "alasan": alasan}
    return kerja.jalankan(siapa, command, lambda hari, _: require_people(siapa, hari), write)


def end(kerja: Kerja, id: str, siapa: Siapa, urut: int | None, alasan: str | None) -> str:
    """End the letters of which one is the signatory."""
    id = clean_id(id)

    def write(sesi: Sesi, _: None) -> str:
        kasus = kerja.kasus(sesi, id)
        letters, official = choose_letters(kasus.isi, sesi.hari.competence, kasus.orang(sesi), urut)
        texts = secret(kasus, alasan, wajib=True)
        kerja.append(sesi, kasus.stream, "diakhiri", official, {"surat": letters}, pribadi=texts)
        return id

    command = {"perintah": "akhiri", "id": id, "langkah": urut, "alasan": alasan}
    return kerja.jalankan(siapa, command, lambda hari, _: require_people(siapa, hari), write)


def extend(kerja: Kerja, id: str, siapa: Siapa, selesai: str | date, *, urut: int | None, alasan: str | None) -> str:
    """Extend the letters of which one is the signatory."""
    id = clean_id(id)
    until = clean_day("selesai", selesai).isoformat()

    def write(sesi: Sesi, _: None) -> str:
        kasus = kerja.kasus(sesi, id)
        letters, official = choose_letters(kasus.isi, sesi.hari.competence, kasus.orang(sesi), urut)
        for letter in letters:
            before = kasus.isi["surat"][letter]["selesai"]
            if before is None or before >= until:
                raise GalatPenugasan(
                    f"surat penugasan {id} berlaku {'tanpa batas waktu' if before is None else f'sampai {before}'}; "
                    f"perpanjangan sampai {until} tidak memperpanjangnya"
                )
        texts = secret(kasus, alasan, wajib=True)
        kerja.append(sesi, kasus.stream, "diperpanjang", official, {"surat": letters, "selesai": until}, pribadi=texts)
        return id

    command = {"perintah": "perpanjang", "id": id, "langkah": urut, "alasan": alasan, "selesai": until}
    return kerja.jalankan(siapa, command, lambda hari, _: require_people(siapa, hari), write)


def _ppk_post(answers: Answers, nip: str | None) -> str | None:
    pegawai = None if nip is None else answers.organisasi.pegawai_ber_nip(nip)
    ppk = None if pegawai is None else answers.resolver.kedudukan(pegawai).ppk
    return None if ppk is None else ppk.unit


def _require_unchanged(kasus: Kasus, hari: Hari, ppk: _Ppk) -> None:
    """The route must still be the one that the regulation would give for these employees' PPKs, and its posts exist."""
    if len(ppk.unit) != kasus.isi["anggota"]:
        raise GalatPenugasan(f"penugasan {kasus.id} baru saja diusulkan; ulangi perintah")
    faults = []
    members = kasus.nip[: kasus.isi["anggota"]]
    for nip, before, now in zip(members, kasus.isi["ppk"], ppk.unit, strict=True):
        if hari.organisasi.pegawai_ber_nip(nip) is None:
            faults.append("seorang pegawai yang ditugaskan tidak ada lagi dalam organisasi")
        elif before != now:
            posts = [hari.pejabat(unit, unit).jabatan if unit else "tidak ada" for unit in (before, now)]
            faults.append(
                f"Pejabat Penilai Kinerja (PPK) {hari.nama(nip)} telah berubah: {posts[0]} menjadi {posts[1]}"
            )
    gone = dict.fromkeys(
        step["unit"]
        for step in kasus.isi["langkah"]
        if "unit" in step and step["unit"] not in hari.organisasi.unit_menurut_kode
    )
    faults += [f"unit {unit} dalam alurnya tidak ada lagi" for unit in gone]
    if faults:
        raise GalatPenugasan(
            f"penugasan {kasus.id} tidak dapat ditetapkan: {'; '.join(faults)}. Batalkan dan ajukan usulan baru."
        )


def _require_authorised(kasus: Kasus, i: int) -> None:
    """Each employee of a letter must have a PPK who authorises, in a step of their own or by this letter.

    The post counts, in whatever role the route has it: a step that a post would take towards itself is left out.
    """
    steps = kasus.isi["langkah"]
    if "bebas" in steps[i]:
        return
    for place in steps[i]["pegawai"]:
        if place >= kasus.isi["anggota"]:
            continue  # a leader who isn't assigned
        post = kasus.isi["ppk"][place]
        if not any(
            step.get("unit") == post
            and place in step["pegawai"]
            and step["aksi"] in _MENGESAHKAN
            and (j == i or j in kasus.isi["diambil"])
            for j, step in enumerate(steps)
        ):
            raise GalatPenugasan(
                f"penugasan {kasus.id} tidak dapat ditetapkan: alurnya tidak memuat pengesahan oleh Pejabat Penilai "
                "Kinerja (PPK) setiap pegawai. Laporkan kepada pengelola plugin regulasi."
            )


def _issuer_outside(kasus: Kasus, i: int, hari: Hari) -> bool:
    unit = kasus.isi["langkah"][i].get("unit")
    if unit is None or unit not in hari.organisasi.unit_menurut_kode:
        return False
    return list(hari.organisasi.jalur(unit))[-1].jenis == "instansi_lain"


def _foreign(
    kasus: Kasus, i: int, luar: SuratLuar | None, hari: Hari, *, wajib: bool
) -> tuple[dict[str, Rahasia], dict[str, str]]:
    """Number (kept outside the chain: it is free text) and day of another instansi's letter."""
    outside = _issuer_outside(kasus, i, hari)
    if luar is None:
        if wajib and outside:
            raise GalatPenugasan(
                "surat ini ditetapkan pejabat instansi lain; sebutkan nomor dan tanggal suratnya (surat_luar)",
                isian="surat_luar",
            )
        return {}, {}
    if not outside or kasus.isi["langkah"][i].get("dokumen") in (None, "lisan"):
        raise GalatPenugasan(
            "nomor dan tanggal surat hanya disebutkan bagi surat instansi lain; lainnya dinomori sendiri"
        )
    nomor = clean_text("nomor surat", luar[0], wajib=True, panjang=200)
    assert nomor is not None
    day = clean_day("tanggal surat", luar[1])
    if day > hari.tanggal:
        raise GalatPenugasan(f"tanggal surat {day.isoformat()} sesudah hari ini ({hari.tanggal.isoformat()})")
    return {"nomor": Rahasia(nomor, tuple(kasus.isi["orang"]))}, {"tanggal_surat": day.isoformat()}


def _number(kerja: Kerja, kasus: Kasus, i: int, sesi: Sesi) -> Mapping[str, Any]:
    step = kasus.isi["langkah"][i]
    kosakata = kerja.buku.kosakata
    year = sesi.hari.tanggal.year
    urut = sesi.tx.nomor_urut(f"{step['dokumen']}/{step['unit']}", year)
    nomor = kosakata.pola_nomor.format(
        klasifikasi=kosakata.klasifikasi, urut=urut, unit=step["unit"], jenis=step["dokumen"], tahun=year
    )
    return {"nomor_surat": nomor, "tanggal_surat": sesi.hari.tanggal.isoformat()}


def _plain(luar: SuratLuar | None) -> list[str] | None:
    return None if luar is None else [luar[0], str(luar[1])]
