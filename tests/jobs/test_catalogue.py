"""The categories that articles are held against: read seldom, and never old ones after a change."""

from kbdesk.jobs import catalogue
from kbdesk.jobs.catalogue import RecentCatalogue
from kbdesk.library.library import Library


def names(recent):
    return [topic.name for topic in recent.get().topics]


def test_they_are_read_once_for_many_articles(library):
    recent = RecentCatalogue(library)
    assert recent.get() is recent.get()


def test_what_is_changed_here_counts_at_once(library):
    recent = RecentCatalogue(library)
    assert "Cooking" not in names(recent)
    with library.write():
        library.categories.add("Cooking", "recipes, baking")
    assert names(recent)[-1] == "Cooking"
    with library.write():
        library.categories.rename("Cooking", "Food")
    assert names(recent)[-1] == "Food"
    with library.write():
        library.categories.undo()
    assert names(recent)[-1] == "Cooking"


def test_what_another_process_changes_counts_after_a_while(library, folder, monkeypatch):
    recent, other = RecentCatalogue(library), Library(folder)
    monkeypatch.setattr(catalogue, "_RECENT_SECONDS", 0.0)
    assert "Cooking" not in names(recent)
    with other.write():
        other.categories.add("Cooking", "recipes, baking")
    other.close()
    assert names(recent)[-1] == "Cooking"
