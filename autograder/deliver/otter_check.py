"""What an otter test of a student's copy calls: the public checks of an exercise, with the feedback of `check`."""

from collections.abc import Mapping
from typing import Any

from autograder.judge.key import Key
from autograder.notebook.examine import examine, find_keys
from autograder.notebook.show import Result


class Feedback(AssertionError):  # noqa: N818 - students read its name
    """An exercise that has not passed; the message is the feedback."""


def examine_here(exercise: str, names: Mapping[str, Any]) -> None:
    """Check what a notebook defines on the public cases of an exercise.

    Args:
        exercise: its name.
        names: the notebook's namespace.

    Raises:
        Feedback: if it has not passed, or cannot be checked here.
    """
    key = _key(exercise)
    if not key.cases:
        return
    given = {name: names[name] for name in key.functions if callable(names.get(name))}
    found = Result(examine(key, given))
    if not found.passed:
        msg = f"\n{found!r}"
        raise Feedback(msg)


def _key(exercise: str) -> Key:
    try:
        return next(key for key in find_keys() if key.exercise == exercise)
    except (OSError, ValueError) as error:
        raise Feedback(str(error)) from error
    except StopIteration as error:
        msg = f"The checks beside this notebook know no exercise {exercise!r}. Get the assignment anew."
        raise Feedback(msg) from error
