"""The words of a message, cut at levers and evidence: nothing lost, nothing clickable, nobody named."""

from hypothesis import given
from hypothesis import strategies as st

from heedful.core.mail import message, reading
from heedful.core.mail.message import Part
from heedful.core.mail.span import Span
from heedful.server.reports import marked
from heedful.server.reports.marked import Mark
from tests.server.reports.desk import ATTACK, OURS


def nobody(address: str) -> None:
    return None


def text_of(found: marked.Marked) -> str:
    return "".join(segment.text for segment in found.segments)


@given(
    text=st.text(alphabet="ab <&>\n", max_size=60),
    edges=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8),
)
def test_no_mark_loses_or_repeats_a_letter(text: str, edges: list[tuple[int, int]]) -> None:
    marks = [
        (
            Mark(f"m{number}", lever="fear" if number % 2 else "", evidence="" if number % 2 else "why"),
            Span("text", *sorted(pair), ""),
        )
        for number, pair in enumerate(edges)
    ]
    found = marked.marked(Part("text", "plain", text), marks, veil=nobody)
    assert text_of(found) == text
    begun = [mark.anchor for segment in found.segments for mark in segment.begins]
    assert len(begun) == len(set(begun))


def test_a_lever_in_html_stands_on_the_visible_words() -> None:
    source = "<p>Pay <b>within</b> 2&nbsp;hours</p>"
    start, end = source.index("within"), source.index("</p>")
    found = marked.marked(
        Part("html", "html", source), [(Mark("urgency-0", lever="urgency"), Span("html", start, end, ""))], veil=nobody
    )
    assert "".join(one.text for one in found.segments if one.lever == "urgency").split() == ["within", "2", "hours"]


def test_an_address_on_the_web_cannot_be_followed_even_when_marked_inside() -> None:
    text = "go to http://bad.test/pay now"
    found = marked.marked(
        Part("text", "plain", text), [(Mark("m", evidence="why"), Span("text", 10, 16, ""))], veil=nobody
    )
    assert text_of(found) == "go to hxxp://bad[.]test/pay now"
    assert [one.text for one in found.segments if one.evident] == ["hxxp://bad[.]test/pay"]


def test_the_reporters_address_is_nowhere_not_even_inside_a_link() -> None:
    mail = message.parse(ATTACK)
    found = marked.parts_of(
        mail, reading.of(mail, OURS), veil=lambda address: "[you]" if address == "dao@larkfield.example" else None
    )
    assert "dao@" not in "".join(map(text_of, found))
    assert "dao" not in marked.veiled(
        "http://x.test/?id=dao@larkfield.example", lambda address: "[you]" if "dao@" in address else None
    )


def test_every_lever_of_a_reading_has_its_place_on_the_page() -> None:
    mail = message.parse(ATTACK)
    read = reading.of(mail, OURS)
    found = marked.parts_of(mail, read, veil=nobody)
    begun = {mark.anchor for part in found for segment in part.segments for mark in segment.begins}
    assert read.levers
    assert {f"{pull.name}-0" for pull in read.levers} <= begun
