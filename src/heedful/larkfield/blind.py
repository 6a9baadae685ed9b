"""A stranger's reading of Larkfield: the exported files through the product's own doors, nothing else known."""

from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from heedful.connectors import mailbox, organisation
from heedful.connectors.mailbox import Found
from heedful.core.mail import band, campaign, reading, report, thread
from heedful.core.mail.campaign import Trace
from heedful.core.mail.known import Known

PATH_CONFLICTS = ("hierarchy-conflict", "payment-path-conflict")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the product made of one report. `conflict` is the sentence about the hierarchy or payment path, if any."""

    id: str
    reporter: str
    reported_at: datetime | None
    how: str
    simulation: str
    sender: str
    to: tuple[str, ...]
    subject: str
    sent_at: datetime | None
    text: str
    verdict: str
    band: str
    answered_alone: bool
    suspicion: float
    ask: str
    conflict: str
    reasons: tuple[str, ...]
    trace: Trace


@dataclass(frozen=True, slots=True)
class Campaign:
    """Reports that the product put together."""

    reports: tuple[Seen, ...]

    @property
    def ask(self) -> str:
        """What most of its letters ask for."""
        asks = [one.ask for one in self.reports]
        return max(sorted(set(asks)), key=asks.count)

    @property
    def recipients(self) -> frozenset[str]:
        """Everybody to whom one of its letters was addressed."""
        return frozenset(address for one in self.reports for address in one.to)

    @property
    def wordings(self) -> int:
        """Different subjects, numbers and names apart, that came at least twice."""
        subjects = [one.trace.subject for one in self.reports]
        return sum(subjects.count(subject) >= 2 for subject in set(subjects))

    @property
    def first_report_minutes(self) -> float | None:
        """Minutes from the earliest letter to the earliest report; None where no letter kept its time and zone."""
        sent = [one.sent_at for one in self.reports if one.sent_at and one.sent_at.tzinfo and one.how != "inline"]
        reported = [one.reported_at for one in self.reports if one.reported_at and one.reported_at.tzinfo]
        return (min(reported) - min(sent)).total_seconds() / 60 if sent and reported else None


def read(folder: Path, *, hands: int = 2) -> tuple[list[Seen], list[Campaign]]:
    """Every report in `abuse.mbox`, and the campaigns among them, the largest first."""
    known = organisation.known_from(toml=folder / organisation.NAME)
    found = mailbox.messages_in(folder / "abuse.mbox")
    with ProcessPoolExecutor(hands) as crew:
        seen = list(crew.map(partial(_seen, known=known), found, chunksize=50))
    groups: dict[int, list[Seen]] = defaultdict(list)
    for label, one in zip(campaign.group([one.trace for one in seen]), seen, strict=True):
        groups[label].append(one)
    return seen, sorted((Campaign(tuple(group)) for group in groups.values()), key=lambda one: -len(one.reports))


def bank_change_campaign(campaigns: Sequence[Campaign]) -> Campaign | None:
    """The largest campaign that mostly wants bank details changed, or None."""
    return next((one for one in campaigns if one.ask == "change_payment_details" and len(one.reports) > 1), None)


def _seen(found: Found, known: Known) -> Seen:
    handed_over = report.unwrap(found.data, name=found.name)
    about, wrapper = handed_over.original, handed_over.wrapper or handed_over.original
    made = reading.of_report(handed_over, known)
    return Seen(
        id=wrapper.message_id.strip("<>"),
        reporter=handed_over.reporter.email if handed_over.reporter else "",
        reported_at=wrapper.sent_at,
        how=handed_over.how,
        simulation=handed_over.simulation,
        sender=about.sender.email if about.sender else "",
        to=tuple(one.email for one in (*about.to, *about.cc)),
        subject=about.subject,
        sent_at=about.sent_at,
        text=" ".join(" ".join(told.passage.text for told in thread.told(about)).split()),
        verdict=made.verdict,
        band=band.of(made),
        answered_alone=band.may_answer_alone(made),
        suspicion=made.suspicion,
        ask=made.ask,
        conflict=next((one.sentence for one in made.indicators if one.id in PATH_CONFLICTS), ""),
        reasons=made.reasons,
        trace=campaign.trace_of(about),
    )
