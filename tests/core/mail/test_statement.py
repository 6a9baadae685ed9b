"""A fact is stated only while it stands in the message, and foreign words are made harmless first."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.mail import message, statement
from heedful.core.mail.span import Span
from heedful.core.mail.statement import Fact

MAIL = message.parse(
    b"From: Jo <jo@northwind.example>\r\nSubject: Caf\xc3\xa9\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    b"<p>Pay <b>to&shy;day</b> &amp; smile <a href='https://pay.example/x'>here</a></p>"
)


def span(quote: str, *, start: str, end: str) -> Span:
    part = MAIL.part("html")
    assert part is not None
    first = part.text.index(start)
    return Span("html", first, part.text.index(end, first) + len(end), quote)


def test_words_across_tags_and_entities_are_found_again() -> None:
    assert statement.holds(Fact("words", (), (span("& smile here", start="&amp;", end="here"),), ""), MAIL)


def test_words_that_are_not_there_do_not_hold() -> None:
    assert not statement.holds(Fact("words", (), (span("& frown here", start="&amp;", end="here"),), ""), MAIL)
    assert not statement.holds(Fact("words", (), (Span("text", 0, 3, "Pay"),), ""), MAIL)
    assert not statement.holds(Fact("words", (), (Span("html", 5000, 5003, "Pay"),), ""), MAIL)


@pytest.mark.parametrize("value", ["jo@northwind.example", "pay.example", "https://pay.example/x", "Café"])
def test_values_are_looked_for_in_the_whole_message(value: str) -> None:
    assert statement.holds(Fact("sender", (value,), (), ""), MAIL)
    assert not statement.holds(Fact("sender", (value + "x",), (), ""), MAIL)


def test_an_empty_message_is_empty_only_without_words() -> None:
    nothing = message.parse(b"From: jo@northwind.example\r\nSubject: Hi\r\n\r\n")
    assert statement.holds(Fact("empty", (), (), ""), nothing)
    assert not statement.holds(Fact("empty", (), (), ""), MAIL)


def test_what_an_indicator_names_nothing_for_is_looked_at_by_it_again() -> None:
    route = b"Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000\r\n"
    nobody = route + b"From: jo@northwind.example\r\nSubject: Hi\r\n\r\nHello"
    fact = Fact("no-recipient-named", (), (), "")
    assert statement.holds(fact, message.parse(nobody))
    assert not statement.holds(
        fact, message.parse(nobody.replace(b"Subject:", b"To: amara@larkfield.example\r\nSubject:"))
    )


@pytest.mark.parametrize(
    ("foreign", "shown"),
    [
        ("see https://evil.example/a.b?c=d now", "see hxxps://evil[.]example/a.b?c=d now"),
        ("write to me@evil.example", "write to me[@]evil[.]example"),
        ("go to evil.example today", "go to evil[.]example today"),
        ("www.evil.example", "www[.]evil[.]example"),
        ("two\r\nlines\tand\u2028more", "two lines and more"),
        ("no\x00thing \x1b[31mred", "no thing [31mred"),
        ("at 10.30 we pay 1.99", "at 10.30 we pay 1.99"),
    ],
)
def test_foreign_words_are_made_harmless(foreign: str, shown: str) -> None:
    assert statement.harmless(foreign) == shown


def test_a_long_quotation_ends_in_an_ellipsis() -> None:
    assert statement.harmless("word " * 100).endswith("…")
    assert len(statement.harmless("word " * 100)) <= statement.LONGEST


@given(st.text(max_size=2000) | st.from_regex(r"(?i)[ -~]{0,9}https?://[a-z.]{1,30}[ -~]{0,90}", fullmatch=True))
def test_harmless_words_are_one_printable_line(foreign: str) -> None:
    shown = statement.harmless(foreign)
    assert shown.isprintable()
    assert not re.search(r"https?://\w", shown, re.IGNORECASE)
