"""Nothing that can be typed into the search field is an error, and what is well-formed means what it says."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbdesk.library.wanted import Added, Column, Label, Labelled, Term, Words
from kbdesk.library.words.tokens import tokens
from kbdesk.search.query import parse

ODD = st.text('"*()^:-+ ORNEAT{}tag:is', max_size=16)


def words(typed, begins=False, **more):
    return Words(tuple(typed.split()), begins, **more)


def when(*date):
    return datetime(*date).timestamp()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", []),
        ("  ", []),
        ("!? -", []),
        ("river", [[words("river", begins=True)]]),
        ("river ", [[words("river")]]),
        ("river.", [[words("river")]]),
        ("RIVER Théorie", [[words("river")], [words("theorie", begins=True)]]),
        ("riv* bank ", [[words("riv", begins=True)], [words("bank")]]),
        ('"old river" bank', [[words("old river", exact=True)], [words("bank", begins=True)]]),
        ('"old riv"*', [[words("old riv", begins=True, exact=True)]]),
        ("river OR sea harbour ", [[words("river"), words("sea")], [words("harbour")]]),
        ("a OR b OR c ", [[words("a"), words("b"), words("c")]]),
        ("river or sea ", [[words("river")], [words("or")], [words("sea")]]),
        ("e-mail NOT (x ", [[words("e mail")], [words("not")], [words("x")]]),
        ("http://a.example/1 ", [[words("http a example 1")]]),
        ("tag:x", [[Labelled(Label.TAG, "x", begins=True)]]),
        ("Tag:x ", [[Labelled(Label.TAG, "x")]]),
        ('tag:"machine learning"', [[Labelled(Label.TAG, "machine learning")]]),
        ("folder:Work/Papers ", [[Labelled(Label.FOLDER, "Work/Papers")]]),
        ("category:science ", [[Labelled(Label.CATEGORY, "science")]]),
        ("lang:de ", [[Labelled(Label.LANGUAGE, "de")]]),
        ("lang:pt_BR ", [[Labelled(Label.LANGUAGE, "pt-br")]]),
        ("lang:german ", [[Labelled(Label.LANGUAGE, "de")]]),
        ("lang:German", [[Labelled(Label.LANGUAGE, "de", begins=True)]]),
        ("lang:ENGLISCH ", [[Labelled(Label.LANGUAGE, "en")]]),
        ("lang:französisch ", [[Labelled(Label.LANGUAGE, "fr")]]),
        ("lang:日本語 ", [[Labelled(Label.LANGUAGE, "ja")]]),
        ("lang:en", [[Labelled(Label.LANGUAGE, "en", begins=True)]]),
        ("lang:germ", [[Labelled(Label.LANGUAGE, "de", begins=True)]]),
        ("lang:tlh ", [[Labelled(Label.LANGUAGE, "tlh")]]),
        ("is:unread is:Note ", [[Labelled(Label.IS, "unread")], [Labelled(Label.IS, "note")]]),
        ("is:unr", [[Labelled(Label.IS, "unread")]]),
        ("author:Müller ", [[words("muller", column=Column.AUTHOR, exact=True)]]),
        ("site:example.org ", [[words("example org", column=Column.SITE, exact=True)]]),
        ("site:www.example.org ", [[words("example org", column=Column.SITE, exact=True)]]),
        ("site:WWW.example.or", [[Words(("example", "or"), True, Column.SITE, exact=True)]]),
        ("site:127.0.1.1", [[words("127 0 1 1", column=Column.SITE, exact=True)]]),
        ("site:127.0.1.1*", [[Words(("127", "0", "1", "1"), True, Column.SITE, exact=True)]]),
        ("site:127.0.1", [[Words(("127", "0", "1"), True, Column.SITE, exact=True)]]),
        ("site:example.or", [[Words(("example", "or"), True, Column.SITE, exact=True)]]),
        ("before:2024", [[Added(before=when(2024, 1, 1))]]),
        ("after:2024-02", [[Added(since=when(2024, 2, 1))]]),
        ("after:2024-2-29", [[Added(since=when(2024, 2, 29))]]),
        ("published:2024-5", [[Labelled(Label.PUBLISHED, "2024-05")]]),
        ("機械学習", [[Words(("機", "械", "学", "習"), begins=True)]]),
        ("tag:x OR river ", [[Labelled(Label.TAG, "x"), words("river")]]),
    ],
)
def test_what_is_well_formed(typed, wanted):
    query = parse(typed)
    assert query.wanted == tuple(tuple(Term(what) for what in group) for group in wanted)
    assert query.notice == ""


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("-river", words("river")),
        ('-"old river"', words("old river", exact=True)),
        ("-tag:x", Labelled(Label.TAG, "x")),
        ('-tag:"x y"', Labelled(Label.TAG, "x y")),
        ("-is:read", Labelled(Label.IS, "read")),
        ("-after:2024", Added(since=when(2024, 1, 1))),
    ],
)
def test_what_must_not_be(typed, what):
    assert parse(typed).wanted == ((Term(what, negated=True),),)
    assert parse(typed).notice == ""


@pytest.mark.parametrize(
    ("typed", "taken_as", "said"),
    [
        ('"old riv', "old riv", "not closed"),
        ("is:purple", "is purple", '"is:purple" is unknown; there are '),
        ("is:x", "is x", '"is:x" is unknown; there are '),
        ("before:soon", "before soon", '"before:soon" wants a date such as 2024 or 2024-05-17'),
        ("after:2024-13-40", "after 2024 13 40", "wants a date"),
        ("published:May", "published may", "wants a date"),
        ("published:2024-13", "published 2024 13", "wants a date"),
        ("-before:0000", "before 0000", '"before:0000" wants a date'),
        ("lang:klingon", "lang klingon", '"lang:klingon" is unknown; a language has a name or a code such as "de"'),
        ("tag:!", "tag", '"tag:!" has no word behind it'),
        ("tag:", "tag", '"tag:" has nothing behind it'),
        ("OR", "or", '"OR" has to stand between two words'),
        ("river OR", "river or", '"OR" has to stand'),
        ("OR river", "or river", '"OR" has to stand'),
        ("river OR OR sea", "river or sea", '"OR" has to stand'),
        ("x " * 140, "x " * 128, "first 128 words"),
        ("字" * 40, "字 " * 32, "first 32 words"),
    ],
)
def test_what_is_not_is_taken_as_words_and_said(typed, taken_as, said):
    query = parse(typed)
    found = [token for group in query.wanted for term in group for token in term.what.tokens]
    assert found == taken_as.split()
    assert said in query.notice
    assert query.notice.endswith(".")
    assert query.notice.count("\n") == 0


@given(st.text(max_size=40) | ODD)
@settings(max_examples=500, deadline=None)
def test_whatever_is_typed_no_word_of_it_is_lost(typed):
    query = parse(typed)
    if set(typed).isdisjoint(":") and not query.notice:
        asked = [token for group in query.wanted for term in group for token in term.what.tokens]
        assert asked == tokens(typed.replace(" OR ", " "))


@pytest.mark.parametrize(
    "typed",
    [
        "tag:",
        "lang:",
        "lang:g",
        "lang:s",
        "site:",
        "is:",
        "before:",
        "before:20",
        "after:2024-",
        "after:2024-0",
        "published:2024-05-",
    ],
)
def test_a_filter_that_is_being_typed_changes_nothing_yet(typed):
    query = parse(f"river {typed}")
    assert (query.wanted, query.notice) == (parse("river ").wanted, "")


@pytest.mark.parametrize("typed", ["is:q", "lang:klingon", "before:soon", "after:2024-99"])
def test_what_no_more_letters_can_make_a_filter_of_is_said_at_once(typed):
    assert typed in parse(f"river {typed}").notice


def test_a_filter_that_was_left_unfinished_is_said():
    assert parse("tag: river").notice == '"tag:" has nothing behind it; it was searched for as words.'
