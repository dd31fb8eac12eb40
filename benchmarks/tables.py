"""The tables of docs/judging.md."""

from course import Measured
from rules import FIELD, GRADCHECK, HAS_TORCH
from tally import OURS, Tally

KINDS = ("right", "wrong")
HEAD = "right results rejected | right submissions rejected | wrong submissions accepted |"


def by_rule(tally: Tally, dtype: str) -> str:
    """Every rule over the whole course, in a dtype."""
    lines = [f"| {dtype} | {HEAD}", "|---|--:|--:|--:|"]
    for rule in [OURS, *FIELD, *([GRADCHECK] if HAS_TORCH and dtype == "float64" else [])]:
        errors = [_share(tally.errors[rule, dtype, kind], tally.submissions[rule, dtype, kind]) for kind in KINDS]
        lines.append(_row(rule, _share(tally.rejected[rule, dtype], tally.results[rule, dtype]), *errors))
    right, wrong = (tally.submissions[OURS, dtype, kind] for kind in KINDS)
    results = tally.results[OURS, dtype]
    return "\n".join([*lines, "", f"{results:,} right results; {right:,} right and {wrong:,} wrong submissions."])


def by_assignment(tally: Tally, course: dict[str, list[Measured]]) -> str:
    """Our rule, and the whole judge, for each assignment; errors of how many."""
    dtypes = ("float64", "float32")
    heads = [f"{dtype}: {error}" for dtype in (*dtypes, "whole") for error in ("right rejected", "wrong accepted")]
    lines = [_row("assignment", "exercises", *heads), "|---|--:|--:|--:|--:|--:|--:|--:|"]
    for name, found in course.items():
        pairs = [(name, dtype, kind) for dtype in dtypes for kind in KINDS]
        cells = [f"{tally.errors[key]} of {tally.submissions[key]:,}" for key in pairs]
        cells += [f"{tally.misjudged[name, kind]} of {tally.judged[name, kind]:,}" for kind in KINDS]
        lines.append(_row(name, str(sum(not one.left_out for one in found)), *cells))
    return "\n".join(lines)


def left_out(tally: Tally, course: dict[str, list[Measured]]) -> str:
    """What is not measured: exercises, and submissions, by the reason."""
    ones = [one for found in course.values() for one in found]
    reasons = {one.left_out: [o.page.name for o in ones if o.left_out == one.left_out] for one in ones if one.left_out}
    lines = [f"left out, {reason} ({len(names)}): {', '.join(names)}" for reason, names in reasons.items()]
    return "\n".join([*lines, *(f"left out, {reason}: {count:,}" for reason, count in tally.left_out.items())])


def _share(errors: int, of: int) -> str:
    return f"{errors:,} ({100 * errors / of:.2f} %)" if of else ""


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
