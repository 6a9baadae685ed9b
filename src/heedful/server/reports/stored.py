"""A reading, and the facts an answer states, as JSON and back, field by field."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from heedful.core.mail.indicator import Finding
from heedful.core.mail.lever import Pull
from heedful.core.mail.message import Unread
from heedful.core.mail.reading import Difficulty, Reading
from heedful.core.mail.relation import NOTHING, Relation
from heedful.core.mail.span import Span
from heedful.core.mail.standing import Fact as Standing
from heedful.core.mail.statement import Fact
from heedful.core.mail.worded import Telling, Worded


def as_json(reading: Reading) -> dict[str, Any]:
    """A reading as plain values for the database."""
    return asdict(reading)


def from_json(stored: dict[str, Any]) -> Reading:
    """The reading again. Raises KeyError or TypeError if the row was not written by `as_json`."""
    return Reading(
        **{
            **stored,
            "reasons": tuple(stored["reasons"]),
            "missing": tuple(stored["missing"]),
            "levers": _pulls(stored["levers"]),
            "indicators": tuple(
                Finding(
                    **{
                        **finding,
                        "evidence": _spans(finding["evidence"]),
                        "facts": tuple((name, value) for name, value in finding["facts"]),
                    }
                )
                for finding in stored["indicators"]
            ),
            "difficulty": Difficulty(**stored["difficulty"]),
            "unread": tuple(Unread(**unread) for unread in stored["unread"]),
            # Read by an earlier version of ours, it has none.
            "relation": _relation(stored["relation"]) if "relation" in stored else NOTHING,
            "worded": _worded(stored["worded"]) if stored.get("worded") else None,
        }
    )


def facts_as_json(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """What an answer states, as plain values."""
    return [asdict(fact) for fact in facts]


def facts_from_json(stored: list[dict[str, Any]]) -> tuple[Fact, ...]:
    """What an answer states, ready to be looked for in the message again."""
    return tuple(
        Fact(kind=one["kind"], seen=tuple(one["seen"]), spans=_spans(one["spans"]), sentence=one["sentence"])
        for one in stored
    )


def _relation(stored: dict[str, Any]) -> Relation:
    facts = (
        Standing(**{**fact, "values": tuple((name, value) for name, value in fact["values"])})
        for fact in stored["facts"]
    )
    return Relation(tuple(facts), stored["vouched"], stored["astray"])


def _worded(stored: dict[str, Any]) -> Worded:
    return Worded(
        **{
            **stored,
            "features": tuple(stored["features"]),
            "sentences": tuple(
                Telling(Span(**one["span"]), one["tells"], tuple((Span(**span), adds) for span, adds in one["words"]))
                for one in stored["sentences"]
            ),
            "levers": _pulls(stored["levers"]),
            "asking": Span(**stored["asking"]) if stored["asking"] else None,
        }
    )


def _pulls(stored: list[dict[str, Any]]) -> tuple[Pull, ...]:
    return tuple(Pull(name=pull["name"], score=pull["score"], spans=_spans(pull["spans"])) for pull in stored)


def _spans(stored: list[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(Span(**span) for span in stored)
