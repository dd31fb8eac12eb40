"""A course: a folder with `reference/`, and `assignments/` and `solutions/` built from it.

`reference/<NN_assignment>/` holds one file for each exercise, `<NN_exercise>.py`, and prose between them,
`<NN_name>.md`. The number gives the order and is no part of an exercise's name.
"""

import ast
import inspect
import types
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.errors import AutograderError

if TYPE_CHECKING:
    from autograder.exercise import Drive, Exercise

EDITED = " (edited)"


class CourseError(AutograderError):
    """The course has a fault; the message names the file and the next step."""


@dataclass(frozen=True)
class Prose:
    """A Markdown file between exercises."""

    path: Path

    @property
    def text(self) -> str:
        """Its content."""
        return self.path.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Page:
    """An exercise file, loaded.

    Args:
        path: of the file.
        name: of the exercise.
        assignment: its assignment's name.
        text: of the file.
        exercise: what it declares.
        space: the namespace of its reference functions.
    """

    path: Path
    name: str
    assignment: str
    text: str
    exercise: "Exercise"
    space: dict[str, Any] = field(repr=False)

    @cached_property
    def tree(self) -> ast.Module:
        """The file's syntax tree."""
        return ast.parse(self.text)

    @property
    def prose(self) -> str:
        """The Markdown shown above the stub."""
        return inspect.cleandoc(ast.get_docstring(self.tree, clean=False) or "")

    @property
    def title(self) -> str:
        """The heading of the prose."""
        return self.prose.partition("\n")[0].lstrip("# ")

    @cached_property
    def statements(self) -> list[ast.stmt]:
        """The statements between the docstring and `exercise = ...`."""
        return self.tree.body[1 : self.tree.body.index(self._declaration)]

    @property
    def _declaration(self) -> ast.stmt:
        for node in self.tree.body:
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "exercise":
                return node
        msg = f"{self.path}: no `exercise = Exercise(...)` at the top level"
        raise CourseError(msg)

    @cached_property
    def source(self) -> str:
        """The text of the reference functions, with their imports."""
        lines = self.text.splitlines(keepends=True)
        return "".join(lines[self.statements[0].lineno - 1 : self._declaration.lineno - 1])

    def text_after(self, edits: Sequence[tuple[str, str]]) -> str:
        """The text of the reference functions after edits.

        Raises:
            CourseError: if an edit's old text does not stand exactly once in the reference functions.
        """
        source = self.source
        for old, new in edits:
            if source.count(old) != 1:
                msg = f"{self.path}: the edit {old!r} matches {source.count(old)} times; it must match exactly once"
                raise CourseError(msg)
            source = source.replace(old, new)
        return source

    def edited(self, edits: Sequence[tuple[str, str]]) -> list[Callable[..., Any]]:
        """The asked functions after edits of the reference.

        Raises:
            CourseError: if an edit does not fit.
        """
        space = run(self.text_after(edits), f"{self.path}{EDITED}")
        return [space[f.__name__] for f in asked(self.exercise.drive)]


def asked(drive: "Drive") -> tuple[Any, ...]:
    """The functions or classes that a student writes."""
    from autograder.exercise import Function, Layer, Loss, Sampler, Script, Update  # noqa: PLC0415 - not to grade with

    match drive:
        case Function() | Loss() | Sampler():
            return (drive.f,)
        case Layer():
            return (drive.forward, drive.backward)
        case Update():
            return (drive.rule,)
        case Script():
            return drive.objects


def run(source: str, name: str) -> dict[str, Any]:
    """Execute reference text in a namespace of its own, which knows its `__file__`.

    Args:
        source: the text.
        name: the path of the file, and whether the text was edited; tracebacks show it.
    """
    module = types.ModuleType("reference")
    module.__file__ = name.removesuffix(EDITED)
    exec(compile(source, name, "exec"), module.__dict__)  # noqa: S102 - the course's own text
    return module.__dict__


@dataclass(frozen=True)
class Assignment:
    """One folder of `reference/`: prose and exercises in order."""

    path: Path
    parts: tuple[Prose | Page, ...]

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.path.name

    @property
    def pages(self) -> list[Page]:
        """The exercises."""
        return [part for part in self.parts if isinstance(part, Page)]


@dataclass(frozen=True)
class Course:
    """A course, found by its root folder."""

    root: Path

    @property
    def names(self) -> list[str]:
        """The assignments' names, in order."""
        folder = self.root / "reference"
        return sorted(p.name for p in folder.iterdir() if p.is_dir() and p.name[:1].isalnum())

    def resolve(self, name: str) -> str:
        """The full name of an assignment, from its name, its number, or its name without the number.

        Raises:
            CourseError: if there is none.
        """
        found = [n for n in self.names if name in (n, *n.split("_", 1))]
        if len(found) != 1:
            msg = f"no assignment {name!r} in {self.root}; there are: {', '.join(self.names)}"
            raise CourseError(msg)
        return found[0]

    def assignment(self, name: str) -> Assignment:
        """An assignment, loaded; see `resolve`."""
        return load_assignment(self.root / "reference" / self.resolve(name))

    @property
    def assignments(self) -> list[Assignment]:
        """All assignments, loaded."""
        return [self.assignment(name) for name in self.names]


def find(start: Path) -> Course:
    """The course that holds a folder: the nearest one upwards that has `reference/`.

    Raises:
        CourseError: if there is none.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "reference").is_dir():
            return Course(folder)
    msg = f"no course here: neither {start.resolve()} nor a folder above it has reference/; name one with --course"
    raise CourseError(msg)


def load_assignment(folder: Path) -> Assignment:
    """Load every file of an assignment.

    Raises:
        CourseError: if a file has a fault.
    """
    paths = sorted(p for p in folder.iterdir() if p.suffix in {".py", ".md"} and p.name[:1].isdigit())
    return Assignment(folder, tuple(load_page(p) if p.suffix == ".py" else Prose(p) for p in paths))


def load_page(path: Path) -> Page:
    """Load one exercise file.

    Raises:
        CourseError: if it does not run or declares no exercise.
    """
    from autograder.exercise import Exercise  # noqa: PLC0415 - not to grade with

    text = path.read_text(encoding="utf-8")
    try:
        space = run(text, str(path))
    except Exception as error:
        msg = f"{path}: {type(error).__name__}: {error}"
        raise CourseError(msg) from error
    if not isinstance(space.get("exercise"), Exercise):
        msg = f"{path}: no `exercise = Exercise(...)` at the top level"
        raise CourseError(msg)
    return Page(path, path.stem.partition("_")[2], path.parent.name, text, space["exercise"], space)
