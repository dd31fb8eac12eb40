"""Two changes of a program made one into the other: of syntax trees, so that changes within one line go together.

Trees are never changed in place, and what two of them have in common they share.
"""

import ast
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

Step = tuple[str, int, int]  # a field, and which of its items, from and up to; -1, -1 where it holds one node
Path = tuple[Step, ...]
ONLY = (-1, -1)


@dataclass(frozen=True)
class Patch:
    """What stands in a place of a tree.

    Args:
        path: from the root to the place.
        old, new: the nodes there, before and after.
    """

    path: Path
    old: Sequence[ast.AST]
    new: Sequence[ast.AST]


class ConflictError(Exception):
    """Two changes of one place, of which neither leaves room for the other."""


def patches(old: ast.AST, new: ast.AST, path: Path = ()) -> list[Patch]:
    """The smallest changes that make one tree another; their places do not overlap."""
    if same(old, new):
        return []
    if not _alike(old, new) or _is_part(old, new) or _is_part(new, old):
        return [Patch(path, [old], [new])]
    found: list[Patch] = []
    for name in old._fields:
        one, other = getattr(old, name), getattr(new, name)
        if isinstance(one, list):
            found += _of_lists(name, one, other, path)
        elif isinstance(one, ast.AST):
            found += patches(one, other, (*path, (name, *ONLY)))
    return found


def _alike(old: ast.AST, new: ast.AST) -> bool:
    """Whether two nodes differ at most in the nodes within them."""
    return type(old) is type(new) and all(_own(getattr(old, n)) == _own(getattr(new, n)) for n in old._fields)


def _own(value: Any) -> Any:
    """What a field says by itself; nodes are looked at one by one."""
    if isinstance(value, ast.AST):
        return ast.AST
    return [_own(item) for item in value if not isinstance(item, ast.AST)] if isinstance(value, list) else repr(value)


def _is_part(part: ast.AST, whole: ast.AST) -> bool:
    """Whether an expression stands within another one."""
    return isinstance(part, ast.expr) and isinstance(whole, ast.expr) and ast.dump(part) in ast.dump(whole)


def _of_lists(name: str, old: Sequence[Any], new: Sequence[Any], path: Path) -> Iterator[Patch]:
    """The changes of a list: node by node where as many are there, else all between what is the same at both ends."""
    if len(old) == len(new):
        for i, (one, other) in enumerate(zip(old, new, strict=True)):
            if isinstance(one, ast.AST):
                yield from patches(one, other, (*path, (name, i, i + 1)))
        return
    first = 0
    while first < min(len(old), len(new)) and same(old[first], new[first]):
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and same(old[-1 - last], new[-1 - last]):
        last += 1
    yield Patch((*path, (name, first, len(old) - last)), old[first : len(old) - last], new[first : len(new) - last])


def same(one: ast.AST, other: ast.AST) -> bool:
    """Whether two trees are the same but for where they stand in their texts."""
    return one is other or ast.dump(one) == ast.dump(other)


def applied(tree: Any, found: Sequence[Patch]) -> Any:
    """A tree after changes whose places do not overlap."""
    for patch in sorted(found, key=lambda p: [(name, -first, -last) for name, first, last in p.path]):
        tree = _put(tree, patch.path, patch.new)
    return tree


def _put(tree: Any, path: Path, new: Sequence[ast.AST]) -> Any:
    """A copy of a tree with other nodes in a place; only what is above the place is copied."""
    if not path:
        return new[0]
    (name, first, last), *rest = path
    within = getattr(tree, name)
    copy = type(tree)(**vars(tree))
    if (first, last) == ONLY:
        setattr(copy, name, _put(within, tuple(rest), new))
    else:
        put = [_put(within[first], tuple(rest), new)] if rest else new
        setattr(copy, name, [*within[:first], *put, *within[last:]])
    return copy


def merged(tree: ast.AST, one: Sequence[Patch], other: Sequence[Patch]) -> Any:
    """A tree after two changes, each of them made as if it were the only one.

    Raises:
        ConflictError: where neither leaves room for the other.
    """
    within: dict[int, list[Patch]] = {}
    for patch, its in itertools.product(one, other):
        if _meet(patch.path, its.path):
            outer, inner = (patch, its) if len(patch.path) <= len(its.path) else (its, patch)
            within.setdefault(id(outer), []).append(inner)
    gone = {id(inner) for inners in within.values() for inner in inners}
    kept = [patch for patch in (*one, *other) if id(patch) not in gone]
    return applied(tree, [_both(p, within[id(p)]) if id(p) in within else p for p in kept])


def _meet(one: Path, other: Path) -> bool:
    """Whether a place holds another, or is the same."""
    for (name, first, last), (its_name, its_first, its_last) in zip(one, other, strict=False):
        if name != its_name:
            return False
        if (first, last) != (its_first, its_last):
            return first < its_last and its_first < last
    return True


def _both(outer: Patch, inners: Sequence[Patch]) -> Patch:
    """A change with others within its place."""
    try:
        return Patch(outer.path, outer.old, _within(outer, inners))
    except ConflictError:
        if len(inners) > 1 or inners[0].path != outer.path:
            raise
        return Patch(outer.path, outer.old, _within(inners[0], [outer]))


def _within(outer: Patch, inners: Sequence[Patch]) -> list[ast.AST]:
    """What the outer change puts in, with the inner ones made where it still holds what these are about."""
    if any(len(inner.old) != 1 or len(inner.new) != 1 for inner in inners):
        raise ConflictError
    places = [_place(outer, inner.old[0]) for inner in inners]
    nodes = list(outer.new)
    for place, inner in zip(places, inners, strict=True):
        nodes = [replaced(node, place, inner.new[0]) for node in nodes]
    return nodes


def _place(outer: Patch, old: ast.AST) -> ast.AST:
    """Where in what a change puts in a node of what was there before is still to be found."""
    before = [node for node in _all(outer.old) if same(node, old)]
    after = [node for node in _all(outer.new) if same(node, old)]
    if len(after) == 1:
        return after[0]
    if len(after) != len(before):
        raise ConflictError
    return after[next(i for i, node in enumerate(before) if node is old)]


def _all(nodes: Sequence[ast.AST]) -> list[ast.AST]:
    return [inside for node in nodes for inside in ast.walk(node)]


def replaced(tree: ast.AST, place: ast.AST, new: ast.AST) -> ast.AST:
    """A copy of a tree with another node for one of its own."""
    if tree is place:
        return new
    for path, node in _children(tree):
        put = replaced(node, place, new)
        if put is not node:
            copy: ast.AST = applied(tree, [Patch(path, [node], [put])])
            return copy
    return tree


def _children(tree: ast.AST) -> Iterator[tuple[Path, ast.AST]]:
    for name, value in ast.iter_fields(tree):
        if isinstance(value, ast.AST):
            yield ((name, *ONLY),), value
        elif isinstance(value, list):
            yield from ((((name, i, i + 1),), node) for i, node in enumerate(value) if isinstance(node, ast.AST))
