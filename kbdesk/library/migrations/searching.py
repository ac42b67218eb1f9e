"""The steps for the index of the text, and for the vectors of what articles are about."""

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

SEARCH = (
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

VECTORS = (
    """
CREATE TABLE embedding (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL UNIQUE REFERENCES article ON DELETE CASCADE,
    model TEXT NOT NULL,
    made_of BLOB NOT NULL,
    vector BLOB NOT NULL
);
""",
    """
CREATE TABLE passage (
    article_id INTEGER PRIMARY KEY REFERENCES embedding (article_id) ON DELETE CASCADE,
    bounds BLOB NOT NULL,
    vectors BLOB NOT NULL
);
""",
)
"""The vectors as they are now: they can be made anew from the texts at any time.

A row of `embedding` that changes is a new row with a higher id: who has read up to one reads on from there. What lies
in `passage` is only looked at for some articles, so that the others can be read through quickly.
"""

MEANING = (
    "".join(VECTORS)
    + """
CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    deleted REAL
);
INSERT INTO task (kind, priority, due, created)
    SELECT 'embed_library', 9, 0, 0 WHERE EXISTS (SELECT 1 FROM article WHERE status = 'ready');
"""
)
"""Vectors for what articles are about, and searches that were kept."""
