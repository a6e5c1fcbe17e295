"""What the privacy screen finds, how long it takes, and how much memory it holds."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from domain.privacy import ready, screen
from tests.invented_people import examples
from tests.privacy_corpus import IDENTIFIERS, corpus, score

NAMES = {"VOORNAAM", "NAAM", "ACHTERNAAM_AANSPREEK", "INITIALEN"}
ROUNDS = 5
# Prints the milliseconds until the screen is ready, those of them that the processor worked, and the megabytes.
ALONE = """
import resource, time
began, working = time.perf_counter(), time.process_time()
from domain.privacy.screening import ready
ready()
print((time.perf_counter() - began) * 1000, (time.process_time() - working) * 1000)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def main() -> None:
    recall()
    speed()
    told = subprocess.check_output([sys.executable, "-c", ALONE], text=True).split()
    waited, worked, megabytes = map(float, told)
    say(f"ready after {waited:.0f} ms ({worked:.0f} ms of work); at most {megabytes:.0f} MB, the interpreter included")


def recall() -> None:
    say(f"{'texts':<16}{'any':>12}{'full':>12}{'identifiers':>14}{'names':>12}{'clean flagged':>16}")
    sets = {name: corpus(name) for name in ("corpus", "own", "second")}
    sets |= {f"Faker, seed {seed}": list(examples(seed, 1_000)) for seed in (1, 2)}
    for name, texts in sets.items():
        every, numbers, names = score(texts), score(texts, IDENTIFIERS), score(texts, NAMES)
        say(
            f"{name:<16}{part(every.touched, every.spans):>12}{part(every.covered, every.spans):>12}"
            f"{part(numbers.touched, numbers.spans):>14}{part(names.touched, names.spans):>12}"
            f"{part(every.questioned, every.clean):>16}"
        )


def speed() -> None:
    ready()
    texts = list(long_texts())
    say(f"{len(texts)} texts of 200 to 800 characters, {ROUNDS} times, in ms")
    for what, clock in (("by the clock", time.perf_counter), ("of work", time.process_time)):
        taken = sorted(timed(text, clock) for _ in range(ROUNDS) for text in texts)
        high = taken[int(0.95 * len(taken))]
        say(f"  {what:<14}median {statistics.median(taken):6.2f}   p95 {high:6.2f}   max {taken[-1]:6.2f}")


def long_texts() -> Iterator[str]:
    """The practice texts, put together until they are as long as a story."""
    story = ""
    for example in corpus("corpus"):
        story = f"{story} {example.text}".strip()
        if len(story) >= 350:
            yield story[:800]
            story = ""


def timed(text: str, clock: Callable[[], float]) -> float:
    began = clock()
    screen(text)
    return (clock() - began) * 1000


def part(some: int, whole: int) -> str:
    return f"{some}/{whole}" if whole else "-"


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
