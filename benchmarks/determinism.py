"""Whether reports depend on anything but the submission: the demo class, graded again and again.

    python benchmarks/determinism.py [RUNS]

Beside as many busy processes as there are processors, with one, two and four workers by turns, each run with processes
of its own. Reports are compared byte for byte, but for times.
"""

import hashlib
import json
import multiprocessing
import os
import sys
import time
from collections import Counter

from handwritten import COURSE

from autograder.cohort.run import Run, grade_paths
from autograder.report import Report, plain
from autograder.sandbox.server import Limits, Server

JOBS = (1, 2, 4)
TIMES = ("started", "seconds")


def burn() -> None:
    """Keep a processor busy."""
    while True:
        pass


def digest(report: Report) -> str:
    """A checksum of a report without its times."""
    data = plain(report)
    for part in [data, *(verdict for exercise in data["exercises"] for verdict in exercise["verdicts"])]:
        for name in TIMES:
            part.pop(name, None)
    return hashlib.sha256(json.dumps(data).encode()).hexdigest()


def main() -> None:
    """Print how many different reports each submission got."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    burners = [multiprocessing.Process(target=burn, daemon=True) for _ in range(os.cpu_count() or 1)]
    for burner in burners:
        burner.start()
    found: dict[str, Counter[str]] = {}
    start = time.perf_counter()
    for number in range(runs):
        run = Run(course=COURSE.root, assignment="02", seed=0, jobs=JOBS[number % len(JOBS)])
        with Server(Limits(seconds=1.0)) as server:
            reports = grade_paths([COURSE.root / "tests" / "demo" / "class"], run, server)
        for report in reports:
            found.setdefault(report.submission, Counter())[digest(report)] += 1
    for burner in burners:
        burner.kill()
    for name, counts in found.items():
        if len(counts) > 1:
            print(f"{name}: {len(counts)} different reports, {sorted(counts.values())} times each")
    different = sum(len(counts) > 1 for counts in found.values())
    print(f"{runs} runs of {len(found)} submissions, {time.perf_counter() - start:.0f} s: {different} differ")


if __name__ == "__main__":
    main()
