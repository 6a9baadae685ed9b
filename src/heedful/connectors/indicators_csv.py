"""Indicators as CSV that no spreadsheet takes for a formula (OWASP, CSV injection)."""

import csv
import io
from datetime import UTC

from heedful.connectors.observed import Observed

HEAD = ("type", "value", "name", "first_seen", "last_seen", "taken_for_an_attack")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def table(seen: Observed) -> str:
    """A header row and one row a thing."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    rows.writerow(HEAD)
    first, last = (at.astimezone(UTC).isoformat(timespec="seconds") for at in (seen.first_at, seen.last_at))
    for thing in seen.things:
        rows.writerow(
            [thing.kind, _inert(thing.value), _inert(thing.name), first, last, "yes" if seen.malicious else "no"]
        )
    return out.getvalue()


def _inert(cell: str) -> str:
    """A cell that begins like a formula gets an apostrophe in front, so that it stays what it is: words."""
    return "'" + cell if cell.lstrip(" \u00a0").startswith(_FORMULA) else cell
