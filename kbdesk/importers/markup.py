"""Reading XML of a few known elements, whole or broken, without a parser of XML.

A scanner takes the tags as they come. It knows nothing of document types, so that there are no entities that could grow
or fetch anything, and an element that is not closed costs nothing. What declares entities of its own is refused all the
same: its text would not be what its author meant.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from kbdesk.failure import KbdeskError
from kbdesk.importers.source import Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_LONGEST_TAG = 4 << 20
# None of the alternatives goes beyond the next beginning of its kind, so that many that never end take linear time.
_TAG = compiled(
    r"""<!--[^<-]*+(?:(?!-->|<!--)[<-][^<-]*+)*+-->
    |<!\[CDATA\[(?P<cdata>[^\]<]*+(?:(?!\]\]>|<!\[CDATA\[)[\]<][^\]<]*+)*+)\]\]>|<[?!][^<>]*+>
    |<(?P<close>/?)(?P<name>[A-Za-z_][\w:.-]*+)(?P<attributes>(?:[^<>"'/]++|"[^"<]*+"|'[^'<]*+'|/(?!>))*+)(?P<empty>/?)>""",
    re.X | re.S,
)
_ATTRIBUTE = compiled(r"""(?<![\w:.-])([A-Za-z_:][\w:.-]*+)\s*+=\s*+(?:"([^"<]*)"|'([^'<]*)')""")
_ENTITIES = compiled(r"<!ENTITY\b", re.I)


class Tag(NamedTuple):
    """A tag, and the text before it.

    Attributes:
        name: of the element, in lower case; "" at the end of the text.
        attributes: their values by their names in lower case.
        closing: it is `</name>`.
        empty: it is `<name/>`.
        text: the text between the tag before and this one.
        whole: False at the end of the text where that is within a tag.
    """

    name: str
    attributes: dict[str, str]
    closing: bool
    empty: bool
    text: str
    whole: bool = True


def tags(source: Source) -> Iterator[Tag]:
    """All tags, and at last one without a name. Raises KbdeskError for a source that declares entities."""
    if _ENTITIES.search(source.sample):
        raise KbdeskError(
            Worded("{name} declares XML entities of its own, which no export does; it is not read.", name=source.name)
        )
    rest = text = ""
    for piece in source.pieces():
        rest += piece
        at = 0
        for found in _TAG.finditer(rest):
            text += rest[at : found.start()]
            at = found.end()
            if found["cdata"] is not None:
                text += found["cdata"].replace("&", "&amp;")
            elif found["name"]:
                yield _tag(found, text)
                text = ""
        rest = rest[at:]
        if "<" not in rest:
            text, rest = text + rest, ""
        if len(rest) > _LONGEST_TAG:
            # A tag that never ends; go on at the next one.
            rest = rest[max(rest.find("<", 1), 1) :]
            rest = rest[-_LONGEST_TAG // 2 :]
        text = text[-_LONGEST_TAG:]
    yield Tag("", {}, False, False, unescape(text), whole="<" not in rest)


def _tag(found: re.Match[str], text: str) -> Tag:
    values = {
        name.lower(): unescape(double or single) for name, double, single in _ATTRIBUTE.findall(found["attributes"])
    }
    return Tag(found["name"].lower(), values, bool(found["close"]), bool(found["empty"]), unescape(text))
