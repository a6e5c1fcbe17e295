"""Standing: what a person chose about taking part, kept."""

from dataclasses import replace
from typing import TypeAlias

from domain.answers import Declined, Joined, PauseAsked, SettingsChanged, StopAsked
from domain.people import Standing
from messages import receipts
from services import my_data, own_words
from services.escalations import Escalations
from services.left import Left, left_saying
from services.pseudonyms import Pseudonyms
from services.turns import Turn
from storage.audit import Deed
from storage.erasures import ErasureKind

Chosen: TypeAlias = Joined | Declined | SettingsChanged | PauseAsked | StopAsked


async def keep_choice(turn: Turn, pseudonyms: Pseudonyms, escalations: Escalations, chosen: Chosen) -> Left:
    was = turn.participant
    match chosen:
        case Joined():
            return await _join(turn, chosen)
        case Declined():
            await turn.uow.participants.save(replace(was, state=Standing.DECLINED))
            return left_saying("onboarding-declined")
        case SettingsChanged(area, moment, workdays):
            changed = replace(
                was,
                area=area or was.area,
                prompt_day=was.prompt_day if moment is None else str(moment.day),
                prompt_time=was.prompt_time if moment is None else moment.at,
                workdays=was.workdays if workdays is None else tuple(str(day) for day in workdays),
            )
            await turn.uow.participants.save(changed)
            return left_saying("hearing-settings-kept")
        case PauseAsked(until):
            await turn.uow.participants.save(replace(was, state=Standing.PAUSED, paused_until=until, quiet_rounds=0))
            return Left((receipts.quiet_until(until),))
        case StopAsked(erase):
            return await _stop(turn, pseudonyms, escalations, erase=erase)


async def _join(turn: Turn, chosen: Joined) -> Left:
    joined = replace(
        turn.participant,
        state=Standing.ACTIVE,
        notice_version=chosen.notice_version,
        area=chosen.area or turn.participant.area,
        prompt_day=None if chosen.moment is None else str(chosen.moment.day),
        prompt_time=None if chosen.moment is None else chosen.moment.at,
        workdays=tuple(str(day) for day in chosen.workdays),
        paused_until=None,
        quiet_rounds=0,
    )
    await turn.uow.participants.save(joined)
    return Left((receipts.joined(chosen.moment),))


async def _stop(turn: Turn, pseudonyms: Pseudonyms, escalations: Escalations, *, erase: bool) -> Left:
    pseudonym = pseudonyms.of(turn.person.id)
    await turn.uow.participants.save(replace(turn.participant, state=Standing.STOPPED, paused_until=None))
    await turn.uow.erasures.note(ErasureKind.STOPPED, pseudonym, turn.now)
    if erase:
        await my_data.throw_all_away(turn.uow, pseudonym, turn.person.id, await own_words.chats(turn))
        await turn.uow.erasures.note(ErasureKind.PERSON, pseudonym, turn.now)
        await turn.uow.audit.note(Deed.ERASED, turn.now, role=own_words.PERSON_THEMSELVES)
        await escalations.take_all_back(turn)
        return left_saying("optout-erased", "optout-counts")
    return left_saying("optout-done")
