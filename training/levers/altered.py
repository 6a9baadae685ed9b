"""A message with its words, its page or its packing changed, and everything else left as it came."""

import email
import html
import re
from collections.abc import Callable, Iterator
from email.message import Message
from email.policy import compat32
from typing import TypeAlias

from heedful.core.mail import charset, gather, headers
from heedful.core.text import markup
from training.levers import mime

Change = Callable[[str], str]
Letter: TypeAlias = "Message[str, str]"

_LINK = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")


def words(raw: bytes, change: Change) -> bytes:
    """The message with its subject and every text in it changed; of a page, what stands between its tags."""
    if not gather.is_mail(raw):
        return change(_text(raw)).encode("utf-8", "surrogatepass")
    letter = _letter(raw)
    _resubject(letter, change)
    for leaf in leaves(letter):
        said = text_of(leaf)
        put(leaf, in_page(said, change) if leaf.get_content_subtype() == "html" else change(said))
    return written(letter)


def page(raw: bytes, change: Change) -> bytes:
    """The message as a page alone, its source changed; words without a mail around them can be no page and stay."""
    if not gather.is_mail(raw):
        return raw
    letter = _letter(raw)
    every = list(leaves(letter))
    pages = [leaf for leaf in every if leaf.get_content_subtype() == "html"]
    if not pages:
        for leaf in every[:1]:
            leaf.set_type("text/html")
            put(leaf, change(as_page(text_of(leaf))))
        return written(letter)
    for leaf in pages:
        put(leaf, change(text_of(leaf)))
    for part in letter.walk():
        if part.get_content_type() == "multipart/alternative":
            inside = part.get_payload()
            if isinstance(inside, list):
                part.set_payload([each for each in inside if isinstance(each, str) or not _is_plain(each)])
    return written(letter)


def _is_plain(part: Letter) -> bool:
    return part.get_content_type() == "text/plain"


def packed(raw: bytes, pack: Callable[[str, Letter], None]) -> bytes:
    """The message with each of its texts packed anew by `pack`, which is given the text and the part it goes into."""
    if not gather.is_mail(raw):
        return raw
    letter = _letter(raw)
    for leaf in leaves(letter):
        pack(text_of(leaf), leaf)
    return written(letter)


def subject(raw: bytes, change: Change) -> bytes:
    """The message with the raw value of its subject field replaced by what `change` makes of the subject."""
    if not gather.is_mail(raw):
        return raw
    letter = _letter(raw)
    if letter["Subject"]:
        letter.replace_header("Subject", change(_subject(letter)))
    return written(letter)


def in_page(source: str, change: Change) -> str:
    """The page with each stretch of words between its tags changed; character references are resolved first."""
    pieces, position = [], 0
    for token in markup.tokens(source):
        if isinstance(token, markup.Words):
            shown = html.unescape(source[token.start : token.end])
            bent = change(shown) if shown.strip() else shown
            pieces += [source[position : token.start], html.escape(bent, quote=False)]
            position = token.end
    return "".join((*pieces, source[position:]))


def as_page(text: str) -> str:
    """Plain words as a page: paragraphs, and its addresses as links."""
    escaped = html.escape(text, quote=False)
    linked = _LINK.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', escaped)
    return "<html><body><p>" + linked.replace("\n\n", "</p>\n<p>").replace("\n", "<br>\n") + "</p></body></html>\n"


def before_end(source: str, more: str) -> str:
    """The page with something more at its end."""
    at = source.lower().rfind("</body>")
    return source + more if at < 0 else source[:at] + more + source[at:]


def leaves(letter: Letter) -> Iterator[Letter]:
    """The texts a person is shown, plain and rich."""
    for part in letter.walk():
        if part.get_content_type() in ("text/plain", "text/html") and not part.get_filename():
            yield part


def text_of(leaf: Letter) -> str:
    """The words of a part, line breaks as one character."""
    content = leaf.get_payload(decode=True)
    said = charset.text_of(content if isinstance(content, bytes) else b"", leaf.get_content_charset() or "")[0]
    return said.replace("\r\n", "\n").replace("\r", "\n")


def put(leaf: Letter, text: str) -> None:
    """Pack a text into a part the usual way: UTF-8, quoted-printable."""
    encoded = mime.text("plain", text, "quoted-printable").content
    repack(leaf, encoded, label="utf-8", encoding="quoted-printable")


def repack(leaf: Letter, content: bytes, *, label: str, encoding: str) -> None:
    """Put encoded bytes into a part, under the alphabet and the encoding they claim."""
    leaf.set_param("charset", label)
    del leaf["Content-Transfer-Encoding"]
    leaf["Content-Transfer-Encoding"] = encoding
    leaf.set_payload(content.decode("ascii", "surrogateescape"))


def written(letter: Letter) -> bytes:
    """The bytes of a mail."""
    return letter.as_bytes(policy=compat32)


def _letter(raw: bytes) -> Letter:
    return email.message_from_bytes(raw, policy=compat32)


def _subject(letter: Letter) -> str:
    return headers.decoded(" ".join(str(letter["Subject"]).split()))


def _resubject(letter: Letter, change: Change) -> None:
    if letter["Subject"]:
        letter.replace_header("Subject", mime.words(change(_subject(letter))))


def _text(raw: bytes) -> str:
    return charset.text_of(raw)[0]
