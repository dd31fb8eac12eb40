"""What must not leave a course: searched for in what is about to be given to students."""

import ast
import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from autograder.authoring.stub import stub
from autograder.course import Assignment, Page, Prose
from autograder.exercise import Sampler
from autograder.judge.key import Key, KeyCase
from autograder.worker.drive import arrays

TELLING = 20  # characters of a statement; shorter ones, such as `return out`, tell nothing
DIGITS = 12  # characters of a number that nobody writes by chance
NUMBER = re.compile(rf"-?\d[\d.e+-]{{{DIGITS - 1},}}")


def leaks(assignment: Assignment, keys: Iterable[Key], files: Mapping[str, bytes]) -> list[str]:
    """Where files hold something hidden: a statement of the reference, or the numbers of a hidden case.

    Args:
        assignment: with its reference.
        keys: its answer keys, whole.
        files: content by name.
    """
    lines = statements(assignment)
    numbers = hidden_numbers(keys)
    return [
        f"{name} holds {what}"
        for name, content in files.items()
        for what in _leaks(content.decode("utf-8", "replace"), lines, numbers)
    ]


def _leaks(text: str, lines: Iterable[str], numbers: Mapping[str, set[str]]) -> Iterator[str]:
    quoted = text.replace('\\"', '"').replace("\\\\", "\\")  # as it stands in JSON
    yield from (f"a statement of the reference: {line}" for line in lines if line in text or line in quoted)
    arrays_there = set(re.findall(r'"([A-Za-z0-9+/]{16,}=*)"', text))
    there = set(NUMBER.findall(text)) | arrays_there
    for case, found in numbers.items():
        same = found & there
        if len(same) > 1 or same & arrays_there:
            yield f"numbers of the hidden case {case}: {', '.join(sorted(same)[:3])}"


def statements(assignment: Assignment) -> set[str]:
    """Lines of the reference that say how it is done, and that students are not shown."""
    told = [part.text if isinstance(part, Prose) else f"{part.prose}\n{stub(part)}" for part in assignment.parts]
    shown = {line.strip() for text in told for line in text.splitlines()}
    lines = {line.strip() for page in assignment.pages for line in _lines(page)}
    unseen = {line for line in lines if len(line) > TELLING and not any(line in other for other in shown)}
    return {line for line in unseen if "import" not in line}


def _lines(page: Page) -> Iterator[str]:
    """The lines of an exercise's functions, without scenarios and properties, which are part of the checks."""
    drive = page.exercise.drive
    told = {case.scenario.__name__ for case in page.exercise.cases if case.scenario}
    told |= {f.__name__ for f in drive.properties.values()} if isinstance(drive, Sampler) else set()
    for node in page.statements:
        if getattr(node, "name", "") not in told:
            yield from (ast.get_source_segment(page.text, node) or "").splitlines()


def hidden_numbers(keys: Iterable[Key]) -> dict[str, set[str]]:
    """By hidden case, its numbers as text, and its arrays as they are written to a file; less those of public cases."""
    found: dict[str, set[str]] = {}
    public: set[str] = set()
    for key in keys:
        for case in key.cases:
            texts = set(_texts(case))
            public |= set() if case.hidden else texts
            if case.hidden:
                found[f"{case.name!r} of {key.exercise}"] = texts
    return {case: texts - public for case, texts in found.items()}


def _texts(case: KeyCase) -> Iterator[str]:
    """The numbers of a case that nobody writes by chance, and the arrays that hold some."""
    stages = [*case.stages, *(stage for version in case.alternatives for stage in version)]
    values: list[Any] = [case.args, case.upstream, [expected.value for stage in stages for expected in stage]]
    for array in arrays(values):
        numbers = {repr(x) for x in np.ravel(array).tolist() if isinstance(x, float)}
        telling = {text for text in numbers if len(text) >= DIGITS}
        yield from telling
        if len(telling) > 1:
            yield base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()
            yield json.dumps(array.tolist())
