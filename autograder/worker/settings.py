"""What the trusted side tells the fork server at its start, and how they write process ids to each other."""

import struct
from dataclasses import dataclass

PID = struct.Struct("<i")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Bounds of every worker, and how to seal them.

    Args:
        memory: address space, in bytes.
        printed: bytes of any file it writes, of which its output is the only one.
        cpu: seconds of processor; a second line behind the time limits that the trusted side keeps.
        most: the highest tier to use.
        outside: a file of the grader's, which no worker may open.
        grader: a descriptor that becomes readable when the grader ends; -1 if the system has none.
    """

    memory: int
    printed: int
    cpu: int
    most: int
    outside: str
    grader: int
