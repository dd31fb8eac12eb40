"""How often a rule is wrong: ours and those of the field, on the hand-written implementations, side by side.

Every implementation of every exercise runs on the same inputs, in seven regimes and at fifty seeds, in float64 and on
float32 inputs. Each rule says of each result whether it is right; a submission passes if all its results do.

A right submission that is rejected is an error, and so is a wrong one that is accepted, but only where a rule that
looks at values could know: in some regime, some value lies a hundred times further from the reference than those of all
right implementations do, at the scale of the larger of 1 and the result. So mistakes in state, in what is changed, or
on other inputs count where they show in a value, and for all rules alike; a submission that raises is caught by every
rule, and left out. On float32 inputs, a right implementation that overflows there, and not in float64, is left out too.

Last, the whole judge is held to all: each file's verdict on the exercises' own cases, hidden ones too, at every seed,
where every right file must get full marks, and every wrong one must not.

    python benchmarks/judging.py [--quick]      in the project's environment, without the columns of torch
    make judging                                with them
"""

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from handwritten import REGIMES, Written, pages, quiet, written
from rules import FIELD, GRADCHECK, HAS_TORCH, accepts, can_gradcheck, gradcheck, ours
from trials import Trial, outputs, overflows, shows, spread, trial

from autograder.judge.answers import make_key
from autograder.judge.ask import question
from autograder.judge.evidence import findings
from autograder.judge.key import Key
from autograder.judge.precision import weigh
from autograder.judge.verdicts import verdicts
from autograder.notebook.examine import ask
from autograder.report import Where
from autograder.sandbox.answer import Loaded, State

OURS = "autograder (rule R)"
GRADCHECK_EVERY = 10


@dataclass
class Tally:
    """Counts by rule, dtype and kind of file.

    Args:
        results, rejected: of right implementations.
        submissions, errors: a file of an exercise at a seed, judged by all its results.
        ours: what our rule got wrong.
        judged: how many whole verdicts were made, by kind of file.
        misjudged: files and exercises whose whole verdict was wrong, with the seed.
        left_out: submissions, by the reason.
    """

    results: Counter[tuple[str, str]] = field(default_factory=Counter)
    rejected: Counter[tuple[str, str]] = field(default_factory=Counter)
    submissions: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    errors: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    ours: list[str] = field(default_factory=list)
    judged: Counter[str] = field(default_factory=Counter)
    misjudged: list[str] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Take in another tally."""
        for name, value in vars(other).items():
            vars(self)[name] += value


def judge(tally: Tally, trials: Sequence[Trial], files: Sequence[Written], seed: int) -> None:
    """Ask every rule about every file."""
    found = [(file, [outputs(file, trial) for trial in trials]) for file in files]
    whole = [(file, [got for got in results if got is not None]) for file, results in found]
    sound = [pair for pair in whole if len(pair[1]) == len(trials)]
    fit = [(f, results) for f, results in sound if f.kind == "wrong" or not any(map(overflows, results, trials))]
    right = [results for file, results in fit if file.kind == "right"]
    near = [spread([results[k] for results in right], trial) for k, trial in enumerate(trials)]
    seen = [(f, results) for f, results in fit if f.kind == "right" or any(map(shows, results, trials, near))]
    tally.left_out["raised"] += len(found) - len(sound)
    tally.left_out["right in float64 alone"] += len(sound) - len(fit)
    tally.left_out["wrong in no value here"] += len(fit) - len(seen)
    for file, results in seen:
        count(tally, file, results, trials, seed)


def count(tally: Tally, file: Written, results: Sequence[Sequence[Any]], trials: Sequence[Trial], seed: int) -> None:
    """Ask every rule about one file."""
    dtype, page, key = trials[0].dtype.__name__, trials[0].page, trials[0].key
    pairs = list(zip(results, trials, strict=True))
    said = {OURS: [ours(got, trial.expected) for got, trial in pairs]}
    for name, rule in FIELD.items():
        said[name] = [accepts(rule, got, trial.want) for got, trial in pairs]
    if seed % GRADCHECK_EVERY == 0 and dtype == "float64" and can_gradcheck(page, trials[0].call):
        small = [trial.call for trial in trials if can_gradcheck(page, trial.call)]
        said[GRADCHECK] = [gradcheck(file, page, key, call) for call in small]
    for name, accepted in said.items():
        tally.submissions[name, dtype, file.kind] += 1
        tally.errors[name, dtype, file.kind] += all(accepted) != (file.kind == "right")
        if file.kind == "right":
            tally.results[name, dtype] += len(accepted)
            tally.rejected[name, dtype] += accepted.count(False)
    if all(said[OURS]) != (file.kind == "right"):
        where = [regime for regime, accepted in zip(REGIMES, said[OURS], strict=True) if not accepted]
        tally.ours.append(f"{file.kind}/{file.name}: {page.name}, seed {seed}, {dtype}: rejected in {where}")


def verdict(file: Written, key: Key) -> bool:
    """Whether the whole judge gives a file full marks on an exercise's own cases."""
    functions = file.functions()
    loaded = Loaded({n: State("defined", Where(1, 1)) for n, f in zip(key.functions, functions, strict=True) if f})
    asked_ = question(key, loaded)
    found = findings(key, loaded, ask(asked_, functions))
    weigh(key, found, lambda q: ask(q, functions))
    report = verdicts(key, found, {})
    return report.score == report.max_score


def measure(task: tuple[str, int, int]) -> Tally:
    """One seed of one exercise."""
    assignment, number, seed = task
    page = pages()[assignment][number]
    key, files, tally = make_key(page, seed), written(assignment, number), Tally()
    with quiet():
        for file in files:
            tally.judged[file.kind] += 1
            if verdict(file, key) != (file.kind == "right"):
                tally.misjudged.append(f"{file.kind}/{file.name}: {page.name}, seed {seed}")
        for dtype in (np.float64, np.float32):
            judge(tally, [trial(page, key, regime, seed, dtype) for regime in REGIMES], files, seed)
    return tally


def share(errors: int, of: int) -> str:
    """Errors and their share, as a cell of a table."""
    return f"{errors:,} ({100 * errors / of:.2f} %)" if of else ""


def table(tally: Tally, dtype: str) -> str:
    """A table of docs/judging.md."""
    lines = [f"| {dtype} | right results rejected | right submissions rejected | wrong submissions accepted |"]
    lines.append("|---|--:|--:|--:|")
    for rule in [OURS, *FIELD, *([GRADCHECK] if HAS_TORCH and dtype == "float64" else [])]:
        keys = [(rule, dtype, kind) for kind in ("right", "wrong")]
        cells = [share(tally.rejected[rule, dtype], tally.results[rule, dtype])]
        cells += [share(tally.errors[key], tally.submissions[key]) for key in keys]
        lines.append(f"| {rule} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table, the trials, and what our judge got wrong."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--quick", action="store_true", help="5 seeds in place of 50")
    options.add_argument("--jobs", type=int, default=2)
    given = options.parse_args()
    seeds, start, tally = range(5 if given.quick else 50), time.perf_counter(), Tally()
    tasks = [(name, n, seed) for seed in seeds for name, found in pages().items() for n in range(len(found))]
    with ProcessPoolExecutor(given.jobs) as pool:
        for part in pool.map(measure, tasks, chunksize=4):
            tally.add(part)
    for dtype in ("float64", "float32"):
        print(table(tally, dtype), end="\n\n")
        right, wrong = (tally.submissions[OURS, dtype, kind] for kind in ("right", "wrong"))
        print(
            f"{dtype}: {tally.results[OURS, dtype]:,} right results, {right:,} right and {wrong:,} wrong submissions\n"
        )
    print("left out:", ", ".join(f"{n:,} {reason}" for reason, n in tally.left_out.items()))
    print(f"whole verdicts: {tally.judged['right']:,} right, {tally.judged['wrong']:,} wrong files")
    print("rule R wrong about:", *(tally.ours or ["nothing"]), sep="\n  ")
    print("whole verdict wrong about:", *(tally.misjudged or ["nothing"]), sep="\n  ")
    print(f"{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    main()
