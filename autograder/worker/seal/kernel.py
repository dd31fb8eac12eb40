"""System calls that Python does not offer, by number."""

import ctypes
import functools
import os
import struct
import sys

from autograder.worker.seal.syscalls import MACHINES, OTHERS, numbers

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38
CAPABILITY_VERSION = 0x20080522  # _LINUX_CAPABILITY_VERSION_3, two words a set

_syscall = ctypes.CDLL(None, use_errno=True).syscall
_syscall.restype = ctypes.c_long


@functools.cache
def machine() -> str:
    """The name of this machine's table of calls.

    Raises:
        OSError: if there is none.
    """
    name = os.uname().machine
    if sys.platform != "linux" or name not in MACHINES or sys.maxsize < 1 << 32:
        msg = f"{sys.platform} on {name} cannot be sealed; Linux on {' or '.join(MACHINES)} can"
        raise OSError(msg)
    return name


@functools.cache
def number(name: str) -> int:
    """The number of a call; it takes no lookup after the first."""
    return numbers(OTHERS, machine())[name]


def call(name: str, *args: int) -> int:
    """Make a system call.

    Raises:
        OSError: if the kernel refuses; its text names the call.
    """
    result: int = _syscall(ctypes.c_long(number(name)), *map(ctypes.c_long, args))
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")
    return result


def structure(layout: str, *fields: int) -> ctypes.Array[ctypes.c_char]:
    """A C structure in memory; its layout in the words of the module `struct`."""
    return ctypes.create_string_buffer(struct.pack(layout, *fields))


def prctl(option: int, value: int) -> None:
    """Set one of the caller's own properties."""
    call("prctl", option, value, 0, 0, 0)


# struct __user_cap_header_struct for the caller itself, and three empty sets of two words each.
_CALLER = structure("=2I", CAPABILITY_VERSION, 0)
_NONE = structure("=6I", *[0] * 6)


def drop_capabilities() -> None:
    """Give up every privilege of root but its name."""
    call("capset", ctypes.addressof(_CALLER), ctypes.addressof(_NONE))
