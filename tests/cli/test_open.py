"""`heedful open`: one complete, calm answer to whatever was handed over."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from heedful.cli.main import main
from tests.cli import post


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from any heedful.toml that lies about."""
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")


@pytest.fixture
def abuse(tmp_path: Path) -> Path:
    """Three people report variants of one lure, one of them an honest note too; one was answered."""
    return post.mbox(
        tmp_path / "abuse.mbox",
        post.report(post.phish(1), by="amara@larkfield.example", n=1, hour=9),
        post.report(post.phish(2), by="dao@larkfield.example", n=2, hour=10),
        post.report(post.phish(3), by="efe@larkfield.example", n=3, hour=14),
        post.report(post.note(), by="amara@larkfield.example", n=4, hour=15),
        post.answer(3),
    )


def opened(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["open", *map(str, arguments)])
    told = capsys.readouterr()
    return code, told.out, told.err


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_it_says_who_waits_what_belongs_together_and_what_is_drafted(
    abuse: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = opened(capsys, abuse)
    said = squeezed(out)
    assert code == 0
    assert err == ""
    assert "2 people are waiting for an answer." in said
    assert "1 of 4 reports already have an answer" in said
    assert "The first of them since Wed 5 Jun 2024, 09:00 UTC." in said
    assert "c1 Your parcel is waiting" in said
    assert "3 messages, handed over by 3 people. First Wed 5 Jun 2024, 09:00 UTC, over 5 hours." in said
    assert "3 answers are drafted" in said
    assert "What we cannot know" in said
    assert re.search(r"\|█.*█\|", out)


def test_everything_is_there_as_json_too(abuse: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = opened(capsys, abuse, "--json")
    told = json.loads(out)
    assert code == 0
    assert (told["messages"], told["reports"], told["answered"], told["people_waiting"]) == (5, 4, 1, 2)
    assert told["campaigns"][0]["messages"] == 3
    assert told["campaigns"][0]["first_at"] == "2024-06-05T09:00:00+00:00"
    assert {draft["to"] for draft in told["drafts"]} == {f"{n}@larkfield.example" for n in ("amara", "dao", "efe")}
    assert all(draft["body"].startswith("Hello,") for draft in told["drafts"])
    assert sum(told["bands"].values()) == 5


def test_mail_that_came_bare_is_said_to_be_bare(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    box = post.mbox(tmp_path / "inbox.mbox", *(post.note(n) for n in range(5)))
    code, out, _ = opened(capsys, box)
    said = squeezed(out)
    assert code == 0
    assert "Nobody is waiting for an answer." in said
    assert "came bare" in said
    assert "handed over by" not in said
    assert "Had a colleague asked about" in said


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("people.csv", b"id,name,mail\n1,Jo,jo@a.example\n2,Al,al@a.example\n", "a table (CSV)"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "a picture"),
        ("tickets.json", b'{"tickets": [1, 2]}', "JSON data"),
        ("empty.mbox", b"", "empty"),
    ],
)
def test_what_it_does_not_know_yet_it_says_kindly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(data)
    code, out, err = opened(capsys, tmp_path / name)
    assert code == 2
    assert out == ""
    assert said in squeezed(err)
    assert "Today it reads mail" in squeezed(err)


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = opened(capsys, tmp_path / "no.mbox")
    assert code == 2
    assert "there is no" in err


def test_what_could_not_be_read_is_named_and_the_rest_is_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "box").mkdir()
    (tmp_path / "box" / "a.eml").write_bytes(post.note())
    (tmp_path / "box" / "b.csv").write_bytes(b"id,name,mail\n1,Jo,jo@a.example\n2,Al,al@a.example\n")
    code, out, _ = opened(capsys, tmp_path / "box")
    assert code == 1
    assert "b.csv: This looks like a table (CSV)." in squeezed(out)
    assert "box: 1 message." in squeezed(out)


class Page(HTMLParser):
    """What a page holds: its tags, its addresses, its words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "action", "data", "srcset")]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_needs_nothing_else_and_runs_nothing(
    abuse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, _ = opened(capsys, abuse, "--html", tmp_path / "answer.html")
    text = (tmp_path / "answer.html").read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    assert code == 0
    assert "The answer lies in" in squeezed(out)
    assert page.addresses == []
    assert {"script", "img", "link", "iframe", "form", "object"}.isdisjoint(page.tags)
    assert "url(" not in text
    assert "@import" not in text
    assert page.tags.count("h1") == 1
    assert "2 people are waiting for an answer." in page.words
    assert "Your parcel is waiting" in page.words
    assert 'lang="en"' in text


def test_a_message_cannot_write_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nasty = post.phish().replace(b"Your parcel is waiting", b'<script>alert(1)</script>"><img src=x onerror=y>')
    box = post.mbox(
        tmp_path / "box.mbox",
        *(post.report(nasty, by='"<b>x</b>" <a"onload=@larkfield.example>', n=n) for n in range(2)),
    )
    opened(capsys, box, "--html", tmp_path / "answer.html")
    page = Page()
    page.feed((tmp_path / "answer.html").read_text(encoding="utf-8"))
    assert {"script", "img", "b"}.isdisjoint(page.tags)
    assert "<script>alert(1)</script>" in page.words


def test_the_page_is_not_written_where_nobody_can_write(
    abuse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = opened(capsys, abuse, "--html", tmp_path / "no folder" / "answer.html")
    assert code == 2
    assert "could not be written" in err


BANK = (
    b"From: Jo Lind <jo.lind.northwind@gmail.com>\r\nTo: maya@larkfield.example\r\nSubject: New bank details\r\n"
    b"Date: Wed, 5 Jun 2024 08:00:00 +0000\r\nMessage-ID: <b%d@mail.gmail.com>\r\n\r\n"
    b"Hello Maya,\r\nour bank account has changed. Please use the new account IBAN DE89 3704 0044 0532 0130 00 for all"
    b" future payments, starting with the open invoice. Please keep this between us until Friday.\r\nJo\r\n"
)


def test_new_bank_details_come_first_and_wait_for_a_person(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    box = post.mbox(
        tmp_path / "abuse.mbox",
        post.report(post.phish(1), by="amara@larkfield.example", n=1),
        post.report(BANK % 1, by="maya@larkfield.example", n=2),
    )
    _, out, _ = opened(capsys, box)
    said = squeezed(out)
    assert "What needs a person now 1. New bank details" in said
    assert "Whether bank details change is for a person to decide." in said
    assert "1 can go out as they are; 1 wait until a person has looked." in said or "0 can go out" in said
    assert "abuse.mbox#2" in said


def test_many_of_a_kind_are_counted_rather_than_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "box").mkdir()
    for n in range(12):
        (tmp_path / "box" / f"{n}.csv").write_bytes(b"id,name,mail\n1,Jo,jo@a.example\n2,Al,al@a.example\n")
    (tmp_path / "box" / "x.eml").write_bytes(post.note())
    code, out, _ = opened(capsys, tmp_path / "box", "--html", tmp_path / "answer.html", "--json")
    assert code == 1
    assert len(json.loads(out)["unread"]) == 12
    assert "And 4 more; --json lists them all." in (tmp_path / "answer.html").read_text(encoding="utf-8")


def test_settings_we_do_not_understand_are_named(
    abuse: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.toml").write_text("directory = 'nobody.csv'\n", encoding="utf-8")
    code, out, err = opened(capsys, abuse, "--config", tmp_path / "other.toml")
    assert (code, out) == (2, "")
    assert "`directory` (nobody.csv) could not be opened" in err
