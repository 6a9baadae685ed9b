"""What we say exists in every language, with the same facts, and nothing is said by accident."""

import string

import pytest

from heedful.core.voice import sentences

BY_LANGUAGE = {
    language: {sentence.key: sentence.text for sentence in sentences.every() if sentence.language == language}
    for language in sentences.LANGUAGES
}
LETTERS = [key for key in BY_LANGUAGE["en"] if not key.startswith("terminal.")]


def facts_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", sentences.LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    assert {key for key in BY_LANGUAGE[language] if not key.startswith("terminal.")} == set(LETTERS)


@pytest.mark.parametrize("key", LETTERS)
def test_every_language_states_the_same_facts(key: str) -> None:
    stated = {language: facts_in(BY_LANGUAGE[language][key]) for language in sentences.LANGUAGES}
    assert len({frozenset(facts) for facts in stated.values()}) == 1, stated


@pytest.mark.parametrize("key", LETTERS)
def test_no_translation_is_the_english_sentence_itself(key: str) -> None:
    english = BY_LANGUAGE["en"][key]
    if len(english) > 20:
        assert all(BY_LANGUAGE[language][key] != english for language in ("de", "fr", "es"))


@pytest.mark.parametrize("sentence", sentences.every(), ids=str)
def test_a_sentence_is_tidy(sentence: sentences.Sentence) -> None:
    assert sentence.text == sentence.text.strip()
    assert "  " not in sentence.text
    assert sentence.text


def test_facts_are_filled_in() -> None:
    assert sentences.say("greeting.named", "de", name="Amara") == "Guten Tag Amara,"


def test_a_fact_with_braces_is_said_as_it_is() -> None:
    assert sentences.say("greeting.named", "en", name="{name} {0}") == "Hello {name} {0},"


def test_a_language_we_do_not_speak_gets_english() -> None:
    assert sentences.say("greeting.plain", "fi") == "Hello,"
    assert sentences.say("greeting.plain", "de-AT") == "Guten Tag,"
    assert sentences.say("greeting.plain", "und") == "Hello,"


def test_a_fact_left_out_is_our_mistake_and_is_loud() -> None:
    with pytest.raises(KeyError):
        sentences.say("greeting.named", "en")


def test_words_we_do_not_have_are_our_mistake_and_are_loud() -> None:
    with pytest.raises(KeyError):
        sentences.say("reply.shouting", "en")
    assert not sentences.knows("reply.shouting")
    assert sentences.knows("reply.thanks.benign") is False
    assert sentences.knows("reply.thanks.legitimate")


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "One colleague received"),
        ("en", 2, "2 colleagues received"),
        ("de", 0, "Auch 0 Kolleginnen"),
        ("fr", 0, "Une autre personne"),
        ("fr", 2, "2 autres personnes"),
        ("es", 31, "Otras 31 personas"),
    ],
)
def test_numbers_are_counted_as_the_language_counts(language: str, number: int, said: str) -> None:
    assert sentences.count("reply.others", number, language).startswith(said)
