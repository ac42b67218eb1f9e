"""MHTML, a page with all that belongs to it in one file, as browsers save it: its main part is read as a page."""

import msgspec

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.extract import Extracted
from kbdesk.ingest.saved import MHTML, read_mhtml, saved_mhtml, subject
from kbdesk.worded import Worded

TYPES = (MHTML,)


def read(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read a page saved as MHTML; see `extract.extract`."""
    from kbdesk.ingest.readers import html

    message, root = read_mhtml(body)
    if root is None:
        raise IngestError(Kind.NO_TEXT, Worded("The saved page holds no page, or breaks off before it."))
    page = root.get_payload(decode=True)
    if not isinstance(page, bytes) or not page.strip():
        raise IngestError(Kind.NO_TEXT, Worded("The saved page is empty, or breaks off before its text."))
    saved = saved_mhtml(message, root)
    found = html.read(page, root.get_content_type(), root.get_content_charset(), saved.address or url)
    if found.refresh:  # it was shown when it was saved: there is nothing to go on to
        raise IngestError(Kind.NO_TEXT, Worded("The saved page holds no text of its own."))
    if not found.title:
        found = msgspec.structs.replace(found, title=subject(message))
    return msgspec.structs.replace(found, saved_from=saved.address)
