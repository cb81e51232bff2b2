"""The program as a process of its own."""

import subprocess
import sys
from typing import Any


def tatakerja(*words: object, text: bool = True, **how: Any) -> "subprocess.CompletedProcess[Any]":
    """Run it with words; what it prints as text, or as bytes."""
    command = [sys.executable, "-m", "tatakerja", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=text, timeout=120, check=False, **how)
