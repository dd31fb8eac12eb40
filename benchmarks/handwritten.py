"""The hand-written implementations under `tests/bench/`, run in this very process, and the inputs that they are run on.

Every run starts from the file's text, so that no run leaves anything to the next.
"""

import contextlib
import io
import sys
import types
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from autograder.course import Page, asked, find
from autograder.exercise import Function, Layer
from autograder.judge.key import Key
from autograder.worker.drive import DRIVES, Call, fresh

Array = np.ndarray
COURSE = find(Path(__file__).parent)
BENCH = COURSE.root / "tests" / "bench"


@dataclass(frozen=True)
class Written:
    """One exercise in one file.

    Args:
        kind: `right` or `wrong`.
        name: of the file.
        code: of the file.
        names: of the asked functions.
    """

    kind: str
    name: str
    code: types.CodeType
    names: Sequence[str]

    def functions(self) -> list[Any]:
        """The asked functions, in a namespace that nobody has used."""
        module = sys.modules["submission"] = types.ModuleType("submission")
        exec(self.code, module.__dict__)  # noqa: S102 - the project's own files
        return [module.__dict__.get(name) for name in self.names]

    def outputs(self, call: Call, returns: Sequence[str]) -> list[Any]:
        """What the functions return for a call, whatever they do."""
        given = Call(call.drive, fresh(call.args), fresh(call.upstream))
        return [value for stage in DRIVES[call.drive](self.functions(), given, returns) for value in stage]


@cache
def pages() -> dict[str, list[Page]]:
    """The exercises of each assignment that has hand-written implementations."""
    names = [name for name in COURSE.names if (BENCH / name).is_dir()]
    return {name: [page for page in COURSE.assignment(name).pages if is_layer_like(page)] for name in names}


def is_layer_like(page: Page) -> bool:
    """Whether an exercise maps arrays to arrays of the same sizes, so that regimes make sense."""
    return isinstance(page.exercise.drive, Layer | Function) and page.name in INPUTS


@cache
def written(assignment: str, number: int) -> list[Written]:
    """All files that implement an exercise, right ones first."""
    page = pages()[assignment][number]
    names = [function.__name__ for function in asked(page.exercise.drive)]
    found = []
    for kind in ("right", "wrong"):
        for path in sorted((BENCH / page.assignment / kind).glob("*.py")):
            text = path.read_text(encoding="utf-8")
            if f"def {names[0]}(" in text or f"{names[0]} =" in text:
                found.append(Written(kind, path.stem, compile(text, str(path), "exec"), names))
    return found


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Without warnings and prints."""
    with warnings.catch_warnings(), np.errstate(all="ignore"), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


def _signs(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    return np.asarray(rng.choice([-1.0, 1.0], shape))


# How x is drawn: the regimes that decide which mistakes show, and how roundings grow.
REGIMES: dict[str, Callable[[np.random.Generator], Array]] = {
    "plain": lambda rng: rng.normal(size=(4, 5)),
    "saturated": lambda rng: _signs(rng, (4, 5)) * rng.uniform(10, 40, (4, 5)),
    "tiny": lambda rng: 1e-6 * rng.normal(size=(4, 5)),
    "large": lambda rng: _signs(rng, (4, 5)) * 10 ** rng.uniform(2, 3, (4, 5)),
    "off centre": lambda rng: rng.normal(5, 1, (4, 5)),
    "wide": lambda rng: rng.normal(size=(3, 200)),
    "one sample": lambda rng: rng.normal(size=(1, 7)),
}

# From x to the arguments of each exercise.
INPUTS: dict[str, Callable[[Array, np.random.Generator], list[Any]]] = {
    **dict.fromkeys(["sigmoid", "tanh", "relu", "gelu", "gelu_tanh", "softmax"], lambda x, _: [x]),
    **dict.fromkeys(["leaky_relu", "elu"], lambda x, rng: [x, float(rng.uniform(0.1, 2))]),
    "prelu": lambda x, rng: [x, rng.uniform(-1, 2, x.shape[1])],
    "maxout": lambda x, rng: [x, rng.normal(size=(3, x.shape[1], 4)), rng.normal(size=(3, 4))],
    "dsigmoid": lambda x, _: [1 / (1 + np.exp(-x))],
    "dtanh": lambda x, _: [np.tanh(x)],
}


def draw(page: Page, key: Key, regime: str, seed: int) -> Call:
    """The inputs of an exercise in a regime: numbers that float32 holds exactly, so that both precisions get the same.

    Args:
        page: the exercise.
        key: its answer key.
        regime: one of `REGIMES`.
        seed: another one for every trial.
    """
    rng = np.random.default_rng([seed, *map(ord, page.name + regime)])
    with np.errstate(over="ignore"):
        args = [as_float(arg, np.float64) for arg in INPUTS[page.name](REGIMES[regime](rng), rng)]
    upstream = None
    if key.kind == "layer":
        out, _ = asked(page.exercise.drive)[0](*args)
        upstream = as_float(rng.normal(size=out.shape), np.float64)
    return Call(key.drive, args, upstream)


def as_float(value: Any, dtype: Any) -> Any:
    """An array rounded to float32, in a dtype; anything else as it is."""
    return value.astype(np.float32).astype(dtype) if isinstance(value, np.ndarray) else value
