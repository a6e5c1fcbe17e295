"""Numbers: how something that is kept is named on the command line."""

import click

# PostgreSQL counts no further; SQLite fails on what is much larger.
NUMBER = click.IntRange(1, 2**31 - 1)
