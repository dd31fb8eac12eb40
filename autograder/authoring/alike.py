"""Mistakes that return the same: which of them are one mistake in other words, and which only look alike."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from autograder.authoring.trials import Numbers, rounded
from autograder.judge.key import Suspects
from autograder.judge.match import is_sentence


@dataclass(frozen=True)
class Row:
    """A suspect: its one or two clauses, its number in each check that it changes, and its numbers on other inputs."""

    clauses: tuple[str, ...]
    numbers: Numbers
    elsewhere: Callable[[], Numbers]

    @property
    def kind(self) -> object:
        """What tells rows apart that are worth keeping: each single one, and of pairs those that change other checks.

        A pair without an author's sentence is kept beside one that has some: what an author says may not fit a
        student's other outputs.
        """
        if len(self.clauses) == 1:
            return self.clauses
        return any(map(is_sentence, self.clauses)), frozenset(self.numbers)


def of_check(check: str, rows: Sequence[Row]) -> Suspects:
    """The suspects of one check.

    Args:
        check: its name.
        rows: the likeliest first.
    """
    alike: dict[float, list[Row]] = {}
    for row in rows:
        if check in row.numbers:
            alike.setdefault(rounded(row.numbers)[check], []).append(row)
    kept = [(row.numbers[check], row.clauses, m) for group in alike.values() for row, m in _worth(check, group)]
    used = {clause for _, clauses, _ in kept for clause in clauses}
    sentences = tuple(clause for clause in dict.fromkeys(c for row in rows for c in row.clauses) if clause in used)
    place = {clause: i for i, clause in enumerate(sentences)}
    kept.sort(key=lambda one: (one[0], [place[clause] for clause in one[1]]))
    members = [[*(place[clause] for clause in clauses), -1][:2] for _, clauses, _ in kept]
    values, meanings = np.array([one[0] for one in kept]), np.array([one[2] for one in kept], np.int16)
    return Suspects(check, sentences, np.array(members, np.int16), values, meanings)


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
