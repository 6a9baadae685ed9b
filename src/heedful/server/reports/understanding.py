"""What a reported mail is, computed from its bytes alone: no row is touched here."""

import hashlib
import re
from dataclasses import dataclass, replace
from email import policy
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from typing import Any

from heedful.core.mail import band, campaign, reading, reply, report, statement
from heedful.core.mail.known import Known
from heedful.core.mail.message import Address, Message
from heedful.core.mail.reading import Reading
from heedful.core.text import language
from heedful.server.people import pseudonyms
from heedful.server.post import manners

SPEAKS = ("en", "de", "fr", "es")
# What a wrong word would cost most: a person sees these first, whatever else we think of them.
GRAVE = {"change_payment_details": 9, "pay": 6, "buy_gift_cards": 6, "credentials": 5}


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the outside of an arriving mail says, read without opening it."""

    sender: str = ""
    message_id: str = ""
    references: str = ""
    from_a_machine: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """A report with everything we found out about it."""

    report: report.Report
    reading: Reading
    band: str
    trace: campaign.Trace

    @property
    def message(self) -> Message:
        return self.report.original


def envelope(raw: bytes) -> Envelope:
    """Who sent an arriving mail, and whether a machine did. Never raises."""
    try:
        head = BytesHeaderParser(policy=policy.compat32).parsebytes(raw[:262_144].lstrip(b"\r\n"))
        headers = [(name, str(value)) for name, value in head.items()]
        given = {name: str(head.get(name, "") or "") for name in _OUTSIDE}
    except (ValueError, LookupError, AttributeError, IndexError, TypeError):
        return Envelope()
    senders = [address for _, address in getaddresses([given["From"][:2000]]) if "@" in address]
    return Envelope(
        sender=storable(senders[0]) if len(senders) == 1 else "",
        message_id=storable(" ".join(given["Message-ID"].split())[:998]),
        references=storable(" ".join(given["References"].split())[-4000:]),
        from_a_machine=bool(senders) and not manners.may_answer(senders[0], headers),
    )


def _one_line(value: str) -> str:
    return "".join(sign for sign in " ".join(value.split()) if sign.isprintable())


_OUTSIDE = ("From", "Message-ID", "References")


def arrival_key(raw: bytes, *, reporter: str, message_id: str) -> str:
    """The same mail brought again, by whatever door, has the same key: its reporter, its Message-ID and its body."""
    plain = raw.replace(b"\r\n", b"\n").lstrip(b"\n")
    body = plain.partition(b"\n\n")[2].strip() if message_id else plain.strip()
    return _hash(reporter.encode(), message_id.encode("utf-8", "replace"), body)


def original_key(message: Message, *, reporter: str) -> str:
    """The same suspicious message reported again by the same person has the same key."""
    words = "\n".join(part.text for part in message.parts)
    return _hash(reporter.encode(), message.message_id.encode("utf-8", "replace"), words.encode("utf-8", "replace"))


def understand(raw: bytes, known: Known) -> Understood:
    """Unwrap, read and take a trace."""
    found = report.unwrap(raw)
    read = reading.of_report(found, known)
    return Understood(report=found, reading=read, band=band.of(read), trace=campaign.trace_of(found.original))


def storable(text: str) -> str:
    """Text as every database takes it: signs that are none (NUL, halves of signs) are replaced."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}").encode("utf-8", "replace").decode()


def storable_trace(trace: campaign.Trace) -> dict[str, Any]:
    """A trace as JSON that every database takes."""

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return [plain(one) for one in value]
        return storable(value) if isinstance(value, str) else value

    return {name: plain(value) for name, value in trace.as_json().items()}


def nameless(line: str, found: Understood, *, known: Known, reporter: str) -> str:
    """A subject or sender as it may lie open in the database: of an address of ours, of a recipient or of the reporter
    (a pseudonym) only the domain stays, of their full names an ellipsis."""
    meant = _meant(found)
    theirs = {one.email.lower() for one in meant}

    def domain_alone(hit: re.Match[str]) -> str:
        address, domain = hit[0].strip(".").lower(), hit[1]
        ours = known.is_own(domain) or address in theirs or pseudonyms.of(address) == reporter
        return f"…@{domain}" if ours else hit[0]

    line = _ADDRESS.sub(domain_alone, line)
    for name in {one.name.strip() for one in meant if " " in one.name.strip()}:
        line = re.sub(re.escape(name), "…", line, flags=re.IGNORECASE)
    return storable(line)


_ADDRESS = re.compile(r"[\w.+'-]{1,64}@([\w-]{1,63}(?:\.[\w-]{1,63}){1,8})")


def judged(read: Reading, *, verdict: str) -> Reading:
    """The reading with a person's verdict in place of ours."""
    suspicion = read.suspicion
    if verdict in {"benign", "spam"}:
        suspicion = min(suspicion, 0.2)
    elif verdict != "unsure":
        suspicion = max(suspicion, 0.9)
    return replace(read, verdict=verdict, suspicion=suspicion)  # type: ignore[arg-type]


def urgency(read: Reading, *, band_: str, reported: int, problem: bool = False) -> int:
    """Where in the queue, from 0 to 9: changed payment details first, then attacks, doubt, and what many people got."""
    base = {"malicious": 6, "unsure": 4, "unwanted": 2, "legitimate": 1}[band_]
    if band_ in {"malicious", "unsure"}:
        base = max(base, GRAVE.get(read.ask, 0))
    if problem:
        base = max(base, 4)
    many = 2 if reported >= 20 else 1 if reported >= 5 else 0
    return min(base + many, 9 if read.ask == "change_payment_details" else 8)


def speaks(preferred: str, words: str, read: Reading) -> str:
    """The language to answer in: what the reporter chose, else what they wrote in, else the language of the message."""
    for choice in (preferred, language.of(words) if len(words) > 20 else "", read.language):
        if choice in SPEAKS:
            return choice
    return "en"


def draft(read: Reading, found: Understood, *, language: str, others: int | None = None) -> reply.Reply:
    """The answer we would give. It is for the reporter, and the desk reads it too: so it repeats no address of ours."""
    said = reply.to_reporter(read, found.message, language=language, others=others)
    return replace(
        said,
        subject=_without_addresses(said.subject, found),
        body=_without_addresses(said.body, found),
        facts=tuple(replace(fact, sentence=_without_addresses(fact.sentence, found)) for fact in said.facts),
    )


def _without_addresses(text: str, found: Understood) -> str:
    for one in _meant(found):
        local, _at, _domain = one.email.partition("@")
        shown = statement.harmless(one.email)
        text = text.replace(shown, "…" + shown.removeprefix(local.replace(".", "[.]")))
    return text


def _meant(found: Understood) -> list[Address]:
    """Whom the message was addressed to, and who reported it."""
    reporter = found.report.reporter
    return [*found.message.to, *found.message.cc, *([reporter] if reporter else [])]


def _hash(*pieces: bytes) -> str:
    whole = hashlib.sha256()
    for piece in pieces:
        whole.update(len(piece).to_bytes(8, "big") + piece)
    return whole.hexdigest()
