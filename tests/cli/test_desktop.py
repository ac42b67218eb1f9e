"""The menu entry: what is installed, that it starts this kbdesk, and that nothing is left of it."""

import configparser
import os
import shlex
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest

from kbdesk import resource
from kbdesk.cli.desktop import _entry
from tests.prepared import Prepared

PROGRAM = Path(sysconfig.get_path("scripts")) / "kbdesk"


@pytest.fixture
def kbdesk(tmp_path):
    if not PROGRAM.exists():
        pytest.skip("kbdesk is not installed in this environment")
    command = Prepared(tmp_path / "data")
    command.env["XDG_DATA_HOME"] = str(tmp_path / "share")
    yield command
    command.end()


def files(folder):
    return {str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()} - {
        "applications/mimeinfo.cache",  # what the desktop's own commands keep
        "icons/hicolor/icon-theme.cache",
    }


def entry(text):
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str
    parser.read_string(text)
    return parser


def test_it_is_put_into_the_menu_and_taken_out(kbdesk, tmp_path):
    share = tmp_path / "share"
    said = kbdesk.ok("install-desktop")
    assert str(PROGRAM) in said
    there = files(share)
    assert {
        "applications/kbdesk.desktop",
        "metainfo/io.github.kbdesk.kbdesk.metainfo.xml",
        "icons/hicolor/scalable/apps/kbdesk.svg",
        "icons/hicolor/48x48/apps/kbdesk.png",
        "icons/hicolor/256x256/apps/kbdesk.png",
    } <= there
    written = entry((share / "applications" / "kbdesk.desktop").read_text("utf-8"))
    assert written["Desktop Entry"]["TryExec"] == str(PROGRAM)
    assert shlex.split(written["Desktop Entry"]["Exec"]) == [str(PROGRAM), "open", "%U"]
    assert shlex.split(written["Desktop Action add"]["Exec"]) == [str(PROGRAM), "open", "kbdesk://add"]
    kbdesk.ok("install-desktop")
    assert files(share) == there
    assert "no longer" in kbdesk.ok("uninstall-desktop")
    assert files(share) == set()
    assert "was not" in kbdesk.ok("uninstall-desktop")
    assert not kbdesk.path.exists(), "the library has nothing to do with it"


def test_one_that_is_on_the_path_is_started_by_that_name(kbdesk, tmp_path):
    place = tmp_path / "bin"
    place.mkdir()
    (place / "kbdesk").symlink_to(PROGRAM)
    kbdesk.env["PATH"] = f"{place}{os.pathsep}{kbdesk.env['PATH']}"
    assert f"starts {place}/kbdesk" in kbdesk.ok("install-desktop")


@pytest.mark.skipif(os.geteuid() == 0 and not Path("/proc").exists(), reason="needs a place that cannot be written")
def test_a_place_that_cannot_be_written_is_named(kbdesk, tmp_path):
    (tmp_path / "share").write_text("not a folder")
    assert "cannot be written" in kbdesk.refused("install-desktop")


@pytest.mark.parametrize(
    ("path", "started"),
    [
        ("/home/a/.local/bin/kbdesk", "/home/a/.local/bin/kbdesk"),
        ("/home/a b/100%/kbdesk", '"/home/a b/100%%/kbdesk"'),
        ('/home/$x`y/k"b\\d/kbdesk', r'"/home/\\$x\\`y/k\\"b\\\\d/kbdesk"'),
    ],
)
def test_paths_are_quoted_as_the_specification_says(tmp_path, path, started):
    text = _entry(resource.path("desktop", "kbdesk.desktop").read_text("utf-8"), Path(path))
    assert f"\nExec={started} open %U\n" in text
    assert f"\nExec={started} open kbdesk://add\n" in text
    if validator := shutil.which("desktop-file-validate"):
        file = tmp_path / "kbdesk.desktop"
        file.write_text(text, "utf-8")
        assert subprocess.run([validator, file], capture_output=True, text=True, check=False).stdout == ""


def test_files_and_links_as_desktops_give_them(kbdesk, tmp_path):
    assert "does not exist" in kbdesk.refused("file:///nowhere/a%20b.html")
    assert "/nowhere/a b.html" in kbdesk.refused("open", "file:///nowhere/a%20b.html")
    assert "kbdesk://add" in kbdesk.refused("kbdesk://format-disk")
