"""The reasons for which links failed, in words: what failures are grouped by."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from kbdesk.library.records import Failure


def _tr(text: str) -> str:
    return QCoreApplication.translate("failure reasons", text)


def reason(failure: Failure) -> str:
    """The reason of a failure: its kind, and of those that a site refused the status."""
    if failure.kind == "http_status" and failure.http_status is not None:
        return f"http_status {failure.http_status}"
    return failure.kind


def hundreds(status: int) -> str:
    """What statuses that have no words of their own go by: a page that said it is well is not the one wanted."""
    return "5xx" if status >= 500 else "4xx" if status >= 300 else "2xx"


def counted(failures: Iterable[Failure]) -> list[tuple[str, int]]:
    """Reasons with how many failures have them, most first."""
    return sorted(Counter(map(reason, failures)).items(), key=lambda pair: (-pair[1], pair[0]))


def said(reason: str) -> str:
    """A reason as people say it."""
    phrases = _phrases(_tr("Site not found"))
    kind, _, status = reason.partition(" ")
    if status:
        usual = phrases[f"http_status {hundreds(int(status))}"]
        return phrases.get(reason, usual).format(status=status)
    return phrases.get(kind, kind.replace("_", " "))


@lru_cache(maxsize=1)
def _phrases(_told: str) -> dict[str, str]:
    """All reasons, made anew when the window speaks another language, which is told by one of them."""
    return {
        "http_status 401": _tr("Login wanted (401)"),
        "http_status 403": _tr("Not let in (403)"),
        "http_status 404": _tr("Page gone (404)"),
        "http_status 410": _tr("Page taken down (410)"),
        "http_status 429": _tr("Too many requests (429)"),
        "http_status 451": _tr("Withheld by law (451)"),
        "http_status 503": _tr("Site overloaded (503)"),
        "http_status 2xx": _tr("Login or consent wanted ({status})"),
        "http_status 4xx": _tr("Refused ({status})"),
        "http_status 5xx": _tr("Fault of the site ({status})"),
        "dns": _tr("Site not found"),
        "connect": _tr("Site not reached"),
        "tls": _tr("Connection not safe"),
        "timeout": _tr("Site too slow"),
        "protocol": _tr("Answer broken off"),
        "http_status": _tr("Refused"),
        "too_many_redirects": _tr("Sent in circles"),
        "blocked_address": _tr("Private address"),
        "unsupported_scheme": _tr("No web address"),
        "unsupported_type": _tr("No page"),
        "too_large": _tr("Too large"),
        "decoding": _tr("Cannot be read"),
        "no_text": _tr("No text in it"),
        "extract_timeout": _tr("Took too long to read"),
        "extract_crash": _tr("Broke the reading"),
        "robots": _tr("Closed to programs"),
        "file_missing": _tr("File missing"),
        "file_unreadable": _tr("File unreadable"),
        "analysis": _tr("Not analysed"),
        "internal": _tr("Fault in kbdesk"),
    }
