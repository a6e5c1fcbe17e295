"""Erasing: the list of erasures beside the database, as the settings name it."""

from bot.ears import pseudonyms_of
from bot.settings import Settings
from services.erasures import Erasures
from storage.database import Database
from storage.erasure_list import ErasureList


def erasure_list(settings: Settings) -> ErasureList:
    return ErasureList(settings.erasures or settings.home / "erasures.jsonl")


def erasures_of(settings: Settings, database: Database) -> Erasures:
    return Erasures(database, pseudonyms_of(settings), erasure_list(settings))
