"""Naming mistakes: a sentence is told only where it is exactly true, and nothing is told otherwise."""

import numpy as np
import pytest
from evidence import RIGHT, X, each, findings, key_of

from autograder.judge.diagnose import explain


def told(right, mistakes, returned, kinks=()):
    """What is said, by check, and the main mistake."""
    key = key_of(right, mistakes, kinks)
    with np.errstate(all="ignore"):
        return explain(key, findings(key, returned))


SIGN = each(np.sin, lambda x: -np.cos(x) + 1)
TAN = each(np.tan, np.cos)
BOTH = each(np.tan, lambda x: np.tan(x) ** 2)
ONE_CASE = [*RIGHT[:2], (RIGHT[2][0], RIGHT[2][1] * X[2])]


def test_a_known_mistake_is_named():
    """Outputs that equal a mistake's in every case get its sentence, and what it rests on."""
    words, main = told(RIGHT, {"Sign.": SIGN, "Tan.": TAN}, SIGN)
    assert words == {"gradient of x": "Sign.\nYour dx is exactly what this mistake gives, in all 3 cases tried."}
    assert main == "Sign."


def test_right_results_are_not_explained():
    """Nothing is said where nothing is wrong."""
    assert told(RIGHT, {"Sign.": SIGN}, RIGHT) == ({}, "")


def test_one_deviating_case_is_enough_for_silence():
    """A mistake that explains two cases of three is not named."""
    assert told(RIGHT, {"Sign.": SIGN}, [*SIGN[:2], RIGHT[2]]) == ({}, "")
    assert told(RIGHT, {"Sign.": SIGN}, [*SIGN[:2], (SIGN[2][0], SIGN[2][1] + 1e-9)]) == ({}, "")


def test_a_mistake_that_shows_in_one_case_only_needs_that_case():
    """It is named where exactly that case goes wrong in exactly that way."""
    words, main = told(RIGHT, {"One.": ONE_CASE}, ONE_CASE)
    assert main == "One."
    assert words.keys() == {"gradient of x"}
    assert told(RIGHT, {"One.": ONE_CASE}, [RIGHT[0], SIGN[1], ONE_CASE[2]]) == ({}, "")


def test_two_mistakes_at_two_places_are_both_named():
    """Forward and gradient are explained each by its own mistake."""
    words, _ = told(RIGHT, {"Sign.": SIGN, "Tan.": TAN}, [(t[0], s[1]) for t, s in zip(TAN, SIGN, strict=True)])
    assert [w.partition("\n")[0] for w in words.values()] == ["Tan.", "Sign."]


def test_a_mistake_in_the_forward_is_not_told_of_a_right_forward():
    """A gradient like that of a mistake in both halves is no such mistake if the forward is right."""
    student = [(r[0], b[1]) for r, b in zip(RIGHT, BOTH, strict=True)]
    assert told(RIGHT, {"Both.": BOTH}, student) == ({}, "")


def test_a_mistake_in_the_forward_is_not_told_of_another_forward():
    """Nor if the forward is wrong in another way."""
    student = [(r[0] + 1, b[1]) for r, b in zip(RIGHT, BOTH, strict=True)]
    assert "gradient of x" not in told(RIGHT, {"Both.": BOTH}, student)[0]


def test_a_later_check_may_go_wrong_on_top():
    """A forward like the mistake's is named even if the gradient has a second mistake; in part if that is right."""
    on_top = [(b[0], b[1] + x**2) for b, x in zip(BOTH, X, strict=True)]
    assert told(RIGHT, {"Tan for sin.": BOTH}, on_top)[1] == "Tan for sin."
    right_gradient = [(b[0], r[1]) for b, r in zip(BOTH, RIGHT, strict=True)]
    words, main = told(RIGHT, {"Tan for sin.": BOTH}, right_gradient)
    assert words["forward"].startswith("As far as out goes: Tan for sin.\nYour out is exactly")
    assert main == ""
    assert told(RIGHT, {"Tan for sin, and dx too.": BOTH}, right_gradient) == ({}, "")


@pytest.mark.parametrize(
    "sentence", ["Forward and backward take tan.", "Both are wrong.", "Tan for sin, and dx too.", "Tan; dx is right."]
)
def test_a_sentence_that_speaks_of_more_needs_all_of_it(sentence):
    """What an author says of the other half is told only where that half agrees as well."""
    on_top = [(b[0], b[1] + x**2) for b, x in zip(BOTH, X, strict=True)]
    assert told(RIGHT, {sentence: BOTH}, on_top)[1] == ""
    assert told(RIGHT, {sentence: BOTH}, BOTH)[1] == sentence


def test_what_a_sentence_says_should_be_is_no_claim():
    """After a semicolon stands what is right, which is true anyway."""
    on_top = [(b[0], b[1] + x**2) for b, x in zip(BOTH, X, strict=True)]
    assert told(RIGHT, {"Tan for sin; dx is made of it.": BOTH}, on_top)[1] == "Tan for sin; dx is made of it."


def test_mistakes_that_cannot_be_told_apart_are_named_together():
    """Two that give the same are both named and neither is the main one; three are not named."""
    words, main = told(RIGHT, {"One.": SIGN, "Two.": SIGN}, SIGN)
    assert words["gradient of x"].startswith("One.\nOr: Two.\nYour dx is exactly what either mistake gives")
    assert main == ""
    assert told(RIGHT, dict.fromkeys(("1.", "2.", "3."), SIGN), SIGN) == ({}, "")


def test_nan_matches_only_the_same_nan():
    """A mistake that gives nan is named for nan in the same places, and not for inf or nan elsewhere."""

    def spoiled(value, at):
        return [*RIGHT[:2], (np.where(np.arange(12).reshape(3, 4) == at, value, RIGHT[2][0]), RIGHT[2][1])]

    mistakes = {"Overflow.": spoiled(np.nan, 3)}
    assert told(RIGHT, mistakes, spoiled(np.nan, 3))[1] == "Overflow."
    for other in (spoiled(np.inf, 3), spoiled(np.nan, 4), spoiled(0.0, 3)):
        assert told(RIGHT, mistakes, other) == ({}, "")


def test_an_exception_agrees_only_with_an_exception():
    """A case where the student's code raised speaks against a mistake that returns, and the other way round."""
    assert told(RIGHT, {"Sign.": SIGN}, [*SIGN[:2], None]) == ({}, "")
    raising = [*SIGN[:2], None]
    assert told(RIGHT, {"Raises.": raising}, SIGN) == ({}, "")
    words, main = told(RIGHT, {"Raises.": raising}, raising)
    assert main == "Raises."
    assert words["gradient of x"].endswith("in all 2 cases tried.")


def test_kinks_neither_prove_nor_refute():
    """A case on a kink is left out: it does not hinder a name, and alone it gives none."""
    words, main = told(RIGHT, {"Sign.": SIGN}, [*SIGN[:2], (SIGN[2][0], SIGN[2][1] * 3)], kinks=(2,))
    assert main == "Sign."
    assert words["gradient of x"].endswith("in all 2 cases tried.")
    assert told(RIGHT, {"Sign.": SIGN}, [*RIGHT[:2], SIGN[2]], kinks=(2,)) == ({}, "")


@pytest.mark.parametrize(
    ("factor", "words"),
    [(2, "twice"), (0.5, "half of"), (-1, "minus"), (3, "3 times"), (1 / 3, "0.333333 times"), (-1.5, "-1.5 times")],
)
def test_a_constant_factor_is_told(factor, words):
    """A factor shared by all elements of all cases is a fact."""
    found, main = told(RIGHT, {}, each(np.sin, lambda x: factor * np.cos(x)))
    assert found == {"gradient of x": f"dx is {words} what it should be, in every case tried."}
    assert main == ""


@pytest.mark.parametrize(
    "dx",
    [
        lambda x: np.cos(x) * (2 + 1e-9 * np.sign(x)),
        lambda x: np.cos(x) * 2.0000001 + 0 * x[0, 0],
        lambda x: np.cos(x) * (2 if x.shape[1] > 2 else 1),
        lambda x: np.cos(x) * 0,
        lambda x: np.cos(x) * np.nan,
        lambda x: np.cos(x) + 1.1,
        lambda x: (2 * np.cos(x)).T,
    ],
)
def test_what_is_no_constant_factor_is_not_told_as_one(dx):
    """Other factors in other cases, nearly a factor, zeros, nan, other shapes: silence."""
    assert told(RIGHT, {}, each(np.sin, dx)) == ({}, "")


@pytest.mark.parametrize(
    ("dx", "words"),
    [
        (lambda x: np.cos(x) * x.shape[1], "`x.shape[1]` times what it should be"),
        (lambda x: np.cos(x) / x.shape[1], "what it should be divided by `x.shape[1]`"),
        (lambda x: np.cos(x) + x, "too large by exactly `x`"),
        (lambda x: np.cos(x) - x, "too small by exactly `x`"),
        (lambda x: np.where(x < 0, 1.5, 1) * np.cos(x), "wrong exactly where `x` is negative"),
        (lambda x: np.cos(x) + (np.arange(len(x)) == len(x) - 1)[:, None], "wrong exactly in the last row"),
    ],
)
def test_what_holds_in_every_case_is_told(dx, words):
    """An extent of an input as a factor, an input too much or too little, and the places that are wrong."""
    assert told(RIGHT, {}, each(np.sin, dx)) == ({"gradient of x": f"dx is {words}, in every case tried."}, "")


def test_a_single_number_has_no_factor():
    """One element always has a ratio, so nothing follows from it; several cases that share one do tell."""
    right, wrong = [(1.0, 2.0)], [(1.0, 4.0)]
    assert told(right, {}, wrong) == ({}, "")
    assert told(right * 3, {}, wrong * 3)[0] == {"gradient of x": "dx is twice what it should be, in every case tried."}


def test_zeros_have_no_factor():
    """Where the right result is zero everywhere, or partly nan, no factor is told."""
    zeros = each(np.sin, lambda x: x * 0)
    assert told(zeros, {}, each(np.sin, lambda x: x * 0 + 1.1)) == ({}, "")
    odd = each(np.sin, lambda x: np.where(x > 0, np.nan, x))
    words, _ = told(odd, {}, each(np.sin, lambda x: 2 * np.where(x > 0, np.nan, x)))
    assert words == {"gradient of x": "dx is wrong exactly where `x` is negative, in every case tried."}
