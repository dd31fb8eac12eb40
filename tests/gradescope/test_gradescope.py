"""The zip in a container like Gradescope's: built by its `setup.sh`, run as root, sealed, with half a processor."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from container import Container, processor_group

from autograder.report.formats.gradescope import Settings, text
from autograder.report.read import read_file

pytest.importorskip("check_jsonschema", reason="runs in the environment of `make gradescope`")
pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="Gradescope's containers run as root")

ROOT = Path(__file__).parents[2]
CLASS = ROOT / "tests" / "demo" / "class"
STUDENTS = sorted(path.name for path in CLASS.iterdir())
NAME = "02_activations"
SPY = """
def relu_forward(x):
    seen = []
    for path in ("/autograder/source/keys.json", "/autograder/source/settings.json", "/autograder/run_autograder"):
        try:
            seen.append(open(path).read()[:40])
        except OSError as error:
            seen.append(type(error).__name__)
    try:
        open("/autograder/results/results.json", "w").write('{"score": 57}')
        seen.append("written")
    except OSError as error:
        seen.append(type(error).__name__)
    print("SEEN", seen)
    return x, x
"""


def autograder(*arguments):
    """Run a command as an instructor does."""
    subprocess.run([sys.executable, "-m", "autograder", *map(str, arguments)], cwd=ROOT, check=True)


@pytest.fixture(scope="module")
def container(tmp_path_factory):
    """The container that the released zip makes."""
    folder = tmp_path_factory.mktemp("gradescope")
    for parent in (folder, *folder.parents[:2]):
        parent.chmod(0o755)
    autograder("release", "gradescope", folder / "02.zip", NAME)
    return Container(folder / "container", folder / "02.zip")


@pytest.fixture(scope="module")
def native(tmp_path_factory):
    """The class as `autograder grade` judges it, on the same course."""
    out = tmp_path_factory.mktemp("native")
    autograder("grade", CLASS, "--assignment", NAME, "--format", "json", "--out", out)
    return {Path(report.submission).name: report for report in read_file(out / "report.json")}


def graded(container, *files):
    """The results of a submission; a run that is not done well shows what it printed."""
    ran = container.grade(*files)
    assert ran.code == 0, ran.printed
    return json.loads(container.results.read_text(encoding="utf-8"))


def test_the_image_is_built_and_closed_to_others(container):
    """`setup.sh` says nothing, and nobody but root may read what came with the zip."""
    assert (container.built.code, container.built.printed) == (0, "")
    assert not [path for path in (container.home / "source").rglob("*") if path.stat().st_mode & 0o77]


@pytest.mark.parametrize("student", STUDENTS)
def test_scores_are_those_of_the_grader_at_home(student, container, native):
    """Every check of the demo class has the same points, outcome and words here and there."""
    found = graded(container, CLASS / student)
    wanted = json.loads(text(native[student], Settings()))
    assert found["score"] == wanted["score"]
    assert found["tests"] == wanted["tests"]


def test_it_is_sealed_and_quick(container, record_property):
    """At tier 3, and done within seconds of half a processor, of which Gradescope gives ten minutes."""
    ran = container.grade(CLASS / "ada")
    found = json.loads(container.results.read_text(encoding="utf-8"))
    record_property("seconds", ran.seconds)
    assert found["extra_data"]["tier"] == 3
    assert ran.printed == ""
    assert ran.seconds < 20


def test_code_reaches_neither_keys_nor_results(container, tmp_path):
    """A submission that opens them is refused, and the results are the grader's own."""
    (tmp_path / "spy.py").write_text(SPY, encoding="utf-8")
    found = graded(container, tmp_path / "spy.py")
    (told,) = (test["output"] for test in found["tests"] if test["name"].endswith("what your code printed"))
    assert "SEEN" in told
    assert "written" not in told
    assert "keys" not in told.replace("SEEN", "")
    assert found["score"] < 57


def test_half_a_processor_is_half_of_one(container):
    """The container's limit is real where groups of processes can be made."""
    group = processor_group()
    if group is None:
        pytest.skip("groups of processes cannot be made here; one whole processor is used")
    group.rmdir()
    (container.home / "spin").write_text(SPIN, encoding="utf-8")
    (container.home / "spin").chmod(0o755)
    ran = container.run("/autograder/spin", limited=True)
    wall, cpu = map(float, ran.printed.split())
    assert cpu / wall < 0.62  # a busy machine gives less


SPIN = """#!/usr/bin/env python3
import time
begun, used = time.perf_counter(), time.process_time()
while time.process_time() - used < 1:
    pass
print(time.perf_counter() - begun, time.process_time() - used)
"""


def test_what_gradescope_says_is_kept_and_not_graded_by(container):
    """Number and time of the submission stand in the results; a score in its metadata counts nothing."""
    metadata = container.home / "submission_metadata.json"
    said = {"id": 123, "created_at": "2026-11-02T10:00:00.000000-08:00", "previous_submissions": [{"score": 57.0}]}
    metadata.write_text(json.dumps(said), encoding="utf-8")
    found = graded(container, CLASS / "mei")
    metadata.unlink()
    assert found["extra_data"]["submission"] == {"id": 123, "created_at": said["created_at"]}
    assert found["score"] < 57


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ((), "There is no notebook, no .py file and no zip"),
        (
            (CLASS / "ada" / f"{NAME}.ipynb", CLASS / "lucia" / "activations.py"),
            "2 files were submitted and graded together",
        ),
        ((CLASS / "mei",), "is damaged at line"),
        ((ROOT / "solutions" / "01_perceptron",), f"None of the functions of {NAME} is defined"),
    ],
    ids=["none", "two", "damaged", "other"],
)
def test_what_is_wrong_with_the_files_is_told(files, words, container):
    """There are results with the reason above all tests, whatever was submitted."""
    found = graded(container, *files)
    assert words in found["output"]
    assert len(found["tests"]) > 15


def test_the_name_of_the_file_does_not_matter(container, tmp_path, native):
    """A renamed notebook, or one without its ending, is graded as ever."""
    shutil.copy(CLASS / "dana" / f"{NAME}.ipynb", tmp_path / "Untitled-1 (3).ipynb")
    assert graded(container, tmp_path / "Untitled-1 (3).ipynb")["score"] == native["dana"].score


def test_without_its_keys_it_writes_no_results(container):
    """A broken autograder is no grade: there are no results, and the exit code says so."""
    keys = container.home / "source" / "keys.json"
    keys.rename(keys.with_suffix(".away"))
    ran = container.grade(CLASS / "ada")
    keys.with_suffix(".away").rename(keys)
    assert ran.code == 1
    assert "keys.json" in ran.printed
    assert not container.results.exists()
