"""The two happenings that are planted in the mailbox so that a reader can be checked against them."""

import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from heedful.larkfield import calendar, correspondence, deceit, route, words
from heedful.larkfield.letter import Letter
from heedful.larkfield.organisation import Organisation, Worker


@dataclass(frozen=True, slots=True)
class Wave:
    """A phishing wave: how many mails in how many wordings over how many hours, and how it was reported."""

    month: int
    mails: int
    wordings: int
    hours: int
    first_report_minutes: int
    reports: int


@dataclass(frozen=True, slots=True)
class Hijack:
    """A single letter in a stolen thread, in this month."""

    month: int


@dataclass(frozen=True, slots=True)
class Reported:
    """A planted letter, who passed it on, and when. `form` is empty where chance decides."""

    original: Letter
    reporter: Worker
    at: datetime
    form: str
    wording: int


SUPPLIER, SUPPLIER_LIKE = "Brightwater Logistics", "brightwater-logistlcs.test"
_PORTAL = "remittance.brightwater-logistlcs.test"


def wave(rng: random.Random, people: Organisation, planned: Wave) -> tuple[list[Letter], list[Reported]]:
    """All letters of the wave, as they were sent, each to several people, and the reports of them."""
    start = _working_morning(rng, planned.month)
    finance = [worker for worker in people.on(start.date()) if worker.department == "Finance"]
    agent, iban = deceit.stranger(rng, "en", people), deceit.iban(rng)
    slots = {"agent": agent, "iban": iban, "ref": f"BL-{rng.randrange(40000, 49999)}"}
    batches = _batches(rng, finance, planned)
    gaps = sorted(rng.random() for _ in range(len(batches) - 2))
    letters = []
    for share, (wording, to) in zip([0.0, *gaps, 1.0], batches, strict=True):
        at = start + timedelta(seconds=round(share * planned.hours * 3600))
        letters.append(_wave_letter(rng, wording, to, calendar.local(at, "Europe/London"), slots))
    return letters, _wave_reports(rng, letters, batches, planned)


def _batches(rng: random.Random, finance: list[Worker], planned: Wave) -> list[tuple[int, list[Worker]]]:
    """Everybody in Finance gets the first wording; the rest of the mails are other wordings to some of them."""
    rest = planned.mails - len(finance)
    counts = [len(finance), rest - rest * 2 // 5, rest * 2 // 5]
    batches = []
    for wording, count in enumerate(counts[: planned.wordings]):
        chosen = rng.sample(finance, count)
        while chosen:
            size = min(len(chosen), rng.randrange(6, 10))
            batches.append((wording, chosen[:size]))
            chosen = chosen[size:]
    rng.shuffle(batches)
    return batches


def _wave_letter(rng: random.Random, wording: int, to: list[Worker], at: datetime, slots: dict[str, str]) -> Letter:
    template = words.table("planted")["wave"][wording]
    body = words.filled(template["body"], slots)
    address = f"accounts@{SUPPLIER_LIKE}"
    answers = f"{SUPPLIER} <{deceit.box(slots['agent'])}@mailhaven.example>"
    return Letter(
        sender=(f"{SUPPLIER} Accounts", address),
        to=tuple((worker.name, worker.email) for worker in to),
        subject=words.filled(template["subject"], slots),
        sent_at=at,
        message_id=route.message_id(rng, SUPPLIER_LIKE),
        words=body,
        links=tuple((label, deceit.link(rng, _PORTAL)) for label in deceit.labels(body)),
        look="letter",
        trace=route.travelled(rng, address=address, at=at, results=route.PASSED),
        fields=(("Reply-To", answers), ("X-Mailer", "PHPMailer 6.9.1")),
    )


def _wave_reports(
    rng: random.Random, letters: list[Letter], batches: list[tuple[int, list[Worker]]], planned: Wave
) -> list[Reported]:
    """The first report comes from the first letter with the button; every letter is reported by somebody."""
    pairs = [(n, worker) for n, (_, to) in enumerate(batches) for worker in to]
    first = [rng.choice([pair for pair in pairs if pair[0] == n]) for n in range(len(batches))]
    others = rng.sample([pair for pair in pairs if pair not in first], planned.reports - len(first))
    earliest = letters[0].sent_at + timedelta(minutes=planned.first_report_minutes)
    reports = []
    for n, reporter in first + others:
        delay = timedelta(seconds=round(min(20 * 3600, 400 + rng.lognormvariate(8.0, 1.1))))
        is_first = (n, reporter) == first[0]
        at = earliest if is_first else max(letters[n].sent_at + delay, earliest + timedelta(minutes=1))
        form = "wrapped" if is_first else ""
        reports.append(Reported(letters[n], reporter, calendar.local(at, reporter.zone), form, batches[n][0]))
    return reports


def hijack(rng: random.Random, people: Organisation, planned: Hijack) -> Reported:
    """Somebody takes over a thread in the name of the Chief Financial Officer and writes to a payments clerk."""
    at = calendar.local(_working_morning(rng, planned.month) + timedelta(hours=2), "Europe/London")
    chief = people.holder_of("Chief Financial Officer")
    clerk = rng.choice([worker for worker in people.on(at.date()) if worker.role == "Payments clerk"])
    before, old_id = at - timedelta(days=2), route.message_id(rng, "brightwater-logistics.example")
    slots = {
        "first": clerk.name.split()[0],
        "boss": chief.name,
        "iban": deceit.iban(rng),
        "ref": f"BL-{rng.randrange(50000, 59999)}",
        "earlier": f"{correspondence.date_in('en', before)} {before:%Y at %H:%M}",
    }
    template = words.table("planted")["hijack"]
    address = f"{chief.email.partition('@')[0]}@larkfield-mutual.test"
    original = Letter(
        sender=(chief.name, address),
        to=((clerk.name, clerk.email),),
        subject=words.filled(template["subject"], slots),
        sent_at=at,
        message_id=route.message_id(rng, "larkfield-mutual.test"),
        words=words.filled(template["body"], slots),
        trace=route.travelled(rng, address=address, at=at, results=route.PASSED),
        fields=(("In-Reply-To", f"<{old_id}>"), ("References", f"<{old_id}>")),
    )
    reported = calendar.local(at + timedelta(minutes=rng.randrange(12, 90)), clerk.zone)
    return Reported(original, clerk, reported, "", 0)


def _working_morning(rng: random.Random, month: int) -> datetime:
    """08:12 UTC on a Tuesday or Wednesday of the month."""
    first = calendar.month_start(month)
    days = [first + timedelta(days=n) for n in range(3, 24) if (first + timedelta(days=n)).weekday() in (1, 2)]
    day = rng.choice(days)
    return datetime(day.year, day.month, day.day, 8, 12, tzinfo=UTC)
