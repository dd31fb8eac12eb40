"""Time limits that a busy machine does not shorten."""

import time
from collections.abc import Callable
from pathlib import Path

from autograder.sandbox.answer import OutOfTimeError

STRETCH = 10
GRAIN = 1e-3


class Deadline:
    """A time limit to which the time that a process spent waiting for a processor is added.

    Args:
        seconds: the limit; ten times as much is the end in any case.
        owed: tells how long the process has waited since this was last asked.
    """

    def __init__(self, seconds: float, owed: Callable[[], float]) -> None:
        self.owed = owed
        self.at = time.monotonic() + seconds
        self.end = time.monotonic() + STRETCH * seconds

    def left(self) -> float:
        """Seconds left.

        Raises:
            OutOfTimeError: if there are none.
        """
        now = time.monotonic()
        if now >= self.at:
            self.at = min(now + self.owed(), self.end)
        if self.at - now < GRAIN:
            raise OutOfTimeError
        return self.at - now


def waited(pid: int) -> float:
    """Seconds that a process has waited for a processor, as the kernel counts them; 0 where it does not tell."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError):
        return 0.0
