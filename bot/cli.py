"""The commands that a person types."""

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="telvertel")
def main() -> None:
    """Telvertel: tellen en vertellen, in de chat waar jullie al werken."""
