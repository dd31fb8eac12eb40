"""Naming automatic mistakes, one or two at once: those that give exactly what the student's code returned."""

from collections.abc import Sequence
from functools import cached_property

from autograder.judge.fits import EARLIER, Group, Groups, Paired, agrees, are_alike, leaves_no_trace, shows, speaks_of
from autograder.judge.key import IN_TURN, Key, KnownMistake
from autograder.judge.match import Named, is_sentence, is_telling, matching, specific
from autograder.judge.suspect import checks

UNUSUAL = ("once too often", "whatever is given")  # clauses of single changes that nobody makes often
EITHER = 2  # so many mistakes that cannot be told apart are named together


class Suspicion:
    """What may be wrong, by the automatic mistakes of an exercise.

    One change comes before two, unless it is a rare one and both of the two are known to the author; then what would
    change no check that is right, then what explains more checks. Two that are equally likely are named together,
    unless they are the same in other words; more are not named.

    Args:
        key: of the exercise.
        groups: its findings off the kinks, by check.
    """

    def __init__(self, key: Key, groups: Groups) -> None:
        self.key, self.groups = key, groups
        self.right = {c for c, group in groups.items() if c != IN_TURN and all(f.status == "passed" for f in group)}
        self.suspects = {one.check: one for one in key.suspects if any(f.gap for f in groups.get(one.check, ()))}
        self.authored = {mistake.sentence: mistake for mistake in key.mistakes}
        self.suspected: dict[str, tuple[list[tuple[str, ...]], bool]] = {}

    @cached_property
    def named(self) -> dict[str, list[Named]]:
        """By wrong check, all that gives what was returned."""
        order = checks(self.key)
        return {check: matching(self.key, check, self.groups[check], order) for check in self.suspects}

    def words(self, check: str) -> str:
        """What is wrong in a check, with what that rests on; empty if it is not known."""
        likeliest, partly = self._suspected(check)
        told = in_words(likeliest)
        output = next(f.gap.detail.output for f in self.groups[check] if f.gap)
        told = f"As far as {output} goes: {told[0].lower()}{told[1:]}" if told and partly else told
        return told and f"{told}\nYour {output} is that, to the last digit that counts, in every public case."

    def paired(self, wrong: Sequence[str]) -> Paired:
        """Of some wrong checks, those which two mistakes explain, by the sentence of either."""
        found: dict[str, set[str]] = {}
        for check in wrong:
            for clause in (clause for clauses in self._suspected(check)[0] if len(clauses) > 1 for clause in clauses):
                found.setdefault(clause, set()).add(check)
        return found

    def _suspected(self, check: str) -> tuple[list[tuple[str, ...]], bool]:
        """The likeliest mistakes in a check, and whether they are so in one output alone."""
        if check not in self.suspected:
            named = self._candidates(check)
            whole = [one for one in named if self._fits(one, check)]
            partly = [] if whole else [one for one in named if self._fits_partly(one, check)]
            self.suspected[check] = self._likeliest(whole or partly), bool(partly)
        return self.suspected[check]

    def _candidates(self, check: str) -> list[Named]:
        """What gives what was returned in a check, where that tells mistakes apart, and no hidden case denies it."""
        named, group = self.named.get(check, []), self.groups[check]
        public = group.of([case for case, _ in group.seen if not self.key.cases[case].hidden])
        if named and not is_telling(public):
            named = specific(named, self.suspects[check])
            named = [one for one in named if not any(leaves_no_trace(m, group) for m in self._known(one))]
        doubtful = named and any(agrees(m, public) is True and agrees(m, group) is None for m in self.key.mistakes)
        return [] if doubtful else named

    def _fits(self, one: Named, check: str) -> bool:
        """Whether mistakes fit elsewhere: what they would change is not right, and not wrong in another way."""
        return self._fits_right(one, check) and not (len(one.clauses) > 1 and self._against(one))

    def _fits_right(self, one: Named, check: str) -> bool:
        """Whether nothing that they would change is right, and two are not the same to begin with."""
        known = self._known(one)
        denied = any(shows(mistake, self.groups[c]) for mistake in known for c in self.right)
        denied = denied or (len(one.clauses) > 1 and bool(one.changes & self.right))
        denied = denied or (len(known) > 1 and are_alike(known, self.groups[check]))
        return not denied and self._fits_what_is_said(one, check)

    def _fits_partly(self, one: Named, check: str) -> bool:
        """Whether two that an author knows may be made in one output alone, other wrong ones being wrong otherwise."""
        known = self._known(one)
        earlier = [self.groups[c] for c in EARLIER & self.groups.keys() - {check}]
        alike = all(agrees(mistake, group) is not None for mistake in known for group in earlier)
        return all(map(is_sentence, one.clauses)) and alike and self._fits_right(one, check)

    def _known(self, one: Named) -> list[KnownMistake]:
        return [self.authored[clause] for clause in one.clauses if clause in self.authored]

    def _fits_what_is_said(self, one: Named, check: str) -> bool:
        """Whether all that the sentences speak of came out as they say, or as all together make it."""
        known, agreeing = self._known(one), self._agreeing(one)
        spoken = [(m, self.groups[c]) for m in known for c in speaks_of(m.sentence, check, self.groups) - agreeing]
        return all(agrees(m, group) is not None or _is_another(m, known, group) for m, group in spoken)

    @cached_property
    def _clauses(self) -> dict[str, set[tuple[str, ...]]]:
        return {check: {one.clauses for one in named} for check, named in self.named.items()}

    def _agreeing(self, one: Named) -> set[str]:
        """The checks in which the same gives what was returned."""
        return {check for check, clauses in self._clauses.items() if one.clauses in clauses}

    def _against(self, one: Named) -> list[str]:
        """The wrong checks that it would change in another way."""
        others = [c for c in self.suspects if c not in self._agreeing(one)]
        return [c for c in others if c in one.changes or self._is_other(one, self.groups[c])]

    def _is_other(self, one: Named, group: Group) -> bool:
        """Whether what an author knows would show in a check that none of it explains."""
        shown = [mistake for mistake in self._known(one) if shows(mistake, group)]
        return bool(shown) and all(agrees(mistake, group) is None for mistake in shown)

    def _likelihood(self, one: Named) -> tuple[int, bool, int]:
        """What is more likely is larger."""
        votes = len(self._agreeing(one)) - len(self._against(one))
        return -len(one.clauses), not one.changes & self.right, votes

    def _likeliest(self, named: Sequence[Named]) -> list[tuple[str, ...]]:
        """The likeliest: of each meaning the first; much rarer ones do not count."""
        usual = any(len(one.clauses) == 1 and not one.clauses[0].endswith(UNUSUAL) for one in named)
        pool = [] if usual else [one for one in named if len(one.clauses) > 1 and one.rank == 0]
        best = max(map(self._likelihood, pool or named), default=None)
        tied = [one for one in pool or named if self._likelihood(one) == best]
        tied = [one for one in tied if one.rank <= 1 + min(other.rank for other in tied)]
        return [one.clauses for i, one in enumerate(tied) if one.meaning not in {other.meaning for other in tied[:i]}]


def _is_another(mistake: KnownMistake, known: Sequence[KnownMistake], group: Group) -> bool:
    """Whether not this mistake but another one shows in a check, and explains it."""
    return not shows(mistake, group) and any(agrees(other, group) is not None for other in known)


def in_words(tied: Sequence[Sequence[str]]) -> str:
    """One or two changes of the reference, or one of them and either of two, as a student reads them; else nothing."""
    if not tied or len(tied) > EITHER:
        return ""
    sure = [clause for clause in tied[0] if all(clause in other for other in tied)]
    either = [clause for clauses in tied for clause in clauses if clause not in sure]
    if len(either) > EITHER:
        return ""
    parts = [*sure, *([", or ".join(either)] if either else [])]
    if not any(map(is_sentence, [*sure, *either])):
        return f"Exactly what you get when {', and '.join(parts)}."
    first, second, *third = (one if is_sentence(one) else f"{one[0].upper()}{one[1:]}." for one in [*sure, *either])
    return "\n".join(
        [f"Exactly what two mistakes give together: {first}", f"And: {second}", *(f"Or: {t}" for t in third)]
    )
