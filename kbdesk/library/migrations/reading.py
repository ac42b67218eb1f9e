"""The steps for what its reader does with an article, and for where articles come from."""

READING = """
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

DUPLICATES = """
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

WATCHED = """
-- Files of the watched folder that were taken, as they were then.
CREATE TABLE watched_file (
    path TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    taken REAL NOT NULL
) WITHOUT ROWID;
"""

CITATIONS = """
-- What is known of a work that people cite, as JSON (`kbdesk.citation`), by who said it; and the numbers it goes by.
CREATE TABLE citation (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('import', 'page')),
    data TEXT NOT NULL,
    identifiers TEXT NOT NULL,
    PRIMARY KEY (article_id, source)
);
"""
