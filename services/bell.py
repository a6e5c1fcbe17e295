"""A bell in this process: whoever waits for news is woken at once."""

from asyncio import Event, timeout


class Bell:
    """Take `strokes` before you look, then wait for a stroke after that: none is missed in between."""

    def __init__(self) -> None:
        self.strokes = 0
        self._rung = Event()

    def ring(self) -> None:
        self.strokes += 1
        self._rung.set()
        self._rung = Event()

    async def wait(self, heard: int, seconds: float) -> None:
        """Return at the first stroke after the one counted as `heard`, or when the seconds have passed."""
        if self.strokes != heard:
            return
        rung = self._rung
        try:
            async with timeout(seconds):
                await rung.wait()
        except TimeoutError:
            return
