"""What the words say is heard behind harmless words beside and after them, and shown where it stands."""

import pytest

from heedful.core.mail import worded
from heedful.core.mail.thread import Told
from heedful.core.mail.worded import Worded
from heedful.core.text import passage

LURE = (
    "Your mailbox has reached its limit and will be closed tonight. Sign in on the page below with your user name and "
    "password to keep your messages. Accounts that are not confirmed before midnight are deleted."
)
HARMLESS = (
    "The choir sings at four in the small hall. Everybody brings a cake or a salad. The library stays open until six. "
    "Many thanks to all who helped to paint the fence and to carry the benches back into the shed."
)


def heard(*texts: tuple[str, str]) -> Worded:
    found = worded.of(Told(part, passage.of(text)) for part, text in texts)
    assert found is not None
    return found


@pytest.mark.parametrize(("often", "before"), [(3, True), (40, True), (3, False), (40, False), (400, False)])
def test_harmless_words_said_again_and_again_unsay_nothing(often: int, before: bool) -> None:
    filling = f"{HARMLESS}\n\n" * often
    text = f"{filling}{LURE}" if before else f"{LURE}\n\n{filling}"
    assert heard(("text", text)).malice >= heard(("text", LURE)).malice


def test_a_lure_said_three_times_is_still_a_lure() -> None:
    text = f"{LURE}\n\n" * 3 + HARMLESS
    assert heard(("text", text)).malice >= heard(("text", f"{LURE}\n\n{HARMLESS}")).malice


@pytest.mark.parametrize("order", [("plain", "page"), ("page", "plain")])
def test_a_harmless_text_beside_another_unsays_nothing(order: tuple[str, str]) -> None:
    texts = {"plain": HARMLESS * 4, "page": LURE}
    found = heard(("subject", "Your mailbox"), *((part, texts[part]) for part in order))
    assert found.malice >= heard(("subject", "Your mailbox"), ("page", LURE)).malice
    assert {telling.span.part for telling in found.sentences} <= {"subject", "page"}


def test_what_told_most_is_shown_where_it_stands() -> None:
    for telling in heard(("text", LURE)).sentences:
        assert LURE[telling.span.start : telling.span.end] == telling.span.quote
        for span, adds in telling.words:
            assert LURE[span.start : span.end] == span.quote
            assert adds != 0


def test_hardly_a_word_is_no_text() -> None:
    assert worded.of([Told("text", passage.of("Thanks, Mo"))]) is None
    assert worded.of([]) is None


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Good morning. Could you send me your prices?", True),
        ("Buenos días, ¿me podrían enviar un presupuesto?", True),
        ("Do you have a minute? Please reply with your mobile number.", False),
        ("I have a proposal for you. Kindly reply for details.", False),
        (f"{LURE} {HARMLESS} Could you send me your prices?", False),
    ],
)
def test_only_a_short_text_that_asks_is_a_question(text: str, question: bool) -> None:
    assert heard(("text", text)).question is question
