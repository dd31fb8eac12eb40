"""The files for GitHub and GitLab are what these services take, by the schemas that check-jsonschema brings."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("check_jsonschema", reason="runs in the environment of `make gradescope`")

ROOT = Path(__file__).parents[2]
FILES = ROOT / "autograder" / "release" / "files"


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("github-actions", ROOT / "action.yml"),
        ("github-workflows", FILES / "github" / "autograder.yml"),
        ("gitlab-ci", FILES / "gitlab" / ".gitlab-ci.yml"),
    ],
)
def test_is_valid(schema, path):
    """The service's own schema holds."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
