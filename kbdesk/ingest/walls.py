"""Walls: pages for logging in or consenting that a site shows in place of the one that it was asked for.

It answers that all is well, so that only the page itself, and the way to it, tells. Kept, such a page would be
an article that nobody saved, or take the place of a text that was had while the site still showed it.
"""

from urllib.parse import unquote, urlsplit

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import urls
from kbdesk.worded import Worded

_FEW = 600
_FEW_OF_A_CONSENT = 1500
"""Characters. Who asks for consent says much about it; who wants a login does not. Articles that a redirect leads to
have more, even where their addresses look like that.
"""


def is_door(url: str) -> bool:
    """Whether an address looks like that of a page for logging in or consenting."""
    return urls.is_login(url) or urls.is_consent(url)


def led_to(asked: str, final: str) -> bool:
    """Whether a redirect led from a page to what looks like one for logging in or consenting."""
    return is_door(final) and not is_door(asked)


def says_little(final: str, text: str) -> bool:
    """Whether the text of such a page is none of an article."""
    return len(text) < (_FEW_OF_A_CONSENT if urls.is_consent(final) else _FEW)


def leads_back(asked: str, final: str) -> bool:
    """Whether the address of such a page names the one that was asked for, to go on to afterwards: then it is one."""
    page = urlsplit(asked)
    back = unquote(page.path) if page.path not in ("", "/") else page.netloc
    at = urlsplit(final)
    return back in unquote(unquote(at.query)) or unquote(at.path).endswith(back)


def refusal(url: str, status: int = 200) -> IngestError:
    """The failure that such a page is."""
    said = Worded("{host} wants its visitors to log in or to consent before it shows the page.", host=urls.host_of(url))
    return IngestError(Kind.HTTP_STATUS, said, http_status=status)
