"""The core knows no clock, no dice, no disk, no network: everything comes in by the door."""

import ast
import pathlib
from collections.abc import Iterator

import pytest

CORE = pathlib.Path(__file__).parents[2] / "src" / "heedful" / "core"
FILES = sorted(CORE.rglob("*.py"))

FORBIDDEN_MODULES = {
    "asyncio", "glob", "http", "multiprocessing", "os", "pathlib", "random", "requests", "secrets", "select", "shutil",
    "signal", "smtplib", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "uuid",
}  # fmt: skip
FORBIDDEN_CALLS = {"open", "input", "print", "eval", "exec", "now", "utcnow", "today"}


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def called(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)):
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="datetime" | "date"), attr=name)):
                yield name


def test_there_is_a_core_to_look_at() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("file", FILES, ids=lambda path: str(path.relative_to(CORE)))
def test_a_file_of_the_core_touches_nothing_but_values(file: pathlib.Path) -> None:
    tree = ast.parse(file.read_text())
    assert FORBIDDEN_MODULES.isdisjoint(imported(tree))
    assert FORBIDDEN_CALLS.isdisjoint(called(tree))
