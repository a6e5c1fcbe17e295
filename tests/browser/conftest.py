"""A real Chromium before the sandbox: Debian's own, driven by Playwright."""

import os
import shutil
from collections.abc import AsyncIterator, Callable
from datetime import datetime

import pytest
from playwright.async_api import Browser, Page, async_playwright

from storage.database import Database
from tests.sandbox.example_town import Sandbox, running

_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where it is. Its absence fails in CI; elsewhere those tests are skipped."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        reason = "no Chromium here; on Debian: apt install chromium"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture
async def sandbox(sqlite_database: Database, clock: Callable[[], datetime]) -> AsyncIterator[Sandbox]:
    async with running(sqlite_database, clock) as started:
        yield started


@pytest.fixture
async def chromium(chromium_path: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path, args=_ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture(params=[360, 1280], ids=["phone", "desk"])
def width(request: pytest.FixtureRequest) -> int:
    """Each test that asks for it runs at the width of a phone and of a desk."""
    chosen: int = request.param
    return chosen


@pytest.fixture
async def page(chromium: Browser, width: int) -> AsyncIterator[Page]:
    """A page in which any error of our script, and any refusal of our own policy, fails the test."""
    page = await chromium.new_page(viewport={"width": width, "height": 740})
    page.set_default_timeout(10_000)
    troubles = list[str]()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if "Content Security Policy" in said.text else None)
    yield page
    assert troubles == []
