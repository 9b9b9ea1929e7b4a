# SPDX-License-Identifier: MIT
"""A real proxy between the program and the service: open, asking for a password, refusing, stopped, without a route."""
import base64
import json
import subprocess
import unittest
from urllib.parse import urlsplit

from harness.app import App, run_command
from harness.proxy import SERVICE, STORAGE, Authority, Proxy, is_possible
from harness.sandbox import KEY, ORGANIZATION, Sandbox
from harness.scenario import BIN_DIR, SLACK, Scenario

USER, PASSWORD, WRONG = "wanda", "pXq7Lk2vRt9", "wRong5Zt8Kq1"
BASIC = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
NETWORK = 4


def stored_logins():
    """The entries of the keychain that are logins for proxies: entry -> secret."""
    found = subprocess.run(["secret-tool", "search", "--all", "--unlock", "server", "org.prelisten.Prelisten"],
                           capture_output=True, text=True, check=False)
    lines = (found.stdout + "\n" + found.stderr).splitlines()
    secrets = [line.split(" = ", 1)[1] for line in lines if line.startswith("secret = ")]
    entries = [line.split(" = ", 1)[1] for line in lines if line.startswith("attribute.user = ")]
    return {entry: secret for entry, secret in zip(entries, secrets) if "/proxy/" in entry}


@unittest.skipUnless(is_possible(), "needs root, for names and certificates of its own")
class BehindAProxy(Scenario):
    seconds = 3
    stems = ("drums",)
    keys = (KEY, PASSWORD, WRONG, BASIC)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.authority = Authority(BIN_DIR)
        cls.addClassCleanup(cls.authority.cleanup)

    def setUp(self):
        super().setUp()
        self.addCleanup(subprocess.run, ["secret-tool", "clear", "server", "org.prelisten.Prelisten"], check=False, capture_output=True)

    def start(self, *, service=None, **proxy):
        self.service = self._stack.enter_context(Sandbox(
            BIN_DIR, self.track, tls_cert=self.authority.certificate, tls_key=self.authority.key, api_host=SERVICE,
            storage_host=STORAGE, **(service or {})))
        self.proxy = self._stack.enter_context(Proxy(**proxy))

    def open(self, *options, https_proxy=None, home="home", **environment):
        """Starts the program with the track, behind the proxy."""
        address = f"http://{self.proxy.address}" if https_proxy is None else https_proxy
        arguments = ["--api-base", self.service.api, "--organization", ORGANIZATION, *options, self.track.id]
        home = self.folder / home
        self.app = self._stack.enter_context(App(
            self.authority.bin_dir, home, *arguments, key=KEY, slack=SLACK, side_panel=home.exists(), https_proxy=address,
            **environment))
        return self.app.window

    def check(self, *arguments, https_proxy=None):
        address = f"http://{self.proxy.address}" if https_proxy is None else https_proxy
        return run_command(self.authority.bin_dir, self.folder / "command", "check", "--api-base", self.service.api,
                           "--organization", ORGANIZATION, *arguments, self.track.id, key=KEY, https_proxy=address)

    def enter_login(self, window, password, keep=False):
        window.press("Proxy password…", "push button")
        window.set_text("Proxy user", USER)
        window.set_text("Proxy password", password)
        if keep:
            window.press("Keep them in the system keychain")
        window.press("Connect", "push button")

    def assert_opens(self, window):
        window.wait_state("Paused", seconds=20)
        self.assertEqual(window.value_of("Title"), self.track.title)
        window.wait_source("drums", "Ready")

    def test_theTrackOpensThroughIt_serviceAndStorage(self):
        self.start()
        self.assert_opens(self.open())
        self.assertTrue(self.proxy.was_asked_for(SERVICE), self.proxy.log)
        self.assertTrue(self.proxy.was_asked_for(STORAGE), self.proxy.log)

    def test_aPasswordIsAskedFor_kept_andFoundAgain(self):
        self.start(login=(USER, PASSWORD))
        window = self.open()
        message = window.wait_message(self.proxy.address, "password")
        self.assertIn(SERVICE, message)
        self.enter_login(window, PASSWORD, keep=True)
        self.assert_opens(window)
        window.wait_until(lambda: stored_logins() == {f"prelisten/proxy/{self.proxy.address}": f"{USER}:{PASSWORD}"},
                          "the login in the keychain")
        self.assertCloses()
        self.assert_opens(self.open())

    def test_aWrongPasswordIsNamed_andTheRightOneWorksThen(self):
        self.start(login=(USER, PASSWORD))
        window = self.open()
        window.wait_message("wants a password")
        self.enter_login(window, WRONG)
        window.wait_message("answered with an error")  # tinyproxy says 401 to a wrong password, which Qt keeps to itself
        self.enter_login(window, PASSWORD)
        self.assert_opens(window)
        self.assertEqual(stored_logins(), {})

    def test_aPasswordInTheEnvironmentIsUsed_andNeverShown(self):
        self.start(login=(USER, PASSWORD))
        window = self.open(https_proxy=f"http://{USER}:{PASSWORD}@{self.proxy.address}")
        self.assert_opens(window)
        self.proxy.restart(login=(USER, WRONG))
        self.assertCloses()
        window = self.open(https_proxy=f"http://{USER}:{PASSWORD}@{self.proxy.address}")
        window.wait_message("answered with an error", self.proxy.address)
        for name in window.names():
            self.assertNotIn(PASSWORD, name)
            self.assertNotIn(USER, name)

    def test_aRefusalIsTheProxys_forServiceAndStorage(self):
        for pattern, party in ((f"^{SERVICE}", "The service"), (f"^{STORAGE}", "The storage")):
            with self.subTest(party):
                self.start(deny=pattern)
                window = self.open(home=party.replace(" ", ""))
                window.wait_message(party, "does not allow it", self.proxy.address, seconds=20)
                self.assertCloses()
                self.proxy.stop()

    def test_aProxyThatIsGoneMeanwhileIsNamed_andWaitedFor(self):
        self.start(service={"rate": 1000, "ttl": 0})
        window = self.open("--play")  # what nobody listens to is not waited for
        window.wait_state("Buffering", "Playing", seconds=20)
        self.proxy.stop()
        message = window.wait_message("The storage", "cannot be reached", self.proxy.address, seconds=30)
        self.assertNotIn("offline", message.lower())
        self.proxy.start()
        window.wait_until(lambda: not window.message, "no complaint any more", seconds=60)

    def test_aProxyThatFindsNoServiceIsNamed(self):
        self.start(knows=())
        window = self.open()
        window.wait_message("The service", self.proxy.address, "error", seconds=30)
        self.assertNotIn("offline", window.message.lower())

    def test_aServiceInNoProxyIsAskedDirectly(self):
        self.start()
        window = self.open(no_proxy=f"other.test, .{SERVICE.partition('.')[2]}")
        window.wait_state("Waiting for network", seconds=20)  # nobody but the proxy can find it
        self.assertFalse(self.proxy.was_asked_for(SERVICE), self.proxy.log)

    def test_theCommandLineNamesTheFault(self):
        self.start(login=(USER, PASSWORD))
        done = self.check("--format", "json")
        self.assertEqual(done.returncode, NETWORK, done.stderr)
        (found,) = json.loads(done.stdout)
        self.assertEqual(found["network_fault"], "proxy_asks_password")
        self.assertEqual(found["host"], urlsplit(self.service.api).netloc)
        self.assertEqual(found["proxy"], self.proxy.address)
        done = self.check("--deep", https_proxy=f"http://{USER}:{PASSWORD}@{self.proxy.address}")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        for secret in (PASSWORD, USER):
            self.assertNotIn(secret, done.stdout + done.stderr)


if __name__ == "__main__":
    unittest.main()
