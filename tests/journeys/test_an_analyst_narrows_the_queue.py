"""Narrowing the queue changes the queue alone: the page stays, the address says where one is, and back leads back."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ADVERT, NEW_ACCOUNT, reported


def test_the_queue_changes_and_the_page_stays(cast: Cast, opened: Opened, accessible: Callable[[Page], None]) -> None:
    now = timezone.now() - timedelta(minutes=3)
    gravest = reported(cast.dao, NEW_ACCOUNT, now=now)
    reported(cast.amara, ADVERT, now=now)
    page = opened("/desk/", by=cast.chloe)
    page.evaluate("window.stillHere = true")
    page.get_by_role("link", name="Answered").click()
    page.wait_for_url("**stage=answered**")
    expect(page.get_by_text("Nothing waits here")).to_be_visible()
    assert page.evaluate("window.stillHere") is True
    accessible(page)

    page.get_by_role("link", name="All", exact=True).click()
    page.wait_for_url("**stage=all**")
    expect(page.locator(".row-link")).to_have_count(2)
    page.get_by_role("searchbox").fill("bank details")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".row-link")).to_have_count(1)
    assert page.evaluate("window.stillHere") is True
    assert "q=bank" in page.url

    page.keyboard.press("Tab")
    page.locator(".row-link").click()
    page.wait_for_url(f"**/desk/reports/{gravest.pk}/")
    expect(page.get_by_role("heading", name="The message, as it was seen")).to_be_visible()
