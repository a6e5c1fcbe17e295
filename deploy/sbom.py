"""The parts of an installation as a CycloneDX list, read from the lock: python deploy/sbom.py requirements/run.lock"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot5
from packageurl import PackageURL

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?==([^\s;\\]+)", re.MULTILINE)
_HASH = re.compile(r"sha256:([0-9a-f]{64})")


def components(lock: str) -> Iterator[Component]:
    """Each with its version, and the hashes of the files that may be installed for it."""
    starts = list(_PINNED.finditer(lock))
    ends = [each.start() for each in starts[1:]] + [len(lock)]
    for found, end in zip(starts, ends, strict=True):
        name, version = found[1].lower(), found[2]
        hashes = [HashType(alg=HashAlgorithm.SHA_256, content=each) for each in _HASH.findall(lock, found.end(), end)]
        url = PackageURL("pypi", None, name, version)
        yield Component(
            name=name, version=version, type=ComponentType.LIBRARY, purl=url, bom_ref=str(url), hashes=hashes
        )


def main() -> None:
    """Write the list to standard output."""
    bom = Bom(components=components(Path(sys.argv[1]).read_text("utf-8")))
    sys.stdout.write(JsonV1Dot5(bom).output_as_string(indent=2) + "\n")


if __name__ == "__main__":
    main()
