"""A small cast of messages that colleagues hand over, and how each of them was read."""

from dataclasses import dataclass

from heedful.core.mail import indicator, message
from heedful.core.mail.known import Known, Person
from heedful.core.mail.lever import Pull
from heedful.core.mail.message import Message
from heedful.core.mail.reading import Ask, Difficulty, Reading, Verdict
from heedful.core.mail.span import Span

OURS = Known(
    own_domains=frozenset({"larkfield.example"}),
    authserv_ids=frozenset({"mx.larkfield.example"}),
    partners={"northwind.example": "Northwind Paper"},
    directory=(Person("Ben Adler", "ben@larkfield.example"), Person("Maya Ortiz", "maya@larkfield.example", pays=True)),
    history={"jo@northwind.example": 12},
)


@dataclass(frozen=True, slots=True)
class Posted:
    """A message of the cast, parsed and read."""

    name: str
    message: Message
    reading: Reading


def posted(
    name: str,
    raw: str,
    *,
    verdict: Verdict,
    suspicion: float,
    ask: Ask = "none",
    pulls: tuple[tuple[str, str], ...] = (),
    seen: tuple[str, ...] = (),
) -> Posted:
    """Parse a message, let the real indicators look at it, keep those named in `seen` in that order, and give it the
    verdict a test is about."""
    parsed = message.parse(raw.encode())
    found = {finding.id: finding for finding in indicator.found_in(parsed, OURS)}
    return Posted(
        name,
        parsed,
        Reading(
            verdict=verdict,
            suspicion=suspicion,
            reasons=("A reason.",),
            missing=(),
            innocent="",
            ask=ask,
            persona="unknown",
            pretext="",
            levers=tuple(Pull(lever, 0.8, (_span(parsed, quote),)) for lever, quote in pulls),
            indicators=tuple(found[name] for name in seen),
            difficulty=Difficulty("", 0, "", 0),
            unread=parsed.unread,
            language="en",
        ),
    )


def _span(parsed: Message, quote: str) -> Span:
    part = next(part for part in parsed.parts if quote in part.text)
    start = part.text.index(quote)
    return Span(part.name, start, start + len(quote), quote)


CAST = (
    posted(
        "a parcel that wants a password",
        "From: Parcel Service <notice@parcel-track.example>\nTo: amara@larkfield.example\n"
        "Subject: Your parcel is waiting\nDate: Mon, 3 Jun 2024 09:12:00 +0000\nMessage-ID: <1@parcel-track.example>\n"
        "Content-Type: text/html; charset=utf-8\n\n"
        "<p>Sign in within 24 hours or your parcel goes back.</p>"
        '<p><a href="https://track.parcel.pages.dev/in?u=1">www.dhl.com/track</a></p>',
        verdict="phishing",
        suspicion=0.97,
        ask="credentials",
        pulls=(("urgency", "within 24 hours"),),
        seen=("link-text-differs", "free-page-link", "first-time-sender"),
    ),
    posted(
        "a new bank account",
        "From: Ben Adler <ben.adler.office@gmail.com>\nTo: maya@larkfield.example\nReply-To: ben.a@outlook.com\n"
        "Subject: New account for Northwind\nDate: Tue, 4 Jun 2024 16:40:00 +0000\nMessage-ID: <2@mail.gmail.com>\n\n"
        "Maya,\nplease use the new account for Northwind from today. Keep this between us for now.\nBen",
        verdict="bec",
        suspicion=0.82,
        ask="change_payment_details",
        pulls=(("secrecy", "Keep this between us for now."),),
        seen=("name-of-colleague", "reply-to-elsewhere", "first-time-sender"),
    ),
    posted(
        "a newsletter nobody asked for",
        "From: Deals <deals@bargain.example>\nTo: amara@larkfield.example\nSubject: 40 % off garden chairs\n"
        "Message-ID: <3@bargain.example>\nList-Unsubscribe: <https://bargain.example/u>\n\nChairs, chairs, chairs.",
        verdict="spam",
        suspicion=0.3,
        seen=("first-time-sender",),
    ),
    posted(
        "a true note from a partner",
        "Authentication-Results: mx.larkfield.example; dkim=pass header.d=northwind.example; spf=pass\n"
        " smtp.mailfrom=northwind.example; dmarc=pass header.from=northwind.example\n"
        "From: Jo Lind <jo@northwind.example>\nTo: amara@larkfield.example\nSubject: Delivery on Thursday\n"
        "Message-ID: <4@northwind.example>\n\nHello Amara,\nthe paper comes on Thursday before noon.\nJo",
        verdict="benign",
        suspicion=0.04,
        seen=("known-sender-confirmed", "partner-confirmed"),
    ),
    posted(
        "an odd invoice",
        "From: accounts@fabrikam.example\nTo: maya@larkfield.example\nSubject: Invoice 4711\n"
        "Message-ID: <5@fabrikam.example>\n\nPlease find the invoice under https://bit.ly/inv4711 and pay this week.",
        verdict="unsure",
        suspicion=0.5,
        ask="pay",
        seen=("shortened-link", "first-time-sender"),
    ),
    posted(
        "a text message",
        "Hi mum, this is my new number. Can you text me on 07700 900123?",
        verdict="pretexting",
        suspicion=0.8,
        ask="reply",
        pulls=(("liking", "Hi mum"),),
    ),
    posted(
        "an empty message",
        "From: \nSubject: \n\n",
        verdict="unsure",
        suspicion=0.5,
    ),
)
