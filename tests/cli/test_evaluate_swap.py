"""The swap test pairs what belongs together, and tells whether the verdict followed the evidence."""

from pathlib import Path

import pytest

from heedful.cli import evaluate_swap
from heedful.cli.main import main
from heedful.connectors.labels import Labelled, Truth
from heedful.core.mail.known import Known

OURS = Known(own_domains=frozenset({"ours.example"}), authserv_ids=frozenset({"mx.ours.example"}))


def mail(sender: str, checks: str, words: str) -> bytes:
    return (
        f"Authentication-Results: mx.ours.example; {checks} header.from=ours.example\n"
        "Received: from x.example by mx.ours.example; Tue, 3 Mar 2026 09:00:00 +0000\n"
        f"From: {sender}\nTo: amara@ours.example\nSubject: Today\n\n{words}\n"
    ).encode()


FALSE = mail("Ben <ben@ours.example>", "spf=fail; dmarc=fail", "Please buy five gift cards and send me the codes.")
TRUE = mail("Ben <ben@ours.example>", "spf=pass; dmarc=pass", "Lunch at twelve?")


def labelled(name: str, truth: Truth, raw: bytes, group: str = "", language: str = "en") -> Labelled:
    return Labelled("set/part", group or name, name, raw, truth, language=language, known=OURS)


def test_twins_are_paired_and_others_by_chance_that_is_always_the_same() -> None:
    some = [
        labelled("a", "attack", FALSE, "twin"),
        labelled("b", "harmless", TRUE, "twin"),
        labelled("c", "attack", FALSE),
        labelled("d", "harmless", TRUE),
        labelled("e", "harmless", TRUE, language="de"),
        labelled("f", "attack", b"A text without headers"),
        labelled("g", "unwanted", TRUE),
    ]
    couples = evaluate_swap.couples_in(some)
    assert {family: [(a.name, b.name) for a, b in some] for family, some in couples.items()} == {
        "set": [("a", "b"), ("c", "d")]
    }
    assert evaluate_swap.couples_in(reversed(some)) == couples


def test_headers_that_lie_are_noticed_under_any_words() -> None:
    couple = labelled("a", "attack", FALSE), labelled("b", "harmless", TRUE)
    found = evaluate_swap.swapped(couple, known=OURS, bare=False)
    assert found.honest_words.suspicion > found.honest.suspicion
    assert found.honest_headers.suspicion <= found.attack.suspicion
    assert found.attack.by_headers
    assert found.honest_words.by_headers == found.attack.by_headers
    assert found.honest_words.spans > 0
    assert found.honest_words.astray == found.honest_headers.astray == 0


def test_the_table_is_printed_when_it_is_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, raw in (("attack/a.eml", FALSE), ("harmless/b.eml", TRUE)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(raw)
    assert main(["evaluate", "mail", "--data", str(tmp_path), "--swap", "--own-domain", "ours.example"]) == 0
    out = capsys.readouterr().out
    assert f"{tmp_path.name}: 1 couples" in out
    assert "honest headers make the attack's words no more suspicious: 1 of 1" in out


def test_a_set_without_headers_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("attack/a.txt", "harmless/b.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("Twelve?")
    main(["evaluate", "mail", "--data", str(tmp_path), "--swap"])
    assert "No set here has both" in capsys.readouterr().out
