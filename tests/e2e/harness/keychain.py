# SPDX-License-Identifier: MIT
"""Looks into the session's real keychain with an independent client."""
import subprocess

SERVICE = "org.prelisten.Prelisten"


def stored_keys():
    """What the Secret Service holds for the app, by entry: user name -> secret."""
    found = subprocess.run(["secret-tool", "search", "--all", "--unlock", "server", SERVICE],
                           capture_output=True, text=True, check=False)
    lines = (found.stdout + "\n" + found.stderr).splitlines()
    secrets = [line.split(" = ", 1)[1] for line in lines if line.startswith("secret = ")]
    entries = [line.split(" = ", 1)[1] for line in lines
               if line.startswith("attribute.user = ")]
    return dict(zip(entries, secrets))


def store(entry, secret):
    """Stores @p secret as the app would."""
    subprocess.run(["secret-tool", "store", "--label=key", "user", entry, "server", SERVICE, "xdg:schema", "org.qt.keychain",
                    "type", "plaintext"], input=secret, text=True, check=True, capture_output=True)


def forget_all():
    subprocess.run(["secret-tool", "clear", "server", SERVICE], check=False, capture_output=True)
