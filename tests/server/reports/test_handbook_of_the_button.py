"""What the handbook tells the makers of a report button happens as it is told: with curl, and with its script."""

import base64
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_django.live_server_helper import LiveServer

from heedful.server.reports.flows import arranging
from heedful.server.reports.models import Report
from tests.cast import NOW, Cast
from tests.house import handbook
from tests.server.reports.desk import ATTACK

pytestmark = pytest.mark.django_db(databases="__all__", transaction=True)

BLOCKS = handbook.blocks(handbook.ROOT / "docs" / "how-to" / "connect-a-report-button.md")
CURL = [block.text for block in BLOCKS if block.language == "sh" and block.text.startswith("curl ")]
SCRIPT = next(block.text for block in BLOCKS if block.file == "send.py")
EXAMPLE = "https://heedful.example"


@pytest.fixture
def desk(live_server: LiveServer, cast: Cast, tmp_path: Path) -> dict[str, str]:
    (tmp_path / "suspicious.eml").write_bytes(ATTACK)
    (tmp_path / "send.py").write_text(SCRIPT)
    key = arranging.key_made(name="button", by=cast.lea.person, now=NOW)
    return {**os.environ, "KEY": key, "DESK": live_server.url}


def said(command: list[str], env: dict[str, str], folder: Path) -> dict[str, object]:
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, timeout=30, check=False)
    assert done.returncode == 0, done.stderr
    answer: dict[str, object] = json.loads(done.stdout.replace("'", '"').replace("True", "true"))
    return answer


def test_there_are_two_ways_with_curl() -> None:
    assert len(CURL) == 2


@pytest.mark.parametrize("shown", CURL, ids=["raw", "json"])
def test_curl_brings_a_report(shown: str, desk: dict[str, str], cast: Cast, tmp_path: Path) -> None:
    if shutil.which("curl") is None:
        pytest.skip("curl is not on this machine: the commands for it were not tried")
    command = shown.replace(EXAMPLE, desk["DESK"]).replace("RnJvbTog...", base64.b64encode(ATTACK).decode())
    answer = said(["sh", "-c", f"{command.strip()} --silent --show-error"], desk, tmp_path)
    assert answer == {"id": Report.objects.get().pk, "new": True}
    assert Report.objects.get().reporter == cast.amara.pseudonym


def test_the_script_brings_a_report(desk: dict[str, str], cast: Cast, tmp_path: Path) -> None:
    person = "amara@larkfield.example"
    answer = said([sys.executable, "send.py", desk["DESK"], desk["KEY"], "suspicious.eml", person], desk, tmp_path)
    assert answer == {"id": Report.objects.get().pk, "new": True}
    # What do Ben and Dao see?
    for colleague in (cast.ben, cast.dao):
        assert colleague.sees(f"/desk/reports/{answer['id']}/") == ""
