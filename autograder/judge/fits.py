"""Whether a known mistake fits what the student's code returned: in one check, and in the others that it changes."""

import itertools
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from autograder.judge.compare import is_right
from autograder.judge.finding import Finding, Slot
from autograder.judge.fingerprint import fingerprint, matches
from autograder.judge.key import IN_TURN, Key, KnownMistake, Print
from autograder.judge.match import is_telling
from autograder.sandbox.answer import Output

# Words of an author's that say more than what one output looks like.
CLAIMS = re.compile(r"\b(both|neither)( the)? (are|is|halves|gradients?|losses|loss|outputs?)\b")
RIGHT = re.compile(r"(\w+) (?:is|are) right\b")
EARLIER = {"forward", "first step"}  # checks of what comes first: later ones go on with it

Seen = tuple[int, Print | None, bool]  # an output: its number in the case, its fingerprint, and whether it is right


class Group(list[Finding]):
    """The findings of one check; what is found out about mistakes is kept.

    Args:
        findings: of the check.
        names: of its outputs, in lower case.
    """

    def __init__(self, findings: Iterable[Finding], names: Iterable[str] = ()) -> None:
        super().__init__(findings)
        self.names = set(names)
        self.agreed: dict[str, bool | None] = {}
        self.shown: dict[str, bool] = {}

    @cached_property
    def seen(self) -> list[tuple[int, list[Seen]]]:
        """The number of each case, and what was returned in it."""
        return [(f.case or 0, [_seen(*one) for one in f.outputs]) for f in self]

    def of(self, cases: Collection[int]) -> "Group":
        """The findings of some cases, of which nothing is looked at twice."""
        kept = [case in cases for case, _ in self.seen]
        part = Group(itertools.compress(self, kept), self.names)
        part.seen = list(itertools.compress(self.seen, kept))
        return part


Groups = Mapping[str, Group]
Paired = Mapping[str, set[str]]  # by an author's sentence, the checks that it explains together with another mistake


def grouped(key: Key, findings: Sequence[Finding]) -> Groups:
    """Findings of cases off the kinks, by check."""
    telling = [f for f in findings if f.case is not None and not key.cases[f.case].kink]
    names: dict[str, set[str]] = {}
    for expected in (one for case in key.cases for stage in case.stages for one in stage):
        names.setdefault(expected.check, set()).add(expected.output.lower())
    checks = dict.fromkeys(f.check for f in telling)
    return {c: Group([f for f in telling if f.check == c], names.get(c, ())) for c in checks}


def _seen(slot: Slot, output: Output) -> Seen:
    known = None if output.array is None else fingerprint(output.array)
    return slot.number, known, is_right(output, slot.expected)


def made(mistake: KnownMistake, check: str, groups: Groups, paired: Paired) -> bool:
    """Whether a mistake may be said to be the cause of a failed check.

    It gives what was returned in every case of the check. So it does in the other checks in which it would show; one
    that does not come earlier, though, may go wrong for another reason on top, if the sentence does not speak of it.
    Where the numbers could be those of many mistakes, none before it in the list may.
    """
    if agrees(mistake, groups[check]) is not True:
        return False
    order = [c for c in groups if c != IN_TURN or c == check]
    free = order if is_telling(groups[check]) else order[order.index(check) :]
    wrong = {c for c in free if c not in EARLIER and any(f.status != "passed" for f in groups[c])}
    contradicting = contradicted(mistake, check, groups, paired)
    return wrong >= contradicting and fits_elsewhere(mistake, check, groups, paired)


def contradicted(mistake: KnownMistake, check: str, groups: Groups, paired: Paired) -> set[str]:
    """The other checks in which a mistake would show, and what was returned is not as it makes it.

    Those in which it is made together with another one do not count.
    """
    others = groups.keys() - {check, IN_TURN} - paired.get(mistake.sentence, set())
    shown = [c for c in others if shows(mistake, groups[c])]
    return {c for c in shown if agrees(mistake, groups[c]) is None}


def made_in_part(mistake: KnownMistake, check: str, groups: Groups) -> bool:
    """Whether a mistake may be said to be made in one output, though not in others in which it would show.

    It gives what was returned, and its sentence says nothing of the others. What comes earlier must be as it makes it.
    """
    if agrees(mistake, groups[check]) is not True or check == IN_TURN or not is_telling(groups[check]):
        return False
    earlier = EARLIER & groups.keys() - {check}
    return all(agrees(mistake, groups[c]) is not None for c in earlier) and fits_elsewhere(mistake, check, groups, {})


def fits_elsewhere(mistake: KnownMistake, check: str, groups: Groups, paired: Paired) -> bool:
    """Whether the other checks that a mistake's sentence speaks of came out as it makes them, alone or in a pair."""
    spoken = speaks_of(mistake.sentence, check, groups) - paired.get(mistake.sentence, set())
    return all(agrees(mistake, groups[c]) is not None for c in spoken)


def speaks_of(sentence: str, check: str, groups: Groups) -> set[str]:
    """The other checks that an author's sentence speaks of; all of them if it says that something is right.

    What stands after a semicolon says how it should be, and is true anyway.
    """
    claim = sentence.partition(";")[0].lower()
    said = {*re.findall(r"\w+", claim), *RIGHT.findall(sentence.lower())} - groups[check].names
    everything = bool(CLAIMS.search(claim))
    others = [(c, group.names) for c, group in groups.items() if c not in {check, IN_TURN} and group.names]
    return {c for c, names in others if everything or said & (names | words_for(c))}


def words_for(check: str) -> set[str]:
    """What a check is called in a sentence, besides the name of its output."""
    if check.startswith("gradient of "):
        return {"backward", "gradient", "gradients"}
    return {check, "loss"} if check == "losses" else {check}


def shows(mistake: KnownMistake, group: Group) -> bool:
    """Whether a mistake would change anything in a check."""
    if mistake.sentence not in group.shown:
        group.shown[mistake.sentence] = any(_changes(mistake.prints[case], seen) for case, seen in group.seen)
    return group.shown[mistake.sentence]


def _changes(prints: Sequence[Print | None], seen: Sequence[Seen]) -> bool:
    return not prints or any(number >= len(prints) or prints[number] is not None for number, _, _ in seen)


def are_alike(mistakes: Sequence[KnownMistake], group: Sequence[Finding]) -> bool:
    """Whether mistakes give the same in a check: one of them is the other, or a part of it."""
    return all(_known(mistake, f) == _known(mistakes[0], f) for f in group for mistake in mistakes[1:])


def leaves_no_trace(mistake: KnownMistake, group: Group) -> bool:
    """Whether all cases of a check in which a mistake would show came out right, as if another one had undone it."""
    shown = [seen for case, seen in group.seen if _changes(mistake.prints[case], seen)]
    return bool(shown) and all(fits for seen in shown for _, _, fits in seen)


def agrees(mistake: KnownMistake, group: Group) -> bool | None:
    """None if some case speaks against a mistake, else whether it shows in one at least."""
    if mistake.sentence not in group.agreed:
        group.agreed[mistake.sentence] = _agrees(mistake, group.seen)
    return group.agreed[mistake.sentence]


def _agrees(mistake: KnownMistake, seen: Sequence[tuple[int, Sequence[Seen]]]) -> bool | None:
    found = False
    for case, outputs in seen:
        prints = mistake.prints[case]
        if bool(prints) != bool(outputs):
            return None
        for number, got, right in outputs:
            if number >= len(prints):
                return None
            known = prints[number]
            if not (right if known is None else got and matches(got, known)):
                return None
            found = found or known is not None
    return found


def _known(mistake: KnownMistake, finding: Finding) -> list[Print | None] | None:
    """What is known of a mistake's outputs in a check of a case; None where it raises or returns fewer."""
    assert finding.case is not None
    prints = mistake.prints[finding.case]
    enough = all(slot.number < len(prints) for slot, _ in finding.outputs)
    return [prints[slot.number] for slot, _ in finding.outputs] if prints and enough else None
