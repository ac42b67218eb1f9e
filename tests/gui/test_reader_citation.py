"""The reader's head says where a work appeared, and what it goes by."""

from kbdesk.citation import Citation
from kbdesk.gui.reader.page import _published_in


def test_journal_and_numbers():
    work = Citation(container="J <b>", volume="3", issue="2", pages="4–9", doi='10.1000/a"><b>', pmid="12")
    said = _published_in(work)
    assert said.startswith("J &lt;b&gt; 3(2), 4–9")
    assert 'href="https://doi.org/10.1000/a%22%3E%3Cb%3E"' in said
    assert ">PMID 12</a>" in said
    assert "<b>" not in said


def test_a_page_that_is_no_work_says_nothing():
    assert _published_in(Citation(kind="webpage", key="x")) == ""


def test_what_is_called_as_the_site_above_is_not_said_again():
    work = Citation(container="The Daily News", doi="10.1000/a")
    assert _published_in(work, "The Daily news").startswith("<a ")
    assert _published_in(Citation(container="The Daily News"), "The Daily News") == ""
    numbered = Citation(container="The Daily News", volume="3")
    assert _published_in(numbered, "The Daily News") == "The Daily News 3"
