"""Every lever carries its own proof."""

import re

import pytest

from heedful.core.mail import lever, pull
from heedful.core.mail.lever import Lever, Pull
from heedful.core.mail.thread import Told
from heedful.core.text import passage

TWELVE = [
    "authority",
    "commitment",
    "curiosity",
    "fear",
    "helpfulness",
    "liking",
    "reciprocity",
    "reward",
    "scarcity",
    "secrecy",
    "social_proof",
    "urgency",
]
LANGUAGES = ("en", "de", "fr", "es")


def examples(kind: str) -> list[tuple[str, str, str]]:
    return [
        (each.name, language, sentence)
        for each in lever.every()
        for language, sentences in getattr(each, kind).items()
        for sentence in sentences
    ]


def pulled(sentence: str, language: str) -> dict[str, Pull]:
    return {each.name: each for each in pull.found_in([Told("text", passage.of(sentence))], language)}


def test_the_twelve_levers_are_all_there() -> None:
    assert [each.name for each in lever.every()] == TWELVE


@pytest.mark.parametrize("each", lever.every(), ids=lambda each: each.name)
def test_a_lever_says_how_it_feels_what_it_leans_on_and_who_says_so(each: Lever) -> None:
    for sentence in (each.feels_like, each.bias, each.innocent):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
    assert re.search(r"(19|20)\d\d|FBI", each.source)
    for language in LANGUAGES:
        assert len(each.cues[language]) >= 8
        assert len(each.present_in[language]) >= 3
        assert len(each.absent_from[language]) >= 3


@pytest.mark.parametrize(("name", "language", "sentence"), examples("present_in"))
def test_a_lever_is_felt_where_it_is_pulled(name: str, language: str, sentence: str) -> None:
    found = pulled(sentence, language)
    assert name in found
    assert 0 < found[name].score < 1
    for span in found[name].spans:
        assert sentence[span.start : span.end] == span.quote


@pytest.mark.parametrize(("name", "language", "sentence"), examples("absent_from"))
def test_a_lever_is_not_imagined(name: str, language: str, sentence: str) -> None:
    assert name not in pulled(sentence, language)
