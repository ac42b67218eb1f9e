"""JSON exports with more folders in folders than calls may be nested."""

import time

import pytest

from kbdesk.importers import open_export

DEPTH = 3_000
FIREFOX = (
    '{"title":"","type":"text/x-moz-place-container","root":"placesRoot","children":[%s]}',
    '{"title":"f#","type":"text/x-moz-place-container","children":[',
    '{"title":"t#","type":"text/x-moz-place","uri":"https://a#.example/"}',
)
CHROMIUM = (
    '{"checksum":"x","roots":{"bookmark_bar":{"type":"folder","name":"Bar","children":[%s]}},"version":1}',
    '{"name":"f#","type":"folder","children":[',
    '{"name":"t#","type":"url","url":"https://a#.example/"}',
)
OTHER = ('{"things":[%s]}', '{"name":"f#","items":[', '{"title":"t#","url":"https://a#.example/"}')


def nested(whole, folder, link, depth=DEPTH):
    """An export in which every folder holds a link and the next folder."""
    before = [f"{link},{folder}".replace("#", str(number)) for number in range(depth)]
    return whole % "".join([*before, link.replace("#", str(depth)), "]}" * depth])


@pytest.mark.parametrize("parts", [FIREFOX, CHROMIUM, OTHER], ids=["firefox", "chromium", "json-links"])
def test_it_is_read_like_a_flat_one(tmp_path, parts, request):
    path = tmp_path / "deep.json"
    path.write_text(nested(*parts))
    export = open_export(path)
    assert export.format == request.node.callspec.id
    found = list(export.entries())
    assert [link.url for link in found] == [f"https://a{number}.example/" for number in range(DEPTH + 1)]
    names = [f"f{number}" for number in range(64)]  # as deep as the importers keep them
    assert found[10].folder[-10:] == names[:10]
    assert len(found[-1].folder) == 64
    assert export.warnings == []


@pytest.mark.parametrize(
    "hostile",
    [
        "[" * 400_000 + "]" * 400_000,
        '{"url":"https://a.example/","items":[' * 40_000 + "]}" * 40_000,
        '{"url":"https://a.example/","items":[' * 4_900 + "]}" * 4_900,
    ],
    ids=["lists", "links in links", "as many links in links as are read"],
)
def test_one_that_is_nothing_but_depth_comes_to_an_end(tmp_path, hostile):
    path = tmp_path / "deep.json"
    path.write_text(f'[{{"url":"https://a.example/"}},{hostile}]')
    began = time.process_time()
    assert next(open_export(path, "json-links").entries()).url == "https://a.example/"
    assert sum(1 for _ in open_export(path, "json-links").entries())
    assert time.process_time() - began < 10
