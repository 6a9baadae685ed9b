"""An answer names one phrase to know again: only from an attack or a doubtful message, and only what stands there."""

from dataclasses import replace

import pytest

from heedful.core.mail import message, reading, reply, statement
from heedful.core.mail.band import Band
from heedful.core.mail.lever import Pull
from heedful.core.mail.span import Span
from heedful.core.mail.worded import Telling, Worded

SAID = "Buy five gift cards and send me the codes."
MAIL = message.parse(
    f"From: Jo <jo@northwind.example>\r\nSubject: A favour\r\n\r\n{SAID}\r\nThe canteen is closed today.\r\n".encode()
)


def span(words: str) -> Span:
    part = MAIL.part("text")
    assert part is not None
    start = part.text.index(words)
    return Span("text", start, start + len(words), words)


def heard(told: Span, *, tells: float = 1.5, malice: float = 2.0, levers: tuple[Pull, ...] = ()) -> reading.Reading:
    read = reading.of(MAIL)
    return replace(read, levers=levers, worded=Worded(malice, (), (Telling(told, tells),)))


def phrases(read: reading.Reading, band: Band, language: str = "en") -> list[str]:
    return [fact.sentence for fact in statement.about(read, MAIL, band, language) if fact.kind == "phrase"]


def test_an_attack_is_answered_with_words_to_know_again() -> None:
    told = "Words to know again, should they come in another message: “Buy five gift cards and send me the codes”."
    assert phrases(heard(span(SAID)), "malicious") == [told]


def test_where_we_are_unsure_nothing_is_said_against_the_writer() -> None:
    (said,) = phrases(heard(span(SAID)), "unsure")
    assert said.startswith("Words worth a second look, whoever writes them: ")


@pytest.mark.parametrize("band", ["legitimate", "unwanted"])
def test_no_other_message_has_such_words(band: Band) -> None:
    assert phrases(heard(span(SAID)), band) == []


def test_words_that_do_not_stand_there_are_not_named() -> None:
    assert phrases(heard(replace(span(SAID), quote="Buy ten gift cards")), "malicious") == []


@pytest.mark.parametrize(("tells", "malice"), [(0.1, 2.0), (-1.0, 2.0), (1.5, -0.5)])
def test_words_that_told_little_or_sound_honest_are_not_named(tells: float, malice: float) -> None:
    assert phrases(heard(span(SAID), tells=tells, malice=malice), "malicious") == []


def test_an_address_on_the_line_above_is_no_part_of_it() -> None:
    linked = message.parse(
        b"From: jo@northwind.example\r\n\r\nhttps://a.example/x?y=1\r\nConfirm your password here.\r\n"
    )
    part = linked.part("text")
    assert part is not None
    told = Span("text", 0, len(part.text.rstrip()), part.text.rstrip())
    read = replace(reading.of(linked), levers=(), worded=Worded(2.0, (), (Telling(told, 1.0),)))
    (fact,) = [one for one in statement.about(read, linked, "malicious", "en") if one.kind == "phrase"]
    assert "“Confirm your password here”" in fact.sentence
    assert statement.holds(fact, linked)


def test_nothing_is_quoted_twice() -> None:
    lever = Pull("urgency", 0.9, (span("gift cards and send"),))
    assert phrases(heard(span(SAID), levers=(lever,)), "malicious") == []


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_the_letter_says_it_in_the_language_of_the_reporter_and_it_is_looked_up_again(language: str) -> None:
    read = replace(heard(span(SAID)), verdict="bec", suspicion=0.95)
    letter = reply.to_reporter(read, MAIL, language=language)
    assert letter.body.count("Buy five gift cards") == 1
    assert reply.still_true(letter, MAIL)
    other = message.parse(b"From: jo@northwind.example\r\nSubject: A favour\r\n\r\nSomething else.\r\n")
    assert not reply.still_true(letter, other)
