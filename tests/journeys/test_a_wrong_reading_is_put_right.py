"""Chloe puts a reading right in two clicks; Lea reads what that taught, and takes it back."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from heedful.core.learned import local
from heedful.server.people import audit
from heedful.server.reports import knowledge
from heedful.server.reports.flows import learning
from heedful.server.reports.models import Report
from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ATTACK, NOTICE, reported
from tests.server.reports.test_lesson_learned import labelled

SIZES = pytest.mark.parametrize(("width", "dark"), [(1280, False), (360, True)], ids=["desk", "phone in the dark"])


@SIZES
def test_two_clicks_are_enough(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None], width: int, dark: bool
) -> None:
    report = reported(cast.amara, ATTACK, now=timezone.now())
    page = opened(f"/desk/reports/{report.pk}/", by=cast.chloe, script=False, width=width, dark=dark)
    page.get_by_text("This reading is wrong").click()
    page.get_by_role("button", name="Unwanted advertising").click()
    expect(page.get_by_text("It stands as: Unwanted advertising")).to_be_visible()
    assert Report.objects.get().verdict == "spam"


def test_it_works_by_keyboard_and_is_accessible(cast: Cast, opened: Opened, accessible: Callable[[Page], None]) -> None:
    report = reported(cast.amara, ATTACK, now=timezone.now())
    page = opened(f"/desk/reports/{report.pk}/", by=cast.chloe, language="de")
    page.keyboard.press("w")
    expect(page.get_by_role("group", name="Was war es wirklich?")).to_be_visible()
    accessible(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Es gilt als:")).to_be_visible()
    accessible(page)
    assert Report.objects.get().judged_by == cast.chloe.pseudonym


def test_that_it_is_right_is_one_click(cast: Cast, opened: Opened) -> None:
    report = reported(cast.amara, NOTICE, now=timezone.now(), band="legitimate")
    page = opened(f"/desk/reports/{report.pk}/", by=cast.chloe)
    page.get_by_role("button", name="This reading is right").click()
    expect(page.get_by_text("It stands as: Genuine")).to_be_visible()


@SIZES
def test_lea_reads_what_was_taught_and_takes_it_back(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None], width: int, dark: bool
) -> None:
    page = opened("/desk/arrangement/", by=cast.lea, width=width, dark=dark)
    page.get_by_role("link", name="What this desk has taught").click()
    expect(page.get_by_text("Nothing has been taught yet")).to_be_visible()
    accessible(page)
    for number in range(20):
        labelled(cast, number)
    learning.lesson_learned(now=timezone.now())
    labelled(cast, 20)
    learning.lesson_learned(now=timezone.now())
    page.reload()
    expect(page.get_by_text("learned from 21 messages")).to_be_visible()
    expect(page.get_by_text("20 of 20: 100 % (83 to 100 %)")).to_be_visible()
    expect(page.get_by_text("None of that leaves this installation")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Use none").click()
    expect(page.get_by_text("the reader works as it came")).to_be_visible()
    assert knowledge.now().taught == local.NOTHING
    page.get_by_role("button", name="Use this one instead").last.click()
    expect(page.get_by_text("It was chosen, and stays until another one is.")).to_be_visible()
    assert knowledge.now().taught.n == 20
    accessible(page)
    page.get_by_role("button", name="Use the newest that helps").click()
    expect(page.get_by_text("learned from 21 messages")).to_be_visible()
    assert audit.verify() is None
