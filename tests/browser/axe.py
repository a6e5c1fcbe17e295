"""axe-core in a page: what it finds against WCAG 2.2 AA and its own best practice."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

# Deque's axe-core, MPL-2.0, from npm by the lock of tests/peers; never part of the product.
_AXE = Path(__file__).parents[2] / ".peers" / "node_modules" / "axe-core" / "axe.min.js"
_INSTALL = Path(__file__).parents[1] / "peers" / "install_local_slack.sh"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe_source() -> str:
    """Its script. Its absence fails in CI; elsewhere those tests are skipped."""
    if not _AXE.is_file() and os.environ.get("CI") and shutil.which("npm"):
        subprocess.run([_INSTALL], check=True, capture_output=True)
    if _AXE.is_file():
        return _AXE.read_text("utf-8")
    reason = "no axe-core here; tests/peers/install_local_slack.sh puts it into .peers/"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


async def complaints(page: Page) -> list[str]:
    """Each rule that the page breaks, with the elements that break it."""
    await page.evaluate(axe_source())
    found: dict[str, Any] = await page.evaluate(
        "tags => axe.run(document, { runOnly: { type: 'tag', values: tags } })", _TAGS
    )
    return [f"{each['id']}: {[node['html'][:120] for node in each['nodes']][:3]}" for each in found["violations"]]
