"""How well this machine can isolate a student's code, in words for people."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.errors import AutograderError

DEMANDED, BEST = 1, 4


@dataclass(frozen=True)
class Tier:
    """A degree of isolation.

    Args:
        name: in one word.
        layers: what it is made of.
        promise: what a student's code cannot do; each tier keeps the promises below it.
    """

    name: str
    layers: str
    promise: str


TIERS = (
    Tier("open", "a process of its own, with limits", "It cannot use more memory, output or time than it is given."),
    Tier("filtered", "a filter on system calls", "It cannot open files or sockets, or start or signal processes."),
    Tier("sealed", "the filter, and Landlock", "Honest code may still import what it likes of the standard library."),
    Tier("separate", "a user of its own, the filter, and Landlock", "No two submissions share anything."),
    Tier("boxed", "all that this user may have, in a bubblewrap", "Files of the grader do not exist for it."),
)

WAY_OUT = (
    "On another system, or for more, grade in a Linux container: Docker's defaults give tier 3. "
    "To run code that you trust without isolation, say so with --unsafe."
)


class TierError(AutograderError):
    """The machine does not give the isolation that is demanded; the message names what is missing and the way out."""


def check(proved: int, demanded: int, reasons: Sequence[str]) -> None:
    """Refuse a machine that is not good enough.

    Raises:
        TierError: if the tier proved is below the one demanded.
    """
    if proved >= demanded:
        return
    got, wanted = TIERS[proved], TIERS[demanded]
    missing = "".join(f"\n  {reason}" for reason in reasons) or "\n  nothing better was tried"
    msg = (
        f"Isolation here is of tier {proved} ({got.name}: {got.layers}); tier {demanded} ({wanted.name}: "
        f"{wanted.layers}) is demanded. What could not be had:{missing}\n{WAY_OUT}"
    )
    raise TierError(msg)
