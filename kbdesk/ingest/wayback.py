"""Copies of pages in a web archive: their addresses, there and back.

Archives that replay as the Wayback Machine does (the Internet Archive, pywb, OpenWayback) have the copy of a page that
is nearest to a time at `{archive}/{YYYYMMDDhhmmss}id_/{url}`; `id_` is the page as it came, without anything of the
archive's own in it. They redirect to the time of the copy, or answer at once and name it in `Memento-Datetime`
(RFC 7089). What is a copy of a redirect leads on: the Internet Archive names an address of its own, pywb that of the
page itself.
"""

import calendar
import re
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kbdesk.ingest import urls
from kbdesk.patterns import compiled

if TYPE_CHECKING:
    from kbdesk.ingest.fetch import Page

EARLIEST = 820_454_400.0
"""The beginning of 1996: the copy nearest to it is the oldest that there is. Unix seconds."""

_STAMP = "%Y%m%d%H%M%S"
_COPY = compiled(r"/(\d{4,14})(?:[a-z]{2}_)?/(.+)", re.DOTALL)
_SCHEME = compiled(r"https?:/{0,2}", re.IGNORECASE)
_ONE_SLASH = compiled(r"(?<=id_/http)(s?):/(?!/)")
"""What joining addresses makes of the second scheme in one."""

_NUMBER = compiled(r"\[?([\da-f:.]*[\d:][\da-f:.]*)\]?", re.IGNORECASE)
_NEARBY = (".localhost", ".local", ".lan", ".internal", ".intranet", ".corp", ".home", ".home.arpa")


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a page.

    Attributes:
        page: what came, as if it had come from the page's own address, and without what would ask the archive whether
            it has changed.
        address: where people look at the copy.
        made: when the archive had it, Unix seconds.
    """

    page: "Page"
    address: str
    made: float


def may_be_told(url: str) -> bool:
    """Whether an archive may be asked for an address, as far as its host's name tells: not for one of its user's own
    network.
    """
    name = urls.without_port(urls.host_of(url)).strip("[]")
    if not url.startswith(("http://", "https://")) or not name:
        return False
    if _NUMBER.fullmatch(name):
        from kbdesk.ingest.addresses import why_not_public  # a host is rarely a number

        return not why_not_public(name)
    return "." in name and not name.endswith(_NEARBY)


def address(archive: str, url: str, when: float) -> str:
    """Where an archive has the copy of a page that is nearest to a time (Unix seconds), as it came."""
    return f"{_base(archive)}/{_stamp(when)}id_/{url.partition('#')[0]}"


def onward(archive: str, at: str, location: str) -> str:
    """The address to ask for next where a copy (at `at`) leads on to `location`: always one of the archive's site.

    Raises BadUrl where that is no web address.
    """
    target = urls.join(at, location)
    its_own = urls.same_site(location, archive)  # a page of the archive's, which says why there is no copy
    if its_own or _taken_apart(archive, target) or (here := _taken_apart(archive, at)) is None:
        return _ONE_SLASH.sub(r"\1://", target)
    made, original = here
    return address(archive, urls.join(original, location), made)


def copy(archive: str, page: "Page") -> Copy | None:
    """What an archive answered; None where that is no copy of a page."""
    taken = _taken_apart(archive, page.final_url)
    if taken is None:
        return None
    made, original = taken
    if page.memento:
        from email.utils import parsedate_to_datetime  # not before something is asked for

        try:
            made = parsedate_to_datetime(page.memento).timestamp()
        except (ValueError, OverflowError):
            return None
    own = replace(page, final_url=original, hops=[], etag="", last_modified="")
    return Copy(own, f"{_base(archive)}/{_stamp(made)}/{original}", made)


def _base(archive: str) -> str:
    return archive.rstrip("/")


def _stamp(when: float) -> str:
    return time.strftime(_STAMP, time.gmtime(max(when, EARLIEST)))


def _taken_apart(archive: str, url: str) -> tuple[float, str] | None:
    """The time and the page that an address of the archive names; None for any other address."""
    beginning = _SCHEME.sub("", _base(archive)).lower()
    rest = _SCHEME.sub("", url, count=1)
    if not rest.lower().startswith(beginning) or not (found := _COPY.fullmatch(rest[len(beginning) :])):
        return None
    stamp, original = found[1], found[2]
    scheme = _SCHEME.match(original)
    plain = original[scheme.end() :] if scheme else original
    secure = scheme is not None and scheme[0].lower().startswith("https")
    try:
        there = urls.join(f"http{'s' if secure else ''}://{plain}", "")
        made = calendar.timegm(time.strptime((stamp + "0101000000"[len(stamp) - 4 :])[:14], _STAMP))
    except (urls.BadUrl, ValueError):
        return None
    return float(made), there
