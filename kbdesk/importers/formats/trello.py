"""A board of Trello, as JSON: the links on its cards.

Written by Print, export and share > Export as JSON in a board's menu; for each board in the zip that whole workspaces
are exported as. Held against Trello's description of its interface and what programs that import boards read. How they
map:

- The names of the board and of the list are the folder.
- Links are the card's `attachments` (`url`, and `name` where it is not the address again), and those in its `name`, its
  `desc`, its checklists and its comments (`actions` of the type `commentCard`, at most the last thousand of a board),
  which are Markdown. A link without a title has the card's name, where it is the only one.
- What the card says besides is the note of each of them. A card without a link that says something is a note article.
- `labels` are tags, by their names or else their colours. The beginning of the `id` is when the card was made, which
  is the date; `dateLastActivity` is, where it is no such number. A card that is closed, or on a closed list or board,
  is archived.
- Uploaded files, which only those who are logged in can get, are passed over. The board's own description, members, due
  dates and custom fields are not read.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import address, flag_list, link, one_line, paragraphs, tag_list
from kbdesk.importers.formats.text import links_in, says_more
from kbdesk.importers.json_document import Document, fields, is_set, list_of, outline, plain, records, text_of
from kbdesk.importers.json_mending import Node
from kbdesk.importers.links import heading
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_MADE = compiled(r"([0-9a-f]{8})[0-9a-f]{16}$")


class _Board(NamedTuple):
    """What a card needs of its board: its name, its lists by their numbers, and what is said to cards by theirs."""

    name: str
    closed: bool
    lists: Mapping[str, dict[str, Any]]
    said: Mapping[str, list[str]]


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening or not seen.has("closed"):
        return 0.0
    return 0.95 if seen.has("labelNames", "prefs") or seen.has("idList", "idBoard") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    parts = fields(document.root)
    about: dict[str, Any] = {name: plain(parts[name]) for name in ("name", "closed") if name in parts}
    lists = {str(each.get("id")): each for each in records(parts.get("lists")) if each}
    board = _Board(one_line(text_of(about, "name")), is_set(about, "closed"), lists, _said(parts))
    links = 0
    for card in records(parts.get("cards") if parts else document.root):
        for entry in _card(card, board) if card is not None else [Skipped("damaged entries")]:
            links += isinstance(entry, Bookmark)
            yield entry
    warnings += document.said(links)


def _said(parts: dict[str, Node]) -> dict[str, list[str]]:
    """The checklists and the comments of each card, by its number."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for checklist in records(parts.get("checklists")):
        if checklist:
            items = [item for item in list_of(checklist, "checkItems") if isinstance(item, dict)]
            lines = [f"- [{'x' if item.get('state') == 'complete' else ' '}] {text_of(item, 'name')}" for item in items]
            said[str(checklist.get("idCard"))].append("\n".join([text_of(checklist, "name"), "", *lines]))
    comments: list[tuple[str, str]] = []
    for action in records(parts.get("actions")):
        data = action.get("data") if action and action.get("type") == "commentCard" else None
        if isinstance(data, dict) and isinstance(card := data.get("card"), dict):
            comments.append((str(card.get("id")), text_of(data, "text")))
    for number, comment in reversed(comments):  # the newest stands first
        said[number].append(comment)
    return said


def _card(card: dict[str, Any], board: _Board) -> Iterator[Bookmark | Skipped]:
    name, number = one_line(text_of(card, "name")), str(card.get("id", ""))
    stack = board.lists.get(str(card.get("idList")), {})
    pages: dict[str, str] = {}
    for each in list_of(card, "attachments"):
        if isinstance(each, dict) and (url := address(text_of(each, "url"))):
            title = one_line(text_of(each, "name"))
            if is_set(each, "isUpload"):
                yield Skipped("uploaded images and files, which the export does not hold", title[:200])
            else:
                pages[url] = "" if title == url else title
    texts = [text_of(card, "desc"), *board.said.get(number, ())]
    urls, own = heading(name)
    for found in (*(Bookmark(url=url) for url in urls), *(each for text in texts for each in links_in(text))):
        pages[found.url] = pages.get(found.url) or found.title
    made = _MADE.match(number)
    about: dict[str, Any] = {
        "folder": [each for each in (board.name, one_line(text_of(stack, "name"))) if each],
        "tags": tag_list(text_of(each, "name", "color") for each in list_of(card, "labels") if isinstance(each, dict)),
        "added": unix_seconds(int(made[1], 16)) if made else unix_seconds(card.get("dateLastActivity")),
        "flags": flag_list({"archived": board.closed or is_set(card, "closed") or is_set(stack, "closed")}),
    }
    said = paragraphs(*filter(says_more, texts))
    for url, page in pages.items():
        title = page or (own if len(pages) == 1 else "")
        yield link(url, title=title, note=paragraphs("" if own == title else own, said), **about)
    if not pages:
        yield (
            Bookmark(title=name, text=said, **about) if said else Skipped("cards without a link or a text", name[:200])
        )


IMPORTER = Importer("trello", Worded("Trello board"), _confidence, _entries)
