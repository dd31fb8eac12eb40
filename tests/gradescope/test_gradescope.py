"""The zip in a container like Gradescope's: built by its `setup.sh`, run as root, sealed, with half a processor."""

import json
import os
import shutil

import pytest
from classroom import CLASS, NAME, NOTEBOOK, ROOT, course, judged
from container import MEMORY, groups, image

pytest.importorskip("check_jsonschema", reason="runs in the environment of `make gradescope`")
pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="Gradescope's containers run as root")

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


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The course."""
    return course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def container(place, tmp_path_factory):
    """The container that the released zip makes."""
    return image(place, NAME, tmp_path_factory.mktemp("gradescope"))


def graded(container, *files):
    """The results of a submission; a run that is not done well shows what it printed."""
    ran = container.grade(*files)
    assert ran.code == 0, ran.printed
    return json.loads(container.results.read_text(encoding="utf-8"))


def test_the_image_is_built_and_closed_to_others(container):
    """`setup.sh` says nothing, and nobody but root may read what came with the zip."""
    assert (container.built.code, container.built.printed) == (0, "")
    assert not [path for path in (container.home / "source").rglob("*") if path.stat().st_mode & 0o77]


@pytest.mark.parametrize("name", [NAME, "10_training"])
def test_it_is_sealed_quick_and_small(name, tmp_path, record_property):
    """Full marks at tier 3, within seconds of half a processor and half of the memory that Gradescope gives."""
    container = image(course(tmp_path / "course", name), name, tmp_path)
    ran = container.grade(ROOT / "solutions" / name)
    found = json.loads(container.results.read_text(encoding="utf-8"))
    record_property("seconds", ran.seconds)
    record_property("peak", ran.peak)
    assert found["score"] == pytest.approx(sum(test.get("max_score", 0) for test in found["tests"]))
    assert found["extra_data"]["tier"] == 3
    assert ran.printed == ""
    assert ran.seconds < 60
    assert (ran.peak or 0) < MEMORY / 2


def test_code_reaches_neither_keys_nor_results(container, tmp_path):
    """A submission that opens them is refused, and the results are the grader's own."""
    (tmp_path / "spy.py").write_text(SPY, encoding="utf-8")
    found = graded(container, tmp_path / "spy.py")
    (told,) = (test["output"] for test in found["tests"] if test["name"].endswith("what your code printed"))
    assert "SEEN" in told
    assert "written" not in told
    assert "keys" not in told.replace("SEEN", "")
    assert found["score"] < 57


@pytest.fixture
def limits():
    """Skips where the limits of the container cannot be made."""
    with groups() as found:
        if not found:
            pytest.skip("groups of processes cannot be made here")


@pytest.mark.usefixtures("limits")
def test_half_a_processor_is_half_of_one(container):
    """The container's limit of time is real."""
    ran = program(container, SPIN)
    wall, cpu = map(float, ran.printed.split())
    assert cpu / wall < 0.62  # a busy machine gives less


@pytest.mark.usefixtures("limits")
def test_all_processes_share_its_memory(container):
    """The container's limit of memory is real: two processes that hold 500 MB each are too many."""
    assert program(container, HOLD.format(megabytes=250)).code == 0
    assert program(container, HOLD.format(megabytes=500)).code != 0


def program(container, text):
    """Run a program in the container, within its limits."""
    (container.home / "program").write_text(text, encoding="utf-8")
    (container.home / "program").chmod(0o755)
    return container.run("/autograder/program", limited=True)


SPIN = """#!/usr/bin/env python3
import time
begun, used = time.perf_counter(), time.process_time()
while time.process_time() - used < 1:
    pass
print(time.perf_counter() - begun, time.process_time() - used)
"""
HOLD = """#!/usr/bin/env python3
import os, sys
child = os.fork()
held = b"x" * ({megabytes} << 20)
sys.exit(os.waitpid(child, 0)[1] != 0 if child else 0)
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
            (CLASS / "ada" / NOTEBOOK, CLASS / "lucia" / "activations.py"),
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


def test_the_name_of_the_file_does_not_matter(container, place, tmp_path):
    """A renamed notebook, or one without its ending, is graded as ever."""
    shutil.copy(CLASS / "dana" / NOTEBOOK, tmp_path / "Untitled-1 (3).ipynb")
    assert graded(container, tmp_path / "Untitled-1 (3).ipynb")["score"] == judged(place, CLASS / "dana").score


def test_without_its_keys_it_writes_no_results(container):
    """A broken autograder is no grade: there are no results, and the exit code says so."""
    keys = container.home / "source" / "keys.json"
    keys.rename(keys.with_suffix(".away"))
    ran = container.grade(CLASS / "ada")
    keys.with_suffix(".away").rename(keys)
    assert ran.code == 1
    assert "keys.json" in ran.printed
    assert not container.results.exists()
