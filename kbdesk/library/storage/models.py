"""The tables as Peewee models, for the queries that are put together at run time.

Models are not bound to a database: a query is run with `.execute(database)`, so that several libraries can be open in
one process. The schema itself is in `migrations`; a test holds the two against each other.
"""

from typing import Any

from peewee import AutoField, BlobField, CompositeKey, FloatField, IntegerField, Model, TextField


class Table(Model):
    """The base of all models."""

    class Meta:
        """Names of tables are given, not derived."""

        legacy_table_names = False


class Article(Table):
    """One page, file or note of the library; its text is in `Content`."""

    id: Any = AutoField()
    url: Any = TextField()
    kind: Any = TextField()
    status: Any = TextField()
    title: Any = TextField()
    site: Any = TextField()
    author: Any = TextField()
    published: Any = TextField()
    language: Any = TextField()
    description: Any = TextField()
    image: Any = TextField()
    category: Any = TextField()
    summary: Any = TextField()
    note: Any = TextField()
    excerpt: Any = TextField()
    added: Any = FloatField()
    arrived: Any = FloatField()
    fetched: Any = FloatField(null=True)
    words: Any = IntegerField()
    minutes: Any = IntegerField()
    read: Any = IntegerField()
    starred: Any = IntegerField()
    archived: Any = IntegerField()
    content_hash: Any = TextField()
    etag: Any = TextField()
    last_modified: Any = TextField()
    analysis: Any = TextField()
    deleted: Any = FloatField(null=True)
    categorised: Any = TextField()
    highlights: Any = TextField()
    first_folder: Any = IntegerField()
    private: Any = IntegerField()
    titled: Any = IntegerField()
    own_title: Any = TextField()


class Content(Table):
    """The text of an article, plain and as clean HTML."""

    article_id: Any = IntegerField(primary_key=True)
    text: Any = TextField()
    html: Any = TextField()


class Address(Table):
    """Every address that leads to an article, its own included."""

    url: Any = TextField(primary_key=True)
    article_id: Any = IntegerField()


class Folder(Table):
    """A folder; parent 0 is the top. One that is not `kept` is shown only while articles lie in it or below it."""

    id: Any = AutoField()
    parent_id: Any = IntegerField()
    name: Any = TextField()
    kept: Any = IntegerField()


class ArticleFolder(Table):
    """Which folders an article lies in."""

    article_id: Any = IntegerField()
    folder_id: Any = IntegerField()

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("article_id", "folder_id")


class Tag(Table):
    """A tag; `key` is what two spellings of it have in common."""

    id: Any = AutoField()
    name: Any = TextField()
    key: Any = TextField()
    hidden: Any = IntegerField()
    chosen: Any = IntegerField()


class ArticleTag(Table):
    """Which tags an article carries, whether a person or a machine gave them, and in which spelling."""

    article_id: Any = IntegerField()
    tag_id: Any = IntegerField()
    source: Any = TextField()
    spelling: Any = TextField()

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("article_id", "tag_id")


class HiddenTag(Table):
    """What `ArticleTag` would hold of the tags that are hidden."""

    article_id: Any = IntegerField()
    tag_id: Any = IntegerField()
    source: Any = TextField()
    spelling: Any = TextField()

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("article_id", "tag_id")


class WaitingTag(Table):
    """Tags that a machine has for an article, until another article has them too."""

    article_id: Any = IntegerField()
    tag_id: Any = IntegerField()
    source: Any = TextField()
    spelling: Any = TextField()

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("article_id", "tag_id")


class TagGone(Table):
    """The highest id of the tags that are gone, in one row."""

    last_id: Any = IntegerField(primary_key=True)


class TagAlias(Table):
    """Every key that leads to a tag, its own included."""

    key: Any = TextField(primary_key=True)
    tag_id: Any = IntegerField()


class TagChange(Table):
    """A change of the vocabulary that can be undone: the rows that went and those that came, as JSON."""

    id: Any = AutoField()
    made: Any = FloatField()
    sentence: Any = TextField()
    gone: Any = TextField()
    come: Any = TextField()


class Category(Table):
    """A category; `origin` names the one to begin with that it was, "" for one of its user's own."""

    id: Any = AutoField()
    name: Any = TextField()
    description: Any = TextField()
    origin: Any = TextField()
    position: Any = IntegerField()


class ArticleVector(Table):
    """Where a model of an analysis puts an article, from which its category follows."""

    article_id: Any = IntegerField(primary_key=True)
    model: Any = TextField()
    vector: Any = BlobField()


class Reanalysis(Table):
    """The articles that are to be analysed again when there is time to spare."""

    article_id: Any = IntegerField(primary_key=True)


class Signature(Table):
    """By what an article that has the same text, or nearly, is found."""

    article_id: Any = IntegerField(primary_key=True)
    minima: Any = BlobField()


class Apart(Table):
    """Articles of one set are not shown as duplicates of each other."""

    article_id: Any = IntegerField()
    set_id: Any = IntegerField()

    class Meta:
        """One row a pair."""

        primary_key = CompositeKey("article_id", "set_id")


class Merge(Table):
    """Articles that were made one, and what that changed of the one that was kept, as JSON."""

    id: Any = AutoField()
    made: Any = FloatField()
    kept_id: Any = IntegerField()
    sentence: Any = TextField()
    before: Any = TextField()
    after: Any = TextField()


class Merged(Table):
    """An article that was merged into another one, with its addresses and the ids of its highlights, as JSON."""

    article_id: Any = IntegerField(primary_key=True)
    merge_id: Any = IntegerField()
    addresses: Any = TextField()
    highlights: Any = TextField()


class Asking(Table):
    """The articles that an endpoint is to be asked about."""

    article_id: Any = IntegerField(primary_key=True)
    since: Any = FloatField()


class TokenUsage(Table):
    """What an endpoint took, a day a row."""

    day: Any = TextField(primary_key=True)
    prompt: Any = IntegerField()
    completion: Any = IntegerField()
    requests: Any = IntegerField()
    held_at: Any = IntegerField()


class ImportJob(Table):
    """One import; its counters follow its tasks by triggers."""

    id: Any = AutoField()
    status: Any = TextField()
    kind: Any = TextField()
    source: Any = TextField()
    choices: Any = TextField()
    total: Any = IntegerField()
    pending: Any = IntegerField()
    running: Any = IntegerField()
    done: Any = IntegerField()
    duplicate: Any = IntegerField()
    skipped: Any = IntegerField()
    failed: Any = IntegerField()
    cancelled: Any = IntegerField()
    undispatched: Any = IntegerField()
    next_item: Any = IntegerField()
    next_byte: Any = IntegerField()
    created: Any = FloatField()
    started: Any = FloatField(null=True)
    finished: Any = FloatField(null=True)
    error: Any = TextField()
    announced: Any = IntegerField()


class Task(Table):
    """One atomic unit of work."""

    id: Any = AutoField()
    kind: Any = TextField()
    state: Any = TextField()
    outcome: Any = TextField(null=True)
    job_id: Any = IntegerField(null=True)
    item: Any = IntegerField(null=True)
    article_id: Any = IntegerField(null=True)
    url: Any = TextField()
    host: Any = TextField()
    args: Any = TextField()
    priority: Any = IntegerField()
    due: Any = FloatField()
    attempts: Any = IntegerField()
    interruptions: Any = IntegerField()
    lease: Any = TextField(null=True)
    lease_until: Any = FloatField(null=True)
    created: Any = FloatField()
    finished: Any = FloatField(null=True)


class FailureLog(Table):
    """What could not be had, and why."""

    id: Any = AutoField()
    task_id: Any = IntegerField(null=True)
    job_id: Any = IntegerField(null=True)
    article_id: Any = IntegerField(null=True)
    url: Any = TextField()
    kind: Any = TextField()
    message: Any = TextField()
    remedy: Any = TextField()
    http_status: Any = IntegerField(null=True)
    attempts: Any = IntegerField()
    first_seen: Any = FloatField()
    last_seen: Any = FloatField()
    resolved: Any = FloatField(null=True)


class Request(Table):
    """What another process asks of the one whose engine runs."""

    id: Any = AutoField()
    urls: Any = TextField()
    files: Any = TextField()
    created: Any = FloatField()


class ReadingPlace(Table):
    """How far its reader got in an article: 0 is its beginning, 1 its end."""

    article_id: Any = IntegerField(primary_key=True)
    place: Any = FloatField()
    kept: Any = FloatField()


class Highlight(Table):
    """A passage that was marked: its words, and those before and after it."""

    id: Any = AutoField()
    article_id: Any = IntegerField()
    quote: Any = TextField()
    before: Any = TextField()
    after: Any = TextField()
    colour: Any = TextField()
    note: Any = TextField()
    made: Any = FloatField()
    deleted: Any = FloatField(null=True)


class Undo(Table):
    """Something that was done and can be undone, or was undone and can be done again."""

    id: Any = AutoField()
    made: Any = FloatField()
    kind: Any = TextField()
    name: Any = TextField()
    count: Any = IntegerField()
    change: Any = IntegerField(null=True)
    undone: Any = IntegerField(null=True)
    again: Any = TextField()


class UndoPart(Table):
    """What some rows were before and after it, as JSON."""

    id: Any = AutoField()
    undo_id: Any = IntegerField()
    data: Any = TextField()
    undone: Any = IntegerField()


TABLES: tuple[type[Table], ...] = (
    Article,
    Content,
    Address,
    Folder,
    ArticleFolder,
    Tag,
    ArticleTag,
    HiddenTag,
    WaitingTag,
    TagGone,
    TagAlias,
    TagChange,
    Category,
    ArticleVector,
    Reanalysis,
    Signature,
    Apart,
    Merge,
    Merged,
    Asking,
    TokenUsage,
    ImportJob,
    Task,
    FailureLog,
    Request,
    ReadingPlace,
    Highlight,
    Undo,
    UndoPart,
)
