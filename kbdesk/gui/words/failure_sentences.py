"""Why a link failed, as a sentence in the language of the window.

The engine says it with all that it knows, mostly in words that have a translation. Where they have none, and the window
speaks another language, it says the kind of failure in that one; the engine's own words are in the tip over it.
"""

from functools import lru_cache
from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from kbdesk.gui.words import failure_reasons, wording
from kbdesk.library.records import Failure
from kbdesk.worded import Worded


def _tr(text: str) -> str:
    return QCoreApplication.translate("failure sentences", text)


def sentence(failure: Failure) -> str:
    """Why it failed."""
    told = _tr("The page has no text to keep.")
    if isinstance(failure.message, Worded):
        return _worded(failure.message, told)
    # in English where there are no sentences but the engine's own
    said = "" if told == "The page has no text to keep." else _said(failure, _sentences(told))
    return wording.plain(said.format(site=_site(failure.url), status=failure.http_status) if said else failure.message)


def _site(url: str) -> str:
    try:
        return urlsplit(url).netloc or url
    except ValueError:
        return url


def _said(failure: Failure, sentences: dict[str, str]) -> str:
    """A sentence with `{site}` and `{status}` in it; "" of a kind that is not known."""
    status = failure.http_status
    if failure.kind == "http_status" and status is not None:
        return sentences.get(f"http_status {status}") or sentences[f"http_status {failure_reasons.hundreds(status)}"]
    return sentences.get(failure.kind, "")


@lru_cache(maxsize=20_000)
def _worded(message: str, _told: str) -> str:
    return wording.plain(wording.said(message))


@lru_cache(maxsize=1)
def _sentences(_told: str) -> dict[str, str]:
    """All sentences, by the kinds of failures. They are made anew when the window speaks another language, which is
    told by one of them: a table of failures asks for thousands of them whenever it is sorted.
    """
    return {
        "http_status 401": _tr("{site} wants a login (401)."),
        "http_status 403": _tr("{site} lets no programs in, or wants a login (403)."),
        "http_status 404": _tr("{site} has no such page (404)."),
        "http_status 410": _tr("{site} took the page down (410)."),
        "http_status 429": _tr("{site} had too many requests (429)."),
        "http_status 451": _tr("{site} withholds the page for legal reasons (451)."),
        "http_status 2xx": _tr("{site} shows a page for logging in or consenting instead ({status})."),
        "http_status 4xx": _tr("{site} refused the page ({status})."),
        "http_status 5xx": _tr("{site} has a fault of its own ({status})."),
        "dns": _tr("There is no site {site}, or its name could not be looked up."),
        "connect": _tr("{site} could not be reached."),
        "tls": _tr("The connection to {site} is not safe."),
        "timeout": _tr("{site} took too long to answer."),
        "protocol": _tr("{site} broke off its answer."),
        "http_status": _tr("{site} refused the page."),
        "too_many_redirects": _tr("{site} sent from one address to the next without an end."),
        "blocked_address": _tr("{site} is an address of a private network."),
        "unsupported_scheme": _tr("The link is no address of the web."),
        "unsupported_type": _tr("There is no page at the link, but something else."),
        "too_large": _tr("The page is larger than may be fetched."),
        "decoding": _tr("The page cannot be read: its characters make no text."),
        "no_text": _tr("The page has no text to keep."),
        "extract_timeout": _tr("It took too long to find the text of the page."),
        "extract_crash": _tr("The page broke the program that looks for its text."),
        "robots": _tr("{site} asks programs to stay away from the page."),
        "file_missing": _tr("The file is not there any more."),
        "file_unreadable": _tr("The file cannot be read."),
        "analysis": _tr("The text could not be analysed."),
        "internal": _tr("There was a fault in kbdesk; the log has the details."),
    }
