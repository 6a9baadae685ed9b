"""A newcomer without an account tries a sample and brings a message; nothing of it is kept."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from heedful.server.reports.models import Report
from tests.cast import Cast
from tests.journeys.conftest import Opened
from tests.server.reports.desk import ATTACK, NOTICE


def test_a_sample_is_one_click_away(cast: Cast, opened: Opened, accessible: Callable[[Page], None]) -> None:
    page = opened("/")
    accessible(page)
    page.get_by_role("link", name="An invoice with new bank details").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("bank details")
    expect(page.get_by_text("It asks you to change bank details.")).to_be_visible()
    expect(page.get_by_role("heading", name="The best innocent explanation")).to_be_visible()
    accessible(page)


def test_a_message_is_read_answered_and_forgotten(cast: Cast, opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "parcel.eml").write_bytes(ATTACK)
    page = opened("/")
    page.get_by_label("A message, a mailbox, or a zip of them").set_input_files(tmp_path / "parcel.eml")
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_role("heading", name="The answer we would send")).to_be_visible()
    assert not Report.objects.exists()


def test_it_all_works_without_javascript_in_the_dark_on_a_phone(cast: Cast, opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(ATTACK)
    (tmp_path / "two.eml").write_bytes(NOTICE)
    page = opened("/", width=360, dark=True, script=False)
    page.get_by_label("A message, a mailbox, or a zip of them").set_input_files(
        [tmp_path / "one.eml", tmp_path / "two.eml"]
    )
    page.get_by_role("button", name="Look at it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 messages read")
