"""What several commands have in common: options, and where reports go."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

SECONDS = 2.0
FORMATS = Path(__file__).parents[1] / "report" / "formats"  # not imported: a server is started before that


def formats() -> list[str]:
    """The names of the writers."""
    return [module.name for module in iter_modules([str(FORMATS)])]


def positive(text: str) -> int:
    """A whole number above 0."""
    if (number := int(text)) > 0:
        return number
    raise argparse.ArgumentTypeError("must be at least 1")


def seconds(text: str) -> float:
    """A time above 0."""
    if (found := float(text)) > 0:
        return found
    raise argparse.ArgumentTypeError("must be more than 0")


def course_option(options: argparse.ArgumentParser) -> None:
    """Which course."""
    options.add_argument("--course", type=Path, default=Path(), help="the course (default: the one around here)")


def format_option(options: argparse.ArgumentParser) -> None:
    """Which writer."""
    options.add_argument("--format", choices=formats(), default="text", help="of the report (default: text)")


def limit_option(options: argparse.ArgumentParser) -> None:
    """How long a function may take."""
    options.add_argument("--time-limit", type=seconds, default=SECONDS, help="seconds for each function (default: 2)")


def jobs_option(options: argparse.ArgumentParser) -> None:
    """How many cores."""
    cores = os.cpu_count() or 1
    options.add_argument("--jobs", type=positive, default=cores, help="processor cores to use (default: all)")


def deliver(reports: Sequence[Any], name: str, out: Path | None) -> None:
    """Write the reports in a format: to a folder, or to standard output if one file says it all."""
    writer = import_module(f"autograder.report.formats.{name}")
    if out is None and name == "text" and sys.stdout.isatty():
        sys.stdout.write(writer.styled(reports, os.environ))
        return
    files: dict[str, str] = writer.write(reports)
    if out is None and name != "html":
        sys.stdout.write("".join(files.values()))
    else:
        keep(files, out or Path("report"))


def keep(files: dict[str, str], folder: Path) -> None:
    """Write files to a folder, and say so."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    others = f" and {len(files) - 1} pages beside it" if len(files) > 1 else ""
    print(f"Wrote {folder / next(iter(files))}{others}.")
