"""The fork server: a small warm process that has never loaded a reference and forks one worker per submission.

Its control line (file descriptor 0) takes two requests. `f`, with a socket and a file: fork a worker that answers on
the socket and prints to the file; the reply is its process id. `r` and a process id: wait for that worker's end; the
reply is its exit status and what the kernel counted. When the line closes, every worker is ended.
"""

import contextlib
import gc
import os
import resource
import signal
import socket
import sys

import numpy as np
import numpy.fft
import numpy.linalg
import numpy.random

from autograder.worker import serve
from autograder.worker.wire import PID, USAGE


def main() -> None:
    """Serve until the control line closes."""
    memory, printed = (int(argument) for argument in sys.argv[1:3])
    control = socket.socket(fileno=os.dup(0))
    warm_up()
    children: set[int] = set()
    while True:
        data, files, _, _ = socket.recv_fds(control, 1 + PID.size, 2)
        if not data:
            break
        if data[:1] == b"f":
            pid = fork(control, *files, memory=memory, printed=printed)
            children.add(pid)
            control.sendall(PID.pack(pid))
        else:
            (pid,) = PID.unpack(data[1:])
            control.sendall(reap(pid))
            children.discard(pid)
    for pid in children:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def warm_up() -> None:
    """Touch what numpy loads lazily, then freeze the heap so that workers share its pages."""
    np.linalg.norm(np.random.default_rng(0).normal(size=(2, 2)) @ np.eye(2))
    gc.collect()
    gc.freeze()


def fork(control: socket.socket, line: int, output: int, *, memory: int, printed: int) -> int:
    """Fork one worker; the server keeps neither its line nor its output."""
    pid = os.fork()
    if pid:
        os.close(line)
        os.close(output)
        return pid
    try:
        control.detach()
        settle(line, output)
        limit(memory, printed)
        serve.serve(socket.socket(fileno=line).makefile("rwb"))
    finally:
        os._exit(1)


def settle(line: int, output: int) -> None:
    """A session of its own; standard input empty, standard output and error to the file, and the line; no other file."""
    os.setsid()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.closerange(3, line)
    os.closerange(line + 1, 256)


def limit(memory: int, printed: int) -> None:
    """Bound memory, printed output, core dumps and open files."""
    bounds = {
        resource.RLIMIT_AS: memory,
        resource.RLIMIT_FSIZE: printed,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
    }
    for kind, value in bounds.items():
        resource.setrlimit(kind, (value, value))


def reap(pid: int) -> bytes:
    """Exit status, CPU seconds and peak memory (bytes) of a worker, as the kernel counted them."""
    _, status, usage = os.wait4(pid, 0)
    return USAGE.pack(status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


if __name__ == "__main__":
    main()
