"""How long a plugin is: lines that say something, those of rules apart from the rest."""

from pathlib import Path

from tatakerja.kit.periksa.panjang import panjang


def test_lines_of_rules_are_counted_apart_without_blanks_comments_and_cases(tmp_path: Path) -> None:
    (tmp_path / "kasus").mkdir()
    for name, text in {
        "kedudukan.toml": "#:schema x\n\n[[bagian]]\nkedudukan = []  # said\n",
        "kedudukan-lain.toml": "[[bagian]]\n",
        "evaluasi.toml": "# nothing\n",
        "anomali-redaksi.toml": "[[anomali]]\n",
        "pengaturan.toml": "batas_mundur = 3\n",
        "kasus/satu.toml": "[[kedudukan]]\n",
        "hook.py": "# why\nx = 1\n",
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    assert [(one.berkas, one.baris, one.aturan) for one in panjang(tmp_path)] == [
        ("kedudukan.toml", 2, True), ("kedudukan-lain.toml", 1, True), ("anomali-redaksi.toml", 1, False),
        ("hook.py", 1, False),
    ]  # fmt: skip
    assert not list(panjang(None))
