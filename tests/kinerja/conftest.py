import sys
from pathlib import Path

# Shared modules are found by folder, also by the script that makes histories; assignments share theirs.
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parent.parent / "penugasan")]
