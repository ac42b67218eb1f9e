"""Slack's export as it was downloaded: a zip with a folder for each channel.

Written by Export of Slack's Import/Export Data: `channels.json` (and `groups.json`, `dms.json`, `mpims.json` in exports
of all), `users.json`, and `CHANNEL/2024-05-01.json` for each day. How it maps:

- The files of the days are read as by `slack`.
- `users.json` has the names of the people that messages mention: `display_name` or `real_name` of the `profile`, else
  `name`.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.formats import slack
from kbdesk.importers.json_document import Document, records, text_of
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.importers.zip_members import MARK, documents, members
from kbdesk.worded import Worded

_PEOPLE = "users.json"
_PLACES = {"channels.json", "groups.json", "dms.json", "mpims.json"}


def _confidence(source: Source) -> float:
    if not source.head.startswith(MARK) or source.packed:
        return 0.0
    names = [PurePosixPath(member.name) for member in members(source)[0]]
    files = {path.name for path in names}
    days = any(slack.DAY.match(path.name) and path.parent.name for path in names)
    return 1.0 if days and _PEOPLE in files and files & _PLACES else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    found, whole = members(source)
    people: dict[str, str] = {}
    for member in found:
        if PurePosixPath(member.name).name == _PEOPLE:
            people = _people(member.source)
    links = damaged = 0
    days = (member for member in found if slack.DAY.match(PurePosixPath(member.name).name))
    for member, document in documents(days, warnings):
        whole = whole and document.whole
        damaged += document.damaged
        for entry in slack.entries(document, slack.channel_of(member.source), people):
            links += isinstance(entry, Bookmark)
            yield entry
    warnings += said_damage(whole, damaged, links)


def _people(source: Source) -> dict[str, str]:
    """The names of people by their numbers; none of a list that cannot be unpacked."""
    try:
        listed = list(records(Document(source).root))
    except OSError:
        return {}
    people: dict[str, str] = {}
    for person in listed:
        profile = person.get("profile") if person else None
        if person:
            shown = text_of(profile, "display_name", "real_name") if isinstance(profile, dict) else ""
            people[str(person.get("id"))] = shown or text_of(person, "real_name", "name")
    return people


IMPORTER = Importer("slack-zip", Worded("Slack export (zip)"), _confidence, _entries, zipped=True)
