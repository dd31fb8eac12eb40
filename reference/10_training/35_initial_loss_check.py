r"""## What should the first loss be?

Before any training, a network with $C$ classes knows nothing: every class gets the probability $1/C$. The loss is then

$$-\log \frac{1}{C} = \log C$$

This is the cheapest test of a network there is: one forward pass, one number known in advance. For ten digits,
$\log 10 \approx 2.303$.

- **Far above:** the network is sure of something at random. The weights of the last layer are too large, or the inputs
  are not standardized, or the loss is a sum where a mean is meant.
- **Far below:** nobody is better than chance before learning. Look for labels among the inputs, or for a loss that is
  divided twice.

Leave the penalty on the weights out of this test: set `reg` to 0.

**By hand:** a loss of 2.1 with 5 classes and tolerance 0.3: $\log 5 \approx 1.609$, so 2.1 is 0.49 too high: status 1.
A loss of 7.6 with 2000 classes is fine: $\log 2000 \approx 7.601$.

**Pitfall:** `np.log` is the natural logarithm, as in the softmax loss. `np.log2` and `np.log10` have their own names.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake


def initial_loss_check(loss, classes, tolerance):
    """The loss to expect of an untrained classifier, and whether a loss agrees with it.

    Args:
        loss: float, the mean softmax loss that was measured, without penalty.
        classes: int >= 2, the number of classes C.
        tolerance: float > 0.

    Returns:
        expected: float, the loss when every class has the probability 1/C.
        status: int; 0 if loss differs from expected by tolerance at most, 1 if it is higher than that, -1 if lower, and
            1 if loss is nan. Where it differs by exactly tolerance, rounding decides, and either is right.
    """
    expected = np.log(classes)
    if abs(loss - expected) <= tolerance:
        return expected, 0
    return expected, -1 if loss < expected else 1


exercise = Exercise(
    Function(initial_loss_check, returns=("expected", "status")),
    points=2,
    cases=[
        Case("as it should be", loss=2.35, classes=10, tolerance=0.1),
        Case("too high", hint="By how much may it be higher?", loss=2.1, classes=5, tolerance=0.32),
        Case("too low", hint="Does a low loss pass as good?", loss=0.2, classes=3, tolerance=0.5),
        Case("too low for many classes", loss=2.5, classes=100, tolerance=0.4),
        Case("a hundred classes", hidden=True, loss=4.7, classes=100, tolerance=0.2),
        Case("two classes", hidden=True, loss=1.9, classes=2, tolerance=0.6),
        Case(
            "not a number",
            hidden=True,
            hint="How does nan compare with anything?",
            loss=float("nan"),
            classes=7,
            tolerance=0.25,
        ),
        Case("infinite", hidden=True, loss=float("inf"), classes=4, tolerance=0.25),
        Case(
            "low, within a wide tolerance",
            hidden=True,
            hint="How far below may it be?",
            loss=1.3,
            classes=6,
            tolerance=0.75,
        ),
        Case("a little low", loss=1.75, classes=7, tolerance=0.3),
        Case("a little high", loss=1.6, classes=4, tolerance=0.3),
        Case("low by more than half of the tolerance", loss=2.05, classes=12, tolerance=0.6),
        Case("high by less than twice the tolerance", loss=1.5, classes=3, tolerance=0.25),
        Case("low by a little more than the tolerance", loss=2.6, classes=20, tolerance=0.35),
        Case("high by a little more than the tolerance", loss=0.87, classes=2, tolerance=0.15),
        Case("exactly as expected", loss=1.6094379124341003, classes=5, tolerance=0.05),
        Case("a loss that is no number", loss=float("nan"), classes=6, tolerance=0.4),
    ],
    mistakes=[
        Mistake(
            "expected is 1/C, the probability; its negative logarithm is asked.",
            ("expected = np.log(classes)", "expected = 1 / classes"),
        ),
        Mistake("expected has the wrong sign: a loss is not negative.", ("np.log(classes)", "-np.log(classes)")),
        Mistake(
            "expected is a logarithm to base 2; the natural one is asked.", ("np.log(classes)", "np.log2(classes)")
        ),
        Mistake(
            "expected is a logarithm to base 10; the natural one is asked.", ("np.log(classes)", "np.log10(classes)")
        ),
        Mistake("expected is divided by the number of classes.", ("np.log(classes)", "np.log(classes) / classes")),
        Mistake(
            "The signs of the status are swapped.", ("-1 if loss < expected else 1", "1 if loss < expected else -1")
        ),
        Mistake(
            "A loss that is too low passes as good.",
            ("abs(loss - expected) <= tolerance", "loss - expected <= tolerance"),
        ),
        Mistake("A loss that is too low is reported as too high.", ("-1 if loss < expected else 1", "1")),
        Mistake(
            "A loss too high by more than tolerance passes, as if the difference were squared, or relative.",
            ("<= tolerance", "<= tolerance * expected"),
        ),
        Mistake(
            "A loss of nan is reported as too low; its status is 1.",
            ("-1 if loss < expected else 1", "1 if loss > expected else -1"),
        ),
        Mistake("expected is log(C - 1); all C classes count.", ("np.log(classes)", "np.log(classes - 1 + 1e-300)")),
        Mistake("expected is log(10), whatever the number of classes.", ("np.log(classes)", "np.log(10.0)")),
        Mistake("expected is 1 - 1/C; the negative logarithm of 1/C is asked.", ("np.log(classes)", "1 - 1 / classes")),
        Mistake(
            "expected is -log(1 - 1/C), the loss of a wrong class; that of the right one is asked.",
            ("np.log(classes)", "-np.log(1 - 1 / classes)"),
        ),
        Mistake(
            "expected is the loss that was measured; it follows from the number of classes alone.",
            ("expected = np.log(classes)", "expected = loss"),
        ),
        Mistake(
            "status ignores the tolerance: any loss above expected is 1, any below is -1.", ("<= tolerance", "<= 0")
        ),
        Mistake(
            "status is 1 if the loss agrees with expected, and 0 if it does not.",
            ("return expected, 0", "return expected, 1"),
            ("-1 if loss < expected else 1", "0"),
        ),
        Mistake("status is 0 always: nothing is reported.", ("-1 if loss < expected else 1", "0")),
        Mistake("status is 1 for a loss that agrees; it is 0.", ("return expected, 0", "return expected, 1")),
        Mistake(
            "A loss that is too high passes as good.",
            ("abs(loss - expected) <= tolerance", "expected - loss <= tolerance"),
        ),
        Mistake(
            "Half of the tolerance is allowed on either side; it is all of it.", ("<= tolerance", "<= tolerance / 2")
        ),
        Mistake("Twice the tolerance is allowed.", ("<= tolerance", "<= 2 * tolerance")),
        Mistake(
            "Probabilities, e**-loss and 1/C, are compared; losses are to be.",
            ("abs(loss - expected) <=", "abs(np.exp(-loss) - 1 / classes) <="),
        ),
        Mistake(
            "A loss of nan passes as good; its status is 1.",
            ("abs(loss - expected) <= tolerance", "not abs(loss - expected) > tolerance"),
        ),
        Mistake(
            "expected is log(C + 1); all C classes count, and no more.", ("np.log(classes)", "np.log(classes + 1)")
        ),
        Mistake("expected is log(C) + 1.", ("np.log(classes)", "np.log(classes) + 1")),
        Mistake("expected is the root of log(C).", ("np.log(classes)", "np.sqrt(np.log(classes))")),
        Mistake("expected is C - 1, as for a hinge loss.", ("np.log(classes)", "classes - 1.0")),
        Mistake(
            "expected has the tolerance added.",
            (
                "return expected, -1 if loss < expected else 1",
                "return expected + tolerance, -1 if loss < expected else 1",
            ),
        ),
        Mistake(
            "status is 1 always.", ("return expected, 0", "return expected, 1"), ("-1 if loss < expected else 1", "1")
        ),
        Mistake(
            "status is -1 always.",
            ("return expected, 0", "return expected, -1"),
            ("-1 if loss < expected else 1", "-1"),
        ),
        Mistake("status is -1 for a loss that agrees; it is 0.", ("return expected, 0", "return expected, -1")),
        Mistake(
            "The status of a loss that is too high is 2; it is 1.",
            ("-1 if loss < expected else 1", "-1 if loss < expected else 2"),
        ),
        Mistake(
            "The squared difference is compared with the tolerance.",
            ("abs(loss - expected) <= tolerance", "(loss - expected) ** 2 <= tolerance"),
        ),
        Mistake(
            "The loss is compared with the tolerance; its difference from expected is to be.",
            ("abs(loss - expected) <= tolerance", "abs(loss) <= tolerance"),
        ),
        Mistake(
            "A loss within the tolerance is reported as too high or too low, and one beyond it passes.",
            ("abs(loss - expected) <= tolerance", "abs(loss - expected) > tolerance"),
        ),
        Mistake(
            "The size of the tolerance plays a part above expected only: any loss below is too low.",
            ("abs(loss - expected) <= tolerance", "0 <= loss - expected <= tolerance"),
        ),
        Mistake(
            "The size of the tolerance plays a part below expected only: any loss above is too high.",
            ("abs(loss - expected) <= tolerance", "0 <= expected - loss <= tolerance"),
        ),
        Mistake(
            "The logarithm to base 2 is compared with the loss.",
            ("abs(loss - expected) <= tolerance", "abs(loss - np.log2(classes)) <= tolerance"),
        ),
    ],
    hints=[
        "The loss of one sample is the negative logarithm of the probability of its class.",
        "Which comparisons are true of nan?",
    ],
    equivalents=[
        Equivalent(
            "Where the difference is exactly the tolerance, rounding decides; the contract leaves it open.",
            ("abs(loss - expected) <= tolerance", "abs(loss - expected) < tolerance"),
        ),
        Equivalent("The distance of two numbers is the same from either side.", ("loss - expected", "expected - loss")),
        Equivalent("A loss that equals the expected one has returned before.", ("loss < expected", "loss <= expected")),
    ],
)
