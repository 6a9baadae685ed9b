"""Company sign-in (OpenID Connect), end to end against a provider that nobody here wrote."""

import urllib.parse
from collections.abc import Iterator
from typing import Any

import oidc_provider_mock
import pytest
import requests
from django.test import Client
from oidc_provider_mock import User

from heedful.server.people.models import Person, Role
from tests.cast import Cast

pytestmark = pytest.mark.django_db(databases="__all__")

PEOPLE = (
    User(sub="gwen", claims={"email": "gwen@larkfield.example", "email_verified": True, "name": "Gwen Aylward"}),
    User(sub="chloe", claims={"email": "chloe@larkfield.example", "email_verified": True}),
    User(sub="efe", claims={"email": "efe@larkfield.example", "email_verified": True}),
    User(sub="nobody", claims={"email": "amara@larkfield.example", "email_verified": False}),
    User(sub="stranger", claims={"email": "hugo@larkfield.example", "email_verified": False}),
)


@pytest.fixture
def provider(settings: Any) -> Iterator[str]:
    with oidc_provider_mock.run_server_in_thread(user_claims=PEOPLE) as server:
        address = f"http://localhost:{server.server_port}"
        settings.HEEDFUL_OIDC_SERVER = address
        settings.SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
        settings.SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
        app = {"provider_id": "company", "name": "Company", "client_id": "heedful", "secret": "s"}
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app | {"settings": {"server_url": address}}]}
        }
        yield address


def signed_in(browser: Client, provider: str, *, sub: str) -> Person | None:
    """Walk the whole way: our button, their page, back to us. Returns who is signed in afterwards."""
    ours = browser.post("/accounts/oidc/company/login/")
    assert ours.status_code == 302
    assert ours["Location"].startswith(provider)
    theirs = requests.post(ours["Location"], data={"sub": sub}, allow_redirects=False, timeout=10)
    back = urllib.parse.urlsplit(theirs.headers["Location"])
    browser.get(f"{back.path}?{back.query}")
    number = browser.session.get("_auth_user_id")
    return Person.objects.get(pk=number) if number else None


def test_whom_the_company_vouches_for_comes_in_as_a_colleague(provider: str) -> None:
    gwen = signed_in(Client(), provider, sub="gwen")
    assert gwen is not None
    assert (gwen.email, gwen.role, gwen.name) == ("gwen@larkfield.example", Role.EMPLOYEE, "Gwen Aylward")


def test_an_analyst_with_an_account_comes_in_as_the_same_person(provider: str, cast: Cast) -> None:
    assert signed_in(Client(), provider, sub="chloe") == cast.chloe.person


def test_an_address_nobody_verified_becomes_nobody(provider: str, cast: Cast) -> None:
    assert signed_in(Client(), provider, sub="nobody") is None
    assert signed_in(Client(), provider, sub="stranger") is None
    assert not Person.objects.filter(email="hugo@larkfield.example").exists()


def test_a_provider_whose_addresses_nobody_can_edit_may_be_trusted(provider: str, settings: Any) -> None:
    settings.HEEDFUL_OIDC_TRUST_ADDRESSES = True
    hugo = signed_in(Client(), provider, sub="stranger")
    assert hugo is not None
    assert hugo.email == "hugo@larkfield.example"


def test_someone_who_left_does_not_come_back_by_the_company_door(provider: str, cast: Cast) -> None:
    assert signed_in(Client(), provider, sub="efe") is None


def test_ben_and_dao_get_their_own_eyes_and_no_others(provider: str, cast: Cast) -> None:
    gwen = signed_in(Client(), provider, sub="gwen")
    assert gwen is not None
    assert gwen.email not in cast.ben.sees("/mine/")
    assert gwen.email not in cast.dao.sees("/audit/")
