"""From an exercise to its answer key: runs the reference, its alternatives and its known mistakes on every case."""

import inspect
import itertools
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from autograder.course import Page, asked
from autograder.exercise import Case, Layer, Loss, Mistake, Sampler, Script, Update
from autograder.judge.compare import differences
from autograder.judge.draw import draw, fault, text_of
from autograder.judge.fingerprint import fingerprint
from autograder.judge.key import IN_TURN, Expected, Key, KeyCase, KnownMistake, Print, Property
from autograder.judge.tolerance import FACTOR64, UNIT64, is_narrow, scale, tolerances, widened
from autograder.worker.drive import DRIVES, Call, arrays, fresh, played

Functions = Sequence[Callable[..., Any]]
Edits = tuple[tuple[str, str], ...]
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
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        calls = draw(page, key, functions, seed)
        accepted = {(): functions, **{a.edits: page.edited(a.edits) for a in page.exercise.alternatives}}
        cases = tuple(_case(page, key, case, accepted, call) for case, call in calls)
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


def _case(page: Page, key: Key, case: Case, accepted: Mapping[Edits, Functions], call: Call) -> KeyCase:
    """Run every accepted version on a case's inputs; on a kink, the ends of what is right for each."""
    versions = [[f, *(page.edited([*base, edit]) for edit in case.between)] for base, f in accepted.items()]
    try:
        stages = [] if key.kind == "sampler" else [_expected(key, ends, call) for ends in versions]
    except Exception as error:
        raise fault(page, case, error) from error
    given = (call.drive, call.args, call.upstream, call.scenario)
    return KeyCase(
        case.name, case.hidden, case.hint, bool(case.between), *given, stages[0] if stages else (), tuple(stages[1:])
    )


def evaluate(key: Key, functions: Functions, call: Call) -> tuple[Stages, bool]:
    """What a trusted version returns for a call, by stage, and whether it changed an input."""
    given = replace(call, args=fresh(call.args), upstream=fresh(call.upstream))
    stages = [[np.asarray(value) for value in stage] for stage in DRIVES[call.drive](functions, given, key.returns)]
    pairs = zip(arrays([call.args, call.upstream]), arrays([given.args, given.upstream]), strict=True)
    return stages, any(before.tobytes() != after.tobytes() for before, after in pairs)


def _expected(key: Key, versions: Sequence[Functions], call: Call) -> tuple[tuple[Expected, ...], ...]:
    """Expected outputs with their tolerances, by stage; several versions are the ends of what is right.

    They are computed in float64, whatever the inputs are given in.
    """

    def run(inputs: Any) -> list[np.ndarray]:
        return flat(evaluate(key, versions[0], replace(call, args=inputs[0], upstream=inputs[1]))[0])

    narrow = is_narrow([call.args, call.upstream])
    call = replace(call, args=widened(call.args), upstream=widened(call.upstream))
    stages, _ = evaluate(key, versions[0], call)
    if key.kind == "script":
        key = replace(key, returns=tuple(played(versions[0], replace(call, args=fresh(call.args)))))
    allowed = tolerances(run, [call.args, call.upstream], flat(stages), narrow=narrow)
    ends = [flat(evaluate(key, functions, call)[0]) for functions in versions]
    numbered = itertools.count()
    return tuple(
        tuple(
            _between(*label(key, call, i, k), [e[n] for e in ends], allowed[n])
            for k, n in zip(range(len(stage)), numbered, strict=False)
        )
        for i, stage in enumerate(stages)
    )


def _between(check: str, output: str, ends: Sequence[np.ndarray], allowed: tuple[np.ndarray, np.ndarray]) -> Expected:
    """What is expected where anything between the ends is right."""
    if len(ends) == 1:
        return Expected(check, output, ends[0], *allowed)
    low, high = np.min(ends, axis=0), np.max(ends, axis=0)
    room = (np.asarray((high - low) / 2 + tolerance) for tolerance in allowed)
    return Expected(check, output, np.asarray((low + high) / 2), *room)


def flat(stages: Stages) -> list[np.ndarray]:
    """All outputs of a call."""
    return [value for stage in stages for value in stage]


def label(key: Key, call: Call, stage: int, k: int) -> tuple[str, str]:
    """The check that an output belongs to, and the output's name."""
    if call.drive.endswith("in turn"):
        return IN_TURN, "out" if key.kind == "layer" and stage == 0 else "the result"
    if key.kind == "update":
        return ("later steps" if k else "first step"), f"w after step {k + 1}"
    if key.kind == "layer" and stage == 0:
        return "forward", "out"
    name = key.returns[k]
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
        stages, changed = evaluate(key, functions, Call(case.drive, case.args, case.upstream, case.scenario))
    except Exception:  # noqa: BLE001 - a wrong version may raise anything
        return (), True
    expected = [e for stage in case.stages for e in stage]
    return tuple(_print(value, e) for value, e in zip(flat(stages), expected, strict=False)), changed


def _print(value: np.ndarray, expected: Expected) -> Print | None:
    same_shape = value.shape == expected.value.shape
    if same_shape and (differences(value, expected.value) <= expected.tolerance).all():
        return None
    own = FACTOR64 * UNIT64 * scale(np.abs(np.asarray(value, np.float64)))
    return fingerprint(value, np.maximum(own, expected.tolerance) if same_shape else own)
