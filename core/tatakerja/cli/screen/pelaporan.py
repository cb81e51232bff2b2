"""Reports for a person: the routes of ``alur pelaporan``, and stored reports, demands and obstacles."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tatakerja.cli.screen import wording
from tatakerja.cli.screen.alur import in_brackets, rest, work_heading
from tatakerja.cli.screen.layout import labelled, section, wrapped
from tatakerja.cli.screen.wording import cited, clerk, kept_text, officials, places
from tatakerja.values.pelaporan import SEBUTAN_PERIODE
from tatakerja.values.teks import printed_day

if TYPE_CHECKING:
    from tatakerja.engine.questions import Questions
    from tatakerja.values.answers.pelaporan import AlurPelaporan, Laporan, TindakLanjut
    from tatakerja.values.answers.usulan import Usulan
    from tatakerja.values.organisasi import Susunan
    from tatakerja.values.pejabat import Pejabat
    from tatakerja.values.stored.pelaporan import DaftarLaporan, KendalaTersimpan, LaporanTersimpan, PermintaanTersimpan


def reports_told(sistem: "Questions", usulan: "Usulan", answer: "AlurPelaporan") -> Iterator[str]:
    """``alur pelaporan``."""
    short = f"{sistem.buku.regulasi.singkatan} "
    susunan = sistem.susunan(usulan.orang)
    yield from work_heading("Alur pelaporan", sistem, usulan, answer.status)
    reports = (_report(susunan, one, short) for one in answer.laporan)
    yield from section("Laporan", (wrapped(text, 2, 4) for text in reports))
    # Whom two articles let ask for the same is said once, with both.
    cited_by: dict[tuple[Pejabat, tuple[str, ...]], list[str]] = {}
    for demand in answer.permintaan:
        cited_by.setdefault((demand.peminta, tuple(demand.dari)), []).extend(demand.dasar)
    demands = (
        f"- {wording.official(who)} dapat meminta laporan sewaktu-waktu dari {' dan '.join(of_whom)}"
        f"{in_brackets(places(tuple(dict.fromkeys(dasar)), short))}"
        for (who, of_whom), dasar in cited_by.items()
    )
    yield from section("Permintaan laporan", (wrapped(text, 2, 4) for text in demands))
    if answer.kendala:
        cited = in_brackets(places(answer.dasar_kendala, short))
        text = f"disampaikan untuk diputuskan {officials(answer.kendala)}{cited}"
        follow_up = (f"ditindaklanjuti {_follow_up(one, short)}" for one in answer.tindak_lanjut)
        yield from section("Kendala tim", (wrapped(one, 2, 4) for one in (text, *follow_up)))
    yield from rest(answer.keterangan, None, places(answer.dasar, short), answer.anomali)


def _follow_up(one: "TindakLanjut", short: str) -> str:
    """Who follows an obstacle up, and when."""
    return f"{wording.official(one)}{f' {one.syarat}' if one.syarat else ''}{in_brackets(places(one.dasar, short))}"


def _report(susunan: "Susunan", one: "Laporan", short: str) -> str:
    who = susunan.pegawai_ber_nip(one.pegawai)
    name = who.nama if who is not None and who.nama else one.pegawai
    member = susunan.pegawai_ber_nip(one.anggota) if one.anggota else None
    about = f"melaporkan kinerja {member.nama or member.nip}" if member is not None else "melapor"
    often = f" {SEBUTAN_PERIODE[one.periode]}" if one.periode else " secara berkala" if one.berkala else ""
    to = officials(one.kepada) or "penerima yang belum tertentukan"
    return f"- {name} ({one.pelapor}) {about}{often} kepada {to}{in_brackets(places(one.dasar, short))}"


def report_told(one: "LaporanTersimpan", short: str, *, named: bool = False) -> Iterator[str]:
    """One report; ``named`` with the number of its assignment."""
    which = f"{one.penugasan}, " if named else ""
    who = f"{wording.official(one.oleh)} ({one.pelapor}){clerk(one.dicatat_oleh)}"
    ruled = cited(one.diatur, one.dasar, short)
    yield wrapped(f"- {which}{printed_day(one.tanggal)}: {who} melapor kepada {officials(one.kepada)} {ruled}", 2, 4)
    yield wrapped(kept_text(one.isi), 4)


def demand_told(one: "PermintaanTersimpan", short: str, *, named: bool = False) -> Iterator[str]:
    """One demand for a report; ``named`` with the number of its assignment."""
    which = f"{one.penugasan}, " if named else ""
    whom = f"{wording.official(one.dari)} ({one.peran})"
    answered = f"dijawab {printed_day(one.dijawab)}" if one.dijawab else "BELUM dijawab"
    text = f"{wording.official(one.oleh)}{clerk(one.dicatat_oleh)} meminta laporan dari {whom}, {answered}"
    yield wrapped(f"- {which}{printed_day(one.tanggal)}: {text} {cited(one.diatur, one.dasar, short)}", 2, 4)
    if one.isi:
        yield wrapped(one.isi, 4)


def obstacle_told(one: "KendalaTersimpan", short: str, *, named: bool = False) -> Iterator[str]:
    """One obstacle and what was decided; ``named`` with the number of its assignment."""
    which = f"{one.penugasan}, " if named else ""
    who = f"{wording.official(one.oleh)}{clerk(one.dicatat_oleh)} kepada {officials(one.kepada)}"
    ruled = cited(one.diatur, one.dasar, short)
    yield wrapped(f"- {which}kendala {one.kendala}, {printed_day(one.tanggal)}: {who} {ruled}", 2, 4)
    yield wrapped(kept_text(one.isi), 4)
    yield from labelled(
        (
            ("rekomendasi", one.rekomendasi or ""),
            *(
                ("putusan", f"{printed_day(decision.tanggal)} oleh {wording.official(decision.oleh)}"
                 f"{clerk(decision.dicatat_oleh)}: {kept_text(decision.isi)}")
                for decision in one.putusan
            ),
            ("menunggu putusan", officials(one.menunggu)),
            *(("tindak lanjut", _follow_up(row, short)) for row in one.tindak_lanjut),
        ),
        4,
    )  # fmt: skip


def reports_listed(found: "DaftarLaporan", short: str) -> Iterator[str]:
    """``laporan daftar``."""
    parts = [
        *section("Laporan", (line for one in found.laporan for line in report_told(one, short, named=True))),
        *section(
            "Permintaan laporan", (line for one in found.permintaan for line in demand_told(one, short, named=True))
        ),
        *section("Kendala", (line for one in found.kendala for line in obstacle_told(one, short, named=True))),
    ]
    yield from parts[1:] or ["Tidak ada laporan, permintaan laporan, atau kendala."]
