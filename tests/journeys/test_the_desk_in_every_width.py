"""The queue and the sign-in: accessible in every width, light and dark, also in German."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ADVERT, ATTACK, NEW_ACCOUNT, NOTICE, reported


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 768, 1280, 1440])
def test_the_queue_is_accessible_in_every_width(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None], width: int, dark: bool
) -> None:
    for raw in (ATTACK, NEW_ACCOUNT, NOTICE, ADVERT):
        reported(cast.amara, raw)
    accessible(opened("/desk/", by=cast.chloe, width=width, dark=dark, language="de"))


def test_filters_live_in_the_address(cast: Cast, opened: Opened) -> None:
    for raw in (ATTACK, NOTICE):
        reported(cast.amara, raw)
    page = opened("/desk/", by=cast.chloe)
    page.get_by_role("navigation", name="What it is").get_by_role("link", name="Attacks").click()
    page.wait_for_url("**band=malicious**")
    expect(page.locator(".row")).to_have_count(1)
    page.go_back()
    expect(page.locator(".row")).to_have_count(2)


def test_signing_in_is_accessible_and_says_it_in_german(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None]
) -> None:
    page = opened("/accounts/login/", language="de", width=360)
    expect(page.get_by_role("heading", level=1)).to_have_text("Anmelden")
    accessible(page)
