"""trafilatura's rules asked in Python find what its expressions find."""

import inspect

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.etree import XPath
from lxml.html import document_fromstring, fromstring
from trafilatura import settings as trafilatura_settings
from trafilatura import xpaths

from kbdesk.ingest.readers.rules import LISTS, translated

REGULAR = {"re": "http://exslt.org/regular-expressions"}
VALUES = [
    "", "post", "entry-content main", "share-bar", "author", "comment-list", "Comments", "commentary", "teaser",
    "caption", "nav", "infinite-scroll", "border: 0", "bottom", "page-bottom", "link", "permalink", "hidden",
    "x hidden y", "reply-1", "cookie", "true", "article", "articleBody", "display:none", "text", "content",
    "Main-Content", "elementor-share-buttons", "footer", "site-footer x", "cookie-banner", "OneTrust-consent-sdk",
]  # fmt: skip
TAGS = (
    *("div", "p", "section", "span", "ul", "list", "article", "main", "aside", "details", "header", "h1", "b"),
    *("footer", "svg"),
)
ATTRIBUTES = ("id", "class", "role", "style", "aria-hidden", "itemprop", "data-component", "title")
SAID = st.dictionaries(st.sampled_from(ATTRIBUTES), st.sampled_from(VALUES), max_size=3)
ELEMENTS = st.recursive(
    st.tuples(st.sampled_from(TAGS), SAID, st.just([])),
    lambda inner: st.tuples(st.sampled_from(TAGS), SAID, st.lists(inner, max_size=4)),
    max_leaves=25,
)


def expressions():
    """The library's own as they are installed, made anew: those in its lists may have been replaced."""
    space = {}
    exec(compile(inspect.getsource(xpaths), "xpaths", "exec"), space)
    cleaning = XPath(trafilatura_settings.BASIC_CLEAN_XPATH.path, namespaces=REGULAR)
    return [(name, number, rule) for name in LISTS for number, rule in enumerate(space[name])] + [
        ("BASIC_CLEAN_XPATH", 0, cleaning)
    ]


RULES = expressions()


def written(element):
    tag, said, inner = element
    attributes = "".join(f' {name}="{value}"' for name, value in said.items())
    return f"<{tag}{attributes}>{''.join(map(written, inner)) or 'x'}</{tag}>"


def test_nearly_all_rules_of_the_installed_trafilatura_are_known():
    left = [(name, number) for name, number, rule in RULES if translated(rule) is rule]
    assert left == [("BODY_XPATH", 4)]


@settings(max_examples=200)
@given(st.lists(ELEMENTS, min_size=1, max_size=4))
def test_the_same_elements_in_the_same_order(elements):
    tree = document_fromstring(f"<html><body>{''.join(map(written, elements))}</body></html>")
    for name, number, rule in RULES:
        expected, ours = rule(tree), translated(rule)(tree)
        if "[1]" in rule.path:
            expected, ours = expected[:1], ours[:1]
        assert ours == expected, (name, number)


@pytest.mark.parametrize(
    "path",
    [
        ".//*[self::div or self::p][re:test(@id|@class, '^a') or contains(@class, 'b')]",
        ".//*[re:test(@class, 'AB', 'i') and not(self::p)]",
        ".//*[self::div][contains(translate(@class, 'AB', 'ab'), 'ab')][not(.//p)]",
        ".//*[@id='a' or starts-with(@class, 'a')]",
        ".//*[@id]",
        "(.//p)[1]",
        ".//*[@id = 'a'] | .//p",
        ".//span|.//div[contains(@class|@id, 'b')]|.//p[re:test(@id, '[a|b]')]",
        ".//span|.//*",
    ],
)
def test_each_way_of_asking(path):
    tree = fromstring(
        "<div><div class='xAB' id='a'><p class='b' id='abc'>1</p></div><div id='b' class='a'>2</div><p id>3</p>"
        "<div class='ab'><span>4</span></div></div>"
    )
    expression = XPath(path, namespaces=REGULAR)
    rule = translated(expression)
    assert rule is not expression
    assert rule(tree) == expression(tree)
    assert rule(tree)


@pytest.mark.parametrize(
    "path",
    [
        "//a[@href]",
        ".//div/p[@id]",
        ".//*[count(p) > 1]",
        ".//*[re:test(@id, 'a*')]",
        ".//*[contains(@id, '')]",
        ".//*[rel='me']",
        ".//*[@id = 'a'] | ./p",
        ".//p | (.//div)[1]",
        ".//*[position() = 1]",
    ],
)
def test_what_is_not_known_stays_as_it_is(path):
    expression = XPath(path, namespaces=REGULAR)
    assert translated(expression) is expression


def test_many_values_of_an_attribute_are_told_apart():
    rule = translated(XPath(".//*[contains(@class, 'yes')]"))
    for start in range(0, 25_000, 5_000):
        tree = fromstring(
            "<div>"
            + "".join(f"<p class='n{n} {'yes' if n % 2 else 'no'}'></p>" for n in range(start, start + 5_000))
            + "</div>"
        )
        assert len(rule(tree)) == 2_500
