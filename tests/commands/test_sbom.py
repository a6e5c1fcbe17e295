"""The list of parts: everything that is locked, with its version and its hashes."""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements" / "run.lock"


def test_every_locked_part_is_listed_with_its_hashes() -> None:
    written = subprocess.run(
        [sys.executable, ROOT / "deploy" / "sbom.py", LOCK], capture_output=True, text=True, check=True
    )

    listed = {each["name"]: each for each in json.loads(written.stdout)["components"]}
    locked = dict(re.findall(r"^([\w.-]+)(?:\[.*?\])?==([^\s;]+)", LOCK.read_text("utf-8"), re.MULTILINE))

    assert {name: each["version"] for name, each in listed.items()} == {
        name.lower(): version for name, version in locked.items()
    }
    assert all(each["hashes"] for each in listed.values())
    assert listed["cryptography"]["purl"].startswith("pkg:pypi/cryptography@")
