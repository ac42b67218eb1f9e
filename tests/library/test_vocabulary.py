"""The vocabulary: names that are one tag, their spelling, changes of it, and their undoing."""

import itertools
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark
from kbdesk.failure import KbdeskError
from kbdesk.library.analysed import Analysed
from kbdesk.library.library import Library
from kbdesk.library.records import Filter
from kbdesk.library.storage.database import Database
from kbdesk.library.words.tag_names import near_key, tag_key
from kbdesk.search.finder import Finder

TABLES = ("tag", "tag_alias", "article_tag", "hidden_tag", "waiting_tag")


NUMBERS = itertools.count()


def link(library, *tags):
    url = f"https://a.example/{next(NUMBERS)}"
    with library.write():
        return library.articles.link(url, Bookmark(url=url, tags=list(tags))).article


def analysed(library, article, *tags, language="en", **acronyms):
    with library.write():
        found = Analysed(language=language, minutes=1, tags=tags, acronyms=acronyms, made_by="test 1")
        library.articles.set_analysis(article, found)
    return article


def names(library):
    return [tag.name for tag in library.vocabulary.all() if not tag.hidden]


def tags_of(library, article):
    return library.labels.tags_of([article]).get(article, [])


def dump(library):
    return {table: sorted(library.database.rows(f"SELECT * FROM {table}")) for table in TABLES}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Machine Learning", "machine-learning"),
        ("machine_learning", "MachineLearning"),
        ("neural network", "Neural Networks"),
        ("library", "libraries"),
        ("box", "boxes"),
        ("volcano", "volcanoes"),
        ("shoe", "shoes"),
        ("church", "churches"),
        ("Café", "cafe"),
        ("C#", "c#"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_machine_makes_one_tag_of_spellings_plurals_and_accents(library, one, other, turned):
    first, second = (other, one) if turned else (one, other)
    for tag in (first, second):
        analysed(library, link(library), tag)
    assert len(names(library)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("physics", "physic"),
        ("news", "new"),
        ("status", "statu"),
        ("c", "cs"),
        ("がん", "かん"),
        ("史", "史s"),
        ("class", "clas"),
        ("1990s", "1990"),
    ],
)
def test_names_that_only_look_alike_stay_two(library, one, other):
    for tag in (one, other):
        analysed(library, link(library), tag)
    assert len(names(library)) == 2


def test_a_tag_is_called_what_most_articles_call_it(library):
    analysed(library, link(library), "neural networks")
    assert names(library) == ["neural networks"]
    for _ in range(2):
        analysed(library, link(library), "neural network")
    assert names(library) == ["neural network"]


def test_a_persons_word_outweighs_that_of_many_articles(library):
    for _ in range(3):
        analysed(library, link(library), "neural network")
    link(library, "Neural Networks")
    assert names(library) == ["Neural Networks"]
    analysed(library, link(library), "neural network")
    assert names(library) == ["Neural Networks"]


def test_two_tags_of_a_person_stay_two(library):
    article = link(library, "book", "books")
    assert tags_of(library, article) == ["book", "books"]


def test_an_acronym_and_its_name_are_one_tag_however_they_come(library):
    short = analysed(library, link(library), "ML")
    long = analysed(library, link(library), "machine learning", ML="machine learning")
    assert names(library) == ["machine learning"]
    assert tags_of(library, short) == tags_of(library, long) == ["machine learning"]
    later = analysed(library, link(library), "ML")
    assert tags_of(library, later) == ["machine learning"]


def test_an_acronym_stands_for_a_thing_that_is_called_otherwise(library):
    analysed(library, link(library), "open source")
    article = analysed(library, link(library), "open-source software", OSS="open-source software")
    assert names(library) == tags_of(library, article) == ["open source"]
    analysed(library, link(library), "OSS")
    assert len(names(library)) == 1


def test_an_acronym_that_was_a_tag_before_a_text_explains_it_becomes_what_its_name_is_called(library):
    analysed(library, link(library), "open source")
    analysed(library, link(library), "OSS")
    analysed(library, link(library), "open-source software", OSS="open-source software")
    assert len(names(library)) == 1


@pytest.mark.parametrize(
    ("short", "long", "known"),
    [("CSS", "California Style Sheets", "Cascading Style Sheets"), ("API", "active pharmaceutical ingredient", "APIs")],
)
def test_a_short_form_that_all_know_is_not_what_one_text_says(library, short, long, known):
    odd = analysed(library, link(library), long, **{short: long})
    assert tags_of(library, odd) == [long]
    other = analysed(library, link(library), short)
    assert tags_of(library, other) == [short]
    analysed(library, link(library), known, **{short: known})
    assert len(names(library)) == 2


def test_a_text_in_other_letters_has_english_words_and_one_of_any_language_long_ones(library):
    analysed(library, link(library), "機械学習", "machine learning", language="ja")
    assert len(names(library)) == 1
    analysed(library, link(library), "browser", language="fr")
    analysed(library, link(library), "ブラウザ", language="ja")
    analysed(library, link(library), "navegador", language="es")
    assert len(names(library)) == 2
    analysed(library, link(library), "plugin", language="de")
    analysed(library, link(library), "プラグイン", language="ja")
    assert len(names(library)) == 3
    analysed(library, link(library), "lecture", language="fr")  # reading
    analysed(library, link(library), "Vorlesung", language="de")
    assert len(names(library)) == 5


def test_the_plural_of_a_word_of_another_language_is_found_too(library):
    analysed(library, link(library), "Dateien", language="de")
    analysed(library, link(library), "file")
    assert len(names(library)) == 1


def test_two_words_for_one_thing_in_the_first_article_that_has_either_are_one_tag(library):
    article = analysed(library, link(library), "sofa", "couch", "river")
    assert tags_of(library, article) == ["river", "sofa"]
    assert sorted(names(library)) == ["river", "sofa"]


def test_an_acronym_of_two_things_leads_to_the_first(library):
    analysed(library, link(library), "machine learning", ML="machine learning")
    other = analysed(library, link(library), "maximum likelihood", ML="maximum likelihood")
    assert tags_of(library, other) == ["maximum likelihood"]
    assert sorted(names(library)) == ["machine learning", "maximum likelihood"]


def test_a_persons_acronym_keeps_its_name(library):
    link(library, "ML")
    article = analysed(library, link(library), "machine learning", ML="machine learning")
    assert tags_of(library, article) == ["ML"]


def test_a_machine_never_removes_or_replaces_a_persons_tags(library):
    article = link(library, "Mine", "Machine Learning")
    analysed(library, article, "machine learning", "other")
    analysed(library, article, "third")
    assert tags_of(library, article) == ["Machine Learning", "Mine", "third"]


def test_a_word_and_the_same_in_another_language_are_one_tag(library):
    english = analysed(library, link(library), "elections")
    german = analysed(library, link(library), "Wahl", language="de")
    russian = analysed(library, link(library), "выборы", language="ru")
    assert tags_of(library, english) == tags_of(library, german) == tags_of(library, russian)
    assert len(names(library)) == 1


def test_a_tag_of_two_languages_is_called_what_most_articles_call_it(library):
    analysed(library, link(library), "election")
    # A word that is a noun by its looks counts three times.
    german = [analysed(library, link(library), "Wahl", language="de") for _ in range(4)]
    assert names(library) == ["Wahl"]
    assert {hit.article.id for hit in Finder(library).search("tag:election", 9).hits} >= set(german)


def test_a_tag_of_two_languages_is_called_in_that_of_most_of_its_articles_however_many_words_that_has(library):
    german = [analysed(library, link(library), "Arzt", language="de") for _ in range(2)]
    for word in ("doctor", "physician", "doctors"):
        analysed(library, link(library), word)
    assert names(library) == ["doctor"]
    assert tags_of(library, german[0]) == ["doctor"]


@pytest.mark.parametrize("spoken", [("en", "de"), ("de", "en")])
def test_a_tag_of_two_languages_with_as_many_articles_is_called_in_that_of_more_of_the_library(library, spoken):
    for language in (spoken[0], spoken[0], spoken[1]):
        analysed(library, link(library), f"Elbe {next(NUMBERS)}", language=language)
    analysed(library, link(library), "Rezept", language="de")
    analysed(library, link(library), "recipe")
    assert {"en": "recipe", "de": "Rezept"}[spoken[0]] in names(library)


def test_two_words_of_one_language_for_the_same_are_one_tag(library):
    one, other = (analysed(library, link(library), word) for word in ("wind energy", "wind power"))
    assert tags_of(library, one) == tags_of(library, other) == ["wind power"]
    german = [analysed(library, link(library), word, language="de") for word in ("Kinder", "Kind")]
    assert tags_of(library, german[0]) == tags_of(library, german[1])


def test_a_name_and_its_short_form_are_one_tag_in_whichever_languages(library):
    swedish = analysed(library, link(library), "SVN", language="sv")
    english = analysed(library, link(library), "Subversion")
    unknown = analysed(library, link(library), "Apache Subversion", language="")
    assert tags_of(library, swedish) == tags_of(library, english) == tags_of(library, unknown)


def test_what_waits_in_one_language_is_shared_by_an_article_in_another(library):
    first = analysed(library, link(library), "river", "valley", "meander", "election")
    assert "election" not in tags_of(library, first)
    second = analysed(library, link(library), "Kirchturm", "Wahl", language="de")
    assert set(tags_of(library, first)) & set(tags_of(library, second)) == {"election"}


def test_the_letters_of_a_word_in_another_language_may_be_another_word(library):
    # French for "cat".
    analysed(library, link(library), "chat")
    analysed(library, link(library), "Katze", language="de")
    assert sorted(names(library)) == ["Katze", "chat"]
    analysed(library, link(library), "chat", language="fr")


def test_a_tag_of_a_person_in_another_language_is_given_and_keeps_its_name(library):
    article = link(library, "Wahl")
    analysed(library, article, "Stimmzettel", language="de")
    other = analysed(library, link(library), "election")
    assert tags_of(library, other) == ["Wahl"]


def test_a_persons_tags_in_two_languages_stay_two(library):
    analysed(library, link(library), "election")
    machines = analysed(library, link(library), "Wahl", language="de")
    article = link(library, "Wahl")
    assert tags_of(library, machines) == ["election"]
    assert tags_of(library, article) == ["Wahl"]
    assert sorted(names(library)) == ["Wahl", "election"]


def test_a_hidden_tag_is_hidden_in_every_language(library):
    analysed(library, link(library), "election")
    with library.write():
        library.vocabulary.hide("election")
    article = analysed(library, link(library), "Wahl", "Kirchturm", language="de")
    assert tags_of(library, article) == ["Kirchturm"]


BASE = ["machine learning", "neural network", "Roman history", "café", "library", "bee", "data base", "GPS", "sport"]


def spelled(rng, name):
    plural = name if name == "GPS" else name[:-1] + "ies" if name.endswith("y") else name + "s"
    name = rng.choice([name, plural])
    name = rng.choice([name, name.upper(), name.title(), name.lower()])
    name = rng.choice([name, name.replace(" ", "-"), name.replace(" ", "_"), name.replace(" ", "")])
    return rng.choice([name, name.replace("é", "e"), f" {name} "])


def test_a_library_of_a_thousand_articles_has_no_two_tags_that_are_the_same(library):
    rng = random.Random(7)
    topics = [
        *BASE,
        *(f"{one} {other}" for one in ("open", "deep", "old", "French") for other in ("sea", "letter", "map")),
    ]
    with library.write():
        for number in range(1_000):
            chosen = rng.sample(topics, 5)
            url = f"https://b.example/{number}"
            person = [spelled(rng, chosen.pop())] if number % 50 == 0 else []
            article = library.articles.link(url, Bookmark(url=url, tags=person)).article
            acronyms = {"ML": "machine learning"} if number % 9 == 0 else {}
            tags = [spelled(rng, name) for name in chosen]
            if acronyms:
                tags.append(rng.choice(["ML", "machine learning"]))
            found = Analysed(language="en", minutes=1, tags=tags, acronyms=acronyms, made_by="test 1")
            library.articles.set_analysis(article, found)
    shown = library.vocabulary.all()
    machine = [tag.name for tag in shown if not tag.persons]
    keys = [near_key(name) for name in machine]
    assert len(set(keys)) == len(keys)
    # A person's own tags are all kept; what a machine gives joins one of them.
    of_persons = {near_key(tag.name) for tag in shown if tag.persons}
    assert of_persons.isdisjoint(keys)
    assert {near_key(name) for name in topics} == of_persons | set(keys)


ACTIONS = ("rename", "merge", "delete", "hide", "show")
NAMES = ["a1", "b2", "c3", "d4"]


@given(
    st.lists(st.tuples(st.sampled_from(ACTIONS), st.sampled_from(NAMES), st.sampled_from([*NAMES, "e5"])), max_size=8)
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_change_can_be_undone(folder, changes):
    folder.database.unlink(missing_ok=True)
    library = Library(folder)
    for tags in (["a1"], ["a1", "b2"], ["b2", "c3"], ["d4"]):
        analysed(library, link(library, *tags[:1]), *tags)
    states = [dump(library)]
    for action, name, other in changes:
        try:
            with library.write():
                vocabulary = library.vocabulary
                arguments = {"rename": (name, other), "merge": ([name], other)}.get(action, (name,))
                getattr(vocabulary, action)(*arguments)
            states.append(dump(library))
        except KbdeskError:
            assert dump(library) == states[-1], "what is refused changes nothing"
    library.close()
    library = Library(folder)  # also after a restart
    while states[1:]:
        assert dump(library) == states.pop()
        with library.write():
            library.vocabulary.undo()
    assert dump(library) == states[0]
    with pytest.raises(KbdeskError, match="no change"), library.write():
        library.vocabulary.undo()
    library.close()


def test_a_renamed_tag_keeps_its_name_when_a_machine_comes_up_with_the_old_one(library):
    first = analysed(library, link(library), "ai")
    with library.write():
        change = library.vocabulary.rename("ai", "Artificial Intelligence")
    assert change.articles == [first]
    second = analysed(library, link(library), "AI")
    third = link(library, "ai")
    for article in (first, second, third):
        assert tags_of(library, article) == ["Artificial Intelligence"]
    with library.write():
        undone = library.vocabulary.undo(change.id)
    assert undone.articles == [first, second, third]
    assert len(names(library)) == 1
    assert tags_of(library, second) == tags_of(library, first)


def test_merged_tags_may_become_a_new_one(library):
    first, second = link(library, "ML"), link(library, "learning")
    with library.write():
        library.vocabulary.merge(["ML", "learning"], "  Machine   learning ", new=True)
    assert tags_of(library, first) == tags_of(library, second) == ["Machine learning"]
    assert {hit.article.id for hit in Finder(library).search("tag:ML", 9).hits} == {first, second}
    with library.write():
        library.vocabulary.undo()
    assert (tags_of(library, first), tags_of(library, second)) == (["ML"], ["learning"])


def test_merged_tags_lead_to_one_and_a_persons_stays_a_persons(library):
    mine, other = link(library, "ML"), analysed(library, link(library), "statistical learning")
    with library.write():
        change = library.vocabulary.merge(["ML", "statistical learning"], "statistical learning")
    assert change.articles == [mine, other][:1]
    assert tags_of(library, mine) == ["statistical learning"]
    analysed(library, mine, "something else")
    assert tags_of(library, mine) == ["statistical learning", "something else"]
    for name in ("ML", "Statistical Learning"):
        assert [row.id for row in library.listing.articles(Filter(tag=name), 0, 9)] == [other, mine]
        assert {hit.article.id for hit in Finder(library).search(f'tag:"{name}"', 9).hits} == {other, mine}
    with library.write():
        library.vocabulary.undo()
    assert tags_of(library, mine) == ["ML", "something else"]


def test_a_hidden_tag_is_shown_nowhere_and_given_to_no_article(library):
    article = analysed(library, link(library), "boring", "good")
    with library.write():
        change = library.vocabulary.hide("boring")
    assert change.articles == [article]
    later = analysed(library, link(library), "Boring", "good")
    assert tags_of(library, article) == tags_of(library, later) == ["good"]
    assert [tag.name for tag in library.labels.all_tags(10)] == ["good"]
    assert [(tag.name, tag.hidden) for tag in library.vocabulary.all()] == [("good", False), ("boring", True)]
    with library.write():
        library.vocabulary.show("boring")
    assert tags_of(library, article) == ["boring", "good"]


def test_a_hidden_tag_that_a_person_gives_is_kept_for_the_day_it_is_shown(library):
    link(library, "private")
    with library.write():
        library.vocabulary.hide("private")
    later = link(library, "private")
    assert tags_of(library, later) == []
    with library.write():
        library.vocabulary.show("private")
    assert tags_of(library, later) == ["private"]


def test_what_came_again_after_it_was_deleted_becomes_one_with_what_is_brought_back(library):
    first = link(library, "x ray")
    with library.write():
        library.vocabulary.delete("x ray")
    assert tags_of(library, first) == []
    filler = analysed(library, link(library), "filler")  # it gets the id that was free
    again = analysed(library, link(library), "x-ray")
    with library.write():
        library.vocabulary.undo()
    assert tags_of(library, first) == tags_of(library, again) == ["x ray"]
    assert tags_of(library, filler) == ["filler"]


def test_only_the_newest_change_is_undone(library):
    link(library, "one", "two")
    with library.write():
        first = library.vocabulary.hide("one")
        library.vocabulary.hide("two")
    with pytest.raises(KbdeskError, match="undo those first"), library.write():
        library.vocabulary.undo(first.id)


@pytest.mark.parametrize(
    ("action", "arguments", "says"),
    [
        ("rename", ("nope", "x"), "no tag 'nope'"),
        ("rename", ("a", "b"), "merge the two"),
        ("rename", ("a", " "), "needs a name"),
        ("merge", (["a"], "nope"), "no tag 'nope'"),
        ("merge", (["a"], "A"), "nothing to merge"),
        ("delete", ("nope",), "no tag 'nope'"),
        ("show", ("a",), "shown already"),
    ],
)
def test_what_cannot_be_done_is_said(library, action, arguments, says):
    link(library, "a", "b")
    with pytest.raises(KbdeskError, match=says), library.write():
        getattr(library.vocabulary, action)(*arguments)


def test_the_tags_of_an_older_library_are_known_by_their_names(folder, monkeypatch):
    from kbdesk.library import migrations

    steps = migrations.STEPS
    monkeypatch.setattr(migrations, "STEPS", steps[:1])
    monkeypatch.setattr(migrations, "VERSION", 1)
    folder.database.unlink()
    old = Database(folder.database, folder.backups)
    old.execute("INSERT INTO article (id, url, added, arrived) VALUES (1, 'https://a.example/', 1, 1)")
    old.execute("INSERT INTO tag (id, name, key) VALUES (1, 'Machine Learning', ?)", (tag_key("Machine Learning"),))
    old.execute("INSERT INTO article_tag VALUES (1, 1, 'person')")
    old.close()
    monkeypatch.setattr(migrations, "STEPS", steps)
    monkeypatch.setattr(migrations, "VERSION", len(steps))
    library = Library(folder)
    analysed(library, 1, "machine-learning")
    assert tags_of(library, 1) == ["Machine Learning"]
    assert len(library.categories.all()) == 12
    library.close()


def test_a_noun_is_shown_where_it_is_nearly_as_common(library):
    for name in ("survive", "survival", "topics", "topics", "topic"):
        analysed(library, link(library), name)
    assert sorted(names(library)) == ["survival", "topics"]
    for _ in range(3):
        analysed(library, link(library), "survive")
    assert "survive" in names(library)
