"""What the checks of the project share: where its files are, and how they report."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Built, fetched or generated: none of it is written by hand.
SKIPPED = {".build", ".git", "__pycache__"}


def files(*suffixes, below="."):
    """The project's files with one of these suffixes, as paths from the root, sorted."""
    found = []
    for folder, folders, names in os.walk(ROOT / below):
        folders[:] = [name for name in folders if name not in SKIPPED]
        inside = Path(folder).relative_to(ROOT)
        found += [inside / name for name in names if Path(name).suffix in suffixes]
    return sorted(found)


def text(path):
    return (ROOT / path).read_text(encoding="utf-8")


def report(problems, summary):
    """Prints the summary, or each problem; ends the program with 1 when there is any."""
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        sys.exit(1)
    print(summary)
