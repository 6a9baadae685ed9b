"""The address of a wallet for coins."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_WALLET = re.compile(
    r"(?<![A-Za-z0-9/=])(?:bc1[ac-hj-np-z02-9]{25,87}|[13][A-HJ-NP-Za-km-z1-9]{25,34}|0x[0-9a-fA-F]{40}|4[0-9AB][1-9A-HJ-NP-Za-km-z]{93}"
    r"|T[A-HJ-NP-Za-km-z1-9]{33}|ltc1[ac-hj-np-z02-9]{25,87})(?![A-Za-z0-9])"
)


def look(message: Message, known: Known) -> Iterator[Seen]:
    for told in evidence.said(message):
        for found in _WALLET.finditer(told.passage.text):
            if any(letter.isdigit() for letter in found[0][3:]) and any(letter.isalpha() for letter in found[0][3:]):
                yield Seen((evidence.stretch(told, *found.span()),), (("wallet", found[0]),))
                return


INDICATOR = Indicator(
    id="wallet-given",
    sentence="The message gives the address of a wallet for coins: {wallet}.",
    weight=1.2,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Send 900 in coins to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq within two days.
"""
        ),
        Example(
            raw="""\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
Content-Type: text/plain; charset=utf-8

Wallet: 1BoatSLRHtKNngkdXEeobR76b53LETtpyT
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

Tracking number 1234567890123456789012345678, order 3fa85f64-5717-4562-b3fc-2c963f66afa6, https://x.example/t/1BoatSLRHtKNngkdXEeobR76b53LETtpyT
"""
        ),
    ),
    source="Bitcoin BIP 173 and Base58Check formats; Paquet-Clouston et al. 2019 on extortion spam",
)
