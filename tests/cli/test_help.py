"""`kbdesk help`."""

import pytest

from kbdesk.cli import main


def said(capsys, *words):
    code = main(["help", *words])
    out, err = capsys.readouterr()
    return code, out, err


def test_the_contents(capsys):
    code, out, _ = said(capsys)
    assert code == 0
    assert "bring-links" in out
    assert out.index("getting-started") < out.index("search") < out.index("developing")


def test_a_page(capsys):
    code, out, _ = said(capsys, "search")
    assert code == 0
    assert out.startswith("# Search\n")
    assert "`tag:water`" in out


def test_a_section_by_words_of_its_heading(capsys):
    code, out, _ = said(capsys, "pocket")
    assert code == 0
    assert out.startswith("## Pocket\n")
    assert "part_000000.csv" in out
    assert "Omnivore closed" not in out


def test_other_headings_with_the_word_are_named(capsys):
    _, out, _ = said(capsys, "import")
    assert out.startswith("## Import\n")
    assert out.index("See also:") < out.index("what-happens  ")
    _, out, _ = said(capsys, "dns")
    assert "See also" not in out


def test_pictures_are_named(capsys):
    _, out, _ = said(capsys, "getting-started")
    assert "(Picture: An article in the reader)" in out
    assert "screenshots" not in out


def test_words_that_head_nothing_list_what_speaks_of_them(capsys):
    code, out, _ = said(capsys, "crontab")
    assert code == 0
    assert "command-line#import-every-morning" in out


def test_nothing_known(capsys):
    code, out, err = said(capsys, "xyzzy", "plugh")
    assert (code, out) == (1, "")
    assert err == "kbdesk: The help says nothing about 'xyzzy plugh'; `kbdesk help` lists its pages.\n"


def test_on_a_terminal_it_is_set_in_type(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    code, out, _ = said(capsys, "karakeep")
    assert code == 0
    assert "Karakeep (Hoarder)" in out
    assert "**" not in out
    assert "\x1b[" in out


@pytest.mark.parametrize("topic", ["dns", "http_status", "internal"])
def test_a_failure(capsys, topic):
    _, out, _ = said(capsys, topic)
    assert out.startswith(f"## {topic}: ")
