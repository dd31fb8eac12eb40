"""`check(f, ...)` in a notebook: the public checks of an exercise, at once, with the same judge that grades.

Whatever a student's code does, `check` raises nothing and writes nothing to standard error. It runs in the student's
own kernel, so it proves nothing to anybody else; grades are made elsewhere.
"""

import contextlib
import io
import math
import random
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from autograder.judge.ask import question
from autograder.judge.blame import blame
from autograder.judge.evidence import findings
from autograder.judge.key import Key
from autograder.judge.precision import weigh
from autograder.judge.store import PUBLIC_FILE, read_public
from autograder.judge.verdicts import verdicts
from autograder.notebook.show import Message, Result
from autograder.report import Where
from autograder.sandbox.answer import Answer, Loaded, Question, State
from autograder.sandbox.inquiry import Inquiry
from autograder.worker.serve import seed_legacy, stages

NO_CHECKS = f"No {PUBLIC_FILE} was found here. It comes with the assignment: keep the notebook in its folder."


class Check:
    """The object that notebooks import as `check`."""

    def __call__(self, *functions: Callable[..., Any]) -> Result | Message:
        """Check the exercise that asks for these functions, on its public cases."""
        try:
            return self._check(functions)
        except Exception as error:  # noqa: BLE001 - a notebook must go on, whatever happens here
            return Message(f"The check itself went wrong ({type(error).__name__}: {error}). Your code is not to blame.")

    def _check(self, functions: Sequence[Callable[..., Any]]) -> Result | Message:
        names = [getattr(f, "__name__", "") for f in functions]
        try:
            keys = find_keys()
        except (OSError, ValueError) as error:
            return Message(str(error))
        key = next((key for key in keys if set(names) & set(key.functions)), None)
        if key is None:
            return Message(f"There is no exercise that asks for {', '.join(names)}.")
        if not key.cases:
            return Message(f"{key.title}: all checks are hidden. They run when it is graded.")
        return examine(key, dict(zip(names, functions, strict=True)))

    def hint(self, function: Callable[..., Any], number: int = 1) -> Message:
        """A hint for the exercise that asks for a function; ask for the next one by its number."""
        name = getattr(function, "__name__", str(function))
        try:
            key = next((key for key in find_keys() if name in key.functions), None)
        except (OSError, ValueError) as error:
            return Message(str(error))
        if key is None or not key.hints:
            return Message(f"There is no hint for {name}.")
        if not 1 <= number <= len(key.hints):
            return Message(f"There are {len(key.hints)} hints for {name}: check.hint({name}, {len(key.hints)}).")
        more = f" (next: check.hint({name}, {number + 1}))" if number < len(key.hints) else ""
        return Message(f"Hint {number} of {len(key.hints)}: {key.hints[number - 1]}{more}")

    def experiment(self, run: Callable[[], Any]) -> Callable[[], Any]:
        """Decorator: run an experiment at once; where a function that it needs is not written yet, say so."""
        try:
            run()
        except NotImplementedError as error:
            print(f"This experiment waits for your code: {error}.")  # noqa: T201 - a notebook's output
        return run


def find_keys() -> list[Key]:
    """The public checks beside the notebook.

    Raises:
        FileNotFoundError: if there are none.
    """
    here = Path.cwd()
    if (here / PUBLIC_FILE).is_file():
        return read_public(here)
    for folder in (here, *here.parents):
        found = sorted((folder / "assignments").glob(f"*/{PUBLIC_FILE}"))
        if found:
            return [key for file in found for key in read_public(file.parent)]
    raise FileNotFoundError(NO_CHECKS)


def examine(key: Key, given: dict[str, Callable[..., Any]]) -> Result:
    """Run and judge the public cases of an exercise.

    Args:
        key: its public half.
        given: functions by name; those not given are taken from the notebook.
    """
    space = {**vars(sys.modules["__main__"]), **given}
    functions = [space.get(name) for name in key.functions]
    loaded = Loaded({name: State("defined", Where(0, 0)) for name in key.functions if callable(space.get(name))})
    asked = question(key, loaded)
    answer = ask(asked, functions) if asked.stages else Answer(calls=[])
    found = findings(key, without_stubs(loaded, key, answer), answer)
    for finding in found:
        finding.where = None
    weigh(key, found, lambda q: ask(q, functions))
    return Result(verdicts(key, found, blame(key, found, lambda q: ask(q, functions)), answer.printed))


def ask(asked: Question, functions: Sequence[Any]) -> Answer:
    """Put a question to functions of this very process."""
    inquiry = Inquiry(asked, math.inf)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed), undisturbed():
        while inquiry.open:
            message = inquiry.message()
            seed_legacy(asked.seed)
            inquiry.take(["ready", []])
            for number, call in enumerate(message["calls"]):
                for reply in stages(number, functions, call, message):
                    inquiry.take(reply)
            inquiry.take(["end", [], 0])
    inquiry.answer.printed = printed.getvalue()
    return inquiry.answer


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Leave the notebook's global generators as they were, and its warnings unheard."""
    states = random.getstate(), np.random.get_state()  # noqa: NPY002 - the notebook's own state
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        random.setstate(states[0])
        np.random.set_state(states[1])  # noqa: NPY002


def without_stubs(loaded: Loaded, key: Key, answer: Answer) -> Loaded:
    """What is defined, less the functions that still raise NotImplementedError; their calls are forgotten."""
    stubs = set()
    for call in answer.calls:
        if call and call[-1].trouble and call[-1].trouble.type == "NotImplementedError":
            stubs.add(key.stage_functions[len(call) - 1])
            call.pop()
    states = {name: State("stub", s.where) if name in stubs else s for name, s in loaded.states.items()}
    return Loaded(states)
