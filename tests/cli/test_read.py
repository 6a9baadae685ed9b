"""`heedful read`: a public record for every message, whatever it was given."""

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from heedful.cli.main import main
from tests.cli import post

KEYS = {
    "file", "verdict", "suspicion", "reasons", "levers", "ask", "persona", "pretext", "indicators", "difficulty",
    "innocent", "missing", "relation", "unread_parts", "language", "how", "campaign",
}  # fmt: skip
VERDICTS = {"phishing", "bec", "pretexting", "scam", "spam", "benign", "unsure"}


def records(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, list[dict[str, Any]]]:
    code = main(["read", "--json", *map(str, arguments)])
    out = capsys.readouterr().out
    assert out.isascii()
    return code, [json.loads(line) for line in out.splitlines()]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Away from any heedful.toml that lies about."""
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")


def test_a_record_has_every_promised_key(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.eml").write_bytes(post.phish())
    code, (record,) = records(capsys, tmp_path / "one.eml")
    assert code == 0
    assert set(record) == KEYS
    assert record["file"] == str(tmp_path / "one.eml")
    assert record["verdict"] in VERDICTS
    assert 0 <= record["suspicion"] <= 1
    assert set(record["difficulty"]) == {"rating", "cues", "alignment", "known"}
    assert record["campaign"] is None
    assert record["language"] == "en"


def test_spans_point_at_what_a_person_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from heedful.core.mail import message

    (tmp_path / "one.eml").write_bytes(post.phish())
    _, (record,) = records(capsys, tmp_path / "one.eml")
    spans = [span for found in record["levers"] for span in found["spans"]]
    spans += [span for found in record["indicators"] for span in found["evidence"]]
    assert spans
    parsed = message.parse(post.phish())
    for span in spans:
        part = parsed.part(span["part"])
        assert part is not None
        assert part.text[span["start"] : span["end"]].split() == span["quote"].split()


def test_variants_of_one_lure_share_a_label(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in (("a", post.phish(1)), ("b", post.note(1)), ("c", post.phish(2)), ("d", post.phish(3))):
        (tmp_path / f"{name}.eml").write_bytes(data)
    _, found = records(capsys, *(tmp_path / f"{name}.eml" for name in "abcd"))
    assert [record["campaign"] for record in found] == ["c1", None, "c1", "c1"]


def test_the_order_is_the_order_of_the_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "b.eml").write_bytes(post.note(1))
    (tmp_path / "folder" / "a.txt").write_text("Hi mum, this is my new number. Please text me on 07700 900123.")
    post.mbox(tmp_path / "box.mbox", post.note(2), post.phish(2))
    _, found = records(capsys, tmp_path / "folder", tmp_path / "box.mbox")
    assert [Path(record["file"]).name for record in found] == ["a.txt", "b.eml", "box.mbox#1", "box.mbox#2"]


def test_one_bad_file_never_stops_the_rest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.eml").write_bytes(post.note(1))
    (tmp_path / "b.eml").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "c.eml").write_bytes(post.note(2))
    code, found = records(capsys, tmp_path / "a.eml", tmp_path / "b.eml", tmp_path / "c.eml")
    assert code == 1
    assert len(found) == 3
    assert all(set(record) == KEYS for record in found)
    assert found[1]["verdict"] == "unsure"
    assert found[1]["how"] == "unread"
    assert "picture" in found[1]["unread_parts"][0]["why"]


def test_a_file_that_is_not_there_is_named_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.eml").write_bytes(post.note(1))
    code = main(["read", "--json", str(tmp_path / "no.eml"), str(tmp_path / "a.eml")])
    told = capsys.readouterr()
    assert code == 2
    assert [json.loads(line)["how"] for line in told.out.splitlines()] == ["unread", "bare"]
    assert "there is no" in told.err


def test_a_report_is_unwrapped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "r.eml").write_bytes(post.report(post.phish(), by="amara@larkfield.example", n=1))
    _, (record,) = records(capsys, tmp_path / "r.eml")
    assert record["how"] == "attached"
    assert "link-text-differs" in {found["id"] for found in record["indicators"]}


def test_what_the_organisation_told_is_used_and_what_it_did_not_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.eml").write_bytes(post.note(1))
    (tmp_path / "history.txt").write_text("someone@else.example\n")
    _, (without,) = records(capsys, tmp_path / "a.eml")
    _, (with_it,) = records(capsys, tmp_path / "a.eml", "--history", tmp_path / "history.txt")
    assert "first-time-sender" in {found["id"] for found in with_it["indicators"]}
    assert len(with_it["missing"]) < len(without["missing"])


def test_the_settings_in_the_current_folder_are_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.eml").write_bytes(post.note(1))
    (tmp_path / "history.txt").write_text("someone@else.example\n")
    (tmp_path / "heedful.toml").write_text('history = "history.txt"\n')
    monkeypatch.chdir(tmp_path)
    _, (record,) = records(capsys, "a.eml")
    assert "first-time-sender" in {found["id"] for found in record["indicators"]}


def test_settings_we_do_not_understand_are_named_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "heedful.toml").write_text("own_domain = 'x'\n")
    (tmp_path / "a.eml").write_bytes(post.note(1))
    monkeypatch.chdir(tmp_path)
    assert main(["read", "a.eml"]) == 2
    told = capsys.readouterr()
    assert "Did you mean `own_domains`?" in told.err
    assert told.out == ""


def test_many_messages_are_shared_and_stay_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    post.mbox(tmp_path / "box.mbox", *(post.note(n) for n in range(260)))
    code, found = records(capsys, tmp_path / "box.mbox")
    assert code == 0
    assert [record["file"].rpartition("#")[2] for record in found] == [str(n) for n in range(1, 261)]


def test_halves_of_letters_do_not_break_the_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes("Überweisung \U0001f600".encode() + b"\xed\xa0\x80 now")
    code, (record,) = records(capsys, tmp_path / "a.txt")
    assert code == 0
    json.dumps(record, ensure_ascii=False).encode("utf-8")


def test_for_people_the_verdict_comes_with_its_doubt_and_what_speaks_for_the_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.eml").write_bytes(post.phish())
    assert main(["read", str(tmp_path / "a.eml")]) == 0
    out = capsys.readouterr().out
    for words in (
        "Suspicion",
        "Why",
        "How it pulls on its reader",
        "What we know of the sender",
        "The best innocent explanation",
        "automatic estimate",
    ):
        assert words in out
    assert "\x1b" not in out


def test_a_message_cannot_take_hold_of_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.eml").write_bytes(
        b"From: \x1b[2Jx <x@evil.example>\r\nSubject: =?utf-8?q?=1B]0;owned=07_hello_=E2=80=AEtxt?=\r\n\r\n"
        b"Urgent \x1b[31m reply within 2 hours\x1b[0m\r\n"
    )
    main(["read", str(tmp_path / "a.eml")])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\x07" not in out
    assert "\u202e" not in out


def test_the_command_answers_within_half_a_second_cold(tmp_path: Path) -> None:
    """The whole process, best of three, in processor time: what the machine's other work takes is not ours."""
    (tmp_path / "one.eml").write_bytes(post.phish())
    call = [sys.executable, "-m", "heedful.cli.main", "read", str(tmp_path / "one.eml")]
    times = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(call, check=True, capture_output=True, cwd=tmp_path)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert min(times) < 0.5


def test_nothing_heavy_is_loaded_to_read_one_plain_mail(tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(post.note())
    asked = (
        "import sys; from heedful.cli.main import main; main(['read', sys.argv[1]]);"
        "print([m for m in ('django', 'PIL', 'pypdf', 'zxingcpp', 'concurrent.futures.process', 'email.mime.text')"
        " if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked, str(tmp_path / "one.eml")],
        check=True,
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )
    assert done.stderr.strip() == "[]"


def test_whoever_stops_reading_our_output_hears_no_complaint(tmp_path: Path) -> None:
    post.mbox(tmp_path / "box.mbox", *(post.phish(n) for n in range(120)))
    shell = (
        f"{sys.executable} -m heedful.cli.main read --json {tmp_path / 'box.mbox'} | head -n 1; echo ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


def test_for_people_everything_that_was_named_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.eml").write_bytes(post.report(post.phish(1), by="amara@larkfield.example", n=1))
    (folder / "b.eml").write_bytes(post.report(post.phish(2), by="dao@larkfield.example", n=2))
    (folder / "c.eml").write_bytes(post.note())
    (folder / "d.eml").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "e.eml").write_bytes(
        b"From: jo@northwind.example\r\n"
        b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIAGCSqGSIb3"
    )
    assert main(["read", str(folder)]) == 1
    said = " ".join(capsys.readouterr().out.split())
    assert "Handed over by amara@larkfield.example (as an attachment)" in said
    assert "Nothing speaks against it" in said
    assert "d.eml could not be read. This is a picture" in said
    assert "What could not be opened" in said
    assert "(no subject)" in said
    assert "What belongs together c1: 2 messages, “Your parcel is waiting”" in said


def test_a_slip_of_ours_is_owned_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from heedful.core.mail import reading

    really = reading.of_report

    def stumbling(report: Any, known: Any) -> Any:
        if report.original.subject == "Your parcel is waiting":
            raise IndexError("beyond the end")
        return really(report, known)

    monkeypatch.setattr(reading, "of_report", stumbling)
    (tmp_path / "a.eml").write_bytes(post.phish())
    (tmp_path / "b.eml").write_bytes(post.note())
    code, found = records(capsys, tmp_path / "a.eml", tmp_path / "b.eml")
    assert code == 1
    assert "a slip of ours (IndexError: beyond the end)" in found[0]["unread_parts"][0]["why"]
    assert found[1]["how"] == "bare"


def test_nothing_foreign_can_be_clicked_in_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.eml").write_bytes(post.phish().replace(b"Your parcel is", b"https://evil.example/x Your parcel is"))
    main(["read", str(tmp_path / "a.eml")])
    out = capsys.readouterr().out
    assert "pages[.]dev" in out
    for clickable in ("https://", ".pages.dev", "evil.example", "@parcel-track"):
        assert clickable not in out
