"""How long grading takes: one cold command, one warm submission and the floor below it, and a class.

Warm is one of a class: from its file to its report, with one process. The class is that of the demo twenty times, but
for the endless loop, which costs its time limit. The floor is what cannot be avoided: a fork, and
the student's own functions called on the same inputs. Run it with `make bench`; times are medians in milliseconds.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from autograder.cohort.pool import Job, grade_all
from autograder.cohort.run import handed_out
from autograder.course import find
from autograder.judge.key import Key
from autograder.judge.store import keys_of
from autograder.sandbox.server import Server
from autograder.submission.find import Submission, read
from autograder.worker import cut
from autograder.worker.drive import DRIVES, Call, fresh

COURSE = find(Path(__file__).parent)
ASSIGNMENT = COURSE.root / "reference" / "02_activations"
STUDENT = COURSE.root / "tests" / "demo" / "class" / "ada"


def median(run: Callable[[], object], times: int) -> float:
    """The median time of a call, in milliseconds, after one call to warm up."""
    run()
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return 1000 * statistics.median(taken)


def cold() -> None:
    """The command, from nothing to its output."""
    command = [sys.executable, "-m", "autograder", "grade", str(STUDENT), "--course", str(COURSE.root)]
    subprocess.run(command, check=True, capture_output=True)


def floor(submission: Submission, keys: Sequence[Key]) -> None:
    """Fork; parse and run the student's source; call every function on every case."""
    pid = os.fork()
    if pid:
        os.waitpid(pid, 0)
        return
    source = cut.parse(submission.cells)
    for key in keys:
        space: dict[str, object] = {}
        source.run(key.functions, space)
        functions = [space[name] for name in key.functions]
        for case in key.cases:
            list(DRIVES[case.drive](functions, Call(case.drive, fresh(case.args), fresh(case.upstream)), key.returns))
    os._exit(0)


def classroom() -> tuple[int, float]:
    """How many submissions a class on two cores has, and the seconds that the command takes for it."""
    students = [path for path in STUDENT.parent.iterdir() if path.name != "ines"]
    with tempfile.TemporaryDirectory() as out:
        for number in range(20):
            for path in students:
                shutil.copytree(path, f"{out}/class/{path.name}{number}")
        command = [sys.executable, "-m", "autograder", "grade", f"{out}/class", "--course", str(COURSE.root)]
        command += ["--assignment", ASSIGNMENT.name, "--jobs", "2"]
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        return 20 * len(students), time.perf_counter() - start


def main() -> None:
    """Print the table."""
    submission = read(STUDENT)
    with Server() as server:
        keys = keys_of(ASSIGNMENT, 0)
        least = median(lambda: floor(submission, keys), 30)
        job = Job(keys, "", 0, server.limits, server.demand, handed_out(COURSE, [ASSIGNMENT]))
        reports = grade_all([STUDENT] * 32, job, server, 1)
        warm = median(lambda: next(reports), 30)
        tier = server.tier
    print(f"cold: autograder grade, one submission   {median(cold, 7):7.1f} ms")
    print(f"warm: one submission of 02_activations   {warm:7.1f} ms   (isolation tier {tier})")
    print(f"floor: fork and the student's own work   {least:7.1f} ms   warm is {warm / least:.1f} times that")
    count, seconds = classroom()
    print(f"class: {count} submissions on two cores     {seconds:7.1f} s")


if __name__ == "__main__":
    main()
