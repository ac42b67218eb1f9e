"""Which versions of what are at work: for `--version` and for bug reports."""

import platform
import sqlite3
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kbdesk import __version__

_PACKAGES = {
    "Qt (PySide6)": "PySide6-Essentials",
    "trafilatura": "trafilatura",
    "lxml": "lxml",
    "APScheduler": "apscheduler",
    "Peewee": "peewee",
    "httpx": "httpx",
    "openai": "openai",
    "numpy": "numpy",
}
"""What matters for a bug report; `packaging/kbdesk.spec` has the bundle keep what these say of themselves."""


def versions() -> dict[str, str]:
    """Name and version of kbdesk and of what it stands on."""
    found = {"kbdesk": __version__, "Python": platform.python_version(), "SQLite": sqlite3.sqlite_version}
    for name, package in _PACKAGES.items():
        try:
            found[name] = version(package)
        except PackageNotFoundError:
            found[name] = "not installed"
    return found


def installation() -> str:
    """How this kbdesk came here: "bundle", "package" or "source"."""
    if getattr(sys, "frozen", False):
        return "bundle"
    return "source" if (Path(__file__).parents[1] / "pyproject.toml").exists() else "package"
