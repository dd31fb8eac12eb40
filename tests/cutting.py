"""What a cut gives, for the tests of it."""

import ast

from autograder.worker.cut import Source


def sources(source: Source, *names: str) -> list[str]:
    """The code that the names need, statement by statement."""
    return [ast.unparse(statement.node) for statement in source.needed(names)]


def run(source: Source, *names: str) -> dict:
    """Run what the names need; every statement must succeed."""
    space = {"__name__": "submission"}
    assert source.run(names, space) == []
    return space


def problems(source: Source) -> list[tuple]:
    """Cell, line and name of each syntax error."""
    return [(problem.cell, problem.line, problem.name) for problem in source.problems]
