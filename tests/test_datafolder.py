"""The data folder: where it is, whose it is, and one engine at a time."""

import os
import subprocess
import sys

import pytest

from kbdesk.datafolder import DataFolder, EngineBusy
from kbdesk.failure import KbdeskError
from tests.waiting import PATIENCE


def test_it_is_made_for_its_user_alone(tmp_path):
    folder = DataFolder(tmp_path / "a" / "b")
    assert folder.path.stat().st_mode & 0o777 == 0o700
    assert {p.name for p in folder.path.iterdir()} >= {"imports", "files", "backups", "logs"}


def test_the_environment_names_it(tmp_path, monkeypatch):
    monkeypatch.setenv("KBDESK_DATA_DIR", str(tmp_path / "env"))
    assert DataFolder().path == tmp_path / "env"
    assert DataFolder(tmp_path / "given").path == tmp_path / "given"


def test_a_file_in_its_place_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(KbdeskError, match="cannot be used"):
        DataFolder(tmp_path / "file")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_a_sentence(tmp_path):
    DataFolder(tmp_path / "data")
    (tmp_path / "data").chmod(0o500)
    with pytest.raises(KbdeskError, match="read-only"):
        DataFolder(tmp_path / "data")


def test_one_process_at_a_time_and_its_end_frees_it(tmp_path):
    code = (
        "import sys, pathlib; from kbdesk.datafolder import DataFolder;"
        "folder = DataFolder(pathlib.Path(sys.argv[1])); folder.acquire(); print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout.readline() == "held\n"
    folder = DataFolder(tmp_path)
    with pytest.raises(EngineBusy, match="running already"):
        folder.acquire()
    holder.kill()
    holder.communicate(timeout=PATIENCE)
    folder.acquire()
    folder.release()
