"""The page shows what the trained reader went by: the sentences, the words in them, the doubt, and what they leave
open."""

import json
from dataclasses import replace

import pytest
from django.utils import translation

from heedful.core.mail import message, reading
from heedful.core.mail.message import Message
from heedful.core.mail.span import Span
from heedful.core.mail.worded import Telling, Worded
from heedful.server.people import pseudonyms
from heedful.server.reports import marked, presentation, stored
from tests.server.reports.desk import OURS, mail_with

GIFT, CALM = "Buy five gift cards quietly for dao@larkfield.example", "The canteen is closed today."
MAIL = message.parse(mail_with(text=f"Hello.\n{GIFT}.\n{CALM}\n", Subject="A favour"))


def span(mail: Message, words: str) -> Span:
    part = mail.part("text")
    assert part is not None
    start = part.text.index(words)
    return Span("text", start, start + len(words), words)


def heard(*, malice: float = 2.5, taught: float = 0.0) -> reading.Reading:
    worded = Worded(
        malice,
        (0.1, 0.2),
        (
            Telling(span(MAIL, CALM), -0.4, ((span(MAIL, "canteen"), -0.3), (span(MAIL, "closed"), 0.1))),
            Telling(span(MAIL, GIFT), 1.8, ((span(MAIL, "gift"), 0.9), (span(MAIL, "quietly"), 0.6))),
            Telling(span(MAIL, "Hello."), 0.05),
        ),
        taught,
    )
    return replace(reading.of(MAIL, OURS), worded=worded)


def shown(read: reading.Reading, language: str = "en") -> presentation.Words:
    return shown_of(MAIL, read, language)


def shown_of(mail: Message, read: reading.Reading, language: str = "en") -> presentation.Words:
    with translation.override(language):
        words = presentation.sheet(mail, read, known=OURS, reporter=pseudonyms.of("dao@larkfield.example")).words
    assert words is not None
    return words


def test_the_sentence_that_told_most_comes_first_with_the_words_that_weighed() -> None:
    first, second = shown(heard()).phrases
    assert first.quote.startswith("Buy five gift cards quietly")
    assert first.weighed == "These words weighed most: “gift”, “quietly”."
    assert (first.sounds, second.sounds) == ("sounds as deceits do", "sounds as honest mail does")
    assert second.weighed == "These words weighed most: “canteen”."


def test_both_are_marked_in_the_text_and_the_words_within() -> None:
    body = next(part for part in marked.parts_of(MAIL, heard(), veil=lambda address: None) if part.part == "text")
    told = "".join(one.text for one in body.segments if one.told and one.told.told == "against")
    assert told == GIFT
    assert [one.text for one in body.segments if one.weighs] == ["gift", "quietly", "canteen"]
    assert all("told" in one.classes for one in body.segments if one.weighs)


def test_words_that_tell_a_person_nothing_are_not_named() -> None:
    mail = message.parse(mail_with(text="Please send 0000 and confirm it to us, click here.\n"))
    words = tuple((span(mail, word), 0.5) for word in ("send", "0000", "and", "confirm", "it", "click"))
    read = replace(reading.of(mail), worded=Worded(1.0, (), (Telling(span(mail, "Please send"), 1.0, words),)))
    (phrase,) = shown_of(mail, read).phrases
    assert phrase.weighed == "These words weighed most: “send”, “confirm”, “click”."


def test_the_reporters_address_is_veiled_there_too() -> None:
    assert "dao@" not in shown(heard()).phrases[0].quote


@pytest.mark.parametrize(
    ("malice", "said"),
    [
        (4.0, "sound like a deceit; little doubt"),
        (1.0, "more like a deceit than like honest mail; a doubt"),
        (0.0, "could be either"),
        (-1.0, "more like honest mail than like a deceit; a doubt"),
        (-4.0, "A deceit can sound like that too"),
    ],
)
def test_the_doubt_is_said(malice: float, said: str) -> None:
    assert said in shown(heard(malice=malice)).said


def test_what_the_desk_has_taught_is_said_where_it_changed_something() -> None:
    assert shown(heard()).taught == ""
    assert "weigh less" in shown(heard(taught=-1.2)).taught
    assert "weigh more" in shown(heard(taught=0.7)).taught
    assert "could be either" in shown(heard(malice=1.2, taught=-1.2)).said


def test_a_german_page_says_it_in_german() -> None:
    assert shown(heard(), "de").phrases[0].weighed == "Diese Worte wogen am meisten: „gift“, „quietly“."


def test_without_words_that_were_read_nothing_is_claimed() -> None:
    assert presentation.sheet(MAIL, replace(heard(), worded=None), known=OURS).words is None


def test_it_is_stored_and_comes_back_the_same() -> None:
    read = heard(taught=0.3)
    assert stored.from_json(json.loads(json.dumps(stored.as_json(read)))) == read


def test_what_an_earlier_version_stored_is_still_read() -> None:
    read = stored.as_json(replace(heard(), worded=None))
    del read["worded"]
    assert stored.from_json(json.loads(json.dumps(read))).worded is None
