"""What report buttons send: the wire formats of add-ins that wrap a message in JSON or mark it with their own lines.

Formats read: the mail-report protocol of Lucy (JSON over HTTP, and mails with `X-Lucy-Client:` lines), the Outlook
add-in for GoPhish that attaches a JSON `email.txt`, and Graph messages (`internetMessageHeaders`, `body`, `from`).
"""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from heedful.core.mail import message, rebuilt
from heedful.core.mail.message import Message

LOST = "The report button kept the message but not all of its headers; what they would tell is not known."
_LARGEST = 40_000_000
_MARKS = re.compile(r"^x-(?:lucy-[a-z-]{1,40}|more-analysis|ci-report)\s?:.*$", re.IGNORECASE | re.MULTILINE)
_SIMULATIONS = (
    ("x-phishtest", "KnowBe4"),
    ("x-phish-crid", "KnowBe4"),
    ("x-threatsim-", "Proofpoint"),
    ("x-phishme", "Cofense"),
    ("x-gophish-", "GoPhish"),
    ("x-lucy-", "Lucy"),
)


@dataclass(frozen=True, slots=True)
class Pressed:
    """What came out of a button's wrapper: the message, who pressed (an address, or empty), and their comment."""

    original: Message
    reporter: str = ""
    comment: str = ""


def from_json(data: bytes) -> Pressed | None:
    """The message in a button's JSON, or None where these bytes are none."""
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"{" or len(data) > _LARGEST:
        return None
    try:
        said = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    return _from_mapping(said) if isinstance(said, dict) else None


def marked(text: str) -> bool:
    """Whether a wrapper's text carries the lines by which a button marks its reports."""
    return _MARKS.search(text[:20_000]) is not None


def without_marks(text: str) -> str:
    """The text without a button's own lines."""
    return _MARKS.sub("", text).strip()


def simulation_in(original: Message) -> str:
    """Whose exercise a message says it is (a vendor's name), or an empty string. A header proves nothing: anybody can
    write one, so this explains a message and never excuses it."""
    names = {header.name.lower() for header in original.headers}
    for prefix, vendor in _SIMULATIONS:
        if any(name.startswith(prefix) for name in names):
            return vendor
    return ""


def _from_mapping(said: Mapping[str, Any]) -> Pressed | None:
    reporter = _text(said.get("employee_email")) or _text(said.get("email"))
    comment = _text(said.get("comment")) or _text(said.get("reason"))
    if isinstance(said.get("mail_content"), str):
        return Pressed(message.parse(_raw_mail(said["mail_content"])), reporter, comment)
    inner = said.get("email_message", said)
    if isinstance(inner, str):
        pressed = from_json(inner.encode("utf-8", "replace"))
        return Pressed(pressed.original, reporter, comment) if pressed else None
    if isinstance(inner, dict):
        low = _lower_keys(inner)
        if "body" in low and ({"from", "sender", "subject", "internetmessageheaders"} & low.keys()):
            return Pressed(_from_graph(low), reporter, comment)
    return None


def _raw_mail(content: str) -> bytes:
    compact = "".join(content.split())
    if len(compact) > 40 and ":" not in content[:2000]:
        try:
            return base64.b64decode(compact, validate=True)
        except (binascii.Error, ValueError):
            pass
    return content.encode("utf-8", "replace")


def _from_graph(low: Mapping[str, Any]) -> Message:
    headers = []
    given = low.get("internetmessageheaders")
    for row in given if isinstance(given, list) else ():
        pair = _lower_keys(row) if isinstance(row, dict) else {}
        if re.fullmatch(r"[!-9;-~]{1,200}", _text(pair.get("name"))):
            headers.append((_text(pair.get("name")), _text(pair.get("value"))))
    names = {name.lower() for name, _ in headers}
    sender = _person(low.get("from")) or _person(low.get("sender"))
    for name, value in (
        ("Subject", _text(low.get("subject"))),
        ("From", sender),
        ("To", _people(low.get("torecipients"))),
        ("Cc", _people(low.get("ccrecipients"))),
        ("Reply-To", _people(low.get("replyto"))),
        ("Message-ID", _text(low.get("internetmessageid"))),
        ("Date", _date(_text(low.get("sentdatetime")) or _text(low.get("datetimesent")))),
    ):
        if value and name.lower() not in names:
            headers.append((name, value))
    body = low["body"]
    content, kind = _text(body), "text"
    if isinstance(body, dict):
        inner = _lower_keys(body)
        content, kind = _text(inner.get("content")), _text(inner.get("contenttype")).lower()
    is_html = kind == "html" or re.match(r"\s{0,50}<(?:!doctype|html|div|body|p)\b", content, re.IGNORECASE) is not None
    lost = "" if "received" in names else LOST
    return rebuilt.of(headers, plain="" if is_html else content, html=content if is_html else "", lost=lost)


def _person(value: object) -> str:
    if isinstance(value, dict):
        low = _lower_keys(value)
        low = _lower_keys(low["emailaddress"]) if isinstance(low.get("emailaddress"), dict) else low
        return rebuilt.address(_text(low.get("name")), _text(low.get("address")))
    return _text(value)


def _people(value: object) -> str:
    return ", ".join(person for item in value[:100] if (person := _person(item))) if isinstance(value, list) else ""


def _date(iso: str) -> str:
    from datetime import UTC, datetime
    from email.utils import format_datetime

    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return ""
    return format_datetime(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def _lower_keys(mapping: Mapping[Any, Any]) -> dict[str, Any]:
    return {str(key).lower(): value for key, value in mapping.items()}


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
