"""check a notebook again whenever it is saved"""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.commands.shared import limit_option

if TYPE_CHECKING:
    from autograder.notebook.watch import Watch

PAUSE = 0.2
CLEAR = "\x1b[2J\x1b[3J\x1b[H"


def options(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("notebook", type=Path)
    limit_option(parser)


def run(options: argparse.Namespace) -> None:
    """Watch until q is pressed."""
    from autograder.cohort.pool import Job
    from autograder.cohort.run import public_keys
    from autograder.notebook.watch import Watch
    from autograder.sandbox.server import Limits, Server
    from autograder.submission.find import find

    path = options.notebook
    find([path])
    limits = Limits(seconds=options.time_limit)
    keys = [key for key in public_keys(path) if key.cases]
    with Server(limits, demand=0) as server, keyboard() as pressed:
        job = Job(keys, "", 0, limits, demand=0)
        follow(Watch(path=path, keys=keys, check=lambda: job.grade(path, server)), pressed)


def follow(watch: "Watch", pressed: Callable[[float], str]) -> None:
    """Show what is to be shown, whenever it changes, until q."""
    from autograder.notebook.watch import KEYS

    key = ""
    while key != "q":
        if watch.look() or (key == "h" and watch.hint()):
            show([*watch.screen(), "", KEYS])
        elif key == "h":
            show([*watch.screen(), "", "There are no more hints here.", KEYS])
        elif key == "a":
            show([*watch.everything(), "", KEYS])
        key = pressed(PAUSE)


def show(lines: list[str]) -> None:
    """Write a screen; on a terminal, in place of the last one."""
    clear = CLEAR if sys.stdout.isatty() else ""
    sys.stdout.write(clear + "\n".join(lines) + "\n")
    sys.stdout.flush()


@contextmanager
def keyboard() -> Iterator[Callable[[float], str]]:
    """A function that waits for a key for some seconds: "" if none came, "q" when there is no more input.

    On a terminal, keys count at once and are not shown; it is left as it was.
    """
    import termios
    import tty

    if not sys.stdin.isatty():
        yield pressed
        return
    before = termios.tcgetattr(sys.stdin)
    try:
        tty.setcbreak(sys.stdin)
        yield pressed
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


def pressed(seconds: float) -> str:
    """See `keyboard`; read without a buffer, so that no key waits for the next one."""
    import os
    import select

    keys = sys.stdin.fileno()
    return (os.read(keys, 1).decode("latin-1") or "q") if select.select([keys], [], [], seconds)[0] else ""
