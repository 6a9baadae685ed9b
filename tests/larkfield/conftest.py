"""Larkfield as one seed brings it forth, written once for all tests of it."""

from pathlib import Path

import pytest

from heedful.larkfield import generator
from heedful.larkfield.generator import Written
from heedful.larkfield.organisation import Organisation


@pytest.fixture(scope="session")
def everybody() -> Organisation:
    return generator.people()


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder: Path = tmp_path_factory.mktemp("larkfield")
    return generator.write(folder)
