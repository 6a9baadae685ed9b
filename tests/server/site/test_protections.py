"""What a browser is told, and what a stranger's page cannot make it do."""

import re

import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.cast import PASSWORD, Cast
from tests.server.reports.desk import ATTACK, own_page, reported
from tests.server.site.test_doors import DOORS, places

__all__ = ["places"]
pytestmark = pytest.mark.django_db(databases="__all__")
BY_KEY_NOT_COOKIE = {"reports:api-reports"}


@pytest.mark.parametrize("name", [name for name, door in DOORS.items() if door.method == "post"])
def test_no_form_is_taken_from_another_page(name: str, cast: Cast, places: dict[str, object]) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.lea.person, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = browser.post(DOORS[name].path.format(**places), {"verdict": "spam"})
    assert answer.status_code == (401 if name in BY_KEY_NOT_COOKIE else 403)


@pytest.mark.parametrize(
    "path",
    ["/open/", "/accounts/login/", "/accounts/logout/", "/accounts/password/reset/", "/accounts/password/change/"],
)
def test_nor_at_the_doors_that_show_a_form_first(path: str, cast: Cast) -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.lea.person, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert browser.post(path, {"login": "x"}).status_code == 403
    assert browser.session["_auth_user_id"]


@pytest.mark.parametrize("path", ["/", "/accounts/login/", "/desk/", "/nowhere/", "/open/?sample=parcel"])
def test_every_page_tells_the_browser_to_run_only_what_is_ours(path: str, cast: Cast) -> None:
    answer = cast.chloe.gets(path)
    policy = {rule.split()[0]: rule.split()[1:] for rule in answer.headers["Content-Security-Policy"].split(";")}
    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == policy["style-src"] == ["'self'"]
    assert policy["frame-ancestors"] == policy["base-uri"] == policy["object-src"] == ["'none'"]
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/mine/", "/desk/", "/open/?sample=parcel", "/figures/", "/audit/"])
def test_no_page_about_people_stays_in_a_shared_cache(path: str, cast: Cast) -> None:
    answer = cast.chloe.gets(path)
    stored = answer.headers.get("Cache-Control", "")
    assert "no-store" in stored or "private" in stored or "Cookie" in answer.headers.get("Vary", "")


def test_a_link_of_ones_own_is_not_told_to_other_sites(cast: Cast) -> None:
    answer = Client().get(own_page(reported(cast.amara)))
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.test/", "//evil.test/", "/\\evil.test", "https:evil.test", "javascript:alert(1)", "\t//evil.test"],
)
def test_signing_in_leads_nowhere_else(elsewhere: str, cast: Cast) -> None:
    said = {"login": "amara@larkfield.example", "password": PASSWORD, "next": elsewhere}
    for path in ("/accounts/login/", f"/accounts/login/?next={elsewhere}"):
        answer = Client().post(path, said)
        assert answer.status_code == 302
        assert "evil" not in answer.headers["Location"]
        assert "javascript" not in answer.headers["Location"]
    answer = Client().post("/language/setlang/", {"language": "de", "next": elsewhere})
    assert "evil" not in answer.headers["Location"]


def test_a_session_from_before_signing_in_is_worth_nothing_after_it(cast: Cast) -> None:
    browser = Client()
    browser.get("/accounts/login/")
    session = browser.session
    session["planted"] = "by a stranger"
    session.save()
    browser.cookies["heedful_session"] = planted = session.session_key
    browser.post("/accounts/login/", {"login": "amara@larkfield.example", "password": PASSWORD})
    assert browser.session["_auth_user_id"]
    assert browser.cookies["heedful_session"].value != planted
    stranger = Client()
    stranger.cookies["heedful_session"] = planted
    assert stranger.get("/mine/").status_code == 302


def test_signing_out_ends_the_session_on_the_server(cast: Cast) -> None:
    kept = cast.amara.browser.cookies["heedful_session"].value
    cast.amara.browser.post("/accounts/logout/")
    thief = Client()
    thief.cookies["heedful_session"] = kept
    assert thief.get("/mine/").status_code == 302


def test_who_leaves_is_out_with_the_next_click(cast: Cast) -> None:
    assert cast.dao.gets("/mine/").status_code == 200
    cast.dao.person.leave(at=cast.dao.person.joined_at)
    assert cast.dao.gets("/mine/").status_code == 302


def test_cookies_cannot_be_read_by_script(cast: Cast) -> None:
    browser = Client()
    answer = browser.post("/accounts/login/", {"login": "amara@larkfield.example", "password": PASSWORD})
    for cookie in answer.cookies.values():
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"


def test_guessing_from_many_browsers_is_slowed_down_too(cast: Cast) -> None:
    answers = [
        Client().post("/accounts/login/", {"login": "amara@larkfield.example", "password": f"guess {number}"})
        for number in range(14)
    ]
    last = Client()
    last.post("/accounts/login/", {"login": "amara@larkfield.example", "password": PASSWORD})
    assert "_auth_user_id" not in last.session
    assert {answer.status_code for answer in answers} <= {200, 429}


def test_signing_in_tells_nobody_whether_an_account_exists(cast: Cast) -> None:
    pages = []
    for who in ("amara@larkfield.example", "nobody@larkfield.example"):
        page = Client().post("/accounts/login/", {"login": who, "password": "not the right one"}).content.decode()
        pages.append(re.sub(r'value="[^"]*"', "", page))
    assert pages[0].replace("amara", "nobody") == pages[1]


@pytest.mark.parametrize("method", ["put", "patch", "delete", "trace", "options"])
def test_other_methods_change_nothing(method: str, cast: Cast) -> None:
    report = reported(cast.amara)
    for path in (f"/desk/reports/{report.pk}/", f"/desk/reports/{report.pk}/answer/", "/desk/arrangement/policies/"):
        assert getattr(cast.lea.browser, method)(path).status_code == 405


@pytest.mark.parametrize(
    "path", ["/admin/", "/ui/", "/static/../../etc/passwd", "/static/%2e%2e/settings.py", "/var/", "/.git/config"]
)
def test_there_is_nothing_else_here(path: str) -> None:
    assert Client().get(path).status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("admin:index")


def test_a_host_we_are_not_gets_no_page() -> None:
    assert Client().get("/", HTTP_HOST="evil.test").status_code == 400
    assert Client().post("/accounts/password/reset/", {"email": "a@b.test"}, HTTP_HOST="evil.test").status_code == 400


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    reported(cast.amara, ATTACK)
    for nosy in (cast.ben, cast.dao):
        page = nosy.gets("/nowhere/")
        assert page.status_code == 404
        assert "Amara" not in page.content.decode()
