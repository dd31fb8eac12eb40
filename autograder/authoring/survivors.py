"""The check that every automatic mistake is caught, or known to change nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

import numpy as np

from autograder.authoring.guarded import Functions
from autograder.authoring.margin import CLEAR, SAME, judged
from autograder.authoring.mutants import Mutant, canonical, mutants
from autograder.authoring.neutral import normal_form
from autograder.authoring.subject import Severity, Subject, results
from autograder.course import CourseError
from autograder.judge.key import Key

PLENTY = 1e6
Fate = Literal["declared", "killed", "same", "unsure", "near"]
WORDS = {
    "same": "no case notices the edit {!r}; add a case that does, or give the edit to an Equivalent, with the reason",
    "unsure": "the edit {!r} is noticed with the inputs of some seeds only; add a public case that notices it",
    "near": "the edit {!r} shows by {:.2g} tolerances only; add a case on which it shows clearly",
}


@dataclass(frozen=True)
class Fated:
    """A mutant and what became of it.

    Args:
        mutant: the change.
        fate: `declared` right by the exercise, `killed` at every seed, `same` as the reference wherever tried,
            `unsure` (killed at some seeds or draws only), or `near`: never clearly right or wrong.
        margin: of what is killed, the least over the seeds; else the largest distance seen anywhere, in tolerances.
    """

    mutant: Mutant
    fate: Fate
    margin: float


@dataclass(frozen=True)
class Survey:
    """What became of all mutants.

    Args:
        killed: how many were caught at every seed.
        least: the smallest margin by which one was.
        equivalent: how many are known to change nothing, or to be right as well.
        survivors: the others.
        stale: edits of an `Equivalent` that are no such change.
    """

    killed: int
    least: float
    equivalent: int
    survivors: Sequence[Fated]
    stale: Sequence[tuple[str, str]]


def mutants_are_caught(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Every automatic mistake is caught, by far, at every seed, or is known to be none."""
    found = survey(subject)
    for fated in found.survivors:
        words = WORDS[fated.fate].format(fated.mutant.edit, fated.margin)
        yield "error", f"line {fated.mutant.line}: {words}"
    for edit in found.stale:
        yield "error", f"an Equivalent lists {edit!r}, which a case notices, or which needs no word; remove it"


@lru_cache(maxsize=1)
def survey(subject: Subject) -> Survey:
    """Try every mutant of an exercise."""
    listed = {canonical(subject.page.text_after([edit])): edit for edit in _listed(subject)}
    made = enumerate(mutants(subject.page))
    fates = [fate_of(subject, m) for i, m in made if i % subject.effort.every == 0 or m.text in listed]
    killed = [fated.margin for fated in fates if fated.fate == "killed"]
    left = [fated for fated in fates if fated.fate not in {"killed", "declared"}]
    puzzling = [f for f in left if f.fate != "same" or not _is_certain(subject, f.mutant)]
    survivors = [f for f in puzzling if f.fate != "same" or f.mutant.text not in listed]
    needed = {f.mutant.text for f in puzzling if f.fate == "same"}
    return Survey(
        killed=len(killed),
        least=min(killed, default=np.inf),
        equivalent=len(fates) - len(killed) - len(survivors),
        survivors=survivors,
        stale=[edit for text, edit in listed.items() if text not in needed],
    )


def fate_of(subject: Subject, mutant: Mutant) -> Fated:
    """Try a mutant on the cases of all seeds and, if none notices it, on many other inputs like theirs."""
    if mutant.text in subject.declared_right:
        return Fated(mutant, "declared", 0.0)
    limit = subject.patience
    try:
        functions = Functions(mutant.text, subject.names, limit)
    except Exception:  # noqa: BLE001 - whatever does not even load is caught
        return Fated(mutant, "killed", np.inf)
    margins = [_margin(key, functions) for key in subject.keys]
    if min(margins) >= CLEAR:
        return Fated(mutant, "killed", min(margins))
    most = max(margins)
    if most <= SAME and not _is_the_same(subject, functions):
        most = max(_margin(key, functions) for key in subject.fresh_keys)
    fate: Fate = "same" if most <= SAME else "unsure" if most >= CLEAR else "near"
    return Fated(mutant, fate, most)


def _is_certain(subject: Subject, mutant: Mutant) -> bool:
    """Whether a mutant that nothing has noticed is sure to change nothing: there is but one input, or by its form."""
    only = all(not case.inputs for case in subject.page.exercise.cases)
    return only or normal_form(mutant.text) == normal_form(subject.page.source)


def _is_the_same(subject: Subject, functions: Functions) -> bool:
    """Whether a version gives the very bits of the reference on many other inputs."""
    for call, expected in subject.fresh:
        functions.steps = 0
        if results(subject.key, functions.all, call) != expected:
            return False
    return True


def _margin(key: Key, functions: Functions) -> float:
    """The largest distance from what is expected; where it is plenty, that of the first case that shows it."""
    functions.steps = 0
    for case in key.cases:
        margin = judged(replace(key, cases=(case,)), functions.all).margin
        if margin >= PLENTY:
            return margin
    return judged(key, functions.all).margin


def _listed(subject: Subject) -> Iterator[tuple[str, str]]:
    """The edits that the author explains, as far as they fit."""
    for equivalent in subject.page.exercise.equivalents:
        for edit in equivalent.edits:
            try:
                subject.page.text_after([edit])
            except CourseError:
                continue
            yield edit
