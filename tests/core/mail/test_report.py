"""Whatever way a message is reported, the message itself comes out, and the reporter's own words stay apart."""

import base64
import json
from email.message import EmailMessage
from pathlib import Path

import pytest

from heedful.core.mail import message, report
from heedful.core.mail.message import Message
from tests.core.mail import forwarding

CLIENTS = Path(__file__).parent / "clients"


def what_is_missing(original: Message) -> list[str]:
    """What of the lure did not come back."""
    body = " ".join(part.text for part in original.parts if part.kind != "header")
    sent = original.sent_at.strftime("%Y-%m-%d %H:%M") if original.sent_at else ""
    told = {
        "sender": original.sender is not None and original.sender.email == forwarding.SENDER[1],
        "name": original.sender is not None and original.sender.name == forwarding.SENDER[0],
        "subject": original.subject == forwarding.SUBJECT,
        "date": sent == "2025-01-06 09:05",
        "link": forwarding.LINK in {link.target for link in original.links},
        "body": "confirm your address" in body and "odd to me" not in body,
    }
    return [name for name, there in told.items() if not there]


def test_at_least_98_of_100_originals_come_back_whole_from_every_program_language_and_form() -> None:
    cases = list(forwarding.every())
    missing = {case.name: what_is_missing(report.unwrap(case.raw).original) for case in cases}
    incomplete = {name: what for name, what in missing.items() if what}
    assert len(cases) >= 300
    assert len(incomplete) <= 0.02 * len(cases), incomplete


def test_what_the_reporter_wrote_is_kept_without_their_signature() -> None:
    for case in forwarding.every():
        found = report.unwrap(case.raw)
        if case.commented:
            assert forwarding.COMMENT[case.language] in found.words, case.name
        else:
            assert found.words == "", case.name
        assert "Osei" not in found.words, case.name
        assert "Buchhaltung" not in found.words, case.name


def test_the_reporter_is_who_sent_the_wrapper() -> None:
    for case in forwarding.every():
        found = report.unwrap(case.raw)
        assert found.reporter is not None, case.name
        assert found.reporter.email == "amara@larkfield.example"
        assert found.how == ("inline" if case.inline else ("zipped" if "zip" in case.name else "attached")), case.name
        assert found.wrapper is not None


def test_a_forward_says_that_its_headers_were_lost_and_an_attachment_does_not() -> None:
    for case in forwarding.every():
        unread = {each.part for each in report.unwrap(case.raw).original.unread}
        assert ("headers" in unread) == case.inline, case.name


def test_every_place_in_a_recovered_message_is_a_place_in_its_own_parts() -> None:
    for case in forwarding.every():
        original = report.unwrap(case.raw).original
        for link in original.links:
            part = original.part(link.part)
            assert part is not None, case.name
            assert 0 <= link.start <= link.end <= len(part.text)


@pytest.mark.parametrize("client", ["mutt.eml", "s-nail.eml", "nmh.eml", "nmh-mime.eml"])
def test_what_these_programs_really_wrote_is_understood(client: str) -> None:
    found = report.unwrap((CLIENTS / client).read_bytes())
    assert what_is_missing(found.original) == []
    assert found.words == ""
    assert found.reporter is not None
    assert found.reporter.email == "amara@larkfield.example"


def test_a_phone_puts_its_advert_between_the_words_and_the_forward() -> None:
    raw = (
        "From: Amara Osei <amara@larkfield.example>\nSubject: Fw: Invoice\n\nIs this ours?\n\nGet Outlook for iOS\n"
        "________________________________\nFrom: Desk <desk@parcel-desk.example>\nSent: Monday, January 6, 2025 9:05 AM"
        "\nTo: Amara Osei <amara@larkfield.example>\nSubject: Invoice\n\nPay here: https://pay.example/1\n"
    )
    found = report.unwrap(raw.encode())
    assert found.words == "Is this ours?"
    assert found.original.sender is not None
    assert found.original.sender.email == "desk@parcel-desk.example"


def test_a_sender_of_whom_only_the_name_is_left_has_no_invented_address() -> None:
    raw = (
        "From: amara@larkfield.example\nSubject: WG: Rechnung\n\nVon: Maya Ortiz\n"
        "Gesendet: Montag, 6. Januar 2025 09:05\nAn: Amara Osei\nBetreff: Rechnung\n\nBitte heute noch zahlen.\n"
    )
    original = report.unwrap(raw.encode()).original
    assert original.sender is None or "@" not in original.sender.email
    assert "Maya Ortiz" in original.header("from")


def test_attachments_of_a_forwarded_mail_stay_with_the_original() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "amara@larkfield.example", "Fwd: Invoice"
    mail.set_content(
        "---------- Forwarded message ---------\nFrom: Desk <desk@parcel-desk.example>\n"
        "Date: Mon, Jan 6, 2025 at 9:05 AM\nSubject: Invoice\nTo: <amara@larkfield.example>\n\nSee the attachment.\n"
    )
    mail.add_attachment(b"MZ not really", maintype="application", subtype="octet-stream", filename="invoice.pdf.exe")
    assert [each.name for each in report.unwrap(mail.as_bytes()).original.attachments] == ["invoice.pdf.exe"]


def test_an_answer_in_a_conversation_is_no_forward() -> None:
    raw = (
        "From: ben@larkfield.example\nSubject: RE: Minutes\n\nYes, fine.\n\nFrom: Amara <amara@larkfield.example>\n"
        "Sent: Monday, January 6, 2025 9:05 AM\nTo: Ben\nSubject: Minutes\n\nIs this fine?\n"
    )
    found = report.unwrap(raw.encode())
    assert (found.how, found.wrapper, found.reporter) == ("bare", None, None)


def test_a_long_letter_above_a_quoted_mail_is_itself_the_message() -> None:
    pitch = "We have an offer that you will like, and here is why it is so good for you. " * 30
    raw = (
        f"From: x@outside.example\nSubject: FW: Offer\n\n{pitch}\n\nFrom: A <a@b.example>\n"
        "Sent: Monday, January 6, 2025\nTo: You\nSubject: Offer\n\nSee above.\n"
    )
    assert report.unwrap(raw.encode()).how == "bare"


def test_a_bare_message_and_a_plain_text_are_themselves() -> None:
    bare = report.unwrap(forwarding.original().as_bytes())
    assert (bare.how, bare.reporter, bare.words) == ("bare", None, "")
    assert report.unwrap(b"Ihr Paket wartet: http://p.example/1").original.kind == "text"


def test_a_returned_mail_is_not_taken_for_a_report() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "mailer-daemon@larkfield.example", "Undelivered Mail Returned to Sender"
    mail.set_content("I am sorry to tell you that your message could not be delivered.")
    mail.add_attachment(forwarding.original())
    mail.set_type("multipart/report")
    assert report.unwrap(mail.as_bytes()).how == "bare"


def test_several_reported_mails_in_one_report_are_all_there() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "amara@larkfield.example", "two of them"
    mail.set_content("Both look odd.")
    for subject in ("first", "second"):
        lure = forwarding.original()
        lure.replace_header("Subject", subject)
        mail.add_attachment(lure)
    found = report.unwrap(mail.as_bytes())
    assert [found.original.subject, *(other.subject for other in found.others)] == ["first", "second"]


def test_an_outsider_who_hides_behind_an_attached_mail_is_still_seen() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Boss <boss@outside.example>", "please pay"
    mail.set_content("Buy gift cards today and send me the codes.")
    mail.add_attachment(forwarding.original())
    found = report.unwrap(mail.as_bytes())
    assert found.wrapper is not None
    assert "gift cards" in " ".join(part.text for part in found.wrapper.parts)


GRAPH = {
    "subject": forwarding.SUBJECT,
    "internetMessageId": "<77@parcel-desk.example>",
    "sentDateTime": "2025-01-06T09:05:00+01:00",
    "from": {"emailAddress": {"name": forwarding.SENDER[0], "address": forwarding.SENDER[1]}},
    "toRecipients": [{"emailAddress": {"name": "Amara Osei", "address": "amara@larkfield.example"}}],
    "body": {"contentType": "html", "content": forwarding.BODY_HTML},
}


def test_a_button_that_sends_a_graph_message() -> None:
    sent = {"employee_email": "Amara@larkfield.example", "email_message": GRAPH}
    found = report.unwrap(json.dumps(sent).encode())
    assert what_is_missing(found.original) == []
    assert found.how == "button"
    assert found.reporter is not None
    assert found.reporter.email == "amara@larkfield.example"
    assert any(each.part == "headers" for each in found.original.unread)


def test_a_button_that_sends_the_headers_too_loses_nothing() -> None:
    headers = [{"name": "Received", "value": "from x by y"}, {"name": "X-PHISHTEST", "value": "yes"}]
    found = report.unwrap(json.dumps({"email_message": {**GRAPH, "internetMessageHeaders": headers}}).encode())
    assert what_is_missing(found.original) == []
    assert found.original.header("received") == "from x by y"
    assert found.original.unread == ()
    assert found.simulation == "KnowBe4"


@pytest.mark.parametrize("encoded", [False, True], ids=["as text", "in base64"])
def test_a_button_that_sends_the_raw_mail_in_json(*, encoded: bool) -> None:
    raw = forwarding.original().as_bytes()
    content = base64.b64encode(raw).decode() if encoded else raw.decode()
    sent = {"email": "amara@larkfield.example", "mail_content": content, "more_analysis": True, "comment": "odd"}
    found = report.unwrap(json.dumps(sent).encode())
    assert what_is_missing(found.original) == []
    assert found.words == "odd"


def test_a_button_that_mails_marked_lines_and_the_original_as_a_file() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "amara@larkfield.example", f"Phishing Report: {forwarding.SUBJECT}"
    mail.set_content("X-Lucy-Client: 12\nX-More-Analysis: True\nIs this one real?\nX-CI-Report: True\n")
    lure = forwarding.original()
    lure["X-Lucy-Scenario"] = "3"
    mail.add_attachment(lure.as_bytes(), maintype="application", subtype="octet-stream", filename="email.eml")
    found = report.unwrap(mail.as_bytes())
    assert what_is_missing(found.original) == []
    assert (found.how, found.words, found.simulation) == ("button", "Is this one real?", "Lucy")


def test_a_button_that_mails_a_json_file() -> None:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "amara@larkfield.example", "Email to analise"
    mail.set_content("Reason: I know nobody there.")
    content = {
        "Subject": forwarding.SUBJECT,
        "DateTimeSent": "2025-01-06T09:05:00+01:00",
        "From": {"EmailAddress": {"Name": forwarding.SENDER[0], "Address": forwarding.SENDER[1]}},
        "Body": {"ContentType": "HTML", "Content": forwarding.BODY_HTML},
    }
    mail.add_attachment(json.dumps(content), filename="email.txt")
    found = report.unwrap(mail.as_bytes())
    assert what_is_missing(found.original) == []
    assert (found.how, found.words) == ("button", "I know nobody there.")


@pytest.mark.parametrize(
    ("header", "vendor"),
    [
        ("X-PHISHTEST", "KnowBe4"),
        ("X-ThreatSim-ID", "Proofpoint"),
        ("X-PhishMeTracking", "Cofense"),
        ("X-Gophish-Contact", "GoPhish"),
        ("X-Lucy-VictimUrl", "Lucy"),
        ("X-Mailer", ""),
    ],
)
def test_an_exercise_is_recognised_by_what_its_maker_writes(header: str, vendor: str) -> None:
    lure = forwarding.original()
    lure[header] = "1"
    assert report.unwrap(lure.as_bytes()).simulation == vendor


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b'{"email_message": 7}',
        b"[" * 5000,
        b'{"a":' * 5000,
        b'{"mail_content": ""}',
        b"\0" * 100,
        b"Fwd:\n\n",
    ],
)
def test_nonsense_is_itself_and_never_raises(data: bytes) -> None:
    assert isinstance(report.unwrap(data).original, Message)


def test_a_forward_without_end_is_read_in_time() -> None:
    bait = "From: a@b.example\nSubject: Fwd: x\n\n" + "From: a\nSent: b\n" * 20_000 + "On a wrote\n" * 20_000
    assert isinstance(report.unwrap(message.parse(bait.encode())).original, Message)
