"""A folder or a file as the readers of regulation files use one.

The standard library's ``Path`` does the same and more. Importing it costs every question a tenth of what importing the
command line's own library does, so it is left to those who give one.
"""

import os
from collections.abc import Iterator
from typing import Any


class Folder:
    """A place in the file system, with what ``importlib.resources.abc.Traversable`` asks for.

    :param jalur: its path.
    """

    def __init__(self, jalur: str) -> None:
        self._jalur = jalur

    def __fspath__(self) -> str:
        return self._jalur

    @property
    def name(self) -> str:
        """The last part of the path."""
        return os.path.basename(self._jalur)

    def is_dir(self) -> bool:
        """Whether it is a folder that exists."""
        return os.path.isdir(self._jalur)

    def is_file(self) -> bool:
        """Whether it is a file that exists."""
        return os.path.isfile(self._jalur)

    def iterdir(self) -> Iterator["Folder"]:
        """What is in the folder."""
        return map(self.joinpath, os.listdir(self._jalur))

    def joinpath(self, *descendants: str | os.PathLike[str]) -> "Folder":
        """A place below."""
        return Folder(os.path.join(self._jalur, *descendants))

    def __truediv__(self, child: str | os.PathLike[str]) -> "Folder":
        return self.joinpath(child)

    def open(self, mode: str = "r", *args: Any, **kwargs: Any) -> Any:
        """The file, opened as :func:`open` does."""
        return open(self._jalur, mode, *args, **kwargs)

    def read_bytes(self) -> bytes:
        """All of the file."""
        with open(self._jalur, "rb") as file:
            return file.read()

    def read_text(self, encoding: str | None = None) -> str:
        """All of the file as text, in UTF-8 unless said otherwise."""
        return self.read_bytes().decode(encoding or "utf-8")
