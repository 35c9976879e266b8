"""Who runs against whom: Juri's commands, and what a person would type instead.

A contestant makes its own folder ready (not timed), then names the command that is timed. All of
them read the same folder of a batch and write below the same `place`.
"""

import dataclasses
import json
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent

# $1 is the folder of the batch, $2 the folder to write into; digests go to standard output.
TWO_BY_TWO = """
find "$1" -name 'karya-*' -print0 | xargs -0 -n 1 -P 2 sh -ec '
    into=$0/${1##*/}; mkdir "$into"
    %s
' "$2" && sync -f "$2"
"""
BSDTAR = TWO_BY_TWO % """
    bsdtar -xf "$1" -C "$into"
    find "$into" -type f -exec openssl dgst -sha256 {} +
"""
UNZIP = """
for archive in "$1"/karya-*; do
    into=$2/${archive##*/}; mkdir "$into"
    unzip -q "$archive" -d "$into"
    find "$into" -type f -exec sha256sum {} +
done
"""
CLONE = """
for repository in "$1"/karya-*; do
    into=$2/${repository##*/}
    git clone -q %s "$repository" "$into"
    find "$into" -path "$into/.git" -prune -o -type f -exec sha256sum {} +
done
"""
# What the disk alone takes: the bytes copied once, and made durable.
COPY = 'cp -r "$1" "$2" && sync -f "$2"'


@dataclasses.dataclass
class Shell:
    """What a person would type."""

    script: str

    def ready(self, batch, place):
        place.mkdir()
        return ["sh", "-ec", self.script, "sh", batch, place]

    def check(self, batch, log):
        """The shell stops at the first error."""


@dataclasses.dataclass
class Loop:
    """The C loop over the archives of a batch."""

    program: Path

    def ready(self, batch, place):
        return [self.program, *sorted(batch.glob("karya-*"))]

    def check(self, batch, log):
        """It stops at the first error."""


@dataclasses.dataclass
class Juri:
    """`juri import` of a batch into a fresh workspace."""

    program: Path
    options: tuple = ()

    def ready(self, batch, place):
        for words in (["init"], ["contest", "add", HERE / "contest.yaml"]):
            subprocess.run([self.program, *words, "--workspace", place], check=True,
                           capture_output=True)
        return [self.program, "import", "bench", batch, "--workspace", place, "--json",
                *self.options]

    def check(self, batch, log):
        """Nothing may be refused or left out: then it would not have been the same work."""
        text = log.read_text(errors="replace")
        report = json.loads(text[text.index("{"):text.rindex("}") + 1])
        taken = [entry for entry in report["entries"] if entry["outcome"] == "accepted"]
        if len(taken) != len(list(batch.glob("karya-*"))):
            raise SystemExit(f"benchmark: juri took {len(taken)} entries of {batch.name}")


def clear(place):
    shutil.rmtree(place, ignore_errors=True)
