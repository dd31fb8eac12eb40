"""Naming the mistake: a sentence is given only when it is true of everything that the student's code returned."""

from collections import Counter
from collections.abc import Mapping, Sequence

from autograder.judge.facts import fact
from autograder.judge.finding import Finding
from autograder.judge.fits import Groups, Paired, agrees, contradicted, grouped, made, made_in_part
from autograder.judge.key import Key, KnownMistake
from autograder.judge.suspicion import EITHER, Suspicion

Known = dict[str, list[KnownMistake]]


def explain(key: Key, findings: Sequence[Finding]) -> tuple[dict[str, str], str]:
    """Why checks failed.

    Returns:
        For each failed check that can be explained, a sentence; and the sentence of the mistake that explains the most
        of them, or nothing.
    """
    groups = grouped(key, findings)
    failed = [check for check, group in groups.items() if any(f.gap for f in group)]
    suspicion = Suspicion(key, groups)
    named, partial = by_authors(key, failed, groups, {})
    if paired := suspicion.paired([c for c in failed if not named[c] and not partial[c]]):
        named, partial = by_authors(key, failed, groups, paired)
    votes = Counter({sentence: len(checks) for sentence, checks in paired.items()})
    votes.update(m.sentence for m in key.mistakes for c in failed if agrees(m, groups[c]) is True)
    best = {c: most(ms, votes) for c, ms in named.items()}
    words = {c: told(ms, groups[c]) for c, ms in best.items() if 0 < len(ms) <= EITHER}
    parts = {c: most(ms, votes) for c, ms in partial.items()}
    words |= {c: told(ms, groups[c], whole=False) for c, ms in parts.items() if 0 < len(ms) <= EITHER}
    sure = [ms[0].sentence for ms in best.values() if len(ms) == 1]
    others = {c: said for c in failed if c not in words and (said := suspicion.words(c))}
    words |= others
    words |= {c: sentence for c in failed if c not in words and (sentence := fact(key, groups[c]))}
    return words, max(sure, key=votes.__getitem__) if sure else next(iter(others.values()), "").partition("\nYour ")[0]


def by_authors(key: Key, failed: Sequence[str], groups: Groups, paired: Paired) -> tuple[Known, Known]:
    """The known mistakes that explain each failed check; and those that explain it alone, where there are none."""
    named = {c: [m for m in key.mistakes if made(m, c, groups, paired)] for c in failed}
    partial = {c: [] if named[c] else [m for m in key.mistakes if made_in_part(m, c, groups)] for c in failed}
    return {c: least(mistakes, c, groups, paired) for c, mistakes in named.items()}, partial


def least(mistakes: Sequence[KnownMistake], check: str, groups: Groups, paired: Paired) -> list[KnownMistake]:
    """Of mistakes that explain a check, those that the other checks contradict least."""
    against = {m.sentence: len(contradicted(m, check, groups, paired)) for m in mistakes}
    return [m for m in mistakes if against[m.sentence] == min(against.values())]


def most(mistakes: Sequence[KnownMistake], votes: Mapping[str, int]) -> list[KnownMistake]:
    """Of some mistakes, those that explain the most."""
    return [m for m in mistakes if votes[m.sentence] == max(votes[other.sentence] for other in mistakes)]


def told(mistakes: Sequence[KnownMistake], group: Sequence[Finding], *, whole: bool = True) -> str:
    """The sentence of a mistake, or of two that cannot be told apart, and what it rests on.

    Args:
        mistakes: one or two.
        group: findings of the check that they explain.
        whole: whether what they change elsewhere is as they make it.
    """
    cases = len([f for f in group if f.outputs])
    output = next(f.gap.detail.output for f in group if f.gap)
    tried = f"all {cases} cases" if cases > 1 else "the one case"
    kind = "convention" if all(m.convention for m in mistakes) else "mistake"
    sentences = "\nOr: ".join(m.sentence for m in mistakes)
    which = "this" if len(mistakes) == 1 else "either"
    sentences = sentences if whole else f"As far as {output} goes: {sentences}"
    return f"{sentences}\nYour {output} is exactly what {which} {kind} gives, in {tried} tried."
