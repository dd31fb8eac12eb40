"""The cells of a submission -> the statements that the asked functions need, and nothing else.

A statement is needed when it binds a needed name or changes the object behind it (`TABLE["a"] = 1`). A name that a
statement uses as it runs is the one bound before it; a name that a function's body uses is the one bound when the
function is called.
"""

import ast
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from operator import attrgetter
from typing import Any

from autograder.worker.cells import Cell, Note, Problem, read
from autograder.worker.names import DEFINITION
from autograder.worker.statements import FUNCTIONS, Statement, Use, makes_function, statements

LONGEST_MESSAGE = 300  # characters; a student reads the first line

_END = 1 << 60  # the index of what comes after every statement
_INDEX = attrgetter("index")


def parse(cells: list[str]) -> "Source":
    """Read the code cells of a submission. Never raises, whatever they hold."""
    return Source([read(number, text) for number, text in enumerate(cells, 1)])


class Source:
    """What was read of a submission; `problems` are its syntax errors, `notes` what else the student should know."""

    def __init__(self, cells: list[Cell]) -> None:
        self._bindings: dict[str, list[Statement]] = {}
        self._kinds: dict[str, set[type[ast.AST]]] = {}
        self._statements = list(statements(cells))
        for statement in self._statements:
            for name in statement.names.bound:
                self._bindings.setdefault(name, []).append(statement)
                self._kinds.setdefault(name, set()).add(statement.kind(name))
        self._begun = {name: [one for one in found if one.begins(name)] for name, found in self._bindings.items()}
        self._final = {name: [one for one in found if self._counts(one, name)] for name, found in self._begun.items()}
        self.problems: list[Problem] = [problem for cell in cells for problem in cell.problems]
        self._broken = {problem.name: problem for problem in self.problems}
        self.notes: list[Note] = sorted([note for cell in cells for note in cell.notes] + list(self._doubts()))

    def defined(self) -> list[str]:
        """Names of the functions, classes and variables at top level, in order; not those of imports and loops."""
        return [name for name, kinds in self._kinds.items() if kinds & {*DEFINITION, ast.Assign, ast.AnnAssign}]

    def state(self, name: str) -> str:
        """How far a name is: `defined`, `broken` (a syntax error), `stub` (not begun) or `missing`."""
        origin = self._origin(name)
        if origin and origin.begins(name):
            return "defined"
        if name in self._broken:
            return "broken"
        return "stub" if origin else "missing"

    def where(self, name: str) -> tuple[int, int] | None:
        """Cell and line of the definition that counts, or of the syntax error in it."""
        if self.state(name) == "broken":
            return self._broken[name].cell, self._broken[name].line
        origin = self._origin(name)
        return (origin.cell, origin.names.bound[name].lineno) if origin else None

    def needed(self, names: Iterable[str]) -> list[Statement]:
        """Statements that `names` need, in the order to run them: imports, then the rest as in the notebook."""
        kept = {one for one in self._statements if one.names.star}
        seen: set[Use] = set()
        todo = {(name, _END) for name in names}
        while todo:
            seen.add(use := todo.pop())
            for statement, uses in self._givers(*use):
                kept.add(statement)
                todo |= uses - seen
        return sorted(kept, key=lambda one: (not isinstance(one.node, ast.Import | ast.ImportFrom), one.index))

    def run(self, names: Iterable[str], namespace: dict[str, Any]) -> list[Note]:
        """Run what `names` need in `namespace`, whose `__name__` the caller sets.

        A statement that meets an unknown name waits until the others have run (cells out of order).

        Returns:
            What raised: the place in the student's code and `TypeName: message`. All the rest has run.
        """
        failed: list[Note] = []
        pending = self.needed(names)
        while pending:
            waiting: dict[Statement, BaseException] = {}
            for statement in pending:
                error = _execute(statement, namespace)
                if isinstance(error, NameError):
                    waiting[statement] = error
                elif error is not None:
                    failed.append(_failure(statement, error))
            if len(waiting) == len(pending):
                return sorted(failed + [_failure(*each) for each in waiting.items()])
            pending = list(waiting)
        return sorted(failed)

    def _counts(self, statement: Statement, name: str) -> bool:
        """Whether a binding counts at the end: `loss = softmax_loss(x, y)` does not hide `def loss`."""
        if statement.kind(name) in FUNCTIONS or self._kinds[name].isdisjoint(DEFINITION):
            return True
        node = statement.node
        return isinstance(node, ast.Assign) and makes_function(node.value, self._is_function)

    def _is_function(self, name: str) -> bool:
        return not self._kinds.get(name, set()).isdisjoint(FUNCTIONS)

    def _giver(self, name: str, at: int) -> Statement | None:
        """The binding that counts at a place: the last one before it, or else the last one; a stub only if need be."""
        begun = (self._final if at == _END else self._begun).get(name, [])
        if place := bisect_left(begun, at, key=_INDEX):
            return begun[place - 1]
        if begun and begun[-1].index > at:
            return begun[-1]
        return next((one for one in reversed(self._bindings.get(name, [])) if one.index < at), None)

    def _givers(self, name: str, at: int) -> Iterator[tuple[Statement, set[Use]]]:
        """The statements that give a name its value at a place, each with what it uses."""
        giver = self._giver(name, at)
        first = -1
        if giver:
            at = at if giver.index < at else _END
            before = {(name, giver.index)} if giver.may_not_bind() else set()
            yield giver, self._uses(giver, at) | before
            first = -1 if giver.kind(name) == ast.alias else giver.index  # a module keeps its changes
        changes = self._changes.get(name, [])
        for change in changes[bisect_left(changes, first + 1, key=_INDEX) : bisect_left(changes, at, key=_INDEX)]:
            yield change, self._uses(change, at) - {(name, change.index)}

    def _uses(self, statement: Statement, at: int) -> set[Use]:
        return statement.uses(at, self._imported, self._own)

    @cached_property
    def _imported(self) -> set[str]:
        return {name for name, kinds in self._kinds.items() if kinds == {ast.alias}}

    @cached_property
    def _own(self) -> set[str]:
        return (self._kinds.keys() | self._changes.keys()) - self._imported

    @cached_property
    def _changes(self) -> dict[str, list[Statement]]:
        """By name, the statements that change its object."""
        changes: dict[str, list[Statement]] = {}
        for statement in self._statements:
            names = statement.names
            called = {name for name in names.called if self._kinds.get(name) != {ast.alias}}
            given = {name for function, name in names.given if self._is_own(function) and self._is_variable(name)}
            for name in names.changed | called | given:
                changes.setdefault(name, []).append(statement)
        return changes

    def _is_own(self, name: str) -> bool:
        return bool(self._kinds.get(name, set()) - {ast.alias})

    def _is_variable(self, name: str) -> bool:
        return bool(self._kinds.get(name, set()) - FUNCTIONS)

    def _origin(self, name: str) -> Statement | None:
        """The definition that counts: of `f = cache(f)`, the one before it."""
        giver = self._giver(name, _END)
        while giver and giver.kind(name) not in DEFINITION and name in giver.names.used:
            earlier = self._giver(name, giver.index)
            if not earlier or earlier.index > giver.index:
                break
            giver = earlier
        return giver

    def _doubts(self) -> Iterator[Note]:
        """Notes on names of which another definition could be meant than the one that counts."""
        for name, found in self._final.items():
            rivals = [one for one in found if one.kind(name) in DEFINITION or name not in one.names.used]
            if len(rivals) > 1 and not self._kinds[name].isdisjoint(DEFINITION):
                places = _places([one.cell for one in rivals])
                yield Note(rivals[-1].cell, rivals[-1].line, f"{name} is defined {places}; the last one counts")
        for problem in self.problems:
            place = self._origin(problem.name or "") and self.where(problem.name or "")
            if place and place < (problem.cell, problem.line):
                text = f"{problem.name} has a syntax error in cell {problem.cell}; the one in cell {place[0]} counts"
                yield Note(problem.cell, problem.line, text)


def _places(cells: list[int]) -> str:
    different = [str(cell) for cell in sorted(set(cells))]
    if len(different) == 1:
        return f"{len(cells)} times in cell {different[0]}"
    return f"in cells {', '.join(different[:-1])} and {different[-1]}"


def _execute(statement: Statement, namespace: dict[str, Any]) -> BaseException | None:
    try:
        exec(statement.code(), namespace)  # noqa: S102 - running the student's code is what a worker is for
    except BaseException as error:  # noqa: BLE001 - whatever it raises, SystemExit too, is the statement's failure
        return error
    return None


def _failure(statement: Statement, error: BaseException) -> Note:
    """Where an exception left the student's code, and what it says."""
    cell, line = statement.cell, statement.line
    if isinstance(error, SyntaxError) and error.lineno and error.filename == f"<cell {cell}>":
        line = error.lineno  # what the parser allows and the compiler does not
    trace = error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith("<cell ") and file[6:-1].isdecimal():
            cell, line = int(file[6:-1]), trace.tb_lineno
        trace = trace.tb_next
    return Note(cell, line, _message(error)[:LONGEST_MESSAGE])


def _message(error: BaseException) -> str:
    try:
        text = (error.msg or "") if isinstance(error, SyntaxError) else error
        return f"{type(error).__name__}: {text}".removesuffix(": ")
    except BaseException:  # noqa: BLE001 - a student's __str__ may raise anything
        return "an exception whose text cannot be read"
