"""Frames on a pipe: a length, then that many bytes."""

LENGTH_BYTES = 4


def framed(payload: bytes) -> bytes:
    return len(payload).to_bytes(LENGTH_BYTES, "big") + payload


def length_of(head: bytes) -> int:
    return int.from_bytes(head, "big")
