"""The seal of a worker: what a process gives up before it runs a student's code.

Everything is made ready once, in the fork server; a forked worker only makes the calls. The order matters: a new user
clears the death signal, and the filter allows none of the calls before it.
"""

import itertools
import os
import resource
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from autograder.worker.seal import kernel, landlock, seccomp
from autograder.worker.settings import Settings

# Users that no distribution gives to anyone: unused in systemd's table of ids (systemd.io/UIDS-GIDS), and within the
# 65,536 ids that a container has.
USERS = range(60706, 61184)

FILES = 64  # open files of a worker, and more than the fork server ever has


@dataclass(frozen=True)
class Layers:
    """What a seal is made of, beside limits and a session of its own.

    Args:
        own_user: each worker is a user of its own; only root can give it one.
        landlock: the kernel opens nothing but the standard library and numpy.
        filter: the kernel takes no calls but those that honest code needs.
    """

    own_user: bool
    landlock: bool
    filter: bool

    @property
    def tier(self) -> int:
        """The tier that these layers give; see `autograder.sandbox.tiers`."""
        if not self.filter:
            return 0
        return 2 + self.own_user if self.landlock else 1

    def __str__(self) -> str:
        names = {"a user of its own": self.own_user, "Landlock": self.landlock, "seccomp": self.filter}
        return ", ".join(name for name, used in names.items() if used) or "limits"


def choices(most: int) -> list[Layers]:
    """The layers to try, best first."""
    users = (True, False) if os.geteuid() == 0 else (False,)
    kinds = ((True, True), (False, True), (False, False))
    return [layers for kind in kinds for user in users if (layers := Layers(user, *kind)).tier <= most]


class Seal:
    """A seal made ready.

    Args:
        layers: what it is made of.
        settings: of the fork server.
        standard: the folders of the standard library.

    Raises:
        OSError: if a layer cannot be had here.
    """

    def __init__(self, layers: Layers, settings: Settings, standard: Sequence[str]) -> None:
        self.layers = layers
        self.server = os.getpid()
        self.bounds = bounds(settings)
        self.filter = seccomp.Filter(reading=layers.landlock) if layers.filter else None
        self.rules = landlock.ruleset(standard) if layers.landlock else None
        start = os.getpid() % len(USERS)  # several fork servers begin at different users
        self.users = itertools.cycle([*USERS[start:], *USERS[:start]])

    def apply(self, user: int, keep: int) -> None:
        """Seal this process, freshly forked, whose standard files are in place.

        Args:
            user: its own, if it gets one; the next of `users`.
            keep: the one other descriptor that stays open.
        """
        os.setsid()
        close_all_but(keep, self.rules)
        for kind, value in self.bounds.items():
            resource.setrlimit(kind, (value, value))
        if self.layers.own_user:
            become(user)
        if self.filter:
            harden(self.server)
        if self.rules is not None:
            landlock.restrict(self.rules)
        if self.filter:
            self.filter.install()


def bounds(settings: Settings) -> dict[int, int]:
    """Limits by kind, none of them above what this process may have itself."""
    wanted = {
        resource.RLIMIT_AS: settings.memory,
        resource.RLIMIT_CPU: settings.cpu,
        resource.RLIMIT_FSIZE: settings.printed,
        resource.RLIMIT_NOFILE: FILES,
        resource.RLIMIT_NPROC: 0,
        resource.RLIMIT_CORE: 0,
    }
    if sys.platform != "linux":  # macOS gives every process more address space than one may allow here
        del wanted[resource.RLIMIT_AS]
    return {kind: lowest(value, resource.getrlimit(kind)[1]) for kind, value in wanted.items()}


def lowest(value: int, hard: int) -> int:
    """`value`, or a hard limit that is lower."""
    return value if hard == resource.RLIM_INFINITY else min(value, hard)


def close_all_but(*keep: int | None) -> None:
    """Close every descriptor but the standard ones and these."""
    kept = sorted(one for one in keep if one is not None)
    for low, high in pairwise([2, *kept, 4 * FILES]):
        os.closerange(low + 1, high)


def become(user: int) -> None:
    """Be a user with no groups and no rights; the groups first, while it is still allowed."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def harden(server: int) -> None:
    """End with the fork server, let nobody look in, and never gain a right."""
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != server:  # it ended before the line above
        os._exit(1)
    kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    kernel.drop_capabilities()
