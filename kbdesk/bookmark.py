"""What an export holds: the bookmark, and what an importer passes over.

The plainest terms of kbdesk, known to every layer: importers make them, the payload of an import job stores them,
the library turns them into articles.
"""

from typing import Literal, get_args

import msgspec

from kbdesk.citation import Citation

Flag = Literal["read", "unread", "starred", "archived", "private"]
"""What another program said about a bookmark besides its tags."""

FLAGS: tuple[Flag, ...] = get_args(Flag)
"""All of them, in the order in which they stand in a bookmark."""


class Mark(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A passage that was highlighted in the page of a bookmark.

    Attributes:
        quote: its words, never "".
        note: what its user wrote to it.
        colour: its name; "" where it is not known, or is none that kbdesk has.
        made: when, Unix seconds; None where that is not known.
        before: the words before it, and
        after: those after it, as far as they are known: by these it is found where its words are in the text again.
    """

    quote: str
    note: str = ""
    colour: str = ""
    made: float | None = None
    before: str = ""
    after: str = ""


class Memento(msgspec.Struct, frozen=True, gc=False):
    """A copy in a web archive that a text was taken from: where people look at it, and when it was made."""

    address: str
    made: float


class Bookmark(msgspec.Struct, kw_only=True, omit_defaults=True, gc=False):
    """One link of an export, with all that its user had put beside it.

    Attributes:
        url: the address as the export holds it, stripped of white space, not yet normalised; may be unusable.
            Empty only for an entry that is a text of its own (see `text`).
        title: its title, or "".
        folder: names of the folders it lies in, outermost first.
        folders: further folders that it lies in as well, each likewise.
        tags: in the order of the export, without repeats.
        added: when it was added, Unix seconds (UTC); None where the export does not say or says the impossible.
        note: what its user wrote about it; plain text, may have several lines.
        flags: see `Flag`.
        text: Markdown or plain text. Of an entry that has no address it is all there is: it becomes a note article. Of
            another one it is what its program had stored of the page.
        citation: what a program for literature knows of it as a work.
        author: who wrote the page, and
        published: when ("2024-05-17", or the year, or the month), and
        site: what its site is called, as far as it is known without the page.
        category: that its user chose for it.
        title_chosen: its user chose the title: that of its page does not take its place.
        own_title: that of its page, where its user chose another one and it is known.
        aliases: further addresses that are known to lead to the same page.
        memento: where `text` is from that the page itself did not have any more.
        marks: highlights of kbdesk's own; those of other programs follow the note as quoted lines.
    """

    url: str = ""
    title: str = ""
    folder: list[str] = msgspec.field(default_factory=list)
    folders: tuple[list[str], ...] = ()
    tags: list[str] = msgspec.field(default_factory=list)
    added: int | None = None
    note: str = ""
    flags: list[Flag] = msgspec.field(default_factory=list)
    text: str = ""
    citation: Citation | None = None
    author: str = ""
    published: str = ""
    site: str = ""
    category: str = ""
    title_chosen: bool = False
    own_title: str = ""
    aliases: tuple[str, ...] = ()
    memento: Memento | None = None
    marks: tuple[Mark, ...] = ()


class Skipped(msgspec.Struct, frozen=True):
    """An entry that an importer passed over, because it is no web page.

    Attributes:
        reason: a few words that can follow a count: "javascript: bookmarklets", "place: queries of Firefox".
        what: the entry itself, cut to 200 characters.
    """

    reason: str
    what: str = ""
