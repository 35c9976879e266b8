"""The tables that the benchmarks print, in Markdown."""

import os
import subprocess

from measuring import median

# What is compared, of which measure, with which bar: at most this.
RATIOS = [
    ("zip / bsdtar, openssl, sync, two at a time", "wall", "juri zip", "bsdtar zip", 0.5),
    ("tar.gz / bsdtar, openssl, sync, two at a time", "wall", "juri targz", "bsdtar targz", 0.5),
    ("zip / unzip, sha256sum", "wall", "juri zip", "unzip", 0.25),
    ("git / clone, sha256sum", "wall", "juri git", "clone", 0.3),
    ("zip / C loop of inflate, CRC, SHA-256", "user", "juri zip", "loop", 1.6),
    ("git / clone --no-local, sha256sum", "wall", "juri git", "clone --no-local", None),
]
MEMORY = 200_000_000
LINEAR = 1.1


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|---" + "|---:" * (len(heads) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def verdict(figure, bar):
    if bar is None:
        return ["-", ""]
    return [f"{bar:g}", "met" if figure <= bar else "not met"]


def spread(costs, measure, first, second):
    """The least and the greatest ratio of one round."""
    rounds = [getattr(one, measure) / max(getattr(other, measure), 1e-3)
              for one, other in zip(costs[first], costs[second])]
    return f"{min(rounds):.2f}-{max(rounds):.2f}"


def figures(costs, times):
    """Ratios of medians against their bars; `times` is the batch's size over the tenth's."""
    rows = []
    for name, measure, first, second, bar in RATIOS:
        if second not in costs:
            continue
        figure = median(costs[first], measure) / median(costs[second], measure)
        rows.append([name, measure, f"{figure:.2f}", spread(costs, measure, first, second),
                     *verdict(figure, bar)])
    memory = {name: median(runs, "memory") for name, runs in costs.items()
              if name.startswith("juri")}
    worst = max(memory, key=memory.get)
    rows.append([f"largest process ({worst})", "MB", f"{memory[worst] / 1e6:.0f}", "",
                 *verdict(memory[worst], MEMORY)])
    rows[-1][4] = f"{MEMORY / 1e6:.0f}"
    if times:
        grown = median(costs["juri zip"], "wall") / median(costs["juri zip, a tenth"], "wall")
        rows.append([f"time / bytes, {times:.1f} times the bytes", "wall", f"{grown / times:.2f}",
                     "", *verdict(grown / times, LINEAR)])
    return table(["figure", "of", "measured", "rounds", "bar", ""], rows)


def seconds(costs):
    rows = [[name, *(f"{median(runs, part):.2f}" for part in ("wall", "user", "system")),
             f"{median(runs, 'memory') / 1e6:.0f}"] for name, runs in costs.items()]
    return table(["medians", "wall s", "user s", "system s", "MB"], rows)


def heading(asked, load):
    """What was measured, on what."""
    program = subprocess.run([asked.juri, "--version"], capture_output=True, text=True, check=True)
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = next((line.split(":")[1].strip() for line in file if "model name" in line), "?")
    system = subprocess.run(["df", "--output=fstype", asked.data], capture_output=True, text=True,
                            check=True).stdout.split()[-1]
    batch = "20 archives, 5 repositories" if asked.quick else "200 archives, 50 repositories"
    return (f"juri {program.stdout.strip()}; {batch}; medians of {asked.runs};"
            f" {os.cpu_count()} x {model}, {system}, load before {load:.1f}\n")
