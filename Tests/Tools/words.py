"""Words that must not stand in the project.

In the sources: what stops the program where input is seen, what silences the compiler, notes of
work not done. Anywhere: paths of one person's machine.
"""

import re

import project
import swift_source

IN_SOURCES = {
    r"\bfatalError\s*\(": "throw an error; input must never stop the program",
    r"\btry!": "handle the error",
    r"\bas!": "test the type",
    r"@unchecked\s+Sendable": "make it Sendable, or keep it on one task",
    r"nonisolated\s*\(\s*unsafe\s*\)": "make it Sendable, or keep it on one task",
}
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
# A folder of somebody's machine, not of the system: such a path works nowhere else.
MACHINE_PATH = re.compile(r"(?<![\w.~$})*-])/(?:home|mnt|root|tmp|work|Users)/[\w.]+")
TEXT = (".swift", ".py", ".md", ".yaml", ".json", ".h", ".modulemap", "")


def problems_in_source(path, source):
    bare = swift_source.blanked(source)
    for pattern, advice in IN_SOURCES.items():
        for found in re.finditer(pattern, bare):
            yield f"{path}:{swift_source.line_of(bare, found.start())}: {found.group()}: {advice}"
    for found in UNFINISHED.finditer(source):
        line = swift_source.line_of(source, found.start())
        yield f"{path}:{line}: {found.group()}: finish it, or open an issue"


def problems_anywhere(path, text):
    for found in MACHINE_PATH.finditer(text):
        line = swift_source.line_of(text, found.start())
        yield f"{path}:{line}: {found.group()}: a path of one machine"


def main():
    problems, count = [], 0
    for path in project.files(".swift", ".h", below="Sources"):
        problems += problems_in_source(path, project.text(path))
    for path in project.files(*TEXT):
        # Hostile names in tests and sample entries are data.
        if path.parts[0] in ("Tests", "submissions"):
            continue
        problems += problems_anywhere(path, project.text(path))
        count += 1
    project.report(problems, f"words: {count} files")


if __name__ == "__main__":
    main()
