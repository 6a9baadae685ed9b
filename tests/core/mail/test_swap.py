"""A mail under the headers of another keeps its words and files, and takes over sender, way and checks."""

from heedful.core.mail import message, swap

WORDS = (
    b"Received: from a.example by b.example; Tue, 3 Mar 2026 09:00:00 +0000\r\n"
    b"From: Ann <ann@a.example>\r\nSUBJECT: =?utf-8?q?Caf=C3=A9?=\r\n at noon\r\n"
    b"MIME-Version: 1.0\r\nContent-Type: text/plain;\r\n charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n"
    b"\r\nU2VlIHlvdQ==\r\n"
)
HEADERS = (
    b"Return-Path: <x@c.example>\nReceived: from c.example by d.example;\n\tWed, 4 Mar 2026 10:00:00 +0000\n"
    b"From: Cem <cem@c.example>\nReply-To: other@e.example\nSubject: Pay\nContent-Type: text/html\n\n<p>Pay now</p>\n"
)


def test_words_come_from_one_and_the_sender_from_the_other() -> None:
    made = message.parse(swap.of(WORDS, HEADERS))
    assert made.sender is not None
    assert made.sender.email == "cem@c.example"
    assert made.header("reply-to") == "other@e.example"
    assert made.header("subject") == "Café at noon"
    assert made.headers_named("received") == message.parse(HEADERS).headers_named("received")
    assert [part.text.strip() for part in made.parts if part.kind == "plain"] == ["See you"]


def test_a_mail_under_its_own_headers_says_what_it_said() -> None:
    before, after = message.parse(WORDS), message.parse(swap.of(WORDS, WORDS))
    assert after.parts == before.parts
    assert sorted(header.name for header in after.headers) == sorted(header.name for header in before.headers)


def test_only_what_has_come_a_way_can_be_swapped() -> None:
    assert swap.travelled(WORDS)
    assert not swap.travelled(b"From: a@b.example\nSubject: x\n\nReceived: in the body\n")
    assert not swap.travelled(b"A text message")
