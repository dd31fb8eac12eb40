"""What of this package a student's machine needs: `check` in a notebook, and a few commands for a terminal."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.deliver.wheel import wheel

PACKAGE = Path(__file__).parents[1]
NAME = PACKAGE.name
MAKING = PACKAGE / "authoring"  # imported only where keys are made, which students are given

# What is found by name when it runs, and so by no import: the notebook's `check`, commands, writers and the worker.
ROOTS = (
    "notebook.check",
    "cli",
    "__main__",
    "commands.check",
    "commands.watch",
    "commands.reset",
    "report.formats.text",
    "report.formats.json",
    "worker.__main__",
)


REQUIREMENTS = "./{wheel}\nnumpy>=2.0\nmatplotlib>=3.9\n"


def seat(*required: str, also: Sequence[str] = ()) -> dict[str, bytes]:
    """The package as a wheel, and the requirements by which the first cell of a notebook installs it.

    Args:
        required: what else pip has to install, as it is told.
        also: modules that these notebooks import besides.
    """
    file, content = wheel(modules(also))
    lines = REQUIREMENTS.format(wheel=file) + "".join(f"{line}\n" for line in required)
    return {"requirements.txt": lines.encode(), file: content}


def modules(also: Sequence[str] = ()) -> set[str]:
    """The files that a student needs, relative to the package: the roots, and whatever they import."""
    found: set[Path] = set()
    todo = [path for root in (*ROOTS, *also) for path in _files(root.split("."))]
    while todo:
        path = todo.pop()
        if path not in found and path.parent != MAKING:
            found.add(path)
            todo += [file for parts in _imported(path) for file in _files(parts)]
    return {path.relative_to(PACKAGE).as_posix() for path in found}


def _imported(path: Path) -> Iterator[list[str]]:
    """What of this package a file imports, at its top or in a function; a name may be a module or be in one."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            package, *parts = name.split(".")
            if package == NAME:
                yield parts


def _files(parts: list[str]) -> Iterator[Path]:
    """The file of a module and those of the packages around it."""
    for count in range(len(parts) + 1):
        place = PACKAGE.joinpath(*parts[:count])
        for path in (place / "__init__.py", place.with_suffix(".py")):
            if path.is_file() and path.is_relative_to(PACKAGE):
                yield path
