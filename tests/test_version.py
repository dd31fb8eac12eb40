"""The version is told in two places."""

import tomllib
from pathlib import Path

import autograder


def test_the_package_tells_the_version_of_the_project():
    """Reports tell the first, installers the second."""
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert autograder.__version__ == project["version"]
