"""The command line. Exit codes: 0 the command worked, whatever the grades; 1 it could not; 2 usage."""

import argparse
import gc
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pkgutil import iter_modules

import autograder.commands
from autograder.errors import AutograderError

COMMANDS = ("grade", "check", "watch", "reset", "build", "certify", "doctor", "release", "report", "export", "demo")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; its exit code."""
    gc.set_threshold(50_000, 20, 20)  # little garbage comes in cycles: looking for it takes longer than it saves
    words = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser([word for word in words[:1] if word in COMMANDS] or COMMANDS).parse_args(words)
    try:
        return int(options.run(options) or 0)
    except (AutograderError, OSError) as error:
        print(f"autograder: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("autograder: stopped", file=sys.stderr)
    return 1


def _parser(names: Iterable[str]) -> argparse.ArgumentParser:
    """The parser of some commands; each of them has to be imported for it."""
    parser = argparse.ArgumentParser(prog="autograder", description="Exercises and sealed grading in numpy.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    there = {module.name for module in iter_modules(autograder.commands.__path__)}  # students are given fewer
    for name in filter(there.__contains__, names):
        module = import_module(f"autograder.commands.{name}")
        what = (module.__doc__ or "").partition("\n")[0]
        command = commands.add_parser(name, help=what, description=f"{what[:1].upper()}{what[1:]}.")
        module.options(command)
        command.set_defaults(run=module.run)
    return parser
