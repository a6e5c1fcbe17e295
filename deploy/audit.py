"""The audit of what is installed: known weaknesses of the locked versions, as far as a registry tells of any."""

import json
import subprocess
import sys

_SECONDS = 300


def main() -> int:
    """1 where a weakness is known; 0 where none is, or where nobody answers: that is said."""
    asked = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--progress-spinner", "off"]
    try:
        done = subprocess.run(  # noqa: S603 - every word of it stands here or on our own command line
            [*asked, "--format", "json", *(f"--requirement={each}" for each in sys.argv[1:])],
            capture_output=True, text=True, timeout=_SECONDS, check=False,
        )  # fmt: skip
        found = json.loads(done.stdout)["dependencies"]
    except (subprocess.TimeoutExpired, ValueError, KeyError):
        return _tell("audit: SKIPPED, no registry answered", 0)
    unknown = [each for each in found if "skip_reason" in each]
    weak = [each for each in found if each.get("vulns")]
    for each in weak:
        _tell(f"audit: {each['name']} {each['version']}: {', '.join(one['id'] for one in each['vulns'])}", 1)
    if len(unknown) == len(found):
        return _tell("audit: SKIPPED, the registry knows nothing of weaknesses", 0)
    _tell(f"audit: {len(found) - len(unknown)} looked at, {len(unknown)} unknown there, {len(weak)} weak", 0)
    return 1 if weak else 0


def _tell(line: str, code: int) -> int:
    sys.stdout.write(f"{line}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
