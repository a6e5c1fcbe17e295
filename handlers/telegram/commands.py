"""Commands: what Telegram offers behind the menu button and after a slash."""

from telegram import BotCommand

from chat.wording import Phrase, Wording

# Each stands for the word that a person may type as well; an underscore is a space.
COMMANDS = (
    "vertel",
    "signaal",
    "tegenvaller",
    "gesprek",
    "cijfers",
    "cijfer",
    "verder",
    "waarom",
    "instellingen",
    "pauze",
    "mijn_gegevens",
    "privacy",
    "ladder",
    "ladder_stap",
    "afspraken",
    "stop",
    "help",
)


def bot_commands(wording: Wording) -> list[BotCommand]:
    """The list as Telegram takes it, in the order in which people see it."""
    return [
        BotCommand(command, wording.plain(Phrase(f"telegram-command-{command.replace('_', '-')}")))
        for command in COMMANDS
    ]
