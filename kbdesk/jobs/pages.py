"""From what was read of a document to what is stored of it."""

from kbdesk.ingest.extract import Extracted
from kbdesk.library.articles import Page


def page_of(extracted: Extracted, *, title: str = "", etag: str = "", last_modified: str = "") -> Page:
    """The page to be stored; `title` is for a document that has none of its own."""
    return Page(
        title=extracted.title or title,
        text=extracted.text,
        html=extracted.html,
        site=extracted.site,
        author=extracted.author,
        published=extracted.published,
        language=extracted.language,
        description=extracted.description,
        image=extracted.image,
        signature=extracted.signature,
        etag=etag,
        last_modified=last_modified,
        citation=extracted.citation,
    )
