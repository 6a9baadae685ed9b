"""What the reader learns from: our own corpus and three public sets, each read as it was written, and nothing else."""

import itertools
import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from heedful.core.learned import reader
from tests.skips import CORPORA_ABSENT
from training.levers import corpus, dataset, twins

ALLOWED = ("cognitive_phishing", "spamassassin_public", "synthetic_bec")
"""The folders of the public sets that may be learnt from; all others beside them are for measuring."""
OURS = [*dataset.twins(), *dataset.everyday()]
EVERYDAY = [
    (file.name, row)
    for file in sorted((dataset.CORPUS / "everyday").glob("*.toml"))
    for row in tomllib.loads(file.read_text(encoding="utf-8"))["message"]
]


@pytest.fixture
def allowed_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which the three sets lie that may be learnt from, and nothing else."""
    if not all((dataset.PUBLIC / name).is_dir() for name in ALLOWED):
        pytest.skip(CORPORA_ABSENT)
    for name in ALLOWED:
        (tmp_path / name).symlink_to(dataset.PUBLIC / name)
    monkeypatch.setattr(dataset, "PUBLIC", tmp_path)


@pytest.mark.usefixtures("allowed_alone")
@pytest.mark.parametrize("source", dataset.SOURCES)
def test_every_source_is_read_where_nothing_else_lies(source: str) -> None:
    some = list(itertools.islice(dataset.SOURCES[source](), 40))
    assert len(some) == 40
    for example in some:
        assert example.source.partition("-")[0] == source
        assert example.kind in dataset.KINDS
        assert example.group
        assert example.sentences


@pytest.mark.usefixtures("allowed_alone")
def test_nobody_labelled_asks_or_levers_of_the_public_sets() -> None:
    for source in ("ptt", "spamassassin", "bec"):
        for example in itertools.islice(dataset.SOURCES[source](), 40):
            assert (example.language, example.ask, example.levers) == ("en", "", None)


def test_there_is_no_sixth_source() -> None:
    assert set(dataset.SOURCES) == {"twins", "everyday", "ptt", "spamassassin", "bec"}


def test_a_set_that_is_not_here_is_missed_aloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset, "PUBLIC", tmp_path)
    with pytest.raises(FileNotFoundError, match=re.escape(str(tmp_path))):
        dataset.examples()


def test_our_own_texts_have_words_a_known_kind_and_a_known_ask() -> None:
    assert [each.group for each in OURS if not each.sentences] == []
    assert {each.kind for each in OURS} == set(dataset.KINDS) == set(reader.KINDS)
    assert {each.ask for each in OURS} == {"none", *reader.ASKS} == twins.ASKS


def test_twins_are_a_group_and_everyday_messages_stand_alone() -> None:
    sizes = Counter(each.group for each in OURS)
    assert {sizes[each.group] for each in OURS if each.source.startswith("twins")} == {2}
    assert {sizes[each.group] for each in OURS if each.source.startswith("everyday")} == {1}


def test_nearly_every_marked_lever_is_found_in_a_sentence() -> None:
    marked = {row["pair"]: Counter[str]() for row in corpus.rows()}
    for row in corpus.rows():
        marked[row["pair"]].update({lever["name"] for lever in row["levers"]})
    found = {pair: Counter[str]() for pair in marked}
    for each in OURS:
        if each.levers is not None:
            found[each.group].update(frozenset[str]().union(*each.levers))
    assert all(found[pair] <= marked[pair] for pair in marked)
    assert sum(map(Counter.total, found.values())) >= 0.97 * sum(map(Counter.total, marked.values()))


@pytest.mark.parametrize("part", ["class", "medium", "ask"])
def test_everyday_messages_say_what_they_are_in_known_words(part: str) -> None:
    known = {"class": set(dataset.KINDS), "medium": {"mail", "sms", "chat"}, "ask": {"none", *reader.ASKS}}[part]
    assert [(name, row[part]) for name, row in EVERYDAY if row[part] not in known] == []


def test_a_mail_of_every_day_has_a_subject_and_a_text_message_has_none() -> None:
    assert [(name, row["body"]) for name, row in EVERYDAY if (row["medium"] == "mail") != bool(row["subject"])] == []


def test_no_everyday_message_stands_there_twice() -> None:
    letters = Counter("".join(filter(str.isalpha, row["body"].lower())) for _, row in EVERYDAY)
    assert [text for text, times in letters.items() if times > 1] == []


def test_no_everyday_message_is_one_of_the_twins() -> None:
    ours = {"".join(filter(str.isalpha, letter.body.lower())) for pair in twins.every() for letter in pair.letters}
    assert not ours & {"".join(filter(str.isalpha, row["body"].lower())) for _, row in EVERYDAY}


@pytest.mark.parametrize("language", ["de", "en", "es", "fr"])
def test_every_language_has_deceit_and_plain_mail_of_every_day(language: str) -> None:
    kinds = Counter(row["class"] for name, row in EVERYDAY if name.startswith(language))
    assert set(kinds) == set(dataset.KINDS)
    assert 0.4 < kinds["benign"] / kinds.total() < 0.6


def test_a_line_of_the_banks_has_known_labels_and_pairs_share_a_group() -> None:
    lines = dataset.lines()
    assert {each.language for each in lines} == {"de", "en", "es", "fr"}
    assert {each.move for each in lines} == {"deceit", "honest", ""}
    assert {each.ask for each in lines} == {"", *reader.ASKS}
    assert frozenset[str]().union(*(each.levers for each in lines)) == set(reader.LEVERS)
    assert max(Counter(each.group for each in lines).values()) == 8


def test_a_written_link_is_read_as_its_words_and_its_address() -> None:
    raw = dataset.plain_mail("Your parcel", "Please [pay the fee](https://cargo.example/pay) today.")
    assert "pay the fee https://cargo.example/pay today." in " ".join(dataset.uttered(raw))


def test_what_has_no_subject_is_a_text_message() -> None:
    assert dataset.plain_mail("", "Are you at home?") == b"Are you at home?"


def test_advertising_is_unwanted_and_no_deceit() -> None:
    said = {each.kind: each.deceit for each in OURS}
    assert {kind for kind, deceit in said.items() if not deceit} == {"benign", "spam"}
