"""One lure in several mailboxes: Chloe says once what it is, and everyone gets their answer."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from heedful.server.reports.models import Report, Stage
from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ATTACK, reported


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (360, True)], ids=["desk", "phone in the dark"])
def test_she_judges_once_and_sends_all(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None], width: int, dark: bool
) -> None:
    for who in (cast.amara, cast.ben, cast.dao):
        reported(who, ATTACK.replace(b"dao@", who.person.email.encode().partition(b"@")[0] + b"@"), now=timezone.now())
    page = opened("/desk/campaigns/", by=cast.chloe, width=width, dark=dark)
    accessible(page)
    page.get_by_role("link", name="Your parcel is waiting").click()
    expect(page.get_by_text("people reported it")).to_be_visible()
    accessible(page)
    page.get_by_label("Say what it is, for all of them").select_option("phishing")
    page.get_by_role("button", name="This is what it is").click()
    page.get_by_role("button", name="Send 3 answers").click()
    expect(page.get_by_text("3 answers are on their way.")).to_be_visible()
    assert set(Report.objects.values_list("stage", flat=True)) == {Stage.ANSWERED}
    accessible(page)
