"""Indicators as a MISP event (https://www.misp-standard.org/rfc/misp-standard-core.html)."""

import uuid
from datetime import UTC, datetime
from typing import Any

from heedful.connectors.observed import Observable, Observed

_OURS = uuid.UUID("0e1d5a53-0b62-5cc7-8a0f-8d4dd0a1be6b")
_TYPES = {
    "url": ("url", "Network activity"),
    "domain": ("domain", "Network activity"),
    "sender": ("email-src", "Payload delivery"),
    "reply_to": ("email-reply-to", "Payload delivery"),
    "file": ("filename|sha256", "Payload delivery"),
}


def event(seen: Observed, *, title: str, now: datetime) -> dict[str, Any]:
    """One event, for your organisation alone until you decide otherwise; detection flags only for attacks."""
    return {
        "Event": {
            "uuid": str(uuid.uuid5(_OURS, chr(31).join(thing.kind + thing.value for thing in seen.things))),
            "info": title or "Reported message",
            "date": seen.first_at.astimezone(UTC).date().isoformat(),
            "timestamp": str(int(now.timestamp())),
            "threat_level_id": "2" if seen.malicious else "4",
            "analysis": "1",
            "distribution": "0",
            "published": False,
            "Attribute": [_attribute(thing, seen) for thing in seen.things],
        }
    }


def _attribute(thing: Observable, seen: Observed) -> dict[str, Any]:
    kind, category = _TYPES[thing.kind]
    value = thing.value
    if thing.kind == "file":
        kind, value = ("filename|sha256", f"{_name(thing.name)}|{value}") if thing.name else ("sha256", value)
    return {
        "uuid": str(uuid.uuid5(_OURS, thing.kind + chr(31) + thing.value)),
        "type": kind,
        "category": category,
        "value": value,
        "to_ids": seen.malicious and thing.kind != "sender",
        "distribution": "5",
        "first_seen": seen.first_at.astimezone(UTC).isoformat(),
        "last_seen": seen.last_at.astimezone(UTC).isoformat(),
    }


def _name(name: str) -> str:
    """A file name that cannot be mistaken for the bar between name and hash."""
    return "".join(sign if sign.isprintable() and sign != "|" else "_" for sign in name)
