#!/usr/bin/env python3
"""Compares Sources/Fitting with the reference programs on published data, and prints a table.

    python3 Tests/Tools/reference-figures.py [--data FOLDER]

Builds Benchmarks/fitting, installs statsmodels, krippendorff, pingouin and choix from PyPI into a
throw-away virtual environment, and reads the data sets from a folder of CSV files laid out as in
the Rdatasets collection (csv/lme4/Penicillin.csv), or through statsmodels from that collection's
own site. Not run by `make test`: it needs the network.
"""

import argparse
import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGES = ["numpy", "statsmodels", "krippendorff", "pingouin", "choix"]
sys.path.insert(0, str(ROOT / "Benchmarks" / "fitting"))


def inside(folder):
    """The same script again, by the Python of a new environment."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return subprocess.run([python, *sys.argv, "--inside"], check=False).returncode


def rows_of(data, name, entry, judge, value):
    """Rows (entry, judge, value) with numbers from 0 in the order of labels."""
    package, table = name.split("/")
    if data:
        with open(pathlib.Path(data) / "csv" / package / f"{table}.csv", encoding="utf-8") as file:
            records = list(csv.DictReader(file))
    else:
        import statsmodels.datasets
        records = statsmodels.datasets.get_rdataset(table, package).data.to_dict("records")
    entries = {label: number for number, label in enumerate(sorted({r[entry] for r in records}))}
    judges = {label: number for number, label in enumerate(sorted({r[judge] for r in records}))}
    return [(entries[r[entry]], judges[r[judge]], float(r[value])) for r in records]


def sparse(rows, reviews):
    """Of each entry only so many sheets, chosen by a fixed rule."""
    return [row for row in rows if (row[1] - 2 * row[0]) % 6 < reviews]


def mixed_model(rows, entries_are_fixed):
    import pandas
    import statsmodels.formula.api as formula
    frame = pandas.DataFrame(rows, columns=["entry", "judge", "value"])
    frame["one"] = 1
    if entries_are_fixed:
        model = formula.mixedlm("value ~ 0 + C(entry)", frame, groups="judge")
        # The gradient search stops 5e-4 short of the analysis of variance on Penicillin.
        return model.fit(reml=True, method=["powell"], maxiter=10000, xtol=1e-10, ftol=1e-14)
    else:
        parts = {"entry": "0 + C(entry)", "judge": "0 + C(judge)"}
        model = formula.mixedlm("value ~ 1", frame, groups="one", vc_formula=parts)
    return model.fit(reml=True, method=["lbfgs"], maxiter=10000, gtol=1e-12)


def least_squares(rows):
    import numpy
    n = max(r[0] for r in rows) + 1
    j = max(r[1] for r in rows) + 1
    design = numpy.zeros((len(rows) + 1, n + j))
    for number, (entry, judge, _) in enumerate(rows):
        design[number, entry] = design[number, n + judge] = 1
    design[-1, n:] = 1
    values = [r[2] for r in rows] + [0]
    return numpy.linalg.lstsq(design, values, rcond=None)[0][:n].tolist()


def agreement(rows):
    import krippendorff
    import numpy
    import pandas
    import pingouin
    n = max(r[0] for r in rows) + 1
    j = max(r[1] for r in rows) + 1
    table = numpy.full((j, n), numpy.nan)
    for entry, judge, value in rows:
        table[judge, entry] = value
    alphas = {
        f"alpha {level}": krippendorff.alpha(
            reliability_data=table, level_of_measurement=level)
        for level in ("nominal", "ordinal", "interval", "ratio")}
    if numpy.isnan(table).any():
        return alphas
    frame = pandas.DataFrame(rows, columns=["entry", "judge", "value"])
    found = pingouin.intraclass_corr(frame, "entry", "judge", "value")
    names = ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"]
    return alphas | dict(zip(names, found["ICC"].tolist()))


def relative(ours, theirs):
    return abs(ours - theirs) / max(abs(theirs), 1e-300)


def farthest(ours, theirs):
    return max(abs(a - b) for a, b in zip(ours, theirs, strict=True))


def fit(program, rows, folder):
    file = pathlib.Path(folder) / "rows"
    file.write_text("".join(f"{e} {j} {v!r}\n" for e, j, v in rows), encoding="ascii")
    return json.loads(subprocess.run(
        [program, "figures", file], check=True, capture_output=True, text=True).stdout)


def compare(name, rows, program, folder):
    """Lines of the table: what, ours, reference, difference, allowed."""
    ours = fit(program, rows, folder)
    fixed = mixed_model(rows, True)
    judge, residual = float(fixed.cov_re.iloc[0, 0]), float(fixed.scale)
    leniency = [float(effect.iloc[0]) for effect in fixed.random_effects.values()]
    scale = ours["entry"] ** 0.5
    yield name, "judge variance", ours["judge"], judge, relative(ours["judge"], judge), 1e-4
    yield (name, "residual variance", ours["residual"], residual,
           relative(ours["residual"], residual), 1e-4)
    yield (name, "leniencies / entry sd", None, None,
           farthest(ours["leniency"], leniency) / scale, 1e-4)
    yield (name, "adjusted / entry sd", None, None,
           farthest(ours["adjusted"], fixed.fe_params.tolist()) / scale, 1e-4)
    yield name, "OLS", None, None, farthest(ours["additive"], least_squares(rows)), 1e-7
    crossed = mixed_model(rows, False)
    for part, theirs in zip(("entry", "judge"), crossed.vcomp):
        mine = ours["crossed"][part]
        yield name, f"crossed {part} variance", mine, theirs, relative(mine, theirs), 1e-4
    criterion = -2 * float(crossed.llf)
    yield (name, "REML criterion", ours["crossed"]["criterion"], criterion,
           relative(ours["crossed"]["criterion"], criterion), 1e-6)
    for figure, theirs in agreement(rows).items():
        mine = ours["agreement"][figure]
        yield name, figure, mine, theirs, abs(mine - theirs), 1e-6


def bradley_terry(rows, program, folder):
    import choix
    judged = {}
    for entry, judge, value in rows:
        judged.setdefault(judge, []).append((entry, value))
    pairs = [(a, b) for sheets in judged.values() for a, x in sheets for b, y in sheets if x > y]
    theirs = choix.opt_pairwise(
        max(r[0] for r in rows) + 1, pairs, alpha=0.1, method="Newton-CG", tol=1e-12)
    ours = fit(program, rows, folder)["bradleyTerry"]
    yield "sparse", "Bradley-Terry", None, None, farthest(ours, theirs.tolist()), 1e-5


def published(program, rows, folder):
    """D. Bates et al., lme4: Penicillin, REML."""
    ours = fit(program, rows, folder)
    for part, figure in (("entry", 0.7169), ("judge", 3.7309), ("residual", 0.3024)):
        yield "lme4", f"{part} variance", ours[part], figure, abs(ours[part] - figure), 5e-5
    crossed = ours["crossed"]
    yield ("lme4", "REML criterion", crossed["criterion"], 330.8606,
           abs(crossed["criterion"] - 330.8606), 5e-5)
    yield "lme4", "mean", crossed["mean"], 22.9722, abs(crossed["mean"] - 22.9722), 5e-5


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", help="a copy of the Rdatasets collection")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.inside:
        with tempfile.TemporaryDirectory() as folder:
            sys.exit(inside(pathlib.Path(folder)))
    import warnings
    warnings.simplefilter("ignore")
    import building
    with tempfile.TemporaryDirectory() as folder:
        program = building.build(pathlib.Path(folder))
        rows = rows_of(options.data, "lme4/Penicillin", "plate", "sample", "diameter")
        few = sparse(rows, 3)
        lines = [*published(program, rows, folder), *compare("Penicillin", rows, program, folder),
                 *compare("sparse", few, program, folder), *bradley_terry(few, program, folder)]
    report(lines)


def report(lines):
    print(f"{'data':<11}{'figure':<26}{'ours':>14}{'reference':>14}{'difference':>12}"
          f"{'allowed':>9}")
    failed = 0
    for name, figure, ours, theirs, difference, allowed in lines:
        numbers = "".join("" .rjust(14) if x is None else f"{x:14.6f}" for x in (ours, theirs))
        verdict = "" if difference <= allowed else "  TOO FAR"
        failed += bool(verdict)
        print(f"{name:<11}{figure:<26}{numbers}{difference:12.1e}{allowed:9.0e}{verdict}")
    sys.exit(1 if failed else os.EX_OK)


if __name__ == "__main__":
    main()
