import pytest

from kbdesk import scheme
from kbdesk.failure import KbdeskError


@pytest.mark.parametrize(
    ("link", "addresses"),
    [
        ("kbdesk://open", None),
        ("kbdesk:", None),
        ("kbdesk:///", None),
        ("KBDESK://Add", []),
        ("kbdesk://add/", []),
        ("kbdesk:add?url=http%3A%2F%2Fa.example%2F", ["http://a.example/"]),
        (
            "kbdesk://add?url=https%3A%2F%2Fa.example%2F%3Fb%3D1%26c%3D2&url=https://b.example/x",
            ["https://a.example/?b=1&c=2", "https://b.example/x"],
        ),
        ("kbdesk://add?url=file:///etc/passwd&url=javascript:alert(1)&url=https://a.example/", ["https://a.example/"]),
        ("kbdesk://add?url=https://a.example/%0Ahttps://b.example/", ["https://a.example/https://b.example/"]),
    ],
)
def test_what_a_link_proposes(link, addresses):
    assert scheme.is_link(link)
    assert scheme.proposed(link) == addresses


@pytest.mark.parametrize(
    "link",
    [
        "kbdesk://delete?id=1",
        "kbdesk://add?url=https://a.example/" + "a" * 30_000,
        "kbdesk://add?" + "&".join(f"url=https://a.example/{number}" for number in range(60)),
        "kbdesk://[",
    ],
)
def test_other_links_are_refused(link):
    with pytest.raises(KbdeskError, match="something else"):
        scheme.proposed(link)


@pytest.mark.parametrize("text", ["https://a.example/kbdesk:", "kbdesk", "/home/kbdesk:/x"])
def test_other_addresses_are_none(text):
    assert not scheme.is_link(text)
