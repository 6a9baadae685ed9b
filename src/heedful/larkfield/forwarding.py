"""How colleagues pass a letter on: inline, attached, or wrapped by a report button, as real clients write it."""

import html
import io
import random
import zipfile
from dataclasses import dataclass, replace
from datetime import datetime

from heedful.larkfield import correspondence, letter, mime, organisation, route, words
from heedful.larkfield.letter import Letter
from heedful.larkfield.organisation import Worker

DESK = ("Larkfield Security", f"abuse@{organisation.DOMAIN}")
# The forms and, within a form, the clients, with how common they are at Larkfield.
FORMS = {"inline": 54, "attached": 31, "wrapped": 15}
CLIENTS = {
    "inline": {"outlook": 46, "outlook_web": 22, "outlook_mobile": 14, "apple": 10, "thunderbird": 5, "gmail": 3},
    "attached": {"outlook_item": 55, "thunderbird_attached": 20, "octet_stream": 15, "apple_attached": 10},
    "wrapped": {"mailreport": 40, "mailreport_ews": 20, "alert_button": 25, "zipped": 15},
}


@dataclass(frozen=True, slots=True)
class Forward:
    """A letter on its way to the report desk."""

    reporter: Worker
    at: datetime
    form: str
    client: str
    note: str


def begun(rng: random.Random, reporter: Worker, at: datetime, *, form: str = "") -> Forward:
    """A colleague decides to pass a letter on: with which client, and with which words of their own."""
    form = form or rng.choices(list(FORMS), list(FORMS.values()))[0]
    clients = CLIENTS[form]
    said = words.table("reporters")[reporter.language]
    note = ""
    if rng.random() < (0.25 if form == "wrapped" else 0.65):
        slots = {"first": reporter.name.split()[0], "name": reporter.name, "role": reporter.role}
        closing = f"\n\n{words.filled(rng.choice(said['closing']), slots)}" if rng.random() < 0.6 else ""
        note = words.chosen(rng, rng.choice(said["notes"])) + closing
    return Forward(reporter, at, form, rng.choices(list(clients), list(clients.values()))[0], note)


def as_bytes(rng: random.Random, forward: Forward, original: Letter) -> tuple[str, bytes]:
    """The report's Message-ID and its bytes as they reach the desk."""
    message_id = route.message_id(rng, organisation.DOMAIN)
    subject, entity, extra = _told(forward, original)
    fields = (
        *route.inside(rng, at=forward.at),
        ("From", mime.mailbox(forward.reporter.name, forward.reporter.email)),
        ("To", mime.mailbox(*DESK)),
        ("Subject", mime.word(subject)),
        ("Date", mime.moment(forward.at)),
        ("Message-ID", f"<{message_id}>"),
        *extra,
        ("MIME-Version", "1.0"),
    )
    return message_id, mime.whole(fields, entity)


def _told(forward: Forward, original: Letter) -> tuple[str, mime.Entity, tuple[tuple[str, str], ...]]:
    if forward.form == "inline":
        return _inline(forward, original)
    if forward.form == "attached":
        return _attached(forward, original)
    return _wrapped(forward, original)


def _inline(forward: Forward, original: Letter) -> tuple[str, mime.Entity, tuple[tuple[str, str], ...]]:
    client, language = forward.client, forward.reporter.language
    plain = f"{forward.note}\n\n{_head(client, language, original)}\n\n{original.text}".lstrip("\n")
    rich = _rich(client, language, forward.note, original)
    if client == "thunderbird" and original.look == "plain":
        rich = ""
    shown = replace(original, encoding="quoted-printable", charset="utf-8")
    prefix = "Fwd: " if client in ("apple", "gmail", "thunderbird") else words.table("clients")["prefix"][language]
    return prefix + original.subject, letter.content(shown, plain=plain, rich=rich), _agent(client)


def _agent(client: str) -> tuple[tuple[str, str], ...]:
    known = {
        "outlook": ("X-Mailer", "Microsoft Outlook 16.0"),
        "outlook_item": ("X-Mailer", "Microsoft Outlook 16.0"),
        "apple": ("X-Mailer", "Apple Mail (2.3774.500.171)"),
        "apple_attached": ("X-Mailer", "iPhone Mail (21F90)"),
        "thunderbird": ("User-Agent", "Mozilla Thunderbird"),
        "thunderbird_attached": ("User-Agent", "Mozilla Thunderbird"),
    }
    return (known[client],) if client in known else ()


def _lines(client: str, language: str, original: Letter) -> list[tuple[str, str]]:
    """The header block above a passed-on letter, in the order and the manner of the client."""
    sender, sent, to, subject, date = words.table("clients")["labels"][language]
    people = "; ".join(f"{name} <{address}>" for name, address in original.to)
    listed = ", ".join(f"{name} <{address}>" for name, address in original.to)
    author = f"{original.sender[0]} <{original.sender[1]}>" if original.sender[0] else original.sender[1]
    if client.startswith("outlook"):
        shown = [(sender, author), (sent, _long(language, original.sent_at)), (to, people), (subject, original.subject)]
        return [(f"{label}\u00a0" if language == "fr" else label, value) for label, value in shown]
    if client == "apple":
        at = original.sent_at
        when = f"{correspondence.date_in(language, at)} {at:%Y, %H:%M:%S} {at:%Z}"
        return [(sender, author), (subject, original.subject), (date, when), (to, listed)]
    if client == "gmail":
        when = f"{original.sent_at:%a, %d %b %Y at %H:%M}"
        return [(sender, author), ("Date", when), ("Subject", original.subject), ("To", listed)]
    return [(subject, original.subject), (date, mime.moment(original.sent_at)), (sender, author), (to, listed)]


def _head(client: str, language: str, original: Letter) -> str:
    lines = "\n".join(f"{label}: {value}" for label, value in _lines(client, language, original))
    return f"{words.table('clients')['opening'][client][language]}{lines}"


def _rich(client: str, language: str, note: str, original: Letter) -> str:
    shown = [(html.escape(label), html.escape(value)) for label, value in _lines(client, language, original)]
    known = words.table("clients")
    parts = {
        "said": "".join(f"<p>{html.escape(line)}</p>\n" for line in note.split("\n") if line),
        "opening": known["opening"][client][language].strip(),
        "bold": "<br>\n".join(f"<b>{label}:</b> {value}" for label, value in shown),
        "plain": "<br>\n".join(f"{label}: {value}" for label, value in shown),
        "rows": "\n".join(f'<tr><th align="RIGHT">{label}: </th><td>{value}</td></tr>' for label, value in shown),
        "inner": original.markup,
    }
    head = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>'
    return f"{head}{words.filled(known['rich'][client], parts)}\n</body></html>\n"


def _long(language: str, at: datetime) -> str:
    """Tuesday, April 8, 2025 9:12 AM, as Outlook writes it in four languages."""
    day = words.table("clients")["days"][language].split()[at.weekday()]
    if language == "en":
        month, number = correspondence.date_in("en", at).split()[1], at.day
        return f"{day}, {month} {number}, {at.year} {at.hour % 12 or 12}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"
    joined = {"de": f"{day}, ", "fr": f"{day} ", "es": f"{day}, "}[language]
    year = f" de {at.year}" if language == "es" else f" {at.year}"
    return f"{joined}{correspondence.date_in(language, at)}{year} {at:%H:%M}"


def _attached(forward: Forward, original: Letter) -> tuple[str, mime.Entity, tuple[tuple[str, str], ...]]:
    data = letter.as_bytes(original)
    said = mime.text("plain", forward.note + "\n")
    if forward.client == "octet_stream":
        inner = mime.attachment("original.eml", "application/octet-stream", data)
    else:
        inner = mime.enclosed(data, "Forwarded Message.eml" if "thunderbird" in forward.client else "message.eml")
    prefix = (
        "Fwd: "
        if forward.client in ("thunderbird_attached", "apple_attached")
        else words.table("clients")["prefix"][forward.reporter.language]
    )
    entity = mime.multipart("mixed", [said, inner], mark=original.message_id + "a")
    return prefix + original.subject, entity, _agent(forward.client)


def _wrapped(forward: Forward, original: Letter) -> tuple[str, mime.Entity, tuple[tuple[str, str], ...]]:
    data = letter.as_bytes(original)
    if forward.client == "zipped":
        said, subject = forward.note, f"Suspicious mail: {original.subject}"
        inner = mime.attachment("reported.zip", "application/zip", _zip(data))
    elif forward.client == "alert_button":
        said, subject = forward.note or "Reported with the button.", f"[Phish Alert] {original.subject}"
        inner = mime.enclosed(data, "phish_alert_original.eml")
    else:
        more = f"X-More-Analysis: True\n{forward.note}\n" if forward.note else ""
        block = "\n".join(
            f"{name}: {value}" for name, value in (("From", original.sender[1]), ("Subject", original.subject))
        )
        said = f"X-Lucy-Client: {forward.reporter.email}\n{more}X-CI-Report: True\n\n{block}\n"
        subject = f"Phishing Report: {original.subject}"
        inner = (
            mime.enclosed(data, "Forwarded message.eml")
            if forward.client == "mailreport"
            else mime.attachment("email.eml", "application/octet-stream", data)
        )
    entity = mime.multipart("mixed", [mime.text("plain", said + "\n"), inner], mark=original.message_id + "w")
    return subject, entity, ()


def _zip(data: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo("reported.eml", (2024, 7, 1, 0, 0, 0)), data)
    return held.getvalue()
