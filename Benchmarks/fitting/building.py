"""Compiles Sources/Fitting and main.swift into one optimised program."""

import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
FITTING = HERE.parents[1] / "Sources" / "Fitting"


def build(folder):
    """The program, put into a folder. One module, so that nothing has to be public."""
    program = folder / "fitting"
    subprocess.run(
        ["swiftc", "-O", "-wmo", "-swift-version", "6", "-package-name", "juri", "-module-name",
         "fitting", *sorted(FITTING.rglob("*.swift")), HERE / "main.swift", "-o", program],
        check=True)
    return program
