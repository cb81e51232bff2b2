"""Many regencies: the same results however they are shared out, a faulty one alone, and sums that add up."""

import json
import os
import re
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import attrs
import duckdb
import polars
import pyarrow.parquet as pq
import pytest
from wilayah_bahan import audit_dimatikan, dimatikan

from postgres_bahan import nama_untuk, server
from tatakerja import GalatTatakerja, SistemKerja, audit_organisasi, baca_organisasi
from tatakerja.wilayah import audit_wilayah, baca_daftar, bandingkan_wilayah, jalankan, kabupaten, ringkas_wilayah
from tatakerja.wilayah.daftar import BarisDaftar
from tatakerja.wilayah.tabel import KAMUS, _without_names


def isi(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.mark.dalam
def test_one_worker_two_and_a_cluster_write_the_same_bytes(nusantara: Path, hasil: Path, tmp_path: Path) -> None:
    from distributed import LocalCluster

    rows = baca_daftar(nusantara / "daftar.csv")
    assert audit_wilayah(rows, tmp_path / "satu", pekerja=1).lengkap
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:
        assert audit_wilayah(rows, tmp_path / "dask", dask=cluster.scheduler_address).lengkap
    assert isi(tmp_path / "satu") == isi(tmp_path / "dask") == isi(hasil)
    assert len(isi(hasil)) == 4 * 5 + 2


def test_the_columns_say_what_the_audit_of_each_regency_says(nusantara: Path, hasil: Path) -> None:
    for row in baca_daftar(nusantara / "daftar.csv"):
        sistem = SistemKerja.buka(row.regulasi, organisasi=row.organisasi, tanggal=row.tanggal)
        report, place = audit_organisasi(sistem), hasil / f"kode={row.kode}" / "tanggal=2026-01-05"
        people = pq.read_table(place / "pegawai.parquet", partitioning=None)
        answers = list(sistem.kedudukan_semua())
        assert people["nip"].to_pylist() == [pegawai.nip for pegawai, _ in answers]
        assert people["status"].to_pylist() == [one.status for _, one in answers]
        assert people["ppk_nip"].to_pylist() == [one.ppk.nip if one.ppk else None for _, one in answers]
        assert people["dasar"].to_pylist() == ["; ".join(one.dasar) or None for _, one in answers]
        assert people["keterangan"].to_pylist() == [" ".join(one.keterangan) or None for _, one in answers]
        remarks = pq.read_table(place / "catatan.parquet", partitioning=None)
        assert Counter(remarks["kode"].to_pylist()) == Counter(one.kode for one in report.catatan)
        spans = pq.read_table(place / "rentang.parquet", partitioning=None)
        assert spans["jumlah"].to_pylist() == [one.jumlah for one in report.rentang.pejabat]
        units = pq.read_table(place / "unit.parquet", partitioning=None)
        assert units["unit"].to_pylist() == [unit.kode for unit in sistem.organisasi.unit]
        assert sum(units["pegawai"].to_pylist()) == len(answers)
        assert sum(units["tanpa_ppk"].to_pylist()) == report.jumlah.tanpa_ppk
        for name, columns in KAMUS.items():
            assert pq.read_schema(place / f"{name}.parquet").names == list(columns)


def test_no_name_of_a_person_is_written(nusantara: Path, hasil: Path) -> None:
    people, remarks = 0, set[str]()
    for row in baca_daftar(nusantara / "daftar.csv"):
        sistem = SistemKerja.buka(row.regulasi, organisasi=row.organisasi, tanggal=row.tanggal)
        written = set[str]()
        for name in KAMUS:
            table = pq.read_table(
                hasil / f"kode={row.kode}" / "tanggal=2026-01-05" / f"{name}.parquet", partitioning=None
            )
            cells = {cell for column in table.columns for cell in column.to_pylist() if isinstance(cell, str)}
            written |= cells
            remarks |= {one for one in cells if name == "catatan" and "NIP " in one}
        text = "\n".join(written)
        for pegawai in sistem.organisasi.pegawai:
            people += 1
            assert not re.search(rf"\b{re.escape(pegawai.nama)}\b", text), pegawai.nama
    assert people == 1200
    assert any(one.startswith("Masa tugas NIP 19") for one in remarks), "the control: remarks name persons, by NIP"


def test_of_who_has_left_a_remark_keeps_no_name_either(nusantara: Path) -> None:
    organisasi = baca_organisasi(nusantara / "K001")
    (one, *_) = organisasi.pegawai
    told = _without_names(
        f"menunggu Siti binti Ali, S.E., M.M. (NIP 197001011990011001), Camat, dan {one.nama} (NIP {one.nip}).",
        organisasi,
    )
    assert told == f"menunggu NIP 197001011990011001, Camat, dan NIP {one.nip}."


def test_a_faulty_regency_is_told_and_the_others_go_on(nusantara: Path, tmp_path: Path) -> None:
    (tmp_path / "rusak").mkdir()
    shutil.copytree(nusantara / "K001", tmp_path / "baik")
    for name in ("unit.csv", "pejabat.csv"):
        shutil.copy(nusantara / "K001" / name, tmp_path / "rusak" / name)
    text = (
        (nusantara / "K001" / "pegawai.csv")
        .read_text("utf-8")
        .replace(",pelaksana,", ",entah,")
        .replace(",fungsional,", ",entah,")
    )
    (tmp_path / "rusak" / "pegawai.csv").write_text(text, "utf-8")
    (tmp_path / "daftar.csv").write_text(
        "kode,regulasi,organisasi,tafsir\nA,bantul,rusak,\nB,entah,baik,\nC,bantul,baik,\nD,bantul,baik,btl-x=y\n",
        "utf-8",
    )
    told = []
    report = audit_wilayah(
        baca_daftar(tmp_path / "daftar.csv"), tmp_path / "hasil", pekerja=1, kemajuan=lambda one, *_: told.append(one)
    )
    assert [one.status for one in report.hasil] == ["gagal", "gagal", "selesai", "gagal"]
    assert sorted(told, key=lambda one: one.kode) == list(report.hasil)
    assert "pegawai.csv:" in report.hasil[0].galat[0]
    assert report.hasil[0].galat[-1].endswith("kesalahan lagi")
    assert len(report.hasil[0].galat) == 21
    assert "'entah' tidak terpasang" in report.hasil[1].galat[0]
    assert not (tmp_path / "hasil" / "kode=A").exists()
    summary = ringkas_wilayah(tmp_path / "hasil")
    assert [one.kode for one in summary.kabupaten] == ["C"]
    assert [(one.kode, one.dipakai) for one in summary.gagal] == [("A", ""), ("B", ""), ("D", "")]
    # C fails the next time: what there is of it is summed up, and that is told.
    shutil.rmtree(tmp_path / "baik")
    later = [attrs.evolve(one, tanggal=one.tanggal + timedelta(1)) for one in baca_daftar(tmp_path / "daftar.csv")]
    assert audit_wilayah(later, tmp_path / "hasil", pekerja=1).jumlah("gagal") == 4
    summary, day = ringkas_wilayah(tmp_path / "hasil"), report.hasil[2].tanggal
    assert [one.tanggal for one in summary.kabupaten] == [day]
    assert [one.dipakai for one in summary.gagal] == ["", "", day, ""]


def test_a_resumed_run_repeats_nothing_but_what_has_changed(nusantara: Path, hasil: Path, tmp_path: Path) -> None:
    folder = tmp_path / "hasil"
    shutil.copytree(hasil, folder)
    shutil.rmtree(folder / "kode=K003")
    rows = list(baca_daftar(nusantara / "daftar.csv"))
    rows[3] = attrs.evolve(rows[3], nama="Nama lain")
    before = {one: one.stat().st_ino for one in folder.glob("kode=*/tanggal=*")}
    report = audit_wilayah(rows, folder, pekerja=1, lanjutkan=True)
    assert [one.status for one in report.hasil] == ["dilewati", "dilewati", "selesai", "selesai"]
    assert report.pegawai == 1200
    after = {one: one.stat().st_ino for one in folder.glob("kode=*/tanggal=*")}
    assert {one.parent.name for one in before if before[one] != after[one]} == {"kode=K004"}
    assert isi(folder / "kode=K003") == isi(hasil / "kode=K003")


@pytest.mark.dalam
def test_a_process_that_is_killed_costs_one_regency(
    nusantara: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jalankan, "audit_kabupaten", dimatikan)
    rows = baca_daftar(nusantara / "daftar.csv")[:3]
    report = audit_wilayah(rows, tmp_path / "hasil", pekerja=2)
    assert [one.status for one in report.hasil] == ["selesai", "gagal", "selesai"]
    assert "dimatikan sistem" in report.hasil[1].galat[0]


def test_a_run_that_was_killed_is_told_of_until_it_is_done(nusantara: Path, hasil: Path, tmp_path: Path) -> None:
    rows, codes = baca_daftar(nusantara / "daftar.csv"), {"K001", "K002", "K003", "K004"}
    # Into an empty folder: what there is are not all.
    done = audit_dimatikan(rows, tmp_path / "baru")
    summary = ringkas_wilayah(tmp_path / "baru")
    assert [one.kode for one in summary.kabupaten] == [done]
    assert {(one.kode, one.tanggal, one.dipakai) for one in summary.belum} == {
        (kode, "2026-01-05", "") for kode in codes - {done}
    }
    assert not summary.gagal
    # Where an older day's results are: of two days.
    folder = tmp_path / "hasil"
    shutil.copytree(hasil, folder)
    later = [attrs.evolve(one, tanggal=one.tanggal + timedelta(1)) for one in rows]
    assert audit_dimatikan(later, folder) == done
    summary = ringkas_wilayah(folder)
    assert {one.kode: one.tanggal for one in summary.kabupaten if one.tanggal > "2026-01-05"} == {done: "2026-01-06"}
    assert {(one.kode, one.tanggal, one.dipakai) for one in summary.belum} == {
        (kode, "2026-01-06", "2026-01-05") for kode in codes - {done}
    }
    assert ringkas_wilayah(folder, tanggal=rows[0].tanggal).belum == (), "that day's run had come to its end"
    report = audit_wilayah(later, folder, pekerja=1, lanjutkan=True)
    assert {one.kode for one in report.hasil if one.status == "dilewati"} == {done}
    assert ringkas_wilayah(folder).belum == ()
    # The same day anew, as when files have changed: results of before don't pass for those that are missing.
    assert audit_dimatikan(later, folder) == done
    assert {(one.kode, one.dipakai) for one in ringkas_wilayah(folder).belum} == {
        (kode, "2026-01-06") for kode in codes - {done}
    }
    report = audit_wilayah(later, folder, pekerja=1, lanjutkan=True)
    assert {one.kode for one in report.hasil if one.status == "dilewati"} == {done}
    assert ringkas_wilayah(folder).belum == ()


def test_results_that_a_killed_runs_worker_still_wrote_are_not_missing(nusantara: Path, tmp_path: Path) -> None:
    rows = baca_daftar(nusantara / "daftar.csv")
    done = audit_dimatikan(rows, tmp_path)
    late = next(one for one in rows if one.kode != done)
    assert kabupaten.audit_kabupaten(late, str(tmp_path)).status == "selesai"
    assert {one.kode for one in ringkas_wilayah(tmp_path).belum} == {"K001", "K002", "K003", "K004"} - {done, late.kode}


def test_half_written_results_are_none(nusantara: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = baca_daftar(nusantara / "daftar.csv")[0]
    assert kabupaten.audit_kabupaten(row, str(tmp_path)).status == "selesai"
    kept = isi(tmp_path)
    monkeypatch.setattr(kabupaten, "TABEL_HASIL", ("pegawai", "tidak_ada"))
    assert kabupaten.audit_kabupaten(row, str(tmp_path)).status == "gagal"
    assert isi(tmp_path) == kept
    assert list(os.listdir(tmp_path / "kode=K001")) == ["tanggal=2026-01-05"]


def test_whoever_reads_amid_a_run_sees_all_of_a_regency_or_nothing(
    nusantara: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = baca_daftar(nusantara / "daftar.csv")[:2]
    seen: set[int] = set()

    def look() -> None:
        seen.add(_counted(tmp_path) if [*tmp_path.glob("*/*/pegawai.parquet")] else 0)

    def rename(*names: str, real: Callable[[str, str], None] = os.rename) -> None:
        look()
        real(*names)
        look()

    def run(row: BarisDaftar) -> int:
        seen.clear()
        return kabupaten.audit_kabupaten(row, str(tmp_path)).pegawai

    monkeypatch.setattr(os, "rename", rename)
    one = run(first)
    assert seen == {0, one}
    both = one + run(second)
    assert seen == {one, both}
    run(second)
    assert seen == {one, both}, "none of it while the new results take the place of the old"


def _counted(results: Path) -> int:
    """How many employees the pattern of docs/wilayah.md finds."""
    read = f"SELECT count(*) FROM read_parquet('{results}/*/*/pegawai.parquet', hive_partitioning = true)"
    return int(duckdb.sql(read).fetchall()[0][0])


def test_what_a_killed_run_left_is_in_nobodys_way_and_goes(hasil: Path, nusantara: Path, tmp_path: Path) -> None:
    folder = tmp_path / "hasil"
    shutil.copytree(hasil, folder)
    for name in ("lama", "baru"):
        shutil.copytree(hasil / "kode=K002" / "tanggal=2026-01-05", folder / f".K002.{name}.sebagian")
    os.utime(folder / ".K002.lama.sebagian", (0, 0))
    assert _counted(folder) == 1200
    assert ringkas_wilayah(folder).jumlah("pegawai") == 1200
    assert audit_wilayah(baca_daftar(nusantara / "daftar.csv"), folder, lanjutkan=True).jumlah("dilewati") == 4
    left = [one.name for one in folder.iterdir() if one.name.startswith(".")]
    assert left == [".K002.baru.sebagian"], "that one may still be being written"


def test_a_summary_adds_up(hasil: Path) -> None:
    summary, people = ringkas_wilayah(hasil), 0
    read = polars.scan_parquet(f"{hasil}/kode=*/tanggal=*/pegawai.parquet", hive_partitioning=True)
    for kode, status, count in read.group_by("kode", "status").len().collect().iter_rows():
        (one,) = (one for one in summary.kabupaten if one.kode == kode)
        assert getattr(one, status) == count
        people += count
    assert people == summary.jumlah("pegawai") == 1200
    widest = duckdb.sql(
        "SELECT jenis_perangkat_daerah, count(*), sum(jumlah), max(jumlah) "
        f"FROM '{hasil}/*/*/rentang.parquet' GROUP BY 1"
    ).fetchall()
    assert sorted(widest) == sorted((one.jenis, one.penilai, one.pegawai, one.maks) for one in summary.rentang)
    remarks = duckdb.sql(f"SELECT count(*) FROM '{hasil}/*/*/catatan.parquet'").fetchall()
    assert remarks == [(sum(one.jumlah for one in summary.catatan),)]


def test_a_summary_of_nothing_or_of_damage_says_so(hasil: Path, tmp_path: Path) -> None:
    from datetime import date

    with pytest.raises(GalatTatakerja, match="tidak ada atau tidak dapat dibaca"):
        ringkas_wilayah(tmp_path / "tiada")
    with pytest.raises(GalatTatakerja, match="tidak ada hasil pada 2025-01-01"):
        ringkas_wilayah(hasil, tanggal=date(2025, 1, 1))
    shutil.copytree(hasil, tmp_path / "rusak")
    target = tmp_path / "rusak" / "kode=K002" / "tanggal=2026-01-05" / "rentang.parquet"
    target.write_bytes(target.read_bytes()[:-20])
    with pytest.raises(GalatTatakerja, match=r"kode=K002/tanggal=2026-01-05/rentang\.parquet tidak dapat dibaca"):
        ringkas_wilayah(tmp_path / "rusak")


def test_one_organisation_under_the_others_is_counted_as_asked_one_by_one(nusantara: Path) -> None:
    row = baca_daftar(nusantara / "daftar.csv")[2]
    assert row.regulasi == "kotabaru"
    own = SistemKerja.buka("kotabaru", organisasi=row.organisasi, tanggal=row.tanggal)
    found = bandingkan_wilayah(own)
    assert [one.regulasi for one in found.ringkas()] == ["bantul", "buleleng", "wonogiri"]
    for figures, other in zip(found.ringkas(), found.lain, strict=True):
        pairs = [
            (a, b)
            for (_, a), (_, b) in zip(own.kedudukan_semua(), other.kedudukan_semua(), strict=True)
            if {a.status, b.status} != {"di_luar_regulasi"}
        ]
        who = [[(one.ppk and (one.ppk.nip, one.ppk.unit)) for one in pair] for pair in pairs]
        assert figures.pegawai == len(pairs)
        assert figures.ppk == sum(a != b for a, b in who)
        assert figures.status == sum(a.status != b.status for a, b in pairs)
    rows = list(found.tempat(semua=True))
    assert len(rows) == 4 * len(own.organisasi.pegawai)
    with pytest.raises(GalatTatakerja, match=r"^'kotabaru' adalah regulasi organisasi itu sendiri; .* lain: bantul"):
        bandingkan_wilayah(own, terhadap=["kotabaru"])
    changed = {one.pegawai.nip for one in found.tempat()}
    assert len(changed) == len({one.pegawai.nip for one in rows if one.beda})


def test_a_regency_in_a_database_is_audited_with_its_assignments(nusantara: Path, tmp_path: Path) -> None:
    row = baca_daftar(nusantara / "daftar.csv")[0]
    with SistemKerja.buka("bantul", basis_data=tmp_path / "b.db", buat=True, tanggal=row.tanggal) as stored:
        stored.impor(baca_organisasi(row.organisasi or ""))
    (tmp_path / "daftar.csv").write_text("kode,regulasi,basis_data,tanggal\nX,bantul,b.db,2026-01-05\n", "utf-8")
    report = audit_wilayah(baca_daftar(tmp_path / "daftar.csv"), tmp_path / "hasil", pekerja=1)
    assert report.lengkap, report.hasil[0].galat
    about = json.loads((tmp_path / "hasil/kode=X/tanggal=2026-01-05/hasil.json").read_text("utf-8"))
    assert about["hasil"]["pegawai"] == report.pegawai


def test_a_regency_on_a_postgres_server_is_audited_and_its_password_is_written_nowhere(
    nusantara: Path, tmp_path: Path
) -> None:
    row, name = baca_daftar(nusantara / "daftar.csv")[0], nama_untuk(tmp_path)
    address = server().buat(name)
    try:
        with SistemKerja.buka("bantul", basis_data=address, buat=True, tanggal=row.tanggal) as stored:
            stored.impor(baca_organisasi(row.organisasi or ""))
        with_password = [address.replace("@", f":{word}@", 1) for word in ("rahasia1", "rahasia2")]
        assert "rahasia1" in with_password[0]
        heads = "kode,regulasi,basis_data,tanggal\n"
        (tmp_path / "daftar.csv").write_text(
            f"{heads}X,bantul,{with_password[0]},2026-01-05\nY,bantul,postgresql://a:rahasia1@127.0.0.1:1/y,2026-01-05\n",
            "utf-8",
        )
        rows = baca_daftar(tmp_path / "daftar.csv")
        assert "rahasia" not in repr(rows)
        report = audit_wilayah(rows, tmp_path / "hasil", pekerja=1)
        assert [one.status for one in report.hasil] == ["selesai", "gagal"], report.hasil
        assert not [name for name, content in isi(tmp_path / "hasil").items() if b"rahasia" in content]
        # A password that was changed is no other question.
        (tmp_path / "daftar.csv").write_text(f"{heads}X,bantul,{with_password[1]},2026-01-05\n", "utf-8")
        again = audit_wilayah(baca_daftar(tmp_path / "daftar.csv"), tmp_path / "hasil", pekerja=1, lanjutkan=True)
        assert again.jumlah("dilewati") == 1
    finally:
        server().buang(name)
