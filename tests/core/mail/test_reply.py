"""The answer thanks first, states only what still stands in the message, and can be sent as it is."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from heedful.core.mail import indicator, message, reply, statement
from heedful.core.text import blame
from heedful.core.voice import sentences
from tests.core.mail.posted import CAST, Posted

EACH = pytest.mark.parametrize("told", CAST, ids=lambda told: told.name)
IN_EACH_LANGUAGE = pytest.mark.parametrize("language", sentences.LANGUAGES)


@EACH
@IN_EACH_LANGUAGE
def test_the_letters_as_they_go_out(told: Posted, language: str, snapshot: SnapshotAssertion) -> None:
    letter = reply.to_reporter(told.reading, told.message, language=language, name="Amara", others=3)
    assert f"{letter.subject}\n\n{letter.body}" == snapshot


@EACH
@IN_EACH_LANGUAGE
def test_every_letter_states_a_fact_and_every_fact_holds(told: Posted, language: str) -> None:
    letter = reply.to_reporter(told.reading, told.message, language=language)
    assert letter.facts
    assert all(fact.sentence in letter.body for fact in letter.facts)
    assert all(statement.holds(fact, told.message) for fact in letter.facts)
    assert reply.still_true(letter, told.message)


@EACH
def test_a_letter_about_one_message_is_not_true_of_another(told: Posted) -> None:
    letter = reply.to_reporter(told.reading, told.message, language="en")
    others = [other.message for other in CAST if other is not told]
    assert not any(reply.still_true(letter, other) for other in others)


@EACH
@IN_EACH_LANGUAGE
def test_thanks_come_before_the_verdict(told: Posted, language: str) -> None:
    body = reply.to_reporter(told.reading, told.message, language=language).body
    opening = body.split("\n\n")
    assert opening[0] == sentences.say("greeting.plain", language)
    assert any(opening[1] == sentences.say(f"reply.thanks.{kind}", language) for kind in _BANDS)


_BANDS = ("malicious", "unwanted", "legitimate", "unsure")


@EACH
@IN_EACH_LANGUAGE
def test_our_own_words_in_a_letter_never_blame_or_push(told: Posted, language: str) -> None:
    letter = reply.to_reporter(told.reading, told.message, language=language)
    ours = [line for line in letter.body.splitlines() if not line.startswith("- ")]
    assert blame.found_in("\n".join(ours), language, kinds={"blame", "threat", "pressure"}) == ()


@EACH
@IN_EACH_LANGUAGE
def test_nothing_in_a_letter_can_be_clicked(told: Posted, language: str) -> None:
    letter = reply.to_reporter(told.reading, told.message, language=language)
    for clickable in ("http://", "https://", "www.dhl.com", "parcel.pages.dev", "@gmail.com", "bit.ly"):
        assert clickable not in letter.subject + letter.body


def test_an_unsure_reading_says_that_a_person_will_look() -> None:
    told = CAST[4]
    body = reply.to_reporter(told.reading, told.message, language="en").body
    assert "a person will look at it" in body
    assert "leave payments and bank details as they are" in body


def test_new_bank_details_are_never_told_safe() -> None:
    told = CAST[1]
    calm = replace(told.reading, verdict="benign", suspicion=0.01)
    body = reply.to_reporter(calm, told.message, language="en").body
    assert "a person will look at it" in body
    assert "genuine." not in body


def test_a_doubt_is_said_unless_it_is_small() -> None:
    told = CAST[0]
    likely = replace(told.reading, suspicion=0.7)
    assert sentences.say("reply.doubt.small") in reply.to_reporter(told.reading, told.message, language="en").body
    assert sentences.say("reply.doubt.some") in reply.to_reporter(likely, told.message, language="en").body


def test_how_many_others_is_said_only_when_it_was_given() -> None:
    told = CAST[0]
    assert "colleague" not in reply.to_reporter(told.reading, told.message, language="en").body
    assert "37 colleagues" in reply.to_reporter(told.reading, told.message, language="en", others=37).body
    assert "colleague" not in reply.to_reporter(told.reading, told.message, language="en", others=0).body


def test_somebody_who_writes_finnish_gets_english() -> None:
    told = CAST[0]
    letter = reply.to_reporter(told.reading, told.message, language="fi")
    assert letter.language == "en"
    assert letter.body.startswith("Hello,")


def test_a_fact_that_no_longer_stands_stops_the_letter() -> None:
    told = CAST[0]
    letter = reply.to_reporter(told.reading, told.message, language="en")
    changed = replace(
        told.message,
        parts=tuple(
            replace(part, text=part.text.replace("24 hours", "24 days")) if part.kind == "html" else part
            for part in told.message.parts
        ),
    )
    assert not reply.still_true(letter, changed)


def test_a_person_may_shorten_a_letter_but_not_empty_it_of_facts() -> None:
    told = CAST[0]
    letter = reply.to_reporter(told.reading, told.message, language="en")
    last = letter.facts[-1].sentence
    shorter = replace(letter, body=letter.body.replace(f"- {last}\n", ""))
    assert reply.still_true(shorter, told.message)
    assert not reply.still_true(replace(letter, body="Thank you."), told.message)


@given(st.text(max_size=200), st.text(max_size=80))
def test_no_subject_or_name_can_write_a_header(subject: str, name: str) -> None:
    told = CAST[0]
    letter = reply.to_reporter(told.reading, replace(told.message, subject=subject), language="en", name=name)
    assert letter.subject.splitlines() == [letter.subject]
    assert letter.subject.isprintable()
    assert len(letter.subject) < 200
    assert len(letter.body.split("\n\n")[0].splitlines()) == 1


def test_a_subject_that_tries_is_one_harmless_line() -> None:
    told = CAST[0]
    nasty = replace(told.message, subject="Hi\r\nBcc: all@larkfield.example\r\n\r\nhttps://evil.example/x\u202e")
    letter = reply.to_reporter(told.reading, nasty, language="en")
    assert letter.subject == "Thank you for your report: Hi Bcc: all[@]larkfield[.]example hxxps://evil[.]example/x"


@given(st.binary(max_size=600))
def test_any_bytes_get_a_letter_that_holds(data: bytes) -> None:
    parsed = message.parse(data)
    nothing_found = replace(CAST[4].reading, indicators=indicator.found_in(parsed), levers=())
    assert reply.still_true(reply.to_reporter(nothing_found, parsed, language="de"), parsed)
