"""The files that a sealed worker may read: the standard library and numpy; it writes none (see landlock(7))."""

import ctypes
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from autograder.worker.seal import kernel

VERSION = 1
PATH_BENEATH = 1
READ_FILE, READ_DIR = 1 << 2, 1 << 3

# All that a version of Landlock can control, from linux/landlock.h: (since version, rights).
FILES = ((1, 0x1FFF), (2, 1 << 13), (3, 1 << 14), (5, 1 << 15))  # then: link elsewhere, truncate, device ioctl
NETWORK = ((4, 0b11),)  # bind and connect, TCP
SCOPES = ((6, 0b11),)  # abstract sockets and signals beyond the ruleset

TABLES = (FILES, NETWORK, SCOPES)

OTHER_PACKAGES = {"site-packages", "dist-packages"}


def ruleset(standard: Sequence[str]) -> int:
    """A file descriptor that stands for the rules.

    Args:
        standard: the folders of the standard library.

    Raises:
        OSError: if the kernel has no Landlock, or a container denies it.
    """
    version = kernel.call("landlock_create_ruleset", 0, 0, VERSION)
    files, network, scopes = (sum(bits for since, bits in table if since <= version) for table in TABLES)
    fields = [files, *([network] if network else []), *([scopes] if scopes else [])]
    handled = kernel.structure(f"={len(fields)}Q", *fields)
    rules = kernel.call("landlock_create_ruleset", ctypes.addressof(handled), 8 * len(fields), 0)
    for path, rights in readable(standard):
        with suppress(FileNotFoundError):
            allow(rules, path, rights)
    return rules


def allow(rules: int, path: str, rights: int) -> None:
    """Add a rule for a path and all beneath it."""
    folder = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        rule = kernel.structure("=Qi", rights, folder)
        kernel.call("landlock_add_rule", rules, PATH_BENEATH, ctypes.addressof(rule), 0)
    finally:
        os.close(folder)


def readable(standard: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Paths and rights: the standard library without the packages that lie in it, numpy and the libraries it loads."""
    for folder in filter(os.path.isdir, standard):
        yield folder, READ_DIR
        yield from ((entry.path, _rights(entry)) for entry in os.scandir(folder) if entry.name not in OTHER_PACKAGES)
    numpy = Path(np.__file__).parent
    yield str(numpy), READ_FILE | READ_DIR
    yield str(numpy.parent / "numpy.libs"), READ_FILE | READ_DIR
    # A conda numpy loads parts of MKL at their first use.
    yield from ((str(path), READ_FILE) for path in numpy.parents[2].glob("libmkl_*"))


def _rights(entry: os.DirEntry[str]) -> int:
    return READ_FILE | READ_DIR if entry.is_dir() else READ_FILE


def restrict(rules: int) -> None:
    """Keep this process to the rules; there is no way back."""
    kernel.call("landlock_restrict_self", rules, 0)
    os.close(rules)
