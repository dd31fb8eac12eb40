"""The fork server: a small warm process that has never loaded a reference and forks one sealed worker per submission.

It says first which tier of isolation it has proved, as JSON behind its length. Then its control line (file descriptor
0) takes three requests. `f`, with a socket and a file: fork a worker that answers on the socket and prints to the file;
the reply is its process id. `r` and a process id: end that worker. `w` and a length, then cells as JSON: warm up for
many submissions that share these cells. When the line closes or the grader ends, every worker is ended.
"""

import gc
import json
import os
import select
import socket
import sys
from typing import BinaryIO, cast

import numpy as np
import numpy.fft
import numpy.linalg
import numpy.random

from autograder.worker import serve
from autograder.worker.preload import COMMON, LINKED, forget_files, forget_other_packages, preload
from autograder.worker.rehearsal import rehearse
from autograder.worker.seal import Seal, kernel
from autograder.worker.seal.proof import Found, best, end
from autograder.worker.settings import PID, Settings


def main() -> None:
    """Seal, warm up, and serve until the control line closes."""
    settings = Settings(**json.loads(sys.argv[1]))
    control = socket.socket(fileno=os.dup(0))
    os.dup2(os.open(os.devnull, os.O_RDWR), 0)
    os.dup2(0, 1)
    found = prepare(settings, sys.argv[2:])
    hello = json.dumps({"tier": found.tier, "reasons": found.reasons}).encode()
    control.sendall(PID.pack(len(hello)) + hello)
    attend(control, settings.grader, found.seal)
    os._exit(0)  # taking down all that was loaded would take as long as a submission


def prepare(settings: Settings, folders: list[str]) -> Found:
    """Load what workers share, and find the best seal.

    Args:
        settings: of this server.
        folders: where numpy and this package were found, besides the standard library.
    """
    load()
    forget_other_packages(folders)
    os.environ.clear()
    found = best(settings, sys.path)
    if found.tier:
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    if not found.imports:
        preload(COMMON)
        forget_files()
        found.reasons.append("workers cannot read the standard library; its common modules were loaded beforehand")
    settle()
    gc.enable()
    gc.set_threshold(50_000, 20, 20)  # a worker lives for milliseconds: it need not look for garbage every 700 objects
    return found


def settle() -> None:
    """Keep what there is out of the way of workers that look for garbage."""
    gc.collect()
    gc.freeze()


def load() -> None:
    """Touch what numpy loads lazily, and load what a sealed worker could not."""
    np.linalg.norm(np.random.default_rng(0).normal(size=(2, 2)) @ np.eye(2))
    preload(LINKED)


def attend(control: socket.socket, grader: int, seal: Seal) -> None:
    """Serve the control line; in the end, no worker is left."""
    children: set[int] = set()
    while asked(control, grader):
        try:
            data, files, _, _ = socket.recv_fds(control, 1 + PID.size, 2)
        except ConnectionResetError:  # the grader has left before it read the last answer
            break
        if not data:
            break
        if data[:1] == b"f":
            pid = fork(seal, *files)
            children.add(pid)
            control.sendall(PID.pack(pid))
            continue
        (number,) = PID.unpack(data[1:])
        if data[:1] == b"w":
            rehearse(json.loads(control.recv(number, socket.MSG_WAITALL)))
            settle()
        else:
            reap(number)
            children.discard(number)
    for pid in children:
        end(pid)


def asked(control: socket.socket, grader: int) -> bool:
    """Wait for a request; False if the grader has ended, which others that hold the line may outlive."""
    ready, _, _ = select.select([control.fileno(), *([grader] if grader >= 0 else [])], [], [])
    return grader not in ready


def fork(seal: Seal, line: int, output: int) -> int:
    """Fork one worker; the server keeps neither its line nor its output."""
    user = next(seal.users)
    pid = os.fork()
    if pid:
        os.close(line)
        os.close(output)
        return pid
    try:
        os.dup2(output, 1)
        os.dup2(output, 2)
        stream = socket.socket(fileno=line).makefile("rwb")
        seal.apply(user, line)
        serve.serve(cast("BinaryIO", stream))
    finally:
        os._exit(1)


def reap(pid: int) -> None:
    """End a worker."""
    end(pid)
    os.waitpid(pid, 0)


if __name__ == "__main__":
    main()
