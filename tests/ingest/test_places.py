"""Footnotes: links within a page lead to where they led, and no short note is lost for the sign that leads back."""

import re

import pytest

from kbdesk.ingest.extract import extract

PROSE = "The harbour of the town was dredged twice, and the ships came back to it in the spring"


def read(notes, body=f'<p>{PROSE}<sup id="ref1"><a href="#n1">1</a></sup>. {PROSE}.</p>'):
    page = f"""<html><head><title>Of harbours</title></head><body><nav><a href="#main">Skip</a></nav><article id="main">
        <h1>Of harbours</h1>{body}<p>{PROSE}.</p><p>{PROSE}.</p>{notes}</article></body></html>"""
    return extract(page.encode(), "text/html", None, "https://example.org/harbours")


def places(html):
    return re.findall(r'href="#(place-\d+)"', html), re.findall(r'id="(place-\d+)"', html)


@pytest.mark.parametrize(
    "notes",
    [
        '<section class="footnotes"><ol><li id="n1"><p>Twice in a year. <a href="#ref1">↩</a></p></li></ol></section>',
        '<div><ol><li id="n1">Twice in a year. <a href="#ref1">^</a></li></ol></div>',
        '<div><p><a name="n1"></a><a href="#ref1">↑</a> Twice in a year.</p></div>',
        '<ol class="references"><li id="n1"><b><a href="#ref1">^</a></b> <span>Twice in a year.</span></li></ol>',
    ],
)
def test_a_note_is_kept_and_its_number_leads_to_it(notes):
    found = read(notes)
    leading, there = places(found.html)
    assert len(leading) == len(there) == 1
    assert leading == there
    assert re.search(rf'id="{there[0]}"[^>]*></a>\s*(?:<[^>]*>)*\s*Twice in a year', found.html)
    assert found.text.rstrip(" .\n").endswith("Twice in a year")
    assert not re.search("[↩^↑]", found.text)


def test_an_empty_anchor_before_the_number_is_where_the_note_leads_back_to():
    found = read(
        '<ol><li id="n1">Twice in a year. <a href="#ref1">↩</a></li></ol>',
        f'<p>{PROSE}<a id="ref1"></a><sup><a href="#n1">1</a></sup>. {PROSE}.</p>',
    )
    assert "↩" not in found.text
    assert "Twice in a year." in found.text
    assert '<sup><a href="#place-' in found.html


def test_a_link_leads_nowhere_where_its_place_is_not_part_of_the_article():
    found = read("", f'<p>{PROSE} (<a href="#n1">see there</a>). {PROSE}.</p>')
    assert "see there" in found.text
    assert "#" not in found.html
    assert read('<footer id="n1">Imprint</footer>').html.count("place-") == 0


def test_words_that_lead_back_stay():
    body = f'<p id="a">{PROSE}, as <a href="#b">below</a>.</p><p id="b">{PROSE}, as <a href="#a">above</a>.</p>'
    found = read("", body)
    assert "as below" in found.text
    assert "as above" in found.text
    assert len(places(found.html)[0]) == 2


def test_no_mark_is_left_in_what_is_stored():
    found = read('<h2 id="s">Second part</h2><pre id="c">code()</pre><p><a href="#s">s</a> <a href="#c">c</a></p>')
    assert not re.search("[\ue000-\uf8ff\U000f0000-\U0010ffff]", found.text + found.html)


def test_what_a_page_calls_a_place_itself_is_not_believed():
    found = read(
        '<p><a href="#place-1" id="place-7" name="place-8">A link</a> of the page itself, which is no note.</p>'
    )
    assert places(found.html) == ([], [])


NOTES = '<ol><li id="n1">Twice in a year.</li><li id="n2">Thrice.</li></ol>'


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('the law<sup><a href="#n1">1</a></sup> says', "the law says"),
        ('the law<a href="#n1"><sup>1</sup></a> says', "the law says"),
        ('the law<sup class="reference"><a href="#n1">[1]</a></sup> says', "the law says"),
        ('the law.<sup><a href="#n1">1</a>, <a href="#n2">2</a></sup> It says', "the law. It says"),
        ('the law<a href="#n1">[1]</a> says', "the law says"),
        ('the law<a href="#n1">1</a> says', "the law says"),
        ('the law<sup><a href="#n1">*</a></sup> says', "the law says"),
        ("the law<sup>1</sup> says", "the law¹ says"),
        ("some 10<sup>-6</sup> m<sup>2</sup>", "some 10⁻⁶ m²"),
        ("the 19<sup>th</sup> century", "the 19th century"),
        ('of section <a href="#n1">2</a>', "of section 2"),
        ('as in <a href="#n1">[1]</a>', "as in [1]"),
        ('the law (<a href="#n1">1</a>)', "the law (1)"),
        ('the law<a href="#n1">s of the harbour</a>', "the laws of the harbour"),
    ],
)
def test_the_number_of_a_note_is_no_part_of_the_word_before_it(written, said):
    found = read(NOTES, f"<p>{PROSE}, so {written} there. {PROSE}.</p>")
    assert f"so {said} there." in found.text
    assert ("#place-" in found.html) == ("href" in written)
    assert found.text.endswith("- Twice in a year.\n- Thrice.")
