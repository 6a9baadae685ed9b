"""Chloe works through the queue with the keyboard alone: she looks, sends, and takes back."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page, expect

from heedful.server.reports.models import Report, Stage
from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ADVERT, ATTACK, NEW_ACCOUNT, reported


def test_she_opens_sends_and_takes_back(cast: Cast, opened: Opened, accessible: Callable[[Page], None]) -> None:
    now = timezone.now() - timedelta(minutes=3)
    reported(cast.amara, ATTACK, now=now)
    gravest = reported(cast.dao, NEW_ACCOUNT, now=now)
    page = opened("/desk/", by=cast.chloe)
    accessible(page)
    page.keyboard.press("j")
    expect(page.locator(":focus")).to_contain_text("bank details")
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/desk/reports/{gravest.pk}/")
    accessible(page)
    page.keyboard.press("e")
    expect(page.get_by_label("Subject", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Take it back")).to_be_visible()
    assert Report.objects.get(pk=gravest.pk).stage == Stage.ANSWERED
    accessible(page)
    page.keyboard.press("u")
    expect(page.get_by_text("Taken back. Nothing has been sent.")).to_be_visible()
    assert Report.objects.get(pk=gravest.pk).stage == Stage.WAITING


def test_the_reason_lights_up_the_words_it_rests_on(cast: Cast, opened: Opened) -> None:
    report = reported(cast.amara, NEW_ACCOUNT)
    page = opened(f"/desk/reports/{report.pk}/", by=cast.chloe)
    page.locator("li[data-lights] a").first.focus()
    expect(page.locator("mark.lit").first).to_be_visible()


def test_the_original_layout_loads_nothing_and_runs_nothing(cast: Cast, opened: Opened) -> None:
    html = ADVERT.replace(
        b"</p><p>You get",
        b"<img src='https://tracker.test/p.gif'><script>document.title='x'</script><form action='https://bad.test'>"
        b"<input name=a></form></p><p>You get",
    )
    report = reported(cast.amara, html)
    page = opened(f"/desk/reports/{report.pk}/", by=cast.chloe)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_text("The original layout").first.click()
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", name="SALE! 40 % off everything")).to_be_visible()
    assert frame.locator("script, form, a[href], img[src]").count() == 0
    assert [address for address in asked if "127.0.0.1" not in address and "localhost" not in address] == []
