"""The files of a message: what can be told from each without opening it for real."""

from dataclasses import dataclass

from heedful.core.mail import archive, pdf, picture
from heedful.core.mail.draft import Draft
from heedful.core.mail.letter import Attachment, Link

_SEALED = frozenset(
    {
        "application/pkcs7-mime",
        "application/x-pkcs7-mime",
        "application/pgp-encrypted",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp",
    }
)


@dataclass(frozen=True, slots=True)
class Leaf:
    """What the header of one part says about it."""

    kind: str
    label: str = ""
    name: str = ""
    disposition: str = ""
    content_id: str = ""
    smime: str = ""
    packing: str = ""

    @property
    def told(self) -> str:
        """How we speak of this part."""
        return f"attachment:{self.name}" if self.name else self.kind

    def is_body(self, *, first: bool) -> bool:
        """Whether a mail program would show this part as the message itself rather than as a file."""
        if self.disposition == "attachment" or self.kind not in (
            "text/plain",
            "text/html",
            "text/calendar",
            "text/enriched",
            "text",
            "plain",
        ):
            return False
        return not self.name or first or (self.disposition == "inline" and self.kind == "text/plain")


def file(draft: Draft, leaf: Leaf, content: bytes) -> tuple[tuple[str, bytes], ...]:
    """Keep a file, note the places it leads to, and return the (name, bytes) of the mails packed in it."""
    members: tuple[str, ...] = ()
    mails: tuple[tuple[str, bytes], ...] = ()
    encrypted = False
    if archive.is_archive(content, leaf.name):
        inside = archive.contents(content)
        members, mails, encrypted = inside.members, inside.mails, inside.encrypted
        if inside.why:
            draft.miss(leaf.told, inside.kind, inside.why)
        if encrypted:
            draft.miss(leaf.told, "password", "This archive is locked with a password, so we could not look inside.")
    elif picture.is_picture(content):
        picture_seen(draft, content, leaf.told)
    elif pdf.is_pdf(content):
        encrypted = _document(draft, content, leaf.told)
    elif leaf.kind in ("application/ms-tnef", "application/vnd.ms-tnef"):
        why = "Outlook packed these files in a form of its own, so we could not look into them."
        draft.miss(leaf.told, "outlook-pack", why)
    elif leaf.kind in _SEALED or leaf.name.lower().endswith((".p7m", ".pgp", ".gpg")):
        _sealed(draft, leaf, content)
    inline = leaf.disposition == "inline" or bool(leaf.content_id)
    draft.attachments.append(Attachment(leaf.name, leaf.kind, content, inline, leaf.content_id, members, encrypted))
    return mails


def picture_seen(draft: Draft, content: bytes, told: str) -> None:
    """The QR codes in a picture become links."""
    if draft.purse.pictures <= 0:
        draft.miss(told, "too-many", "There are more than 20 pictures here; we looked for codes in the first 20.")
        return
    draft.purse.pictures -= 1
    try:
        for code in picture.codes(content):
            draft.link(Link(code, "", told, 0, 0, "qr"))
    except picture.TooLarge:
        draft.miss(told, "too-large", "This picture is too large, so we did not look for codes in it.")


def _document(draft: Draft, content: bytes, told: str) -> bool:
    """Note the links and codes of a PDF; answers whether it is encrypted."""
    if draft.purse.documents <= 0:
        draft.miss(told, "too-many", "There are more than five PDFs here; we looked into the first five.")
        return False
    draft.purse.documents -= 1
    found = pdf.contents(content)
    for target in found.links:
        draft.link(Link(target, "", told, 0, 0, "pdf"))
    for target in found.codes:
        draft.link(Link(target, "", told, 0, 0, "qr"))
    if found.why:
        draft.miss(told, found.kind, found.why)
    return found.encrypted


def _sealed(draft: Draft, leaf: Leaf, content: bytes) -> None:
    if "signature" in leaf.kind or b"PUBLIC KEY BLOCK" in content[:200]:
        return
    if leaf.smime == "signed-data":
        why = "This message is sealed with a signature in a way that we cannot open."
    else:
        why = "This message is encrypted; only its recipient can open it."
    draft.miss(leaf.told, "encrypted", why)
