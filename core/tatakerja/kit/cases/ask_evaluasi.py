"""Asking a regency's rules the questions of its cases of evaluasi, pelaporan, pelaksanaan and tahapan."""

from collections.abc import Iterator, Mapping
from typing import Any

from tatakerja.engine.questions import Questions
from tatakerja.kit.cases.ask_kedudukan import (
    beda_anomali,
    beda_dasar,
    buku_terbaca,
    case_organisation,
    nip_pimpinan,
    pegawai_kasus,
    sistem_kasus,
)
from tatakerja.kit.cases.evaluasi import (
    PELAKU_PEGAWAI,
    AnyKasus,
    KasusEvaluasi,
    KasusPelaksanaan,
    KasusPelaporan,
    KasusTahapan,
)
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.answers.evaluasi import AlurEvaluasi
from tatakerja.values.answers.pelaksanaan import AlurPelaksanaan
from tatakerja.values.answers.pelaporan import AlurPelaporan
from tatakerja.values.answers.tahapan import AlurTahapan
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.pejabat import Pejabat

JawabanAlur = AlurEvaluasi | AlurPelaporan | AlurPelaksanaan | AlurTahapan


def jalankan_evaluasi(kasus: AnyKasus, plugin: str | object) -> JawabanAlur:
    """Ask a regency's rules the question of a case.

    :param plugin: name of an installed regency, or a plugin itself.
    :returns: the answer, where it is the one expected.
    :raises AssertionError: where it isn't: the sentence, what differs, and the remarks of the answer.
    """
    label = f"{kasus.berkas}, kasus {kasus}"
    sistem, orang = dibuka_evaluasi(kasus, plugin)
    buku = sistem.buku
    answer, differences = _ask(kasus, sistem, orang)
    found = [*_common(kasus, answer, buku), *differences]
    if found:
        raise AssertionError(
            "\n".join([label, *(f"  {one}" for one in found), *(f"    | {isi}" for isi in answer.keterangan)])
        )
    return answer


def dibuka_evaluasi(kasus: AnyKasus, plugin: str | object) -> tuple[Questions, dict[str, str]]:
    """A case's organisation opened under a regency's rules, and the NIPs by the names that it uses.

    :raises AssertionError: if the regency doesn't know a kind of unit.
    """
    buku = buku_terbaca(plugin, tuple(sorted(kasus.tafsir.items())))
    described = _described(kasus)
    staf = {nama: f"{900 + nomor:018d}" for nomor, nama in enumerate(described)}
    orang = {**nip_pimpinan(kasus.unit_organisasi), **staf}
    if isinstance(kasus, KasusEvaluasi) and "memimpin" in kasus.pegawai:
        orang[PELAKU_PEGAWAI] = orang[kasus.pegawai["memimpin"]]
    organisasi = case_organisation(
        kasus.unit_organisasi,
        [pegawai_kasus(nama, staf[nama], uraian) for nama, uraian in described.items()],
        orang,
        kasus.pemangku,
        kasus.kosong,
    )
    return sistem_kasus(f"{kasus.berkas}, kasus {kasus}", buku, organisasi, kasus.tanggal), orang


def diusulkan(usulan: Mapping[str, Any], orang: Mapping[str, str]) -> Usulan:
    """The proposal of a case of pelaporan or pelaksanaan."""
    return Usulan(
        cara=usulan["cara"],
        pemilik=usulan["pemilik"],
        pegawai=tuple(orang[nama] for nama in usulan["pegawai"]),
        ketua=orang[usulan["ketua"]] if "ketua" in usulan else None,
    )


def _described(kasus: AnyKasus) -> Mapping[str, Mapping[str, str]]:
    """The employees of a case beside the leaders, by name."""
    if isinstance(kasus, KasusPelaporan | KasusPelaksanaan):
        return kasus.pegawai
    if isinstance(kasus, KasusEvaluasi) and "memimpin" not in kasus.pegawai:
        return {PELAKU_PEGAWAI: kasus.pegawai}
    return {}


def _ask(kasus: AnyKasus, sistem: Questions, orang: Mapping[str, str]) -> tuple[JawabanAlur, Iterator[str]]:
    if isinstance(kasus, KasusEvaluasi):
        chain = sistem.alur_evaluasi(orang[PELAKU_PEGAWAI], kasus.pemilik, ukuran_tim=kasus.ukuran_tim)
        return chain, _review_differences(kasus, chain)
    if isinstance(kasus, KasusTahapan):
        stages = sistem.alur_tahapan(kasus.unit, ukuran_tim=kasus.ukuran_tim)
        return stages, _stage_differences(kasus, stages, sistem.buku)
    usulan = diusulkan(kasus.usulan, orang)
    named = Named({nip: nama for nama, nip in orang.items()})
    if isinstance(kasus, KasusPelaksanaan):
        direction = sistem.alur_pelaksanaan(usulan)
        return direction, _direction_differences(kasus, direction, named, sistem.buku)
    reports = sistem.alur_pelaporan(usulan)
    return reports, _report_differences(kasus, reports, named, sistem.buku)


def _common(kasus: AnyKasus, answer: JawabanAlur, buku: BukuAturan) -> Iterator[str]:
    if answer.status != kasus.status:
        yield f"status: diharapkan {kasus.status}, dijawab {answer.status}"
    cited = answer.dasar
    if isinstance(answer, AlurPelaporan):
        cited += (*answer.dasar_kendala, *(place for row in answer.permintaan for place in row.dasar))
        cited += tuple(place for one in answer.tindak_lanjut for place in one.dasar)
    yield from beda_dasar(kasus.dasar, cited, buku)
    yield from beda_anomali(kasus.anomali, getattr(answer, "anomali", ()), buku)
    for kata in kasus.keterangan:
        if not any(kata.casefold() in isi.casefold() for isi in answer.keterangan):
            yield f"keterangan: {kata!r} diharapkan, tidak ada dalam keterangan"


def _review_differences(kasus: KasusEvaluasi, answer: AlurEvaluasi) -> Iterator[str]:
    chain = tuple(reviewer.unit for reviewer in answer.rantai)
    if chain != kasus.rantai:
        yield f"rantai: diharapkan {_list(kasus.rantai)}, dijawab {_list(chain)}"
    last = None if answer.penyelesai is None else answer.penyelesai.unit
    if last != kasus.penyelesai:
        yield f"penyelesai: diharapkan {kasus.penyelesai or 'kosong'}, dijawab {last or 'kosong'}"
    if answer.pengembalian != kasus.pengembalian:
        yield f"pengembalian: diharapkan {kasus.pengembalian}, dijawab {answer.pengembalian}"


def _stage_differences(kasus: KasusTahapan, answer: AlurTahapan, buku: BukuAturan) -> Iterator[str]:
    left = list(answer.kegiatan)
    for tahap, nama, pelaku, dasar in kasus.kegiatan:
        number = next((no for no, one in enumerate(left) if (one.tahap, one.nama) == (tahap, nama)), None)
        if number is None:
            names = [f"{one.tahap}: {one.nama}" for one in answer.kegiatan]
            yield f"kegiatan {tahap}: {nama!r} tidak ada, atau tidak pada urutannya; dijawab {_list(names)}"
            continue
        found = left[number]
        # What stands before it was left out by the case, or stands out of order.
        del left[: number + 1]
        who = sorted([*(official.unit for official in found.pejabat), *found.pelaku])
        if who != sorted(pelaku):
            yield f"kegiatan {nama!r}: pelaku diharapkan {_list(pelaku)}, dijawab {_list(who)}"
        yield from (f"kegiatan {nama!r}: {one}" for one in beda_dasar((dasar,), found.dasar, buku))
    partly = kasus.status == "belum_tertentukan" and kasus.kegiatan
    if kasus.status != "diatur" and answer.kegiatan and not partly:
        yield "kegiatan: diharapkan tidak ada"


class Named:
    """How cases call people: an official by the unit that they lead, anybody else by name."""

    def __init__(self, nama: Mapping[str, str]) -> None:
        self.nama = nama

    def __call__(self, official: Pejabat) -> str:
        """The word for an official."""
        own = official.sebagai is None and official.nip is not None
        return self.nama[official.nip or ""] if own else official.unit


def _direction_differences(
    kasus: KasusPelaksanaan, answer: AlurPelaksanaan, named: Named, buku: BukuAturan
) -> Iterator[str]:
    directing = tuple(map(named, answer.pengarah))
    if sorted(directing) != sorted(kasus.pengarah):
        yield f"pengarah: diharapkan {_list(kasus.pengarah)}, dijawab {_list(directing)}"
    for siapa, wajib, dasar in kasus.koordinasi:
        said = [
            one
            for one in answer.koordinasi
            if (siapa.casefold() in one.uraian.casefold() if one.pihak is None else named(one.pihak) == siapa)
        ]
        if not said:
            yield f"koordinasi dengan {siapa!r} diharapkan, tidak ada dalam jawaban"
        elif not any(one.wajib == wajib for one in said):
            yield f"koordinasi dengan {siapa!r}: diharapkan {'wajib' if wajib else 'tidak wajib'}"
        else:
            cited = tuple(place for one in said for place in one.dasar)
            yield from (f"koordinasi dengan {siapa!r}: {one}" for one in beda_dasar((dasar,), cited, buku))
    for kata, dasar in kasus.kewajiban:
        owed = [one for one in answer.kewajiban if kata.casefold() in one.isi.casefold()]
        if not owed:
            yield f"kewajiban {kata!r} diharapkan, tidak ada dalam jawaban"
        else:
            cited = tuple(place for one in owed for place in one.dasar)
            yield from (f"kewajiban {kata!r}: {one}" for one in beda_dasar((dasar,), cited, buku))


def _report_differences(kasus: KasusPelaporan, answer: AlurPelaporan, named: Named, buku: BukuAturan) -> Iterator[str]:
    nama = named.nama
    left = list(answer.laporan)
    for wanted in kasus.laporan:
        row = (wanted.pelapor, wanted.pegawai, sorted(wanted.kepada), wanted.berkala, wanted.anggota)
        found = next(
            (
                one
                for one in left
                if row
                == (
                    one.pelapor,
                    nama[one.pegawai],
                    sorted(map(named, one.kepada)),
                    one.periode if isinstance(wanted.berkala, str) else one.berkala,
                    None if one.anggota is None else nama[one.anggota],
                )
            ),
            None,
        )
        if found is None:
            yield f"laporan tidak ada: {wanted}"
        else:
            left.remove(found)
            yield from (f"laporan {wanted.pelapor}: {one}" for one in beda_dasar(wanted.dasar, found.dasar, buku))
    yield from (
        f"laporan tidak diharapkan: {one.pelapor} {nama[one.pegawai]} kepada {_list(map(named, one.kepada))}"
        for one in left
    )
    demands = sorted((named(row.peminta), tuple(sorted(row.dari))) for row in answer.permintaan)
    expected = sorted((one.peminta, tuple(sorted(one.dari))) for one in kasus.permintaan)
    if demands != expected:
        yield f"permintaan: diharapkan {expected}, dijawab {demands}"
        return
    for demand in kasus.permintaan:
        cited = tuple(place for row in answer.permintaan if named(row.peminta) == demand.peminta for place in row.dasar)
        yield from (f"permintaan {demand.peminta}: {one}" for one in beda_dasar(demand.dasar, cited, buku))
    for what, awaited, officials in (
        ("kendala", kasus.kendala, answer.kendala),
        ("tindak_lanjut", kasus.tindak_lanjut, answer.tindak_lanjut),
    ):
        told = sorted(map(named, officials))
        if told != sorted(awaited):
            yield f"{what}: diharapkan {_list(sorted(awaited))}, dijawab {_list(told)}"


def _list(names: object) -> str:
    return ", ".join(map(str, names)) or "kosong"  # type: ignore[call-overload]
