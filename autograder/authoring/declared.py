"""Checks of what an author has written: the edits fit, the words are there, the cases have names."""

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator

from autograder.authoring.subject import Severity, Subject
from autograder.course import CourseError
from autograder.exercise import Script

TELLING = 9  # a shorter piece of code may well stand in a hint


def edits_fit(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Every edit matches the reference, and what it makes is Python."""
    exercise = subject.page.exercise
    groups = [*(m.edits for m in exercise.mistakes), *(a.edits for a in exercise.alternatives)]
    groups += [(edit,) for case in exercise.cases for edit in case.between]
    groups += [(edit,) for equivalent in exercise.equivalents for edit in equivalent.edits]
    for edits in groups:
        try:
            ast.parse(subject.page.text_after(edits))
        except CourseError as error:
            yield "error", str(error)
        except SyntaxError as error:
            yield "error", f"the edit {edits[-1]!r} gives no valid Python: {error.msg}; mend its new text"
        if not edits:
            yield "error", "a mistake, an alternative or an equivalent has no edit; say what it changes"


def cases_have_names(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Case names are unique, and something is hidden."""
    cases = subject.page.exercise.cases
    for name, count in Counter(case.name for case in cases).items():
        if count > 1:
            yield "error", f"{count} cases are called {name!r}; give each a name of its own"
    if not any(case.hidden for case in cases):
        yield "error", "no case is hidden; add one, so that a table of the public answers earns no full marks"


def words_are_there(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Prose, hints and sentences say something."""
    page = subject.page
    if not page.prose.startswith("## ") or len(page.prose.splitlines()) < 3:
        yield "error", "the prose needs a heading, `## Title`, and text below it"
    if not page.exercise.hints:
        yield "error", "there is no hint; give a first nudge at least"
    for number, hint in enumerate(page.exercise.hints, 1):
        if not hint.strip():
            yield "error", f"hint {number} is empty; write it, or remove it"
    for sentence, count in Counter(m.sentence.strip() for m in page.exercise.mistakes).items():
        if not sentence or count > 1:
            yield "error", f"{count} mistakes have the sentence {sentence!r}; say of each what was done"
    if any(not equivalent.reason.strip() for equivalent in page.exercise.equivalents):
        yield "error", "an Equivalent gives no reason; say why it changes nothing"


def contracts_are_there(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Every function says what it takes and what it returns."""
    is_script = isinstance(subject.page.exercise.drive, Script)
    for item in subject.functions:
        doc = inspect.getdoc(item) or ""
        wanted = [] if is_script else [*(["Args"] if inspect.signature(item).parameters else []), "Returns"]
        if not doc:
            yield "error", f"{item.__name__} has no docstring; it is the contract that students read"
        for section in wanted if doc else ():
            if not re.search(rf"^{section}:\n +\S", doc, re.MULTILINE):
                yield "error", f"the docstring of {item.__name__} has no section `{section}:`, or an empty one"


def hints_keep_the_solution(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """No hint holds a line of the reference."""
    lines = {_squeezed(line) for line in _solution(subject)}
    for number, hint in enumerate(subject.page.exercise.hints, 1):
        told = [line for line in lines if len(line) >= TELLING and line in _squeezed(hint)]
        if told:
            yield "error", f"hint {number} gives the solution away, {max(told, key=len)!r}; say what to think of"


def _solution(subject: Subject) -> Iterator[str]:
    """The statements of the asked functions, and the values that they set or return."""
    for node in subject.page.statements:
        if getattr(node, "name", None) in subject.names:
            for item in ast.walk(node):
                if isinstance(item, ast.Assign | ast.AugAssign | ast.Return) and item.value:
                    yield ast.unparse(item)
                    yield "" if isinstance(item.value, ast.Tuple | ast.Name) else ast.unparse(item.value)


def _squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
