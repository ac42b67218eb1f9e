"""What a reader asks for beside the text: where they left off, highlights, pictures, and how to cite it."""

import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from kbdesk.commands.consequences import follow, makes_work
from kbdesk.datafolder import DataFolder
from kbdesk.failure import IngestError, KbdeskError
from kbdesk.jobs.copies import Copies
from kbdesk.library.library import Library
from kbdesk.library.readings import COLOURS
from kbdesk.library.records import ArticleDetail, Highlight
from kbdesk.library.undoing import Fields, Part, Step
from kbdesk.worded import Worded

if TYPE_CHECKING:
    from kbdesk.ingest.fetch import Fetcher

MOST_PICTURES = 60
PICTURE_BYTES = 8_000_000
ALL_BYTES = 60_000_000
PICTURES_SECONDS = 25.0
_AT_ONCE = 4
_LONGEST_QUOTE = 20_000
_LONGEST_NOTE = 20_000
_CONTEXT = 64


class Reading:
    """The commands and questions that concern one article while it is read."""

    def __init__(
        self, library: Library, fetcher: Callable[[], "Fetcher"], folder: DataFolder, changed: Callable[[bool], None]
    ) -> None:
        """`changed` is called when highlights have changed: with True, for there is work to do."""
        self._library = library
        self._changed = changed
        self._fetcher = fetcher
        self._copies = Copies(folder.files)

    def place(self, article: int) -> float:
        """How far its reader got: 0 is the beginning, 1 the end."""
        return self._library.readings.place(article)

    def keep_place(self, article: int, place: float) -> None:
        """Note how far its reader got."""
        with self._library.write():
            self._library.readings.keep_place(article, place)

    def copy(self, article: int) -> Path:
        """The file of an article: the original of one that came as a file, the page as it came of one that was kept.

        Raises KbdeskError where there is none.
        """
        contents = self._library.articles.contents(article)
        if copy := self._copies.find(contents):
            return copy
        if contents:
            raise KbdeskError(Worded("The copy of this article is not in the data folder any more."))
        raise KbdeskError(
            Worded(
                "There is no copy of this page. Switch library.keep_pages on in the preferences, then fetch it again."
            )
        )

    # Highlights

    def highlights(self, article: int) -> list[Highlight]:
        """All highlights of an article: one's own, and those that came with its note from another program."""
        own = self._library.readings.highlights([article]).get(article, [])
        note = self._library.listing.note(article)
        words = {" ".join(highlight.quote.split()) for highlight in own}
        return [*own, *(found for found in in_note(note) if " ".join(found.quote.split()) not in words)]

    def highlight(
        self, article: int, quote: str, before: str = "", after: str = "", colour: str = "yellow", note: str = ""
    ) -> tuple[Highlight, Step]:
        """Mark a passage; with the highlight comes the step that takes it back. KbdeskError where there is nothing in
        it, or the article is gone.
        """
        if not quote.strip():
            raise KbdeskError(Worded("Select some text to highlight it."))
        if len(quote) > _LONGEST_QUOTE:
            raise KbdeskError(Worded("A highlight holds at most {most} characters; select less.", most=_LONGEST_QUOTE))
        self._check(colour, note)
        made = Highlight(
            None, quote, before[-_CONTEXT:], after[:_CONTEXT], colour, note.strip(), made=round(time.time(), 3)
        )
        with self._library.write(durable=True):
            id = self._library.readings.add(article, made)
            if id is not None:
                step = self._step("highlight", id, {"deleted": made.made}, {"deleted": None})
                follow(self._library, step.kind, [article])
        if id is None:
            raise KbdeskError(Worded("This article is no longer in the library."))
        self._changed(makes_work(step.kind))
        return msgspec.structs.replace(made, id=id), step

    def change_highlight(self, id: int, *, colour: str | None = None, note: str | None = None) -> Step | None:
        """Give a highlight another colour or note."""
        self._check(colour or COLOURS[0], note or "")
        given = {"colour": colour, "note": note.strip() if note is not None else None}
        return self._become("rehighlight", id, {name: value for name, value in given.items() if value is not None})

    def delete_highlight(self, id: int) -> Step | None:
        """Take a highlight away."""
        return self._become("unhighlight", id, {"deleted": time.time()})

    def _become(self, kind: str, id: int, values: dict[str, Any]) -> Step | None:
        with self._library.write(durable=True):
            before = self._library.readings.set(id, values)
            if before == values:
                return None
            step = self._step(kind, id, before, values)
            follow(self._library, kind, self._library.readings.articles_of([id]))
        self._changed(makes_work(kind))
        return step

    def _step(self, kind: str, id: int, before: dict[str, Any], after: dict[str, Any]) -> Step:
        undoing, names = self._library.undoing, list(after)
        step = undoing.begin(kind)
        row = Fields(names, [before[name] for name in names], list(after.values()), [id], "highlight")
        undoing.add(step.id, Part([row]))
        return step

    def _check(self, colour: str, note: str) -> None:
        if colour not in COLOURS:
            raise KbdeskError(
                Worded("A highlight is {names} or {what}.", names=", ".join(COLOURS[:-1]), what=COLOURS[-1])
            )
        if len(note) > _LONGEST_NOTE:
            raise KbdeskError(Worded("A note holds at most {most} characters.", most=_LONGEST_NOTE))

    # Pictures

    def pictures(self, urls: Sequence[str]) -> dict[str, bytes]:
        """Pictures by their addresses, as they were sent; those that could not be had are missing.

        Under the rules of every fetch (no private addresses, every redirect checked), and within a number, a size and a
        time for all of them. Waits for them: ask on a thread that nobody else needs.
        """
        fetcher = self._fetcher()
        until = time.monotonic() + PICTURES_SECONDS
        found: dict[str, bytes] = {}
        size = 0

        def fetch(url: str) -> bytes:
            left = until - time.monotonic()
            if left <= 0 or size > ALL_BYTES:
                return b""
            try:
                return fetcher.fetch(url, total_seconds=left, picture_bytes=PICTURE_BYTES).body
            except IngestError:
                return b""

        wanted = [url for url in dict.fromkeys(urls) if url.startswith(("http://", "https://"))][:MOST_PICTURES]
        with ThreadPoolExecutor(_AT_ONCE, "picture") as threads:
            coming = {url: threads.submit(fetch, url) for url in wanted}
            wait(coming.values())
            for url, future in coming.items():
                body = future.result()
                size += len(body)
                if body and size <= ALL_BYTES:
                    found[url] = body
        return found

    # Citing

    def cite(self, articles: Sequence[int], *, bibtex: bool = False) -> str:
        """Articles as a bibliography has them: as plain text, one a line, or as BibTeX."""
        details = [detail for id in articles if (detail := self._library.listing.detail(id)) is not None]
        if not details:
            raise KbdeskError(Worded("This article is no longer in the library."))
        return _bibtex(details) if bibtex else "\n".join(map(citation, details))


def in_note(note: str) -> list[Highlight]:
    """The highlights that importers put into a note: quoted lines, and below them what was written to it."""
    found: list[Highlight] = []
    for part in note.split("\n\n"):
        lines = part.splitlines()
        count = next((at for at, line in enumerate(lines) if not line.startswith(">")), len(lines))
        quote = "\n".join(line[1:].strip() for line in lines[:count]).strip()
        if quote:
            found.append(Highlight(None, quote, note="\n".join(lines[count:]).strip()))
    return found


def citation(detail: ArticleDetail) -> str:
    """One article as plain text: author, year, title, site, address, and when it was kept."""
    article = detail.article
    names = [name.strip() for name in article.author.split(";") if name.strip()]
    author = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
    year = article.published[:4] if article.published[:4].isdecimal() else ""
    work_title = detail.citation.title if detail.citation and detail.own_title is not None else ""
    title = " ".join((work_title or article.title).split()) or article.url
    parts = [
        f"{author} ({year})" if author and year else author or (f"({year})" if year else ""),
        f"“{title.rstrip('.')}”",
        article.site,
    ]
    said = ". ".join(part.rstrip(".") for part in parts if part)
    kept = time.strftime("%Y-%m-%d", time.gmtime(article.added))
    if article.url.startswith(("http://", "https://")):
        return f"{said}. {article.url} (accessed {kept})."
    return f"{said}."


def _bibtex(details: Sequence[ArticleDetail]) -> str:
    from kbdesk.exporters import write

    records = [
        {
            "url": detail.article.url,
            "title": detail.article.title,
            "title_chosen": detail.own_title is not None,
            "site": detail.article.site,
            "author": detail.article.author,
            "published": detail.article.published,
            "added": detail.article.added,
            "language": detail.article.language,
            "citation": msgspec.to_builtins(detail.citation) if detail.citation else None,
        }
        for detail in details
    ]
    with tempfile.TemporaryDirectory(prefix="kbdesk-") as folder:
        path = Path(folder) / "cite.bib"
        if not write(records, path, "bibtex"):
            raise KbdeskError(Worded("Notes and files of this computer have no web address to cite."))
        return path.read_text("utf-8").partition("\n")[2].strip() + "\n"
