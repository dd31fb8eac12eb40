"""HTML for the output of a notebook's cell: headings, lists and tables that read well aloud and on any background.

Text keeps the colours of the notebook, be it light or dark; the only colour is a bar that stands out on both. Whatever
a student printed or named passes `visible` and is escaped.
"""

import html
from collections.abc import Sequence

from autograder.report import ExerciseReport, Status, picture
from autograder.report.escape import visible
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
from autograder.report.gap import Gap, gap, points

# At least 3 : 1 both on white and on #111.
BARS: dict[Status, str] = {"passed": "#2a9d4f", "missing": "#768390", "skipped": "#768390", "imprecise": "#b38000"}
FAULT = "#e5534b"

_BOX = "border-left: 4px solid {}; padding: 0.2em 0.9em; margin: 0.3em 0"
_PRE = '<pre style="margin: 0.3em 0; white-space: pre-wrap; overflow-wrap: anywhere">{}</pre>'
_CELL = "text-align: left; padding: 0.15em 1.2em 0.15em 0; vertical-align: top; overflow-wrap: anywhere"


def boxed(status: Status, *parts: str) -> str:
    """Parts beside a bar in the colour of a status."""
    return f'<div style="{_BOX.format(BARS.get(status, FAULT))}">{"".join(parts)}</div>'


def paragraph(text: str, *, strong: bool = False) -> str:
    """A paragraph; nothing for no text."""
    if not text:
        return ""
    return f'<p style="margin: 0.3em 0">{f"<strong>{_safe(text)}</strong>" if strong else _safe(text)}</p>'


def table(caption: str, names: Sequence[str], rows: Sequence[Sequence[str]], *, head: int) -> str:
    """A table whose cells in column `head` name their rows."""
    top = "".join(f'<th scope="col" style="{_CELL}">{_safe(name)}</th>' for name in names)
    body = "".join(f"<tr>{''.join(_cell(text, head=at == head) for at, text in enumerate(row))}</tr>" for row in rows)
    title = f'<caption style="text-align: left; color: inherit"><strong>{_safe(caption)}</strong></caption>'
    return f'<table style="margin: 0.3em 0">{title}<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table>'


def exercise(report: ExerciseReport) -> str:
    """One exercise: its heading, the mistake, what failed, and the rest in a line each."""
    told = feedback(report)
    status = status_of(report)
    score = f"{points(report.score)} of {points(report.max_score)} points"
    heading = _safe(f"{SIGNS[status]} {WORDS[status]}: {report.title or report.exercise}, {score}")
    found = "".join(f"<li>{_finding(finding)}</li>" for finding in told.findings)
    parts = [
        f'<h3 style="margin: 0.3em 0; font-size: 1em; font-weight: 600">{heading}</h3>',
        paragraph(report.mistake, strong=True),
        f'<ul style="margin: 0.3em 0; padding-left: 1.2em">{found}</ul>' if found else "",
        *(paragraph(_quiet(quiet)) for quiet in told.quiet),
        _folded("What your code printed", _PRE.format(_safe(report.printed))) if report.printed.strip() else "",
    ]
    return "".join(parts)


def _finding(finding: Finding) -> str:
    told = finding.verdict
    first, rest = message(told)
    what = " · ".join(filter(None, [", ".join(finding.checks), case_name(told)]))
    shown = told.detail.inputs if told.detail and not told.hidden else {}
    inputs = "\n".join(f"{name} = {value}" for name, value in shown.items())
    again = told.detail.call if told.detail and not told.hidden else ""
    return "".join(
        [
            paragraph(f"{SIGNS[told.status]} {WORDS[told.status]}: {what}", strong=True),
            paragraph(first),
            _PRE.format(_safe(rest)) if rest else "",
            _gap(gap(told)),
            picture.of(told),
            paragraph(others(finding)),
            _folded("Inputs of this case", _PRE.format(_safe(inputs))) if inputs else "",
            _folded("The call that repeats it", _PRE.format(_safe(again))) if again else "",
            *(_folded("Hint", paragraph(hint)) for hint in hints(finding)),
        ]
    )


def _gap(found: Gap | None) -> str:
    if found is None:
        return ""
    told = 3 if found.tells_expected else 2
    names = ("Where", "Got", "Expected")[:told]
    rows = [(label, got or "none", expected)[:told] for label, got, expected in found.rows]
    facts = f"{'; '.join(found.facts)}." if found.facts else ""
    return (table("The first difference", names, rows, head=0) if rows else "") + paragraph(facts)


def _quiet(quiet: Quiet) -> str:
    reason = f" ({quiet.reason})" if quiet.reason else ""
    return f"{SIGNS[quiet.status]} {WORDS[quiet.status]}: {', '.join(quiet.names)}{reason}"


def _folded(title: str, content: str) -> str:
    return f'<details style="margin: 0.3em 0"><summary>{title}</summary>{content}</details>'


def _cell(text: str, *, head: bool) -> str:
    return f'<th scope="row" style="{_CELL}">{_safe(text)}</th>' if head else f'<td style="{_CELL}">{_safe(text)}</td>'


def _safe(text: str) -> str:
    return html.escape(visible(text))
