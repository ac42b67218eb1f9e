"""Settings: defaults, bounds, and a file that people edit by hand."""

import pytest

from kbdesk.failure import KbdeskError
from kbdesk.settings import Settings, Shape, load, reset, shape, store


def test_defaults_are_the_contract_s(tmp_path):
    settings = load(tmp_path / "config.toml")
    assert settings == Settings()
    values = dict(settings)
    assert values["import.pace"] == "fast"
    assert values["import.chunk_size"] == 10
    assert values["import.interval_seconds"] == 120
    assert values["tasks.max_attempts"] == 5
    assert values["network.max_bytes"] == 20_000_000
    assert values["network.allow_private"] == "typed"


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("tasks.backoff_seconds", "0.2", 0.2),
        ("ui.notifications", "false", False),
        ("network.allow_private", "always", "always"),
        ("import.chunk_size", 25, 25),
    ],
)
def test_what_is_typed_becomes_what_is_due(tmp_path, key, typed, value):
    path = tmp_path / "config.toml"
    assert store(path, key, typed).get(key) == value == load(path).get(key)
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("import.pace", "slow", "one of fast, steady"),
        ("import.chunk_size", "0", "a whole number of at least 1"),
        ("tasks.threads", "many", "a whole number"),
        ("ui.notifications", "perhaps", "true or false"),
        ("network.user_agent", "a\nb", ""),
    ],
)
def test_what_cannot_be_is_a_sentence_and_changes_nothing(tmp_path, key, value, why):
    path = tmp_path / "config.toml"
    with pytest.raises(KbdeskError, match=f"^{key} cannot be .*{why}.*[.]$"):
        store(path, key, value)
    assert not path.exists()


def test_a_setting_that_does_not_exist(tmp_path):
    with pytest.raises(KbdeskError, match="no setting"):
        store(tmp_path / "config.toml", "import.colour", "red")


def test_comments_and_what_is_unknown_stay(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('# mine\n[import]\npace = "steady" # slow\nfuture = 1\n')
    store(path, "import.chunk_size", 5)
    assert "# mine" in path.read_text()
    assert "# slow" in path.read_text()
    assert "future = 1" in path.read_text()
    assert load(path).import_.pace == "steady"


@pytest.mark.parametrize("text", ["[import\n", '[import]\npace = "x"\n', "\x00\xff"])
def test_a_broken_file_is_a_sentence(tmp_path, text):
    path = tmp_path / "config.toml"
    path.write_text(text, "latin-1")
    with pytest.raises(KbdeskError, match=r"config\.toml"):
        load(path)


def test_reset_takes_values_out_of_the_file_and_nothing_else(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('# mine\n[import]\npace = "steady" # slow\nchunk_size = 3\nfuture = 1\n')
    settings = reset(path, ["import.pace", "network.proxy"])
    assert settings.import_.pace == "fast"
    assert settings.import_.chunk_size == 3
    assert "# mine" in path.read_text()
    assert "future = 1" in path.read_text()
    with pytest.raises(KbdeskError, match="no setting"):
        reset(path, ["import.colour"])


def test_every_setting_has_a_shape():
    shapes = {key: shape(key) for key, _ in Settings()}
    assert shapes["import.pace"] == Shape("choice", ("fast", "steady"))
    assert shapes["import.chunk_size"].kind == "whole"
    assert shapes["tasks.backoff_seconds"].kind == "number"
    assert shapes["ui.notifications"].kind == "switch"
    assert shapes["network.proxy"].kind == "text"
    for key, value in Settings():
        kinds = {"switch": bool, "choice": str, "whole": int, "number": float | int, "text": str}
        assert isinstance(value, kinds[shapes[key].kind]), key
