"""Every indicator proves itself: its own examples, for and against, are read as whole messages."""

import html
import re

import pytest

from heedful.core.mail import evidence, indicator, message
from heedful.core.mail.indicator import Example, Finding, Indicator
from heedful.core.text import blame, hypertext

EVERY = indicator.every()


def _cases(side: str) -> list[object]:
    return [
        pytest.param(each, example, id=f"{each.id}-{number}")
        for each in EVERY
        for number, example in enumerate(getattr(each, side), 1)
    ]


def _read(example: Example) -> message.Message:
    return message.parse(example.raw.encode() if isinstance(example.raw, str) else example.raw)


def _findings(each: Indicator, example: Example) -> list[Finding]:
    return [found for found in indicator.found_in(_read(example), example.known) if found.id == each.id]


@pytest.mark.parametrize(("each", "example"), _cases("present_in"))
def test_it_is_seen_where_it_is(each: Indicator, example: Example) -> None:
    assert _findings(each, example)


@pytest.mark.parametrize(("each", "example"), _cases("absent_from"))
def test_it_is_not_seen_where_it_is_not(each: Indicator, example: Example) -> None:
    assert not _findings(each, example)


@pytest.mark.parametrize(("each", "example"), _cases("present_in"))
def test_its_evidence_stands_where_it_points(each: Indicator, example: Example) -> None:
    mail = _read(example)
    for found in _findings(each, example):
        assert found.evidence
        for span in found.evidence:
            text = evidence.text_at(mail, span.part)
            assert text is not None, span
            assert span.quote, span
            assert 0 <= span.start < span.end <= len(text)
            assert _same_words(text[span.start : span.end], span.quote), span


@pytest.mark.parametrize(("each", "example"), _cases("present_in"))
def test_its_sentence_is_complete_and_kind(each: Indicator, example: Example) -> None:
    for found in _findings(each, example):
        assert "{" not in found.sentence
        assert not re.search(r"  | ,| \.$", found.sentence), found.sentence
        assert len(found.sentence) <= 400, found.sentence
    assert ". " not in each.sentence, "one sentence"
    template = re.sub(r"\{\w+\}", "Northbridge", each.sentence)
    assert not blame.found_in(template, "en"), template


@pytest.mark.parametrize("each", EVERY, ids=lambda each: each.id)
def test_it_is_well_made(each: Indicator) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", each.id)
    assert each.look.__module__.rpartition(".")[2] == each.id.replace("-", "_")
    assert each.source.strip()
    assert each.present_in
    assert each.absent_from
    assert 0 <= each.weight <= 3
    assert (each.weight == 0) == (each.direction == "context")
    assert each.sentence[0].isupper() or each.sentence[0] == "{"
    assert len(each.sentence) <= 130


def test_no_two_share_an_id() -> None:
    assert len({each.id for each in EVERY}) == len(EVERY)


def test_each_example_is_a_message_of_its_own() -> None:
    for each in EVERY:
        raws = [example.raw for example in (*each.present_in, *each.absent_from)]
        assert len(set(raws)) == len(raws), each.id


def _same_words(written: str, quote: str) -> bool:
    """The source says what the quote says: as it stands, or with tags left out and entities decoded."""
    shown = " ".join(hypertext.read(written).text.split())
    return quote in (written, html.unescape(written)) or shown == " ".join(quote.split())
