"""Telegram's export of chats as JSON: the links in messages.

Written by Telegram Desktop: Export chat history, or Settings > Advanced > Export Telegram data, as machine-readable
JSON (`result.json`). Held against its exporter (`export_output_json.cpp`). How the fields map:

- `name` of the chat is the folder; in an export of all data, Saved Messages have none and are called so.
- `text_entities`, else `text` (a text, or a list of texts and objects) holds what was written. Objects of the type
  `link` are addresses; those of the type `text_link` are, by their `href`, and their text is the title. Addresses in
  plain text are links, too.
- What was written around the addresses is the note; hashtags are tags.
- `date_unixtime`, else `date`, is the date.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line, tag_list
from kbdesk.importers.json_document import Document, list_of, outline, plain, text_of
from kbdesk.importers.links import BARE, trimmed, with_scheme
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_SAVED = "Saved Messages"


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening or not seen.has("messages", "type", "date", "text"):
        return 0.0
    return 0.95 if seen.names & {"text_entities", "date_unixtime", "from_id"} else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    for chat in _chats(plain(document.root)):
        name = one_line(text_of(chat, "name")) or (_SAVED if chat.get("type") == "saved_messages" else "")
        for message in list_of(chat, "messages"):
            if not isinstance(message, dict):
                yield Skipped("damaged entries")
                continue
            found = list(_message(message, [name] if name else []))
            links += sum(isinstance(entry, Bookmark) for entry in found)
            yield from found or [Skipped("messages without a link")]
    warnings += document.said(links)


def _chats(root: Any) -> Iterator[dict[str, Any]]:
    if not isinstance(root, dict):
        return
    if "messages" in root:
        yield root
    for part in (root.get("chats"), root.get("left_chats")):
        yield from (chat for chat in list_of(part, "list") if isinstance(chat, dict)) if isinstance(part, dict) else ()


def _message(message: dict[str, Any], folder: list[str]) -> Iterator[Bookmark | Skipped]:
    written = list_of(message, "text_entities") or message.get("text")
    addresses: dict[str, str] = {}
    tags: list[str] = []
    around = ""
    for part in written if isinstance(written, list) else [written]:
        kind, text, href = ("plain", part, "") if isinstance(part, str) else ("", "", "")
        if isinstance(part, dict):
            kind, href = text_of(part, "type"), text_of(part, "href")
            text = part["text"] if isinstance(part.get("text"), str) else ""
        if kind == "text_link" and href:
            addresses.setdefault(href, one_line(text))
            around += text
        elif kind == "link" and text.strip():
            addresses.setdefault(with_scheme(text.strip()), "")
        elif kind == "hashtag":
            tags.append(text.strip().removeprefix("#"))
        else:
            for bare in BARE.finditer(text):
                addresses.setdefault(with_scheme(trimmed(bare[0])), "")
            around += BARE.sub("", text)
    note = around.strip()
    for url, title in addresses.items():
        yield link(
            url if "://" in url else f"https://{url}",
            title=title,
            folder=folder,
            tags=tag_list(tags),
            added=unix_seconds(message.get("date_unixtime")) or unix_seconds(message.get("date")),
            note="" if note == title else note,
        )


IMPORTER = Importer("telegram", Worded("Telegram export"), _confidence, _entries)
