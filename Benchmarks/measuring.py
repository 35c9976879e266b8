"""One run of a program and of all that it starts: wall time, CPU time, memory.

CPU time is that of a control group where one can be made (root): a helper in a box of bubblewrap's
is nobody's child in the end, and wait4 does not tell what it used.
"""

import dataclasses
import os
import statistics
import time
from pathlib import Path


@dataclasses.dataclass
class Cost:
    """Seconds, and bytes of the largest process of the tree."""

    wall: float
    user: float
    system: float
    memory: int


def run(command, output, folder=None):
    """Runs a command with its output into a file.

    The memory is that of the process and of every child that was waited for.
    """
    group = _group()
    start = time.monotonic()
    process = os.fork()
    if process == 0:
        if group:
            (group / "cgroup.procs").write_text(str(os.getpid()))
        _become(command, output, folder)
    _, status, usage = os.wait4(process, 0)
    wall = time.monotonic() - start
    user, system = usage.ru_utime, usage.ru_stime
    if group:
        user, system = _spent(group)
    if status != 0:
        raise SystemExit(f"benchmark: {' '.join(map(str, command))}: ended with {status:#x};"
                         f" see {output}")
    return Cost(wall, user, system, usage.ru_maxrss * 1024)


def _group():
    """A new control group that counts CPU time; None where none can be made."""
    for root in (Path("/sys/fs/cgroup/cpuacct"), Path("/sys/fs/cgroup")):
        group = root / f"juri-bench-{os.getpid()}-{time.monotonic_ns()}"
        try:
            group.mkdir()
        except OSError:
            continue
        if (group / "cpuacct.usage_user").exists() or (group / "cpu.stat").exists():
            return group
        group.rmdir()
    return None


def _spent(group):
    """User and system seconds of all that ran in a group; the group goes."""
    for _ in range(200):
        if not (group / "cgroup.procs").read_text():
            break
        time.sleep(0.01)
    if (group / "cpuacct.usage_user").exists():
        spent = [int((group / f"cpuacct.usage_{kind}").read_text()) / 1e9
                 for kind in ("user", "sys")]
    else:
        fields = dict(line.split() for line in (group / "cpu.stat").read_text().splitlines())
        spent = [int(fields["user_usec"]) / 1e6, int(fields["system_usec"]) / 1e6]
    group.rmdir()
    return spent


def _become(command, output, folder):
    try:
        file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        os.dup2(file, 1)
        os.dup2(file, 2)
        if folder:
            os.chdir(folder)
        os.execvp(command[0], [str(word) for word in command])
    finally:
        os._exit(127)


def median(costs, attribute):
    return statistics.median(getattr(cost, attribute) for cost in costs)
