"""The door for connectors: what the report mailbox and the SMTP door bring becomes a report, each once."""

import imaplib
import logging
import threading
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from heedful.connectors import imap, smtp_door
from heedful.server.reports import tasks, understanding
from heedful.server.reports.flows import arriving
from heedful.server.reports.models import Door, MailboxPlace

log = logging.getLogger(__name__)
NOBODY = "nobody@unknown.invalid"
LONGEST_WAIT = 240.0
LONGEST_PAUSE = 300.0


def taken(raw: bytes, *, door: str) -> None:
    """One mail that somebody sent to the report address."""
    sender = understanding.envelope(raw).sender
    arriving.mail_reported(raw, by=sender or NOBODY, door=door, now=timezone.now(), read_later=tasks.read_later)


def handed_over(raw: bytes) -> bool:
    """A mail at the SMTP door. True once it is committed; False asks the other side to come again."""
    close_old_connections()
    try:
        taken(raw, door=Door.SMTP)
    except DatabaseError:
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
    """Everything new in the mailbox, in order. Returns how many mails that was.

    The place is remembered after each mail is safe. Where we are stopped between the two, the mail is looked at again
    and found to be here already.
    """
    name = f"{settings.HEEDFUL_IMAP_USER}@{settings.HEEDFUL_IMAP_HOST}/{settings.HEEDFUL_IMAP_FOLDER}"
    place = MailboxPlace.at(name, validity=box.validity)
    count = 0
    for mail in box.new_after(place.last_uid, largest=settings.HEEDFUL_MAX_MESSAGE_BYTES):
        if mail.raw is None:
            log.warning("Mail %d is larger than we take; it stays in the mailbox, unread.", mail.uid)
        else:
            taken(mail.raw, door=Door.IMAP)
            box.mark_seen(mail.uid)
            count += 1
        place.read_up_to(mail.uid)
    return count


def watch(stopping: threading.Event, *, opened: Callable[[], imap.Mailbox] = mailbox) -> None:
    """Bring in what is new, wait for more, and come back with growing patience when the mailbox is away."""
    pause = 1.0
    while not stopping.is_set():
        box = None
        try:
            box = opened()
            pause = 1.0
            while not stopping.is_set():
                close_old_connections()
                while brought_in(box):
                    pass
                box.wait(LONGEST_WAIT)
        except (imaplib.IMAP4.error, OSError, DatabaseError) as trouble:
            log.warning("The report mailbox cannot be read right now (%s); next try in %.0f s.", trouble, pause)
            stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        finally:
            if box is not None:
                box.close()
