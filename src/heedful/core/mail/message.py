"""A mail as values, and how bytes become one. The values themselves are told in `letter`."""

from heedful.core.mail import gather
from heedful.core.mail.letter import Address, Attachment, Header, Link, Message, Part, PartKind, Unread

__all__ = ["Address", "Attachment", "Header", "Link", "Message", "Part", "PartKind", "Unread", "parse"]


def parse(data: bytes, *, name: str = "") -> Message:
    """Read a mail (.eml, .msg), a page or a plain text such as an SMS from its bytes. Never raises.

    Whatever could not be read is named in `Message.unread`, and the rest is still there. `name` is the name of the
    file it came from, if there was one; it decides only where the bytes alone leave it open.
    """
    return gather.everything(bytes(data), name=name)
