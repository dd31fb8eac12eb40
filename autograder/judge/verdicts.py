"""From findings to the report of an exercise: points, words and the numbers that a student may see."""

from collections.abc import Mapping, Sequence

import numpy as np

from autograder.judge import discreet
from autograder.judge.evidence import UNCHANGED
from autograder.judge.finding import Finding
from autograder.judge.key import IN_TURN, Key, KeyCase
from autograder.judge.shown import showing
from autograder.report import Detail, ExerciseReport, Status, Verdict
from autograder.worker.drive import arrays

SHARES = {UNCHANGED: 1, IN_TURN: 1}
VALUE_SHARE = 4
SLOW = "{} is too slow here, though not elsewhere. Does it work one parameter at a time?"
MIXED_UP = """{} goes wrong when calls follow each other.
Tried: two batches, then the first one once more. Keep what you need in the cache or in locals, not in a global,
and leave the cache as it is."""


def verdicts(key: Key, findings: Sequence[Finding], blame: Mapping[str, str], printed: str = "") -> ExerciseReport:
    """The report of one exercise.

    Args:
        key: of the exercise.
        findings: of its checks.
        blame: what the gradient check adds to a wrong gradient, by check.
        printed: what the student's code printed.
    """
    conduct(findings)
    slow(findings)
    words, main = why(key, findings)
    points = shares(key.points, findings)
    rows = [
        _verdict(key, f, worth, words.get(f.check, ""), blame.get(f.check, ""))
        for f, worth in zip(findings, points, strict=True)
    ]
    return ExerciseReport(
        exercise=key.exercise,
        title=key.title,
        score=round(sum(v.points for v in rows), 2),
        max_score=float(key.points),
        verdicts=rows,
        mistake=main,
        printed=printed,
    )


def why(key: Key, findings: Sequence[Finding]) -> tuple[dict[str, str], str]:
    """What explains the failed checks, as `autograder.judge.diagnose.explain` has it; all right ones need no reason."""
    if not any(finding.gap for finding in findings):
        return {}, ""
    from autograder.judge.diagnose import explain  # noqa: PLC0415 - loaded for whoever has made a mistake

    return explain(key, findings)


def conduct(findings: Sequence[Finding]) -> None:
    """Judge good conduct by what else is right.

    Conduct earns nothing where no value is right. Calls in turn tell nothing new where single calls go wrong.
    """
    values = [f for f in findings if f.check not in SHARES]
    right = {f.status in {"passed", "imprecise"} for f in values}
    for finding in findings:
        if finding.check == IN_TURN and finding.status == "imprecise" and right == {True}:
            continue
        if finding.check == IN_TURN and finding.status == "failed" and all(f.status == "passed" for f in values):
            finding.message = MIXED_UP.format(finding.function)
        elif finding.check == IN_TURN and finding.status not in {"passed", "missing"}:
            _skip(finding)
        elif finding.check in SHARES and finding.status == "passed" and True not in right:
            _skip(finding)
            finding.status = "missing" if all(f.status == "missing" for f in values) else "skipped"


def slow(findings: Sequence[Finding]) -> None:
    """Say of a function that finished on other inputs that it is slow, and not that it never ends."""
    finished = {f.check for f in findings if f.outputs}
    for finding in findings:
        if finding.status == "timeout" and finding.check in finished:
            finding.message = SLOW.format(finding.function)


def _skip(finding: Finding) -> None:
    finding.status, finding.gap = "skipped", None
    finding.message = "Not tried: the other checks come first."


def shares(points: int, findings: Sequence[Finding]) -> list[int]:
    """What each finding is worth, in hundredths of a point, adding up exactly.

    A check's share is spread evenly over its cases.
    """
    counts: dict[str, int] = {}
    for f in findings:
        counts[f.check] = counts.get(f.check, 0) + 1
    weights = [SHARES.get(f.check, VALUE_SHARE) / counts[f.check] for f in findings]
    edges = np.rint(np.cumsum([0, *weights]) * (100 * points / sum(weights)))
    return [int(n) for n in np.diff(edges)]


def earned(status: Status, worth: int) -> int:
    """What a finding earns, in hundredths: a right formula that loses precision half, an odd hundredth is lost."""
    return {"passed": worth, "imprecise": worth // 2}.get(status, 0)


def _verdict(key: Key, finding: Finding, worth: int, words: str, blame: str) -> Verdict:
    case = key.cases[finding.case] if finding.case is not None else None
    hidden = bool(case and case.hidden)
    words = "" if (case and case.kink) or finding.status == "imprecise" else words
    passed = finding.status == "passed"
    return Verdict(
        check=finding.check,
        case=case.name if case else "",
        status=finding.status,
        points=earned(finding.status, worth) / 100,
        max_points=worth / 100,
        hidden=hidden,
        message="" if passed else message(finding, words, blame, case if hidden else None),
        hint=case.hint if case and finding.status in {"failed", "imprecise", "timeout"} and not words else "",
        where=None if passed else finding.where,
        seconds=None if hidden else finding.seconds,  # the worker's word, and so the student's
        detail=_detail(key, case, finding, hidden=hidden),
    )


def message(finding: Finding, words: str, blame: str, hidden: KeyCase | None) -> str:
    """What a student reads: the named mistake, the gap, the blame; of a hidden case in words of our own."""
    text = finding.message
    if hidden and finding.gap and finding.status != "imprecise":
        text = discreet.words(finding.gap, shapes(hidden))
    told = words if finding.gap else ""
    parts = [told, "" if told and finding.gap and finding.gap.kind == "value" else text]
    parts.append(blame if finding.gap else "")
    return "\n".join(part for part in parts if part)


def _detail(key: Key, case: KeyCase | None, finding: Finding, *, hidden: bool) -> Detail | None:
    """The gap in numbers; of a hidden case only the shapes and counts."""
    if finding.gap is None or case is None:
        return None
    if hidden:
        return discreet.detail(finding.gap.detail, shapes(case))
    return showing(key, case, finding)


def shapes(case: KeyCase) -> list[tuple[int, ...]]:
    """The shapes of all arrays of a case."""
    expected = [one.value for stage in case.stages for one in stage]
    return [array.shape for array in [*arrays([case.args, case.upstream]), *expected]]
