"""The public record of one reading: what `heedful read --json` prints for a message, key by key."""

from collections.abc import Iterable

from heedful.core.mail.message import Unread
from heedful.core.mail.reading import Reading
from heedful.core.mail.span import Span

Record = dict[str, object]

COULD_BE_EITHER = 0.5
"""The suspicion of a file that could not be read: we know nothing for it and nothing against it."""


def of(file: str, reading: Reading, *, how: str = "", campaign: str | None = None) -> Record:
    """The record of a message that was read. `how` says how it reached us, `campaign` is its label in this call."""
    return {
        "file": _whole(file),
        "verdict": reading.verdict,
        "suspicion": round(reading.suspicion, 3),
        "reasons": [_whole(reason) for reason in reading.reasons],
        "levers": [
            {"name": pull.name, "score": round(pull.score, 3), "spans": _spans(pull.spans)} for pull in reading.levers
        ],
        "ask": reading.ask,
        "persona": _whole(reading.persona),
        "pretext": _whole(reading.pretext),
        "indicators": [
            {"id": finding.id, "sentence": _whole(finding.sentence), "evidence": _spans(finding.evidence)}
            for finding in reading.indicators
        ],
        "difficulty": {
            "rating": reading.difficulty.rating,
            "cues": reading.difficulty.cues,
            "alignment": reading.difficulty.alignment,
            "known": reading.difficulty.known,
        },
        "innocent": _whole(reading.innocent),
        "missing": [_whole(sentence) for sentence in reading.missing],
        "relation": [
            {"question": fact.question, "state": fact.state, "sentence": _whole(fact.sentence()), "need": fact.need}
            for fact in reading.relation.facts
        ],
        "unread_parts": _unread(reading.unread),
        "language": reading.language,
        "how": how,
        "campaign": campaign,
    }


def of_unreadable(file: str, problem: str) -> Record:
    """The record of a file that could not be read at all: honest about it, and of the same shape."""
    why = "The file could not be read, so there is nothing to judge by."
    return {
        "file": _whole(file),
        "verdict": "unsure",
        "suspicion": COULD_BE_EITHER,
        "reasons": [why],
        "levers": [],
        "ask": "none",
        "persona": "unknown",
        "pretext": "unknown",
        "indicators": [],
        "difficulty": {"rating": "unknown", "cues": 0, "alignment": "unknown", "known": 0},
        "innocent": "",
        "missing": [],
        "relation": [],
        "unread_parts": _unread([Unread(file, problem)]),
        "language": "und",
        "how": "unread",
        "campaign": None,
    }


def _spans(spans: Iterable[Span]) -> list[Record]:
    return [{"part": span.part, "start": span.start, "end": span.end, "quote": _whole(span.quote)} for span in spans]


def _unread(parts: Iterable[Unread]) -> list[Record]:
    return [{"part": _whole(unread.part), "why": _whole(unread.why)} for unread in parts]


def _whole(text: str) -> str:
    """The text without halves of characters, which broken mail can carry and JSON cannot."""
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
