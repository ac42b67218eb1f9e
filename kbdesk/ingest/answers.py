"""What the answer of a site means: its status, how long it asks to wait, and what its headers say of the page."""

from collections.abc import Mapping
from http import HTTPStatus

from kbdesk.failure import IngestError, Kind, retry_after
from kbdesk.worded import Worded

_TRANSIENT = frozenset((408, 425, 429))
_MEANINGS = {
    401: Worded("it wants a login"),
    402: Worded("it wants to be paid"),
    403: Worded("it does not let this program in"),
    404: Worded("there is no such page"),
    408: Worded("it waited too long for the request"),
    410: Worded("the page is gone for good"),
    425: Worded("it is not ready to answer"),
    429: Worded("it got too many requests"),
    451: Worded("the page is withheld for legal reasons"),
    500: Worded("it has a fault"),
    502: Worded("a server behind it has a fault"),
    503: Worded("it is overloaded or being repaired"),
    504: Worded("a server behind it does not answer"),
}


class CopyOfRefusal(IngestError):
    """An archive has a copy, and it is one of an answer without a page: that will not be another one later."""


def refusal(status: int, headers: Mapping[str, str], host: str) -> IngestError:
    """The failure that an answer other than a page is."""
    try:
        phrase = f" {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = ""
    if "memento-datetime" in headers:
        said = Worded(
            "{host} has a copy of an answer without a page ({status}).", host=host, status=f"{status}{phrase}"
        )
        return CopyOfRefusal(Kind.HTTP_STATUS, said, http_status=status)
    meaning = _MEANINGS.get(status) or (_MEANINGS[500] if status >= 500 else Worded("that is no page"))
    return IngestError(
        Kind.HTTP_STATUS,
        Worded("{host} answered {status}: {meaning}.", host=host, status=f"{status}{phrase}", meaning=meaning),
        http_status=status,
        transient=status in _TRANSIENT or status >= 500 or status in (401, 403),
        retry_after=retry_after(headers.get("retry-after", "")) if status in _TRANSIENT or status >= 500 else None,
        most_attempts=2 if status in (401, 403) else None,
    )


def content_type(value: str) -> tuple[str, str | None]:
    """Media type in lower case ("" if there is none) and character set (or None) of a Content-Type header."""
    media, _, parameters = value.partition(";")
    charset = None
    for parameter in parameters.split(";"):
        name, _, given = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = given.strip().strip("\"'").lower() or None
            break
    return media.partition(",")[0].strip().lower(), charset
