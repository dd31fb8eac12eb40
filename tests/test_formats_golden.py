"""Every writer for services, word for word. `UPDATE_GOLDEN=1 pytest tests/test_formats_golden.py` writes them anew."""

import os
from importlib import import_module
from pathlib import Path

import pytest
from test_report_samples import broken, hostile, mistaken, mixed, report, right, secret, untouched

from autograder.report import Note, Where
from autograder.report.read import read_file

FOLDER = Path(__file__).parent / "formats"
WRITERS = ("gradescope", "junit", "github", "exercism", "csv")


def nasty():
    """All outcomes, and a submission in which everything that a student can name or print attacks."""
    kinds = right, mistaken, untouched, broken, mixed, secret
    notes = [Note("=1+1", Where(2, 3)), Note("# A heading | a cell")]
    return [
        report("class/@all/=cmd.ipynb", *(make(f"{make.__name__} *layer*") for make in kinds), notes=notes),
        hostile(),
        report("class/empty/a.ipynb"),
    ]


SETS = {"nasty": nasty, "class": lambda: read_file(FOLDER / "class.jsonl")}


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("name", SETS)
def test_writes_what_it_should(name, writer):
    """Each file is the expected one, to the last character, and no other file is written."""
    got = import_module(f"autograder.report.formats.{writer}").write(SETS[name]())
    folder = FOLDER / "expected" / name / writer
    if os.environ.get("UPDATE_GOLDEN"):
        for path, text in got.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    expected = {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in folder.rglob("*.*")}
    assert got == expected
