"""What the trained reader says of a text can be followed: what sentences tell and words add comes to what it says."""

import math
from collections import Counter
from importlib import resources

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heedful.core.learned import grams, reader

LURE = (
    "Your mailbox has reached its limit and will be closed tonight.",
    "Sign in on the page below with your user name and password to keep your messages.",
    "Accounts that are not confirmed before midnight are deleted together with every folder.",
    "This step is required by the administrator and takes two minutes.",
    "Do not answer this message, and do not mention it to your colleagues.",
)
KIND = (
    "Thank you for the lovely afternoon in the garden on Sunday.",
    "The children still talk about the frogs, and the cake is all gone.",
    "We are at home again since yesterday evening, the train was on time.",
    "I put the photographs into the drawer in the hall, as you said.",
    "See you at the choir next week, and greet Anna from all of us.",
)
LONG = (
    *(sentence for pair in zip(LURE, KIND, strict=True) for sentence in pair),
    "The meeting is in the small hall at four.",
    "Bring your own cup, the kitchen is being painted.",
    "The minutes of the last meeting hang on the door.",
    "Parking is free behind the library after six.",
)


def malice(sentences: tuple[str, ...]) -> float:
    return reader.load().judge(sentences).malice


@pytest.mark.parametrize("text", [LURE, KIND, LURE + KIND, LONG], ids=["lure", "kind", "both", "long"])
def test_what_a_sentence_tells_is_what_the_text_loses_without_it(text: tuple[str, ...]) -> None:
    judged = reader.load().judge(text)
    for place, said in enumerate(judged.sentences):
        rest = text[:place] + text[place + 1 :]
        assert sum(len(sentence.split()) for sentence in rest) >= reader.ENOUGH
        assert malice(rest) + said.tells == pytest.approx(judged.malice, abs=1e-3)


def test_a_single_sentence_tells_all_there_is() -> None:
    judged = reader.load().judge(LURE[1:2])
    assert judged.sentences[0].tells == pytest.approx(judged.malice, abs=1e-3)


def by_hand(sentences: tuple[str, ...]) -> float:
    """What the words add, from the shipped numbers alone: sublinear TF-IDF of unit length times the weights."""
    counts = Counter(form for each in sentences for form, _ in grams.in_sentence(grams.tokens(each)))
    source = resources.files("heedful.core.learned").joinpath("heads.npz")
    total = 0.0
    with source.open("rb") as file, np.load(file, allow_pickle=False) as weights:
        stacks = {"contrast": reader.CONTRAST[1], "topic": reader.TOPIC[1]}
        for share, (name, stack) in zip(reader.SHARES, stacks.items(), strict=True):
            forms = bytes(weights[f"{name}_forms"]).decode().split("\n")
            rarity, weight = weights[f"{name}_rarity"], weights[f"{name}_weight"]
            rows = [(row, 1 + math.log(counts[form])) for row, form in enumerate(forms) if form in counts]
            values = [(row, often * float(rarity[row])) for row, often in rows]
            length = math.sqrt(sum(value**2 for _, value in values))
            total += share * stack * sum(value * float(weight[row]) for row, value in values) / length
    return total * min(1.0, sum(len(each.split()) for each in sentences) / reader.ENOUGH)


@pytest.mark.parametrize("text", [LURE, KIND, LURE[:2], LURE + LURE[:2] + KIND], ids=["lure", "kind", "short", "both"])
def test_what_words_add_comes_to_what_the_weights_say(text: tuple[str, ...]) -> None:
    words = [word for said in reader.load().judge(text).sentences for word in said.words]
    assert math.fsum(word.adds for word in words) == pytest.approx(by_hand(text), abs=1e-4 * len(words))


def test_words_stand_where_they_are_said() -> None:
    for sentence, said in zip(LURE, reader.load().judge(LURE).sentences, strict=True):
        tokens = grams.tokens(sentence)
        assert [(word.start, word.end) for word in said.words] == [(token.start, token.end) for token in tokens]


def test_what_the_first_page_says_is_not_unsaid_by_what_follows() -> None:
    page = (LURE * 3)[: reader.OPENING]
    for much in (1, 5, 25):
        assert malice(page + KIND * much) >= malice(page) - 1e-3


def test_deceit_sounds_worse_than_kindness() -> None:
    assert malice(LURE) > 0 > malice(KIND)


def test_links_addresses_and_numbers_teach_nothing() -> None:
    one = (*LURE, "Write to help@bank.example before 2024-05-01 or go to https://bank.example/a.")
    other = (*LURE, "Write to x.y@z.test before 31.12.2031 or go to www.elsewhere.test/login?u=7.")
    assert malice(one) == pytest.approx(malice(other), abs=1e-3)


def test_a_short_text_says_less() -> None:
    assert abs(malice((LURE[1],))) < abs(malice((LURE[1], *(LURE[1].replace("page", "form"),) * 3)))


def test_shares_are_shares_and_the_place_of_the_ask_is_in_the_text() -> None:
    judged = reader.load().judge(LURE)
    assert set(judged.kinds) == set(reader.KINDS)
    assert set(judged.asks) == {"none", *reader.ASKS}
    for shares in (judged.kinds, judged.asks):
        assert math.fsum(shares.values()) == pytest.approx(1, abs=1e-3)
        assert min(shares.values()) >= 0
    assert judged.asking == 1
    assert max(judged.asks, key=lambda name: judged.asks[name]) == "credentials"


def test_a_text_without_a_sentence_is_refused() -> None:
    with pytest.raises(ValueError, match="sentence"):
        reader.load().judge(())


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(max_size=40), min_size=1, max_size=16))
def test_no_text_breaks_it(sentences: list[str]) -> None:
    judged = reader.load().judge(sentences)
    assert math.isfinite(judged.malice)
    assert all(0 <= pull <= 1 for said in judged.sentences for pull in said.levers.values())
    assert len(judged.sentences) == len(sentences)
