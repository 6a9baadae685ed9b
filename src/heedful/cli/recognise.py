"""What a text is that is not mail: told by its content, so that we can say kindly what we do not know yet."""

import csv
import json
import re

_HEADERS = re.compile(
    rb"[A-Za-z][A-Za-z0-9-]{1,60}:[ \t][^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n|[A-Za-z][A-Za-z0-9-]{1,60}:)"
)
_LONGEST_NOTE = 20_000


def other_kind(data: bytes) -> str:
    """In a few words what this is, if it is a text of a kind Heedful does not read yet; empty for mail and messages."""
    beginning = data[:65536]
    if _HEADERS.match(beginning.lstrip()) or beginning.startswith(b"\xd0\xcf\x11\xe0"):
        return ""
    text = beginning.decode("utf-8", "replace").lstrip("\ufeff \r\n\t")
    if text.startswith(("{", "[")) and _is_json(text, whole=len(data) <= len(beginning)):
        return "JSON data"
    if text.startswith("<"):
        return "a web page" if re.match(r"<!doctype html|<html|<head|<body", text, re.IGNORECASE) else "XML data"
    if text.startswith("BEGIN:VCALENDAR"):
        return "a calendar"
    if re.search(r"^msgid \"", text, re.MULTILINE):
        return "a file of translations"
    if _is_table(text):
        return "a table (CSV)"
    if len(data) > _LONGEST_NOTE:
        return "a long text or a log"
    return ""


def _is_json(text: str, *, whole: bool) -> bool:
    if not whole:
        return text[:200].count('"') >= 4
    try:
        json.loads(text)
    except ValueError:
        return bool(re.match(r'\{\s*"[^"\n]{1,80}"\s*:', text))
    return True


def _is_table(text: str) -> bool:
    """Three lines or more of which each has the same three or more cells."""
    lines = text.splitlines()[:20]
    if len(lines) < 3:
        return False
    return any(_same_width(lines, separator) for separator in (",", ";", "\t"))


def _same_width(lines: list[str], separator: str) -> bool:
    try:
        widths = {len(row) for row in csv.reader(lines[:-1], delimiter=separator) if row}
    except csv.Error:
        return False
    return len(widths) == 1 and widths.pop() >= 3
