"""A pile of messages, as the person in front of it needs it: who waits, what belongs together, what wants an eye."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from heedful.core.mail import band, campaign, reply
from heedful.core.mail.band import Band
from heedful.core.mail.known import NOTHING, Known
from heedful.core.mail.reading import Ask, Reading
from heedful.core.mail.report import Report
from heedful.core.text import language

SLICES = 24
"""Equal slices of time into which the spread of a campaign is counted."""

# Fewer reports than this share of a mailbox, and its forwards are ordinary mail between people, not reports to us.
_REPORTED_SHARE = 1 / 3

# Mail is not older than this, and a date beyond is a slip of the program that wrote it.
_YEARS = range(1980, 2100)

# Lacked by at least this share of the messages, something is said of the whole pile.
_OFTEN = 1 / 5


@dataclass(frozen=True, slots=True)
class Item:
    """One message of the pile. `reporter` is the address that handed it over, empty when it came bare."""

    name: str
    subject: str
    sender: str
    sent_at: datetime | None
    reporter: str
    reported_at: datetime | None
    how: str
    id: str
    answers: str
    band: Band
    verdict: str
    suspicion: float
    ask: Ask
    reasons: tuple[str, ...]
    missing: tuple[str, ...]
    may_answer_alone: bool
    trace: campaign.Trace
    draft: reply.Reply | None


@dataclass(frozen=True, slots=True)
class Wave:
    """A campaign in the pile: variants of one message. `spread` counts messages in equal slices from first to last."""

    label: str
    subject: str
    band: Band
    ask: Ask
    messages: int
    reporters: int
    first_at: datetime | None
    last_at: datetime | None
    spread: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pile:
    """The whole pile. `labels` gives the campaign of each item, empty where it stands alone."""

    items: tuple[Item, ...]
    labels: tuple[str, ...]
    reports: int
    answered: int
    people_waiting: int
    waiting_since: datetime | None
    bands: dict[Band, int]
    waves: tuple[Wave, ...]
    needs_a_person: tuple[tuple[Item, int], ...]
    drafts: int
    missing: tuple[str, ...]

    @property
    def waiting(self) -> int:
        """Reports that have no answer in this mailbox."""
        return self.reports - self.answered

    @property
    def bare(self) -> int:
        """Messages that came as they were received, with nobody who handed them over."""
        return len(self.items) - self.reports


def item_of(name: str, report: Report, found: Reading, *, known: Known = NOTHING, draft: bool = True) -> Item:
    """What the pile keeps of one message; the message itself can be forgotten after that."""
    original, wrapper = report.original, report.wrapper
    outer = wrapper or original
    spoken = _language_of(report, found)
    letter = reply.to_reporter(found, original, language=spoken) if draft else None
    return Item(
        name=name,
        subject=original.subject,
        sender=original.sender.email if original.sender else "",
        sent_at=original.sent_at,
        reporter=report.reporter.email if report.reporter else "",
        reported_at=outer.sent_at if report.how != "bare" else None,
        how=report.how,
        id=outer.message_id,
        answers=outer.in_reply_to,
        band=band.of(found),
        verdict=found.verdict,
        suspicion=found.suspicion,
        ask=found.ask,
        reasons=found.reasons[:3],
        missing=found.missing,
        may_answer_alone=band.may_answer_alone(found),
        trace=campaign.trace_of(original),
        draft=letter if letter and reply.still_true(letter, original) else None,
    )


def labels_of(traces: Sequence[campaign.Trace]) -> tuple[str, ...]:
    """A label per message: c1, c2 ... in order of appearance where at least two belong together, else empty."""
    groups = campaign.group(traces)
    sizes = Counter(groups)
    names: dict[int, str] = {}
    for group in groups:
        if sizes[group] > 1 and group not in names:
            names[group] = f"c{len(names) + 1}"
    return tuple(names.get(group, "") for group in groups)


def of(items: Iterable[Item]) -> Pile:
    """Lay the pile out."""
    pile = _without_invented_reporters(tuple(items))
    labels = labels_of([item.trace for item in pile])
    reports = [item for item in pile if item.how != "bare"]
    answered_ids = {item.answers for item in pile if item.how == "bare" and item.answers}
    waiting = [item for item in reports if not item.id or item.id not in answered_ids]
    return Pile(
        items=pile,
        labels=labels,
        reports=len(reports),
        answered=len(reports) - len(waiting),
        people_waiting=len({item.reporter or item.name for item in waiting}),
        waiting_since=min((_utc(item.reported_at) for item in waiting if item.reported_at), default=None),
        bands={name: sum(item.band == name for item in pile) for name in band.BANDS},
        waves=_waves(pile, labels),
        needs_a_person=_needs_a_person(pile, labels),
        drafts=sum(item.draft is not None for item in waiting),
        missing=_missing(pile),
    )


def _language_of(report: Report, found: Reading) -> str:
    said = language.of(report.words) if report.words else "und"
    return said if said != "und" else found.language


def _without_invented_reporters(pile: tuple[Item, ...]) -> tuple[Item, ...]:
    reported = sum(item.how != "bare" for item in pile)
    if reported >= len(pile) * _REPORTED_SHARE:
        return pile
    return tuple(replace(item, how="bare", reporter="", reported_at=None) for item in pile)


def _waves(pile: Sequence[Item], labels: Sequence[str]) -> tuple[Wave, ...]:
    members: dict[str, list[Item]] = {}
    for item, label in zip(pile, labels, strict=True):
        if label:
            members.setdefault(label, []).append(item)
    waves = [_wave(label, items) for label, items in members.items()]
    return tuple(sorted(waves, key=lambda wave: (band.BANDS.index(wave.band), -wave.messages)))


def _wave(label: str, items: Sequence[Item]) -> Wave:
    times = sorted(_utc(at) for item in items if (at := item.reported_at or item.sent_at) and at.year in _YEARS)
    return Wave(
        label=label,
        subject=Counter(item.subject for item in items).most_common(1)[0][0],
        band=min((item.band for item in items), key=band.BANDS.index),
        ask=Counter(item.ask for item in items).most_common(1)[0][0],
        messages=len(items),
        reporters=len({item.reporter for item in items if item.reporter}),
        first_at=times[0] if times else None,
        last_at=times[-1] if times else None,
        spread=_spread(times),
    )


def _spread(times: Sequence[datetime]) -> tuple[int, ...]:
    if not times:
        return ()
    length = (times[-1] - times[0]).total_seconds()
    counts = [0] * (SLICES if length else 1)
    for at in times:
        share = (at - times[0]).total_seconds() / length if length else 0.0
        counts[min(int(share * len(counts)), len(counts) - 1)] += 1
    return tuple(counts)


def _needs_a_person(pile: Sequence[Item], labels: Sequence[str]) -> tuple[tuple[Item, int], ...]:
    """What no answer should leave for unseen, most pressing first; one of each campaign, with how many there are."""
    counted = Counter(label for label in labels if label)
    seen: set[str] = set()
    wanted: list[tuple[Item, int]] = []
    order = sorted(range(len(pile)), key=lambda i: _pressing(pile[i]), reverse=True)
    for index in order:
        item, label = pile[index], labels[index]
        if item.may_answer_alone or label in seen:
            continue
        if label:
            seen.add(label)
        wanted.append((item, counted.get(label, 1)))
    return tuple(wanted)


def _missing(pile: Sequence[Item]) -> tuple[str, ...]:
    """What would make many of the readings surer, the most frequent first; what only a few lack is left to them."""
    counted = Counter(said for item in pile for said in set(item.missing))
    often = [said for said, times in counted.most_common() if times >= len(pile) * _OFTEN]
    return tuple(often)


def _pressing(item: Item) -> tuple[bool, float]:
    return item.ask == "change_payment_details", item.suspicion


def _utc(at: datetime) -> datetime:
    """Times with and without a zone can be compared; one without is taken as UTC."""
    return at if at.tzinfo else at.replace(tzinfo=UTC)
