"""`heedful evaluate mail`: figures a person can trust, the worst first, and nothing swallowed."""

import importlib.resources
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from heedful.cli import evaluate, examined
from heedful.cli.main import main
from heedful.connectors.labels import Labelled, Marked
from heedful.core.learned import reader
from heedful.core.mail import reading, report
from heedful.core.mail.exam import Answer
from heedful.core.mail.known import Known
from tests.cli import post


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from any heedful.toml that lies about."""
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two sets: one with four attacks and three notes, one whose attack is a harmless note in truth."""
    for number in range(4):
        kept(tmp_path / "data" / "ours" / "attack" / f"{number}.eml", post.phish(number))
    for number in range(3):
        kept(tmp_path / "data" / "ours" / "harmless" / f"{number}.eml", post.note(number))
    kept(tmp_path / "data" / "hard" / "note.eml", post.note(9))
    (tmp_path / "data" / "hard" / "labels.csv").write_text("file,truth,language,ask\nnote.eml,attack,de,pay\n")
    return tmp_path / "data"


def kept(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["evaluate", "mail", *map(str, arguments)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_worst_source_stands_in_the_headline(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = told(capsys, "--data", data)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("8 messages with a verdict, 2 sources, all of it")
    assert "Worst attack source: hard, 0 of 1 condemned = 0.0 % (0.0 % to 97.5 %)" in lines
    assert "Worst harmless source: ours, 0 of 3 condemned = 0.0 % (0.0 % to 70.8 %)" in lines
    attacks = [line.split()[0] for line in lines if line.startswith(("ours ", "hard "))]
    assert attacks[:2] == ["hard", "ours"]


def test_every_figure_is_there_for_programs(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "--data", data, "--json", tmp_path / "figures.json")
    figures = json.loads((tmp_path / "figures.json").read_text())
    by_source = {one["source"]: one for one in figures["sources"]}
    assert by_source["ours"]["attack"] == {
        "n": 4, "condemned": 4, "unsure": 0, "unwanted": 0, "benign": 0, "condemned_share": 1.0,
        "interval": [0.3976, 1.0],
    }  # fmt: skip
    assert by_source["ours"]["auc"] == 1.0
    assert by_source["hard"]["ask_accuracy"] == 0.0
    assert by_source["hard"]["lever_macro_f1"] is None
    assert figures["pooled"]["harmless"]["n"] == 3
    assert by_source["ours"]["milliseconds"]["median"] > 0


def test_the_same_data_give_the_same_answer(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def figures() -> object:
        told(capsys, "--data", data, "--json", tmp_path / "figures.json")
        read = json.loads((tmp_path / "figures.json").read_text())
        return [{key: value for key, value in one.items() if key != "milliseconds"} for one in read["sources"]]

    assert figures() == figures()


def test_the_two_halves_are_all_there_is(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counted = {}
    for half in ("development", "held", "all"):
        code, out, _ = told(capsys, "--data", data, "--half", half)
        counted[half] = int(out.split()[0]) if code == 0 else 0
    assert counted["development"] + counted["held"] == counted["all"] == 8


def test_one_source_alone_can_be_measured(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "7 messages with a verdict, 1 sources" in told(capsys, "--data", data, "--source", "ours")[1]
    code, _, err = told(capsys, "--data", data, "--source", "theirs")
    assert code == 2
    assert "--source" in err


def test_what_went_wrong_can_be_looked_at_but_not_in_the_held_half(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = told(capsys, "--data", data, "--show", 3)
    assert "hard note.eml: attack, read as " in out
    code, out, err = told(capsys, "--data", data, "--show", 3, "--half", "held")
    assert (code, out) == (2, "")
    assert "unseen" in err


def test_a_bad_row_is_counted_aloud_and_the_rest_is_measured(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (data / "hard" / "labels.csv").open("a") as table:
        table.write("gone.eml,attack,,\n")
    code, out, err = told(capsys, "--data", data)
    assert code == 1
    assert "1 could not be used" in out.splitlines()[0]
    assert "hard: labels.csv, row 3: gone.eml could not be opened" in err


def test_a_broken_set_beside_a_sound_one_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "hard" / "labels.csv").write_text("path,truth\nnote.eml,attack\n")
    code, out, err = told(capsys, "--data", data)
    assert code == 1
    assert out.startswith("7 messages")
    assert "no column `file`" in err


def test_a_folder_without_labels_is_no_riddle(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = told(capsys, "--data", tmp_path / "desk")
    assert (code, out) == (2, "")
    assert "`attack` and `harmless`" in err


def test_levers_are_held_against_the_words_somebody_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Please answer immediately. Your account will be closed."
    (tmp_path / "one.txt").write_text(text)
    row = {"file": "one.txt", "truth": "attack", "levers": [{"name": "urgency", "quote": "answer immediately"}]}
    (tmp_path / "labels.jsonl").write_text(json.dumps(row) + "\n")
    told(capsys, "--data", tmp_path, "--json", tmp_path / "figures.json")
    [one] = json.loads((tmp_path / "figures.json").read_text())["sources"]
    assert one["lever_f1"] == {"urgency": 1.0}
    # At least the word itself: 11 of the 17 letters of the quote.
    assert one["span_recall"] >= 11 / 17 - 0.001
    assert one["quotes_not_found"] == 0


def test_what_the_organisation_knows_can_be_withheld() -> None:
    raw = (
        b"Authentication-Results: mx.ours.example; spf=fail; dkim=none; dmarc=fail header.from=ours.example\n"
        b"Received: from x.example by mx.ours.example; Tue, 3 Mar 2026 09:00:00 +0000\n"
        b"From: Ben <ben@ours.example>\nTo: amara@ours.example\nSubject: New account\n\n"
        b"Please change the bank account of Northbridge to DE89 3704 0044 0532 0130 00 today.\n"
    )
    ours = Known(own_domains=frozenset({"ours.example"}), authserv_ids=frozenset({"mx.ours.example"}))
    asked = Labelled("ours", "group", "one.eml", raw, "attack", known=ours)
    with_it, without = (examined.examined(asked, schemes={}, bare=bare) for bare in (False, True))
    told_elsewhere = examined.examined(replace(asked, known=None), schemes={}, known=ours)
    assert isinstance(with_it, Answer)
    assert isinstance(without, Answer)
    assert isinstance(told_elsewhere, Answer)
    assert with_it.suspicion == reading.of_report(report.unwrap(raw), ours).suspicion
    assert without.suspicion == reading.of_report(report.unwrap(raw)).suspicion < with_it.suspicion
    assert told_elsewhere.suspicion == with_it.suspicion


def test_nothing_in_a_name_reaches_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text("Twelve?")
    row = {"file": "one.txt", "truth": "harmless", "source": "a\u001b[31mb"}
    (tmp_path / "labels.jsonl").write_text(json.dumps(row) + "\n")
    assert "\x1b" not in told(capsys, "--data", tmp_path)[1]


def test_weights_that_are_none_are_told_by_their_file(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data / "odd.npz").write_bytes(b"not weights")
    for name in ("odd.npz", "gone.npz"):
        code, out, err = told(capsys, "--data", data, "--heads", data / name)
        assert (code, out) == (2, "")
        assert f"{name} holds no weights of the trained reader" in err


def test_other_weights_are_what_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "load", reader.load)
    text = b"Your mailbox is full. Sign in with your password within 24 hours, or you will lose all messages."
    asked = Labelled("ours", "group", "one.txt", text, "attack")
    shipped = importlib.resources.files("heedful.core.learned").joinpath("heads.npz")
    with shipped.open("rb") as file:
        weights = dict(np.load(file, allow_pickle=False))
    heard = {}
    # All but the lists of words, which are no weights.
    deaf = {key: value if key.endswith("_forms") else value * 0 for key, value in weights.items()}
    for name, some in (("same", weights), ("deaf", deaf)):
        np.savez(tmp_path / f"{name}.npz", **some)
        examined.examined(asked, schemes={}, heads=tmp_path / f"{name}.npz")
        worded = reading.of_report(report.unwrap(text)).worded
        assert worded is not None
        heard[name] = worded.malice
    monkeypatch.undo()
    plain = reading.of_report(report.unwrap(text)).worded
    assert plain is not None
    assert heard["same"] == plain.malice
    assert heard["deaf"] != plain.malice


def test_a_part_of_a_source_is_asked_about_all_its_levers() -> None:
    text = b"Pay today, before noon, or your account is closed for good."
    quiet = Labelled("ours", "one", "quiet.txt", text, "attack", levers=())
    pressing = replace(quiet, group="two", name="pressing.txt", levers=(Marked("urgency"),))
    schemes = examined.schemes([quiet, pressing])
    (by_itself,), _ = evaluate.read([quiet])
    (among_all,), _ = evaluate.read([quiet], schemes=schemes)
    assert by_itself.levers is not None
    assert among_all.levers is not None
    assert by_itself.levers.said == frozenset()
    assert among_all.levers.said == {"urgency"}
