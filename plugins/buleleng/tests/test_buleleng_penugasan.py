from pathlib import Path

import pytest

from tatakerja.kit import KasusPenugasan, jalankan_penugasan, muat_kasus_penugasan


@pytest.mark.parametrize("kasus", muat_kasus_penugasan(Path(__file__).with_name("kasus_penugasan.toml")), ids=str)
def test_penugasan(kasus: KasusPenugasan) -> None:
    jalankan_penugasan(kasus, "buleleng")
