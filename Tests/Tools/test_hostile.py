"""The tools that run the program over hostile submissions."""

import tempfile
import unittest
from pathlib import Path

import hostile
import mutations


class HostileTests(unittest.TestCase):
    def test_codes_are_found_in_the_tables_of_the_tests(self):
        codes = hostile.codes_of_tests()
        self.assertEqual(codes["hostile/backslash-climb.zip"], "path-climbs")
        self.assertEqual(codes["repositories/missing-blob"], "repository-damaged")
        self.assertEqual(codes["repositories/pack-many.git"], "repository-over-limit")
        self.assertEqual(codes["repositories/huge-entry.bundle"], "repository-over-limit")
        self.assertGreater(len(codes), 140)

    def test_an_answer_that_does_not_fit_its_exit_status_is_not_as_documented(self):
        text = ('{"version": 1, "outcome": "accepted", "reason": null, "notes": [], "kind": "file",'
                ' "items": [], "bytes": 0}')
        self.assertEqual(hostile.problems_of_answer(0, text), ("", [], []))
        self.assertTrue(hostile.problems_of_answer(3, text)[2])
        self.assertTrue(hostile.problems_of_answer(0, text.replace('"bytes": 0', '"bytes": 1'))[2])
        self.assertTrue(hostile.problems_of_answer(0, "")[2])

    def test_an_item_that_climbs_is_said(self):
        text = ('{"version": 1, "outcome": "accepted", "reason": null, "notes": [], "kind": "file", "bytes": 0,'
                ' "items": [{"path": "a/../b", "bytes": 0, "type": "text/plain", "sha256": ""}]}')
        self.assertTrue(hostile.problems_of_answer(0, text)[2])

    def test_a_file_that_is_written_is_seen(self):
        with tempfile.TemporaryDirectory() as folder:
            before = hostile.listing(Path(folder))
            Path(folder, "baru").touch()
            self.assertNotEqual(hostile.listing(Path(folder)), before)


class MutationTests(unittest.TestCase):
    def test_a_mutation_is_the_same_for_the_same_number_and_changes_something(self):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder, "a.bin")
            source.write_bytes(bytes(range(256)) * 20)
            made = []
            for turn in ["satu", "dua"]:
                place = Path(folder, turn)
                place.mkdir()
                made.append([mutations.mutate(n, "1", [source], place)[0].read_bytes() for n in range(20)])
            self.assertEqual(*made)
            changed = sum(data != source.read_bytes() for data in made[0])
            self.assertGreater(changed, 15)


if __name__ == "__main__":
    unittest.main()
