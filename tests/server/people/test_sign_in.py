"""Doors into the house: a link that works once, a password that cannot be guessed quickly, no way to just sign up."""

import json
import re
from datetime import timedelta
from unittest import mock

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core import mail, signing
from django.core.management import call_command
from django.test import Client

from heedful.server.people import audit, links
from heedful.server.people.models import Person, Role
from tests.cast import NOW, PASSWORD, Cast

pytestmark = pytest.mark.django_db(databases="__all__")


def is_signed_in(browser: Client) -> bool:
    return "_auth_user_id" in browser.session


def path_of(link: str) -> str:
    return "/" + link.split("/", 3)[3]


def test_opening_the_link_asks_and_pressing_the_button_signs_in() -> None:
    person = Person.objects.create_user("ida@larkfield.example", name="Ida")
    browser, path = Client(), path_of(links.sign_in_link(person))
    assert "Hello Ida" in browser.get(path).content.decode()
    assert not is_signed_in(browser)
    assert browser.post(path).status_code == 302
    assert is_signed_in(browser)
    assert audit.about(person.pseudonym).get().did == audit.SIGNED_IN


def test_a_sign_in_link_works_once() -> None:
    path = path_of(links.sign_in_link(Person.objects.create_user("ida@larkfield.example")))
    Client().post(path)
    again = Client()
    assert again.post(path).status_code == 410
    assert not is_signed_in(again)


def test_a_sign_in_link_is_too_old_after_a_day() -> None:
    person = Person.objects.create_user("ida@larkfield.example")
    token = links.sign_in_token(person)
    real = signing.time.time()
    tomorrow = mock.patch.object(signing.time, "time", return_value=real + timedelta(hours=25).total_seconds())
    with tomorrow, pytest.raises(links.LinkSpent):
        links.person_of(token)


def test_who_has_left_cannot_use_a_link_made_before() -> None:
    person = Person.objects.create_user("efe@larkfield.example")
    token = links.sign_in_token(person)
    person.leave(at=NOW)
    with pytest.raises(links.LinkSpent):
        links.person_of(token)


@pytest.mark.parametrize("token", ["", "x", "a:b:c", "eyJwZXJzb24iOjF9:1abc:forged"])
def test_a_made_up_token_opens_nothing(token: str) -> None:
    with pytest.raises(links.LinkSpent):
        links.person_of(token)
    with pytest.raises(links.LinkSpent):
        links.reporter_of(token)


def test_a_reporters_link_is_for_one_report_and_no_sign_in() -> None:
    token = links.reporter_token(17, "f" * 32)
    assert links.reporter_of(token) == (17, "f" * 32)
    with pytest.raises(links.LinkSpent):
        links.person_of(token)


def test_the_terminal_makes_an_account_and_prints_its_link(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("person", "Chloe@Larkfield.example", "--role", "analyst", "--name", "Chloe", "--team", "security")
    person = Person.objects.get(email="chloe@larkfield.example")
    assert (person.role, person.name, person.team and person.team.key) == (Role.ANALYST, "Chloe", "security")
    assert re.search(r"^https?://\S+/sign-in/\S+/$", capsys.readouterr().out.strip())


def test_a_password_signs_in(cast: Cast) -> None:
    browser = Client()
    browser.post("/accounts/login/", {"login": "amara@larkfield.example", "password": PASSWORD})
    assert is_signed_in(browser)


def test_guessing_is_slowed_down_until_even_the_right_password_waits(cast: Cast) -> None:
    browser = Client()
    for number in range(12):
        browser.post("/accounts/login/", {"login": "amara@larkfield.example", "password": f"guess {number}"})
    browser.post("/accounts/login/", {"login": "amara@larkfield.example", "password": PASSWORD})
    assert not is_signed_in(browser)


def test_nobody_can_just_sign_up() -> None:
    answer = Client().post(
        "/accounts/signup/", {"email": "mallory@example.org", "password1": PASSWORD, "password2": PASSWORD}
    )
    assert answer.status_code == 200
    assert not Person.objects.filter(email="mallory@example.org").exists()


def test_a_second_factor_is_sealed_in_the_database_and_works(cast: Cast) -> None:
    secret = totp.generate_totp_secret()
    totp.TOTP.activate(cast.amara.person, secret)
    assert secret not in json.dumps(Authenticator.objects.get().data)

    browser = Client()
    browser.post("/accounts/login/", {"login": "amara@larkfield.example", "password": PASSWORD})
    assert not is_signed_in(browser)
    browser.post("/accounts/2fa/authenticate/", {"code": "000000"})
    assert not is_signed_in(browser)
    code = totp.format_hotp_value(totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))))
    browser.post("/accounts/2fa/authenticate/", {"code": code})
    assert is_signed_in(browser)


def test_nobody_gets_a_letter_because_somebody_typed_their_address(cast: Cast) -> None:
    Client().post("/accounts/password/reset/", {"email": "stranger@example.org"})
    assert mail.outbox == []
    Client().post("/accounts/password/reset/", {"email": "amara@larkfield.example"})
    assert [letter.to for letter in mail.outbox] == [["amara@larkfield.example"]]


def test_nobody_can_take_another_address_and_so_become_somebody_else(cast: Cast) -> None:
    for action in ("action_add", "action_primary"):
        answer = cast.dao.browser.post("/accounts/email/", {action: "", "email": "ida@larkfield.example"})
        assert answer.status_code == 404
    cast.dao.person.refresh_from_db()
    assert cast.dao.person.email == "dao@larkfield.example"
    assert mail.outbox == []


def test_what_do_ben_and_dao_see_of_the_sign_in_page(cast: Cast) -> None:
    token = links.sign_in_token(cast.amara.person)
    for nosy in (cast.ben, cast.dao):
        assert links.sign_in_token(nosy.person) != token
        assert "larkfield.example" not in Client().get("/accounts/login/").content.decode()
