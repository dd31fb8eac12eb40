"""How an exercise's functions are called: generic code that knows no exercise.

Each drive is a generator; each of its stages runs one of the student's functions and yields what it returned, as a list
of values. The same code drives the student (in the worker), the reference (when an answer key is made) and the check in
the notebook.
"""

import copy
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import CodeType
from typing import Any

import numpy as np

from autograder.worker.wire import DTYPES, Seed

CONSTANT = {type(None), bool, int, float, str}
PLAIN = frozenset(map(np.dtype, DTYPES))

Stages = Iterator[list[Any]]


class ContractError(Exception):
    """A function returned something that its contract does not allow; the message is for the student."""


@dataclass(frozen=True)
class Call:
    """One set of inputs.

    Args:
        drive: the name of one of `DRIVES`.
        args: positional arguments of the first function; two lists of them for a drive that makes two calls in turn.
        upstream: what `backward` receives, likewise; None for the other drives.
        scenario: name and source of a scenario function; empty for the other drives.
    """

    drive: str
    args: list[Any]
    upstream: Any = None
    scenario: list[str] = field(default_factory=list)


def fresh(value: Any) -> Any:
    """A copy of an input that shares no memory and no state with it; a `Seed` becomes its generator."""
    if type(value) in CONSTANT:
        return value
    if isinstance(value, np.ndarray):
        return value.copy()
    if isinstance(value, list):
        return [fresh(item) for item in value]
    if isinstance(value, dict):
        return {key: fresh(item) for key, item in value.items()}
    if isinstance(value, Seed):
        return np.random.default_rng(value.seed)
    return copy.deepcopy(value) if isinstance(value, np.random.Generator) else value


def arrays(value: Any) -> list[np.ndarray]:
    """All arrays in an input, in order; one that is no longer a plain array becomes an empty one.

    Those in dicts are left out: state lives there by contract, and comes and goes.
    """
    if isinstance(value, np.ndarray):
        return [value if value.dtype in PLAIN else np.zeros(0)]
    found: list[np.ndarray] = []
    for item in value if isinstance(value, list) else ():
        found += [item] if type(item) is np.ndarray and item.dtype in PLAIN else arrays(item)
    return found


def function(functions: Sequence[Callable[..., Any]], call: Call, returns: Sequence[str]) -> Stages:
    """`f(*args)`."""
    yield _outputs(functions[0](*call.args), returns, functions[0])


def layer(functions: Sequence[Callable[..., Any]], call: Call, returns: Sequence[str]) -> Stages:
    """`forward(*args) -> out, cache`, then `backward(upstream, cache)`."""
    forward, backward = functions
    out, cache = _outputs(forward(*call.args), ("out", "cache"), forward)
    yield [out]
    yield _outputs(backward(call.upstream, cache), returns, backward)


def update(functions: Sequence[Callable[..., Any]], call: Call, returns: Sequence[str]) -> Stages:
    """`w, config = rule(w, dw[t], config)` for every row of `dw`, the student's own config carried along."""
    w, gradients, config = [*call.args, None][:3]
    steps = []
    for dw in gradients:
        w, config = _outputs(functions[0](w, dw, config), returns, functions[0])
        steps.append(_kept(w))
    yield steps


def layer_in_turn(functions: Sequence[Callable[..., Any]], call: Call, returns: Sequence[str]) -> Stages:
    """Two batches forward, then both backward, and the first one backward again: a layer keeps its calls apart."""
    forward, backward = functions
    pairs = []
    for args in call.args:
        out, cache = _outputs(forward(*args), ("out", "cache"), forward)
        pairs.append((_kept(out), cache))
    yield [out for out, _ in pairs]
    (one, two), (first, second) = call.upstream, (cache for _, cache in pairs)
    turns = [(one.copy(), first), (two, second), (one, first)]
    yield [_kept(value) for turn in turns for value in _outputs(backward(*turn), returns, backward)]


def function_in_turn(functions: Sequence[Callable[..., Any]], call: Call, returns: Sequence[str]) -> Stages:
    """Two calls, and the first one again."""
    first, second = call.args
    turns = [fresh(first), second, first]
    yield [_kept(value) for args in turns for value in _outputs(functions[0](*args), returns, functions[0])]


def update_in_turn(functions: Sequence[Callable[..., Any]], call: Call, returns: Sequence[str]) -> Stages:
    """The steps of two parameters, by turns: a rule keeps its state in `config` alone."""
    states = [[w, config] for w, _, config in ([*args, None][:3] for args in call.args)]
    steps = []
    for pair in zip(*(args[1] for args in call.args), strict=True):
        for state, dw in zip(states, pair, strict=True):
            state[:] = _outputs(functions[0](state[0], dw, state[1]), returns, functions[0])
            steps.append(_kept(state[0]))
    yield steps


def script(objects: Sequence[Any], call: Call, _: Sequence[str]) -> Stages:
    """A scenario of the exercise, run with the student's objects."""
    yield list(played(objects, call).values())


def played(objects: Sequence[Any], call: Call) -> dict[str, Any]:
    """What a scenario returns: values by name."""
    name, source = call.scenario
    space = {"np": np, "__name__": "scenario", **{item.__name__: item for item in objects}}
    exec(_compiled(source), space)  # noqa: S102 - the exercise's own text, run beside the student's
    values: dict[str, Any] = space[name](*objects, *call.args)
    return values


@lru_cache(maxsize=64)
def _compiled(source: str) -> CodeType:
    return compile(source, "<scenario>", "exec")


DRIVES: dict[str, Callable[[Sequence[Any], Call, Sequence[str]], Stages]] = {
    "function": function,
    "layer": layer,
    "update": update,
    "layer in turn": layer_in_turn,
    "function in turn": function_in_turn,
    "update in turn": update_in_turn,
    "script": script,
}


def _kept(value: Any) -> Any:
    """A value as it is now, whatever happens to its memory later."""
    return value.copy() if isinstance(value, np.ndarray) else value


def _outputs(value: Any, names: Sequence[str], source: Callable[..., Any]) -> list[Any]:
    """What a function returned as a list with one value for each name."""
    if len(names) == 1 and not isinstance(value, tuple):
        return [value]
    if isinstance(value, tuple | list) and len(value) == len(names) > 1:
        return list(value)
    name = getattr(source, "__name__", "the function")
    wanted = f"{len(names)} values ({', '.join(names)})" if len(names) > 1 else names[0]
    msg = f"{name} must return {wanted}; it returned {describe(value)}."
    raise ContractError(msg)


def describe(value: Any) -> str:
    """A value in a few words, for a message."""
    if value is None:
        return "None (is a return statement missing?)"
    if isinstance(value, np.ndarray):
        return f"one array of shape {value.shape}"
    if isinstance(value, tuple) and len(value) == 1:
        return "a tuple of 1 (is there a comma at the end?)"
    if isinstance(value, tuple | list):
        return f"a {type(value).__name__} of {len(value)}"
    return f"a {type(value).__name__}"


def plain(value: Any) -> tuple[str, np.ndarray | None]:
    """The name of a value's type, and the value as a plain array if it is numeric.

    The array is a copy: a buffer that the student's code uses again later does not change it.
    """
    kind = type(value).__name__
    if type(value) is np.ndarray and value.dtype in PLAIN:
        return kind, value.copy()
    if not isinstance(value, np.ndarray | np.generic | bool | int | float | list | tuple):
        return kind, None
    try:
        array = np.array(value, copy=True, order="C", subok=False)
    except (ValueError, TypeError, OverflowError):
        return kind, None
    if array.dtype.newbyteorder("<").str not in DTYPES:
        return f"{array.dtype} {kind}", None
    return kind, array.astype(array.dtype.newbyteorder("<"), copy=False)
