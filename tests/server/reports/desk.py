"""Mails as colleagues bring them to the desk, and the way of each through it with the clock in hand."""

from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from zlib import crc32

from heedful.core.mail.known import Known
from heedful.server.people import links, vault
from heedful.server.post import delivery
from heedful.server.reports import tasks, upload
from heedful.server.reports.flows import answering, arriving
from heedful.server.reports.models import Door, Report
from tests.cast import NOW, Member

OURS = Known(
    own_domains=frozenset({"larkfield.example"}),
    authserv_ids=frozenset({"mx.larkfield.example"}),
    history={"service.desk@larkfield.example": 40},
)
ATTACK = upload.sample("parcel")[1]
NEW_ACCOUNT = upload.sample("invoice")[1]
NOTICE = upload.sample("notice")[1]
ADVERT = (
    b"From: Deals <deals@bargain.test>\nTo: amara@larkfield.example\nSubject: 40 % OFF! Last day of our summer sale\n"
    b"Message-ID: <sale@bargain.test>\nContent-Type: text/html\n\n"
    b"<h1>SALE! 40 % off everything</h1><p>Shop now and save on garden chairs, lamps and more. Free shipping on all "
    b"orders over 50 EUR. Best prices of the year!</p><p><a href='https://bargain.test/shop'>Shop now</a></p>"
    b"<p>You get this because you are on our list. <a href='https://bargain.test/u'>Unsubscribe</a></p>"
)


def forwarded(
    original: bytes, *, by: str = "amara@larkfield.example", words: str = "Is this real?", **headers: str
) -> bytes:
    """A mail from a colleague to the desk with the suspicious one attached."""
    mail = MIMEMultipart()
    mail["From"], mail["To"], mail["Subject"] = by, "desk@larkfield.example", "Fwd: please have a look"
    mail["Message-ID"] = f"<report-{crc32(original + by.encode() + words.encode())}@larkfield.example>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.attach(MIMEText(words))
    mail.attach(MIMEMessage(message_from_bytes(original)))
    return mail.as_bytes()


def mail_with(*, text: str = "", html: str = "", **headers: str) -> bytes:
    """A mail with these words and headers, as a stranger would send it."""
    mail = EmailMessage()
    for name, value in {"From": "x@stranger.test", "Message-ID": "<1@stranger.test>", **headers}.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail.as_bytes()


def brought(by: Member | str, raw: bytes = ATTACK, *, door: str = Door.UPLOAD, now: datetime = NOW) -> Report:
    """A report that has come in and was not read yet."""
    address = by if isinstance(by, str) else by.person.email
    return arriving.mail_reported(raw, by=address, door=door, now=now, read_later=tasks.read_later)[0]


def reported(
    by: Member | str,
    raw: bytes = ATTACK,
    *,
    door: str = Door.UPLOAD,
    known: Known = OURS,
    now: datetime = NOW,
    band: str = "",
) -> Report:
    """A report that has come in and was read. With `band` the reading must have found just that."""
    report = brought(by, raw, door=door, now=now)
    arriving.report_read(report, known=known, now=now)
    report.refresh_from_db()
    assert not band or report.band == band, (report.band, report.verdict, report.suspicion)
    return report


def answered(report: Report, *, by: Member, now: datetime = NOW) -> Report:
    """A report whose answer was sent by a person."""
    answering.answer_sent(report, by=by.person, now=now)
    report.refresh_from_db()
    return report


def delivered(report: Report, *, now: datetime = NOW + timedelta(minutes=5)) -> Report:
    """A report whose answer has left the house. The test must hold the key of the vault."""
    delivery.deliver_due(now)
    answering.letters_left(now=now)
    report.refresh_from_db()
    return report


def own_page(report: Report) -> str:
    """The path of the reporter's own page."""
    return f"/r/{links.reporter_token(report.pk, report.reporter)}/"


def pseudonym_of(address: str) -> str:
    """The pseudonym of somebody without an account."""
    return vault.seal(address, now=NOW)
