"""Reading and showing a message opens no connection and looks no name up: watched by the interpreter itself."""

import os
import subprocess
import sys
from pathlib import Path


def watched(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HEEDFUL_")}
    ours = {"DJANGO_SETTINGS_MODULE": "heedful.server.site.settings", "HEEDFUL_DATA": str(folder)}
    program = [sys.executable, "-m", "tests.server.reports.watched_process", *words]
    return subprocess.run(program, env={**kept, **ours}, capture_output=True, text=True, timeout=180)


def test_no_message_makes_us_connect_resolve_or_start_anything(tmp_path: Path) -> None:
    done = watched(tmp_path)
    assert done.stdout.endswith("mails, calls: []\n"), done.stdout[-2000:] + done.stderr[-4000:]
    assert done.returncode == 0


def test_the_watch_would_have_seen_it(tmp_path: Path) -> None:
    done = watched(tmp_path, "try")
    assert "socket.connect" in done.stdout
    assert done.returncode == 1
