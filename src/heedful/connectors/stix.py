"""Indicators as a STIX 2.1 bundle (OASIS, https://docs.oasis-open.org/cti/stix/v2.1/)."""

import uuid
from datetime import UTC, datetime
from typing import Any

from heedful.connectors.observed import Observable, Observed

# One namespace for all our ids, so that the same thing exported twice is the same object.
_OURS = uuid.UUID("5f0f7a3c-6d0e-5b1c-9a5e-2f9b6a1d3c47")


def bundle(seen: Observed, *, title: str, now: datetime) -> dict[str, Any]:
    """One indicator a thing, gathered in a grouping. Attacks are `malicious-activity`, all else `unknown`."""
    stamp = _time(now)
    source = {
        "type": "identity",
        "spec_version": "2.1",
        "id": _id("identity", "heedful"),
        "created": "2026-01-01T00:00:00.000Z",
        "modified": "2026-01-01T00:00:00.000Z",
        "name": "Heedful",
        "identity_class": "system",
    }
    indicators = [_indicator(thing, seen, stamp=stamp, source=source["id"]) for thing in seen.things]
    objects: list[dict[str, Any]] = [source, *indicators]
    if indicators:
        objects.append(
            {
                "type": "grouping",
                "spec_version": "2.1",
                "id": _id("grouping", *(one["id"] for one in indicators)),
                "created_by_ref": source["id"],
                "created": stamp,
                "modified": stamp,
                "name": title or "Reported message",
                "context": "suspicious-activity",
                "object_refs": [one["id"] for one in indicators],
            }
        )
    return {"type": "bundle", "id": _id("bundle", stamp, *(one["id"] for one in objects)), "objects": objects}


def _indicator(thing: Observable, seen: Observed, *, stamp: str, source: str) -> dict[str, Any]:
    return {
        "type": "indicator",
        "spec_version": "2.1",
        "id": _id("indicator", thing.kind, thing.value),
        "created_by_ref": source,
        "created": stamp,
        "modified": stamp,
        "name": thing.name or thing.value,
        "indicator_types": ["malicious-activity" if seen.malicious else "unknown"],
        "pattern": _pattern(thing),
        "pattern_type": "stix",
        "valid_from": _time(seen.first_at),
    }


def _pattern(thing: Observable) -> str:
    value = thing.value.replace("\\", "\\\\").replace("'", "\\'")
    path = {
        "url": "url:value",
        "domain": "domain-name:value",
        "sender": "email-message:from_ref.value",
        "reply_to": "email-addr:value",
        "file": "file:hashes.'SHA-256'",
    }[thing.kind]
    return f"[{path} = '{value}']"


def _id(kind: str, *names: str) -> str:
    return f"{kind}--{uuid.uuid5(_OURS, chr(31).join((kind, *names)))}"


def _time(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"
