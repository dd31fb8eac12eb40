"""Numbers as a student reads them: points, places, and the gap between what was returned and what was expected."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.report import Detail, Verdict, Where


@dataclass(frozen=True)
class Gap:
    """A small table of what differs, and facts about the whole.

    Args:
        rows: label, what was returned, and what was expected ("" if that is not told).
        facts: short phrases: how many differ, by how much, what is allowed.
    """

    rows: Sequence[tuple[str, str, str]]
    facts: Sequence[str]

    @property
    def tells_expected(self) -> bool:
        """Whether any row has an expected value."""
        return any(expected for _, _, expected in self.rows)


def points(value: float) -> str:
    """A score with at most two decimals and none that are zero: 4, 2.5, 0.33."""
    text = f"{value:.2f}"
    return text.rstrip("0").rstrip(".")


def place(where: Where | None) -> str:
    """A place in words: "cell 4, line 3"; empty for no place."""
    return f"cell {where.cell}, line {where.line}" if where else ""


def counted(count: float, noun: str) -> str:
    """A count with its noun: "1 case", "3 cases", "2.5 points"."""
    return f"{points(count)} {noun}" + ("" if count == 1 else "s")


def gap(verdict: Verdict) -> Gap | None:
    """The gap of a failing verdict; None if it has none, and for a hidden case, whose numbers are never shown."""
    if verdict.hidden or verdict.detail is None:
        return None
    detail = verdict.detail
    rows = [_value(detail), *_forms(detail)]
    found = Gap([row for row in rows if row[1] or row[2]], _facts(detail))
    return found if found.rows or found.facts else None


def _value(detail: Detail) -> tuple[str, str, str]:
    label = f"{detail.output} at {detail.first_index}" if detail.first_index else detail.output
    return (label, *_distinct(detail.got, detail.expected))


def _distinct(got: float | None, expected: float | None) -> tuple[str, str]:
    """Both numbers with as few digits as tell them apart, at least six."""
    texts = "", ""
    for digits in (6, 9, 12, 17):
        texts = _digits(got, digits), _digits(expected, digits)
        if texts[0] != texts[1] or got == expected:
            break
    return texts


def _digits(value: float | None, digits: int) -> str:
    return "" if value is None else f"{value:.{digits}g}"


def _forms(detail: Detail) -> list[tuple[str, str, str]]:
    """Shape and dtype where they differ."""
    shapes = _shape(detail.shape_got), _shape(detail.shape_expected)
    dtypes = detail.dtype_got or "", detail.dtype_expected or ""
    return [(label, *both) for label, both in (("shape", shapes), ("dtype", dtypes)) if both[0] != both[1]]


def _facts(detail: Detail) -> list[str]:
    facts = [_share(detail), _distance(detail), _allowed(detail)]
    return [fact for fact in facts if fact]


def _share(detail: Detail) -> str:
    if detail.differ is None or not detail.total or detail.total == 1:
        return ""
    return f"{detail.differ} of {detail.total} elements differ"


def _distance(detail: Detail) -> str:
    if detail.max_abs is None or not math.isfinite(detail.max_abs):
        return ""
    tells = detail.max_rel is not None and math.isfinite(detail.max_rel)
    relative = f" (relative {detail.max_rel:.3g})" if tells else ""
    return f"largest difference {detail.max_abs:.2g}{relative}"


def _allowed(detail: Detail) -> str:
    return "" if detail.tolerance is None else f"tolerance {detail.tolerance:.2g}"


def _shape(shape: Sequence[int] | None) -> str:
    """A shape as numpy writes it."""
    return "" if shape is None else str(tuple(shape))
