"""Links to kbdesk itself, by which other programs, bookmarklets and the desktop's menu call on it.

`kbdesk://add?url=…` (or several of them) proposes addresses, `kbdesk://add` opens the dialog in which they are
typed, and `kbdesk://open` brings the window forward. Any page on the web may hold such a link: it never adds anything,
but shows what would be added.
"""

from urllib.parse import parse_qs, urlsplit

from kbdesk.failure import KbdeskError

_SCHEME = "kbdesk"
_MOST_CHARACTERS = 20_000
_MOST_ADDRESSES = 50


def is_link(text: str) -> bool:
    """Whether this is a link to kbdesk."""
    return text[: len(_SCHEME) + 1].lower() == f"{_SCHEME}:"


def proposed(link: str) -> list[str] | None:
    """The addresses that a link proposes to add, of the web only; None where it just opens the window.

    Raises KbdeskError where it asks for something else.
    """
    try:
        parts = urlsplit(link)
        order = (parts.netloc or parts.path).strip("/").lower()
        fields = parse_qs(parts.query, max_num_fields=_MOST_ADDRESSES)
    except ValueError:
        order, fields = "nonsense", {}
    if order in ("", "open") and not fields and len(link) < _MOST_CHARACTERS:
        return None
    if order != "add" or len(link) >= _MOST_CHARACTERS:
        raise KbdeskError("A link to kbdesk says kbdesk://add?url=… or kbdesk://open; this one says something else.")
    words = ["".join(address.split()) for address in fields.get("url", [])]
    return [word for word in words if word.lower().startswith(("http://", "https://"))]
