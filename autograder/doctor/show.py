"""An examination, for people and for machines."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from autograder.doctor.run import Examination
from autograder.doctor.suite import Outcome
from autograder.report.escape import inert, one_line
from autograder.sandbox.tiers import BEST, TIERS, WAY_OUT

SCHEMA = "autograder/doctor/v1"
WIDTH = 100
LONGEST = 300  # characters of what an attack has reached


def text(found: Examination) -> str:
    """The proven tier, a line for each class of attacks, and every attack that got through."""
    lines = [*_tier(found), "", *_classes(found), "", *_verdict(found)]
    lines += _listed(f"Got through, against the promise of tier {found.tier}:", found.broken)
    lines += _listed(f"Got through; tier {found.tier} does not promise to contain them:", found.allowed)
    return "".join(f"{line}\n" for line in lines)


def _tier(found: Examination) -> Iterator[str]:
    tier = TIERS[found.tier]
    yield f"Isolation on this machine: tier {found.tier} ({tier.name}: {tier.layers})"
    for kept in TIERS[: found.tier + 1]:
        yield from _wrapped(kept.promise, "  + ")
    for reason in found.reasons if found.tier < BEST else ():
        yield from _wrapped(one_line(reason), "  - ")


def _classes(found: Examination) -> Iterator[str]:
    for kind, outcomes in found.kinds:
        held = sum(outcome.contained for outcome in outcomes)
        word = "graded as they should be" if kind == "honest" else "contained"
        sign = "✓" if held == len(outcomes) else "✗"
        yield f"  {sign} {kind:<9} {held:>3} of {len(outcomes):>3} {word}"


def _verdict(found: Examination) -> Iterator[str]:
    yield f"{len(found.outcomes)} submissions in {found.seconds} s."
    if found.broken:
        yield from _wrapped(
            "Do not grade code of others on this machine until this is mended: update autograder and the kernel, or "
            f"grade in another place. {WAY_OUT} Please report what got through, with the output of `autograder doctor "
            "--format json`."
        )
    else:
        yield f"All that tier {found.tier} promises holds."
    if is_short(found):
        yield from _wrapped(f"Tier {found.asked} was asked for, but tier {found.tier} is what there is. {WAY_OUT}")


def _listed(heading: str, outcomes: Sequence[Outcome]) -> Iterator[str]:
    if outcomes:
        yield from ("", heading)
    for outcome in outcomes:
        yield from _wrapped(f"{outcome.attack}: {outcome.tries}", "  ")
        yield from _wrapped(one_line("; ".join(outcome.reached))[:LONGEST], "      it ")


def _wrapped(words: str, start: str = "") -> Iterator[str]:
    for line in textwrap.wrap(words, WIDTH, initial_indent=start, subsequent_indent=" " * len(start)):
        yield inert(line)


def data(found: Examination) -> str:
    """The same as JSON."""
    outcomes = [{**asdict(outcome), "contained": outcome.contained} for outcome in found.outcomes]
    facts = {**asdict(found), "holds": holds(found), "outcomes": outcomes}
    return json.dumps({"schema": SCHEMA, **facts}, indent=1) + "\n"


def is_short(found: Examination) -> bool:
    """Whether a tier was asked for that this machine does not give."""
    return found.asked is not None and found.tier < found.asked


def holds(found: Examination) -> bool:
    """Whether all that the tier promises is contained, and the tier is the one asked for."""
    return not found.broken and not is_short(found)


FORMATS = {"text": text, "json": data}
