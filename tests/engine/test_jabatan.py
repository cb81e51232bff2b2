"""Who holds which post on a day: found post by post, the same as looked through as a whole."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from susunan_bahan import baca_unit
from tatakerja import Organisasi, Pemangku
from tatakerja.engine.jabatan import PostBook
from tatakerja.plugin import Kosakata

HARI = date(2026, 1, 5)
UNIT = baca_unit("""
PEMDA pemerintah_daerah - kepala_daerah
DINAS dinas PEMDA jpt_pratama
BID1 bidang DINAS administrator
""")
KODE = [unit.kode for unit in UNIT]
NIP = [f"1970010119900110{i:02}" for i in range(4)]


@st.composite
def holders(draw: st.DrawFn) -> Pemangku:
    first = HARI + timedelta(draw(st.integers(-3, 3)))
    last = draw(st.none() | st.integers(0, 4).map(lambda days: first + timedelta(days)))
    sebagai = draw(st.sampled_from(("definitif", "plt", "pj", "plh", "delegasi_penilaian")))
    return Pemangku(draw(st.sampled_from(KODE)), draw(st.sampled_from(NIP)), sebagai, first, last)


@given(st.lists(holders(), max_size=8), st.integers(-4, 4), st.booleans())
def test_the_holders_of_a_day_are_those_whose_period_covers_it(rows: list[Pemangku], days: int, given: bool) -> None:
    day = HARI + timedelta(days)
    there = [row for row in rows if row.mulai <= day and (row.selesai is None or day <= row.selesai)]
    organisasi = Organisasi(UNIT, (), () if given else rows)
    posts = PostBook(organisasi, Kosakata(), day, rows if given else None)
    for nip in (*NIP, "x"):
        assert posts.jabatan_dipegang(nip) == tuple(row for row in there if row.nip == nip)
    for kode in KODE:
        mine = [row for row in there if row.unit == kode]
        held = posts.pemangku(kode)
        own = [row for row in mine if row.sebagai in ("definitif", "plt", "pj")]
        assert held.pemegang == (own[0] if own else None)
        assert held.plh == tuple(row for row in mine if row.sebagai == "plh")
        assert held.delegasi == tuple(row for row in mine if row.sebagai == "delegasi_penilaian")
    assert posts.pemegang_jabatan() == tuple(dict.fromkeys(row.nip for row in there))
