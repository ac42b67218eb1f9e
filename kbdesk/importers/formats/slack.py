"""Messages of Slack, as its export has them: a file of JSON for each day of a channel.

Written by Settings & administration > Workspace settings > Import/Export Data > Export (`CHANNEL/2024-05-01.json` in a
zip, which `slack_zip` reads as a whole); what scripts save of its interface (`conversations.history`) has the list as
`messages`. Held against Slack's description of its export and of the format of messages. How the fields map:

- The channel, which is the name of the folder that the file of a day lies in, is the folder.
- In `text`, `<address|title>` and `<address>` are links; so are the pages that `attachments` show (`from_url`,
  `original_url`, `title_link`), whose `title` is the title of a link that has none, and files that lie elsewhere
  (`files` that say `is_external`).
- What was written around the addresses is the note, with people and channels by their names as far as they are known.
- `ts` is the date. What is pinned to its channel or starred has the flag starred.
- What Slack itself says (somebody joined) is passed over silently, unless there is a link in it. Who wrote a message,
  threads and reactions are not read.
"""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import PurePath
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line
from kbdesk.importers.json_document import Document, fields, is_set, list_of, outline, records, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

DAY = compiled(r"\d{4}-\d\d-\d\d\.json$", re.I)
"""The name of the file of a day."""

_SIGN = compiled(r"<([^<>|]{1,4000})(?:\|([^<>]{0,1000}))?>")
_WRITTEN = ("", "bot_message", "file_comment", "file_share", "me_message", "reply_broadcast", "thread_broadcast")
"""Kinds of messages that somebody wrote; all others are of Slack itself."""


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening or not seen.has("type", "ts"):
        return 0.0
    return 0.95 if seen.has("text") and seen.names & {"user", "bot_id", "client_msg_id", "subtype"} else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    for entry in entries(document, channel_of(source), {}):
        links += isinstance(entry, Bookmark)
        yield entry
    warnings += document.said(links)


def channel_of(source: Source) -> list[str]:
    """The folder of the links in the file of a day; none where nothing says it."""
    path = source.path.absolute() if source.path else PurePath(source.name)
    name = path.parent.name if DAY.match(path.name) else ""
    return [name] if name else []


def entries(document: Document, folder: list[str], people: Mapping[str, str]) -> Iterator[Bookmark | Skipped]:
    """The links in the messages of a document; names of people by their numbers."""
    parts = fields(document.root)
    for message in records(parts.get("messages", document.root)):
        if message is None:
            yield Skipped("damaged entries")
            continue
        found = list(_message(message, folder, people))
        yield from found
        if not found and text_of(message, "subtype") in _WRITTEN:
            yield Skipped("messages without a link")


def _message(message: dict[str, Any], folder: list[str], people: Mapping[str, str]) -> Iterator[Bookmark | Skipped]:
    pages: dict[str, str] = {}

    def said(sign: re.Match[str]) -> str:
        """What a sign in angle brackets reads as; addresses are noted."""
        target, title = unescape(sign[1]), sign[2] or ""
        if target[0] == "@":
            return f"@{title or people.get(target[1:], target[1:])}"
        if target[0] in "#!":
            return (title if target[0] == "!" else f"#{title}") or target
        if ":" not in target or target.startswith("mailto:"):
            return title or target
        own = one_line(unescape(title))
        pages[target] = pages.get(target) or ("" if own == target or own == target.partition("://")[2] else own)
        return title if pages[target] else ""

    note = unescape(_SIGN.sub(said, text_of(message, "text"))).strip()
    for shown in list_of(message, "attachments"):
        if isinstance(shown, dict) and (url := text_of(shown, "original_url", "from_url", "title_link")):
            pages[url] = pages.get(url) or one_line(unescape(text_of(shown, "title")))
    for file in list_of(message, "files"):
        if isinstance(file, dict) and is_set(file, "is_external") and (url := text_of(file, "url_private")):
            pages[url] = pages.get(url) or one_line(text_of(file, "title", "name"))
    for url, title in pages.items():
        yield link(
            url,
            title=title,
            folder=folder,
            added=unix_seconds(message.get("ts")),
            note="" if one_line(note) == title else note,
            flags=flag_list({"starred": bool(list_of(message, "pinned_to")) or is_set(message, "is_starred")}),
        )


IMPORTER = Importer("slack", Worded("Slack export"), _confidence, _entries)
