"""How strongly a message pulls, and where."""

from heedful.core.mail import pull
from heedful.core.mail.lever import Pull
from tests.core.mail.heard import said


def pulls(body: str, subject: str = "", language: str = "en") -> dict[str, Pull]:
    return {each.name: each for each in pull.heard_in(said(body, subject), language)}


def test_more_cues_pull_harder() -> None:
    once = pulls("Please answer immediately.")
    thrice = pulls("Please answer immediately. It is urgent. Your access ends within 2 hours.")
    assert once["urgency"].score < thrice["urgency"].score < 1


def test_the_subject_counts_double() -> None:
    assert pulls("Please answer.", "Urgent")["urgency"].score > pulls("It is urgent.", "Hello")["urgency"].score


def test_the_same_words_weigh_less_in_a_long_text() -> None:
    filler = "The museum opened a new wing with drawings from the coast. " * 80
    assert pulls("It is urgent. " + filler)["urgency"].score < pulls("It is urgent.")["urgency"].score


def test_a_lever_points_at_its_words() -> None:
    (span,) = pulls("Keep this strictly confidential.")["secrecy"].spans
    assert span.quote == "Keep this strictly confidential"


def test_an_english_word_in_a_german_mail_is_heard() -> None:
    body = "Guten Tag, die Unterlagen liegen bereit, wie mit dem Kollegen aus dem Einkauf vereinbart. FINAL NOTICE"
    assert "urgency" in pulls(body, language="de")


def test_a_quiet_mail_pulls_at_nothing() -> None:
    assert pulls("Shall we have lunch on Tuesday? The canteen has soup.") == {}
