"""What an exception of Python or numpy means, in a sentence that tells what to look at."""

import re
from collections.abc import Callable, Iterable

import numpy as np

KEYWORDS = ("axis", "keepdims", "dtype", "out", "where", "ddof", "size", "replace", "initial", "order", "shape", "copy")
SHAPE = r"\(([\d, ]*)\)"


def advice(kind: str, text: str) -> str:
    """A sentence for an exception; empty if there is nothing to add to its own words.

    Args:
        kind: the name of its class.
        text: its message.
    """
    for pattern, tell in RULES:
        if match := re.search(pattern, f"{kind}: {text}"):
            return tell(*match.groups())
    return ""


def _sizes(shape: str) -> list[int]:
    return [int(n) for n in shape.replace(" ", "").split(",") if n]


def broadcast(one: str, other: str) -> str:
    """The sizes that do not fit, from the right."""
    a, b = _sizes(one), _sizes(other)
    pairs = zip(reversed(a), reversed(b), strict=False)
    x, y = next(((x, y) for x, y in pairs if x != y and 1 not in {x, y}), (0, 0))
    told = f"Shapes are compared from the right, and there {x} meets {y}."
    if len(a) != len(b):
        short = min(a, b, key=len)
        told += f" If the {short[-1] if short else 1} belong to the rows, keepdims=True keeps them in a column."
    return told


def matmul(second: str, first: str) -> str:
    """The sizes that meet in a matrix product."""
    return (
        f"In a @ b the columns of a meet the rows of b: {first} here against {second}. "
        "Is a transpose missing, or the order turned round?"
    )


def reshape(size: str, shape: str) -> str:
    """Elements before and after."""
    wanted = [n for n in _sizes(shape) if n > 0]
    return f"The {size} elements do not fill {tuple(wanted)}, which has {int(np.prod(wanted))}."


def none() -> str:
    """Something is None."""
    return "What is used there is None. Does a function that was called before lack its return statement?"


def unpacked(*_: str) -> str:
    """Left and right of an assignment."""
    return "The names on the left of = and the values on its right are not equally many."


def unknown(name: str) -> str:
    """A name that nobody has defined."""
    if name == "np":
        return "Import numpy in a cell of its own: import numpy as np."
    if hasattr(np, name):
        return f"numpy's functions are called through np: np.{name}."
    return f"No cell that runs before defines {name}, and the function does not either. Is it misspelt?"


def no_attribute(owner: str, name: str) -> str:
    """A misspelt function or method."""
    names = dir(np) if owner.startswith("module") else dir(np.ndarray)
    return _did_you_mean(name, names)


def keyword(name: str) -> str:
    """A misspelt keyword."""
    return _did_you_mean(name, KEYWORDS)


def _did_you_mean(name: str, names: Iterable[str]) -> str:
    import difflib  # noqa: PLC0415 - only who has misspelt something needs it

    close = difflib.get_close_matches(name, [n for n in names if not n.startswith("_")], n=1, cutoff=0.6)
    return f"Did you mean {close[0]}?" if close else ""


def beyond(index: str, axis: str, size: str) -> str:
    """An index that is too large."""
    return f"Axis {axis} has {size} entries, from 0 to {int(size) - 1}; {index} is none of them."


def no_key(name: str) -> str:
    """A dict without a key."""
    return f"The dict holds no {name}: what is read must have been stored, under the same name."


def unset(name: str) -> str:
    """A local variable that only some paths set."""
    return f"On the way that was taken, nothing has set {name}. Is it set in one branch only?"


def sentence(text: str) -> Callable[..., str]:
    """The same sentence whatever the details."""
    return lambda *_: text


RULES: tuple[tuple[str, Callable[..., str]], ...] = (
    (rf"broadcast together with (?:remapped )?shapes {SHAPE} {SHAPE}", broadcast),
    (r"matmul: .*size (\d+) is different from (\d+)", matmul),
    (rf"shapes {SHAPE} and {SHAPE} not aligned: (\d+) .*!= (\d+)", lambda _, __, first, second: matmul(second, first)),
    (r"cannot reshape array of size (\d+) into shape \(([-\d, ]*)\)", reshape),
    (r"TypeError: .*NoneType", none),
    (r"(too many|not enough) values to unpack", unpacked),
    (r"UnboundLocalError: .*variable '(\w+)'", unset),
    (r"NameError: name '(\w+)' is not defined", unknown),
    (r"AttributeError: (module 'numpy'|'numpy\.ndarray' object) has no attribute '(\w+)'", no_attribute),
    (r"unexpected keyword argument '(\w+)'", keyword),
    (r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)", beyond),
    (r"IndexError: arrays used as indices", sentence("Indices must be whole numbers: labels of dtype int.")),
    (r"IndexError: too many indices", sentence("The array has fewer axes than the index. Print its shape.")),
    (r"KeyError: ('\w+')", no_key),
    (
        r"truth value of an array",
        sentence("if, and, or need one truth value; np.where(condition, a, b) chooses element by element."),
    ),
    (
        r"TypeError: (only length-1 arrays|only 0-dimensional arrays|must be real number, not)",
        sentence("Functions of math take one number; numpy's, like np.exp, take whole arrays."),
    ),
    (
        r"Cannot cast ufunc",
        sentence("An array of whole numbers cannot take fractions in place: write a = a - b, not a -= b."),
    ),
    (
        r"(takes \d+ positional arguments? but|missing \d+ required positional)",
        sentence("Compare the call with the signature: the arguments are those of the stub, in its order."),
    ),
    (r"RecursionError", sentence("The function calls itself and never stops.")),
)
