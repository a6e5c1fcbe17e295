"""The clock: what happens without anyone asking."""
