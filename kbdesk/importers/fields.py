"""Tidying of the fields that all formats have."""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote

from kbdesk.bookmark import Bookmark, Flag, Memento, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.patterns import compiled

_NO_PAGE = {
    "place": "place: queries of Firefox",
    "javascript": "javascript: bookmarklets",
    "vbscript": "javascript: bookmarklets",
    "data": "data: addresses",
    "blob": "data: addresses",
    "about": "pages of the browser itself",
    "chrome": "pages of the browser itself",
    "chrome-native": "pages of the browser itself",
    "chrome-search": "pages of the browser itself",
    "edge": "pages of the browser itself",
    "arc": "pages of the browser itself",
    "brave": "pages of the browser itself",
    "opera": "pages of the browser itself",
    "vivaldi": "pages of the browser itself",
    "resource": "pages of the browser itself",
    "chrome-extension": "pages of browser extensions",
    "moz-extension": "pages of browser extensions",
    "safari-web-extension": "pages of browser extensions",
    "extension": "pages of browser extensions",
}
_VIVALDI_SEPARATOR = "http://bookmark.placeholder.url/"
_SCHEME = compiled(r"([a-z][a-z0-9+.-]*):", re.I)
_IGNORED = compiled(r"[\t\n\r]+")
# A page as a browser or an extension shows it: to read, its source, put to sleep. What follows is the page's address.
_SHOWN = compiled(
    r"(?:view-source:|about:reader\?url=|(?:chrome-distiller|read|[a-z-]*extension):/*[^?#]*[?#](?:.*&)?ur[il]=)(?=https?[:%])",
    re.I,
)
_LONGEST_SHOWN = 200


def address(raw: str) -> str:
    """An address as it is kept: stripped, and without the line breaks and tabs that browsers ignore in it.

    Of a page as a browser's own page shows it, it is the address of that page.
    """
    url = raw.strip()
    if "\n" in url or "\t" in url or "\r" in url:
        url = _IGNORED.sub("", url)
    if not url.startswith("http") and (shown := _SHOWN.match(url)):
        within = url[shown.end() :]
        return within if ":" in within[:6] else unquote(within.partition("&")[0])
    return url


def no_page(url: str) -> Skipped | None:
    """Why an address is no web page and no link to anything (None where it is one).

    Links to what kbdesk cannot fetch (ftp:, mailto:, file:, relative ones) are links all the same: they are kept.
    """
    if url.startswith(("http://", "https://")):
        return Skipped("separators") if url == _VIVALDI_SEPARATOR else None
    if not url:
        return Skipped("entries without an address")
    scheme = _SCHEME.match(url)
    reason = _NO_PAGE.get(scheme[1].lower()) if scheme else None
    return Skipped(reason, url[:_LONGEST_SHOWN]) if reason else None


def link(url: str, **rest: Any) -> Bookmark | Skipped:
    """The bookmark of an address and whatever else is known, or why it is none."""
    url = address(url)
    return no_page(url) or Bookmark(url=url, **rest)


def web_addresses(urls: Iterable[str]) -> tuple[str, ...]:
    """Those of some addresses that a page may have: what leads to an article here may be a file of its user's, too,
    and of which other computer it was no export can say.
    """
    return tuple(url for url in urls if url.startswith(("http://", "https://")))


def memento(url: str, made: object) -> Memento | None:
    """The copy in a web archive that a text is from; None where it has no address of the web or no time."""
    when = unix_seconds(made)
    return Memento(url, when) if web_addresses([url]) and when is not None else None


def day(text: str) -> str:
    """When a page was published, as articles have it: a day, a month or a year; "" for anything else."""
    return found[0] if (found := re.match(r"\d{4}(?:-\d\d){0,2}(?![\d-])", text.strip())) else ""


def flag_list(flags: dict[Flag, bool]) -> list[Flag]:
    """The flags that are set, in the order given."""
    return [flag for flag, is_set in flags.items() if is_set]


def one_line(text: str) -> str:
    """Text as one line, single spaces between its words."""
    return " ".join(text.split())


def tag_list(tags: Iterable[str]) -> list[str]:
    """Tags in their order, each as one line, without repeats and empty ones."""
    return [tag for tag in dict.fromkeys(map(one_line, tags)) if tag]


def paragraphs(*texts: str) -> str:
    """Texts one below the other, an empty line between them; empty and repeated ones are left out."""
    return "\n\n".join(dict.fromkeys(text.strip() for text in texts if text.strip()))


def highlighted(quote: str, comment: str = "") -> str:
    """A passage that was marked in a page, as a note has it: quoted lines, and below them what was written to it.

    A bookmark has no field for highlights; they follow its note this way.
    """
    lines = [f"> {line}".rstrip() for line in quote.strip().splitlines()]
    return "\n".join([*lines, comment.strip()]).strip() if lines else comment.strip()
