"""How long files and functions may be.

Sources: no file over 400 lines, nine in ten at most 200, the median at most 80. Tests: no file
over 500. Functions: at most 40 lines.
"""

import statistics

import project
import swift_source

LONGEST = {"Sources": 400, "Tests": 500}
MEDIAN = 80
NINE_IN_TEN = 200
LONGEST_FUNCTION = 40


def problems_of(path, source, longest):
    lines = len(source.splitlines())
    if lines > longest:
        yield f"{path}: {lines} lines; at most {longest}. Split it by concern."
    for name, line, length in swift_source.functions(source):
        if length > LONGEST_FUNCTION:
            yield f"{path}:{line}: {name} has {length} lines; at most {LONGEST_FUNCTION}."


def problems_of_all(lengths):
    """What is wrong with the lengths of the sources taken together."""
    middle = statistics.median(lengths)
    if middle > MEDIAN:
        yield f"Sources: the median file has {middle:g} lines; at most {MEDIAN}."
    short = sum(length <= NINE_IN_TEN for length in lengths)
    if short < 0.9 * len(lengths):
        yield (f"Sources: {short} of {len(lengths)} files have at most {NINE_IN_TEN} lines;"
               " nine in ten must.")


def main():
    problems, lengths = [], []
    for folder, longest in LONGEST.items():
        for path in project.files(".swift", below=folder):
            source = project.text(path)
            problems += problems_of(path, source, longest)
            if folder == "Sources":
                lengths.append(len(source.splitlines()))
    problems += problems_of_all(lengths)
    project.report(
        problems,
        f"sizes: {len(lengths)} source files, {sum(lengths)} lines, median"
        f" {statistics.median(lengths):g}, longest {max(lengths)}")


if __name__ == "__main__":
    main()
