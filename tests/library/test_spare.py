"""What is analysed again waits in a table of its own, a few at a time as tasks."""

from tests.library.test_categories import analysed, article


def pending(library):
    rows = library.database.rows("SELECT article_id FROM task WHERE kind = 'analyze_article' ORDER BY id")
    return [id for (id,) in rows]


def test_only_a_few_are_tasks_at_a_time(library):
    articles = [article(library, number) for number in range(10)]
    with library.write():
        assert library.spare.add(articles) == 10
        assert library.spare.add(articles) == 10
    assert pending(library) == articles[:-5:-1]
    assert library.tasks.work().kinds == {"analyze_article": 10}, "all that are to be done, and not the tasks of now"
    with library.write():
        library.spare.refill()
    assert len(pending(library)) == 4
    with library.write():
        library.database.execute("DELETE FROM task WHERE article_id = ?", (articles[-1],))
        library.spare.refill()
    assert pending(library) == [*articles[-2:-5:-1], articles[-5]]


def test_they_come_after_everything_else(library):
    made = article(library, 1)
    with library.write():
        library.spare.add([made])
        fetch = library.tasks.add("ingest_url", article=None)
    assert library.tasks.due(1)[0][0] == fetch


def test_outdated_is_what_something_else_analysed(library):
    for number in range(3):
        analysed(library, article(library, number), "")
    never, mine = article(library, 3), article(library, 4)
    analysed(library, mine, "")
    library.database.execute("UPDATE article SET analysis = 'mine 2' WHERE id = ?", (mine,))
    with library.write():
        assert library.spare.add_outdated("mine 2") == 3
    assert never not in pending(library)
    with library.write():
        assert library.spare.add_all() == 5


def test_older_is_what_the_same_provider_analysed_otherwise(library):
    made = {}
    for number, by in enumerate(("mine big 1", "mine small 2", "mine big 2", "mineral big 1", "")):
        made[by] = article(library, number)
        analysed(library, made[by], "")
        library.database.execute("UPDATE article SET analysis = ? WHERE id = ?", (by, made[by]))
    assert library.spare.older("mine big 2") == 2
    with library.write():
        assert library.spare.add_older("mine big 2") == 2
    assert pending(library) == [made["mine small 2"], made["mine big 1"]]


def test_what_has_no_text_or_is_deleted_is_left_alone(library):
    made = article(library, 1)
    with library.write():
        library.arranging.bin([made], 1.0)
        assert library.spare.add([made, 12345]) == 0
        assert library.spare.add_all() == 0
    assert library.spare.left() == 0
