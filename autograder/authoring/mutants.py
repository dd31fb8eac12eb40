"""Automatic mistakes: the reference with one small change, in every place and way that a rule knows.

They tell whether an exercise's cases would notice what a student may get wrong, thought of or not.
"""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.authoring.rewrites import RULES, Rule
from autograder.course import Page, asked

Span = tuple[int, int]


@dataclass(frozen=True)
class Change:
    """What a rule has done: its name, the node before and after, and where the node stood.

    Args:
        rule: its name.
        old, new: the nodes.
        around: the nodes around it, outermost first.
    """

    rule: str
    old: Any
    new: Any
    around: Sequence[Any]

    @property
    def parent(self) -> Any:
        """The node around it."""
        return self.around[-1]


@dataclass(frozen=True)
class Mutant:
    """The reference with one change.

    Args:
        line: in the exercise file.
        text: of the whole mutated reference, as Python itself would write it.
        new: what stands in the place of a piece of the reference.
        change: the rule, and the piece before and after.
        spans: where in the source that piece is, then what is around it, outwards.
        source: the reference.
    """

    line: int
    text: str
    new: str
    change: Change = field(repr=False)
    spans: tuple[Span, ...] = field(repr=False)
    source: str = field(repr=False)

    @property
    def edit(self) -> tuple[str, str]:
        """The change as an exercise file states one: with so much around it that it fits in one place only."""
        start, end = self.spans[0]
        first, last = next(span for span in self._wider() if self.source.count(self.source[slice(*span)]) == 1)
        old = self.source[first:last]
        before, after = self.source[first:start], self.source[end:last]
        margin = "\n" + " " * (start - self.source.rfind("\n", 0, start) - 1)
        written = (self.new, f"({self.new})", self.new.replace("\n", margin))
        new = next((n for n in written if self._is_mine(start, end, n)), self.new)
        return old, before + new + after

    def _wider(self) -> Iterator[Span]:
        """The piece and what is around it on its lines; then the piece with the lines above, one by one."""
        first, last = self.spans[0]
        yield first, last
        yield from (span for span in self.spans if "\n" not in self.source[slice(*span)])
        while first:
            first = self.source.rfind("\n", 0, first - 1) + 1
            yield first, last

    def _is_mine(self, start: int, end: int, new: str) -> bool:
        return canonical(self.source[:start] + new + self.source[end:]) == self.text


def canonical(source: str) -> str:
    """Source as Python itself would write it; source that is none stays as it is."""
    try:
        return ast.unparse(ast.parse(source))
    except SyntaxError:
        return source


def mutants(page: Page) -> list[Mutant]:
    """Every mutant of the functions that an exercise asks for, and of what these use; no two are alike."""
    shift = page.statements[0].lineno - 1
    return list(mutants_of(page.source, [item.__name__ for item in asked(page.exercise.drive)], RULES, shift))


def mutants_of(source: str, names: Sequence[str], rules: Sequence[Rule], shift: int = 0) -> Iterator[Mutant]:
    """The mutants of some functions and of what these use.

    Args:
        source: holds the functions.
        names: of the functions.
        rules: which changes are made.
        shift: lines above the source in its file.
    """
    tree = ast.parse(source)
    found = {canonical(source)}
    for piece in _needed(tree, names):
        for mutant in _mutated(tree, piece, source, shift, rules):
            if mutant.text not in found:
                found.add(mutant.text)
                yield mutant


def _needed(tree: ast.Module, names: Sequence[str]) -> list[ast.stmt]:
    """The definitions of some names and of all that they use."""
    wanted = set(names)
    needed: list[ast.stmt] = []
    while more := [s for s in tree.body if s not in needed and wanted & _defined(s)]:
        needed += more
        wanted |= {n.id for s in more for n in ast.walk(s) if isinstance(n, ast.Name)}
    return sorted(needed, key=lambda s: s.lineno)


def _defined(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    return _stored(node) if isinstance(node, ast.Assign | ast.AnnAssign) else set()


def _stored(node: ast.AST) -> set[str]:
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}


def _mutated(tree: ast.Module, piece: ast.stmt, source: str, shift: int, rules: Sequence[Rule]) -> Iterator[Mutant]:
    """The mutants of one definition."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for place in _places(piece, [], ()):
        around = [node for node in reversed(place.around) if not isinstance(node, ast.FunctionDef | ast.ClassDef)]
        spans = tuple(_span(node, source, starts) for node in (place.node, *around))
        for rule, replacement, new in _replacements(place, rules):
            with _Swapped(place, replacement):
                text = ast.unparse(tree)
            change = Change(rule, place.node, replacement, [*place.around, place.parent])
            yield Mutant(place.node.lineno + shift, text, new, change, spans, source)


@dataclass(frozen=True)
class _Place:
    """A node, where its parent holds it, the nodes around it that have a text, and the variables in scope."""

    node: Any
    parent: Any
    key: str
    index: int | None
    around: list[Any]
    names: Sequence[str]


def _places(parent: ast.AST, around: list[Any], scope: Sequence[str]) -> Iterator[_Place]:
    """Every place in a definition, outermost first."""
    if isinstance(parent, ast.FunctionDef | ast.Lambda):
        scope = [*scope, *(a.arg for a in (*parent.args.args, *parent.args.kwonlyargs)), *sorted(_stored(parent))]
    around = [*around, parent] if hasattr(parent, "lineno") else around
    for key, value in ast.iter_fields(parent):
        many = isinstance(value, list)
        for index, node in enumerate(value if many else [value]):
            if isinstance(node, ast.AST):
                if isinstance(node, ast.expr | ast.stmt):
                    names = () if isinstance(node, ast.Name) and node.id not in scope else scope
                    yield _Place(node, parent, key, index if many else None, around, names)
                yield from _places(node, around, scope)


def _replacements(place: _Place, rules: Sequence[Rule]) -> Iterator[tuple[str, ast.AST, str]]:
    """What may stand in a place, by which rule, and its text."""
    if isinstance(place.node, ast.Starred):  # its content is a place of its own
        return
    if isinstance(getattr(place.node, "ctx", None), ast.Store | ast.Del) and not isinstance(place.node, ast.Tuple):
        return
    if place.key == "value" and isinstance(getattr(place.parent, "ctx", None), ast.Store):  # (-x)[0] = 1 sets nothing
        return
    for rule in rules:
        for new in rule(place.node, place.names):
            try:
                statement: Any = ast.parse(new).body[0]
            except SyntaxError:  # what is unpacked into a call cannot stand alone
                continue
            wanted = statement if isinstance(place.node, ast.stmt) else statement.value
            if not _holds_itself(place.parent, ast.unparse(wanted)):
                yield rule.__name__, wanted, ast.unparse(wanted)


def _holds_itself(parent: ast.AST, argument: str) -> bool:
    """Whether a list would be put into itself; numpy does not come back from making an array of it."""
    match parent:
        case ast.Call(ast.Attribute(owner, "append" | "insert")):
            return ast.unparse(owner) == argument
    return False


class _Swapped:
    """Within it, another node stands in a place."""

    def __init__(self, place: _Place, replacement: ast.AST) -> None:
        self.place, self.replacement = place, replacement

    def __enter__(self) -> None:
        self._put(self.replacement)

    def __exit__(self, *_: object) -> None:
        self._put(self.place.node)

    def _put(self, node: ast.AST) -> None:
        if self.place.index is None:
            setattr(self.place.parent, self.place.key, node)
        else:
            getattr(self.place.parent, self.place.key)[self.place.index] = node


def _span(node: Any, source: str, starts: Sequence[int]) -> Span:
    """Where a node's text begins and ends; columns count bytes."""

    def at(line: int, column: int) -> int:
        row = source[starts[line - 1] : starts[line]]
        return starts[line - 1] + len(row.encode()[:column].decode())

    return at(node.lineno, node.col_offset), at(node.end_lineno, node.end_col_offset)
