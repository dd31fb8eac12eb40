"""A teacher's nbgrader folder: what is released to it, handed in to it, and graded in it."""

import html
import json
import re
import shutil
import sys

from classroom import NAME, NOTEBOOK, course, notebook, run

GRADES = """
import json, sys
from nbgrader.api import Gradebook
with Gradebook(sys.argv[1]) as book:
    print(json.dumps({
        s.student.id: {g.name: [g.auto_score, g.max_score, g.needs_manual_grade] for n in s.notebooks for g in n.grades}
        for s in book.assignment_submissions(sys.argv[2])}))
"""


def desk_for(folder):
    """A course, and a teacher's nbgrader folder with the assignment generated."""
    place = course(folder / "course")
    return place, desk_of(place, folder / "desk")


def desk_of(place, desk):
    """A teacher's nbgrader folder for a course, with the assignment generated."""
    desk.mkdir(parents=True)
    run(sys.executable, "-m", "autograder", "release", "nbgrader", desk, "--course", place, cwd=desk)
    run("nbgrader", "generate_assignment", NAME, cwd=desk)
    return desk


def hand_in(desk, student, *files):
    """Put files where `nbgrader collect` would."""
    folder = desk / "submitted" / student / NAME
    folder.mkdir(parents=True)
    for file in files:
        shutil.copy(file, folder)
    return folder


def grades(desk, url=""):
    """Every student's auto score, maximum and need of a person, by exercise."""
    told = run(sys.executable, "-c", GRADES, url or f"sqlite:///{desk}/gradebook.db", NAME, cwd=desk)
    return json.loads(told.splitlines()[-1])


def feedback(desk, student):
    """The text under each check of a student's autograded notebook, by exercise."""
    cells = notebook(desk / "autograded" / student / NAME / NOTEBOOK)["cells"]
    graded = {c["metadata"]["nbgrader"]["grade_id"]: c for c in cells if c["metadata"].get("nbgrader", {}).get("grade")}
    return {name: shown(cell) for name, cell in graded.items()}


def shown(cell):
    """What a person reads in the one output of a cell."""
    (output,) = cell["outputs"]
    return html.unescape(re.sub(r"^<pre[^>]*>|</pre>$", "", "".join(output["data"]["text/html"])))


def with_question(desk):
    """Add a question of the teacher's own to the source notebook, worth 3 points that a person gives."""
    mark = {"schema_version": 3, "grade": True, "solution": True, "locked": False, "task": False, "points": 3}
    metadata = {"nbgrader": {**mark, "grade_id": "why"}}
    own = {"cell_type": "markdown", "id": "why", "metadata": metadata, "source": "Why?"}
    changed(desk / "source" / NAME / NOTEBOOK, lambda data: data["cells"].insert(9, own))
    run("nbgrader", "generate_assignment", NAME, "--force", cwd=desk)


def answer(path, text):
    """Answer the teacher's question in a notebook."""
    changed(path, lambda data: answered(data, text))


def answered(data, text):
    """Put an answer into the cell of the teacher's question."""
    (cell,) = (c for c in data["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == "why")
    cell["source"] = text


def changed(path, change):
    """Rewrite a notebook."""
    data = notebook(path)
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")
