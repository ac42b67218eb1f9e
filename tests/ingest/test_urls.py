import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbdesk.failure import Kind
from kbdesk.ingest.urls import BadUrl, host_of, identity, join, normalise, same_site
from tests.waiting import PATIENCE


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("HTTP://Example.COM:80", "http://example.com/"),
        ("https://example.com:443/a", "https://example.com/a"),
        ("https://example.com:8443/a", "https://example.com:8443/a"),
        (" https://example.com/a\n", "https://example.com/a"),
        ("https://exa\tmple.com/a\r\nb", "https://example.com/ab"),
        ("https://example.com./a", "https://example.com/a"),
        ("localhost:8080/x", "http://localhost:8080/x"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080/"),
        ("192.168.1.2/a?b", "http://192.168.1.2/a?b"),
        ("[::1]:8080/x", "http://[::1]:8080/x"),
        ("NAS.local", "http://nas.local/"),
        ("https://localhost/x", "https://localhost/x"),
        ("localhost.example.com", "https://localhost.example.com/"),
        ("internal.example.com:8080", "https://internal.example.com:8080/"),
        ("https://user:secret@example.com/a", "https://example.com/a"),
        ("https://münchen.de/", "https://xn--mnchen-3ya.de/"),
        ("https://example.com/ä?ö=ü", "https://example.com/%C3%A4?%C3%B6=%C3%BC"),
        ("https://example.com/a/./b/../c/..", "https://example.com/a/"),
        ("https://example.com/../../a", "https://example.com/a"),
        ("https://example.com/a//b", "https://example.com/a//b"),
        ("https://example.com/%7efoo%2fbar%c3%a4", "https://example.com/~foo%2Fbar%C3%A4"),
        ("https://example.com/100%", "https://example.com/100%25"),
        ("https://example.com/a b|c", "https://example.com/a%20b%7Cc"),
        ("https://example.com/a#part", "https://example.com/a"),
        ("https://example.com/#!/page", "https://example.com/#!/page"),
        ("https://example.com/?utm_source=x&b=2&fbclid=1&a=1", "https://example.com/?b=2&a=1"),
        ("https://example.com/a?UTM_Medium=x&gclid=1", "https://example.com/a"),
        ("https://example.com/a?id=3&ref=x&s=1", "https://example.com/a?id=3&ref=x&s=1"),
        ("https://example.com/a?", "https://example.com/a"),
        ("example.com/a", "https://example.com/a"),
        ("www.example.com", "https://www.example.com/"),
        ("example.com:8080/a", "https://example.com:8080/a"),
        ("//example.com/a", "https://example.com/a"),
        ("http:/example.com\\a", "http://example.com/a"),
        ("http://127.1/", "http://127.0.0.1/"),
        ("http://0x7f000001/", "http://127.0.0.1/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://[::0001]:80/", "http://[::1]/"),
    ],
)
def test_each_address_has_one_spelling(given, wanted):
    assert normalise(given) == wanted
    assert normalise(wanted) == wanted


@pytest.mark.parametrize(
    "given",
    ["", "?x", "/a/b", "#a", "mailto:a@example.org", "ftp://example.org/", "javascript:alert(1)", "file:///etc/passwd",
     "data:text/html,x", "about:blank", "http://", "http://:80/", "http://a..b/", "http://example.org:99999/",
     "http://[::1/",
     "http://1.2.3.4.5/", "http://exa mple.org/", "notes.html", "word",
     "someone@example.org", "https://" + "a" * 20_000],
)  # fmt: skip
def test_what_is_no_web_address_is_said_to_be_none(given):
    with pytest.raises(BadUrl) as caught:
        normalise(given)
    assert caught.value.kind is Kind.UNSUPPORTED_SCHEME
    message = str(caught.value)
    assert message.endswith(".")
    assert len(message) < 250


PIECES = st.text(
    alphabet=st.one_of(st.sampled_from("/?#&=.%:@!;,+~-_[]\\|%2F%41 aZ0üß日"), st.characters(codec="utf-8")),
    max_size=40,
)


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(["http://", "https://example.com/", "https://example.com/?", "HTTPS://Exämple.com:8080/", ""]),
    PIECES,
)
def test_normalising_twice_changes_nothing(start, rest):
    try:
        once = normalise(start + rest)
    except BadUrl:
        return
    assert normalise(once) == once
    assert once.isascii()
    assert " " not in once
    assert once.startswith(("http://", "https://"))


def test_a_reference_is_joined_with_all_its_parameters():
    assert join("https://example.com/a/b", "../c?utm_source=x") == "https://example.com/c?utm_source=x"
    assert join("https://example.com/a", "//other.org/x") == "https://other.org/x"
    for bad in ("file:///etc/passwd", "ftp://x.org/", "mailto:a@b.c"):
        with pytest.raises(BadUrl):
            join("https://example.com/", bad)


def test_the_host_is_in_lower_case_with_a_port_only_where_it_is_unusual():
    assert host_of("HTTP://Example.com:80/a") == "example.com"
    assert host_of("https://example.com:80/a") == "example.com:80"
    assert host_of("https://u:p@example.com?x=@y") == "example.com"
    assert host_of("https://[::1]:8443/") == "[::1]:8443"
    assert host_of("https://[::1]/") == "[::1]"
    assert host_of("nothing") == ""


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("https://example.com/", "http://www.example.com:8080/x", True),
        ("https://a.example.co.uk/", "https://b.example.co.uk/", True),
        ("https://a.co.uk/", "https://b.co.uk/", False),
        ("https://one.github.io/", "https://two.github.io/", False),
        ("https://example.com/", "https://example.org/", False),
        ("http://127.0.1.1:80/", "http://127.0.1.1:81/", True),
        ("http://127.0.1.1/", "http://127.0.2.1/", False),
        ("http://1.127.0.1/", "http://2.127.0.1/", False),
        ("http://[::1]/", "http://[::2]/", False),
        ("", "", False),
    ],
)
def test_a_site_is_what_one_owner_registered(a, b, same):
    assert same_site(a, b) is same
    assert same_site(b, a) is same


@pytest.mark.parametrize(
    ("start", "final", "wanted"),
    [
        ("http://example.com/a", "https://www.example.com/a?utm_source=x", "https://www.example.com/a"),
        ("http://short.example/x1", "https://example.com/the-article", "https://example.com/the-article"),
        ("https://example.com/old/article", "https://example.com/", "https://example.com/old/article"),
        ("http://example.com/", "https://example.com/", "https://example.com/"),
        ("https://example.com/a", "https://example.com/login?next=/a", "https://example.com/a"),
        ("https://example.com/a", "https://consent.example.org/collect", "https://example.com/a"),
        ("https://example.com/a", "https://example.com/404.html", "https://example.com/a"),
        (
            "https://example.com/login-methods",
            "https://www.example.com/login-methods",
            "https://www.example.com/login-methods",
        ),
        ("https://example.com/login", "https://www.example.com/login", "https://www.example.com/login"),
    ],
)
def test_an_article_goes_by_where_it_is_and_not_by_a_door(start, final, wanted):
    assert identity(start, [(start, 301)], final) == wanted


def test_importing_it_brings_nothing_heavy():
    heavy = "'lxml', 'httpx', 'trafilatura', 'tld', 'idna', 'socket'"
    code = f"import sys, kbdesk.ingest.urls; print(*[m for m in ({heavy}) if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE).stdout == "\n"
