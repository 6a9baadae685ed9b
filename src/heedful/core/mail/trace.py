"""What a message leaves behind for comparison with others: small enough to keep for every message ever reported."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from heedful.core.mail import brands, places, thread, url
from heedful.core.mail.message import Link, Message
from heedful.core.text import passage, sketch

_MOST_LINKS = 200
_KEPT = 20
_EVERYWHERE = """
    w3.org facebook.com fb.com fbcdn.net instagram.com twitter.com x.com linkedin.com licdn.com youtube.com
    youtu.be google.com gstatic.com googleapis.com googleusercontent.com goo.gl g.co android.com apple.com
    microsoft.com office.com live.com aka.ms windows.net msecnd.net outlook.com wikipedia.org wikimedia.org
    whatsapp.com wa.me telegram.org t.me tiktok.com pinterest.com vimeo.com imgur.com postimg.cc ibb.co
    giphy.com gravatar.com cloudflare.com cloudfront.net akamai.net akamaihd.net akamaized.net fastly.net
    jsdelivr.net unpkg.com bootstrapcdn.com fontawesome.com typekit.net amazonaws.com sendgrid.net sendgrid.com
    list-manage.com mailchimp.com mcusercontent.com mailchimpapp.net constantcontact.com rs6.net hubspot.com
    hubspotemail.net hs-sites.com mailgun.org mailgun.net exacttarget.com salesforce.com sfmc-content.com
    marketo.com mktoresp.com klaviyo.com klaviyomail.com braze.com sparkpostmail.com sendinblue.com sendibt2.com
    sendibt3.com brevo.com mailjet.com mjt.lu createsend.com cmail19.com cmail20.com campaign-archive.com
    emarsys.net awstrack.me mailerlite.com activehosted.com aweber.com getresponse.com cleverreach.com
    rapidmail.de inxmail.com xing.com eventbrite.com zoom.us dropbox.com wetransfer.com doubleclick.net
    googletagmanager.com litmus.com emltrk.com movableink.com cloudinary.com imgix.net shopify.com wixstatic.com
"""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a message leaves behind.

    subject: masked (numbers, addresses and the recipient's names taken out); words: sketch of the masked body, and
    `size` its letters; hosts: registrable domains of its links, those of everybody left out; pages: marks of exact
    addresses; shapes: host and masked path; files: marks of attachments; sender: its domain, empty for free mail;
    reply: mark of the address answers go to, where that is not the sender's; payload: marks of phone numbers, bank
    accounts and wallets. A mark is a one-way hash.
    """

    subject: str = ""
    words: tuple[int, ...] = ()
    size: int = 0
    hosts: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()
    shapes: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    sender: str = ""
    reply: str = ""
    payload: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The trace as plain values that JSON can carry."""
        return {
            "subject": self.subject,
            "words": "".join(f"{value:08x}" for value in self.words),
            "size": self.size,
            "hosts": list(self.hosts),
            "pages": list(self.pages),
            "shapes": list(self.shapes),
            "files": list(self.files),
            "sender": self.sender,
            "reply": self.reply,
            "payload": list(self.payload),
        }

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> "Trace":
        """A trace from what `as_json` gave. Missing keys are empty."""
        words = str(said.get("words", ""))
        return cls(
            subject=str(said.get("subject", "")),
            words=tuple(int(words[place : place + 8], 16) for place in range(0, len(words), 8)),
            size=int(said.get("size", 0)),
            hosts=tuple(said.get("hosts", ())),
            pages=tuple(said.get("pages", ())),
            shapes=tuple(said.get("shapes", ())),
            files=tuple(said.get("files", ())),
            sender=str(said.get("sender", "")),
            reply=str(said.get("reply", "")),
            payload=tuple(said.get("payload", ())),
        )


def of(message: Message) -> Trace:
    """What this message leaves behind."""
    told = [piece for piece in thread.told(message) if piece.part != "subject"]
    names = _names(message)
    body = sketch.masked("\n".join(piece.passage.plain for piece in told), names=names)
    hosts, pages, shapes = _links(message.links)
    files = {_mark(file.data) for file in message.attachments[:50] if len(file.data) > 100 and not file.inline}
    payload = _payload("\n".join(piece.passage.text for piece in told)[:20_000])
    return Trace(
        subject=sketch.masked(passage.of(_FORWARDED.sub("", message.subject[:500])).plain, names=names)[:120],
        words=sketch.of(body),
        size=len(body),
        hosts=hosts,
        pages=pages,
        shapes=shapes,
        files=_some(files),
        sender=_uncommon(message.sender.domain) if message.sender else "",
        reply=_answers_to(message),
        payload=_some({_mark(each.encode()) for each in payload}),
    )


_FORWARDED = re.compile(r"^\s{0,5}(?:(?:re|aw|antw|sv|fwd?|wg|tr|rv|enc)\s?:\s{0,5}){1,5}", re.IGNORECASE)


def _names(message: Message) -> list[str]:
    """Words by which the mail addresses its reader: they differ from copy to copy."""
    names = set()
    for address in message.to[:5]:
        local, _, host = address.email.partition("@")
        names.update(re.split(r"[\s.,_+-]+", passage.of(f"{address.name[:100]} {local[:100]}").plain))
        names.add(host.partition(".")[0])
    return sorted((name for name in names if len(name) > 3 and not name.isdigit()), key=len, reverse=True)[:20]


def _links(links: Sequence[Link]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    hosts, pages, shapes = set(), set(), set()
    for link in links[:_MOST_LINKS]:
        if link.element == "img":
            continue
        place = url.destination(link.target)
        if not place.leads_somewhere:
            continue
        owner = _uncommon(place.owner)
        if owner:
            hosts.add(owner)
            shapes.add(f"{owner}/{_shape(place.path)}"[:100].rstrip("/"))
        elif len(place.path.strip("/")) >= 6 and re.search(r"\d|[A-Z].*[a-z]", place.path):
            # On a host of everybody's, only the exact page says something: one form, one short link, one file.
            pages.add(_mark(f"{place.host}{place.path}".encode("utf-8", "replace")))
    return _some(hosts), _some(pages), _some(shapes)


def _shape(path: str) -> str:
    """A path with its numbers and codes masked: `/track/8231/aGVsbG8` becomes `track/0/0`."""
    pieces = [piece for piece in path.split("/") if piece][:6]
    return "/".join("0" if len(piece) > 24 or re.search(r"\d", piece) else piece.lower() for piece in pieces)


@cache
def _common() -> frozenset[str]:
    everyones = set(_EVERYWHERE.split())
    return frozenset(everyones.union(places.SHORTENERS, places.FREE_MAIL, places.FORMS, brands.by_domain()))


def _uncommon(host: str) -> str:
    """The registrable domain of a host, or nothing where everybody is at home."""
    owner = url.read(f"https://{host}/").owner if host else ""
    return "" if not owner or owner in _common() or places.below(host, places.STORAGE) else owner


def _answers_to(message: Message) -> str:
    """A mark of the address that answers go to, where it is another than the sender's."""
    own = message.sender.email.lower() if message.sender else ""
    for address in message.reply_to[:1]:
        if address.email and address.email.lower() != own:
            return _mark(address.email.lower().encode("utf-8", "replace"))
    return ""


_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b")
_WALLET = re.compile(r"\b(?:bc1[a-z0-9]{25,60}|[13][a-km-zA-HJ-NP-Z1-9]{25,34}|0x[0-9a-fA-F]{40})\b")
_PHONE = re.compile(r"(?<![\w.,/-])(?:\+|\(|00?)?\d[\d ()./-]{6,22}\d(?![\w/-])")


def _payload(text: str) -> Iterator[str]:
    """Phone numbers, bank accounts and wallets a message names, without their spacing."""
    for match in _IBAN.finditer(text):
        account = match[0].replace(" ", "")
        if _checks_out(account):
            yield account
    for match in _WALLET.finditer(text):
        yield match[0]
    for match in _PHONE.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if 9 <= len(digits) <= 15 and not re.fullmatch(r"(?:19|20)\d{6,12}", digits):
            yield digits.lstrip("0")[-9:]


def _checks_out(account: str) -> bool:
    """The check digits of an IBAN (ISO 13616, mod 97)."""
    turned = account[4:] + account[:4]
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1


def _mark(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


def _some(marks: set[str]) -> tuple[str, ...]:
    return tuple(sorted(marks)[:_KEPT])
