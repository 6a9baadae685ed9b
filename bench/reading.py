"""How the reading does, source by source, on mail somebody labelled. The worst source comes first.

    python3 run.py bench reading                the development half
    python3 run.py bench reading --half held    the half that was held out: look once, never tune on it
    python3 run.py bench reading --show 5       also print five mails of each source that went wrong

Every source is cut in two by a hash of its group (base mail, template, mailbox owner), so that near-twins stay
together. Data is read in place from ../shared/data (or HEEDFUL_CORPORA) and stays there; some of it may be used for
evaluation only. A source that is absent is said to be absent.
"""

import argparse
import csv
import hashlib
import io
import json
import math
import os
import re
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from heedful.core.mail import reading, report

DATA = Path(os.environ.get("HEEDFUL_CORPORA", Path(__file__).parents[2] / "shared" / "data"))
CONDEMNED = frozenset({"phishing", "bec", "pretexting", "scam"})
MOST = 700
"""Mails of one source and half; a larger source is thinned evenly."""


@dataclass(frozen=True, slots=True)
class Item:
    """One labelled message: `wanted` says what it is ("attack", "unwanted" or "harmless")."""

    group: str
    name: str
    raw: bytes
    wanted: str


@dataclass(slots=True)
class Score:
    """What was said about the mails of one source."""

    wanted: str
    said: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[str, reading.Reading]] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)


def letter(sender: str, subject: str, body: str, *, html: bool = False) -> bytes:
    """A mail made from the columns of a table."""
    kind = "html" if html else "plain"
    head = (
        f"From: {sender}\nTo: Reader <reader@firm.example>\nSubject: {' '.join(subject.split())}\n"
        f"Content-Type: text/{kind}; charset=utf-8\n\n"
    )
    return (head + body).encode()


def cognitive() -> Iterator[tuple[str, Item]]:
    with (DATA / "cognitive_phishing" / "Emails.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            wanted = "attack" if row["Type"] == "phishing" else "harmless"
            made = "human" if (row["Author"], row["Style"]) == ("Human", "Plaintext") else "rewritten"
            sender = f'"{row["Sender Style"]}" <{row["Sender"]}>'
            raw = letter(sender, row["Subject"], row["Body"], html=True)
            yield f"ptt-{made}-{wanted}", Item(row["BaseEmailID"], row["EmailId"], raw, wanted)


def spamassassin() -> Iterator[tuple[str, Item]]:
    for name, raw in unpacked(DATA / "spamassassin_public" / "spamassassin.tar.xz"):
        folder = name.split("/")[-2].rsplit("-", 1)[0]
        wanted = "unwanted" if folder.startswith("spam") else "harmless"
        yield f"spamassassin-{folder}", Item(name, name, raw, wanted)


def pot() -> Iterator[tuple[str, Item]]:
    with (DATA / "phishing_pot" / "pot_2022_2024.hand_labels.csv").open(encoding="utf-8", newline="") as rows:
        labels = {row["file"]: row["label"] for row in csv.DictReader(rows)}
    kinds = {"phish_or_impersonation": "attack", "advance_fee_extortion_romance": "attack"}
    for name, raw in unpacked(DATA / "phishing_pot" / "pot_2022_2024.tar.xz"):
        label = labels.get(name.rpartition("/")[2])
        if label:
            wanted = kinds.get(label, "harmless" if label.startswith("legit") else "unwanted")
            yield f"pot-{label.split('_')[0]}", Item(name, name, raw, wanted)


def phase1() -> Iterator[tuple[str, Item]]:
    with (DATA / "llm_phase1_2026" / "phase1.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            wanted = "attack" if row["label"] == "phish" else "harmless"
            group = re.sub(r"_(orig|para).*", "", row.get("base_msg_id") or row["msg_id"])
            yield f"llm-{row['label']}", Item(group, row["msg_id"], row["text"].encode(), wanted)


def bec() -> Iterator[tuple[str, Item]]:
    for file in ("synthetic_emails", "synthetic_emails_poisoned"):
        with (DATA / "synthetic_bec" / f"{file}.csv").open(encoding="utf-8", newline="") as rows:
            for number, row in enumerate(csv.DictReader(rows)):
                if (row.get("body") or "").strip():
                    raw = letter("Sender <sender@mail.example>", row.get("subject") or "", row["body"])
                    name = "bec-poisoned" if file.endswith("poisoned") else "bec-plain"
                    yield name, Item((row.get("subject") or "")[:12], f"{file}:{number}", raw, "attack")


def sms() -> Iterator[tuple[str, Item]]:
    with (DATA / "sms_mendeley5971" / "Dataset_5971.csv").open(encoding="utf-8", errors="replace", newline="") as rows:
        for number, row in enumerate(csv.DictReader(rows)):
            label = row["LABEL"].lower() if "LABEL" in row else row["label"].lower()
            wanted = {"ham": "harmless", "smishing": "attack"}.get(label, "unwanted")
            yield f"sms-{label}", Item(row["TEXT"][:20], str(number), row["TEXT"].encode(), wanted)


def enron() -> Iterator[tuple[str, Item]]:
    for name, raw in unpacked(DATA / "aeslc_enron" / "aeslc_train.tar.xz"):
        body, _, subject = raw.decode("utf-8", "replace").partition("@subject")
        subject = subject.partition("@ann")[0].strip()
        owner = name.rpartition("/")[2].partition("_")[0]
        made = letter("Colleague <colleague@firm.example>", subject, body)
        yield "enron-work", Item(owner, name, made, "harmless")


SOURCES: tuple[Callable[[], Iterator[tuple[str, Item]]], ...] = (cognitive, spamassassin, pot, phase1, bec, sms, enron)


def unpacked(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(archive) as tar:
        for member in tar:
            if member.isfile() and (stream := tar.extractfile(member)):
                yield member.name, stream.read()


def in_half(item: Item, half: str) -> bool:
    """Which half a group belongs to, by a hash that has nothing to do with its content's looks."""
    held = hashlib.sha256(item.group.encode()).digest()[0] % 2 == 1
    return held == (half == "held")


def thinned(items: list[Item], most: int) -> list[Item]:
    step = max(1.0, len(items) / most)
    return [items[int(index * step)] for index in range(min(len(items), most))]


def exact(hits: int, n: int, confidence: float = 0.95) -> tuple[float, float]:
    """The Clopper-Pearson interval of a share, by bisection on the binomial tail."""

    def tail(p: float, least: int) -> float:
        """P(X >= least) for n draws."""
        if p <= 0:
            return float(least <= 0)
        if p >= 1:
            return 1.0
        logs = (
            math.lgamma(n + 1)
            - math.lgamma(k + 1)
            - math.lgamma(n - k + 1)
            + k * math.log(p)
            + (n - k) * math.log1p(-p)
            for k in range(least, n + 1)
        )
        return min(1.0, math.fsum(math.exp(each) for each in logs))

    def solve(least: int, wanted: float) -> float:
        low, high = 0.0, 1.0
        for _ in range(50):
            middle = (low + high) / 2
            low, high = (middle, high) if tail(middle, least) < wanted else (low, middle)
        return (low + high) / 2

    slack = (1 - confidence) / 2
    return (0.0 if hits == 0 else solve(hits, slack)), (1.0 if hits == n else solve(hits + 1, 1 - slack))


def scored(sources: Iterable[Callable[[], Iterator[tuple[str, Item]]]], half: str, most: int) -> dict[str, Score]:
    """Read every mail of the half and note what was said."""
    scores: dict[str, Score] = {}
    for source in sources:
        gathered: dict[str, list[Item]] = {}
        try:
            for name, item in source():
                if in_half(item, half):
                    gathered.setdefault(name, []).append(item)
        except OSError as absent:
            print(f"ABSENT: {source.__name__}: {absent}", file=sys.stderr)
            continue
        for name, items in gathered.items():
            scores[name] = score(thinned(items, most))
    return scores


def score(items: list[Item]) -> Score:
    result = Score(items[0].wanted)
    for item in items:
        start = time.perf_counter()
        read = reading.of_report(report.unwrap(item.raw))
        result.seconds.append(time.perf_counter() - start)
        result.said[read.verdict] += 1
        if (read.verdict in CONDEMNED) != (item.wanted == "attack"):
            result.wrong.append((item.name, read))
    return result


def table(scores: dict[str, Score]) -> str:
    """One line a source, the worst of each kind first."""
    out = io.StringIO()
    out.write(
        f"{'source':30} {'n':>5} {'condemned (95% exact)':>24} {'unsure':>7} {'spam':>6} {'benign':>7} {'ms':>6}\n"
    )
    for wanted, worst in (("attack", 1), ("harmless", -1), ("unwanted", -1)):
        rows = [(name, each) for name, each in scores.items() if each.wanted == wanted]
        out.write(f"-- {wanted}\n")
        for name, each in sorted(rows, key=lambda row: worst * condemned(row[1]) / sum(row[1].said.values())):
            n = sum(each.said.values())
            low, high = exact(condemned(each), n)
            share = f"{condemned(each) / n:.3f} ({low:.3f}-{high:.3f})"
            rest = " ".join(f"{each.said[verdict] / n:7.3f}" for verdict in ("unsure", "spam", "benign"))
            out.write(f"{name:30} {n:5} {share:>24} {rest} {1000 * sorted(each.seconds)[n // 2]:6.1f}\n")
    return out.getvalue()


def condemned(each: Score) -> int:
    return sum(each.said[verdict] for verdict in CONDEMNED)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", choices=("development", "held"), default="development")
    parser.add_argument("--source", action="append", choices=[source.__name__ for source in SOURCES])
    parser.add_argument("--most", type=int, default=MOST, help="mails of one source at most")
    parser.add_argument("--show", type=int, default=0, help="print so many mails of each source that went wrong")
    given = parser.parse_args()
    chosen = [source for source in SOURCES if not given.source or source.__name__ in given.source]
    scores = scored(chosen, given.half, given.most)
    print(f"half: {given.half}\n{table(scores)}")
    for name, each in scores.items():
        for item, read in each.wrong[: given.show]:
            print(f"{name} {item}: {read.verdict} {read.suspicion} ask={read.ask} {read.persona} {read.pretext}")
            print("    " + " | ".join(f"{finding.id}" for finding in read.indicators))
            print("    " + " | ".join(read.reasons)[:400])


if __name__ == "__main__":
    main()
