"""The main job: one submission, from its cells to its report."""

import platform
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache, partial

import numpy as np

import autograder
from autograder.judge.ask import calls, question
from autograder.judge.evidence import Seen, findings, see
from autograder.judge.finding import Finding
from autograder.judge.key import Key
from autograder.judge.verdicts import verdicts
from autograder.report import ExerciseReport, Note, Report
from autograder.sandbox.answer import Answer, Loaded, Question
from autograder.sandbox.server import Server
from autograder.sandbox.session import Session
from autograder.submission.find import Submission


def grade(
    submission: Submission, keys: Sequence[Key], server: Server, *, assignment: str = "", seed: int = 0
) -> Report:
    """Grade a submission.

    Args:
        submission: what was handed in.
        keys: of the exercises it may answer.
        server: runs the student's code.
        assignment: what it is graded on, whole; empty to grade it on the exercises whose functions it defines.
        seed: of the hidden inputs, for the report.

    Returns:
        The report; whatever the submission holds, there is one.
    """
    started, clock = datetime.now(UTC), time.perf_counter()
    names = sorted({name for key in keys for name in key.functions})
    with Session(server, submission.cells, names) as session:
        unpack(keys, "\n".join(submission.cells))
        chosen = [key for key in keys if assignment or answers(key, session.loaded)]
        exercises = grade_exercises(chosen, session)
        notes = [*submission.notes, *about(session.loaded, keys, chosen)]
        notes += [note for note in session.notes if note not in notes]
    return Report(
        submission=submission.path,
        assignment=assignment or common(chosen),
        seed=seed,
        tier=server.tier,
        versions=versions(),
        started=started.isoformat(timespec="seconds"),
        seconds=round(time.perf_counter() - clock, 4),
        score=round(sum(e.score for e in exercises), 2),
        max_score=sum(e.max_score for e in exercises),
        exercises=exercises,
        notes=notes,
    )


def unpack(keys: Sequence[Key], text: str) -> None:
    """Read the calls of the exercises that a text seems to answer, while the worker reads the text itself."""
    for key in keys:
        if any(f"def {name}" in text or f"class {name}" in text for name in key.functions):
            calls(key.cases)


def answers(key: Key, loaded: Loaded) -> bool:
    """Whether a submission holds a function that an exercise asks for, be it a stub or broken."""
    return any(name in loaded.states for name in key.functions)


def grade_exercises(keys: Sequence[Key], session: Session) -> list[ExerciseReport]:
    """Ask, judge, and say why; where nothing more is to be asked, while the worker computes the rest."""
    seen: list[Seen] = [{} for _ in keys]
    said: dict[int, Callable[[], ExerciseReport]] = {}
    for n, answer in session.answers([question(key, session.loaded) for key in keys]):
        see(keys[n], session.loaded, answer, seen[n])
        if not answer.open and n not in said:
            said[n] = saying(keys[n], answer, seen[n], session)
    return [said[n]() for n in range(len(keys))]


def saying(key: Key, answer: Answer, seen: Seen, session: Session) -> Callable[[], ExerciseReport]:
    """How to come by an exercise's report once the worker is free for more questions; without any, it is there."""
    found = findings(key, session.loaded, answer, seen)
    if any(finding.gap for finding in found):
        return partial(report, key, found, answer, partial(ask_again, session))
    said = verdicts(key, found, {}, answer.printed)
    return lambda: said


def report(key: Key, found: list[Finding], answer: Answer, again: Callable[[Question], Answer]) -> ExerciseReport:
    """What is said of an exercise in which something is wrong.

    Args:
        key: of the exercise.
        found: in the student's answer.
        answer: to the calls of its cases.
        again: puts one more question to the student's code.
    """
    from autograder.judge.blame import blame  # noqa: PLC0415 - loaded for whoever has made a mistake
    from autograder.judge.precision import weigh  # noqa: PLC0415 - likewise

    weigh(key, found, again)
    return verdicts(key, found, blame(key, found, again), answer.printed)


def ask_again(session: Session, question: Question) -> Answer:
    """One more question, with inputs of our own making: what the code warns of there concerns nobody."""
    notes = list(session.notes)
    (answer,) = session.ask([question])
    session.notes = notes
    return answer


def about(loaded: Loaded, keys: Sequence[Key], chosen: Sequence[Key]) -> list[Note]:
    """What there is to say of a submission as a whole."""
    notes = [Note(loaded.trouble)] if loaded.trouble else []
    if not chosen and not loaded.trouble:
        notes.append(Note("No function of this course is defined here. Is it the right file?"))
    others = len([k for k in keys if k.assignment == common(chosen) and k not in chosen])
    if chosen and others:
        text = f"Graded on what it defines; {others} other exercises of {common(chosen)} are not there."
        notes.append(Note(f"{text} To count them too, name the assignment."))
    return [*notes, *loaded.problems, *loaded.notes]


def common(keys: Sequence[Key]) -> str:
    """The assignment that all keys belong to; empty if there are several."""
    names = {key.assignment for key in keys}
    return names.pop() if len(names) == 1 else ""


@cache
def versions() -> dict[str, str]:
    """Versions that a verdict may depend on."""
    return {"python": platform.python_version(), "numpy": np.__version__, "autograder": autograder.__version__}
