"""Tab Session Manager's JSON: windows and tabs as they were at some time.

Written by Settings > Export of the browser extension Tab Session Manager 2 to 7 (sienori), one session or all: a list
of objects. Held against its `save.js`, `export.js` and `updateOldSessions.js`, from 2017 to version 7. How the fields
map:

- `name` (else the date) of the session is the folder. A session of several windows has a folder for each below it, and
  below that one for each of its `tabGroups` with a `title` (newer versions; `groupId` of a tab).
- `windows` holds tabs by the numbers of windows and tabs; `url` is the address, `title` the title. The order is that of
  the tabs' `index`.
- `tag` of the session (in the first versions one text with spaces), but for those that the extension sets itself
  (`regular`, `winClose`, `browserExit`, `temp`; once `user` and `auto`), are tags of all its tabs.
- `date` of the session (milliseconds, in old ones ISO 8601) is the date, for that is when it was saved; `lastAccessed`
  of the tab where there is none.
- A tab in a private window (`incognito`) is the flag private; `pinned` is starred.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line, tag_list
from kbdesk.importers.json_document import Document, is_set, list_of, names_of, outline, records, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_OWN_TAGS = frozenset(("regular", "winclose", "browserexit", "temp", "user", "auto", "_displaycategory"))


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening or not seen.has("windows"):
        return 0.0
    return 0.95 if seen.names & {"tabsNumber", "windowsNumber", "sessionStartTime", "windowsInfo"} else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    for session in records(document.root):
        for entry in _session(session) if session is not None else [Skipped("damaged entries")]:
            links += isinstance(entry, Bookmark)
            yield entry
    warnings += document.said(links)


def _session(session: dict[str, Any]) -> Iterator[Bookmark | Skipped]:
    found = session.get("windows")
    if not isinstance(found, dict):
        # A tab or window that damage has moved among the sessions.
        found = {"": {"": session}} if "url" in session else {"": session}
    windows = [window for window in found.values() if isinstance(window, dict)]
    saved = unix_seconds(session.get("date"))
    named = one_line(text_of(session, "name")) if "windows" in session else ""
    if not named and saved is not None:
        named = datetime.fromtimestamp(saved, UTC).strftime("%Y-%m-%d %H:%M")
    said = names_of(list_of(session, "tag")) or text_of(session, "tag").split()
    tags = tag_list(tag for tag in said if tag.lower() not in _OWN_TAGS)
    groups = {
        str(group.get("id")): one_line(text_of(group, "title"))
        for group in list_of(session, "tabGroups")
        if isinstance(group, dict)
    }
    for number, window in enumerate(windows, 1):
        folder = [named] if named else []
        if named and len(windows) > 1:
            folder.append(f"Window {number}")
        for tab in sorted(_tabs(window), key=lambda tab: tab["index"] if isinstance(tab.get("index"), int) else 0):
            group = groups.get(str(tab.get("groupId")), "")
            yield link(
                text_of(tab, "url"),
                title=one_line(text_of(tab, "title")),
                folder=[*folder, group] if group else folder,
                tags=tags,
                added=saved if saved is not None else unix_seconds(tab.get("lastAccessed")),
                flags=flag_list({"starred": is_set(tab, "pinned"), "private": is_set(tab, "incognito")}),
            )


def _tabs(window: dict[str, Any]) -> list[dict[str, Any]]:
    """The tabs of a window; also where damage has put one among the windows, or others into it."""
    found, stack = [], [window]
    while stack:
        each = stack.pop()
        found += [each] if "url" in each else []
        stack += [inner for inner in reversed(each.values()) if isinstance(inner, dict)]
    return found


IMPORTER = Importer("tab-sessions", Worded("Tab Session Manager export"), _confidence, _entries)
