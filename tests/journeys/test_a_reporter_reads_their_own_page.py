"""Amara follows the link in her answer: what it was, what it tried, and two clicks. Others cannot."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from heedful.server.reports.flows import listening
from heedful.server.reports.models import Pulse
from tests.cast import NOW, Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ATTACK, answered, own_page, reported


def test_she_reads_what_it_tried_and_says_how_it_was(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None]
) -> None:
    report = answered(reported(cast.amara, ATTACK), by=cast.chloe)
    listening.report_looked_at(report, by=cast.chloe.person, now=NOW)
    page = opened(own_page(report), width=360)
    expect(page.get_by_role("heading", name="What it tried")).to_be_visible()
    expect(page.get_by_text("Somebody from the security team looked at the report")).to_be_visible()
    assert "Chloe" not in page.content()
    accessible(page)
    page.get_by_role("group", name="Did our answer help you?").get_by_role("button", name="Yes").click()
    expect(page.get_by_text("Thank you. That helps us answer better.")).to_be_visible()
    page.get_by_role("group", name="Did you feel respected?").get_by_role("button", name="No").click()
    expect(
        page.get_by_role("group", name="Did you feel respected?").get_by_role("button", name="No")
    ).to_have_attribute("aria-pressed", "true")
    assert (Pulse.objects.get().helped, Pulse.objects.get().respected) == (True, False)


def test_she_hears_from_us_in_her_language(cast: Cast, opened: Opened, accessible: Callable[[Page], None]) -> None:
    cast.amara.person.language = "de"
    cast.amara.person.save()
    report = answered(reported(cast.amara, ATTACK), by=cast.chloe)
    page = opened(own_page(report), script=False)
    expect(page.get_by_role("heading", name="Was sie versucht hat")).to_be_visible()
    page.get_by_role("group", name="Hat Ihnen unsere Antwort geholfen?").get_by_role("button", name="Ja").click()
    expect(page.get_by_text("Danke. Das hilft uns, besser zu antworten.")).to_be_visible()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_her_own_list_leads_there(cast: Cast, opened: Opened, accessible: Callable[[Page], None], dark: bool) -> None:
    report = answered(reported(cast.amara, ATTACK), by=cast.chloe)
    page = opened("/mine/", by=cast.amara, dark=dark)
    accessible(page)
    page.get_by_role("link", name=report.subject).click()
    expect(page.get_by_role("heading", name="What your report changed")).to_be_visible()
    accessible(page)
