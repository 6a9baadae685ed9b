"""An answer goes to the outbox: once, with time to take it back, and only while what it states is true."""

from datetime import timedelta

import pytest
from django.core import mail
from pytest_django.fixtures import Settings

from heedful.core.mail import statement
from heedful.server.people import audit, sealed
from heedful.server.post.models import Letter
from heedful.server.reports import stored
from heedful.server.reports.flows import answering, arriving, judging
from heedful.server.reports.models import Answer, Door, Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, NOTICE, OURS, answered, brought, delivered, forwarded, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_it_waits_twenty_seconds_and_the_report_is_answered(cast: Cast, settings: Settings) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    letter = Letter.objects.get()
    assert letter.send_at == NOW + timedelta(seconds=settings.HEEDFUL_UNDO_SECONDS)
    assert (letter.to, report.stage) == (cast.amara.pseudonym, Stage.ANSWERED)
    assert (report.answer.posted_by, report.answer.automatic) == (cast.chloe.pseudonym, False)


def test_sending_twice_sends_once(cast: Cast) -> None:
    report = reported(cast.amara)
    assert answering.answer_sent(report, by=cast.chloe.person, now=NOW) is not None
    assert answering.answer_sent(Report.objects.get(), by=cast.lea.person, now=NOW) is None
    assert Letter.objects.count() == 1


def test_it_reaches_the_reporter_in_the_thread_of_their_own_mail(cast: Cast, open_vault: None) -> None:
    raw = forwarded(ATTACK)
    report = delivered(answered(reported(cast.amara, raw, door=Door.IMAP), by=cast.chloe))
    (letter,) = mail.outbox
    assert letter.to == ["amara@larkfield.example"]
    assert letter.extra_headers["In-Reply-To"] in raw.decode()
    assert letter.cc == letter.bcc == []
    assert own_page(report) in letter.body


def test_a_fact_that_no_longer_stands_in_the_message_stops_it(cast: Cast) -> None:
    report = reported(cast.amara)
    (first, *_) = stored.facts_from_json(report.answer.facts)
    report.sealed = sealed.seal(NOTICE, place=report.place)
    report.save()
    with pytest.raises(answering.NoLongerTrue):
        answering.answer_sent(report, by=cast.chloe.person, now=NOW)
    assert first.sentence in report.answer.body
    assert not Letter.objects.exists()
    assert Report.objects.get().stage == Stage.WAITING


def test_the_page_says_why_it_was_not_sent(cast: Cast) -> None:
    report = reported(cast.amara)
    Report.objects.filter(pk=report.pk).update(sealed=sealed.seal(NOTICE, place=report.place))
    page = cast.chloe.browser.post(f"/desk/reports/{report.pk}/answer/", {"send": "yes"}, follow=True)
    assert "something it says is not in the message any more" in page.content.decode()
    assert not Letter.objects.exists()


def test_one_changed_fact_is_enough_to_stop_it(cast: Cast) -> None:
    report = reported(cast.amara)
    facts = report.answer.facts
    facts[0]["seen"] = ["bank-of-nowhere.test"]
    report.answer.save()
    with pytest.raises(answering.NoLongerTrue):
        answering.answer_sent(report, by=cast.chloe.person, now=NOW)


def test_a_draft_that_states_nothing_is_not_sent_unless_a_person_wrote_it(cast: Cast) -> None:
    report = reported(cast.amara)
    Answer.objects.update(facts=[], body="Everything is fine.")
    with pytest.raises(answering.NoLongerTrue):
        answering.answer_sent(Report.objects.get(), by=cast.chloe.person, now=NOW)
    answering.answer_edited(report, subject="Hello", body="I called them: it is fine.", by=cast.chloe.person, now=NOW)
    assert answering.answer_sent(Report.objects.get(), by=cast.chloe.person, now=NOW) is not None


def test_every_fact_of_every_draft_holds_when_it_is_looked_for_again(cast: Cast) -> None:
    for raw in (ATTACK, NOTICE, forwarded(ATTACK)):
        report = reported(cast.amara, raw)
        message = arriving.understanding.understand(raw, OURS).message
        facts = stored.facts_from_json(report.answer.facts)
        assert facts
        assert all(statement.holds(one, message) for one in facts)


def test_a_machine_gets_no_letter_even_by_hand(cast: Cast) -> None:
    report = reported("robot@larkfield.example", forwarded(ATTACK, Auto_Submitted="auto-replied"), door=Door.SMTP)
    assert report.from_a_machine
    assert answering.answer_sent(report, by=cast.chloe.person, now=NOW) is None
    assert not Letter.objects.exists()


def test_nothing_of_a_hostile_mail_becomes_a_header_of_ours(cast: Cast, open_vault: None) -> None:
    raw = (
        b"From: amara@larkfield.example\nTo: desk@larkfield.example\n"
        b"Message-ID: <a@b.test>\tX-Injected: 1 <c@d.test>\nReferences: <r@b.test> evil: yes\n"
        b"Subject: =?utf-8?q?Look=0D=0ABcc:_everyone@larkfield.example=0D=0A?=\n\n"
        b"Please sign in at http://x.test/ now.\n"
    )
    report = reported(cast.amara, raw, door=Door.IMAP)
    answering.answer_edited(
        report, subject="Re: x\r\nBcc: everyone@larkfield.example", body="Hello", by=cast.chloe.person, now=NOW
    )
    delivered(answered(report, by=cast.chloe))
    (letter,) = mail.outbox
    sent = letter.message()
    assert letter.recipients() == ["amara@larkfield.example"]
    assert sent["Bcc"] is None
    assert "X-Injected" not in sent
    assert "evil" not in sent.as_string()
    assert "\n" not in sent["Subject"]


def test_the_letter_names_nobody_but_its_reader(cast: Cast, open_vault: None) -> None:
    delivered(answered(reported(cast.amara), by=cast.chloe))
    (letter,) = mail.outbox
    text = letter.message().as_string()
    for person in (cast.ben, cast.chloe, cast.dao):
        assert person.person.email not in text
        assert person.person.name not in text


def test_opening_the_address_stands_in_the_reporters_trail(cast: Cast, open_vault: None) -> None:
    delivered(answered(reported(cast.amara), by=cast.chloe))
    assert audit.OPENED_ADDRESS in set(audit.about(cast.amara.pseudonym).values_list("did", flat=True))


def test_judging_after_sending_leaves_the_letter_as_it_is(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    said = Letter.objects.get().body
    judging.report_judged(report, verdict="benign", by=cast.chloe.person, now=NOW)
    assert Letter.objects.get().body == said
    assert report.answer.body in said


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = answered(reported(cast.amara), by=cast.chloe)
    unread = brought(cast.dao)
    assert report.answer.body.splitlines()[0] in cast.amara.sees(own_page(report))
    for nosy in (cast.ben, cast.dao):
        assert nosy.browser.post(f"/desk/reports/{unread.pk}/answer/", {"send": "yes"}).status_code == 404
        assert "parcel" not in nosy.sees("/mine/").lower() or nosy is cast.dao
