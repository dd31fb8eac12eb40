"""From an exercise to its answer key: runs the reference, its alternatives and its known mistakes on every case."""

import hashlib
import inspect
import itertools
import textwrap
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.course import CourseError, Page, asked
from autograder.exercise import Case, Draw, Layer, Loss, Mistake, Rng, Sampler, Script, Update
from autograder.judge.fingerprint import fingerprint
from autograder.judge.key import Expected, Key, KeyCase, KnownMistake, Print, Property
from autograder.judge.tolerance import FACTOR64, UNIT64, scale, tolerances
from autograder.worker.drive import DRIVES, Call, arrays, fresh
from autograder.worker.wire import Seed

PUBLIC_SEED = 1
Functions = Sequence[Callable[..., Any]]
Stages = list[list[np.ndarray]]


def make_key(page: Page, seed: int) -> Key:
    """The answer key of an exercise.

    Args:
        page: the exercise.
        seed: of the hidden cases' inputs; the public ones never change.

    Raises:
        CourseError: if the reference fails on a case, or an edit does not fit.
    """
    drive = page.exercise.drive
    functions = asked(drive)
    key = Key(
        exercise=page.name,
        title=page.title,
        assignment=page.assignment,
        kind=type(drive).__name__.lower(),
        functions=tuple(f.__name__ for f in functions),
        parameters=() if isinstance(drive, Script) else tuple(inspect.signature(functions[0]).parameters),
        returns=_returns(drive),
        differentiated=drive.gradients if isinstance(drive, Layer | Loss) else (),
        points=page.exercise.points,
        hints=tuple(page.exercise.hints),
        cases=(),
        mistakes=(),
        alternatives=tuple(a.name for a in page.exercise.alternatives),
        properties=_properties(drive) if isinstance(drive, Sampler) else (),
    )
    accepted = [page.edited(a.edits) for a in page.exercise.alternatives]
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        cases = tuple(_case(page, key, case, [functions, *accepted], seed) for case in page.exercise.cases)
        key = replace(key, cases=cases)
        return replace(key, mistakes=tuple(_mistake(page, key, mistake) for mistake in page.exercise.mistakes))


def _returns(drive: Any) -> tuple[str, ...]:
    if isinstance(drive, Layer):
        return tuple(f"d{name}" for name in drive.gradients)
    if isinstance(drive, Loss):
        return ("loss", *(f"d{name}" for name in drive.gradients))
    if isinstance(drive, Update):
        return ("next_w", "config")
    return () if isinstance(drive, Script) else tuple(drive.returns)


def _properties(drive: Sampler) -> tuple[Property, ...]:
    return tuple(Property(sentence, f.__name__, text_of(f)) for sentence, f in drive.properties.items())


def text_of(function: Callable[..., Any]) -> str:
    """The source of a function that stands in an exercise file."""
    return textwrap.dedent(inspect.getsource(function))


def _case(page: Page, key: Key, case: Case, versions: Sequence[Functions], seed: int) -> KeyCase:
    """Draw a case's inputs and run every accepted version on them."""
    rng = np.random.default_rng([_number(page, case), seed if case.hidden else PUBLIC_SEED])
    inputs = {name: drawn(value, rng) for name, value in case.inputs.items()}
    parameters = key.parameters if case.scenario is None else tuple(inputs)
    call = Call(
        args=[inputs[name] for name in itertools.takewhile(inputs.__contains__, parameters)],
        scenario=[case.scenario.__name__, text_of(case.scenario)] if case.scenario else [],
    )
    if len(call.args) != len(inputs):
        msg = f"{page.path}: case {case.name!r} must give the leading parameters of {key.functions[0]}, in order"
        raise CourseError(msg)
    try:
        call = replace(call, upstream=_upstream(key, case, versions[0], call, rng))
        stages = [] if key.kind == "sampler" else [_expected(key, functions, call) for functions in versions]
    except Exception as error:
        msg = f"{page.path}: case {case.name!r}: the reference raised {type(error).__name__}: {error}"
        raise CourseError(msg) from error
    where = (case.name, case.hidden, case.hint, call.args, call.upstream, call.scenario)
    return KeyCase(*where, stages[0] if stages else (), tuple(stages[1:]))


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
        return {key: drawn(item, rng) for key, item in value.items()}
    return [drawn(item, rng) for item in value] if isinstance(value, list | tuple) else value


def _upstream(key: Key, case: Case, functions: Functions, call: Call, rng: np.random.Generator) -> Any:
    """The gradient that `backward` receives: never uniform, as large as what it multiplies."""
    if key.kind != "layer" or case.upstream is not None:
        return drawn(case.upstream, rng)
    out, _ = functions[0](*fresh(call.args))
    return np.asarray(rng.normal(size=np.shape(out)))


def evaluate(key: Key, functions: Functions, call: Call) -> tuple[Stages, bool]:
    """What a trusted version returns for a call, by stage, and whether it changed an input."""
    given = Call(fresh(call.args), fresh(call.upstream), call.scenario)
    stages = [[np.asarray(value) for value in stage] for stage in DRIVES[key.drive](functions, given, key.returns)]
    pairs = zip(arrays([call.args, call.upstream]), arrays([given.args, given.upstream]), strict=True)
    return stages, any(before.tobytes() != after.tobytes() for before, after in pairs)


def _expected(key: Key, functions: Functions, call: Call) -> tuple[tuple[Expected, ...], ...]:
    """Expected outputs with their tolerances, by stage."""

    def run(inputs: Any) -> list[np.ndarray]:
        stages, _ = evaluate(key, functions, replace(call, args=inputs[0], upstream=inputs[1]))
        return [value for stage in stages for value in stage]

    stages, _ = evaluate(key, functions, call)
    allowed = iter(tolerances(run, [call.args, call.upstream], [value for stage in stages for value in stage]))
    return tuple(
        tuple(Expected(*label(key, i, k), value, *next(allowed)) for k, value in enumerate(stage))
        for i, stage in enumerate(stages)
    )


def label(key: Key, stage: int, k: int) -> tuple[str, str]:
    """The check that an output belongs to, and the output's name."""
    if key.kind == "update":
        return ("later steps" if k else "first step"), f"w after step {k + 1}"
    if key.kind == "layer" and stage == 0:
        return "forward", "out"
    name = key.returns[k] if key.returns else "value"
    first_gradient = 0 if key.kind == "layer" else 1
    if key.differentiated and k >= first_gradient:
        return f"gradient of {key.differentiated[k - first_gradient]}", name
    return name, name


def _mistake(page: Page, key: Key, mistake: Mistake) -> KnownMistake:
    """Run a known wrong version on every case."""
    functions = page.edited(mistake.edits)
    runs = [_fingerprints(key, functions, case) for case in key.cases]
    changes = any(changed for _, changed in runs)
    return KnownMistake(mistake.sentence, mistake.convention, changes, tuple(prints for prints, _ in runs))


def _fingerprints(key: Key, functions: Functions, case: KeyCase) -> tuple[tuple[Print | None, ...], bool]:
    """Fingerprints of a wrong version's outputs where they differ from the expected ones; none if it raises."""
    try:
        stages, changed = evaluate(key, functions, Call(case.args, case.upstream, case.scenario))
    except Exception:  # noqa: BLE001 - a wrong version may raise anything
        return (), True
    expected = [e for stage in case.stages for e in stage]
    values = [value for stage in stages for value in stage]
    return tuple(_print(value, e) for value, e in zip(values, expected, strict=False)), changed


def _print(value: np.ndarray, expected: Expected) -> Print | None:
    same_shape = value.shape == expected.value.shape
    if same_shape and (np.abs(value * 1.0 - expected.value) <= expected.tolerance).all():
        return None
    own = FACTOR64 * UNIT64 * scale(np.abs(np.asarray(value, np.float64)))
    return fingerprint(value, np.maximum(own, expected.tolerance) if same_shape else own)
