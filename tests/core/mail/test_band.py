"""Four bands for people, and two kinds of message that a program never tells safe."""

from dataclasses import replace

import pytest

from heedful.core.mail import band
from heedful.core.mail.indicator import Finding
from heedful.core.mail.reading import Ask, Verdict
from heedful.core.mail.relation import Relation
from tests.core.mail.posted import CAST

READING = CAST[3].reading


@pytest.mark.parametrize(
    ("verdict", "expected"),
    [
        ("phishing", "malicious"),
        ("bec", "malicious"),
        ("pretexting", "malicious"),
        ("scam", "malicious"),
        ("spam", "unwanted"),
        ("benign", "legitimate"),
        ("unsure", "unsure"),
    ],
)
def test_each_verdict_has_its_band(verdict: Verdict, expected: band.Band) -> None:
    assert band.of(replace(READING, verdict=verdict)) == expected


@pytest.mark.parametrize("verdict", ["benign", "spam"])
@pytest.mark.parametrize("ask", ["change_payment_details", "buy_gift_cards"])
def test_what_moves_money_is_never_told_safe(verdict: Verdict, ask: Ask) -> None:
    calm = replace(READING, verdict=verdict, ask=ask, suspicion=0.0)
    assert band.of(calm) == "unsure"
    assert not band.may_answer_alone(calm)


def test_a_message_that_kept_some_suspicion_is_not_told_safe() -> None:
    assert band.of(replace(READING, suspicion=0.35)) == "legitimate"
    assert band.of(replace(READING, suspicion=0.36)) == "unsure"


def test_a_change_of_bank_details_waits_for_a_person_even_when_it_is_surely_an_attack() -> None:
    attack = replace(READING, verdict="bec", ask="change_payment_details", suspicion=0.99)
    assert band.of(attack) == "malicious"
    assert not band.may_answer_alone(attack)
    assert band.may_answer_alone(replace(attack, ask="credentials"))


def test_sure_is_said_of_attacks_only() -> None:
    assert band.is_sure(replace(READING, verdict="phishing", suspicion=0.9))
    assert not band.is_sure(replace(READING, verdict="phishing", suspicion=0.89))
    assert not band.is_sure(replace(READING, verdict="spam", suspicion=0.95))


def test_safe_is_said_alone_only_where_something_we_know_speaks_for_the_sender() -> None:
    nothing_against = replace(READING, verdict="benign", ask="none", suspicion=0.05, indicators=())
    assert band.of(nothing_against) == "legitimate"
    assert not band.may_answer_alone(nothing_against)
    vouched = Finding("partner-confirmed", "A partner's own server sent it.", 1.0, (), direction="for")
    assert band.may_answer_alone(replace(nothing_against, indicators=(vouched,)))
    # A mailbox can be in other hands: where the way out of the message leaves the sender, their past says nothing.
    astray = Relation(vouched=False)
    assert not band.may_answer_alone(replace(nothing_against, indicators=(vouched,), relation=astray))
