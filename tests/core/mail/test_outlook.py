"""Files of Outlook. Those in `outlook/` were written by other programs: msgforge 1.0.0 and aspose-email-foss 26.3."""

import random
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from heedful.core.mail import message, rtf

FILES = Path(__file__).parent / "outlook"


def _read(name: str) -> message.Message:
    return message.parse((FILES / name).read_bytes(), name=name)


@pytest.mark.parametrize("name", ["page.msg", "rich.msg"])
def test_a_page_is_found_whether_kept_as_html_or_only_inside_rich_text(name):
    mail = _read(name)
    assert mail.sender == message.Address("Accounts Ü", "billing@larkfield-portal.example")
    assert mail.to == (message.Address("Amara Oyelaran", "amara@larkfield.example"),)
    assert mail.cc == (message.Address("Ben", "ben@larkfield.example"),)
    assert mail.subject == "Rechnung € 4.200"
    assert mail.sent_at == datetime(2026, 7, 1, 12, tzinfo=UTC)
    page = mail.part("html").text
    assert "<p>Liebe Kollegin, Grüße aus Zürich — bitte prüfen: <a href=" in page
    assert "<p>{curly} \\ slash</p></body></html>" in page
    (link,) = mail.links
    assert (link.target, link.shown) == ("https://login.larkfield-portal.example/pay?a=1&b=2", "Rechnung ansehen")
    assert [(file.name, file.data) for file in mail.attachments] == [("note.txt", b"a note")]
    assert mail.unread == ()


def test_a_mail_forwarded_as_an_attachment_is_enclosed_with_the_header_it_came_with():
    mail = _read("forwarded.msg")
    assert mail.sender.email == "amara@larkfield.example"
    assert mail.part("text").text == "Hello, is this one ours? Thank you, Amara"
    (original,) = mail.enclosed
    assert original.sender == message.Address("IT Support", "help@mailbox-check.example")
    assert original.reply_to[0].email == "desk@elsewhere.example"
    assert original.header("Authentication-Results") == "mx.larkfield.example; spf=fail"
    assert original.links[0].target == "https://mailbox-check.example/now"
    assert [file.name for file in original.attachments] == ["viewer.exe"]


def test_a_file_of_outlook_attached_to_a_mail_is_enclosed():
    outer = EmailMessage()
    outer["From"] = "amara@larkfield.example"
    outer.set_content("Please look.")
    outer.add_attachment(
        (FILES / "page.msg").read_bytes(), maintype="application", subtype="vnd.ms-outlook", filename="x.msg"
    )
    (original,) = message.parse(outer.as_bytes()).enclosed
    assert original.subject == "Rechnung € 4.200"


def test_a_container_that_holds_no_mail_or_is_cut_off_is_named():
    whole = (FILES / "page.msg").read_bytes()
    for broken in (whole[:8], whole[:700], whole[:512] + bytes(4_000)):
        mail = message.parse(broken, name="x.msg")
        assert [(unread.part, unread.kind) for unread in mail.unread] == [("x.msg", "damaged")]


def test_broken_containers_never_stop_the_reader():
    rng = random.Random(7)
    for name in ("page.msg", "rich.msg", "forwarded.msg"):
        whole = (FILES / name).read_bytes()
        for _ in range(60):
            data = bytearray(whole)
            for _ in range(rng.randrange(1, 30)):
                data[rng.randrange(8, len(data))] = rng.randrange(256)
            message.parse(bytes(data))


def test_compressed_rich_text_is_unpacked_as_the_specification_shows():
    # MS-OXRTFCP 3.1: the worked example of a compressed stream.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert rtf.unpacked(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


def test_uncompressed_rich_text_is_taken_as_it_is():
    body = b"{\\rtf1 hello}"
    head = (len(body) + 12).to_bytes(4, "little") + len(body).to_bytes(4, "little") + b"MELA" + bytes(4)
    assert rtf.unpacked(head + body) == body


@pytest.mark.parametrize(
    ("source", "words", "is_page"),
    [
        (rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}Gr\'fc\'dfe\par caf\u233?}", "Grüße\r\ncafé", False),
        (rb"{\rtf1\ansi\ansicpg1251 \'e1\'e0\'ed\'ea}", "банк", False),
        (
            rb"{\rtf1\fromhtml1{\*\htmltag64 <p>}\htmlrtf{\b\htmlrtf0 Hi{\*\htmltag84 &nbsp;}\htmlrtf\'a0\htmlrtf0 you"
            rb"\htmlrtf }\htmlrtf0{\*\htmltag72 </p>}}",
            "<p>Hi&nbsp;you</p>",
            True,
        ),
        (rb"{\rtf1{\*\generator Nobody;}{\pict 0102}text}", "text", False),
    ],
)
def test_rich_text_gives_back_the_page_or_the_words_it_wraps(source, words, is_page):
    assert rtf.page_or_words(source) == (words, is_page)
