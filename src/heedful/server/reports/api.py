"""The door for machines that bring reports: a key, a raw message or JSON, and the id of the report in return."""

import base64
import binascii
import json

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from heedful.server.people import pseudonyms
from heedful.server.reports import queries, tasks, understanding
from heedful.server.reports.flows import arranging, arriving
from heedful.server.reports.models import ApiKey, Door

WRONG_KEYS = 20
REPORTS = 600
MINUTES = 10


class Refused(Exception):
    """The request cannot be taken: a status and a sentence that helps."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status, self.why = status, why


@csrf_exempt
@require_POST
def reports(request: HttpRequest) -> JsonResponse:
    """Bring a report. The same one twice is one report: 202 both times, with the same id."""
    try:
        key = _key(request)
        raw, reporter, message_id = _given(request)
    except Refused as refusal:
        answer = JsonResponse({"error": refusal.why}, status=refusal.status)
        if refusal.status == 429:
            answer["Retry-After"] = str(MINUTES * 60)
        return answer
    arranging.key_used(key, now=timezone.now())
    report, is_new = arriving.mail_reported(
        raw, by=reporter, door=Door.API, now=timezone.now(), read_later=tasks.read_later, message_id=message_id
    )
    return JsonResponse({"id": report.pk, "new": is_new}, status=202)


def _key(request: HttpRequest) -> ApiKey:
    caller = f"heedful-api-wrong:{get_adapter().get_client_ip(request)}"
    if (cache.get(caller) or 0) >= WRONG_KEYS:
        raise Refused(429, "Too many attempts with a wrong key. Please wait a while.")
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    key = queries.key_for(token.strip()) if scheme.lower() == "bearer" and token else None
    if key is None:
        _counted(caller)
        raise Refused(401, "Please send a key of this desk: Authorization: Bearer KEY.")
    if _counted(f"heedful-api-key:{key.pk}") > REPORTS:
        raise Refused(429, "This key has brought many reports in a short time. Please wait a while.")
    return key


def _counted(name: str) -> int:
    cache.add(name, 0, timeout=MINUTES * 60)
    try:
        return int(cache.incr(name))
    except ValueError:
        return 1


def _given(request: HttpRequest) -> tuple[bytes, str, str]:
    """The raw message, its reporter and an optional id of the caller's own."""
    if request.content_type != "application/json":
        raw = request.body
        return raw, _reporter(request.headers.get("X-Reporter", ""), raw), ""
    try:
        said = json.loads(request.body)
        raw = base64.b64decode(said["message_base64"], validate=True)
    except (ValueError, KeyError, TypeError, RecursionError, binascii.Error) as error:
        raise Refused(400, 'Please send {"message_base64": "...", "reporter": "someone@example.org"}.') from error
    return raw, _reporter(str(said.get("reporter", "")), raw), str(said.get("id", ""))[:200]


def _reporter(said: str, raw: bytes) -> str:
    if not raw.strip():
        raise Refused(400, "The message is empty.")
    address = pseudonyms.normalised(said or understanding.envelope(raw).sender)
    local, at, domain = address.rpartition("@")
    if not (local and at and domain) or len(address) > 254 or any(sign.isspace() for sign in address):
        raise Refused(400, "Who reported it? Please name one address, in X-Reporter or as reporter.")
    return address
