#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The table of figures tells what the runs printed, and never that a row was reached whose test failed or did not run."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import figures  # noqa: E402

LOG = """
    Start 12: tst_keyegress
12: figure 1: 0 leaks in 10000 runs
1/5 Test #12: tst_keyegress ....................   Passed    3.10 sec
    Start 7: e2e_expiry
7: test_sound ... figure 5: 0 ms gap, 0 frames
2/5 Test #7: e2e_expiry ........................   Passed   95.00 sec
    Start 8: e2e_expiry_pipewire
8: figure 5: 20 ms gap, 12 frames
3/5 Test #8: e2e_expiry_pipewire ...............***Failed   99.00 sec
    Start 9: tst_keystore
4/5 Test #9: tst_keystore ......................   Passed    2.00 sec
    Start 10: tst_unknown
5/5 Test #10: tst_unknown ......................   Passed    2.00 sec
"""


def row(number):
    return next(row for row in figures.ROWS if row.number == number)


class Table(unittest.TestCase):
    def setUp(self):
        self.found = {}
        figures.collect(LOG, self.found)

    def measured(self, number):
        return self.found.get(number, figures.Found()).measured()

    def test_aRowTellsWhatItsTestPrinted(self):
        self.assertEqual("0 leaks in 10000 runs", self.measured(1))
        self.assertEqual("tst_keyegress", self.found[1].how(row(1)))

    def test_aFailedTestIsTold_withWhatItPrinted(self):
        self.assertEqual("FAILED: e2e_expiry_pipewire (0 ms gap, 0 frames; 20 ms gap, 12 frames)", self.measured(5))

    def test_aRowThatNothingMeasured_saysSo(self):
        self.assertEqual(figures.NOT_MEASURED, self.measured(3))
        self.assertEqual("tst_faultmatrix", figures.Found().how(row(3)))

    def test_aPassedTestWithoutAFigure_isNoFigure(self):
        self.assertEqual("passed, without a figure", self.measured(12))

    def test_sanitizersTellTheirSummary(self):
        figures.collect("…\n120 passed, 0 failed\n", self.found, "tests/run.sh asan")
        self.assertEqual("asan: 120 passed, 0 failed", self.measured(11))

    def test_theTableHasEveryRow(self):
        numbers = [line.split()[0] for line in figures.table(figures.ROWS, self.found).splitlines() if line[0] != " "]
        self.assertEqual(["#", "--", *map(str, range(1, 20))], numbers)


if __name__ == "__main__":
    sys.exit(unittest.main())
