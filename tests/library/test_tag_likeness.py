"""Names of tags that may be one."""

import pytest

from kbdesk.library.tags.likeness import are_like_in_one_text, is_like, like_keys, own_keys, written_like

ALIKE = [
    ("program", "programming", "en"),
    ("document", "documentation", "en"),
    ("API token", "token API", "en"),
    ("history of art", "Art history", "en"),
    ("CI", "continuous integration", "en"),
    ("json", "JavaScript Object Notation", "en"),
    ("Board of Education", "BOE", "en"),
    ("Board of Education", "BE", "en"),
    ("avocado", "avacado", "en"),
    ("Carrigtohill", "Carrigtwohill", "en"),
    ("publicación", "publicado", "es"),
    ("processo", "processado", "pt"),
    ("Verwaltung", "verwalten", "de"),
    ("membenci", "kebencian", "id"),
    ("add-ons", "addon", "en"),
    ("RiseupVPN", "VPN Riseup", "en"),
    ("Joan Didion", "Didion", "en"),
    ("Strait of Hormuz", "strait", "en"),
    ("BSSw Fellowship", "BSSw Fellowship Program", "en"),
    ("peer code review", "code review", "en"),
    ("שימוש חוזר", "לבצע שימוש חוזר", "he"),
    ("鸡蛋", "个鸡蛋", "zh"),
    ("admin", "administrator", "en"),
    ("kids", "children", "en"),
    ("film", "movies", "en"),
    ("DevTools", "Developer Tools", "en"),
    ("developer", "development", "en"),
    ("CursorAI", "cursor", "en"),
    ("доступність", "доступності", "uk"),
    ("MS-Windows", "Windows", "en"),
    ("Everest", "monte Everest", "pt"),
    ("人工智能", "人工智慧", "zh"),
]


@pytest.mark.parametrize(("one", "other", "language"), ALIKE)
def test_names_that_may_be_one_are_found_from_either(one, other, language):
    assert is_like(one, other, language)
    assert is_like(other, one, language)


@pytest.mark.parametrize(
    ("short", "long"), [("Fed", "Federal Reserve"), ("WP", "WordPress"), ("MS-Windows", "Windows")]
)
def test_short_forms_of_a_text_are_those_of_its_names(short, long):
    assert are_like_in_one_text(short, long, "en")
    assert are_like_in_one_text(long, short, "en")
    assert not are_like_in_one_text(short, "Lighthouse Keeper", "en")


@pytest.mark.parametrize("language", ["de", "es", "ja", "pt", "ru", "tr"])
def test_english_names_are_found_from_texts_of_other_languages(language):
    for one, other in (("DevTools", "Developer Tools"), ("API tokens", "token API")):
        assert not set(own_keys(one, "en")).isdisjoint(like_keys(other, language))
        assert not set(own_keys(one, language)).isdisjoint(like_keys(other, "en"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("river", "lighthouse"),
        ("is", "integrated system"),  # two small letters are a word
        ("Python 2 guide", "Python 3 guide"),  # a digit is no mistyped letter
        ("fish", "dish"),
        ("cabbage", "Babbage"),  # nobody mistypes where a word begins
        ("organic chemistry", "organic farming"),
        ("machine learning", "learning"),
        ("House of Lords", "of Lords"),
        ("car", "carbon dioxide"),
        ("int", "International Rugby Board"),
        ("数据库", "数据量"),
        ("大一春夏", "大二春夏"),
        ("iOS", "OS"),
        ("useState", "state"),
        ("GB", "GenBank"),
        ("Euro", "European Parliament"),
        ("Kubernetes", "Kubernetes cluster"),
        ("", "..."),
    ],
)
def test_others_are_not(one, other):
    assert not is_like(one, other, "en")
    assert not is_like(other, one, "en")


def test_a_name_of_marks_alone_is_like_none():
    assert own_keys("++", "en") == ()
    assert written_like("++")[0] == ""
    assert not is_like("++", "C++", "en")
