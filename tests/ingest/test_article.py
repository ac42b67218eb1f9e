"""The careful extraction takes fewer steps than the library does, and finds the same."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import tostring
from lxml.html import document_fromstring
from trafilatura import bare_extraction

from kbdesk.ingest.readers.article import carefully
from tests.ingest.test_rules import SAID

SENTENCE = "The harbour of the town was dredged twice, and the ships came back to it in the spring. "
TEXTS = st.sampled_from(
    ("", " ", "Share this", SENTENCE, SENTENCE * 3, '<a href="/more">More of it</a>', "<b>Bold</b> ")
)
INLINE = ("p", "span", "li", "h2", "h3", "td", "a", "b", "blockquote", "pre", "figure", "img", "br", "form", "q")
BLOCKS = ("div", "section", "article", "main", "aside", "ul", "ol", "table", "header", "footer", "nav", "details", "dl")
PARTS = st.recursive(
    st.tuples(st.sampled_from(INLINE), SAID, TEXTS, st.just([]), TEXTS),
    lambda inner: st.tuples(st.sampled_from(BLOCKS), SAID, TEXTS, st.lists(inner, max_size=5), TEXTS),
    max_leaves=30,
)


def written(part):
    tag, said, text, inner, tail = part
    attributes = "".join(f' {name}="{value}"' for name, value in said.items())
    return f"<{tag}{attributes}>{text}{''.join(map(written, inner))}</{tag}>{tail}"


@settings(max_examples=150, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=6))
def test_it_is_what_the_library_finds_with_the_same_wishes(parts):
    page = f"<html><body>{''.join(map(written, parts))}<p>{SENTENCE * 5}</p></body></html>"
    tree = document_fromstring(page)
    document = bare_extraction(
        document_fromstring(page),
        fast=True,
        favor_precision=True,
        include_comments=False,
        include_links=True,
        include_formatting=True,
        output_format="html",
    )
    before, found = tostring(tree), carefully(tree)
    assert (found is None) is (document is None)
    assert document is None or tostring(found) == tostring(document.body)
    assert tostring(tree) == before
