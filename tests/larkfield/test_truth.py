"""The truth is sealed: nothing but the generator may know it, and whoever compares opens the file it wrote."""

import ast
from pathlib import Path

import heedful

ALLOWED = {"heedful/larkfield/generator.py", "heedful/larkfield/prove.py", "heedful/larkfield/truth.py"}


def test_no_other_module_imports_the_truth() -> None:
    root = Path(heedful.__file__).parent
    knowing = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named: list[str] = []
            if isinstance(node, ast.ImportFrom):
                named = [f"{node.module}.{alias.name}" for alias in node.names]
            elif isinstance(node, ast.Import):
                named = [alias.name for alias in node.names]
            if any(name.startswith("heedful.larkfield.truth") for name in named):
                knowing.add(path.relative_to(root.parent).as_posix())

    assert knowing <= ALLOWED
    assert "heedful/larkfield/generator.py" in knowing


def test_the_blind_reader_cannot_reach_the_generator_either() -> None:
    from heedful.larkfield import blind

    source = Path(blind.__file__).read_text("utf-8")
    assert "larkfield import" not in source
