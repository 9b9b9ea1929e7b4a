# SPDX-License-Identifier: MIT
"""Unusual containers as they occur in storage, complete and truncated."""
import unittest

from odd.playing import PlaysThrough


class OddContainers(PlaysThrough):
    def test_ordinaryFiles_areHeardFromTheRightPlace(self):
        self.play_rows(0)

    def test_otherContainers(self):
        self.play_rows(8)

    def test_flacBehindTags_andWithoutOrWithWrongTotals(self):
        self.play_rows(9, 10)

    def test_wavesWithWrongSizes_andCompressedOnes(self):
        self.play_rows(11, 12)

    def test_filesCutShort_playWhatIsThere_andSaySo(self):
        self.play_rows(13)

    def test_chainedStreams(self):
        self.play_rows(15)


if __name__ == "__main__":
    unittest.main()
