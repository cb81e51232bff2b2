"""The wording of letters: from what a letter is written from to what stands in it, a function for each form."""

import re
from collections.abc import Callable, Iterator

from tatakerja.penugasan.surat.bahan import Bahan, Rujukan
from tatakerja.penugasan.surat.sebutan import (
    alamat,
    angka_nip,
    hari_panjang,
    jabatan,
    kop,
    masa,
    pangkat,
    perangkat,
    tanda_tangan,
)
from tatakerja.values.galat import GalatPenugasan
from tatakerja.values.pengaturan import PENGATURAN_BAWAAN, SIFAT_BAWAAN
from tatakerja.values.stored.naskah import SIDIK_TEMPLAT, BentukNaskah, IsianSurat, Naskah, Penerima

JUDUL_SURAT = {
    "surat_permohonan": "PERMOHONAN PELIBATAN PEGAWAI",
    "surat_jawaban": "JAWABAN PERMOHONAN PELIBATAN PEGAWAI",
    "surat_persetujuan": "PERSETUJUAN PELIBATAN PEGAWAI",
    "surat_penugasan": "SURAT PENUGASAN",
    "surat_perintah": "SURAT PERINTAH",
    "surat_keputusan": "KEPUTUSAN",
    "perpanjangan": "SURAT PERPANJANGAN PENUGASAN",
    "pengakhiran": "SURAT PENGAKHIRAN PENUGASAN",
}
"""Titles, where the regency settles no others."""
_SURAT = {
    "surat_permohonan": "surat permohonan", "surat_jawaban": "surat jawaban",
    "surat_persetujuan": "surat persetujuan", "surat_penugasan": "surat penugasan",
    "surat_perintah": "surat perintah", "surat_keputusan": "surat keputusan",
}  # fmt: skip
_KE = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH", "KEDELAPAN", "KESEMBILAN", "KESEPULUH")


def susun(bahan: Bahan) -> Naskah:
    """Write a letter.

    :raises GalatPenugasan: if something that the regulation wants in it isn't there; with its citation.
    """
    _require_contents(bahan)
    form = _form(bahan)
    made: dict[BentukNaskah, Callable[[Bahan], dict[str, object]]] = {
        "surat_dinas": _official_letter,
        "surat_tugas": _order,
        "keputusan": _decree,
        "surat_pegawai": _own_letter,
    }
    lines, head, address = ((), False, ()) if form == "surat_pegawai" else kop(bahan)
    shared: dict[str, object] = {
        "jenis": bahan.jenis,
        "bentuk": form,
        "id": bahan.id,
        "langkah": bahan.langkah,
        "judul": bahan.surat.judul.get(bahan.jenis)
        or JUDUL_SURAT.get(bahan.jenis, bahan.jenis.replace("_", " ").upper()),
        "nomor": bahan.nomor,
        "tanggal": bahan.tanggal.isoformat(),
        "tanggal_panjang": hari_panjang(bahan.tanggal),
        "tempat": bahan.surat.tempat,
        "kop": lines,
        "kop_kepala": head,
        "alamat": address,
        "tanda_tangan": tanda_tangan(bahan.penetap, bahan),
        "kepada": tuple(alamat(one, bahan) for one in bahan.kepada),
        "tembusan": tuple(
            dict.fromkeys((*(alamat(one, bahan) for one in bahan.tembusan), *bahan.surat.tembusan_tetap))
        ),
        "penerima": tuple(_receivers(bahan)),
        "isian": tuple(_stated(bahan)),
        "sitasi": bahan.dasar,
        "templat": bahan.surat.templat or SIDIK_TEMPLAT,
    }
    return Naskah(**{**shared, **made[form](bahan)})  # type: ignore[arg-type]


def _require_contents(bahan: Bahan) -> None:
    missing = [
        f"{what} ({place})"
        for name, what, place in bahan.muatan
        if not (bahan.isi.get(name, "").strip() or bahan.menolak)
    ]
    if missing:
        raise GalatPenugasan(f"surat ini belum memuat yang wajib: {'; '.join(missing)}")


def _form(bahan: Bahan) -> BentukNaskah:
    if bahan.penetap.pejabat.sebagai is None:
        return "surat_pegawai"
    if bahan.jenis == "surat_keputusan":
        return "keputusan"
    if bahan.jenis in ("surat_penugasan", "surat_perintah", "perpanjangan", "pengakhiran"):
        return "surat_tugas"
    return "surat_dinas"


# Parts ----------------------------------------------------------------------------------------------------------------


def _receivers(bahan: Bahan) -> Iterator[Penerima]:
    for place, one in enumerate(bahan.orang):
        official, unit = one.pejabat, one.jalur[0] if one.jalur else None
        agency = perangkat(one.jalur)
        names = [] if unit is None else [unit.nama]
        if agency is not None and agency != unit:
            names.append(agency.nama)
        role = ("Ketua" if place == bahan.ketua else "Anggota") if bahan.tim else ""
        yield Penerima(
            nama=official.nama or "(datanya sudah dihapus)",
            nip=angka_nip(official.nip),
            jabatan=official.jabatan,
            unit=", ".join(names),
            peran=role,
            pangkat=pangkat(one.golongan, bahan.surat.bentuk_pangkat),
        )


def _stated(bahan: Bahan) -> Iterator[IsianSurat]:
    """What is stated, first what the regulation demands of this letter, in its order."""
    demanded = {name: (what, place) for name, what, place in bahan.muatan}
    for name in (*demanded, *(one for one in bahan.isi if one not in demanded)):
        text = " ".join(bahan.isi.get(name, "").split())
        if text:
            what, place = demanded.get(name, (name.replace("_", " "), None))
            yield IsianSurat(nama=name, uraian=what[:1].upper() + what[1:], isi=text, dasar=place)


def _letter(one: Rujukan) -> str:
    """An earlier letter as a later one names it."""
    number = f" Nomor {one.nomor}" if one.nomor else ""
    kind = _SURAT.get(one.jenis, one.jenis.replace("_", " "))
    return f"{kind} {one.jabatan}{number} tanggal {hari_panjang(one.tanggal)}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _bases(bahan: Bahan) -> Iterator[str]:
    """By what it is issued: the regulation with its places, and the letters before."""
    if bahan.judul_regulasi:
        own = [one.removeprefix(f"{bahan.singkatan} ") for one in bahan.dasar if one.startswith(bahan.singkatan)]
        others = [one for one in bahan.dasar if not one.startswith(bahan.singkatan)]
        title = re.sub(r" \([^()]*tidak diketahui\)$", "", bahan.judul_regulasi)
        yield "; ".join([" ".join(filter(None, (title, _joined(own)))), *others])
    if bahan.hukum:
        yield bahan.hukum
    for one in bahan.rujukan:
        yield _capital(_letter(one))


def _joined(parts: list[str]) -> str:
    """Several as a sentence names them."""
    return " dan ".join(filter(None, (", ".join(parts[:-1]), parts[-1] if parts else "")))


def _whom(bahan: Bahan) -> str:
    return "pegawai dalam tim kerja" if bahan.tim else "pegawai"


def _target(bahan: Bahan) -> str:
    return f"pencapaian kinerja {bahan.pemilik}"


def _terms(bahan: Bahan) -> Iterator[str]:
    """Period and share of the working time."""
    period = masa(bahan.mulai, bahan.selesai)
    if period:
        yield _capital(f"{period}")
    if bahan.porsi is not None:
        yield f"Bagian waktu kerja: {bahan.porsi} persen"


# Forms ----------------------------------------------------------------------------------------------------------------


def _official_letter(bahan: Bahan) -> dict[str, object]:
    """A request or an answer."""
    request = bahan.jenis == "surat_permohonan"
    before = bahan.rujukan[-1] if bahan.rujukan else None
    if request:
        hal = "Permohonan pelibatan pegawai"
        opening = f"Untuk mendukung {_target(bahan)}, dengan ini kami mohon pelibatan {_whom(bahan)} sebagai berikut."
        if before is not None:
            opening = f"Menindaklanjuti {_letter(before)}, untuk mendukung {_target(bahan)} dengan ini kami mohon " + (
                f"pelibatan {_whom(bahan)} sebagai berikut."
            )
        closing = "Demikian permohonan ini disampaikan. Atas perhatian dan persetujuannya diucapkan terima kasih."
    else:
        hal = (
            "Persetujuan pelibatan pegawai"
            if bahan.jenis == "surat_persetujuan"
            else "Jawaban permohonan pelibatan pegawai"
        )
        verdict = "tidak menyetujui" if bahan.menolak else "menyetujui"
        lead = f"Menjawab {_letter(before)}, dengan" if before is not None else "Dengan"
        opening = f"{lead} ini kami {verdict} pelibatan {_whom(bahan)} berikut untuk mendukung {_target(bahan)}."
        closing = "Demikian jawaban ini disampaikan. Atas perhatiannya diucapkan terima kasih."
    points = [] if bahan.menolak else list(_terms(bahan))
    if bahan.alasan:
        points.insert(0, f"{'Alasan' if bahan.menolak else 'Catatan'}: {_line(bahan.alasan)}")
    made: dict[str, object] = {
        "hal": hal, "pembuka": (opening,), "butir": tuple(points), "penutup": (closing,),
        "sifat": bahan.sifat or bahan.surat.sifat.get(bahan.jenis) or SIFAT_BAWAAN,
        "dasar": tuple(_bases(bahan))[:1],
    }  # fmt: skip
    return made if request else {**made, "isian": ()}


def _own_letter(bahan: Bahan) -> dict[str, object]:
    """What an employee writes: that they would be involved, or what was approved of it."""
    if bahan.jenis == "surat_persetujuan" or bahan.rujukan:
        before = f" ({_letter(bahan.rujukan[-1])})" if bahan.rujukan else ""
        approved = f"permohonan pelibatan yang telah disetujui{before}"
        opening = f"Bersama ini saya sampaikan {approved}, untuk mendukung {_target(bahan)}."
        hal = "Penyampaian permohonan yang telah disetujui"
    else:
        opening = f"Dengan ini saya mengajukan diri secara sukarela untuk dilibatkan dalam {_target(bahan)}."
        hal = "Permohonan pelibatan"
    return {
        "hal": hal,
        "nomor": bahan.nomor,
        "pembuka": (opening,),
        "butir": tuple(_terms(bahan)),
        "penutup": ("Demikian permohonan ini disampaikan. Atas perhatian dan persetujuannya diucapkan terima kasih.",),
        "dasar": tuple(_bases(bahan))[:1],
        "mengetahui": None if bahan.mengetahui is None else tanda_tangan(bahan.mengetahui, bahan),
    }


def _order(bahan: Bahan) -> dict[str, object]:
    """A letter that appoints, extends or ends."""
    bases = list(_bases(bahan))
    word, considering = (
        bahan.surat.kata_tugas or PENGATURAN_BAWAAN.kata_tugas,
        f"bahwa untuk mendukung {_target(bahan)} perlu menugaskan {_whom(bahan)} yang namanya tercantum di bawah ini;",
    )
    if "surat_perintah" in (bahan.jenis, bahan.lama and bahan.lama.jenis) and word == PENGATURAN_BAWAAN.kata_tugas:
        word = "MEMERINTAHKAN"
    points = [f"Melaksanakan tugas untuk mendukung {_target(bahan)}", *_terms(bahan)]
    if bahan.lama is not None:
        old = _letter(bahan.lama)
        bases.append(_capital(old))
        if bahan.jenis == "perpanjangan":
            considering = f"bahwa penugasan menurut {old} perlu diperpanjang;"
            points = ["Melanjutkan penugasan tersebut", *_terms(bahan)]
        else:
            word = "MENGAKHIRI PENUGASAN"
            considering = f"bahwa penugasan menurut {old} perlu diakhiri;"
            points = [f"Penugasan tersebut berakhir pada tanggal {hari_panjang(bahan.tanggal)}"]
        if bahan.alasan:
            points.append(f"Alasan: {_line(bahan.alasan)}")
    made: dict[str, object] = {
        "menimbang": (considering,),
        "dasar": tuple(bases),
        "kata_tugas": word,
        "butir": tuple(points),
        "penutup": ("Demikian surat ini dibuat untuk dipergunakan sebagaimana mestinya.",),
    }
    return {**made, "isian": ()} if bahan.jenis == "pengakhiran" else made


def _decree(bahan: Bahan) -> dict[str, object]:
    """A decree, where another law wants one."""
    about = f"{'pembentukan tim kerja' if bahan.tim else 'penugasan pegawai'} untuk {_target(bahan)}".upper()
    listed = len(bahan.orang) > (bahan.surat.blok_penerima or PENGATURAN_BAWAAN.blok_penerima)
    where = (
        "sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini"
        if listed
        else "berikut"
    )
    points = [f"Menugaskan pegawai {where} untuk mendukung {_target(bahan)}."]
    points += [f"{one.uraian}: {one.isi}." for one in _stated(bahan)]
    points += [f"{one}." for one in _terms(bahan)]
    points.append("Keputusan ini mulai berlaku pada tanggal ditetapkan.")
    title = jabatan(bahan.penetap, bahan.daerah)
    return {
        "judul": bahan.surat.judul.get(bahan.jenis) or f"{JUDUL_SURAT['surat_keputusan']} {title.upper()}",
        "tentang": about,
        "menimbang": (f"bahwa untuk mendukung {_target(bahan)} perlu menetapkan Keputusan {title};",),
        "dasar": tuple(_bases(bahan)),
        "kata_tugas": "MEMUTUSKAN",
        "butir": tuple(points),
        "isian": (),
    }


def urutan(nomor: int) -> str:
    """The word before a point of a decree, from 1: ``KESATU``."""
    return _KE[nomor - 1] if nomor <= len(_KE) else f"KE-{nomor}"


def _line(text: str) -> str:
    return " ".join(text.split())
