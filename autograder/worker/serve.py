"""One worker: takes the cells of one submission, then answers questions about its functions until the line closes.

The calls of each question follow the message that asks it, in a frame of their own; it is unpacked when they are due.

Every answer is a list: the id of its question, then replies. They go together, which is fast; when a question is asked
with care, each goes alone as soon as it is there, so that a stage that hangs or dies takes no earlier one with it.
"""

import itertools
import os
import random
import sys
import time
import types
import warnings
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

import numpy as np

from autograder.worker import cut, wire
from autograder.worker.drive import DRIVES, Call, ContractError, arrays, fresh, plain

BODY_LIMIT = 1 << 28
TEXT_LIMIT = 500
WARNING_LIMIT = 20
PARCEL = 40

Reply = list[Any]


class Worker:
    """The state of a worker: its line, the submission's cells, its namespaces and the warnings seen."""

    def __init__(self, line: BinaryIO) -> None:
        self.line = line
        self.source = cut.parse([])
        self.warnings: list[list[Any]] = []
        self.spaces: dict[tuple[str, ...], dict[str, Any]] = {}

    def send(self, reply: Reply) -> None:
        """Write one answer."""
        self.line.write(wire.pack(reply))
        self.line.flush()

    def receive(self) -> Any:
        """The next message; None when the line is closed."""
        frame = self.frame()
        return wire.unpack(*frame) if frame else None

    def frame(self) -> tuple[bytes, bytes] | None:
        """Header and body of the next frame; None when the line is closed."""
        prefix = self.line.read(wire.PREFIX.size)
        if len(prefix) < wire.PREFIX.size:
            return None
        header, body = wire.sizes(prefix, header_limit=BODY_LIMIT, body_limit=BODY_LIMIT)
        return self.line.read(header), self.line.read(body)

    def run(self) -> None:
        """Answer every question."""
        warnings.simplefilter("always")
        warnings.showwarning = self.note_warning  # type: ignore[assignment]
        while (message := self.receive()) is not None:
            for parcel in self.parcels(message):
                self.send(parcel)

    def parcels(self, message: dict[str, Any]) -> Iterator[list[Any]]:
        """The answers to a message: what the cells hold, or the replies to each question in turn."""
        if "cells" in message:
            yield [message["id"], self.load(message["cells"], message["names"])]
            return
        frames = [self.frame() for _ in message["questions"]]
        for question, frame in zip(message["questions"], frames, strict=True):
            question["calls"] = wire.unpack(*frame) if frame else []
            size = 1 if question["care"] else PARCEL
            replies = self.ask(question)
            while parcel := list(itertools.islice(replies, size)):
                yield [question["id"], *parcel]

    def load(self, cells: list[str], names: list[str]) -> Reply:
        """Parse the cells; tell the state and the place of every name that the course knows."""
        self.source = source = cut.parse(cells)
        states = {name: [source.state(name), *(source.where(name) or (0, 0))] for name in names}
        found = {name: state for name, state in states.items() if state[0] != "missing"}
        problems = [[p.cell, p.line, clip(p.text), p.name or ""] for p in source.problems[:50]]
        notes = [[cell, line, clip(text)] for cell, line, text in source.notes[:50]]
        return ["loaded", found, problems, notes]

    def ask(self, question: dict[str, Any]) -> Iterator[Reply]:
        """Run the needed source, then every call; a second batch for the same functions finds what the first left."""
        self.warnings = []
        names = tuple(question["functions"])
        seed_legacy(question["seed"])
        failures = [] if names in self.spaces else self.prepare(names)
        yield ["ready", [[cell, line, clip(text)] for cell, line, text in failures[:10]]]
        functions = [self.spaces[names].get(name) for name in names]
        for number, call in enumerate(question["calls"]):
            yield from stages(number, functions, call, question)
        sys.stdout.flush()
        sys.stderr.flush()
        yield ["end", self.warnings, os.fstat(1).st_size]

    def prepare(self, names: tuple[str, ...]) -> list[Any]:
        """Run the needed source of some functions in a namespace of its own; what failed."""
        module = sys.modules["submission"] = types.ModuleType("submission")
        module.__dict__.update(exit=sys.exit, quit=sys.exit)  # as in a shell; there is no `site` here
        self.spaces[names] = module.__dict__
        return self.source.run(names, module.__dict__)

    def note_warning(self, message: Any, category: Any, filename: str, lineno: int, *_: Any) -> None:
        """Keep a warning that the student's code caused, once for each place."""
        row = [cell_of(filename), lineno, clip(f"{category.__name__}: {message}")]
        if row[0] and row not in self.warnings and len(self.warnings) < WARNING_LIMIT:
            self.warnings.append(row)


def stages(number: int, functions: Sequence[Any], call: dict[str, Any], question: dict[str, Any]) -> Iterator[Reply]:
    """Make one call of a question and reply to each of its stages, until one goes wrong.

    Args:
        number: of the call.
        functions: the student's.
        call: `autograder.worker.drive.Call` as a dict.
        question: for the names of what is returned and the number of stages.
    """
    before = arrays([call["args"], call.get("upstream")])
    given = Call(**{**call, "args": fresh(call["args"]), "upstream": fresh(call.get("upstream"))})
    running = DRIVES[given.drive](functions, given, question["returns"])
    for stage in range(question["stages"]):
        start = time.perf_counter()
        try:
            outputs = [list(plain(value)) for value in next(running)]
        except ContractError as error:
            yield ["contract", number, stage, clip(str(error))]
            return
        except BaseException as error:  # noqa: BLE001 - SystemExit too is an answer
            yield ["error", number, stage, *explain(error)]
            return
        seconds = time.perf_counter() - start
        after = arrays([given.args, given.upstream])
        yield ["stage", number, stage, seconds, outputs, None if same(before, after) else fresh(after)]


def same(ones: Sequence[np.ndarray], others: Sequence[np.ndarray]) -> bool:
    """Whether arrays are equal to the last bit; what nobody changed need not travel back."""
    return len(ones) == len(others) and all(map(_same, ones, others))


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    return one.shape == other.shape and one.dtype == other.dtype and one.tobytes() == other.tobytes()


def seed_legacy(seed: int) -> None:
    """Give the global generators a known state, so that one call never depends on another."""
    random.seed(seed)
    np.random.seed(seed % (1 << 32))  # noqa: NPY002 - students may use the global generator


def explain(error: BaseException) -> tuple[str, str, list[list[Any]]]:
    """Type, text and the student's own frames (cell, line, function) of an exception, outermost first."""
    frames = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if cell := cell_of(code.co_filename):
            frames.append([cell, trace.tb_lineno, clip(code.co_name)])
        trace = trace.tb_next
    return type(error).__name__, clip(text_of(error)), frames[:3] + frames[3:][-7:]


def text_of(error: BaseException) -> str:
    """The text of an exception, whatever its class does."""
    try:
        return str(error)
    except BaseException:  # noqa: BLE001 - a student's __str__ may raise anything
        return ""


def cell_of(filename: str) -> int:
    """The cell number that a code object's file name tells; 0 for code that is not the student's."""
    number = filename.removeprefix("<cell ").removesuffix(">")
    return int(number) if filename.startswith("<cell ") and number.isdigit() else 0


def clip(text: str) -> str:
    """Text, cut to a length that fits an answer."""
    return text[:TEXT_LIMIT].encode("utf-8", "replace").decode()


def serve(line: BinaryIO) -> None:
    """Answer until the line closes; then end at once, whatever the student's code has registered."""
    try:
        Worker(line).run()
    finally:
        os._exit(0)
