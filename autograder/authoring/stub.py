"""From the reference to a student's stub: signatures and docstrings stay, bodies go."""

import ast

from autograder.course import Page, asked

FRAMEWORK = ("numpy", "autograder")


def stub(page: Page) -> str:
    """The code cell that a student completes: the imports it needs, and every asked function without its body."""
    names = {item.__name__ for item in asked(page.exercise.drive)}
    parts = [_blank(page.text, node) for node in page.statements if getattr(node, "name", None) in names]
    return _cell(page, parts)


def solution(page: Page) -> str:
    """The same cell, solved: with the helpers and constants of the reference."""
    kept = [node for node in page.statements if not isinstance(node, ast.Import | ast.ImportFrom)]
    return _cell(page, [_text(page.text, node) for node in kept])


def _cell(page: Page, parts: list[str]) -> str:
    imports = [ast.unparse(node) for node in page.statements if _is_own_import(node)]
    head = ["\n".join(imports)] if imports else []
    return "\n\n\n".join([*head, *parts])


def _is_own_import(node: ast.stmt) -> bool:
    """An import that the first cell of the notebook does not make."""
    if isinstance(node, ast.Import):
        return all(alias.name not in FRAMEWORK for alias in node.names)
    return isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] not in FRAMEWORK


def _text(source: str, node: ast.stmt) -> str:
    """The text of a statement, with its decorators and the comments right above it."""
    lines = source.splitlines()
    decorators = getattr(node, "decorator_list", [])
    first = min([node.lineno, *(d.lineno for d in decorators)]) - 1
    while first and lines[first - 1].startswith("#"):
        first -= 1
    return "\n".join(lines[first : node.end_lineno])


def _blank(source: str, node: ast.AST) -> str:
    """A function, or the methods of a class, without the body."""
    if isinstance(node, ast.ClassDef):
        methods = [_blank(source, item) for item in node.body if isinstance(item, ast.FunctionDef)]
        return "\n\n".join([_head(source, node), *methods])
    assert isinstance(node, ast.FunctionDef)
    indent = " " * (node.col_offset + 4)
    return f'{_head(source, node)}\n{indent}raise NotImplementedError("write {node.name}")'


def _head(source: str, node: ast.FunctionDef | ast.ClassDef) -> str:
    """Signature and docstring."""
    lines = source.splitlines()
    first = node.body[0]
    has_docstring = ast.get_docstring(node, clean=False) is not None
    end = first.end_lineno if has_docstring else first.lineno - 1
    return "\n".join(lines[node.lineno - 1 : end])
