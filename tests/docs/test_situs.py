"""The documentation as a site: nothing in it is loaded from elsewhere, and every page of the docs is in it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("sphinx", reason="situs dokumentasi butuh Sphinx; dipasang dengan make setup")
    target = tmp_path_factory.mktemp("situs")
    words = ["-q", "-W", "--keep-going", "-d", target / "antara", "-c", AKAR / "docs/situs", AKAR, target / "html"]
    subprocess.run([sys.executable, "-m", "sphinx", *words], check=True)
    return target / "html"


def test_the_site_is_read_without_a_network(situs: Path) -> None:
    loaded = re.compile(r"""<(?:script|img|link|iframe|source)\b[^>]*?\b(?:src|href)=["']([^"']+)""")
    pages = list(situs.rglob("*.html"))
    assert pages
    for page in pages:
        assert [one for one in loaded.findall(page.read_text("utf-8")) if re.match(r"(https?:)?//", one)] == []
    for sheet in situs.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//|@import", sheet.read_text("utf-8"))


def test_every_page_of_the_docs_is_in_it(situs: Path) -> None:
    pages = {path.stem for path in (AKAR / "docs").glob("*.md")} | {"README", "README.id", "CHANGELOG"}
    assert {one for one in pages if not list(situs.rglob(f"{one}.html"))} == set()
    start = (situs / "docs/situs/index.html").read_text("utf-8")
    listed = {href.rpartition("/")[2].removesuffix(".html") for href in re.findall(r'href="([^"#]+\.html)"', start)}
    assert pages <= listed
