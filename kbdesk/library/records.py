"""What the library hands upwards: plain, immutable rows that know nothing of the database.

Times are Unix seconds (UTC). Text that is not known is "", numbers that are not known are None.
"""

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from kbdesk.bookmark import Memento
from kbdesk.citation import Citation


class JobStatus(StrEnum):
    """The states of an import job."""

    PENDING = "pending"
    PROCESSING = "processing"
    PAUSED = "paused"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """How a task that is done went: the counter of its job that it adds to."""

    DONE = "done"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"


class ArticleStatus(StrEnum):
    """What the library has of an article: its text, a link whose page is on its way, failed, or was never asked for."""

    PENDING = "pending"
    READY = "ready"
    FAILED = "failed"
    LINK = "link"


class Task(msgspec.Struct, frozen=True):
    """One atomic unit of work on one article, as it was when it was claimed.

    Attributes:
        interruptions: how often its worker was gone before it ended.
    """

    id: int
    kind: str
    job: int | None
    article: int | None
    url: str
    host: str
    args: dict[str, object]
    attempts: int
    lease: str
    interruptions: int = 0


class Job(msgspec.Struct, frozen=True):
    """One import and its counters, which always add up to `total`."""

    id: int
    status: JobStatus
    kind: str
    source: str
    total: int
    pending: int
    running: int
    done: int
    duplicate: int
    skipped: int
    failed: int
    cancelled: int
    created: float
    started: float | None
    finished: float | None
    error: str

    @property
    def processed(self) -> int:
        """How many of its items have an outcome."""
        return self.total - self.pending - self.running

    @property
    def is_active(self) -> bool:
        """True while it can still change by itself or by Resume."""
        return self.status in (JobStatus.PENDING, JobStatus.PROCESSING, JobStatus.PAUSED)


class Failure(msgspec.Struct, frozen=True):
    """One row of FailureLog: what was tried, why it ended and what its user can do; `kept` is whether the text of its
    article is there from an earlier time.
    """

    id: int
    job: int | None
    article: int | None
    url: str
    title: str
    kind: str
    message: str
    remedy: str
    http_status: int | None
    attempts: int
    first_seen: float
    last_seen: float
    resolved: float | None
    kept: bool = False


class Article(msgspec.Struct, frozen=True):
    """An article as a list shows it; `binned` is when it was put into the bin, where it lies there, `noted` whether its
    user wrote a note to it.
    """

    id: int
    url: str
    kind: str
    title: str
    site: str
    author: str
    published: str
    added: float
    language: str
    category: str
    status: ArticleStatus
    words: int
    minutes: int
    read: bool
    starred: bool
    excerpt: str
    tags: tuple[str, ...] = ()
    folder: tuple[str, ...] = ()
    archived: bool = False
    binned: float | None = None
    noted: bool = False


class Overview(msgspec.Struct, frozen=True):
    """What some articles are like, counted.

    Attributes:
        minutes: what reading all of them takes.
        tags: those that most of them carry, with how many do.
    """

    count: int
    unread: int = 0
    starred: int = 0
    archived: int = 0
    minutes: int = 0
    tags: tuple[tuple[str, int], ...] = ()


class Stake(msgspec.Struct, frozen=True):
    """What would be lost with some articles of the bin: how many of these, notes and highlights."""

    articles: int
    notes: int
    highlights: int


class Section(msgspec.Struct, frozen=True):
    """A part of a list that has a heading.

    Attributes:
        start: the place of its first article in the list.
        name: a day in ISO 8601, a site or the names that lead to a folder; "" where an article has none.
    """

    start: int
    name: str


class Highlight(msgspec.Struct, frozen=True):
    """A passage that its reader marked, or had marked where the article was imported from.

    Attributes:
        id: None for one that lies in the article's note, where another program's export had put it.
        quote: its words; `before` and `after` are the ones around it, by which it is found again.
        colour: "yellow", "green", "blue" or "pink".
        made: None where that is not known.
    """

    id: int | None
    quote: str
    before: str = ""
    after: str = ""
    colour: str = "yellow"
    note: str = ""
    made: float | None = None


INTERNET_ARCHIVE = "web.archive.org"
"""The host of the archive that people know by its name; every other one goes by its host."""


class ArticleDetail(msgspec.Struct, frozen=True):
    """An article with all that is kept of it; `citation` where it is a work that people cite, `categorised` whether its
    user chose its category, `private` whether it was not shown to others where it came from. `own_title` is the title
    that it has of itself where its user chose another one, else None; `memento` is where its text is from that the page
    itself did not have any more.
    """

    article: Article
    text: str
    html: str
    summary: str
    note: str
    description: str
    aliases: tuple[str, ...]
    folders: tuple[tuple[str, ...], ...]
    fetched: float | None
    highlights: tuple[Highlight, ...] = ()
    archived: bool = False
    private: bool = False
    categorised: bool = False
    own_title: str | None = None
    citation: Citation | None = None
    memento: Memento | None = None


class Mode(StrEnum):
    """How a search looks: for the words, for what they mean, or for both."""

    TEXT = "text"
    SEMANTIC = "semantic"
    HYBRID = "hybrid"


class Hit(msgspec.Struct, frozen=True):
    """An article that a search found; hits in `snippet` lie between U+0002 and U+0003.

    Attributes:
        by_meaning: none of the words is in it: it was found for what it is about, and `snippet` is of its best passage.
    """

    article: Article
    score: float
    snippet: str
    by_meaning: bool = False


class Found(msgspec.Struct, frozen=True):
    """What a search found, best first.

    Attributes:
        notice: a sentence about what was not looked for as it was typed; "" where all of it was.
    """

    hits: tuple[Hit, ...]
    notice: str = ""

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)

    def __len__(self) -> int:
        return len(self.hits)


class Folder(msgspec.Struct, frozen=True):
    """A folder, with how many articles lie in it or below it."""

    id: int
    parent: int | None
    name: str
    count: int


class Tag(msgspec.Struct, frozen=True):
    """A tag, with how many articles carry it."""

    name: str
    count: int


class SavedSearch(msgspec.Struct, frozen=True):
    """A search that was kept: what was typed, and what it is called."""

    id: int
    name: str
    query: str


MOST_TAGS = 500
"""So many are among the sources, those of most articles; all of them are in the vocabulary."""


class Sources(msgspec.Struct, frozen=True):
    """What the left pane shows, counted."""

    all: int
    unread: int
    starred: int
    notes: int
    failed: int
    folders: tuple[Folder, ...]
    tags: tuple[Tag, ...]
    categories: tuple[tuple[str, int], ...]
    searches: tuple[SavedSearch, ...] = ()
    archived: int = 0
    binned: int = 0
    highlighted: int = 0


class Filter(msgspec.Struct, frozen=True):
    """Which articles a list shows. Conditions are joined by "and"; the default shows all.

    Attributes:
        folder: id of a folder; articles below it count.
        tag: a tag's name, in any spelling.
        order: "added" (newest first), "published" (newest first), "title", "site" (within one the newest first),
            "minutes" (the shortest first) or "folder" (the first one of each; within it the newest first).
        reverse: the other way round.
        group: headings between the articles: "day" (of an order by date), "site" or "folder" (of these orders), or "".
        binned: those in the bin, which no other filter lets through; those that were deleted last first.
    """

    unread: bool = False
    starred: bool = False
    notes: bool = False
    failed: bool = False
    folder: int | None = None
    tag: str = ""
    category: str = ""
    order: str = "added"
    archived: bool = False
    binned: bool = False
    reverse: bool = False
    group: str = ""
    highlighted: bool = False


class Work(msgspec.Struct, frozen=True):
    """How much is left to do: tasks that wait or run, and items of imports that are not dispatched yet.

    Attributes:
        kinds: how many of these tasks there are of each kind, with the articles that wait until they are some.
        again: how many of the pages that are to be fetched did not come before, and are tried again.
    """

    waiting: int
    running: int
    undispatched: int
    kinds: dict[str, int] = {}
    again: int = 0

    @property
    def idle(self) -> bool:
        """True when nothing is left to do, now or later (paused imports do not count)."""
        return not (self.waiting or self.running or self.undispatched)
