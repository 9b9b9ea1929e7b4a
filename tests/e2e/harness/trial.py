# SPDX-License-Identifier: MIT
"""The result of one try of a scenario, kept until it is known whether it counts."""
import unittest


class Trial(unittest.TestResult):
    """Takes what a test tells, and tells it to another result later."""

    TOLD = ("startTest", "stopTest", "addSuccess", "addError", "addFailure", "addSkip", "addExpectedFailure", "addUnexpectedSuccess",
            "addSubTest", "addDuration")

    def __init__(self):
        super().__init__()
        self._calls = []

    def __getattribute__(self, name):
        if name not in Trial.TOLD:
            return super().__getattribute__(name)
        take = getattr(super(), name, lambda *_: None)  # addDuration is new

        def note(*arguments):
            self._calls.append((name, arguments))
            take(*arguments)
        return note

    @property
    def reasons(self):
        return "\n".join(text for _, text in self.errors + self.failures)

    def tell(self, result):
        for name, arguments in self._calls:
            if hasattr(result, name):
                getattr(result, name)(*arguments)
