"""Articles: how a link becomes one, how its page is stored, and how two that are the same become one."""

import hashlib
import json
import time
from collections.abc import Collection, Sequence

import msgspec

from kbdesk.bookmark import Bookmark, Memento
from kbdesk.citation import Citation
from kbdesk.library.analysed import Analysed
from kbdesk.library.citations import Citations
from kbdesk.library.index.fulltext import Fulltext
from kbdesk.library.index.signature import signature
from kbdesk.library.labels import Labels
from kbdesk.library.mementos import Mementos
from kbdesk.library.readings import Readings
from kbdesk.library.records import ArticleStatus
from kbdesk.library.storage.database import Database

_EXCERPT = 240
_HEADINGS = 3
_SHORT = 80
_ENDS = ".!?…:;。！？：।؟"
"""A line that is short and ends in none of these is a heading, a date or a label, of which so many may come first."""
_SAID_BEFORE = ", ".join(
    f"{name} = CASE :{name} WHEN '' THEN {name} ELSE :{name} END" for name in ("author", "published")
)
"""What a bookmark may say of its page, too: it stays where the page itself does not say it."""
_TITLE = (
    "title = CASE WHEN titled OR :title = '' THEN title ELSE :title END,"
    # A text without a title of its own may have been read under the one that its user chose.
    " own_title = CASE WHEN titled AND :title NOT IN ('', title) THEN :title ELSE own_title END"
)
"""The same of the title, where its user did not choose it."""

_FLAGS = ("read", "starred", "archived", "private")


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What was read of a page or file, ready to be stored.

    Attributes:
        plain: its text without marks, where it has some and is kept to the letter.
        signature: of its text (see `signature`), where it has been made already.
        memento: where its text is from, if it is from a web archive.
    """

    title: str
    text: str
    html: str
    plain: str = ""
    site: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    description: str = ""
    image: str = ""
    etag: str = ""
    last_modified: str = ""
    signature: bytes = b""
    citation: Citation | None = None
    memento: Memento | None = None


class Brought(msgspec.Struct, frozen=True):
    """What an export brought along of a page that is not there."""

    title: str
    text: str
    author: str
    published: str
    site: str
    memento: Memento | None


class Linked(msgspec.Struct, frozen=True):
    """The article that a bookmark led to.

    Attributes:
        article: its id.
        known: the library had it already, and the bookmark's labels were merged into it.
        wanted: its page is not there and nobody is about to fetch it.
        changed: something was merged into an article that the library had already.
    """

    article: int
    known: bool
    wanted: bool
    changed: bool


class Articles:
    """The tables `article`, `content` and `address`. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database, labels: Labels, fulltext: Fulltext, citations: Citations) -> None:
        self._db = database
        self._labels = labels
        self._fulltext = fulltext
        self._citations = citations
        self._readings = Readings(database)
        self._mementos = Mementos(database)

    def known(self, urls: Sequence[str]) -> set[str]:
        """Which of these canonical addresses the library has."""
        found: set[str] = set()
        for start in range(0, len(urls), 2_000):
            some = msgspec.json.encode(urls[start : start + 2_000]).decode()
            found.update(
                url
                for (url,) in self._db.rows(
                    "SELECT address.url FROM address JOIN article ON article.id = article_id"
                    " WHERE address.url IN (SELECT value FROM json_each(?)) AND deleted IS NULL",
                    (some,),
                )
            )
        return found

    def find(self, url: str) -> int | None:
        """The article that a canonical address leads to."""
        found = self._db.value("SELECT article_id FROM address WHERE url = ?", (url,))
        return int(found) if found is not None else None

    def link(self, url: str, bookmark: Bookmark, kind: str = "page") -> Linked:
        """Make sure that there is an article for a bookmark, under its canonical address, and merge what it carries.

        The link is in the library from here on, whatever becomes of its page.
        """
        now = time.time()
        article = self.find(url)
        if article is None:
            cursor = self._db.execute(
                "INSERT INTO article"
                f" (url, kind, title, author, published, site, note, added, arrived, {', '.join(_FLAGS)})"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    url,
                    kind,
                    bookmark.title,
                    bookmark.author,
                    bookmark.published,
                    bookmark.site,
                    bookmark.note,
                    bookmark.added or now,
                    now,
                    *(flag in bookmark.flags for flag in _FLAGS),
                ),
            )
            article = int(cursor.lastrowid or 0)
            self.lead(url, article)
            self._label(article, bookmark)
            self._citations.add(article, bookmark.citation)
            self._readings.take_over(article, bookmark.marks)
            return Linked(article, known=False, wanted=True, changed=False)
        before = self._db.changes()
        status, deleted = self._db.rows("SELECT status, deleted FROM article WHERE id = ?", (article,))[0]
        if deleted is not None:
            self._db.execute("UPDATE article SET deleted = NULL WHERE id = ?", (article,))
        self._merge(
            article,
            bookmark.title,
            bookmark.note,
            bookmark.added or now,
            [flag in bookmark.flags for flag in _FLAGS],
        )
        self._label(article, bookmark)
        self._citations.add(article, bookmark.citation)
        self._readings.take_over(article, bookmark.marks)
        changed = self._db.changes() > before
        again = deleted is not None or (status == ArticleStatus.FAILED and bool(bookmark.text))
        wanted = status == ArticleStatus.LINK or (again and status != ArticleStatus.READY)
        if wanted:
            self.set_status(article, ArticleStatus.PENDING)
        return Linked(article, known=deleted is None, wanted=wanted, changed=changed)

    def lead(self, url: str, article: int) -> None:
        """Note that an address leads to an article."""
        self._db.execute("INSERT INTO address VALUES (?, ?) ON CONFLICT DO NOTHING", (url, article))

    def contents(self, article: int) -> list[str]:
        """The SHA-256 of each file whose content is that of an article, in hexadecimal."""
        rows = self._db.rows(
            "SELECT substr(url, 8) FROM address WHERE article_id = ? AND url LIKE 'sha256:%'", (article,)
        )
        return [sha256 for (sha256,) in rows]

    def forget_contents(self, article: int, contents: Collection[str]) -> None:
        """Files with such a content are no more what an article is."""
        self._db.execute(
            "DELETE FROM address WHERE article_id = ? AND url IN (SELECT 'sha256:' || value FROM json_each(?))",
            (article, json.dumps(list(contents))),
        )

    def _label(self, article: int, bookmark: Bookmark) -> None:
        if bookmark.title_chosen:
            self._entitle(article, bookmark.title, bookmark.own_title)
        for url in bookmark.aliases:
            self.lead(url, article)
        self._labels.tag(article, bookmark.tags)
        for folder in (bookmark.folder, *bookmark.folders):
            self._labels.file(article, folder)

    def _entitle(self, article: int, title: str, own: str = "") -> None:
        """Give an article the title that its user chose for it elsewhere, unless one was chosen here; `own` is the one
        that it had there of itself, which a page that is here outweighs.
        """
        self._db.execute(
            "UPDATE article SET own_title = CASE WHEN :own = '' OR status = 'ready' THEN title ELSE :own END,"
            " title = :title, titled = 1 WHERE id = :id AND NOT titled AND :title <> ''",
            {"id": article, "title": title, "own": own},
        )

    def _merge(self, article: int, title: str, note: str, added: float, flags: Sequence[bool]) -> None:
        """Give an article what another bookmark of it says, in whichever order they come.

        The title stays where there is one (see `_entitle`), notes follow each other, the oldest date wins. It is read,
        starred, archived or private where either says so: most formats cannot say it, so that silence means nothing.
        """
        self._db.execute(
            "UPDATE article SET title = CASE WHEN title = '' THEN :title ELSE title END,"
            " note = CASE WHEN :note = '' OR instr(note, :note) THEN note"
            " WHEN note = '' THEN :note ELSE note || char(10, 10) || :note END,"
            f" added = min(added, :added), {', '.join(f'{flag} = max({flag}, :{flag})' for flag in _FLAGS)}"
            " WHERE id = :id AND (title = '' AND :title <> '' OR :note <> '' AND NOT instr(note, :note)"
            f" OR :added < added OR {' OR '.join(f':{flag} > {flag}' for flag in _FLAGS)})",
            {
                "id": article,
                "title": title,
                "note": note,
                "added": added,
                **dict(zip(_FLAGS, flags, strict=True)),
            },
        )

    def store(self, article: int, url: str, page: Page, key: str = "") -> tuple[int, bool]:
        """Store the page of an article under its canonical address; running twice changes nothing.

        Returns the article that holds it, and whether that is another one: where `key` (the address itself, or
        "sha256:…" of a file's content) belongs to another article, the two become one and `article` is gone.
        """
        if (kept := self._merged_into(article)) is not None:
            return kept, True  # its user made one of two meanwhile, and chose the text that stays
        key = key or url
        other = self.find(key)
        merged = other is not None and other != article
        # Nothing is written that stays as it is: each index with it would be written, too.
        if merged and other is not None:
            # A page that was on its way when its article was put into the bin leaves the other one there.
            self._db.execute(
                "UPDATE article SET deleted = NULL WHERE id = ? AND deleted IS NOT NULL"
                " AND NOT EXISTS (SELECT 1 FROM article WHERE id = ? AND deleted IS NOT NULL)",
                (other, article),
            )
            self._absorb(other, article)
            article = other
        else:
            self._db.execute(
                "UPDATE article SET url = :url, kind = CASE WHEN kind = 'file' AND :url LIKE 'http%' THEN 'page'"
                " ELSE kind END WHERE id = :id AND (url <> :url OR (kind = 'file' AND :url LIKE 'http%'))",
                {"url": url, "id": article},
            )
            if key.startswith("sha256:"):  # a file that was changed holds another content from now on
                self._db.execute(
                    "DELETE FROM address WHERE article_id = ? AND url LIKE 'sha256:%' AND url <> ?", (article, key)
                )
            for address in {url, key}:
                self.lead(address, article)
        self._db.execute(
            f"UPDATE article SET status = 'ready', fetched = :now, words = :words, {_TITLE}, {_SAID_BEFORE},"
            " site = :site, language = :language, description = :description, image = :image,"
            " excerpt = :excerpt, content_hash = :hash, etag = :etag, last_modified = :last_modified WHERE id = :id",
            {
                "id": article,
                "now": time.time(),
                "words": len(page.text.split()),
                "title": page.title,
                "site": page.site,
                "author": page.author,
                "published": page.published,
                "language": page.language,
                "description": page.description,
                "image": page.image,
                "excerpt": _excerpt(page),
                "hash": hashlib.sha256(page.text.encode("utf-8", "replace")).hexdigest(),
                "etag": page.etag,
                "last_modified": page.last_modified,
            },
        )
        self._db.execute(
            "INSERT INTO content VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text, html = excluded.html",
            (article, page.text, page.html),
        )
        signed = page.signature or signature(page.text)
        if signed:
            self._db.execute("INSERT OR REPLACE INTO signature VALUES (?, ?)", (article, signed))
        else:
            self._db.execute("DELETE FROM signature WHERE article_id = ?", (article,))
        self._citations.found(article, page.citation)
        self._mementos.put(article, page.memento)
        return article, merged

    def _merged_into(self, article: int) -> int | None:
        kept = self._db.value(
            "SELECT kept_id FROM merged JOIN merge ON merge.id = merge_id WHERE article_id = ?", (article,)
        )
        return int(kept) if kept is not None else None

    def words(self, key: str) -> tuple[int, int] | None:
        """The article that an address or a content leads to, with the words of its text; None where it has no text."""
        return self._db.row(
            "SELECT id, words FROM address JOIN article ON id = article_id"
            " WHERE address.url = ? AND status = 'ready' AND deleted IS NULL",
            (key,),
        )

    def same(self, article: int, other: int, keys: Collection[str]) -> None:
        """An article turned out to be another one: the two become one, which these keys lead to from now on."""
        if article != other:
            self._absorb(other, article)
        for key in keys:
            self.lead(key, other)

    def keep_text(self, article: int, text: str, memento: Memento | None = None) -> None:
        """Store the text of a note as it came, before it is made readable; or that of a page, which an export brought
        along, for when the page cannot be had, and where that was from. A text that is there already stays.
        """
        kept = self._db.execute("INSERT INTO content VALUES (?, ?, '') ON CONFLICT DO NOTHING", (article, text))
        if kept.rowcount and memento is not None:
            self._mementos.put(article, memento)

    def _absorb(self, keep: int, gone: int) -> None:
        """Make one article of two: what points to `gone` points to `keep`, which takes its labels, note and date."""
        title, titled, note, added, *flags = self._db.rows(
            f"SELECT title, titled, note, added, {', '.join(_FLAGS)} FROM article WHERE id = ?", (gone,)
        )[0]
        self._merge(keep, title, note, added, flags)
        if titled:
            self._entitle(keep, title)
        self._db.execute(
            "UPDATE article SET (category, categorised) = (SELECT category, categorised FROM article WHERE id = :gone)"
            " WHERE id = :keep AND categorised <> 'person'"
            " AND EXISTS (SELECT 1 FROM article WHERE id = :gone AND categorised = 'person')",
            {"keep": keep, "gone": gone},
        )
        self._labels.move(gone, keep)
        self._citations.move(gone, keep)
        self._mementos.put(gone, None)
        for table in ("address", "task", "failure_log", "highlight"):
            self._db.execute(f"UPDATE {table} SET article_id = ? WHERE article_id = ?", (keep, gone))
        self._fulltext.forget(gone)
        self._db.execute("DELETE FROM article WHERE id = ?", (gone,))

    def set_status(self, article: int, status: ArticleStatus, unless_ready: bool = False) -> None:
        """Note what the library has of an article; with `unless_ready` a text that is there already outweighs it."""
        self._db.execute(
            "UPDATE article SET status = ? WHERE id = ? AND NOT (? AND status = 'ready')",
            (status.value, article, unless_ready),
        )

    def set_fetched(self, article: int) -> None:
        """Note that a page was asked for again and has not changed."""
        self._db.execute("UPDATE article SET fetched = ? WHERE id = ?", (time.time(), article))

    def pages(self, articles: Collection[int]) -> list[tuple[int, str, bool]]:
        """Those of the articles whose page nobody is about to fetch: id, address, and whether its user typed it."""
        return [
            (id, url, bool(typed))
            for id, url, typed in self._db.rows(
                "SELECT id, url, EXISTS (SELECT 1 FROM task WHERE article_id = article.id AND args LIKE '%\"typed\"%')"
                " FROM article WHERE kind = 'page' AND deleted IS NULL AND id IN (SELECT value FROM json_each(?))"
                " AND id NOT IN (SELECT article_id FROM task WHERE article_id IS NOT NULL AND kind = 'ingest_url'"
                " AND state IN ('pending', 'running'))",
                (msgspec.json.encode(list(articles)).decode(),),
            )
        ]

    def set_analysis(self, article: int, found: Analysed) -> None:
        """Store what an analysis found. The category that a person gave an article stays, and so do a person's tags."""
        self._db.execute(
            "UPDATE article SET language = ?, minutes = ?, summary = ?, highlights = ?, analysis = ?,"
            " category = CASE categorised WHEN 'person' THEN category"
            # Its user may have renamed or removed the category while this was found out.
            " ELSE coalesce((SELECT name FROM category WHERE name = ?), '') END WHERE id = ?",
            (
                found.language,
                found.minutes,
                found.summary,
                msgspec.json.encode(list(found.highlights)).decode(),
                found.made_by,
                found.category,
                article,
            ),
        )
        if found.vector:
            self._db.execute(
                "INSERT OR REPLACE INTO article_vector SELECT id, ?, ? FROM article WHERE id = ?",
                (found.model, found.vector, article),
            )
        self._labels.retag(article, found.tags, found.acronyms, found.language)

    def improve_analysis(self, article: int, found: Analysed) -> None:
        """Put what an endpoint said in the place of what was found before; what it left empty stays as it was.

        What a person set stays, and so does what only the embedded analysis makes (key sentences, vector, minutes).
        """
        self._db.execute(
            "UPDATE article SET analysis = :made_by,"
            " summary = CASE :summary WHEN '' THEN summary ELSE :summary END,"
            " language = CASE language WHEN '' THEN :language ELSE language END,"
            " category = CASE categorised WHEN 'person' THEN category"
            " ELSE coalesce((SELECT name FROM category WHERE name = :category), category) END WHERE id = :id",
            {
                "id": article,
                "made_by": found.made_by,
                "summary": found.summary,
                "language": found.language,
                "category": found.category,
            },
        )
        if found.tags:
            # It chose them out of the whole text: none waits for another article.
            self._labels.retag(article, found.tags, {}, found.language, at_once=True)

    def unfetched_of(self, job: int) -> None:
        """Mark the articles of a cancelled import whose pages nobody fetches any more as mere links."""
        self._db.execute(
            "UPDATE article SET status = 'link' WHERE status = 'pending' AND id IN"
            " (SELECT article_id FROM task WHERE job_id = ? AND state = 'cancelled')",
            (job,),
        )

    def unfetched(self, articles: Collection[int]) -> list[int]:
        """Those of some articles whose page was about to be fetched."""
        rows = self._db.rows(
            "SELECT id FROM article WHERE status = 'pending' AND deleted IS NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode(list(articles)).decode(),),
        )
        return [id for (id,) in rows]

    def text(self, article: int) -> tuple[str, str, str, str] | None:
        """Title, language, text and HTML of an article that has them."""
        return self._db.row(
            "SELECT title, language, text, html FROM article JOIN content ON article_id = id WHERE id = ?", (article,)
        )

    def brought(self, article: int) -> Brought | None:
        """A page that is not there, and whose text an export brought along; None where there is none."""
        found = self._db.row(
            "SELECT title, text, author, published, site FROM article JOIN content ON article_id = id"
            " WHERE id = ? AND kind = 'page' AND status <> 'ready' AND deleted IS NULL AND text <> ''",
            (article,),
        )
        if found is None:
            return None
        title, text, author, published, site = found
        return Brought(title, text, author, published, site, self._mementos.of(article))

    def added(self, article: int) -> float:
        """When its bookmark was added, Unix seconds."""
        return float(self._db.value("SELECT added FROM article WHERE id = ?", (article,)))

    def validators(self, article: int) -> tuple[str, str]:
        """ETag and Last-Modified of the page as it is stored; empty where its text is not there."""
        found = self._db.row("SELECT etag, last_modified FROM article WHERE id = ? AND status = 'ready'", (article,))
        return found or ("", "")


def _excerpt(page: Page) -> str:
    """What a list shows of it: not the title once more, with which a text in Markdown begins, nor a heading or two."""
    text = page.description or (page.plain or page.text)[: 4 * _EXCERPT]
    first, _, rest = text.lstrip().partition("\n")
    if page.title and rest.strip() and first.strip("# ") == page.title:
        text = rest
    lines = [line for line in map(str.strip, text.splitlines()) if line]
    prose = (n for n, line in enumerate(lines[: _HEADINGS + 1]) if len(line) > _SHORT or line[-1] in _ENDS)
    return " ".join(" ".join(lines[next(prose, 0) :]).split())[:_EXCERPT]
