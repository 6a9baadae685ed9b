"""The verdict as a person needs it: four bands, of which one says that a person will look."""

from typing import Literal

from heedful.core.mail.reading import Reading

Band = Literal["malicious", "unwanted", "legitimate", "unsure"]
BANDS: tuple[Band, ...] = ("malicious", "unsure", "unwanted", "legitimate")
"""In the order in which they want a person's eye."""

_BAND: dict[str, Band] = {
    "phishing": "malicious",
    "bec": "malicious",
    "pretexting": "malicious",
    "scam": "malicious",
    "spam": "unwanted",
    "benign": "legitimate",
    "unsure": "unsure",
}
_NEVER_TOLD_SAFE = {"change_payment_details", "buy_gift_cards"}
_SURE = 0.9
_CALM = 0.35


def of(reading: Reading) -> Band:
    """The band of a reading.

    A message that wants payment details changed or gift cards bought is never told safe by a program, and neither is
    one that kept some suspicion: a person looks at both.
    """
    band = _BAND[reading.verdict]
    if band in ("legitimate", "unwanted") and reading.ask in _NEVER_TOLD_SAFE:
        return "unsure"
    if band == "legitimate" and reading.suspicion > _CALM:
        return "unsure"
    return band


def is_sure(reading: Reading) -> bool:
    """Whether little doubt is left that the message is an attack."""
    return of(reading) == "malicious" and reading.suspicion >= _SURE


def is_vouched_for(reading: Reading) -> bool:
    """Whether something that the organisation knows speaks for the sender, and counts for what the message wants."""
    return reading.relation.vouched and any(finding.direction == "for" for finding in reading.indicators)


def may_answer_alone(reading: Reading) -> bool:
    """Whether an answer may go out without a person having looked at it.

    Never where we are unsure, and never where money could go to a wrong account. "This is genuine" goes out alone only
    where something that the organisation knows speaks for the sender: that nothing was found against a message is no
    such thing.
    """
    band = of(reading)
    if band == "legitimate" and not is_vouched_for(reading):
        return False
    return band != "unsure" and reading.ask != "change_payment_details"
