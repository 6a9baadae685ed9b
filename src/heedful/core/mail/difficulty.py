"""How hard a message is to see through: the NIST Phish Scale (TN 2276, November 2023).

Twenty-three cues are counted by their instances; five elements of premise alignment are rated 0, 2, 4, 6 or 8 by how
well the story fits the people it reached. The elements need what only the organisation knows; unless it tells us, the
alignment stays unknown and the rating names everything it could still be.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from heedful.core.mail import pretext
from heedful.core.mail.ask import Asked
from heedful.core.mail.indicator import Finding
from heedful.core.mail.lever import Pull
from heedful.core.mail.message import Message
from heedful.core.mail.persona import Claimed
from heedful.core.mail.pretext import Story
from heedful.core.mail.words import Words

Few = Literal["few", "some", "many"]
Fit = Literal["strong", "medium", "weak"]

CUES = {
    1: "spelling and grammar irregularities",
    2: "inconsistency",
    3: "attachment type",
    4: "sender display name and e-mail address",
    5: "URL hyperlinking",
    6: "domain spoofing",
    7: "no or minimal branding and logos",
    8: "logo imitation or out-of-date branding",
    9: "unprofessional looking design or formatting",
    10: "security indicators and icons",
    11: "legal language, copyright information, disclaimers",
    12: "distracting detail",
    13: "requests for sensitive information",
    14: "sense of urgency",
    15: "threatening language",
    16: "generic greeting",
    17: "lack of signer details",
    18: "humanitarian appeals",
    19: "too good to be true offers",
    20: "you are special",
    21: "limited time offer",
    22: "mimics a work or business process",
    23: "poses as friend, colleague, supervisor, authority figure",
}
ELEMENTS = ("E1", "E2", "E3", "E4", "E5")
FACTS = len(CUES) + len(ELEMENTS)

_MATRIX: Mapping[tuple[Few, Fit], str] = {
    ("few", "strong"): "very difficult",
    ("few", "medium"): "very difficult",
    ("few", "weak"): "moderately difficult",
    ("some", "strong"): "very difficult",
    ("some", "medium"): "moderately difficult",
    ("some", "weak"): "moderately to least difficult",
    ("many", "strong"): "moderately difficult",
    ("many", "medium"): "moderately difficult",
    ("many", "weak"): "least difficult",
}
_ATTACHED = {"program-attached", "macros-attached", "double-ending", "page-attached", "page-attached-asks"} | {
    "locked-archive", "carrier-attached", "disguised-file", "program-in-archive", "reversed-name"
}  # fmt: skip
_SENDER = {"address-in-name", "brand-in-name", "name-of-colleague", "organisation-in-name", "several-senders"} | {
    "reply-to-elsewhere", "reply-to-free-mail", "office-from-free-mail", "hierarchy-conflict"
}  # fmt: skip
_LINKS = {"link-text-differs", "shortened-link", "redirecting-link", "script-behind-link", "qr-code-link"} | {
    "number-for-host", "userinfo-in-link"
}  # fmt: skip
_DOMAINS = {"mixed-letters-host", "known-name-inside", "own-domain-not-confirmed"}
_BUSINESS = {"invoice", "order", "payment_change", "payroll_change", "password_expiry", "mailbox_full"} | {
    "document_share", "voicemail", "staff_notice", "boss_errand", "secret_deal"
}  # fmt: skip
_GENERIC = re.compile(
    r"\b(dear|hello|hi|attention|sehr geehrter?|lieber?|guten tag|cher|chere|bonjour|estimado|estimada|querido|hola)"
    r"[\s,]{1,3}(valued |esteemed |geschatzter? |cher |chere )?(customers?|users?|clients?|members?|employees?|"
    r"sir|madam|friend|colleagues?|team|all|e ?mail user|account (holder|owner)|beneficiary|staff|"
    r"kunden?|kundin|nutzer|damen und herren|kollegen|cliente?s?|usuario|usuaria|utilisateur|amigo|ami|collegues?)\b"
)
_CLOSING = re.compile(
    r"\b(regards|sincerely|respectfully|cheers|yours|thank you|thanks|best wishes|warmly|"
    r"grussen?|grusse|gruse|gruß|hochachtungsvoll|cordialement|salutations|bien a vous|saludos|atentamente|un saludo)\b"
)
_LEGAL = re.compile(
    r"©|\bcopyright\b|\ball rights reserved\b|\bdisclaimer\b|\bprivacy policy\b|\bterms (of|and)\b|"
    r"\balle rechte vorbehalten\b|\bdatenschutz|\bimpressum\b|\btous droits reserves\b|\bmentions legales\b|"
    r"\btodos los derechos reservados\b|\baviso legal\b|\bregistered (office|in|trademark)\b"
)


@dataclass(frozen=True, slots=True)
class Difficulty:
    """NIST Phish Scale. `known` is how many of its 28 facts could be told from what we were given."""

    rating: str
    cues: int
    alignment: str
    known: int


def of(
    message: Message,
    said: Sequence[Words],
    *,
    asked: Asked,
    claimed: Claimed,
    stories: Sequence[Story],
    pulls: Sequence[Pull],
    findings: Sequence[Finding],
    told: Mapping[int | str, int] | None = None,
) -> Difficulty:
    """Rate a message. `told` overrides: a cue's number -> its instances, "E1".."E5" -> 0, 2, 4, 6 or 8."""
    told = told or {}
    counts = counted(message, said, asked=asked, claimed=claimed, stories=stories, pulls=pulls, findings=findings)
    counts |= {number: told[number] for number in CUES if number in told}
    elements = {element: told[element] for element in ELEMENTS if element in told}
    cues = sum(counts.values())
    fit = alignment(*(elements[element] for element in ELEMENTS)) if len(elements) == len(ELEMENTS) else None
    return Difficulty(rating(category(cues), fit), cues, fit or "unknown", len(counts) + len(elements))


def category(cues: int) -> Few:
    """Few: up to 8 instances, the harder to see through; some: 9 to 14; many: 15 and more."""
    return "few" if cues <= 8 else "some" if cues <= 14 else "many"


def alignment(e1: int, e2: int, e3: int, e4: int, e5: int) -> Fit:
    """How well the premise fits: weak up to 10, medium 11 to 17, strong from 18. Raises ValueError for other ratings.

    E1 mimics a workplace process; E2 has workplace relevance; E3 aligns with other situations or events; E4 engenders
    concern over not clicking; E5 (subtracted) was the subject of targeted training, warnings or exposure.
    """
    if not {e1, e2, e3, e4, e5} <= {0, 2, 4, 6, 8}:
        raise ValueError("Each element of premise alignment is rated 0, 2, 4, 6 or 8.")
    score = e1 + e2 + e3 + e4 - e5
    return "weak" if score <= 10 else "medium" if score <= 17 else "strong"


def rating(few: Few, fit: Fit | None) -> str:
    """The published matrix; without an alignment, each rating that is still possible."""
    if fit:
        return _MATRIX[few, fit]
    every: tuple[Fit, ...] = ("strong", "medium", "weak")
    return " or ".join(dict.fromkeys(_MATRIX[few, each] for each in every))


def counted(
    message: Message,
    said: Sequence[Words],
    *,
    asked: Asked,
    claimed: Claimed,
    stories: Sequence[Story],
    pulls: Sequence[Pull],
    findings: Sequence[Finding],
) -> dict[int, int]:
    """The cues that can be counted from the message itself: number -> instances. A cue left out could not be told."""
    text = "\n".join(part.passage.plain for part in said if part.part != "subject")[:20_000]
    spans = {pull.name: len(pull.spans) for pull in pulls}
    sensitive = asked.name in ("credentials", "data", "change_payment_details")
    stories = [story for story in stories if story.told >= pretext.TOLD]
    counts = {
        3: _seen(findings, _ATTACHED),
        5: _seen(findings, _LINKS),
        6: _seen(findings, _DOMAINS) + sum(finding.id.startswith("lookalike") for finding in findings),
        11: len(_LEGAL.findall(text)),
        13: max(1, len(asked.spans)) if sensitive else 0,
        14: spans.get("urgency", 0),
        15: spans.get("fear", 0),
        16: min(1, len(_GENERIC.findall(text))),
        17: 0 if _CLOSING.search(text) else 1,
        18: sum(story.pretext.name == "charity" for story in stories),
        19: spans.get("reward", 0),
        20: spans.get("liking", 0),
        21: spans.get("scarcity", 0),
        22: int(any(story.pretext.name in _BUSINESS for story in stories)),
        23: int(claimed.persona != "unknown"),
    }
    if message.sender:
        counts[4] = _seen(findings, _SENDER)
    if message.kind == "mail" and message.parts:
        counts[7] = 0 if any(part.kind == "html" and "<img" in part.text.lower() for part in message.parts) else 1
    return counts


def _seen(findings: Iterable[Finding], ids: set[str]) -> int:
    return sum(finding.id in ids for finding in findings)
