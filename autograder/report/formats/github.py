"""GitHub Actions: `summary.md` for the step summary, `annotations.txt` for the log, where GitHub obeys its lines.

An annotation names a file and a line where `places` tells them. What a student wrote stands in both files as text
alone: a line of the log is a command of ours with its text escaped, and the summary escapes what Markdown would obey.
"""

import html
import re
from collections.abc import Callable, Iterator, Sequence

from autograder.report import Report, Where
from autograder.report.escape import inert, one_line, visible
from autograder.report.feedback import SIGNS, WORDS, status_of
from autograder.report.gap import place, points
from autograder.report.rows import Row, explanation, headline, rows
from autograder.report.summary import names

Places = Callable[[Report, Where | None], tuple[str, int | None]]

ANNOTATIONS = 10  # of a kind, that GitHub shows of a step
SUMMARY_BYTES = 1_000_000  # GitHub takes 1 MiB
CUT = "\n\n_The rest is left out: GitHub takes no more. Ask for `--format html`._\n"
MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~$:@.-])")


def nowhere(report: Report, where: Where | None) -> tuple[str, int | None]:  # noqa: ARG001 - as others have it
    """The submission's own path, and no line."""
    return report.submission, None


def write(reports: Sequence[Report]) -> dict[str, str]:
    """Both files; annotations without lines, as these stand in the submissions alone."""
    return written(reports, nowhere)


def written(reports: Sequence[Report], places: Places) -> dict[str, str]:
    """Both files; `places` tells the file and line of a place in a submission."""
    return {"summary.md": summary(reports), "annotations.txt": "".join(_annotations(reports, places))}


def _annotations(reports: Sequence[Report], places: Places) -> Iterator[str]:
    """The first that GitHub shows, each sentence once in an exercise; a last one counts the others."""
    found: dict[tuple[str, str, str], tuple[Report, Row]] = {}
    for report in reports:
        for row in filter(lambda row: row.finding, rows(report)):
            found.setdefault((report.submission, row.exercise, headline(row)), (report, row))
    shown = list(found.values())[: ANNOTATIONS if len(found) <= ANNOTATIONS else ANNOTATIONS - 1]
    for report, row in shown:
        file, line = places(report, row.where)
        yield _command(row, file, line)
    if left := len(found) - len(shown):
        yield f"::error title=autograder::{left} more things went wrong; the summary of this step names them all.\n"


def _command(row: Row, file: str, line: int | None) -> str:
    where = f"file={_property(file)}" + (f",line={line}" if line else "")
    text = "\n".join(map(inert, [headline(row), *explanation(row)]))
    return f"::error {where},title={_property(row.name)}::{_data(visible(text))}\n"


def _data(text: str) -> str:
    """The text of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(inert(one_line(text))).replace(":", "%3A").replace(",", "%2C")


def summary(reports: Sequence[Report]) -> str:
    """All submissions in Markdown, as much as GitHub takes."""
    pages = zip(names(reports), reports, strict=True)
    return _short("\n".join(line for name, report in pages for line in _page(name, report)))


def _page(name: str, report: Report) -> Iterator[str]:
    """One submission: its score, its notes, a table of exercises, and what went wrong."""
    title = " · ".join(filter(None, (report.assignment, name.strip("."))))
    yield f"## {_text(title)}: {points(report.score)} of {points(report.max_score)} points\n"
    for note in report.notes:
        yield f"- {_text(f'{place(note.where)}: {note.text}' if note.where else note.text)}"
    yield from ("", "| Exercise | Outcome | Points |", "|---|---|--:|")
    for exercise in report.exercises:
        status = status_of(exercise)
        score = f"{points(exercise.score)} / {points(exercise.max_score)}"
        yield f"| {_text(exercise.title or exercise.exercise)} | {SIGNS[status]} {WORDS[status]} | {score} |"
    yield ""
    for row in rows(report):
        yield from _told(row)


def _told(row: Row) -> Iterator[str]:
    """A failed check; its details are folded."""
    if row.finding:
        yield f"**{_text(row.name)}**: {_text(headline(row))}\n"
        rest = html.escape("\n".join(explanation(row))).replace("\n", "<br>")
        yield f"<details><summary>Details</summary><code>{rest}</code></details>\n"


def _text(text: str) -> str:
    """Text as one line of Markdown shows it."""
    return MARKDOWN.sub(r"\\\1", html.escape(one_line(text), quote=False))


def _short(text: str) -> str:
    """At most as much as GitHub takes, cut at a line."""
    if len(text.encode()) <= SUMMARY_BYTES:
        return text
    kept = text.encode()[:SUMMARY_BYTES].decode(errors="ignore")
    return kept[: kept.rfind("\n")] + CUT
