"""An instructor's own gradebook, as Canvas or Moodle exports it, with the scores of reports filled in.

Only the cells of one column are written; all others stay as they are, in the delimiter and order of the file.
"""

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.errors import AutograderError
from autograder.report import Report
from autograder.report.escape import one_line
from autograder.report.gap import points
from autograder.report.summary import names

BOM = "\ufeff"
POSSIBLE = "Points Possible"
TITLE = re.compile(r"^(?P<title>.*) \((?P<id>\d+)\)$", re.DOTALL)
CANVAS_FILE = re.compile(r"^[^_]+_(?:LATE_)?(?P<id>\d+)_\d+_")
MOODLE_FOLDER = re.compile(r"^(?P<name>.+)_(?P<id>\d+)_(?:assignsubmission|onlinetext)")
PERSON = ("Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section")

Row = list[str]


class GradebookError(AutograderError):
    """A gradebook that cannot be filled; the message tells why, and the next step."""


@dataclass(frozen=True, kw_only=True)
class Filled:
    """A gradebook with scores.

    Args:
        text: of the file.
        said: what was done and what was not, in sentences.
    """

    text: str
    said: Sequence[str]


@dataclass(frozen=True)
class Sheet:
    """A CSV file: its rows, and what is needed to write it again."""

    rows: list[Row]
    dialect: type[csv.Dialect]
    mark: str

    @property
    def head(self) -> Row:
        """The titles of its columns."""
        return self.rows[0]

    def text(self) -> str:
        """The file."""
        stream = io.StringIO()
        csv.writer(stream, self.dialect).writerows(self.rows)
        return self.mark + stream.getvalue()


def canvas(text: str, reports: Sequence[Report], column: str | None) -> Filled:
    """Fill one column of a gradebook exported from Canvas.

    A submission is found by the user's id in the name that Canvas gives to downloads; else its file or folder is named
    like the student's id, SIS id or login.

    Raises:
        GradebookError: if it is no such gradebook, or the column is not certain.
    """
    sheet = _sheet(text)
    if sheet.head[:2] != ["Student", "ID"] or "Section" not in sheet.head:
        msg = "this is no gradebook of Canvas (columns Student, ID, ..., Section); export one: Grades > Export"
        raise GradebookError(msg)
    at = _canvas_column(sheet.head, reports, column)
    possible = next((row for row in sheet.rows[1:] if row and row[0].strip() == POSSIBLE), [])
    who = [sheet.head.index(name) for name in ("ID", "SIS User ID", "SIS Login ID") if name in sheet.head]
    students = [row for row in sheet.rows[1:] if row and row is not possible and len(row) > max(at, *who) and row[1]]
    known = {row[n].strip().casefold(): row for n in reversed(who) for row in students if row[n].strip()}
    return _fill(sheet, known, at, _number(possible, at), _by(CANVAS_FILE, reports))


def moodle(text: str, reports: Sequence[Report], column: str | None) -> Filled:
    """Fill the column Grade of an offline grading worksheet of Moodle.

    A submission is found by the participant's number in the name that Moodle gives to downloads; else its file or
    folder is named like that number, or like the student's mail address.

    Raises:
        GradebookError: if it is no such worksheet.
    """
    sheet = _sheet(text)
    title = column or "Grade"
    if sheet.head[:1] != ["Identifier"] or title not in sheet.head:
        msg = (
            f"this is no grading worksheet of Moodle (columns Identifier, ..., {title}); download one at the assignment"
        )
        raise GradebookError(msg)
    at = sheet.head.index(title)
    students = [row for row in sheet.rows[1:] if len(row) == len(sheet.head)]
    known = {row[0].removeprefix("Participant").strip(): row for row in students}
    if "Email address" in sheet.head:
        mail = sheet.head.index("Email address")
        known |= {row[mail].casefold(): row for row in students if row[mail]}
    most = sheet.head.index("Maximum Grade") if "Maximum Grade" in sheet.head else -1
    possible = _number(students[0], most) if students and most >= 0 else None
    return _fill(sheet, known, at, possible, _by(MOODLE_FOLDER, reports))


def _sheet(text: str) -> Sheet:
    """A CSV file with commas or semicolons."""
    mark = BOM if text.startswith(BOM) else ""
    text = text.removeprefix(BOM)
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    end = "\r\n" if first.endswith("\r") else "\n"
    dialect = type("Dialect", (csv.excel,), {"delimiter": delimiter, "lineterminator": end})
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), dialect, strict=True))
    except csv.Error as error:
        msg = f"not a CSV file: {error}"
        raise GradebookError(msg) from error
    if not rows or not rows[0]:
        raise GradebookError("the gradebook is empty; export it again")
    return Sheet(rows, dialect, mark)


def _canvas_column(head: Row, reports: Sequence[Report], column: str | None) -> int:
    """The assignment's column: named, or titled like the assignment that the reports are of."""
    titles = {n: found["title"] for n, title in enumerate(head) if (found := TITLE.match(title))}
    assignments = {report.assignment for report in reports}
    wanted = column or (assignments.pop() if len(assignments) == 1 else "")
    fit = [n for n, title in titles.items() if wanted in (title, head[n])]
    if len(fit) != 1:
        listed = ", ".join(head[n] for n in titles) or "none; make the assignment in Canvas first"
        msg = f"{len(fit)} columns are called {wanted!r}; name one with --column: {listed}"
        raise GradebookError(msg)
    return fit[0]


def _number(row: Row, at: int) -> float | None:
    try:
        return float(row[at])
    except (IndexError, ValueError):
        return None


def _by(pattern: re.Pattern[str], reports: Sequence[Report]) -> Mapping[str, list[Report]]:
    """The reports by whom they are of, as the names of their files tell."""
    found: dict[str, list[Report]] = {}
    for name, report in zip(names(reports), reports, strict=True):
        found.setdefault(_person(pattern, name), []).append(report)
    return found


def _person(pattern: re.Pattern[str], name: str) -> str:
    """A number out of a download's name, or the name itself without folders below and ending."""
    parts = name.split("/")
    ids = [match["id"] for part in parts if (match := pattern.match(part))]
    return ids[0] if ids else re.sub(r"\.(ipynb|py|zip)$", "", parts[0]).casefold()


def _fill(
    sheet: Sheet, known: Mapping[str, Row], at: int, possible: float | None, found: Mapping[str, list[Report]]
) -> Filled:
    """Write scores in two decimals, scaled where the gradebook's maximum is another one."""
    said = list(_scales(found, possible, sheet.head[at]))
    written = changed = 0
    for person, reports in found.items():
        row = known.get(person)
        if row is None or len(reports) > 1:
            said.append(_left(reports, known=row is not None))
            continue
        score = _score(reports[0], possible)
        changed += row[at].strip() not in {"", "-"} and _number(row, at) != float(score)
        row[at], written = score, written + 1
    head = f"{sheet.head[at]}: {written} scores written, {changed} of them in the place of another one."
    return Filled(text=sheet.text(), said=[one_line(line) for line in (head, *said)])


def _score(report: Report, possible: float | None) -> str:
    scale = possible / report.max_score if possible and report.max_score else 1.0
    return f"{report.score * scale:.2f}"


def _scales(found: Mapping[str, Sequence[Report]], possible: float | None, title: str) -> Iterator[str]:
    others = {report.max_score for reports in found.values() for report in reports} - {possible}
    if possible:
        yield from (
            f"{title} is worth {points(possible)}: scores of {points(most)} are scaled." for most in sorted(others)
        )


def _left(reports: Sequence[Report], *, known: bool) -> str:
    paths = ", ".join(report.submission for report in reports)
    if known:
        return f"Not written, as several submissions are of one student: {paths}. Grade the one that counts."
    return f"Not written, as no student of the gradebook is found in the name: {paths}. Name it by the student's id."
