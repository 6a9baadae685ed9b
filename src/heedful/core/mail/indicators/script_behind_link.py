"""A link that carries a program or a whole page within itself."""

from collections.abc import Iterator

from heedful.core.mail import evidence, url
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_SCHEMES = {
    "javascript": "a small program",
    "vbscript": "a small program",
    "data": "a page hidden inside the link itself",
    "blob": "a page made on the spot",
    "file": "a file on a computer",
    "ms-appinstaller": "the installation of a program",
    "search-ms": "a search window for files of a stranger",
    "ms-msdt": "a diagnosis tool of Windows",
}
_HARMLESS = ("javascript:void", "javascript:;", "javascript:window.print", "javascript:history", "data:image/")


def look(message: Message, known: Known) -> Iterator[Seen]:
    found = []
    for link in message.links[: evidence.MOST_LINKS]:
        if link.element in {"img", "base"}:
            continue
        read = url.read(link.target)
        if read.scheme in _SCHEMES and not link.target.strip().lower().startswith(_HARMLESS):
            found.append((link, _SCHEMES[read.scheme]))
    if found:
        spans = tuple(span for link, _ in found for span in evidence.link(message, link))
        yield Seen(spans[:6], (("what", found[0][1]),))


INDICATOR = Indicator(
    id="script-behind-link",
    sentence="A link does not lead to a web page: it opens {what}.",
    weight=2.0,
    look=look,
    present_in=(
        Example(
            raw="""\
From: Documents <docs@paper-desk.example>
To: amara@larkfield.example
Subject: Shared document
Content-Type: text/html; charset=utf-8

<p><a href="data:text/html;base64,PGZvcm0+PGlucHV0IHR5cGU9cGFzc3dvcmQ+PC9mb3JtPg==">Open the document</a></p>
"""
        ),
        Example(
            raw="""\
From: Documents <docs@paper-desk.example>
To: amara@larkfield.example
Subject: Shared document
Content-Type: text/html; charset=utf-8

<p><a href="java&#115;cript:eval(atob('YWxlcnQoMSk='))">Read the fax</a></p>
"""
        ),
    ),
    absent_from=(
        Example(
            raw="""\
From: Shop <shop@bookshop.example>
To: amara@larkfield.example
Subject: Your order
Content-Type: text/html; charset=utf-8

<p><a href="javascript:void(0)">Print</a> <a href="https://bookshop.example/order?data:1">Order</a>
<a href="tel:+15550100">Call</a> <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>
"""
        ),
    ),
    source="RFC 2397; CVE-2022-30190 and CVE-2021-43890 for the Windows schemes; MITRE ATT&CK T1027.006",
)
