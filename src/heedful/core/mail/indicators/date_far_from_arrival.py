"""The date in the message and the day it arrived lie far apart."""

import email.utils
from collections.abc import Iterator
from datetime import UTC, datetime

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_DAYS = 3


def look(message: Message, known: Known) -> Iterator[Seen]:
    if message.sent_at is None:
        return
    arrived = _arrival(message)
    if arrived is None:
        return
    days = round((_in_utc(message.sent_at) - arrived).total_seconds() / 86_400)
    if abs(days) > _DAYS:
        way = "later" if days > 0 else "earlier"
        yield Seen(evidence.header(message, "header:date"), (("days", str(abs(days))), ("way", way)))


def _arrival(message: Message) -> datetime | None:
    for received in message.headers_named("received"):
        try:
            return _in_utc(email.utils.parsedate_to_datetime(received.rpartition(";")[2].strip()))
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _in_utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


INDICATOR = Indicator(
    id="date-far-from-arrival",
    sentence="The message is dated {days} days {way} than it arrived.",
    weight=0.2,
    look=look,
    present_in=(
        Example(
            raw="""\
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000
Date: Fri, 1 Jan 2033 09:00:00 +0000
From: Bank <service@bank-desk.example>
To: amara@larkfield.example
Subject: Your card

Please confirm your card.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 23:30:00 -0700
Received: from h8.test by h7.test; Mon, 4 May 2026 09:00:00 +0000
Date: Tue, 5 May 2026 08:00:00 +0200
From: Maya <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Offer

Here is our offer.
"""
        ),
        Example(
            raw="""\
Date: Fri, 1 Jan 2033 09:00:00 +0000
From: Maya <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Offer

Here is our offer.
"""
        ),
    ),
    source="SpamAssassin DATE_IN_PAST and DATE_IN_FUTURE; RFC 5322 section 3.6.1",
)
