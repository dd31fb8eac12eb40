"""The command line. Exit codes: 0 the command worked, whatever the grades; 1 it could not; 2 usage.

Nothing heavy is imported here: each command imports what it needs.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from autograder.errors import AutograderError

FORMATS = ("text", "html", "json", "jsonl")
SECONDS = 2.0
DEMO_CLASS = Path("tests", "demo", "class")
DEMO_ASSIGNMENT = "02_activations"
DEMO_STUDENT = "dana"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options) or 0)
    except (AutograderError, OSError) as error:
        print(f"autograder: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("autograder: stopped", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="autograder", description="Exercises and sealed grading in numpy.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _grade_options(_command(commands, "grade", "grade submissions", grade))
    _check_options(_command(commands, "check", "check a notebook on the public cases", check))
    _build_options(_command(commands, "build", "build assignments/ and solutions/ from reference/", build))
    _certify_options(_command(commands, "certify", "tell whether exercises are fit to grade with", certify))
    _doctor_options(_command(commands, "doctor", "attack the isolation of students' code on this machine", doctor))
    _demo_options(_command(commands, "demo", "grade a small class and write its report", demo))
    return parser


def _command(commands: Any, name: str, what: str, run: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=what, description=f"{what.capitalize()}.")
    command.set_defaults(run=run)
    return command


def _grade_options(options: argparse.ArgumentParser) -> None:
    options.add_argument("paths", nargs="+", type=Path, help="notebooks, .py files, zips, or folders of them")
    options.add_argument("--assignment", help="grade the whole of it (default: the exercises that are defined)")
    options.add_argument(
        "--jobs", type=_positive, default=os.cpu_count() or 1, help="processor cores to use (default: all)"
    )
    options.add_argument("--seed", type=int, help="of the hidden inputs (default: the secret of the course)")
    options.add_argument("--out", type=Path, help="folder to write the report to")
    options.add_argument("--unsafe", action="store_true", help="grade even where students' code cannot be isolated")
    _course_option(options)
    _common_options(options)


def _positive(text: str) -> int:
    if (number := int(text)) > 0:
        return number
    raise argparse.ArgumentTypeError("must be at least 1")


def _seconds(text: str) -> float:
    if (seconds := float(text)) > 0:
        return seconds
    raise argparse.ArgumentTypeError("must be more than 0")


def _check_options(options: argparse.ArgumentParser) -> None:
    options.add_argument("notebook", type=Path)
    _common_options(options)


def _build_options(options: argparse.ArgumentParser) -> None:
    options.add_argument("assignments", nargs="*", help="names or numbers (default: all)")
    options.add_argument("--check", action="store_true", help="write nothing; exit with 1 if anything is stale")
    _course_option(options)


def _certify_options(options: argparse.ArgumentParser) -> None:
    options.add_argument("exercises", nargs="*", help="assignments, or ASSIGNMENT/EXERCISE (default: all)")
    options.add_argument("--seed", type=int, default=0, help="the first of the hidden inputs (default: 0)")
    options.add_argument("--format", choices=("text", "json"), default="text", help="of the result (default: text)")
    _course_option(options)


def _doctor_options(options: argparse.ArgumentParser) -> None:
    options.add_argument("--tier", type=int, choices=range(5), help="of isolation (default: the best there is)")
    options.add_argument("--format", choices=("text", "json"), default="text", help="of the result (default: text)")


def _demo_options(options: argparse.ArgumentParser) -> None:
    options.add_argument("--out", type=Path, default=Path("report"), help="folder for the report (default: report)")
    _course_option(options)


def _course_option(options: argparse.ArgumentParser) -> None:
    options.add_argument("--course", type=Path, default=Path(), help="the course (default: the one around here)")


def _common_options(options: argparse.ArgumentParser) -> None:
    options.add_argument("--format", choices=FORMATS, default="text", help="of the report (default: text)")
    options.add_argument("--time-limit", type=_seconds, default=SECONDS, help="seconds for each function (default: 2)")


def grade(options: argparse.Namespace) -> int:
    """Grade submissions with the hidden reference."""
    from autograder.cohort.run import Run, grade_paths

    run = Run(
        course=options.course,
        assignment=options.assignment,
        seed=options.seed,
        jobs=options.jobs,
        seconds=options.time_limit,
        unsafe=options.unsafe,
    )
    return deliver(grade_paths(options.paths, run), options.format, options.out)


def check(options: argparse.Namespace) -> int:
    """Check a notebook with the public checks beside it."""
    from autograder.cohort.run import check_path

    return deliver([check_path(options.notebook, options.time_limit)], options.format, None)


def build(options: argparse.Namespace) -> int:
    """Build, or tell what is not fresh."""
    from autograder.authoring.build import build_course

    stale = build_course(options.course, options.assignments, write=not options.check, say=print)
    return int(options.check and stale > 0)


def certify(options: argparse.Namespace) -> int:
    """Certify exercises; exit with 1 if one is not fit to grade with."""
    from autograder.authoring.certify import certify_course

    machine = options.format == "json"
    return int(certify_course(options.course, options.exercises, seed=options.seed, machine=machine, say=print) > 0)


def doctor(options: argparse.Namespace) -> int:
    """Attack the isolation of this machine; 1 if something got through that its tier promises to hold."""
    from autograder.doctor.run import examine
    from autograder.doctor.show import FORMATS, holds

    found = examine(options.tier)
    sys.stdout.write(FORMATS[options.format](found))
    return 0 if holds(found) else 1


def demo(options: argparse.Namespace) -> int:
    """Grade the demo class that comes with the course; show the class, one student's feedback, and the pages."""
    from autograder.cohort.run import Run, grade_paths

    run = Run(course=options.course, assignment=DEMO_ASSIGNMENT, seed=0, jobs=os.cpu_count() or 1, seconds=SECONDS)
    reports = grade_paths([run.found.root / DEMO_CLASS], run)
    deliver(reports, "text", None)
    print(f"\nThe feedback of one of them, {DEMO_STUDENT}:\n")
    deliver([report for report in reports if Path(report.submission).name == DEMO_STUDENT], "text", None)
    print()
    return deliver(reports, "html", options.out)


def deliver(reports: Sequence[Any], name: str, out: Path | None) -> int:
    """Write the reports in a format: to a folder, or to standard output if one file says it all."""
    writer = import_module(f"autograder.report.{name}")
    if out is None and name == "text" and sys.stdout.isatty():
        sys.stdout.write(writer.styled(reports, os.environ))
        return 0
    files: dict[str, str] = writer.write(reports)
    if out is None and name != "html":
        sys.stdout.write("".join(files.values()))
        return 0
    folder = out or Path("report")
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    others = f" and {len(files) - 1} pages beside it" if len(files) > 1 else ""
    print(f"Wrote {folder / next(iter(files))}{others}.")
    return 0
