"""Automatic mistakes of an exercise, told apart by what they return on its public cases.

Each is the reference with one change that a student may make, or with two of the likeliest. They are made when a course
is built and ship with the public checks: numbers that tell what a mistake is, and nothing of how to do it right.
"""

import ast
import hashlib
import itertools
import math
import re
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from autograder.authoring.further import MORE
from autograder.authoring.guarded import Functions
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
from autograder.authoring.words import Words
from autograder.course import Page, asked
from autograder.judge.answers import evaluate, flat
from autograder.judge.key import IN_TURN, Expected, Key, KeyCase, Suspects
from autograder.judge.suspect import projected, telling
from autograder.worker.drive import Call

FIRST = 24  # so many of the likeliest mistakes are also tried with a second one
MOST_PAIRS = 700
BUDGET = 4_000_000  # calls of functions, in all runs of one exercise: the same on every machine, which a clock is not
AMPLE = 2_000
MEANING = 16  # characters of an expression that may stand for a name
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
        pairs = list(itertools.islice(_pairs(trials, singles, words), MOST_PAIRS))
    clauses = list(dict.fromkeys(told.clause for told in [*singles, *(second for _, second in pairs)]))
    rows = [((clauses.index(told.clause), -1), told.numbers) for told in singles]
    rows += [((clauses.index(one.clause), clauses.index(other.clause)), other.numbers) for one, other in pairs]
    return tuple(_of_check(check, clauses, rows) for check in trials.checks if any(check in n for _, n in rows))


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
    return Suspects(check, sentences, np.array(numbered, np.int32), np.array([value for value, _ in kept]))


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


def _pairs(trials: "Trials", singles: Sequence[Told], words: Words) -> Iterator[tuple[Told, Told]]:
    """Two changes: one of the likeliest, and another one to what it makes."""
    seen = {told.text for told in singles}
    likely = [told for told in singles if told.rule in {rule.__name__ for rule in PAIRED}]
    for one in likely[: FIRST if trials.affordable > AMPLE else 0]:
        for mutant in mutants_of(one.text, trials.names, PAIRED):
            if mutant.text in seen or not (clause := tell(mutant.change, words)):
                continue
            seen.add(mutant.text)
            if numbers := trials.numbers(mutant.text):
                yield one, Told("", mutant.text, clause, numbers)


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
        self.affordable = BUDGET // _calls(lambda: self._run(functions))
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


def _calls(run: Callable[[], object]) -> int:
    """How many functions are called in a run, ours and C's."""
    count = itertools.count(1)
    sys.setprofile(lambda _, event, __: next(count) if event in {"call", "c_call"} else None)
    try:
        run()
    finally:
        sys.setprofile(None)
    return next(count)


def _of_case(case: KeyCase, outputs: Sequence[np.ndarray]) -> Iterator[tuple[str, float]]:
    """The parts of the numbers that one case gives."""
    expected: list[Expected] = [one for stage in case.stages for one in stage]
    for number, (got, want) in enumerate(zip(outputs, expected, strict=True)):
        if want.check != IN_TURN:
            value, allowed = projected([(case, number, got, want)])
            yield want.check, value if abs(value) > allowed else 0.0


def vocabulary(page: Page) -> Words:
    """The names that a student knows: parameters, and words in the exercise's formulas and code."""
    functions = [node for node in ast.walk(page.tree) if isinstance(node, ast.FunctionDef)]
    text = "\n".join([page.prose, *(ast.get_docstring(f) or "" for f in functions)])
    spans = re.findall(r"`+([^`]+)`+|\$+([^$]+)\$+", text)
    known = {word for span in spans for part in span for word in re.findall(r"[A-Za-z_]\w*", part)}
    known |= {a.arg for f in functions for a in (*f.args.args, *f.args.kwonlyargs)}
    return Words(known, _meanings(functions, known))


def _meanings(functions: Sequence[ast.FunctionDef], known: set[str]) -> dict[str, str]:
    """What local names stand for, where that is short and made of known names: `len(x)`, `x.shape[1]`."""
    found: dict[str, set[str]] = {}
    for function in functions:
        for node in ast.walk(function):
            if isinstance(node, ast.Assign) and len(node.targets) == 1:
                for name, meaning in _bound(node.targets[0], node.value):
                    found.setdefault(name, set()).add(meaning)
            elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
                found.setdefault(node.target.id, set()).add("")
    single = {name: meanings.pop() for name, meanings in found.items() if len(meanings) == 1 and name not in known}
    return {name: meaning for name, meaning in single.items() if meaning and _is_plain(meaning, known)}


def _bound(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, str]]:
    if isinstance(target, ast.Name):
        yield target.id, ast.unparse(value)
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Attribute) and value.attr == "shape":
        for i, item in enumerate(target.elts):
            yield ast.unparse(item), f"{ast.unparse(value)}[{i}]"


def _is_plain(meaning: str, known: set[str]) -> bool:
    names = {n.id for n in ast.walk(ast.parse(meaning)) if isinstance(n, ast.Name)}
    return len(meaning) <= MEANING and names <= known | {"len"}
