"""Run every benchmark, each in a process of its own: ``python -m benchmarks``."""

import subprocess
import sys
from pathlib import Path

from benchmarks.conditions import conditions

HERE = Path(__file__).parent


def main() -> None:
    print(conditions())
    for script in sorted(HERE.glob("*.py")):
        if script.stem.startswith("__") or script.stem == "conditions":
            continue
        print(f"== {script.stem}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{script.stem}"], check=True)


if __name__ == "__main__":
    main()
