"""Without a line of JavaScript: a newcomer brings a message; Chloe judges one, answers it and takes the answer back."""

import re
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from heedful.server.reports.models import Report, Stage
from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ATTACK, reported

SIZES = pytest.mark.parametrize(("width", "dark"), [(1440, False), (360, True)], ids=["desk", "phone in the dark"])


@SIZES
def test_a_newcomer_gets_an_answer(cast: Cast, opened: Opened, tmp_path: Path, width: int, dark: bool) -> None:
    (tmp_path / "parcel.eml").write_bytes(ATTACK)
    page = opened("/", script=False, width=width, dark=dark)
    page.get_by_label("A message, a mailbox, or a zip of them").set_input_files(tmp_path / "parcel.eml")
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_role("heading", name="Why we think so")).to_be_visible()
    expect(page.get_by_role("heading", name="The answer we would send")).to_be_visible()
    assert not Report.objects.exists()


@SIZES
def test_chloe_judges_answers_and_takes_it_back(cast: Cast, opened: Opened, width: int, dark: bool) -> None:
    report = reported(cast.amara, ATTACK, now=timezone.now())
    page = opened("/desk/", by=cast.chloe, script=False, width=width, dark=dark)
    page.get_by_role("link", name=report.subject).click()
    page.get_by_text("This reading is wrong").click()
    page.get_by_role("button", name="A fraud that is after money").click()
    expect(page.get_by_text("A person has said what it is")).to_be_visible()
    expect(page.get_by_label("Answer", exact=True)).to_have_value(re.compile("fraud"))
    page.get_by_role("button", name="Send the answer").click()
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()
    assert stage_of(report) == Stage.ANSWERED
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Taken back. Nothing has been sent.")).to_be_visible()
    assert stage_of(report) == Stage.WAITING


def stage_of(report: Report) -> str:
    return Report.objects.get(pk=report.pk).stage
