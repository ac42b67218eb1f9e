"""What nobody else is to see stays where it is: keys, passwords in addresses, the text of pages, the folder itself."""

import pytest

from tests.hostile.conftest import links
from tests.site import Site

KEY = "sk-canary-5d1f0b6c9a7e4f32"
WORD = "quixotry"


@pytest.fixture
def site():
    def article(request):
        text = f"A page of {WORD} number {request.number}, with enough to read in it for an article. " * 20
        request.send(f"<title>On {WORD}</title><article><p>{text}</p></article>")

    def broken(request):
        request.send(f"<title>{WORD}</title><p>{WORD}", length=9_000)
        request.keep = False

    with Site(routes={"ok": article, "broken": broken}) as running:
        yield running


@pytest.fixture
def used(kbdesk, site, tmp_path):
    """A library after an import with failures, exports, a backup, a repair and bad input, all with a key set."""
    kbdesk.env["OPENAI_API_KEY"] = KEY
    bookmarks = tmp_path / "links.txt"
    bookmarks.write_text("\n".join([*links(site, 60), site.url("/broken/1"), site.url("/status/404")]))
    kbdesk.ok("import", bookmarks, "--wait", codes=(3,))
    kbdesk.run("add", f"http://me:{KEY}@127.0.1.1:{site.port}/ok/7", "--wait")
    kbdesk.run("import", tmp_path / "none")
    for name in ("all.json", "all.csv", "all.html"):
        kbdesk.ok("export", tmp_path / name)
    kbdesk.ok("backup", tmp_path / "copy.sqlite3")
    kbdesk.ok("doctor", "--repair", codes=(0, 3))
    return kbdesk


def files(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_key_and_a_password_are_written_nowhere(used, tmp_path):
    assert len(files(tmp_path)) > 6
    assert [path for path in files(tmp_path) if KEY.encode() in path.read_bytes()] == []


def test_the_log_holds_no_text_of_pages(used):
    logs = files(used.path / "logs")
    assert logs
    assert [path for path in logs if WORD in path.read_text()] == []


def test_what_is_made_is_for_its_user_alone(used):
    for path in [used.path, *used.path.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0, path
