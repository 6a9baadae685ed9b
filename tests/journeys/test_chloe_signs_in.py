"""Chloe signs in: with a password and the code of her telephone, and with a passkey and nothing to remember."""

import time
from collections.abc import Callable

import pytest
from allauth.mfa.totp.internal import auth as totp
from playwright.sync_api import Page, expect

from tests.cast import PASSWORD, Cast
from tests.journeys.conftest import Opened

STEP = 30
"""Seconds that one code of an authenticator app is good for."""


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (360, True)], ids=["desk", "phone in the dark"])
def test_a_password_and_a_code_open_the_desk(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None], width: int, dark: bool
) -> None:
    page = opened("/desk/", width=width, dark=dark)
    with_password(page, accessible)
    page.wait_for_url("**/desk/")
    page.goto("/accounts/2fa/totp/activate/")
    once_more_with_password(page, accessible)
    secret = page.get_by_label("Authenticator secret").input_value()
    page.get_by_label("Authenticator code").fill(code_of(secret))
    page.get_by_role("button", name="Activate").click()
    page.wait_for_url("**/recovery-codes/")
    accessible(page)
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    page.goto("/desk/")
    with_password(page, accessible)
    page.wait_for_url("**/2fa/authenticate/")
    accessible(page)
    page.get_by_label("Code").fill("000000" if code_of(secret) != "000000" else "111111")
    page.get_by_role("button", name="Sign In").click()
    expect(page.get_by_text("Incorrect code")).to_be_visible()
    accessible(page)
    page.get_by_label("Code").fill(code_of(secret))
    page.get_by_role("button", name="Sign In").click()
    expect(page.get_by_role("heading", level=1, name="Everyone has an answer")).to_be_visible()


@pytest.mark.parametrize(("width", "dark"), [(1440, True), (360, False)], ids=["desk in the dark", "phone"])
def test_a_passkey_opens_the_desk_without_a_password(
    cast: Cast, opened: Opened, accessible: Callable[[Page], None], width: int, dark: bool
) -> None:
    page = opened("/accounts/login/?next=/desk/", width=width, dark=dark)
    carry_a_passkey(page)
    with_password(page, accessible)
    page.wait_for_url("**/desk/")
    page.goto("/accounts/2fa/webauthn/add/")
    once_more_with_password(page, accessible)
    page.get_by_label("Name").fill("My key")
    page.get_by_label("Passwordless").check()
    page.get_by_role("button", name="Add").click()
    page.wait_for_url("**/recovery-codes/")
    page.goto("/accounts/2fa/webauthn/")
    expect(page.get_by_text("My key")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("link", name="Sign in")).to_be_visible()
    page.goto("/accounts/login/?next=/desk/")
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_url("**/desk/")
    expect(page.get_by_text("chloe@larkfield.example")).to_be_visible()


def with_password(page: Page, accessible: Callable[[Page], None]) -> None:
    accessible(page)
    page.get_by_label("Email").fill("chloe@larkfield.example")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def once_more_with_password(page: Page, accessible: Callable[[Page], None]) -> None:
    """What opens the account is changed only by somebody who has just shown again who they are."""
    accessible(page)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Confirm").click()
    page.wait_for_url("**/2fa/**")
    accessible(page)


def code_of(secret: str) -> str:
    """The code an authenticator app shows now, with a few seconds left to type it."""
    if (left := STEP - time.time() % STEP) < 5:
        time.sleep(left)
    return totp.format_hotp_value(totp.hotp_value(secret, int(time.time()) // STEP))


def carry_a_passkey(page: Page) -> None:
    """Put an authenticator into this browser that knows its owner."""
    tools = page.context.new_cdp_session(page)
    tools.send("WebAuthn.enable")
    authenticator = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    tools.send("WebAuthn.addVirtualAuthenticator", {"options": authenticator})
