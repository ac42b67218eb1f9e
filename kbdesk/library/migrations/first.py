"""The schema of version 1."""

FIRST = """
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

FIRST_FULLTEXT = """
CREATE VIRTUAL TABLE fulltext USING fts5 (
    title, text, tags, note, url,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
);
"""
