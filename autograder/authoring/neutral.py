"""Changes that change nothing: two texts are the same if they agree in this normal form.

It is asked only of changes that give the very results of the reference on many inputs, of different shapes.
"""

import ast
from typing import Any

SYMMETRIC = frozenset({"maximum", "minimum", "add", "multiply", "logaddexp"})
EVEN = frozenset({"abs", "absolute", "fabs", "square", "cosh", "cos"})
ZERO = frozenset({"zeros", "zeros_like"})
OF_SHAPE = frozenset({"ndim", "shape", "size", "len", "zeros_like", "ones_like", "empty_like"})


def normal_form(source: str) -> str:
    """Source without the choices that change no value."""
    return ast.unparse(_Normal().visit(ast.parse(source)))


class _Normal(ast.NodeTransformer):
    """Drops signs that an even function forgets and values of which only the shape counts; orders what may be so."""

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.op, ast.Pow) and _is_even(node.right):
            node.left = _unsigned(node.left)
        if isinstance(node.op, ast.Mult | ast.Div | ast.Pow) and _is_one(node.right):
            return node.left
        return node.right if isinstance(node.op, ast.Mult) and _is_one(node.left) else node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        name = _name(node)
        if name in SYMMETRIC:
            node.args.sort(key=ast.unparse)
        if name in EVEN:
            node.args = [_unsigned(item) for item in node.args]
        if name in OF_SHAPE:
            node.args = [_shaped(item) for item in node.args]
        if name == "len":
            return ast.Attribute(node.args[0], "size", ast.Load())
        node.keywords = sorted(map(_counted_from_the_front, node.keywords), key=ast.unparse)
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        inner = _unsigned(node)
        return inner if isinstance(inner, ast.Call) and _name(inner) in ZERO else node

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        node.value = _shaped(node.value) if node.attr in OF_SHAPE else node.value
        return node.value if node.attr == "T" else node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """One name for a variable that has two."""
        self.generic_visit(node)
        stored = [n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
        stored += [a.arg for a in node.args.args]
        for statement in node.body:
            match statement:
                case ast.Assign([ast.Name(one)], ast.Name(other)) if stored.count(one) == stored.count(other) == 1:
                    _rename(node, one, other)
        return node


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)


def _is_one(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value == 1


def _is_even(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int) and node.value % 2 == 0


def _unsigned(node: Any) -> Any:
    return node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) else node


def _shaped(node: Any) -> Any:
    """A node of the same shape; of two variables, the results have told that they have it in common."""
    node = _unsigned(node)
    node = node.args[0] if isinstance(node, ast.Call) and _name(node) == "ones_like" else node
    return ast.Name("any", node.ctx) if isinstance(node, ast.Name) and node.id != "np" else node


def _counted_from_the_front(given: ast.keyword) -> ast.keyword:
    """The last axis of a matrix has two numbers; whether it is one, the results have told."""
    last = given.arg == "axis" and ast.unparse(given.value) == "-1"
    return ast.keyword("axis", ast.Constant(1)) if last else given


def _rename(node: ast.AST, one: str, other: str) -> None:
    for item in ast.walk(node):
        if isinstance(item, ast.Name) and isinstance(item.ctx, ast.Load) and item.id == one:
            item.id = other
