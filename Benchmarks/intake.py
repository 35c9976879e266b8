"""How long intake takes against what people do instead, as ratios of one run.

    python3 intake.py [--quick] [--pieces] [--runs 5] [--data DIR] [--juri PROGRAM]

Contestants take turns, A B C A B C, each on a quiet disk with its input in memory; a figure is the
ratio of their medians. Ratios hold from machine to machine, seconds do not.
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path

import contestants
import measuring
import tables

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
PACKAGES = ["libarchive-tools", "unzip", "openssl", "coreutils", "git", "gcc", "libc6-dev",
            "libdeflate-dev", "libssl-dev"]


def words():
    found = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    found.add_argument("--quick", action="store_true", help="a tenth of the batch, three runs")
    found.add_argument("--pieces", action="store_true", help="also what bounds the figures")
    found.add_argument("--runs", type=int, help="runs of each contestant (5)")
    found.add_argument("--data", type=Path, default=ROOT / ".build/bench")
    found.add_argument("--juri", type=Path, default=ROOT / ".build/release/juri")
    return found.parse_args()


def prepare(data, counts):
    """Installs what is missing, compiles the loop, makes the batches."""
    subprocess.run(["sh", ROOT / "Tests/Tools/install-packages", "for the benchmarks:", *PACKAGES],
                   check=True)
    data.mkdir(parents=True, exist_ok=True)
    loop = data / "hash_loop"
    subprocess.run(["cc", "-O2", "-o", loop, HERE / "hash_loop.c", "-ldeflate", "-lcrypto"],
                   check=True)
    # In a process of its own: what it needs of memory would count as its parent's.
    for archives, repositories in counts:
        subprocess.run([sys.executable, "-B", HERE / "batch.py", data, "--archives", str(archives),
                        "--repositories", str(repositories)], check=True)
    return loop


def line_up(asked, loop):
    """Name -> contestant and the batch that it reads, in the order of their turns."""
    juri = contestants.Juri(asked.juri.resolve())
    tenth = "20" if not asked.quick else None
    archives, repositories = ("20", "5") if asked.quick else ("200", "50")
    found = {
        "juri zip": (juri, f"zip-{archives}"),
        "bsdtar zip": (contestants.Shell(contestants.BSDTAR), f"zip-{archives}"),
        "unzip": (contestants.Shell(contestants.UNZIP), f"zip-{archives}"),
        "loop": (contestants.Loop(loop), f"zip-{archives}"),
        "juri targz": (juri, f"targz-{archives}"),
        "bsdtar targz": (contestants.Shell(contestants.BSDTAR), f"targz-{archives}"),
        "juri git": (juri, f"git-{repositories}"),
        "clone": (contestants.Shell(contestants.CLONE % ""), f"git-{repositories}"),
    }
    if tenth:
        found["juri zip, a tenth"] = (juri, f"zip-{tenth}")
    if asked.pieces:
        dry = contestants.Juri(juri.program, ("--dry-run",))
        transport = contestants.Shell(contestants.CLONE % "--no-local")
        found |= {
            "juri zip --dry-run": (dry, f"zip-{archives}"),
            "juri targz --dry-run": (dry, f"targz-{archives}"),
            "juri git --dry-run": (dry, f"git-{repositories}"),
            "juri loose": (juri, f"loose-{archives}"),
            "juri loose --dry-run": (dry, f"loose-{archives}"),
            "cp loose, sync -f": (contestants.Shell(contestants.COPY), f"loose-{archives}"),
            "clone --no-local": (transport, f"git-{repositories}"),
        }
    return found


def take_turns(line, asked):
    """Name -> costs, one for each run."""
    costs = {name: [] for name in line}
    contestants.clear(asked.data / "places")
    for turn in range(asked.runs):
        for name, (contestant, batch) in line.items():
            print(f"\r\033[Krun {turn + 1} of {asked.runs}: {name}", end="", file=sys.stderr,
                  flush=True)
            place = asked.data / f"places/{turn}-{name.replace(' ', '-')}"
            costs[name].append(once(contestant, asked.data / batch, place))
        if not asked.quick and turn + 1 < asked.runs:
            make_room(asked.data / "places")
    contestants.clear(asked.data / "places")
    print("\r\033[K", end="", file=sys.stderr)
    return costs


def make_room(places):
    """Removes what a round wrote, some 15 GB.

    ext4 gives no inode away again within a minute and searches long for others; whoever runs
    right after a removal would pay for it.
    """
    contestants.clear(places)
    os.sync()
    time.sleep(60)


def once(contestant, batch, place):
    """One run: input read beforehand, nothing of the run before left to write."""
    place.parent.mkdir(exist_ok=True)
    log = place.with_suffix(".log")
    command = contestant.ready(batch, place)
    subprocess.run(["find", batch, "-type", "f", "-exec", "cat", "{}", "+"],
                   stdout=subprocess.DEVNULL, check=True)
    os.sync()
    cost = measuring.run(command, log)
    contestant.check(batch, log)
    return cost


def size(folder):
    return sum(path.stat().st_size for path in folder.glob("karya-*"))


def main():
    asked = words()
    asked.runs = asked.runs or (3 if asked.quick else 5)
    if not asked.juri.exists():
        raise SystemExit(f"benchmark: no {asked.juri}; `make build` makes it.")
    counts = [(20, 5)] if asked.quick else [(200, 50), (20, 5)]
    loop = prepare(asked.data, counts)
    before = os.getloadavg()[0]
    costs = take_turns(line_up(asked, loop), asked)
    times = None if asked.quick else size(asked.data / "zip-200") / size(asked.data / "zip-20")
    print(tables.heading(asked, before))
    print(tables.figures(costs, times))
    print(tables.seconds(costs))


if __name__ == "__main__":
    main()
