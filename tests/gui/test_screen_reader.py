"""What a screen reader is told, through the bus that it listens to, of the program as its user starts it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.gui.session import private_bus
from tests.waiting import PATIENCE

WALK = Path(__file__).with_name("atspi_walk.py")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SECONDS = 40
HAS_ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"


def system_python():
    """A Python that has the bindings of AT-SPI."""
    for name in (sys.executable, "/usr/bin/python3"):
        if Path(name).exists() and subprocess.run([name, "-c", HAS_ATSPI], capture_output=True).returncode == 0:
            return name
    return pytest.skip("no Python here has the bindings of AT-SPI (python3-gi, gir1.2-atspi-2.0)")


@pytest.fixture
def display(monkeypatch):
    """A screen of its own, on which the window is out of the way."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("there is no Xvfb here")
    reading, writing = os.pipe()
    process = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        pytest.skip("Xvfb does not start here")
    monkeypatch.setenv("DISPLAY", f":{number}")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    yield
    process.terminate()
    process.wait(PATIENCE)


@pytest.fixture
def told(display, monkeypatch, tmp_path):
    """The window of the demo, and the dialog for links, as the bus knows them."""
    python = system_python()
    launcher = next((name for name in LAUNCHERS if Path(name).exists()), None)
    if launcher is None:
        pytest.skip("there is no at-spi-bus-launcher here (at-spi2-core)")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    monkeypatch.delenv("AT_SPI_BUS_ADDRESS", raising=False)
    tmp_path.chmod(0o700)
    with private_bus(monkeypatch):
        started = [
            subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL),
            subprocess.Popen([sys.executable, "-m", "kbdesk", "demo"], stderr=subprocess.DEVNULL),
        ]
        try:
            walk = [python, str(WALK), str(SECONDS), "Add Links"]
            done = subprocess.run(walk, capture_output=True, text=True, timeout=SECONDS * 2)
        finally:
            for process in reversed(started):
                process.terminate()
            for process in reversed(started):
                process.wait(PATIENCE)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_screen_reader_is_told_what_everything_is(told):
    tree, dialog = told["tree"], told["dialog"]
    assert [one["path"] for one in tree + dialog if one["focusable"] and not one["name"].strip()] == []
    # the bus has no role for what parts two panes, which no key comes to
    strange = [one["path"] for one in tree + dialog if one["role"] in ("unknown", "invalid", "") and one["focusable"]]
    assert strange == []
    roles = {(one["name"], one["role"]) for one in tree}
    assert {
        ("Sources", "tree"),
        ("Articles", "table"),
        ("Search articles", "text"),
        ("Add Links", "push button"),
        ("Tools", "tool bar"),
        ("File", "menu item"),
    } <= roles, sorted(roles)
    # a row says what is seen in it
    rows = [one["name"] for one in tree if one["role"] == "table cell"]
    assert any("unread" in name.casefold() for name in rows), rows
    # and a button can be pressed through the bus
    assert {"Add", "Cancel"} <= {one["name"] for one in dialog if one["role"] == "push button"}, dialog
    assert [one["name"] for one in dialog if one["role"] in ("text", "editable text")] != []
