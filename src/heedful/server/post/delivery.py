"""Carrying letters: each at most once, unless a person decides otherwise.

The attempt is committed before the first word is spoken to the other side, and the arrival right after its last. What
happens in between and tears us away leaves a letter that may or may not have arrived: it is held for a person.
"""

import logging
import smtplib
from datetime import datetime
from email.utils import formataddr
from random import Random

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext_noop

from heedful.server.people import keys, vault
from heedful.server.post.models import Letter
from heedful.server.queue import backoff

log = logging.getLogger(__name__)

ATTEMPTS = 8
BY = "post"
UNCERTAIN = gettext_noop("The connection broke before the other side confirmed. It may or may not have arrived.")
NO_ADDRESS = gettext_noop("There is no address for this person any more.")
UNREACHABLE = gettext_noop("The mail server could not be reached.")
REFUSED = gettext_noop("The other side did not take it and said:")


def deliver_due(now: datetime, *, rng: Random | None = None, at_most: int = 200) -> int:
    """Carry every letter whose time has come; returns how many arrived. Raises VaultClosed where there is no key."""
    hold_stranded(now)
    due = list(Letter.objects.due(now)[:at_most])
    if due:
        # Ask for the key before the first letter is taken out of the box, so that without it they all stay inside.
        keys.vault_private()
    return sum(_carry(letter, now=now, rng=rng or Random()) for letter in due)


def hold_stranded(now: datetime) -> int:
    """Letters whose carrier is gone are held: nobody knows whether they arrived, so nobody sends them again unasked."""
    stranded = list(Letter.objects.stranded(now - Letter.stranded_after()))
    for letter in stranded:
        letter.hold(at=now, problem=UNCERTAIN)
    return len(stranded)


def _carry(letter: Letter, *, now: datetime, rng: Random) -> bool:
    if not letter.claim(at=now):
        return False
    try:
        address = vault.open_for(letter.to, purpose=f"letter:{letter.pk}", by=BY, now=now)
    except vault.Unknown:
        letter.give_up(at=now, problem=NO_ADDRESS)
        return False
    connection = get_connection()
    try:
        connection.open()
    except (OSError, smtplib.SMTPException) as error:
        # Nothing was said about this letter yet, so it cannot have arrived, and a refusal is not about it either.
        _again_or_never(letter, 0, now=now, rng=rng)
        log.warning("The mail server could not be reached: %s", type(error).__name__)
        return False
    try:
        connection.send_messages([_mail(letter, address)])
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPResponseException) as error:
        _again_or_never(letter, _code(error), now=now, rng=rng)
        return False
    except (OSError, smtplib.SMTPException):
        letter.hold(at=now, problem=UNCERTAIN)
        return False
    finally:
        _hang_up(connection)
    letter.arrive(at=now)
    return True


def _mail(letter: Letter, address: str) -> EmailMessage:
    headers = {
        "Message-ID": letter.message_id,
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
        "X-Heedful-Letter": "1",
        "Content-Language": letter.language,
    }
    if letter.in_reply_to:
        headers["In-Reply-To"] = letter.in_reply_to
    if letter.references:
        headers["References"] = letter.references
    return EmailMessage(
        subject=letter.subject,
        body=letter.body,
        from_email=formataddr((settings.HEEDFUL_DESK_NAME, settings.HEEDFUL_DESK_ADDRESS)),
        to=[address],
        reply_to=[settings.HEEDFUL_DESK_ADDRESS],
        headers=headers,
    )


def _again_or_never(letter: Letter, code: int, *, now: datetime, rng: Random) -> None:
    problem = f"{REFUSED} {code}" if code else UNREACHABLE
    if code >= 500 or letter.attempts >= ATTEMPTS:
        letter.give_up(at=now, problem=problem)
    else:
        pause = backoff.pause_after(letter.attempts, rng=rng, first=backoff.FIRST * 15)
        letter.wait(until=now + pause, problem=problem)
    log.warning("Letter %s: %s", letter.pk, problem)


def _code(error: smtplib.SMTPRecipientsRefused | smtplib.SMTPResponseException) -> int:
    """The reply code of the other side about this letter."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return min((code for code, _ in error.recipients.values()), default=0)
    return error.smtp_code


def _hang_up(connection: object) -> None:
    try:
        connection.close()  # type: ignore[attr-defined]
    except (OSError, smtplib.SMTPException):
        log.info("The mail server hung up first.")
