import sys
from pathlib import Path

# The scripts beside the tests run on their own too, so their shared modules are found by this folder.
sys.path.insert(0, str(Path(__file__).parent))
