"""`otter run` for many submissions, each as the command does it, without importing otter anew for each (some 3 s)."""

import json
import sys

from classroom import run

RUN = """
import contextlib, io, json, sys
from otter.run import main
zip, *paths = sys.argv[1:]
for path in paths:
    with contextlib.redirect_stdout(io.StringIO()):
        found = main(path, autograder=zip, output_dir=None, no_logo=True)
    cases = {n: [[c.test_case.points, c.passed] for c in t.test_case_results] for n, t in found.results.items()}
    scores = {n: [t.score, t.possible, t.summary()] for n, t in found.results.items()}
    print("RESULT", json.dumps({"scores": scores, "cases": cases, "notes": found.output or ""}))
"""


def otter_run(autograder, *paths, cwd):
    """What otter finds of each submission: scores and texts by exercise, points and outcomes of checks, notes."""
    told = run(sys.executable, "-c", RUN, autograder, *paths, cwd=cwd)
    return [json.loads(line.removeprefix("RESULT ")) for line in told.splitlines() if line.startswith("RESULT ")]
