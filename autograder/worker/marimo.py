"""A marimo notebook keeps its cells in functions; what they hold counts as if it stood at the top level."""

import ast
from collections.abc import Iterator

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def unwrapped(body: list[ast.stmt]) -> list[ast.stmt]:
    """The statements of a file; of a marimo notebook, those of its cells, each on its own line of the file."""
    apps = {name for node in body for name in _apps(node)}
    return [statement for node in body for statement in _inside(node, apps)] if apps else body


def _apps(node: ast.stmt) -> Iterator[str]:
    match node:
        case ast.Assign([ast.Name(name)], ast.Call(ast.Attribute(ast.Name("marimo"), "App"))):
            yield name


def _inside(node: ast.stmt, apps: set[str]) -> Iterator[ast.stmt]:
    """The body of a cell or of the setup, without its `return`; a function of its own without marimo's decorator."""
    if isinstance(node, ast.With) and [_part(item.context_expr, apps) for item in node.items] == ["setup"]:
        yield from node.body
        return
    marks = [_part(mark, apps) for mark in node.decorator_list] if isinstance(node, Definition) else []
    if "cell" in marks and isinstance(node, Definition):
        yield from (statement for statement in node.body if not isinstance(statement, ast.Return))
        return
    if any(marks) and isinstance(node, Definition):
        node.decorator_list = [mark for mark, part in zip(node.decorator_list, marks, strict=True) if not part]
    yield node


def _part(mark: ast.expr, apps: set[str]) -> str:
    """What of the app a decorator names, called or not: "cell" of `@app.cell(hide_code=True)`; empty if nothing."""
    match mark.func if isinstance(mark, ast.Call) else mark:
        case ast.Attribute(ast.Name(name), part) if name in apps:
            return part
    return ""
