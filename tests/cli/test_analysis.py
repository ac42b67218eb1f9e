"""`kbdesk analysis`, and the key: said, never shown."""

import pytest

from tests.command import QUICK
from tests.endpoint import Endpoint
from tests.prepared import Prepared

KEY = "sk-canary-4711"


@pytest.fixture
def kbdesk(tmp_path):
    made = Prepared(tmp_path / "data", **QUICK)
    made.env.pop("OPENAI_API_KEY", None)
    yield made
    made.end()


def test_a_test_says_in_one_sentence_whether_it_works(kbdesk):
    with Endpoint() as served:
        kbdesk.ok("config", "set", "analysis.base_url", served.url)
        said = kbdesk.ok("analysis", "test")
        assert "works: 'tiny' answered in" in said
        assert "asked by JSON schema" in said
        [row] = kbdesk.rows("analysis", "test")
        assert (row["works"], row["model"], row["tokens"]) == (True, "tiny", 120)
        [row] = kbdesk.rows("analysis")
        assert (row["provider"], row["tokens_today"], row["key"]) == ("local", 240, "")
    assert "refuses connections" in kbdesk.refused("analysis", "test")


def test_an_estimate_before_a_large_run(kbdesk, tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"The harbour number {number} was built by fishermen. " * 60)
    kbdesk.ok("import", *sorted(tmp_path.glob("*.txt")), "--wait")
    [row] = kbdesk.rows("analysis", "estimate")
    assert row["articles"] == 3
    assert 3 * 700 < row["tokens"] < row["at_most"] == 3 * 4096
    assert "1 articles: about" in kbdesk.ok("analysis", "estimate", "1")


def test_a_key_is_piped_in_used_and_forgotten_and_shown_nowhere(kbdesk, tmp_path):
    kbdesk.env |= {"PYTHON_KEYRING_BACKEND": "tests.keyrings.InFile", "KBDESK_TEST_KEYRING": str(tmp_path / "ring")}
    with Endpoint() as served:
        kbdesk.ok("config", "set", "analysis.base_url", served.url)
        done = kbdesk.run("config", "set-key", given=f"{KEY}\n")
        assert done.returncode == 0, done.stderr
        assert KEY not in done.stdout + done.stderr
        kbdesk.ok("analysis", "test")
        assert served.headers[-1]["authorization"] == f"Bearer {KEY}"
        assert "from the keyring" in kbdesk.ok("analysis")
        kbdesk.ok("config", "forget-key")
        kbdesk.ok("analysis", "test")
        assert "authorization" not in served.headers[-1]
    kept = [path for path in kbdesk.path.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]
    assert kept == []


def test_without_a_keyring_one_sentence_says_what_to_do(kbdesk):
    kbdesk.env["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    done = kbdesk.run("config", "set-key", given=KEY)
    assert done.returncode == 1
    assert done.stderr.startswith("kbdesk: This computer has no keyring")
    assert "OPENAI_API_KEY" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_key_is_not_sent_in_the_open_to_anyone_far(kbdesk):
    kbdesk.env["OPENAI_API_KEY"] = KEY
    kbdesk.ok("config", "set", "analysis.base_url", "http://192.0.2.1/v1")
    sentence = kbdesk.refused("analysis", "test")
    assert "not sent to 192.0.2.1 over http" in sentence
    with Endpoint() as served:
        kbdesk.ok("config", "set", "analysis.base_url", served.url)
        kbdesk.ok("analysis", "test")
        assert served.headers[-1]["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("provider", "magic"),
        ("base_url", "ftp://x"),
        ("base_url", "https://me:secret@api.example/v1"),
        ("base_url", "api.example"),
        ("language", "../../x"),
        ("context_tokens", "10"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(kbdesk, key, value):
    assert f"analysis.{key} cannot be" in kbdesk.refused("config", "set", f"analysis.{key}", value)


def test_what_waits_for_tomorrow_is_said_and_not_waited_for(kbdesk, tmp_path):
    for number in range(4):
        (tmp_path / f"{number}.txt").write_text(f"The harbour number {number} was built by fishermen. " * 60)
    with Endpoint() as served:
        served.usage = {"prompt_tokens": 2500, "completion_tokens": 100}
        for key, value in (("provider", "openai"), ("base_url", served.url), ("model", "tiny")):
            kbdesk.ok("config", "set", f"analysis.{key}", value)
        kbdesk.ok("config", "set", "analysis.daily_token_budget", "4000")
        done = kbdesk.run("import", *sorted(tmp_path.glob("*.txt")), "--wait")
        assert done.returncode == 0
        assert "The token budget of today is used up" in done.stderr
        [row] = kbdesk.rows("analysis")
        assert row["held"] is True
        assert row["waiting"] == 4 - len(served.asked) > 0
