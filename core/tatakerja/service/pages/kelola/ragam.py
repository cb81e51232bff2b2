"""The kinds of single changes of an organisation, each with the fields of its form."""

from collections.abc import Collection, Mapping
from typing import Any, Final

import attrs

from tatakerja.loading.ejaan import PembacaKolom
from tatakerja.service.pages.tugas import Medan
from tatakerja.values.istilah import (
    JABATAN_PIMPINAN,
    JENIS_JABATAN,
    JENJANG,
    KELAS_UNIT,
    LABEL_JABATAN,
    STATUS_ASN,
    sebut_jenis,
)
from tatakerja.values.teks import split_list

KOSONGKAN: Final = "-"
"""What a choice says that takes away what was there; an empty one leaves it."""


@attrs.frozen(kw_only=True)
class RagamUbahan:
    """A kind of change.

    :ivar kata: the last part of its address.
    :ivar tombol: what its form is sent by; ``bahaya`` whether it ends something.
    :ivar medan: its own fields.
    :ivar unit_asal: the field that a unit fills from whose page one came.
    """

    kata: str
    label: str
    keterangan: str
    medan: tuple[Medan, ...]
    unit_asal: str = "unit"
    bahaya: bool = False


def _pick(nama: str, label: str, words: Collection[str], kosong: str, **lain: Any) -> Medan:
    """A choice; the first of it says what leaving it means."""
    known = [(word, LABEL_JABATAN.get(word, word.replace("_", " "))) for word in words if word]
    return Medan(nama, label, "pilihan", pilihan=[("", kosong), *known], **lain)


_SIAPA: Final = Medan("siapa", "Siapa", wajib=True, bantuan="NIP, atau nama bila hanya seorang yang bernama demikian.")
_KODE: Final = "Kode unit, atau namanya bila hanya satu yang bernama demikian."
_TETAP: Final = "Tetap"
_BERSAMA: Final = (
    Medan("berlaku", "Berlaku sejak", "hari", bantuan="Kosongkan untuk hari ini."),
    Medan("dasar", "Nomor dan tanggal keputusannya"),
)


def _post(*, baru: bool) -> tuple[Medan, ...]:
    none = "Tidak ada" if baru else _TETAP
    jenjang = JENJANG if baru else (*JENJANG, KOSONGKAN)
    picked = _pick("jenjang", "Jenjang, bagi seorang fungsional", jenjang, none)
    if not baru:
        picked = attrs.evolve(picked, pilihan=[*picked.pilihan[:-1], (KOSONGKAN, "Tidak lagi berjenjang")])
    return (
        _pick("jenis_jabatan", "Jenis jabatan", JENIS_JABATAN, "Pilih" if baru else _TETAP, wajib=baru),
        picked,
        Medan("nama_jabatan", "Nama jabatan"),
        Medan("golongan", "Golongan", bantuan="Misalnya III/d, atau IX bagi PPPK."),
    )


def _unit(*, baru: bool) -> tuple[Medan, ...]:
    leave = "Pilih" if baru else _TETAP
    return (
        Medan("nama", "Nama" if baru else "Nama barunya", wajib=baru),
        Medan("jenis", "Jenis", "pilihan", wajib=baru),
        Medan("induk", "Unit di atasnya", wajib=baru, bantuan=_KODE),
        _pick("jabatan_pimpinan", "Jenis jabatan pimpinannya", JABATAN_PIMPINAN, leave, wajib=baru),
        Medan("sebutan_pimpinan", "Sebutan pimpinannya", bantuan="Misalnya Camat, bila bukan Kepala."),
        _pick("kelas", "Kelas RSUD atau UPTD", KELAS_UNIT, "Tidak ada" if baru else _TETAP),
        Medan("penanda", "Penanda", bantuan="Dipisahkan titik koma; lihat kosakata regulasinya."),
        Medan("pola", "Pola yang dipilih daerah"),
    )


_SEMUA: Final = (
    RagamUbahan(
        kata="pegawai-tambah", label="Pegawai datang", keterangan="Seorang pegawai baru, atau yang kembali.",
        medan=(
            Medan("nip", "NIP", wajib=True),
            Medan("nama", "Nama dengan gelar", wajib=True),
            Medan("unit", "Unit tempatnya bekerja", wajib=True, bantuan=_KODE),
            *_post(baru=True),
            _pick("status_asn", "Status", STATUS_ASN, "Tidak disebut"),
        ),
    ),
    RagamUbahan(
        kata="pegawai-pindah", label="Pegawai pindah atau berganti jabatan",
        keterangan="Isi yang berubah saja; selebihnya tetap.",
        medan=(_SIAPA, Medan("ke", "Unit barunya", bantuan=_KODE), *_post(baru=False)), unit_asal="ke",
    ),
    RagamUbahan(
        kata="pegawai-berhenti", label="Pegawai berhenti",
        keterangan="Pensiun, pindah ke daerah lain, meninggal. Jabatan yang dipangkunya menjadi lowong.",
        medan=(_SIAPA,), bahaya=True,
    ),
    RagamUbahan(
        kata="pegawai-ganti-nip", label="Pegawai berganti NIP",
        keterangan="Misalnya PPPK yang menjadi PNS. Jabatan dan penugasannya tetap miliknya.",
        medan=(_SIAPA, Medan("baru", "NIP barunya", wajib=True)),
    ),
    RagamUbahan(
        kata="unit-tambah", label="Unit dibentuk", keterangan="Sebuah unit baru di bawah unit yang sudah ada.",
        medan=(Medan("kode", "Kode", wajib=True, bantuan="Belum dipakai unit lain."), *_unit(baru=True)),
        unit_asal="induk",
    ),
    RagamUbahan(
        kata="unit-ubah", label="Unit berubah",
        keterangan="Nama, tempat, atau jenisnya. Kodenya tetap; isi yang berubah saja.",
        medan=(Medan("unit", "Unit mana", wajib=True, bantuan=_KODE), *_unit(baru=False)),
    ),
    RagamUbahan(
        kata="unit-tutup", label="Unit ditutup",
        keterangan="Pegawai, unit di bawahnya, dan penugasannya beralih kepada penerusnya.",
        medan=(
            Medan("unit", "Unit mana", wajib=True, bantuan=_KODE),
            Medan("ke", "Penerusnya", bantuan="Kosongkan untuk unit di atasnya."),
        ),
        bahaya=True,
    ),
    RagamUbahan(
        kata="unit-gabung", label="Unit digabung ke unit lain",
        keterangan="Yang masih ada dilebur; penugasan yang berjalan beralih kepada unit penggantinya.",
        medan=(
            Medan("lama", "Unit yang digantikan", wajib=True, bantuan="Kode atau nama, dipisahkan titik koma."),
            Medan("ke", "Unit penggantinya", wajib=True, bantuan=_KODE),
        ),
        unit_asal="lama", bahaya=True,
    ),
)  # fmt: skip
RAGAM: Final[Mapping[str, RagamUbahan]] = {one.kata: one for one in _SEMUA}
"""All kinds, by their addresses."""


def boxes_of(ragam: RagamUbahan, jenis_unit: Collection[str]) -> tuple[Medan, ...]:
    """All fields of a kind's form.

    :param jenis_unit: the kinds of units that the regulation knows.
    """
    kinds = [(word, sebut_jenis(word)) for word in jenis_unit]

    def whole(one: Medan) -> Medan:
        return (
            attrs.evolve(one, pilihan=[("", "Pilih" if one.wajib else _TETAP), *kinds]) if one.nama == "jenis" else one
        )

    return (*map(whole, ragam.medan), *_BERSAMA)


def words_of(isian: Mapping[str, str], *names: str, terisi: bool = False) -> dict[str, Any]:
    """Fields as files of an organisation take them: ``Ahli Muda`` is ahli_muda.

    :param terisi: whether only those that were filled in are wanted.
    """
    found: dict[str, Any] = {
        name: PembacaKolom(name).cell(isian[name]) for name in names if isian[name] or not terisi
    }  # fmt: skip
    if "penanda" in found:
        found["penanda"] = () if found["penanda"] == KOSONGKAN else split_list(found["penanda"])
    return found
