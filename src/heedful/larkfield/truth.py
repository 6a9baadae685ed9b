"""What is really true at Larkfield. Sealed: the generator plants it, and `prove` compares with it afterwards."""

from dataclasses import dataclass
from typing import Literal

from heedful.larkfield.planted import Hijack, Wave

Expected = Literal["found", "silent", "suppressed"]

WAVE = Wave(month=10, mails=214, wordings=3, hours=41, first_report_minutes=6, reports=61)
HIJACK = Hijack(month=16)


@dataclass(frozen=True, slots=True)
class Truth:
    """One planted truth: what is to be estimated, when, in what unit, its value, what must be said."""

    id: str
    estimand: str
    window: str
    unit: str
    value: float
    expected: Expected


TRUTHS = (
    Truth(
        "E6",
        "reports that belong to the invoice wave, as one campaign",
        f"month {WAVE.month}",
        "reports",
        WAVE.reports,
        "found",
    ),
    Truth(
        "E7",
        "letters that take over a payment thread in the name of the finance chief",
        f"month {HIJACK.month}",
        "letters",
        1,
        "found",
    ),
)
