"""What we tell our readers is so: links lead somewhere, examples do what they show, pages say what the code says."""

import ast
import glob
import importlib.util
import re
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote

import pytest
from django.core.management import get_commands

import run
from heedful.cli import main as command
from heedful.core.learned import local
from heedful.core.mail import combiner, joined
from tests.house import handbook
from tests.house.handbook import HOW_TO, PAGES, ROOT

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
_FILE = re.compile(r"`((?:src|tests|docs|training|bench|core|connectors|larkfield|server|cli)/[\w./*-]+)`")
_SCRIPT = re.compile(r"\bpython3? ((?:training|bench|docs)/[\w/]+\.py)")
_SAID = re.compile(r"(python3 run\.py|heedful|python3? -m django|python3? manage\.py) ([a-z]\w*)")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("page", HOW_TO, ids=name_of)
def test_a_how_to_does_what_it_shows(page: Path, tmp_path: Path) -> None:
    for said, done, lines in handbook.follow(page, tmp_path):
        assert done.returncode == 0, f"{said}\n{done.stderr}"
        answer = iter(done.stdout.splitlines())
        for line in lines:
            assert any(line in each for each in answer), f"{said}\nshould say: {line}\nsays:\n{done.stdout}"


def test_the_example_on_the_front_page_works(tmp_path: Path) -> None:
    examples = [block for block in handbook.blocks(ROOT / "README.md") if block.language == "python"]
    mail = next(block for block in handbook.blocks(ROOT / "docs" / "how-to" / "read-the-evidence.md") if block.file)
    (tmp_path / "suspicious.eml").write_text(mail.text, encoding="utf-8")
    assert examples
    for example in examples:
        done = handbook.python(["-c", example.text], tmp_path)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("phishing ")


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    for target in _LINK.findall(handbook.prose(page)):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = unquote(target).partition("#")
        path = (page.parent / file).resolve() if file else page
        assert path.exists(), target
        if anchor:
            assert anchor in anchors(path), target


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_that_is_named_exists(page: Path) -> None:
    shown = handbook.blocks(page)
    invented = {
        name for block in shown if block.file for name in re.findall(r'^NAME = "(\w+)"', block.text, re.MULTILINE)
    }
    named = re.findall(r"`[^`\n]+`", handbook.prose(page)) + [
        block.text for block in shown if block.language in {"sh", "console"}
    ]
    for door, word in _SAID.findall("\n".join(named)):
        assert word in words_of(door) | invented, f"{door} {word}"


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_script_that_is_run_exists(page: Path) -> None:
    for script in _SCRIPT.findall(page.read_text(encoding="utf-8")):
        assert (ROOT / script).exists(), script


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_setting_that_is_named_exists(page: Path) -> None:
    told = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    named = set(re.findall(r"HEEDFUL_[A-Z_]*[A-Z]\b", page.read_text(encoding="utf-8")))
    assert {name for name in named if f"`{name}`" not in told} == set()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_of_ours_that_is_named_exists(page: Path) -> None:
    for named in _FILE.findall(handbook.prose(page)):
        assert is_there(named), named


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [path.name[:5] for path in DECISIONS] == [f"{number:04}-" for number in range(1, len(DECISIONS) + 1)]


@pytest.mark.parametrize("decision", DECISIONS, ids=name_of)
def test_a_decision_says_why_what_and_what_it_costs(decision: Path) -> None:
    text = decision.read_text(encoding="utf-8")
    assert text.startswith(f"# {int(decision.name[:4])}. ")
    assert re.findall(r"^\*\*(\w+)\.\*\* \S", text, re.MULTILINE) == ["Context", "Choice", "Price"]


def test_the_reference_says_what_the_code_says() -> None:
    pages = generator().PAGES
    stale = [name for name, page in pages.items() if (ROOT / "docs/reference" / name).read_text("utf-8") != page()]
    assert stale == [], "python docs/reference/generate.py writes them"


def test_the_page_on_reading_names_the_weights_that_count() -> None:
    told = set(re.findall(r"\d+\.\d+", (ROOT / "docs/reference/reading.md").read_text("utf-8")))
    counted = [combiner.DOUBT, combiner.SURE, combiner.WITHOUT_PROOF, combiner.WORDS, combiner.CALM]
    counted += [combiner.GOOD_SIGNS, combiner.LEVERS_ALONE, combiner.LEVERS_WITH_ASK, local.MOST]
    counted += [joined.TELLTALE, joined.TELLTALE_OF_MONEY, joined.OF_MONEY]
    assert told == {str(value) for value in (*counted, *combiner.SHARE.values())}


def test_every_setting_that_any_file_reads_is_documented() -> None:
    told = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    read = {
        (node.value, name_of(path))
        for path in (ROOT / "src").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.fullmatch(r"HEEDFUL_[A-Z_]+", node.value)
    }
    assert len(read) > 20
    assert sorted((name, file) for name, file in read if f"`{name}`" not in told) == []


def is_there(named: str) -> bool:
    """Whether a file, a folder, a module without its ending, or a function of one (`report.unwrap`) is there."""
    path, _, function = named.partition(".")
    for home in (ROOT, ROOT / "src" / "heedful"):
        if glob.glob(str(home / named)) or (home / f"{named}.py").exists():
            return True
        if (home / f"{path}.py").exists() and f"def {function}(" in (home / f"{path}.py").read_text(encoding="utf-8"):
            return True
    return False


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as they are made where the page is shown."""
    headings = re.findall(r"^#+ (.+)$", handbook.prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def words_of(door: str) -> set[str]:
    """What can be said to a command."""
    if door == "heedful":
        return {module.NAME for module in command._commands(said="")}
    if door.endswith("run.py"):
        return {line.split()[2] for line in (run.__doc__ or "").splitlines() if line.startswith("python3 run.py ")}
    return set(get_commands())


def generator() -> ModuleType:
    """docs/reference/generate.py, which lies beside the pages it writes."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "reference" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
