"""Asking a regency's rules for the routes of its cases of assignments."""

from collections.abc import Iterator, Mapping, Sequence

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
from tatakerja.kit.cases.penugasan import TIDAK_ADA, KasusPenugasan, LangkahKasus
from tatakerja.rules.rulebook import BukuAturan
from tatakerja.values.alur import Penolakan
from tatakerja.values.answers.alur import AlurPenugasan, Langkah
from tatakerja.values.answers.usulan import Usulan
from tatakerja.values.pejabat import Pejabat

BarisRute = tuple[object, ...]
"""A step as both sides write it, so that they can be compared."""


def jalankan_penugasan(kasus: KasusPenugasan, plugin: str | object) -> AlurPenugasan:
    """Ask a regency's rules for the route of a case.

    :param plugin: name of an installed regency, or a plugin itself.
    :returns: the route, where it is the one expected.
    :raises AssertionError: where it isn't: the sentence, what differs, then the whole route that was answered.
    """
    label = f"{kasus.berkas}, kasus {kasus}"
    sistem, usulan, orang = dibuka_penugasan(kasus, plugin)
    buku, route = sistem.buku, sistem.alur_penugasan(usulan)
    named = Names({nip: nama for nama, nip in orang.items()})
    differences = list(_differences(kasus, route, named, buku))
    if differences:
        raise AssertionError(
            "\n".join([label, *(f"  {difference}" for difference in differences), *_shown(route, named)])
        )
    return route


def dibuka_penugasan(kasus: KasusPenugasan, plugin: str | object) -> tuple[Questions, Usulan, dict[str, str]]:
    """A case's organisation opened under a regency's rules, its proposal, and the NIPs by the names that it uses.

    :raises AssertionError: if the regency doesn't know a kind of unit.
    """
    buku = buku_terbaca(plugin, tuple(sorted(kasus.tafsir.items())))
    staf = {nama: f"{900 + nomor:018d}" for nomor, nama in enumerate(kasus.pegawai)}
    organisasi = case_organisation(
        kasus.unit_organisasi,
        [pegawai_kasus(nama, staf[nama], uraian) for nama, uraian in kasus.pegawai.items()],
        staf,
        kasus.pemangku,
        kasus.kosong,
    )
    orang = {**nip_pimpinan(kasus.unit_organisasi), **staf}
    sistem = sistem_kasus(f"{kasus.berkas}, kasus {kasus}", buku, organisasi, kasus.tanggal)
    return sistem, _proposal(kasus, orang), orang


class Names:
    """Officials and employees by the names that cases use."""

    def __init__(self, nama: Mapping[str, str]) -> None:
        self._nama = nama

    def pegawai(self, nips: Sequence[str]) -> tuple[str, ...]:
        """Employees by name, in order."""
        return tuple(sorted(self._nama[nip] for nip in nips))

    def pejabat(self, official: Pejabat) -> str:
        """A post by its unit; an employee who acts as such by name."""
        own = official.sebagai is None and official.nip is not None
        return self._nama[official.nip or ""] if own else official.unit

    def semua(self, officials: Sequence[Pejabat]) -> tuple[str, ...]:
        """Officials, in order."""
        return tuple(sorted(map(self.pejabat, officials)))

    def orang(self, nip: str | None) -> str:
        """Anybody, or nobody."""
        return TIDAK_ADA if nip is None else self._nama[nip]


def _proposal(kasus: KasusPenugasan, orang: Mapping[str, str]) -> Usulan:
    raw = kasus.usulan
    return Usulan(
        cara=raw["cara"],
        pemilik=raw["pemilik"],
        pegawai=tuple(orang[nama] for nama in raw["pegawai"]),
        ketua=orang[raw["ketua"]] if "ketua" in raw else None,
        sifat=raw.get("sifat"),
        hukum=raw.get("hukum"),
    )


def _differences(kasus: KasusPenugasan, route: AlurPenugasan, named: Names, buku: BukuAturan) -> Iterator[str]:
    for kunci in ("status", "bentuk", "cakupan", "cakupan_regulasi"):
        expected, answered = getattr(kasus, kunci), getattr(route, kunci)
        if expected != answered:
            yield f"{kunci}: diharapkan {expected or 'kosong'}, dijawab {answered or 'kosong'}"
    yield from _step_differences(kasus, route, named, buku)
    yield from _letter_differences(kasus, route, named)
    yield from _content_differences(kasus, route)
    yield from _remark_differences(kasus, route)
    yield from beda_dasar(kasus.dasar, route.dasar, buku)
    yield from beda_anomali(kasus.anomali, route.anomali, buku)


def _letter_differences(kasus: KasusPenugasan, route: AlurPenugasan, named: Names) -> Iterator[str]:
    left: list[BarisRute] = [(s.jenis, named.pejabat(s.penetap), named.pegawai(s.pegawai)) for s in route.surat]
    for jenis, penetap, pegawai in kasus.surat:
        row = (jenis, penetap, tuple(sorted(pegawai)))
        if row in left:
            left.remove(row)
        else:
            yield f"surat tidak ada: {_words(row)}"
    yield from (f"surat tidak diharapkan: {_words(row)}" for row in left)
    authorising = {named.orang(row.pegawai): named.orang(row.ppk) for row in route.ppk}
    for nama, ppk in kasus.ppk.items():
        if authorising.get(nama) != ppk:
            yield f"ppk {nama}: diharapkan {ppk}, dijawab {authorising.get(nama, 'tidak ada')}"


def _remark_differences(kasus: KasusPenugasan, route: AlurPenugasan) -> Iterator[str]:
    for tingkat, kata in kasus.catatan:
        if not any(found.tingkat == tingkat and kata.casefold() in found.isi.casefold() for found in route.catatan):
            yield f"catatan: {tingkat} {kata!r} diharapkan, tidak ada"
    for kata in kasus.tanpa_catatan:
        for found in route.catatan:
            if kata.casefold() in found.isi.casefold():
                yield f"catatan: {kata!r} tidak diharapkan: {found.isi}"


def _content_differences(kasus: KasusPenugasan, route: AlurPenugasan) -> Iterator[str]:
    if kasus.muatan is None:
        return
    stated: dict[str, set[str]] = {}
    for muatan in route.muatan:
        stated.setdefault(muatan.dokumen, set()).update(nama for nama, _, _ in muatan.isian)
    for dokumen in sorted({*kasus.muatan, *stated}):
        expected, answered = set(kasus.muatan.get(dokumen, ())), stated.get(dokumen, set())
        if expected != answered:
            yield f"muatan {dokumen}: diharapkan {_words(sorted(expected))}, dijawab {_words(sorted(answered))}"


def _step_differences(kasus: KasusPenugasan, route: AlurPenugasan, named: Names, buku: BukuAturan) -> Iterator[str]:
    left = [(baris_langkah(langkah, named), langkah) for langkah in route.langkah]
    for expected in kasus.langkah:
        row = _expected_row(expected)
        found = next((pair for pair in left if pair[0] == row), None)
        if found is None:
            yield f"langkah tidak ada: {_words(row)}"
            continue
        left.remove(found)
        for detail in _details(expected, found[1], buku):
            yield f"langkah {expected.no} {expected.aksi}: {detail}"
    yield from (f"langkah tidak diharapkan: {_words(row)}" for row, _ in left)


def baris_langkah(langkah: Langkah, named: Names) -> BarisRute:
    """A step as cases write it, names in order."""
    return (
        langkah.no,
        langkah.aksi,
        named.pejabat(langkah.aktor),
        langkah.dokumen or TIDAK_ADA,
        named.semua(langkah.kepada),
        named.semua(langkah.tembusan),
        named.pegawai(langkah.pegawai),
    )


def _expected_row(langkah: LangkahKasus) -> BarisRute:
    lists = (langkah.kepada, langkah.tembusan, langkah.pegawai)
    return langkah.no, langkah.aksi, langkah.aktor, langkah.dokumen, *(tuple(sorted(names)) for names in lists)


def _details(expected: LangkahKasus, langkah: Langkah, buku: BukuAturan) -> Iterator[str]:
    """What differs in a step beyond its row, as far as the case asks for it."""
    answered = {
        "penolakan": cara_menolak(langkah.penolakan),
        "sebagai": "lowong" if langkah.aktor.nip is None else langkah.aktor.sebagai,
        "tenggat": langkah.tenggat or TIDAK_ADA,
    }
    for kunci, found in answered.items():
        wanted = getattr(expected, kunci)
        if wanted is not None and wanted != found:
            yield f"{kunci}: diharapkan {wanted}, dijawab {found or 'kosong'}"
    for kunci in ("peran", "syarat"):
        wanted, text = getattr(expected, kunci), getattr(langkah, kunci) or ""
        if wanted is not None and wanted.casefold() not in text.casefold():
            yield f"{kunci}: {wanted!r} diharapkan, dijawab {text or 'kosong'}"
    yield from beda_dasar(expected.dasar, langkah.dasar, buku)


def cara_menolak(penolakan: Penolakan | None) -> str:
    """How a step is refused, as cases write it."""
    if penolakan is None:
        return "tidak"
    words = [penolakan.dokumen or "", "beralasan" if penolakan.alasan_wajib else ""]
    return " ".join(filter(None, words)) or "bebas"


def _shown(route: AlurPenugasan, named: Names) -> Iterator[str]:
    yield f"  dijawab {route.status} menurut aturan {', '.join(route.aturan) or 'tidak ada'}:"
    for langkah in route.langkah:
        yield f"    {_words(baris_langkah(langkah, named))}, penolakan {cara_menolak(langkah.penolakan)}"
    yield from (f"    | {catatan.tingkat}: {catatan.isi}" for catatan in route.catatan)


def _words(row: Sequence[object]) -> str:
    return ", ".join(f"[{', '.join(cell)}]" if isinstance(cell, tuple) else str(cell) for cell in row) or "tidak ada"
