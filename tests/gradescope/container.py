"""A container as Gradescope makes it, of what Linux has at hand: a root of its own, half a processor, 768 MB.

The root is a bubblewrap's: the system's folders to be read, `/autograder` to be written, no trace of the course. Half a
processor is a group of processes with a quota, where groups can be made. Memory is bounded for each process, by its
address space.
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
LEGACY, UNIFIED = Path("/sys/fs/cgroup/cpu"), Path("/sys/fs/cgroup/cgroup.controllers")


@dataclass
class Ran:
    """One run: exit code, what was printed, seconds."""

    code: int
    printed: str
    seconds: float


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
        with half_a_processor() if limited else contextlib.nullcontext(lambda: None) as enter:
            begun = time.perf_counter()
            done = subprocess.run(
                [*self.words(), *(["prlimit", f"--as={MEMORY}"] if limited else []), program],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
                preexec_fn=enter,
            )
            return Ran(done.returncode, done.stdout, time.perf_counter() - begun)

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


def shown_as(path: Path) -> list[str]:
    """The words that show a folder of the system, or the link that it is."""
    if path.is_symlink():
        return ["--symlink", str(path.readlink()), str(path)]
    return ["--ro-bind", str(path), str(path)]


@contextlib.contextmanager
def half_a_processor() -> Iterator[object]:
    """What a new process does to have half a processor; the group is gone afterwards."""
    group = processor_group()
    if group is None:
        yield lambda: os.sched_setaffinity(0, {0})
        return
    try:
        yield lambda: (group / "cgroup.procs").write_text(str(os.getpid()))
    finally:
        remove(group)


def remove(group: Path) -> None:
    """Remove a group as soon as the kernel has cleared its last process away."""
    for _ in range(100):
        with contextlib.suppress(OSError):
            return group.rmdir()
        time.sleep(0.05)
    return group.rmdir()


def processor_group() -> Path | None:
    """A new group of processes with half a processor, below the one that this process is in; None if there is none."""
    name = f"autograder-{os.getpid()}-{time.monotonic_ns()}"
    own = {line.split(":")[1]: line.split(":")[2] for line in Path("/proc/self/cgroup").read_text().splitlines()}
    with contextlib.suppress(OSError):
        if "cpu" in own:
            group = LEGACY / own["cpu"].lstrip("/") / name
            group.mkdir()
            (group / "cpu.cfs_period_us").write_text(str(PERIOD))
            (group / "cpu.cfs_quota_us").write_text(str(PERIOD // 2))
            return group
        if UNIFIED.exists():
            group = UNIFIED.parent / own[""].lstrip("/") / name
            group.mkdir()
            (group / "cpu.max").write_text(f"{PERIOD // 2} {PERIOD}")
            return group
    return None
