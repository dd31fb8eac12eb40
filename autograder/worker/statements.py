"""A top-level statement: what it binds and uses, and its bytecode."""

import __future__

import ast
import symtable
import warnings
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import CodeType

from autograder.worker.cells import UNREADABLE, Cell
from autograder.worker.names import DEFINITION, Names, handed, is_stub, look, root

FUNCTIONS = {*DEFINITION, ast.alias}
Use = tuple[str, int]  # a name, and the index of the statement before which it is wanted


@dataclass(eq=False)
class Statement:
    """A top-level statement.

    Args:
        index: its place in the submission.
        cell: the number of its cell, from 1.
        node: the statement.
        lines: those of its cell.
        flags: of the cell's `from __future__` imports.
        names: what it does with names.
    """

    index: int
    cell: int
    node: ast.stmt
    lines: list[str]
    flags: int
    names: Names

    @property
    def line(self) -> int:
        """Where it begins in its cell, from 1."""
        return self.node.lineno

    def kind(self, name: str) -> type[ast.AST]:
        """What binds a name in it: a definition, an import, or the statement itself."""
        kind = type(self.names.bound[name])
        return kind if kind in FUNCTIONS else type(self.node)

    def begins(self, name: str) -> bool:
        """Whether it binds a name to more than a stub."""
        return not is_stub(self.names.bound[name])

    def may_not_bind(self) -> bool:
        """Whether a name that it binds may keep the value from before: in an `if`, `for`, `try`."""
        return not isinstance(self.node, DEFINITION) and (hasattr(self.node, "body") or hasattr(self.node, "cases"))

    def uses(self, at: int, imported: set[str], own: set[str]) -> set[Use]:
        """What must be bound for it to run, and for its functions to be called just before `at`.

        Args:
            at: the index of a statement.
            imported: names that the submission binds by imports alone.
            own: all others that it binds or changes.
        """
        return {(name, self.index) for name in self.names.used} | {(name, at) for name in self._later(imported, own)}

    def _later(self, imported: set[str], own: set[str]) -> set[str]:
        """Names that its functions use when they are called. Where none of `own` is mentioned, a glance is enough."""
        if not self.names.has_functions:
            return set()
        return self._mentioned & imported if self._mentioned.isdisjoint(own) else self._globals

    def code(self) -> CodeType:
        """Its bytecode, whose file is `<cell N>` and whose lines are those of the cell."""
        return self._code

    @property
    def first(self) -> int:
        """The line of its decorators, if it has any, or where it begins."""
        decorators = self.node.decorator_list if isinstance(self.node, DEFINITION) else []
        return min([self.line, *(one.lineno for one in decorators)])

    @property
    def text(self) -> str:
        """The lines that it stands on."""
        return "\n".join(self.lines[self.first - 1 : self.node.end_lineno])

    @cached_property
    def _globals(self) -> set[str]:
        return _globals(self.text)

    @cached_property
    def _mentioned(self) -> set[str]:
        """Its globals and, as far as can be told from here, the attributes of its objects."""
        try:
            return _mentioned(self._code)
        except UNREADABLE:  # said when it runs
            return set()

    @cached_property
    def _code(self) -> CodeType:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            code: CodeType = compile(self._source(), f"<cell {self.cell}>", "exec", self.flags, dont_inherit=True)
            return code

    def _source(self) -> str | ast.Module:
        """What is compiled: a definition's text, which takes half the time of its tree; else the tree, which is exact.

        Beside a definition of several lines that begins in column 0, no other statement stands on its lines.
        """
        if isinstance(self.node, DEFINITION) and self.node.col_offset == 0 and self.node.lineno != self.node.end_lineno:
            return "\n" * (self.first - 1) + self.text
        return ast.Module([self.node], [])


def statements(cells: Iterable[Cell]) -> Iterator[Statement]:
    """All statements, in order; `from __future__` imports become flags of their cell."""
    index = 0
    for cell in cells:
        flags = 0
        for node in cell.body:
            if isinstance(node, ast.ImportFrom) and node.module == "__future__":
                flags |= _flags(node)
            else:
                yield Statement(index, cell.number, node, cell.lines, flags, _looked(node))
                index += 1


@lru_cache(maxsize=32768)
def _looked(node: ast.stmt) -> Names:
    return look([node])


def _flags(node: ast.ImportFrom) -> int:
    names = {alias.name for alias in node.names}.intersection(__future__.all_feature_names)
    return sum({getattr(__future__, name).compiler_flag for name in names})


def _mentioned(code: CodeType) -> set[str]:
    """All names in the bytecode of what a piece of code defines, but for local ones."""
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    return {name for one in inner for name in one.co_names}.union(*map(_mentioned, inner))


def _globals(text: str) -> set[str]:
    """Globals that the functions in a text use when they are called; the text may be indented as a whole."""
    text = f"if 1:\n{text}" if text[:1].isspace() else text
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            todo = symtable.symtable(text, "<cell>", "exec").get_children()
    except UNREADABLE:  # the compiler says why when the statement runs
        return set()
    found: set[str] = set()
    while todo:
        table = todo.pop()
        todo += table.get_children()
        if isinstance(table, symtable.Function):
            found.update(table.get_globals())
    return found


def makes_function(value: ast.expr, is_function: Callable[[str], bool]) -> bool:
    """Whether a value looks like a function: a lambda, another name for one, or the result of wrapping one."""
    match value:
        case ast.Lambda():
            return True
        case ast.Name() | ast.Attribute():
            return is_function(root(value))
        case ast.Call():
            return any(
                isinstance(one, ast.Name | ast.Lambda) and makes_function(one, is_function) for one in handed(value)
            )
    return False
