"""A mail put together again from the pieces a forward or a report button kept of it."""

import base64
from collections.abc import Iterable, Sequence
from dataclasses import replace
from email.header import Header
from email.utils import formataddr

from heedful.core.mail import message
from heedful.core.mail.message import Attachment, Link, Message, Unread

_BOUNDARY = "=_heedful_rebuilt_9f2c41d7a6"


def of(
    headers: Iterable[tuple[str, str]],
    *,
    plain: str = "",
    html: str = "",
    attachments: Sequence[Attachment] = (),
    links: Sequence[Link] = (),
    lost: str = "",
) -> Message:
    """A message with these headers and bodies, read by the same reader as any other mail.

    `attachments` and the `links` found in them are taken over as they are; `lost` says, in a sentence, what the
    pieces no longer tell (it becomes an `Unread` of the part `headers`).
    """
    read = message.parse(_raw(headers, plain, html))
    return replace(
        read,
        attachments=(*read.attachments, *attachments),
        links=(*read.links, *links),
        unread=(*read.unread, *((Unread("headers", lost),) if lost else ())),
    )


def address(name: str, email: str) -> str:
    """A `From` or `To` value; a name alone where the address was lost."""
    if not email:
        return Header(_one_line(name), "utf-8").encode() if name else ""
    try:
        return formataddr((_one_line(name), _one_line(email)))
    except UnicodeError:
        return f"{Header(_one_line(name), 'utf-8').encode()} <{_one_line(email)}>"


def _raw(headers: Iterable[tuple[str, str]], plain: str, html: str) -> bytes:
    lines = []
    for name, value in headers:
        if value and name.lower() not in ("content-type", "content-transfer-encoding", "mime-version"):
            lines.append(f"{name}: {_header_value(value)}")
    bodies = [(kind, text) for kind, text in (("plain", plain), ("html", html)) if text]
    lines.append("MIME-Version: 1.0")
    if len(bodies) > 1:
        lines += [f'Content-Type: multipart/alternative; boundary="{_BOUNDARY}"', ""]
        for kind, text in bodies:
            lines += [f"--{_BOUNDARY}", *_part(kind, text)]
        lines.append(f"--{_BOUNDARY}--")
    else:
        lines += _part(*(bodies[0] if bodies else ("plain", "")))
    return "\r\n".join(lines).encode("utf-8", "replace")


def _part(kind: str, text: str) -> list[str]:
    encoded = base64.encodebytes(text.encode("utf-8", "replace")).decode("ascii")
    head = [f'Content-Type: text/{kind}; charset="utf-8"', "Content-Transfer-Encoding: base64", ""]
    return head + encoded.splitlines()


def _header_value(value: str) -> str:
    value = _one_line(value)
    return value if value.isascii() else Header(value, "utf-8", maxlinelen=900).encode(linesep="\r\n")


def _one_line(value: str) -> str:
    return " ".join(value.split())
