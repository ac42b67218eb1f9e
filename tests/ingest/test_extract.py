import collections
import gzip
import json
import os
import re
from pathlib import Path

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.clean import clean
from kbdesk.ingest.extract import Extracted, extract
from kbdesk.ingest.processes import ProcessPool
from kbdesk.settings import Extract
from tests.ingest.documents import pdf
from tests.site import article

URL = "https://www.example.com/news/2021/03/04/a-story.html?x=1"
SHARED = Path(os.environ.get("KBDESK_SHARED") or Path(__file__).parents[3] / "shared")


def read(body, content_type="text/html", charset=None, url=URL) -> Extracted:
    return extract(body.encode() if isinstance(body, str) else body, content_type, charset, url)


def failure(*args, **options):
    with pytest.raises(IngestError) as caught:
        read(*args, **options)
    return caught.value


def test_an_article_has_its_text_and_nothing_around_it():
    found = read(article("Of rivers", 3))
    assert found.title == "Of rivers"
    assert found.language == "en"
    assert found.text.startswith("Paragraph 0 of article 3")
    assert found.text.count("\n\n") == 7
    assert "Home" not in found.text
    assert found.html.count("<p>") == 8


def test_structure_stays_in_the_html():
    body = (
        "<h2>A part</h2><p>See <a href='/more?a=1&amp;b=2'>more of <em>it</em></a> and <code>x &lt; y</code>.</p>"
        "<ul><li>One</li><li>Two</li></ul><ol><li>First</li></ol><blockquote><p>Said.</p></blockquote>"
        "<pre><code>if a:\n    b()\n</code></pre>"
        "<table><tr><th>Name</th><th>Age</th></tr><tr><td>Ada</td><td>36</td></tr></table>"
        "<figure><img src='/p.jpg' alt='A &quot;view&quot;' onerror='x()'><figcaption>The caption</figcaption></figure>"
        "<p>The end of it all, and the last words.</p>"
    )
    found = read(article("Structure", 2).replace("</article>", body + "</article>"))
    for wanted in (
        "<h2>A part</h2>",
        'href="https://www.example.com/more?a=1&amp;b=2"',
        'rel="noopener noreferrer"',
        "<em>it</em>",
        "<code>x &lt; y</code>",
        "<li>One</li>",
        "<ol>",
        "<blockquote>",
        "if a:\n    b()",
        "<th>Name</th>",
        "<td>36</td>",
        '<img src="https://www.example.com/p.jpg"',
        "<figcaption>The caption</figcaption>",
    ):
        assert wanted in found.html, wanted
    assert "onerror" not in found.html
    assert "The caption" not in found.text
    assert "- One\n- Two" in found.text
    assert "Name | Age\nAda | 36" in found.text
    assert "if a:\n    b()" in found.text


def test_the_caption_of_a_table_stands_before_it_and_is_no_row():
    prose = "<p>" + "The harbour of the town was built in 1859 by fishermen who had lost their boats. " * 6 + "</p>"
    table = (
        "<table><caption>Table 1. <b>Boats</b> by year</caption><thead><tr><th>A</th><th>Sail</th><th>Motor</th></tr>"
        "</thead><tbody><tr><td>1900</td><td>10</td><td>2</td></tr><tr><td>1950</td><td>none</td><td>12</td></tr>"
    )
    page = f"<title>T</title><article><h1>T</h1>{prose}{table}</tbody></table>{prose}<p>A note.</p></article>"
    found = read(page.encode())
    before, _, after = found.html.partition("<table>")
    assert "Table 1. Boats by year" in re.sub("<[^<>]*>", "", before)
    assert after.count("<tr>") == 3
    assert "Table 1. Boats by year" in found.text


def test_a_page_of_forty_words_is_kept():
    words = " ".join(f"word{n}" for n in range(40))
    assert "word39" in read(f"<html><head><title>Short</title></head><body><p>{words}</p></body></html>").text
    assert read("<html><body><div>Just one line of it.</div></body></html>").text == "Just one line of it."


@pytest.mark.parametrize(
    "body",
    ["", " \n", "<!doctype html><title>App</title><div id=root></div><script>go()</script>", "<html></html>",
     "<script>x</script>"],
)  # fmt: skip
def test_a_page_without_text_is_told_as_such(body):
    error = failure(body)
    assert error.kind is Kind.NO_TEXT
    assert error.message.endswith(".")


def test_a_title_that_is_all_the_text_stays():
    assert read("<html><head><title>Hello there</title></head><body><h1>Hello there</h1></body></html>").text


def test_an_unknown_type_is_refused():
    assert failure("x", "image/png").kind is Kind.UNSUPPORTED_TYPE


@pytest.mark.parametrize(
    ("head", "field", "wanted"),
    [
        ('<meta property="og:title" content="Said so">', "title", "Said so"),
        ('<meta name="author" content="By Ada Lovelace">', "author", "Ada Lovelace"),
        ('<meta name=citation_author content="Yu, A."><meta name=citation_author content="Li, B">',
         "author", "Yu, A.; Li, B"),
        ('<meta property="article:published_time" content="2020-02-29T10:00:00Z">', "published", "2020-02-29"),
        ('<meta name="date" content="March 5th, 2019">', "published", "2019-03-05"),
        ('<meta name="date" content="5 March 2019">', "published", "2019-03-05"),
        ('<meta name="date" content="2019-02-31">', "published", "2021-03-04"),
        ("", "published", "2021-03-04"),
        ('<meta property="og:site_name" content="The Site">', "site", "The Site"),
        ('<meta property="og:site_name" content="https://www.blog.example/">', "site", "blog.example"),
        ('<meta property="og:site_name" content="www.Blog.example">', "site", "Blog.example"),
        ('<meta property="og:site_name" content="Node.js">', "site", "Node.js"),
        ("", "site", "example.com"),
        ('<meta name=description content="  Two\n words ">', "description", "Two words"),
        ('<meta property="og:image" content="/i.png">', "image", "https://www.example.com/i.png"),
        ('<meta property="og:image" content="javascript:x">', "image", ""),
        ('<link rel="canonical" href="/story">', "canonical", "https://www.example.com/story"),
        ('<base href="https://b.example.com/x/"><link rel=canonical href=y>', "canonical", "https://b.example.com/x/y"),
        ('<link rel="canonical" href="javascript:x">', "canonical", ""),
        ('<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": "NewsArticle", "headline": '
         '"Linked &amp; said", "author": [{"name": "Ann"}, {"name": "Ben"}], "datePublished": "2018-01-02"}]}</script>',
         "author", "Ann; Ben"),
        ('<script type="application/ld+json">{"@type": "Article", "headline": "x", "author": {"@id": "#a"}}</script>'
         '<script type="application/ld+json">[{"@type": "Person", "@id": "#a", "name": "Cy"},]</script>',
         "author", "Cy"),
        ('<script type="application/ld+json">{broken</script>', "title", "Of rivers"),
    ],
)  # fmt: skip
def test_what_a_page_says_about_itself(head, field, wanted):
    assert getattr(read(article("Of rivers", 1, head=head)), field) == wanted


def test_the_name_of_the_site_is_no_part_of_the_title():
    page = article("Of rivers", 1).replace("<title>Of rivers</title>", "<title>Of rivers - Example</title>")
    found = read(page.replace("<h1>Of rivers</h1>", ""))
    assert (found.title, found.site) == ("Of rivers", "Example")


def test_a_page_that_sends_its_reader_on():
    page = "<html><head><meta http-equiv=Refresh content=\"0; URL='/there'\"></head><body>Moved</body></html>"
    assert read(page).refresh == "https://www.example.com/there"
    assert read(page.replace("0;", "300;")).refresh == ""
    assert read(page.replace("/there", "javascript:x")).refresh == ""
    long = article("Of rivers", 1, head='<meta http-equiv=refresh content="5; url=/there">')
    assert read(long).refresh == ""


@pytest.mark.parametrize(
    ("text", "encoding", "header", "meta"),
    [
        ("Café façade naïve", "cp1252", "windows-1252", ""),
        ("Café – “façade”", "cp1252", "iso-8859-1", ""),
        ("日本語の記事です", "shift_jis", "shift_jis", ""),
        ("中文文章内容", "gb18030", None, "<meta charset=gb18030>"),
        ("中文文章内容", "gb18030", None, '<meta http-equiv=content-type content="text/html; charset=gb2312">'),
        ("Ωmega Привет", "utf-16", None, ""),
        ("Русская статья", "koi8-r", "koi8-r", ""),
        ("Zürich déjà vu", "utf-8", "iso-8859-1", ""),
        ("Zürich déjà vu", "utf-8", None, "<meta charset=iso-8859-1>"),
        ("Zürich déjà vu", "utf-8-sig", "koi8-r", ""),
        ("Zürich déjà vu", "cp1252", "utf-8", "<meta charset=cp1252>"),
        ("Zürich déjà vu", "cp1252", "no-such-set", "<meta charset=cp1252>"),
    ],
)
def test_the_right_character_set_is_found(text, encoding, header, meta):
    page = article("Title", 1, head=meta).replace("<meta charset=utf-8>", "").replace("Paragraph", text)
    found = read(page.encode(encoding, "xmlcharrefreplace"), charset=header)
    assert found.text.startswith(text)


def test_a_character_set_is_guessed_where_nobody_names_it():
    text = "Это русская статья о том, как читать страницы, о которых никто ничего не сказал. " * 5
    page = f"<html><body><p>{text}</p></body></html>".encode("cp1251")
    assert "русская статья" in read(page).text


def test_nul_bytes_are_dropped():
    assert read(article("A\0B", 1).replace("tells", "te\0lls")).text.startswith("Paragraph 0 of article 1 tells")


EVIL = (
    '<script>document.title=\'owned\'</script><img src=x onerror="alert(1)"><a href="javascript:alert(2)">go</a>'
    '<iframe src="file:///etc/passwd"></iframe><style>@import url("http://x/")</style><svg onload=alert(3)></svg>'
    '<a href=" java\nscript:alert(4)">there</a><object data=x></object><form action=x><input></form>'
    '<base href="//evil/">'
    '<p style="background:url(x)" onclick=x>styled</p><img src="data:image/svg+xml,<svg onload=x>">'
)
BAD = (
    "<script",
    "onerror",
    "onload",
    "onclick",
    "javascript:",
    "<iframe",
    "@import",
    "style=",
    "<svg",
    "<form",
    "data:",
)


def test_nothing_that_runs_or_loads_survives():
    found = read(article("Hostile", 4).replace("<p>", f"<p>{EVIL}", 1))
    assert found.text
    assert not [bad for bad in BAD if bad in found.html.lower()]


def test_cleaning_alone_lets_nothing_through():
    cleaned = clean(EVIL + '<a href="https://x.org/" target=_blank>ok</a><a href="/rel">rel</a><math><mi>x</mi></math>')
    assert not [bad for bad in BAD if bad in cleaned.lower()]
    assert '<a href="https://x.org/" rel="noopener noreferrer">ok</a>' in cleaned
    assert "/rel" not in cleaned


def test_plain_text():
    found = read("Notes on things\n\nA first <b>paragraph</b>.\n\n  laid\n  out\n", "text/plain")
    assert found.title == "Notes on things"
    assert "<p>A first &lt;b&gt;paragraph&lt;/b&gt;.</p>" in found.html
    assert "<pre>" in found.html
    assert failure("\n \n", "text/plain").kind is Kind.NO_TEXT


def test_markdown():
    text = (
        "---\ntitle: 'From the front'\nauthor: Ada\ndate: 2020-01-02\n---\n# Heading *one*\n\n"
        "Text with [a link](https://x.org/) <b>x</b>.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    found = read(text, "text/markdown")
    assert (found.title, found.author, found.published) == ("From the front", "Ada", "2020-01-02")
    assert "<h1>Heading <em>one</em></h1>" in found.html
    assert 'href="https://x.org/"' in found.html
    assert "&lt;b&gt;" in found.html
    assert "<td>1</td>" in found.html
    assert found.text == "Heading one\n\nText with a link <b>x</b>.\n\na | b\n1 | 2"
    assert read("Setext\n======\n\ntext", "text/markdown").title == "Setext"
    assert read("# Heading *one*\n\nx", "text/markdown").title == "Heading one"


def test_the_text_of_markdown_is_without_its_marks():
    text = (
        "## Look it over\n\n```sh\nkbdesk doctor\n```\n\n- **one** *two* `three` [four](https://x.org/)\n- five\n\n"
        "1. six\n2. seven\n\n> said\n\n![A boat](boat.png)\n\nTwo \\* three &amp; **four**\n*five*\n"
    )
    assert read(text, "text/markdown").text == (
        "Look it over\n\nkbdesk doctor\n\n- one two three four\n- five\n\n- six\n- seven\n\nsaid\n\n"
        "Two * three & four five"
    )
    assert read("![A boat](boat.png)", "text/markdown").text == "![A boat](boat.png)", "there are no other words"


@pytest.mark.parametrize(
    "said",
    [
        "author:\n- Ada Keeper\n- Bo Lamp\n",
        'authors: ["Ada Keeper", Bo Lamp]\n',
        'author:\n  - "[[Ada Keeper]]"\n  - "[[people/bo|Bo Lamp]]"\n',
    ],
)
def test_markdown_of_several_authors(said):
    found = read(
        f"---\n{said}published: 2021-03-04\nlang: EN\nabstract: |\n  Of\n  pilots.\n---\nText.\n", "text/markdown"
    )
    assert (found.author, found.published, found.language) == ("Ada Keeper; Bo Lamp", "2021-03-04", "en")
    assert (found.description, found.text) == ("Of pilots.", "Text.")


def test_markdown_with_toml_in_front_of_it():
    head = (
        '+++\ntitle = "From the \\"front\\""\ndate = 2020-01-02T03:04:05Z\nauthors = ["Ada", "Bo"]\n'
        "[extra]\nwide = true\n+++\n"
    )
    found = read(f"{head}Text.\n\n# Related posts\n\n+++\n", "text/markdown")
    assert (found.title, found.author, found.published) == ('From the "front"', "Ada; Bo", "2020-01-02")
    assert found.text == "Text.\n\nRelated posts\n\n+++"
    assert "no toml" in read("+++\nno toml\n+++\nText.\n", "text/markdown").text


def test_markdown_that_begins_with_a_ruler_keeps_what_follows():
    assert "A paragraph." in read("---\n\nA paragraph.\n\n---\n\nAnd another.\n", "text/markdown").text


def test_a_plain_document_keeps_its_headings_and_lists():
    text = "They know the harbour as nobody else does, and board every ship before the bar in all weathers. " * 3
    page = (
        "<html><head><title>Pilots</title></head><body><header><h1>Pilots</h1></header>"
        f"<h1>The harbour</h1><p>{text}</p><ul><li>the outer buoy</li><li>the bar</li></ul>"
        f"<h2>The lamps</h2><p>{text.replace('harbour', 'port')}</p><p>The end.</p></body></html>"
    )
    found = read(page, "text/html")
    assert [heading for heading in ("The harbour", "The lamps") if f">{heading}</h" in found.html] == [
        "The harbour", "The lamps"
    ]  # fmt: skip
    assert "<li>the outer buoy</li>" in found.html
    assert found.text.endswith("The end.")


def test_documents_that_have_an_element_for_each_author():
    page = (
        '<html><head><meta name="generator" content="{}"><meta name="author" content="Ada Keeper">'
        '<meta name="author" content="Bo Lamp"><title>Pilots</title></head><body>'
        "<article><p>{}</p></article></body></html>"
    )
    text = "They know the harbour as nobody else does, and board every ship before the bar. " * 5
    assert read(page.format("pandoc 3.1", text), "text/html").author == "Ada Keeper; Bo Lamp"
    assert read(page.format("WordPress 6", text), "text/html").author == "Ada Keeper", "the second may be the site"


def test_pdf():
    lines = ["A sentence of the paper that is long enough to fill the whole of one line and is bro-", "ken at its end."]
    found = read(pdf(["Heading of it"], lines), "application/pdf")
    assert (found.title, found.author, found.published) == ("A portable paper", "A. Writer", "2020-03-14")
    assert "is broken at its end." in found.text
    assert found.html.count("<p>") >= 2
    assert read(pdf(["Heading of it"], title="paper.docx"), "application/pdf").title == "Heading of it"


def test_pdfs_that_cannot_be_read():
    assert failure(b"%PDF-1.4 and nothing more", "application/pdf").kind is Kind.DECODING
    assert failure(pdf([""]), "application/pdf").kind is Kind.NO_TEXT


@pytest.mark.parametrize(
    "body",
    ["<html><title>Deep</title><body>" + "<div>" * 100_000 + "<p>bottom</p>",
     "<html><body>" + "<b><i>" * 50_000 + "x", "<table>" * 20_000 + "x", "<html><body>" + "<ul><li>" * 20_000 + "x",
     "<" * 200_000, "<p>" + "&amp;" * 100_000, "<html><body>" + "<a href=x>y</a>" * 30_000],
    # Old versions of pytest make a name of all of it, and put that into the environment, where no program starts then.
    ids=["divs", "bold", "tables", "lists", "angles", "entities", "links"],
)  # fmt: skip
def test_a_monstrous_page_ends_within_limits(body):
    pool = ProcessPool(Extract(processes=1, timeout_seconds=5))
    try:
        kind = None
        try:
            pool.run(extract, body.encode(), "text/html", None, URL)
        except IngestError as error:
            kind = error.kind
        assert kind in (None, Kind.NO_TEXT, Kind.EXTRACT_TIMEOUT, Kind.EXTRACT_CRASH)
        assert pool.run(extract, article("After", 1).encode(), "text/html", None, URL).title == "After"
    finally:
        pool.close()


@pytest.mark.parametrize("empty", ["<span></span>", "<b></b>", '<a name="there"></a>', "<em></em>"])
def test_text_behind_an_empty_element_stays(empty):
    sentence = "It was dredged twice, and the ships came back to it in the spring of that year."
    page = f"<html><body><article>{f'<p>{sentence}</p>' * 5}<p>Once{empty} and for all. {sentence}</p></article></body>"
    assert f"Once and for all. {sentence}" in extract(page.encode(), "text/html", None, URL).text


def shingles(text):
    tokens = re.findall(r"\w+", text)
    return collections.Counter(tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3)))


@pytest.mark.skipif(not (SHARED / "corpus" / "truth.json").exists(), reason="the corpus of real pages is not here")
def test_real_pages_keep_their_articles():
    truth = json.loads((SHARED / "corpus" / "truth.json").read_text())
    precision, recall = [], []
    for name, page in truth.items():
        file = SHARED / "corpus" / "pages" / f"{name}.html.gz"
        got = shingles(read(gzip.decompress(file.read_bytes()), url=page["url"]).text)
        want = shingles(page["text"])
        hit = sum((want & got).values())
        precision.append(hit / max(sum(got.values()), 1))
        recall.append(hit / max(sum(want.values()), 1))
    p, r = sum(precision) / len(precision), sum(recall) / len(recall)
    assert 2 * p * r / (p + r) >= 0.970


@pytest.mark.parametrize("said", ["Jane Doe ·", "By Jane Doe |", "Jane Doe •", "— Jane Doe —", "· By Jane Doe /"])
def test_what_parts_a_name_from_what_stands_beside_it_is_no_part_of_it(said):
    page = f'<article><p class="byline">{said}</p>' + "<p>The harbour was dredged in the spring.</p>" * 9
    assert extract(page.encode(), "text/html", None, "https://example.org/").author == "Jane Doe"


PROSE = "".join(
    f"<p>In {year}, {'the harbour was dredged, and the ships came back. ' * 3}</p>" for year in range(1851, 1860)
)


@pytest.mark.parametrize(
    "opening",
    ["<nav class=menu><ul><li>Home</ul>", "<button class=x><div>", "<aside id=side>", "<footer>", "<form><fieldset>"],
)
def test_a_page_within_an_element_that_was_never_closed_is_read(opening):
    page = f"<html><head><title>Harbours</title></head><body><header class=top>{opening}<main><h1>Harbours</h1>"
    found = read(f"{page}{PROSE}</main></body></html>")
    assert all(f"In {year}," in found.text for year in range(1851, 1860))


def test_of_a_thread_every_post_is_read():
    post = (
        "<article class='message comment' id='c{n}'><div class='comment-body'><p>Post {n}. {text}</p></div></article>"
    )
    posts = "".join(
        post.format(n=n, text="The answer depends on what the ship carried, and for whom. " * 4) for n in range(9)
    )
    data = '{"@context": "https://schema.org", "@type": "DiscussionForumPosting", "headline": "Ships"}'
    page = (
        f"<title>Ships</title><script type='application/ld+json'>{data}</script><body><h1>Ships</h1><div id='comments'>"
    )
    found = read(f"<html>{page}{posts}</div></body></html>")
    assert all(f"Post {n}." in found.text for n in range(9))


@pytest.mark.parametrize("part", ["main", "article", "section", "details", "x-page"])
def test_a_page_that_leaves_body_out_is_read(part):
    items = "".join(
        f"<li>In {year}, the harbour was dredged, and ships came back to it.</li>" for year in range(1851, 1860)
    )
    found = read(f"<!doctype html><title>T</title><meta charset=utf-8><{part}><h2>Acts</h2><ol>{items}</ol></{part}>")
    assert found.title == "T"
    assert all(f"In {year}," in found.text for year in range(1851, 1860))


COMMENTS = "".join(
    f"<li class=comment><div class=comment_text><p>Comment {n}. In {n}, the harbour was dredged, and ships came.</p>"
    for n in range(1851, 1870)
)


def test_of_a_discussion_of_something_elsewhere_every_comment_is_read():
    story = "<div class=story><h1><a href=https://e.org>Harbours</a></h1><p>Sent by Ada, 3 hours ago</p></div>"
    page = f"<html><title>Harbours</title><body>{story}<ol class=comments id=comments>{COMMENTS}</ol></body></html>"
    found = read(page)
    assert all(f"Comment {n}." in found.text for n in range(1851, 1870))


def test_the_comments_on_an_article_are_left_out():
    page = f"<html><title>T</title><body><article>{PROSE}</article><ol class=comments>{COMMENTS}</ol></body></html>"
    assert "Comment" not in read(page).text


@pytest.mark.parametrize("tag", ["div", "font", "blockquote"])
def test_what_stands_within_hundreds_of_elements_is_read(tag):
    assert "In 1859," in read(f"<html><title>T</title><body>{f'<{tag}>' * 600}{PROSE}</body></html>").text
