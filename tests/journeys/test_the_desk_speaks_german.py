"""Chloe works in German: what we found, how it pulls, what she can do. What we can only say in English is marked so."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import NEW_ACCOUNT, reported


@pytest.mark.parametrize(("width", "dark"), [(1440, True), (360, False)], ids=["desk in the dark", "phone"])
def test_she_reads_judges_and_answers(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None], width: int, dark: bool
) -> None:
    report = reported(cast.amara, NEW_ACCOUNT, now=timezone.now())
    page = opened(f"/desk/reports/{report.pk}/", by=cast.chloe, width=width, dark=dark, language="de")
    why = page.get_by_role("region", name="Warum wir das denken")
    expect(why.get_by_text("Sie bittet um Stillschweigen, damit niemand sonst hinsehen kann.")).to_be_visible()
    expect(why.locator("#why-0").get_by_text("Eine Antwort ginge an")).to_be_visible()
    expect(why.locator(".relation-contradicted").get_by_text("spricht dagegen: Eine Antwort ginge an")).to_be_visible()
    for english in ("An answer would go", "the message", "sender"):
        assert why.locator('p:not([lang="en"])').filter(has_text=english).count() == 0
    accessible(page)
    page.get_by_role("button", name="Antwort senden").click()
    page.get_by_role("button", name="Zurücknehmen").click()
    expect(page.get_by_text("Zurückgenommen.")).to_be_visible()
    accessible(page)
