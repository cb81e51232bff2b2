from pathlib import Path

import pytest

from tatakerja.kit import KasusEvaluasi, KasusPelaporan, KasusTahapan, jalankan_evaluasi, muat_kasus_evaluasi


@pytest.mark.parametrize("kasus", muat_kasus_evaluasi(Path(__file__).with_name("kasus_evaluasi.toml")), ids=str)
def test_evaluasi(kasus: KasusEvaluasi | KasusPelaporan | KasusTahapan) -> None:
    jalankan_evaluasi(kasus, "kotabaru")
