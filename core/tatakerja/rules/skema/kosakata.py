"""Every word that a regulation's rows may use, with its meaning and values: read from the code, for authors and docs.

The groups are those that an author looks for: facts, parties, documents, ways to posts, activities, shapes ...
"""

from collections.abc import Iterable, Mapping
from typing import get_args

import attrs

from tatakerja.rules.baseline.alur import ALUR
from tatakerja.rules.baseline.evaluasi import EVALUASI
from tatakerja.rules.baseline.kedudukan import KEDUDUKAN
from tatakerja.rules.berkas.kinds import JENIS_BARIS
from tatakerja.rules.berkas.langkah import AKSI, DOKUMEN, PIHAK
from tatakerja.rules.berkas.penunjuk import PENUNJUK_PIMPINAN
from tatakerja.rules.berkas.reader import KEGIATAN
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.rules.skema.fakta import FAKTA_BARIS, FAKTA_BERKAS, fakta
from tatakerja.rules.skema.words import Kata
from tatakerja.values.alur import Cakupan, StatusAlur, Tingkat
from tatakerja.values.anomali import JenisAnomali, KeadaanOrang, TingkatAnomali
from tatakerja.values.aturan import Perihal, Pertanyaan
from tatakerja.values.istilah import (
    JABATAN_PIMPINAN,
    JENIS_JABATAN,
    JENIS_MANDIRI,
    JENJANG,
    LABEL_SEBAGAI,
)
from tatakerja.values.pelaporan import Pelapor, Periode
from tatakerja.values.penunjuk import PERAN, Batas, Mulai
from tatakerja.values.tahapan import Bab, Peran


@attrs.frozen
class KataBermakna:
    """A word.

    :ivar kata: as it is written.
    :ivar arti: what it means; empty where the word says it.
    :ivar nilai: the values or keys that go with it; empty where any go, or none.
    """

    kata: str
    arti: str = ""
    nilai: tuple[str, ...] = ()


@attrs.frozen
class Golongan:
    """A group of words.

    :ivar nama: by which it is asked for: ``fakta-kedudukan``.
    :ivar arti: where the words are used.
    """

    nama: str
    arti: str
    kata: tuple[KataBermakna, ...]


_FAKTA = {"kelas": "kedudukan", "alur": "penugasan", "tim": "tim", "tahapan": "tahapan", "evaluasi": "evaluasi"}
_NAMA_FAKTA = {
    "kelas": "kedudukan.toml, dan [fakta] dalam kosakata.toml",
    "alur": "penugasan.toml, pelaksanaan.toml, pelaporan.toml",
    "tim": "[[bagian.tim]] dalam penugasan.toml",
    "tahapan": "tahapan.toml",
    "evaluasi": "evaluasi.toml",
}
PIHAK_ARTI: Mapping[str, str] = {
    "pegawai": "yang ditugaskan",
    "ppk": "Pejabat Penilai Kinerja pegawai itu",
    "puo": "Pimpinan Unit Organisasi pegawai itu",
    "pimpinan_unit": "pimpinan unit organisasi pegawai itu",
    "pimpinan_pd": "pimpinan Perangkat Daerah pegawai itu",
    "pyb": "Pejabat yang Berwenang pada instansi pegawai itu",
    "puo_pemilik": "Pimpinan Unit Organisasi pemilik kinerja",
    "ppk_pemilik": "Pejabat Penilai Kinerja pada unit pemilik kinerja",
    "pimpinan_unit_pemilik": "pimpinan unit pemilik kinerja itu sendiri, juga bila unit itu bukan unit organisasi",
    "pimpinan_pd_pemilik": "pimpinan Perangkat Daerah pemilik kinerja",
    "pyb_pemilik": "Pejabat yang Berwenang pada instansi pemilik kinerja",
    "pimpinan_instansi": "pimpinan instansi pegawai itu; dalam daerah: kepala daerah",
    "pimpinan_instansi_pemilik": "pimpinan instansi pemilik kinerja",
    "sekretaris_daerah": "pimpinan Sekretariat Daerah",
    "kepala_daerah": "Bupati atau wali kota",
    "jpt_pratama_di_atas": "pejabat pimpinan tinggi pratama terdekat di atas unit pegawai",
    "administrator_di_atas": "pejabat administrator terdekat di atas unit pegawai",
}
_JALAN_ARTI: Mapping[str, str] = {
    "unit_mandiri": "pimpinan organisasi terdekat ke atas",
    "unit_terdekat": "pimpinan unit terdekat ke atas menurut jenis atau jabatan pimpinannya",
    "unit_tingkat": "pimpinan unit pada tingkat di bawah organisasi itu",
    "unit_di_bawah": "pimpinan satu-satunya unit sejenis langsung di bawah organisasi itu",
    "unit_sendiri": "pimpinan unit pegawai sendiri, kecuali dipimpin PPK atau PUO",
    "unit_induk": "pimpinan unit induk dari unit yang dipimpin pegawai",
    "perangkat_daerah": "pimpinan Perangkat Daerah di atas organisasi itu, yang bukan ia sendiri",
    "perangkat_daerah_sendiri": "pimpinan Perangkat Daerah pegawai, juga bila organisasi itu sendiri",
}
_BATAS_ARTI: Mapping[str, str] = {
    "mandiri": "sampai organisasi terdekat, ia sendiri termasuk; begitu bila tidak ditulis",
    "akar": "sampai unit paling atas",
}
_MULAI_ARTI: Mapping[str, str] = {
    "pegawai": "dari unit pegawai sendiri; begitu bila tidak ditulis",
    "mandiri": "dari organisasi terdekat",
    "sebelumnya": "di atas jabatan yang disebut rantai sebelum ini",
}
_SAMPAI = {"batas": "sampai mana", "mulai": "dari mana"}
_CAKUPAN_ARTI: Mapping[str, str] = {
    "dalam_unit": "dalam satu unit organisasi",
    "lintas_unit": "unit lain dalam Perangkat Daerah yang sama",
    "lintas_perangkat_daerah": "Perangkat Daerah lain",
    "lintas_instansi": "instansi lain",
}


def kata_buku(buku: BukuAturan) -> Kata:
    """The words of a compiled plugin, whether its rows were read from files or given in Python."""
    posts = dict.fromkeys(
        post.nama
        for row in buku.kedudukan
        for post in (*row.ppk, *row.puo, *row.koordinator)
        if getattr(post, "nama", "")
    )
    return Kata(
        tertutup=True,
        kosakata=buku.kosakata,
        jenis=tuple(sorted(buku.jenis_unit)),
        pejabat=tuple(posts),
        tafsir={one.kode: tuple(choice.kode for choice in one.tafsir) for one in buku.anomali.values() if one.tafsir},
        kode={"kedudukan": _kode(buku.kedudukan), "tahapan": _kode(buku.tahapan)},
        anomali=tuple(buku.anomali),
    )


def kosakata(kata: Kata | None = None) -> tuple[Golongan, ...]:
    """All groups of words, the core's, and with those of one plugin where it is given."""
    kata = kata or Kata()
    own = kata.kosakata
    groups = [*_fakta(kata), *_langkah(), *_pejabat(kata), *_bentuk()]
    groups += [
        Golongan("jenis_unit", "jenis unit: `pada`, `unit`, `jenis`", tuple(map(_jenis_unit, kata.jenis))),
        _polos("jabatan_pimpinan", "jabatan yang memimpin unit, dari yang tertinggi", JABATAN_PIMPINAN),
        _polos("jenis_jabatan", "jenis jabatan pegawai", JENIS_JABATAN),
        _polos("jenjang", "jenjang jabatan fungsional", JENJANG),
        Golongan("sebagai", "bagaimana jabatan dipangku", _bermakna(LABEL_SEBAGAI)),
        Golongan("baris", "jenis baris: `[[bagian.JENIS]]`, dan berkasnya", tuple(_baris())),
        _polos("anomali.jenis", "jenis cacat teks", get_args(JenisAnomali)),
        _polos("anomali.tingkat", "tingkat anomali", get_args(TingkatAnomali)),
        _polos("anomali.keadaan", "keadaan orang yang tidak diatur teks", get_args(KeadaanOrang)),
        _polos("tim.tingkat", "tingkat ketentuan tim", get_args(Tingkat)),
        _polos("status", "status jawaban", get_args(StatusAlur)),
        _polos("pelapor", "`pelapor` dan `dari` dalam pelaporan.toml", get_args(Pelapor)),
        _polos("berkala", "`berkala` dalam pelaporan.toml, atau `true`", get_args(Periode)),
        _polos("tanggung_jawab.peran", "`peran` pada [[bagian.tanggung_jawab]]", get_args(Peran)),
        _polos("kewajiban.bab", "`bab` pada [[bagian.kewajiban]]", get_args(Bab)),
        _polos("diam.tentang", "`tentang` pada [[bagian.diam]]", get_args(Pertanyaan)),
        _polos("diam.perihal", "`perihal` pada [[bagian.diam]] tentang pelaporan", get_args(Perihal)),
    ]
    if kata.tertutup:
        groups += [
            Golongan("penanda", "penanda unit milik plugin", _bermakna(own.penanda)),
            Golongan("pola", "pola unit milik plugin", _bermakna(own.pola)),
            Golongan("tafsir", "anomali dan pilihan tafsirnya", _bernilai(kata.tafsir)),
        ]
    return tuple(groups)


def _fakta(kata: Kata) -> Iterable[Golongan]:
    for name in dict.fromkeys([*FAKTA_BERKAS.values(), *FAKTA_BARIS.values()]):
        words = tuple(
            KataBermakna(fact, what, tuple(sorted(values))) for fact, (what, values) in fakta(name, kata).items()
        )
        yield Golongan(f"fakta-{_FAKTA[name]}", f"syarat dalam {_NAMA_FAKTA[name]}", words)


def _langkah() -> Iterable[Golongan]:
    yield Golongan(
        "pihak", "`oleh`, `kepada`, `tembusan`", tuple(KataBermakna(one, PIHAK_ARTI.get(one, "")) for one in PIHAK)
    )
    yield _polos("aksi", "apa yang dilakukan dalam sebuah langkah", AKSI)
    yield _polos("dokumen", "dengan dokumen apa", DOKUMEN)
    told = tuple(KataBermakna(one, _CAKUPAN_ARTI[one]) for one in get_args(Cakupan))
    yield Golongan("cakupan", "cakupan penugasan, dari yang tersempit", told)
    activities = tuple(KataBermakna(word, one.value, (one.tahap,)) for word, one in KEGIATAN.items())
    yield Golongan("kegiatan", "kegiatan, dengan tahapnya", activities)


def _pejabat(kata: Kata) -> Iterable[Golongan]:
    ways = tuple(KataBermakna(word, _JALAN_ARTI.get(word, ""), keys) for word, (_, keys) in PENUNJUK_PIMPINAN.items())
    yield Golongan("penunjuk", "`pimpinan =`, jalan kepada sebuah jabatan, dengan kuncinya", ways)
    for name, words, told in (("batas", get_args(Batas), _BATAS_ARTI), ("mulai", get_args(Mulai), _MULAI_ARTI)):
        meant = tuple(KataBermakna(word, told[word]) for word in words)
        yield Golongan(name, f"`{name} =`, {_SAMPAI[name]} unit_terdekat mencari", meant)
    yield _polos("peran", "`peran =`, siapa pun yang berperan begitu menurut kedudukan", PERAN)
    if kata.pejabat:
        yield _polos("pejabat", "nama jabatan milik plugin", kata.pejabat)


def _bentuk() -> Iterable[Golongan]:
    for name, rows in (("kedudukan", KEDUDUKAN), ("alur", ALUR), ("evaluasi", EVALUASI)):
        shapes = tuple(
            KataBermakna(row.kode, row.uraian, tuple(step.aksi for step in getattr(row, "langkah", ()))) for row in rows
        )
        yield Golongan(f"bentuk-{name}", f"`bentuk =` pada [[bagian.{name}]]; aksi langkahnya berurutan", shapes)


def _baris() -> Iterable[KataBermakna]:
    return (KataBermakna(kind, ", ".join(f"{file}.toml" for file in one.berkas)) for kind, one in JENIS_BARIS.items())


def _jenis_unit(kind: str) -> KataBermakna:
    return KataBermakna(kind, "mandiri" if kind in JENIS_MANDIRI else "")


def _polos(nama: str, arti: str, words: Iterable[str]) -> Golongan:
    return Golongan(nama, arti, tuple(map(KataBermakna, words)))


def _bermakna(words: Mapping[str, str]) -> tuple[KataBermakna, ...]:
    return tuple(KataBermakna(word, what) for word, what in words.items())


def _bernilai(words: Mapping[str, tuple[str, ...]]) -> tuple[KataBermakna, ...]:
    return tuple(KataBermakna(word, "", values) for word, values in words.items())


def _kode(rows: Iterable[object]) -> tuple[str, ...]:
    return tuple(str(getattr(row, "kode", "")) for row in rows)
