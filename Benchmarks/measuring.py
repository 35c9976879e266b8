"""One run of a program and of all that it starts: wall time, CPU time, memory."""

import dataclasses
import os
import statistics
import time


@dataclasses.dataclass
class Cost:
    """Seconds, and bytes of the largest process of the tree."""

    wall: float
    user: float
    system: float
    memory: int


def run(command, output, folder=None):
    """Runs a command with its output into a file.

    The CPU time and the memory are those of the process and of every child that was waited for.
    """
    start = time.monotonic()
    process = os.fork()
    if process == 0:
        _become(command, output, folder)
    _, status, usage = os.wait4(process, 0)
    wall = time.monotonic() - start
    if status != 0:
        raise SystemExit(f"benchmark: {' '.join(map(str, command))}: ended with {status:#x};"
                         f" see {output}")
    return Cost(wall, usage.ru_utime, usage.ru_stime, usage.ru_maxrss * 1024)


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
