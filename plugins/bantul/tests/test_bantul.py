from pathlib import Path

from tatakerja.kit import UjiKesesuaian, jalankan_penugasan, muat_kasus_penugasan

HERE = Path(__file__).parents[1] / "tatakerja_bantul/kasus"


class TestBantul(UjiKesesuaian):
    plugin = "bantul"


def test_a_request_within_an_agency_cites_the_owners_section_of_the_annex_alone() -> None:
    """The sentence stands in Lampiran IV nine times, once for each kind of organisation."""
    cases = muat_kasus_penugasan(HERE / "penugasan.toml")
    sentence = "bidang pemilik kinerja lebih dahulu memohon kepada penilai pegawai bidang lain"
    route = jalankan_penugasan(next(one for one in cases if sentence in one.kalimat), "bantul")
    request, answer, *_ = route.langkah
    assert request.dasar == answer.dasar == ("Perbup Bantul 1/2023 Lampiran IV.A angka 4 huruf a angka 4",)
    assert not [place for place in route.dasar if "Lampiran IV" in place and place not in request.dasar]
