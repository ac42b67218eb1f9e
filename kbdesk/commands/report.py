"""What a bug report needs to know, and nothing that its writer would not show to strangers.

It holds versions, numbers, kinds and choices. It never holds an address, a title, a tag, a note, a key, the name of a
file or a folder, or anything else that its user typed.
"""

import getpass
import os
import platform
import re
import shutil
from collections import Counter
from pathlib import Path
from typing import Any, Literal, get_origin, get_type_hints

from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.library.census import census
from kbdesk.library.library import Library
from kbdesk.patterns import compiled
from kbdesk.settings import Settings
from kbdesk.versions import installation, versions

_LOGGED = compiled(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (WARNING|ERROR|CRITICAL) ([A-Za-z_][\w.]*) ")
_PLAIN = compiled(r"^[A-Za-z][A-Za-z0-9:+-]{0,30}$")
_ADDRESS = compiled(r"[a-zA-Z][a-zA-Z0-9+.-]*://\S+")
_MOST_LOGGED = 20
_MOST_READ = 4_000_000


def report(folder: DataFolder, settings: Settings, library: Library | None) -> dict[str, Any]:
    """The report. Without a library, since it cannot be opened, the counts are missing."""
    found: dict[str, Any] = {
        "versions": versions(),
        "installation": installation(),
        "system": _system(),
        "settings": _changed(settings),
        "key_in_environment": bool(os.environ.get("OPENAI_API_KEY")),
        "megabytes": _sizes(folder),
        "log": _logged(folder),
    }
    if library is not None:
        try:
            found["library"] = census(library.database)
        except KbdeskError as error:
            found["library"] = {"problem": private(str(error), folder)}
    return found


def private(sentence: str, folder: DataFolder) -> str:
    """A sentence without the data folder's place, its user's name and addresses."""
    hidden = _ADDRESS.sub("<address>", sentence)
    for path, name in ((folder.path, "<data folder>"), (folder.path.resolve(), "<data folder>"), (_home(), "~")):
        if len(str(path)) > 1:
            hidden = hidden.replace(str(path), name)
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = ""
    return re.sub(rf"(?<!\w){re.escape(user)}(?!\w)", "<user>", hidden) if len(user) > 2 and user != "root" else hidden


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        return Path("/")


def _system() -> dict[str, Any]:
    return {
        "platform": " ".join(filter(None, (platform.system(), platform.release(), platform.machine()))),
        "c_library": " ".join(platform.libc_ver()),
        "processors": os.cpu_count(),
        **{
            name.lower(): os.environ[name]
            for name in ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM")
            if _PLAIN.match(os.environ.get(name, ""))
        },
    }


def _changed(settings: Settings) -> dict[str, Any]:
    """The settings that are not as they were; of what its user can word freely, only that it was."""
    defaults = dict(Settings())
    choices = {
        f"{section.rstrip('_')}.{name}"
        for section, kind in get_type_hints(Settings).items()
        for name, hint in get_type_hints(kind).items()
        if get_origin(hint) is Literal
    }
    return {
        key: value if isinstance(value, bool | int | float) or key in choices else "(set)"
        for key, value in settings
        if value != defaults[key]
    }


def _sizes(folder: DataFolder) -> dict[str, float]:
    sizes = {"free": _free(folder.path)}
    for name, path in (
        ("database", folder.database),
        ("log_ahead", folder.database.with_name(folder.database.name + "-wal")),
        ("imports", folder.imports),
        ("files", folder.files),
        ("backups", folder.backups),
    ):
        try:
            files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
            sizes[name] = round(sum(file.stat().st_size for file in files) / 1e6, 1)
        except OSError:
            continue
    return sizes


def _free(path: Path) -> float:
    try:
        return round(shutil.disk_usage(path).free / 1e6, 1)
    except OSError:
        return -1


def _logged(folder: DataFolder) -> dict[str, int]:
    """How often each part of the program warned, in the newest log: their names, and none of what they said."""
    counted: Counter[str] = Counter()
    try:
        with folder.log.open("rb") as file:
            for line in file.read(_MOST_READ).decode("utf-8", errors="replace").splitlines():
                if (match := _LOGGED.match(line)) and match[2].startswith("kbdesk."):
                    counted[f"{match[2]} {match[1]}"] += 1
    except OSError:
        return {}
    return dict(counted.most_common(_MOST_LOGGED))
