"""The items of an import before it is stored: long texts are on the disk, and nobody sees a difference."""

from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbdesk.library import shelf
from kbdesk.library.shelf import LONG, Item, Shelf

LONG_TEXT = st.integers(1, 5).map(lambda times: "Länge und 长度 " * (times * LONG // 10))
ITEMS = st.lists(
    st.builds(
        Item, url=st.text(max_size=5), title=st.text(max_size=5), text=st.one_of(st.text(max_size=20), LONG_TEXT)
    ),
    max_size=12,
)


@pytest.fixture(autouse=True)
def on_the_disk(monkeypatch):
    """Even a few texts are more than stay in memory."""
    monkeypatch.setattr(shelf, "SMALL", 2 * LONG)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("shelf")


@given(items=ITEMS)
def test_what_is_put_on_it_comes_off_again(place, items):
    made = Shelf(place, items)
    assert list(made) == items
    assert [made[number] for number in range(len(made))] == items
    assert made[1:4] == items[1:4]
    assert made[::-1] == items[::-1]
    assert not list(place.iterdir())  # what is left when the process is killed is nothing


@given(items=ITEMS)
def test_heads_have_all_but_long_texts(place, items):
    heads = Shelf(place, items).heads
    assert [head.text for head in heads] == [item.text if len(item.text) <= LONG else "" for item in items]
    assert [(head.url, head.title) for head in heads] == [(item.url, item.title) for item in items]


@given(items=ITEMS, count=st.integers(0, 12))
def test_it_can_be_cut_and_filled_again(place, items, count):
    made = Shelf(place, items)
    made.cut(count)
    for item in items:
        made.append(item)
    assert list(made) == items[:count] + items


@given(items=ITEMS)
def test_items_that_are_arranged_keep_their_texts_and_those_before_them_theirs(place, items):
    made = Shelf(place, items)
    arranged = made.arranged(lambda item: msgspec.structs.replace(item, tags=["new"]) if item.title else None)
    assert list(arranged) == [msgspec.structs.replace(item, tags=["new"]) for item in items if item.title]
    assert list(made) == items


def test_threads_may_read_it_at_once(place):
    items = [Item(text=f"{number} " * LONG) for number in range(40)]
    made = Shelf(place, items)
    with ThreadPoolExecutor(4) as pool:
        assert all(found == items for found in pool.map(lambda _: list(made), range(8)))
