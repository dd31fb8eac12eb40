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

from handwritten import Written, pages, quiet, written

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


def rows(rounds: int) -> Iterator[tuple[Page, str, float, float]]:
    """For every exercise and kind of file, the milliseconds of arithmetic and of judging, of a median file."""
    for assignment, found in pages().items():
        for number, page in enumerate(found):
            key = make_key(page, 0)
            for kind in ("right", "wrong"):
                files = [file for file in written(assignment, number) if file.kind == kind]
                work = statistics.median(arithmetic(file, key, rounds) for file in files)
                yield page, kind, work, statistics.median(judging(file, key, rounds) for file in files)


def main() -> None:
    """Print the ratio for every exercise, and over all."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    total = {"right": [0.0, 0.0], "wrong": [0.0, 0.0]}
    with quiet():
        measured = list(rows(rounds))
    for page, kind, work, judge in measured:
        total[kind][0] += work
        total[kind][1] += judge
        print(f"{page.name:12} {kind:6} arithmetic {work:6.2f}   judging {judge:6.2f}   {judge / work:5.1f} times")
    for kind, (work, judge) in total.items():
        print(f"{'all':12} {kind:6} arithmetic {work:6.2f}   judging {judge:6.2f}   {judge / work:5.1f} times")


if __name__ == "__main__":
    main()
