"""The steps for the keys that tell which names are one tag."""

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
