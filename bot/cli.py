"""The commands that a person types."""

import click

from bot.commands.agreements import agreements
from bot.commands.chart import chart
from bot.commands.demo import demo
from bot.commands.digest import digest
from bot.commands.import_ import import_command
from bot.commands.run import run


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="telvertel")
def main() -> None:
    """Telvertel: tellen en vertellen, in de chat waar jullie al werken."""


for command in (agreements, chart, demo, digest, import_command, run):
    main.add_command(command)
