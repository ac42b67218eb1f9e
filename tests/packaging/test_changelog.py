"""The changelog keeps to the form that tools and people expect of it."""

import re
from pathlib import Path

from kbdesk import __version__

CHANGELOG = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text("utf-8")


def test_its_sections_have_the_form_of_keep_a_changelog():
    versions = re.findall(r"(?m)^## (.*)$", CHANGELOG)
    assert versions[0] == "[Unreleased]"
    assert all(re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", version) for version in versions[1:])
    kinds = re.findall(r"(?m)^### (.*)$", CHANGELOG)
    assert kinds
    assert set(kinds) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_it_speaks_of_this_version():
    assert __version__ in CHANGELOG
