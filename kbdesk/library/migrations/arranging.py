"""The steps of the schema for the bin, for undoing, and for the orders and the sources of the list."""

ARRANGING = """
CREATE TABLE undo (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made REAL NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    count INTEGER NOT NULL DEFAULT 0,
    change INTEGER
);
CREATE TABLE undo_part (
    id INTEGER PRIMARY KEY,
    undo_id INTEGER NOT NULL REFERENCES undo ON DELETE CASCADE,
    data TEXT NOT NULL
);
CREATE INDEX undo_part_undo ON undo_part (undo_id);

ALTER TABLE article ADD COLUMN first_folder INTEGER NOT NULL DEFAULT 0;
UPDATE article SET first_folder =
    coalesce((SELECT min(folder_id) FROM article_folder WHERE article_id = article.id), 0);
CREATE TRIGGER article_filed AFTER INSERT ON article_folder BEGIN
    UPDATE article SET first_folder = NEW.folder_id
    WHERE id = NEW.article_id AND (first_folder = 0 OR first_folder > NEW.folder_id);
END;
CREATE TRIGGER article_unfiled AFTER DELETE ON article_folder BEGIN
    UPDATE article SET first_folder =
        coalesce((SELECT min(folder_id) FROM article_folder WHERE article_id = OLD.article_id), 0)
    WHERE id = OLD.article_id AND first_folder = OLD.folder_id;
END;

CREATE INDEX article_binned ON article (deleted, id) WHERE deleted IS NOT NULL;
CREATE INDEX article_archived ON article (added, id) WHERE deleted IS NULL AND archived = 1;
DROP INDEX article_title;
DROP INDEX article_published;
DROP INDEX article_site;
CREATE INDEX article_title ON article (title COLLATE NOCASE, id, read, starred) WHERE deleted IS NULL;
CREATE INDEX article_published ON article (published, id, read, starred) WHERE deleted IS NULL;
CREATE INDEX article_minutes ON article (minutes, id, read, starred) WHERE deleted IS NULL;
CREATE INDEX article_foldered ON article (first_folder, added, id, read, starred) WHERE deleted IS NULL;
CREATE INDEX article_site ON article (site COLLATE NOCASE, added DESC, id DESC, read, starred) WHERE deleted IS NULL;
"""
"""`undo` is what was done, newest last, and `undo_part` what rows were before and after it, as JSON; `change` is the id
of a merge or of a change of the tags or categories, which have records of their own. `first_folder` is the folder that
an article is listed under, 0 where it is in none; it follows `article_folder` here and nowhere else. Orders have the
flags in their indexes, so that the unread articles of one can be skipped through without their rows.
"""

NOTED = """
DROP INDEX article_noted;
CREATE INDEX article_noted ON article (added, id) WHERE deleted IS NULL AND (kind = 'note' OR note <> '');
"""
"""Among the notes are the articles that have one (`conditions.NOTED`)."""

REDO = """
ALTER TABLE undo ADD COLUMN undone INTEGER;
ALTER TABLE undo ADD COLUMN again TEXT NOT NULL DEFAULT '';
ALTER TABLE undo_part ADD COLUMN undone INTEGER NOT NULL DEFAULT 0;
DROP INDEX undo_part_undo;
CREATE INDEX undo_part_undo ON undo_part (undo_id, undone);

CREATE TABLE tag_gone (last_id INTEGER NOT NULL);
INSERT INTO tag_gone SELECT coalesce(max(id), 0) FROM tag;
CREATE TRIGGER tag_goes AFTER DELETE ON tag BEGIN
    UPDATE tag_gone SET last_id = max(last_id, OLD.id);
END;
"""
"""What was undone stays, to be done again: `undone` is the order in which steps were, and says of a part whether it is.
`again` is, as JSON, what a step is done again with that has records of its own. Steps have the ids of tags in them: no
new tag has that of one that went, since `tag_gone` knows the highest of these.
"""

PRIVATE_AND_TITLED = """
ALTER TABLE article ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_private ON article (added, id) WHERE deleted IS NULL AND private = 1;

ALTER TABLE article ADD COLUMN titled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN own_title TEXT NOT NULL DEFAULT '';
"""
"""`private` is what was not shown to others where it came from, so that no export offers it to them. `titled` is what
its user gave its title; only then is `own_title` the one that it has of itself, from its page or where it came from.
"""

KEPT_FOLDERS = """
ALTER TABLE folder ADD COLUMN kept INTEGER NOT NULL DEFAULT 0;
"""
"""`kept` is a folder that a person made: it is there also while no article lies in it."""
