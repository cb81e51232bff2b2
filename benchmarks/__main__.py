"""Run benchmarks, each in a process of its own: ``python -m benchmarks [NAME ...]``; without a name all of them."""

import argparse
import subprocess
import sys
from pathlib import Path

from benchmarks.conditions import conditions

HERE = Path(__file__).parent


def main() -> None:
    names = sorted({path.stem for path in HERE.glob("[!_]*.py")} - {"conditions", "processes"})
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", nargs="*", metavar="NAME", help=", ".join(names))
    wanted = parser.parse_args().name
    if unknown := sorted(set(wanted) - set(names)):
        parser.error(f"no benchmark of that name: {', '.join(unknown)}; there are {', '.join(names)}")
    print(conditions())
    failed = []
    for name in wanted or names:
        print(f"== {name}", flush=True)
        if subprocess.run([sys.executable, "-u", "-m", f"benchmarks.{name}"], check=False).returncode:
            failed.append(name)
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
