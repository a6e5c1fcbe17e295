"""A real Chromium before the sandbox: Debian's own, driven by Playwright."""

import os
import shutil
from collections.abc import AsyncIterator, Callable
from datetime import datetime

import pytest
import pytest_asyncio
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


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium(chromium_path: str) -> AsyncIterator[Browser]:
    """One browser for all tests, so they all run in one loop; each has a page of its own that remembers nothing."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium_path, args=_ARGUMENTS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def sandbox(sqlite_url: str, clock: Callable[[], datetime]) -> AsyncIterator[Sandbox]:
    database = Database(sqlite_url)
    await database.start()
    async with running(database, clock) as started:
        yield started
    await database.close()


@pytest.fixture(params=[360, 1280], ids=["phone", "desk"])
def width(request: pytest.FixtureRequest) -> int:
    """Each test that asks for it runs at the width of a phone and of a desk."""
    chosen: int = request.param
    return chosen


@pytest_asyncio.fixture(loop_scope="session")
async def page(chromium: Browser, width: int) -> AsyncIterator[Page]:
    """A page in which any error of our script, and any refusal of our own policy, fails the test."""
    context = await chromium.new_context(viewport={"width": width, "height": 740})
    page = await context.new_page()
    page.set_default_timeout(10_000)
    troubles = list[str]()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if "Content Security Policy" in said.text else None)
    yield page
    await context.close()
    assert troubles == []
