"""A letter as it was sent, before anybody reported it."""

import html
import re
from dataclasses import dataclass
from datetime import datetime

from heedful.larkfield import mime, words

_LINK = re.compile(r"\(\(([^()]+)\)\)")

Mailbox = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter with all that a client needs to show it or to pass it on.

    `words` holds `((label))` where a link or the QR code stands; `links` gives the address of each label. `trace` are
    the fields that servers on the way put on top. `look` is how it is dressed: plain, letter or card.
    """

    sender: Mailbox
    to: tuple[Mailbox, ...]
    subject: str
    sent_at: datetime
    message_id: str
    words: str
    links: tuple[tuple[str, str], ...] = ()
    look: str = "plain"
    accent: str = "#1f5f8b"
    hidden: str = ""
    picture: bytes = b""
    file: tuple[str, str, bytes] | None = None
    trace: tuple[tuple[str, str], ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    encoding: str = "quoted-printable"
    charset: str = "utf-8"

    @property
    def text(self) -> str:
        """The words as plain text, each label followed by its address."""
        known = dict(self.links)
        return _LINK.sub(lambda found: f"{found[1]}: {known[found[1]]}" if found[1] in known else "", self.words)

    @property
    def markup(self) -> str:
        """The words as HTML, without the page around them."""
        paragraphs = [self._paragraph(lines) for lines in self.words.strip().split("\n\n")]
        return "\n".join(paragraphs)

    def _paragraph(self, lines: str) -> str:
        known = dict(self.links)

        def linked(found: re.Match[str]) -> str:
            label = html.unescape(found[1])
            if label == "qr":
                return '<img src="cid:code@letter" width="160" height="160" alt="">'
            address = html.escape(known[label])
            if self.look == "card" and lines.strip().count("((") == 1 and lines.strip().startswith("(("):
                style = (
                    f"background:{self.accent};color:#ffffff;padding:11px 22px;border-radius:4px;text-decoration:none"
                )
                return f'<a href="{address}" style="{style}">{found[1]}</a>'
            return f'<a href="{address}">{found[1]}</a>'

        shown = _LINK.sub(linked, html.escape(lines.strip(), quote=False)).replace("\n", "<br>\n")
        return f'<p class="MsoNormal">{shown}</p>' if self.look == "letter" else f"<p>{shown}</p>"


def page(letter: Letter) -> str:
    """The letter as a whole HTML page in its own dress."""
    secret = f'<div style="display:none;font-size:1px;color:#ffffff">{letter.hidden}</div>\n' if letter.hidden else ""
    around = words.table("clients")["page"][letter.look]
    return words.filled(around, {"secret": secret, "inner": letter.markup, "accent": letter.accent})


def content(letter: Letter, *, plain: str, rich: str) -> mime.Entity:
    """Plain and rich words with the pictures and files of a letter as one MIME entity. `rich` may be empty."""
    parts = [mime.text("plain", plain, encoding=letter.encoding, charset=letter.charset)]
    if rich:
        parts.append(mime.text("html", rich, encoding=letter.encoding))
    entity = mime.multipart("alternative", parts, mark=letter.message_id)
    if letter.picture:
        image = mime.attachment("code.png", "image/png", letter.picture, content_id="code@letter")
        entity = mime.multipart("related", [entity, image], mark=letter.message_id)
    if letter.file:
        name, content_type, data = letter.file
        attached = mime.attachment(name, content_type, data)
        entity = mime.multipart("mixed", [entity, attached], mark=letter.message_id)
    return entity


def as_bytes(letter: Letter) -> bytes:
    """The letter as it lay in the inbox of the person who got it."""
    fields = (
        *letter.trace,
        ("From", mime.mailbox(*letter.sender)),
        ("To", mime.mailboxes(letter.to)),
        ("Subject", mime.word(letter.subject)),
        ("Date", mime.moment(letter.sent_at)),
        ("Message-ID", f"<{letter.message_id}>"),
        *letter.fields,
        ("MIME-Version", "1.0"),
    )
    rich = "" if letter.look == "plain" else page(letter)
    return mime.whole(fields, content(letter, plain=letter.text, rich=rich))
