"""Tests of the project's own checks: each finds what it is there to find.

    python3 -B -m unittest discover --start-directory Tests/Tools
"""

import subprocess
import tempfile
import unittest
from pathlib import Path

import documents
import floors
import sizes
import swift_source
import words

HERE = Path(__file__).resolve().parent
PAGE = """
| floor | module | what it does | imports from outside |
|---:|---|---|---|
| 2 | `Upper` | stands on `Lower` | `Yams` |
| 1 | `Lower` | words | |
| 0 | `CThing` | a module map | |
"""


def target(name, *modules, kind="regular", products=()):
    return {"name": name, "type": kind, "dependencies": [
        *({"byName": [module, None]} for module in modules),
        *({"product": [product, "package", None, None]} for product in products)]}


def problems(*targets, page=PAGE):
    return list(floors.problems_of_manifest(
        floors.table(page), floors.manifest({"targets": targets})))


UPPER = target("Upper", "Lower", products=["Yams"])
LOWER = target("Lower")
THING = target("CThing", kind="system")


class FloorsTests(unittest.TestCase):
    def test_a_manifest_like_its_table_has_no_problem_but_the_library_nobody_imports(self):
        self.assertEqual(problems(UPPER, LOWER, THING), ["Package.swift: nothing imports CThing."])

    def test_a_module_may_not_depend_on_its_own_floor_or_a_higher_one(self):
        found = "\n".join(problems(UPPER, target("Lower", "Upper"), THING))
        self.assertIn("Lower (floor 1) depends on Upper (floor 2)", found)

    def test_a_module_that_stands_only_in_one_of_both_is_named(self):
        found = "\n".join(problems(UPPER, LOWER, target("New")))
        self.assertIn("New is in Package.swift but not", found)
        self.assertIn("CThing is in the table of floors but not", found)

    def test_a_package_has_one_importer_and_it_is_the_one_of_the_table(self):
        found = "\n".join(problems(UPPER, target("Lower", products=["Yams"]), THING))
        self.assertIn("2 modules import Yams", found)
        self.assertIn("Lower imports Yams from outside by Package.swift, nothing by", found)

    def test_an_import_must_be_listed_and_a_listed_module_imported(self):
        tests = target("UpperTests", "Upper", kind="test")
        targets = floors.manifest({"targets": [UPPER, LOWER, tests]})
        imports = {
            "Upper": {"a.swift": [("Lower", 1), ("GRDB", 2), ("Testing", 3)]},
            "UpperTests": {"t.swift": [("Testing", 1), ("Upper", 2), ("Lower", 3)]}}
        self.assertEqual(list(floors.problems_of_imports(targets, imports)), [
            "a.swift:2: Upper imports GRDB, which Package.swift does not list for it.",
            "a.swift:3: Upper imports Testing, which Package.swift does not list for it.",
            "Package.swift: Upper lists Yams and never imports it.",
            "t.swift:3: UpperTests imports Lower, which Package.swift does not list for it."])


SOURCE = '''
// import Hidden
internal import struct Crypto.SHA256
    @testable import Lower
/* import A /* import B */ import C */
let text = "import D { \\(call("}")) import E"
let lines = """
    import F {
    """
protocol P {
    func required()
    init?(_ text: String)
}
struct S {
    init() { self.init(1) }
    func `a name with " and {`(
        _ a: Int
    ) -> Int
    where Int: Any {
        let raw = #"no end \\" {"#
        return 1
    }
}
'''


class SwiftSourceTests(unittest.TestCase):
    def test_imports_are_found_outside_comments_and_strings_only(self):
        self.assertEqual(swift_source.imports(SOURCE), [("Crypto", 3), ("Lower", 4)])

    def test_functions_with_a_body_are_measured(self):
        self.assertEqual(
            list(swift_source.functions(SOURCE)),
            [("init", 15, 1), ('`a name with " and {`', 16, 7)])


class SizesTests(unittest.TestCase):
    def test_a_function_may_have_forty_lines(self):
        def function(lines):
            return "func f() {\n" + "    g()\n" * (lines - 2) + "}\n"
        self.assertEqual(list(sizes.problems_of("a.swift", function(40), 400)), [])
        self.assertEqual(
            list(sizes.problems_of("a.swift", function(41), 400)),
            ["a.swift:1: f has 41 lines; at most 40."])

    def test_a_file_may_be_as_long_as_its_folder_allows(self):
        self.assertEqual(list(sizes.problems_of("a.swift", "\n" * 400, 400)), [])
        self.assertEqual(len(list(sizes.problems_of("a.swift", "\n" * 401, 400))), 1)

    def test_the_median_and_nine_in_ten_are_kept(self):
        self.assertEqual(list(sizes.problems_of_all([80] * 9 + [400])), [])
        self.assertEqual(len(list(sizes.problems_of_all([10] * 8 + [201] * 2))), 1)
        self.assertEqual(len(list(sizes.problems_of_all([81] * 10))), 1)


class WordsTests(unittest.TestCase):
    def test_words_that_stop_the_program_are_found_in_code_and_not_in_text(self):
        source = 'let a = try! f()\nlet b = "try! fatalError("\nlet c = try !f()\nfatalError(a)\n'
        self.assertEqual(
            [found.split(": ")[0] for found in words.problems_in_source("a.swift", source)],
            ["a.swift:4", "a.swift:1"])

    def test_unfinished_work_is_found_in_comments(self):
        source = "// TO" + "DO: later\n"
        self.assertEqual(len(list(words.problems_in_source("a.swift", source))), 1)

    def test_paths_of_one_machine_are_found(self):
        text = "see /ho" + "me/siti/juri and Tests/Samples/works/x and https://a.id/root/b\n"
        self.assertEqual(
            list(words.problems_anywhere("a.md", text)),
            ["a.md:1: /ho" + "me/siti: a path of one machine"])


class DocumentsTests(unittest.TestCase):
    def test_links_must_lead_to_a_file_and_a_heading(self):
        page = ("[a](ARCHITECTURE.md#floors) [b](nowhere.md) [c](ARCHITECTURE.md#attic)"
                " [d](https://a.id)")
        self.assertEqual(list(documents.problems_of_links(Path("README.md"), page)), [
            "README.md: links to nowhere.md, which is not there.",
            "README.md: links to ARCHITECTURE.md#attic, but there is no such heading."])

    def test_commands_must_be_in_the_makefile(self):
        page = "    make demo   # all\n\nRun `make everything`, and make sure that it ends.\n"
        found = list(documents.problems_of_commands("README.md", page, {"demo"}))
        self.assertEqual(
            found, ["README.md: names `make everything`, which the Makefile does not have."])

    def test_decisions_are_numbered_and_whole(self):
        whole = "# 0001: A\n\n## Context\n\n## Decision\n\n## Consequences\n"
        self.assertEqual(list(documents.problems_of_decisions({"0001-a.md": whole})), [])
        self.assertEqual(len(list(documents.problems_of_decisions({"0002-a.md": whole}))), 2)

    def test_a_package_that_the_sources_name_must_be_installed(self):
        source = 'Tool(name: "soffice", debianPackage: "libreoffice")'
        for installed, count in [("ffmpeg", 1), ("ffmpeg libreoffice", 0)]:
            found = documents.problems_of_packages({"a": source}, f"TOOL_PACKAGES = {installed}")
            self.assertEqual(len(list(found)), count)


COMMAND = "apt-get update && apt-get install -y --no-install-recommends a"


class InstallerTests(unittest.TestCase):
    """The installer among stand-ins for the package tools: nothing is ever installed here."""

    def install(self, *words, user=1000, without=(), apt="exit 0"):
        with tempfile.TemporaryDirectory() as folder:
            commands = {
                "dpkg-query": '[ "$4" = there ] && printf installed || exit 1',
                "apt-get": f'echo "apt-get $*"; {apt}',
                "id": f"echo {user}",
                "sudo": 'echo "sudo $*"; [ "$1" = -n ] && shift; exec "$@"',
                "env": 'shift; exec "$@"'}
            for name in commands.keys() - set(without):
                path = Path(folder) / name
                path.write_text(f"#!/bin/sh\n{commands[name]}\n")
                path.chmod(0o755)
            return subprocess.run(
                ["/bin/sh", HERE / "install-packages", *words], env={"PATH": folder},
                stdin=subprocess.DEVNULL, capture_output=True, text=True)

    def test_nothing_missing_prints_nothing_and_starts_nothing(self):
        answer = self.install("to build:", "there", without=["apt-get", "sudo"])
        self.assertEqual((answer.returncode, answer.stdout, answer.stderr), (0, "", ""))

    def test_root_installs_what_is_missing_and_says_what_for(self):
        answer = self.install(
            "to build:", "there", "a", "b", "to draw:", "c", user=0, without=["sudo"])
        self.assertEqual(answer.returncode, 0)
        self.assertIn("\n  to build: a b\n  to draw: c\n", answer.stdout)
        self.assertIn("install -y --no-install-recommends a b c\n", answer.stdout)

    def test_others_use_sudo_without_a_question_where_there_is_no_terminal(self):
        answer = self.install("to build:", "a")
        self.assertEqual(answer.returncode, 0)
        self.assertIn("sudo -n apt-get", answer.stdout)

    def test_without_sudo_the_exact_command_is_said(self):
        answer = self.install("to build:", "a", without=["sudo"])
        self.assertEqual(answer.returncode, 1)
        self.assertIn(f"    {COMMAND}\n", answer.stderr)

    def test_without_apt_the_exact_command_is_said(self):
        answer = self.install("to build:", "a", without=["apt-get"])
        self.assertEqual(answer.returncode, 1)
        self.assertIn("    sudo apt-get update && sudo apt-get install", answer.stderr)

    def test_a_failed_installation_fails_with_the_command(self):
        answer = self.install("to build:", "a", user=0, apt="exit 100")
        self.assertEqual(answer.returncode, 1)
        self.assertIn(f"    {COMMAND}\n", answer.stderr)


if __name__ == "__main__":
    unittest.main()
