"""What judging costs beside the student's own arithmetic: same functions, same cases, medians in milliseconds.

    python benchmarks/judging_cost.py [ROUNDS]

Judging is everything from a worker's answer to the report of an exercise: comparing, points, words, and for wrong
results the named mistake and the question in float32. The target is at most three times the arithmetic.
"""

import contextlib
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from course import course
from handwritten import Written, quiet, written

from autograder.course import Page
from autograder.judge.answers import make_key
from autograder.judge.ask import question
from autograder.judge.evidence import findings
from autograder.judge.key import Key
from autograder.judge.precision import weigh
from autograder.judge.verdicts import verdicts
from autograder.notebook.examine import ask
from autograder.report import Where
from autograder.sandbox.answer import Loaded, State
from autograder.worker.drive import DRIVES, Call, fresh


def milliseconds(run: Callable[[], object], rounds: int) -> float:
    """The median time of a call, after one to warm up."""
    run()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return 1e3 * statistics.median(taken)


def arithmetic(file: Written, key: Key, rounds: int) -> float:
    """The file's functions on every case; copies of the inputs are made before."""
    functions = file.functions()

    def run(calls: Sequence[Call]) -> None:
        for call in calls:
            with contextlib.suppress(Exception):  # a wrong file may raise anything
                list(DRIVES[call.drive](functions, call, key.returns))

    taken = []
    for _ in range(rounds + 1):
        calls = [Call(case.drive, fresh(case.args), fresh(case.upstream), case.scenario) for case in key.cases]
        start = time.perf_counter()
        run(calls)
        taken.append(time.perf_counter() - start)
    return 1e3 * statistics.median(taken[1:])


def judging(file: Written, key: Key, rounds: int) -> float:
    """From the answer to the report."""
    functions = file.functions()
    states = {name: State("defined", Where(1, 1)) for name, f in zip(key.functions, functions, strict=True) if f}
    loaded = Loaded(states)
    answer = ask(question(key, loaded), functions)

    def run() -> None:
        found = findings(key, loaded, answer)
        weigh(key, found, lambda q: ask(q, functions))
        verdicts(key, found, {})

    return milliseconds(run, rounds)


def ends(file: Written, key: Key) -> bool:
    """Whether a file's functions end in decent time."""
    try:
        with file.limited():
            ask(question(key, Loaded(dict.fromkeys(key.functions, State("defined", Where(1, 1))))), file.functions())
    except TimeoutError:
        return False
    return True


def rows(rounds: int) -> Iterator[tuple[Page, str, float, float]]:
    """For every exercise and kind of file, the milliseconds of arithmetic and of judging, of a median file."""
    for one in (one for found in course().values() for one in found if not one.left_out):
        key = make_key(one.page, 0)
        for kind in ("right", "wrong"):
            found = [file for file in written(one.page.assignment, one.number) if file.kind == kind and ends(file, key)]
            work = statistics.median(arithmetic(file, key, rounds) for file in found)
            yield one.page, kind, work, statistics.median(judging(file, key, rounds) for file in found)


def main() -> None:
    """Print the ratio for every exercise, and over all."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    total = {"right": [0.0, 0.0], "wrong": [0.0, 0.0]}
    with quiet():
        measured = list(rows(rounds))
    for page, kind, work, judge in measured:
        total[kind][0] += work
        total[kind][1] += judge
        print(f"{page.name:25} {kind:6} arithmetic {work:6.2f}   judging {judge:6.2f}   {judge / work:5.1f} times")
    for kind, (work, judge) in total.items():
        print(f"{'all':25} {kind:6} arithmetic {work:6.2f}   judging {judge:6.2f}   {judge / work:5.1f} times")


if __name__ == "__main__":
    main()
