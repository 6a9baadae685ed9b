"""Every door of the site, tried by everybody: who may come in stands in one table, and a new door needs a row in it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from heedful.server.people import links
from heedful.server.post import outbox
from heedful.server.queue import jobs, tasks
from heedful.server.queue.models import Job
from heedful.server.reports.flows import arranging
from heedful.server.reports.models import ApiKey
from tests.cast import NOW, Cast
from tests.server.reports.desk import own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")


@dataclass(frozen=True)
class Door:
    """How a door is tried, and what each finds: nobody signed in (and Efe, who left), a colleague, Chloe, Lea, Noor."""

    method: str
    path: str
    stranger: int
    colleague: int
    chloe: int
    lea: int
    noor: int


def _same(method: str, path: str, stranger: int, signed_in: int) -> Door:
    return Door(method, path, stranger, signed_in, signed_in, signed_in, signed_in)


def _desk(method: str, path: str, answer: int = 200, lead_only: bool = False) -> Door:
    return Door(method, path, 302, 404, 404 if lead_only else answer, answer, 404)


DOORS = {
    # For everybody
    "reports:front": _same("get", "/", 200, 200),
    "reports:opened": _same("get", "/open/?sample=parcel", 200, 200),
    "people:sign-in": _same("get", "/sign-in/{sign_in}/", 200, 200),
    "set_language": _same("post", "/language/setlang/", 302, 302),
    # For whoever holds the link, and for machines with a key
    "reports:own": _same("get", "{own}", 200, 200),
    "reports:pulse": _same("post", "{own}pulse/", 422, 422),
    "reports:api-reports": _same("post", "/api/v1/reports", 401, 401),
    # For everyone with an account: only what is their own
    "reports:mine": _same("get", "/mine/", 302, 200),
    "people:trail": _same("get", "/audit/", 302, 200),
    # For the desk
    "reports:queue": _desk("get", "/desk/"),
    "reports:report": _desk("get", "/desk/reports/{report}/"),
    "reports:original": _desk("get", "/desk/reports/{report}/original/"),
    "reports:verdict": _desk("post", "/desk/reports/{report}/verdict/", 422),
    "reports:answer": _desk("post", "/desk/reports/{report}/answer/", 302),
    "reports:withdrawal": _desk("post", "/desk/reports/{report}/answer/withdrawal/", 302),
    "reports:aside": _desk("post", "/desk/reports/{report}/aside/", 302),
    "reports:report-indicators": _desk("get", "/desk/reports/{report}/indicators/stix/"),
    "reports:waves": _desk("get", "/desk/campaigns/"),
    "reports:wave": _desk("get", "/desk/campaigns/{campaign}/"),
    "reports:wave-verdict": _desk("post", "/desk/campaigns/{campaign}/verdict/", 422),
    "reports:wave-answers": _desk("post", "/desk/campaigns/{campaign}/answers/", 302),
    "reports:wave-indicators": _desk("get", "/desk/campaigns/{campaign}/indicators/misp/"),
    "reports:arrangement": _desk("get", "/desk/arrangement/", lead_only=True),
    "reports:policies": _desk("post", "/desk/arrangement/policies/", 302, lead_only=True),
    "reports:keys": _desk("post", "/desk/arrangement/keys/", 302, lead_only=True),
    "reports:revocation": _desk("post", "/desk/arrangement/keys/{key}/revocation/", 302, lead_only=True),
    "reports:lessons": _desk("get", "/desk/arrangement/lessons/", lead_only=True),
    "reports:lesson-choice": _desk("post", "/desk/arrangement/lessons/choice/", 422, lead_only=True),
    "post:held": _desk("get", "/post/"),
    "post:settlement": _desk("post", "/post/letters/{letter}/settlement/", 404),
    "post:new-start": _desk("post", "/post/tasks/{job}/new-start/", 302),
    # Released figures alone
    "figures:desk": Door("get", "/figures/", 302, 404, 200, 200, 200),
    # One's own account
    "account_login": _same("get", "/accounts/login/", 200, 302),
    "account_logout": _same("get", "/accounts/logout/", 302, 200),
    "account_inactive": _same("get", "/accounts/inactive/", 200, 200),
    "account_signup": _same("get", "/accounts/signup/", 200, 302),
    "account_reauthenticate": _same("get", "/accounts/reauthenticate/", 302, 200),
    "no-other-address": _same("get", "/accounts/email/", 404, 404),
    "account_email": _same("get", "/accounts/email/", 404, 404),
    "account_email_verification_sent": _same("get", "/accounts/confirm-email/", 200, 200),
    "account_confirm_email": _same("get", "/accounts/confirm-email/made-up/", 200, 200),
    "account_change_password": _same("get", "/accounts/password/change/", 302, 200),
    "account_set_password": _same("get", "/accounts/password/set/", 302, 302),
    "account_reset_password": _same("get", "/accounts/password/reset/", 200, 200),
    "account_reset_password_done": _same("get", "/accounts/password/reset/done/", 200, 200),
    "account_reset_password_from_key": _same("get", "/accounts/password/reset/key/1-made-up/", 200, 200),
    "account_reset_password_from_key_done": _same("get", "/accounts/password/reset/key/done/", 200, 200),
    "account_confirm_login_code": _same("get", "/accounts/login/code/confirm/", 302, 302),
    "mfa_index": _same("get", "/accounts/2fa/", 302, 200),
    "mfa_authenticate": _same("get", "/accounts/2fa/authenticate/", 302, 302),
    "mfa_reauthenticate": _same("get", "/accounts/2fa/reauthenticate/", 302, 302),
    "mfa_activate_totp": _same("get", "/accounts/2fa/totp/activate/", 302, 302),
    "mfa_deactivate_totp": _same("get", "/accounts/2fa/totp/deactivate/", 302, 404),
    "mfa_view_recovery_codes": _same("get", "/accounts/2fa/recovery-codes/", 302, 404),
    "mfa_generate_recovery_codes": _same("get", "/accounts/2fa/recovery-codes/generate/", 302, 302),
    "mfa_download_recovery_codes": _same("get", "/accounts/2fa/recovery-codes/download/", 302, 404),
    "mfa_list_webauthn": _same("get", "/accounts/2fa/webauthn/", 302, 200),
    "mfa_add_webauthn": _same("get", "/accounts/2fa/webauthn/add/", 302, 302),
    "mfa_reauthenticate_webauthn": _same("get", "/accounts/2fa/webauthn/reauthenticate/", 302, 302),
    "mfa_remove_webauthn": _same("get", "/accounts/2fa/webauthn/keys/1/remove/", 302, 302),
    "mfa_edit_webauthn": _same("get", "/accounts/2fa/webauthn/keys/1/edit/", 302, 302),
    "mfa_login_webauthn": _same("get", "/accounts/2fa/webauthn/login/", 302, 302),
    "socialaccount_login_cancelled": _same("get", "/accounts/3rdparty/login/cancelled/", 200, 200),
    "socialaccount_login_error": _same("get", "/accounts/3rdparty/login/error/", 401, 401),
    "socialaccount_signup": _same("get", "/accounts/3rdparty/signup/", 302, 302),
    "socialaccount_connections": _same("get", "/accounts/3rdparty/", 302, 200),
    "/accounts/social/login/cancelled/": _same("get", "/accounts/social/login/cancelled/", 301, 301),
    "/accounts/social/login/error/": _same("get", "/accounts/social/login/error/", 301, 301),
    "/accounts/social/signup/": _same("get", "/accounts/social/signup/", 301, 301),
    "/accounts/social/connections/": _same("get", "/accounts/social/connections/", 301, 301),
    "openid_connect_login": _same("get", "/accounts/oidc/company/login/", 404, 404),
    "openid_connect_callback": _same("get", "/accounts/oidc/company/login/callback/", 404, 404),
}


def every_door(patterns: list[URLPattern | URLResolver], before: str = "/", room: str = "") -> Iterator[str]:
    """The name of each pattern with its room; its path where it has no name."""
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from every_door(one.url_patterns, before + str(one.pattern), one.app_name or room)
        else:
            yield f"{room}:{one.name}" if room else one.name or before + str(one.pattern)


def test_every_door_stands_in_the_table_and_nothing_else_does() -> None:
    assert sorted(every_door(get_resolver().url_patterns)) == sorted(DOORS)


@pytest.fixture
def places(cast: Cast) -> dict[str, object]:
    """One of everything, about Amara, that a path can name."""
    report = reported(cast.amara)
    arranging.key_made(name="Outlook add-in", by=cast.lea.person, now=NOW)
    letter = outbox.post(to=cast.amara.pseudonym, subject="x", body="x", language="en", key="x", now=NOW)
    letter.hold(at=NOW, problem="Nobody knows whether it arrived.")
    jobs.enqueue(tasks.sweep)
    Job.objects.update(given_up_at=NOW, attempts=6, problem="Busy")
    return {
        "report": report.pk,
        "campaign": report.campaign_id,
        "own": own_page(report),
        "key": ApiKey.objects.get().pk,
        "letter": letter.pk,
        "job": Job.objects.first().pk,  # type: ignore[union-attr]
        "sign_in": links.sign_in_token(cast.amara.person),
    }


def tried(browser: Client, door: Door, places: dict[str, object]) -> int:
    """The answer to one try, whose effects are undone at once."""
    with transaction.atomic():
        status = int(getattr(browser, door.method)(door.path.format(**places)).status_code)
        transaction.set_rollback(True)
    return status


@pytest.mark.parametrize("name", DOORS)
def test_who_comes_in(name: str, cast: Cast, places: dict[str, object]) -> None:
    door = DOORS[name]
    expected = {
        "stranger": door.stranger,
        "amara": door.colleague,
        "ben": door.colleague,
        "dao": door.colleague,
        "chloe": door.chloe,
        "lea": door.lea,
        "noor": door.noor,
        "efe": door.stranger,
    }
    browsers = {who: Client() if who == "stranger" else getattr(cast, who).browser for who in expected}
    assert {who: tried(browser, door, places) for who, browser in browsers.items()} == expected


def test_what_do_ben_and_dao_see(cast: Cast, places: dict[str, object]) -> None:
    """Whatever opens for them, no page tells of Amara, unless they hold her own link."""
    for nosy in (cast.ben, cast.dao):
        for name, door in DOORS.items():
            if door.method == "get" and name not in {"reports:own", "people:sign-in"}:
                page = nosy.gets(door.path.format(**places)).content.decode()
                for trace in ("Amara", cast.amara.person.email, cast.amara.pseudonym):
                    assert trace not in page, (name, trace)
