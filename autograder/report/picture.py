"""Small pictures as SVG, which needs no script, prints, and takes the colours of the page around it."""

from collections.abc import Sequence
from html import escape

from autograder.report import Verdict
from autograder.report.escape import visible

CELL = 14
WIDTH, HEIGHT, EDGE = 300, 150, 8
WRONG = "#cf222e"


def of(verdict: Verdict) -> str:
    """The picture of a failing public case as HTML; empty if it has none."""
    detail = verdict.detail
    if detail is None or verdict.hidden:
        return ""
    if detail.curve:
        return curve_svg(detail.curve, visible(detail.output))
    return heat_svg(detail.heat, visible(detail.output)) if detail.heat else ""


def heat_svg(rows: Sequence[str], output: str) -> str:
    """Where a result is wrong, as squares: hollow is right, the fuller the further off, a cross is not finite."""
    squares = [_square(i, j, mark) for i, row in enumerate(rows) for j, mark in enumerate(row)]
    wrong = sum(mark != "." for row in rows for mark in row)
    told = f"{output}: {wrong} of {sum(map(len, rows))} elements are wrong; filled squares show where."
    return _svg(CELL * max(map(len, rows)) + 2, CELL * len(rows) + 2, told, squares)


def _square(i: int, j: int, mark: str) -> str:
    x, y, side = CELL * j + 2, CELL * i + 2, CELL - 2
    box = f'x="{x}" y="{y}" width="{side}" height="{side}"'
    if mark == "x":
        cross = f"M{x} {y}l{side} {side}m0 -{side}l-{side} {side}"
        return f'<path d="{cross}" stroke="{WRONG}" stroke-width="2"/>'
    fill = "none" if mark == "." else WRONG
    opacity = "" if mark == "." else f' fill-opacity="{0.15 + 0.85 * int(mark) / 9:.2f}"'
    return f'<rect {box} fill="{fill}"{opacity} stroke="currentColor" stroke-opacity="0.35"/>'


def curve_svg(points: Sequence[Sequence[float]], output: str) -> str:
    """Two curves: what is expected, dashed, and what was returned, solid."""
    x = _scaled([p[0] for p in points], WIDTH)
    heights = [n for p in points for n in p[1:]]
    low, high = min(heights), max(heights)
    lines = []
    for k, style in ((2, 'stroke="currentColor" stroke-dasharray="4 3"'), (1, f'stroke="{WRONG}"')):
        y = [HEIGHT - EDGE - (p[k] - low) / ((high - low) or 1) * (HEIGHT - 2 * EDGE) for p in points]
        joined = " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True))
        lines.append(f'<polyline points="{joined}" fill="none" stroke-width="2" {style}/>')
    told = f"{output} against the input: yours is the solid line, the expected one is dashed."
    return _svg(WIDTH, HEIGHT, told, lines)


def _scaled(values: Sequence[float], size: int) -> list[float]:
    low, high = min(values), max(values)
    return [EDGE + (v - low) / ((high - low) or 1) * (size - 2 * EDGE) for v in values]


def _svg(width: int, height: int, told: str, parts: Sequence[str]) -> str:
    """A picture whose words a screen reader reads, and that are shown below it."""
    head = f'<svg role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    label = escape(told)
    svg = f'{head} xmlns="http://www.w3.org/2000/svg" aria-label="{label}">{"".join(parts)}</svg>'
    caption = f'<figcaption style="font-size: 0.85em; text-align: left">{label}</figcaption>'
    return f'<figure style="margin: 0.4em 0">{svg}{caption}</figure>'
