"""Why something could not be had: the kinds of failure, what its user can do, and the exceptions that carry them."""

import time
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

_LONGEST_SAID = 366 * 86_400.0


class KbdeskError(Exception):
    """Something its user can understand and act on: one sentence, shown as it is, never with a traceback."""

    @property
    def sentence(self) -> str:
        """The sentence, so that it can be said in another language where it was `Worded`."""
        return self.args[0] if self.args and isinstance(self.args[0], str) else str(self)


class ModelUnusable(KbdeskError):
    """A model that comes with kbdesk cannot be loaded: what needs it is left out, everything else goes on."""

    def __init__(self, what: str, error: Exception) -> None:
        """`what` does not work without it: a sentence's subject, with its verb."""
        reason = " ".join(str(error).split()) or type(error).__name__
        super().__init__(f"{what} not work here, as its model cannot be loaded ({reason}). Install kbdesk anew.")


class Kind(StrEnum):
    """Why a task ended without its article (the contract's section 3)."""

    DNS = "dns"
    CONNECT = "connect"
    TLS = "tls"
    TIMEOUT = "timeout"
    PROTOCOL = "protocol"
    HTTP_STATUS = "http_status"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    BLOCKED_ADDRESS = "blocked_address"
    UNSUPPORTED_SCHEME = "unsupported_scheme"
    UNSUPPORTED_TYPE = "unsupported_type"
    TOO_LARGE = "too_large"
    DECODING = "decoding"
    NO_TEXT = "no_text"
    EXTRACT_TIMEOUT = "extract_timeout"
    EXTRACT_CRASH = "extract_crash"
    ROBOTS = "robots"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    ANALYSIS = "analysis"
    INTERNAL = "internal"


REMEDIES: dict[Kind, str] = {
    Kind.DNS: "Check the spelling of the address, or whether this computer is online (and needs network.proxy "
    "to be set), then retry.",
    Kind.CONNECT: "The site may be down. Retry later, or open the link in the browser.",
    Kind.TLS: "Open the link in the browser to see what is wrong with the site's certificate.",
    Kind.TIMEOUT: "The site is slow or overloaded. Retry later, or raise network.timeout_seconds in the preferences.",
    Kind.PROTOCOL: "The site broke off or answered with nonsense. Retry later, or open the link in the browser.",
    Kind.HTTP_STATUS: "Open the link in the browser to see what the site says, then retry or delete it.",
    Kind.TOO_MANY_REDIRECTS: "The site sends visitors in circles. Open the link in the browser; it may want a login.",
    Kind.BLOCKED_ADDRESS: "The address leads into a private network. Add it by hand if you trust it, or set "
    "network.allow_private to always.",
    Kind.UNSUPPORTED_SCHEME: "Only http and https addresses can be fetched. Correct the address, or keep it as a link.",
    Kind.UNSUPPORTED_TYPE: "kbdesk reads HTML, plain text, Markdown and PDF. The link is kept; open it in the browser.",
    Kind.TOO_LARGE: "The page is larger than network.max_bytes allows. Raise that setting and retry, or keep the link.",
    Kind.DECODING: "What the site sent cannot be unpacked or read. Retry later, or open the link in the browser.",
    Kind.NO_TEXT: "The page has no text without its scripts. The link is kept; open it in the browser.",
    Kind.EXTRACT_TIMEOUT: "The page took too long to read. Raise extract.timeout_seconds in the preferences and retry.",
    Kind.EXTRACT_CRASH: "The page could not be read. Retry, or raise extract.memory_mb in the preferences.",
    Kind.ROBOTS: "Open the link in the browser, or switch network.respect_robots off if you fetch it for yourself.",
    Kind.FILE_MISSING: "Put the file back where it was, then retry.",
    Kind.FILE_UNREADABLE: "Check that the file opens in another program and that you may read it, then retry.",
    Kind.ANALYSIS: "The article is in the library, with the analysis that needs no endpoint. See what is wrong with "
    "`kbdesk analysis test`, then retry.",
    Kind.INTERNAL: "This is a fault in kbdesk. Retry; if it stays, report it with the log.",
}
"""What its user can do, for every kind."""

ARCHIVED = frozenset(
    (
        *(Kind.DNS, Kind.CONNECT, Kind.TLS, Kind.TIMEOUT, Kind.PROTOCOL, Kind.HTTP_STATUS, Kind.TOO_MANY_REDIRECTS),
        *(Kind.UNSUPPORTED_TYPE, Kind.DECODING, Kind.NO_TEXT, Kind.ROBOTS),
    )
)
"""What a web archive may help with: the page is gone, or it is not let in, or what is there now is another thing."""

_STATUS_REMEDIES: dict[int, str] = {
    401: "The page wants a login. Open the link in the browser.",
    403: "The site does not let programs in, or wants a login. Open the link in the browser.",
    404: "The page is gone. Have it from the web archive, look for it under another address, or delete the link.",
    410: "The page was taken down. Have it from the web archive, or delete the link.",
    429: "The site asks for fewer requests. Retry later.",
    451: "The page is withheld for legal reasons. Have it from the web archive.",
}
_UNARCHIVED_REMEDIES: dict[int, str] = {
    404: "The page is gone. Look for it under another address, or delete the link.",
    410: "The page was taken down. Look for it under another address, or delete the link.",
    451: "The page is withheld for legal reasons. The link is kept.",
}
"""The same, of addresses that no web archive is told."""
_WALL = "Open the link in the browser, log in or consent, save the page, and drop the saved file on kbdesk."
_FAULT_OF_THE_SITE = "The site itself has a fault. Retry later."
EMPTY_PAGE = (
    "The page is empty: not a single letter came. Retry later, or see in the browser whether it is empty there."
)

NO_COPY = "No web archive has everything. Look for the page under another address, or keep the link."
OWN_NETWORK = "The address is one of your own network, so no web archive was asked for it. Retry without the archive."

_FILE_REMEDIES: dict[Kind, str] = {
    Kind.UNSUPPORTED_TYPE: "kbdesk reads HTML, MHTML, PDF, EPUB, DOCX, Markdown and plain text. Save it as one of "
    "these, then retry.",
    Kind.TOO_LARGE: "Raise network.max_bytes in the preferences, which holds for files too, then retry.",
    Kind.DECODING: "Open the file in the program that made it, save it again, without a password, then retry.",
    Kind.NO_TEXT: "The file stays where it is. If it holds pictures of pages, have their text recognised, then retry.",
    Kind.EXTRACT_TIMEOUT: "The file took too long to read. Raise extract.timeout_seconds in the preferences and retry.",
    Kind.EXTRACT_CRASH: "The file could not be read. Retry, or raise extract.memory_mb in the preferences.",
    Kind.FILE_UNREADABLE: "Check that the file opens in another program and that you may read it; then retry, or "
    "import it again.",
}
_ENDPOINT_REMEDIES: dict[int, str] = {
    401: "Give kbdesk a key that the endpoint accepts (`kbdesk config set-key`), then retry.",
    402: "Look at the account of the key, or choose another endpoint, then retry.",
    403: "Give kbdesk a key that may use the model (`kbdesk config set-key`), or choose another model, then retry.",
    404: "Correct analysis.model or analysis.base_url in the preferences, then retry.",
    413: "Lower analysis.context_tokens in the preferences, then retry.",
    429: "The endpoint takes no more for now. Retry later, or lower analysis.concurrency in the preferences.",
}
"""What to do where an endpoint answered an analysis with a status; the article is in the library all the same."""


class IngestError(Exception):
    """An article could not be had.

    Attributes:
        kind: see `Kind`.
        message: one sentence that a person understands, without the remedy.
        http_status: the status that the site answered with, where it got that far.
        transient: True where trying again later makes sense.
        retry_after: seconds that the site asked to wait, or None.
        most_attempts: a bound on the attempts that is tighter than the setting, or None (401 and 403 are tried twice).
        unreachable: the host to which no connection could be made, or "".
        remedy: what its user can do, where that is something else than what `remedy` says; or "".
    """

    def __init__(
        self,
        kind: Kind,
        message: str,
        *,
        http_status: int | None = None,
        transient: bool = False,
        retry_after: float | None = None,
        most_attempts: int | None = None,
        unreachable: str = "",
        remedy: str = "",
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.http_status = http_status
        self.transient = transient
        self.retry_after = retry_after
        self.most_attempts = most_attempts
        self.unreachable = unreachable
        self.remedy = remedy

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle with every attribute: an exception's own way knows only its positional arguments."""
        return (type(self), (self.kind, self.message), self.__dict__.copy())


def remedy(kind: Kind, http_status: int | None = None, *, file: bool = False, archive: bool = True) -> str:
    """What its user can do about a failure of this kind; `file` where it is about a file of this computer, not
    `archive` where no web archive may be told of the address.
    """
    if file and kind in _FILE_REMEDIES:
        return _FILE_REMEDIES[kind]
    if kind is Kind.HTTP_STATUS and http_status is not None:
        if not archive and http_status in _UNARCHIVED_REMEDIES:
            return _UNARCHIVED_REMEDIES[http_status]
        if known := _STATUS_REMEDIES.get(http_status):
            return known
        if http_status >= 500:
            return _FAULT_OF_THE_SITE
        if http_status < 300:  # all is well, it said, and showed another page
            return _WALL
    if kind is Kind.ANALYSIS and http_status in _ENDPOINT_REMEDIES:
        return _ENDPOINT_REMEDIES[http_status]
    return REMEDIES[kind]


def remedies() -> list[str]:
    """All the sentences that `remedy` has, for those who translate them."""
    tables: tuple[Mapping[Any, str], ...] = (
        *(REMEDIES, _STATUS_REMEDIES, _UNARCHIVED_REMEDIES),
        *(_FILE_REMEDIES, _ENDPOINT_REMEDIES),
    )
    sentences = [sentence for table in tables for sentence in table.values()]
    return list(dict.fromkeys([*sentences, _WALL, _FAULT_OF_THE_SITE, EMPTY_PAGE, NO_COPY, OWN_NETWORK]))


def retry_after(value: str) -> float | None:
    """Seconds that a Retry-After asks to wait, from 0 to a year, be it a number or a date; None for neither."""
    from email.utils import parsedate_to_datetime  # only where a site asks to wait

    value = value.strip()
    try:
        seconds = float(value) if value[:1].isdigit() else parsedate_to_datetime(value).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(seconds, 0.0), _LONGEST_SAID) if seconds == seconds else None
