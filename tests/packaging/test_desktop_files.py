"""The menu entry, the AppStream file and the icons: that they are valid, and agree with each other and the program."""

import configparser
import re
import shutil
import struct
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kbdesk import __version__
from kbdesk.gui.words.languages import TRANSLATED
from tests.waiting import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "resources" / "desktop"
ENTRY = DESKTOP / "kbdesk.desktop"
[METAINFO] = DESKTOP.glob("*.metainfo.xml")


def validator(name):
    found = shutil.which(name)
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


@pytest.fixture
def entry():
    parser = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    parser.optionxform = str
    parser.read(ENTRY, "utf-8")
    return parser


def test_the_desktop_entry_is_valid():
    done = subprocess.run(
        [validator("desktop-file-validate"), ENTRY], capture_output=True, text=True, check=False, timeout=PATIENCE
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_appstream_file_is_valid():
    done = subprocess.run(
        [validator("appstreamcli"), "validate", "--no-net", METAINFO],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stdout


def test_every_action_is_there(entry):
    actions = entry["Desktop Entry"]["Actions"].rstrip(";").split(";")
    assert actions == ["add", "open"]
    assert {f"Desktop Action {name}" for name in actions} | {"Desktop Entry"} == set(entry.sections())


def test_they_agree():
    tree = ElementTree.parse(METAINFO)
    assert METAINFO.name == f"{tree.findtext('id')}.metainfo.xml"
    assert tree.findtext("launchable") == ENTRY.name
    types = set(re.search(r"(?m)^MimeType=(.*);$", ENTRY.read_text("utf-8")).group(1).split(";"))
    assert {found.text for found in tree.findall("provides/mediatype")} <= types
    assert tree.find("releases/release").get("version") == __version__


@pytest.mark.parametrize("language", TRANSLATED)
def test_they_speak_each_language_that_the_window_speaks(entry, language):
    for section in entry.values():
        for key in {"GenericName", "Comment", "Keywords", "Name"} & set(section):
            assert section[key] == "kbdesk" or section.get(f"{key}[{language}]"), (section.name, key)
    tree = ElementTree.parse(METAINFO)
    for path in ("summary", "description/p", "description/ul/li"):
        spoken = [found.get("{http://www.w3.org/XML/1998/namespace}lang", "") for found in tree.findall(path)]
        assert spoken.count(language) == spoken.count("") > 0, path


@pytest.mark.parametrize("size", [16, 22, 24, 32, 48, 64, 128, 256, 512])
def test_icons_have_their_size(size):
    data = (DESKTOP / "icons" / f"{size}x{size}" / "kbdesk.png").read_bytes()
    assert data.startswith(b"\x89PNG")
    assert struct.unpack(">II", data[16:24]) == (size, size)


def test_the_icon_of_windows_holds_what_its_directory_says():
    data = (ROOT / "packaging" / "windows" / "kbdesk.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, 7)
    for number in range(count):
        length, at = struct.unpack_from("<II", data, 6 + 16 * number + 8)
        assert data[at : at + 4] == b"\x89PNG"
        assert data[at + length - 8 : at + length - 4] == b"IEND"


def test_the_icon_of_macos_holds_what_its_parts_say():
    data = (ROOT / "packaging" / "macos" / "kbdesk.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4) == (len(data),)
    at, names = 8, []
    while at < len(data):
        name, length = struct.unpack_from(">4sI", data, at)
        assert data[at + 8 : at + 12] == b"\x89PNG"
        names.append(name)
        at += length
    assert at == len(data)
    assert b"ic09" in names
