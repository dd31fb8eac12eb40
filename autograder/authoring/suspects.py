"""Automatic mistakes of an exercise, told apart by what they return on its public cases.

Each is the reference with one change that a student may make, or with two of the likeliest. They are made when a course
is built and ship with the public checks: numbers that tell what a mistake is, and nothing of how to do it right.
"""

import ast
import hashlib
import itertools
import math
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from autograder.authoring.further import MORE
from autograder.authoring.guarded import Functions, calls_in
from autograder.authoring.mutants import mutants_of
from autograder.authoring.rewrites import (
    constant,
    inside_and_outside,
    operand,
    operator,
    option,
    sign,
    transpose,
    twin,
)
from autograder.authoring.tell import TELLERS, tell
from autograder.authoring.words import Words, vocabulary
from autograder.course import CourseError, Page, asked
from autograder.judge.answers import evaluate, flat
from autograder.judge.key import IN_TURN, Expected, Key, KeyCase, Suspects
from autograder.judge.suspect import projected, telling
from autograder.worker.drive import Call

FIRST = 24  # so many of the likeliest mistakes are also tried with a second one
MOST_PAIRS = 1_000
BUDGET = 4_000_000  # calls of functions, in all runs of one exercise: the same on every machine, which a clock is not
AMPLE = 2_000
LIKELY = list(TELLERS)
PAIRED = (operand, option, twin, inside_and_outside, sign, transpose, operator, constant)

Numbers = dict[str, float]


@dataclass(frozen=True)
class Told:
    """A version with a change: by which rule, its text, the clause, and its number in each check that it changes."""

    rule: str
    text: str
    clause: str
    numbers: Numbers


def with_suspects(page: Page, key: Key, built: Mapping[str, Key]) -> Key:
    """A key with its automatic mistakes, found before if nothing has changed since.

    Args:
        page: the exercise.
        key: its answer key.
        built: public keys, by exercise.
    """
    origin = _digest(page)
    known = built.get(page.name)
    found = known.suspects if known and known.origin == origin else suspects(page, key)
    return replace(key, origin=origin, suspects=found)


def _digest(page: Page) -> str:
    """A digest of the exercise and of the code that makes its suspects."""
    package = Path(__file__).parents[1]
    names = {
        "": ("exercise",),
        "authoring": ("further", "guarded", "missing", "mutants", "rewrites", "suspects", "tell", "words"),
        "judge": ("answers", "draw", "suspect", "tolerance"),
        "worker": ("drive",),
    }
    digest = hashlib.sha256(page.text.encode())
    for folder, modules in names.items():
        for module in modules:
            digest.update((package / folder / f"{module}.py").read_bytes())
    return digest.hexdigest()[:16]


def suspects(page: Page, key: Key) -> tuple[Suspects, ...]:
    """The automatic mistakes of an exercise.

    Args:
        page: the exercise.
        key: its answer key; only public cases are used.
    """
    if key.kind == "sampler":  # nothing is expected of one to the last digit
        return ()
    trials = Trials(page, key)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        words = vocabulary(page)
        singles = list(_singles(page, trials, words))
        pairs = list(itertools.islice(_pairs(page, trials, singles, words), MOST_PAIRS))
        alone = [trials.numbers(_edited(page, mistake.edits)) or {} for mistake in page.exercise.mistakes]
    clauses = list(dict.fromkeys([*(told.clause for told in singles), *(text for pair in pairs for text in pair[:2])]))
    rows = [((clauses.index(told.clause), -1), told.numbers) for told in singles]
    rows += [((clauses.index(one), clauses.index(other)), _beyond(alone, numbers)) for one, other, numbers in pairs]
    return tuple(_of_check(check, clauses, rows) for check in trials.checks if any(check in n for _, n in rows))


def _beyond(alone: Sequence[Numbers], numbers: Numbers) -> Numbers:
    """The numbers of a pair in those checks in which no author's mistake gives the same by itself."""
    known = {(check, _rounded(value)) for one in alone for check, value in one.items()}
    return {check: value for check, value in numbers.items() if (check, _rounded(value)) not in known}


def _of_check(check: str, clauses: Sequence[str], rows: Sequence[tuple[tuple[int, int], Numbers]]) -> Suspects:
    """The suspects of one check; of those with the same number, the first."""
    found: dict[float, tuple[float, tuple[int, int]]] = {}
    for members, numbers in rows:
        if check in numbers:
            found.setdefault(_rounded(numbers[check]), (numbers[check], members))
    kept = sorted(found.values())
    used = sorted({i for _, members in kept for i in members if i >= 0})
    place = {-1: -1, **{i: n for n, i in enumerate(used)}}
    numbered = [[place[i] for i in members] for _, members in kept]
    sentences = tuple(clauses[i] for i in used)
    return Suspects(check, sentences, np.array(numbered, np.int16), np.array([value for value, _ in kept]))


def _rounded(value: float) -> float:
    """A number to ten digits: what agrees in these is the same mistake."""
    return float(f"{value:.10g}")


def _singles(page: Page, trials: "Trials", words: Words) -> Iterator[Told]:
    """One change, the likeliest first; of several that return the same everywhere, the first."""
    seen: set[tuple[tuple[str, float], ...]] = set()
    for rule, text, clause in itertools.islice(_changes(page, trials.names, words), trials.affordable):
        numbers = trials.numbers(text)
        if numbers and (mark := tuple((check, _rounded(n)) for check, n in numbers.items())) not in seen:
            seen.add(mark)
            yield Told(rule, text, clause, numbers)


def _changes(page: Page, names: Sequence[str], words: Words) -> Iterator[tuple[str, str, str]]:
    """Every change that can be told: its rule, the text that it makes, and its clause."""
    for mutant in sorted(mutants_of(page.source, names, MORE), key=lambda m: LIKELY.index(m.change.rule)):
        if clause := tell(mutant.change, words):
            yield mutant.change.rule, mutant.text, clause
    yield from (("ignored", *change) for change in _ignored(page))


def _ignored(page: Page) -> Iterator[tuple[str, str]]:
    """A parameter whose value is not looked at: its default is taken, or 0, or 1."""
    tree = ast.parse(page.source)
    for function in [node for node in tree.body if isinstance(node, ast.FunctionDef)]:
        given = function.args
        defaults = dict(zip([a.arg for a in reversed(given.args)], reversed(given.defaults), strict=False))
        for name in [a.arg for a in given.args]:
            own = [ast.unparse(defaults[name])] if name in defaults else []
            for value in dict.fromkeys([*own, "1", "0"]):
                function.body.insert(0, ast.parse(f"{name} = {value}").body[0])
                yield ast.unparse(tree), f"`{name}` is taken to be {value}, whatever is given"
                function.body.pop(0)


def _pairs(page: Page, trials: "Trials", singles: Sequence[Told], words: Words) -> Iterator[tuple[str, str, Numbers]]:
    """Two changes and what tells them: two of the author's mistakes, or one of them or of the likeliest and another."""
    seen = {told.text for told in singles}
    for one, other, text in _second(page, trials, singles, words):
        if text not in seen:
            seen.add(text)
            if numbers := trials.numbers(text):
                yield one, other, numbers


def _second(page: Page, trials: "Trials", singles: Sequence[Told], words: Words) -> Iterator[tuple[str, str, str]]:
    known = page.exercise.mistakes
    for one, other in itertools.combinations(known, 2):
        if text := _edited(page, [*one.edits, *other.edits]):
            yield one.sentence, other.sentence, text
    likely = [told for told in singles if told.rule in {rule.__name__ for rule in PAIRED}][:FIRST]
    begun = [*((m.sentence, _edited(page, m.edits)) for m in known), *((told.clause, told.text) for told in likely)]
    for one_told, text in begun if trials.affordable > AMPLE else ():
        for mutant in mutants_of(text, trials.names, PAIRED):
            if clause := tell(mutant.change, words):
                yield one_told, clause, mutant.text


def _edited(page: Page, edits: Sequence[tuple[str, str]]) -> str:
    """The reference after edits; empty if they do not fit together."""
    try:
        return page.text_after(edits)
    except CourseError:
        return ""


class Trials:
    """Runs versions of the reference on the public cases.

    Args:
        page: the exercise.
        key: its answer key.
    """

    def __init__(self, page: Page, key: Key) -> None:
        self.key = key
        self.names = [f.__name__ for f in asked(page.exercise.drive)]
        self.cases = [key.cases[i] for i in telling(key)]
        self.patience = math.inf
        functions = Functions(page.source, self.names, math.inf)
        self.affordable = BUDGET // calls_in(lambda: self._run(functions))
        self.patience = 10.0 * functions.steps + 1000

    @property
    def checks(self) -> list[str]:
        """The checks of values, in order."""
        found = (e.check for case in self.cases for stage in case.stages for e in stage)
        return [check for check in dict.fromkeys(found) if check != IN_TURN]

    def numbers(self, text: str) -> Numbers | None:
        """The number of a version in each check that it changes; None if it raises or returns fewer values."""
        try:
            found = self._run(Functions(text, self.names, self.patience))
        except Exception:  # noqa: BLE001 - a wrong version may raise anything
            return None
        return {check: value for check, value in found.items() if value}

    def _run(self, functions: Functions) -> Numbers:
        found: Numbers = {}
        for case in self.cases:
            stages, _ = evaluate(self.key, functions.all, Call(case.drive, case.args, case.upstream, case.scenario))
            for check, value in _of_case(case, flat(stages)):
                found[check] = found.get(check, 0.0) + value
        return found


def _of_case(case: KeyCase, outputs: Sequence[np.ndarray]) -> Iterator[tuple[str, float]]:
    """The parts of the numbers that one case gives."""
    expected: list[Expected] = [one for stage in case.stages for one in stage]
    for number, (got, want) in enumerate(zip(outputs, expected, strict=True)):
        if want.check != IN_TURN:
            value, allowed = projected([(case, number, got, want)])
            yield want.check, value if abs(value) > allowed else 0.0
