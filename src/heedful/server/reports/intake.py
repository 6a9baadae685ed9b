"""The door for connectors: what the report mailbox and the SMTP door bring becomes a report, each once.

The reporter is whoever the From line of the arriving mail names. The sender of the SMTP envelope is not asked: a list,
an alias or a forwarding server puts its own name there. Whether From can be believed is for the mail server in front of
these doors to see to; a name outside the organisation is never answered without a person.
"""

import imaplib
import logging
import threading
from collections.abc import Callable

from django.conf import settings
from django.db import InterfaceError, OperationalError, close_old_connections
from django.utils import timezone

from heedful.connectors import imap, smtp_door
from heedful.server.reports import tasks, understanding
from heedful.server.reports.flows import arriving
from heedful.server.reports.models import Door, MailboxPlace

log = logging.getLogger(__name__)
NOBODY = "nobody@unknown.invalid"
TOO_LARGE = "This mail is larger than we take. Its beginning is shown here; all of it lies in the report mailbox."
# A wait ends early when mail comes. Should the mailbox forget to say so, this is how long the mail lies there.
LONGEST_WAIT = 25.0
LONGEST_PAUSE = 300.0
AWAY = (imaplib.IMAP4.error, OSError, OperationalError, InterfaceError)


def taken(raw: bytes, *, door: str, problem: str = "") -> None:
    """One mail that somebody sent to the report address."""
    sender = understanding.envelope(raw).sender
    arriving.mail_reported(
        raw, by=sender or NOBODY, door=door, now=timezone.now(), read_later=tasks.read_later, problem=problem
    )


def handed_over(raw: bytes) -> bool:
    """A mail at the SMTP door. True once it is committed; False asks the other side to come again."""
    close_old_connections()
    try:
        taken(raw, door=Door.SMTP)
    except Exception:
        # Whatever it was, the mail is not safe with us, and only the other side still has it.
        log.exception("A mail could not be kept; its server will bring it again.")
        return False
    finally:
        close_old_connections()
    return True


def smtp() -> smtp_door.Door | None:
    """The SMTP door as configured, not yet open; None where none is named."""
    host, _, port = settings.HEEDFUL_SMTP_IN.rpartition(":")
    if not port:
        return None
    return smtp_door.Door(
        handed_over,
        address=settings.HEEDFUL_REPORT_ADDRESS,
        host=host.strip("[]") or "127.0.0.1",
        port=int(port),
        largest=settings.HEEDFUL_MAX_MESSAGE_BYTES,
        tls=smtp_door.tls_from(settings.HEEDFUL_SMTP_IN_CERT, settings.HEEDFUL_SMTP_IN_KEY),
    )


def mailbox() -> imap.Mailbox:
    """The report mailbox, open."""
    return imap.Mailbox(
        host=settings.HEEDFUL_IMAP_HOST,
        port=settings.HEEDFUL_IMAP_PORT,
        tls=settings.HEEDFUL_IMAP_TLS,
        user=settings.HEEDFUL_IMAP_USER,
        password=settings.HEEDFUL_IMAP_PASSWORD,
        folder=settings.HEEDFUL_IMAP_FOLDER,
    )


def brought_in(box: imap.Mailbox) -> int:
    """Everything new in the mailbox, in order, up to 200 mails. Returns how many were looked at.

    The place is remembered after each mail is safe. Where we are stopped between the two, the mail is looked at again
    and found to be here already. A mail that no report can be made of stays in the mailbox, unread, and is named in the
    log; it does not stand in the way of the others.
    """
    name = f"{settings.HEEDFUL_IMAP_USER}@{settings.HEEDFUL_IMAP_HOST}/{settings.HEEDFUL_IMAP_FOLDER}"
    place = MailboxPlace.at(name, validity=box.validity)
    count = 0
    for mail in box.new_after(place.last_uid, largest=settings.HEEDFUL_MAX_MESSAGE_BYTES):
        try:
            taken(mail.raw, door=Door.IMAP, problem="" if mail.is_whole else TOO_LARGE)
        except AWAY:
            raise
        except Exception:
            log.exception("Mail %d of the report mailbox could not be taken in; it stays there, unread.", mail.uid)
        else:
            box.mark_seen(mail.uid)
        place.read_up_to(mail.uid)
        count += 1
    return count


def watch(stopping: threading.Event, *, opened: Callable[[], imap.Mailbox] = mailbox) -> None:
    """Bring in what is new, wait for more, and come back with growing patience when the mailbox is away."""
    pause = 1.0
    while not stopping.is_set():
        box = None
        try:
            box = opened()
            while not stopping.is_set():
                close_old_connections()
                while brought_in(box) and not stopping.is_set():
                    pass
                pause = 1.0
                box.wait(LONGEST_WAIT)
        except Exception as trouble:
            log.warning("The report mailbox cannot be read right now (%s); next try in %.0f s.", trouble, pause)
            stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        finally:
            if box is not None:
                box.close()
            close_old_connections()
