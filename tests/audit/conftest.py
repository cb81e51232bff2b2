import sys
from pathlib import Path

# What the tests of the journal's audit share is found by this folder.
sys.path.insert(0, str(Path(__file__).parent))
