"""Every setting stands in the reference, and the reference tells of no setting that is not there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_reference_and_the_settings_agree() -> None:
    settings = (ROOT / "src/heedful/server/site/settings.py").read_text()
    reference = (ROOT / "docs/reference/settings.md").read_text()
    read = set(re.findall(r'environment\.\w+\(\s*"(HEEDFUL_\w+)"', settings))
    told = set(re.findall(r"HEEDFUL_\w+", reference))
    assert len(read) > 20
    assert told == read
