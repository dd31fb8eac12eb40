"""The automatic mistakes whose number is that of what a student returned."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from autograder.judge.compare import differences
from autograder.judge.finding import Finding
from autograder.judge.key import Expected, Key, Suspects
from autograder.judge.suspect import projected

SELDOM = 0.01
ROUNDED = 1e-9


@dataclass(frozen=True)
class Named:
    """A suspect.

    Args:
        clauses: its one or two.
        meaning: those with another one only look the same.
        rank: how unlikely it is.
        changes: the checks that it changes, and no known mistake by itself in the same way.
    """

    clauses: tuple[str, ...]
    meaning: int
    rank: int
    changes: frozenset[str]


def named(suspects: Suspects, value: float, allowed: float, checks: Sequence[str]) -> list[Named]:
    """The suspects with this number; one clause comes before two, then authors' sentences before automatic ones.

    Args:
        suspects: of a check.
        value: the number.
        allowed: how far rounding may move it.
        checks: all of the exercise.
    """
    if not np.isfinite(value) or abs(value) <= allowed:
        return []
    first, last = np.searchsorted(suspects.values, [value - allowed, value + allowed], side="left")
    columns = (suspects.members, suspects.meanings, suspects.ranks, suspects.changes)
    rows = sorted(zip(*(column[first:last].tolist() for column in columns), strict=True))
    found = [
        Named(tuple(suspects.sentences[i] for i in members if i >= 0), meaning, rank, _of_bits(changes, checks))
        for members, meaning, rank, changes in rows
    ]
    return sorted(found, key=lambda one: (len(one.clauses), -sum(map(is_sentence, one.clauses))))


def _of_bits(bits: int, checks: Sequence[str]) -> frozenset[str]:
    return frozenset(check for i, check in enumerate(checks) if bits >> i & 1)


def is_sentence(text: str) -> bool:
    """Whether a text is an author's sentence, and not a clause of an automatic mistake."""
    return text.endswith(".")


def matching(key: Key, check: str, group: Sequence[Finding], order: Sequence[str]) -> list[Named]:
    """The automatic mistakes that give exactly what was returned in a check, in every public case.

    Args:
        key: of the exercise.
        check: its name.
        group: its findings, off the kinks.
        order: the checks of the exercise, `autograder.judge.suspect.checks`.
    """
    suspects = next((s for s in key.suspects if s.check == check), None)
    public = [f for f in group if f.case is not None and not key.cases[f.case].hidden]
    if suspects is None or any(len(f.outputs) < _count(key, f) for f in public):
        return []
    outputs = [(key.cases[f.case or 0], slot, output.array) for f in public for slot, output in f.outputs]
    given = [(case, slot.number, array, slot.expected) for case, slot, array in outputs if array is not None]
    if len(given) < len(outputs):
        return []
    return named(suspects, *projected(given), order)


def specific(found: Sequence[Named], suspects: Suspects) -> list[Named]:
    """Of mistakes whose number many others could have: two that an author knows.

    There are none if another one is as likely, or if more than a few of all mistakes have that number.

    Args:
        found: the mistakes with the number.
        suspects: all of the check.
    """
    known = [one for one in found if len(one.clauses) > 1 and all(map(is_sentence, one.clauses))]
    likely = [one for one in found if one.rank <= 1]
    alone = known == likely and len({one.meaning for one in known}) == 1
    return known if alone and len(found) <= SELDOM * len(suspects.values) else []


def is_telling(group: Sequence[Finding]) -> bool:
    """Whether some output of a check holds numbers that many mistakes do not share by chance.

    Whole numbers may be shared, and being off by whole numbers; so may a pattern of values that are there or are 0,
    where what is there is right.
    """
    return any(_tells(output.array, slot.expected) for f in group for slot, output in f.outputs)


def _tells(got: np.ndarray | None, expected: Expected) -> bool:
    if got is None or got.dtype.kind != "f":
        return False
    if got.shape == expected.value.shape:
        wrong = (got != 0) & (expected.value != 0) & ~(differences(got, expected.value) <= expected.tolerance)
        return _is_fraction(got[wrong]) and _is_fraction(got[wrong] - expected.value[wrong])
    return _is_fraction(got)


def _is_fraction(array: np.ndarray) -> bool:
    """Whether some element is no whole number, rounding aside."""
    finite = array[np.isfinite(array)]
    return bool((np.abs(finite - np.rint(finite)) > ROUNDED * np.maximum(1, np.abs(finite))).any())


def _count(key: Key, finding: Finding) -> int:
    """How many outputs belong to a check in a case."""
    stages = key.cases[finding.case or 0].stages
    return sum(expected.check == finding.check for stage in stages for expected in stage)
