"""The table of words that are the same in other languages, and what is looked up in it."""

import unicodedata
from collections import Counter

import pytest

from kbdesk.library.words.concepts import ANY, called, table, thing
from kbdesk.library.words.tag_names import tag_key

LANGUAGES = (ANY, "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "tr", "zh", "ja", "ko")


@pytest.mark.parametrize(
    ("name", "language", "other", "word"),
    [
        ("Wahl", "de", "en", "election"),
        ("Wahlen", "de", "fr", "élection"),
        ("ELECTIONS", "en", "de", "Wahl"),
        ("élections", "fr", "es", "elección"),
        ("функции", "ru", "es", "función"),
        ("machine learning", "en", "de", "maschinelles Lernen"),
        ("chevaux", "fr", "de", "Pferd"),
        ("Algorithmen", "de", "en", "algorithm"),
        ("機器學習", "zh", "en", "machine learning"),
        ("선거는", "ko", "ja", "選挙"),
        ("SVN", "sv", ANY, "Subversion"),
        ("VSCode", "", ANY, "Visual Studio Code"),
        ("CPUs", "en", "de", "Prozessor"),
        ("Prozessoren", "de", ANY, "CPU"),
        ("lorries", "en", "en", "truck"),
    ],
)
def test_a_word_is_known_in_any_of_its_forms(name, language, other, word):
    assert (other, word) in called(name, language)


@pytest.mark.parametrize(
    ("name", "language"),
    [("Kvantefysik", "da"), ("election", ""), ("Donaudampfschiff", "de"), ("", "en"), ("Wahl", "en")],
)
def test_of_another_word_nothing_is_known(name, language):
    assert called(name, language) == []


def test_every_row_says_a_thing_in_several_ways_and_every_word_is_of_one_thing():
    assert len(table()) > 2_000
    for row in table():
        assert set(row) <= set(LANGUAGES)
        assert sum(map(len, row.values())) > 1, row
        for words in row.values():
            assert all(word == unicodedata.normalize("NFC", word).strip() != "" for word in words), words
    for language in LANGUAGES:
        counted = Counter(word.casefold() for row in table() for word in row.get(language, ()))
        assert [word for word, count in counted.items() if count > 1] == []


def test_no_word_is_something_else_in_another_language():
    """ "data" is the date in Italian: where an Italian article has the English tag, a date would become one of data."""
    things: dict[str, set[int]] = {}
    for place, row in enumerate(table()):
        for word in {word for words in row.values() for word in words}:
            things.setdefault(tag_key(word), set()).add(place)
    assert {key: places for key, places in things.items() if len(places) > 1} == {}


def test_every_word_leads_to_all_of_its_row():
    lost = [
        (language, word)
        for row in table()
        for language, words in row.items()
        for word in words
        if set(called(word, language)) != {(spoken, known) for spoken, calling in row.items() for known in calling}
    ]
    assert lost == []


def test_a_name_stands_in_one_row():
    assert table()[thing("WAHL") or 0]["fr"] == ["élection"]
    assert thing("Wahlen") is thing("") is None


def test_words_of_the_same_language_come_first():
    assert called("cattle", "en")[:2] == [("en", "cow"), ("en", "cattle")]
