"""What is installed brings what it reads with, and nothing that only makes or measures it."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.handbook import ROOT

MAIL = """From: Carrier <desk@parcel-fee.example>
Subject: Your parcel

Your parcel is held. Pay the customs fee of 1.99 with your card within 24 hours: https://parcel-fee.example/pay
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as it is built, unpacked."""
    folder = tmp_path_factory.mktemp("package")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as package:
        package.extractall(folder / "site")
    return folder / "site"


def test_the_weights_come_with_their_card_and_their_notice(installed: Path) -> None:
    learned = installed / "heedful" / "core" / "learned"
    for name in ("encoder.npz", "heads.npz", "model_card.md"):
        assert (learned / name).read_bytes() == (ROOT / "src/heedful/core/learned" / name).read_bytes()
    [notice] = installed.glob("*.dist-info/**/NOTICE")
    assert "Universal Sentence Encoder" in notice.read_text(encoding="utf-8")


def test_nothing_else_comes_with_it(installed: Path) -> None:
    assert [path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")] == ["heedful"]


def test_the_installed_reader_hears_words(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_text(MAIL, encoding="utf-8")
    told = "from pathlib import Path; import heedful.core.mail.reading as r, heedful.core.mail.message as m; "
    told += "found = r.of(m.parse(Path('one.eml').read_bytes())); print(r.__file__, found.worded is not None)"
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(installed)}
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=tmp_path, env=env, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == [str(installed / "heedful/core/mail/reading.py"), "True"]
