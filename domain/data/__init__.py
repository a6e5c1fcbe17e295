"""The lists that the privacy screen reads: where each comes from stands in README.md beside them."""
