"""The orders of the list, and the headings between its articles."""

import time

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.library.records import Filter, Section

DAY = 86_400
NOON = time.mktime((2024, 3, 15, 12, 0, 0, 0, 0, -1))


@pytest.fixture
def filled(library):
    """Nine articles: three days, three sites (one in two spellings), folders and none."""
    folders = [["Work", "Papers"], ["home"], [], ["Work"], ["Archive"], [], ["Work"], ["home"], ["Work", "Papers"]]
    with library.write():
        for number in range(9):
            bookmark = Bookmark(url="u", title=f"T{number}", folder=folders[number], added=NOON - number // 3 * DAY)
            library.articles.link(f"https://site.example/{number}", bookmark)
            library.database.execute(
                "UPDATE article SET site = ?, minutes = ?, published = ? WHERE id = ?",
                (
                    ("b.example", "B.example", "a.example")[number % 3],
                    number % 4,
                    f"2024-0{number // 4 + 1}-01",
                    number + 1,
                ),
            )
    return library


def rows(library, **fields):
    return library.listing.articles(Filter(**fields), 0, 100)


def headed(library, value, **fields):
    """The headings, each with what the articles below it have in common."""
    sections = library.listing.sections(Filter(**fields))
    articles = rows(library, **fields)
    ends = [section.start for section in sections[1:]] + [len(articles)]
    return [
        (section.name, {value(row) for row in articles[section.start : end]})
        for section, end in zip(sections, ends, strict=True)
    ]


@pytest.mark.parametrize("reverse", [False, True])
def test_days(filled, reverse):
    days = ["2024-03-15", "2024-03-14", "2024-03-13"]
    found = headed(
        filled, lambda row: time.strftime("%Y-%m-%d", time.localtime(row.added)), group="day", reverse=reverse
    )
    assert found == [(day, {day}) for day in (reversed(days) if reverse else days)]
    by_published = headed(filled, lambda row: row.published, group="day", order="published", reverse=reverse)
    assert [name for name, values in by_published if values == {name}] == sorted(
        {row.published for row in rows(filled)}, reverse=not reverse
    )


@pytest.mark.parametrize("reverse", [False, True])
def test_sites(filled, reverse):
    found = headed(filled, lambda row: row.site.lower(), group="site", order="site", reverse=reverse)
    sites = [{"a.example"}, {"b.example"}]
    assert [values for _, values in found] == (sites[::-1] if reverse else sites)
    first = [row.added for row in rows(filled, order="site", reverse=reverse)][:3]
    assert first == sorted(first, reverse=not reverse), "within a site the newest first"


@pytest.mark.parametrize("reverse", [False, True])
def test_folders_by_the_names_that_lead_to_them(filled, reverse):
    found = headed(filled, lambda row: " › ".join(row.folder), group="folder", order="folder", reverse=reverse)
    names = ["Archive", "home", "Work", "Work › Papers"]
    assert found == [(name, {name}) for name in [*(names[::-1] if reverse else names), ""]]


def test_a_page_by_folder_is_a_part_of_the_whole(filled):
    whole = [row.id for row in rows(filled, order="folder")]
    for start in range(10):
        for size in (1, 2, 4, 9):
            page = filled.listing.articles(Filter(order="folder"), start, size)
            assert [row.id for row in page] == whole[start : start + size]
    assert filled.listing.ids(Filter(order="folder")) == whole


def test_the_folder_of_an_article_follows_where_it_is_filed(filled):
    def folder():
        return filled.database.value("SELECT first_folder FROM article WHERE id = 1")

    papers = folder()
    with filled.write():
        filled.labels.file(1, ["home"])
        filled.labels.file(1, ["Zebra"])
    assert folder() == papers
    with filled.write():
        part = filled.arranging.file([1], filled.labels.make_folder(["Zebra"]), None)
    assert folder() == filled.labels.folder_at(["Zebra"])
    with filled.write():
        filled.undoing.take_back(part)
    assert folder() == papers


def test_reading_time_and_what_has_no_headings(filled):
    assert [row.minutes for row in rows(filled, order="minutes")] == sorted(number % 4 for number in range(9))
    assert filled.listing.sections(Filter(group="day", order="title")) == []
    assert filled.listing.sections(Filter(group="site")) == []
    assert filled.listing.sections(Filter()) == []
    assert filled.listing.sections(Filter(group="day", starred=True)) == []
    assert filled.listing.sections(Filter(group="day", unread=True)) == filled.listing.sections(Filter(group="day"))
    assert [one.start for one in filled.listing.sections(Filter(group="day", tag="none"))] == []
    assert filled.listing.sections(Filter(group="day"))[0] == Section(0, "2024-03-15")


@pytest.mark.parametrize(
    "fields",
    [
        {"order": order, "reverse": reverse}
        for order in ("added", "published", "title", "site", "minutes")
        for reverse in (False, True)
    ]
    + [{"archived": True}, {"binned": True}, {"unread": True}, {"notes": True}, {"unread": True, "order": "title"}],
)
def test_every_order_is_that_of_an_index(filled, fields):
    from kbdesk.library.listing import A, order

    listing = filled.listing
    query = (
        A.select(A.id)
        .where(*listing._conditions(Filter(**fields), fields.get("order", "added") != "added"))
        .order_by(*order(Filter(**fields)))
    )
    sql, values = filled.database.sql_of(query)
    plan = [detail for *_, detail in filled.database.rows(f"EXPLAIN QUERY PLAN {sql}", values)]
    assert not any("TEMP B-TREE FOR ORDER" in line for line in plan), plan
    assert any("USING" in line and "INDEX article_" in line for line in plan), plan
