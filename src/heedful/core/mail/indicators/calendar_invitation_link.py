"""A calendar entry that puts a link into somebody's day."""

from collections.abc import Iterator

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = domain.registrable(message.sender.domain) if message.sender else ""
    found = [
        lead
        for lead in evidence.leads(message)
        if lead.link.element == "calendar"
        and lead.journey.end.owner not in {sender, *_MEETING_ROOMS}
        and not known.is_own(lead.host)
    ]
    if found:
        spans = evidence.links(message, found) or evidence.header(message, "subject")
        yield Seen(spans, (("host", found[0].host),))


_MEETING_ROOMS = frozenset(
    {
        "zoom.us",
        "microsoft.com",
        "google.com",
        "webex.com",
        "gotomeeting.com",
        "gotomeet.me",
        "whereby.com",
        "jit.si",
        "aka.ms",
    }
)


INDICATOR = Indicator(
    id="calendar-invitation-link",
    sentence="A calendar entry came along with a link to {host}; entries can appear in a calendar by themselves.",
    weight=0.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Payroll <payroll@pay-notice.example>
To: amara@larkfield.example
Subject: Salary review
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/plain

Please accept.
--next
Content-Type: text/calendar; charset=utf-8; method=REQUEST

BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1@pay-notice.example
SUMMARY:Salary review
DESCRIPTION:Confirm here https://salary-check.test/amara before Friday
DTSTART:20260504T090000Z
END:VEVENT
END:VCALENDAR
--next--
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Ben <ben@larkfield.example>
To: amara@larkfield.example
Subject: Stand-up
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="next"

--next
Content-Type: text/calendar; charset=utf-8; method=REQUEST

BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Stand-up
DESCRIPTION:https://larkfield.zoom.us/j/123 and https://rota.larkfield.example/
DTSTART:20260504T090000Z
END:VEVENT
END:VCALENDAR
--next--
"""
        ),
    ),
    source="Sublime open rules: calendar invitation phishing; RFC 5546",
)
