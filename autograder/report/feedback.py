"""What to tell a student about one exercise, in which order: the same for every writer that people read.

One failing case of a check is told whole and the others are counted; checks that fail in the same words are told once;
what is not started or was skipped takes a line; what passed is named.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from autograder.report import ExerciseReport, Status, Verdict
from autograder.report.gap import counted

SIGNS: dict[Status, str] = {
    "passed": "✓",
    "failed": "✗",
    "imprecise": "≈",
    "missing": "○",
    "error": "!",
    "timeout": "…",
    "skipped": "»",
}
WORDS: dict[Status, str] = {
    "passed": "passed",
    "failed": "failed",
    "imprecise": "imprecise",
    "missing": "not started",
    "error": "error",
    "timeout": "timeout",
    "skipped": "skipped",
}

_GRAVEST_FIRST: tuple[Status, ...] = ("error", "timeout", "failed", "imprecise", "missing", "skipped", "passed")

_IF_SILENT: dict[Status, str] = {
    "failed": "The result is not the expected one.",
    "imprecise": "The formula is right, but it loses precision here.",
    "error": "The code stopped with an error.",
    "timeout": "The code did not finish in time.",
}


@dataclass(frozen=True)
class Finding:
    """A check that failed, or several that failed in the same words.

    Args:
        checks: their names.
        verdict: the case that is told whole.
        others: one verdict for each other case that failed.
    """

    checks: Sequence[str]
    verdict: Verdict
    others: Sequence[Verdict] = ()


@dataclass(frozen=True)
class Quiet:
    """Checks that need no explanation at length: passed, not started, or skipped.

    Args:
        status: of all of them.
        names: the checks, with their cases where not all cases share the status.
        reason: why they were skipped; else empty.
    """

    status: Status
    names: Sequence[str]
    reason: str = ""


@dataclass(frozen=True)
class Feedback:
    """All that is told about one exercise.

    Args:
        findings: what failed.
        quiet: the rest: not started, skipped, passed, in this order.
    """

    findings: Sequence[Finding]
    quiet: Sequence[Quiet]


def status_of(exercise: ExerciseReport) -> Status:
    """The gravest status of its verdicts; without any, nothing was judged: skipped."""
    return gravest(exercise.verdicts)


def gravest(verdicts: Sequence[Verdict]) -> Status:
    """The gravest status of some verdicts; of none: skipped."""
    present = {verdict.status for verdict in verdicts}
    return next((status for status in _GRAVEST_FIRST if status in present), "skipped")


def not_started(exercise: ExerciseReport) -> bool:
    """Whether the stub is untouched, so that a line says it all."""
    return bool(exercise.verdicts) and all(verdict.status == "missing" for verdict in exercise.verdicts)


def feedback(exercise: ExerciseReport) -> Feedback:
    """What to tell about an exercise; nothing if it is not started."""
    if not_started(exercise):
        return Feedback((), ())
    checks: dict[str, list[Verdict]] = {}
    for verdict in exercise.verdicts:
        told = verdict.message.removeprefix(f"{exercise.mistake}\n") if exercise.mistake else verdict.message
        checks.setdefault(verdict.check, []).append(replace(verdict, message=told))
    findings = [found for verdicts in checks.values() if (found := _finding(verdicts))]
    findings = _told_once(findings)
    quiet = [*_quiet(checks, "missing"), *_quiet(checks, "skipped"), *_quiet(checks, "passed")]
    return Feedback(_merged(findings), quiet)


def failing(verdict: Verdict) -> bool:
    """Whether a verdict asks for an explanation."""
    return verdict.status in _IF_SILENT


def message(verdict: Verdict) -> tuple[str, str]:
    """The first line and the lines after it; of a hidden case only the first, as the rest may hold its numbers."""
    first, _, rest = verdict.message.strip("\n").partition("\n")
    return first.strip() or _IF_SILENT.get(verdict.status, ""), "" if verdict.hidden else rest.rstrip()


def case_name(verdict: Verdict) -> str:
    """The name of the case, which is the topic of a hidden one: "large scores (hidden case)"."""
    if not verdict.hidden:
        return verdict.case
    return f"{verdict.case} (hidden case)" if verdict.case else "hidden case"


def others(finding: Finding) -> str:
    """The sentence that counts the other failing cases; empty if there are none."""
    if not finding.others:
        return ""
    names = ", ".join(case_name(verdict) for verdict in finding.others if case_name(verdict))
    return f"And on {counted(len(finding.others), 'other case')}" + (f": {names}." if names else ".")


def hints(finding: Finding) -> list[str]:
    """The hints of the failing cases, each once."""
    return list(dict.fromkeys(verdict.hint for verdict in (finding.verdict, *finding.others) if verdict.hint))


def _finding(verdicts: Sequence[Verdict]) -> Finding | None:
    """One check: a public case is told whole rather than a hidden one, as its numbers may be shown."""
    bad = sorted(filter(failing, verdicts), key=lambda verdict: verdict.hidden)
    return Finding([bad[0].check], bad[0], bad[1:]) if bad else None


def _told_once(findings: Sequence[Finding]) -> list[Finding]:
    """The findings; the inputs of a case, and a call, only with the first one that shows them."""
    seen: set[str] = set()
    told = []
    for finding in findings:
        verdict = finding.verdict
        if verdict.detail:
            inputs = {} if verdict.case in seen else verdict.detail.inputs
            call = "" if verdict.detail.call in seen else verdict.detail.call
            seen |= {verdict.case, call}
            verdict = replace(verdict, detail=replace(verdict.detail, inputs=inputs, call=call))
        told.append(replace(finding, verdict=verdict))
    return told


def _merged(findings: Sequence[Finding]) -> list[Finding]:
    """Findings that say the same become one: an error in a shared line stops every check alike."""
    merged: dict[object, Finding] = {}
    for finding in findings:
        told = finding.verdict
        key = (told.status, told.message, told.where, told.case) if told.detail is None else finding.checks[0]
        merged[key] = _join(merged[key], finding) if key in merged else finding
    return list(merged.values())


def _join(one: Finding, other: Finding) -> Finding:
    cases = {verdict.case: verdict for verdict in (*other.others, other.verdict, *one.others)}
    cases.pop(one.verdict.case, None)
    return replace(one, checks=[*one.checks, *other.checks], others=list(cases.values()))


def _quiet(checks: dict[str, list[Verdict]], status: Status) -> list[Quiet]:
    """The checks with this status, those of one reason together."""
    reasons: dict[str, list[str]] = {}
    for check, verdicts in checks.items():
        same = [verdict for verdict in verdicts if verdict.status == status]
        if same:
            reason = message(same[0])[0] if status == "skipped" else ""
            reasons.setdefault(reason, []).append(_phrase(check, same, of=len(verdicts)))
    return [Quiet(status, names, reason) for reason, names in reasons.items()]


def _phrase(check: str, verdicts: Sequence[Verdict], of: int) -> str:
    """The check; with its count of cases if all share the status, with their names if only some do."""
    if len(verdicts) == of:
        return check if of == 1 else f"{check} ({counted(of, 'case')})"
    return f"{check} on {', '.join(map(case_name, verdicts))}"
