# SPDX-License-Identifier: MIT
"""A real proxy (tinyproxy), and names for this machine that only the proxy can resolve.

The sample service answers as service.prelisten.test, its storage as storage.prelisten.test. The proxy gets a file of hosts with these
names, and the program an authority that it trusts: each sees the other's folder in its own mount namespace, which needs root.
"""
import os
import socket
import subprocess
import tempfile
from pathlib import Path

from . import processes
from .session import wait_for

SERVICE, STORAGE = "service.prelisten.test", "storage.prelisten.test"


def is_possible():
    return os.geteuid() == 0 and subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode == 0


def mounted(source, target):
    """The prefix that makes a command see @p source at @p target."""
    return ["unshare", "--mount", "sh", "-c", f'mount --bind "{source}" "{target}" && exec "$@"', "sh"]


class Authority:
    """Signs the certificate of @p names. bin_dir has the programs, which trust it and nobody else; other programs can use @c root."""

    def __init__(self, real_bin_dir, names=(f"DNS:{SERVICE}", f"DNS:{STORAGE}")):
        self._folder = tempfile.TemporaryDirectory(prefix="e2e-tls-")
        folder = Path(self._folder.name)
        self.certificate, self.key = folder / "service.crt", folder / "service.key"
        trusted = folder / "trusted"
        trusted.mkdir()
        self.root = trusted / "authority.pem"
        self._make(folder, self.root, names)
        hash_of = self._openssl("x509", "-in", self.root, "-noout", "-subject_hash").strip()
        (trusted / f"{hash_of}.0").symlink_to("authority.pem")
        (trusted / "ca-certificates.crt").write_bytes(self.root.read_bytes())
        self.bin_dir = folder / "bin"
        self.bin_dir.mkdir()
        for name in ("prelisten", "prelisten-sandbox"):
            prefix = mounted(trusted, "/etc/ssl/certs") if name == "prelisten" else []
            words = " ".join(f"'{word}'" for word in [*prefix, str(real_bin_dir / name)])
            script = self.bin_dir / name
            script.write_text(f"#!/bin/sh\nexec {words} \"$@\"\n", encoding="utf-8")
            script.chmod(0o755)

    def _make(self, folder, authority, alternatives):
        new_key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        self._openssl("req", "-x509", *new_key, "-days", "2", "-subj", "/CN=Authority", "-keyout", folder / "authority.key",
                      "-out", authority)
        request, names = folder / "service.csr", folder / "names"
        names.write_text(f"subjectAltName={','.join(alternatives)}\n", encoding="utf-8")
        self._openssl("req", *new_key, "-subj", "/CN=Service", "-keyout", self.key, "-out", request)
        self._openssl("x509", "-req", "-in", request, "-CA", authority, "-CAkey", folder / "authority.key", "-CAcreateserial",
                      "-days", "2", "-extfile", names, "-out", self.certificate)

    @staticmethod
    def _openssl(*arguments):
        return subprocess.run(["openssl", *map(str, arguments)], check=True, capture_output=True, text=True).stdout

    def cleanup(self):
        self._folder.cleanup()


class Proxy:
    """The running proxy: with Proxy(login=("user", "password"), deny="^storage") as proxy: … – options may be changed by restart()."""

    def __init__(self, login=None, deny=None, knows=(SERVICE, STORAGE)):
        """@p login: what it asks for. @p deny: a pattern of hosts that it refuses. @p knows: the names that it can resolve."""
        self._folder = tempfile.TemporaryDirectory(prefix="e2e-proxy-")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{free.getsockname()[1]}"
        self._login, self._deny, self._knows = login, deny, knows
        self._process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        self._folder.cleanup()

    def start(self):
        folder = Path(self._folder.name)
        (folder / "hosts").write_text("".join(f"127.0.0.1 {name}\n" for name in self._knows), encoding="utf-8")
        lines = [f"Port {self.address.split(':')[1]}", "Listen 127.0.0.1", "Timeout 60", "MaxClients 50", "Allow 127.0.0.1",
                 "LogLevel Connect", f'LogFile "{folder / "log"}"', f'PidFile "{folder / "pid"}"']
        if self._login:
            lines.append("BasicAuth {} {}".format(*self._login))
        if self._deny:
            (folder / "deny").write_text(self._deny + "\n", encoding="utf-8")
            lines += [f'Filter "{folder / "deny"}"', "FilterExtended Yes"]
        (folder / "conf").write_text("\n".join(lines) + "\n", encoding="utf-8")
        self._process = processes.start([*mounted(folder / "hosts", "/etc/hosts"), "tinyproxy", "-d", "-c", folder / "conf"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(self._listens, 10, "the proxy")

    def stop(self):
        processes.stop(self._process)

    def restart(self, **options):
        self.stop()
        for name, value in options.items():
            setattr(self, f"_{name}", value)
        self.start()

    @property
    def log(self):
        return (Path(self._folder.name) / "log").read_text(encoding="utf-8", errors="replace")

    def was_asked_for(self, host):
        """Whether a client asked to be connected to @p host."""
        return f"CONNECT {host}:" in self.log

    def _listens(self):
        with socket.socket() as probe:
            host, port = self.address.split(":")
            return probe.connect_ex((host, int(port))) == 0
