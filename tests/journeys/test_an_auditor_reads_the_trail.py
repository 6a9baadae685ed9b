"""Noor audits: she reads who looked at what, and that the trail is whole. A report itself she never sees."""

from collections.abc import Callable

import pytest
from django.db import connection
from playwright.sync_api import Page, expect

from heedful.server.facts import append_only
from heedful.server.people.models import AuditEntry
from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ATTACK, reported


@pytest.mark.parametrize(("width", "dark"), [(1440, True), (360, False)], ids=["desk in the dark", "phone"])
def test_she_sees_who_looked_and_no_report(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None], width: int, dark: bool
) -> None:
    report = reported(cast.amara, ATTACK)
    cast.chloe.gets(f"/desk/reports/{report.pk}/")
    page = opened("/", by=cast.noor, width=width, dark=dark)
    page.get_by_role("link", name="Who looked").click()
    expect(page.get_by_text("in their place and unchanged")).to_be_visible()
    row = page.get_by_role("row").filter(has_text=report.key)
    expect(row).to_contain_text("Chloe Martin")
    expect(row).to_contain_text("looked at the report")
    assert "amara" not in page.content().lower()
    accessible(page)
    assert page.get_by_role("link", name="Report Desk").count() == 0
    for closed in ("/desk/", f"/desk/reports/{report.pk}/", "/desk/campaigns/", "/post/"):
        assert page.request.get(closed).status == 404


def test_a_trail_that_was_touched_is_told(cast: Cast, opened: Opened, accessible: Callable[[Page], None]) -> None:
    report = reported(cast.amara, ATTACK)
    cast.chloe.gets(f"/desk/reports/{report.pk}/")
    append_only.lift(connection, "people_auditentry")
    AuditEntry.objects.filter(subject=report.key).update(did="looked away")
    page = opened("/audit/", by=cast.noor)
    expect(page.get_by_text("The trail is broken at entry 1")).to_be_visible()
    accessible(page)
