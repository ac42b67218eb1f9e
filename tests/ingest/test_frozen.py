"""A bundle starts its child processes by itself: there is no Python beside it."""

import os
import sys
from pathlib import Path

import pytest

from kbdesk.ingest.processes import ProcessPool
from kbdesk.settings import Extract
from tests.ingest import work

START = Path(__file__).resolve().parents[2] / "packaging" / "start.py"


@pytest.fixture
def bundle(tmp_path, monkeypatch):
    """This process is taken for a bundle, whose program does what a real one does."""
    program = tmp_path / "kbdesk"
    paths = os.pathsep.join(str(place) for place in sys.path if place)
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{paths}" exec "{sys.executable}" "{START}" "$@"\n')
    program.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    return program


def test_children_are_forked_from_another_start_of_the_bundle(bundle):
    pool = ProcessPool(Extract(processes=1), preload=(work.__name__,))
    try:
        assert pool.run(work.echo, 42) == 42
        nursery = Path(f"/proc/{pool.run(os.getppid)}/cmdline").read_bytes().split(b"\0")
    finally:
        pool.close()
    assert str(START).encode() in nursery
    assert b"-I" not in nursery


def test_the_other_start_of_the_bundle_looks_for_its_libraries_by_itself(bundle):
    pool = ProcessPool(Extract(processes=1), preload=(work.__name__,))
    try:
        told = Path(f"/proc/{pool.run(os.getppid)}/environ").read_bytes().split(b"\0")
    finally:
        pool.close()
    assert b"PYINSTALLER_RESET_ENVIRONMENT=1" in told
