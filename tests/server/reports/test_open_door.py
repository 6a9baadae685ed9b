"""Whether a message can be brought without an account is for the organisation to say."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.fixtures import Settings

from tests.cast import Cast
from tests.server.reports.desk import ATTACK

pytestmark = pytest.mark.django_db(databases="__all__")


def brought(browser: Client) -> int:
    return browser.post("/open/", {"files": SimpleUploadedFile("parcel.eml", ATTACK)}).status_code


def test_an_open_door_asks_for_no_account(settings: Settings, cast: Cast) -> None:
    settings.HEEDFUL_OPEN_DOOR = True
    assert brought(Client()) == 200
    assert "you need no account" in Client().get("/accounts/login/").content.decode()


def test_a_closed_door_opens_after_signing_in(settings: Settings, cast: Cast) -> None:
    settings.HEEDFUL_OPEN_DOOR = False
    guest = Client()
    assert brought(guest) == 302
    for path in ("/", "/open/?sample=parcel"):
        answer = guest.get(path)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/accounts/login/?next=/")
    assert "you need no account" not in guest.get("/accounts/login/").content.decode()
    assert brought(cast.dao.browser) == 200


def test_what_do_ben_and_dao_see(settings: Settings, cast: Cast) -> None:
    settings.HEEDFUL_OPEN_DOOR = False
    for colleague in (cast.ben, cast.dao):
        assert "Unsure about a message?" in colleague.sees("/")
