"""What those who set templates say is wrong with one, in Indonesian."""

import re
from typing import Final

_PESAN: Final = (
    (r'dictionary does not contain key "(.+?)"', "bidang '{}' tidak dikenal"),
    (r"unknown variable: (\S+)", "nama '{}' tidak dikenal"),
    (r"'?(\S+?)'? is undefined", "bidang '{}' tidak dikenal"),
    (r"has no attribute '(.+?)'", "bidang '{}' tidak dikenal"),
    (r"unclosed", "kurung atau tanda kutip belum ditutup"),
    (r"Unexpected end of template.*block that needs to be closed is '(\w+)'", "'{}' belum ditutup"),
    (r"unexpected '(.+?)'", "'{}' tidak pada tempatnya"),
    (r"Encountered unknown tag '(\w+)'", "perintah '{}' tidak dikenal, atau pasangannya tidak ada"),
    (r"No filter named '(\w+)'", "saringan '{}' tidak dikenal"),
    (r"file not found", "berkas yang disebutnya tidak ada"),
    (r"(?:access denied|is unsafe|unsafe)", "isinya tidak boleh dijalankan"),
    (r"expected .*", "susunannya keliru"),
    (r"panicked", "templat menghentikan dirinya sendiri"),
)
"""What is recognised of their messages, and how it is said; a group stands for ``{}``."""


def pesan_templat(pesan: str | None) -> str:
    """A message of whoever sets templates, in Indonesian; what isn't recognised stays quoted."""
    text = " ".join((pesan or "").split())
    for pattern, said in _PESAN:
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            return said.format(*found.groups())
    return text if text.startswith("bidang ") else f"susunannya keliru (pesan aslinya: {text!r})"
