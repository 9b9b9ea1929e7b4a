# SPDX-License-Identifier: MIT
"""Searches everything that a program wrote or printed for secrets: the key, and any part of a signed link."""
from pathlib import Path

SIGNATURE = b"sig="


def places_of(secrets, *roots):
    """Files below @p roots that contain one of @p secrets, as plain bytes or as UTF-16: (path, index of the secret)."""
    wanted = [encoded for secret in secrets for encoded in (secret, secret.decode("latin-1").encode("utf-16-le"))]
    found = []
    for root in map(Path, roots):
        for path in sorted(root.rglob("*")) if root.is_dir() else [root]:
            if not path.is_file() or path.is_symlink():
                continue
            data = path.read_bytes()
            found += [(str(path), number // 2) for number, secret in enumerate(wanted) if secret in data]
    return found
