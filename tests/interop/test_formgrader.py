"""nbgrader's formgrader in a browser: autograding from its page, then points and a comment by hand."""

import csv
import json
import os
import shutil
import sys
from pathlib import Path

import pytest
from classroom import NAME, NOTEBOOK, needs, run
from desk import answer, changed, desk_for, hand_in, with_question

needs("nbgrader")
needs("selenium")

from chromium import browser, jupyter  # noqa: E402 - after what may skip the file
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.support.wait import WebDriverWait  # noqa: E402

pytestmark = pytest.mark.skipif(not shutil.which("chromedriver"), reason="needs Chromium and its driver")


RELU = """\
def relu_forward(x):
    return np.maximum(x, 0), x


def relu_backward(dout, cache):
    return dout * (dout > 0)"""


@pytest.fixture
def desk(tmp_path):
    """A course with a question of the teacher's own, and a student's work with an answer to it handed in."""
    _, desk = desk_for(tmp_path)
    with_question(desk)
    file = hand_in(desk, "dana", desk / "release" / NAME / NOTEBOOK) / NOTEBOOK
    answer(file, "Because.")
    changed(file, lambda data: data["cells"].append({"cell_type": "code", "source": RELU, "metadata": {}}))
    return desk


@pytest.fixture
def formgrader(desk, tmp_path):
    """A browser, and the address of the formgrader on the course."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    command = [sys.executable, "-m", "jupyter", "server"]
    with (
        jupyter(command, desk, environment, home / "log") as address,
        browser(tmp_path / "profile") as driver,
    ):
        driver.set_page_load_timeout(60)
        yield driver, f"{address}/formgrader"


def found(driver, selector):
    """The element, once it is there and can be seen."""
    seen = lambda: [e for e in driver.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]  # noqa: E731
    return WebDriverWait(driver, 60).until(lambda _: seen())[0]


def write(driver, name, text):
    """Write into a field of the grading page, and leave it."""
    field = found(driver, f"[id='{name}']")
    field.clear()
    field.send_keys(text, Keys.TAB)


def by_hand(desk):
    """What the gradebook holds of a person's work on the question."""
    told = run(sys.executable, "-c", BY_HAND, f"sqlite:///{desk}/gradebook.db", cwd=desk)
    return json.loads(told.splitlines()[-1])


BY_HAND = f"""
import json, sys
from nbgrader.api import Gradebook
with Gradebook(sys.argv[1]) as book:
    where = "why", "{NAME}", "{NAME}", "dana"
    print(json.dumps([book.find_grade(*where).manual_score, book.find_comment(*where).manual_comment]))
"""


def test_points_and_comments_by_hand(desk, formgrader):
    """Autograded from its page, graded by hand: feedback and export carry both, and a later autograde keeps them."""
    driver, address = formgrader
    driver.get(f"{address}/manage_submissions/{NAME}")
    found(driver, "td.autograde a").click()
    assert "Successfully autograded" in found(driver, ".modal-body").text
    driver.get(f"{address}/gradebook/{NAME}/{NAME}")
    found(driver, "td.name a").click()
    assert found(driver, "#relu").get_attribute("placeholder") == "1.5"
    assert "The mask is taken from dout; it must come from x." in found(driver, "body").text
    write(driver, "why", "2")
    write(driver, "why-comment", "Say more.")
    WebDriverWait(driver, 30).until(lambda _: by_hand(desk) == [2.0, "Say more."])
    run("nbgrader", "autograde", NAME, cwd=desk)
    assert by_hand(desk) == [2.0, "Say more."]
    run("nbgrader", "generate_feedback", NAME, cwd=desk)
    page = (desk / "feedback" / "dana" / NAME / f"{NAME}.html").read_text(encoding="utf-8")
    assert "(Score: 3.5 / 60.0)" in page
    assert "Say more." in page
    run("nbgrader", "export", cwd=desk)
    with (desk / "grades.csv").open(newline="") as stream:
        assert [float(row["score"]) for row in csv.DictReader(stream)] == [3.5]
