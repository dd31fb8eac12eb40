"""Counting what every rule says."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
from handwritten import Written
from rules import FIELD, GRADCHECK, accepts, can_gradcheck, gradcheck, ours
from trials import Trial, Version, outputs, overflows, shows, spread

from autograder.judge.key import Key
from autograder.sandbox.answer import Output

OURS = "autograder (rule R)"
GRADCHECK_EVERY = 10

Results = Sequence[Sequence[Output] | None]
Accept = Callable[[Sequence[Output], Version], bool]


@dataclass
class Tally:
    """Counts by rule or assignment, dtype and kind of file.

    Args:
        results, rejected: of right implementations.
        submissions, errors: a file of an exercise at a seed, judged by all its results.
        ours: what our rule got wrong.
        judged, misjudged: whole verdicts, and how many were wrong.
        whole: which ones were.
        left_out: regimes and submissions, by the reason.
    """

    results: Counter[tuple[str, ...]] = field(default_factory=Counter)
    rejected: Counter[tuple[str, ...]] = field(default_factory=Counter)
    submissions: Counter[tuple[str, ...]] = field(default_factory=Counter)
    errors: Counter[tuple[str, ...]] = field(default_factory=Counter)
    ours: list[str] = field(default_factory=list)
    judged: Counter[tuple[str, ...]] = field(default_factory=Counter)
    misjudged: Counter[tuple[str, ...]] = field(default_factory=Counter)
    whole: list[str] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Take in another tally."""
        for name, value in vars(other).items():
            vars(self)[name] += value


def add_submissions(tally: Tally, key: Key, trials: Sequence[Trial], files: Sequence[Written], seed: int) -> None:
    """Ask every rule about every file.

    Args:
        tally: takes it in.
        key: of the exercise.
        trials: in one dtype.
        files: that implement the exercise.
        seed: of the trials.
    """
    found: list[tuple[Written, Results]] = [(file, [outputs(file, trial) for trial in trials]) for file in files]
    sound = [(file, results) for file, results in found if file.kind == "right" or None not in results]
    fit = [(file, results) for file, results in sound if file.kind == "wrong" or not _overflow(results, trials)]
    near = _near([results for file, results in fit if file.kind == "right"], trials)
    seen = [(file, results) for file, results in fit if file.kind == "right" or _show(results, trials, near)]
    tally.left_out["raised"] += len(found) - len(sound)
    tally.left_out["right in float64 alone"] += len(sound) - len(fit)
    tally.left_out["wrong in no value here"] += len(fit) - len(seen)
    for file, results in seen:
        said = _asked(results, trials, whole=file.kind == "right")
        if seed % GRADCHECK_EVERY == 0 and trials[0].dtype == np.float64:
            small = [trial.call for trial in trials if can_gradcheck(key, trial.call)]
            said |= {GRADCHECK: [gradcheck(file, key, call) for call in small]} if small else {}
        _count(tally, key.assignment, file, trials[0].dtype.__name__, said)
        if all(said[OURS]) != (file.kind == "right"):
            where = [trial.name for trial, accepted in zip(trials, said[OURS], strict=False) if not accepted]
            tally.ours.append(f"{file.kind}/{file.name}: {key.exercise}, {seed}, {trials[0].dtype.__name__}: {where}")


def _overflow(results: Results, trials: Sequence[Trial]) -> bool:
    return any(got is not None and overflows(got, trial) for got, trial in zip(results, trials, strict=True))


def _of_version(accept: Accept, results: Results, trials: Sequence[Trial], *, whole: bool = True) -> list[list[bool]]:
    """For each version, which results a rule accepts: all of them, or those up to the first that it does not."""
    return [[*_said(accept, results, trials, v, whole=whole)] for v in range(len(trials[0].versions))]


def _said(accept: Accept, results: Results, trials: Sequence[Trial], v: int, *, whole: bool) -> Iterator[bool]:
    for got, trial in zip(results, trials, strict=True):
        accepted = got is not None and accept(got, trial.versions[v])
        yield accepted
        if not accepted and not whole:
            return


def _ours(got: Sequence[Output], version: Version) -> bool:
    return ours(got, version.expected)


def _asked(results: Results, trials: Sequence[Trial], *, whole: bool) -> dict[str, list[bool]]:
    """Which results each rule accepts, by the version that it finds nearest."""
    dtype = trials[0].dtype

    def best(accept: Accept) -> list[bool]:
        return max(_of_version(accept, results, trials, whole=whole), key=sum)

    return {OURS: best(_ours), **{name: best(partial(accepts, rule, dtype)) for name, rule in FIELD.items()}}


def _near(right: Sequence[Results], trials: Sequence[Trial]) -> list[list[list[np.ndarray]]]:
    """How far right results lie from each version, by trial; each counts for the version that it meets best."""
    met = [[sum(said) for said in _of_version(_ours, results, trials)] for results in right]

    def of(k: int, v: int) -> list[Sequence[Output]]:
        found = (results[k] for results, counts in zip(right, met, strict=True) if counts[v] == max(counts))
        return [got for got in found if got is not None]

    versions = range(len(trials[0].versions))
    return [[spread(of(k, v), trial, v) for k, trial in enumerate(trials)] for v in versions]


def _show(results: Results, trials: Sequence[Trial], near: Sequence[Sequence[Sequence[np.ndarray]]]) -> bool:
    """Whether wrong results differ from all right ones, of every version."""
    return all(
        any(shows(got or [], trial, v, far) for got, trial, far in zip(results, trials, one, strict=True))
        for v, one in enumerate(near)
    )


def _count(tally: Tally, assignment: str, file: Written, dtype: str, said: Mapping[str, Sequence[bool]]) -> None:
    for rule, accepted in said.items():
        for name in (rule, assignment) if rule == OURS else (rule,):
            tally.submissions[name, dtype, file.kind] += 1
            tally.errors[name, dtype, file.kind] += all(accepted) != (file.kind == "right")
            if file.kind == "right":
                tally.results[name, dtype] += len(accepted)
                tally.rejected[name, dtype] += accepted.count(False)
