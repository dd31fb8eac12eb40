"""`autograder watch`, in a real terminal."""

import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from autograder.notebook.watch import choose
from autograder.report import ExerciseReport, Report, Verdict

ROOT = Path(__file__).parent.parent
NAME = "02_activations"
WRONG = """\
def relu_forward(x):
    return np.maximum(x, 0), x

def relu_backward(dout, x):
    return dout * (dout > 0)
"""
RIGHT = WRONG.replace("dout > 0", "x > 0")


@pytest.fixture
def notebook(tmp_path):
    """A notebook as students get it."""
    shutil.copytree(ROOT / "assignments" / NAME, tmp_path, dirs_exist_ok=True)
    return tmp_path / f"{NAME}.ipynb"


class Terminal:
    """A terminal in which a command runs."""

    def __init__(self, *arguments):
        self.master, slave = pty.openpty()
        command = [sys.executable, "-m", "autograder", *map(str, arguments)]
        self.process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
        os.close(slave)
        self.text = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        os.close(self.master)

    def until(self, wanted):
        """Read until a text has come; what came, without what moves the cursor."""
        start, self.text = time.monotonic(), ""
        while wanted not in self.text:
            assert time.monotonic() - start < 60, self.text
            if select.select([self.master], [], [], 0.1)[0]:
                self.text += re.sub(r"\x1b\[[0-9]*[A-Z]", "", os.read(self.master, 65536).decode())
        return self.text

    def press(self, key):
        """Press a key."""
        os.write(self.master, key.encode())


def save(notebook, source):
    """Save the notebook with an answer to one exercise, as an editor does: whole, under the same name."""
    data = json.loads(notebook.read_text(encoding="utf-8"))
    next(cell for cell in data["cells"] if cell["id"] == "relu-code")["source"] = source
    draft = notebook.with_suffix(".draft")
    draft.write_text(json.dumps(data), encoding="utf-8")
    draft.replace(notebook)


def test_checks_again_whenever_the_notebook_is_saved(notebook):
    """Progress, the exercise at work, its mistake, its hints one by one, all exercises, and an end on q."""
    with Terminal("watch", notebook) as terminal:
        shown = terminal.until("q quit")
        assert "0 of 14 exercises passed, 0 of 53 points" in shown
        assert "Sigmoid" in shown
        save(notebook, WRONG)
        assert "The mask is taken from dout; it must come from x." in terminal.until("q quit")
        terminal.press("h")
        assert "Hint 1 of 2: " in terminal.until("q quit")
        terminal.press("h")
        assert "Hint 2 of 2: " in terminal.until("q quit")
        terminal.press("h")
        assert "no more hints" in terminal.until("q quit")
        save(notebook, RIGHT)
        shown = terminal.until("q quit")
        assert "1 of 14 exercises passed, 3 of 53 points" in shown
        assert "Hidden checks run when it is graded." in shown
        terminal.press("a")
        assert terminal.until("q quit").count("not started") == 13
        terminal.press("q")
        assert terminal.process.wait(timeout=10) == 0


def test_goes_on_while_the_notebook_is_away_or_broken(notebook):
    """A file that is gone for a moment, or half-written, ends nothing."""
    with Terminal("watch", notebook) as terminal:
        terminal.until("q quit")
        whole = notebook.read_text(encoding="utf-8")
        notebook.unlink()
        time.sleep(0.5)
        notebook.write_text(whole[: len(whole) // 2], encoding="utf-8")
        assert "is damaged" in terminal.until("q quit")
        save_text = whole.replace("raise NotImplementedError", "return NotImplementedError", 1)
        notebook.write_text(save_text, encoding="utf-8")
        assert "is damaged" not in terminal.until("q quit")
        terminal.press("q")
        assert terminal.process.wait(timeout=10) == 0


def test_without_a_terminal_it_ends_with_its_input(notebook):
    """In a pipe it shows one screen, without moving the cursor, and ends."""
    command = [sys.executable, "-m", "autograder", "watch", str(notebook)]
    done = subprocess.run(command, input="", capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 of 14 exercises passed" in done.stdout
    assert "\x1b" not in done.stdout


def test_ends_with_its_terminal(notebook):
    """Closing the window ends it: nothing is left that runs."""
    with Terminal("watch", notebook) as terminal:
        terminal.until("q quit")
        os.close(terminal.master)
        terminal.process.wait(timeout=10)
        terminal.master = os.open(os.devnull, os.O_RDONLY)


def report(**statuses):
    """A report of exercises with one check each."""
    exercises = [
        ExerciseReport(
            exercise=name,
            title=name,
            score=0,
            max_score=1,
            verdicts=[Verdict(check="value", case="", status=status, points=0, max_points=1, seconds=time.time())],
        )
        for name, status in statuses.items()
    ]
    return Report(
        submission="", assignment="", seed=0, tier=0, versions={}, started="", seconds=0, score=0, max_score=1,
        exercises=exercises,
    )  # fmt: skip


def test_shows_what_is_being_worked_on():
    """First what has just changed and does not pass, then what was begun, then what comes first."""
    assert choose(None, report(a="missing", b="failed", c="failed")) == "b"
    assert choose(report(a="missing", b="failed", c="missing"), report(a="missing", b="failed", c="error")) == "c"
    assert choose(report(a="missing", b="failed"), report(a="missing", b="passed")) == "a"
    assert choose(None, report(a="passed")) == ""
