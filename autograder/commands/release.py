"""write what students or a grading service get"""

import argparse
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import autograder.release
from autograder.commands.shared import course_option


def targets() -> list[str]:
    """What a course can be released as."""
    return [module.name for module in iter_modules(autograder.release.__path__)]


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("target", choices=targets(), help="for whom")
    parser.add_argument("out", type=Path, help="the folder or file to write")
    parser.add_argument("assignments", nargs="*", help="names or numbers (default: all)")
    course_option(parser)


def run(options: argparse.Namespace) -> None:
    """Release."""
    from autograder.course import find

    target = import_module(f"autograder.release.{options.target}")
    course = find(options.course)
    names = [course.resolve(name) for name in options.assignments] or course.names
    target.release(course, names, options.out, print)
