"""Delicious' XML, and that of the services that kept its API.

Written by `posts/all` of the API of Delicious (until 2014), Pinboard (`https://api.pinboard.in/v1/posts/all`, also its
Settings > Backup > XML), Shaarli's and Scuttle's: `<posts>` of `<post>`. Held against the documentation of Pinboard's
API (version 1), which has the names of Delicious. How the attributes map:

- `href` is the address, `description` the title, `extended` the note, `tag` (spaces) tags, `time` the date.
- `shared` of `no` (also `private` of `yes`) is the flag private, `toread` of `yes` unread.
- `hash`, `meta`, `others` and `count` are not read.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line, tag_list
from kbdesk.importers.markup import Tag, tags
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_POST = compiled(r"<posts\b[^<>]*>|<post\s[^<>]{0,4000}\bhref\s*=", re.I)


def _confidence(source: Source) -> float:
    return 0.95 if source.sample.lstrip().startswith("<") and _POST.search(source.sample) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    links = 0
    whole = True
    opened = False
    for tag in tags(source):
        if tag.name == "posts":
            opened = not tag.closing and not tag.empty
        elif tag.name == "post" and not tag.closing:
            entry = _entry(tag)
            links += isinstance(entry, Bookmark)
            yield entry
        elif not tag.name:
            whole = tag.whole and not opened
    warnings += said_damage(whole, 0, links)


def _entry(tag: Tag) -> Bookmark | Skipped:
    values = tag.attributes
    return link(
        values.get("href", ""),
        title=one_line(values.get("description", "")),
        tags=tag_list(name for name in values.get("tag", "").split() if name != "system:unfiled"),
        added=unix_seconds(values.get("time")),
        note=values.get("extended", "").strip(),
        flags=flag_list(
            {
                "unread": values.get("toread") == "yes",
                "private": values.get("shared") == "no" or values.get("private") == "yes",
            }
        ),
    )


IMPORTER = Importer("delicious-xml", Worded("Delicious posts"), _confidence, _entries)
