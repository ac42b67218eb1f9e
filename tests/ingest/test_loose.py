"""Texts that stand loose in their container, with bold words and links in them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from kbdesk.ingest.extract import extract
from kbdesk.ingest.readers.loose import put_into_paragraphs

BOLD = "What everyone <b>will</b> see of the <a href=/wall>wall of granite</a> in year {n} is how <i>wide</i> it is."
PLAIN = "What everyone will see of the wall of granite in year {n} is how wide it is."
TEXTS = [PLAIN.format(n=n) for n in range(1859, 1868)]


def marked(*between):
    return "".join(BOLD.format(n=n) + between[n % len(between)] for n in range(1859, 1868))


def read(body):
    page = f"<!doctype html><html lang=en><head><title>The harbour</title></head><body>{body}</body>"
    return extract(page.encode(), "text/html", None, "https://www.example.com/harbour")


@pytest.mark.parametrize(
    "body",
    [
        f"<article>{marked('<br><br>')}</article>",
        f"<div class=entry-content>{marked('<br>⏎<br />')}</div>".replace("⏎", "\n"),
        f"<main><section><p>Of walls.</p>{marked('<h2>Another year</h2>')}</section></main>",
        f"<article><span>{marked('<div>Another year</div>')}</span></article>",
        f"<article><p>Of walls.</p><div>{marked('<ul><li>Another year</li></ul>', '<br><br>')}</div></article>",
        marked("<br><br>", "<hr>"),
    ],
)
def test_a_text_stays_in_one_piece(body):
    found = read(body)
    assert [text for text in found.text.split("\n\n") if "granite" in text] == TEXTS
    assert found.html.count("<p>What everyone <strong>will</strong> see of the <a href=") == len(TEXTS)


def test_divisions_that_are_paragraphs_are_read_as_such():
    more = " It keeps the waves away from the boats, and in winter nobody goes there but the keeper of the light."
    texts = [(PLAIN if n % 2 else BOLD).format(n=n) + more for n in range(1859, 1868)]
    inner = "".join(f'<div class="body__paragraph x{n}">{text}</div>' for n, text in enumerate(texts))
    first, rest = inner[: inner.index("</div>") + 6], inner[inner.index("</div>") + 6 :]
    found = read(f"<section><div>{first}</div><div>{rest}</div></section>")
    assert found.text.split("\n\n") == [text + more for text in TEXTS]
    assert found.html.count("<p>What everyone") == len(TEXTS)


def test_one_line_break_parts_lines_and_no_paragraphs():
    lines = "<br>".join(f"The boats of year {n} lie <b>there</b>" for n in range(1859, 1868))
    found = read(f"<article>{lines}</article>")
    assert len(re.findall("<p>", found.html)) == 1
    assert found.html.count("<br>") == 8


def test_a_menu_is_no_paragraph():
    menu = "<div><a href=/>Home</a> | <a href=/about>About</a> | <a href=/boats>Boats</a><ul><li>x</li></ul></div>"
    found = read(f"{menu}<article>{''.join(f'<p>{text}</p>' for text in TEXTS)}</article>")
    assert found.text.split("\n\n") == TEXTS


PIECES = st.sampled_from(
    (
        *(
            "<b>",
            "</b>",
            "<a href=x>",
            "</a>",
            "<br>",
            "<br><br>",
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<span>",
            "</span>",
        ),
        *("<ul><li>", "</li></ul>", "<td>", "<section>", "</section>", "<img src=x>", "<hr>", " ", "\n", "granite"),
        *("A text that is long enough to be a paragraph. ", "short "),
    )
)


@given(st.lists(PIECES, max_size=25))
def test_no_text_is_lost_moved_or_there_twice(pieces):
    tree = document_fromstring(f"<html><body><article>x{''.join(pieces)}</article></body></html>")
    before, elements = "".join(tree.itertext()), [part for part in tree.iter() if part.tag not in ("br", "p")]
    put_into_paragraphs(tree)
    assert "".join("".join(tree.itertext()).split()) == "".join(before.split())
    assert [part for part in tree.iter() if part.tag not in ("br", "p")] == elements
