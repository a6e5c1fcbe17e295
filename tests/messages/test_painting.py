"""Painting in a process of its own: the same bytes, back after trouble, gone when idle."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from chat.wording import Wording
from domain.process import process_of
from domain.spc import Options
from messages.chart_facts import ChartFacts
from messages.charts import ChartPainter
from messages.painting import PaintingFailed, PaintingProcess

CHART = ChartFacts(
    measure="Nieuwe hulpvragen", unit="aantal", process=process_of([9.0, 11.0] * 13, Options(), counts=True)
)
HAS_NO_WORDS = replace(CHART, measure=None)  # type: ignore[arg-type]


@pytest.fixture
async def painting() -> AsyncIterator[PaintingProcess]:
    process = PaintingProcess("nl")
    yield process
    await process.close()


async def test_another_process_paints_the_same_bytes(painting: PaintingProcess) -> None:
    expected = ChartPainter(Wording("nl")).paint(CHART)

    painted = await asyncio.gather(painting.paint(CHART), painting.paint(CHART))

    assert painted == [expected, expected]


async def test_a_chart_that_cannot_be_painted_leaves_the_next_one_alone(painting: PaintingProcess) -> None:
    with pytest.raises(PaintingFailed):
        await painting.paint(HAS_NO_WORDS)

    assert await painting.paint(CHART)


async def test_a_killed_painter_is_told_and_the_next_chart_finds_a_new_one(painting: PaintingProcess) -> None:
    await painting.paint(CHART)
    assert painting._process is not None
    painting._process.kill()

    with pytest.raises(PaintingFailed):
        await painting.paint(CHART)

    assert await painting.paint(CHART)


async def test_a_painter_without_work_goes_home() -> None:
    painting = PaintingProcess("nl", idle=timedelta(milliseconds=10))
    await painting.paint(CHART)
    assert painting._process is not None
    process = painting._process

    await asyncio.wait_for(process.wait(), timeout=10)

    assert process.returncode == 0
    await painting.close()
