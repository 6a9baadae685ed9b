"""The house listens to its own voice: no sentence of ours blames, threatens, pushes or hides behind jargon."""

import string
from pathlib import Path

import polib
import pytest

from heedful.core.mail import indicator, lever
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


OTHERS = [(one.id, one.sentence) for one in indicator.every()] + [
    (one.name, said) for one in lever.every() for said in (one.feels_like, one.innocent)
]


@pytest.mark.parametrize(("name", "said"), OTHERS, ids=lambda value: value[:40])
def test_what_indicators_and_levers_say_is_kind_too(name: str, said: str) -> None:
    assert blame.found_in(said, "en", kinds={"blame", "threat", "pressure"}) == ()


def test_the_screens_are_kind_in_every_language() -> None:
    unkind = [
        (remark.quote, text)
        for path in sorted((Path(__file__).parents[2] / "src" / "heedful").rglob("*.po"))
        for entry in polib.pofile(path)
        for text, language in ((entry.msgid, "en"), (entry.msgstr, path.parts[-3]))
        for remark in blame.found_in(text, language, kinds={"blame", "threat", "pressure"})
    ]
    assert unkind == []
