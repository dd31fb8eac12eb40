"""Plain text for a terminal, `report.txt`: one submission in full, or several as a table of the class.

No line is wider than 100 columns. Every status is told by a sign and a word; `styled` adds colour to the signs.
"""

import re
from collections.abc import Mapping, Sequence

from autograder.report import ExerciseReport, Note, Report, Verdict
from autograder.report.classtable import lines as class_table
from autograder.report.escape import inert, one_line, visible
from autograder.report.feedback import (
    SIGNS,
    WORDS,
    Finding,
    Quiet,
    case_name,
    feedback,
    hints,
    message,
    others,
    status_of,
)
from autograder.report.gap import Gap, gap, place, points
from autograder.report.layout import WIDTH, cut, pad, quoted, wrap
from autograder.report.summary import names

HEAT = "Where {} is wrong (. is right, 9 is furthest off, x is not finite):"
PRINTED_LINES = 12
SIGN_WIDTH = 2 + max(map(len, WORDS.values()))

_COLOURS = {"✓": "32", "✗": "31", "!": "31", "≈": "33", "…": "33", "○": "2", "»": "2"}


def write(reports: Sequence[Report]) -> dict[str, str]:
    """What a terminal shows, without colour."""
    lines = _student(reports[0]) if len(reports) == 1 else class_table(reports)
    return {"report.txt": "".join(f"{inert(line)}\n" for line in lines)}


def styled(reports: Sequence[Report], environ: Mapping[str, str]) -> str:
    """The same text with coloured signs; plain if `environ` sets NO_COLOR or names a dumb terminal."""
    text = write(reports)["report.txt"]
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return text
    return re.sub(rf"(?m)(?:^|(?<=  ))[{''.join(_COLOURS)}](?= )", _coloured, text)


def _coloured(sign: re.Match[str]) -> str:
    return f"\x1b[{_COLOURS[sign[0]]}m{sign[0]}\x1b[0m"


def _student(report: Report) -> list[str]:
    """All that one student reads."""
    name = one_line(" · ".join(filter(None, (report.assignment, *names([report])))))
    lines = wrap(f"{name}: {points(report.score)} of {points(report.max_score)} points")
    for note in report.notes:
        lines += _note(note)
    lines.append("")
    room = max((len(_score(exercise)) for exercise in report.exercises), default=0)
    for exercise in report.exercises:
        lines += _exercise(exercise, room)
    return _tidy(lines if report.exercises else [*lines, "No exercise was found in this submission."])


def _tidy(lines: Sequence[str]) -> list[str]:
    """The lines without a blank one at the end or after another."""
    kept = [line for line, before in zip(lines, ["", *lines], strict=False) if line or before]
    return kept[:-1] if not kept[-1] else kept


def _note(note: Note) -> list[str]:
    where = f"{place(note.where)}: " if note.where else ""
    return wrap(f"Note: {where}{visible(note.text)}", after="  ")


def exercise_lines(exercise: ExerciseReport) -> list[str]:
    """One exercise by itself: its line, and what there is to tell."""
    lines = _exercise(exercise, 0)
    return lines[1:-1] if not lines[0] else lines


def _exercise(exercise: ExerciseReport, room: int) -> list[str]:
    """A line, and below it what there is to tell, set off by blank lines unless it is good news."""
    told = feedback(exercise)
    head = _headline(exercise, room)
    if status_of(exercise) == "passed" and not (exercise.mistake or exercise.printed):
        passed = ", ".join(name for quiet in told.quiet for name in quiet.names)
        return [head, *wrap(visible(passed), " " * (SIGN_WIDTH + room + 4))]
    parts = [_mistake(exercise.mistake), *map(_finding, told.findings), *map(_quiet, told.quiet), _printed(exercise)]
    body = [line for part in parts for line in part]
    return ["", head, *body, ""] if body else [head]


def _headline(exercise: ExerciseReport, room: int) -> str:
    status = status_of(exercise)
    title = one_line(exercise.title or exercise.exercise)
    sign = pad(f"{SIGNS[status]} {WORDS[status]}", SIGN_WIDTH)
    return cut(f"{sign}  {_score(exercise):>{room}}  {title}", WIDTH)


def _score(exercise: ExerciseReport) -> str:
    return f"{points(exercise.score)} / {points(exercise.max_score)}"


def _mistake(sentence: str) -> list[str]:
    if not sentence:
        return []
    return ["", *wrap(visible(sentence), "  > ", after="    ")]


def _finding(finding: Finding) -> list[str]:
    told = finding.verdict
    first, rest = message(told)
    lines = ["", *wrap(one_line(_what(finding)), "  ", after="    "), *wrap(visible(first), "    ")]
    lines += quoted(visible(rest), "    ") if rest else []
    lines += _gap(gap(told)) + _heat(told) + _inputs(told)
    for sentence in (others(finding), *(f"Hint: {hint}" for hint in hints(finding))):
        lines += wrap(visible(sentence), "    ", after="      ") if sentence else []
    return lines


def _what(finding: Finding) -> str:
    """The line that names check, case and place."""
    told = finding.verdict
    parts = [", ".join(finding.checks), case_name(told), place(told.where)]
    return f"{SIGNS[told.status]} {WORDS[told.status]}: " + " · ".join(filter(None, parts))


def _gap(found: Gap | None) -> list[str]:
    """Got and expected, one under the other where the pair is too wide, and the facts."""
    if found is None:
        return []
    lines = []
    for label, got, expected in found.rows:
        told = f", expected {expected}" if expected else ""
        lines += wrap(one_line(f"{label}: got {got or 'none'}{told}"), "    ", after="      ")
    return lines + (wrap(one_line("; ".join(found.facts)), "    ") if found.facts else [])


def _heat(told: Verdict) -> list[str]:
    """Where a result is wrong, as characters."""
    if told.hidden or told.detail is None or not told.detail.heat:
        return []
    return [f"    {HEAT.format(told.detail.output)}", *(f"      {' '.join(row)}" for row in told.detail.heat)]


def _inputs(told: Verdict) -> list[str]:
    """The inputs of a public case, and the call that repeats it."""
    if told.hidden or told.detail is None:
        return []
    text = "\n".join(f"{name} = {value}" for name, value in told.detail.inputs.items())
    parts = {"Inputs:": text, "To repeat it in a notebook:": told.detail.call}
    return [line for head, part in parts.items() if part for line in (f"    {head}", *quoted(visible(part), "    "))]


def _quiet(quiet: Quiet) -> list[str]:
    reason = f" ({quiet.reason})" if quiet.reason else ""
    text = f"{SIGNS[quiet.status]} {WORDS[quiet.status]}: {', '.join(quiet.names)}{reason}"
    return wrap(visible(text), "  ", after="    ")


def _printed(exercise: ExerciseReport) -> list[str]:
    """The first lines that the student's code printed."""
    if not exercise.printed.strip():
        return []
    lines = quoted(visible(exercise.printed).strip("\n"), "  ")
    left = len(lines) - PRINTED_LINES
    more = [f"  ({left} more lines)"] if left > 0 else []
    return ["  Your code printed:", *lines[:PRINTED_LINES], *more]
