"""Dates as mail programs write them for people, in the head of a forward."""

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = {
    1: "jan january januar janner janv janvier ene enero janeiro januari gen gennaio",
    2: "feb february februar fev fevr fevrier febrero fevereiro februari febbraio",
    3: "mar march marz mars marzo marco maart mrt mrz",
    4: "apr april avr avril abr abril aprile",
    5: "may mai mayo maio mei mag maggio",
    6: "jun june juni juin junio junho giu giugno",
    7: "jul july juli juil juillet julio julho lug luglio",
    8: "aug august aout ago agosto augustus",
    9: "sep sept september septembre septiembre setiembre set setembro settembre",
    10: "oct october okt oktober octobre octubre out outubro ott ottobre",
    11: "nov november novembre noviembre novembro",
    12: "dec december dez dezember decembre dic diciembre dezembro dicembre",
}
_MONTH_OF = {word: number for number, words in _MONTHS.items() for word in words.split()}
_ISO = re.compile(r"\b(\d{4})-(\d\d?)-(\d\d?)\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\b")
_WORDED = re.compile(
    r"\b(\d{1,2})(?:\.|er|st|nd|rd|th|º)?(?:\s|-)(?:de\s)?([a-z]{3,10})\.?,?(?:\s|-)(?:de\s|del\s)?(\d{4})\b"
)
_MONTH_FIRST = re.compile(r"\b([a-z]{3,10})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})\b")
_CLOCK = re.compile(r"\b(\d{1,2})[:h.](\d\d)(?:[:.](\d\d))?(?:\s?([ap])\.?\s?m\b)?")
_OFFSET = re.compile(r"(?:gmt|utc|\s)\s?([+-])(\d{1,2}):?(\d\d)?\b")
_ZONES = {"gmt": 0, "utc": 0, "cet": 1, "mez": 1, "cest": 2, "mesz": 2, "est": -5, "edt": -4, "cst": -6, "cdt": -5}
_ZONES |= {"mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "bst": 1, "wet": 0}


def read(plain: str) -> datetime | None:
    """The moment a line like `montag, 1. januar 2024 10:00` names; `plain` is lower case without accents.

    Where no time zone is written, universal time stands in for it: the day is right, the hour may be off by a zone.
    None where no date can be made out; 1/2/2024 is the second of January with an AM or PM beside it, else the first
    of February.
    """
    text = plain[:200]
    day = _day(text)
    if day is None:
        return None
    year, month, number = day
    clock = _clock(text)
    try:
        return datetime(year, month, number, *clock, tzinfo=_zone(text))
    except ValueError:
        return None


def _day(text: str) -> tuple[int, int, int] | None:
    if match := _ISO.search(text):
        return int(match[1]), int(match[2]), int(match[3])
    if (match := _WORDED.search(text)) and match[2] in _MONTH_OF:
        return int(match[3]), _MONTH_OF[match[2]], int(match[1])
    if (match := _MONTH_FIRST.search(text)) and match[1] in _MONTH_OF:
        return int(match[3]), _MONTH_OF[match[1]], int(match[2])
    if match := _DOTTED.search(text):
        return _century(match[3]), int(match[2]), int(match[1])
    if match := _SLASHED.search(text):
        first, second = int(match[1]), int(match[2])
        american = second > 12 or (first <= 12 and re.search(r"\d\s?[ap]\.?m\b", text) is not None)
        return (_century(match[3]), first, second) if american else (_century(match[3]), second, first)
    return None


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _clock(text: str) -> tuple[int, int, int]:
    for match in _CLOCK.finditer(text):
        hour, minute, second = int(match[1]), int(match[2]), int(match[3] or 0)
        if match[4]:
            hour = hour % 12 + (12 if match[4] == "p" else 0)
        if hour < 24 and minute < 60 and second < 60 and ":" in match[0] + ("" if match[4] is None else ":"):
            return hour, minute, second
    return 0, 0, 0


def _zone(text: str) -> timezone:
    if match := _OFFSET.search(text):
        hours, minutes = int(match[2]), int(match[3] or 0)
        if hours <= 14 and minutes < 60:
            offset = timedelta(hours=hours, minutes=minutes)
            return timezone(-offset if match[1] == "-" else offset)
    for word in re.findall(r"[a-z]{3,4}", text):
        if word in _ZONES:
            return timezone(timedelta(hours=_ZONES[word]))
    return UTC
