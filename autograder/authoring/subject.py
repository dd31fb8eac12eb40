"""An exercise under certification: its answer keys at several seeds, and what its checks say of it."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Literal

from autograder.authoring.guarded import Functions
from autograder.authoring.margin import judged
from autograder.authoring.mutants import canonical
from autograder.course import Page, asked
from autograder.exercise import Case
from autograder.judge.answers import evaluate, flat, make_key
from autograder.judge.draw import draw
from autograder.judge.key import Key, KeyCase
from autograder.sandbox.server import Server
from autograder.worker.drive import Call

Severity = Literal["error", "warning"]
Results = tuple[bool, list[tuple[Any, ...]]] | None
Check = Callable[["Subject"], Iterator[tuple[Severity, str]]]
FRESH = 1000


@dataclass(frozen=True, kw_only=True)
class Effort:
    """How much is tried.

    Args:
        seeds: of the hidden cases; a mistake must be caught with each of them.
        draws: further inputs on which a change that no case has noticed must still change nothing.
        every: the automatic mistakes that are tried, 1 for all, n for each n-th; those that an author has explained
            are always among them.
    """

    seeds: int = 3
    draws: int = 200
    every: int = 1


THOROUGH = Effort()


@dataclass(frozen=True, eq=False)
class Subject:
    """One exercise; what is worked out of it is kept.

    Args:
        page: the exercise.
        server: runs the stub and the solution as if a student had handed them in.
        seed: the first of those used.
        effort: how much is tried.
    """

    page: Page
    server: Server
    seed: int = 0
    effort: Effort = THOROUGH

    @cached_property
    def functions(self) -> Sequence[Callable[..., Any]]:
        """The reference."""
        return asked(self.page.exercise.drive)

    @cached_property
    def names(self) -> list[str]:
        """The names of the functions."""
        return [f.__name__ for f in self.functions]

    @property
    def key(self) -> Key:
        """The answer key at the first seed."""
        return self.keys[0]

    @cached_property
    def keys(self) -> list[Key]:
        """The answer key at every seed."""
        return [make_key(self.page, self.seed + i) for i in range(self.effort.seeds)]

    @cached_property
    def fresh(self) -> list[tuple[Call, Results]]:
        """Calls with inputs like those of the cases, the public ones too, drawn anew; what the reference returns."""
        seeds = range(FRESH + self.seed, FRESH + self.seed + self.effort.draws)
        calls = [call for seed in seeds for _, call in draw(self._redrawn, self.key, self.functions, seed)]
        return [(call, results(self.key, self.functions, call)) for call in calls]

    @cached_property
    def fresh_keys(self) -> list[Key]:
        """Answer keys for such inputs; fewer, as they take longer to make."""
        return [make_key(self._redrawn, FRESH + self.seed + i) for i in range(math.ceil(self.effort.draws / 10))]

    @property
    def _redrawn(self) -> Page:
        cases = [_hidden(case) for case in self.page.exercise.cases]
        return replace(self.page, exercise=replace(self.page.exercise, cases=cases, mistakes=()))

    @cached_property
    def patience(self) -> float:
        """The steps of loops after which a mutant is stopped: ten times those of the reference."""
        functions = Functions(self.page.source, self.names, math.inf)
        judged(self.key, functions.all)
        return 10.0 * functions.steps + 1000

    @cached_property
    def declared_right(self) -> set[str]:
        """Versions that the exercise itself declares right: its alternatives, and the other ends of kinks."""
        exercise = self.page.exercise
        groups = [*(a.edits for a in exercise.alternatives), *((e,) for case in exercise.cases for e in case.between)]
        return {canonical(self.page.text_after(edits)) for edits in groups}

    @property
    def single_calls(self) -> list[tuple[KeyCase, dict[str, Any]]]:
        """The cases that make one call, of all seeds, and their inputs by name."""
        found = []
        for key in self.keys:
            for case, declared in zip(key.cases, self.page.exercise.cases, strict=False):
                args = case.args[0] if key.kind == "sampler" else case.args
                names = key.parameters or tuple(declared.inputs)
                found.append((case, dict(zip(names, args, strict=False))))
        return found


def results(key: Key, functions: Sequence[Callable[..., Any]], call: Call) -> Results:
    """What a version returns for a call, bit by bit, and whether it changed an input; None if it raises."""
    try:
        stages, changed = evaluate(key, functions, call)
    except Exception:  # noqa: BLE001 - a wrong version may raise anything
        return None
    return changed, [(value.shape, value.dtype.str, value.tobytes()) for value in flat(stages)]


def _hidden(case: Case) -> Case:
    """The same case, drawn afresh for each seed."""
    return Case(
        case.name,
        hidden=True,
        upstream=case.upstream,
        between=case.between,
        scenario=case.scenario,
        **case.inputs,
    )
