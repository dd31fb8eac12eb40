"""The outcome of one check on one case, and the words for a function that gave no outputs."""

from dataclasses import dataclass, field

from autograder.judge import discreet
from autograder.judge.advice import advice
from autograder.judge.compare import Gap
from autograder.judge.key import Expected, Key
from autograder.report import Note, Status, Where
from autograder.sandbox.answer import Loaded, Output, Trouble

STATUS: dict[str, Status] = {"error": "error", "contract": "failed", "timeout": "timeout", "crash": "error"}


@dataclass(frozen=True)
class Slot:
    """A place for one output: the stage, its number in the stage, its number in the case, and what is expected."""

    stage: int
    k: int
    number: int
    expected: Expected


@dataclass
class Finding:
    """The outcome of one check on one case.

    Args:
        check: what is verified.
        case: number of the case; None for a check that belongs to no single one.
        function: the function that it speaks about.
        status: the outcome.
        message: why, for a student.
        where: the place that the message speaks of.
        gap: between an output and the expected one.
        outputs: what the function returned.
        seconds: that it took.
    """

    check: str
    case: int | None
    function: str
    status: Status = "passed"
    message: str = ""
    where: Where | None = None
    gap: Gap | None = None
    outputs: list[tuple[Slot, Output]] = field(default_factory=list)
    seconds: float | None = None


def is_hidden(finding: Finding, key: Key) -> bool:
    """Whether a finding speaks of a hidden case."""
    return finding.case is not None and key.cases[finding.case].hidden


def in_trouble(finding: Finding, trouble: Trouble, loaded: Loaded, *, hidden: bool) -> None:
    """Give a finding the status and the words of a trouble."""
    finding.status = STATUS[trouble.kind]
    told = discreet.trouble(trouble, place(finding.function, loaded)) if hidden else trouble
    finding.message, finding.where = _told(finding.function, told)


def absent(function: str, key: Key, loaded: Loaded) -> tuple[Status, str, Where | None]:
    """Why a stage was not run: the function is not written, has a syntax error, or another one is in the way."""
    state = loaded.states.get(function)
    if state is None:
        return "missing", f"{function} is not defined.", None
    if state.state == "stub":
        return "missing", f"{function} is not written yet.", state.where
    if state.state == "broken":
        problem = loaded.spoiled.get(function, Note(""))
        return "error", f"{function} has a syntax error: {problem.text}", problem.where
    others = [name for name in key.functions if name != function]
    return "skipped", f"Not tried: it needs {' and '.join(others)} to work first.", state.where


def _told(function: str, trouble: Trouble) -> tuple[str, Where | None]:
    where = trouble.frames[-1][0] if trouble.frames else None
    if trouble.kind == "contract":
        return trouble.text or f"{function} does not return what its contract says.", where
    if trouble.kind == "timeout":
        return f"{function} did not finish in time. Is there a loop that never ends?", where
    if trouble.kind == "crash":
        return f"{function} ended the whole process ({trouble.text}).", where
    return _raised(function, trouble), where


def _raised(function: str, trouble: Trouble) -> str:
    if trouble.type == "SystemExit":
        return f"{function} called exit(): a function must return."
    if trouble.type == "NotImplementedError":
        return f"{function} still raises NotImplementedError: remove that line."
    if not trouble.type:
        return f"{function} raised an exception of its own here."
    told = f"{function} raised {trouble.type}: {trouble.text}".rstrip(": ")
    return f"{told}\n{advice(trouble.type, trouble.text)}".rstrip()


def place(function: str, loaded: Loaded) -> Where | None:
    """Where a function is defined."""
    state = loaded.states.get(function)
    return state.where if state else None
