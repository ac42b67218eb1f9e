"""A connection to an endpoint: how it is asked, in which order of ways, and how long a text it is given."""

import json
import time

import pytest

from kbdesk.analysis.endpoint import Access, Question, endpoint
from kbdesk.analysis.excerpt import excerpt, tokens
from kbdesk.analysis.provider import Topic
from kbdesk.failure import IngestError
from tests.endpoint import GOOD, Endpoint, close, drip, hang

KEY = "sk-canary-77"
QUESTION = Question(title="T", text="A text.", language="de", topics=(Topic("Sport"), Topic("History & Culture")))


def ask(served, question=QUESTION, times=1, **access):
    access = {"model": "tiny", "addresses": ("127.0.0.1",), "timeout_seconds": 5, **access}
    connection, spent = endpoint("openai").connect(Access(base_url=served.url, **access)), []
    try:
        found = [connection.ask(question, spent.append) for _ in range(times)]
        return found[-1], spent, connection.form, connection.model()
    finally:
        connection.close()


def refusing(*types, status=400, message="unsupported response_format"):
    def answer(body):
        form = body.get("response_format", {})
        name = form.get("type", "") + ("+schema" if "schema" in form else "")
        return (status, {}, message) if name in types else json.dumps(GOOD)

    return answer


@pytest.mark.parametrize(
    ("refused", "status", "form"),
    [
        ((), 400, "JSON schema"),
        (("json_schema",), 400, "JSON with a schema"),
        (("json_schema",), 500, "JSON with a schema"),
        (("json_schema", "json_object+schema"), 422, "JSON"),
        (("json_schema", "json_object+schema", "json_object"), 400, "instructions"),
    ],
)
def test_what_is_not_taken_is_asked_in_another_way_that_is_remembered(refused, status, form):
    with Endpoint(refusing(*refused, status=status)) as served:
        found, spent, chosen, _ = ask(served, times=2)
        assert found.summary == GOOD["summary"]
        assert chosen == form
        assert len(served.asked) == len(refused) + 2
        assert [usage.prompt for usage in spent] == [100, 100]


@pytest.mark.parametrize(
    ("answer", "sentence", "again", "everywhere"),
    [
        (lambda body: hang(), "did not answer within 1 seconds", True, True),
        (lambda body: drip, "did not answer within 1 seconds", True, True),
        (lambda body: close, "broke off", True, False),
        (500, "has a fault (500)", True, False),
        (503, "has a fault (503)", True, False),
        (401, "wants an API key (401)", True, True),
        (404, "has no model 'tiny'", False, True),
        (400, "refuses the request (400)", False, False),
        ("I am only a model.", "answered with no analysis", True, False),
        (json.dumps(GOOD)[:9], "answered with no analysis", True, False),
        (b"<html>no json</html>", "no chat completion", True, False),
        (b'{"choices": [{"message": {"content": 5}}]}', "no chat completion", True, False),
        (b" " * 10_000_000, "more than any analysis takes", True, False),
        ((302, {"Location": "http://127.0.0.1:9/"}, "moved"), "another address", False, True),
        ((429, {"Retry-After": "7"}, "slow down"), "takes no more requests", True, False),
        ((429, {}, "insufficient_quota"), "no credit left", False, True),
    ],
)
def test_a_fault_is_said_in_a_sentence(answer, sentence, again, everywhere):
    with Endpoint(answer) as served, pytest.raises(IngestError) as raised:
        ask(served, timeout_seconds=1)
    error = raised.value
    assert sentence in error.message
    assert (error.kind, error.transient, bool(error.unreachable)) == ("analysis", again, everywhere)
    assert error.retry_after == (7.0 if "no more requests" in sentence else None)


def test_the_schema_is_strict_and_holds_the_categories_and_the_number_of_tags():
    with Endpoint() as served:
        ask(served)
    described = served.asked[0]["response_format"]["json_schema"]
    assert described["strict"] is True
    assert described["schema"]["properties"]["category"]["enum"] == ["Sport", "History & Culture"]
    assert described["schema"]["properties"]["tags"]["maxItems"] == 6
    assert set(described["schema"]["required"]) == set(described["schema"]["properties"])


def test_a_bound_and_a_temperature_that_are_not_taken_are_left_out():
    def answer(body):
        if "max_tokens" in body:
            return 400, {}, "use max_completion_tokens instead"
        return (400, {}, "temperature is not supported") if "temperature" in body else json.dumps(GOOD)

    with Endpoint(answer) as served:
        ask(served)
        assert "max_completion_tokens" in served.asked[-1]
        assert len(served.asked) == 3


@pytest.mark.parametrize(
    ("said", "times"), [("One thought after the other, all of them new, but no end", 2), ("and so on " * 400, 1)]
)
def test_an_answer_without_an_end_is_asked_for_again_with_more_room_unless_it_repeats_itself(said, times):
    choice = {"index": 0, "message": {"role": "assistant", "content": said}, "finish_reason": "length"}
    with Endpoint(json.dumps({"choices": [choice]}).encode()) as served:
        with pytest.raises(IngestError, match="answered with no analysis"):
            ask(served)
        assert len(served.asked) == times


def test_a_text_that_is_too_long_for_the_model_is_cut_further():
    def answer(body):
        long = sum(len(message["content"]) for message in body["messages"]) > 8_000
        return (400, {}, "maximum context length exceeded") if long else json.dumps(GOOD)

    with Endpoint(answer) as served:
        ask(served, Question(title="T", text="Words and words. " * 3_000))
        sizes = [len(text) for text in served.texts()]
        assert sizes == sorted(sizes, reverse=True)
        assert served.forms() == ["json_schema"] * len(sizes)


@pytest.mark.parametrize(
    ("language", "said"), [("auto", "of the article, German"), ("fr", "is written in: French"), ("Latin", "in: Latin")]
)
def test_the_language_is_asked_for(language, said):
    with Endpoint() as served:
        ask(served, language=language)
        assert said in served.asked[0]["messages"][0]["content"]


def test_a_key_goes_along_and_nothing_else_of_this_computer(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-environment")
    monkeypatch.setenv("OPENAI_ORG_ID", "org-of-the-environment")
    with Endpoint() as served:
        ask(served, key=KEY)
        ask(served)
    assert served.headers[0]["authorization"] == f"Bearer {KEY}"
    assert "authorization" not in served.headers[1]
    for headers in served.headers:
        assert "environment" not in json.dumps(headers)
        assert set(headers) <= {
            "host", "accept", "content-type", "content-length", "connection", "user-agent", "accept-encoding",
            "authorization",
        }  # fmt: skip


def test_a_key_is_not_in_what_is_shown_or_raised():
    with Endpoint((401, {}, f"Incorrect API key provided: {KEY}")) as served:
        with pytest.raises(IngestError) as raised:
            ask(served, key=KEY)
        assert "does not accept the API key" in raised.value.message
        assert KEY not in repr(raised.value.__dict__)
        assert raised.value.__cause__ is None
        assert KEY not in repr(Access(base_url=served.url, key=KEY))


def test_without_a_model_the_only_one_is_taken():
    with Endpoint(models=("one",)) as served:
        assert ask(served, model="")[3] == "one"
        assert served.asked[0]["model"] == "one"
    with (
        Endpoint(models=("one", "two\u202e")) as served,
        pytest.raises(IngestError, match="one of: one, two"),
    ):
        ask(served, model="")


def test_tokens_are_estimated_where_the_endpoint_does_not_say():
    with Endpoint() as served:
        served.usage = None
        _, [usage], *_ = ask(served)
        assert not usage.told
        assert usage.prompt > 100
        assert usage.completion > 20


def test_a_proxy_is_asked_where_there_is_one():
    with Endpoint() as served:
        with pytest.raises(IngestError) as raised:
            ask(served, proxy="http://127.0.0.1:9")
        assert raised.value.unreachable
        assert served.asked == []


def test_who_waits_is_broken_off_by_the_end():
    import threading

    with Endpoint(lambda body: hang()) as served:
        connection = endpoint("openai").connect(Access(base_url=served.url, model="tiny", addresses=("127.0.0.1",)))
        threading.Timer(0.3, connection.close).start()
        began = time.monotonic()
        with pytest.raises(IngestError):
            connection.ask(QUESTION, lambda usage: None)
        assert time.monotonic() - began < 20


def test_who_connects_just_then_is_broken_off_by_the_end(monkeypatch):
    import httpcore2

    connect = httpcore2.SyncBackend.connect_tcp
    with Endpoint(lambda body: hang()) as served:
        connection = endpoint("openai").connect(Access(base_url=served.url, model="tiny", addresses=("127.0.0.1",)))

        def connect_and_end(*args, **options):
            stream = connect(*args, **options)
            connection.close()
            return stream

        monkeypatch.setattr(httpcore2.SyncBackend, "connect_tcp", connect_and_end)
        with pytest.raises(IngestError) as raised:
            connection.ask(QUESTION, lambda usage: None)
        assert served.asked == []
        assert raised.value.unreachable


@pytest.mark.parametrize("word", ["word ", "слово ", "汉"])
def test_a_long_text_is_cut_to_fit(word):
    text = "\n".join(f"Heading {n}\nThis is paragraph {n}: {word * 300}." for n in range(60)) + "\nThe very end."
    for room in (300, 1_000, 3_000):
        cut = excerpt(text, room)
        assert room // 3 < tokens(cut) <= room
        assert cut.startswith("Heading 0")
        assert cut.endswith("The very end.")
    assert excerpt(text, 3_000).count("Heading") > 3
    assert excerpt("short", 100) == "short"
