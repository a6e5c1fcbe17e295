"""Council files: a product as PDF or DOCX, for whoever may read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from chat.wording import Words
from domain.agreements import Agreements
from domain.council import CouncilProduct, from_content, to_content, whole_town
from domain.digest import KIND as DIGEST
from domain.digest import STANDS_OUT, fingerprint
from domain.digest import from_content as digest_from_content
from domain.overview import ToldFigure
from messages.chart_words import alt_text, title
from messages.council import council_paper, product_title
from messages.council_parts import CouncilFacts
from messages.digest_charts import chart_facts
from messages.paper import Image, Paper
from messages.pressing import FileKind, Order, Press, PressFailed
from services.agreements import active, at
from services.council import Wanted, product_in
from services.levels import words_of
from services.proposals import signers
from storage.council import KeptDraft
from storage.database import Database, UnitOfWork

__all__ = ["CouncilFiles", "PressFailed", "Printed", "Shelved"]

# More pictures make a council's paper long.
_MOST_CHARTS = 2


@dataclass(frozen=True, slots=True)
class Shelved:
    """A product as it is offered: its title, its day, and whether the council may have it."""

    id: str
    title: Words
    made_on: date
    released: bool


@dataclass(frozen=True, slots=True)
class Printed:
    name: str
    held: bytes


@dataclass(frozen=True, slots=True)
class _Laid:
    """A paper with its pictures, ready for the press."""

    name: str
    paper: Paper
    pngs: Mapping[str, bytes]


class CouncilFiles:
    def __init__(self, database: Database, press: Press) -> None:
        self._database = database
        self._press = press

    async def shelf(self, person: str) -> Sequence[Shelved]:
        """What this person may read: everybody what was released, both points of contact also the drafts."""
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None:
                return ()
            found = await uow.council.standing()
            zone = ZoneInfo(held.agreements.time_zone)
        return [
            Shelved(
                kept.id,
                product_title(from_content(kept.content)),
                kept.made_at.astimezone(zone).date(),
                kept.draft.released,
            )
            for kept in found
            if _may_read(held.agreements, person, kept)
        ]

    async def file(self, person: str, draft_id: str, kind: FileKind) -> Printed | None:
        """The file; None where there is none that this person may read. Raises PressFailed."""
        async with self._database.read() as uow:
            held, kept = await active(uow), await uow.council.get(draft_id)
            if held is None or kept is None or kept.draft.replaced or not _may_read(held.agreements, person, kept):
                return None
            agreed = (await at(uow, kept.agreements)).agreements
            made_on = _day(kept.released_at or kept.made_at, agreed)
            product = from_content(kept.content)
            laid = await _laid(uow, agreed, product, made_on, released=kept.draft.released)
        return await self._printed(laid, kind)

    async def preview(self, wanted: Wanted, kinds: Sequence[FileKind], now: datetime) -> Sequence[Printed] | None:
        """As it would be drafted now; nothing is kept. Raises NothingTold, NoSuchProduct, RisksMissing, PressFailed.

        None where nothing was agreed. What was released in the meantime is given as it was.
        """
        async with self._database.read() as uow:
            held = await active(uow)
            if held is None:
                return None
            product = await product_in(uow, held.agreements, wanted)
            standing = [each for each in await uow.council.standing() if _is_of(each, product)]
            released = next((each for each in standing if each.draft.released), None)
            if released is not None:
                product = from_content(released.content)
            made_on = _day(now if released is None else released.released_at or now, held.agreements)
            laid = await _laid(uow, held.agreements, product, made_on, released=released is not None)
        return [await self._printed(laid, kind) for kind in kinds]

    async def _printed(self, laid: _Laid, kind: FileKind) -> Printed:
        return Printed(f"{laid.name}.{kind}", await self._press.press(Order(laid.paper, kind, laid.pngs)))


def _may_read(agreements: Agreements, person: str, kept: KeptDraft) -> bool:
    return kept.draft.released or person in {each.id for each in signers(agreements)}


def _is_of(kept: KeptDraft, product: CouncilProduct) -> bool:
    return (kept.subject, kept.period) == (product.subject, product.picture.period)


async def _laid(
    uow: UnitOfWork, agreements: Agreements, product: CouncilProduct, made_on: date, *, released: bool
) -> _Laid:
    charts = await _charts(uow, agreements, product)
    facts = CouncilFacts(product, agreements, await words_of(uow, product.picture.seen), charts)
    paper = council_paper(facts, made_on, fingerprint(to_content(product)), released=released)
    pngs = {image.sha256: png for image in paper.images if (png := await uow.pictures.get(image.sha256)) is not None}
    subject = product.subject.replace(":", "-").replace("_", "-")
    return _Laid(f"raad-{subject}-{product.picture.period}", paper, pngs)


async def _charts(uow: UnitOfWork, agreements: Agreements, product: CouncilProduct) -> Mapping[str, Image]:
    """The very pictures of the digests, of figures of the whole town; those that stand out come first."""
    whole = [each for goal in product.picture.goals for each in whole_town(goal, agreements)]
    chosen = sorted(whole, key=lambda each: each.line.reading not in STANDS_OUT)
    found = {each.line.indicator: image for each in chosen if (image := await _image(uow, each)) is not None}
    return dict(list(found.items())[:_MOST_CHARTS])


async def _image(uow: UnitOfWork, told: ToldFigure) -> Image | None:
    if told.picture is None or await uow.pictures.get(told.picture.sha256) is None:
        return None
    kept = await uow.snapshots.get(DIGEST, told.picture.team, told.picture.week)
    charts = () if kept is None else digest_from_content(kept.content).charts
    chart = next((each for each in charts if (each.indicator, each.subject) == told.key), None)
    if chart is None:
        return None
    shown = chart_facts(chart)
    return Image(told.picture.sha256, alt_text(shown), title(shown))


def _day(moment: datetime, agreements: Agreements) -> date:
    return moment.astimezone(ZoneInfo(agreements.time_zone)).date()
