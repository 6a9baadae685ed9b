"""The reported mailbox: its volumes and mix, and that it is what real mail programs would have written."""

import json
import mailbox as standard
from collections import Counter
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Any

import pytest

from heedful.larkfield import damage, forwarding, generator, organisation
from heedful.larkfield.generator import Written


@pytest.fixture(scope="module")
def labels(written: Written) -> list[dict[str, Any]]:
    sealed = json.loads(written.sealed.read_text("utf-8"))
    return list(sealed["reports"].values())


@pytest.fixture(scope="module")
def messages(written: Written) -> Iterator[standard.mbox]:
    box = standard.mbox(written.folder / "abuse.mbox", create=False)
    yield box
    box.close()


def test_python_reads_the_mailbox_as_2600_messages_that_each_carry_their_own_id(
    messages: standard.mbox, written: Written
) -> None:
    ids = {message["Message-ID"] for message in messages}

    assert (len(messages), len(ids), written.reports) == (2600, 2600, 2600)


def test_the_mix_is_the_announced_one(labels: list[dict[str, Any]]) -> None:
    kinds = Counter(label["kind"] for label in labels)
    malicious = sum(label["malicious"] for label in labels)

    assert malicious == 312
    assert kinds["bec"] + kinds["hijack"] == 29
    assert (kinds["spam"], kinds["newsletter"], kinds["internal"]) == (598, 494, 468)
    assert (kinds["external"], kinds["practice"], kinds["phishing_qr"]) == (312, 416, 39)


def test_forms_damage_and_languages_have_the_announced_shares(labels: list[dict[str, Any]]) -> None:
    forms = Counter(label["form"] for label in labels)
    languages = Counter(label["language"] for label in labels)

    for form, percent in forwarding.FORMS.items():
        assert abs(forms[form] / len(labels) - percent / 100) < 0.03
    assert 0.02 < sum(bool(label["damage"]) for label in labels) / len(labels) < 0.04
    assert {label["damage"] for label in labels if label["damage"]} == set(damage.WAYS)
    for language, share in organisation.LANGUAGES.items():
        assert abs(languages[language] / len(labels) - share) < 0.06


def test_mondays_are_half_as_busy_again_and_weekends_quiet() -> None:
    # The monthly practice mails all go out on a Tuesday, so they are left out of the count.
    days = Counter(
        report.reported_at.weekday()
        for seed in (1, 2, 3)
        for report in generator.reports(seed)
        if b"documents-online.test" not in report.data
        and b"front-desk.test" not in report.data
        and b"account-team.test" not in report.data
    )
    usual = (days[2] + days[3] + days[4]) / 3

    assert 1.3 < days[0] / usual < 1.75
    assert days[5] + days[6] < 0.4 * usual


def test_reports_come_in_the_order_of_time_within_the_twenty_four_months(messages: standard.mbox) -> None:
    dates = [parsedate_to_datetime(message["Date"]) for message in messages]

    assert dates == sorted(dates)
    assert (dates[0].year, dates[-1].year) == (2024, 2026)


def test_every_domain_is_one_that_nobody_can_register(messages: standard.mbox) -> None:
    for message in messages:
        for part in message.walk():
            address = part.get("From", "")
            if isinstance(address, str) and "@" in address:
                assert address.rstrip(">").endswith((".example", ".test")), address


def test_reports_are_written_only_as_they_are_asked_for() -> None:
    full = generator.reports(3, "full")

    assert len({report.message_id for report in islice(full, 5)}) == 5
