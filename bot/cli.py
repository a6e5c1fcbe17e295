"""The commands that a person types."""

from importlib import import_module

import click

from chat.writable import writable

# Each is loaded when it is asked for: the running bot then holds nothing of a command that draws or reads workbooks.
_COMMANDS = {
    "agreements": "bot.commands.agreements:agreements",
    "audit": "bot.commands.audit:audit",
    "cards": "bot.commands.cards:cards",
    "backup": "bot.commands.backup:backup",
    "chart": "bot.commands.chart:chart",
    "check": "bot.commands.check:check",
    "demo": "bot.commands.demo:demo",
    "digest": "bot.commands.digest:digest",
    "export": "bot.commands.export:export",
    "hold": "bot.commands.hold:hold",
    "import": "bot.commands.import_:import_command",
    "incident": "bot.commands.incident:incident",
    "invite": "bot.commands.invite:invite",
    "keys": "bot.commands.keys:keys",
    "outbox": "bot.commands.outbox:outbox",
    "people": "bot.commands.people:people",
    "privacy": "bot.commands.privacy:privacy",
    "restore": "bot.commands.backup:restore_command",
    "run": "bot.commands.run:run",
    "triggers": "bot.commands.triggers:triggers",
    "simulate": "bot.commands.simulate:simulate",
}


class _Commands(click.Group):
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        # A shell may hand over bytes that are no text; they could be neither kept nor shown.
        return super().parse_args(ctx, [writable(each) for each in args])

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="telvertel")
def main() -> None:
    """Telvertel: tellen en vertellen, in de chat waar jullie al werken."""
