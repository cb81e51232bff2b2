"""``alur evaluasi``, ``alur tahapan`` and ``alur pelaporan`` for a person."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tatakerja.cli.screen import layout, wording
from tatakerja.cli.screen.alur import officials, people, places, section
from tatakerja.cli.screen.layout import labelled, wrapped
from tatakerja.values.teks import tanggal_panjang

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.alur import Usulan
    from tatakerja.values.evaluasi import AlurEvaluasi
    from tatakerja.values.organisasi import Unit
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.pelaporan import AlurPelaporan, Laporan
    from tatakerja.values.tahapan import AlurTahapan, KegiatanTahap


def review_told(sistem: "Questions", nip: str, pemilik: str | None, answer: "AlurEvaluasi") -> Iterator[str]:
    """``alur evaluasi``."""
    short = f"{sistem.buku.regulasi.singkatan} "
    pegawai = sistem.pegawai(nip)
    unit = sistem.organisasi.unit_menurut_kode[pemilik or pegawai.unit]
    row = next((one for one in sistem.buku.evaluasi if one.kode == answer.aturan), None)
    cited = places(row.dasar_pengembalian, short) if row is not None else ""
    yield from _heading("Alur evaluasi", sistem)
    yield from labelled(
        (
            ("Pegawai", f"{wording.employee(pegawai)}, {wording.duty(pegawai)}"),
            ("Pemilik kinerja" if pemilik else "Unit", f"{unit.nama} ({unit.kode})"),
            ("Status", wording.STATUS[answer.status]),
        ),
        0,
    )
    yield from section("Peninjauan", review_steps(answer.rantai, answer.penyelesai))
    if answer.pengembalian == "diatur":
        yield from section("Pengembalian untuk diperbaiki", [wrapped(f"diatur{_in_brackets(cited)}", 2)])
    yield from _rest(answer.keterangan, answer.aturan, places(answer.dasar, short), answer.anomali)


def review_steps(chain: Sequence["Pejabat"], last: "Pejabat | None") -> Iterator[str]:
    """The reviewers, numbered, each with what becomes of the results then."""
    for number, reviewer in enumerate(chain, start=1):
        if last is None:
            then = "meninjau; peninjau lain belum tertentukan"
        elif number < len(chain):
            then = f"meninjau, lalu meneruskan kepada {wording.official(chain[number])}"
        else:
            then = "meninjau dan menyatakan selesai"
        yield wrapped(f"{number:>3}. {wording.official(reviewer)}: {then}", 0, 5)


def stages_told(sistem: "Questions", unit: "Unit", answer: "AlurTahapan") -> Iterator[str]:
    """``alur tahapan``: a table, or blocks on a narrow terminal."""
    short = f"{sistem.buku.regulasi.singkatan} "
    yield from _heading("Tahapan kerja", sistem)
    yield from labelled((("Unit", f"{unit.nama} ({unit.kode})"), ("Status", wording.STATUS[answer.status])), 0)
    headers = ("Tahap", "Kegiatan", "Penanggung jawab", "Dasar")
    rows = [(one.tahap, one.nama, doers(one), places(one.dasar, short) or wording.TANPA) for one in answer.kegiatan]
    if rows:
        yield ""
        width = layout.terminal_width()
        if width is not None and width < layout.SEMPIT:
            for stage, name, *cells in rows:
                yield from layout.block(f"{stage}: {name}", zip(headers[2:], cells, strict=True))
        else:
            yield from layout.table(headers, rows)
    yield from _rest(answer.keterangan, answer.aturan, places(answer.dasar, short), answer.anomali)


def doers(one: "KegiatanTahap") -> str:
    """Those responsible for an activity, in one cell."""
    return (
        "; ".join((*map(wording.official, one.pejabat), *(wording.PELAKU[who] for who in one.pelaku)))
        or "tidak disebut"
    )


def reports_told(sistem: "Questions", usulan: "Usulan", answer: "AlurPelaporan") -> Iterator[str]:
    """``alur pelaporan``."""
    short = f"{sistem.buku.regulasi.singkatan} "
    unit = sistem.organisasi.unit_menurut_kode[usulan.pemilik]
    yield from _heading("Alur pelaporan", sistem)
    yield from labelled(
        (
            ("Pemilik kinerja", f"{unit.nama} ({unit.kode})"),
            ("Pegawai", people(sistem.organisasi, usulan.pegawai)),
            ("Ketua", people(sistem.organisasi, [usulan.ketua] if usulan.ketua else [])),
            ("Status", wording.STATUS[answer.status]),
        ),
        0,
    )
    reports = (_report(sistem, one, short) for one in answer.laporan)
    yield from section("Laporan", (wrapped(text, 2, 4) for text in reports))
    demands = (
        f"- {wording.official(one.peminta)} dapat meminta laporan sewaktu-waktu dari {' dan '.join(one.dari)}"
        f"{_in_brackets(places(one.dasar, short))}"
        for one in answer.permintaan
    )
    yield from section("Permintaan laporan", (wrapped(text, 2, 4) for text in demands))
    if answer.kendala:
        cited = _in_brackets(places(answer.dasar_kendala, short))
        text = f"disampaikan bersama alternatif pemecahannya, untuk diputuskan {officials(answer.kendala)}{cited}"
        yield from section("Kendala tim", [wrapped(text, 2, 4)])
    yield from _rest(answer.keterangan, None, places(answer.dasar, short), ())


def _report(sistem: "Questions", one: "Laporan", short: str) -> str:
    who = sistem.organisasi.pegawai_ber_nip(one.pegawai)
    name = who.nama if who is not None and who.nama else one.pegawai
    member = sistem.organisasi.pegawai_ber_nip(one.anggota) if one.anggota else None
    about = f"melaporkan kinerja {member.nama or member.nip}" if member is not None else "melapor"
    often = " secara berkala" if one.berkala else ""
    to = officials(one.kepada) or "penerima yang belum tertentukan"
    return f"- {name} ({one.pelapor}) {about}{often} kepada {to}{_in_brackets(places(one.dasar, short))}"


def _heading(what: str, sistem: "Questions") -> Iterator[str]:
    meta = sistem.buku.regulasi
    yield wrapped(f"{what} menurut {meta.judul}, per {tanggal_panjang(sistem.tanggal)}")
    yield wrapped(f"Dasar: {meta.singkatan}.")
    yield ""


def _rest(notes: Iterable[str], rule: str | None, cited: str, flaws: Iterable[str]) -> Iterator[str]:
    yield from section("Catatan", (wrapped(f"- {note}", 2, 4) for note in notes))
    yield from section(
        "Rincian",
        labelled((("Aturan", rule or ""), ("Dasar", cited), ("Anomali yang menentukan", ", ".join(flaws)))),
    )


def _in_brackets(text: str) -> str:
    return f" [{text}]" if text else ""
