"""The steps for what an analysis finds, with an endpoint or without, and for its categories."""

ANALYSIS = """
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

ENDPOINT = """
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

ENDPOINT_REST = """
CREATE TABLE asking_rest (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    until REAL NOT NULL,
    reason TEXT NOT NULL
);
"""
"""Until when an endpoint that could not be reached is left alone, and what it said."""

CATEGORY_CHANGES = """
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
