"""Canaries: secrets laid out where attacks look for them, and listeners that hear whoever calls.

An attack is told where everything is: the first cell of its submission binds `AIMS`, a dict of paths, ports and process
ids, and `reached(what)`, by which it tells that something worked that must not.
"""

import os
import re
import secrets
import socket
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np

VARIABLE = "AUTOGRADER_DOCTOR"
SHARED = ("/", "/tmp", "/dev/shm", "/var/tmp")  # noqa: S108 - looked through, never written
ALPHABET = ("int", "float", "bool", "str", "bytes", "list", "dict", "set", "tuple", "type")  # words for ten digits
SPELLING = sorted(name for name, value in vars(np).items() if isinstance(value, np.ufunc))[:90]  # ten for each place
CELL = """AIMS = {aims!r}
def reached(what):
    print({flag!r}, what, flush=True)
"""


class Canaries:
    """Secrets in files, in the environment and in memory, and listeners; use it in a `with`.

    Attributes:
        mark: in the name of everything that an attack makes.
        flag: printed by an attack that reached something.
        words: the secrets, by where they are.
    """

    def __init__(self) -> None:
        self.mark = f"autograder-doctor-{secrets.token_hex(6)}"
        self.flag = f"REACHED-{secrets.token_hex(6)}"
        places = ("reference", "expected value", "other submission", "environment", "neighbour", "memory")
        self.words = {place: f"canary-{secrets.token_hex(8)}" for place in places}
        self.stack = ExitStack()

    def __enter__(self) -> Self:
        self.root = Path(self.stack.enter_context(tempfile.TemporaryDirectory(prefix="autograder-canaries-")))
        self.root.chmod(0o755)
        for name, mode in (("open", 0o777), ("readable", 0o755), ("private", 0o700)):
            (self.root / name).mkdir()
            (self.root / name).chmod(mode)
        self._write("private/reference.py", f"SECRET = {self.words['reference']!r}\n")
        self._write("private/answers.json", f'{{"expected": "{self.words["expected value"]}"}}\n')
        self._write("readable/submission.py", f"# {self.words['other submission']}\n")
        os.environ[VARIABLE] = self.words["environment"]
        self.stack.callback(os.environ.pop, VARIABLE, None)
        self.memory = bytearray(self.words["memory"], "ascii")
        self.sockets = dict(self._listeners())
        self.stack.callback(self._clear)
        self.before = dict(self.files())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stack.close()

    def _write(self, name: str, text: str) -> None:
        """A file with a time of change that is a secret too: to know it is to have found the file."""
        path = self.root / name
        path.write_text(text, encoding="utf-8")
        moment = 10**18 + secrets.randbelow(10**17)
        os.utime(path, ns=(moment, moment))
        self.words[f"time of {name}"] = str(moment)

    def _listeners(self) -> Iterator[tuple[str, socket.socket]]:
        inet, unix = socket.AF_INET, socket.AF_UNIX
        yield "TCP", self._listen(inet, socket.SOCK_STREAM, ("127.0.0.1", 0))
        yield "UDP", self._listen(inet, socket.SOCK_DGRAM, ("127.0.0.1", 0))
        yield "UNIX", self._listen(unix, socket.SOCK_STREAM, str(self.root / "open" / "socket"))
        (self.root / "open" / "socket").chmod(0o777)
        with suppress(OSError):  # only Linux has names without a file
            yield "UNIX without a file", self._listen(unix, socket.SOCK_STREAM, f"\0{self.mark}")

    def _listen(self, family: int, kind: int, address: object) -> socket.socket:
        """A listener that never waits: the kernel keeps callers until they are asked for."""
        made = self.stack.enter_context(socket.socket(family, kind))
        made.bind(address)  # type: ignore[arg-type]
        made.setblocking(False)  # noqa: FBT003 - the socket's own way
        if kind == socket.SOCK_STREAM:
            made.listen()
        return made

    def cell(self, server: int, neighbour: int) -> str:
        """The first cell of an attack.

        Args:
            server: process id of the fork server.
            neighbour: process id of another submission's worker.
        """
        aims = {
            "reference": str(self.root / "private" / "reference.py"),
            "expected": str(self.root / "private" / "answers.json"),
            "submission": str(self.root / "readable" / "submission.py"),
            "folder": str(self.root / "open"),
            "unix": str(self.root / "open" / "socket"),
            "tcp": self.sockets["TCP"].getsockname()[1],
            "udp": self.sockets["UDP"].getsockname()[1],
            "variable": VARIABLE,
            "alphabet": ALPHABET,
            "spelling": SPELLING,
            "mark": self.mark,
            "user": os.getuid(),
            "parent": os.getpid(),
            "server": server,
            "neighbour": neighbour,
        }
        return CELL.format(aims=aims, flag=self.flag)

    def told(self, text: str) -> list[str]:
        """What a text tells that it must not."""
        found = [f"read the {place}" for place, word in self.words.items() if word in text]
        claims = set(re.findall(rf"{self.flag} ([\w '/:,.()-]*)", text))
        return found + [f"reached {claim}" for claim in sorted(claims)]

    def called(self) -> list[str]:
        """Which listeners were called since this was last asked."""
        return [f"was heard over {name}" for name, listener in self.sockets.items() if _heard(listener)]

    def _marked(self) -> list[Path]:
        """Whatever has the mark in its name, where an attack could have left it."""
        folders = {Path(folder) for folder in SHARED} | {Path.cwd(), Path.home()}
        return [path for folder in sorted(folders) for path in _named(folder, self.mark)]

    def _clear(self) -> None:
        for path in self._marked():
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()

    def files(self) -> Iterator[tuple[str, tuple[int, ...]]]:
        """The canaries' files, and others with the mark in their name; with what tells that one was changed."""
        for path in [*self.root.rglob("*"), *self._marked()]:
            found = path.lstat()
            yield str(path), (found.st_mode, found.st_size, found.st_mtime_ns, found.st_uid)

    def touched(self) -> list[str]:
        """Which files were made, changed or removed since this was last asked."""
        now = dict(self.files())
        before, self.before = self.before, now
        return [f"touched {path}" for path in sorted(now.keys() | before.keys()) if now.get(path) != before.get(path)]


def _heard(listener: socket.socket) -> bool:
    heard = False
    with suppress(BlockingIOError):
        while True:
            if listener.type == socket.SOCK_STREAM:
                listener.accept()[0].close()
            else:
                listener.recv(1)
            heard = True
    return heard


def _named(folder: Path, mark: str) -> Sequence[Path]:
    try:
        return list(folder.glob(f"*{mark}*"))
    except OSError:
        return []
