"""The commands that a person types, one file each."""
