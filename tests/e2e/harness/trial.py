# SPDX-License-Identifier: MIT
"""The result of one try of a scenario, held back until it is known whether it counts."""
import unittest

TOLD = ("startTest", "stopTest", "addSuccess", "addError", "addFailure", "addSkip", "addExpectedFailure", "addUnexpectedSuccess",
        "addSubTest", "addDuration")


class Trial(unittest.TestResult):
    """Records the calls that a test makes to its result, and replays them to another result later."""

    def __init__(self):
        super().__init__()
        self._calls = []

    @property
    def reasons(self):
        return "\n".join(text for _, text in self.errors + self.failures)

    def tell(self, result):
        for name, arguments in self._calls:
            if hasattr(result, name):
                getattr(result, name)(*arguments)


def _noting(name):
    take = getattr(unittest.TestResult, name, lambda *_: None)  # addDuration came with Python 3.12

    def note(trial, *arguments):
        trial._calls.append((name, arguments))
        take(trial, *arguments)
    return note


for told in TOLD:
    setattr(Trial, told, _noting(told))
