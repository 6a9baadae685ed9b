"""A real Chromium in front of the whole server. Every page it meets must be free of console errors."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.cast import Member

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]

Opened = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/journeys/" in str(item.path):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(120))
            item.add_marker(pytest.mark.django_db(transaction=True, databases="__all__"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all journeys."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Chromium is missing: set CHROMIUM to its path, or install it.")
    # Playwright keeps an event loop in this thread; Django takes it for asynchronous code and would refuse the ORM.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser, live_server: LiveServer) -> Iterator[Opened]:
    """Open a page as somebody (or nobody): `opened("/desk/", by=cast.chloe, width=360, dark=True, script=False)`."""
    contexts, errors = [], []

    def open_page(
        path: str,
        *,
        by: Member | None = None,
        width: int = 1280,
        dark: bool = False,
        script: bool = True,
        language: str = "en",
    ) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            locale=language,
        )
        contexts.append(context)
        if by is not None:
            context.add_cookies(
                [{"name": name, "value": one.value, "url": live_server.url} for name, one in by.browser.cookies.items()]
            )
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """Assert that axe finds nothing on this page, and that nothing sticks out of it sideways."""

    def check(page: Page) -> None:
        found: Any = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        assert [(one["id"], [node["target"] for node in one["nodes"]]) for one in found] == [], page.url
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), page.url

    return check
