"""A year of the example town in minutes, with invented people on a clock that runs ahead."""
