"""The jobs for GitHub, GitLab and Classroom 50, run step by step as these services run them."""

import json
import os
import re
import shutil
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from classroom import CLASS, NAME, NOTEBOOK, ROOT, judged

jsonschema = pytest.importorskip("jsonschema", reason="runs in the environment of `make gradescope`")
ruamel = pytest.importorskip("ruamel.yaml")

from autograder.deliver.folder import grade_folder, public_paper  # noqa: E402 - after what may skip the file

BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail")
FORGED = "\nprint('::error::forged')\n\ndef relu_forward(x):\n    print('::error::forged')\n    return x, x\n"
OURS = re.compile(r"::error (file=(02_activations\.ipynb|more\.py),line=\d+,title=|title=autograder::\d+ more things)")
TEXT, COUNT = {"type": "string", "minLength": 1}, {"type": "integer", "minimum": 0}
TEST = {"test-name": TEXT, "passed": {"type": "boolean"}, "score": COUNT, "max-score": COUNT}
RESULT = {  # of classroom50/result/v1
    "schema": {"const": "classroom50/result/v1"},
    **dict.fromkeys(("classroom", "assignment", "owner", "commit", "release", "review"), TEXT),
    "assignment_type": {"enum": ["individual", "group"]},
    "submission": {"type": "string", "pattern": "^submit/"},
    "datetime": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"},
    "score": COUNT,
    "max-score": COUNT,
    "tests": {"type": "array", "items": {"type": "object", "required": [*TEST], "properties": TEST}},
}
SCHEMA = {"type": "object", "additionalProperties": False, "required": [*RESULT], "properties": RESULT}


@pytest.fixture
def machine(tmp_path):
    """The variables of a fresh machine, on which `python` is a Python without any packages."""
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "python"], check=True)
    for name in ("home", "temp", "repository"):
        (tmp_path / name).mkdir()
    pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    files = {"GITHUB_STEP_SUMMARY": tmp_path / "summary", "GITHUB_OUTPUT": tmp_path / "output"}
    folders = {"HOME": tmp_path / "home", "RUNNER_TEMP": tmp_path / "temp", "CI_PROJECT_DIR": tmp_path / "repository"}
    path = f"{tmp_path / 'python' / 'bin'}:/usr/local/bin:/usr/bin:/bin"
    return {**pip, "PATH": path, "LANG": "C.UTF-8", "CI": "true", **{k: str(v) for k, v in (files | folders).items()}}


@pytest.fixture
def repository(machine, tmp_path):
    """A student's repository with everything that is released into it, and dana's work, which prints, too."""
    folder = tmp_path / "repository"
    for kind in ("student", "github", "gitlab"):
        autograder("release", kind, tmp_path / "released", NAME)
    shutil.copytree(tmp_path / "released" / NAME, folder, dirs_exist_ok=True)
    shutil.copy(CLASS / "dana" / NOTEBOOK, folder)
    (folder / "more.py").write_text(FORGED, encoding="utf-8")
    assert machine["CI_PROJECT_DIR"] == str(folder)
    return folder


def autograder(*words):
    """Run a command as an instructor does."""
    subprocess.run([sys.executable, "-m", "autograder", *map(str, words)], cwd=ROOT, check=True, capture_output=True)


def shell(text, machine, folder, **more):
    """Run a step as a script; what it printed."""
    script = folder.parent / "script.sh"
    script.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [*BASH, script], cwd=folder, env=machine | more, capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def yaml(path):
    """A YAML file as data."""
    return ruamel.YAML(typ="safe").load(path)


def github(steps, machine, folder, **values):
    """Run those of the steps that are scripts, with values for their expressions; what they printed."""
    scripts = [step for step in steps if "run" in step]
    assert not [step for step in scripts if "${{" in step["run"]]
    own = [{name: filled(text, values) for name, text in step.get("env", {}).items()} for step in scripts]
    return "".join(shell(step["run"], machine, folder, **env) for step, env in zip(scripts, own, strict=True))


def filled(text, values):
    """A text with values in the places of its expressions."""
    return re.sub(r"\$\{\{ *([\w.-]+) *\}\}", lambda match: values[match[1]], text)


def public(folder):
    """The report on a checkout, by the public checks."""
    return grade_folder(folder, lambda: public_paper(ROOT / "assignments" / NAME))


def nothing_is_forged(told):
    """Every line that GitHub obeys is one of ours."""
    commands = [line for line in told.splitlines() if line.startswith("::")]
    assert commands
    assert [line for line in commands if not OURS.match(line)] == []


def junit(path):
    """The number of tests in a JUnit file, and of those that failed."""
    root = ET.parse(path).getroot()  # noqa: S314 - our own file
    return len(root.findall(".//testcase")), len(root.findall(".//failure"))


def test_the_workflow_of_github(repository, machine, tmp_path):
    """Its steps annotate the student's lines, write the summary, and leave both reports for the artifact."""
    (job,) = yaml(repository / ".github" / "workflows" / "autograder.yml")["jobs"].values()
    nothing_is_forged(github(job["steps"], machine, repository))
    (upload,) = (step["with"]["path"] for step in job["steps"] if "upload-artifact" in step.get("uses", ""))
    assert upload == "${{ runner.temp }}/report"
    report = public(repository)
    assert (tmp_path / "output").read_text(encoding="utf-8") == f"score={report.score:g}\nmax-score=57\n"
    assert f"{report.score:g} of 57 points" in (tmp_path / "summary").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "temp" / "report" / "report.json").read_text(encoding="utf-8"))[0]["max_score"] == 57
    assert min(junit(tmp_path / "temp" / "report" / "junit.xml")) > 10


def test_the_job_of_gitlab(repository, machine):
    """Its script leaves, where the job's artifacts say, a test for each check."""
    job = yaml(repository / ".gitlab-ci.yml")["autograder"]
    told = shell("\n".join(job["script"]), machine, repository)
    assert re.search(r"^02_activations: \S+ of 57 points on the public checks\.$", told, re.MULTILINE)
    assert job["artifacts"]["paths"] == ["report"]
    assert min(junit(repository / job["artifacts"]["reports"]["junit"])) > 10


@pytest.mark.parametrize("course", [str(ROOT), ""], ids=["hidden cases", "public cases"])
def test_the_action(course, repository, machine, tmp_path):
    """Installed from its own folder, it grades as `autograder grade` does where the course lies, else public cases."""
    action = yaml(ROOT / "action.yml")
    given = {"course": course, "assignment": "02" if course else "", "checks": str(ROOT / "assignments" / NAME)}
    values = {f"inputs.{name}": given.get(name, told["default"]) for name, told in action["inputs"].items()}
    for file in repository.glob("*"):
        shutil.rmtree(file) if file.is_dir() else file.unlink()
    shutil.copy(CLASS / "dana" / NOTEBOOK, repository)
    told = github(action["runs"]["steps"], machine, repository, **values, **{"github.action_path": str(ROOT)})
    nothing_is_forged(told)
    report = judged(ROOT, repository) if course else public(repository)
    assert (tmp_path / "output").read_text(encoding="utf-8") == f"score={report.score:g}\nmax-score=57\n"
    assert min(junit(tmp_path / "temp" / "autograder" / "junit.xml")) > 10


def test_classroom_50(repository, machine, tmp_path):
    """Its entry, unpacked by the runner beside the checkout, writes a result that the published schema takes."""
    autograder("release", "classroom50", tmp_path / "classroom", NAME)
    bundle = tmp_path / "temp" / "classroom50-runtime" / NAME
    shutil.copytree(tmp_path / "classroom" / "autograders" / NAME, bundle)
    identity = {"CLASSROOM": "dl", "ASSIGNMENT": NAME, "ASSIGNMENT_TYPE": "individual", "OWNER": "dana"}
    links = {f"{name}_URL": f"https://git.example/{name}" for name in ("COMMIT", "RELEASE", "REVIEW")}
    own = {"SUBMISSION_TAG": "submit/20261102T100000Z-abc", "CLASSROOM50_BUNDLE_DIR": str(bundle), "USERNAME": "dana"}
    shell(f"python '{bundle}/autograder.py'", machine, repository, **identity, **links, **own)
    found = json.loads((repository / "result.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(SCHEMA).validate(found)
    assert {name: found[name.lower()] for name in identity} == identity
    assert all(test["score"] <= test["max-score"] for test in [found, *found["tests"]])
    assert found["score"] == sum(test["score"] for test in found["tests"])
    assert found["score"] == round(100 * public(repository).score)
    assert "points" in (repository / "release-body.md").read_text(encoding="utf-8")
