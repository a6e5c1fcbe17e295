"""One piece of work's trouble is kept from the next: the one place where any error is caught."""

import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)


async def isolated(name: str, work: Callable[[], Awaitable[object]]) -> bool:
    """Do it; an error is logged, not raised. Say whether it went well."""
    try:
        await work()
    except Exception:
        # Whatever it is, the work that comes after it must go on.
        log.exception("failed work=%s", name)
        return False
    return True
