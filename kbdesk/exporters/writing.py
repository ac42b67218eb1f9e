"""Writing an export: which format it is to be, and a file that is there whole or not at all."""

import importlib
import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from kbdesk import discovery
from kbdesk.exporters.exporter import Article, Exporter
from kbdesk.exporters.facets import FACETS, lacks, lost
from kbdesk.failure import KbdeskError
from kbdesk.worded import Worded


class Format(NamedTuple):
    """A format that can be written.

    Attributes:
        name: for `--format`.
        title: for people.
        lacks: a sentence about what it has no place for; "" where it holds everything.
        suffix: the ending of its files (".json"); "" where it has none of its own.
    """

    name: str
    title: str
    lacks: str = ""
    suffix: str = ""


class Written(Struct, frozen=True):
    """What was written: how many articles, as which format, and a sentence about what that had no place for."""

    count: int
    title: str
    lost: str


def write(articles: Iterable[Article], path: Path, format: str | None = None) -> int:
    """Write articles; returns how many. See `export`."""
    return export(articles, path, format).count


def export(articles: Iterable[Article], path: Path, format: str | None = None) -> Written:
    """Write articles to a file, in the format that is named or else that its ending means.

    They are taken one by one, so that a library of any size can be written. The file is written beside its place, under
    the same name with `.part`, and put in its place when it is whole: where anything goes wrong, a file that was there
    before is as it was. A folder that has files in it is left alone, whoever they are of. Raises KbdeskError for an
    unknown format and where the file cannot be written.
    """
    exporter = _chosen(path, format)
    missing = dict.fromkeys((name for name in FACETS if name not in exporter.holds), 0)
    if path.is_dir() and any(path.iterdir()):
        raise KbdeskError(
            Worded(
                "{path} is a folder with files in it, which an export does not replace; name another one.", path=path
            )
        )
    partial = path.with_name(path.name + ".part")
    try:
        try:
            _remove(partial)  # left by an export that was killed
            count = exporter.write(_counted(articles, missing), partial)
            partial.replace(path)
        except BaseException:
            _remove(partial)
            raise
    except OSError as error:
        raise KbdeskError(
            Worded("{path} cannot be written: {reason}.", path=path, reason=error.strerror or error)
        ) from None
    return Written(count, exporter.title, lost(exporter.title, missing))


def _counted(articles: Iterable[Article], counts: dict[str, int]) -> Iterator[Article]:
    """The same articles, while it is counted how many have each of the facets."""
    for article in articles:
        for name in counts:
            counts[name] += FACETS[name].has(article)
        yield article


def known_formats() -> list[Format]:
    """Every format, in the order of the names."""
    return [
        Format(exporter.name, exporter.title, lacks(exporter.title, exporter.holds), "".join(exporter.suffixes[:1]))
        for exporter in exporters().values()
    ]


@cache
def exporters() -> dict[str, Exporter]:
    """Every exporter by its name."""
    found: dict[str, Exporter] = {}
    for module in discovery.modules(importlib.import_module(f"{__package__}.formats")):
        exporter = getattr(module, "EXPORTER", None)
        if isinstance(exporter, Exporter):
            found[exporter.name] = exporter
    return found


def _chosen(path: Path, format: str | None) -> Exporter:
    names = ", ".join(exporters())
    if format is not None:
        if format not in exporters():
            raise KbdeskError(
                Worded("There is no format {format!r} to export; there are {names}.", format=format, names=names)
            )
        return exporters()[format]
    for exporter in exporters().values():
        if path.suffix.lower() in exporter.suffixes:
            return exporter
    raise KbdeskError(
        Worded(
            "The ending of {name} does not say which format to write; name one of {names}.", name=path.name, names=names
        )
    )


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
