"""Words a person copied from a message are found again in it, and so is what a reading points at."""

from heedful.core.mail import message, quotes, reading
from heedful.core.mail.span import Span

PAGE = (
    b"From: a@b.example\nSubject: Act by noon\nContent-Type: text/html; charset=utf-8\n\n"
    b"<p>Dear Ben,</p><p>please <b>log&nbsp;in\n now</b> at <a href='https://x.example/login'>our portal</a>, or your "
    b"mail will be dele\xe2\x80\x8bted.</p>"
)


def letters() -> quotes.Letters:
    return quotes.letters_of(message.parse(PAGE))


def said(quote: str) -> str | None:
    found, place = letters(), letters().of_quote(quote)
    return None if place is None else found.text[place[0] : place[1]]


def test_a_quote_is_found_through_tags_line_ends_case_and_disguise() -> None:
    assert said("Please log in now") == "pleaseloginnow"
    assert said("will be deleted") == "willbedeleted"
    assert said("act by noon") == "actbynoon"


def test_what_does_not_stand_there_is_not_found() -> None:
    assert said("log in tomorrow") is None
    assert said("  ") is None


def test_a_span_covers_the_letters_that_are_seen_at_its_place() -> None:
    parsed = message.parse(PAGE)
    html = parsed.part("html")
    assert html is not None
    start = html.text.index("<b>")
    found = letters()
    runs = list(found.of_span(Span("html", start, html.text.index("</b>"), "log in now")))
    assert [found.text[first:last] for first, last in runs] == ["loginnow"]
    assert list(found.of_span(Span("subject", 0, 3, "Act"))) == [(0, 3)]
    assert list(found.of_span(Span("text", 0, 3, "Act"))) == []


def test_everything_a_reading_points_at_stands_there() -> None:
    parsed = message.parse(PAGE)
    read = reading.of(parsed)
    spans = [span for finding in read.indicators for span in finding.evidence]
    spans += [span for pull in read.levers for span in pull.spans]
    assert spans
    assert quotes.spans_that_miss(parsed, spans) == []


def test_a_span_that_points_elsewhere_is_noticed() -> None:
    parsed = message.parse(PAGE)
    astray = [Span("subject", 0, 3, "Pay"), Span("text", 0, 3, "Act"), Span("subject", 9, 99, "on")]
    assert quotes.spans_that_miss(parsed, [*astray, Span("subject", 0, 3, "Act")]) == astray
