"""Who may ask for reports by two articles is said once."""

from datetime import date
from pathlib import Path

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit, Usulan
from tatakerja.cli.screen.pelaporan import reports_told
from tatakerja.values.answers.pelaporan import AlurPelaporan, Permintaan
from tatakerja.values.pejabat import Pejabat

SEBERANG = Path(__file__).parents[1] / "rules/berkas/seberang"


def test_who_may_ask_by_two_articles_is_said_once_with_both() -> None:
    units = (
        Unit("KAB", "Kabupaten", "pemerintah_daerah", None, "kepala_daerah"),
        Unit("DIN", "Dinas", "dinas", "KAB", "jpt_pratama"),
    )
    people = (Pegawai("1" * 18, "Kadis", "DIN", "jpt_pratama"), Pegawai("2" * 18, "Staf", "DIN", "pelaksana"))
    held = (Pemangku("DIN", "1" * 18, "definitif", date(2020, 1, 1)),)
    sistem = SistemKerja.buka(SEBERANG, organisasi=Organisasi(units, people, held), tanggal=date(2026, 1, 5))
    head = Pejabat("1" * 18, "Kadis", "DIN", "Kepala Dinas", "definitif")
    short = sistem.buku.regulasi.singkatan
    answer = AlurPelaporan(
        status="diatur",
        permintaan=tuple(
            Permintaan(head, ("individu",), (f"{short} {place}",), ("2" * 18,)) for place in ("Pasal 3", "Pasal 4")
        ),
    )
    told = "\n".join(reports_told(sistem, Usulan(cara="penunjukan", pemilik="DIN", pegawai=("2" * 18,)), answer))
    assert told.count("dapat meminta laporan") == 1
    assert "Pasal 3" in told
    assert "Pasal 4" in told
