"""``python -m tatakerja``."""

from tatakerja.cli import main

main()
