# SPDX-License-Identifier: MIT
"""Unusual MPEG audio as it occurs in storage."""
import unittest

from odd.playing import PlaysThrough


class OddMpeg(PlaysThrough):
    def test_mpegOfOtherLayers_andChangesInMidFile(self):
        self.play_rows(1, 2)

    def test_mpegWithoutOrWithWrongHeaders_isAsLongAsItIs(self):
        self.play_rows(3, 4)

    def test_mpegWithTagsAndCovers(self):
        self.play_rows(5, 6)

    def test_mpegBehindOtherThings(self):
        self.play_rows(7)


if __name__ == "__main__":
    unittest.main()
