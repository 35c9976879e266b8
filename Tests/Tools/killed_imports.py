"""Kills an import again and again, and looks at what is left each time.

    python3 killed_imports.py [--kills 200] [--entries 500] [--juri PROGRAM] [--seed 1]

An inbox of archives, folders, files and repositories is imported undisturbed once. Then, each time
from an empty workspace, the import is killed with SIGKILL at a random moment, and:

- every entry that the records name has its bytes, and they are what their names say;
- the same command completes the work, to the records and blobs of the undisturbed run;
- no blob is left that no record names, and nothing waits in staging.

Ends with 1 when anything of that does not hold.
"""

import argparse
import json
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTEST = """version: 1
contest: uji
title: Uji (sintetis)
organizer: Panitia
provenance: [sintetis]
categories: [{key: karya, title: Karya}]
rubrics:
  - {key: final, source: sintetis, scale: {from: 1, to: 100},
     criteria: [{key: tema, title: Tema, weight: 100}]}
stages: [{key: final, title: Final, kind: final, rubric: final}]
"""


class Office:
    """A folder with an inbox and a workspace."""

    def __init__(self, folder, juri):
        self.folder = folder
        self.juri = juri
        self.workspace = folder / "kerja"

    def command(self, *words):
        return [self.juri, *words, "--workspace", self.workspace]

    def run(self, *words):
        return subprocess.run(self.command(*words), capture_output=True, text=True)

    def json(self, *words):
        answer = self.run(*words, "--json")
        if answer.returncode not in (0, 1, 3) or not answer.stdout:
            raise SystemExit(f"{words}: {answer.returncode}: {answer.stderr}")
        return json.loads(answer.stdout)

    def begin(self):
        shutil.rmtree(self.workspace, ignore_errors=True)
        (self.folder / "lomba.yaml").write_text(CONTEST)
        for words in (["init"], ["contest", "add", self.folder / "lomba.yaml"]):
            subprocess.run(self.command(*words), check=True, capture_output=True)

    def importing(self):
        return self.command("import", "uji", self.folder / "masuk")

    def state(self):
        """Records without what differs from run to run, and the names of all blobs."""
        entries = self.json("entries")["entries"]
        for entry in entries:
            entry["submission"].pop("stored", None)
        blobs = sorted(path.name for path in (self.workspace / "store/blobs").rglob("*")
                       if path.is_file())
        return entries, blobs

    def staging(self):
        return list((self.workspace / "store/staging").iterdir())


def fill(folder, count, luck):
    """Writes the inbox: of five entries an archive, another archive, a folder, a file, a repository."""
    inbox = folder / "masuk"
    inbox.mkdir()
    rows = ["nomor,nama,kategori,judul,berkas,diterima"]
    for number in range(1, count + 1):
        name = f"k{number}"
        place = inbox / name
        place.mkdir()
        for part in range(3):
            (place / f"{part}.bin").write_bytes(luck.randbytes(20_000))
        kind = number % 5
        if kind in (0, 1):
            form, ending = ("zip", ".zip") if kind == 0 else ("gztar", ".tar.gz")
            shutil.make_archive(str(place), form, place)
            shutil.rmtree(place)
            name += ending
        elif kind == 2:
            (inbox / f"{name}.bin").write_bytes(luck.randbytes(60_000))
            shutil.rmtree(place)
            name += ".bin"
        elif kind == 3 and number % 10 == 3:
            commit(place)
        rows.append(f"UJI-{number:03},KIM Uji {number} (sintetis),karya,Judul,{name},"
                    "2024-06-01 10:00 WIB")
    (inbox / "peserta.csv").write_text("\n".join(rows) + "\n")


def commit(place):
    """Makes a repository of a folder."""
    for words in (["init", "-q"], ["add", "."],
                  ["-c", "user.name=Uji", "-c", "user.email=uji@example.org", "commit", "-qm", "a"]):
        subprocess.run(["git", "-C", place, *words], check=True)


def kill_once(office, moment):
    """Runs the import and kills it.

    Returns whether it was still running then.
    """
    process = subprocess.Popen(office.importing(), stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    time.sleep(moment)
    process.send_signal(signal.SIGKILL)
    return process.wait() == -signal.SIGKILL


def problems(office, undisturbed):
    """What does not hold after a kill, in words."""
    found = []
    broken = office.json("store", "verify")["broken"]
    if broken:
        found.append(f"{len(broken)} blobs broken or missing after the kill")
    subprocess.run(office.importing(), capture_output=True)
    if office.state() != undisturbed:
        found.append("the completed import differs from an undisturbed one")
    left = office.json("store", "gc", "--dry-run")["blobs"]
    if left:
        found.append(f"{len(left)} blobs that no record names")
    if office.staging():
        found.append("something waits in staging")
    return found


def words():
    found = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    found.add_argument("--kills", type=int, default=200)
    found.add_argument("--entries", type=int, default=500)
    found.add_argument("--juri", type=Path, default=ROOT / ".build/release/juri")
    found.add_argument("--seed", type=int, default=1)
    return found.parse_args()


def main():
    asked = words()
    luck = random.Random(asked.seed)
    with tempfile.TemporaryDirectory(prefix="juri-bunuh-") as name:
        office = Office(Path(name), asked.juri.resolve())
        fill(office.folder, asked.entries, luck)
        office.begin()
        start = time.monotonic()
        subprocess.run(office.importing(), check=True, capture_output=True)
        duration = time.monotonic() - start
        undisturbed = office.state()
        print(f"{asked.entries} entries, {len(undisturbed[1])} blobs, {duration:.1f} s undisturbed")
        killed, partial, failed = 0, 0, 0
        for turn in range(asked.kills):
            office.begin()
            killed += kill_once(office, luck.uniform(0, duration))
            partial += 0 < len(office.json("entries")["entries"]) < asked.entries
            found = problems(office, undisturbed)
            failed += bool(found)
            for problem in found:
                print(f"kill {turn + 1}: {problem}")
            if (turn + 1) % 20 == 0:
                print(f"{turn + 1} of {asked.kills}: {killed} killed while running, {partial} with"
                      f" some entries taken, {failed} wrong", flush=True)
    print(f"{asked.kills} kills, {killed} while running, {partial} with some entries taken:"
          f" {asked.kills - failed} recovered, {failed} wrong")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
