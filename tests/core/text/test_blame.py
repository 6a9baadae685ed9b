"""Our blame-and-pressure reader finds what hurts, leaves what helps, and says where and why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.text import blame
from heedful.core.text.hurt import Hurt

HURTS = blame.every()
PRESENT = [
    pytest.param(hurt, language, sentence, id=f"{hurt.name}-{language}-{sentence[:30]}")
    for hurt in HURTS
    for language, sentences in hurt.present_in.items()
    for sentence in sentences
]
ABSENT = [
    pytest.param(hurt, language, sentence, id=f"{hurt.name}-{language}-{sentence[:30]}")
    for hurt in HURTS
    for language, sentences in hurt.absent_from.items()
    for sentence in sentences
]


@pytest.mark.parametrize(("hurt", "language", "sentence"), PRESENT)
def test_a_hurt_is_found_in_its_examples(hurt: Hurt, language: str, sentence: str) -> None:
    assert hurt.name in {remark.name for remark in blame.found_in(sentence, language)}


@pytest.mark.parametrize(("hurt", "language", "sentence"), ABSENT)
def test_a_kind_sentence_passes_every_rule(hurt: Hurt, language: str, sentence: str) -> None:
    others = set(blame.KINDS) - {"jargon"}
    assert blame.found_in(sentence, language, kinds=others) == ()


@pytest.mark.parametrize("hurt", HURTS, ids=lambda hurt: hurt.name)
def test_every_hurt_speaks_all_four_languages_and_names_its_source(hurt: Hurt) -> None:
    for languages in (hurt.patterns, hurt.present_in, hurt.absent_from):
        assert set(languages) == set(blame.LANGUAGES)
        assert all(languages.values())
    assert hurt.source
    assert hurt.why.endswith(".")


@pytest.mark.parametrize("hurt", HURTS, ids=lambda hurt: hurt.name)
def test_the_reasons_we_give_are_kind_themselves(hurt: Hurt) -> None:
    assert blame.found_in(hurt.why, "en", kinds={"blame", "pressure"}) == ()


def test_a_remark_points_at_the_words() -> None:
    text = "Thank you. You failed to look. Act now."
    remarks = blame.found_in(text, "en")
    assert [remark.quote for remark in remarks] == ["You failed", "failed", "Act now"]
    assert all(text[remark.start : remark.end] == remark.quote for remark in remarks)


def test_a_denial_counts_only_in_its_own_clause() -> None:
    assert not blame.found_in("This was not your fault.", "en")
    assert blame.found_in("It is not too late, it was your fault.", "en")


def test_only_the_kinds_that_were_asked_for_are_looked_for() -> None:
    assert blame.found_in("Check the URL immediately.", "en", kinds={"jargon"})[0].quote == "URL"
    assert len(blame.found_in("Check the URL immediately.", "en", kinds={"jargon"})) == 1


def test_a_region_does_not_change_the_language() -> None:
    assert blame.found_in("Das ist Ihre Schuld.", "de-CH")


def test_a_language_without_rules_is_refused() -> None:
    with pytest.raises(ValueError, match="de, en, es, fr"):
        blame.found_in("Tämä on sinun vikasi.", "fi")


@given(st.text(max_size=400), st.sampled_from(blame.LANGUAGES))
def test_any_text_can_be_read(text: str, language: str) -> None:
    for remark in blame.found_in(text, language):
        assert text[remark.start : remark.end] == remark.quote


def test_a_megabyte_of_bait_is_read_in_time() -> None:
    bait = "Sie hätten " * 20_000 + "vous avez " * 20_000 + "you " * 50_000
    assert len(bait) > 500_000
    for language in blame.LANGUAGES:
        blame.found_in(bait, language)
