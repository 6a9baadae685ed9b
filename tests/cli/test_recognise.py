"""A file is recognised by what is in it, not by what it is called."""

import pytest

from heedful.cli import recognise


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@a.example\r\nTo: b@b.example\r\nSubject: Hi\r\n\r\n{}",
        b"Received: by mx; 1,2,3\n\tfolded\nFrom: a@a.example\n\n",
        b"Hi mum, this is my new number, 07700 900123. Can you text me?",
        b"Ihr Paket wartet, bitte zahlen Sie 1,99 Euro: dhl.example",
        b"{not json at all, just a smile :-{ }",
        b"",
        b"\xff\xfe\x00\x01 anything",
        b"One, two, three.\nAnd so on, and on, and on, and on.\nBye, now.\nJo",
    ],
)
def test_mail_and_messages_are_left_to_the_reader(data: bytes) -> None:
    assert recognise.other_kind(data) == ""


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b'{"tickets": [{"id": 1}]}', "JSON data"),
        (b"[1, 2, 3]", "JSON data"),
        (b'[{"a": "b", "c": "d"},' * 10_000, "JSON data"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
        (b"<?xml version='1.0'?><a/>", "XML data"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "a calendar"),
        (b'# German\nmsgid ""\nmsgstr ""\n', "a file of translations"),
        (b"id,name,mail\n1,Jo,jo@a.example\n2,Al,al@a.example\n3,Mo,mo@a.example\n", "a table (CSV)"),
        (b"id;name;mail\n1;Jo;jo@a.example\n2;Al;al@a.example\n", "a table (CSV)"),
        (b"Jun  3 09:12:00 host sshd: accepted for jo\n" * 1000, "a long text or a log"),
    ],
)
def test_what_we_do_not_know_yet_has_a_name(data: bytes, what: str) -> None:
    assert recognise.other_kind(data) == what
