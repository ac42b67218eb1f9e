"""`install-desktop` and `uninstall-desktop`: kbdesk in the menu of the desktop, for this user alone."""

import argparse
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

from kbdesk import bundle, resource
from kbdesk.failure import KbdeskError
from kbdesk.patterns import compiled

_NAME = "kbdesk"
_SPECIAL = compiled(r'[\s"\'\\><~|&;$*?#()`]')
"""What the specification of desktop entries wants an argument quoted for."""


def install(_: argparse.Namespace) -> int:
    """`kbdesk install-desktop`."""
    _check_system()
    program = _program()
    try:
        for source, target in _files():
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.suffix == ".desktop":
                target.write_text(_entry(source.read_text("utf-8"), program), "utf-8")
            else:
                shutil.copyfile(source, target)
            target.chmod(0o644)
    except OSError as error:
        raise KbdeskError(f"{error.filename} cannot be written: {error.strerror}.") from None
    _tell_desktop()
    print(f"kbdesk is in the menu now, and starts {program}. `kbdesk uninstall-desktop` takes it out again.")
    return 0


def uninstall(_: argparse.Namespace) -> int:
    """`kbdesk uninstall-desktop`."""
    _check_system()
    gone = 0
    try:
        for _source, target in _files():
            if target.exists():
                target.unlink()
                gone += 1
    except OSError as error:
        raise KbdeskError(f"{error.filename} cannot be removed: {error.strerror}.") from None
    _tell_desktop()
    print("kbdesk is no longer in the menu; the library is untouched." if gone else "kbdesk was not in the menu.")
    return 0


def _check_system() -> None:
    if sys.platform in ("win32", "darwin"):
        raise KbdeskError("Here it is the installer that puts kbdesk into the menu.")


def _files() -> Iterator[tuple[Path, Path]]:
    """Every file that makes kbdesk known to the desktop, with the place where it belongs."""
    share = _share()
    desktop = resource.path("desktop")
    yield desktop / f"{_NAME}.desktop", share / "applications" / f"{_NAME}.desktop"
    for file in sorted(desktop.glob("*.metainfo.xml")):
        yield file, share / "metainfo" / file.name
    icons = share / "icons" / "hicolor"
    for file in sorted((desktop / "icons").glob("*/*.png")):
        yield file, icons / file.parent.name / "apps" / file.name
    yield resource.path("icons", f"{_NAME}.svg"), icons / "scalable" / "apps" / f"{_NAME}.svg"


def _share() -> Path:
    chosen = os.environ.get("XDG_DATA_HOME", "")
    return Path(chosen) if chosen.startswith("/") else Path.home() / ".local" / "share"


def _program() -> Path:
    """What starts this installation of kbdesk; where it is found by its name (pipx), that, which outlives upgrades."""
    mine = Path(sys.executable) if bundle.is_bundle() else Path(sysconfig.get_path("scripts")) / _NAME
    named = shutil.which(_NAME)
    if named and Path(named).resolve() == mine.resolve():
        mine = Path(named)
    if not mine.exists():
        raise KbdeskError(f"{mine} does not exist; install kbdesk (with pipx, say) before it goes into the menu.")
    return mine.absolute()


def _entry(text: str, program: Path) -> str:
    """The desktop entry with this program in it, wherever it is."""
    path = str(program)
    if "\n" in path or "=" in path:
        raise KbdeskError(f"{path!r} has a character in it that a menu entry cannot hold; install kbdesk elsewhere.")
    quoted = path.replace("%", "%%")
    if _SPECIAL.search(quoted):
        quoted = '"' + re.sub(r'(["`$\\])', r"\\\1", quoted) + '"'
    # What is quoted is a string of the file besides, in which a backslash is written twice.
    quoted, tried = quoted.replace("\\", "\\\\"), path.replace("\\", "\\\\")
    text = re.sub(r"(?m)^Exec=kbdesk\b", lambda _: f"Exec={quoted}", text)
    return re.sub(r"(?m)^TryExec=.*$", lambda _: f"TryExec={tried}", text)


def _tell_desktop() -> None:
    """Have the desktop read its folders anew, where it keeps a cache; it does so by itself otherwise."""
    share = _share()
    for command in (
        ["update-desktop-database", "-q", str(share / "applications")],
        ["gtk-update-icon-cache", "-q", "-t", "-f", str(share / "icons" / "hicolor")],
    ):
        if shutil.which(command[0]):
            subprocess.run(command, capture_output=True, check=False, timeout=60)  # noqa: S603 - nothing from outside
