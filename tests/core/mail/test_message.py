"""How bytes become a message: headers, bodies, links, files, mails inside mails, and words for what stayed unread."""

import base64
import io
import struct
import zipfile
import zlib
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage

import pytest
import qrcode

from heedful.core.mail import message


def _mail(head: str, body: str | bytes = "Hello") -> message.Message:
    return message.parse(head.encode() + b"\n\n" + (body if isinstance(body, bytes) else body.encode()))


def _kinds(mail: message.Message) -> list[str]:
    return [unread.kind for unread in mail.unread]


def _with_file(name: str, content: bytes, kind: str = "application/octet-stream") -> message.Message:
    mail = EmailMessage()
    mail["From"] = "amara@larkfield.example"
    mail.set_content("See the file.")
    main, _, sub = kind.partition("/")
    mail.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return message.parse(mail.as_bytes())


def test_an_ordinary_mail_is_read_whole():
    mail = _mail(
        'From: "Accounts, Larkfield" <pay@LARKFIELD.Example>\nTo: a@x.example, Team: b@x.example, c@x.example;\n'
        "Cc: d@x.example (Dee)\nReply-To: other@y.example\nReturn-Path: <bounce@y.example>\n"
        "Subject: Invoice 4711\nDate: Mon, 1 Jul 2024 10:00:00 +0200\nMessage-ID: <1@x.example>\n"
        "In-Reply-To: <0@x.example>\nReferences: <a@x> <0@x.example>",
        "Please see https://pay.example/x.",
    )
    assert mail.sender == message.Address("Accounts, Larkfield", "pay@larkfield.example")
    assert mail.sender.domain == "larkfield.example"
    assert [one.email for one in mail.to] == ["a@x.example", "b@x.example", "c@x.example"]
    assert mail.cc == (message.Address("Dee", "d@x.example"),)
    assert (mail.reply_to[0].email, mail.return_path.email) == ("other@y.example", "bounce@y.example")
    assert mail.sent_at == datetime(2024, 7, 1, 10, tzinfo=timezone(timedelta(hours=2)))
    assert (mail.message_id, mail.in_reply_to) == ("<1@x.example>", "<0@x.example>")
    assert mail.references == ("<a@x>", "<0@x.example>")
    assert (mail.subject, mail.kind, mail.unread) == ("Invoice 4711", "mail", ())


def test_headers_keep_their_order_and_repeated_ones_stay_topmost_first():
    mail = _mail(
        "Authentication-Results: mx.ours.example; spf=fail\nReceived: a\n"
        "Authentication-Results: forged; spf=pass\nFrom: a@b.example"
    )
    assert mail.headers_named("authentication-results") == ["mx.ours.example; spf=fail", "forged; spf=pass"]
    assert mail.part("header:authentication-results").text == "mx.ours.example; spf=fail"
    assert mail.part("header:authentication-results.2").text == "forged; spf=pass"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?ISO-8859-1?B?R3L832U=?= there", "Grüße there"),
        ("=?utf-8?b?R3LD?= =?utf-8?b?vMOfZQ==?=", "Grüße"),
        ("=?utf-8?q?a?=\r\n =?utf-8?q?b?=", "ab"),
        ("=?utf-8?b?R3LDvMOfZQ?=", "Grüße"),
        ("=?no-such-alphabet?q?plain?=", "plain"),
        ("=?utf-8?q?never closed", "=?utf-8?q?never closed"),
        ("=?utf-8?q?one=0D=0ABcc: two?=", "one Bcc: two"),
        ("=?utf-8*de?q?Gr=C3=BC?=", "Grü"),
        ("folded\r\n\tover lines", "folded over lines"),
    ],
)
def test_a_subject_is_decoded_as_far_as_it_can_be(written, read):
    assert _mail(f"From: a@b.example\nSubject: {written}").subject == read


@pytest.mark.parametrize("raw", ["Grüße".encode(), "Grüße".encode("latin-1")])
def test_a_subject_in_bare_eight_bit_letters_is_read(raw):
    assert message.parse(b"From: a@b.example\nSubject: " + raw + b"\n\nx").subject == "Grüße"


def test_a_name_that_hides_a_comma_or_an_address_stays_one_sender():
    mail = _mail('From: "ceo@ours.example, Chief" <x@evil.example>')
    assert mail.sender == message.Address("ceo@ours.example, Chief", "x@evil.example")
    assert _mail("From: =?utf-8?q?Doe=2C_John?= <j@x.example>").sender.name == "Doe, John"


@pytest.mark.parametrize("line_end", [b"\r\n", b"\n", b"\r"])
def test_every_kind_of_line_end_is_understood(line_end):
    data = line_end.join([b"From: a@b.example", b"Subject: told", b"", b"one", b"two"])
    mail = message.parse(data)
    assert (mail.subject, mail.part("text").text) == ("told", "one\ntwo")


def test_a_line_of_mbox_or_a_byte_order_mark_in_front_does_no_harm():
    assert message.parse(b"From a@b Mon Jul 1\nFrom: a@b.example\nSubject: s\n\nx").subject == "s"
    assert message.parse(b"\xef\xbb\xbfFrom: a@b.example\nSubject: s\n\nx").subject == "s"
    assert message.parse("From: a@b.example\nSubject: s\n\nx".encode("utf-16")).subject == "s"


def test_a_forgotten_blank_line_before_the_body_does_no_harm():
    mail = message.parse(b"From: a@b.example\nSubject: s\nHello there, this is the body.\nSee you")
    assert (mail.subject, mail.part("text").text) == ("s", "Hello there, this is the body.\nSee you")


@pytest.mark.parametrize(
    "raw", [b"Your parcel waits: evri-pay.top/x", "Übung um 9".encode(), "Grüße".encode("cp1252"), b""]
)
def test_words_without_a_header_are_a_text(raw):
    mail = message.parse(raw, name="sms.txt")
    assert mail.kind == "text"
    assert mail.headers == ()
    assert mail.part("text") is not None


def test_the_links_of_a_text_are_found_even_without_a_scheme():
    mail = message.parse(b"Pay at evri-pay.top/x or tax-refund.com today, e.g. by mail to a@b.com.")
    assert [link.target for link in mail.links] == ["evri-pay.top/x", "tax-refund.com"]
    for link in mail.links:
        assert mail.part("text").text[link.start : link.end] == link.target


def test_punctuation_after_an_address_is_not_part_of_it():
    mail = _mail(
        "From: a@b.example", "(see https://a.example/x_(1)). Or www.b.example/y! <http://c.example>, http://d.example"
    )
    assert [link.target for link in mail.links] == [
        "https://a.example/x_(1)",
        "www.b.example/y",
        "http://c.example",
        "http://d.example",
    ]


def test_a_page_gives_its_source_its_links_and_the_words_they_show():
    html = '<p>Dear all, <a href="http://evil.example/?a=1&amp;b">your <i>bank</i></a> and http://bare.example too</p>'
    mail = _mail("From: a@b.example\nContent-Type: text/html; charset=utf-8", html)
    assert mail.part("html").text == html
    link, bare = mail.links
    assert (link.target, link.shown, link.element) == ("http://evil.example/?a=1&b", "your bank", "a")
    assert html[link.start : link.end] == "your <i>bank"
    assert (bare.target, bare.element) == ("http://bare.example", "text")
    assert html[bare.start : bare.end] == "http://bare.example"


@pytest.mark.parametrize(
    ("charset", "raw", "text"),
    [
        ("iso-8859-1", b"\x80 100", "€ 100"),
        ("utf-8", "Grüße".encode("cp1252"), "Grüße"),
        ("shift_jis", "銀行".encode("cp932"), "銀行"),
        ("ks_c_5601-1987", "은행".encode("cp949"), "은행"),
        ("gb2312", "银行€".encode("gb18030"), "银行€"),
        ("utf-16", "bank".encode("utf-16"), "bank"),
        ("windows-1251", "банк".encode("cp1251"), "банк"),
    ],
)
def test_alphabets_mean_what_they_mean_in_a_browser(charset, raw, text):
    head = f"From: a@b.example\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64"
    assert _mail(head, base64.encodebytes(raw)).part("text").text == text


@pytest.mark.parametrize("charset", ["U", "hex", "rot13", "idna", "punycode", "zip", "undefined", "\x00", "x" * 900])
def test_an_unknown_alphabet_is_named_and_the_text_still_read(charset):
    mail = _mail(f"From: a@b.example\nContent-Type: text/plain; charset={charset}", "plain words")
    assert mail.part("text").text.strip() == "plain words"
    assert _kinds(mail) in (["alphabet"], [])
    assert charset == "\x00" or _kinds(mail) == ["alphabet"]


def test_nothing_that_a_database_cannot_hold_comes_out():
    mail = _mail("From: a@b.example\nContent-Type: text/plain; charset=utf-7", b"a\x00b +2AA-")
    text = mail.part("text").text
    text.encode()
    assert "\x00" not in text


def test_a_base64_body_that_is_cut_off_is_read_to_its_end_and_named():
    head = "From: a@b.example\nContent-Type: text/plain\nContent-Transfer-Encoding: base64"
    mail = _mail(head, base64.b64encode(b"Hello colleague, all is well.")[:-3])
    assert mail.part("text").text.startswith("Hello colleague")
    assert _kinds(mail) == ["encoding"]


def test_boundaries_that_were_never_named_are_guessed():
    body = "--xyz\nContent-Type: text/plain\n\nHello\n--xyz\nContent-Type: text/html\n\n<b>Hi</b>\n--xyz--"
    mail = _mail("From: a@b.example\nContent-Type: multipart/alternative", body)
    assert (mail.part("text").text, mail.part("html").text) == ("Hello", "<b>Hi</b>")


def test_boundaries_that_never_come_are_named_and_the_body_read_as_one():
    mail = _mail("From: a@b.example\nContent-Type: multipart/mixed; boundary=abc", "just words")
    assert mail.part("text").text == "just words"
    assert _kinds(mail) == ["boundary"]


def test_a_boundary_that_begins_like_another_is_not_taken_for_it():
    body = "--a\nContent-Type: multipart/mixed; boundary=ab\n\n--ab\n\ninner\n--ab--\n--a\n\nouter\n--a--"
    mail = _mail("From: a@b.example\nContent-Type: multipart/mixed; boundary=a", body)
    assert [mail.part("text").text, mail.part("text.2").text] == ["inner", "outer"]


def test_a_mail_inside_the_mail_is_a_message_of_its_own():
    inner = "From: x@evil.example\nSubject: Your account\n\nClick http://evil.example"
    mail = _mail(
        "From: amara@larkfield.example\nContent-Type: multipart/mixed; boundary=b",
        f"--b\n\nIs this real?\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--",
    )
    (original,) = mail.enclosed
    assert (original.sender.email, original.subject) == ("x@evil.example", "Your account")
    assert original.links[0].target == "http://evil.example"
    assert mail.links == ()


@pytest.mark.parametrize("name", ["original.eml", "message.msg"])
def test_a_mail_attached_as_a_plain_file_is_enclosed_and_kept_as_a_file(name):
    mail = _with_file(name, b"Received: from x\nFrom: x@evil.example\nSubject: inner\n\nbody")
    assert [inner.subject for inner in mail.enclosed] == ["inner"]
    assert [file.name for file in mail.attachments] == [name]


def test_mails_nested_without_end_are_followed_six_deep_and_named():
    data = b"From: a@b.example\nSubject: core\n\nx"
    for _ in range(30):
        data = b"From: a@b.example\nContent-Type: message/rfc822\n\n" + data
    mail = message.parse(data)
    depth = 0
    while mail.enclosed:
        mail, depth = mail.enclosed[0], depth + 1
    assert depth == 6
    assert _kinds(mail) == ["too-deep"]


def test_a_picture_in_the_text_is_inline_and_known_by_its_content_id():
    mail = _mail(
        "From: a@b.example\nContent-Type: multipart/related; boundary=b",
        '--b\nContent-Type: text/html\n\n<img src="cid:logo@x">\n'
        "--b\nContent-Type: image/png; name=l.png\nContent-ID: <logo@x>\n\nxx\n--b--",
    )
    assert [(file.name, file.content_id, file.inline) for file in mail.attachments] == [("l.png", "logo@x", True)]


def _code(text: str) -> bytes:
    out = io.BytesIO()
    qrcode.make(text).save(out, "PNG")
    return out.getvalue()


def test_a_qr_code_in_a_picture_leads_somewhere():
    mail = _with_file("code.png", _code("https://evil.example/mfa"), "image/png")
    assert [(link.element, link.target, link.part) for link in mail.links] == [
        ("qr", "https://evil.example/mfa", "attachment:code.png")
    ]


def test_a_qr_code_packed_into_the_page_itself_leads_somewhere():
    address = "data:image/png;base64," + base64.b64encode(_code("https://evil.example/q")).decode()
    mail = _mail("From: a@b.example\nContent-Type: text/html", f'<img src="{address}">')
    assert [(link.element, link.target) for link in mail.links] == [("qr", "https://evil.example/q")]


def test_a_picture_with_too_many_points_is_left_alone_and_named():
    header = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    mail = _with_file("big.png", png + b"\x00\x00\x00\x00IDAT\x35\xaf\x06\x1e", "image/png")
    assert _kinds(mail) == ["too-large"]


def test_an_invitation_is_read_and_its_folded_link_put_together():
    ics = "BEGIN:VCALENDAR\r\nSUMMARY:Payroll\r\nDESCRIPTION:https://evil.exam\r\n ple/join\\nBring ID\r\nEND:VCALENDAR"
    mail = _mail("From: a@b.example\nContent-Type: text/calendar; charset=utf-8; method=REQUEST", ics)
    assert "SUMMARY:Payroll" in mail.part("calendar").text
    (link,) = mail.links
    assert (link.target, link.element) == ("https://evil.example/join", "calendar")
    assert mail.part("calendar").text[link.start : link.end] == link.target


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Content-Type: multipart/encrypted; boundary=b", "encrypted"),
        ("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", "encrypted"),
        ("Content-Type: application/ms-tnef; name=winmail.dat", "outlook-pack"),
        ("Content-Type: message/external-body", "elsewhere"),
    ],
)
def test_what_is_sealed_or_elsewhere_is_named(head, kind):
    mail = _mail("From: a@b.example\n" + head, "--b\nContent-Type: application/octet-stream\n\nx\n--b--")
    assert kind in _kinds(mail)
    assert all(unread.why.endswith(".") and unread.part for unread in mail.unread)


def test_a_signature_beside_a_readable_text_is_nothing_to_worry_about():
    body = "--b\n\nHello\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\n\nxx\n--b--"
    mail = _mail("From: a@b.example\nContent-Type: multipart/signed; boundary=b", body)
    assert mail.part("text").text == "Hello"
    assert mail.unread == ()


def test_a_mail_packed_in_a_zip_is_enclosed():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as opened:
        opened.writestr("folder/original.eml", "From: x@evil.example\nSubject: zipped\n\nbody")
    mail = _with_file("mails.zip", out.getvalue(), "application/zip")
    assert mail.attachments[0].members == ("folder/original.eml",)
    assert [inner.subject for inner in mail.enclosed] == ["zipped"]


def test_a_file_name_is_decoded_and_cannot_break_a_line():
    head = "From: a@b.example\nContent-Type: application/pdf; name*=utf-8''R%C3%A9%0D%0Aglement.pdf"
    head += "\nContent-Disposition: attachment"
    assert _mail(head).attachments[0].name == "Réglement.pdf"


def test_a_date_that_is_none_is_left_out_and_one_without_zone_is_utc():
    assert _mail("From: a@b.example\nDate: yesterday").sent_at is None
    assert _mail("From: a@b.example\nDate: Mon, 1 Jul 99999 10:00:00 +9900").sent_at is None
    assert _mail("From: a@b.example\nDate: Mon, 1 Jul 2024 10:00:00 -0000").sent_at == datetime(
        2024, 7, 1, 10, tzinfo=UTC
    )


def test_bytes_that_are_no_message_are_named_as_such():
    mail = message.parse(bytes(range(256)) * 8, name="photo.raw")
    assert [(unread.part, unread.kind) for unread in mail.unread] == [("photo.raw", "damaged")]
