"""Bundled files are found, and the icon set is whole and of one style."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from kbdesk import resource

ICONS = [
    "add",
    "archive",
    "import",
    "search",
    "play",
    "pause",
    "cancel",
    "retry",
    "trash",
    "star",
    "star-filled",
    "unread",
    "folder",
    "tag",
    "category",
    "note",
    "failed",
    "all",
    "alone",
    "open-external",
    "copy",
    "settings",
    "moon",
    "sun",
    "close",
    "chevron-down",
    "chevron-up",
    "chevron-left",
    "chevron-right",
    "highlight",
    "type",
    "check",
    "info",
    "activity",
    "export",
    "clock",
    "link",
]
BOXES = {f"box-{state}-{theme}" for state in ("tick", "part") for theme in ("light", "dark")}
DIALOG = {"dialog-back", "dialog-forward", "dialog-up"}
APART = {"empty-library", "kbdesk", "combo-arrow", "sort-up", "sort-down", *BOXES, *DIALOG}
"""All but the first two are drawn by a style sheet, which gives them no colour: they have those of light and dark."""

SVG = "{http://www.w3.org/2000/svg}svg"


@pytest.mark.parametrize("name", [*ICONS, "empty-library"])
def test_icon(name: str):
    root = ElementTree.parse(resource.path("icons", f"{name}.svg")).getroot()
    size = "96" if name == "empty-library" else "24"
    assert root.tag == SVG
    assert root.get("viewBox") == f"0 0 {size} {size}"
    assert root.get("stroke") == "currentColor"
    assert root.get("fill") == "none"
    assert root.get("stroke-linecap") == "round"
    assert root.get("stroke-width") == ("2.25" if name == "empty-library" else "1.75")
    colours = {element.get("fill") for element in root.iter()} | {element.get("stroke") for element in root.iter()}
    assert colours <= {None, "none", "currentColor"}


def test_no_icon_is_unnamed_here():
    assert {file.stem for file in resource.path("icons").glob("*.svg")} == {*ICONS, *APART}


def test_app_icon():
    root = ElementTree.parse(resource.path("icons", "kbdesk.svg")).getroot()
    assert (root.tag, root.get("viewBox")) == (SVG, "0 0 256 256")


def test_missing_file():
    with pytest.raises(FileNotFoundError, match=r"icons/none\.svg"):
        resource.path("icons", "none.svg")


def test_checkout_and_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    inside, beside = tmp_path / "kbdesk" / "resources", tmp_path / "resources"
    monkeypatch.setattr(resource, "_PLACES", (inside, beside))
    beside.mkdir()
    (beside / "file").write_text("beside")
    assert resource.path("file") == beside / "file"
    inside.mkdir(parents=True)
    (inside / "file").write_text("inside")
    assert resource.path("file") == inside / "file"
    assert resource.path() == inside
