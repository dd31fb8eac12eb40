"""How the fork server is started: a bare Python with no environment, in a bubblewrap where there is one."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

from autograder import worker
from autograder.worker.settings import Settings

# No site-packages and no folder of the caller's: only what is named here can be imported.
BOOT = "import gc, sys; gc.disable(); sys.path += sys.argv[2:]; from autograder.worker.__main__ import main; main()"

# One thread for linear algebra: a second could not be started in a worker, and the first would wait for it.
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")

# Large arrays come from the heap, which keeps its pages: a fresh mapping for each would cost more than the arithmetic.
HEAP = {"MALLOC_MMAP_THRESHOLD_": str(1 << 26), "MALLOC_TRIM_THRESHOLD_": str(1 << 28)}

ENVIRONMENT = {
    **dict.fromkeys(THREADS, "1"),
    **HEAP,
    "PYTHONHASHSEED": "0",
    "LANG": "C.UTF-8",
    "PYTHONDONTWRITEBYTECODE": "1",
}

SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache")
NUMPY = Path(find_spec("numpy").origin or "").parent  # type: ignore[union-attr]
WORKER = Path(worker.__file__).parent
FOLDERS = list(dict.fromkeys([NUMPY.parent, WORKER.parents[1]]))

# What root needs to make workers users of their own, and to end them.
ROOTS_RIGHTS = ("CAP_SETUID", "CAP_SETGID", "CAP_KILL")


def start(theirs: socket.socket, settings: Settings, *, boxed: bool) -> subprocess.Popen[bytes]:
    """Start a fork server.

    Args:
        theirs: its end of the control line.
        settings: its bounds; its descriptors are passed on.
        boxed: whether to put it in a bubblewrap, which may be refused; then it says nothing and ends.
    """
    python: str = getattr(sys, "_base_executable", "") or sys.executable  # the one below a virtual environment
    command = [*(bubblewrap() if boxed else ()), python, "-S", "-s", "-P", "-c", BOOT]
    return subprocess.Popen(  # noqa: S603 - our own
        [*command, json.dumps(asdict(settings)), *map(str, FOLDERS)],
        stdin=theirs.fileno(),
        stderr=subprocess.DEVNULL if boxed else None,
        pass_fds=[settings.grader] if settings.grader >= 0 else [],
        env=ENVIRONMENT,
        cwd="/",
        start_new_session=True,  # so that an interrupt at the terminal reaches the grader alone
    )


def own_end() -> int:
    """A descriptor that becomes readable when this process ends; -1 where there is no such thing."""
    try:
        return os.pidfd_open(os.getpid())
    except (AttributeError, OSError):
        return -1


def has_bubblewrap() -> bool:
    """Whether bubblewrap is installed."""
    return sys.platform == "linux" and shutil.which("bwrap") is not None


def bubblewrap() -> list[str]:
    """The words that run a command where only Python, numpy and the worker's code exist, to be read.

    Process ids stay those of the machine: they are how the two sides speak of a worker.
    """
    unshared = ["--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    rights = [word for right in ROOTS_RIGHTS for word in ("--cap-add", right)] if os.geteuid() == 0 else []
    python = [*map(Path, SYSTEM), Path(sys.base_prefix)]
    packages = {folder for folder in FOLDERS if any(map(folder.is_relative_to, python))}
    hidden = [word for folder in packages for word in ("--tmpfs", str(folder))]
    mkl = NUMPY.parents[2].glob("libmkl_*")
    shown = _show([NUMPY, NUMPY.parent / "numpy.libs", *mkl, WORKER.parent / "__init__.py", WORKER])
    return ["bwrap", *unshared, *rights, *_show(python), *hidden, *shown, "--dev-bind", "/dev/null", "/dev/null"]


def _show(paths: Iterable[Path]) -> Iterator[str]:
    """The words that show files and folders, below folders that anybody may enter."""
    for path in paths:
        for parent in reversed(path.parents[:-1]):
            yield from ("--perms", "0755", "--dir", str(parent))
        yield from ("--ro-bind-try", str(path), str(path))
