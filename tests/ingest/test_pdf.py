"""Papers as PDF: titles, columns, paragraphs and headings from where the text stands."""

import time

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.extract import extract
from tests.ingest.documents import laid_out

LEFT, RIGHT = 50, 320
SENTENCE = "the keepers of harbours know that every tide which comes in over the bar goes out again by the same way"
WORDS = SENTENCE.split()


def read(body, url="https://a.example/p.pdf"):
    return extract(body, "application/pdf", None, url)


def column(x, top, lines, size=10.0, leading=12):
    return [(x, top - leading * n, size, line) for n, line in enumerate(lines)]


def filling(count, mark):
    """Lines as wide as a column (about 230 points at 10)."""
    return [
        f"{mark}{n} " + " ".join(WORDS[(n + k) % len(WORDS)] for k in range(9))[:40] + " and so" for n in range(count)
    ]


def paper(title="Microsoft Word - paper.doc", interleaved=False):
    head = [(180, 780, 20, "On Tides in Narrow Harbours"), (220, 750, 12, "Ada Keeper, José Lamp and Bea Hawser")]
    left = [
        *column(LEFT, 700, ["Abstract"], 10),
        *column(LEFT, 684, [*filling(6, "a"), "and this abstract has its end."]),
        *column(LEFT, 580, ["1 Introduction"], 14),
        *column(LEFT, 560, [*filling(20, "left"), "what the left column says at its end is a harb-"]),
    ]
    right = [*column(RIGHT, 700, ["our that goes on in the right one.", *filling(30, "right")]), *column(
        RIGHT, 320, ["which goes on over the page without a"])]  # fmt: skip
    runs = [*left, *right]
    if interleaved:
        runs.sort(key=lambda run: (-run[1], run[0]))
    page = [*head, *runs, (290, 40, 9, "1")]
    second = [
        (50, 815, 9, "Keeper et al."),
        *column(LEFT, 780, ["break in the middle of it."]),
        *column(LEFT, 750, ["References"], 14),
        *column(LEFT, 730, ["[1] Hawser, B.: Ropes. Knot Press (1899).", "[2] Bollard, C.: Knots. Hull (1901)."]),
        (290, 40, 9, "2"),
    ]
    return laid_out(page, second, *([(50, 815, 9, "Keeper et al."), *column(LEFT, 780, filling(5, "more")),
                                     (290, 40, 9, str(n))] for n in (3, 4)), title=title)  # fmt: skip


@pytest.mark.parametrize("interleaved", [False, True])
def test_a_paper_in_two_columns(interleaved):
    found = read(paper(interleaved=interleaved))
    assert found.title == "On Tides in Narrow Harbours"
    assert found.author == "Ada Keeper; José Lamp; Bea Hawser"
    assert found.description.startswith("a0 the keepers")
    assert found.description.endswith("has its end.")
    assert "<h2>1 Introduction</h2>" in found.html
    assert "<h2>References</h2>" in found.html
    assert "at its end is a harbour that goes on in the right one." in found.text
    assert found.text.index("left19") < found.text.index("right0")
    assert "over the page without a break in the middle of it." in found.text
    assert "<p>[1] Hawser, B.: Ropes. Knot Press (1899).</p>" in found.html
    assert "<p>[2] Bollard" in found.html


def test_running_heads_and_numbers_of_pages_are_gone():
    found = read(paper())
    assert "et al." not in found.text
    assert not {"1", "2", "3", "4"} & set(found.text.split("\n"))


@pytest.mark.parametrize(
    ("named", "wanted"),
    [
        ("", "On Tides in Narrow Harbours"),
        ("untitled", "On Tides in Narrow Harbours"),
        ("paper.tex", "On Tides in Narrow Harbours"),
        ("Journal of Harbours 3", "On Tides in Narrow Harbours"),
        ("On tides in narrow harbours", "On tides in narrow harbours"),
    ],
)
def test_titles(named, wanted):
    assert read(paper(named)).title == wanted


def test_a_named_document_of_one_size_has_its_name():
    assert read(laid_out(column(50, 700, filling(5, "x")), title="A portable paper")).title == "A portable paper"


def test_words_at_the_ends_of_lines():
    lines = ["They know it as a well-known thing and it is so well-",
             "known in all the harbours of the world, be it har-",
             "bour or sea, and so the pilots of the inter-", "national trade have it; 10-", "20 of them."]  # fmt: skip
    text = read(laid_out(column(50, 700, lines))).text
    assert "so well-known in all" in text
    assert "be it harbour or sea" in text
    assert "international trade" in text
    assert "10- 20" in text


def test_a_doi_on_the_first_page_and_an_address_of_arxiv():
    body = laid_out(
        [(50, 800, 20, "Of Ropes"), (50, 700, 10, "doi:10.1000/r.1 (2020)."), (50, 680, 10, "And all words.")]
    )
    assert read(body).citation.doi == "10.1000/r.1"
    assert read(body, "https://arxiv.org/pdf/2401.01234v2").citation.arxiv == "2401.01234v2"
    assert read(laid_out(column(50, 700, filling(5, "x")))).citation is None


def test_what_cannot_be_read_says_what_to_do():
    locked = (
        "/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + "41" * 32 + "> /U <" + "42" * 32 + "> >>"
    )
    for body, kind, words in (
        (laid_out(column(50, 700, ["x"]), trailer=locked), Kind.DECODING, "locked with a password"),
        (laid_out([]), Kind.NO_TEXT, "pictures of pages, but no text"),
    ):
        with pytest.raises(IngestError) as caught:
            read(body)
        assert (caught.value.kind, words in caught.value.message) == (kind, True)


def test_a_paper_of_twenty_pages_takes_less_than_a_second():
    page = [*column(LEFT, 780, filling(60, "l")), *column(RIGHT, 780, filling(60, "r"))]
    body = laid_out(*[page] * 20)
    read(body)
    start = time.process_time()
    found = read(body)
    assert time.process_time() - start < 1
    assert found.text.count("l30 ") == 20


def test_a_book_of_five_hundred_pages_is_bounded_in_time():
    body = laid_out(*[column(LEFT, 780, filling(45, "l"))] * 500)
    start = time.process_time()
    assert len(read(body).text) > 500_000
    assert time.process_time() - start < 15
