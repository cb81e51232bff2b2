"""What somebody outside holds: an anchor with its signature, a receipt, a letter; each held against the journal."""

import json
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from tatakerja import Organisasi, Pegawai, Pemangku, SistemKerja, Unit
from tatakerja.cli.app.root import akar


@pytest.fixture
def db(tmp_path: Path) -> Path:
    unit = Unit("PEMDA", "Pemda", "pemerintah_daerah", None, "kepala_daerah")
    head = Pegawai("197001011990011001", "Tuan", "PEMDA", "kepala_daerah")
    held = Pemangku("PEMDA", head.nip, "definitif", date(2024, 1, 1))
    with SistemKerja.buka("bantul", basis_data=tmp_path / "a.db", buat=True) as sk:
        sk.impor(Organisasi([unit], [head], [held]))
        sk.impor(Organisasi([unit], [head], [held]))
    return tmp_path / "a.db"


def run(db: Path, *arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(akar, ["-d", str(db), "jurnal", *arguments])
    return result.exit_code, result.stdout, result.stderr


def cut(db: Path) -> None:
    """Take the last import away with all that came of it."""
    conn = sqlite3.connect(db)
    triggers = conn.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        conn.execute(f"DROP TRIGGER {name}")
    conn.execute("DELETE FROM peristiwa WHERE no = 2")
    for table in ("unit", "pegawai", "pejabat", "halaman"):
        conn.execute(f"DELETE FROM {table} WHERE cuplikan = 2")
    conn.execute("DELETE FROM cuplikan WHERE id = 2")
    for _, sql in triggers:
        conn.execute(sql)
    conn.commit()
    conn.close()


def test_a_signed_anchor_shows_loss(db: Path, tmp_path: Path) -> None:
    key, file = tmp_path / "di luar" / "segel.key", tmp_path / "segel.json"
    code, out, err = run(db, "segel", "--kunci", str(key))
    assert (code, str(key) in err, key.stat().st_mode & 0o777) == (0, True, 0o600)
    file.write_text(out)
    seal = json.loads(out)
    again = json.loads(run(db, "segel", "--kunci", str(key))[1])
    assert again["kunci"] == seal["kunci"]
    code, out, err = run(db, "periksa", "--segel", str(file), "--penanda", seal["kunci"])
    assert (code, seal["kunci"] in out, "terhadap segelnya" in out) == (0, True, True), err
    code, _, err = run(db, "periksa", "--segel", str(file), "--penanda", "0" * 64)
    assert (code, "kunci lain" in err) == (1, True)
    cut(db)
    assert run(db, "periksa")[0] == 0, "the control: without the anchor it looks sound"
    code, _, err = run(db, "periksa", "--segel", str(file))
    assert (code, "terpotong" in err) == (1, True)
    forged = {**seal, "jumlah": 1}
    file.write_text(json.dumps(forged))
    code, _, err = run(db, "periksa", "--segel", str(file))
    assert (code, "tanda tangan" in err) == (1, True), "who hasn't the key can't make an anchor that fits"


@pytest.mark.parametrize(
    "altered", [{"jumlah": 99}, {"kepala": "0" * 64}, {"asal": "0" * 64}, {"tanda_tangan": None}, {"kunci": None}]
)
def test_an_altered_anchor_is_told_and_the_journal_not_blamed(
    db: Path, tmp_path: Path, altered: dict[str, object]
) -> None:
    seal = json.loads(run(db, "segel", "--kunci", str(tmp_path / "k"))[1])
    file = tmp_path / "s.json"
    file.write_text(json.dumps({**seal, **altered}))
    code, out, err = run(db, "periksa", "--segel", str(file))
    assert (code, "isi segel diubah" in err, "Segel TIDAK sah" in err) == (1, True, True)
    assert "Jurnal utuh; pemotongan hanya diketahui" in out
    assert not [word for word in ("TIDAK utuh", "terpotong:", "ditulis ulang", "jurnal lain") if word in out + err]
    code, out, _ = run(db, "periksa", "--segel", str(file), "--format", "json")
    assert code == 1
    assert [(one["jenis"], one["tempat"]) for one in json.loads(out)["cacat"]] == [("segel", "tanda tangan")]


def test_an_unsigned_anchor_is_told_of(db: Path, tmp_path: Path) -> None:
    seal = json.loads(run(db, "segel", "--kunci", str(tmp_path / "k"))[1])
    del seal["kunci"], seal["tanda_tangan"]
    (tmp_path / "s.json").write_text(json.dumps(seal))
    code, out, _ = run(db, "periksa", "--segel", str(tmp_path / "s.json"))
    assert (code, "tidak bertanda tangan" in out) == (0, True)
    assert run(db, "periksa", "--segel", str(tmp_path / "s.json"), "--penanda", "0" * 64)[0] == 1
    assert run(db, "periksa", "--penanda", "0" * 64)[0] == 2


@pytest.mark.parametrize("text", ["", "xx", "ab" * 31, "zz" * 32])
def test_what_is_no_key_is_refused(db: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "k").write_text(text)
    code, out, err = run(db, "segel", "--kunci", str(tmp_path / "k"))
    assert (code, out) == (1, "")
    assert "bukan kunci segel" in err


def test_a_receipt_shows_loss(db: Path) -> None:
    events = [json.loads(line) for line in run(db, "tampil", "--format", "jsonl")[1].splitlines()] or json.loads(
        run(db, "tampil", "--format", "json")[1]
    )
    receipt = f"{events[1]['no']}:{events[1]['hash']}"
    code, out, _ = run(db, "periksa", "--resi", receipt)
    assert (code, "1 resi" in out) == (0, True)
    code, _, err = run(db, "periksa", "--resi", f"1:{events[1]['hash']}")
    assert (code, "ditulis ulang" in err) == (1, True)
    cut(db)
    code, _, err = run(db, "periksa", "--resi", receipt)
    assert (code, "hilang" in err) == (1, True)
    code, _, err = run(db, "periksa", "--resi", "satu")
    assert (code, "NO:HASH" in err) == (1, True)


def test_a_letter_that_is_not_there(db: Path) -> None:
    code, _, err = run(db, "periksa", "--surat", "2026-7")
    assert code == 1
    assert "2026-000007" in err
