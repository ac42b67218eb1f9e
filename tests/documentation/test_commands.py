"""Every command in a block of the documentation is run, as it stands there, by a shell.

A block that is marked `sh` is a script. It gets a home of its own with exports in its Downloads, and a library with
some articles and a failure; the sites and endpoints that it names are ones on loopback. What cannot be run here stands
in NOT_RUN, with the reason.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile

import pytest

from tests.command import QUICK
from tests.documentation.reading import DOCUMENTS, ROOT, blocks, code, named, table
from tests.endpoint import Endpoint
from tests.prepared import Prepared
from tests.site import Site
from tests.waiting import PATIENCE

_REGISTRY = "asks a package registry"
_WINDOW = "opens the window and stays; tests/gui and tests/test_whole_way.py do that"
_SELF = "runs these tests themselves"
_MINUTES = "takes minutes"
_SYSTEM = "changes the system"
_ENDPOINT = "is of another program, which is not here; tests/endpoint.py stands for it"
_CRON = "is a line of a crontab; its script is run"
NOT_RUN = {
    "python3 -m venv .venv": _REGISTRY,
    ".venv/bin/pip install -e '.[dev,benchmarks]'": _REGISTRY,
    ".venv/bin/kbdesk demo --headless": "is in the environment that is not made; tests/test_whole_way.py runs the demo",
    "sudo apt install ./kbdesk_0.1.0_amd64.deb": "installs a bundle; packaging/check-bundle does that",
    "sudo apt install pipx libegl1 libgl1 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4"
    " libxcb-keysyms1 libxcb-randr0 libxcb-shape0 libxkbcommon-x11-0 fonts-dejavu-core": _SYSTEM,
    "pipx install ./kbdesk-0.1.0-py3-none-any.whl": _REGISTRY,
    "kbdesk install-desktop": "needs kbdesk to be installed; tests/cli/test_desktop.py does that",
    "~/.local/bin/kbdesk install-desktop": "needs kbdesk to be installed by pipx, into that place",
    "pipx ensurepath": _SYSTEM,
    "packaging/run demo": _WINDOW,
    "packaging/run": _WINDOW,
    'kbdesk "kbdesk:add?url=https%3A%2F%2Fexample.org%2Fessay"': _WINDOW,
    ".venv/bin/python -m pytest tests/importers -q": _SELF,
    "packaging/test": _SELF,
    "packaging/translate": "changes the translations, which tests/gui/test_languages.py holds against the window",
    "packaging/translations.py": "is what the one before it runs",
    ".venv/bin/python -m tests.benchmarks": _MINUTES,
    "packaging/run demo --headless": "sets up an environment; tests/test_whole_way.py runs the demo",
    "sudo apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1": _SYSTEM,
    "systemctl --user enable --now kbdesk": _SYSTEM,
    "crontab -e": _SYSTEM,
    "0 6 * * *   $HOME/bin/kbdesk-morning": _CRON,
    "30 2 * * *   $HOME/bin/kbdesk-backup": _CRON,
    "ollama pull qwen3:4b": _ENDPOINT,
    "ollama list": _ENDPOINT,
    "ollama ps": _ENDPOINT,
    "llama-server -m model.gguf -c 8192": _ENDPOINT,
}
OTHER_PROGRAMS = re.compile(
    r"(sudo|apt(-get)?|brew|pipx?|docker|systemctl|crontab|ollama|llama-server|lms|packaging/\S+|[\d*]+ [\d*]+ \*) "
)
ENDPOINTS = re.compile(r"http://127\.0\.0\.1:(?:11434|8080|1234)/v1")

BLOCKS = [block for document in DOCUMENTS for block in blocks(document)]
SCRIPTS = [block for block in BLOCKS if block.language in ("sh", "console")]


def lines_to_run(block):
    return [line for line in block.text.splitlines() if line.strip() not in NOT_RUN]


BACKUP, OBSIDIAN, MORNING = 'kbdesk backup "$file"', ".kbdesk-new", '--skip-known "$file"'
"""What the blocks have in them that have a test of their own."""
TO_RUN = [b for b in SCRIPTS if lines_to_run(b) and not any(own in b.text for own in (BACKUP, OBSIDIAN, MORNING))]


@pytest.fixture(scope="module")
def site():
    with Site() as opened:
        yield opened


@pytest.fixture(scope="module")
def library(site, tmp_path_factory):
    """A library as one has it after a while: articles, tags, a star, a failure. Copied for each block."""
    place = tmp_path_factory.mktemp("library")
    kinds = (("history", 'DATA-IMPORTANT="true"'), ("history,kept", ""), ("kept", 'TOREAD="1"'), ("harbour", ""))
    export = place / "bookmarks.html"
    export.write_text(_bookmarks([(site.url(f"/ok/{n}"), *kind) for n, kind in enumerate(kinds, 1)], site), "utf-8")
    kbdesk = Prepared(place / "data", **QUICK, extract__processes=1, tasks__max_attempts=1)
    kbdesk.ok("import", export, "--wait", codes=(3,))
    kbdesk.end()
    return place / "data"


def _bookmarks(links, site):
    lines = [
        f'<DT><A HREF="{url}" ADD_DATE="1700000000" TAGS="{tags}" {more}>A harbour</A>' for url, tags, more in links
    ]
    gone = f'<DT><A HREF="{site.url("/status/404")}">Gone</A>'
    head = "<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>B</TITLE><H1>B</H1><DL><p><DT><H3>Work</H3><DL><p>"
    return "\n".join([head, *lines, gone, "</DL><p></DL><p>"])


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    """A folder with `kbdesk` in it, for PATH."""
    folder = tmp_path_factory.mktemp("bin")
    script = folder / "kbdesk"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kbdesk "$@"\n')
    script.chmod(0o755)
    return folder


@pytest.fixture
def run(home, site, program):
    """Runs a block in this home."""
    return lambda block: _run(block, home, site, program)


@pytest.fixture
def home(tmp_path, library, site):
    return _home(tmp_path, library, site)


def _home(place, library, site):
    """A home with exports in its Downloads, all of whose links are of this computer."""
    shutil.copytree(library, place / "data")
    (place / "Downloads" / "reading").mkdir(parents=True)
    (place / "Documents" / "Vault").mkdir(parents=True)
    url = site.url("/ok/77")
    (place / "Downloads" / "instapaper.csv").write_text(f"URL,Title,Selection,Folder\n{url},New,,Unread\n", "utf-8")
    (place / "Downloads" / "bookmarks.html").write_text(_bookmarks([(site.url("/ok/1"), "", "")], site), "utf-8")
    with zipfile.ZipFile(place / "Downloads" / "pocket.zip", "w") as packed:
        packed.writestr("part_000000.csv", f"title,url,time_added,tags,status\nNew,{url},1700000000,a|b,unread\n")
    return place


def _run(block, home, site, program):
    """Run a block as a script; returns the endpoint's requests."""
    script = "\n".join(line.removeprefix("$ ") for line in lines_to_run(block))
    models = tuple(re.findall(r"analysis\.model (\S+)", script)) or ("tiny",)
    with Endpoint(models=models) as endpoint:
        script = ENDPOINTS.sub(endpoint.url, script.replace("https://example.org", site.url("")))
        for line in script.splitlines():
            far = re.search(r"https?://(?!127\.)", line)
            assert not far or line.startswith("kbdesk config set "), "no test leaves the machine"
        ended = subprocess.run(
            ["bash", "-eu", "-o", "pipefail", "-c", script],
            cwd=home,
            env={
                **{name: value for name, value in os.environ.items() if name != "OPENAI_API_KEY"},
                "PATH": f"{program}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT),
                "HOME": str(home),
                "KBDESK_DATA_DIR": str(home / "data"),
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        )
        assert ended.returncode == 0, (script, ended.stdout, ended.stderr)
        assert "Traceback" not in ended.stderr
        return endpoint.asked


def test_commands_stand_in_blocks_that_are_run():
    for block in BLOCKS:
        assert block.language in ("sh", "console", ""), block
        if not block.language:
            assert not re.search(r"^(\$ )?(kbdesk|packaging/)", block.text, re.MULTILINE), block


def test_what_is_not_run_is_still_there_and_nothing_else_is():
    scripts = {line.strip() for block in SCRIPTS for line in block.text.splitlines()}
    others = {line.strip() for block in BLOCKS if not block.language for line in block.text.splitlines()}
    spans = {span for document in DOCUMENTS for span in code(document)}
    assert set(NOT_RUN) <= scripts | others | spans
    assert all(NOT_RUN.values())
    assert {line for line in others | spans if OTHER_PROGRAMS.match(f"{line} ")} <= set(NOT_RUN) | {"packaging/run"}


@pytest.mark.parametrize("block", TO_RUN, ids=str)
def test_it_runs(block, run):
    if "jq " in block.text and not shutil.which("jq"):
        pytest.skip("jq is not installed")
    asked = run(block)
    assert asked or "analysis test" not in "\n".join(lines_to_run(block))


def block_with(words):
    [block] = [block for block in SCRIPTS if words in block.text]
    return block


def test_the_nightly_backup_keeps_seven(run, home):
    folder = home / "Backups" / "kbdesk"
    folder.mkdir(parents=True)
    for day in range(1, 10):
        (folder / f"2020-01-0{day}.sqlite3").write_bytes(b"old")
    run(block_with(BACKUP))
    kept = sorted(path.name for path in folder.iterdir())
    assert len(kept) == 7
    assert kept[0] == "2020-01-04.sqlite3"
    assert (folder / kept[-1]).read_bytes().startswith(b"SQLite format 3")


def test_the_export_to_obsidian_can_be_repeated(run, home):
    for _ in range(2):
        run(block_with(OBSIDIAN))
    assert len(list((home / "Documents" / "Vault" / "Articles").rglob("*.md"))) == 5


def test_the_import_every_morning_takes_what_is_new(run, home):
    run(block_with(MORNING))
    rows = {row["url"].rpartition("/ok/")[2]: row for row in Prepared(home / "data").rows("list")}
    assert rows["77"]["words"] > 100
    assert len(rows) == 6


COMMANDS = {
    "import": ("import", "--folder", "Work", "links.txt"),
    "import --dry-run": ("import", "--dry-run", "links.txt"),
    "jobs": ("jobs",),
    "failures": ("failures",),
    "list": ("list",),
    "search": ("search", "harbour"),
    "folders": ("folders",),
    "note": ("note", "1"),
    "rename": ("rename", "1", "The harbour"),
    "show --format json": ("show", "1", "--format", "json"),
    "add": ("add", "https://example.org/added"),
}


def test_the_fields_that_are_named_are_there(home):
    (home / "links.txt").write_text("http://127.0.0.1:9/x\n", "utf-8")
    kbdesk = Prepared(home / "data")
    rows = {named(row[0])[0]: row[1] for row in table("command-line", "For scripts: JSON")}
    assert set(rows) == set(COMMANDS)
    fields = {name: named(cell) for name, cell in rows.items()}
    fields["search"] = [*fields["list"], *fields["search"]]
    for same in ("show --format json", "add"):
        fields[same] = [*fields["list"], *(one for one in fields[same] if one != "list")]
    for name, words in COMMANDS.items():
        words = [str(home / word) if word == "links.txt" else word for word in words]
        said = kbdesk.ok(*words, *(() if "--format" in words else ("--json",)))
        row = json.loads(said.splitlines()[0])
        assert set(fields[name]) <= set(row), (name, set(fields[name]) - set(row))
