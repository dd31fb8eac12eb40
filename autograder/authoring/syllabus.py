"""The syllabus: assignments, exercises, points, functions with their signatures, and what builds on what."""

import ast
import inspect
import re
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.course import Assignment, Page, Prose, asked

FILE = "SYLLABUS.md"
HEAD = """\
# Syllabus

{count} exercises in {assignments} assignments, {points} points. An exercise builds on another where its text names a
function of the other; every exercise can be graded without the others.

| assignment | exercises | points |
|---|--:|--:|
{rows}
"""


def syllabus(assignments: Sequence[Assignment]) -> str:
    """The page, in Markdown."""
    owners = {name: page for a in assignments for page in a.pages for name in _names(page)}
    rows = "\n".join(f"| {_link(a)} | {len(a.pages)} | {_points(a)} |" for a in assignments)
    pages = [page for a in assignments for page in a.pages]
    head = HEAD.format(
        count=len(pages), assignments=len(assignments), points=sum(p.exercise.points for p in pages), rows=rows
    )
    return "\n".join([head, *(_section(assignment, owners) for assignment in assignments)])


def _link(assignment: Assignment) -> str:
    name = assignment.name
    return f"[{_title(assignment)}]({name}/{name}.ipynb)"


def _title(assignment: Assignment) -> str:
    """The number, and the first heading of the first text."""
    opening = next((part.text for part in assignment.parts if isinstance(part, Prose)), "")
    heading = re.search(r"^# +(.+)$", opening, re.MULTILINE)
    number = assignment.name.partition("_")[0]
    return f"{number} {heading.group(1)}" if heading else assignment.name


def _points(assignment: Assignment) -> int:
    return sum(page.exercise.points for page in assignment.pages)


def _section(assignment: Assignment, owners: Mapping[str, Page]) -> str:
    """One assignment as a table."""
    lines = [f"## {_title(assignment)}", "", "| exercise | functions | points | builds on |", "|---|---|--:|---|"]
    for page in assignment.pages:
        functions = "<br>".join(f"`{_signature(item)}`" for item in asked(page.exercise.drive))
        others = [owner.title for owner in _used(page.text, owners) if owner.path != page.path]
        builds = ", ".join(dict.fromkeys(others))
        lines.append(f"| {page.title} | {functions} | {page.exercise.points} | {builds} |")
    return "\n".join([*lines, ""])


def _used(text: str, owners: Mapping[str, Page]) -> list[Page]:
    """The exercises whose functions a text names."""
    words = dict.fromkeys(re.findall(r"[A-Za-z_]\w*", text))
    return [owners[word] for word in words if word in owners and "_" in word]


def _names(page: Page) -> list[str]:
    return [item.__name__ for item in asked(page.exercise.drive)]


def _signature(item: Any) -> str:
    """A function as it is called; of a class its constructor."""
    parameters = inspect.signature(item).parameters.values()
    shown = [_parameter(p) for p in parameters]
    return f"{item.__name__}({', '.join(shown)})"


def _parameter(parameter: inspect.Parameter) -> str:
    if parameter.default is inspect.Parameter.empty:
        return parameter.name
    default = repr(parameter.default)
    return f"{parameter.name}={ast.unparse(ast.parse(default))}" if len(default) < 20 else f"{parameter.name}=..."
