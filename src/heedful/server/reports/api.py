"""The door for machines that bring reports: a key, a raw message or JSON, and the id of the report in return."""

import base64
import binascii
import json
from datetime import datetime

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, JsonResponse
from django.http.request import UnreadablePostError
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from heedful.server.people import pseudonyms
from heedful.server.reports import knowledge, queries, tasks, understanding
from heedful.server.reports.flows import arranging, arriving
from heedful.server.reports.models import ApiKey, Door

WRONG_KEYS = 20
REPORTS = 600
WINDOW = 600
"""Seconds: within so long, so many wrong keys from one place and so many reports by one key."""
LONGEST_ADDRESS = 254
NO_ADDRESS = set(' <>()[],;:\\"')
JSON = "application/json"
RAW = {
    "message/rfc822",
    "message/global",
    "application/vnd.ms-outlook",
    "application/octet-stream",
    "application/zip",
}


class Refused(Exception):
    """The request cannot be taken: a status, which part of it is meant, and a sentence that helps."""

    def __init__(self, status: int, part: str, why: str, **headers: str) -> None:
        super().__init__(why)
        self.status, self.part, self.why, self.headers = status, part, why, headers


@csrf_exempt
def reports(request: HttpRequest) -> JsonResponse:
    """Bring a report. The same one twice is one report: 202 both times, with the same id."""
    now = timezone.now()
    try:
        return _taken(request, now=now)
    except Refused as refusal:
        answer = JsonResponse({"error": refusal.why, "part": refusal.part}, status=refusal.status)
        for name, value in refusal.headers.items():
            answer[name.replace("_", "-")] = value
        return answer
    except (OperationalError, InterfaceError):
        sentence = "It cannot be kept at the moment. Please bring it again a little later; nothing is doubled by that."
        return JsonResponse({"error": sentence, "part": "desk"}, status=503, headers={"Retry-After": "10"})


def _taken(request: HttpRequest, *, now: datetime) -> JsonResponse:
    if request.method != "POST":
        raise Refused(405, "method", "Reports are brought with POST.", Allow="POST")
    key = _key(request, now=now)
    raw, reporter, message_id = _given(request)
    arranging.key_used(key, now=now)
    report, is_new = arriving.mail_reported(
        raw, by=reporter, door=Door.API, now=now, read_later=tasks.read_later, message_id=message_id
    )
    return JsonResponse({"id": report.pk, "new": is_new}, status=202)


def _key(request: HttpRequest, *, now: datetime) -> ApiKey:
    """The key that was shown. A good one is let in whoever else guesses beside it: it cannot be guessed anyway."""
    later = str(WINDOW - int(now.timestamp()) % WINDOW)
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    key = queries.key_for(token.strip()) if scheme.lower() == "bearer" and token else None
    if key is None:
        if _counted(f"heedful-api-wrong:{get_adapter().get_client_ip(request)}", now=now) > WRONG_KEYS:
            why = "Too many attempts with a wrong key. Please wait a while."
            raise Refused(429, "Authorization", why, Retry_After=later)
        raise Refused(401, "Authorization", "Please send a key of this desk: Authorization: Bearer KEY.")
    if _counted(f"heedful-api-key:{key.pk}", now=now) > REPORTS:
        why = "This key has brought many reports in a short time. Please wait a while."
        raise Refused(429, "Authorization", why, Retry_After=later)
    return key


def _counted(name: str, *, now: datetime) -> int:
    """How often this has happened in the present window of time."""
    name = f"{name}:{int(now.timestamp()) // WINDOW}"
    count = int(cache.get(name) or 0) + 1
    cache.set(name, count, timeout=WINDOW)
    return count


def _given(request: HttpRequest) -> tuple[bytes, str, str]:
    """The raw message, its reporter and an optional id of the caller's own."""
    if request.content_type != JSON and request.content_type not in RAW:
        why = "Please send the message as message/rfc822, or as application/json with message_base64 and reporter."
        raise Refused(415, "Content-Type", why)
    body = _body(request)
    if request.content_type != JSON:
        raw = _sized(body, "message")
        return raw, _reporter(request.headers.get("X-Reporter", ""), raw, part="X-Reporter"), ""
    try:
        said = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused(400, "body", "This could not be read as JSON.") from error
    if not isinstance(said, dict):
        raise Refused(422, "body", 'Please send {"message_base64": "...", "reporter": "someone@example.org"}.')
    try:
        raw = base64.b64decode("".join(said.get("message_base64", "").split()), validate=True)
    except (ValueError, AttributeError, binascii.Error) as error:
        raise Refused(422, "message_base64", "message_base64 is the message in base64, as text.") from error
    raw = _sized(raw, "message_base64")
    reporter = said.get("reporter") or ""
    if not isinstance(reporter, str):
        raise Refused(422, "reporter", "Who reported it? Please name one address in reporter, as text.")
    return raw, _reporter(reporter, raw, part="reporter"), str(said.get("id") or "")[:200]


def _body(request: HttpRequest) -> bytes:
    try:
        return bytes(request.body)
    except RequestDataTooBig as error:
        raise _too_large("body") from error
    except UnreadablePostError as error:
        raise Refused(400, "body", "The line broke before all of it was here. Please bring it again.") from error


def _sized(raw: bytes, part: str) -> bytes:
    if len(raw) > settings.HEEDFUL_MAX_MESSAGE_BYTES:
        raise _too_large(part)
    if not raw.strip():
        raise Refused(422, part, "The message is empty.")
    return raw


def _too_large(part: str) -> Refused:
    largest = settings.HEEDFUL_MAX_MESSAGE_BYTES // 1024 // 1024
    return Refused(413, part, f"Messages of up to {largest} MB can be taken here. Without attachments it may fit.")


def _reporter(said: str, raw: bytes, *, part: str) -> str:
    """Who reported it. Where nobody is named, a sender of our own is; anybody else's mail is what was reported."""
    address = pseudonyms.normalised(said or understanding.envelope(raw).sender)
    local, _, domain = address.rpartition("@")
    if not (local and domain) or len(address) > LONGEST_ADDRESS or not address.isprintable() or NO_ADDRESS & {*address}:
        raise Refused(422, part, f"Who reported it? Please name one address in {part}.")
    if not said and not knowledge.now().is_own(domain):
        raise Refused(422, part, f"Who reported it? The sender is not one of you; please name an address in {part}.")
    return address
