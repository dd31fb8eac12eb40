"""The attacks, as data: each file is a submission that says what it tries and which verdicts it must get.

Its first comment lines are the header:

    # expect: total failed         the gravest status of an exercise, and its points if it may have any; where the
                                   machine decides, several: `error|timeout`
    # tier: 3                      the lowest tier that promises to contain it (default: 1)
    # machine: x86_64              the only kind of machine on which it means anything (default: all)

Then comes a docstring: what it tries, in a sentence or two. The rest is cells, in which `AIMS` and `reached` are
defined; see `autograder.doctor.canaries`. `§3000:(§` stands for three thousand opening brackets.
"""

import ast
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

ATTACKS = Path(__file__).parent / "attacks"
COURSE = Path(__file__).parent / "exercises"

KINDS = ("honest", "reading", "forging", "escaping", "denying")
HEADER = re.compile(r"# (expect|tier|machine): (.*)\n")
REPEATED = re.compile(r"§(\d+):(.*?)§", re.DOTALL)
RIGHT = "passed"


@dataclass(frozen=True)
class Expectation:
    """What an exercise must come to.

    Args:
        statuses: one of which is the gravest of its verdicts.
        points: that it may have; all of them if it is right.
    """

    statuses: tuple[str, ...]
    points: float

    def is_met(self, status: str, points: float, most: float) -> bool:
        """Whether an exercise with this status and points, of `most`, is as expected."""
        return status in self.statuses and points == (most if self.statuses == (RIGHT,) else self.points)

    def __str__(self) -> str:
        return " or ".join(self.statuses) + (f" with {self.points:g} points" if self.points else "")


@dataclass(frozen=True)
class Attack:
    """One file.

    Args:
        path: of the file.
        text: of the file, with what is repeated written out.
        tries: what it tries, for people.
        expected: by exercise.
        tier: the lowest that promises to contain it.
        machine: on which it means anything; empty for all.
    """

    path: Path
    text: str = field(repr=False)
    tries: str
    expected: dict[str, Expectation]
    tier: int
    machine: str

    @property
    def kind(self) -> str:
        """Its class."""
        return self.path.parent.name

    @property
    def name(self) -> str:
        """Its class and its own name."""
        return f"{self.kind}/{self.path.stem}"

    @property
    def applies(self) -> bool:
        """Whether it means anything on this machine."""
        return self.machine in {"", os.uname().machine}


def read(path: Path) -> Attack:
    """Read an attack.

    Raises:
        ValueError: if its header has a fault.
    """
    text = path.read_text(encoding="utf-8")
    words: dict[str, list[str]] = {}
    rest = text
    while found := HEADER.match(rest):
        words.setdefault(found[1], []).append(found[2])
        rest = rest[found.end() :]
    tier = int(words.get("tier", ["1"])[0])
    machine = words.get("machine", [""])[0]
    text = REPEATED.sub(lambda found: int(found[1]) * found[2], text)
    return Attack(path, text, _docstring(path, rest), dict(map(_expectation, words["expect"])), tier, machine)


def _expectation(words: str) -> tuple[str, Expectation]:
    exercise, statuses, *points = words.split()
    return exercise, Expectation(tuple(statuses.split("|")), float(points[0]) if points else 0.0)


def _docstring(path: Path, text: str) -> str:
    """The docstring at the beginning; what follows may be no Python at all."""
    found = re.match(r'"""(.*?)"""\n', text, re.DOTALL)
    if not found:
        msg = f"{path}: no docstring below the header"
        raise ValueError(msg)
    return " ".join(ast.literal_eval(f'"""{found[1]}"""').split())


def attacks() -> list[Attack]:
    """All attacks that mean anything on this machine, by class and name."""
    paths = [path for kind in KINDS for path in sorted((ATTACKS / kind).glob("*.py"))]
    return [attack for attack in map(read, paths) if attack.applies]
