"""Grading many submissions on the cores of one machine; reports come in the order of the paths."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.grade import grade
from autograder.judge.key import Key
from autograder.report import Report
from autograder.sandbox.server import Limits, Server
from autograder.submission.find import read

ALONE = 4


@dataclass(frozen=True)
class Job:
    """What is the same for all submissions of one run; see `autograder.grade.grade`.

    `cells` are the code cells that the assignments were handed out with.
    """

    keys: Sequence[Key]
    assignment: str
    seed: int
    limits: Limits
    demand: int
    cells: Sequence[str] = ()

    def grade(self, path: Path, server: Server) -> Report:
        """Grade one submission."""
        return grade(read(path), self.keys, server, assignment=self.assignment, seed=self.seed)


def grade_all(paths: Sequence[Path], job: Job, server: Server, jobs: int) -> Iterator[Report]:
    """Grade submissions, one after the other or on several cores.

    Args:
        paths: of the submissions.
        job: what is the same for all.
        server: grades where one core is enough.
        jobs: how many cores to use.
    """
    if jobs == 1 or len(paths) <= ALONE:
        if len(paths) > ALONE:
            server.warm_up(job.cells)
        yield from (job.grade(path, server) for path in paths)
        return
    import multiprocessing  # noqa: PLC0415 - a few are graded before this is imported
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - likewise

    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(jobs, context, _begin, (job,)) as pool:
        yield from pool.map(_grade, paths, chunksize=max(1, min(8, len(paths) // (4 * jobs))))


_own: dict[str, tuple[Job, Server]] = {}


def _begin(job: Job) -> None:
    """Each process of the pool has a fork server of its own; it ends with the process."""
    server = Server(job.limits, demand=job.demand)
    server.warm_up(job.cells)
    _own["job"] = job, server


def _grade(path: Path) -> Report:
    job, server = _own["job"]
    return job.grade(path, server)
