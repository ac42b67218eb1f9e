"""Keyrings for tests: one in memory, one in a file for commands that run as processes, and faulty ones."""

import json
import os
import time
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked


class Memory(KeyringBackend):
    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self.kept[(service, username)] = password

    def delete_password(self, service, username):
        del self.kept[(service, username)]


class InFile(KeyringBackend):
    """Named by PYTHON_KEYRING_BACKEND; its file by KBDESK_TEST_KEYRING."""

    priority = 1

    @property
    def path(self):
        return Path(os.environ["KBDESK_TEST_KEYRING"])

    def kept(self):
        return json.loads(self.path.read_text()) if self.path.exists() else {}

    def get_password(self, service, username):
        return self.kept().get(f"{service} {username}")

    def set_password(self, service, username, password):
        self.path.write_text(json.dumps({**self.kept(), f"{service} {username}": password}))

    def delete_password(self, service, username):
        self.path.write_text(json.dumps({k: v for k, v in self.kept().items() if k != f"{service} {username}"}))


class Locked(Memory):
    def get_password(self, service, username):
        raise KeyringLocked(f"the key {self.kept} is in what this says")

    set_password = delete_password = lambda self, *_: self.get_password("", "")


class Stuck(Memory):
    def get_password(self, service, username):
        time.sleep(30)
