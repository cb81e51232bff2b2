"""What a command takes as a process of its own."""

import subprocess
import sys

import attrs

# The peak of a process begins at what the one that starts it takes: so a small one stands between.
_SMALL = """
import os, sys
nothing = (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)
pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[nothing])
_, status, used = os.wait4(pid, 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@attrs.frozen
class Usage:
    """What was used.

    :ivar cpu: seconds, of the command and the processes it started.
    :ivar peak: MB of memory, of the largest of these.
    """

    cpu: float
    peak: float


def run(*words: str) -> Usage:
    """Run Python with words; what it prints is thrown away.

    :raises SystemExit: it fails.
    """
    small = [sys.executable, "-I", "-S", "-c", _SMALL, sys.executable, *words]
    code, cpu, peak = subprocess.run(small, check=True, stdout=subprocess.PIPE, text=True).stdout.split()
    if int(code):
        sys.exit(f"{words}: {code}")
    return Usage(float(cpu), int(peak) / 1024)
