"""`check(f, ...)` in a notebook: the public checks of an exercise, at once, with the same judge that grades.

Whatever a student's code does, `check` raises nothing, writes nothing to standard error and nothing to disk. It runs in
the student's own kernel, so it proves nothing to anybody else; grades are made elsewhere.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from autograder.judge.key import Key
from autograder.notebook.examine import examine, find_keys, inputs_of
from autograder.notebook.show import Message, Overview, Result

Shown = TypeVar("Shown")

STOPPED = "The check was stopped. Does a loop in your code never end?"


class Check:
    """The object that notebooks import as `check`."""

    def __call__(self, *functions: Callable[..., Any]) -> Result | Message:
        """Check the exercise that asks for these functions, on its public cases."""
        return _shown(lambda: _check(functions))

    def all(self) -> Overview | Message:
        """Check every exercise of the assignment with the functions that the notebook has defined so far."""
        return _shown(_overview)

    def hint(self, function: Callable[..., Any], number: int = 1) -> Message:
        """A hint for the exercise that asks for a function; ask for the next one by its number."""
        return _shown(lambda: _hint(getattr(function, "__name__", str(function)), number))

    def inputs(self, function: Callable[..., Any], case: str) -> list[Any]:
        """The arguments that a function gets in a public case; of a backward function the upstream gradient.

        Raises:
            LookupError: if there is no such case.
        """
        return inputs_of(getattr(function, "__name__", str(function)), case)

    def experiment(self, run: Callable[[], Any]) -> Callable[[], Any]:
        """Decorator: run an experiment at once; where a function that it needs is not written yet, say so."""
        try:
            run()
        except NotImplementedError as error:
            print(f"This experiment waits for your code: {error}.")  # noqa: T201 - a notebook's output
        return run


def _shown(make: Callable[[], Shown]) -> Shown | Message:
    """What is made; a sentence where that fails: a notebook must go on, whatever happens here."""
    try:
        return make()
    except (OSError, ValueError) as error:
        return Message(str(error))
    except KeyboardInterrupt:
        return Message(STOPPED)
    except Exception as error:  # noqa: BLE001 - see above
        return Message(f"The check itself went wrong ({type(error).__name__}: {error}). Your code is not to blame.")


def _check(functions: Sequence[Callable[..., Any]]) -> Result | Message:
    if not functions:
        return Message("Name what to check, as in check(relu_forward, relu_backward). check.all() checks everything.")
    names = [getattr(f, "__name__", "") for f in functions]
    key = _asking(names)
    if key is None:
        return Message(f"There is no exercise that asks for {', '.join(names)}.")
    if not key.cases:
        return Message(f"{key.title}: all checks are hidden. They run when it is graded.")
    return Result(examine(key, dict(zip(names, functions, strict=True))))


def _overview() -> Overview:
    keys = find_keys()
    return Overview(
        reports=[examine(key, {}) for key in keys if key.cases],
        later=[key.title for key in keys if not key.cases],
    )


def _hint(name: str, number: int) -> Message:
    key = _asking([name])
    if key is None or not key.hints:
        return Message(f"There is no hint for {name}.")
    if not 1 <= number <= len(key.hints):
        return Message(f"There are {len(key.hints)} hints for {name}: check.hint({name}, {len(key.hints)}).")
    more = f" (next: check.hint({name}, {number + 1}))" if number < len(key.hints) else ""
    return Message(f"Hint {number} of {len(key.hints)}: {key.hints[number - 1]}{more}")


def _asking(names: Sequence[str]) -> Key | None:
    """The exercise that asks for most of these functions, and for the fewest others."""
    wanted = set(names)
    asking = [key for key in find_keys() if wanted & set(key.functions)]
    return min(asking, key=lambda key: (len(wanted - set(key.functions)), len(key.functions)), default=None)
