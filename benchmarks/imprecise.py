"""The third verdict on formulas made for it: right ones, right ones that lose precision, and mistakes.

Every version of every function is judged at many seeds by the judge's own tolerances; the regimes of input are the
cases of one check. It prints what each version was called, whole and in each regime. A right version that is not called
right, or a mistake that is called imprecise, would be an error.

    python benchmarks/imprecise.py [SEEDS]
"""

import math
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from formulas import Array, Version
from handwritten import quiet
from subjects import SUBJECTS, Subject

from autograder.judge.compare import differences, fits
from autograder.judge.key import Expected
from autograder.judge.precision import SMALLER, size, speaks
from autograder.judge.tolerance import narrowed, tolerances

Trials = list[list[tuple[str, float]]]


def called(version: Version, inputs: list[Array], expected: Expected) -> tuple[str, float]:
    """What the judge calls a version at some inputs, and how much smaller its error is in float64."""
    got, low = (np.asarray(version(*given)) for given in (inputs, narrowed(inputs)))
    if got.shape != expected.value.shape:
        return "wrong", 1.0
    if fits(got, expected):
        return "right", math.nan
    off, more = differences(got, expected.value) / size(expected), differences(low, expected.value) / size(expected)
    near = got.dtype == np.float64 and (off < SMALLER).all()
    said = speaks(got, low, expected) if near else False
    return {True: "imprecise", False: "wrong", None: "neither"}[said], float(off.max() / np.nanmax(more))


def expected_of(subject: Subject, inputs: list[Array]) -> Expected:
    """The reference's output with its tolerances."""

    def run(given: Any) -> list[Array]:
        return [np.asarray(subject.reference(*given))]

    (value,) = run(inputs)
    ((wide, narrow),) = tolerances(run, inputs, [value])
    return Expected("value", "value", value, wide, narrow)


def whole(words: Sequence[str]) -> str:
    """What a check is called whose cases are called so."""
    word = next(word for word in ("wrong", "imprecise", "neither", "right") if word in words)
    return "wrong" if word == "neither" else word


def measure(subject: Subject, seeds: int) -> dict[tuple[str, str], Trials]:
    """What every version of a subject is called, by class and version, for each seed and regime."""
    seen: dict[tuple[str, str], Trials] = {}
    classes = {"right": subject.right, "imprecise": subject.imprecise, "mistakes": subject.mistakes}
    for seed in range(seeds):
        drawn = [draw(np.random.default_rng(seed)) for draw in subject.regimes.values()]
        cases = [(inputs, expected_of(subject, inputs)) for inputs in drawn]
        for kind, versions in classes.items():
            for name, version in versions.items():
                seen.setdefault((kind, name), []).append([called(version, *case) for case in cases])
    return seen


def told(words: Sequence[str]) -> str:
    """Counts of words."""
    return ", ".join(f"{word} {count}" for word, count in sorted(Counter(words).items()))


def line(trials: Trials, regimes: Sequence[str]) -> str:
    """What a version was called, whole and in each regime."""
    columns = [told([trial[k][0] for trial in trials]) for k in range(len(regimes))]
    detail = "; ".join(f"{regime}: {column}" for regime, column in zip(regimes, columns, strict=True))
    return f"{told([whole([word for word, _ in trial]) for trial in trials]):24} ({detail})"


def main() -> None:
    """Print a line for each version, and totals: what they were called, and their error in float64 over float32."""
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    totals: dict[str, Trials] = {}
    with quiet():
        measured = {title: measure(subject, seeds) for title, subject in SUBJECTS.items()}
    for title, versions in measured.items():
        for (kind, name), trials in versions.items():
            print(f"{title:30} {kind:10} {name:28} {line(trials, [*SUBJECTS[title].regimes])}")
            totals.setdefault(kind, []).extend(trials)
    for kind, trials in totals.items():
        ratios = [ratio for trial in trials for _, ratio in trial if not math.isnan(ratio)]
        span = f"; ratio {min(ratios):.1e} to {max(ratios):.1e}" if ratios else ""
        print(f"{kind:10} called {told([whole([word for word, _ in trial]) for trial in trials])}{span}")


if __name__ == "__main__":
    main()
