"""The settings stand with nothing around them, and every answer carries the same guards."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from heedful.server.site import environment
from tests.cast import Cast

pytestmark = pytest.mark.django_db(databases="__all__")
ROOT = Path(__file__).resolve().parents[3]


def django(*words: str, **surroundings: str) -> "subprocess.CompletedProcess[str]":
    """One of Django's own commands in a process of its own, with only these variables of ours."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("HEEDFUL_", "DJANGO_"))}
    env |= {"DJANGO_SETTINGS_MODULE": "heedful.server.site.settings", **surroundings}
    return subprocess.run(
        [sys.executable, "-m", "django", *words], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120
    )


def test_they_need_nothing(tmp_path: Path) -> None:
    assert django("check", HEEDFUL_DATA=str(tmp_path / "nowhere")).returncode == 0
    assert not (tmp_path / "nowhere").exists()


def sums(tmp_path: Path, threads: dict[str, str]) -> list[str]:
    """In a fresh process: how many threads numpy will be told to take, and whether it was told in time."""
    env = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    env |= {"DJANGO_SETTINGS_MODULE": "heedful.server.site.settings", "HEEDFUL_DATA": str(tmp_path), **threads}
    asked = (
        "import os, sys; from django.conf import settings; settings.DEBUG; "
        "print(os.environ['OPENBLAS_NUM_THREADS'], 'numpy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    return done.stdout.split()


def test_sums_take_one_thread_and_are_told_so_before_numpy_is_there(tmp_path: Path) -> None:
    assert sums(tmp_path, {}) == ["1", "False"]


def test_whoever_wants_more_threads_gets_them(tmp_path: Path) -> None:
    assert sums(tmp_path, {"OPENBLAS_NUM_THREADS": "3"})[0] == "3"


def test_a_public_installation_passes_djangos_own_checklist(tmp_path: Path) -> None:
    done = django(
        "check",
        "--deploy",
        "--fail-level",
        "WARNING",
        HEEDFUL_DATA=str(tmp_path),
        HEEDFUL_BASE_URL="https://heedful.larkfield.example",
    )
    assert done.returncode == 0, done.stderr


def test_setup_makes_everything_once(tmp_path: Path) -> None:
    first = django("setup", HEEDFUL_DATA=str(tmp_path / "data"))
    assert first.returncode == 0, first.stderr
    assert "Made vault.key" in first.stdout
    files = {path: path.read_bytes() for path in (tmp_path / "data" / "secrets").iterdir()}
    assert (tmp_path / "data" / "vault.sqlite3").stat().st_mode & 0o077 == 0
    again = django("setup", HEEDFUL_DATA=str(tmp_path / "data"))
    assert "Made" not in again.stdout
    assert {path: path.read_bytes() for path in files} == files


def test_models_and_migrations_agree(tmp_path: Path) -> None:
    done = django("makemigrations", "--check", "--dry-run", HEEDFUL_DATA=str(tmp_path))
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("url", "name", "host", "port"),
    [
        ("postgres://ann:s%40fe@db.example:5433/heedful", "heedful", "db.example", "5433"),
        ("postgresql://ann@/heedful?host=/tmp/socket&port=5499", "heedful", "/tmp/socket", "5499"),
        ("postgres://db.example", "heedful", "db.example", ""),
    ],
)
def test_postgresql_is_one_url(url: str, name: str, host: str, port: str) -> None:
    database = environment.database(url, file=Path("unused"))
    assert (database["NAME"], database["HOST"], database["PORT"]) == (name, host, port)
    assert environment.vault_beside(database, url="", file=Path("unused"))["NAME"] == f"{name}_vault"


def test_a_password_in_a_url_may_hold_anything() -> None:
    assert environment.database("postgres://ann:s%40f%2Fe@h/d", file=Path("x"))["PASSWORD"] == "s@f/e"


def test_a_database_we_do_not_know_is_refused_kindly() -> None:
    with pytest.raises(ValueError, match="postgres:// or sqlite://"):
        environment.database("mysql://h/d", file=Path("x"))


def test_a_flag_that_is_neither_yes_nor_no_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEEDFUL_DEBUG", "perhaps")
    with pytest.raises(ValueError, match="HEEDFUL_DEBUG"):
        environment.flag("HEEDFUL_DEBUG")


def test_every_page_comes_with_its_guards(cast: Cast) -> None:
    for answer in (Client().get("/accounts/login/"), cast.noor.gets("/figures/"), Client().get("/nowhere/")):
        policy = answer["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        assert "unsafe-eval" not in policy
        assert "http:" not in policy
        assert answer["X-Frame-Options"] == "DENY"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Referrer-Policy"] == "same-origin"


def test_no_page_asks_another_house_for_anything(cast: Cast) -> None:
    for path in ("/accounts/login/", "/accounts/2fa/", "/figures/", "/audit/"):
        page = cast.noor.sees(path) or Client().get(path).content.decode()
        assert page
        for elsewhere in ('src="http', "src='http", "<script>", "style="):
            assert elsewhere not in page, path


def test_debug_is_off_unless_asked_for() -> None:
    assert settings.DEBUG is False


def test_a_stranger_cannot_post_without_the_pages_own_token(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/accounts/login/", {"login": "amara@larkfield.example", "password": "x"})
    assert answer.status_code == 403


def test_sessions_cannot_be_read_by_scripts(cast: Cast) -> None:
    cast.amara.gets("/audit/")
    cookie = cast.amara.browser.cookies[settings.SESSION_COOKIE_NAME]
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.SESSION_COOKIE_SAMESITE == "Lax"
    assert "amara" not in cookie.value


def test_what_do_ben_and_dao_see_of_other_pages(cast: Cast) -> None:
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets("/figures/").status_code == 404
        assert nosy.gets("/audit/").status_code == 200


def test_a_page_that_does_not_exist_says_so_kindly(cast: Cast) -> None:
    page = cast.amara.gets("/nowhere/")
    assert page.status_code == 404
    assert "Nothing was changed" in page.content.decode()


def test_a_form_that_could_not_be_sent_says_what_to_do() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "x", "password": "x"})
    assert answer.status_code == 403
    assert "send it once more" in answer.content.decode()


def test_when_something_breaks_the_page_needs_nothing_to_be_shown(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*args: object, **kwargs: object) -> None:
        raise RuntimeError("a message that must not be shown")

    monkeypatch.setattr("heedful.server.people.queries.trail_seen_by", breaks)
    cast.amara.browser.raise_request_exception = False
    answer = cast.amara.gets("/audit/")
    assert answer.status_code == 500
    assert "It was nothing you did" in answer.content.decode()
    assert "must not be shown" not in answer.content.decode()
