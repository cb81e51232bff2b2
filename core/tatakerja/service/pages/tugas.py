"""What can be done on an assignment now, as forms: for whoever may, and for a clerk who records what others signed."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

import attrs

from tatakerja.cli.screen import wording
from tatakerja.cli.screen.alur import deed
from tatakerja.cli.screen.penugasan import command_of
from tatakerja.service.hak import PENCATAT
from tatakerja.service.pages.konteks import KonteksHalaman
from tatakerja.values.pejabat import Pejabat
from tatakerja.values.stored.evaluasi import GiliranLanjutan
from tatakerja.values.stored.penugasan import Giliran, LangkahTersimpan, Penugasan

JenisMedan = Literal["baris", "paragraf", "hari", "pilihan"]


@attrs.frozen
class Medan:
    """A field of a form."""

    nama: str
    label: str
    jenis: JenisMedan = "baris"
    wajib: bool = False
    bantuan: str = ""
    pilihan: Sequence[tuple[str, str]] = ()


@attrs.frozen(kw_only=True)
class Tombol:
    """A form with one button: the command that it sends, and what it asks for.

    :ivar perintah: as :data:`tatakerja.service.pages.tindakan.TINDAKAN` names it.
    :ivar tetap: what it sends besides: the step, the number of an obstacle.
    :ivar atas_nama: for whom a clerk may record it; empty for whoever acts themselves.
    :ivar kertas: whether number and day of a paper may be given.
    :ivar luar: whether that paper is another instansi's, which brings its number and day.
    :ivar bahaya: whether it ends something.
    """

    perintah: str
    label: str
    medan: tuple[Medan, ...] = ()
    tetap: tuple[tuple[str, str], ...] = ()
    atas_nama: tuple[Pejabat, ...] = ()
    kertas: bool = False
    luar: bool = False
    bahaya: bool = False
    kunci: str = attrs.field(factory=lambda: secrets.token_urlsafe(12))


@attrs.frozen(kw_only=True)
class TugasTerbuka:
    """Something that waits, with the forms by which it is done.

    :ivar untuk: everyone who may do it today.
    :ivar milik: whether whoever looks is one of them.
    :ivar tombol: none where it isn't theirs, and they are no clerk.
    """

    judul: str
    untuk: tuple[Pejabat, ...]
    sejak: str
    tenggat: str | None
    lewat: bool
    keterangan: tuple[str, ...]
    dasar: tuple[str, ...]
    milik: bool
    tombol: tuple[Tombol, ...]


_HASIL: Final = {
    "menyerahkan_hasil": "Menyerahkan hasil",
    "meninjau": "Meninjau hasil",
    "menyatakan_selesai": "Menyatakan selesai",
    "melapor": "Mengirim laporan yang diminta",
    "menindaklanjuti": "Memutus kendala {nomor}",
}
_ISI = Medan("isi", "Isi", "paragraf", wajib=True)
_CATATAN = Medan("catatan", "Catatan", "paragraf")


def letter_is_outside(konteks: KonteksHalaman, one: Penugasan, langkah: int | None) -> bool:
    """Whether the letter meant is another instansi's: of the step named, else of those that appoint."""
    units = [step.aktor.unit for step in one.langkah if step.urut == langkah]
    units = units or [letter.penetap.unit for letter in one.surat]
    structure = konteks.sistem.susunan()
    known = [unit for unit in units if unit in structure.unit_menurut_kode]
    return any(list(structure.jalur(unit))[-1].jenis == "instansi_lain" for unit in known)


def open_tasks(konteks: KonteksHalaman, one: Penugasan) -> list[TugasTerbuka]:
    """What waits in an assignment, its own first."""
    steps = {step.urut: step for step in one.langkah}
    found = [_of_step(konteks, turn, one, steps[turn.langkah]) for turn in one.giliran]
    waiting = [*one.evaluasi.giliran, *(turn for turn in one.lanjutan if turn not in one.evaluasi.giliran)]
    found += [_of_rest(konteks, turn, one) for turn in waiting]
    return sorted(found, key=lambda task: not task.milik)


def _mine(konteks: KonteksHalaman, able: Iterable[Pejabat]) -> tuple[bool, tuple[Pejabat, ...] | None]:
    """Whether it is for whoever looks; for whom they would record it, None: they may do nothing."""
    able = tuple(able)
    nip = None if konteks.masuk is None else konteks.masuk.nip
    if nip is not None and any(one.nip == nip for one in able):
        return True, ()
    return False, able if konteks.boleh(PENCATAT) and able else None


def _of_step(konteks: KonteksHalaman, turn: Giliran, one: Penugasan, step: LangkahTersimpan) -> TugasTerbuka:
    mine, others = _mine(konteks, turn.berwenang)
    return TugasTerbuka(
        judul=f"Langkah {step.urut}: {deed(step.aksi, step.dokumen, step.kepada)}",
        untuk=turn.berwenang,
        sejak=turn.sejak,
        tenggat=turn.tenggat,
        lewat=turn.tenggat is not None and turn.tenggat < konteks.tanggal.isoformat(),
        keterangan=turn.keterangan,
        dasar=step.dasar,
        milik=mine,
        tombol=()
        if others is None
        else tuple(_step_buttons(step, others, luar=letter_is_outside(konteks, one, step.urut))),
    )


def _step_buttons(step: LangkahTersimpan, others: tuple[Pejabat, ...], *, luar: bool) -> Iterator[Tombol]:
    fixed = (("langkah", str(step.urut)),)
    command = command_of(step)
    labels = {"tetapkan": "Tetapkan dan tanda tangani", "terima": "Terima penugasan"}
    label = labels.get(command, f"{_imperative(step.aksi)}")
    remark = () if command != "setujui" else (Medan("alasan", "Catatan atas langkah ini", "paragraf"),)
    paper = command != "terima" and step.dokumen not in (None, "lisan")
    yield Tombol(
        perintah=command, label=label, medan=remark, tetap=fixed, atas_nama=others, kertas=paper, luar=luar,
    )  # fmt: skip
    if step.penolakan is not None:
        reason = Medan("alasan", "Alasan penolakan", "paragraf", wajib=step.penolakan.alasan_wajib)
        yield Tombol(
            perintah="tolak", label="Tolak", medan=(reason,), tetap=fixed, atas_nama=others, bahaya=True,
            kertas=step.penolakan.dokumen not in (None, "lisan"), luar=luar,
        )  # fmt: skip


_PERINTAH_AKSI: Final = {
    "menyetujui": "Setujui",
    "mengetahui": "Nyatakan mengetahui",
    "mengusulkan": "Usulkan",
    "merekomendasikan": "Rekomendasikan",
    "menginstruksikan": "Instruksikan",
    "menjawab": "Jawab",
    "memohon": "Ajukan permohonan",
    "mengajukan": "Ajukan",
}


def _imperative(aksi: str) -> str:
    return _PERINTAH_AKSI.get(aksi, aksi.capitalize())


def _of_rest(konteks: KonteksHalaman, turn: GiliranLanjutan, one: Penugasan) -> TugasTerbuka:
    mine, others = _mine(konteks, turn.berwenang)
    return TugasTerbuka(
        judul=_HASIL[turn.jenis].format(nomor=turn.nomor),
        untuk=turn.berwenang,
        sejak=turn.sejak,
        tenggat=None,
        lewat=False,
        keterangan=turn.keterangan,
        dasar=one.evaluasi.dasar if turn.jenis in ("meninjau", "menyatakan_selesai", "menyerahkan_hasil") else (),
        milik=mine,
        tombol=() if others is None else tuple(_rest_buttons(turn, others)),
    )


def _rest_buttons(turn: GiliranLanjutan, others: tuple[Pejabat, ...]) -> Iterator[Tombol]:
    if turn.jenis == "menyerahkan_hasil":
        yield Tombol(perintah="serahkan", label="Serahkan hasil", medan=(_ISI,), atas_nama=others)
    elif turn.jenis == "melapor":
        yield Tombol(perintah="lapor", label="Kirim laporan", medan=(_ISI,), atas_nama=others)
    elif turn.jenis == "menindaklanjuti":
        decision = Medan("putusan", "Putusan", "paragraf", wajib=True)
        yield Tombol(
            perintah="putus", label="Putuskan", medan=(decision,), tetap=(("kendala", str(turn.nomor)),),
            atas_nama=others,
        )  # fmt: skip
    else:
        last = turn.jenis == "menyatakan_selesai"
        yield Tombol(
            perintah="nyatakan-selesai" if last else "teruskan",
            label="Terima hasil dan nyatakan selesai" if last else "Teruskan ke peninjau berikutnya",
            medan=(_CATATAN,), atas_nama=others,
        )  # fmt: skip
        why = Medan("alasan", "Yang harus diperbaiki", "paragraf", wajib=True)
        yield Tombol(
            perintah="kembalikan", label="Kembalikan untuk diperbaiki", medan=(why,), atas_nama=others, bahaya=True
        )


def other_acts(konteks: KonteksHalaman, one: Penugasan) -> list[Tombol]:
    """What whoever looks may do besides, whoever's turn it is; the command itself decides whether it is theirs."""
    nip, clerk = None if konteks.masuk is None else konteks.masuk.nip, konteks.boleh(PENCATAT)
    outside = letter_is_outside(konteks, one, None)
    found = _possible(one, nip, clerk=clerk, luar=outside)
    return [button for button in found if not clerk or button.atas_nama or nip]


def _possible(one: Penugasan, nip: str | None, *, clerk: bool, luar: bool) -> Iterator[Tombol]:
    workers = tuple(dict.fromkeys((*one.anggota, *((one.ketua,) if one.ketua else ()))))
    working = one.status in ("bersurat", "ditetapkan", "aktif")
    signers = tuple(dict.fromkeys(letter.penetap for letter in one.surat))

    def whom(able: tuple[Pejabat, ...]) -> tuple[Pejabat, ...] | None:
        """For whom it would be recorded; None: it isn't theirs."""
        if nip is not None and any(person.nip == nip for person in able):
            return ()
        known = tuple(person for person in able if person.nip)
        return known if clerk and known else None

    if working and (who := whom(workers)) is not None:
        yield Tombol(perintah="lapor", label="Kirim laporan", medan=(_ISI,), atas_nama=who)
        yield Tombol(
            perintah="kendala",
            label="Sampaikan kendala",
            medan=(
                Medan("isi", "Kendalanya", "paragraf", wajib=True),
                Medan("rekomendasi", "Alternatif pemecahan yang disarankan", "paragraf"),
            ),
            atas_nama=who,
        )
    if working and nip is not None and not any(person.nip == nip for person in workers):
        yield Tombol(
            perintah="minta",
            label="Minta laporan",
            medan=(
                Medan("dari", "Dari", "pilihan", pilihan=[(p.nip or "", p.nama or "") for p in workers if p.nip]),
                Medan("isi", "Tentang apa", "paragraf"),
            ),
        )
    appraisable = tuple((p.nip, p.nama or p.nip) for p in one.anggota if p.nip)
    if one.status in ("bersurat", "ditetapkan", "aktif", "selesai") and nip is not None and appraisable:
        stages = tuple(wording.TAHAP_KINERJA.items())
        yield Tombol(
            perintah="kinerja",
            label="Catat kinerja",
            medan=(
                Medan("tahap", "Tahap", "pilihan", pilihan=stages),
                Medan("pegawai", "Tentang", "pilihan", pilihan=appraisable),
                Medan("isi", "Isi catatan", "paragraf", wajib=True),
            ),
        )
    if one.status == "berjalan" and (who := whom((one.pengusul,))) is not None:
        yield Tombol(
            perintah="batalkan", label="Batalkan usulan", medan=(Medan("alasan", "Alasan pembatalan", "paragraf"),),
            atas_nama=who, bahaya=True,
        )  # fmt: skip
    if working and (who := whom(signers)) is not None:
        reason = Medan("alasan", "Alasan", "paragraf", wajib=True)
        until = Medan("selesai", "Hari terakhir yang baru", "hari", wajib=True)
        yield Tombol(
            perintah="perpanjang", label="Perpanjang", medan=(until, reason), atas_nama=who, kertas=True, luar=luar
        )
        yield Tombol(
            perintah="akhiri",
            label="Akhiri sebelum waktunya",
            medan=(reason,),
            atas_nama=who,
            kertas=True,
            luar=luar,
            bahaya=True,
        )
