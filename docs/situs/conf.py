"""The documentation as a site that is read without a network: ``make site``."""

from tatakerja import __version__

project = "Tatakerja"
author = "Tatakerja"
version = release = __version__
language = "id"
extensions = ["myst_parser"]
include_patterns = [
    "README.md",
    "README.id.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/*.md",
    "docs/contoh/sagara/README.md",
    "docs/contoh/bukit-sarunai/README.md",
    "docs/contoh/tanjung-kuala/README.md",
    "docs/situs/index.md",
]
exclude_patterns = [".venv*", "core", "plugins", "tests", "dist", "benchmarks", "kemasan"]
root_doc = "docs/situs/index"
myst_heading_anchors = 4
html_extra_path = ["akar"]  # index.html where a reader looks for it
html_theme = "furo"
html_title = f"Tatakerja {__version__}"
html_show_sourcelink = False
html_copy_source = False
html_show_copyright = False
html_show_search_summary = False  # a page that is opened from a file may not read the others
