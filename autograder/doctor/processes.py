"""Processes, as /proc tells of them: what an attack has left running."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from autograder.worker.seal import USERS

PROC = Path("/proc")
PATIENCE = 0.5  # seconds until what was killed is gone


@dataclass(frozen=True)
class Process:
    """One process; `command` is empty for one that has ended but is not reaped."""

    pid: int
    parent: int
    user: int
    command: str


def running() -> dict[int, Process]:
    """All processes that can be seen; none where there is no /proc."""
    found = (_process(int(entry.name)) for entry in _numbered())
    return {process.pid: process for process in found if process}


def _numbered() -> Iterator[Path]:
    with suppress(OSError):
        yield from (entry for entry in PROC.iterdir() if entry.name.isdigit())


def _process(pid: int) -> Process | None:
    try:
        parent = int((PROC / f"{pid}/stat").read_text().rpartition(")")[2].split()[1])
        user = (PROC / f"{pid}").stat().st_uid
        command = (PROC / f"{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except (OSError, UnicodeDecodeError):
        return None
    return Process(pid, parent, user, command)


def descendants(pid: int) -> set[int]:
    """The processes below one."""
    everything = running()
    below = {pid}
    while more := {p.pid for p in everything.values() if p.parent in below} - below:
        below |= more
    return below - {pid}


def left(server: int, before: set[int], mark: str) -> list[str]:
    """What runs and must not: below a fork server, with a mark, or as a worker that has lost its fork server.

    Args:
        server: process id of the fork server.
        before: its descendants when no submission was being graded.
        mark: in the command of whatever an attack starts.
    """
    for _ in range(int(PATIENCE / 0.01)):
        found = _left(server, before, mark)
        if not found:
            break
        time.sleep(0.01)
    return [f"left process {process.pid} running: {process.command[:80]}".rstrip(": ") for process in found]


def _left(server: int, before: set[int], mark: str) -> list[Process]:
    everything = running()
    own = descendants(server) - before
    return [p for p in everything.values() if p.pid in own or mark in p.command or _is_lost(p, everything)]


def _is_lost(process: Process, everything: dict[int, Process]) -> bool:
    """Whether it runs with a worker's user, but no fork server of any grader is above it."""
    parent = everything.get(process.parent)
    above = parent.command if parent else ""
    workers = os.geteuid() == 0 and process.user in USERS and bool(process.command)
    return workers and "autograder.worker.__main__" not in above
