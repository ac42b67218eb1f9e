"""What short forms stand for, where the text says so."""

import pytest

from kbdesk.analysis.acronyms import acronyms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Machine Learning (ML) is used.", {"ML": "Machine Learning"}),
        ("the Department of Energy (DOE) said", {"DOE": "Department of Energy"}),
        ("large language models (LLMs) are", {"LLM": "large language models"}),
        ("HTTP (Hypertext Transfer Protocol) is old", {}),  # its letters are no initials
        ("NLP (natural language processing) is old", {"NLP": "natural language processing"}),
        ("He won (USA) and left", {}),
        ("in the end (see A) of it", {}),
        ("(ML) machine learning", {}),
        ("", {}),
    ],
)
def test_acronyms(text, expected):
    assert acronyms(text) == expected
