"""The hand-written implementations under `tests/bench/`, run in this very process.

Every run starts from the file's text, so that no run leaves anything to the next.
"""

import contextlib
import io
import signal
import sys
import types
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from autograder.course import Page, asked, find
from autograder.sandbox.answer import Output
from autograder.worker.drive import DRIVES, Call, fresh, plain

COURSE = find(Path(__file__).parent)
BENCH = COURSE.root / "tests" / "bench"
LIMIT = 2.0  # seconds of processor time; the slowest right ones take a tenth of it
ENDLESS: set[tuple[types.CodeType, str]] = set()


@dataclass(frozen=True)
class Written:
    """One exercise in one file.

    Args:
        kind: `right` or `wrong`.
        name: of the file.
        code: of the file.
        names: of the asked functions.
    """

    kind: str
    name: str
    code: types.CodeType
    names: Sequence[str]

    def functions(self) -> list[Any]:
        """The asked functions, in a namespace that nobody has used."""
        module = _module(self.code)
        return [getattr(module, name, None) for name in self.names]

    @contextlib.contextmanager
    def limited(self) -> Iterator[None]:
        """A time limit on what runs the functions; it is waited for once, and not again.

        Raises:
            TimeoutError: if they do not end.
        """
        if (self.code, self.names[0]) in ENDLESS:
            raise TimeoutError(self.name)
        before = signal.signal(signal.SIGPROF, signal.default_int_handler)
        signal.setitimer(signal.ITIMER_PROF, LIMIT)
        try:
            yield
        except KeyboardInterrupt as error:
            ENDLESS.add((self.code, self.names[0]))
            raise TimeoutError(self.name) from error
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    def outputs(self, call: Call, returns: Sequence[str]) -> list[Output]:
        """What the functions return for a call, whatever they do."""
        given = replace(call, args=fresh(call.args), upstream=fresh(call.upstream))
        with self.limited():
            stages = DRIVES[call.drive](self.functions(), given, returns)
            return [Output(*plain(value)) for stage in stages for value in stage]


@cache
def pages() -> dict[str, list[Page]]:
    """The exercises of each assignment."""
    return {name: COURSE.assignment(name).pages for name in COURSE.names}


@cache
def written(assignment: str, number: int) -> list[Written]:
    """All files that implement an exercise, right ones first; a wrong one is wrong in the last of its exercises."""
    names = [f.__name__ for f in asked(pages()[assignment][number].exercise.drive)]
    return [
        Written(path.parent.name, path.stem, code, names)
        for path, code, numbers in _files(assignment)
        if number in (numbers if path.parent.name == "right" else numbers[-1:])
    ]


@cache
def _files(assignment: str) -> list[tuple[Path, types.CodeType, list[int]]]:
    """The files of an assignment, with the exercises that each implements, wholly or at least its first function."""
    asks = [[f.__name__ for f in asked(page.exercise.drive)] for page in pages()[assignment]]
    found = []
    for path in (path for kind in ("right", "wrong") for path in sorted((BENCH / assignment / kind).glob("*.py"))):
        code = compile(path.read_text(encoding="utf-8"), str(path), "exec")
        has = vars(_module(code)).keys()
        whole = [n for n, names in enumerate(asks) if has >= {*names}]
        found.append((path, code, whole or [n for n, names in enumerate(asks) if names[0] in has]))
    return found


def _module(code: types.CodeType) -> types.ModuleType:
    module = sys.modules["submission"] = types.ModuleType("submission")
    exec(code, module.__dict__)  # noqa: S102 - the project's own files
    return module


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Without warnings and prints."""
    with warnings.catch_warnings(), np.errstate(all="ignore"), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        yield
