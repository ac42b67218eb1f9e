"""What short forms stand for, where the text says so."""

import pytest

from kbdesk.analysis.acronyms import acronyms, beside


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


def test_a_short_form_and_its_long_form_among_the_terms_of_one_text_are_one():
    terms = ["EBC", "church", "Eastford Baptist Church", "OF", "Museum of Modern Art", "MMA", "MMAA", "bC"]
    assert beside(terms) == {"EBC": "Eastford Baptist Church", "MMA": "Museum of Modern Art"}
    assert beside(["BC", "Baptist Church"]) == {}
    assert beside([]) == {}
