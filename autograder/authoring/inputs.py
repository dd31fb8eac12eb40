"""Checks of the cases' inputs, which decide more than tolerances: what does not vary or matter catches nothing."""

import inspect
import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from autograder.authoring.subject import Severity, Subject
from autograder.judge.answers import evaluate, flat
from autograder.judge.compare import differences
from autograder.judge.key import KeyCase
from autograder.judge.tolerance import scale
from autograder.worker.drive import Call, arrays
from autograder.worker.wire import Seed

STEP = 2.0**-36
JUMP = 2.0**-18  # of an output's size; less is no jump
MOVES = 8
ABSENT = "(absent)"
SAMPLES = "N"
SHAPE = re.compile(r"shape \(([A-Z]\w*(?:, [A-Z]\w*)*),?\)")

Path_ = tuple[str, ...]
Leaves = dict[Path_, Any]
Directions = dict[int, np.ndarray]
Groups = dict[str, dict[str, int]]
Row = tuple[KeyCase, dict[str, Any], Leaves]


def inputs_keep_off_kinks(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """No gradient jumps when the inputs move by one part in 2**36."""
    told: set[str] = set()
    for case, _ in subject.single_calls if subject.key.differentiated else ():
        if not case.kink and case.name not in told and _jumps(subject, case):
            told.add(case.name)
            yield "error", f"{case.name!r} lies on a kink: the gradient jumps if inputs move by 2**-36; move them away"


def _jumps(subject: Subject, case: KeyCase) -> bool:
    """Whether a gradient jumps within a tiny step of a case."""
    key, rng = subject.key, np.random.default_rng(0)
    positions = [key.parameters.index(name) for name in key.differentiated]
    own = [np.asarray(arg, float) if i in positions else arg for i, arg in enumerate(case.args)]
    n = len(positions)

    def gradients(args: list[Any]) -> list[np.ndarray]:
        return flat(evaluate(key, subject.functions, Call(case.drive, args, case.upstream))[0])[-n:]

    def moved(directions: Directions, step: float) -> list[np.ndarray]:
        return gradients([arg + step * directions[i] if i in positions else arg for i, arg in enumerate(own)])

    here = gradients(own)
    for _ in range(MOVES):
        directions = {i: _direction(own[i], rng) for i in positions}
        if any(map(_is_jump, here, moved(directions, STEP), moved(directions, STEP / 2))):
            return True
    return False


def _is_jump(here: np.ndarray, whole: np.ndarray, half: np.ndarray) -> bool:
    """Whether a change is large, and is not twice that at half the step, as it is on any smooth slope."""
    change = np.maximum(np.abs(whole - here), np.abs(half - here))
    bent = np.abs((whole - here) - 2 * (half - here)) > change / 4
    return bool(((change > JUMP * scale(np.abs(here))) & bent).any())


def _direction(array: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A relative move of every element by 1; a zero goes as far as a typical element."""
    size = np.where(array == 0, min(1.0, float(np.sqrt(np.mean(array**2))) or 1.0), np.abs(array))
    return np.asarray(size * rng.choice([-1.0, 1.0], array.shape))


def settings_vary(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Every input that is no array has more than one value."""
    leaves = [_leaves(inputs) for _, inputs in subject.single_calls]
    defaults: Leaves = {(name,): value for name, value in _defaults(subject).items()}
    for path in dict.fromkeys([*(path for found in leaves for path in found), *defaults]):
        values = {repr(found.get(path, defaults.get(path, ABSENT))) for found in leaves}
        is_setting = not any(_is_array(found.get(path, defaults.get(path))) for found in leaves)
        if is_setting and len(values) == 1:
            yield "error", f"{_name(path)} is {values.pop()} in every case; give it another value in one of them"


def inputs_matter(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """Another value of any input changes a result in some case."""
    if subject.key.kind in {"sampler", "script"}:
        return
    calls = [(case, inputs, _leaves(inputs)) for case, inputs in subject.single_calls]
    for path in dict.fromkeys(path for _, _, leaves in calls for path in leaves):
        trials = list(_trials(path, calls))
        if trials and not any(_changes(subject, case, inputs) for case, inputs in trials):
            yield "error", f"no case notices another {_name(path)}; add one in which it matters"


def _trials(path: Path_, calls: Sequence[Row]) -> Iterator[tuple[KeyCase, dict[str, Any]]]:
    """The inputs of every case with another value at a path: another array, or the value of another case."""
    values = [leaves[path] for _, _, leaves in calls if path in leaves]
    for case, inputs, leaves in (row for row in calls if path in row[2]):
        own = leaves[path]
        for other in [_altered(own)] if _is_array(own) else values:
            if repr(other) != repr(own):
                yield case, _put(inputs, path, other)


def _changes(subject: Subject, case: KeyCase, inputs: dict[str, Any]) -> bool:
    """Whether other inputs of a case change a result, or make the reference raise."""
    call = Call(case.drive, list(inputs.values()), case.upstream, case.scenario)
    try:
        got = flat(evaluate(subject.key, subject.functions, call)[0])
    except Exception:  # noqa: BLE001 - inputs that nobody thought of may raise anything
        return True
    wanted = [expected for stage in case.stages for expected in stage]
    return any(
        value.shape != e.value.shape or not (differences(value, e.value) <= e.tolerance).all()
        for value, e in zip(got, wanted, strict=False)
    )


def shapes_differ(subject: Subject) -> Iterator[tuple[Severity, str]]:
    """There is more than one shape, one with no two sizes alike, and a single sample."""
    shapes = [[a.shape for a in arrays(list(inputs.values()))] for _, inputs in subject.single_calls]
    if not any(shapes):
        return
    if len({str(row) for row in shapes}) == 1:
        yield "error", "all cases have the same shapes; give one of them others"
    sizes = [_sizes(subject, inputs) for _, inputs in subject.single_calls]
    if any(map(_several, sizes)) and not any(_several(groups) and _all_differ(groups) for groups in sizes):
        yield "warning", "in every case two dimensions are of one size; give one case sizes that all differ"
    samples = {groups[""][SAMPLES] for groups in sizes if SAMPLES in groups[""]}
    if samples and 1 not in samples:
        yield "warning", "no case has a single sample; add one"


def _several(groups: Groups) -> bool:
    return any(len(group) > 1 for group in groups.values())


def _all_differ(groups: Groups) -> bool:
    return all(len(group) == len(set(group.values())) for group in groups.values())


def _sizes(subject: Subject, inputs: dict[str, Any]) -> Groups:
    """The sizes of a case: of the dimensions that the contract names, under ""; of every other input by itself."""
    doc = inspect.getdoc(subject.functions[0]) or ""
    found: Groups = {"": {}}
    for name, value in inputs.items():
        said = re.search(rf"^ +{name}: .*?(?=^ +\w+: |^\w+:|\Z)", doc, re.MULTILINE | re.DOTALL)
        named = SHAPE.search(said[0]) if said else None
        axes = named[1].split(", ") if named else []
        for array in arrays([value]):
            known = len(axes) == array.ndim
            group = found.setdefault("" if known else name, {})
            group.update(zip(axes if known else map(str, range(array.ndim)), array.shape, strict=True))
    return found


def _leaves(inputs: dict[str, Any], path: Path_ = ()) -> Leaves:
    """Every input by its path: into dicts, but not into lists."""
    found: Leaves = {}
    for name, value in inputs.items():
        if isinstance(value, dict):
            found |= _leaves(value, (*path, name))
        elif not isinstance(value, Seed):
            found[*path, name] = value
    return found


def _put(inputs: dict[str, Any], path: Path_, value: Any) -> dict[str, Any]:
    """The inputs with another value at a path."""
    first, *rest = path
    return {**inputs, first: _put(inputs[first], tuple(rest), value) if rest else value}


def _is_array(value: Any) -> bool:
    return bool(arrays([value]))


def _altered(value: Any) -> Any:
    """Other arrays of the same shape and kind: turned round, and floats made smaller."""
    if isinstance(value, list):
        return [_altered(item) for item in value]
    turned = np.roll(value.ravel(), 1).reshape(value.shape) if isinstance(value, np.ndarray) else value
    return np.asarray(turned * 0.75) if getattr(turned, "dtype", np.dtype(int)).kind == "f" else turned


def _name(path: Path_) -> str:
    return path[0] + "".join(f"[{key!r}]" for key in path[1:])


def _defaults(subject: Subject) -> dict[str, Any]:
    """The defaults of the first function's parameters; an update rule's empty state is none."""
    if not subject.key.parameters:
        return {}
    parameters = inspect.signature(subject.functions[0]).parameters.values()
    return {p.name: p.default for p in parameters if p.default not in (p.empty, None)}
