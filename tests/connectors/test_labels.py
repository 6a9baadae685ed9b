"""Labelled messages are taken as people keep them; what cannot be used is named and never stops the rest."""

import json
import tarfile
from io import BytesIO
from pathlib import Path

import pytest

from heedful.connectors import labels
from heedful.connectors.labels import Labelled, Marked, Unusable
from heedful.core.mail import known as known_of
from tests.cli import post

PHISH, NOTE = post.phish(), post.note(1)


def taken(folder: Path) -> tuple[list[Labelled], list[Unusable]]:
    """Everything the sets at a path give."""
    some = [one for form, place in labels.sets_in(folder) for one in form.messages(place)]
    return [one for one in some if isinstance(one, Labelled)], [one for one in some if isinstance(one, Unusable)]


def kept(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(PHISH if "attack" in name else NOTE)


def test_a_folder_for_each_kind_is_enough(tmp_path: Path) -> None:
    kept(tmp_path, "attack/a.eml", "harmless/b.eml", "harmless/later/c.eml")
    some, unusable = taken(tmp_path)
    assert [(one.name, one.truth) for one in some] == [
        ("attack/a.eml", "attack"),
        ("harmless/b.eml", "harmless"),
        ("harmless/later/c.eml", "harmless"),
    ]
    assert some[0].raw == PHISH
    assert unusable == []
    assert len({one.group for one in some}) == 3


def test_a_file_that_is_no_message_is_named_and_the_rest_is_taken(tmp_path: Path) -> None:
    kept(tmp_path, "attack/a.eml", "harmless/b.eml")
    (tmp_path / "harmless" / "plan.pdf").write_bytes(b"%PDF-1.7 ...")
    some, [unusable] = taken(tmp_path)
    assert len(some) == 2
    assert unusable.where == "harmless/plan.pdf"
    assert "PDF" in unusable.problem


def test_a_mailbox_for_each_kind_is_understood(tmp_path: Path) -> None:
    post.mbox(tmp_path / "attack.mbox", post.phish(1), post.phish(2))
    post.mbox(tmp_path / "harmless.mbox", post.note(1))
    some, _ = taken(tmp_path)
    assert [(one.name, one.truth) for one in some] == [
        ("attack.mbox#1", "attack"),
        ("attack.mbox#2", "attack"),
        ("harmless.mbox", "harmless"),
    ]


def test_a_table_beside_the_files_tells_as_much_as_it_likes(tmp_path: Path) -> None:
    kept(tmp_path, "mail/attack.eml", "mail/note.eml")
    (tmp_path / "labels.csv").write_text(
        "File,Truth,class,ask,language,group\nmail/attack.eml,attack,bec,pay,DE,one\nmail/note.eml,harmless,,,,\n",
        encoding="utf-8-sig",
    )
    [first, second], unusable = taken(tmp_path)
    assert (first.truth, first.kind, first.ask, first.language, first.group) == ("attack", "bec", "pay", "de", "one")
    assert (second.truth, second.kind, second.ask, second.levers, second.known) == ("harmless", "", "", None, None)
    assert second.group == "mail/note.eml"
    assert unusable == []


def rows(folder: Path, *objects: object) -> None:
    (folder / "labels.jsonl").write_text("\n".join(json.dumps(one) for one in objects), encoding="utf-8")


def test_a_line_may_tell_levers_and_what_the_organisation_knows(tmp_path: Path) -> None:
    kept(tmp_path, "attack.eml")
    known = {
        "own_domains": ["ours.example"],
        "partners": {"them.example": "Them"},
        "history": None,
        "accounts": {"them.example": ["DE89 3704 0044 0532 0130 00"]},
        "directory": [{"name": "Ben", "email": "ben@ours.example", "role": "", "pays": True}],
    }
    levers = [{"name": "urgency", "part": "body", "quote": "by noon"}, {"name": "fear"}]
    rows(tmp_path, {"file": "attack.eml", "truth": "deceitful", "pair": "p1", "levers": levers, "known": known})
    [one], _ = taken(tmp_path)
    assert one.truth == "attack"
    assert one.group == "p1"
    assert one.levers == (Marked("urgency", "by noon"), Marked("fear"))
    assert one.known is not None
    assert one.known.is_own("mail.ours.example")
    assert one.known.history is None
    assert one.known.accounts == known_of.accounts_from_csv("domain,account\nthem.example,DE89370400440532013000\n")
    assert one.known.directory is not None
    assert one.known.directory[0].pays


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({"truth": "attack"}, "`file` is missing"),
        ({"file": "attack.eml"}, "`truth` is missing"),
        ({"file": "attack.eml", "truth": "phish"}, "attack, deceitful, genuine, harmless, unwanted"),
        ({"file": "gone.eml", "truth": "attack"}, "gone.eml could not be opened"),
        ({"file": "attack.eml", "truth": "attack", "class": "evil"}, "we know bec, benign,"),
        ({"file": "attack.eml", "truth": "attack", "ask": "money"}, "we know buy_gift_cards,"),
        ({"file": "attack.eml", "truth": "attack", "levers": ["urgency"]}, 'written as {"name": "urgency"'),
        ({"file": "attack.eml", "truth": "attack", "levers": [{"name": "hurry"}]}, "we know authority,"),
        ({"file": "attack.eml", "truth": "attack", "known": {"own_domains": 3}}, "not iterable"),
        (["attack.eml", "attack"], "should be an object"),
    ],
)
def test_a_row_that_is_not_understood_is_named_and_the_rest_is_taken(tmp_path: Path, row: object, told: str) -> None:
    kept(tmp_path, "attack.eml")
    rows(tmp_path, {"file": "attack.eml", "truth": "attack"}, row, {"file": "attack.eml", "truth": "attack"})
    some, [unusable] = taken(tmp_path)
    assert len(some) == 2
    assert unusable.where == "labels.jsonl, row 2"
    assert told in unusable.problem


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    kept(tmp_path, "attack.eml")
    (tmp_path / "labels.jsonl").write_text('{"file": "attack.eml", "truth": "attack"}\n\n{"file": \n')
    some, [unusable] = taken(tmp_path)
    assert len(some) == 1
    assert unusable.where == "labels.jsonl, row 3"


def test_a_missing_column_names_the_file_and_the_columns_it_needs(tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("file,label\na.eml,attack\n")
    with pytest.raises(labels.NotUnderstood, match=r"labels\.csv has no column `truth`.*Found: file, label"):
        taken(tmp_path)


def test_a_folder_of_sets_gives_them_all(tmp_path: Path) -> None:
    kept(tmp_path, "one/attack/a.eml", "one/harmless/b.eml", "two/mail.eml", "three/notes.txt")
    (tmp_path / "two" / "labels.csv").write_text("file,truth\nmail.eml,harmless\n")
    some, _ = taken(tmp_path)
    assert [one.source for one in some] == ["one", "one", "two"]


def test_a_folder_without_labels_says_what_would_help(tmp_path: Path) -> None:
    kept(tmp_path, "a.eml")
    with pytest.raises(labels.NotUnderstood, match="`attack` and `harmless`"):
        labels.sets_in(tmp_path)
    with pytest.raises(labels.NotUnderstood, match="There is no folder"):
        labels.sets_in(tmp_path / "nowhere")


def test_a_group_is_never_parted_and_the_halves_are_the_whole(tmp_path: Path) -> None:
    some = [Labelled("s", f"group {number // 3}", str(number), b"", "attack") for number in range(300)]
    halves = {half: [one for one in some if labels.is_in(one, half)] for half in labels.HALVES}
    assert len(halves["all"]) == 300
    assert {one.group for one in halves["held"]}.isdisjoint(one.group for one in halves["development"])
    assert len(halves["held"]) + len(halves["development"]) == 300
    assert 90 < len(halves["held"]) < 210


def test_thinning_takes_evenly_from_beginning_to_end() -> None:
    some = [Labelled("s", "g", str(number), b"", "attack") for number in range(100)]
    assert [one.name for one in labels.thinned(some, 4)] == ["0", "25", "50", "75"]
    assert labels.thinned(some, 1000) == some


def packed(path: Path, **files: bytes) -> None:
    with tarfile.open(path, "w:xz") as tar:
        for name, data in files.items():
            member = tarfile.TarInfo(name.replace("__", "/"))
            member.size = len(data)
            tar.addfile(member, BytesIO(data))


def test_the_corpus_of_spamassassin_is_known_by_its_folders(tmp_path: Path) -> None:
    files = {"sa__hard-ham-1__1.txt": NOTE, "sa__spam-2__2.txt": PHISH, "x__y": NOTE}
    packed(tmp_path / "spamassassin.tar.xz", **files)
    some, [unusable] = taken(tmp_path)
    assert [(one.source, one.truth) for one in some] == [
        ("spamassassin/hard-ham", "harmless"),
        ("spamassassin/spam", "unwanted"),
    ]
    assert "x/y" in unusable.where


def test_an_archive_that_is_none_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "spamassassin.tar.xz").write_bytes(b"not an archive")
    with pytest.raises(labels.NotUnderstood, match="could not be unpacked"):
        taken(tmp_path)


def test_of_the_honeypot_only_what_was_read_by_a_person_counts(tmp_path: Path) -> None:
    packed(tmp_path / "pot_x.tar.xz", **{"pot__1.eml": PHISH, "pot__2.eml": NOTE, "pot__3.eml": PHISH})
    (tmp_path / "pot_x.hand_labels.csv").write_text(
        "file,label\n1.eml,phish_or_impersonation\n2.eml,legit_or_graymail\n3.eml,odd\n4.eml,legit_or_graymail\n"
    )
    some, unusable = taken(tmp_path)
    assert [(one.source, one.kind) for one in some] == [("pot/phishing", "phishing"), ("pot/honest", "benign")]
    assert [one.problem.split()[0] for one in unusable] == ["'odd'", "4.eml"]


def test_reports_of_scams_tell_levers_in_pieces_and_no_verdict(tmp_path: Path) -> None:
    (tmp_path / "psyscam.csv").write_text(
        "scam_id,description,PTs\n"
        "1,Act now. You will be arrested.,"
        "\"{'Urgency and Scarcity': 'Act now ... arrested', 'Pretext and trust': 'x'}\"\n"
        "2,Nothing,not a list\n"
    )
    [one], [unusable] = taken(tmp_path)
    assert one.truth == ""
    assert one.levers == (Marked("urgency/scarcity", "Act now"), Marked("urgency/scarcity", "arrested"))
    assert unusable.where == "psyscam.csv, row 3"


def test_work_mail_that_presses_stands_in_a_row_of_its_own_too(tmp_path: Path) -> None:
    packed(
        tmp_path / "aeslc_train.tar.xz",
        **{"t__kay-j_1.subject": b"Lunch?\n\n@subject\nToday\n", "t__kay-j_2.subject": b"Call asap.\n\n@subject\nHi\n"},
    )
    some, _ = taken(tmp_path)
    assert [(one.source, one.group) for one in some] == [
        ("enron/work", "kay-j"),
        ("enron/work", "kay-j"),
        ("enron/pressing", "kay-j"),
    ]


def test_every_format_has_a_name_of_its_own() -> None:
    names = [form.NAME for form in labels.every()]
    assert len(set(names)) == len(names) > 8
