"""What lies in a folder: the files that are worth a look, and the others by the reason why they are not."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from kbdesk.bookmark import Skipped
from kbdesk.patterns import compiled

_MOST_FILES = 100_000
_PAGE = (".html", ".htm", ".xhtml", ".shtml")
# How browsers call the folder with all that belongs to a page, in the languages in which they do not say "_files".
_COMPANION = compiled(
    r"[._-](?:files|file|dateien|fichiers|archivos|arquivos|ficheiros|bestanden|filer|pliki|soubory|tiedostot|dosyalar"
    r"|fitxers|fajlovi|datoteke|elemei|fails|failid|bylos|fitxategiak)$",
    re.IGNORECASE,
)
_UNFINISHED = compiled(
    r"\.(?:part|partial|crdownload|download|opdownload|tmp|temp|swp|lock)$|~$|^~\$|^\.~lock\.", re.IGNORECASE
)
_OF_THE_SYSTEM = frozenset(("thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"))


def files_below(folder: Path) -> Iterator[Path | Skipped]:
    """The files below a folder in the order of their names, those of a folder before those below it.

    Links that lead out of it are not followed, nor is what is hidden looked at, or what belongs to a saved page.
    """
    inside = folder.resolve()
    count = 0
    for place, folders, names in os.walk(folder):
        here = Path(place)
        pages = {Path(name).stem.casefold() for name in names if name.lower().endswith(_PAGE)}
        kept = []
        for name in sorted(folders):
            if name.startswith("."):
                yield Skipped("hidden files and folders", name)
            elif (here / name).is_symlink():
                yield Skipped("links to other folders", name)
            elif _belongs_to(name, pages):
                yield Skipped("folders with the pictures and styles of a saved page", name)
            else:
                kept.append(name)
        folders[:] = kept
        for name in sorted(names):
            path = here / name
            if count >= _MOST_FILES:
                yield Skipped(f"files beyond the first {_MOST_FILES:,}", name)
            elif name.startswith("."):
                yield Skipped("hidden files and folders", name)
            elif not is_named(path):
                yield Skipped("files whose names or folders are in an unknown encoding", repr(name))
            elif is_unfinished(name):
                yield Skipped("unfinished downloads and temporary files", name)
            elif path.is_symlink() and not _leads_within(path, inside):
                yield Skipped("links that lead out of the folder or nowhere", name)
            elif not path.is_file():
                yield Skipped("pipes, devices and links that lead nowhere", name)
            else:
                count += 1
                yield path


def is_unfinished(name: str) -> bool:
    """Whether a name is one that programs give a file that they still write, or the system keeps for itself."""
    return bool(_UNFINISHED.search(name)) or name.lower() in _OF_THE_SYSTEM


def is_named(path: Path) -> bool:
    """Whether the name of a file and of its folders is text, so that it can be kept."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def is_companion(folder: Path) -> bool:
    """Whether a folder holds the pictures and styles of a saved page that lies beside it."""
    stem = _COMPANION.sub("", folder.name)
    return stem != folder.name and any((folder.parent / f"{stem}{suffix}").is_file() for suffix in _PAGE)


def _leads_within(link: Path, folder: Path) -> bool:
    try:
        return link.resolve().is_relative_to(folder)
    except (OSError, RuntimeError):  # one that leads to itself
        return False


def _belongs_to(name: str, pages: set[str]) -> bool:
    return bool(_COMPANION.search(name)) and _COMPANION.sub("", name).casefold() in pages
