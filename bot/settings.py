"""The settings: the environment, read once."""

import os
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SecretsSettingsSource,
    SettingsConfigDict,
)


class Settings(BaseSettings):
    """Every setting, with what it is for; `.env.example` explains them to the administrator."""

    # The library reads a setting under its field's own name as well: with the prefix that is none of the system's,
    # such as HOME or LANGUAGE.
    model_config = SettingsConfigDict(
        env_file=".env", env_prefix="TELVERTEL_", extra="ignore", frozen=True, populate_by_name=True
    )

    home: Path = Field(default=Path("var"), validation_alias="TELVERTEL_HOME")
    database: str = Field(default="", validation_alias="DATABASE_URL")
    language: Literal["nl", "en"] = Field(default="nl", validation_alias="TELVERTEL_LANGUAGE")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", validation_alias="TELVERTEL_LOG_LEVEL"
    )
    # Base64 of at least 32 bytes; without it the key is made once, in the home folder.
    pseudonym_key: SecretStr = Field(default=SecretStr(""), validation_alias="TELVERTEL_PSEUDONYM_KEY")
    # The keys that `telvertel keys rotate` adds; without it they are in the home folder.
    key_file: Path | None = Field(default=None, validation_alias="TELVERTEL_KEY_FILE")
    # What was erased, so that no backup brings it back; without it in the home folder. Best on another disk.
    erasures: Path | None = Field(default=None, validation_alias="TELVERTEL_ERASURES")

    slack_mode: Literal["off", "socket", "http"] = Field(default="off", validation_alias="SLACK_MODE")
    slack_bot_token: SecretStr = Field(default=SecretStr(""), validation_alias="SLACK_BOT_TOKEN")
    slack_app_token: SecretStr = Field(default=SecretStr(""), validation_alias="SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr = Field(default=SecretStr(""), validation_alias="SLACK_SIGNING_SECRET")
    slack_api_url: str = Field(default="https://slack.com/api/", validation_alias="SLACK_API_URL")
    slack_host: str = Field(default="127.0.0.1", validation_alias="SLACK_HTTP_HOST")
    slack_port: int = Field(default=3000, validation_alias="SLACK_HTTP_PORT")
    # New messages in all; Slack says "several hundred", and tells the bot to wait where it is fewer.
    slack_per_minute: int = Field(default=570, gt=0, validation_alias="SLACK_MESSAGES_PER_MINUTE")
    # The day on which the agreement with the processor was signed; without it the bot does not open this platform.
    slack_agreement: date | None = Field(default=None, validation_alias="TELVERTEL_SLACK_AGREEMENT")

    telegram: bool = Field(default=False, validation_alias="TELEGRAM_ENABLED")
    telegram_token: SecretStr = Field(default=SecretStr(""), validation_alias="TELEGRAM_BOT_TOKEN")
    telegram_api_url: str = Field(default="https://api.telegram.org", validation_alias="TELEGRAM_API_URL")
    # New messages in all; Telegram says "about 30".
    telegram_per_second: int = Field(default=30, gt=0, validation_alias="TELEGRAM_MESSAGES_PER_SECOND")
    telegram_agreement: date | None = Field(default=None, validation_alias="TELVERTEL_TELEGRAM_AGREEMENT")

    # Open data of CBS, such as https://datasets.cbs.nl/odata/v1/CBS; empty is off, and nothing is ever fetched.
    cbs_url: str = Field(default="", validation_alias="TELVERTEL_CBS_URL")

    sandbox: bool = Field(default=False, validation_alias="TELVERTEL_SANDBOX")
    sandbox_port: int = Field(default=8080, validation_alias="TELVERTEL_SANDBOX_PORT")

    # None: no page. Behind a proxy with TLS, `public_url` is where people reach it.
    web_port: int | None = Field(default=None, validation_alias="TELVERTEL_WEB_PORT")
    web_host: str = Field(default="127.0.0.1", validation_alias="TELVERTEL_WEB_HOST")
    public_url: str = Field(default="", validation_alias="TELVERTEL_PUBLIC_URL")

    # None: nobody watches. What is served there says nothing of people, and asks for no password.
    watch_port: int | None = Field(default=None, validation_alias="TELVERTEL_WATCH_PORT")
    watch_host: str = Field(default="127.0.0.1", validation_alias="TELVERTEL_WATCH_HOST")

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the library's signature
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Files of the folder TELVERTEL_SECRETS go before the environment, in which the same name may stand empty."""
        files = SecretsSettingsSource(settings_cls, secrets_dir=os.environ.get("TELVERTEL_SECRETS") or None)
        return init_settings, files, env_settings, dotenv_settings

    @field_validator(
        "key_file", "erasures", "web_port", "watch_port", "slack_agreement", "telegram_agreement", mode="before"
    )
    @classmethod
    def _empty_is_none(cls, given: object) -> object:
        return None if given == "" else given

    @field_validator("public_url")
    @classmethod
    def _ends_without_a_slash(cls, url: str) -> str:
        return url.rstrip("/")

    @field_validator("slack_api_url")
    @classmethod
    def _ends_with_a_slash(cls, url: str) -> str:
        # slack_sdk puts the method's name right behind it.
        return url if url.endswith("/") else f"{url}/"

    @property
    def database_url(self) -> str:
        """SQLite under the home folder, unless the environment names a database."""
        return self.database or f"sqlite+aiosqlite:///{self.home.resolve() / 'telvertel.db'}"

    @property
    def page_url(self) -> str:
        """Where people find the overview; empty where it is not served."""
        if self.web_port is None:
            return ""
        return self.public_url or f"http://127.0.0.1:{self.web_port}"


def demo_settings(port: int = 8080) -> Settings:
    """The demo has a database and doors of its own, whatever the environment says of the real ones.

    Its page is ten doors further than its chat: 8090 beside 8080. Port 0 takes any that is free.
    """
    settings = Settings()
    return settings.model_copy(
        update={
            "home": settings.home / "demo",
            "database": "",
            "slack_mode": "off",
            "telegram": False,
            "sandbox": True,
            "sandbox_port": port,
            "web_port": min(port + 10, 65535) if port else 0,
            "web_host": "127.0.0.1",
            "public_url": "",
            "watch_port": None,
        }
    )
