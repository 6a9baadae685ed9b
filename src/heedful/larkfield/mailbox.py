"""The reported mailbox: what people at Larkfield pass on in twenty-four months, in what mix, when and how."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from heedful.larkfield import calendar, correspondence, damage, forwarding, planted
from heedful.larkfield.letter import Letter
from heedful.larkfield.organisation import LANGUAGES, Organisation, Worker

# Shares of all reports. Malicious is 12 %: 1.1 % by impersonation (BEC), the QR codes and the scams within the rest.
MIX = {
    "phishing": 0.080,
    "phishing_qr": 0.015,
    "scam": 0.014,
    "bec": 0.011,
    "spam": 0.23,
    "newsletter": 0.19,
    "internal": 0.18,
    "external": 0.12,
    "practice": 0.16,
}
MALFORMED = 0.03
# How many reports a run of letters brings: at most so many, most often few (the exponent of a power law).
_RUNS = {
    "phishing": (60, 1.1),
    "phishing_qr": (25, 1.2),
    "scam": (6, 1.8),
    "bec": (2, 2.5),
    "spam": (20, 1.2),
    "newsletter": (18, 1.1),
    "internal": (16, 1.2),
    "external": (1, 1.0),
}
_WEEKDAYS = (1.5, 1.0, 1.0, 1.0, 1.0, 0.12, 0.10)
_HOURS = (7, 8, 8, 9, 9, 9, 10, 10, 11, 11, 12, 13, 13, 14, 14, 15, 15, 16, 17, 19)
# One team passes on every newsletter, for the praise it brings.
_EAGER_TEAM, _EAGER_SHARE = "Claims 19", 0.3


@dataclass(frozen=True, slots=True)
class Label:
    """What is true of a report, known to the generator alone. `run` is equal for reports of one campaign."""

    kind: str
    theme: str
    run: str
    language: str
    form: str
    client: str
    damage: str
    malicious: bool
    sender: str
    subject: str
    landmark: str


@dataclass(frozen=True, slots=True)
class Report:
    """One mail in the box of the report desk."""

    message_id: str
    reported_at: datetime
    reporter: Worker
    data: bytes


@dataclass(frozen=True, slots=True)
class _Planned:
    at: datetime
    number: int
    reporter: Worker
    run: correspondence.Run | None = None
    reported: planted.Reported | None = None
    kind: str = ""


def made(
    seed: int, people: Organisation, *, volume: int, wave: planted.Wave, hijack: planted.Hijack
) -> Iterator[tuple[Report, Label]]:
    """All reports as they arrive, each with what is true of it. Each is written when it is asked for."""
    planned = list(_planned(random.Random(f"{seed}/mailbox"), people, volume, wave, hijack))
    for item in sorted(planned, key=lambda item: (item.at, item.number)):
        yield _written(random.Random(f"{seed}/report/{item.number}"), item)


def _planned(
    rng: random.Random, people: Organisation, volume: int, wave: planted.Wave, hijack: planted.Hijack
) -> Iterator[_Planned]:
    number = 0
    _, reports = planted.wave(rng, people, wave)
    stolen = planted.hijack(rng, people, hijack)
    for kind, reported in [("wave", one) for one in reports] + [("hijack", stolen)]:
        yield _Planned(reported.at, number, reported.reporter, reported=reported, kind=kind)
        number += 1
    diary = _Diary(rng, people)
    for kind, share in MIX.items():
        wanted = round(volume * share) - {"phishing": len(reports), "bec": 1}.get(kind, 0)
        for item in _of_kind(rng, diary, people, kind, wanted, number):
            yield item
            number += 1


def _of_kind(
    rng: random.Random, diary: "_Diary", people: Organisation, kind: str, wanted: int, number: int
) -> Iterator[_Planned]:
    done = 0
    while done < wanted:
        language = rng.choices(list(LANGUAGES), list(LANGUAGES.values()))[0]
        size = min(wanted - done, _size(rng, kind, wanted))
        day = diary.practice_day(done, wanted) if kind == "practice" else diary.day()
        begun = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
        run = correspondence.begun(rng, number=number + done, kind=kind, language=language, day=begun, people=people)
        for reporter in diary.reporters(day, language, size, eager=kind == "newsletter"):
            yield _Planned(diary.moment(day, reporter, alone=size == 1), number + done, reporter, run=run)
            done += 1


def _size(rng: random.Random, kind: str, wanted: int) -> int:
    if kind == "practice":
        return max(1, wanted // (calendar.MONTHS * 4))
    most, exponent = _RUNS[kind]
    return min(most, int(rng.paretovariate(exponent)))


class _Diary:
    """When things happen and to whom: the working week, the quiet end of December, who is there and who is careful."""

    def __init__(self, rng: random.Random, people: Organisation) -> None:
        self._rng = rng
        self._people = people
        self._days = calendar.days()
        self._weights = [self._weight(day) for day in self._days]
        self._there: dict[tuple[date, str], tuple[list[Worker], list[float]]] = {}

    def day(self) -> date:
        """A day on which something arrives: Mondays half as much again."""
        return self._rng.choices(self._days, self._weights)[0]

    def practice_day(self, done: int, wanted: int) -> date:
        """Practice mails go out once a month, on its second Tuesday."""
        first = calendar.month_start(1 + done * calendar.MONTHS // max(1, wanted))
        return first + timedelta(days=(1 - first.weekday()) % 7 + 7)

    def reporters(self, day: date, language: str, count: int, *, eager: bool) -> list[Worker]:
        """Colleagues who read this language and are there; the more careful report more often."""
        month = day.replace(day=1)
        if (month, language) not in self._there:
            there = [worker for worker in self._people.on(month) if worker.language == language]
            self._there[month, language] = there, [2.0**worker.caution * worker.hours for worker in there]
        there, weights = self._there[month, language]
        team = [worker for worker in there if worker.team == _EAGER_TEAM]
        chosen: dict[str, Worker] = {}
        while len(chosen) < min(count, len(there) // 2):
            if eager and team and self._rng.random() < _EAGER_SHARE and len(chosen) < len(team):
                worker = self._rng.choice(team)
            else:
                worker = self._rng.choices(there, weights)[0]
            chosen[worker.email] = worker
        return list(chosen.values())

    def moment(self, day: date, reporter: Worker, *, alone: bool) -> datetime:
        """A time in the reporter's working day, on the same day or soon after."""
        later = 0 if alone else self._rng.choices((0, 1, 2, 3), (0.72, 0.18, 0.07, 0.03))[0]
        on = day + timedelta(days=later)
        if self._rng.random() > self._weight(on):
            on += timedelta(days=(7 - on.weekday()) % 7)
        hour, minute, second = self._rng.choice(_HOURS), self._rng.randrange(60), self._rng.randrange(60)
        there = calendar.local(datetime(on.year, on.month, on.day, hour, tzinfo=UTC), reporter.zone)
        return there.replace(hour=hour, minute=minute, second=second)

    def _weight(self, day: date) -> float:
        quiet = 0.5 if day.month == 12 and day.day > 14 else 1.0
        return _WEEKDAYS[day.weekday()] * quiet


def _written(rng: random.Random, item: _Planned) -> tuple[Report, Label]:
    original, kind, theme, run, language, malicious = _original(rng, item)
    forward = forwarding.begun(rng, item.reporter, item.at, form=item.reported.form if item.reported else "")
    message_id, data = forwarding.as_bytes(rng, forward, original)
    harm = ""
    if not item.reported and rng.random() < MALFORMED:
        harm, data = damage.done(rng, data)
    label = Label(
        kind=kind,
        theme=theme,
        run=run,
        language=language,
        form=forward.form,
        client=forward.client,
        damage=harm,
        malicious=malicious,
        sender=original.sender[1],
        subject=original.subject,
        landmark=_landmark(original),
    )
    return Report(message_id, item.at, item.reporter, data), label


def _original(rng: random.Random, item: _Planned) -> tuple[Letter, str, str, str, str, bool]:
    if item.reported:
        theme = f"wording {item.reported.wording + 1}" if item.kind == "wave" else "thread"
        return item.reported.original, item.kind, theme, item.kind, "en", True
    run = item.run
    if run is None:
        raise ValueError("A report needs a letter: neither a planted one nor a run was given.")
    delay = timedelta(seconds=round(min(20 * 3600, rng.lognormvariate(7.9, 1.3))))
    sent = calendar.local(item.at - delay, "Europe/London")
    made_now = correspondence.written(rng, run, to=(item.reporter,), at=sent)
    kind = "phishing_qr" if run.qr else run.kind
    return made_now, kind, run.theme, f"r{run.number}", run.language, run.is_malicious


def _landmark(original: Letter) -> str:
    """The longest line of the letter, by which it can be known again."""
    lines = [line.strip() for line in original.words.split("\n") if "((" not in line and not line.startswith(">")]
    return max(lines, key=len)[:70].strip()
