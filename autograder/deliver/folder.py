"""One submission, handed over by a service as a folder: graded whole on one assignment, with notes on its files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.grade import grade
from autograder.judge.key import Key
from autograder.judge.store import read_public
from autograder.report import Note, Report
from autograder.sandbox.server import Server
from autograder.submission.find import files_of, read

NOTHING = "There is no notebook, no .py file and no zip in what was submitted. Submit your notebook."
SEVERAL = "{} files were submitted and graded together: {}. If one of them is an old one, submit without it."
OTHER = "None of the functions of {} is defined in what was submitted. Is it the right file?"


@dataclass(frozen=True, kw_only=True)
class Paper:
    """What a submission is graded on.

    Args:
        assignment: its name.
        keys: of its exercises.
        seed: of the hidden inputs, for the report.
    """

    assignment: str
    keys: Sequence[Key]
    seed: int = 0


def grade_folder(folder: Path, paper: Callable[[], Paper]) -> Report:
    """Grade what lies in a folder.

    Args:
        folder: of one student.
        paper: loads what to grade on; called once the process that runs students' code is a separate one.

    Raises:
        TierError: if this machine cannot isolate students' code.
    """
    with Server() as server:
        server.check()
        asked = paper()
        submission = read(folder)
        report = grade(submission, asked.keys, server, assignment=asked.assignment, seed=asked.seed)
    unread = any(note.where is None for note in submission.notes)
    return replace(report, notes=[*notes(folder, report, asked, unread=unread), *report.notes])


def public_paper(folder: Path) -> Paper:
    """The public checks in a folder, which hold nothing that a student may not read."""
    keys = read_public(folder)
    return Paper(assignment=keys[0].assignment, keys=keys)


def notes(folder: Path, report: Report, paper: Paper, *, unread: bool) -> list[Note]:
    """What there is to say of the files, and of a submission that answers nothing, unless some of it is unread."""
    files = files_of(folder)
    if not files:
        return [Note(NOTHING)]
    named = ", ".join(file.relative_to(folder).as_posix() for file in files)
    several = [Note(SEVERAL.format(len(files), named))] if len(files) > 1 else []
    return (
        [*several, Note(OTHER.format(paper.assignment))] if not unread and _answers_nothing(report, paper) else several
    )


def _answers_nothing(report: Report, paper: Paper) -> bool:
    """Whether no function that is asked for is defined, not even as a stub."""
    verdicts = [verdict for exercise in report.exercises for verdict in exercise.verdicts]
    told = {verdict.message for verdict in verdicts}
    names = [name for key in paper.keys for name in key.functions]
    idle = {verdict.status for verdict in verdicts} <= {"missing", "skipped"}
    return (
        idle
        and any(f"{name} is not defined." in told for name in names)
        and not any(f"{name} is not written yet." in told for name in names)
    )
