"""`duplicates` on the command line."""

import pytest

from tests.command import QUICK
from tests.prepared import Prepared
from tests.site import Site

TEXT = "".join(
    f"<p>Paragraph {n} of the same text, which two addresses of the site lead to, has {n} words.</p>" for n in range(9)
)


@pytest.fixture
def kbdesk(tmp_path):
    command = Prepared(tmp_path / "data", **QUICK)
    yield command
    command.end()


def test_duplicates_are_shown_merged_undone_and_kept_apart(kbdesk):
    with Site() as site:
        site.routes["same"] = lambda request: request.send(
            f"<!doctype html><title>Same</title><article>{TEXT}</article>"
        )
        kbdesk.ok("add", site.url("/same/1"), site.url("/same/2"), site.url("/ok/3"), "--wait", "--tag", "t")
    (group,) = kbdesk.rows("duplicates")
    assert group["similarity"] == 1.0
    ids = [row["id"] for row in group["articles"]]
    assert [row["url"][-7:] for row in group["articles"]] == ["/same/1", "/same/2"]
    assert "same" in kbdesk.ok("duplicates", "list")

    said = kbdesk.ok("duplicates", "merge", *ids, "--into", ids[1])
    assert "was merged into" in said
    assert "duplicates undo 1" in said
    assert kbdesk.rows("duplicates") == []
    (article,) = [row for row in kbdesk.rows("list") if row["id"] in ids]
    assert article["id"] == ids[1]
    (merge,) = kbdesk.rows("duplicates", "merges")
    assert (merge["id"], merge["kept"], merge["gone"]) == (1, ids[1], [ids[0]])
    assert kbdesk.ok("duplicates", "undo", 1).startswith("Undone: ")
    assert "no merge" in kbdesk.refused("duplicates", "undo")

    kbdesk.ok("duplicates", "keep", *ids)
    assert kbdesk.ok("duplicates") == ""
    assert "There is no article 99" in kbdesk.refused("duplicates", "merge", ids[0], 99)


def test_all_of_the_same_text_are_merged_and_one_undo_brings_them_back(kbdesk):
    with Site() as site:
        for name in ("one", "two"):
            site.routes[name] = lambda request, name=name: request.send(
                f"<!doctype html><title>{name}</title><article>{TEXT.replace('site', name)}</article>"
            )
        kbdesk.ok("add", *(site.url(f"/{name}/{n}") for name in ("one", "two") for n in (1, 2, 3)), "--wait")
    assert len(kbdesk.rows("duplicates")) == 2
    assert "leave one of the two out" in kbdesk.refused("duplicates", "merge", "--same", "--into", 1)
    assert "2 groups of duplicates were merged" in kbdesk.ok("duplicates", "merge", "--same")
    assert kbdesk.rows("duplicates") == []
    assert len(kbdesk.rows("list")) == 2
    assert "No two articles" in kbdesk.ok("duplicates", "merge", "--same")
    kbdesk.ok("undo")
    assert len(kbdesk.rows("duplicates")) == 2
    assert len(kbdesk.rows("list")) == 6
