"""The contrast corpus as it is committed: made from the twins, whole, readable, and of the promised make-up."""

import re
from collections import Counter
from collections.abc import Callable

import pytest

from heedful.core.mail import message, reading
from training.levers import corpus, envelope, twin_faults, twins, written
from training.levers.twins import Letter, Pair

ROWS = corpus.rows()
TRAITS: dict[str, Callable[[Letter], float]] = {
    "words": lambda letter: len(written.shown(letter.body).split()),
    "links": lambda letter: len(written.links(letter.body)),
    "exclamation marks": lambda letter: (letter.subject + letter.body).count("!"),
    "words in capitals": lambda letter: len(re.findall(r"\b[^\W\d_a-z]{4,}\b", letter.subject + letter.body)),
    "digits": lambda letter: sum(map(str.isdigit, letter.body)),
    "hour": lambda letter: letter.sent.hour,
    "weekend": lambda letter: letter.sent.weekday() > 4,
    "attachments": lambda letter: len(letter.attachments),
    "labelled levers": lambda letter: len(letter.levers),
}


def test_what_is_committed_is_what_the_twins_make() -> None:
    made = corpus.files()
    there = {path for path in corpus.MAIL.glob("*/*")} | {corpus.LABELS}
    assert there == made.keys()
    assert [path.name for path, content in made.items() if path.read_bytes() != content] == []


def test_there_is_nothing_to_mend_in_any_twin() -> None:
    assert twin_faults.of(sorted(twins.TWINS.glob("*/*.toml"))) == []


def test_there_are_at_least_four_hundred_messages_half_of_them_genuine() -> None:
    assert len(ROWS) >= 400
    assert Counter(row["truth"] for row in ROWS)["genuine"] * 2 == len(ROWS)
    assert set(Counter(row["pair"] for row in ROWS).values()) == {2}
    assert len({row["id"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("language", "share"), [("en", 0.60), ("de", 0.20), ("fr", 0.10), ("es", 0.10)])
def test_languages_have_their_shares(language: str, share: float) -> None:
    assert abs(Counter(row["language"] for row in ROWS)[language] / len(ROWS) - share) <= 0.03


def test_every_message_is_read_whole_and_as_what_it_is() -> None:
    for row in ROWS:
        path = corpus.CORPUS / row["file"]
        read = message.parse(path.read_bytes(), name=path.name)
        assert not read.unread, row["file"]
        assert read.kind == ("mail" if row["medium"] == "mail" else "text")
        assert read.parts


def test_every_lever_and_every_ask_occurs() -> None:
    assert {lever["name"] for row in ROWS for lever in row["levers"]} == twins.LEVERS
    assert {row["ask"] for row in ROWS} == twins.ASKS


def test_levers_pull_in_genuine_messages_as_in_deceitful_ones() -> None:
    for name in ("urgency", "fear", "authority"):
        seen = Counter(row["truth"] for row in ROWS if name in {lever["name"] for lever in row["levers"]})
        assert 0.5 < seen["genuine"] / seen["deceitful"] < 2


@pytest.mark.parametrize("trait", TRAITS)
def test_no_trait_of_the_surface_tells_truth(trait: str) -> None:
    pairs, measure = list(twins.every()), TRAITS[trait]
    assert 0.4 <= area([measure(p.deceitful) for p in pairs], [measure(p.genuine) for p in pairs]) <= 0.6


def test_how_hard_a_message_pulls_does_not_tell_truth() -> None:
    def pulled(pair: Pair, letter: Letter) -> float:
        read = reading.of(message.parse(envelope.render(pair, letter)), pair.organisation.known)
        return sum(pull.score for pull in read.levers)

    pairs = list(twins.every())
    assert 0.4 <= area([pulled(p, p.deceitful) for p in pairs], [pulled(p, p.genuine) for p in pairs]) <= 0.6


def area(some: list[float], others: list[float]) -> float:
    """How often one of the first is above one of the second, ties counting half (the area under the ROC curve)."""
    wins = sum((one > other) + 0.5 * (one == other) for one in some for other in others)
    return wins / len(some) / len(others)


def test_what_an_organisation_knows_comes_back_as_it_was_written() -> None:
    by_pair = {f"{pair.language}/{pair.name}": pair for pair in twins.every()}
    for row in ROWS:
        assert corpus.known(row) == by_pair[row["pair"]].organisation.known


def test_the_corpus_is_given_to_everybody() -> None:
    notice = (corpus.CORPUS / "LICENSE").read_text(encoding="utf-8")
    assert "CC0-1.0" in notice
    assert "https://creativecommons.org/publicdomain/zero/1.0/" in notice
    assert "CC0-1.0" in (corpus.CORPUS / "README.md").read_text(encoding="utf-8")
