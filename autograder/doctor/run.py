"""The examination: every attack in turn, at the best tier of this machine or a lower one."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from autograder.doctor.attack import KINDS, Attack, attacks
from autograder.doctor.suite import Outcome, Suite
from autograder.sandbox.tiers import BEST


@dataclass(frozen=True)
class Examination:
    """What came of all attacks.

    Args:
        asked: the tier that was asked for, if one was.
        tier: the one that this machine has proved.
        reasons: why it is no higher.
        outcomes: in the order of the attacks.
        seconds: for all.
    """

    asked: int | None
    tier: int
    reasons: list[str]
    outcomes: list[Outcome]
    seconds: float

    @property
    def kinds(self) -> Iterator[tuple[str, list[Outcome]]]:
        """The outcomes of each class of attacks, of those that the tier promises to contain."""
        for kind in KINDS:
            yield kind, [outcome for outcome in self.outcomes if outcome.kind == kind and outcome.promised]

    @property
    def broken(self) -> list[Outcome]:
        """Attacks that got through against the promise."""
        return [outcome for outcome in self.outcomes if outcome.promised and not outcome.contained]

    @property
    def allowed(self) -> list[Outcome]:
        """Attacks that got through where a higher tier is needed to contain them."""
        return [outcome for outcome in self.outcomes if not outcome.promised and not outcome.contained]


def examine(asked: int | None = None, chosen: Iterable[Attack] | None = None) -> Examination:
    """Make every attack.

    Args:
        asked: the tier to examine; the best that this machine gives if there is none.
        chosen: the attacks to make; all if not given.
    """
    clock = time.monotonic()
    with Suite(BEST if asked is None else asked) as suite:
        outcomes = [suite.attempt(attack) for attack in (attacks() if chosen is None else chosen)]
        tier, reasons = suite.tier, list(suite.server.reasons)
    return Examination(asked, tier, reasons, outcomes, round(time.monotonic() - clock, 1))
