"""The settings: what is read from the environment, and what is not."""

from pathlib import Path

import pytest

from bot.settings import Settings

_OF_OUR_OWN = {name for name, field in Settings.model_fields.items() if field.validation_alias == name.upper()}


@pytest.mark.parametrize("field", sorted(Settings.model_fields.keys() - _OF_OUR_OWN))
def test_what_the_system_calls_the_same_is_no_setting_of_ours(
    field: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    before = getattr(Settings(), field)

    monkeypatch.setenv(field.upper(), "/home/somebody")

    assert getattr(Settings(), field) == before


def test_without_settings_the_data_is_in_the_folder_where_the_bot_was_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TELVERTEL_HOME", raising=False)

    assert Settings().database_url.endswith(f"{tmp_path}/var/telvertel.db")


def test_a_secret_may_be_a_file_in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "SLACK_BOT_TOKEN").write_text("xoxb-from-a-file\n")
    monkeypatch.setenv("TELVERTEL_SECRETS", str(tmp_path))
    monkeypatch.setenv("SLACK_BOT_TOKEN", "")
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-from-the-environment")

    settings = Settings()

    assert settings.slack_bot_token.get_secret_value() == "xoxb-from-a-file"
    assert settings.slack_app_token.get_secret_value() == "xapp-from-the-environment"
