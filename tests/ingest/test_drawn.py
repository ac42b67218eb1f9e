"""Pages that a script draws, with their text in data for it, and pages that show only its beginning."""

import json

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.extract import extract

URL = "https://www.example.com/news/harbour"
PARAGRAPHS = [
    f"In {year} the harbour of the town was built anew by fishermen who had lost their boats in a storm. Its wall of "
    f"granite blocks keeps the waves of the winter away from the houses by the quay, {year - 1800} of them by now."
    for year in range(1859, 1866)
]
HTML = (
    "<h2>The wall</h2>" + "".join(f"<p>{one}</p>" for one in PARAGRAPHS) + "<ul><li>Mackerel</li><li>Herring</li></ul>"
)
NOTICE = "<p>We use cookies to make this site work. </p>" * 40


def read(head="", body="<div id=root></div><script src=app.js></script>"):
    page = (
        f"<!doctype html><html lang=en><head><title>The harbour | Example News</title>{head}</head><body>{body}</body>"
    )
    return extract(page.encode(), "text/html", None, URL)


def escaped(value):
    """As it has to be within a script."""
    return json.dumps(value).replace("</", "<\\/")


def linked(text, **more):
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The harbour", "articleBody": text}
    return f'<script type="application/ld+json">{escaped(node | more)}</script>'


def data(value):
    return f'<div id=__next></div><script id="__NEXT_DATA__" type="application/json">{escaped(value)}</script>'


def test_the_text_that_linked_data_hold_is_that_of_a_page_without_one():
    found = read(linked("\n\n".join(PARAGRAPHS)))
    assert found.text.split("\n\n") == PARAGRAPHS
    assert found.html.count("<p>") == len(PARAGRAPHS)
    assert (found.title, found.language) == ("The harbour", "en")


def test_linked_data_may_hold_markup():
    found = read(linked(HTML.replace("<", "&lt;").replace(">", "&gt;")))
    assert "<h2>The wall</h2>" in found.html
    assert "<li>Herring</li>" in found.html
    assert found.text.count("fishermen") == len(PARAGRAPHS)


def test_what_goes_on_in_the_data_is_read_on():
    teaser = f"<article><h1>The harbour</h1><p>{PARAGRAPHS[0]}</p><p>Subscribe to read on.</p></article>"
    assert read(linked("\n".join(PARAGRAPHS)), teaser).text.split("\n\n") == PARAGRAPHS


def test_what_the_page_shows_is_what_is_read_where_the_data_say_hardly_more():
    shown = "<article><h1>The harbour</h1>" + HTML + "</article>"
    assert "Mackerel" in read(linked("\n".join([*PARAGRAPHS, PARAGRAPHS[0]])), shown).text


@pytest.mark.parametrize(
    "post",
    [
        {"title": "The harbour", "slug": "harbour", "content": HTML},
        {"title": {"rendered": "The harbour"}, "content": {"rendered": HTML, "protected": False}},
        {"headline": "The Harbour", "author": "A. Writer", "body": "\n\n".join(PARAGRAPHS)},
    ],
)
def test_the_text_in_the_data_of_a_script_is_that_of_the_article_they_name(post):
    found = read(body=data({"props": {"pageProps": {"notice": {"title": "Cookies", "text": NOTICE}, "posts": [post]}}}))
    assert found.text.count("fishermen") == len(PARAGRAPHS)
    assert "cookies" not in found.text


@pytest.mark.parametrize(
    "value",
    [
        {"notice": {"title": "Cookies", "text": NOTICE}},
        {"title": "The harbour", "content": "Soon."},
        {"title": "The harbour", "image": "https://example.com/" + "x" * 3_000},
        {"title": "", "content": HTML},
        [],
        "The harbour",
    ],
)
def test_what_names_another_thing_is_not_the_article(value):
    with pytest.raises(IngestError) as caught:
        read(body=data(value))
    assert caught.value.kind is Kind.NO_TEXT


@pytest.mark.parametrize("text", ["{", "[" * 100_000, '{"title": "The harbour", "content": ', "null", "1" * 100_000])
def test_data_that_are_none_are_passed_over(text):
    with pytest.raises(IngestError) as caught:
        read(body=f'<script type="application/json">{text}</script>')
    assert caught.value.kind is Kind.NO_TEXT


def test_nothing_runs_that_comes_out_of_data():
    found = read(linked(HTML + '<img src=x onerror=evil()><script>evil()</script><a href="javascript:evil()">x</a>'))
    assert "fishermen" in found.text
    assert "evil" not in found.html


def test_what_an_element_has_to_itself_is_read():
    shadow = f"<my-article><template shadowrootmode=open><article>{HTML}</article></template></my-article>"
    assert read(body=shadow).text.count("fishermen") == len(PARAGRAPHS)
    with pytest.raises(IngestError):  # a template of any other kind is for later
        read(body=f"<template><article>{HTML}</article></template>")
