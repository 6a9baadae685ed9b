"""A bank account to pay to. Invoices have one too, so it only adds to the picture."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_IBAN = re.compile(r"(?<![A-Za-z0-9])([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Za-z0-9])")


def look(message: Message, known: Known) -> Iterator[Seen]:
    for told in evidence.said(message):
        for found in _IBAN.finditer(told.passage.text):
            if _is_account(found[1].replace(" ", "")):
                yield Seen((evidence.stretch(told, *found.span(1)),), (("account", found[1]),))
                return


def _is_account(number: str) -> bool:
    """The check digits of ISO 13616: the number, its first four characters moved to the end, leaves 1 modulo 97."""
    if not 15 <= len(number) <= 34:
        return False
    return int("".join(str(int(letter, 36)) for letter in number[4:] + number[:4])) % 97 == 1


INDICATOR = Indicator(
    id="bank-account-given",
    sentence="The message gives a bank account: {account}.",
    weight=0.0,
    direction="context",
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

From May please pay to DE89 3704 0044 0532 0130 00, Northbridge Steel.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/html; charset=utf-8

<p>IBAN:&nbsp;<b>GB82WEST12345698765432</b></p>
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

Your order DE89 3704 0044 0532 0130 01 is ready. Part FR76X is not.
"""
        ),
    ),
    source="ISO 13616 (IBAN check digits)",
)
