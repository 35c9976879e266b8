"""Who may import whom.

The table of floors in ARCHITECTURE.md is the truth. Held against it are the manifest (by `swift
package dump-package`) and the imports of every source file:

- each module of the manifest stands in the table once, and none stands there alone;
- a module depends on lower floors only;
- the packages and C libraries that a module imports are those of its row, and no two modules
  import the same one;
- a file imports only what the manifest lists for its module, and a module imports all that the
  manifest lists for it.
"""

import json
import re
import subprocess
import tempfile
from collections import Counter, namedtuple

import project
import swift_source

Row = namedtuple("Row", "floor foreign")
Module = namedtuple("Module", "kind modules products")

# What comes with Swift and is no dependency.
SYSTEM = {"Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Synchronization", "Dispatch"}
SYSTEM_IN_TESTS = SYSTEM | {"Testing"}
ROW = re.compile(r"^\| *(?P<floor>\d+) *\|(?P<names>[^|]+)\|[^|]*\|(?P<foreign>[^|]*)\|$")
NAME = re.compile(r"`(\w+)`")


def table(page):
    """The rows of the floors table: module -> floor and what it imports from outside."""
    rows = {}
    for line in page.splitlines():
        if found := ROW.match(line):
            foreign = set(NAME.findall(found["foreign"]))
            for name in NAME.findall(found["names"]):
                rows[name] = Row(int(found["floor"]), foreign)
    return rows


def manifest(dump):
    """The targets of a dumped package: name -> kind, modules and products it depends on."""
    targets = {}
    for target in dump["targets"]:
        modules, products = set(), set()
        for dependency in target["dependencies"]:
            (kind, value), = dependency.items()
            (products if kind == "product" else modules).add(value[0])
        targets[target["name"]] = Module(target["type"], modules, products)
    return targets


def problems_of_manifest(rows, targets):
    own = {name: target for name, target in targets.items() if target.kind != "test"}
    for name in sorted(rows.keys() - own.keys()):
        yield f"ARCHITECTURE.md: {name} is in the table of floors but not in Package.swift."
    for name in sorted(own.keys() - rows.keys()):
        yield f"ARCHITECTURE.md: {name} is in Package.swift but not in the table of floors."
    libraries = {name for name, target in own.items() if target.kind == "system"}
    importers = Counter()
    for name in sorted(own.keys() & rows.keys()):
        target = own[name]
        for lower in sorted(target.modules & rows.keys()):
            if rows[lower].floor >= rows[name].floor:
                yield (f"Package.swift: {name} (floor {rows[name].floor}) depends on {lower}"
                       f" (floor {rows[lower].floor}); only lower floors may be.")
        foreign = target.products | target.modules & libraries
        importers.update(foreign)
        if target.kind != "system" and foreign != rows[name].foreign:
            yield (f"ARCHITECTURE.md: {name} imports {listed(foreign)} from outside by"
                   f" Package.swift, {listed(rows[name].foreign)} by the table.")
    for foreign, count in sorted(importers.items()):
        if count > 1:
            yield f"Package.swift: {count} modules import {foreign}; one may."
    for name in sorted(libraries - importers.keys()):
        yield f"Package.swift: nothing imports {name}."


def listed(names):
    return ", ".join(sorted(names)) or "nothing"


def problems_of_imports(targets, imports):
    """`imports` holds module -> path -> names and lines."""
    for name, target in sorted(targets.items()):
        if target.kind == "system":
            continue
        allowed = target.modules | target.products
        system = SYSTEM_IN_TESTS if target.kind == "test" else SYSTEM
        used = set()
        for path, found in sorted(imports.get(name, {}).items()):
            used |= {imported for imported, _ in found}
            for imported, line in found:
                if imported not in allowed | system:
                    yield (f"{path}:{line}: {name} imports {imported}, which Package.swift does"
                           " not list for it.")
        if target.kind != "test":
            for unused in sorted(allowed - used):
                yield f"Package.swift: {name} lists {unused} and never imports it."


def dumped_package():
    with tempfile.TemporaryDirectory() as scratch:
        answer = subprocess.run(
            ["swift", "package", "--scratch-path", scratch, "dump-package"],
            cwd=project.ROOT, check=True, capture_output=True)
    return json.loads(answer.stdout)


def scanned_imports(targets):
    imports = {}
    for name, target in targets.items():
        folder = f"{'Tests' if target.kind == 'test' else 'Sources'}/{name}"
        imports[name] = {
            path: swift_source.imports(project.text(path))
            for path in project.files(".swift", below=folder)}
    return imports


def main():
    rows = table(project.text("ARCHITECTURE.md"))
    targets = manifest(dumped_package())
    problems = [
        *problems_of_manifest(rows, targets),
        *problems_of_imports(targets, scanned_imports(targets))]
    floors = {row.floor for row in rows.values()}
    project.report(problems, f"floors: {len(rows)} modules on {len(floors)} floors")


if __name__ == "__main__":
    main()
