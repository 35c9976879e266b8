import unittest

from harga import perubahan


class UjiPerubahan(unittest.TestCase):
    def test_naik(self):
        self.assertAlmostEqual(perubahan([("2023-09-04", 100), ("2023-09-05", 110)]), 10)

    def test_turun(self):
        self.assertAlmostEqual(perubahan([("2023-09-04", 200), ("2023-09-05", 150)]), -25)


if __name__ == "__main__":
    unittest.main()
