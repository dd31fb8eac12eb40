"""The bench of tests/diagnosis: what was exact stays exact, and the shares do not fall."""

import sys
from pathlib import Path

import pytest

from autograder.sandbox.server import Server

sys.path.insert(0, str(Path(__file__).parent / "diagnosis"))
import measure

# 75 % of the singles and 80 % of the doubles should be exact, and nothing false. Measured are 98 % and 89 % here, where
# the files are known by now; the last blind bench had 97 % and 89 %. One sentence is false. The floors lie a little
# below the exact shares, and at the number of the false. Raise the first and lower the second when a new measurement is
# better.
EXACT = {"single": 0.97, "double": 0.88}
FALSE = {"single": 0, "double": 1}


@pytest.fixture(scope="module")
def server():
    """One server for all files."""
    with Server() as started:
        yield started


@pytest.mark.parametrize("kind", measure.KINDS)
def test_every_file_has_a_verdict(kind):
    """All files were read and judged, by one of the four words."""
    given = measure.verdicts()
    assert {name for name in given if name.startswith(kind)} == set(map(measure.name_of, measure.files(kind)))
    assert {row["verdict"] for row in given.values()} <= set(measure.GRADES)


@pytest.mark.parametrize("kind", measure.KINDS)
def test_the_shares(kind):
    """Enough mistakes are named exactly, and no more sentences are false than were."""
    counts = measure.shares(measure.verdicts(), kind)
    assert counts["EXACT"] >= EXACT[kind] * sum(counts.values())
    assert counts["FALSE"] <= FALSE[kind]


@pytest.mark.parametrize("kind", measure.KINDS)
def test_what_was_exact_is_still_told(kind, server):
    """The lines that named the mistakes are the ones that a student reads today."""
    given = measure.verdicts()
    exact = [path for path in measure.files(kind) if given[measure.name_of(path)]["verdict"] == "EXACT"]
    now = {measure.name_of(path): measure.told(path, server)[1] for path in exact}
    assert now == {name: given[name]["told"] for name in now}
