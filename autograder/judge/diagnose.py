"""Naming the mistake: a sentence is given only when it is true of everything that the student's code returned."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from autograder.judge.compare import is_right
from autograder.judge.facts import fact
from autograder.judge.finding import Finding
from autograder.judge.fingerprint import matches
from autograder.judge.key import IN_TURN, Expected, Key, KnownMistake, Print
from autograder.judge.match import Named, candidates, is_listed, is_sentence
from autograder.sandbox.answer import Output

EITHER = 2  # so many mistakes that cannot be told apart are named together

# Words of an author's that say more than what one output looks like.
CLAIMS = re.compile(r"(?i)\b(both|neither)( the)? (are|is|halves|gradients?|losses|loss|outputs?)\b|\b(is|are) right\b")

Groups = Mapping[str, Sequence[Finding]]


def explain(key: Key, findings: Sequence[Finding]) -> tuple[dict[str, str], str]:
    """Why checks failed.

    Returns:
        For each failed check that can be explained, a sentence; and the sentence of the mistake that explains the most
        of them, or nothing.
    """
    telling = [f for f in findings if f.case is not None and not key.cases[f.case].kink]
    groups = {f.check: [g for g in telling if g.check == f.check] for f in telling}
    failed = [check for check, group in groups.items() if any(f.gap for f in group)]
    named = {check: [m for m in key.mistakes if made(m, check, groups, key)] for check in failed}
    votes = [m for mistakes in named.values() for m in mistakes]
    best = {c: [m for m in ms if votes.count(m) == max(map(votes.count, ms))] for c, ms in named.items()}
    words = {c: told(ms, groups[c]) for c, ms in best.items() if 0 < len(ms) <= EITHER}
    sure = [ms[0] for ms in best.values() if len(ms) == 1]
    others = suspected(key, groups, [c for c in failed if c not in words])
    words |= {c: f"{sentence}\n{rests_on(groups[c])}" for c, sentence in others.items()}
    words |= {c: sentence for c in failed if c not in words and (sentence := fact(key, groups[c]))}
    main = max(sure, key=votes.count).sentence if sure else next(iter(others.values()), "")
    return words, main


def suspected(key: Key, groups: Groups, checks: Sequence[str]) -> dict[str, str]:
    """By check, the automatic mistake that gives exactly what was returned.

    One change comes before two; then what would change no check that is right, then what explains more checks. Two that
    are equally likely are named together, unless they are the same in other words; more are not named.
    """
    right = [s for s in key.suspects if s.check in groups and all(f.status == "passed" for f in groups[s.check])]
    found = {check: candidates(key, check, groups[check]) for check in checks}
    found = {check: [n for n in named if may_be_told(n.clauses, check, groups, key)] for check, named in found.items()}
    votes = [clauses for named in found.values() for clauses in {one.clauses for one in named}]

    def likelihood(one: Named) -> tuple[int, bool, int]:
        clauses = one.clauses
        return -len(clauses), not any(is_listed(other, clauses) for other in right), votes.count(clauses)

    likeliest = {check: rivals(named, likelihood) for check, named in found.items() if named}
    return {check: words for check, tied in likeliest.items() if (words := in_words(tied))}


def rivals(named: Sequence[Named], likelihood: Callable[[Named], Any]) -> list[tuple[str, ...]]:
    """The likeliest suspects of a check: of each meaning the first."""
    best = max(map(likelihood, named))
    tied = [one for one in named if likelihood(one) == best]
    return [one.clauses for i, one in enumerate(tied) if one.meaning not in {other.meaning for other in tied[:i]}]


def may_be_told(named: Sequence[str], check: str, groups: Groups, key: Key) -> bool:
    """Whether two mistakes fit what the student returned elsewhere: nothing that they would change may be right."""
    known = [mistake for mistake in key.mistakes if mistake.sentence in named]
    right = {c: group for c, group in groups.items() if c != IN_TURN and all(f.status == "passed" for f in group)}
    listed = [suspects for suspects in key.suspects if suspects.check in right and len(named) > 1]
    denied = any(shows(mistake, group) for mistake in known for group in right.values())
    denied = denied or any(is_listed(suspects, named) for suspects in listed)
    return not denied and all(fits_elsewhere(mistake, check, groups, key) for mistake in known)


def in_words(tied: Sequence[Sequence[str]]) -> str:
    """One or two changes of the reference, or one of them and either of two, as a student reads them; else nothing."""
    sure = [clause for clause in tied[0] if all(clause in other for other in tied)]
    either = [clause for clauses in tied for clause in clauses if clause not in sure]
    if len(tied) > EITHER or len(either) > EITHER:
        return ""
    parts = [*sure, *([", or ".join(either)] if either else [])]
    if not any(map(is_sentence, [*sure, *either])):
        return f"Exactly what you get when {', and '.join(parts)}."
    first, second, *third = (one if is_sentence(one) else f"{one[0].upper()}{one[1:]}." for one in [*sure, *either])
    return "\n".join(
        [f"Exactly what two mistakes give together: {first}", f"And: {second}", *(f"Or: {t}" for t in third)]
    )


def rests_on(group: Sequence[Finding]) -> str:
    """What a sentence about an automatic mistake rests on."""
    output = next(f.gap.detail.output for f in group if f.gap)
    return f"Your {output} is that, to the last digit that counts, in every public case."


def made(mistake: KnownMistake, check: str, groups: Groups, key: Key) -> bool:
    """Whether a mistake may be said to be the cause of a failed check.

    It gives what was returned in every case of the check. So it does in the other checks in which it would show; a
    later one, though, may go wrong for another reason on top, if the sentence does not speak of it.
    """
    if agrees(mistake, groups[check]) is not True:
        return False
    order = [c for c in groups if c != IN_TURN or c == check]
    shown = [c for c in order if c != check and shows(mistake, groups[c])]
    against = {c for c in shown if agrees(mistake, groups[c]) is None}
    wrong = {c for c in order[order.index(check) :] if any(f.status != "passed" for f in groups[c])}
    return wrong >= against and fits_elsewhere(mistake, check, groups, key)


def fits_elsewhere(mistake: KnownMistake, check: str, groups: Groups, key: Key) -> bool:
    """Whether the other checks that a mistake's sentence speaks of came out as it makes them."""
    return all(agrees(mistake, groups[c]) is not None for c in speaks_of(mistake.sentence, check, groups, key))


def speaks_of(sentence: str, check: str, groups: Groups, key: Key) -> set[str]:
    """The other checks that an author's sentence speaks of; all of them if it says that something is right."""
    expected = [one for case in key.cases for stage in case.stages for one in stage]
    named = {one.check: {one.output.lower()} for one in expected if one.check in groups and one.check != check}
    own = {one.output.lower() for one in expected if one.check == check}
    said = set(re.findall(r"\w+", sentence.lower())) - own
    everything = bool(CLAIMS.search(sentence))
    return {c for c, names in named.items() if everything or said & (names | words_for(c))}


def words_for(check: str) -> set[str]:
    """What a check is called in a sentence, besides the name of its output."""
    return {"backward", "gradient", "gradients"} if check.startswith("gradient of ") else {check}


def told(mistakes: Sequence[KnownMistake], group: Sequence[Finding]) -> str:
    """The sentence of a mistake, or of two that cannot be told apart, and what it rests on."""
    cases = len([f for f in group if f.outputs])
    output = next(f.gap.detail.output for f in group if f.gap)
    tried = f"all {cases} cases" if cases > 1 else "the one case"
    kind = "convention" if all(m.convention for m in mistakes) else "mistake"
    sentences = "\nOr: ".join(m.sentence for m in mistakes)
    which = "this" if len(mistakes) == 1 else "either"
    return f"{sentences}\nYour {output} is exactly what {which} {kind} gives, in {tried} tried."


def shows(mistake: KnownMistake, group: Sequence[Finding]) -> bool:
    """Whether a mistake would change anything in a check."""
    return any(_known(mistake, f) != [None] * len(f.outputs) for f in group)


def agrees(mistake: KnownMistake, group: Sequence[Finding]) -> bool | None:
    """None if some case speaks against a mistake, else whether it shows in one at least."""
    return _all_agree(_agrees_in_case(mistake, f) for f in group)


def _all_agree(seen: Iterable[bool | None]) -> bool | None:
    """None as soon as one is None, else whether one is true."""
    found = False
    for one in seen:
        if one is None:
            return None
        found = found or one
    return found


def _known(mistake: KnownMistake, finding: Finding) -> list[Print | None] | None:
    """What is known of a mistake's outputs in a check of a case; None where it raises or returns fewer."""
    assert finding.case is not None
    prints = mistake.prints[finding.case]
    enough = all(slot.number < len(prints) for slot, _ in finding.outputs)
    return [prints[slot.number] for slot, _ in finding.outputs] if prints and enough else None


def _agrees_in_case(mistake: KnownMistake, finding: Finding) -> bool | None:
    """None if a case speaks against a mistake, else whether the mistake shows in it."""
    known = _known(mistake, finding)
    if known is None:
        return None if finding.outputs else False
    pairs = zip(known, finding.outputs, strict=True)
    return _all_agree(_fits(p, output, slot.expected) for p, (slot, output) in pairs) if known else None


def _fits(known: Print | None, output: Output, expected: Expected) -> bool | None:
    """None if an output is not the mistake's; else whether the mistake's differs from the right one there."""
    if known is None:
        return False if is_right(output, expected) else None
    return True if output.array is not None and matches(output.array, known) else None
