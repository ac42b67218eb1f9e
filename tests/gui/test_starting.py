"""The demo as a program of its own, from Python and from a bundle."""

import sys

import pytest

from kbdesk.gui.starting import start_demo
from tests.gui.hands import TIMEOUT


@pytest.fixture
def told(tmp_path, monkeypatch):
    """What this program is called by writes here what it is told."""
    program, said = tmp_path / "kbdesk", tmp_path / "said"
    script = f'printf "%s|%s" "$PYINSTALLER_RESET_ENVIRONMENT" "$*" >"{said}.part" && mv "{said}.part" "{said}"\n'
    program.write_text(f"#!/bin/sh\n{script}")
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.delenv("PYINSTALLER_RESET_ENVIRONMENT", raising=False)
    return said


def test_python_is_asked_for_the_demo(qtbot, told):
    assert start_demo()
    qtbot.waitUntil(told.exists, timeout=TIMEOUT)
    assert told.read_text() == "|-m kbdesk demo"


def test_a_bundle_starts_itself_and_looks_for_its_libraries_anew(qtbot, told, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert start_demo()
    qtbot.waitUntil(told.exists, timeout=TIMEOUT)
    assert told.read_text() == "1|demo"


def test_what_is_not_there_does_not_start(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    assert not start_demo()
