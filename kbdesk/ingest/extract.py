"""From the bytes of a page to an article. This runs in a child process; only `Extracted` is known to its parent.

A type of document is read by a module of `readers` that names it in `TYPES`; to add one is to add a file there, and
where its content does not show what it is, a line to `media`.
"""

import functools
import importlib
import pkgutil
from collections.abc import Callable

import msgspec

from kbdesk.citation import Citation
from kbdesk.failure import IngestError, Kind
from kbdesk.library.index.signature import signature


class Extracted(msgspec.Struct, frozen=True, kw_only=True):
    """An article as its page has it. Texts are "" where the page does not say.

    Attributes:
        title: never "" where the page has any text.
        author: names, separated by "; ".
        published: date as YYYY-MM-DD.
        site: the name of the site, as it calls itself.
        language: as the page declares it, in lower case ("en", "pt-br").
        description: what it says of itself in a sentence or two.
        image: absolute address of its picture.
        text: plain text, blocks separated by an empty line.
        html: the same as clean, semantic HTML (see `clean`).
        canonical: absolute address that the page calls its own; whether to believe it is for the caller to judge.
        refresh: absolute address that the page sends its reader on to within ten seconds, if it has hardly any text
            itself (which is then empty).
        signature: by which the same text, or nearly the same, is known again; `extract` makes it, no reader does.
        saved_from: absolute address that a file of this computer says that its page was saved from (see `saved`).
        citation: what is known of it as a work that people cite; None where it is just a page.
    """

    title: str = ""
    author: str = ""
    published: str = ""
    site: str = ""
    language: str = ""
    description: str = ""
    image: str = ""
    text: str = ""
    html: str = ""
    canonical: str = ""
    refresh: str = ""
    signature: bytes = b""
    saved_from: str = ""
    citation: Citation | None = None


Reader = Callable[[bytes, str, str | None, str], Extracted]


def extract(body: bytes, content_type: str, charset: str | None, url: str) -> Extracted:
    """Read a document.

    Args:
        body: its bytes, unpacked.
        content_type: what it is, one of the types of `media`.
        charset: the character set that is said of it, or None.
        url: its address (or a file: address), which relative links in it are relative to.

    Raises IngestError: NO_TEXT where it has none, DECODING where it cannot be read as what it is, UNSUPPORTED_TYPE for
    a type that no reader knows.
    """
    module = _readers().get(content_type)
    if module is None:
        raise IngestError(Kind.UNSUPPORTED_TYPE, f"Documents of the type {content_type or 'unknown'} cannot be read.")
    reader: Reader = importlib.import_module(module).read
    read = reader(body, content_type, charset, url)
    return msgspec.structs.replace(read, signature=signature(read.text))


def preload() -> None:
    """Import what reading needs, once, in the process that children are forked from."""
    from kbdesk.ingest.readers import prose

    prose.words()
    _readers()
    for body, kind in (
        (b"<html><body><article><p>A page.</p></article></body></html>", "text/html"),
        (b"A", "text/plain"),
    ):
        extract(body, kind, None, "https://example.org/")


@functools.cache
def _readers() -> dict[str, str]:
    """Types of documents, each with the name of the module that reads it."""
    from kbdesk.ingest import readers

    found: dict[str, str] = {}
    for module in pkgutil.iter_modules(readers.__path__, f"{readers.__name__}."):
        for kind in getattr(importlib.import_module(module.name), "TYPES", ()):
            found[kind] = module.name
    return found
