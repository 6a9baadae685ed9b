"""Tables of labels, row by row: CSV with named columns and one JSON object a line."""

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from heedful.connectors.labels import NotUnderstood, Unusable

Row = Mapping[str, Any]
csv.field_size_limit(64 * 2**20)


def of_csv(path: Path, columns: Sequence[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Where a row stands and its cells, by lower-case column names. Raises NotUnderstood, naming what is missing."""
    try:
        # Some of these tables hold bytes that are no UTF-8; one letter lost is better than a set lost.
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
            table = csv.DictReader(lines)
            there = [name.strip().lower() for name in table.fieldnames or ()]
            missing = [name for name in columns if name not in there]
            if missing:
                raise NotUnderstood(
                    f"{path} has no column {', '.join(f'`{name}`' for name in missing)}. Its first line should name "
                    f"the columns: {', '.join(columns)}. Found: {', '.join(there) or 'none'}."
                )
            for number, row in enumerate(table, 2):
                cells = {key.strip().lower(): value or "" for key, value in row.items() if isinstance(key, str)}
                yield f"{path.name}, row {number}", cells
    except (OSError, csv.Error) as problem:
        raise NotUnderstood(f"{path} could not be read as a table: {problem}.") from problem


def of_json(path: Path) -> Iterator[tuple[str, Row | Unusable]]:
    """Where a row stands and its object, or why it is none. Raises NotUnderstood if the file cannot be opened."""
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as lines:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                where = f"{path.name}, row {number}"
                try:
                    row = json.loads(line)
                except (ValueError, RecursionError) as problem:
                    yield where, Unusable(where, f"This line is not JSON ({problem}).")
                    continue
                if isinstance(row, dict):
                    yield where, row
                else:
                    yield where, Unusable(where, 'This line should be an object such as {"file": "one.eml", ...}.')
    except OSError as problem:
        raise NotUnderstood(f"{path} could not be opened: {problem.strerror or problem}.") from problem
