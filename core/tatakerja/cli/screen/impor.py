"""``impor`` for a person: what has changed, what was kept, and what stays to be settled."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from tatakerja.documents.impor import ppk_told
from tatakerja.values.istilah import LABEL_SEBAGAI
from tatakerja.values.organisasi import Pemangku, Susunan
from tatakerja.values.stored.impor import BandingImpor, Bentrok
from tatakerja.values.teks import angka, tanggal_panjang

_SHOWN = 10
T = TypeVar("T")


def import_compared(banding: BandingImpor, susunan: Susunan, perintah: str, *, rinci: bool) -> Iterator[str]:
    """What an import changes.

    :param susunan: the organisation that is imported, for names.
    :param perintah: how commands on this database begin.
    :param rinci: whether everything is named, not the first of each kind.
    """
    if banding.berlaku is None:
        return
    show = _Shown(susunan, perintah, rinci)
    since = tanggal_panjang(banding.berlaku)
    yield f"Berlaku sejak {since}; hari-hari sebelumnya tetap dijawab cuplikan yang lama (nomor {banding.cuplikan})."
    if banding.berlaku_kemudian:
        yield f"Cuplikan yang berlaku kemudian tetap menjawab sejak harinya: {', '.join(banding.berlaku_kemudian)}."
    yield (
        f"Pegawai: {angka(len(banding.pegawai_baru))} baru, {angka(len(banding.pegawai_hilang))} tidak ada lagi, "
        f"{angka(len(banding.pindah))} pindah. Unit: {angka(len(banding.unit_baru))} baru, "
        f"{angka(len(banding.unit_hilang))} tidak ada lagi."
    )
    yield from show.all(banding)


class _Shown:
    def __init__(self, susunan: Susunan, perintah: str, rinci: bool) -> None:
        self._susunan = susunan
        self._perintah = perintah
        self._rinci = rinci

    def all(self, banding: BandingImpor) -> Iterator[str]:
        """Every list that isn't empty."""
        yield from self._list(
            "Pindah", banding.pindah, lambda one: f"{one.pegawai.nama}: {one.dari} ke {one.pegawai.unit}"
        )
        yield from self._list(
            "Pejabat Penilai Kinerja (PPK) berubah",
            banding.ppk_berubah,
            lambda one: f"{one.nama} ({one.unit}): {ppk_told(one.lama)} menjadi {ppk_told(one.baru)}",
        )
        yield from self._list("Pejabat yang dicatat tetap berlaku", banding.dipertahankan, self._holder)
        yield from self._list("Berkas bertentangan dengan pejabat yang dicatat", banding.bentrok, self._clash)
        if any(one.dipakai == "catatan" for one in banding.bentrok):
            yield "  Bila berkas yang benar, ulangi dengan --menurut-berkas; bila belum, catat dengan `pejabat akhiri`."
        yield from self._list(
            "Pejabat yang menurut berkas sudah memangku sebelum hari berlakunya; hari-hari itu tetap dijawab cuplikan "
            "lama, kecuali impor ini diberi --berlaku lebih awal atau pejabatnya dicatat dengan `pejabat`",
            banding.lebih_awal,
            self._holder,
        )
        yield from self._list(
            "Pejabat yang dicatat tetapi unit atau orangnya tidak ada di berkas", banding.tanpa_tempat, self._holder
        )
        yield from self._list(
            "Pegawai yang mungkin berganti NIP",
            banding.dugaan_nip,
            lambda one: (
                f"{one.baru.nama} ({one.baru.unit}): {one.lama.nip} menjadi {one.baru.nip}? "
                f"Bila ya: {self._perintah} pegawai ganti-nip {one.lama.nip} {one.baru.nip}"
            ),
        )
        names = {unit.kode: unit.nama for unit in banding.unit_hilang}
        yield from self._list(
            "Unit yang tidak ada lagi dan belum disebut penggantinya",
            banding.tanpa_pengganti,
            lambda kode: f"{names[kode]}: {self._perintah} unit gabung {kode} --ke UNIT",
        )
        yield from self._list(
            "Berlaku surut: langkah yang sudah diambil, padahal menurut berkas pelakunya tidak berwenang hari itu",
            banding.langkah,
            str,
        )
        tasks = sorted(banding.penugasan, key=lambda one: one.tingkat != "wajib")
        yield from self._list(
            "Penugasan berjalan yang tersentuh",
            tasks,
            lambda one: f"{'WAJIB ' if one.tingkat == 'wajib' else ''}{one.id}: {one.isi}",
        )

    def _list(self, heading: str, found: Sequence[T], line: Callable[[T], str]) -> Iterator[str]:
        if not found:
            return
        yield f"{heading} ({angka(len(found))}):"
        shown: Iterable[T] = found if self._rinci else found[:_SHOWN]
        for one in shown:
            yield f"  {line(one)}"
        if not self._rinci and len(found) > _SHOWN:
            yield f"  … dan {angka(len(found) - _SHOWN)} lagi; semuanya dengan --rinci"

    def _holder(self, row: Pemangku) -> str:
        return f"{row.unit}: {self._who(row)}" + (f"; {row.dasar}" if row.dasar else "")

    def _clash(self, one: Bentrok) -> str:
        said = " dan ".join(map(self._who, one.berkas))
        taken = "catatan dipertahankan" if one.dipakai == "catatan" else "berkas diambil"
        return f"{one.unit}: tercatat {self._who(one.tercatat)}; berkas: {said}; {taken}"

    def _who(self, row: Pemangku) -> str:
        person = self._susunan.pegawai_ber_nip(row.nip)
        name = row.nip if person is None else f"{person.nama} ({row.nip})"
        until = "tanpa batas" if row.selesai is None else f"sampai {row.selesai}"
        return f"{name}, {LABEL_SEBAGAI[row.sebagai]}, sejak {row.mulai} {until}"
