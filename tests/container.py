"""A container as Gradescope makes it, of what Linux has at hand: a root of its own, half a processor, 768 MB.

The root is a bubblewrap's: the system's folders to be read, `/autograder` to be written, no trace of the course. Half a
processor and 768 MB are those of a group of processes (cgroups), where groups can be made. Elsewhere it is one whole
processor, and memory is bounded for each process by its address space.
"""

import contextlib
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MEMORY = 768 << 20
PERIOD = 100_000
SYSTEM = ("/usr", "/etc", "/bin", "/sbin", "/lib", "/lib32", "/lib64")
GROUPS = Path("/sys/fs/cgroup")
LEGACY = {  # of each controller: the limits, in the order in which they are written
    "cpu": {"cpu.cfs_period_us": PERIOD, "cpu.cfs_quota_us": PERIOD // 2},
    "memory": {"memory.limit_in_bytes": MEMORY},
}
UNIFIED = {"cpu.max": f"{PERIOD // 2} {PERIOD}", "memory.max": MEMORY, "memory.swap.max": 0}
PEAKS = ("memory.max_usage_in_bytes", "memory.peak")


@dataclass
class Ran:
    """One run: exit code, what was printed, seconds, and the most memory in bytes, if it could be measured."""

    code: int
    printed: str
    seconds: float
    peak: int | None


class Container:
    """The image that a zip makes; each run has a fresh submission and fresh results."""

    def __init__(self, folder: Path, zipped: Path) -> None:
        self.home = folder / "autograder"
        self.installed = folder / "installed"
        for path in (self.home / "source", self.home / "submission", self.home / "results", self.installed):
            path.mkdir(parents=True)
        folder.chmod(0o755)
        with zipfile.ZipFile(zipped) as found:
            found.extractall(self.home / "source")
        for name in ("setup.sh", "run_autograder"):
            (self.home / "source" / name).chmod(0o755)
        self.built = self.run("/autograder/source/setup.sh", limited=False)
        shutil.copy(self.home / "source" / "run_autograder", self.home / "run_autograder")

    def grade(self, *files: Path) -> Ran:
        """Grade a submission: files, or folders whose content is submitted."""
        for name in ("submission", "results"):
            shutil.rmtree(self.home / name)
            (self.home / name).mkdir()
        for file in files:
            copy = shutil.copytree if file.is_dir() else shutil.copy
            target = self.home / "submission"
            copy(file, target, **({"dirs_exist_ok": True} if file.is_dir() else {}))
        return self.run("/autograder/run_autograder", limited=True)

    @property
    def results(self) -> Path:
        """What the last run wrote."""
        return self.home / "results" / "results.json"

    def run(self, program: str, *, limited: bool) -> Ran:
        """Run a program in the container."""
        with groups() if limited else contextlib.nullcontext([]) as found:
            bounded = {path.name for group in found for path in group.iterdir()}.intersection(PEAKS)
            command = [*self.words(), *([] if bounded or not limited else ["prlimit", f"--as={MEMORY}"]), program]
            begun = time.perf_counter()
            done = subprocess.run(
                command,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
                preexec_fn=lambda: enter(found, limited=limited),
            )
            return Ran(done.returncode, done.stdout, time.perf_counter() - begun, peak(found))

    def words(self) -> list[str]:
        """The words of a bubblewrap in which this is all there is."""
        shown = [Path(name) for name in SYSTEM if Path(name).exists()]
        # pip may be configured to install from folders there
        shown += [Path(sys.base_prefix), *(path for path in Path("/opt").glob("*") if path.name != "autograder")]
        parents = {parent for path in shown for parent in path.parents if parent != Path("/")}
        made = [word for path in sorted(parents) for word in ("--perms", "0755", "--dir", str(path))]
        binds = [word for path in shown for word in shown_as(path)]
        own = ["--bind", str(self.home), "/autograder", "--bind", str(self.installed), "/opt/autograder"]
        bwrap = shutil.which("bwrap")
        assert bwrap, "bubblewrap is not installed: apt-get install bubblewrap"
        hidden = ["--ro-bind", "/dev/null", bwrap]  # Gradescope's image has none
        path = f"{sys.base_prefix}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        rest = ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--chdir", "/autograder", "--setenv", "PATH"]  # noqa: S108
        return [bwrap, "--cap-add", "ALL", "--unshare-pid", "--unshare-ipc", *made, *binds, *hidden, *own, *rest, path]


def image(course: Path, name: str, folder: Path) -> Container:
    """The container that the zip makes which a course releases for an assignment."""
    folder.mkdir(parents=True, exist_ok=True)
    for parent in (folder, *folder.parents[:2]):
        parent.chmod(0o755)  # students' code runs as another user
    words = ["release", "gradescope", str(folder / "released.zip"), name, "--course", str(course)]
    subprocess.run([sys.executable, "-m", "autograder", *words], check=True, stdout=subprocess.DEVNULL)
    return Container(folder / "container", folder / "released.zip")


def shown_as(path: Path) -> list[str]:
    """The words that show a folder of the system, or the link that it is."""
    if path.is_symlink():
        return ["--symlink", str(path.readlink()), str(path)]
    return ["--ro-bind", str(path), str(path)]


@contextlib.contextmanager
def groups() -> Iterator[list[Path]]:
    """New groups of processes with the limits, below those that this process is in; gone afterwards, none if barred."""
    own = {line.split(":")[1]: line.split(":")[2] for line in Path("/proc/self/cgroup").read_text().splitlines()}
    places = [(GROUPS / kind / own[kind].lstrip("/"), limits) for kind, limits in LEGACY.items() if kind in own]
    if not places and (GROUPS / "cgroup.controllers").exists():
        places = [(GROUPS / own[""].lstrip("/"), UNIFIED)]
    name = f"autograder-{os.getpid()}-{time.monotonic_ns()}"
    made: list[Path] = []
    try:
        for place, limits in places:
            (place / name).mkdir()
            made.append(place / name)
            for limit, value in limits.items():
                (made[-1] / limit).write_text(str(value))
    except OSError:
        clear(made)
    try:
        yield made
    finally:
        clear(made)


def clear(made: list[Path]) -> None:
    """Remove groups, and have none."""
    while made:
        remove(made.pop())


def enter(found: list[Path], *, limited: bool) -> None:
    """What a new process does to be in the groups; where there are none, it stays on one processor."""
    for group in found:
        (group / "cgroup.procs").write_text(str(os.getpid()))
    if limited and not found:
        os.sched_setaffinity(0, {0})


def peak(found: list[Path]) -> int | None:
    """The most memory that the processes of a group have held together, files in memory included; None if unknown."""
    files = [group / name for group in found for name in PEAKS if (group / name).exists()]
    return int(files[0].read_text()) if files else None


def remove(group: Path) -> None:
    """Remove a group as soon as the kernel has cleared its last process away."""
    for _ in range(100):
        with contextlib.suppress(OSError):
            return group.rmdir()
        time.sleep(0.05)
    return group.rmdir()
