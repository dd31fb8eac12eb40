"""The filter on system calls: a small program that the kernel runs before each of them (see seccomp(2))."""

import ctypes
import errno
from collections.abc import Iterator, Sequence

from autograder.worker.seal import kernel
from autograder.worker.seal.syscalls import ALLOWED, COMMANDS, KILLED, OPENS, OTHERS, WRITING, ZEROS, numbers

SET_MODE_FILTER = 1

# BPF instruction codes, from linux/bpf_common.h: load a word, jump if equal / not below / any bit set, return.
LOAD, EQUAL, REACHES, ANY, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06

# What a filter answers, from linux/seccomp.h.
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EPERM

# Offsets in struct seccomp_data; both machines are little-endian, so the low half of an argument comes first.
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16

ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32 = 0x40000000  # numbers from here on belong to another interface to the same kernel

Line = tuple[int, int, int, int]  # code, lines to jump if it holds, and if not, operand


class Filter:
    """A filter made ready, so that installing it is one call.

    Args:
        reading: whether files may be opened, to read only.
    """

    def __init__(self, *, reading: bool) -> None:
        lines = program(kernel.machine(), reading=reading)
        self._lines = kernel.structure("=" + "HBBI" * len(lines), *(field for line in lines for field in line))
        self._program = kernel.structure("@HP", len(lines), ctypes.addressof(self._lines))

    def install(self) -> None:
        """Filter every further call of this process; there is no way back."""
        kernel.call("seccomp", SET_MODE_FILTER, 0, ctypes.addressof(self._program))


def program(machine: str, *, reading: bool) -> list[Line]:
    """The lines of the filter for a machine.

    Whatever is not named is refused with "operation not permitted"; other interfaces to the kernel (32 bits, x32) end
    the process, since their numbers mean other calls.
    """
    start = [_load(ARCHITECTURE), (EQUAL, 1, 0, ARCHITECTURES[machine]), _return(KILL), _load(NUMBER)]
    start += [(REACHES, 0, 1, X32), _return(KILL)]
    plain = [*_all(numbers(ALLOWED, machine), ALLOW), *_all(numbers(KILLED, machine), KILL)]
    return [*start, *plain, *_by_argument(numbers(OTHERS, machine), reading=reading), _return(REFUSE)]


def _all(calls: dict[str, int], answer: int) -> Iterator[Line]:
    for number in calls.values():
        yield from _when(number, [_return(answer)])


def _by_argument(calls: dict[str, int], *, reading: bool) -> Iterator[Line]:
    for name, flags in OPENS.items() if reading else ():
        if name in calls:
            yield from _when(calls[name], [_argument(flags), (ANY, 1, 0, WRITING), _return(ALLOW), _return(REFUSE)])
    for name, commands in COMMANDS.items():
        one_of = [line for command in commands for line in _when(command, [_return(ALLOW)])]
        yield from _when(calls[name], [_argument(1), *one_of, _return(REFUSE)])
    for name, words in ZEROS.items():
        zero = [line for word in words for line in (_argument(*word), (EQUAL, 1, 0, 0), _return(REFUSE))]
        yield from _when(calls[name], [*zero, _return(ALLOW)])


def _when(value: int, then: Sequence[Line]) -> list[Line]:
    """If the word just loaded is `value`, `then`, which must return; a jump reaches 255 lines at most."""
    return [(EQUAL, 0, len(then), value), *then]


def _load(offset: int) -> Line:
    return LOAD, 0, 0, offset


def _argument(number: int, half: int = 0) -> Line:
    return _load(ARGUMENTS + 8 * number + 4 * half)


def _return(answer: int) -> Line:
    return RETURN, 0, 0, answer
