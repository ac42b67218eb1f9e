import os
import sys

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# No test asks the keyring of whoever runs it: that may hold a key, ask for a password, or take ten seconds for nothing.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

import pytest
from hypothesis import HealthCheck, settings

from kbdesk.datafolder import DataFolder
from kbdesk.ingest import processes
from kbdesk.library.library import Library
from tests import nursery

# How long an example takes says nothing on a machine that does other things too; and what fails does so again.
settings.register_profile("same", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("other", settings.get_profile("same"), derandomize=False)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def one_nursery(monkeypatch):
    monkeypatch.setattr(processes, "Forking", nursery.lent)


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory):
    """The database of a library with nothing in it. To make one takes a tenth of a second, most of it for the disk."""
    folder = DataFolder(tmp_path_factory.mktemp("empty") / "data")
    Library(folder).close()
    return folder.database.read_bytes()


@pytest.fixture
def folder(tmp_path, empty_library):
    """The folder of a library with nothing in it."""
    made = DataFolder(tmp_path / "data")
    made.database.write_bytes(empty_library)
    made.database.chmod(0o600)
    return made


@pytest.fixture
def library(folder):
    opened = Library(folder)
    yield opened
    opened.close()


def pytest_unconfigure():
    """pytest-qt leaves what hears Qt's messages where it is when a fixture skips or fails its test; what Qt says as the
    process ends would be handed to a Python that is gone, and end it with a crash.
    """
    if core := sys.modules.get("PySide6.QtCore"):
        core.qInstallMessageHandler(None)
