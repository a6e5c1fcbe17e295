"""The rules that Buurtkracht agreed: pure, no I/O, no clock, no chat."""
