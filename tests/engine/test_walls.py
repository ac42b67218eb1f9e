"""Pages for logging in or consenting that take the place of the page that was asked for."""

from urllib.parse import urlsplit

import pytest

from tests.site import article

PROSE = "The harbour of the town was built in 1859 by fishermen who had lost their boats in a storm. "
FORM = (
    "<form action=/session method=post><label>E-mail <input type=email name=email></label>"
    "<label>Password <input type=password name=password></label><button>Sign in</button></form>"
)
LOGIN = (
    "<!doctype html><html lang=en><title>Sign in</title><main><h1>Sign in to continue</h1>"
    f"<p>To read on, please sign in with the account that you have with us, or make one.</p>{FORM}</main>"
)
CONSENT = (
    "<!doctype html><html lang=en><title>Before you continue</title><main><h1>We value your privacy</h1>"
    + "<p>We and our partners keep cookies on your device. Accept all of them, or manage your choices.</p>" * 10
    + "<button>Accept all</button></main>"
)


def page(body):
    return lambda request: request.send(body)


def sent_to(location):
    return lambda request: request.send("", 302, Location=location.format(path=request.path))


def refused(desk, url):
    engine = desk.open()
    engine.start()
    engine.add([url])
    desk.finish()
    return engine.failures()


@pytest.mark.parametrize(
    ("location", "at", "shown"),
    [
        ("/login?next={path}", "login", LOGIN),
        ("/users/sign_in", "users", LOGIN),
        ("/account/signin?returnUrl=%2Fstory%2F1", "account", LOGIN + "<p>" + PROSE * 40),
        ("/consent/", "consent", CONSENT),
        ("/authwall?sessionRedirect=https%3A%2F%2Fa.example%2Fstory%2F1", "authwall", "<title>Join</title><div>"),
        ("/sso/login", "sso", "<!doctype html><title>One moment</title><script>go()</script>"),
        ("/welcome", "welcome", LOGIN),
    ],
)
def test_a_page_that_took_the_place_of_the_article_is_a_failure_that_says_so(desk, location, at, shown):
    desk.site.routes |= {"story": sent_to(location), at: page(shown)}
    [failure] = refused(desk, desk.site.url("/story/1"))
    assert (failure.kind, failure.http_status, failure.attempts) == ("http_status", 200, 1)
    assert "log in" in failure.message
    assert failure.remedy.endswith("save the page, and drop the saved file on kbdesk.")
    [left] = desk.engine.articles()
    assert left.url == desk.site.url("/story/1")
    assert "Sign in" not in desk.engine.article(left.id).text


def test_a_page_that_shows_its_login_at_the_address_of_the_article_is_one_too(desk):
    desk.site.routes["story"] = page(LOGIN)
    [failure] = refused(desk, desk.site.url("/story/1"))
    assert (failure.kind, failure.http_status) == ("http_status", 200)


def test_a_page_that_sends_its_reader_on_to_a_login_by_itself_is_one_too(desk):
    desk.site.routes |= {
        "story": page("<title>One moment</title><meta http-equiv=refresh content='0; url=/login'><p>One moment"),
        "login": page(LOGIN),
    }
    [failure] = refused(desk, desk.site.url("/story/1"))
    assert (failure.kind, failure.http_status) == ("http_status", 200)


def test_the_text_that_was_had_before_a_site_wanted_a_login_stays(desk):
    desk.site.routes["story"] = page(article("Of rivers", 3))
    assert refused(desk, desk.site.url("/story/1")) == []
    [had] = desk.engine.articles()
    text = desk.engine.article(had.id).text
    desk.site.routes |= {"story": sent_to("/login?next={path}"), "login": page(LOGIN)}
    desk.engine.refresh([had.id])
    desk.finish()
    assert [failure.http_status for failure in desk.engine.failures()] == [200]
    assert desk.engine.article(had.id).text == text


HEADED = (
    f"<!doctype html><title>Short</title><header>{FORM}</header><article><h1>Short</h1><p>{PROSE * 2}</p></article>"
)
DROPPED = (
    f"<!doctype html><title>Short</title><div class='dropdown-menu'>{FORM}</div>"
    f"<article><h1>Short</h1><p>{PROSE * 2}</p></article>"
)


@pytest.mark.parametrize(
    "shown",
    [
        HEADED,
        DROPPED,
        article("With a login", 4).replace("<nav>", f"<div>{FORM}</div><nav>"),
        article("In a form", 5).replace("<nav>", "<form><input type=password><nav>"),
    ],
)
def test_an_article_with_a_form_to_log_in_is_an_article(desk, shown):
    desk.site.routes["story"] = page(shown)
    assert refused(desk, desk.site.url("/story/1")) == []
    [kept] = desk.engine.articles()
    assert desk.engine.article(kept.id).text


@pytest.mark.parametrize("location", ["/oauth/why-it-is-hard", "/docs/auth/sso", "/baking/cookies"])
def test_a_short_article_about_logging_in_or_of_cookies_is_an_article(desk, location):
    desk.site.routes |= {"s": sent_to(location), location.split("/")[1]: page(article("Of it", 6, paragraphs=2))}
    assert refused(desk, desk.site.url("/s/1")) == []


def test_a_page_to_log_in_that_was_asked_for_is_kept(desk):
    desk.site.routes |= {"login": page(LOGIN)}
    assert refused(desk, desk.site.url("/login")) == []


@pytest.mark.parametrize("body", [b"", b" \n\t\n"])
def test_a_page_with_nothing_in_it_is_said_to_be_empty(desk, body):
    desk.site.routes["void"] = page(body)
    [failure] = refused(desk, desk.site.url("/void/1"))
    assert failure.kind == "no_text"
    assert failure.message == f"{urlsplit(desk.site.url('/')).netloc} sent an empty page."
    assert "scripts" not in failure.remedy
    assert "empty" in failure.remedy


def test_a_page_of_scripts_is_told_from_one_that_is_empty(desk):
    desk.site.routes["app"] = page("<!doctype html><title>App</title><body><script>go()</script>")
    [failure] = refused(desk, desk.site.url("/app/1"))
    assert failure.kind == "no_text"
    assert "scripts" in failure.remedy
