"""The doors: one folder per channel."""
