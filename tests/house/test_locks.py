"""What is installed is exactly what was reviewed, from wherever it is fetched."""

import pathlib
import re

import pytest

HERE = pathlib.Path(__file__).parents[2]
LOCKS = sorted([*HERE.glob("requirements*.lock"), *HERE.glob("bench/*.lock"), *HERE.glob("training/*.lock")])


def pins(lock: pathlib.Path) -> set[str]:
    return set(re.findall(r"^([a-z0-9_.-]+==[^ ;\\]+)", lock.read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_no_host(lock: pathlib.Path) -> None:
    assert "://" not in lock.read_text()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_pinned_file_has_its_hash(lock: pathlib.Path) -> None:
    entries = re.split(r"^(?=[a-z0-9])", lock.read_text(), flags=re.MULTILINE)
    assert pins(lock)
    assert [entry.splitlines()[0] for entry in entries if "==" in entry and "--hash=sha256:" not in entry] == []


def test_the_tests_run_what_the_demo_runs() -> None:
    assert pins(HERE / "requirements.lock") <= pins(HERE / "requirements-dev.lock")


def test_what_is_trained_is_read_with_the_same_numpy() -> None:
    """Otherwise the same texts and seed might give other weights than those that are tried."""
    numpy = {pin for pin in pins(HERE / "requirements.lock") if pin.startswith("numpy==")}
    assert numpy
    assert numpy <= pins(HERE / "training" / "requirements.lock")
