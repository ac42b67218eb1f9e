"""`kbdesk retry --archive`, against an archive on this computer."""

import json

import pytest

from tests.command import QUICK, Kbdesk
from tests.site import Site, article

GONE = "http://no-such-host.invalid/harbour"


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def kbdesk(tmp_path, site):
    made = Kbdesk(tmp_path / "data", network__archive=site.url("/web"), tasks__max_attempts=1)
    for key, value in QUICK.items():
        made.ok("config", "set", key, value)
    made.ok("add", "--wait", GONE, site.url("/status/404"), codes=(3,))
    return made


def failures(kbdesk):
    return {row["url"]: row for row in kbdesk.rows("failures")}


def test_what_is_gone_is_asked_of_the_archive_and_nothing_else_is(kbdesk, site):
    site.routes["web"] = lambda request: request.send(
        article("The harbour"), Memento_Datetime="Sun, 03 May 2015 10:20:30 GMT"
    )
    assert kbdesk.ok("retry", "--all", "--archive") == f"1 to be asked of 127.0.1.1:{site.port}.\n"
    kbdesk.ok("run", "--until-idle")
    [left] = failures(kbdesk)
    assert left == site.url("/status/404")
    [row] = [row for row in kbdesk.rows("list") if row["url"] == GONE]
    shown = json.loads(kbdesk.ok("show", row["id"], "--format", "json"))
    assert shown["archived_copy"] == "2015-05-03T10:20:30Z"
    assert shown["aliases"] == []
    assert kbdesk.ok("retry", "--all", "--archive").startswith("0 to be asked of ")
    refused = kbdesk.refused("retry", "--failure", failures(kbdesk)[left]["id"], "--archive")
    assert "none that a web archive is asked about" in refused


def test_what_the_archive_does_not_have_fails_again(kbdesk):
    failure = failures(kbdesk)[GONE]
    assert failure["kind"] == "dns"
    kbdesk.ok("retry", "--failure", failure["id"], "--archive")
    kbdesk.ok("run", "--until-idle", codes=(3,))
    now = failures(kbdesk)[GONE]
    assert (now["id"], now["kind"], now["http_status"]) == (failure["id"], "http_status", 404)
    assert now["message"].endswith("has no copy of this page.")
    assert kbdesk.ok("retry", "--failure", failure["id"]) == "1 to be tried again.\n"
    kbdesk.ok("run", "--until-idle", codes=(3,))
    assert failures(kbdesk)[GONE]["kind"] == "dns"


def test_an_archive_has_an_address_of_the_web(kbdesk):
    assert "an address such as https://web.archive.org/web" in kbdesk.refused("config", "set", "network.archive", "x")
