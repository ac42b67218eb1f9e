"""Reading JSON exports of any shape without having all of them in memory as objects, and without one bad entry costing
the others.

A document is a tree of nodes that are decoded one level at a time. A node is a piece of JSON as it stands in the file;
`fields` and `elements` look one level into it, `plain` gives it as Python has it.
"""

import io
import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers.json_mending import SAME, Node, integer, likeness, mended
from kbdesk.importers.source import Source, said_damage
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

LARGEST = 256_000_000
"""Bytes of a JSON export. Its bytes are in memory while it is read, a damaged one's twice, the entries one at a time.
100,000 links are some 50 MB; what is larger holds whole pages (see `json_stream`)."""

_DEEPEST = 64
_MOST_NESTED = 10_000
"""Containers in one another; what is nested deeper is nobody's folders, and is taken for damage."""

_SURROGATE = compiled("[\ud800-\udfff]")
_NAMES = compiled(r'(?<!\\)"([A-Za-z_@][\w@.-]{0,60})"\s*:')
_RAW = msgspec.json.Decoder(msgspec.Raw)
_FIELDS = msgspec.json.Decoder(dict[str, msgspec.Raw])
_ELEMENTS = msgspec.json.Decoder(list[msgspec.Raw])
_BROKEN = (msgspec.DecodeError, UnicodeError, RecursionError)


class Outline(NamedTuple):
    """What can be seen of a JSON document in its beginning.

    Attributes:
        opening: "{" or "[" or, where it is no JSON, "".
        names: names of fields, at whatever depth.
    """

    opening: str
    names: frozenset[str]

    def has(self, *names: str) -> bool:
        """Whether all the names are there."""
        return self.names.issuperset(names)


def outline(source: Source) -> Outline:
    """What the beginning of a source shows, for recognition."""
    return _outline(source.sample)


@lru_cache(maxsize=4)
def _outline(sample: str) -> Outline:
    if not (start := re.match(r'\s*(\{|\[)\s*(?:[{"\[]|\Z)', sample)):
        return Outline("", frozenset())
    return Outline(start[1], frozenset(_NAMES.findall(sample)))


class Document:
    """A JSON export.

    Attributes:
        root: the outermost node.
        whole: False where the text breaks off, so that what was read from it may not be all.
        damaged: in how many places it was broken and could be read on behind that.
    """

    def __init__(self, source: Source) -> None:
        """Read the export. Raises KbdeskError for one too large, and OSError."""
        if source.size > LARGEST:
            raise KbdeskError(
                Worded(
                    "{name} is larger than {size} MB, too large for a JSON export.",
                    name=source.name,
                    size=LARGEST // 1_000_000,
                )
            )
        data = source.utf8()
        self.whole = True
        self.damaged = 0
        try:
            self.root: Node = _RAW.decode(data)
        except RecursionError:
            if (root := _nested(data)) is None:
                self.root, self.damaged, self.whole = mended(data)
            else:
                self.root = root
        except _BROKEN:
            self.root, self.damaged, self.whole = mended(data)

    def said(self, links: int) -> list[str]:
        """What is to be said about the whole, when so many links were read from it."""
        return said_damage(self.whole, self.damaged, links)


def _nested(data: bytes) -> Node:
    """A document that is nested deeper than calls may be, as objects; None where it is broken as well."""
    import ijson

    builder, depth = ijson.ObjectBuilder(), 0
    try:
        for event, value in ijson.basic_parse(io.BytesIO(data), use_float=True):
            builder.event(event, value)
            depth += (event in ("start_map", "start_array")) - (event in ("end_map", "end_array"))
            if depth > _MOST_NESTED:
                return None
    except ijson.JSONError:
        return None
    return builder.value


def fields(node: Node) -> dict[str, Node]:
    """The fields of an object, not decoded yet; empty for anything else."""
    if isinstance(node, msgspec.Raw):
        try:
            return dict(_FIELDS.decode(node))
        except _BROKEN:
            value = plain(node)
            return value if isinstance(value, dict) else {}
    return node if isinstance(node, dict) else {}


def elements(node: Node) -> list[Node]:
    """The elements of a list, not decoded yet; empty for anything else."""
    if isinstance(node, msgspec.Raw):
        try:
            return list(_ELEMENTS.decode(node))
        except _BROKEN:
            value = plain(node)
            return value if isinstance(value, list) else []
    return node if isinstance(node, list) else []


def plain(node: Node) -> Any:
    """A node as Python has it; None for what is broken, or nested deeper than any record."""
    if isinstance(node, msgspec.Raw):
        try:
            return msgspec.json.decode(node)
        except _BROKEN:
            try:
                # Half a surrogate pair, as JavaScript cuts emoji, NaN and numbers of thousands of digits are errors to
                # msgspec and none to json.
                return _clean(json.loads(bytes(node).decode("utf-8", "replace"), parse_int=integer))
            except (ValueError, RecursionError):
                return None
    try:
        if isinstance(node, dict):
            return {key: plain(value) for key, value in node.items()}
        if isinstance(node, list):
            return [plain(value) for value in node]
    except RecursionError:
        return None
    return node


def _clean(value: Any) -> Any:
    """The value without halves of surrogate pairs, which no database or file can store."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {_clean(key): _clean(item) for key, item in value.items()}
    return value


def records(node: Node) -> Iterator[dict[str, Any] | None]:
    """The objects of a list, in their order; None for an entry that is broken or no object.

    A single object is a list of one: that is what is left of a list whose bracket was lost. Where pieces of a document
    changed places, which may leave it whole, brackets have put objects into one before them.
    """
    looks: list[frozenset[str]] = []
    for element in elements(node) or ([node] if fields(node) else []):
        value = plain(element)
        if not isinstance(value, dict):
            yield None
            continue
        yield value
        # Its own names, and those of the one before it: the one that took others in may have lost some.
        looks = [*looks[-1:], frozenset(value)] if len(value) > 2 else looks
        yield from _swallowed(value, looks)


def _swallowed(record: dict[str, Any], own: list[frozenset[str]], depth: int = 0) -> Iterator[dict[str, Any]]:
    """Objects in the lists of one that look just like it should."""
    for inner in record.values():
        for each in inner if isinstance(inner, list) and depth < _DEEPEST else ():
            if not isinstance(each, dict) or len(each) < 3:
                continue
            if any(likeness(frozenset(each), names) >= SAME for names in own):
                yield each
                yield from _swallowed(each, own, depth + 1)


def read_list(
    document: Document,
    node: Node,
    entry: Callable[[dict[str, Any]], Bookmark | Skipped],
    warnings: list[str],
) -> Iterator[Bookmark | Skipped]:
    """The entries of an export that is a list of objects, and the sentence for one that is damaged."""
    links = 0
    for record in records(node):
        found = entry(record) if record is not None else Skipped("damaged entries")
        links += isinstance(found, Bookmark)
        yield found
    warnings += document.said(links)


def text_of(record: dict[str, Any], *names: str) -> str:
    """The first of the fields that is text with something in it; "" where none is."""
    for name in names:
        if isinstance(value := record.get(name), str) and value.strip():
            return value.strip()
    return ""


def list_of(record: dict[str, Any], name: str) -> list[Any]:
    """A field that is a list; empty where it is none."""
    return value if isinstance(value := record.get(name), list) else []


def is_set(record: dict[str, Any], *names: str) -> bool:
    """Whether one of the fields says yes, in whatever way the programs do."""
    for name in names:
        value = record.get(name)
        if value is True or value == 1 or (isinstance(value, str) and value.strip().lower() in ("1", "true", "yes")):
            return True
    return False


def names_of(values: list[Any], *keys: str) -> list[str]:
    """Tags that are names, or objects with the name in one of the fields."""
    found = []
    for value in values:
        if isinstance(value, dict):
            value = text_of(value, *(keys or ("name", "label", "tag", "title")))
        if isinstance(value, str):
            found.append(value)
    return found
