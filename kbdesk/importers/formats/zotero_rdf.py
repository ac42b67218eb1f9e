"""Zotero's RDF, which is what it exports where nothing else is chosen.

Written by Zotero (Export Library, Zotero RDF): items, notes and collections one after the other, each of which names
what belongs to it. Held against Zotero's translator of that name. How the fields map:

- The address is `dcterms:URI` below `dc:identifier`, else `rdf:about` where it is one, else that of the DOI.
- `dc:title`, `dcterms:abstract`, `dc:date`, authors, journal, volume, pages, publisher, DOI, ISBN and ISSN go the way
  that they go in CSL-JSON. `dcterms:dateSubmitted` is the day on which it was looked at.
- `dc:subject` are tags, also those that Zotero gave itself (`z:AutomaticTag`).
- Notes (`bib:Memo`) follow the item that names them; one that no item names is a note article.
- `z:Collection` is a folder, in the one that has it as a part. Attachments are not read, but for those that stand alone
  and have an address.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers.fields import one_line, paragraphs
from kbdesk.importers.formats import csl
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.importers.zotero_items import kind_of
from kbdesk.worded import Worded

_NAMESPACE = "http://www.zotero.org/namespaces/export#"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LARGEST = 200_000_000
_DEEPEST = 64


def _confidence(source: Source) -> float:
    return 0.95 if source.sample.lstrip().startswith("<") and _NAMESPACE in source.sample[:8192] else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    if source.size > _LARGEST:
        raise KbdeskError(Worded("{name} is too large for a backup of bookmarks.", name=source.name))
    from lxml import etree  # only where it is needed: it takes a while to load

    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    root = etree.fromstring(source.utf8(), parser)
    if root is None:
        return
    whole = not parser.error_log
    items = list(root)
    cut = not whole and bool(items) and not items[-1].tail  # the end of the file is in the last one
    if cut:
        items.pop()
    export = _Library(items)
    links = 0
    for element in items:
        entry = export.entry(element)
        links += isinstance(entry, Bookmark)
        if entry is not None:
            yield entry
    if cut:
        yield Skipped("entries that the end of the file cuts off")
    warnings += said_damage(whole, 0, links)


class _Library:
    """What of an export is needed to read one item of it."""

    def __init__(self, items: list[Any]) -> None:
        self._named = {about: one for one in items if (about := one.get(f"{_RDF}about"))}
        self._within: dict[str, list[str]] = {}
        self._belonging: set[str] = set()
        for one in items:
            if _local(one) == "Collection":
                for part in _resources(one, "hasPart"):
                    self._within.setdefault(part, []).append(one.get(f"{_RDF}about", ""))
            else:
                self._belonging.update(_resources(one, "isReferencedBy"), _resources(one, "link"))

    def entry(self, element: Any) -> Bookmark | Skipped | None:
        """The bookmark of an item, or why it is none; None for what belongs to another one, and for collections."""
        kind, about = _local(element), element.get(f"{_RDF}about", "")
        item = _text(element, "itemType")
        if kind == "Collection" or about in self._belonging or (not item and kind != "Memo"):
            return None
        if kind == "Memo":
            text = as_markdown(_text(element, "value"))
            title = one_line(text.partition("\n")[0].lstrip("# "))[:200]
            return (
                Bookmark(title=title, text=text, tags=_tags(element), **self._places(about))
                if text
                else Skipped("empty notes")
            )
        if kind == "Attachment" and not _address(element):
            return Skipped("files that the export does not hold")
        reference = csl.reference(self._record(element, item))
        reference.tags = _tags(element)
        places = self._places(about)
        reference.folders = [path for path in [places["folder"], *places["folders"]] if path]
        notes = (self._named.get(name) for name in _resources(element, "isReferencedBy"))
        reference.note = paragraphs(*(as_markdown(_text(note, "value")) for note in notes if note is not None))
        return reference.entry()

    def _places(self, about: str) -> dict[str, Any]:
        paths = [path for name in self._within.get(about, ()) if (path := self._path(name))]
        return {"folder": paths[0] if paths else [], "folders": tuple(paths[1:])}

    def _path(self, name: str) -> list[str]:
        path: list[str] = []
        seen: set[str] = set()
        while name and name not in seen and len(seen) < _DEEPEST:
            seen.add(name)
            if (collection := self._named.get(name)) is not None and (title := one_line(_text(collection, "title"))):
                path.insert(0, title)
            name = next(iter(self._within.get(name, ())), "")
        return path

    def _record(self, element: Any, item: str) -> dict[str, Any]:
        """An item as CSL-JSON has it."""
        whole = [one for part in _all(element, "isPartOf") for one in (*part, self._named.get(_resource(part)))]
        whole = [one for one in whole if one is not None]
        numbers = [one_line(n.text or "") for one in (element, *whole) for n in _all(one, "identifier") if n.text]
        said = dict(reversed([number.split(" ", 1) for number in numbers if " " in number]))

        def in_whole(name: str) -> str:
            return next((text for one in whole if (text := _text(one, name))), "")

        return {
            "id": _text(element, "citationKey"),
            "type": kind_of(item),
            "title": _text(element, "title"),
            "URL": _address(element),
            "DOI": said.get("DOI", ""),
            "ISBN": said.get("ISBN", ""),
            "ISSN": said.get("ISSN", ""),
            "author": _people(element, "authors"),
            "editor": _people(element, "editors"),
            "issued": {"raw": _text(element, "date")},
            "accessed": {"raw": _text(element, "dateSubmitted")},
            "abstract": _text(element, "abstract"),
            "container-title": in_whole("title"),
            "volume": _text(element, "volume") or in_whole("volume"),
            "issue": _text(element, "number") or in_whole("number"),
            "page": _text(element, "pages"),
            "language": _text(element, "language"),
            "publisher": next((_text(one, "name") for part in _all(element, "publisher") for one in part), ""),
        }


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _all(element: Any, name: str) -> list[Any]:
    return [child for child in element if _local(child) == name]


def _text(element: Any, name: str) -> str:
    return next((text for child in _all(element, name) if (text := "".join(child.itertext()).strip())), "")


def _resource(element: Any) -> str:
    return str(element.get(f"{_RDF}resource", ""))


def _resources(element: Any, name: str) -> list[str]:
    return [resource for child in _all(element, name) if (resource := _resource(child))]


def _address(element: Any) -> str:
    said = (_text(uri, "value") for part in _all(element, "identifier") for uri in _all(part, "URI"))
    about = str(element.get(f"{_RDF}about", ""))
    return next(filter(None, said), "") or (about if about.startswith(("http://", "https://")) else "")


def _tags(element: Any) -> list[str]:
    return [one_line("".join(subject.itertext())) for subject in _all(element, "subject")]


def _people(element: Any, name: str) -> list[dict[str, str]]:
    found = []
    for person in (p for part in _all(element, name) for p in part.iter() if _local(p) == "Person"):
        family, given = _text(person, "surname"), _text(person, "givenName") or _text(person, "givenname")
        found.append({"family": family, "given": given} if family else {"literal": _text(person, "name") or given})
    return found


IMPORTER = Importer("zotero-rdf", "Zotero RDF", _confidence, _entries)
