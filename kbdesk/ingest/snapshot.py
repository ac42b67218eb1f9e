"""A page as its site sent it, made into a file that can be opened from a folder, years later and without kbdesk.

It says where it was saved from, in the comment that browsers write, so that kbdesk takes it for that page when it is
brought back. It runs nothing: the policy in front of all that came from the site forbids scripts, frames and forms.
Pictures and styles are where they were, on the site: they are loaded when somebody opens the file, not when it is made.
"""

import html
import re
from urllib.parse import urljoin

from kbdesk.ingest import media
from kbdesk.ingest.charset import utf8
from kbdesk.patterns import compiled

SUFFIXES = {media.HTML: ".html", media.XHTML: ".html", media.PDF: ".pdf", media.MARKDOWN: ".md", media.TEXT: ".txt"}

_POLICY = (
    "default-src 'none'; img-src * data:; media-src * data:; style-src * 'unsafe-inline'; font-src * data:;"
    " form-action 'none'"
)
# A doctype ends at the first ">", whatever stands in it, and says how the page is laid out. Where another one follows
# later, nobody minds it.
_DOCTYPE = compiled(r"<!doctype\s[^<>]{0,300}>", re.IGNORECASE)
_DOCTYPE_WITHIN = 2_000
_BASE = compiled(r"""<base\s[^<>]{0,200}?\bhref\s*=\s*["']?([^"'<>\s]{1,2000})""", re.IGNORECASE)
_BASE_WITHIN = 65_536
_IN_A_COMMENT = {ord(char): f"%{ord(char):02X}" for char in " \"'<>"}


def snapshot(body: bytes, content_type: str, charset: str | None, url: str) -> bytes:
    """The file of a page; a PDF is its bytes, a text is in UTF-8.

    Args:
        body: what the site sent, unpacked.
        content_type: one of `SUFFIXES`.
        charset: the one that was said with it, or None.
        url: where it came from, after redirects.
    """
    if content_type == media.PDF:
        return body
    markup = content_type in (media.HTML, media.XHTML)
    text = utf8(body, charset, markup=markup)
    return _head(text[:_BASE_WITHIN].decode("utf-8", "replace"), url).encode() + text if markup else text


def _head(start: str, url: str) -> str:
    """What stands in front of a page: nothing of the page itself is left before it, whatever the page looks like."""
    doctype = _DOCTYPE.search(start[:_DOCTYPE_WITHIN])
    named = _BASE.search(start)
    base = urljoin(url, html.unescape(named[1])) if named else url
    if not base.startswith(("http://", "https://")):
        base = url
    said = url.translate(_IN_A_COMMENT)
    return (
        f"{doctype[0] if doctype else ''}<!-- saved from url=({len(said):04})"
        f'{said} -->\n<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<base href="{html.escape(base)}">\n'
    )
