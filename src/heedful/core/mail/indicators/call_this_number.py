"""A number to call about a payment, and no link that a filter could read."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_CALL = re.compile(
    r"(?i)\b(?:call|phone|dial|ring|contact|reach|toll[- ]?free|help\s?(?:line|desk)|hotline|support|cancel|"
    r"anrufen|rufen\ssie|kontaktieren|appele[zr]|contacte[zr]|llam[ea]r?|llámenos|ligue)\b"
)
_MONEY = re.compile(
    r"(?i)[$€£]\s?\d|\d\s?(?:usd|eur|gbp|\$|€|£)|\b(?:charged?|debited|deducted|subscription|renew(?:al|ed)|invoice|"
    r"refund|purchase|order|payment|abo(?:nnement)?|abgebucht|rechnung|kündigen|prélèvement|facture|remboursement|"
    r"suscripción|cargo|factura|reembolso)\b"
)
_NUMBER = re.compile(r"(?<![\w/=.-])\+?\(?\d{1,4}\)?(?:[ .\-–()]{1,3}\d{2,5}){2,5}(?![\w/-])")
_NEAR = 90


def look(message: Message, known: Known) -> Iterator[Seen]:
    if any(lead.link.element != "img" for lead in evidence.leads(message)):
        return
    sender = message.sender
    if sender and known.is_own(sender.domain):
        return
    for told in evidence.said(message):
        text = told.passage.text[:20_000]
        if not _MONEY.search(text):
            continue
        for found in _NUMBER.finditer(text):
            digits = sum(letter.isdigit() for letter in found[0])
            if 9 <= digits <= 15 and _CALL.search(text, max(0, found.start() - _NEAR), found.end() + 30):
                yield Seen((evidence.stretch(told, *found.span()),), (("number", " ".join(found[0].split())),))
                return


INDICATOR = Indicator(
    id="call-this-number",
    sentence="The only way on is to call {number} about a payment or an account.",
    weight=0.8,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Invoice 2291
Content-Type: text/plain; charset=utf-8

Your subscription was renewed and $399.99 will be charged.
If you did not order this, call +1 (808) 555-0142 within 24 hours.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: Rechnung
Content-Type: text/plain; charset=utf-8

Ihr Abonnement wurde verlängert: 299 EUR. Zum Kündigen rufen Sie an: 0800 555 01 42.
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Shall we meet on Sunday? Call me: 030 555 01 42.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Your order is ready. See https://bookshop.example/orders or call 030 555 01 42.
"""
        ),
    ),
    source="FBI IC3 on call-back phishing; Sublime open rules: callback_scam; MITRE ATT&CK T1566.004",
)
