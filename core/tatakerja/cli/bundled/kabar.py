"""Notices: a line of JSON for everything that was stored, added to the file that ``TATAKERJA_KABAR`` names.

Another system follows the file, and asks for what it may know by the number of the event.
"""

import json
import os

from tatakerja.border.files import append_text
from tatakerja.extensions import Kabar, ekstensi

VARIABEL_KABAR = "TATAKERJA_KABAR"


@ekstensi
def ekstensi_kabar(kabar: Kabar) -> None:
    """Add a line, if a file is named."""
    path = os.environ.get(VARIABEL_KABAR)
    if not path:
        return
    line = {
        "no": kabar.no, "tentang": kabar.tentang, "apa": kabar.apa, "versi": kabar.versi, "waktu": kabar.waktu,
    }  # fmt: skip
    append_text(path, f"{json.dumps(line, ensure_ascii=False)}\n")
