"""What short forms stand for, where the text says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbdesk.analysis.acronyms import acronyms, beside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Machine Learning (ML) is used.", {"ML": "Machine Learning"}),
        ("the Department of Energy (DOE) said", {"DOE": "Department of Energy"}),
        ("large language models (LLMs) are", {"LLM": "large language models"}),
        ("of alkaline phosphatase (ALP) in blood", {"ALP": "alkaline phosphatase"}),
        ("the protein hemoglobin A1C (HbA1c).", {"HbA1c": "hemoglobin A1C"}),
        (
            "a cardiopulmonary\nresuscitation; cardiopulmonary resuscitation (CPR)",
            {"CPR": "cardiopulmonary resuscitation"},
        ),
        ("our partner (PR) says", {}),
        ("the alarm clock of a neighbour (ALC9) rang", {}),
        ("the letter (aBC) alone", {}),
        ("HTTP (Hypertext Transfer Protocol) is old", {}),  # its letters are no initials
        ("NLP (natural language processing) is old", {"NLP": "natural language processing"}),
        ("He won (USA) and left", {}),
        ("in the end (see A) of it", {}),
        ("(ML) machine learning", {}),
        ("The [Digital Analytics Program] (DAP) counts", {"DAP": "Digital Analytics Program"}),
        ("", {}),
    ],
)
def test_acronyms(text, expected):
    assert acronyms(text) == expected


def test_a_short_form_and_its_long_form_among_the_terms_of_one_text_are_one():
    terms = ["EBC", "church", "Eastford Baptist Church", "OF", "Museum of Modern Art", "MMA", "MMAA", "bC"]
    assert beside(terms, "") == {"EBC": "Eastford Baptist Church", "MMA": "Museum of Modern Art"}
    assert beside(["BC", "Baptist Church"], "") == {}
    assert beside([], "") == {}


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("EBC", "Sunday school of the Eastford Baptist Church. EBC meets at ten.", {"EBC": "Eastford Baptist Church"}),
        ("OSM", "OpenStreetMap has a wiki: OSM is free.", {"OSM": "OpenStreetMap"}),
        ("OpenStreetMap", "OpenStreetMap has a wiki; OSM is free.", {"OSM": "OpenStreetMap"}),
        ("Bank of New England", "The BNE and the Bank of New England.", {"BNE": "Bank of New England"}),
        ("IRS", "The Internal Revenue Service wrote. The IRS waits.", {"IRS": "Internal Revenue Service"}),
        ("BNE", "He met Betty. Nobody else came; the BNE is closed.", {}),
        ("EBC", "EBC meets at ten; the east bank is closed, and so is the church.", {}),
        ("Eastford Baptist Church", "The Eastford Baptist Church, and its BC.", {}),
        ("new england", "new england, NE", {}),
        ("Ada", "ADA is a language; Ada is a name.", {}),
        ("L'Aquila", "L'Aquila LA LAQ", {}),
        ("", "", {}),
    ],
)
def test_a_name_in_the_text_is_what_its_short_form_stands_for(term, text, expected):
    assert beside([term], text) == expected


@given(st.text(max_size=30), st.text(max_size=200))
def test_any_term_and_text_may_be_asked_for(term, text):
    for short, long in beside([term, "ABC"], text).items():
        assert short.isupper()
        assert short[0].casefold() == long[0].casefold()
