"""Nothing acknowledged is lost when a command is killed, and nobody acts who holds the post no more. With controls."""

import subprocess
import sys
from pathlib import Path

import pytest

SIKSA = Path(__file__).with_name("siksa.py")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


def siksa(*options: str) -> str:
    done = subprocess.run([sys.executable, SIKSA, *options], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_a_command_killed_in_the_middle_loses_nothing_acknowledged() -> None:
    assert " 0 lost, 0 faults" in siksa("mati", "--putaran", "50")


def test_control_acknowledging_before_the_commit_loses_some() -> None:
    assert " 0 lost" not in siksa("mati", "--putaran", "50", "--kendali")


def test_a_holder_removed_while_others_approve_is_obeyed_at_once() -> None:
    assert " 0 unlawful, 0 errors" in siksa("ramai", "--putaran", "5")


def test_control_competence_judged_before_the_lock_lets_some_through() -> None:
    assert " 0 unlawful" not in siksa("ramai", "--putaran", "20", "--kendali")
