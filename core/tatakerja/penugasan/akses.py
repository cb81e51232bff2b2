"""Tokens of the service, beside the journal: each a stream of two events at most, made and revoked.

Of a token only a digest is kept. What it is for and whose it is are personal data and stand outside the chain.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from datetime import date
from typing import Final, TypedDict, cast

from tatakerja.journal import Bacaan, IsiKeadaan, JenisStream, Penyimpanan, Peristiwa, Rahasia
from tatakerja.penugasan.akun import akun_mesin, sebagai_orang
from tatakerja.values.galat import GalatPenugasan, TidakDitemukan
from tatakerja.values.stored.akses import AksesTersimpan

STREAM_AKSES: Final = "akses"
DIBUAT: Final = "akses_dibuat"
DICABUT: Final = "akses_dicabut"
AWALAN_AKSES: Final = "tk_"
"""How a token begins, so that it is known for one wherever it turns up."""
HAK: Final = ("pencatat", "pengelola")


class KeadaanAkses(TypedDict):
    """A token: its digest, what it allows until when and to whom, its number, the event that made it."""

    sidik: str
    hak: list[str]
    sampai: str
    orang: str | None
    nomor: int
    no: int
    dibuat: str
    dicabut: bool


def _fold(state: IsiKeadaan | None, event: Peristiwa) -> IsiKeadaan:
    if event.jenis == DIBUAT or state is None:
        return {**event.data, "no": event.no, "dibuat": event.waktu, "dicabut": False}
    return {**state, "dicabut": True}


AKSES = JenisStream(nama=STREAM_AKSES, fold=_fold)


def mark_of(word: str) -> str:
    """What is kept of a token: base 32, in which no run of digits looks like a NIP."""
    return base64.b32encode(hashlib.sha256(word.encode()).digest()).decode().rstrip("=")


def make(
    simpan: Penyimpanan, *, nama: str, hak: Iterable[str], nip: str | None, sampai: date
) -> tuple[AksesTersimpan, str]:
    """Make a token.

    :param nama: what it is for.
    :param nip: whom it lets act as themselves; None: a program's.
    :param sampai: its last day.
    :returns: what is stored of it, and the token itself, which nobody can be told again.
    :raises TidakDitemukan: if nobody has the NIP.
    :raises GalatPenugasan: if that day has passed, or nothing is allowed by it.
    """
    rights = [one for one in HAK if one in hak]
    import secrets  # noqa: PLC0415  # only who makes one draws numbers

    word = f"{AWALAN_AKSES}{secrets.token_urlsafe(30)}"
    with simpan.transaksi() as tx:
        if sampai < tx.sekarang.date():
            raise GalatPenugasan(f"hari terakhir {sampai.isoformat()} sudah lewat; pilih hari yang akan datang")
        if nip is None and not rights:
            raise GalatPenugasan("token tanpa NIP dan tanpa hak tidak berguna; beri --nip atau --hak")
        known = tx.daftar_cuplikan()
        if nip is not None and not (known and tx.cari_pegawai(known[-1].id, [nip])):
            raise TidakDitemukan(f"NIP {nip!r} tidak ada dalam basis data; periksa angkanya, atau impor dahulu")
        person = None if nip is None else tx.orang(nip)
        by = tx.orang(sebagai_orang(akun_mesin()))
        number = sum(1 for _ in tx.daftar_keadaan(STREAM_AKSES)) + 1
        about = (by,) if person is None else (by, person)
        tx.append(
            f"{STREAM_AKSES}/{number}",
            0,
            DIBUAT,
            {"sidik": mark_of(word), "hak": rights, "sampai": sampai.isoformat(), "orang": person, "nomor": number},
            oleh=by,
            pribadi={"nama": Rahasia(nama, tentang=about)},
        )
    with simpan.baca() as view:
        made = next(one for one in tokens_listed(view) if one.no == number)
    return made, word


def tokens_listed(bacaan: Bacaan) -> list[AksesTersimpan]:
    """All tokens, in the order in which they were made."""
    return sorted((_shown(bacaan, one.isi) for one in bacaan.daftar_keadaan(STREAM_AKSES)), key=lambda one: one.no)


def revoke(simpan: Penyimpanan, no: int) -> None:
    """Revoke a token: from the next request on nobody gets in by it.

    :raises TidakDitemukan: if there is none of that number.
    """
    with simpan.transaksi() as tx:
        kini = tx.keadaan(f"{STREAM_AKSES}/{no}")
        if kini.isi is None:
            raise TidakDitemukan(f"token nomor {no} tidak ada; lihat `tatakerja akses daftar`")
        if not cast("KeadaanAkses", kini.isi)["dicabut"]:
            by = tx.orang(sebagai_orang(akun_mesin()))
            tx.append(f"{STREAM_AKSES}/{no}", kini.versi, DICABUT, {}, oleh=by)


def holder(bacaan: Bacaan, word: str, hari: date) -> AksesTersimpan | None:
    """What a token allows on a day; None for none, one revoked or expired, or one of somebody who was erased."""
    if not word.startswith(AWALAN_AKSES):
        return None
    mark = mark_of(word)
    for one in bacaan.daftar_keadaan(STREAM_AKSES):
        if one.isi is not None and hmac.compare_digest(cast("KeadaanAkses", one.isi)["sidik"], mark):
            return valid(_shown(bacaan, one.isi), hari)
    return None


def valid(akses: AksesTersimpan, hari: date) -> AksesTersimpan | None:
    """A token while it is good for something."""
    ended = akses.dicabut or akses.sampai < hari.isoformat() or (akses.pribadi and akses.nip is None)
    return None if ended else akses


def by_number(bacaan: Bacaan, no: int, hari: date) -> AksesTersimpan | None:
    """A token by its number, while it is good for something."""
    state = bacaan.keadaan(f"{STREAM_AKSES}/{no}").isi
    return None if state is None else valid(_shown(bacaan, state), hari)


def _shown(bacaan: Bacaan, state: IsiKeadaan | None) -> AksesTersimpan:
    isi = cast("KeadaanAkses", state)
    person = isi["orang"]
    record = bacaan.pribadi(isi["no"]).get("nama")
    return AksesTersimpan(
        no=isi["nomor"],
        nama=None if record is None else record.nilai,
        nip=None if person is None else bacaan.nip(person),
        hak=tuple(isi["hak"]),
        dibuat=isi["dibuat"],
        sampai=isi["sampai"],
        dicabut=isi["dicabut"],
        pribadi=person is not None,
    )
