"""A letter as the complete mail that lies in the recipient's mailbox, byte for byte the same each time.

What the route decides is in the values of fields. Which fields there are, in which order, and how the body is packed
is decided for the pair, so that both twins look alike from outside and form never tells truth.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email import utils

from training.levers import enclosures, mime, page, trail, twins, written
from training.levers.mime import Piece
from training.levers.tokens import Seed
from training.levers.trail import Way
from training.levers.twins import Letter, Pair

_MACHINE = re.compile(
    r"^(?:no.?reply|do.?not.?reply|notif|alert|mailer|system|service|info|news|updates?|account|billing|support|"
    r"security|team|hello|noresponder|avis|ne.?pas.?repondre|nicht.?antworten|track|post|postmaster|admin)",
    re.IGNORECASE,
)
_ANSWER = re.compile(r"^(?:re|aw|antw|rép|sv|r)\s?:", re.IGNORECASE)
_PROGRAMS = (
    (("X-Mailer", "Microsoft Outlook 16.0"), ("Content-Language", "{language}")),
    (("X-Mailer", "Apple Mail (2.3826.600.51.1.1)"),),
    (("User-Agent", "Mozilla Thunderbird"), ("Content-Language", "{language}")),
    (("X-Mailer", "iPhone Mail (22G86)"),),
    (("User-Agent", "Roundcube Webmail/1.6.11"),),
    (("Accept-Language", "{language}"), ("Content-Language", "{language}")),
    (),
)


def render(pair: Pair, letter: Letter) -> bytes:
    """The message as a person's mail program has it: a mail, or for a text message its words alone."""
    if letter.route == "phone":
        return written.plain(letter.body).encode("utf-8")
    shared = Seed(f"{pair.language}/{pair.name}")
    own = shared.below(str(pair.letters.index(letter)))
    letter = replace(letter, sent=letter.sent + timedelta(seconds=own.number("second", 60)))
    manner = manner_of(pair)
    came = trail.way(pair, letter, own, shared, bulk=manner != "person")
    fields = [
        *trail.fields(pair, letter, came, own, shared),
        *_said(pair, letter, came, own),
        *_about_sending(pair, manner, came, own, shared),
        ("MIME-Version", "1.0"),
    ]
    return mime.mail(fields, _body(pair, letter, own, shared, notice=manner != "person"))


def has_page(pair: Pair) -> bool:
    """Whether the mails of a pair come with an HTML version beside the plain one."""
    return Seed(f"{pair.language}/{pair.name}").share("page") < (0.75 if manner_of(pair) != "person" else 0.5)


def manner_of(pair: Pair) -> str:
    """How the mails of a pair were sent, both alike: as a "list", by a "machine", or by a "person"."""
    if pair.genuine.route == "list":
        return "list"
    by_service = pair.genuine.route in {"service", "hired"}
    return "machine" if by_service or any(_MACHINE.match(_local(letter)) for letter in pair.letters) else "person"


def _local(letter: Letter) -> str:
    return twins.mailbox(letter.sender)[1].partition("@")[0]


def _said(pair: Pair, letter: Letter, came: Way, own: Seed) -> Iterator[tuple[str, str]]:
    """The fields that the writer sees."""
    yield "Date", utils.format_datetime(letter.sent)
    yield "From", mime.mailbox(twins.mailbox(letter.sender)[0], came.address)
    yield "To", mime.mailbox(*twins.mailbox(pair.organisation.recipient))
    if any(each.reply_to for each in pair.letters):
        # Where one twin wants answers elsewhere, the other says that it wants them where it comes from.
        yield "Reply-To", mime.mailbox(*twins.mailbox(letter.reply_to or letter.sender))
    yield "Subject", mime.words(letter.subject)
    yield "Message-ID", f"<{own.hexadecimal('id', 24)}.{own.number('id', 90_000) + 10_000}@{came.house}>"
    if _ANSWER.match(letter.subject):
        earlier = own.below("earlier")
        first = f"<{earlier.hexadecimal('first', 32)}@{pair.organisation.domain}>"
        yield "In-Reply-To", first
        yield "References", f"<{earlier.hexadecimal('before', 32)}@{came.house}> {first}"


def _about_sending(pair: Pair, manner: str, came: Way, own: Seed, shared: Seed) -> Iterator[tuple[str, str]]:
    """What programs add about themselves and about how to leave a list."""
    if manner == "person":
        for name, value in shared.pick("program", _PROGRAMS):
            yield name, value.replace("{language}", _REGIONS[pair.language])
        return
    if manner == "machine" and shared.share("automatic") < 0.7:
        yield "Auto-Submitted", "auto-generated"
    if manner == "list" or (pair.genuine.route == "service" and shared.share("leave") < 0.4):
        token, owner = own.letters("leave", 26), came.house
        yield "List-Unsubscribe", f"<https://{owner}/unsubscribe/{token}>, <mailto:leave-{token[:12]}@{owner}>"
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"
        yield "Feedback-ID", f"{own.number('a', 90_000)}:{own.number('b', 900)}:{own.letters('c', 6)}:{came.house}"
    if manner == "list" and shared.share("named") < 0.5:
        yield "List-Id", f"<{own.pick('list', ('news', 'updates', 'members', 'info'))}.{came.house}>"
    if shared.share("engine") < 0.4:
        yield "X-Mailer", shared.pick("engine", ("PHPMailer 6.9.1", "Mailer 4.2", "Sendwell Engine 3"))


_REGIONS = {"en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES"}


def _body(pair: Pair, letter: Letter, own: Seed, shared: Seed, *, notice: bool) -> Piece:
    plain = written.plain(letter.body)
    body = mime.text("plain", plain, _encoding(pair, shared))
    if has_page(pair):
        made = page.of(letter.body, shared, notice=notice)
        pieces = (body, mime.text("html", made, "quoted-printable"))
        body = mime.multipart("alternative", pieces, f"=_{own.hexadecimal('alternative', 28)}")
    if letter.attachments:
        files = (
            mime.file(name, enclosures.TYPES[name.rpartition(".")[2].lower()], enclosures.content(name, letter, own))
            for name in letter.attachments
        )
        body = mime.multipart("mixed", (body, *files), f"=_{own.hexadecimal('mixed', 28)}")
    return body


def _encoding(pair: Pair, shared: Seed) -> str:
    """How the plain text travels: in a way that fits both twins."""
    texts = [written.plain(letter.body) for letter in pair.letters]
    if any(len(line) > 900 for text in texts for line in text.split("\n")):
        return "quoted-printable"
    if all(text.isascii() for text in texts):
        return shared.pick("encoding", ("7bit", "7bit", "quoted-printable"))
    if any(text.isascii() for text in texts):
        return "quoted-printable"
    return shared.pick("encoding", ("quoted-printable", "quoted-printable", "8bit", "base64"))
