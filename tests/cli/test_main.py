"""The command itself: its words are found, its help is kind, and it stops politely."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from heedful.cli import main as command
from tests.cli import post


def test_every_word_is_found_and_documented() -> None:
    words = {module.NAME for module in command._commands(said="")}
    assert {"read", "open"} <= words
    page = (Path(__file__).parents[2] / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    assert [word for word in sorted(words) if f"## `heedful {word}" not in page] == []


def test_every_option_of_the_mail_words_is_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reference" / "command-line.md").read_text(encoding="utf-8")
    for word in ("read", "open"):
        parser = command.parser_for([word])
        said = parser._subparsers._group_actions[0].choices[word]  # type: ignore[union-attr, index]
        options = [option for action in said._actions for option in action.option_strings if option.startswith("--")]
        assert [option for option in options if option != "--help" and f"`{option}" not in page] == []


def test_an_unknown_word_is_answered_with_where_help_is(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(["terminal"])
    assert stopped.value.code == 2
    assert "heedful --help" in capsys.readouterr().err


def test_no_word_at_all_is_answered_kindly(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main([])
    assert stopped.value.code == 2
    assert "Try: heedful --help" in capsys.readouterr().err


def test_help_names_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        command.main(["read", "--help"])
    assert stopped.value.code == 0
    out = capsys.readouterr().out
    assert "exit codes" in out
    assert "130" in out


def test_only_the_word_that_was_said_is_loaded(tmp_path: Path) -> None:
    asked = (
        "import sys; from heedful.cli import main; main.parser_for(['read']);"
        "print([m for m in sys.modules if m.startswith('heedful.cli.')])"
    )
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    assert "heedful.cli.read" in done.stdout
    assert "heedful.cli.open" not in done.stdout


@pytest.mark.parametrize("moment", [1.0, 2.5])
def test_an_interruption_ends_quietly_with_its_code(tmp_path: Path, moment: float) -> None:
    post.mbox(tmp_path / "box.mbox", *(post.phish(n) for n in range(6000)))
    running = subprocess.Popen(
        [sys.executable, "-m", "heedful.cli.main", "read", "--json", str(tmp_path / "box.mbox")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        time.sleep(moment)
        os.killpg(running.pid, signal.SIGINT)
        _, err = running.communicate(timeout=20)
    finally:
        if running.poll() is None:
            os.killpg(running.pid, signal.SIGKILL)
    assert running.returncode == 130, err
    assert "Traceback" not in err
    assert "Stopped." in err
