"""The bot hears nobody before it is lawful, and says in a sentence what is missing."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.cli import main
from bot.grounds import missing_grounds
from bot.settings import Settings
from services.agreements import activate_for_demo
from storage.database import Database
from tests import example

TODAY = date(2026, 11, 16)


def settings(**more: Any) -> Settings:
    return Settings(_env_file=None, **more)  # type: ignore[call-arg]


def keys(found: Settings) -> list[str]:
    return [each.key for each in missing_grounds(found, example.agreements(), TODAY)]


def test_a_town_with_everything_misses_nothing() -> None:
    agreed = {"slack_agreement": date(2026, 1, 15), "telegram_agreement": TODAY}

    assert keys(settings(slack_mode="socket", telegram=True, **agreed)) == []


def test_a_platform_that_is_off_needs_no_processor() -> None:
    assert keys(settings()) == []


def test_each_platform_that_is_on_needs_its_own_processor() -> None:
    assert keys(settings(slack_mode="http", telegram=True)) == ["grounds-no-processor", "grounds-no-processor"]


def test_an_agreement_that_begins_tomorrow_does_not_count_yet() -> None:
    assert keys(settings(telegram=True, telegram_agreement=date(2026, 11, 17))) == ["grounds-processor-later"]


def test_an_empty_line_of_the_example_settings_is_no_date() -> None:
    assert settings(TELVERTEL_SLACK_AGREEMENT="").slack_agreement is None


@pytest.mark.parametrize(
    ("field", "key"),
    [
        ("controller", "grounds-no-controller"),
        ("legal_ground", "grounds-no-legal-ground"),
        ("officer_contact", "grounds-no-officer"),
    ],
)
@pytest.mark.parametrize("written", ["", "  ", "-", "?", "..."])
def test_a_field_in_which_nothing_stands_is_missing(field: str, key: str, written: str) -> None:
    town = example.agreements()
    town = town.model_copy(update={"privacy": town.privacy.model_copy(update={field: written})})

    assert [each.key for each in missing_grounds(settings(), town, TODAY)] == [key]


def run(home: Path, patches: pytest.MonkeyPatch, *asked: str, **environment: str) -> Result:
    patches.chdir(home)
    for name, value in {"TELVERTEL_HOME": str(home), **environment}.items():
        patches.setenv(name, value)
    return CliRunner().invoke(main, ["run", *asked])


def adopted(url: str, change: Callable[[dict[str, Any]], object]) -> None:
    async def adopt() -> None:
        database = Database(url)
        await database.start()
        async with database.write() as uow:
            await activate_for_demo(uow, example.spoiled(change), datetime.now(UTC))
        await database.close()

    asyncio.run(adopt())


def test_without_agreements_the_bot_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = run(tmp_path, monkeypatch)

    assert told.exit_code == 2
    assert told.output.strip().splitlines()[-1].startswith("Er gelden nog geen afspraken, dus de bot start niet.")


def test_all_that_is_missing_is_said_at_once(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    adopted(sqlite_url, lambda data: data["privacy"].update(controller="-", officer_contact="?"))

    slack = {"SLACK_MODE": "socket", "SLACK_BOT_TOKEN": "xoxb-1-a", "SLACK_APP_TOKEN": "xapp-1-a"}
    told = run(tmp_path, monkeypatch, DATABASE_URL=sqlite_url, **slack)

    assert told.exit_code == 2
    assert told.output.strip().splitlines()[-3:] == [
        "De bot start niet: in de afspraken staat geen verantwoordelijke. Vul privacy.controller in.",
        "De bot start niet: in de afspraken staat niet wie de privacyfunctionaris is. Vul privacy.officer_contact in.",
        (
            "De bot start niet: voor Slack ontbreekt de verwerkersovereenkomst. Zet de datum ervan in "
            "TELVERTEL_SLACK_AGREEMENT."
        ),
    ]


def test_sqlite_is_not_shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = run(tmp_path, monkeypatch, "--only", "doors", "--only", "clock", DATABASE_URL="")

    assert told.exit_code == 2
    assert told.output.strip() == "--only werkt alleen met PostgreSQL. Zet DATABASE_URL, of laat --only weg."
