"""The bundled articles are complete, of a readable length and spread as the demo promises."""

import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kbdesk import resource
from kbdesk.demo.articles import CATEGORIES, Article, ArticleError, load_articles, load_magazines, parse
from kbdesk.demo.layouts import LAYOUTS

ARTICLES = load_articles()
GOOD = """---
title: A title
author: Ann Author
published: 2020-02-29
category: Sport
site: A Site
language: en
tags: [one, two]
folder: Outer/Inner
---

Text.
"""


def words(text: str) -> int:
    """How many words there are; two characters count as one where a script has no spaces."""
    spaced, characters = re.subn(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]", " ", text)
    return len(re.findall(r"\w+(?:['’-]\w+)*", spaced)) + characters // 2


def by_path(article: Article) -> str:
    return article.path


def test_there_are_enough_and_every_file_is_one():
    assert len(ARTICLES) == 64
    assert len(list(resource.path("demo").rglob("*.md"))) == len(ARTICLES)
    assert len({article.path for article in ARTICLES}) == len({article.title for article in ARTICLES}) == 64


def test_languages_and_categories():
    languages = Counter(article.language for article in ARTICLES)
    assert languages == {"en": 58, "de": 2, "fr": 1, "es": 1, "ja": 1, "ru": 1}
    categories = Counter(article.category for article in ARTICLES)
    assert set(categories) == set(CATEGORIES)
    assert min(categories.values()) >= 4


@pytest.mark.parametrize("article", ARTICLES, ids=by_path)
def test_every_article_is_complete(article: Article):
    assert 250 <= words(article.body) <= 600
    assert 2 <= len(article.tags) <= 4
    assert len(set(article.tags)) == len(article.tags)
    assert article.folder
    assert article.author
    assert not article.body.startswith("# "), "the title is in the front matter"
    assert datetime(2005, 1, 1, tzinfo=UTC) < article.added < datetime(2026, 1, 1, tzinfo=UTC)
    assert article.published < article.added.date() or article.published == article.added.date()
    assert all(part.isascii() and part == part.lower() for part in (article.magazine, article.slug))


@pytest.mark.parametrize("article", ARTICLES, ids=by_path)
def test_every_article_belongs_to_its_magazine(article: Article):
    magazine = load_magazines()[article.magazine]
    assert magazine.name == article.site
    assert magazine.layout in LAYOUTS


def test_every_layout_and_magazine_is_used():
    magazines = load_magazines()
    assert {magazine.layout for magazine in magazines.values()} == set(LAYOUTS)
    assert {article.magazine for article in ARTICLES} == set(magazines)


def test_shapes_differ():
    bodies = [article.body for article in ARTICLES]
    assert sum("\n## " in body or "\n### " in body for body in bodies) >= 15
    assert sum("\n> " in body or body.startswith("> ") for body in bodies) >= 10
    assert sum("|---" in body for body in bodies) >= 8
    assert sum("```" in body for body in bodies) >= 5
    assert sum("\n- " in body for body in bodies) >= 8
    assert sum("\n1. " in body for body in bodies) >= 5


def test_some_have_notes_and_folders_nest():
    assert sum(bool(article.note) for article in ARTICLES) >= 8
    assert {len(article.folder) for article in ARTICLES} == {1, 2, 3}


def test_front_matter_is_read():
    article = parse(GOOD, Path("a-site/a-title.md"))
    assert article.path == "/a-site/a-title"
    assert article.tags == ("one", "two")
    assert article.folder == ("Outer", "Inner")
    assert (article.note, article.body) == ("", "Text.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("---\ntitle", "title"),
        ("author: Ann Author\n", ""),
        ("author: Ann Author", "author:"),
        ("Sport", "Sports"),
        ("2020-02-29", "2021-02-29"),
        ("language: en", "language: en\nlanguage: de"),
        ("language: en", "language: en\nmood: good"),
    ],
)
def test_wrong_front_matter_is_refused(old: str, new: str):
    assert old in GOOD
    with pytest.raises(ArticleError, match=r"a-title\.md"):
        parse(GOOD.replace(old, new), Path("a-site/a-title.md"))
