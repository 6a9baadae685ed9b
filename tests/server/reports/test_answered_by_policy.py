"""Where the desk decided so, an answer goes out without a person; where it could do harm, never."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from heedful.core.mail import band as bands
from heedful.core.mail.reading import Reading
from heedful.server.post.models import Letter
from heedful.server.reports import stored
from heedful.server.reports.flows import answering, arranging, judging
from heedful.server.reports.models import Band, Report, Stage
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, NEW_ACCOUNT, NOTICE, forwarded, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")

ASKS = ("change_payment_details", "pay", "buy_gift_cards", "credentials", "reply", "open_link", "none")
VERDICTS = ("phishing", "bec", "pretexting", "scam", "spam", "benign", "unsure")


@pytest.fixture
def everything_by_itself(cast: Cast) -> None:
    for band in set(Band.values) - {Band.UNSURE}:
        arranging.policy_set(band=band, automatic=True, by=cast.lea.person, now=NOW)


def test_without_a_decision_a_person_answers(cast: Cast) -> None:
    assert reported(cast.amara).stage == Stage.WAITING
    assert not Letter.objects.exists()


@pytest.mark.parametrize("raw", [ATTACK, NOTICE])
def test_what_the_desk_decided_is_answered_at_once(cast: Cast, everything_by_itself: None, raw: bytes) -> None:
    report = reported(cast.amara, raw)
    assert report.stage == Stage.ANSWERED
    assert report.answer.automatic
    letter = Letter.objects.get()
    assert (letter.to, letter.key) == (cast.amara.pseudonym, report.answer.letter)
    assert letter.send_at > NOW


def test_a_changed_account_waits_for_a_person_whatever_was_decided(cast: Cast, everything_by_itself: None) -> None:
    report = reported(cast.amara, NEW_ACCOUNT)
    assert (report.ask, report.stage) == ("change_payment_details", Stage.WAITING)
    assert not Letter.objects.exists()


def test_a_person_who_judged_the_wave_does_not_open_that_door_either(cast: Cast, everything_by_itself: None) -> None:
    first = reported(cast.amara, NEW_ACCOUNT)
    judging.campaign_judged(first.campaign, verdict="bec", by=cast.chloe.person, now=NOW)
    second = reported(cast.dao, NEW_ACCOUNT.replace(b"1187", b"1188"))
    assert second.band == Band.MALICIOUS
    assert second.stage == Stage.WAITING


def test_a_machine_and_a_stranger_get_no_letter_by_themselves(
    cast: Cast, everything_by_itself: None, settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    toml = tmp_path_factory.mktemp("organisation") / "heedful.toml"
    toml.write_text('own_domains = ["larkfield.example"]\n')
    settings.HEEDFUL_TOML = str(toml)
    assert reported("x@stranger.test", forwarded(ATTACK, by="x@stranger.test"), door="imap").stage == Stage.WAITING
    machine = reported(cast.amara, forwarded(ATTACK, Auto_Submitted="auto-replied"), door="imap")
    assert machine.stage == Stage.SET_ASIDE
    assert not Letter.objects.exists()


def test_a_draft_that_no_longer_holds_is_not_sent(cast: Cast) -> None:
    report = reported(cast.amara)
    report.answer.facts = []
    report.answer.save()
    arranging.policy_set(band="malicious", automatic=True, by=cast.lea.person, now=NOW)
    assert not answering.answered_by_policy(report, now=NOW)
    assert not Letter.objects.exists()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    verdict=st.sampled_from(VERDICTS),
    ask=st.sampled_from(ASKS),
    suspicion=st.floats(0, 1),
    findings=st.booleans(),
)
def test_no_reading_that_is_unsure_or_asks_for_a_changed_account_is_ever_answered_alone(
    cast: Cast, everything_by_itself: None, verdict: str, ask: str, suspicion: float, findings: bool
) -> None:
    report = Report.objects.first() or reported(cast.amara, NEW_ACCOUNT)
    Letter.objects.all().delete()
    read: Reading = replace(
        stored.from_json(report.reading),
        verdict=verdict,
        ask=ask,
        suspicion=suspicion,  # type: ignore[arg-type]
    )
    if not findings:
        read = replace(read, indicators=())
    report.reading, report.band, report.ask = stored.as_json(read), bands.of(read), ask
    report.stage = Stage.WAITING
    report.save()
    report.answer.take_back()
    went = answering.answered_by_policy(Report.objects.get(pk=report.pk), now=NOW)
    if verdict == "unsure" or ask == "change_payment_details":
        assert not went
    assert went == Letter.objects.exists()


def test_what_do_ben_and_dao_see(cast: Cast, everything_by_itself: None) -> None:
    report = reported(cast.amara)
    assert "parcel-service[.]example" in cast.amara.sees(own_page(report))
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets(f"/desk/reports/{report.pk}/").status_code == 404
        assert nosy.gets("/post/").status_code == 404
        assert "parcel" not in nosy.sees("/mine/").lower()
