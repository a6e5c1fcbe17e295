"""The steps that the schema took."""
