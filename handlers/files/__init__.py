"""The door through which figures come in as files or open data."""
