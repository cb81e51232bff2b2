"""The oldest versions that the distributions allow, as constraints for pip: ``python tests/tertua.py > FILE``."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_LOWER = re.compile(r"\s*([A-Za-z0-9._-]+)(?:\[[^\]]*\])?\s*.*?>=\s*([0-9][0-9A-Za-z.]*)")


def oldest() -> dict[str, str]:
    """Name and oldest version of every dependency that has a lower bound."""
    found: dict[str, str] = {}
    for file in (ROOT / "core/pyproject.toml", *sorted(ROOT.glob("plugins/*/pyproject.toml"))):
        project = tomllib.loads(file.read_text("utf-8"))["project"]
        extras = project.get("optional-dependencies", {}).values()
        for one in (*project.get("dependencies", ()), *(one for extra in extras for one in extra)):
            if (match := _LOWER.match(one)) and not match[1].startswith("tatakerja"):
                found[match[1]] = match[2]
    return found


if __name__ == "__main__":
    print(*(f"{name}=={version}" for name, version in sorted(oldest().items())), sep="\n")
