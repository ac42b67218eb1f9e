"""The steps for the keys that tell which names are one tag."""

from kbdesk.library.words.tag_names import letters_key, near_key, tag_key

FUNCTIONS = (tag_key, near_key, letters_key)
"""What steps call by its name."""

TAG_KEYS = """
DELETE FROM tag_alias WHERE EXISTS (
    SELECT 1 FROM tag WHERE id = tag_id AND (name GLOB '*+*' OR name GLOB '*#*')
    AND tag_alias.key IN (tag.key, '~' || tag.key) AND tag.key <> tag_key(name)
);
UPDATE OR IGNORE tag SET key = tag_key(name) WHERE key <> tag_key(name);
INSERT OR IGNORE INTO tag_alias SELECT key, id FROM tag ORDER BY id;
INSERT OR IGNORE INTO tag_alias SELECT near_key(name), id FROM tag ORDER BY id;
"""
"""The keys of tags as `tag_names` makes them now: C++ and C# are two, colour and color are near each other."""

MORE_TAG_KEYS = "INSERT OR IGNORE INTO tag_alias SELECT near_key(name), id FROM tag ORDER BY id;"
"""`tag_names` knows more."""

TAG_SIGNS = """
CREATE TABLE spelled AS
    SELECT tag_id, spelling, tag_key(spelling) AS key, hidden,
        tag.key = letters_key(spelling) AND near_key(spelling) <> near_key(name) AS parts
    FROM (
        SELECT tag_id, spelling FROM article_tag WHERE spelling GLOB '*[^ -~]*'
        UNION SELECT tag_id, spelling FROM hidden_tag WHERE spelling GLOB '*[^ -~]*'
        UNION SELECT id, name FROM tag WHERE name GLOB '*[^ -~]*'
    ) JOIN tag ON tag.id = tag_id
    WHERE tag_key(name) <> letters_key(name) OR tag_key(spelling) <> letters_key(spelling);
DELETE FROM tag_alias WHERE key IN (SELECT letters_key(spelling) FROM spelled)
    OR key IN (SELECT '~' || letters_key(spelling) FROM spelled);
UPDATE OR IGNORE tag SET key = tag_key(name) WHERE id IN (SELECT tag_id FROM spelled);
INSERT OR IGNORE INTO tag (name, key, hidden)
    SELECT min(spelling), key, max(hidden) FROM spelled WHERE parts GROUP BY key;
UPDATE OR IGNORE article_tag SET tag_id = (SELECT id FROM tag WHERE key = tag_key(spelling))
    WHERE (tag_id, spelling) IN (SELECT tag_id, spelling FROM spelled WHERE parts);
UPDATE OR IGNORE hidden_tag SET tag_id = (SELECT id FROM tag WHERE key = tag_key(spelling))
    WHERE (tag_id, spelling) IN (SELECT tag_id, spelling FROM spelled WHERE parts);
INSERT OR IGNORE INTO tag_alias SELECT key, id FROM tag ORDER BY id;
INSERT OR IGNORE INTO tag_alias SELECT near_key(name), id FROM tag ORDER BY id;
INSERT OR IGNORE INTO tag_alias SELECT key, tag_id FROM spelled WHERE NOT parts ORDER BY tag_id;
INSERT INTO task (kind, article_id, priority, due, created)
    SELECT DISTINCT 'index_article', article_id, 9, 0, 0 FROM article_tag JOIN tag ON tag.id = tag_id
    WHERE tag.key IN (SELECT key FROM spelled WHERE parts);
DROP TABLE spelled;
"""
"""Keys have vowel signs: tags that were one because they have the same consonants are parted again, by how each article
spells its tag. What a person made one tag, or what is near each other, stays one.
"""

WAITING_TAGS = """
CREATE TABLE waiting_tag (
    article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag ON DELETE CASCADE,
    source TEXT NOT NULL CHECK (source IN ('person', 'machine')),
    spelling TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (article_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX waiting_tag_tag ON waiting_tag (tag_id);
"""
"""Tags that a machine has for an article, and that wait until another article has them too; see `sharing`. Rows are as
those of `article_tag`, where they go then.
"""
