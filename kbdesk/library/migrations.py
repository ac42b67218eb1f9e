"""The schema, as the steps that lead to it. `user_version` says how many of them a database has behind it.

A step is never changed once it has been released; a change of the schema is one more step.
"""

from kbdesk.library.arranging_schema import ARRANGING, NOTED

_FIRST = """
CREATE TABLE article (
    id INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL DEFAULT 'page' CHECK (kind IN ('page', 'file', 'note')),
    status TEXT NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'ready', 'failed', 'link')),
    title TEXT NOT NULL DEFAULT '',
    site TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    published TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    image TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    excerpt TEXT NOT NULL DEFAULT '',
    added REAL NOT NULL,
    arrived REAL NOT NULL,
    fetched REAL,
    words INTEGER NOT NULL DEFAULT 0,
    minutes INTEGER NOT NULL DEFAULT 0,
    read INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    archived INTEGER NOT NULL DEFAULT 0,
    content_hash TEXT NOT NULL DEFAULT '',
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    analysis TEXT NOT NULL DEFAULT '',
    deleted REAL
);
CREATE INDEX article_added ON article (added, id) WHERE deleted IS NULL;
CREATE INDEX article_published ON article (published, id) WHERE deleted IS NULL;
CREATE INDEX article_title ON article (title COLLATE NOCASE, id) WHERE deleted IS NULL;
CREATE INDEX article_site ON article (site COLLATE NOCASE, id) WHERE deleted IS NULL;
CREATE INDEX article_unread ON article (added, id) WHERE deleted IS NULL AND read = 0;
CREATE INDEX article_starred ON article (added, id) WHERE deleted IS NULL AND starred = 1;
CREATE INDEX article_failed ON article (added, id) WHERE deleted IS NULL AND status = 'failed';
CREATE INDEX article_noted ON article (added, id) WHERE deleted IS NULL AND kind = 'note';
CREATE INDEX article_category ON article (category, added, id) WHERE deleted IS NULL;
CREATE INDEX article_hash ON article (content_hash) WHERE content_hash <> '';

CREATE TABLE content (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    text TEXT NOT NULL,
    html TEXT NOT NULL
);

CREATE TABLE address (
    url TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX address_article ON address (article_id);

CREATE TABLE folder (
    id INTEGER PRIMARY KEY,
    parent_id INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL,
    UNIQUE (parent_id, name)
);
CREATE TABLE article_folder (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    PRIMARY KEY (article_id, folder_id)
) WITHOUT ROWID;
CREATE INDEX article_folder_folder ON article_folder (folder_id, article_id);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE
);
CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('person', 'machine')),
    PRIMARY KEY (article_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX article_tag_tag ON article_tag (tag_id, article_id);

CREATE TABLE import_job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL
        CHECK (status IN ('pending', 'processing', 'paused', 'completed', 'failed', 'cancelled')),
    kind TEXT NOT NULL CHECK (kind IN ('atomic', 'batch')),
    source TEXT NOT NULL,
    choices TEXT NOT NULL DEFAULT '{}',
    total INTEGER NOT NULL,
    pending INTEGER NOT NULL CHECK (pending >= 0),
    running INTEGER NOT NULL DEFAULT 0 CHECK (running >= 0),
    done INTEGER NOT NULL DEFAULT 0 CHECK (done >= 0),
    duplicate INTEGER NOT NULL DEFAULT 0 CHECK (duplicate >= 0),
    skipped INTEGER NOT NULL DEFAULT 0 CHECK (skipped >= 0),
    failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
    cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
    undispatched INTEGER NOT NULL CHECK (undispatched >= 0),
    next_item INTEGER NOT NULL DEFAULT 0,
    next_byte INTEGER NOT NULL DEFAULT 0,
    created REAL NOT NULL,
    started REAL,
    finished REAL,
    error TEXT NOT NULL DEFAULT '',
    announced INTEGER NOT NULL DEFAULT 0,
    CHECK (total = pending + running + done + duplicate + skipped + failed + cancelled)
);
CREATE INDEX import_job_active ON import_job (created, id) WHERE status IN ('pending', 'processing');

CREATE TABLE task (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'running', 'done', 'failed', 'cancelled')),
    outcome TEXT CHECK (outcome IN ('done', 'duplicate', 'skipped')),
    job_id INTEGER REFERENCES import_job ON DELETE CASCADE,
    item INTEGER,
    article_id INTEGER REFERENCES article ON DELETE SET NULL,
    url TEXT NOT NULL DEFAULT '',
    host TEXT NOT NULL DEFAULT '',
    args TEXT NOT NULL DEFAULT '{}',
    priority INTEGER NOT NULL DEFAULT 5,
    due REAL NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    interruptions INTEGER NOT NULL DEFAULT 0,
    lease TEXT,
    lease_until REAL,
    created REAL NOT NULL,
    finished REAL,
    CHECK ((state = 'running') = (lease IS NOT NULL)),
    CHECK ((state = 'done') = (outcome IS NOT NULL))
);
CREATE UNIQUE INDEX task_item ON task (job_id, item) WHERE item IS NOT NULL;
CREATE INDEX task_pending ON task (priority, due, id) WHERE state = 'pending';
CREATE INDEX task_due ON task (due) WHERE state = 'pending';
CREATE INDEX task_running ON task (lease_until) WHERE state = 'running';
CREATE INDEX task_job ON task (job_id, state);
CREATE INDEX task_article ON task (article_id);
CREATE INDEX task_leftover ON task (finished) WHERE item IS NULL AND state IN ('done', 'cancelled');

-- The counters of a job follow its tasks here and nowhere else, in the transaction that changes a task, so that
-- there is no moment and no crash between the two.
CREATE TRIGGER task_stored AFTER INSERT ON task WHEN NEW.item IS NOT NULL BEGIN
    UPDATE import_job SET
        undispatched = undispatched - 1,
        pending = pending - (NEW.state <> 'pending'),
        running = running + (NEW.state = 'running'),
        done = done + (NEW.outcome IS 'done'),
        duplicate = duplicate + (NEW.outcome IS 'duplicate'),
        skipped = skipped + (NEW.outcome IS 'skipped'),
        failed = failed + (NEW.state = 'failed'),
        cancelled = cancelled + (NEW.state = 'cancelled')
    WHERE id = NEW.job_id;
END;
CREATE TRIGGER task_moved AFTER UPDATE OF state, outcome ON task WHEN NEW.item IS NOT NULL BEGIN
    UPDATE import_job SET
        pending = pending - (OLD.state = 'pending') + (NEW.state = 'pending'),
        running = running - (OLD.state = 'running') + (NEW.state = 'running'),
        done = done - (OLD.outcome IS 'done') + (NEW.outcome IS 'done'),
        duplicate = duplicate - (OLD.outcome IS 'duplicate') + (NEW.outcome IS 'duplicate'),
        skipped = skipped - (OLD.outcome IS 'skipped') + (NEW.outcome IS 'skipped'),
        failed = failed - (OLD.state = 'failed') + (NEW.state = 'failed'),
        cancelled = cancelled - (OLD.state = 'cancelled') + (NEW.state = 'cancelled')
    WHERE id = NEW.job_id;
END;

CREATE TABLE failure_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER UNIQUE REFERENCES task ON DELETE SET NULL,
    job_id INTEGER REFERENCES import_job ON DELETE SET NULL,
    article_id INTEGER REFERENCES article ON DELETE CASCADE,
    url TEXT NOT NULL,
    kind TEXT NOT NULL,
    message TEXT NOT NULL,
    remedy TEXT NOT NULL,
    http_status INTEGER,
    attempts INTEGER NOT NULL,
    first_seen REAL NOT NULL,
    last_seen REAL NOT NULL,
    resolved REAL
);
CREATE INDEX failure_open ON failure_log (last_seen, id) WHERE resolved IS NULL;
CREATE INDEX failure_article ON failure_log (article_id);
CREATE INDEX failure_job ON failure_log (job_id);

CREATE TABLE request (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    urls TEXT NOT NULL,
    files TEXT NOT NULL,
    created REAL NOT NULL
);
"""

_FIRST_FULLTEXT = """
CREATE VIRTUAL TABLE fulltext USING fts5 (
    title, text, tags, note, url,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
);
"""

INDEX = (
    """
-- The text comes first: what stands in the first column of FTS5 takes two bytes less, each word of it.
CREATE VIRTUAL TABLE IF NOT EXISTS fulltext USING fts5 (
    text, title, tags, note, url, author, site,
    content = '',
    tokenize = 'ascii'
);
""",
    """
-- What a row of the index was made of, which FTS5 has to be told when the row is taken out. `text` is NULL while it is
-- the text of the article; a trigger keeps a copy when that changes.
CREATE TABLE IF NOT EXISTS fulltext_kept (
    article_id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    text TEXT,
    tags TEXT NOT NULL,
    note TEXT NOT NULL,
    url TEXT NOT NULL,
    author TEXT NOT NULL,
    site TEXT NOT NULL
);
""",
    """
CREATE VIRTUAL TABLE IF NOT EXISTS fulltext_words USING fts5vocab (fulltext, row);
""",
)
"""The full text index as it is now: it can be made anew from the other tables at any time."""

_ANALYSIS = """
CREATE TABLE category (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE,
    description TEXT NOT NULL,
    origin TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL
);
INSERT INTO category (position, name, origin, description) VALUES
    (1, 'Arts & Entertainment', 'arts', 'Painting, music, film, theatre, literature, design, games'),
    (2, 'Business & Economy', 'business', 'Companies, money, markets, trade, work'),
    (3, 'Computing & Technology', 'computing', 'Software, computers, networks, gadgets, artificial intelligence'),
    (4, 'Education', 'education', 'Schools, universities, teaching and learning'),
    (5, 'Health & Medicine', 'health', 'Diseases and their treatment, nutrition, exercise, the mind'),
    (6, 'History & Culture', 'history', 'The past, its people and things; customs and heritage'),
    (7, 'Life & Leisure', 'leisure', 'Food, travel, home and garden, family, hobbies, fashion'),
    (8, 'Nature & Environment', 'nature', 'Animals, plants, climate, weather, landscapes'),
    (9, 'Politics & Law', 'politics', 'Government, elections, courts, crime, foreign policy'),
    (10, 'Science & Mathematics', 'science', 'Physics, chemistry, biology, astronomy, mathematics'),
    (11, 'Society & Philosophy', 'society', 'Ethics, religion, thought, how people live together'),
    (12, 'Sport', 'sport', 'Games, athletes, teams, competitions');

ALTER TABLE article ADD COLUMN categorised TEXT NOT NULL DEFAULT 'machine'
    CHECK (categorised IN ('person', 'machine'));
ALTER TABLE article ADD COLUMN highlights TEXT NOT NULL DEFAULT '[]';
CREATE INDEX article_corrected ON article (id) WHERE categorised = 'person';
CREATE TABLE article_vector (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    model TEXT NOT NULL,
    vector BLOB NOT NULL
);
CREATE TABLE reanalysis (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE
);

ALTER TABLE tag ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article_tag ADD COLUMN spelling TEXT NOT NULL DEFAULT '';
CREATE TABLE hidden_tag (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('person', 'machine')),
    spelling TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (article_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX hidden_tag_tag ON hidden_tag (tag_id);
CREATE TABLE tag_alias (
    key TEXT PRIMARY KEY,
    tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX tag_alias_tag ON tag_alias (tag_id);
INSERT INTO tag_alias SELECT key, id FROM tag;
CREATE TABLE tag_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made REAL NOT NULL,
    sentence TEXT NOT NULL,
    gone TEXT NOT NULL,
    come TEXT NOT NULL
);
"""
"""Categories that can be edited, what an analysis found, and a vocabulary of tags whose changes can be undone.

`hidden_tag` keeps the rows that hidden tags had in `article_tag`, so that nobody who reads that has to know of them.
`tag_alias` has every key that leads to a tag, its own included; `chosen` marks a tag whose name a person chose. `gone`
and `come` are rows of these tables as JSON.
"""

_SEARCH = (
    """
-- The index of version 1 answers until the new one has taken over what it holds.
ALTER TABLE fulltext RENAME TO fulltext_old;
"""
    + "".join(INDEX)
    + """
CREATE TRIGGER content_indexed_update BEFORE UPDATE OF text ON content WHEN OLD.text <> NEW.text BEGIN
    UPDATE fulltext_kept SET text = OLD.text WHERE article_id = OLD.article_id AND text IS NULL;
END;
CREATE TRIGGER content_indexed_delete BEFORE DELETE ON content BEGIN
    UPDATE fulltext_kept SET text = OLD.text WHERE article_id = OLD.article_id AND text IS NULL;
END;
CREATE INDEX article_deleted ON article (id) WHERE deleted IS NOT NULL;
INSERT INTO task (kind, priority, due, created)
    SELECT 'index_library', 9, 0, 0 WHERE EXISTS (SELECT 1 FROM fulltext_old_docsize);
"""
)

_READING = """
CREATE TABLE reading_place (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    place REAL NOT NULL,
    kept REAL NOT NULL
);
CREATE TABLE highlight (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    quote TEXT NOT NULL CHECK (quote <> ''),
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    colour TEXT NOT NULL CHECK (colour IN ('yellow', 'green', 'blue', 'pink')),
    note TEXT NOT NULL,
    made REAL NOT NULL,
    deleted REAL
);
CREATE INDEX highlight_article ON highlight (article_id);
"""
"""How far its reader got in an article, and the passages that they marked, each anchored by its words."""

_DUPLICATES = """
CREATE TABLE signature (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    minima BLOB NOT NULL
);
CREATE TABLE apart (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    set_id INTEGER NOT NULL,
    PRIMARY KEY (article_id, set_id)
) WITHOUT ROWID;
CREATE TABLE merge (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made REAL NOT NULL,
    kept_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    sentence TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
);
CREATE INDEX merge_kept ON merge (kept_id);
CREATE TABLE merged (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    merge_id INTEGER NOT NULL REFERENCES merge ON DELETE CASCADE,
    addresses TEXT NOT NULL,
    highlights TEXT NOT NULL
);
CREATE INDEX merged_merge ON merged (merge_id);
INSERT INTO task (kind, priority, due, created)
    SELECT 'sign_library', 9, 0, 0 WHERE EXISTS (SELECT 1 FROM content);
"""
"""What tells that two texts are nearly the same, and articles that were made one because of that.

Articles of one set in `apart` are never shown as duplicates of each other again. One that was merged into another keeps
its rows, and is deleted as far as everybody else can see; `merged` has its addresses and the ids of its highlights,
which are the other one's now.
`before` and `after` are what the one that was kept had of its own, as JSON.
"""

_WATCHED = """
-- Files of the watched folder that were taken, as they were then.
CREATE TABLE watched_file (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    taken REAL NOT NULL
) WITHOUT ROWID;
"""

_CITATIONS = """
-- What is known of a work that people cite, as JSON (`kbdesk.citation`), by who said it; and the numbers it goes by.
CREATE TABLE citation (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('import', 'page')),
    data TEXT NOT NULL,
    identifiers TEXT NOT NULL,
    PRIMARY KEY (article_id, source)
);
"""

_ENDPOINT = """
CREATE TABLE asking (
    article_id INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    since REAL NOT NULL
);
CREATE INDEX asking_since ON asking (since, article_id);
CREATE TABLE token_usage (
    day TEXT PRIMARY KEY,
    prompt INTEGER NOT NULL DEFAULT 0,
    completion INTEGER NOT NULL DEFAULT 0,
    requests INTEGER NOT NULL DEFAULT 0,
    held_at INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
"""
"""What an endpoint is to be asked about, and what that took."""

_MEANING = """
CREATE TABLE embedding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL UNIQUE REFERENCES article ON DELETE CASCADE,
    model TEXT NOT NULL,
    made_of BLOB NOT NULL,
    vector BLOB NOT NULL
);
CREATE TABLE passage (
    article_id INTEGER PRIMARY KEY REFERENCES embedding (article_id) ON DELETE CASCADE,
    bounds BLOB NOT NULL,
    vectors BLOB NOT NULL
);
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    deleted REAL
);
INSERT INTO task (kind, priority, due, created)
    SELECT 'embed_library', 9, 0, 0 WHERE EXISTS (SELECT 1 FROM article WHERE status = 'ready');
"""
"""Vectors for what articles are about, and searches that were kept.

A row of `embedding` that changes is a new row with a higher id: who has read up to one reads on from there. What lies
in `passage` is only looked at for some articles, so that the others can be read through quickly.
"""

_CATEGORY_CHANGES = """
CREATE TABLE category_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made REAL NOT NULL,
    sentence TEXT NOT NULL,
    gone TEXT NOT NULL,
    come TEXT NOT NULL,
    moved TEXT NOT NULL,
    put_into TEXT NOT NULL
);
"""
"""Changes of the categories that can be undone.

`gone` and `come` are rows of `category`, `moved` articles with their category and who chose it, `put_into` what the
change made of these two; all as JSON.
"""

_TAG_KEYS = """
DELETE FROM tag_alias WHERE EXISTS (
    SELECT 1 FROM tag WHERE id = tag_id AND (name GLOB '*+*' OR name GLOB '*#*')
    AND tag_alias.key IN (tag.key, '~' || tag.key) AND tag.key <> tag_key(name)
);
UPDATE OR IGNORE tag SET key = tag_key(name) WHERE key <> tag_key(name);
INSERT OR IGNORE INTO tag_alias SELECT key, id FROM tag ORDER BY id;
INSERT OR IGNORE INTO tag_alias SELECT near_key(name), id FROM tag ORDER BY id;
"""
"""The keys of tags as `tag_names` makes them now: C++ and C# are two, colour and color are near each other."""

_ENDPOINT_REST = """
CREATE TABLE asking_rest (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    until REAL NOT NULL,
    reason TEXT NOT NULL
);
"""
"""Until when an endpoint that could not be reached is left alone, and what it said."""

STEPS: tuple[str, ...] = (
    _FIRST + _FIRST_FULLTEXT,
    _ANALYSIS,
    _SEARCH,
    _READING,
    _DUPLICATES,
    _WATCHED,
    _CITATIONS,
    _ENDPOINT,
    _MEANING,
    ARRANGING,
    _CATEGORY_CHANGES,
    _TAG_KEYS,
    _ENDPOINT_REST,
    "INSERT OR IGNORE INTO tag_alias SELECT near_key(name), id FROM tag ORDER BY id;",  # `tag_names` knows more
    NOTED,
)
"""SQL scripts; step n leads from version n to version n + 1."""

VERSION = len(STEPS)
