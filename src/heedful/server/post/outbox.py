"""The one outbox: what is sent, when, and again after a failure. Posting writes a row; `delivery` carries it."""

import hashlib
import re
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_noop

from heedful.server.people import sight
from heedful.server.post import tasks
from heedful.server.post.models import Letter
from heedful.server.queue import jobs

# More letters than this to one person within an hour look like two machines answering each other.
MANY = 60
WITHIN = timedelta(hours=1)
MANY_LETTERS = gettext_noop("Many letters to one person within an hour: is a machine answering us?")


def post(
    *,
    to: str,
    subject: str,
    body: str,
    language: str,
    key: str,
    now: datetime,
    send_at: datetime | None = None,
    in_reply_to: str = "",
    references: str = "",
) -> Letter:
    """Put a letter to a pseudonym in the box. The same key twice is the same letter, whatever the second one says.

    `send_at` is when it may leave at the earliest (until then it can be withdrawn); `in_reply_to` and `references` are
    Message-IDs, anything else in them is dropped.
    """
    letter, is_new = Letter.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "subject": one_line(subject)[:400],
            "body": body,
            "language": language,
            "message_id": message_id_of(key),
            "in_reply_to": " ".join(_message_ids(in_reply_to)[-1:]),
            "references": " ".join(_message_ids(f"{references} {in_reply_to}")[-20:]),
            "posted_at": now,
            "send_at": send_at or now,
        },
    )
    if is_new and Letter.objects.filter(to=to, posted_at__gt=now - WITHIN).count() > MANY:
        letter.hold(at=now, problem=MANY_LETTERS)
    elif is_new:
        jobs.enqueue(tasks.deliver, key=f"letter:{letter.pk}", run_after=letter.send_at)
    return letter


def withdraw(letter: Letter, *, now: datetime) -> bool:
    """Take a letter back. False when it has left, or is leaving right now."""
    return letter.withdraw(at=now)


def for_a_person(viewer: sight.Viewer) -> QuerySet[Letter]:
    """Letters that wait for a choice: held because nobody knows whether they arrived, or given up."""
    return sight.desk(viewer, Letter.objects.for_a_person(), look=sight.Look.POST)


def one_line(text: str) -> str:
    """A header's text: every control character and line break is a space, so nothing can be smuggled in."""
    return " ".join(re.sub(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", " ", text).split())


def message_id_of(key: str) -> str:
    """The Message-ID of the letter with this key: always the same, so that a second copy can be recognised."""
    domain = settings.HEEDFUL_DESK_ADDRESS.rpartition("@")[2] or "localhost"
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:40]}@{domain}>"


def _message_ids(text: str) -> list[str]:
    seen: dict[str, None] = {}
    for found in re.findall(r"<[!-;=?-~]{1,200}>", text):
        seen[found] = None
    return list(seen)
