"""What the reader learns from, and from nothing else: our own corpus and three public sets whose licences allow it.

PTT (Malloy et al., MIT), SpamAssassin's public corpus (CC0) and synthetic BEC (Adjei, CC BY 4.0) are read in place from
../shared/data, or from the folder named by HEEDFUL_CORPORA; each has a group, so that near-twins never stand on both
sides of a cut. Texts of every source go through the same reading as a mail does, so that nothing but words is learnt.
"""

import csv
import hashlib
import json
import os
import re
import tarfile
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from heedful.core.mail import report, thread, utterance

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
PUBLIC = Path(os.environ.get("HEEDFUL_CORPORA", HERE.parents[2] / "shared" / "data"))
KINDS = ("benign", "phishing", "bec", "pretexting", "scam", "spam")


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled text. `kind`: one of KINDS; `ask`: "" where nobody said; `levers`: None where nobody looked, else
    the names that pull in each sentence."""

    source: str
    group: str
    language: str
    kind: str
    sentences: tuple[str, ...]
    ask: str = ""
    levers: tuple[frozenset[str], ...] | None = None
    known: Mapping[str, object] = field(default_factory=dict)
    raw: bytes = b""

    @property
    def deceit(self) -> bool:
        return self.kind not in ("benign", "spam")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the banks: the levers in it, its ask or "", and its move ("deceit", "honest" or "")."""

    language: str
    group: str
    text: str
    levers: frozenset[str]
    ask: str
    move: str


def lines() -> list[Line]:
    """The banks of sentences; neighbours, which may be pairs, share a group."""
    found = []
    for bank in sorted((CORPUS / "sentences").glob("*.tsv")):
        with bank.open(encoding="utf-8", newline="") as rows:
            for number, row in enumerate(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)):
                levers = frozenset(row["levers"].split(",")) - {"-"}
                ask, move = row["ask"].replace("-", ""), row["move"].replace("-", "")
                found.append(Line(bank.stem, f"line-{bank.stem}-{number // 8}", row["sentence"], levers, ask, move))
    return found


def twins() -> Iterator[Example]:
    """Our contrast corpus. A pair is a group."""
    with (CORPUS / "labels.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            raw = (CORPUS / row["file"]).read_bytes()
            texts = uttered(raw)
            levers = [set[str]() for _ in texts]
            for mark in row["levers"]:
                for place in _sentences_with(texts, mark["quote"]):
                    levers[place].add(mark["name"])
            yield Example(
                f"twins-{row['language']}",
                row["pair"],
                row["language"],
                row["class"],
                texts,
                row["ask"],
                tuple(map(frozenset, levers)),
                row["known"],
                raw,
            )


def _sentences_with(texts: tuple[str, ...], quote: str) -> list[int]:
    """The sentences a quote stands in, or those that hold most of its words where it runs over an end."""
    wanted = " ".join(quote.split())
    direct = [place for place, text in enumerate(texts) if wanted in text]
    if direct:
        return direct[:1]
    words = set(wanted.lower().split())
    shared = [len(words & set(text.lower().split())) for text in texts]
    return [place for place, count in enumerate(shared) if words and count >= 0.4 * len(words)]


def everyday() -> Iterator[Example]:
    """The plain majority: crude deceit and the harmless flood, in our own words."""
    for file in sorted((CORPUS / "everyday").glob("*.toml")):
        for number, row in enumerate(tomllib.loads(file.read_text(encoding="utf-8"))["message"]):
            raw = plain_mail(row.get("subject", ""), row["body"])
            spoken = file.stem[:2]
            yield Example(
                f"everyday-{spoken}", f"{file.stem}-{number}", spoken, row["class"], uttered(raw), row["ask"], raw=raw
            )


def ptt() -> Iterator[Example]:
    """PTT: base mails by people, each in four variants; a base mail is a group."""
    with (PUBLIC / "cognitive_phishing" / "Emails.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            head = f'From: "{row["Sender Style"]}" <{row["Sender"]}>\nTo: Reader <reader@firm.example>\n'
            head += f"Subject: {' '.join(row['Subject'].split())}\nContent-Type: text/html; charset=utf-8\n\n"
            raw = (head + row["Body"]).encode()
            kind = "phishing" if row["Type"] == "phishing" else "benign"
            yield Example("ptt", f"ptt-{row['BaseEmailID']}", "en", kind, uttered(raw), raw=raw)


def spamassassin() -> Iterator[Example]:
    """SpamAssassin's ham and spam, 2002; texts alike but for numbers are a group."""
    with tarfile.open(PUBLIC / "spamassassin_public" / "spamassassin.tar.xz") as tar:
        for member in tar:
            if not (member.isfile() and (stream := tar.extractfile(member))):
                continue
            folder = member.name.split("/")[-2]
            raw = stream.read()
            texts = uttered(raw)
            kind = "spam" if folder.startswith("spam") else "benign"
            name = "spamassassin-hard" if folder.startswith("hard") else f"spamassassin-{kind}"
            yield Example(name, "sa-" + _likeness(texts), "en", kind, texts, raw=raw)


def bec() -> Iterator[Example]:
    """Synthetic business e-mail compromise; the beginning of the subject stands for its template."""
    with (PUBLIC / "synthetic_bec" / "synthetic_emails.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if (row.get("body") or "").strip():
                subject = row.get("subject") or ""
                raw = plain_mail(subject, row["body"], "From: Sender <sender@mail.example>\n")
                yield Example("bec", "bec-" + subject[:12], "en", "bec", uttered(raw), raw=raw)


def plain_mail(subject: str, body: str, head: str = "") -> bytes:
    """A text as a mail without a way, its links written [so](https://...) shown as their words and address; a text
    message where it has no subject."""
    shown = re.sub(r"\[([^\]\n]*)\]\((\S*?)\)", r"\1 \2", body)
    if not subject:
        return shown.encode()
    return f"{head}Subject: {' '.join(subject.split())}\nContent-Type: text/plain; charset=utf-8\n\n{shown}".encode()


def uttered(raw: bytes) -> tuple[str, ...]:
    """The sentences of a message as the reader hears them."""
    return tuple(each.text for each in utterance.of(thread.told(report.unwrap(raw).original)))


def _likeness(texts: tuple[str, ...]) -> str:
    letters = "".join(letter for letter in "".join(texts).lower() if letter.isalpha())[:200]
    return hashlib.sha256(letters.encode()).hexdigest()[:12]


SOURCES: Mapping[str, Callable[[], Iterator[Example]]] = {
    "twins": twins,
    "everyday": everyday,
    "ptt": ptt,
    "spamassassin": spamassassin,
    "bec": bec,
}


def examples() -> list[Example]:
    """Every example that holds words. Raises FileNotFoundError where a public set is not within reach."""
    return [example for source in SOURCES.values() for example in source() if example.sentences]
