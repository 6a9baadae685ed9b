"""Lea decides what is answered without waiting, and makes a key for a machine."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from heedful.server.reports import queries
from tests.cast import Cast
from tests.journeys.conftest import Opened


def test_she_turns_a_rule_on_and_makes_a_key(cast: Cast, opened: Opened, accessible: Callable[[Page], None]) -> None:
    page = opened("/desk/arrangement/", by=cast.lea)
    accessible(page)
    expect(page.get_by_label("Not sure yet")).to_be_disabled()
    page.get_by_label("Genuine").check()
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_text("Kept. It holds for every report from now on.")).to_be_visible()
    assert queries.policies()["legitimate"] is True
    page.get_by_label("What will use it").fill("The report button")
    page.get_by_role("button", name="Make a key").click()
    token = page.locator("[role=status] .exact").inner_text()
    assert queries.key_for(token) is not None
    accessible(page)
    page.goto("/desk/arrangement/")
    assert token not in page.content()
    page.get_by_role("button", name="Revoke The report button").click()
    expect(page.get_by_text("revoked")).to_be_visible()
    assert queries.key_for(token) is None
