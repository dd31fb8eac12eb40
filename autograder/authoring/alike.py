"""Mistakes that return the same: which of them are one mistake in other words, and which only look alike."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from autograder.authoring.trials import Numbers, rounded
from autograder.judge.key import Suspects
from autograder.judge.match import is_sentence


@dataclass(frozen=True)
class Row:
    """A suspect.

    Args:
        clauses: its one or two.
        rank: how unlikely it is.
        whole: its numbers in all checks that it changes.
        numbers: those of them that tell it.
        elsewhere: its numbers on other inputs.
    """

    clauses: tuple[str, ...]
    rank: int
    whole: Numbers
    numbers: Numbers
    elsewhere: Callable[[], Numbers]

    @property
    def kind(self) -> object:
        """What tells rows apart that are worth keeping: each single one, and of pairs those that differ in some check.

        A pair without an author's sentence is kept beside one that has some: what an author says may not fit a
        student's other outputs.
        """
        if len(self.clauses) == 1:
            return self.clauses
        return any(map(is_sentence, self.clauses)), tuple(rounded(self.whole).items())


def of_check(check: str, rows: Sequence[Row], checks: Sequence[str]) -> Suspects:
    """The suspects of one check.

    Args:
        check: its name.
        rows: the likeliest first.
        checks: all of the exercise.
    """
    alike: dict[float, list[Row]] = {}
    for row in rows:
        if check in row.numbers:
            alike.setdefault(rounded(row.numbers)[check], []).append(row)
    kept = [one for group in alike.values() for one in _worth(check, group)]
    used = {clause for row, _ in kept for clause in row.clauses}
    sentences = tuple(clause for clause in dict.fromkeys(c for row in rows for c in row.clauses) if clause in used)
    place = {clause: i for i, clause in enumerate(sentences)}
    kept.sort(key=lambda one: (one[0].numbers[check], [place[clause] for clause in one[0].clauses]))
    return Suspects(
        check,
        sentences,
        members=np.array([[*(place[clause] for clause in row.clauses), -1][:2] for row, _ in kept], np.int16),
        values=np.array([row.numbers[check] for row, _ in kept]),
        meanings=_small([meaning for _, meaning in kept]),
        ranks=_small([row.rank for row, _ in kept]),
        changes=_small([sum(1 << checks.index(changed) for changed in row.numbers) for row, _ in kept]),
    )


def _small(numbers: Sequence[int]) -> np.ndarray:
    """Numbers from 0 up, in the smallest type that holds them: there are many, and they ship."""
    return np.array(numbers, np.min_scalar_type(max(numbers)))


def _worth(check: str, group: Sequence[Row]) -> Iterator[tuple[Row, int]]:
    """Of rows with the same number the first of each kind and meaning, with its meaning."""
    found: list[float | None] = []
    seen: set[tuple[object, int]] = set()
    for row in group:
        value = row.elsewhere().get(check) if len(group) > 1 else None
        meaning = found.index(value) if value in found else len(found)
        found += [value] * (meaning == len(found))
        if (row.kind, meaning) not in seen:
            seen.add((row.kind, meaning))
            yield row, meaning
