"""From what was read of a document to what is stored of it."""

from kbdesk.bookmark import Memento
from kbdesk.ingest.extract import Extracted
from kbdesk.library.articles import Page

_CLEARLY = 1.5


def clearly_longer(text: str, words: int) -> bool:
    """Whether a text has so many more words than another one of the same page that it is more of it: what is fetched
    may be the beginning of an article, a login, or what somebody put where it was.
    """
    return len(text.split()) > words * _CLEARLY


def page_of(
    extracted: Extracted, *, title: str = "", etag: str = "", last_modified: str = "", memento: Memento | None = None
) -> Page:
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
        memento=memento,
    )
