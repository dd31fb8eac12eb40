"""From an exercise's cases to the calls that are made: inputs drawn, upstream gradients, and two calls in turn."""

import hashlib
import inspect
import itertools
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.course import CourseError, Page
from autograder.exercise import Case, Draw, Rng
from autograder.judge.key import Key
from autograder.worker.drive import Call, fresh
from autograder.worker.wire import Seed

PUBLIC_SEED = 1
TURNS = "two batches in turn"


def draw(page: Page, key: Key, functions: Sequence[Callable[..., Any]], seed: int) -> list[tuple[Case, Call]]:
    """The call of every case, and one that makes two calls in turn with inputs like the first case's.

    Args:
        page: the exercise.
        key: as far as it is known.
        functions: the reference.
        seed: of the hidden cases' inputs.

    Raises:
        CourseError: if a case does not fit its function.
    """
    cases = list(page.exercise.cases)
    calls = [_call(page, key, case, functions, seed) for case in cases]
    if key.kind == "sampler":
        others = [replace(call, args=reseeded(call.args)) for call in calls]
        return list(zip(cases, map(_in_turn, calls, others), strict=True))
    if key.kind == "script":
        return list(zip(cases, calls, strict=True))
    twin = _twin(cases)
    pair = _in_turn(calls[0], _call(page, key, twin, functions, seed))
    return [*zip(cases, calls, strict=True), (twin, pair)]


def _twin(cases: Sequence[Case]) -> Case:
    """A case like the first one, drawn anew, with the settings of the first other case that has others."""
    first = cases[0]
    like = [case for case in cases if case.inputs.keys() >= first.inputs.keys() and case.hidden <= first.hidden]
    own, *others = (settings(case) for case in like)
    other = next((s for s in others if s != own), {})
    return Case(TURNS, hidden=first.hidden, **{**first.inputs, **other})


def settings(case: Case) -> dict[str, Any]:
    """The inputs that are plain numbers."""
    return {name: value for name, value in case.inputs.items() if isinstance(value, int | float)}


def _in_turn(first: Call, second: Call) -> Call:
    args, upstream = [first.args, second.args], [first.upstream, second.upstream]
    return replace(first, drive=f"{first.drive} in turn", args=args, upstream=upstream)


def _call(page: Page, key: Key, case: Case, functions: Sequence[Callable[..., Any]], seed: int) -> Call:
    """Draw a case's inputs."""
    rng = np.random.default_rng([_number(page, case), seed if case.hidden else PUBLIC_SEED])
    inputs = _inputs(page, case, rng)
    parameters = key.parameters if case.scenario is None else tuple(inputs)
    args = [inputs[name] for name in itertools.takewhile(inputs.__contains__, parameters)]
    if len(args) != len(inputs):
        msg = f"{page.path}: case {case.name!r} must give the leading parameters of {key.functions[0]}, in order"
        raise CourseError(msg)
    scenario = [case.scenario.__name__, text_of(case.scenario)] if case.scenario else []
    try:
        return Call(key.drive, args, _upstream(key, case, functions[0], args, rng), scenario)
    except Exception as error:
        raise fault(page, case, error) from error


def _inputs(page: Page, case: Case, rng: np.random.Generator) -> dict[str, Any]:
    try:
        return {name: drawn(value, rng) for name, value in case.inputs.items()}
    except TypeError as error:
        msg = f"{page.path}: case {case.name!r}: {error}"
        raise CourseError(msg) from error


def fault(page: Page, case: Case, error: Exception) -> CourseError:
    """The error of a course whose reference raises on its own case."""
    return CourseError(f"{page.path}: case {case.name!r}: the reference raised {type(error).__name__}: {error}")


def _number(page: Page, case: Case) -> int:
    """A number for a case that does not change with its neighbours."""
    text = f"{page.assignment}/{page.name}/{case.name}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "little")


def drawn(value: Any, rng: np.random.Generator) -> Any:
    """An input with every `Draw` in it replaced by what it draws."""
    if isinstance(value, Draw):
        return drawn(value.sample(rng), rng)
    if isinstance(value, Rng):
        return Seed(value.seed)
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise TypeError("the keys of a dict among the inputs must be strings")
        return {key: drawn(item, rng) for key, item in value.items()}
    return [drawn(item, rng) for item in value] if isinstance(value, list | tuple) else value


def reseeded(value: Any) -> Any:
    """The same inputs with another seed for every generator."""
    if isinstance(value, Seed):
        return Seed(value.seed ^ 1)
    if isinstance(value, dict):
        return {key: reseeded(item) for key, item in value.items()}
    return [reseeded(item) for item in value] if isinstance(value, list) else value


def _upstream(key: Key, case: Case, forward: Callable[..., Any], args: list[Any], rng: np.random.Generator) -> Any:
    """The gradient that `backward` receives: never uniform."""
    if key.kind != "layer" or case.upstream is not None:
        return drawn(case.upstream, rng)
    out, _ = forward(*fresh(args))
    return np.asarray(rng.normal(size=np.shape(out)))


def text_of(function: Callable[..., Any]) -> str:
    """The source of a function that stands in an exercise file."""
    return textwrap.dedent(inspect.getsource(function))
