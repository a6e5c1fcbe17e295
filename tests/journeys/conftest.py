"""Fixtures of the journeys: chat platforms on loopback, spoken to by the real client libraries."""

# A conftest has the fixtures whose names stand in it.
from tests.peers.fixtures import *  # noqa: F403
