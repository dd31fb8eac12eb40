"""The filter on system calls, run line by line for both machines, whichever this one is."""

import errno
import os
import re
from pathlib import Path

import pytest

from autograder.worker.seal import seccomp
from autograder.worker.seal.syscalls import ALLOWED, KILLED, MACHINES, OTHERS, numbers

PASSED, REFUSED, ENDED = "passed", "refused", "ended"
ANSWERS = {seccomp.ALLOW: PASSED, seccomp.REFUSE: REFUSED, seccomp.KILL: ENDED}
HEADERS = {
    "x86_64": "/usr/include/x86_64-linux-gnu/asm/unistd_64.h",
    "aarch64": "/usr/include/asm-generic/unistd.h",
}
JUMPS = {seccomp.EQUAL: int.__eq__, seccomp.REACHES: int.__ge__, seccomp.ANY: lambda a, k: bool(a & k)}


def judge(machine, number, *args, architecture=None, reading=True):
    """What the filter answers to a call."""
    words = {seccomp.NUMBER: number, seccomp.ARCHITECTURE: architecture or seccomp.ARCHITECTURES[machine]}
    for i in range(6):
        value = (args[i] if i < len(args) else 0) & 0xFFFFFFFFFFFFFFFF
        words[seccomp.ARGUMENTS + 8 * i] = value & 0xFFFFFFFF
        words[seccomp.ARGUMENTS + 8 * i + 4] = value >> 32
    lines, at, loaded = seccomp.program(machine, reading=reading), 0, 0
    while True:
        code, yes, no, k = lines[at]
        if code == seccomp.RETURN:
            return ANSWERS[k]
        if code == seccomp.LOAD:
            loaded, jump = words[k], 0
        else:
            jump = yes if JUMPS[code](loaded, k) else no
        at += 1 + jump


@pytest.fixture(params=MACHINES)
def machine(request):
    """Each machine that has a table."""
    return request.param


def test_named_calls_pass_and_hostile_ones_end(machine):
    """The tables say what happens."""
    assert {judge(machine, n) for n in numbers(ALLOWED, machine).values()} == {PASSED}
    assert {judge(machine, n) for n in numbers(KILLED, machine).values()} == {ENDED}


def test_what_is_not_named_is_refused(machine):
    """Calls of the future, and all those forgotten, are refused."""
    named = {n for table in (ALLOWED, KILLED, OTHERS) for n in numbers(table, machine).values()}
    assert {judge(machine, n) for n in range(600) if n not in named} == {REFUSED}


def test_no_call_is_named_twice(machine):
    """Each number stands for one call, in one table."""
    named = [n for table in (ALLOWED, KILLED, OTHERS) for n in numbers(table, machine).values()]
    assert len(named) == len(set(named))


def test_other_interfaces_end(machine):
    """32-bit calls, x32 and the other machine's calls end the process."""
    others = [
        a for a in (0x40000003, 0x40000028, *seccomp.ARCHITECTURES.values()) if a != seccomp.ARCHITECTURES[machine]
    ]
    assert {judge(machine, 0, architecture=a) for a in others} == {ENDED}
    assert {judge(machine, 0x40000000 + n) for n in range(10)} == {ENDED}


FLAGS = {
    os.O_RDONLY | os.O_CLOEXEC: PASSED,
    os.O_RDONLY | os.O_DIRECTORY | os.O_NONBLOCK: PASSED,
    os.O_WRONLY: REFUSED,
    os.O_RDWR: REFUSED,
    os.O_RDONLY | os.O_CREAT: REFUSED,
    os.O_RDONLY | os.O_TRUNC: REFUSED,
    os.O_RDWR | os.O_TMPFILE: REFUSED,
    os.O_ACCMODE: REFUSED,
}


@pytest.mark.parametrize("flags", FLAGS)
def test_files_are_opened_to_read_only(machine, flags):
    """Every flag that could change a file is refused; without Landlock, so is every open."""
    for name, place in (("open", 1), ("openat", 2)):
        number = numbers(OTHERS, machine).get(name)
        if number is not None:
            args = [0] * place + [flags]
            assert judge(machine, number, *args) == FLAGS[flags]
            assert judge(machine, number, *args, reading=False) == REFUSED


ARGUMENTS = [
    ("ioctl", (1, 0x5401), PASSED),  # TCGETS
    ("ioctl", (1, 0x5412), REFUSED),  # TIOCSTI types into a terminal
    ("ioctl", (1, 0x8902), REFUSED),  # FIOSETOWN
    ("ioctl", (1, 0x5452), REFUSED),  # FIOASYNC
    ("fcntl", (1, 1030), PASSED),  # F_DUPFD_CLOEXEC
    ("fcntl", (1, 8, 1), REFUSED),  # F_SETOWN
    ("fcntl", (1, 4, 0), REFUSED),  # F_SETFL
    ("fcntl", (1, 1024), REFUSED),  # F_SETLEASE
    ("prlimit64", (0, 7, 0, 1 << 40), PASSED),
    ("prlimit64", (1, 7, 0, 0), REFUSED),
    ("prlimit64", (0, 7, 8, 0), REFUSED),
    ("prlimit64", (0, 7, 1 << 40, 0), REFUSED),
]


@pytest.mark.parametrize(("name", "args", "outcome"), ARGUMENTS)
def test_some_calls_depend_on_their_arguments(machine, name, args, outcome):
    """Only what honest code asks of these calls passes."""
    assert judge(machine, numbers(OTHERS, machine)[name], *args) == outcome


def test_nothing_can_be_sealed_twice_or_unsealed(machine):
    """The calls that seal are refused afterwards."""
    own = numbers(OTHERS, machine)
    assert {judge(machine, own[n]) for n in ("prctl", "capset", "seccomp", "landlock_restrict_self")} == {REFUSED}


def test_every_path_ends(machine):
    """A jump stays within the program and within the 255 lines that its field holds; the last line returns."""
    lines = seccomp.program(machine, reading=True)
    assert len(lines) < 4096
    assert lines[-1][0] == seccomp.RETURN
    assert all(
        max(yes, no) <= 255 and at + 1 + max(yes, no) < len(lines) for at, (_, yes, no, _) in enumerate(lines[:-1])
    )


def test_a_refusal_is_an_ordinary_error():
    """It is EPERM, for which Python raises PermissionError."""
    assert seccomp.REFUSE & 0xFFFF == errno.EPERM


def test_numbers_are_those_of_the_kernel(machine):
    """Where the kernel's headers are installed, they say the same."""
    header = Path(HEADERS[machine])
    if not header.exists():
        pytest.skip("no kernel headers here")
    text = header.read_text()
    defined = dict(re.findall(r"#define __NR_(\w+)\s+(\d+)", text))
    defined |= dict(re.findall(r"#define __NR3264_(\w+)\s+(\d+)", text)) if machine == "aarch64" else {}
    defined["newfstatat"] = defined.get("fstatat", defined.get("newfstatat"))
    ours = {name: n for table in (ALLOWED, KILLED, OTHERS) for name, n in numbers(table, machine).items()}
    assert {name: n for name, n in ours.items() if defined.get(name) != str(n)} == {}
