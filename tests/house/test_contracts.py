"""The law of the house: who may import whom."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parents[2]
NEVER = {"src": {"training", "bench", "tests"}, "training": {"bench", "tests"}}
"""What a folder may not import: nothing that is shipped knows how it was trained, measured or tried."""


def test_every_import_contract_is_kept() -> None:
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("folder", NEVER)
def test_what_is_shipped_knows_nothing_of_what_made_or_measures_it(folder: str) -> None:
    files = sorted((ROOT / folder).rglob("*.py"))
    assert files
    assert [(path.name, name) for path in files for name in imported(path) if name in NEVER[folder]] == []


def imported(path: Path) -> Iterator[str]:
    """The first names of all that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]
