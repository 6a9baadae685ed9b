"""The answer to a pile as one JSON object."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from heedful.core.mail.pile import Item, Pile


def of(path: str, pile: Pile, problems: Sequence[tuple[str, str]]) -> dict[str, object]:
    """Everything the terminal says, and the lists in full. Times are ISO 8601."""
    return {
        "file": path,
        "messages": len(pile.items),
        "reports": pile.reports,
        "bare": pile.bare,
        "people_waiting": pile.people_waiting,
        "waiting_since": _iso(pile.waiting_since),
        "answered": pile.answered,
        "bands": dict(pile.bands),
        "campaigns": [
            asdict(wave) | {"first_at": _iso(wave.first_at), "last_at": _iso(wave.last_at)} for wave in pile.waves
        ],
        "needs_a_person": [_brief(item) | {"messages": size} for item, size in pile.needs_a_person],
        "drafts": [_draft(item) for item in pile.items if item.how != "bare" and item.draft],
        "unread": [{"file": name, "why": why} for name, why in problems],
        "missing": list(pile.missing),
    }


def _brief(item: Item) -> dict[str, object]:
    return {
        "file": item.name,
        "subject": item.subject,
        "band": item.band,
        "verdict": item.verdict,
        "suspicion": round(item.suspicion, 3),
        "ask": item.ask,
        "reasons": list(item.reasons),
    }


def _draft(item: Item) -> dict[str, object]:
    draft = item.draft
    return {
        "file": item.name,
        "to": item.reporter,
        "band": item.band,
        "may_answer_alone": item.may_answer_alone,
        "language": draft.language if draft else "",
        "subject": draft.subject if draft else "",
        "body": draft.body if draft else "",
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
