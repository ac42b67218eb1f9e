"""Which of the tags that a machine has for an article it is given."""

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from kbdesk.bookmark import Bookmark
from kbdesk.failure import KbdeskError
from kbdesk.library.analysed import Analysed
from kbdesk.library.library import Library
from kbdesk.library.tags.sharing import FEWEST, given
from kbdesk.search.finder import Finder


def article(library, *tags, by_person=(), language="en", **acronyms):
    number = library.database.value("SELECT count(*) FROM article")
    with library.write():
        url = f"https://a.example/{number}"
        id = library.articles.link(url, Bookmark(url=url, title=f"Page {number}", tags=list(by_person))).article
    return analysed(library, id, *tags, language=language, **acronyms)


def analysed(library, id, *tags, language="en", **acronyms):
    with library.write():
        found = Analysed(language=language, minutes=1, tags=tags, acronyms=acronyms, made_by="test 1")
        library.articles.set_analysis(id, found)
        library.fulltext.index(id)
    return id


def tags_of(library, id):
    return set(library.labels.tags_of([id]).get(id, []))


def names(library):
    return {tag.name for tag in library.vocabulary.all() if not tag.hidden}


def test_an_article_alone_is_given_its_best_three(library):
    one = article(library, "river", "valley", "meander", "oxbow lake", "silt")
    assert tags_of(library, one) == {"river", "valley", "meander"} == names(library)


def test_beside_tags_of_a_person_an_article_is_given_fewer_that_are_its_own(library):
    given = ("mathematics", "algorithms")
    assert tags_of(library, article(library, "sieve", "river", "valley", by_person=given)) == {*given, "sieve"}
    more = (*given, "history")
    assert tags_of(library, article(library, "oven", "dough", by_person=more)) == {*more, "oven"}
    assert tags_of(library, article(library, "lake", "sieve", "oven", by_person=more)) == {
        *more,
        "lake",
        "sieve",
        "oven",
    }


def test_what_is_part_of_a_persons_tag_of_the_article_says_nothing_more_of_it(library):
    given = ("Prime numbers",)
    assert tags_of(library, article(library, "prime", "sieve", "number", by_person=given)) == {*given, "sieve"}
    assert tags_of(library, article(library, "lake", by_person=("Oxbow lakes",))) == {"Oxbow lakes"}
    assert tags_of(library, article(library, "prime", "river")) == {"prime", "river"}


def test_what_two_articles_are_about_both_are_given(library):
    one = article(library, "river", "valley", "meander", "oxbow lake", "silt")
    two = article(library, "lake", "glacier", "moraine", "ice", "silt", "oxbow lakes")
    assert tags_of(library, one) == {"river", "valley", "meander", "oxbow lake", "silt"}
    assert tags_of(library, two) == {"lake", "oxbow lake", "silt"}
    assert "ice" not in names(library)


def test_the_best_tag_is_given_however_many_others_are_shared(library):
    for _ in range(2):
        article(library, "river", "valley", "meander")
    assert tags_of(library, article(library, "lake", "glacier", "river", "valley", "meander")) == {
        "lake",
        "river",
        "valley",
        "meander",
    }


def test_a_name_that_is_like_another_waits_until_five_articles_are_about_it(library):
    for _ in range(2):
        article(library, "program", "river", "valley")
    articles = [article(library, "programming", "lake", "glacier", "ice")]
    assert tags_of(library, articles[0]) == {"lake", "glacier", "ice"}
    articles += [article(library, "programming", "lake", "glacier", "ice") for _ in range(3)]
    assert "programming" not in names(library)
    articles.append(article(library, "forest", "tree", "moss", "programming"))
    assert all("programming" in tags_of(library, id) for id in articles)
    assert "program" in names(library)


def test_then_the_other_one_waits_if_one_article_alone_has_it(library):
    one, another = article(library, "writers", "river", "valley"), article(library, "attendee")
    articles = [article(library, "authors", "lake", "glacier", "ice", "participant") for _ in range(5)]
    assert tags_of(library, one) == {"river", "valley"}
    assert tags_of(library, another) == {"attendee"}  # it has no other
    assert tags_of(library, articles[4]) == {"authors", "lake", "glacier", "ice", "participant"}
    article(library, "writers", "mud")
    assert "writers" not in names(library)


def test_what_a_person_gave_does_not_wait(library):
    one = article(library, "writers", "river", "valley")
    with library.write():
        library.labels.tag(one, ["writers"])
    for _ in range(5):
        article(library, "authors", "lake", "glacier", "ice")
    assert {"writers", "authors"} <= names(library)


@pytest.mark.parametrize("named", ["given", "renamed"])
def test_a_name_that_is_like_a_persons_tag_waits(library, named):
    one = article(library, "river")
    with library.write():
        if named == "given":
            library.labels.tag(one, ["writers"])
        else:
            library.vocabulary.rename("river", "writers")
    assert tags_of(library, article(library, "authors", "lake")) == {"lake"}


def test_of_names_of_one_article_that_are_alike_it_is_given_one(library):
    assert tags_of(library, article(library, "telly", "television", "river", "valley")) == {"telly", "river", "valley"}


def test_an_article_with_doubtful_names_alone_is_given_the_best_of_them(library):
    article(library, "program", "document", "CI")
    one = article(library, "programming", "documentation")
    assert tags_of(library, one) == {"programming"}


@pytest.mark.parametrize("gone", ["deleted", "erased"])
def test_articles_that_are_gone_share_nothing(library, gone):
    one = article(library, "river", "valley", "meander", "silt")
    with library.write():
        if gone == "deleted":
            library.database.execute("UPDATE article SET deleted = 1 WHERE id = ?", (one,))
        else:
            library.database.execute("DELETE FROM article WHERE id = ?", (one,))
    assert tags_of(library, article(library, "lake", "glacier", "ice", "silt")) == {"lake", "glacier", "ice"}


def test_an_analysis_made_again_changes_nothing(library):
    tags = ["river", "valley", "meander", "oxbow lake", "silt"]
    one = article(library, *tags)
    for _ in range(3):
        analysed(library, one, *tags)
    assert tags_of(library, one) == {"river", "valley", "meander"}
    two = article(library, "silt", "mud")
    analysed(library, two, "mud")
    assert "silt" in tags_of(library, one)  # what was given is not taken away


def test_waiting_tags_are_nowhere_but_found_by_their_words(library):
    one = article(library, "river", "valley", "meander", "silt")
    assert list(Finder(library).search("tag:silt", 10).hits) == []
    assert [hit.article.id for hit in Finder(library).search("silt", 10).hits] == [one]
    assert "silt" not in library.listing.tags_among([one])


def test_a_tag_that_a_person_takes_away_does_not_come_by_another_article(library):
    one = article(library, "river", "valley", "meander", "silt")
    with library.write():
        library.arranging.tag([one], "silt")
        library.arranging.untag([one], "silt")
    article(library, "silt", "mud")
    assert "silt" not in tags_of(library, one)


def test_a_hidden_tag_is_given_to_nobody_who_waits(library):
    one = article(library, "river", "valley", "meander", "silt")
    with library.write():
        library.vocabulary.hide("silt")
    two = article(library, "silt", "mud")
    assert "silt" not in tags_of(library, one) | tags_of(library, two)


def test_a_tag_can_be_called_like_one_that_waits_and_that_is_undone(library):
    one = article(library, "river", "valley", "meander", "silt")
    with library.write():
        library.vocabulary.rename("meander", "silt")
    assert tags_of(library, one) == {"river", "valley", "silt"}
    with library.write():
        library.vocabulary.undo()
    assert tags_of(library, one) == {"river", "valley", "meander"}
    assert "silt" in tags_of(library, article(library, "silt", "mud"))
    assert "silt" in tags_of(library, one)
    with library.write(), pytest.raises(KbdeskError, match="already"):
        library.vocabulary.rename("meander", "silt")


def test_merged_tags_are_given_to_those_who_wait_for_one(library):
    one = article(library, "river", "valley", "meander", "silt")
    article(library, "mud", "clay", "sand")
    with library.write():
        library.vocabulary.merge(["mud"], "silt", new=True)
    assert "silt" in tags_of(library, one)
    with library.write():
        library.vocabulary.undo()
    assert tags_of(library, one) == {"river", "valley", "meander"}


def test_an_acronym_that_a_text_explains_counts_as_its_name(library):
    one = article(library, "river", "valley", "meander", "OSM")
    two = article(library, "map", "road", "street", "open street map", OSM="open street map")
    assert "open street map" in tags_of(library, one) & tags_of(library, two)


def test_articles_that_are_merged_wait_as_one(library):
    one = article(library, "river", "valley", "meander", "silt")
    two = article(library, "river", "valley", "meander", "mud")
    with library.write():
        library.merging.merge([one, two], into=one)
    three = article(library, "silt", "mud")
    assert {"silt", "mud"} <= tags_of(library, one) & tags_of(library, three)
    with library.write():
        library.merging.undo()
    assert "silt" not in tags_of(library, two)


def test_what_waits_is_there_after_a_restart(folder, library):
    one = article(library, "river", "valley", "meander", "silt")
    library.close()
    again = Library(folder)
    try:
        article(again, "silt", "mud")
        assert "silt" in tags_of(again, one)
    finally:
        again.close()


@examples(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=8))
def test_what_is_given_keeps_to_the_rules(names):
    shared, doubtful = [name[0] for name in names], [name[1] for name in names]
    asked = []
    chosen = given(shared, lambda place: asked.append(place) or doubtful[place])
    assert len(chosen) == len(names)
    assert any(chosen) or not names
    assert all(is_given for is_given, is_shared in zip(chosen, shared, strict=True) if is_shared)
    sure = [place for place in range(len(names)) if shared[place] or not doubtful[place]]
    assert sum(chosen) >= min(FEWEST, len(sure))
    assert all(chosen[place] for place in sure[:1] if place == 0)
    own = [place for place, is_given in enumerate(chosen) if is_given and not shared[place]]
    assert all(not doubtful[place] for place in own) or sum(chosen) == 1
    assert len(own) <= FEWEST
    assert len(asked) == len(set(asked))
