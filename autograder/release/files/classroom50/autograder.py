# ruff: noqa: INP001, S603 - a program of its own, put where Classroom 50 runs it
"""Classroom 50 runs this in a student's checkout: it installs the grader that lies beside it, and lets it grade."""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
PIP = ("-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")


def main() -> int:
    """Grade; 0 whatever the grade."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # students' code may run as another user
        subprocess.run([sys.executable, "-I", "-m", "venv", folder], check=True)
        python = f"{folder}/bin/python"
        subprocess.run([python, *PIP, *map(str, HERE.glob("*.whl"))], check=True)
        graded = subprocess.run([python, "-I", "-m", "autograder.deliver.classroom50", str(HERE)], check=False)
        return graded.returncode


if __name__ == "__main__":
    sys.exit(main())
