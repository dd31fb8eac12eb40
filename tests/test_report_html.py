import re
import subprocess
import sys
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from posixpath import dirname, join, normpath

import pytest
from test_report_samples import class_of_fourteen, hostile, mistaken, mixed, report, right, secret, untouched

from autograder.report.formats import html

VOID = {"meta", "link", "img", "br", "rect", "line"}


class Page(HTMLParser):
    """What a test asks about a page: its elements with their attributes, and its text."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.open, self.text = [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        """An element begins."""
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        """An element without content."""
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        """The innermost element ends."""
        assert self.open.pop() == tag

    def handle_data(self, data):
        """Text, but not the style sheet."""
        if "style" not in self.open:
            self.text.append(data)

    def all(self, tag):
        """The attributes of all elements of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def words(self):
        """The text with single blanks."""
        return " ".join(" ".join(self.text).split())


SETS = {
    "class": class_of_fourteen(),
    "one": class_of_fourteen()[7:8],
    "hostile": [hostile(), hostile()],
    "none": [],
    "empty": [report("a.py"), report("b.py")],
}


def pages(name):
    """The pages of a set, parsed."""
    return {path: Page(text) for path, text in html.write(SETS[name]).items()}


@pytest.mark.parametrize("name", SETS)
def test_every_link_leads_to_a_page_or_place_that_is_written(name):
    """In the folder alone, with no request to elsewhere."""
    found = pages(name)
    for path, page in found.items():
        for link in (a["href"] for a in page.all("a")):
            target, _, place = link.partition("#")
            there = found[normpath(join(dirname(path), target)) if target else path]
            assert not place or place in {attributes.get("id") for _, attributes in there.elements}
        assert not any({"src", "srcset", "action"} & set(attributes) for _, attributes in page.elements)


@pytest.mark.parametrize("name", SETS)
def test_pages_are_built_for_every_reader(name):
    """Language, viewport, headings in order, unique ids, tables with caption and scopes, scrollable by keyboard."""
    for page in pages(name).values():
        assert page.all("html")[0]["lang"] == "en"
        assert any(meta.get("name") == "viewport" for meta in page.all("meta"))
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
        assert levels[0] == 1 == levels.count(1)
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert len(page.all("caption")) == len(page.all("table"))
        assert all(th["scope"] in {"col", "row"} for th in page.all("th"))
        assert all(
            div["tabindex"] == "0" and div["role"] == "region"
            for div in page.all("div")
            if div.get("class") == "scroll"
        )
        assert set(Counter(a["id"] for _, a in page.elements if "id" in a).values()) <= {1}


def test_nothing_a_student_wrote_is_markup_or_a_control():
    """Names, messages, hints and printed text are shown as they are."""
    for text in html.write([hostile(), hostile()]).values():
        page = Page(text)
        assert not page.all("script")
        assert not page.all("img")
        assert "<script>alert('x')</script>" in page.words
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", text)


def test_a_student_page_tells_mistake_message_and_gap():
    """The sentence first, then what was got and expected."""
    (text,) = html.write([report("a.py", mistaken("Loss"))]).values()
    words = Page(text).words
    told = [
        "not divided by the batch size",
        "dx is 5 times too large.",
        "dx at [0, 3] 0.25 0.05",
        "33 of 35 elements differ",
        "And on 2 other cases",
    ]
    places = [words.index(part) for part in told]
    assert places == sorted(places)
    assert "cell 4, line 12" in words
    assert "at 31337" not in words


def test_hints_and_printed_text_wait_to_be_opened():
    """They are in details, with a summary that says what they are."""
    (text,) = html.write([report("a.py", mixed("Loss"))]).values()
    page = Page(text)
    assert len(page.all("details")) == len(page.all("summary")) == 2
    assert "Hint What may be subtracted from a row?" in page.words


def test_a_hidden_case_is_told_by_its_topic_alone():
    """No number of it is on any page, whatever the data holds."""
    found = html.write([report("a.py", secret("Loss")), report("b.py", right("Loss"))])
    assert "large scores (hidden case)" in found["students/a.html"]
    assert not any(re.search(r"313[34]\d", text) for text in found.values())


def test_an_exercise_not_started_is_one_calm_line():
    """Its title, the words and the points."""
    (text,) = html.write([report("a.py", untouched("Adam"))]).values()
    assert "Adam ○ not started 0 of 2 Graded" in Page(text).words


def test_the_class_page_counts_what_went_wrong():
    """Mistakes and checks with how many of how many, and the state of each cell in words."""
    reports = [report(f"{name}.py", make("Loss")) for name, make in (("a", mistaken), ("b", mistaken), ("c", right))]
    words = Page(html.write(reports)["report.html"]).words
    assert "2 of 3 The gradient is not divided by the batch size." in words
    assert "2 of 3 gradient of x" in words
    assert "✗ failed, 2" in words
    assert "Submissions 3 " in words


def test_one_report_is_its_own_front_page():
    """Without a link back to a class."""
    assert list(html.write(SETS["one"])) == ["report.html"]
    assert "All submissions" not in html.write(SETS["one"])["report.html"]


def test_slugs_are_safe_and_unique():
    """Accents fall, other scripts are numbered, and a number never takes another's name."""
    names = ["Émilie D.", "../../etc/passwd", "李雷", "Лена", "a", "a-2", "A", "x" * 300]
    assert html.slugs(names) == ["emilie-d", "etc-passwd", "submission", "submission-2", "a", "a-2", "a-3", "x" * 60]


def test_the_same_reports_give_the_same_bytes():
    """Writers are pure."""
    assert html.write(SETS["class"]) == html.write(class_of_fourteen())


def test_only_html_needs_jinja():
    """A cold start for text loads neither templates nor rich."""
    modules = "autograder.report.formats.text, autograder.report.formats.html"
    code = f"import sys, {modules}; print({{'jinja2', 'rich'}} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
