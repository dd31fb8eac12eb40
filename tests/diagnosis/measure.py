"""What students are told of hand-written mistakes: `python tests/diagnosis/measure.py [--update]`.

Prints every file's mistakes, verdict and the first lines that a student reads, then the shares. The verdicts in
verdicts.json were given by reading; `--update` renews the lines beside them, and marks a file whose lines have changed
with "?", to be read again.
"""

import argparse
import functools
import json
import statistics
import time
from pathlib import Path
from unittest import mock

from autograder.grade import grade
from autograder.judge import diagnose
from autograder.judge.store import keys_of
from autograder.sandbox.server import Server
from autograder.submission.find import read

HERE = Path(__file__).parent
REFERENCE = HERE.parents[1] / "reference"
VERDICTS = HERE / "verdicts.json"
KINDS = ("single", "double")
BLIND = ("fresh", "blind", "fourth", "fifth", "sixth", "seventh", "eighth")  # judged once, kept as they were judged
GRADES = ("EXACT", "PARTLY", "GAP", "FALSE")
FINE = {"passed", "skipped", "missing"}


@functools.cache
def keys():
    """The answer keys of all assignments at seed 0."""
    return [key for folder in sorted(REFERENCE.glob("[0-9]*")) for key in keys_of(folder, 0)]


def files(kind):
    """The files of a kind."""
    return sorted((HERE / kind).glob("*.py"))


def name_of(path):
    """A file's name in verdicts.json."""
    return f"{path.parent.name}/{path.name}"


def mistakes(path):
    """What is wrong in a file, by its docstring."""
    return path.read_text(encoding="utf-8").split('"""')[1]


def told(path, server):
    """The assignment of a file, and what a student reads first of its public cases, each once."""
    report = grade(read(path), keys(), server)
    wrong = [v for e in report.exercises for v in e.verdicts if v.status not in FINE and not v.hidden]
    return report.assignment, list(dict.fromkeys(_named(v.message) for v in wrong))


def _named(message):
    """The first line, with the one after it where two mistakes are named."""
    first, *rest = message.split("\n")
    more = [line for line in rest if line.startswith(("And: ", "Or: "))]
    return " | ".join([first, *more])


def timed(milliseconds):
    """A diagnosis that is made twice; the time of the second, when all is warm, is noted."""
    explain = diagnose.explain

    def twice(key, findings):
        explain(key, findings)
        started = time.perf_counter()
        answer = explain(key, findings)
        milliseconds.append(1000 * (time.perf_counter() - started))
        return answer

    return mock.patch.object(diagnose, "explain", twice)


def verdicts():
    """The verdicts by reading, and the lines that they are about."""
    return json.loads(VERDICTS.read_text(encoding="utf-8")) if VERDICTS.exists() else {}


def shares(given, kind):
    """How many verdicts of a kind there are of each grade."""
    found = [row["verdict"] for name, row in given.items() if name.startswith(kind)]
    return {word: found.count(word) for word in GRADES}


def blind(bench):
    """The shares of a later bench as they were judged, by how many mistakes its files hold."""
    given = json.loads((HERE / bench / "verdicts.json").read_text(encoding="utf-8"))
    for kind, several in (("single", False), ("double", True)):
        names = [name for name in given if (";" in mistakes(HERE / bench / Path(name).name)) == several]
        yield kind, {word: [given[name]["verdict"] for name in names].count(word) for word in GRADES}


def print_shares(kind, counts):
    """One line of the table."""
    print(kind, *(f"{word} {n} ({n / sum(counts.values()):.1%})" for word, n in counts.items()))


def main():
    """Grade all files, print, and renew verdicts.json if asked."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--update", action="store_true", help="write the lines into verdicts.json")
    update = parser.parse_args().update
    given, spent, table = verdicts(), [], {}
    with Server() as server:
        for path in (path for kind in KINDS for path in files(kind)):
            milliseconds = []
            with timed(milliseconds):
                assignment, lines = told(path, server)
            spent += milliseconds
            row = given.setdefault(name_of(path), {"verdict": "?", "told": lines})
            if row["told"] != lines:
                row.update(verdict="?" if update else f"{row['verdict']}, CHANGED", told=lines)
            table.setdefault((path.parent.name, assignment), []).append(row["verdict"])
            print(f"{name_of(path)}\n  {mistakes(path)}\n  {row['verdict']}, {max(milliseconds):.1f} ms")
            print(*(f"    {line}" for line in lines), sep="\n")
    if update:
        here = {name_of(path) for kind in KINDS for path in files(kind)}
        text = json.dumps({n: given[n] for n in sorted(here)}, indent=1, ensure_ascii=False)
        VERDICTS.write_text(text + "\n", encoding="utf-8")
    for (kind, assignment), found in sorted(table.items()):
        print(f"{kind} {assignment:20}", *(f"{word} {found.count(word):3}" for word in GRADES))
    for kind in KINDS:
        print_shares(kind, shares(given, kind))
    for bench in BLIND:
        for kind, found in blind(bench):
            print_shares(f"{bench}, {kind}", found)
    print(f"a diagnosis takes {statistics.median(spent):.1f} ms (median), {max(spent):.0f} ms at most")


if __name__ == "__main__":
    main()
