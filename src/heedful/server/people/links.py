"""Links that open one door: a sign-in link that works once, and a reporter's link to their own report."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.urls import reverse

from heedful.server.people.models import Person

SIGN_IN_FOR = timedelta(hours=24)
REPORT_FOR = timedelta(days=400)
SIGN_IN_SALT = "heedful.sign-in"
REPORT_SALT = "heedful.report"


class LinkSpent(Exception):
    """The link is used up, too old, or not one of ours."""


def sign_in_token(person: Person) -> str:
    """A token that signs this person in once, within a day: signing in changes what it was made from."""
    return signing.dumps({"person": person.pk, "seen": _last_seen(person)}, salt=SIGN_IN_SALT, compress=True)


def sign_in_link(person: Person) -> str:
    """The whole address to open in a browser. For the operator's terminal and the demo; it is never mailed."""
    return settings.HEEDFUL_BASE_URL + reverse("people:sign-in", args=[sign_in_token(person)])


def person_of(token: str) -> Person:
    """Whom a sign-in token is for. Raises LinkSpent."""
    try:
        said = signing.loads(token, salt=SIGN_IN_SALT, max_age=SIGN_IN_FOR)
    except signing.BadSignature as error:
        raise LinkSpent from error
    person = Person.objects.filter(pk=said["person"], is_active=True).first()
    if person is None or _last_seen(person) != said["seen"]:
        raise LinkSpent
    return person


def reporter_token(report_id: int, pseudonym: str) -> str:
    """A token for one report and its one reporter; it opens nothing else."""
    return signing.dumps([report_id, pseudonym], salt=REPORT_SALT, compress=True)


def reporter_of(token: str) -> tuple[int, str]:
    """The report and the pseudonym a token was made for. Raises LinkSpent."""
    try:
        report_id, pseudonym = signing.loads(token, salt=REPORT_SALT, max_age=REPORT_FOR)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise LinkSpent from error
    return int(report_id), str(pseudonym)


def _last_seen(person: Person) -> str:
    return person.last_login.isoformat() if person.last_login else ""
