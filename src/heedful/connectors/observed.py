"""What of a message other systems should look for: addresses, links, files, as values, each once."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from urllib.parse import unquote

from heedful.core.mail import domain, url
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

Kind = Literal["url", "domain", "sender", "reply_to", "file"]
MOST_LINKS = 200
_MAILBOX = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


@dataclass(frozen=True, slots=True)
class Observable:
    """One thing to look for. `value` is as it stands in the message; for a file its SHA-256, with its `name` beside."""

    kind: Kind
    value: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Observed:
    """What was seen in one message or campaign: since when, and whether it is taken for an attack."""

    things: tuple[Observable, ...]
    first_at: datetime
    last_at: datetime
    malicious: bool


def in_message(message: Message, *, known: Known, at: datetime, band: str) -> Observed:
    """Everything worth looking for in one message. Our own and our partners' addresses are never part of it."""

    def foreign(host: str) -> bool:
        ours = known.is_own(host) or host in known.partners or domain.registrable(host) in known.partners
        return bool(host) and not ours

    things: list[Observable] = []
    if message.sender and foreign(message.sender.domain):
        things.append(Observable("sender", message.sender.email))
    things += [Observable("reply_to", one.email) for one in message.reply_to if foreign(one.domain)]
    for link in message.links[:MOST_LINKS]:
        end = url.destination(link.target)
        if end.leads_somewhere and foreign(end.host):
            things += [Observable("url", _nameless(_clean(end.raw), message, known)), Observable("domain", end.host)]
    for one in message.attachments:
        things.append(Observable("file", hashlib.sha256(one.data).hexdigest(), one.name))
    return Observed(tuple(dict.fromkeys(things)), at, at, band == "malicious")


def merged(several: Iterable[Observed]) -> Observed:
    """What was seen in several messages, each thing once, in the order of the messages. Raises ValueError for none."""
    every = list(several)
    if not every:
        raise ValueError("There is nothing to merge.")
    return replace(
        every[0],
        things=tuple(dict.fromkeys(thing for one in every for thing in one.things)),
        first_at=min(one.first_at for one in every),
        last_at=max(one.last_at for one in every),
        malicious=any(one.malicious for one in every),
    )


def _nameless(address: str, message: Message, known: Known) -> str:
    """An address without the mailbox of whoever got it: lures carry it along, and it tells who reported."""
    received = {one.email.lower() for one in (*message.to, *message.cc)}

    def names_somebody(text: str) -> bool:
        found = (hit[0].lower() for hit in _MAILBOX.finditer(unquote(text)))
        return any(mailbox in received or known.is_own(mailbox.rpartition("@")[2]) for mailbox in found)

    page = re.split(r"[?#]", address, maxsplit=1)[0]
    place = "/".join(address.split("/", 3)[:3]) + "/"
    return next((cut for cut in (address, page) if not names_somebody(cut)), place)


def _clean(address: str) -> str:
    return "".join(sign for sign in address.strip() if sign.isprintable())[:2048]
