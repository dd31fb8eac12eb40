"""How often a rule is wrong: ours and those of the field, on the hand-written implementations, side by side.

Every implementation of every exercise that maps numbers to numbers runs on the same inputs, in seven regimes and at
fifty seeds, in float64 and on float32 inputs. Each rule says of each result whether it is right; a submission, which is
a file's exercise at a seed, passes if all its results do. Where a regime leaves the reference without an answer (it
raises, is not finite, or jumps when the inputs move by eight roundings), the regime is left out for all rules.

A right submission that is rejected is an error, and so is a wrong one that is accepted, but only where a rule that
looks at values could know: in some regime, some value lies a hundred times further from the reference than those of all
right implementations do, at the scale of the larger of 1 and the result. So mistakes in state, in what is changed, or
on other inputs count where they show in a value, and for all rules alike; a wrong submission that raises is caught by
every rule, and left out. On float32 inputs, a right one that overflows there, and not in float64, is left out too.

Last, the whole judge is held to all: each file's verdict on the exercises' own cases, hidden ones too, at every seed,
where every right file must get full marks, and every wrong one must not; random functions and classes included.

    python benchmarks/judging.py [--quick]      in the project's environment, without the columns of torch
    make judging                                with them
"""

import argparse
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from course import course, unmistaken
from handwritten import Written, quiet, written
from tables import by_assignment, by_rule, left_out
from tally import Tally, add_submissions
from trials import UNIT, trials

from autograder.judge.answers import make_key
from autograder.judge.ask import question
from autograder.judge.evidence import findings
from autograder.judge.key import Key
from autograder.notebook.examine import ask
from autograder.report import Where
from autograder.sandbox.answer import Loaded, State


def verdict(file: Written, key: Key) -> bool:
    """Whether a file passes every check of every case of an exercise."""
    functions = file.functions()
    loaded = Loaded({n: State("defined", Where(1, 1)) for n, f in zip(key.functions, functions, strict=True) if f})
    try:
        with file.limited():
            answer = ask(question(key, loaded), functions)
    except TimeoutError:
        return False
    return all(found.status == "passed" for found in findings(key, loaded, answer))


def measure(task: tuple[str, int, int]) -> Tally:
    """One seed of one exercise."""
    assignment, number, seed = task
    one, files, tally = course()[assignment][number], written(assignment, number), Tally()
    page = unmistaken(one.page)
    with quiet():
        key = make_key(page, seed)
        for file in files:
            tally.judged[assignment, file.kind] += 1
            if verdict(file, key) != (file.kind == "right"):
                tally.misjudged[assignment, file.kind] += 1
                tally.whole.append(f"{file.kind}/{file.name}: {page.name}, seed {seed}")
        found = trials(page, key, one.made_of, seed)
        possible = len(UNIT) * sum(map(len, one.made_of.values()))
        tally.left_out["results without an answer"] += possible - sum(map(len, found.values()))
        for made in filter(None, found.values()):
            add_submissions(tally, key, made, files, seed)
    return tally


def tasks(seeds: range, only: str) -> Iterator[tuple[str, int, int]]:
    """Everything that is measured, seed by seed."""
    for seed in seeds:
        for name, found in course().items():
            yield from ((name, one.number, seed) for one in found if only in name and not one.left_out)


def main() -> None:
    """Print the tables, what was left out, and what our judge got wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="5 seeds in place of 50")
    options.add_argument("--only", default="", metavar="NN", help="assignments whose name holds this")
    options.add_argument("--jobs", type=int, default=2)
    given = options.parse_args()
    seeds, start, tally = range(5 if given.quick else 50), time.perf_counter(), Tally()
    course()  # before the processes fork
    with ProcessPoolExecutor(given.jobs) as pool:
        for part in pool.map(measure, tasks(seeds, given.only), chunksize=4):
            tally.add(part)
    for dtype in UNIT:
        print(by_rule(tally, dtype.__name__), end="\n\n")
    print(by_assignment(tally, course()), end="\n\n")
    print(left_out(tally, course()))
    print("rule R wrong about:", *(tally.ours or ["nothing"]), sep="\n  ")
    print("whole verdict wrong about:", *(tally.whole or ["nothing"]), sep="\n  ")
    print(f"{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
