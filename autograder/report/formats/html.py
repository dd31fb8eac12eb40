"""Pages for a browser: `report.html`, the class, and `students/<slug>.html` for each submission.

One submission alone is `report.html` itself. The pages work from a folder, without JavaScript or any request, on paper,
in the dark and with a screen reader. Whatever is written into a template passes `visible` and is then escaped.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from autograder.report import Report, feedback, gap, picture, summary
from autograder.report.escape import visible
from autograder.report.slugs import slugs

if TYPE_CHECKING:
    from jinja2 import Environment


def write(reports: Sequence[Report]) -> dict[str, str]:
    """The class and a page for each student, or the page of the only student."""
    environment = _environment()
    page = environment.get_template("student.html")
    names = summary.names(reports)
    if len(reports) == 1:
        return {"report.html": page.render(report=reports[0], name=names[0], home="")}
    links = [f"students/{slug}.html" for slug in slugs(names)]
    pages = {
        link: page.render(report=report, name=name, home="../report.html")
        for link, report, name in zip(links, reports, names, strict=True)
    }
    rows = list(zip(reports, names, links, strict=True))
    return {"report.html": environment.get_template("report.html").render(reports=reports, rows=rows), **pages}


def _environment() -> "Environment":
    """Jinja2 with the package's templates; imported here, as only this writer needs it."""
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - start-up without HTML stays fast
    from markupsafe import Markup  # noqa: PLC0415 - likewise

    environment = Environment(
        loader=PackageLoader("autograder.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.globals.update(feedback=feedback, gap=gap, summary=summary, bars=_bars)
    environment.globals["picture"] = lambda verdict: Markup(picture.of(verdict))  # noqa: S704 - our own, and escaped
    return environment


def _shown(value: Any) -> Any:
    """Every plain string is made visible; markup of our own templates is left alone."""
    return visible(value) if type(value) is str else value


def _bars(counts: Sequence[int]) -> list[dict[str, int]]:
    """The bars of the distribution in the units of the drawing: 40 wide, at most 100 high, standing on 120."""
    most = max(counts, default=0) or 1
    heights = [round(100 * count / most) for count in counts]
    return [
        {"x": 40 * at + 4, "y": 120 - height, "height": height, "count": count, "from": 100 * at // len(counts)}
        for at, (height, count) in enumerate(zip(heights, counts, strict=True))
    ]
