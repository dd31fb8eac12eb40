r"""## A diagnosis

Norms by layer want a verdict. Take those at the layers' inputs: from the last layer down to the first, the gradient
passes $L - 1$ layers, and each multiplies it. The typical factor is the one that, taken $L - 1$ times, leads from the
last norm to the first:

$$factor = \left( \frac{norms_1}{norms_L} \right)^{1 / (L - 1)}$$

The rule of this course:

| | diagnosis |
|---|---|
| some norm is infinite or `nan` | `'exploding'` |
| $factor < 0.8$ | `'vanishing'` |
| $factor > 1.25$ | `'exploding'` |
| else | `'healthy'` |

A factor of 0.8 leaves a hundredth of the gradient after 20 layers. Why not judge the ratio itself? Because depth would
decide: a ratio of $1/100$ is harmless over 100 layers and deadly over two.

**By hand:** the norms $(1, 30, 8)$: from 8 down to 1 in two steps, $(1/8)^{1/2} = 0.35$: vanishing. The 30 between
them plays no part.

**Pitfalls**

- $L$ norms have $L - 1$ gaps.
- The gradient flows from the last layer to the first, so the *first* norm stands above.
- If the first layer gets nothing at all, its norm is 0 and so is the factor, whatever the last norm is, 0 included.
- `nan` compares as false with every number, and slips through all of the rules but one that asks for it.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script


def diagnose_flow(norms):
    """Whether a gradient vanishes, stays healthy or explodes on its way from the last layer to the first.

    The factor is (norms[0] / norms[-1]) to the power of 1 / (L - 1); it counts as 0 if norms[0] is 0.

    Args:
        norms: array of shape (L,), L >= 2, float: the norm of the gradient at each layer, from the first layer (next to
            the input) to the last; numbers >= 0, inf or nan. If all are finite, norms[-1] is not 0 unless norms[0] is,
            norms[0] / norms[-1] does not overflow, and the factor is at least 1% away from 0.8 and from 1.25. Not
            changed.

    Returns:
        diagnosis: str: 'exploding' if any of the norms is inf or nan; else 'vanishing' if the factor is below 0.8,
            'exploding' if it is above 1.25, and 'healthy' if it is between.
    """
    if not np.isfinite(norms).all():
        return "exploding"
    if norms[0] == 0:
        return "vanishing"
    factor = (norms[0] / norms[-1]) ** (1 / (len(norms) - 1))
    if factor < 0.8:
        return "vanishing"
    return "exploding" if factor > 1.25 else "healthy"


def diagnosis(diagnose_flow, norms):
    """The diagnosis as a number."""
    words = {"vanishing": -1, "healthy": 0, "exploding": 1}
    said = diagnose_flow(norms.copy())
    return {"diagnosis (-1 vanishing, 0 healthy, 1 exploding, 9 no such word)": np.array(words.get(str(said), 9))}


exercise = Exercise(
    Script((diagnose_flow,)),
    points=3,
    cases=[
        Case(
            "a gradient that halves in each layer",
            hint="Which end of the array is next to the input?",
            scenario=diagnosis,
            norms=np.array([0.125, 0.25, 0.5, 1.0]),
        ),
        Case(
            "a gradient that grows by half in each layer",
            scenario=diagnosis,
            norms=np.array([3.0 * 1.5**5, 3.0 * 1.5**4, 3.0 * 1.5**3, 3.0 * 1.5**2, 4.5, 3.0]),
        ),
        Case("all norms alike", scenario=diagnosis, norms=np.array([2.0, 2.0, 2.0, 2.0])),
        Case(
            "a ratio of 1/100 over 61 layers",
            hint="A ratio that is deadly over two layers may be harmless over many.",
            scenario=diagnosis,
            norms=np.geomspace(0.05, 5.0, 61),
        ),
        Case("a ratio of 100 over 40 layers", scenario=diagnosis, norms=np.geomspace(70.0, 0.7, 40)),
        Case(
            "a little vanishing, two layers",
            hint="How many gaps do two layers have?",
            scenario=diagnosis,
            norms=np.array([0.72, 1.0]),
        ),
        Case(
            "a peak between",
            hint="Which norms does the rule look at?",
            scenario=diagnosis,
            norms=np.array([1.0, 900.0, 40.0, 1.3]),
        ),
        Case("not a number", scenario=diagnosis, norms=np.array([1.0, np.nan, 1.0])),
        Case("a factor of 0.82", hidden=True, scenario=diagnosis, norms=0.3 * 0.82 ** np.arange(4.0, -1, -1)),
        Case("a factor of 0.78", hidden=True, scenario=diagnosis, norms=7 * 0.78 ** np.arange(3.0, -1, -1)),
        Case("a factor of 1.22", hidden=True, scenario=diagnosis, norms=20 * 1.22 ** np.arange(3.0, -1, -1)),
        Case("a factor of 1.28", hidden=True, scenario=diagnosis, norms=0.01 * 1.28 ** np.arange(4.0, -1, -1)),
        Case(
            "nothing arrives",
            hidden=True,
            hint="What is the factor if the first norm is 0?",
            scenario=diagnosis,
            norms=np.array([0.0, 1e-200, 0.5]),
        ),
        Case("nothing anywhere", hidden=True, hint="What is 0 / 0?", scenario=diagnosis, norms=np.zeros(5)),
        Case("nothing at both ends", hidden=True, scenario=diagnosis, norms=np.array([0.0, 2.0, 0.0])),
        Case("a zero between", hidden=True, scenario=diagnosis, norms=np.array([1.0, 0.0, 1.05])),
        Case(
            "infinity at the first layer", hidden=True, scenario=diagnosis, norms=np.array([np.inf, 1e300, 1e100, 1.0])
        ),
        Case("infinity at the last layer", hidden=True, scenario=diagnosis, norms=np.array([1.0, 2.0, np.inf])),
        Case("nan at the end", hidden=True, scenario=diagnosis, norms=np.array([0.0, 1.0, np.nan])),
        Case("tiny norms in health", hidden=True, scenario=diagnosis, norms=np.array([3e-120, 1e-120, 3e-120])),
        Case("two layers, a little growth", hidden=True, scenario=diagnosis, norms=np.array([1.4, 1.0])),
        Case("a dip between", hidden=True, scenario=diagnosis, norms=np.array([2.0, 1e-9, 1e-9, 2.0, 2.1])),
        Case("three layers up by half", hidden=True, scenario=diagnosis, norms=np.array([1.6, 1.3, 1.0])),
        Case("three layers down by half", hidden=True, scenario=diagnosis, norms=np.array([0.6, 0.8, 1.0])),
        Case("infinity in the middle", scenario=diagnosis, norms=np.array([1.0, np.inf, 1.0, 1.1])),
        Case("infinity at the end", scenario=diagnosis, norms=np.array([1.0, 3.0, np.inf])),
        Case("infinity at the start", scenario=diagnosis, norms=np.array([np.inf, 3.0, 1.0])),
        Case("zero at the start", scenario=diagnosis, norms=np.array([0.0, 0.1, 0.5, 2.0])),
        Case("zero in the middle", scenario=diagnosis, norms=np.array([2.0, 0.0, 2.0, 2.1])),
        Case("a factor of 0.85", scenario=diagnosis, norms=3 * 0.85 ** np.arange(3.0, -1, -1)),
        Case("a factor of 0.77", scenario=diagnosis, norms=0.2 * 0.77 ** np.arange(5.0, -1, -1)),
        Case("a factor of 1.21", scenario=diagnosis, norms=0.3 * 1.21 ** np.arange(4.0, -1, -1)),
        Case("a factor of 1.3", scenario=diagnosis, norms=2 * 1.3 ** np.arange(2.0, -1, -1)),
        Case("a little growth, two layers", scenario=diagnosis, norms=np.array([1.35, 1.0])),
        Case("a deep dip between", scenario=diagnosis, norms=np.array([5.0, 0.001, 5.2])),
        Case("a factor of 1.7", scenario=diagnosis, norms=0.4 * 1.7 ** np.arange(2.0, -1, -1)),
        Case("a factor of 3", scenario=diagnosis, norms=np.array([3.0, 1.0])),
        Case("a factor of 0.65", scenario=diagnosis, norms=4 * 0.65 ** np.arange(3.0, -1, -1)),
        Case("a factor of 0.4", scenario=diagnosis, norms=np.array([0.8, 2.0])),
        Case("a ratio of 0.87 over five layers", scenario=diagnosis, norms=np.geomspace(0.87, 1.0, 5)),
        Case("not a number at the start", scenario=diagnosis, norms=np.array([np.nan, 1.0, 1.0])),
        Case("not a number at the end", scenario=diagnosis, norms=np.array([1.0, 1.0, np.nan])),
        Case("all infinite", scenario=diagnosis, norms=np.array([np.inf, np.inf])),
        Case("down at first, then up", scenario=diagnosis, norms=np.array([0.3, 0.9, 0.2, 0.1])),
    ],
    mistakes=[
        Mistake(
            "Vanishing and exploding are exchanged: the gradient flows from the last layer to the first.",
            ("    factor = (norms[0] / norms[-1])", "    factor = (norms[-1] / norms[0])"),
        ),
        Mistake(
            "The ratio itself is compared with the limits; the factor of one layer is asked.",
            (" ** (1 / (len(norms) - 1))", ""),
        ),
        Mistake("The root is that of L, but L norms have L - 1 gaps.", ("(1 / (len(norms) - 1))", "(1 / len(norms))")),
        Mistake(
            "The ratio is divided by the number of gaps; factors multiply, so a root is needed.",
            (" ** (1 / (len(norms) - 1))", " / (len(norms) - 1)"),
        ),
        Mistake(
            "The largest of the norms is compared with the last, wherever it stands.",
            ("    factor = (norms[0] /", "    factor = (norms.max() /"),
        ),
        Mistake(
            "The factor is that of the first two layers only.",
            ("    factor = (norms[0] / norms[-1]) ** (1 / (len(norms) - 1))", "    factor = norms[0] / norms[1]"),
        ),
        Mistake(
            "The size of the norms is judged; their ratio is asked.",
            ("    factor = (norms[0] / norms[-1])", "    factor = norms[0]"),
        ),
        Mistake("nan passes for healthy.", ("not np.isfinite(norms).all()", "np.isinf(norms).any()")),
        Mistake(
            "Infinity at the last layer passes for vanishing.",
            ("not np.isfinite(norms).all()", "np.isnan(norms).any()"),
        ),
        Mistake("The upper limit is 1.2; it is 1.25.", ("factor > 1.25", "factor > 1.2")),
        Mistake("A gradient of zeros passes for healthy: 0 / 0 is nan.", ("norms[0] == 0", "norms[0] < 0")),
        Mistake(
            "The factor is the mean of the ratios of neighbours; they multiply, so only first and last count.",
            (
                "    factor = (norms[0] / norms[-1]) ** (1 / (len(norms) - 1))",
                "    factor = (norms[:-1] / norms[1:]).mean()",
            ),
        ),
        Mistake(
            "The largest norm over the smallest is judged, wherever they stand.",
            ("    factor = (norms[0] / norms[-1])", "    factor = (norms.max() / norms.min())"),
        ),
        Mistake(
            "The smallest norm over the largest is judged, wherever they stand.",
            ("    factor = (norms[0] / norms[-1])", "    factor = (norms.min() / norms.max())"),
        ),
        Mistake(
            "The first norm is compared with the largest; the last one is asked.",
            ("    factor = (norms[0] / norms[-1])", "    factor = (norms[0] / norms.max())"),
        ),
        Mistake(
            "The factor is that of the last two layers only.",
            ("    factor = (norms[0] / norms[-1]) ** (1 / (len(norms) - 1))", "    factor = norms[-2] / norms[-1]"),
        ),
        Mistake(
            "The exponent is 1 // (L - 1), a whole number: it is 0 for more than two layers.",
            ("(1 / (len(norms) - 1))", "(1 // (len(norms) - 1))"),
        ),
        Mistake(
            "Any ratio of two neighbours beyond the limits decides; only the first and the last norm count.",
            (
                "    factor = (norms[0] / norms[-1]) ** (1 / (len(norms) - 1))",
                "    factor = max(norms[:-1] / norms[1:], key=lambda r: abs(np.log(r)))",
            ),
        ),
        Mistake(
            "The second norm is taken for the first.",
            ("    factor = (norms[0] / norms[-1])", "    factor = (norms[1] / norms[-1])"),
        ),
        Mistake(
            "The root is that of L - 2, but L norms have L - 1 gaps.",
            ("(1 / (len(norms) - 1))", "(1 / max(len(norms) - 2, 1))"),
        ),
        Mistake("The root is a square root, whatever the number of layers.", ("(1 / (len(norms) - 1))", "0.5")),
        Mistake(
            "The logarithm of the factor is compared with limits that are made for the factor.",
            ("    if factor < 0.8", "    factor = np.log(factor)\n    if factor < 0.8"),
        ),
        Mistake("The lower limit is 0.9; it is 0.8.", ("factor < 0.8", "factor < 0.9")),
        Mistake(
            "The limits are 1: whatever shrinks is vanishing, whatever grows is exploding.",
            ("factor < 0.8", "factor < 1 - 1e-9"),
            ("factor > 1.25", "factor > 1 + 1e-9"),
        ),
        Mistake(
            "A norm that is nan or infinite is called vanishing.", ('return "exploding"\n', 'return "vanishing"\n')
        ),
        Mistake(
            "A norm of 0 anywhere is called vanishing; only the first one decides.",
            ("norms[0] == 0", "(norms == 0).any()"),
        ),
        Mistake(
            "A first norm of 0 is called healthy.",
            ('    if norms[0] == 0:\n        return "vanishing"', '    if norms[0] == 0:\n        return "healthy"'),
        ),
        Mistake(
            "A first norm of 0 is called exploding.",
            ('    if norms[0] == 0:\n        return "vanishing"', '    if norms[0] == 0:\n        return "exploding"'),
        ),
        Mistake("Whether a norm is nan or infinite is not asked.", ("not np.isfinite(norms).all()", "False")),
        Mistake(
            "A growing gradient is called healthy: the upper limit is left out, or far above 1.25.",
            ('"exploding" if factor > 1.25 else "healthy"', '"healthy"'),
        ),
        Mistake(
            "A vanishing gradient is called healthy: the lower limit is left out, or far below 0.8.",
            ("factor < 0.8", "factor < 0"),
        ),
        Mistake("A factor between the limits is called exploding; it is healthy.", ("factor > 1.25", "factor > 0.8")),
        Mistake(
            "The size of the last norm is judged; the ratio of the first to it is asked.",
            ("    factor = (norms[0] / norms[-1])", "    factor = norms[-1]"),
        ),
        Mistake(
            "The words are not those asked: vanishing, healthy and exploding, in small letters.",
            ('return "exploding"\n', 'return "Exploding"\n'),
            ('== 0:\n        return "vanishing"', '== 0:\n        return "Vanishing"'),
            ('0.8:\n        return "vanishing"', '0.8:\n        return "Vanishing"'),
            ('"exploding" if factor > 1.25 else "healthy"', '"Exploding" if factor > 1.25 else "Healthy"'),
        ),
        Mistake("The upper limit is 1.5; it is 1.25.", ("factor > 1.25", "factor > 1.5")),
        Mistake("The upper limit is 2; it is 1.25.", ("factor > 1.25", "factor > 2")),
        Mistake("The lower limit is 0.75; it is 0.8.", ("factor < 0.8", "factor < 0.75")),
        Mistake("The lower limit is 0.5; it is 0.8.", ("factor < 0.8", "factor < 0.5")),
        Mistake(
            "Whatever is neither infinite nor nan is healthy.",
            ("factor < 0.8", "factor < 0"),
            ("factor > 1.25", "factor > np.inf"),
        ),
        Mistake("The power is L - 1; it is 1 / (L - 1).", ("(1 / (len(norms) - 1))", "(len(norms) - 1)")),
        Mistake(
            "The ratio is divided by the number of layers; factors multiply, so a root is needed.",
            (" ** (1 / (len(norms) - 1))", " / len(norms)"),
        ),
        Mistake(
            "The difference of the norms is judged; their ratio is asked.",
            ("    factor = (norms[0] / norms[-1])", "    factor = abs(norms[0] - norms[-1])"),
        ),
        Mistake(
            "The second to last norm is taken for the last.",
            ("    factor = (norms[0] / norms[-1])", "    factor = (norms[0] / (norms[-2] or 1.0))"),
        ),
        Mistake(
            "The first norm is compared with the mean of all; the last one is asked.",
            ("    factor = (norms[0] / norms[-1])", "    factor = (norms[0] / norms.mean())"),
        ),
        Mistake(
            "The mean of the norms is compared with the last; the first one is asked.",
            ("    factor = (norms[0] / norms[-1])", "    factor = (norms.mean() / norms[-1])"),
        ),
        Mistake(
            "The median of the ratios of neighbours is judged; only first and last count.",
            (
                "    factor = (norms[0] / norms[-1]) ** (1 / (len(norms) - 1))",
                "    factor = np.median(norms[:-1] / np.where(norms[1:] == 0, 1.0, norms[1:]))",
            ),
        ),
        Mistake(
            "Only the first norm is asked whether it is infinite or nan.",
            ("not np.isfinite(norms).all()", "not np.isfinite(norms[0])"),
        ),
        Mistake(
            "Only the last norm is asked whether it is infinite or nan.",
            ("not np.isfinite(norms).all()", "not np.isfinite(norms[-1])"),
        ),
        Mistake(
            "Only the first and the last norm are asked whether they are infinite or nan.",
            ("not np.isfinite(norms).all()", "not np.isfinite(norms[[0, -1]]).all()"),
        ),
        Mistake("A norm that is nan or infinite is called healthy.", ('return "exploding"\n', 'return "healthy"\n')),
        Mistake("A factor between the limits is called vanishing; it is healthy.", ("factor < 0.8", "factor < 1.25")),
        Mistake(
            "All are called vanishing.",
            ('return "exploding"\n', 'return "vanishing"\n'),
            ('"exploding" if factor > 1.25 else "healthy"', '"vanishing"'),
        ),
    ],
    hints=[
        "A number to the power of 1 / n is its n-th root.",
        "np.isfinite is false for inf and for nan. Ask it first.",
    ],
    equivalents=[
        Equivalent(
            "The contract keeps the factor away from the limits.",
            ("if factor < 0.8", "if factor <= 0.8"),
            ("if factor > 1.25", "if factor >= 1.25"),
        ),
        Equivalent("Norms are never negative.", ("norms[0] == 0", "norms[0] <= 0")),
        Equivalent(
            "The sign of a number decides neither whether it is finite nor whether it is 0.",
            ("np.isfinite(norms)", "np.isfinite(-norms)"),
            ("norms[0] == 0", "-norms[0] == 0"),
            ("norms[0] == 0", "(-norms)[0] == 0"),
        ),
        Equivalent(
            "By contract the last norm is 0 only if the first is; if the first alone is 0, so is the factor.",
            ("norms[0] == 0", "norms[-1] == 0"),
        ),
    ],
)
