"""A report is read: what is it, have we seen it before, what do we say?"""

from datetime import timedelta

import pytest

from heedful.core.figures import fact
from heedful.core.mail.known import NOTHING
from heedful.server.facts.models import RecordedFact
from heedful.server.people import sealed
from heedful.server.reports import stored, tasks, understanding
from heedful.server.reports.flows import arriving, judging
from heedful.server.reports.models import Answer, Campaign, Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, NEW_ACCOUNT, NOTICE, OURS, brought, forwarded, mail_with, reported

pytestmark = pytest.mark.django_db(databases="__all__")


def test_an_attack_gets_its_band_its_urgency_and_a_draft_that_names_it(cast: Cast) -> None:
    report = reported(cast.amara, band="malicious")
    assert report.stage == Stage.WAITING
    assert report.ask == "pay"
    assert report.urgency >= understanding.GRAVE["pay"]
    assert "parcel-service[.]example[.]tracking-redelivery[.]test" in report.answer.body
    assert "http" not in report.answer.body
    assert report.answer.letter == ""


def test_the_reading_comes_back_from_the_database_as_it_was(cast: Cast) -> None:
    report = reported(cast.amara)
    found = understanding.understand(ATTACK, OURS)
    assert stored.from_json(Report.objects.get(pk=report.pk).reading) == found.reading


def test_the_verdict_is_recorded_as_a_nameless_fact(cast: Cast) -> None:
    reported(cast.amara, NOTICE, band="legitimate")
    happened = RecordedFact.objects.get(kind="report_judged").as_fact()
    assert happened == fact.ReportJudged(
        day=NOW.date(), pseudonym=cast.amara.pseudonym, team="accounts", band="legitimate"
    )


def test_reading_twice_is_no_harm(cast: Cast) -> None:
    report = reported(cast.amara)
    arriving.report_read(Report.objects.get(pk=report.pk), known=OURS, now=NOW)
    arriving.report_read(report, known=NOTHING, now=NOW)
    assert Campaign.objects.get().reported == 1
    assert RecordedFact.objects.filter(kind="report_judged").count() == 1


def test_the_task_reads_it(cast: Cast) -> None:
    report = brought(cast.amara)
    tasks.read_report.call(report.pk)
    assert Report.objects.get().stage == Stage.WAITING


def test_a_variant_joins_its_campaign_and_another_message_does_not(cast: Cast) -> None:
    first = reported(cast.amara)
    variant = reported(cast.dao, ATTACK.replace(b"24 hours", b"48 hours").replace(b"b1e0@", b"77aa@"))
    other = reported(cast.ben, NOTICE)
    assert variant.campaign_id == first.campaign_id != other.campaign_id
    wave = Campaign.objects.get(pk=first.campaign_id)
    assert wave.reported == 2
    assert len(wave.traces) == 2


def test_many_reports_of_it_bring_it_to_the_front(cast: Cast) -> None:
    rows = [reported(f"colleague{number}@larkfield.example") for number in range(20)]
    assert rows[0].urgency < rows[4].urgency < rows[19].urgency


def test_changed_payment_details_come_before_everything_else(cast: Cast) -> None:
    reported(cast.amara)
    grave = reported(cast.dao, NEW_ACCOUNT)
    assert Report.objects.order_by("-urgency").first() == grave
    assert grave.urgency == 9


def test_the_same_message_from_the_same_person_again_needs_no_second_answer(cast: Cast) -> None:
    first = reported(cast.amara)
    Answer.objects.filter(report=first).update(letter="answer:1:0")
    again = reported(cast.amara, forwarded(ATTACK), door="imap")
    assert again.stage == Stage.SET_ASIDE
    assert reported(cast.dao, forwarded(ATTACK, by="dao@larkfield.example"), door="imap").stage == Stage.WAITING


@pytest.mark.parametrize("verdict", ["benign", "spam"])
def test_a_copy_of_something_genuine_with_another_link_is_not_taken_for_genuine(cast: Cast, verdict: str) -> None:
    genuine = reported(cast.amara, NOTICE)
    judging.campaign_judged(genuine.campaign, verdict=verdict, by=cast.chloe.person, now=NOW)
    copy = (
        NOTICE.replace(b"dkim=pass", b"dkim=fail")
        .replace(b"dmarc=pass", b"dmarc=fail")
        .replace(
            b"Your IT service desk",
            b"Sign in with your password: http://larkfeild-sso.test/login\nYour IT service desk",
        )
    )
    report = reported(cast.dao, copy)
    assert report.campaign_id == genuine.campaign_id
    assert report.band in {"malicious", "unsure"}


def test_a_genuine_message_is_no_attack_because_attacks_copy_it(cast: Cast) -> None:
    copy = NOTICE.replace(b"dkim=pass", b"dkim=fail").replace(b"dmarc=pass", b"dmarc=fail")
    attack = reported(cast.amara, copy)
    judging.campaign_judged(attack.campaign, verdict="phishing", by=cast.chloe.person, now=NOW)
    report = reported(cast.dao, NOTICE, band="legitimate")
    assert report.campaign_id == attack.campaign_id


def test_what_a_person_took_for_genuine_stays_so_for_the_very_same_message(cast: Cast) -> None:
    first = reported(cast.amara, band="malicious")
    judging.campaign_judged(first.campaign, verdict="benign", by=cast.chloe.person, now=NOW)
    assert reported(cast.ben).band == "legitimate"


def test_the_word_of_a_person_about_an_attack_holds_for_every_copy(cast: Cast) -> None:
    first = reported(cast.amara, NEW_ACCOUNT)
    assert first.verdict != "scam"
    judging.campaign_judged(first.campaign, verdict="scam", by=cast.chloe.person, now=NOW)
    assert reported(cast.dao, NEW_ACCOUNT).verdict == "scam"


def test_whom_it_was_addressed_to_is_remembered_by_pseudonym(cast: Cast) -> None:
    report = reported(cast.amara)
    assert list(report.campaign.recipients.values_list("pseudonym", flat=True)) == [cast.dao.pseudonym]


def test_strangers_among_the_recipients_are_not_remembered(cast: Cast) -> None:
    raw = mail_with(text="Hello all, lunch?", To="a@elsewhere.test, dao@larkfield.example", Cc="b@other.test")
    report = reported(cast.amara, raw)
    assert list(report.campaign.recipients.values_list("pseudonym", flat=True)) == [cast.dao.pseudonym]


def test_the_answer_speaks_the_language_of_its_reader(cast: Cast) -> None:
    cast.amara.person.language = "de"
    cast.amara.person.save()
    assert reported(cast.amara).answer.language == "de"
    german = reported(
        "somebody@larkfield.example",
        forwarded(ATTACK, by="somebody@larkfield.example", words="Guten Morgen, ist diese Nachricht echt? Danke!"),
        door="imap",
    )
    assert german.answer.language == "de"


def test_a_report_whose_seal_is_broken_stays_where_it_is(cast: Cast) -> None:
    report = brought(cast.amara)
    report.sealed = bytes(report.sealed)[:-1] + b"\x00"
    with pytest.raises(sealed.SealBroken):
        arriving.report_read(report, known=OURS, now=NOW)
    assert Report.objects.get().stage == Stage.ARRIVED


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\x01\x02",
        b"From: a\x00b@c.test\nMessage-ID: <a\x00\xffb@c.test>\nTo: \x00@larkfield.example\n\nPay at http://a\x00b.test/\x00",
        b"Subject: =?utf-8?q?a=00b=ED=A0=80?=\nFrom: x\n\n\x00\xed\xa0\x80",
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html; charset=nonsense\n\n<p>\x00",
        mail_with(text="x", Subject="s" * 5000, From=f"{'n' * 400} <{'l' * 300}@{'d' * 60}.test>"),
        b"Message-ID: <" + b"i" * 5000 + b">\nReferences: " + b"<r@x> " * 3000 + b"\nFrom: a@b.test\n\nhello",
    ],
)
def test_a_strange_message_waits_for_a_person_like_any_other(cast: Cast, raw: bytes) -> None:
    report = reported(cast.amara, raw, door="imap")
    assert report.stage in {Stage.WAITING, Stage.SET_ASIDE}
    assert cast.chloe.gets(f"/desk/reports/{report.pk}/").status_code == 200
    assert cast.chloe.gets("/desk/?stage=all").status_code == 200


def test_the_wait_is_counted_from_the_moment_it_came_in(cast: Cast) -> None:
    report = brought(cast.amara)
    arriving.report_read(report, known=OURS, now=NOW + timedelta(days=40))
    assert Report.objects.get().received_at == NOW
    assert {row.day for row in RecordedFact.objects.all()} == {NOW.date()}


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara)
    for nosy in (cast.ben, cast.dao):
        for path in ("", "original/", "indicators/csv/"):
            assert nosy.gets(f"/desk/reports/{report.pk}/{path}").status_code == 404
        assert "parcel" not in nosy.sees("/mine/").lower()
