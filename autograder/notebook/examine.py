"""The public checks beside a notebook, put to the functions of this very process."""

import contextlib
import io
import math
import random
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
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
from autograder.report import ExerciseReport, Where
from autograder.sandbox.answer import Answer, Loaded, Question, State
from autograder.sandbox.inquiry import Inquiry
from autograder.worker.drive import fresh
from autograder.worker.serve import seed_legacy, stages

OTHER_VERSION = """\
The checks in this folder do not fit the installed autograder. Install the one that came with them, and restart the
kernel: %pip install --force-reinstall --no-deps {}"""
NO_CHECKS = f"No {PUBLIC_FILE} was found here. It comes with the assignment: keep the notebook in its folder."


def find_keys() -> list[Key]:
    """The public checks beside the notebook.

    Raises:
        FileNotFoundError: if there are none.
        ValueError: if they are those of another version.
    """
    here = Path.cwd()
    if (here / PUBLIC_FILE).is_file():
        return read_beside(here)
    for folder in (here, *here.parents):
        found = sorted((folder / "assignments").glob(f"*/{PUBLIC_FILE}"))
        if found:
            return [key for file in found for key in read_public(file.parent)]
    raise FileNotFoundError(NO_CHECKS)


def read_beside(folder: Path) -> list[Key]:
    """The public checks in a folder.

    Raises:
        ValueError: if they are those of another version, with what to do.
    """
    try:
        return read_public(folder)
    except (ValueError, KeyError, TypeError) as error:
        wheel = next((path.name for path in folder.glob("autograder-*.whl")), "autograder")
        raise ValueError(OTHER_VERSION.format(wheel)) from error


def inputs_of(name: str, case: str) -> list[Any]:
    """Fresh arguments of a function in a public case; of a backward function the upstream gradient.

    Raises:
        LookupError: if there is no such function or case.
    """
    keys = [key for key in find_keys() if name in key.functions]
    found = [(key, one) for key in keys for one in key.cases if one.name == case and one.drive == key.drive]
    if not found:
        cases = ", ".join(repr(one.name) for key in keys for one in key.cases) or "none"
        msg = f"there is no case {case!r} of {name}; there are: {cases}"
        raise LookupError(msg)
    key, one = found[0]
    back = key.kind == "layer" and name != key.functions[0]
    return [fresh(one.upstream)] if back else list(fresh(one.args))


def examine(key: Key, given: Mapping[str, Callable[..., Any]]) -> ExerciseReport:
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
    found = findings(key, without_stubs(loaded, key, answer, functions), answer)
    for finding in found:
        finding.where = None
    weigh(key, found, lambda q: ask(q, functions))
    return verdicts(key, found, blame(key, found, lambda q: ask(q, functions)), answer.printed)


def ask(asked: Question, functions: Sequence[Any]) -> Answer:
    """Put a question to functions of this very process.

    Raises:
        KeyboardInterrupt: if the student has interrupted the kernel.
    """
    inquiry = Inquiry(asked, math.inf)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed), undisturbed():
        while inquiry.open:
            message = inquiry.message()
            seed_legacy(asked.seed)
            inquiry.take(["ready", []])
            for number, call in enumerate(inquiry.calls):
                for reply in stages(number, functions, call, message):
                    if reply[0] == "error" and reply[3] == "KeyboardInterrupt":
                        raise KeyboardInterrupt
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


def without_stubs(loaded: Loaded, key: Key, answer: Answer, functions: Sequence[Any]) -> Loaded:
    """What is defined, less the functions that still raise NotImplementedError; their calls are forgotten."""
    stubs = set()
    for call in answer.calls:
        if call and call[-1].trouble and call[-1].trouble.type == "NotImplementedError":
            stubs.add(key.stage_functions[len(call) - 1])
            call.pop()
    if stubs:  # the functions behind the first stub were never called
        stubs |= {name for name, function in zip(key.functions, functions, strict=True) if _is_stub(function)}
    states = {name: State("stub", s.where) if name in stubs else s for name, s in loaded.states.items()}
    return Loaded(states)


def _is_stub(function: Any) -> bool:
    return "NotImplementedError" in getattr(getattr(function, "__code__", None), "co_names", ())
