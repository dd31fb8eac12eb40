"""The names in a piece of code, as far as its text tells: bound, used, changed."""

import ast
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, cast

# Functions of numpy and the standard library that change their first argument.
_IN_PLACE = {"at", "copyto", "fill_diagonal", "heapify", "heappush", "insort", "place", "put", "put_along_axis"}
_IN_PLACE |= {"putmask", "shuffle", "setattr", "delattr"}

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
DEFINITION = (*FUNCTION, ast.ClassDef)


@dataclass
class Names:
    """What some code does with names while it runs; the bodies of its functions do not count.

    Args:
        bound: by name, the node that binds it; of several the last one that is not a stub.
        used: names that are read.
        changed: names whose object is changed: an item, an attribute, in place.
        called: names with a method called for its effect, which is a change unless they are modules.
        given: (function, argument) of calls for their effect, which is a change if the function is the student's.
        has_functions: whether functions are made.
        star: whether it is `from ... import *`.
    """

    bound: dict[str, Any] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)
    given: set[tuple[str, str]] = field(default_factory=set)
    has_functions: bool = False
    star: bool = False

    def bind(self, name: str | None, node: Any) -> None:
        """Note a binding."""
        if name and (name not in self.bound or not is_stub(node)):
            self.bound[name] = node

    def add_inner(self, inner: "Names", own: Iterable[str]) -> None:
        """Take over what a class body or a comprehension does with names that are not its `own`."""
        self.used |= inner.used.difference(own)
        self.changed |= inner.changed.difference(own)
        self.called |= inner.called.difference(own)
        self.given |= inner.given
        self.has_functions |= inner.has_functions


def look(nodes: Iterable[ast.AST]) -> Names:
    """What the nodes do with names."""
    names = Names()
    todo = list(nodes)[::-1]
    while todo:
        node = todo.pop()
        rule = _RULES.get(type(node))
        todo += reversed(rule(node, names) if rule else list(ast.iter_child_nodes(node)))
    return names


def is_stub(node: ast.AST) -> bool:
    """Whether a function is not begun: it does nothing or raises NotImplementedError. A class: all its methods."""
    if isinstance(node, ast.ClassDef):
        methods = [item for item in node.body if isinstance(item, FUNCTION)]
        return bool(methods) and all(map(is_stub, methods))
    return isinstance(node, FUNCTION) and all(map(_is_nothing, node.body))


def _is_nothing(node: ast.stmt) -> bool:
    match node:
        case ast.Pass() | ast.Expr(ast.Constant()) | ast.Return(None | ast.Constant(None)):
            return True
        case ast.Raise(ast.Name("NotImplementedError") | ast.Call(ast.Name("NotImplementedError"))):
            return True
    return False


def root(node: ast.AST) -> str:
    """The name that an attribute, an item or a starred argument belongs to; empty if there is none."""
    while isinstance(node, ast.Attribute | ast.Subscript | ast.Starred):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def handed(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call, with and without names."""
    return [*call.args, *(keyword.value for keyword in call.keywords)]


# Each rule notes what its node does, and returns the nodes inside it that run with it.


def _name(node: ast.Name, names: Names) -> list[ast.AST]:
    if isinstance(node.ctx, ast.Store):
        names.bind(node.id, node)
    elif isinstance(node.ctx, ast.Load):
        names.used.add(node.id)
    return []


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef, names: Names) -> list[ast.AST]:
    names.bind(node.name, node)
    names.has_functions = True
    return [*node.decorator_list, node.args, *([node.returns] if node.returns else [])]


def _lambda(node: ast.Lambda, names: Names) -> list[ast.AST]:
    names.has_functions = True
    return [node.args]


def _class(node: ast.ClassDef, names: Names) -> list[ast.AST]:
    names.bind(node.name, node)
    inner = look(node.body)
    names.add_inner(inner, inner.bound)
    return [*node.decorator_list, *node.bases, *node.keywords]


def _comprehension(node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp, names: Names) -> list[ast.AST]:
    first = node.generators[0].iter  # the only part that runs outside
    parts = [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.comprehension)]
    parts += [child for one in node.generators for child in ast.iter_child_nodes(one) if child is not first]
    own = {name for one in node.generators for name in _targets(one.target)}
    inner = look(parts)
    names.add_inner(inner, own)
    for name in inner.bound.keys() - own:  # by a walrus
        names.bind(name, inner.bound[name])
    return [first]


def _targets(node: ast.expr) -> set[str]:
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}


def _import(node: ast.Import | ast.ImportFrom, names: Names) -> list[ast.AST]:
    for alias in node.names:
        if alias.name == "*":
            names.star = True
        else:
            names.bind(alias.asname or alias.name.partition(".")[0], alias)
    return []


def _attribute(node: ast.Attribute, names: Names) -> list[ast.AST]:
    if not isinstance(node.ctx, ast.Load):
        names.changed.add(root(node))
    return [node.value]


def _item(node: ast.Subscript, names: Names) -> list[ast.AST]:
    if not isinstance(node.ctx, ast.Load):
        names.changed.add(root(node))
    return [node.value, node.slice]


def _call(node: ast.Call, names: Names) -> list[ast.AST]:  # noqa: ARG001 - a rule takes both
    return [node.func, *handed(node)]


def _augmented(node: ast.AugAssign, names: Names) -> list[ast.AST]:
    names.used.add(root(node.target))
    return [node.target, node.value]


def _annotated(node: ast.AnnAssign, names: Names) -> list[ast.AST]:  # noqa: ARG001 - a rule takes both
    return [node.target, node.annotation, node.value] if node.value else [node.annotation]


def _effect(node: ast.Expr, names: Names) -> list[ast.AST]:
    if isinstance(call := node.value, ast.Call):
        function = call.func.attr if isinstance(call.func, ast.Attribute) else root(call.func)
        if function in _IN_PLACE and call.args:
            names.changed.add(root(call.args[0]))
        if isinstance(call.func, ast.Name):
            names.given |= {(function, root(argument)) for argument in handed(call)}
        else:
            names.called.add(root(call.func))
    return [node.value]


def _if(node: ast.If, names: Names) -> list[ast.AST]:  # noqa: ARG001 - a rule takes both
    """`if __name__ == "__main__":` never runs here."""
    match node.test:
        case ast.Compare(ast.Name("__name__"), [ast.Eq()]) | ast.Compare(_, [ast.Eq()], [ast.Name("__name__")]):
            return [*node.orelse]
    return list(ast.iter_child_nodes(node))


def _named(node: ast.ExceptHandler | ast.MatchAs | ast.MatchStar, names: Names) -> list[ast.AST]:
    names.bind(node.name, node)
    return list(ast.iter_child_nodes(node))


def _rest(node: ast.MatchMapping, names: Names) -> list[ast.AST]:
    names.bind(node.rest, node)
    return list(ast.iter_child_nodes(node))


def _nothing(node: ast.AST, names: Names) -> list[ast.AST]:  # noqa: ARG001 - a rule takes both
    return []


_RULES = cast(
    "dict[type[ast.AST], Callable[[ast.AST, Names], list[ast.AST]]]",
    {
        ast.Name: _name,
        ast.Constant: _nothing,
        ast.FunctionDef: _function,
        ast.AsyncFunctionDef: _function,
        ast.Lambda: _lambda,
        ast.ClassDef: _class,
        ast.ListComp: _comprehension,
        ast.SetComp: _comprehension,
        ast.DictComp: _comprehension,
        ast.GeneratorExp: _comprehension,
        ast.Import: _import,
        ast.ImportFrom: _import,
        ast.Attribute: _attribute,
        ast.Subscript: _item,
        ast.Call: _call,
        ast.AugAssign: _augmented,
        ast.AnnAssign: _annotated,
        ast.Expr: _effect,
        ast.If: _if,
        ast.ExceptHandler: _named,
        ast.MatchAs: _named,
        ast.MatchStar: _named,
        ast.MatchMapping: _rest,
    },
)
