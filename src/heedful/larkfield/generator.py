"""Writes the demo organisation to a folder, in the formats that real systems export."""

import csv
import dataclasses
import hashlib
import io
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from heedful.larkfield import calendar, mailbox, organisation, planted, truth, words
from heedful.larkfield.mailbox import Label, Report
from heedful.larkfield.organisation import Organisation

SEED = 20240701
Profile = Literal["tenth", "full"]
# Reports in twenty-four months. The people and the planted truths are the same in both.
VOLUMES: dict[Profile, int] = {"tenth": 2_600, "full": 26_000}


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: `folder` is for every reader, `sealed` for `prove` alone; the hash covers both."""

    folder: Path
    sealed: Path
    sha256: str
    reports: int


def people(seed: int = SEED) -> Organisation:
    """Everybody who works at Larkfield in the twenty-four months of this seed."""
    return organisation.of(random.Random(f"{seed}/organisation"))


def reports(seed: int = SEED, profile: Profile = "tenth") -> Iterator[Report]:
    """The mails in the box of the report desk, in the order they arrive, each written when it is asked for."""
    return (report for report, _ in _labelled(seed, profile, people(seed)))


def write(folder: Path, *, seed: int = SEED, profile: Profile = "tenth") -> Written:
    """Write `abuse.mbox`, the organisation's own files and, in `sealed/`, the truth. Raises OSError if it cannot."""
    everybody = people(seed)
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    labels: dict[str, dict[str, object]] = {}
    with (folder / "abuse.mbox").open("wb") as box:
        for report, label in _labelled(seed, profile, everybody):
            entry = _mbox_entry(report)
            digest.update(entry)
            box.write(entry)
            labels[report.message_id] = dataclasses.asdict(label)
    texts = {
        "people.csv": _directory(everybody),
        "partners.txt": "".join(f"{domain},{name}\n" for domain, name in words.table("world")["partners"].items()),
        "history.txt": _history(everybody),
        "heedful.toml": _settings(),
        "sealed/truth.json": _sealed(seed, profile, everybody, labels),
    }
    for name, text in texts.items():
        digest.update(name.encode() + text.encode())
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return Written(folder, folder / "sealed" / "truth.json", digest.hexdigest(), len(labels))


def _labelled(seed: int, profile: Profile, everybody: Organisation) -> Iterator[tuple[Report, Label]]:
    return mailbox.made(seed, everybody, volume=VOLUMES[profile], wave=truth.WAVE, hijack=truth.HIJACK)


def _mbox_entry(report: Report) -> bytes:
    """One mail in an mbox, lines that begin like a separator marked with one more `>`."""
    lines = [
        b">" + line if line.lstrip(b">").startswith(b"From ") else line
        for line in report.data.rstrip(b"\n").split(b"\n")
    ]
    stamp = f"From {report.reporter.email} {report.reported_at:%a %b %d %H:%M:%S %Y}\n"
    return stamp.encode() + b"\n".join(lines) + b"\n\n"


def _directory(everybody: Organisation) -> str:
    """The people of the last day, as a directory exports them."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(["name", "email", "role", "team", "reports_to", "pays"])
    for worker in everybody.on(calendar.days()[-1]):
        pays = "yes" if worker.pays else "no"
        table.writerow([worker.name, worker.email, worker.role, worker.team, worker.reports_to, pays])
    return out.getvalue()


def _history(everybody: Organisation) -> str:
    """Senders that were seen before, with how many mails: colleagues, partners and the letters people subscribe to."""
    rng = random.Random(len(everybody.workers))
    world = words.table("world")
    known = [f"{box}@{domain}" for domain in world["partners"] for box in ("accounts", "office", "info", "no-reply")]
    known += [f"{box}@{domain}" for domain in world["senders"].values() for box in ("news", "info")]
    known += [worker.email for worker in everybody.workers]
    return "".join(f"{address},{rng.randrange(3, 400)}\n" for address in known)


def _settings() -> str:
    return (
        f'own_domains = ["{organisation.DOMAIN}"]\nauthserv_ids = ["{organisation.AUTHSERV_ID}"]\n'
        'partners = "partners.txt"\ndirectory = "people.csv"\nhistory = "history.txt"\n'
    )


def _sealed(seed: int, profile: Profile, everybody: Organisation, labels: dict[str, dict[str, object]]) -> str:
    letters, _ = planted.wave(random.Random(f"{seed}/mailbox"), everybody, truth.WAVE)
    recipients = sorted({address for letter in letters for _, address in letter.to})
    return json.dumps(
        {
            "seed": seed,
            "profile": profile,
            "truths": [dataclasses.asdict(one) for one in truth.TRUTHS],
            "wave": dataclasses.asdict(truth.WAVE) | {"recipients": recipients},
            "reports": labels,
        },
        ensure_ascii=False,
        indent=0,
    )
