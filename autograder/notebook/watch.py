"""What a student sees while a notebook is watched: how far it is, and the exercise to work on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from autograder.judge.key import Key
from autograder.report import ExerciseReport, Report
from autograder.report.escape import inert, visible
from autograder.report.feedback import not_started, status_of
from autograder.report.formats.text import exercise_lines
from autograder.report.gap import counted, points
from autograder.report.layout import wrap

BAR = 40
KEYS = "h hint · a all · q quit"
LATER = "Hidden checks run when it is graded."

Stamp = tuple[int, int]


@dataclass(kw_only=True)
class Watch:
    """A notebook that is being worked on.

    Args:
        path: of the notebook.
        keys: its public checks.
        check: checks the notebook.
        report: of the last time.
        current: the exercise to work on.
        hints: how many hints of it were asked for.
    """

    path: Path
    keys: Sequence[Key]
    check: Callable[[], Report]
    report: Report | None = None
    current: str = ""
    hints: int = 0
    seen: Stamp = field(default=(0, 0))

    def look(self) -> bool:
        """Check again if the file has changed; whether it has."""
        stamp = _stamp(self.path)
        if stamp in (self.seen, (0, 0)):
            return False
        self.seen = stamp
        before, self.report = self.report, self.check()
        chosen = choose(before, self.report)
        if chosen != self.current:
            self.current, self.hints = chosen, 0
        return True

    def hint(self) -> bool:
        """Show one more hint; whether there is one."""
        key = next((key for key in self.keys if key.exercise == self.current), None)
        more = key is not None and self.hints < len(key.hints)
        self.hints += more
        return more

    def screen(self) -> list[str]:
        """What to show: notes, progress, and the exercise to work on."""
        if self.report is None:
            return [f"Waiting for {self.path} ..."]
        notes = [line for note in self.report.notes for line in wrap(f"Note: {visible(note.text)}", after="  ")]
        lines = [*progress(self.report), *notes, "", *self._exercise(self.report), "", LATER]
        return [inert(line) for line in lines]

    def everything(self) -> list[str]:
        """A line for each exercise."""
        found = self.report.exercises if self.report else []
        return [inert(exercise_lines(exercise)[0]) for exercise in found]

    def _exercise(self, report: Report) -> list[str]:
        found = next((e for e in report.exercises if e.exercise == self.current), None)
        if found is None:
            return ["Every check that you can see has passed." if report.exercises else "No exercise was found here."]
        key = next(key for key in self.keys if key.exercise == self.current)
        hints = [f"Hint {n} of {len(key.hints)}: {hint}" for n, hint in enumerate(key.hints[: self.hints], 1)]
        to_do = [f"Write {', '.join(key.functions)}."] if not_started(found) else []
        return [*exercise_lines(found), *to_do, *(line for hint in hints for line in ["", *wrap(hint, after="  ")])]


def choose(before: Report | None, now: Report) -> str:
    """The exercise to work on: one that has just changed and does not pass, else the first begun, else the first."""
    old = {e.exercise: _told(e) for e in before.exercises} if before else {}
    waiting = [e for e in now.exercises if e.verdicts and status_of(e) != "passed"]
    changed = [e for e in waiting if before and old.get(e.exercise) != _told(e)]
    begun = [e for e in waiting if not not_started(e)]
    return next((e.exercise for e in (*changed, *begun, *waiting)), "")


def _told(exercise: ExerciseReport) -> list[tuple[str, ...]]:
    """What is said of an exercise, without the time that it took."""
    return [(v.check, v.case, v.status, v.message) for v in exercise.verdicts]


def progress(report: Report) -> list[str]:
    """How many exercises pass, as a bar and in words."""
    judged = [e for e in report.exercises if e.verdicts]
    done = sum(status_of(e) == "passed" for e in judged)
    filled = BAR * done // max(1, len(judged))
    score, of = sum(e.score for e in judged), sum(e.max_score for e in judged)
    told = f"{done} of {counted(len(judged), 'exercise')} passed, {points(score)} of {points(of)} points"
    return [f"[{'#' * filled}{'-' * (BAR - filled)}] {told}"]


def _stamp(path: Path) -> Stamp:
    """What changes when a file is saved; zeros while it is not there, as when an editor replaces it."""
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
