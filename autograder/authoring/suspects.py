"""Automatic mistakes of an exercise, told apart by what they return on its public cases.

Each is the reference with one change that a student may make, or with two of the likeliest. They are made when a course
is built and ship with the public checks: numbers that tell what a mistake is, and nothing of how to do it right.
"""

import ast
import hashlib
import itertools
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

import numpy as np

from autograder.authoring.alike import Row, of_check
from autograder.authoring.further import MORE
from autograder.authoring.guarded import guarded
from autograder.authoring.merge import ConflictError, Patch, merged, patches
from autograder.authoring.mutants import Mutant, mutants_of
from autograder.authoring.scaled import NONE, Factors
from autograder.authoring.tell import TELLERS, tell
from autograder.authoring.throughout import changed_throughout
from autograder.authoring.trials import Numbers, Trials, rounded
from autograder.authoring.words import Words, vocabulary
from autograder.course import CourseError, Page
from autograder.judge.key import Key, Suspects

MOST_PAIRS = 8_000
RAREST_PAIR = 4
MULTIPLIED = {"function", "layer", "loss"}  # what the others return depends on what they returned before
LIKELY = list(TELLERS)
RULES = sorted(MORE, key=lambda rule: LIKELY.index(rule.__name__))
AUTHORING = (
    *("alike", "further", "guarded", "merge", "missing", "mutants", "rewrites", "scaled", "suspects", "tell"),
    *("tell_constant", "tell_further", "throughout", "trials", "words"),
)
THROUGHOUT = LIKELY.index("weights")  # before it come mistakes in several places at once
AUTHOR = "author"  # in the place of a rule's name
RARE = {"variable": 4, "renamed": 4, "slip": 3, "brackets": 3, "unwrapped": 3, "comparison": 3, "argument": 3}
RARE |= {"exchanged": 3, "order": 3, "bounds": 3, "throughout": 5}
UNLIKELY = ("expm1", "log1p")  # nobody takes these by mistake, but what they give may look like another mistake
OFTEN = {"operand", "option", "twin", "sign", "transpose", "inside_and_outside"}


@dataclass(frozen=True)
class Told:
    """A version with a change.

    Args:
        rule: that made it.
        tree: its program.
        patches: what it changes.
        clause: that tells it.
        numbers: what it returns, by check.
        elsewhere: likewise, on other inputs.
        factors: what it multiplies the right outputs by, if it does.
        edits: of an author's mistake.
    """

    rule: str
    tree: ast.Module
    patches: Sequence[Patch]
    clause: str
    numbers: Numbers
    elsewhere: Callable[[], Numbers]
    factors: Callable[[], Factors]
    edits: Sequence[tuple[str, str]] = ()

    @property
    def rarity(self) -> int:
        """How unlikely it is to be one of two mistakes."""
        return 0 if self.rule == AUTHOR else 1 if self.rule in OFTEN else RARE.get(self.rule, 2)

    @property
    def row(self) -> Row:
        """The suspect that it is by itself."""
        return Row((self.clause,), self.rarity, self.numbers, self.numbers, self.elsewhere)


def with_suspects(page: Page, key: Key, built: Mapping[str, Key]) -> Key:
    """A key with its automatic mistakes, found before if nothing has changed since.

    Args:
        page: the exercise.
        key: its answer key.
        built: public keys, by exercise.
    """
    origin = _digest(page)
    known = built.get(page.name)
    found = known.suspects if known and known.origin == origin else suspects(page, key)
    return replace(key, origin=origin, suspects=found)


def _digest(page: Page) -> str:
    """A digest of the exercise and of the code that makes its suspects."""
    package = Path(__file__).parents[1]
    names = {
        "": ("exercise",),
        "authoring": AUTHORING,
        "judge": ("answers", "draw", "rounding", "suspect", "tolerance"),
        "worker": ("drive",),
    }
    digest = hashlib.sha256(page.text.encode())
    for folder, modules in names.items():
        for module in modules:
            digest.update((package / folder / f"{module}.py").read_bytes())
    return digest.hexdigest()[:16]


def suspects(page: Page, key: Key) -> tuple[Suspects, ...]:
    """The automatic mistakes of an exercise.

    Args:
        page: the exercise.
        key: its answer key; only public cases are used.
    """
    if key.kind == "sampler":  # nothing is expected of one to the last digit
        return ()
    trials = Trials(page, key)
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        singles = list(_singles(page, trials, vocabulary(page)))
        authors = list(_authors(page, trials))
        pairs = list(_pairs(page, trials, [*authors, *singles]))
        rows = [*(told.row for told in singles), *_beyond(authors, pairs)]
        changed = {check for row in rows for check in row.numbers}
        return tuple(of_check(check, rows, trials.checks) for check in trials.checks if check in changed)


def _beyond(authors: Sequence[Told], pairs: Sequence[Row]) -> Iterator[Row]:
    """Pairs, in those checks in which no author's mistake gives the same by itself."""
    known = {mark for author in authors for mark in rounded(author.numbers).items()}
    for pair in pairs:
        beyond = {check for check, value in rounded(pair.numbers).items() if (check, value) not in known}
        yield replace(pair, numbers={check: value for check, value in pair.numbers.items() if check in beyond})


def _singles(page: Page, trials: Trials, words: Words) -> Iterator[Told]:
    """One change, the likeliest first; of several that return the same on all inputs, the first."""
    seen: dict[tuple[tuple[str, float], ...], list[Told]] = {}
    for rule, text, clause in itertools.islice(_changes(page, trials.names, words), trials.affordable):
        tree = guarded(text)
        if not (numbers := trials.numbers(tree)):
            continue
        told = _told_of(trials, rule, tree, clause, numbers)
        alike = seen.setdefault(tuple(rounded(numbers).items()), [])
        if all(told.elsewhere() != other.elsewhere() for other in alike):
            alike.append(told)
            yield told


def _changes(page: Page, names: Sequence[str], words: Words) -> Iterator[tuple[str, str, str]]:
    """Every change that can be told: its rule, the text that it makes, and its clause."""
    found = sorted(mutants_of(page.source, names, RULES), key=lambda m: LIKELY.index(m.change.rule))
    usual = [mutant for mutant in found if LIKELY.index(mutant.change.rule) < THROUGHOUT]
    yield from _told(usual, words)
    yield from (("throughout", *change) for change in changed_throughout(page.source))
    yield from _told(found[len(usual) :], words)


def _told(found: Sequence[Mutant], words: Words) -> Iterator[tuple[str, str, str]]:
    for mutant in found:
        if clause := tell(mutant.change, words):
            yield mutant.change.rule, mutant.text, clause


def _authors(page: Page, trials: Trials) -> Iterator[Told]:
    """The mistakes that the author knows, as far as they run."""
    for mistake in page.exercise.mistakes:
        try:
            tree = guarded(page.text_after(mistake.edits))
        except CourseError:
            continue
        if numbers := trials.numbers(tree):
            yield replace(_told_of(trials, AUTHOR, tree, mistake.sentence, numbers), edits=mistake.edits)


def _told_of(trials: Trials, rule: str, tree: ast.Module, clause: str, numbers: Numbers) -> Told:
    elsewhere, factors = cache(partial(trials.elsewhere, tree)), cache(partial(trials.factors, tree))
    return Told(rule, tree, patches(trials.tree, tree), clause, numbers, elsewhere, factors)


def _pairs(page: Page, trials: Trials, known: Sequence[Told]) -> Iterator[Row]:
    """Two changes that meet in a check, the likeliest first; one that an author has told already comes later."""
    likely = [told for told in known if not any(name in told.clause for name in UNLIKELY)]
    authored = {tuple(rounded(told.numbers).items()) for told in likely if told.rule == AUTHOR}
    echo = {told.clause: told.rule != AUTHOR and tuple(rounded(told.numbers).items()) in authored for told in likely}
    rarity = {told.clause: told.rarity + echo[told.clause] for told in likely}
    meeting = [pair for pair in itertools.combinations(likely, 2) if _meet(*pair)]
    meeting.sort(key=lambda pair: rarity[pair[0].clause] + rarity[pair[1].clause])
    for one, other in meeting[: min(MOST_PAIRS, trials.affordable)]:
        both = partial(_both, page, trials, one, other)
        with suppress(ConflictError):
            if numbers := trials.numbers(*both()):
                elsewhere = cache(lambda both=both: trials.elsewhere(*both()))
                rank = one.rarity + other.rarity
                yield Row((one.clause, other.clause), rank, numbers, numbers, elsewhere)


def _meet(one: Told, other: Told) -> bool:
    """Whether two changes are likely enough together, and may meet in a check: what is wrong forward comes back."""
    checks = one.numbers.keys() | other.numbers.keys()
    meeting = one.numbers.keys() & other.numbers.keys() or "forward" in checks
    return bool(meeting) and one.rarity + other.rarity <= RAREST_PAIR


def _both(page: Page, trials: Trials, one: Told, other: Told) -> tuple[ast.Module, Factors]:
    """The tree with two changes, and what its outputs are multiplied by.

    Two of an author's go together as texts, if they can. Of two that exclude each other, one may be a factor.

    Raises:
        ConflictError: if there is no such program.
    """
    for edits in ([*one.edits, *other.edits], [*other.edits, *one.edits]) if one.edits and other.edits else ():
        with suppress(CourseError, SyntaxError):
            return guarded(page.text_after(edits)), NONE
    try:
        return merged(trials.tree, one.patches, other.patches), NONE
    except ConflictError:
        known = one.edits and other.edits and trials.key.kind in MULTIPLIED
        for factor, rest in ((one, other), (other, one)) if known else ():
            if factor.factors() and not rest.factors():
                return rest.tree, factor.factors()
        raise
