"""Notes of Google Keep, as Google Takeout has them: a JSON file for each, in a zip or a folder.

Written by takeout.google.com (`Takeout/Keep/NAME.json`, and beside it `NAME.html`, which says the same and is passed
over). Google describes it nowhere; held against what eight programs that import it read. How the fields of a note map:

- Each of the `annotations`, which Keep makes of the links in a note, has an address (`url`) and the page's `title`;
  addresses in `title`, `textContent` and `listContent` are links, too. Where a note has one link, its own title stands
  in for a title that the page has not. The `description` is the page's, and is not read.
- What the note says besides is the note of each of its links: its title, and its text, or its list with check boxes. A
  note without a link becomes a note article.
- `labels` are tags, `createdTimestampUsec` (else `userEditedTimestampUsec`) is the date.
- `isArchived` is the flag archived, `isPinned` the flag starred. What lies in the bin (`isTrashed`) is passed over.
- `textContentHtml`, which is the same text, `attachments` (pictures, recordings), `color` and `sharees` are not read.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import address, flag_list, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import Document, is_set, list_of, names_of, outline, records, text_of
from kbdesk.importers.links import heading, parted
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


def _confidence(source: Source) -> float:
    return 0.95 if outline(source).opening and outline(source).has("userEditedTimestampUsec", "isTrashed") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    for note in records(document.root):
        for entry in _note(note) if note is not None else [Skipped("damaged entries")]:
            links += isinstance(entry, Bookmark)
            yield entry
    warnings += document.said(links)


def _note(note: dict[str, Any]) -> Iterator[Bookmark | Skipped]:
    title = one_line(text_of(note, "title"))
    if is_set(note, "isTrashed"):
        yield Skipped("deleted entries", title[:200])
        return
    urls, own = heading(title)
    found, text = _text(note)
    pages = dict.fromkeys((*urls, *found), "")
    for annotation in list_of(note, "annotations"):
        if isinstance(annotation, dict) and (url := address(text_of(annotation, "url"))):
            pages[url] = pages.get(url) or one_line(text_of(annotation, "title"))
    about: dict[str, Any] = {
        "tags": tag_list(names_of(list_of(note, "labels"))),
        "added": unix_seconds(note.get("createdTimestampUsec")) or unix_seconds(note.get("userEditedTimestampUsec")),
        "flags": flag_list({"starred": is_set(note, "isPinned"), "archived": is_set(note, "isArchived")}),
    }
    for url, page in pages.items():
        named = page or (own if len(pages) == 1 else "")
        yield link(url, title=named, note=paragraphs("" if own == named else own, text), **about)
    if not pages:
        said = text or title
        yield Bookmark(title=title, text=said, **about) if said else Skipped("notes without a text")


def _text(note: dict[str, Any]) -> tuple[list[str], str]:
    """The addresses in the text or the list of a note, and what it says besides."""
    urls, text = parted(text_of(note, "textContent"))
    lines: list[str] = []
    for item in list_of(note, "listContent"):
        if isinstance(item, dict):
            found, said = parted(text_of(item, "text"))
            urls += found
            lines += [f"- [{'x' if is_set(item, 'isChecked') else ' '}] {said}"] if said else []
    return urls, paragraphs(text, "\n".join(lines))


IMPORTER = Importer("google-keep", Worded("Google Keep notes"), _confidence, _entries, twins=(".json", ".html"))
