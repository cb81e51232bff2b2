"""Text at the border: nothing is lost, nothing acts."""

import csv
import json
import re
import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from proses_bahan import tatakerja
from tatakerja import Organisasi, Pegawai, Pemangku, Unit, baca_organisasi, tulis_organisasi
from tatakerja.border.text import (
    cell,
    html,
    json_text,
    mermaid,
    one_line,
    plain_cell,
    styled,
    terminal,
)
from tatakerja.loading import GalatTulis

HOSTILE = st.text(st.sampled_from("a=+-@'\t\r\n\x1b\x07\x9b\u202e\u2066\u200b\u2028\x85\ud800\uff1d[31m;]8;;x\\\" "))


def acts(text: str) -> bool:
    return any(unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp") and char not in "\n\t" for char in text)


@given(HOSTILE | st.text())
@example("\x1b]8;;http://x\x07klik\x1b]8;;\x07")
def test_nothing_acts_on_a_terminal(text: str) -> None:
    for safe in (terminal(text), html(text)):
        assert not acts(safe)
        assert terminal(safe) == safe
    assert "\n" not in one_line(text)
    assert not acts(one_line(text))
    assert not acts(re.sub(r"\x1b\[[0-9;]*m", "", styled(text)))
    assert not re.search(r"\x1b(?!\[[0-9;]*m)", styled(text))


@given(st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_plain_text_stays(text: str) -> None:
    assert terminal(text) == one_line(text) == html(text) == json_text(text) == text


def test_only_the_styles_of_the_screen_pass() -> None:
    assert styled("\x1b[1mJudul\x1b[0m") == "\x1b[1mJudul\x1b[0m"
    assert styled("\x1b[8mtersembunyi") == "<U+001B>[8mtersembunyi"
    assert styled("\x1b[2J") == "<U+001B>[2J"


@given(HOSTILE | st.text())
def test_json_says_the_same_and_nothing_acts(text: str) -> None:
    written = json_text(json.dumps({"a": text}, ensure_ascii=False))
    assert json.loads(written) == {"a": text}
    assert not acts(written)


@given(HOSTILE | st.text())
def test_mermaid_gets_one_line_of_plain_letters(text: str) -> None:
    assert not re.search(r"[^\w .,()/'#;-]", mermaid(text))
    assert not acts(mermaid(text))
    assert "\n" not in mermaid(text)


@given(HOSTILE | st.text())
@example("'=x")
@example("''-")
@example("'abc")
def test_no_cell_is_a_formula_and_import_takes_the_apostrophe_off(text: str) -> None:
    assert not re.match("[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20]", cell(text))
    assert plain_cell(cell(text)) == text


NAMES = st.text(st.sampled_from("=+-@'\uff1dab,;\"\n"), min_size=1, max_size=8).map(lambda text: text.strip() or "a")


@given(NAMES, NAMES, NAMES)
@example("=cmd|' /C calc'!A0", "'=1", "''+")
def test_an_export_round_trips_and_holds_no_formula(tmp_path_factory, satu: str, dua: str, tiga: str) -> None:
    folder = tmp_path_factory.mktemp("ekspor") / "data"
    units = (
        Unit("P", satu, "pemerintah_daerah", None, "kepala_daerah", dua),
        Unit("=D", dua, "dinas", "P", "jpt_pratama", tiga),
    )
    people = (Pegawai("198501012010011001", tiga, "=D", "pelaksana", "", satu),)
    holders = (Pemangku("=D", "198501012010011001", "plt", date(2026, 1, 1), None, dua),)
    given_ = Organisasi(units, people, holders)
    try:
        tulis_organisasi(given_, folder)
    except GalatTulis:
        assert {"-", "'-"} & {satu, dua, tiga} or any("\n" in one or one != one.strip() for one in (satu, dua, tiga))
        return
    for file in folder.iterdir():
        with file.open(encoding="utf-8", newline="") as opened:
            cells = [one for row in csv.reader(opened) for one in row]
        assert not [one for one in cells if re.match("[=+@\uff1d-]", one)]
    found = baca_organisasi(folder)
    assert (found.unit, found.pegawai, found.pemangku) == (given_.unit, given_.pegawai, given_.pemangku)


# Whole runs ----------------------------------------------------------------------------------------------------------

BAD = "Budi\x1b[2J\x1b]8;;http://jahat\x07\u202eX\r\nPALSU: disetujui"


@pytest.mark.parametrize(
    "words",
    [
        ("-r", BAD, "-o", "x", "kedudukan"),
        ("-r", "bantul", "-o", BAD, "kedudukan"),
        ("-r", "bantul", "-d", BAD, "jurnal", "periksa"),
        ("-r", "bantul", BAD),
        ("-r", "bantul", "kedudukan", f"--{BAD}"),
        ("-r", "bantul", "-t", f"{BAD}=x", "regulasi", "tampil"),
    ],
)
def test_what_is_typed_does_not_act_where_it_is_told(words: tuple[str, ...]) -> None:
    done = tatakerja(*words, text=False)
    assert done.returncode in (1, 2)
    told = (done.stdout + done.stderr).decode()
    assert not acts(told)
    assert "Kesalahan tak terduga" not in told
