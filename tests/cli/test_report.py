"""What `doctor --json` says for a bug report, and that nothing in it is private."""

import json
import re

import pytest

from kbdesk import __version__
from tests.prepared import Prepared

KEY = "sk-canary-7b2e"
SECRETS = (
    "aurelia",  # the name of the user, in the path of everything
    "gallbladder",  # what they read about: title, tag, folder, note, address
    "hush-hush",  # names of servers that are nobody's business
    "Quackery",  # the name of a model, and of the program to sites
    KEY,
)
EXPORT = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE><DL><p>
    <DT><H3>gallbladder</H3>
    <DL><p>
        <DT><A HREF="http://127.0.0.1:9/gallbladder?key=sk-canary-7b2e" TAGS="gallbladder">My gallbladder</A>
        <DD>Ask aurelia about the gallbladder.
    </DL><p>
</DL><p>
"""


@pytest.fixture
def kbdesk(tmp_path):
    home = tmp_path / "home" / "aurelia"
    home.mkdir(parents=True)
    command = Prepared(
        home / "gallbladder library",
        network__proxy="http://hush-hush.example:3128",
        network__user_agent="Quackery/1",
        import__watch_folder=str(home / "gallbladder"),
        analysis__base_url="http://hush-hush.example:11434/v1",
        analysis__model="Quackery",
        tasks__max_attempts=1,
    )
    command.env.update(HOME=str(home), USER="aurelia", LOGNAME="aurelia", OPENAI_API_KEY=KEY)
    (home / "my gallbladder.html").write_text(EXPORT)
    command.ok("config", "set", "network.proxy", "")
    command.ok("import", home / "my gallbladder.html", "--wait", codes=(3,))
    command.ok("config", "set", "network.proxy", "http://hush-hush.example:3128")
    command.run("add", "http://[gallbladder")
    yield command
    command.end()


def holds_no_secret(said):
    assert [secret for secret in SECRETS if secret.lower() in said.lower()] == []
    assert not re.search(r"://|/home/|/tmp/", said), said


def test_it_says_what_helps_and_nothing_private(kbdesk):
    said = kbdesk.ok("doctor", "--json", codes=(0, 3))
    holds_no_secret(said)
    report = json.loads(said.splitlines()[-1])["report"]
    assert report["versions"]["kbdesk"] == __version__
    assert set(report["versions"]) >= {"Python", "SQLite", "Qt (PySide6)", "trafilatura"}
    assert report["installation"] in ("source", "package")
    assert report["settings"] == {
        "import.watch_folder": "(set)",
        "network.proxy": "(set)",
        "network.user_agent": "(set)",
        "analysis.base_url": "(set)",
        "analysis.model": "(set)",
        "tasks.max_attempts": 1,
    }
    assert report["key_in_environment"] is True
    assert report["library"]["articles"] == {"failed": 1}
    assert report["library"]["failures"] == {"blocked_address": 1}
    assert report["library"]["imports"] == {"atomic completed": 1}
    assert report["megabytes"]["database"] > 0


def test_what_is_wrong_is_said_without_names(kbdesk):
    file = kbdesk.path / "kbdesk.sqlite3"
    data = bytearray(file.read_bytes())
    data[4096 * 3 : 4096 * 6] = b"gallbladder!" * 1024
    file.write_bytes(data)
    done = kbdesk.run("doctor", "--json")
    assert done.returncode in (1, 3)
    holds_no_secret(done.stdout)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert rows[-1]["check"] == "report"


def test_there_is_a_report_where_the_library_cannot_be_opened(kbdesk):
    (kbdesk.path / "kbdesk.sqlite3").write_bytes(b"no database at all " * 100)
    done = kbdesk.run("doctor", "--json")
    assert done.returncode == 1
    assert "not a kbdesk library" in done.stderr
    [row] = [json.loads(line) for line in done.stdout.splitlines()]
    assert row["report"]["versions"]["kbdesk"] == __version__
    assert "library" not in row["report"]
    holds_no_secret(done.stdout)


def test_the_versions_of_what_matters(kbdesk):
    lines = kbdesk.ok("--version").splitlines()
    assert lines[0] == f"kbdesk {__version__}"
    named = {line.rpartition(" ")[0]: line.rpartition(" ")[2] for line in lines}
    assert set(named) >= {"kbdesk", "Python", "Qt (PySide6)", "SQLite", "trafilatura"}
    assert all(re.match(r"\d+\.\d+", version) for version in named.values())
