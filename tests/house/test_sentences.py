"""Whatever can be found in a message has its words in every language we answer in, and its look on the page."""

import re
import typing
from pathlib import Path

import pytest

from heedful.core.mail import asking, lever, reading
from heedful.core.voice import sentences
from heedful.server.reports import labels
from heedful.server.ui import views

UI = Path(views.__file__).parent / "static" / "ui"
SPOKEN = {(sentence.language, sentence.key) for sentence in sentences.every()}
LEVERS = [each.name for each in lever.every()]
ASKS = typing.get_args(asking.Ask)
VERDICTS = typing.get_args(reading.Verdict)


def unspoken(key: str) -> list[str]:
    return [language for language in sentences.LANGUAGES if (language, key) not in SPOKEN]


@pytest.mark.parametrize("name", LEVERS)
def test_a_lever_has_a_name_and_a_feeling(name: str) -> None:
    assert unspoken(f"lever.{name}.name") == unspoken(f"lever.{name}.feels") == []


def underline(name: str) -> tuple[str, ...]:
    """How a lever is drawn, its hue apart."""
    [rule] = re.findall(rf"\.lever-{name}\s*\{{([^}}]*)\}}", (UI / "components.css").read_text())
    return tuple(sorted(said.strip() for said in rule.split(";") if "--hue" not in said and said.strip()))


@pytest.mark.parametrize("name", LEVERS)
def test_a_lever_has_a_hue_of_its_own(name: str) -> None:
    assert f"--lever-{name}:" in (UI / "tokens.css").read_text()
    assert f"var(--lever-{name})" in (UI / "components.css").read_text()


def test_no_two_levers_look_alike_without_colour() -> None:
    drawn = [underline(name) for name in LEVERS]
    assert all("text-decoration-style" in " ".join(one) for one in drawn)
    assert len(set(drawn)) == len(drawn)


def test_the_page_of_pieces_shows_every_lever() -> None:
    assert sorted(views.LEVERS) == LEVERS


@pytest.mark.parametrize("ask", ASKS)
def test_every_ask_has_words_and_a_next_step(ask: str) -> None:
    assert unspoken(f"ask.{ask}") == unspoken(f"reply.now.{ask}") == unspoken(f"reply.already.{ask}") == []


def test_every_ask_that_is_heard_is_one_that_is_promised() -> None:
    assert {*asking.every(), "none"} == set(ASKS)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_every_verdict_has_words_for_reporters(verdict: str) -> None:
    assert unspoken(f"reply.verdict.{verdict}") == []


def test_every_verdict_but_doubt_can_be_given_by_a_person() -> None:
    assert {verdict for verdict, _label in labels.VERDICTS} == set(VERDICTS) - {"unsure"}
