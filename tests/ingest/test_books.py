"""EPUB books and Word documents: what is read of them, what is refused, and that bombs cost nothing."""

import io
import random
import time
import zipfile

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.extract import extract
from kbdesk.ingest.files import read_file
from kbdesk.ingest.packages import DOCX, EPUB
from tests.ingest.office import CHAPTERS, CONTAINER, METADATA, XHTML, docx, epub, old_office, packed, paragraph

ENCRYPTED = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><enc:EncryptedData'
    ' xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="{how}"/><enc:CipherData>'
    '<enc:CipherReference URI="OEBPS/c1.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
)


def book(body):
    return extract(body, EPUB, None, "file:///book.epub")


def document(body):
    return extract(body, DOCX, None, "file:///report.docx")


@pytest.mark.parametrize("space", [" ", "\n  "])
def test_words_that_are_set_apart_are_words_of_their_own(space):
    words = space.join(("<b>Boats</b>", "<i>and</i>", '<a href="https://a.example/">nets</a>', "<code>dry</code>"))
    assert (
        book(epub([f"<p>{words}</p><div>{words}</div><blockquote>{words}</blockquote>"])).text.split("\n\n")[1:]
        == ["Boats and nets dry"] * 3
    )
    bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>and nets</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
    italic = "<w:r><w:rPr><w:i/></w:rPr><w:t>dry</w:t></w:r>"
    assert document(docx(paragraph("Boats ", raw=bold + italic))).text == "Boats and nets dry"


def refused(read, body):
    with pytest.raises(IngestError) as caught:
        read(body)
    assert caught.value.message.endswith(".")
    return caught.value


def outcome(read, body):
    """The text, or the sentence; anything else is a fault."""
    try:
        return read(body).text
    except IngestError as error:
        return error.message.endswith(".")


@pytest.mark.parametrize("old", [False, True])
def test_a_book(old):
    found = book(epub(old=old))
    assert (found.title, found.author, found.site) == ("The Harbour", "Ada Lovelace; Mary Shelley", "Harbour Press")
    assert (found.language, found.published) == ("en-gb", "1851-10-18")
    assert found.description.startswith("A book of boats")
    assert found.text == (
        "The River\n\nIt begins with a boat & a river bank.\n\nSee there and below.\n\n"
        "The Sea\n\nA line of its own.\n\nAnd the next one.\n\n- nets\n- oars\n\nCalm."
    )
    assert found.html.startswith("<h2>The River</h2>"), "a chapter without a heading has the one of the contents"
    assert "named" not in found.html, "a chapter with a heading keeps its own"
    assert "<em>boat</em>" in found.html
    assert 'href="https://a.example/x"' in found.html
    assert "c2.xhtml" not in found.html
    assert "margin" not in found.html


def test_the_reading_order_counts_and_not_the_list():
    found = book(epub(["<p>first</p>", "<p>second</p>", "<p>third</p>"], old=True, order=[3, 1]))
    assert found.text == "third\n\nThe River\n\nfirst"


def test_who_wrote_a_book_and_who_drew_it():
    metadata = (
        '<dc:title id="s">A subtitle</dc:title><meta refines="#s" property="title-type">subtitle</meta>'
        '<dc:title id="t">A title</dc:title><meta refines="#t" property="title-type">main</meta>'
        '<dc:creator opf:role="ill">The Painter</dc:creator><dc:creator id="a">The Writer</dc:creator>'
        '<meta refines="#a" property="role">aut</meta><dc:date opf:event="modification">2020-01-01</dc:date>'
        '<dc:date opf:event="publication">1999-02-03T00:00:00Z</dc:date>'
    )
    found = book(epub(metadata=metadata))
    assert (found.title, found.author, found.published) == ("A title", "The Writer", "1999-02-03")
    assert book(epub(metadata="<dc:date>1999</dc:date>")).published == ""


@pytest.mark.parametrize(
    ("identifiers", "isbn", "doi"),
    [
        ("<dc:identifier>urn:isbn:9780306406157</dc:identifier>", "9780306406157", ""),
        ("<dc:identifier>978-0-306-40615-7</dc:identifier>", "9780306406157", ""),
        ('<dc:identifier opf:scheme="ISBN">0-306-40615-2</dc:identifier>', "0306406152", ""),
        ("<dc:identifier>urn:uuid:1</dc:identifier><dc:source>urn:isbn:9780306406157</dc:source>", "9780306406157", ""),
        ("<dc:identifier>https://doi.org/10.1007/978-3-16-148410-0</dc:identifier>", "", "10.1007/978-3-16-148410-0"),
        # A number that only looks like one, of another kind, or with a wrong check digit.
        ("<dc:identifier>0306406152</dc:identifier>", "", ""),
        ("<dc:identifier>urn:isbn:9780306406158</dc:identifier>", "", ""),
        ("<dc:identifier>urn:uuid:9780306406157-0000-4000-8000-000000000000</dc:identifier>", "", ""),
    ],
)
def test_the_numbers_of_a_book(identifiers, isbn, doi):
    said = book(
        epub(metadata=f"<dc:title>A</dc:title><dc:publisher>Harbour Press</dc:publisher>{identifiers}")
    ).citation
    assert (said.kind, said.isbn, said.doi, said.publisher) == ("book", isbn, doi, "Harbour Press")


def test_a_book_can_be_cited():
    said = book(epub(metadata=METADATA + '<dc:contributor opf:role="edt">Jo March</dc:contributor>')).citation
    assert (said.title, said.issued, said.publisher, said.isbn) == (
        "The Harbour", "1851-10-18", "Harbour Press", "9780306406157"
    )  # fmt: skip
    assert [(each.given, each.family) for each in said.authors] == [("Ada", "Lovelace"), ("Mary", "Shelley")]
    assert [each.family for each in said.editors] == ["March"]
    assert book(epub(metadata="<dc:date>1999</dc:date><dc:publisher>P</dc:publisher>")).citation.issued == "1999"
    assert book(epub(metadata="<dc:title>Notes of mine</dc:title>")).citation is None


def test_a_book_that_is_sloppy():
    """Markup that is no XML, a lost list of contents, a lost container: what there is, is read."""
    assert book(epub(["<p>unclosed <br> line<p>next &copy; &nothing; one"])).text == (
        "The River\n\nunclosed\nline\n\nnext © &nothing; one"
    )
    whole = zipfile.ZipFile(io.BytesIO(epub()))
    parts = {name: whole.read(name) for name in whole.namelist() if "nav" not in name and "container" not in name}
    assert "Calm." in book(packed(parts)).text
    assert "<script" not in book(epub(["<p onclick='x()'>a<script>alert(1)</script></p>"])).html


def test_a_book_under_lock():
    for how in ("http://www.w3.org/2001/04/xmlenc#aes256-cbc", ""):
        failure = refused(book, epub(more={"META-INF/encryption.xml": ENCRYPTED.format(how=how)}))
        assert failure.kind is Kind.DECODING
        assert "DRM" in failure.message
    fonts = ENCRYPTED.format(how="http://www.idpf.org/2008/embedding")
    assert book(epub(more={"META-INF/encryption.xml": fonts})).text
    noise = random.Random(1).randbytes(500).replace(b"<", b"x")
    locked = {"META-INF/rights.xml": "<rights/>", "OEBPS/c1.xhtml": noise, "OEBPS/c2.xhtml": noise}
    assert "DRM" in refused(book, epub(more=locked)).message


def test_a_document():
    found = document(docx())
    assert (found.title, found.author, found.published) == ("Report on Boats", "Ada Lovelace", "2021-03-04")
    assert (found.language, found.description) == ("en-gb", "All about boats.")
    assert found.text == (
        "The Harbour\n\nBoats lie here, see the list\n\nCalm is the sea.\n\n- nets\n- oars\n\n"
        "Name | Length\n\nEnds\n\n- Counted in spring."
    )
    for part in ("<h1>The Harbour</h1>", "<h2>Ends</h2>", "<blockquote>", "<li>nets</li>", "<td>Length</td>"):
        assert part in found.html
    assert '<a href="https://a.example/boats"' in found.html
    assert "<sup>[1]</sup>" in found.html


def test_a_document_that_says_little():
    plain = document(docx(paragraph("The first line") + paragraph("More."), core=""))
    assert (plain.title, plain.author) == ("The first line", "")
    template = document(docx(core="<dc:title>Microsoft Word - report.doc</dc:title><dc:creator>Author</dc:creator>"))
    assert (template.title, template.author) == ("Report on Boats", "")
    assert refused(document, docx("")).kind is Kind.NO_TEXT
    assert refused(book, epub(["<img src='a.png'/>"])).kind is Kind.NO_TEXT


@pytest.mark.parametrize(
    ("name", "body", "what"),
    [
        ("a.doc", old_office("WordDocument"), "old Word document"),
        ("a.docx", old_office("EncryptionInfo", "EncryptedPackage"), "locked with a password"),
        ("a.xlsx", packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "Excel"),
        ("a.odt", packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "OpenDocument text"),
        ("a.zip", packed({"a.png": "x"}), "zip archive"),
        ("a.epub", b"PK\x03\x04" + bytes(40), "damaged zip"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office document"),
    ],
    ids=lambda value: value if isinstance(value, str) else "body",
)
def test_what_is_packed_and_no_document_is_called_by_its_name(tmp_path, name, body, what):
    path = tmp_path / name
    path.write_bytes(body)
    failure = refused(lambda found: read_file(found, 1_000_000), path)
    assert failure.kind is Kind.UNSUPPORTED_TYPE
    assert what in failure.message


@pytest.mark.parametrize(("made", "wanted"), [(epub(), EPUB), (docx(), DOCX)], ids=["epub", "docx"])
def test_a_packed_document_is_known_by_what_it_holds(tmp_path, made, wanted):
    path = tmp_path / "a.txt"
    path.write_bytes(made)
    assert read_file(path, 1_000_000).content_type == wanted
    whole = zipfile.ZipFile(io.BytesIO(made))
    parts = {name: whole.read(name) for name in reversed(whole.namelist()) if name != "mimetype"}
    path.write_bytes(packed(parts))
    assert read_file(path, 1_000_000).content_type == wanted


def test_bombs_cost_nothing(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret of the harbour")
    laughs = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    doctype = f'<!DOCTYPE x [{laughs}<!ENTITY f SYSTEM "{secret.as_uri()}">]>'
    began = time.process_time()
    chapter = XHTML.format(doctype=doctype, body="<p>before &l9; &f; after</p>")
    assert book(epub([chapter])).text == "The River\n\nbefore &l9; &f; after"
    assert "harbour" not in repr(book(epub(more={"META-INF/encryption.xml": f"{doctype}<a>&f;</a>"})))
    assert "entities" in refused(document, docx(head=doctype)).message
    assert "entities" in refused(document, docx(more={"word/footnotes.xml": f"{doctype}<a>&l9;</a>"})).message
    assert refused(book, epub(["<p>" + "x" * 40_000_000 + "</p>"])).kind is Kind.TOO_LARGE
    many = {f"OEBPS/c{n}.xhtml": b"<html><body>" + b" " * 20_000_000 for n in range(1, 9)}
    assert refused(book, epub(["<p>x</p>"] * 8, more=many)).kind is Kind.TOO_LARGE
    assert refused(document, docx(paragraph("x" * 40_000_000))).kind is Kind.TOO_LARGE
    deep = "<w:sdt><w:sdtContent>" * 5_000 + paragraph("x") + "</w:sdtContent></w:sdt>" * 5_000
    assert "nested" in refused(document, docx(deep)).message
    assert outcome(book, epub(["<div>" * 3_000 + "x" + "</div>" * 3_000]))
    assert time.process_time() - began < 20


def test_cut_and_flipped_ones_end_in_a_sentence():
    rng = random.Random(7)
    for read, good in ((book, epub()), (document, docx())):
        bodies = [good[: int(len(good) * share / 20)] for share in range(1, 20)]
        whole = zipfile.ZipFile(io.BytesIO(good))
        for _ in range(60):
            broken = bytearray(good)
            for _ in range(rng.choice((1, 5, 50))):
                broken[rng.randrange(len(broken))] = rng.randrange(256)
            bodies.append(bytes(broken))
            parts = {name: bytearray(whole.read(name)) for name in whole.namelist()}
            part = parts[rng.choice([name for name in parts if parts[name]])]
            for _ in range(rng.choice((1, 5))):
                part[rng.randrange(len(part))] = rng.randrange(256)
            bodies.append(packed({name: bytes(data) for name, data in parts.items()}))
        for body in bodies:
            assert outcome(read, body)


def test_a_container_that_leads_out_of_the_book_leads_nowhere():
    container = CONTAINER.replace("OEBPS/book.opf", "../../../etc/passwd")
    assert book(epub(CHAPTERS, metadata=METADATA, more={"META-INF/container.xml": container})).text
