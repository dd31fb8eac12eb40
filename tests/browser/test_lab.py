"""A student's way through an exercise in a browser: a released notebook in JupyterLab, and its grade once saved."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("selenium", reason="selenium lives in the environment of `make browser`")

from chromium import browser
from lab import Lab, server, violations

from autograder.course import find
from autograder.release.student import release

ROOT = Path(__file__).parents[2]
NAME = "02_activations"
PICTURES = Path(os.environ.get("PICTURES", "")) if os.environ.get("PICTURES") else None
WRONG = """\
def relu_forward(x):
    return np.maximum(x, 0), x


def relu_backward(dout, cache):
    return dout * (dout > 0)"""
RIGHT = WRONG.replace("dout > 0", "cache > 0")
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}


@pytest.fixture(scope="module")
def driver(tmp_path_factory):
    """A browser."""
    with browser(tmp_path_factory.mktemp("profile")) as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """An assignment as students get it."""
    out = tmp_path_factory.mktemp("out")
    release(find(ROOT), [NAME], out, lambda _: None)
    return out / NAME


@pytest.fixture(scope="module")
def lab(driver, folder, tmp_path_factory):
    """The notebook, open in JupyterLab."""
    with server(folder, tmp_path_factory.mktemp("home")) as address:
        yield Lab(driver, address, f"{NAME}.ipynb")


def look(lab, name, *cells):
    """In both themes: axe finds nothing wrong with the output of the last cell; pictures, if they are wanted."""
    for theme, title in THEMES.items():
        lab.command("apputils:change-theme", theme=title)
        lab.wait(f"document.body.dataset.jpThemeLight === '{str(theme == 'light').lower()}'")
        output = lab.js("return arguments[0].querySelector('.jp-OutputArea-output')", lab.cell(cells[-1]))
        if PICTURES:
            lab.picture(PICTURES / f"{name}-{theme}.png", *cells)
        lab.js("arguments[0].querySelectorAll('details').forEach(d => d.open = true)", output)
        assert violations(lab.driver, output) == []
        lab.js("arguments[0].querySelectorAll('details').forEach(d => d.open = false)", output)


def test_a_students_way_through_an_exercise(lab, folder):
    """Untouched, wrong, right, saved and graded; no output goes to standard error."""
    lab.command("notebook:run-all-cells")
    lab.wait("document.querySelectorAll('.jp-OutputArea-output').length > 15")
    assert "ReLU: not started. Write relu_forward and relu_backward above" in lab.output("relu-check")
    assert "0 of 14 exercises passed" in lab.output("check-all")
    assert not lab.js("return document.querySelectorAll('[data-mime-type*=stderr]').length")
    look(lab, "missing", "relu-code", "relu-check")
    lab.write("relu-code", WRONG)
    assert "The mask is taken from dout; it must come from x." in lab.output("relu-check")
    look(lab, "wrong", "relu-code", "relu-check")
    lab.write("relu-code", RIGHT)
    assert "✓ passed: ReLU, 3 of 3 points" in lab.output("relu-check")
    assert "Hidden checks run when it is graded." in lab.output("relu-check")
    look(lab, "right", "relu-code", "relu-check")
    lab.command("notebook:run-all-cells")
    lab.wait("document.body.innerText.includes('1 of 14 exercises passed')")
    look(lab, "all", "check-all")
    lab.save()
    assert relu(folder / f"{NAME}.ipynb") == {"score": 3.0, "max_score": 3.0}


def relu(notebook):
    """The grade of one exercise, hidden checks included."""
    command = [sys.executable, "-m", "autograder", "grade", str(notebook), "--assignment", NAME, "--format", "jsonl"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    (found,) = (e for e in json.loads(done.stdout)["exercises"] if e["exercise"] == "relu")
    return {name: found[name] for name in ("score", "max_score")}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The pages of a class, and of a student who has made mistakes."""
    out = tmp_path_factory.mktemp("report")
    command = [sys.executable, "-m", "autograder", "grade", "tests/demo/class", "--assignment", NAME]
    command += ["--time-limit", "1", "--format", "html", "--out", str(out)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    return out


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("page", ["report.html", "students/dana.html", "students/bao.html"])
def test_axe_finds_nothing_wrong_with_the_report(driver, pages, page, theme):
    """The class and a student's page, with everything unfolded."""
    media = [{"name": "prefers-color-scheme", "value": theme}]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
    driver.get((pages / page).as_uri())
    driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert violations(driver) == []


def test_a_students_page_shows_where_a_result_is_wrong(driver, pages):
    """Squares of right elements are hollow, those of wrong ones are not, and all are small."""
    driver.get((pages / "students/dana.html").as_uri())
    shown = driver.execute_script("""
        return [...document.querySelectorAll('.finding rect')].map(rect => [
            rect.getAttribute('fill') === 'none',
            getComputedStyle(rect).fill === 'none',
            rect.getBoundingClientRect().width,
        ])""")
    assert {hollow for hollow, *_ in shown} == {True, False}
    assert all(meant == seen and width < 20 for meant, seen, width in shown)
