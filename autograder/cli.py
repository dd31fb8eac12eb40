"""The command line. Exit codes: 0 the command worked, whatever the grades; 1 it could not; 2 usage."""

import argparse
import os
import pkgutil
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from autograder.course import CourseError, find
from autograder.submission.find import SubmissionError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except (CourseError, SubmissionError, OSError) as error:
        print(f"autograder: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("autograder: stopped", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="autograder", description=__doc__.partition("\n")[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _grade_command(_command(commands, "grade", "grade submissions", grade))
    check_options = _command(commands, "check", "check one notebook on the public cases", check)
    check_options.add_argument("notebook", type=Path)
    _common(check_options)
    build_options = _command(commands, "build", "build assignments/ and solutions/ from reference/", build)
    build_options.add_argument("assignments", nargs="*", help="names or numbers (default: all)")
    build_options.add_argument("--check", action="store_true", help="write nothing; fail if what is built is not fresh")
    build_options.add_argument("--course", type=Path, default=Path(), help="the course (default: the one around here)")
    demo_options = _command(commands, "demo", "grade a small class and write its report", demo)
    demo_options.add_argument("--out", type=Path, default=Path("report"), help="folder for the report (default: report)")
    return parser


def _command(commands: Any, name: str, what: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=what, description=what.capitalize() + ".")
    command.set_defaults(run=run)
    return command


def _grade_command(options: argparse.ArgumentParser) -> None:
    options.add_argument("paths", nargs="+", type=Path, help="notebooks, .py files, zips, or folders of them")
    options.add_argument("--assignment", help="grade the whole of it (default: the exercises that are defined)")
    options.add_argument("--course", type=Path, default=Path(), help="the course (default: the one around here)")
    options.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processor cores to use (default: all)")
    options.add_argument("--seed", type=int, default=0, help="of the hidden inputs (default: 0)")
    options.add_argument("--out", type=Path, help="folder to write the report to")
    _common(options)


def _common(options: argparse.ArgumentParser) -> None:
    options.add_argument("--format", choices=formats(), default="text", help="of the report (default: text)")
    options.add_argument("--time-limit", type=float, default=2.0, help="seconds for each function (default: 2)")


def formats() -> list[str]:
    """The names of the report formats: the modules of `autograder.report` that can write."""
    import autograder.report  # noqa: PLC0415

    names = [module.name for module in pkgutil.iter_modules(autograder.report.__path__)]
    return sorted(name for name in names if name in WRITERS)


DEMO_CLASS = Path("tests", "demo", "class")
DEMO_ASSIGNMENT = "02_activations"
DEMO_STUDENT = "dana"
WRITERS = ("html", "json", "jsonl", "text")


def grade(options: argparse.Namespace) -> int:
    """Grade submissions with the hidden reference."""
    from autograder.cohort.run import Run, grade_paths  # noqa: PLC0415 - numpy loads with it

    run = Run(
        course=find(options.course),
        assignment=options.assignment,
        seed=options.seed,
        jobs=options.jobs,
        seconds=options.time_limit,
    )
    return deliver(grade_paths(options.paths, run), options.format, options.out)


def check(options: argparse.Namespace) -> int:
    """Check one notebook with the public checks beside it."""
    from autograder.cohort.run import check_path  # noqa: PLC0415

    return deliver([check_path(options.notebook, options.time_limit)], options.format, None)


def deliver(reports: Sequence[Any], name: str, out: Path | None) -> int:
    """Write the reports in a format: to a folder, or to standard output if one file says it all."""
    writer = import_module(f"autograder.report.{name}")
    if out is None and name == "text" and sys.stdout.isatty():
        sys.stdout.write(writer.styled(reports, os.environ))
        return 0
    files: dict[str, str] = writer.write(reports)
    if out is None and len(files) == 1 and name != "html":
        sys.stdout.write(next(iter(files.values())))
        return 0
    folder = out or Path("report")
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    print(f"Wrote {folder / next(iter(files))}" + (f" and {len(files) - 1} more." if len(files) > 1 else "."))
    return 0


def build(options: argparse.Namespace) -> int:
    """Build, or tell what is not fresh."""
    from autograder.authoring.build import build as built_files  # noqa: PLC0415
    from autograder.authoring.build import is_fresh, write  # noqa: PLC0415

    course = find(options.course)
    chosen = [course.assignment(name) for name in options.assignments] or course.assignments
    stale = 0
    for assignment in chosen:
        for built in built_files(course, assignment):
            fresh = is_fresh(course, built)
            stale += not fresh
            if not options.check and not fresh:
                write(course, built)
            print(f"{'fresh' if fresh else 'stale' if options.check else 'built'}  {built.path}")
    return int(options.check and stale > 0)


def demo(options: argparse.Namespace) -> int:
    """Grade the demo class that comes with the course; show the class, one student's feedback, and the pages."""
    from autograder.cohort.run import Run, grade_paths  # noqa: PLC0415

    course = find(Path())
    run = Run(course=course, assignment=DEMO_ASSIGNMENT, seed=0, jobs=os.cpu_count() or 1, seconds=2.0)
    reports = grade_paths([course.root / DEMO_CLASS], run)
    deliver(reports, "text", None)
    print(f"\nOne student's feedback:\n")
    deliver([report for report in reports if report.submission.endswith(DEMO_STUDENT)], "text", None)
    print()
    return deliver(reports, "html", options.out)
