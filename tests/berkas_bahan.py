"""What tests do to the files of a regulation."""

from pathlib import Path


def ubah_berkas(folder: Path, berkas: str, teks: str, ganti: str, sesudah: str = "") -> int:
    """Replace the first occurrence of a text in a file; gives its line.

    :param sesudah: a text behind which it is looked for.
    """
    file = folder / f"{berkas}.toml"
    content = file.read_text("utf-8")
    start = content.index(teks, content.index(sesudah))
    file.write_text(content[:start] + ganti + content[start + len(teks) :], "utf-8")
    return content.count("\n", 0, start) + 1
