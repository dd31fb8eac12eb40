"""Rules that decide whether a result is right, side by side: ours, and those of the field with their defaults."""

import importlib
import importlib.util
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from handwritten import Written
from trials import Version

from autograder.judge.compare import compare
from autograder.judge.key import Expected, Key
from autograder.sandbox.answer import Output
from autograder.worker.drive import Call, fresh

HAS_TORCH = importlib.util.find_spec("torch") is not None
GRADCHECK_ELEMENTS = 100

Rule = Callable[[Sequence[Any], Sequence[np.ndarray]], bool]


def ours(got: Sequence[Output], expected: Sequence[Expected]) -> bool:
    """Rule R."""
    return len(got) == len(expected) and not any(compare(*pair) for pair in zip(got, expected, strict=True))


def allclose(got: Sequence[Any], want: Sequence[np.ndarray]) -> bool:
    """`np.allclose` with its defaults, rtol=1e-5 and atol=1e-8."""
    return all(np.allclose(a, b) for a, b in zip(got, want, strict=True))


def assert_allclose(got: Sequence[Any], want: Sequence[np.ndarray]) -> bool:
    """`np.testing.assert_allclose` with its defaults, rtol=1e-7 and atol=0."""
    for a, b in zip(got, want, strict=True):
        np.testing.assert_allclose(a, b, verbose=False)
    return True


def relative_error(got: Sequence[Any], want: Sequence[np.ndarray]) -> bool:
    """The relative error of public courses, below 1e-6."""
    return all(
        bool(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b)), initial=0) < 1e-6)
        for a, b in zip(got, want, strict=True)
    )


def torch_close(got: Sequence[Any], want: Sequence[np.ndarray]) -> bool:
    """`torch.testing.assert_close` with its defaults for the expected dtype; what dtype came is not looked at."""
    torch = importlib.import_module("torch")
    for a, b in zip(got, want, strict=True):
        torch.testing.assert_close(torch.tensor(np.asarray(a, b.dtype)), torch.tensor(b))
    return True


FIELD: dict[str, Rule] = {
    "np.allclose": allclose,
    "np.testing.assert_allclose": assert_allclose,
    "relative error < 1e-6": relative_error,
    **({"torch.testing.assert_close": torch_close} if HAS_TORCH else {}),
}
GRADCHECK = "torch.autograd.gradcheck"


def accepts(rule: Rule, dtype: Any, got: Sequence[Output], version: Version) -> bool:
    """Whether a rule accepts; one that raises does not. Whole numbers and truth values count as numbers."""
    try:
        return rule([_number(output) for output in got], [np.asarray(want, dtype) for want in version.want])
    except (AssertionError, ValueError, TypeError, IndexError, RuntimeError):
        return False


def _number(output: Output) -> Any:
    array = output.array
    return array if array is None or array.dtype.kind == "f" else array.astype(np.float64)


def can_gradcheck(key: Key, call: Call) -> bool:
    """Whether gradients can be checked coordinate by coordinate, in decent time."""
    if not HAS_TORCH or key.kind not in {"layer", "loss"}:
        return False
    moving = _moving(key, call)
    return all(np.asarray(a).dtype.kind == "f" for a in moving) and sum(map(np.size, moving)) <= GRADCHECK_ELEMENTS


def _moving(key: Key, call: Call) -> list[Any]:
    return [call.args[key.parameters.index(name)] for name in key.differentiated]


def gradcheck(file: Written, key: Key, call: Call) -> bool:
    """`torch.autograd.gradcheck` with its defaults, on the student's own forward and backward."""
    torch = importlib.import_module("torch")
    functions = file.functions()
    places = [key.parameters.index(name) for name in key.differentiated]
    base: Any = torch.autograd.Function

    class Wrapped(base):  # type: ignore[misc]
        """The student's layer or loss."""

        @staticmethod
        def forward(context: Any, *tensors: Any) -> Any:
            args = fresh(call.args)
            for i, tensor in zip(places, tensors, strict=True):
                args[i] = tensor.detach().numpy().copy()
            out, *context.kept = functions[0](*args)
            return torch.tensor(np.asarray(out))

        @staticmethod
        def backward(context: Any, upstream: Any) -> Any:
            dout = upstream.numpy().copy()
            if key.kind == "loss":
                return tuple(torch.tensor(dout * np.asarray(g)) for g in context.kept)
            grads = functions[1](dout, *context.kept)
            return tuple(torch.tensor(np.asarray(g)) for g in (grads if isinstance(grads, tuple) else (grads,)))

    inputs = [torch.tensor(a, dtype=torch.float64, requires_grad=True) for a in _moving(key, call)]
    try:
        return bool(torch.autograd.gradcheck(Wrapped.apply, inputs))
    except Exception:  # noqa: BLE001 - it raises where it rejects; so does what it wraps
        return False
