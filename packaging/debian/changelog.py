#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes Debian's changelog from CHANGELOG.md: changelog.py CHANGELOG.md VERSION MAINTAINER OUTPUT. The newest entry gets VERSION, which may name
a commit behind the release. Times are midnight UTC, since the releases have dates only."""
import datetime
import pathlib
import re
import sys
import textwrap


def entries(text):
    """(version, date, changes) of each release, newest first."""
    for section in re.split(r"^## ", text, flags=re.M)[1:]:
        heading, _, body = section.partition("\n")
        found = re.fullmatch(r"(\d+\.\d+\.\d+) – (\d{4}-\d{2}-\d{2})", heading.strip())
        if not found:
            raise ValueError(f"Not a heading of a release: {heading!r}")
        changes = [" ".join(change.split()) for change in re.split(r"^- ", body, flags=re.M)[1:]]
        yield found[1], datetime.date.fromisoformat(found[2]), changes


def debian(releases, newest, maintainer):
    for number, (version, date, changes) in enumerate(releases):
        yield f"prelisten ({newest if number == 0 else version}) unstable; urgency=medium\n\n"
        for change in changes:
            yield textwrap.fill(change.replace("`", "'"), 78, initial_indent="  * ", subsequent_indent="    ") + "\n"
        yield f"\n -- {maintainer}  {date:%a, %d %b %Y} 00:00:00 +0000\n\n"


if __name__ == "__main__":
    source, version, maintainer, output = sys.argv[1:]
    text = "".join(debian(entries(pathlib.Path(source).read_text(encoding="utf-8")), version, maintainer))
    pathlib.Path(output).write_text(text.rstrip("\n") + "\n", encoding="utf-8")
