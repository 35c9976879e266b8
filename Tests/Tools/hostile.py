"""hostile.py [--juri PROGRAM] [--mutations N] [--seed TEXT] [--only NUMBER]

Runs the built program as `juri inspect --json` over everything hostile that the tests make, and over
mutated honest archives, bundles and repositories, and holds what it does against what it promises:
an answer in the documented shape with exit status 0 or 3, in 20 seconds of processor time (60 by the
clock: the machine may be busy), in 512 MiB for each process, nothing written, no process left, the code that the tests expect, and no reader that died. What
breaks a promise is listed, kept in `.build/hostile`, and makes the exit status 1.
"""

import argparse
import ctypes
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, namedtuple
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import mutations
import project

TESTS = project.ROOT / "Tests/ReceivingTests"
SCRIPTS = {
    "formats": "make_archives.py", "codes": "make_archives.py", "names": "make_archives.py",
    "hostile": "make_archives.py", "lies": "make_hostile.py", "honest": "make_hostile.py",
    "nested": "make_hostile.py", "repositories": "make_repositories.py",
}
HONEST_REPOSITORIES = ["bare.git", "work", "packed.git", "several-packs.git", "told", "shallow.git",
                       "detached-tag.git", "v2.bundle", "v3.bundle", "branch.bundle", "sound.bundle",
                       "sound-delta.git", "sound-pack.git", "v2.bundle", "v3.bundle"]
KEPT = project.ROOT / ".build/hostile"
SECONDS = 20
CLOCK_SECONDS = 60
MEMORY = 512 << 10
BECOME_SUBREAPER = 36

# These are made for tests with limits of their own.
FOR_OTHER_LIMITS = {"names/sparse-gnu.tar", "names/sparse-pax.tar", "codes/entry-too-large.zip",
                    "codes/item-too-large.zip", "codes/too-many-items.zip"}

# `expected` is the refusal, `""` for none, None where it is not known; `said` a note or refusal.
Case = namedtuple("Case", "name path expected said", defaults=[None, None])
Used = namedtuple("Used", "memory processor strays")
Answer = namedtuple("Answer", "name code problems seconds used")


# What the tests expect

def kebab(word):
    return re.sub("[A-Z]", lambda letter: f"-{letter.group().lower()}", word)


def codes_of_tests():
    """Submission -> refusal, from the tables of the tests."""
    codes = {}
    text = (TESTS / "HostileTests.swift").read_text()
    for name, code in re.findall(r'\("([^"]+)", (?:IntakeCode)?\.(\w+)\)', text):
        codes[f"hostile/{name}"] = kebab(code)
    text = (TESTS / "RepositoryTests.swift").read_text()
    for name, code in re.findall(r'\("([^"]+)", (?:GitError\.Code)?\.(\w+)\)', text):
        if code not in ("repository", "bundle"):
            codes[f"repositories/{name}"] = f"repository-{kebab(code)}"
    text = (TESTS / "HostileRepositoryTests.swift").read_text()
    for code, names in re.findall(r"static let (\w+) = \[(.*?)\]", text, re.DOTALL):
        for name in re.findall(r'"([^"]+)"', names):
            codes[f"repositories/{name}.git"] = f"repository-{kebab(code)}"
    for name, code in re.findall(r'\("([\w-]+)", "([a-z]+-[a-z-]+)"\)', text):
        codes[f"repositories/{name}.bundle"] = code
    return codes


def cases_of(folder):
    """Everything that was made."""
    codes, cases = codes_of_tests(), []
    for group in SCRIPTS:
        table = folder / group / "expected.tsv"
        if table.exists():
            for line in table.read_text().splitlines():
                name, verdict = line.split("\t")
                code = verdict[7:] if verdict.startswith("refuse ") else ""
                # The archives in archives are made for a contest that opens them.
                code = None if group == "nested" else code
                cases.append(Case(f"{group}/{name}", folder / group / name, code))
            continue
        for path in sorted((folder / group).iterdir()):
            name = f"{group}/{path.name}"
            honest = "" if group in ("formats", "names") and name not in FOR_OTHER_LIMITS else None
            said = path.name.split(".")[0] if group == "codes" else None
            said = None if name in FOR_OTHER_LIMITS else said
            cases.append(Case(name, path, codes.get(name, honest), said))
    return cases


def honest_in(folder):
    found = [folder / "repositories" / name for name in HONEST_REPOSITORIES]
    for group in ["formats", "names", "honest/honest_zips"]:
        found += sorted(path for path in (folder / group).iterdir() if path.suffix not in (".txt", ".bin"))
    return [path for path in found if path.is_file() or path.suffix == ".git" or (path / ".git").is_dir()]


# One run

def listing(*folders):
    """Everything in folders, with what would tell that it was written."""
    found = []
    for folder in folders:
        for path in [folder, *folder.rglob("*")]:
            status = path.lstat()
            found.append((str(path), status.st_mode, status.st_size, status.st_mtime_ns))
    return sorted(found)


def run(juri, path, scratch):
    """Returns exit status (None: it had to be killed), output, seconds, and what was used."""
    places = {name: str(scratch / "places" / name) for name in ("HOME", "TMPDIR")}
    environment = {**places, "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
                   "SWIFT_BACKTRACE": "enable=no"}
    late = threading.Event()

    def stop():
        late.set()
        os.killpg(child.pid, signal.SIGKILL)

    start = time.monotonic()
    with (scratch / "output").open("wb+") as output, (scratch / "errors").open("wb") as errors:
        child = subprocess.Popen(
            [juri, "inspect", "--json", path], stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
            cwd=scratch / "places/cwd", env=environment, start_new_session=True)
        timer = threading.Timer(CLOCK_SECONDS, stop)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        timer.cancel()
        seconds, child.returncode = time.monotonic() - start, os.waitstatus_to_exitcode(status)
        used = reap(usage)
        output.seek(0)
        return None if late.is_set() else child.returncode, output.read(), seconds, used


def reap(usage):
    """Waits for the helpers that the program left to end by themselves."""
    memory, processor = usage.ru_maxrss, usage.ru_utime + usage.ru_stime
    end = time.monotonic() + 5
    while time.monotonic() < end:
        try:
            found, _, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            return Used(memory, processor, False)
        memory = max(memory, usage.ru_maxrss)
        processor += usage.ru_utime + usage.ru_stime
        if found == 0:
            time.sleep(0.002)
    return Used(memory, processor, True)


def problems_of_answer(status, text):
    """The refusal's code (`""` when accepted), all codes, and what is not as documented."""
    try:
        answer = json.loads(text)
        kinds = {"version": int, "outcome": str, "reason": (dict, type(None)), "notes": list,
                 "kind": str, "items": list, "bytes": int}
        notices = [*answer["notes"], *([answer["reason"]] if answer["reason"] else [])]
        sound = (
            answer.keys() == kinds.keys()
            and all(isinstance(answer[key], kind) for key, kind in kinds.items())
            and (answer["outcome"], answer["reason"] is None, status) in [
                ("accepted", True, 0), ("refused", False, 3)]
            and all(notice.keys() == {"code", "message", "item"} for notice in notices)
            and all(item.keys() == {"path", "bytes", "type", "sha256"} for item in answer["items"])
            and sum(item["bytes"] for item in answer["items"]) == answer["bytes"])
        if not sound:
            return "", [], ["not the documented shape"]
        climbing = [item["path"] for item in answer["items"]
                    if item["path"].startswith("/") or ".." in item["path"].split("/")]
        problems = [f"an item is called {path!r}" for path in climbing]
        code = answer["reason"]["code"] if answer["reason"] else ""
        return code, [notice["code"] for notice in notices], problems
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return "", [], [f"no JSON as documented: {error}"]


def judge(juri, case, scratch, watched):
    before = listing(scratch / "places", *watched)
    status, text, seconds, used = run(juri, case.path, scratch)
    code, problems = None, []
    if status is None:
        problems = ["hang"]
    elif status not in (0, 3):
        problems = [f"crash: exit status {status}"]
    else:
        code, said, problems = problems_of_answer(status, text)
        if case.expected is not None and code != case.expected:
            problems.append(f"expected {case.expected or 'acceptance'}, got {code or 'acceptance'}")
        if case.said not in [None, *said]:
            problems.append(f"expected {case.said}, got {' '.join(said)}")
        if code == "reader-stopped":
            problems.append(f"the reader died: {json.loads(text)['reason']['message']}")
    if listing(scratch / "places", *watched) != before:
        problems.append("write")
    if status is not None and used.processor > SECONDS:
        problems.append("hang")
    if used.strays:
        problems.append("stray: a process is left")
    if used.memory > MEMORY:
        problems.append(f"memory: {used.memory >> 10} MiB")
    return Answer(case.name, code, problems, seconds, used)


# Lanes, each with folders of its own

LANE = {}


def start_lane(juri, folder, seed, honest):
    ctypes.CDLL(None).prctl(BECOME_SUBREAPER, 1, 0, 0, 0)
    scratch = Path(tempfile.mkdtemp(dir=folder))
    for name in ("HOME", "TMPDIR", "cwd"):
        (scratch / "places" / name).mkdir(parents=True)
    LANE.update(juri=juri, scratch=scratch, seed=seed, honest=honest)


def judge_made(case):
    return judge(LANE["juri"], case, LANE["scratch"], [])


def judge_mutation(number):
    place = LANE["scratch"] / "mutated"
    place.mkdir(exist_ok=True)
    path, done = mutations.mutate(number, LANE["seed"], LANE["honest"], place)
    answer = judge(LANE["juri"], Case(f"{number}: {done}", path), LANE["scratch"], [place])
    if answer.problems:
        KEPT.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(KEPT / path.name, ignore_errors=True)
        shutil.move(path, KEPT / path.name)
    shutil.rmtree(place)
    return answer


# Report

def report(title, answers, seconds):
    refused = Counter(answer.code for answer in answers if answer.code)
    slowest = max(answers, key=lambda answer: answer.seconds)
    largest = max(answers, key=lambda answer: answer.used.memory)
    hardest = max(answers, key=lambda answer: answer.used.processor)

    def count(word):
        return sum(any(p.startswith(word) for p in answer.problems) for answer in answers)

    rows = [
        ("files", len(answers)), ("accepted", sum(answer.code == "" for answer in answers)),
        ("refused", refused.total()), *((f"  {code}", n) for code, n in refused.most_common()),
        ("not the expected code", count("expected")), ("not as documented", count("no")),
        ("readers that died", count("the reader")), ("crashes", count("crash")),
        ("hangs over 20 s", count("hang")), ("writes", count("write")),
        ("processes left", count("stray")), ("over 512 MiB", count("memory")),
        ("peak memory, MiB", f"{largest.used.memory >> 10}  {largest.name}"),
        ("most processor time, s", f"{hardest.used.processor:.1f}  {hardest.name}"),
        ("slowest, s", f"{slowest.seconds:.1f}  {slowest.name}"),
        ("wall, s", f"{seconds:.0f}"),
    ]
    print(f"\n{title}")
    for name, value in rows:
        print(f"  {name:<32}{value}")
    for answer in answers:
        for problem in answer.problems:
            print(f"{answer.name}: {problem}", file=sys.stderr)


def program():
    built = [project.ROOT / f".build/{kind}/juri" for kind in ("release", "debug")]
    return next((path for path in built if path.exists()), built[0])


def make(folder):
    for group, script in SCRIPTS.items():
        subprocess.run([sys.executable, "-B", TESTS / "Fixtures" / script, folder / group, group], check=True)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--juri", type=Path, default=program())
    options.add_argument("--mutations", type=int, default=1_000)
    options.add_argument("--seed", default="2023")
    options.add_argument("--only", type=int, help="one mutation, by its number")
    given = options.parse_args()
    if not given.juri.exists():
        sys.exit(f"{given.juri} is not there: `make build` builds it.")
    folder = Path(tempfile.mkdtemp(prefix="juri-hostile-"))
    try:
        sys.exit(1 if judge_all(given, folder) else 0)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def judge_all(given, folder):
    """Returns how many submissions broke a promise."""
    made = folder / "made"
    made.mkdir()
    make(made)
    before, answers = listing(made), []
    lane = (given.juri.resolve(), folder, given.seed, honest_in(made))
    numbers = range(given.mutations) if given.only is None else [given.only]
    work = [
        (judge_made, "The hostile set, and honest ones beside it",
         cases_of(made) if given.only is None else []),
        (judge_mutation, f"Mutated honest submissions, seed {given.seed}", numbers),
    ]
    with ProcessPoolExecutor(2, initializer=start_lane, initargs=lane) as lanes:
        for judging, title, inputs in [part for part in work if part[2]]:
            start = time.monotonic()
            found = list(lanes.map(judging, inputs))
            report(title, found, time.monotonic() - start)
            answers += found
    broken = sum(bool(answer.problems) for answer in answers)
    if listing(made) != before:
        print("something was written into the folder of the submissions", file=sys.stderr)
        broken += 1
    print(f"\nhostile: {len(answers)} submissions, {broken} broke a promise")
    return broken


if __name__ == "__main__":
    main()
