"""nbgrader's gradebook in PostgreSQL: the same commands, with a URL in the configuration."""

import csv
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from classroom import CLASS, NAME, course, native, needs, run

needs("nbgrader")

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin")) or [
    Path(found).parent for found in [shutil.which("initdb")] if found
]


def postgres(program, *arguments):
    """Run one of PostgreSQL's programs, which refuse to be run by root."""
    user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    command = [*user, PROGRAMS[-1] / program, *arguments]
    subprocess.run(command, check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=60)


@pytest.fixture
def url():
    """An empty database, on a socket in a folder of its own."""
    if not PROGRAMS:
        pytest.skip("no PostgreSQL here")
    with tempfile.TemporaryDirectory(prefix="autograder-pg-") as folder:
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        data = Path(folder, "data")
        postgres("initdb", "--auth=trust", "--username=postgres", "--no-sync", "--pgdata", data)
        options = f"-k {folder} -c listen_addresses='' -c fsync=off"
        postgres("pg_ctl", "--pgdata", data, "--log", Path(folder, "log"), "--options", options, "--wait", "start")
        try:
            postgres("createdb", "--host", folder, "--username=postgres", "gradebook")
            yield f"postgresql+psycopg2://postgres@/gradebook?host={folder}"
        finally:
            postgres("pg_ctl", "--pgdata", data, "--mode=immediate", "stop")


def test_keeps_the_grades_in_postgresql(url, tmp_path):
    """With `db_url` set, generate, autograde twice and export work, and give the points of native grading."""
    place, desk = course(tmp_path / "course"), tmp_path / "desk"
    run("autograder", "release", "nbgrader", desk, "--course", place, cwd=tmp_path)
    with (desk / "nbgrader_config.py").open("a") as stream:
        stream.write(f"c.CourseDirectory.db_url = {url!r}\n")
    run("nbgrader", "generate_assignment", NAME, cwd=desk)
    for student in ("dana", "lucia"):
        shutil.copytree(CLASS / student, desk / "submitted" / student / NAME)
    for _ in range(2):
        run("nbgrader", "autograde", NAME, cwd=desk)
    run("nbgrader", "export", cwd=desk)
    with (desk / "grades.csv").open(newline="") as stream:
        rows = {row["student_id"]: float(row["score"]) for row in csv.DictReader(stream)}
    assert not (desk / "gradebook.db").exists()
    assert rows == pytest.approx({name: native(place)[name].score for name in ("dana", "lucia")})
