"""The house listens to its own voice: no sentence of ours blames, threatens, pushes or hides behind jargon."""

import string

import pytest

from heedful.core.mail import indicator
from heedful.core.text import blame
from heedful.core.voice import sentences

SENTENCES = sentences.every()


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_we_never_blame_threaten_or_push(sentence: sentences.Sentence) -> None:
    assert blame.found_in(sentence.text, sentence.language, kinds={"blame", "threat", "pressure"}) == ()


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if not s.key.startswith("terminal.")], ids=str)
def test_a_letter_to_a_colleague_needs_no_dictionary(sentence: sentences.Sentence) -> None:
    assert blame.found_in(sentence.text, sentence.language, kinds={"jargon"}) == ()


def _slots(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


_WORDS = {
    language: {sentence.key: sentence.text for sentence in SENTENCES if sentence.language == language}
    for language in sentences.LANGUAGES
}
TOLD = [i for i in indicator.every() if i.weight > 0 and i.direction != "context"]


@pytest.mark.parametrize("told", TOLD, ids=lambda told: told.id)
def test_every_indicator_can_be_told_to_a_colleague_in_their_language(told: indicator.Indicator) -> None:
    offered = _slots(told.sentence) | {"quote"}
    for language in sentences.LANGUAGES:
        said = _WORDS[language].get(f"fact.indicator.{told.id}")
        assert said, f"{language}.toml has no words for fact.indicator.{told.id}"
        assert _slots(said) <= offered
