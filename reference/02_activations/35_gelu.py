r"""## GELU

The Gaussian error linear unit weights $x$ by the probability that a standard normal number is smaller than $x$:

$$\mathrm{gelu}(x) = x\,\Phi(x), \qquad
\Phi(x) = \tfrac{1}{2}\Bigl(1 + \operatorname{erf}\bigl(x / \sqrt{2}\bigr)\Bigr)$$

So $x$ passes the gate the more surely the larger it is. Both factors depend on $x$, and the product rule gives

$$\mathrm{gelu}'(x) = \Phi(x) + x\,\varphi(x), \qquad \varphi(x) = \frac{1}{\sqrt{2\pi}}\, e^{-x^2/2}$$

**By hand:** $\Phi(1) \approx 0.8413$ and $\varphi(1) \approx 0.2420$, so at 1 the output is about 0.841 and the
slope about 1.083: for a stretch, GELU is steeper than ReLU.

**Pitfalls**

- `math.erf` takes one number, not an array; `np.vectorize(math.erf)` takes an array. (`scipy` is not at hand when your
  work is graded.)
- What many libraries call GELU may be a tanh approximation, off by up to 0.0005. Here the exact one is asked; the
  approximation is the next exercise.
"""

import math

import numpy as np

from autograder.exercise import Case, Exercise, Layer, Mistake, integers, normal, spread


def gelu_forward(x):
    """Exact GELU of every element, by the error function.

    Args:
        x: input of any shape, float or int; not changed.

    Returns:
        out: x times the standard normal distribution function at x, same shape as x, float; no overflow for |x| up to
            1000.
        cache: whatever gelu_backward needs.
    """
    cdf = 0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))
    return x * cdf, (x, cdf)


def gelu_backward(dout, cache):
    """Gradient of the loss with respect to the input of the exact GELU.

    Args:
        dout: gradient of the loss with respect to out, same shape as out; not changed.
        cache: what gelu_forward returned.

    Returns:
        dx: gradient of the loss with respect to x, same shape as x, float.
    """
    x, cdf = cache
    pdf = np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
    return dout * (cdf + x * pdf)


exercise = Exercise(
    Layer(gelu_forward, gelu_backward),
    points=5,
    cases=[
        Case("a small batch", x=normal(3, 4)),
        Case("wide and off centre", x=normal(2, 6, scale=2, shift=-0.5)),
        Case("whole numbers", hint="Is out a float array when x is not?", x=integers(4, 3, low=-3, high=4)),
        Case("one row", hidden=True, x=normal(1, 5, shift=0.5)),
        Case("three dimensions", hidden=True, hint="Does your erf take any shape?", x=normal(2, 3, 4)),
        Case("inputs up to 1000", hidden=True, hint="Are all values finite?", x=spread(5, 4, low=0.5, high=1000)),
    ],
    mistakes=[
        Mistake("The gradient ignores dout.", ("dout * (cdf + x * pdf)", "cdf + x * pdf + 0 * dout")),
        Mistake(
            "The slope is Phi(x) alone; the second term of the product rule is missing.",
            ("(cdf + x * pdf)", "cdf"),
        ),
        Mistake("The slope is x times the density alone; the term Phi(x) is missing.", ("cdf + x * pdf", "x * pdf")),
        Mistake("The slope is Phi(x) plus the density; the density must be multiplied by x.", ("x * pdf", "pdf")),
        Mistake("The argument of erf is x; it is x / sqrt(2).", ("(x / math.sqrt(2))", "(x + 0.0)")),
        Mistake("The density lacks its factor 1 / sqrt(2 pi).", (" / math.sqrt(2 * math.pi)", "")),
        Mistake("The density has exp(-x**2); the exponent is -x**2 / 2.", ("np.exp(-(x**2) / 2)", "np.exp(-(x**2.0))")),
        Mistake("out is Phi(x); it must be multiplied by x.", ("return x * cdf", "return cdf")),
        Mistake(
            "The distribution function is 1 + erf(x / sqrt(2)); the factor one half is missing.",
            ("0.5 * (1 + np", "1.0 * (1 + np"),
        ),
        Mistake(
            "The error function is a polynomial fit with an error of about 1e-7; math.erf is exact.",
            (
                "cdf = 0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))",
                (
                    "t = 1 / (1 + 0.3275911 * np.abs(x) / math.sqrt(2))\n"
                    "    fit = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027"
                    " + t * 1.061405429))))\n"
                    "    cdf = 0.5 * (1 + np.sign(x) * (1 - fit * np.exp(-(x**2) / 2)))"
                ),
            ),
        ),
        Mistake(
            "This is the tanh approximation of GELU; the exact one, by erf, is asked.",
            (
                "np.vectorize(math.erf)(x / math.sqrt(2))",
                "np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))",
            ),
            (
                "np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)",
                "2 * cdf * (1 - cdf) * math.sqrt(2 / math.pi) * (1 + 3 * 0.044715 * x**2)",
            ),
            convention=True,
        ),
        Mistake(
            "out is the tanh approximation of GELU; x times Phi(x), by erf, is asked.",
            (
                "np.vectorize(math.erf)(x / math.sqrt(2))",
                "np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))",
            ),
            ("x, cdf = cache", "x, cdf = cache\n    cdf = 0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))"),
        ),
        Mistake(
            "This is the sigmoid approximation x * sigmoid(1.702 x); the exact GELU, by erf, is asked.",
            ("np.vectorize(math.erf)(x / math.sqrt(2))", "np.tanh(0.851 * x)"),
            ("np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)", "1.702 * cdf * (1 - cdf)"),
            convention=True,
        ),
        Mistake(
            "The division by sqrt(2) comes after erf, not inside it.", ("/ math.sqrt(2)))", "* 1.0) / math.sqrt(2))")
        ),
        Mistake(
            "The distribution function is erf(x / sqrt(2)) alone: the 1 + and the 1/2 are missing.",
            ("0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))", "np.vectorize(math.erf)(x / math.sqrt(2))"),
        ),
        Mistake(
            "The distribution function is 1/2 + erf(x / sqrt(2)): the 1/2 reaches only the 1.",
            ("* (1 + np.vectorize(math.erf)(x / math.sqrt(2)))", "+ np.vectorize(math.erf)(x / math.sqrt(2))"),
        ),
        Mistake(
            "The distribution function is 1 + erf(x / sqrt(2)) / 2: the 1/2 reaches only erf.",
            (
                "0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))",
                "1 + 0.5 * np.vectorize(math.erf)(x / math.sqrt(2))",
            ),
        ),
        Mistake(
            "The distribution function is the sigmoid of x.",
            ("np.vectorize(math.erf)(x / math.sqrt(2)))", "np.tanh(x / 2))"),
        ),
        Mistake(
            "This is x * sigmoid(x), the swish.",
            ("np.vectorize(math.erf)(x / math.sqrt(2)))", "np.tanh(x / 2))"),
            ("np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)", "cdf * (1 - cdf)"),
        ),
        Mistake(
            "The distribution function is the sigmoid of 1.702 x, an approximation.",
            ("np.vectorize(math.erf)(x / math.sqrt(2)))", "np.tanh(0.851 * x))"),
            convention=True,
        ),
        Mistake(
            "The tanh approximation of the distribution function is used.",
            ("np.vectorize(math.erf)(x / math.sqrt(2)))", "np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))"),
            convention=True,
        ),
        Mistake(
            "dx is the derivative of the tanh approximation, not of the exact GELU.",
            (
                "(cdf + x * pdf)",
                (
                    "(0.5 * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3))) + 0.5 * x * (1 - "
                    "np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)) ** 2) * math.sqrt(2 / math.pi) * "
                    "(1 + 3 * 0.044715 * x**2))"
                ),
            ),
        ),
        Mistake(
            "out is x times the density, not the distribution function.",
            ("* cdf,", "* np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi),"),
        ),
        Mistake("The slope is the density alone.", ("(cdf + x * pdf)", "pdf")),
        Mistake("The slope subtracts x times the density.", ("(cdf +", "(cdf -")),
        Mistake("The slope adds x**2 times the density.", ("x * pdf)", "x**2 * pdf)")),
        Mistake("The slope subtracts x**2 times the density.", ("(cdf + x", "(cdf - x**2")),
        Mistake("dout multiplies only the distribution function.", ("(cdf + x * pdf)", "cdf + x * pdf")),
        Mistake("dout multiplies only x times the density.", ("dout * (cdf + x * pdf)", "cdf + dout * x * pdf")),
        Mistake("The slope is the distribution function times the density.", ("(cdf + x * pdf)", "cdf * pdf")),
        Mistake("The slope adds x times the distribution function, not x times the density.", ("* pdf)", "* cdf)")),
        Mistake(
            "The slope is out plus x times the density; it is the distribution function plus x times the density.",
            ("(cdf +", "(x * cdf +"),
        ),
        Mistake(
            "The slope is out plus the density: the factor x stands at the wrong term.", ("(cdf + x *", "(x * cdf +")
        ),
        Mistake("The slope is 1 less the distribution function, plus x times the density.", ("(cdf +", "(1 - cdf +")),
        Mistake(
            "The density is divided by sqrt(2) * pi: the root reaches only the 2.", ("math.sqrt(2 *", "(math.sqrt(2) *")
        ),
        Mistake(
            "The density is exp(-x**2) / sqrt(pi), the derivative of erf(x).",
            ("np.exp(-(x**2) / 2) / math.sqrt(2 * ", "np.exp(-(x**2)) / math.sqrt("),
        ),
        Mistake(
            "The density is 2 exp(-x**2) / sqrt(pi), the derivative of erf at x.",
            ("np.exp(-(x**2) / 2) / math.sqrt(2 * ", "2 * np.exp(-(x**2)) / math.sqrt("),
        ),
        Mistake(
            "The density is 2 exp(-x**2 / 2) / sqrt(pi): the factors 1/2 and 1 / sqrt(2) are missing.",
            ("np.exp(-(x**2) / 2) / math.sqrt(2 * ", "2 * np.exp(-(x**2) / 2) / math.sqrt("),
        ),
        Mistake("The exponent of the density is -x**2 / sqrt(2).", ("/ 2) /", "/ math.sqrt(2)) /")),
        Mistake("The exponent of the density is -(x / 2)**2.", ("np.exp(-(x**2) / 2)", "np.exp(-((x / 2) ** 2))")),
        Mistake(
            "The density is Phi(x) (1 - Phi(x)), as in the slope of a sigmoid.",
            ("np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)", "cdf * (1 - cdf)"),
        ),
        Mistake(
            "The distribution function in the slope is taken at out, not at x.",
            ("= cache", "= cache\n    cdf = 0.5 * (1 + np.vectorize(math.erf)(x * cdf / math.sqrt(2)))"),
        ),
        Mistake("The slope is the step of ReLU: 1 where x > 0.", ("(cdf + x * pdf)", "(x > 0)")),
        Mistake(
            "The density is exp(-x**2), without any factor.",
            ("np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)", "np.exp(-(x**2))"),
        ),
        Mistake("The density is exp(-x**2 / 2) / 2.", ("math.sqrt(2 * math.pi)", "2")),
        Mistake(
            "The density is exp(-x**2) / (2 sqrt(pi)).",
            ("np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)", "np.exp(-(x**2)) / (2 * math.sqrt(math.pi))"),
        ),
        Mistake("out is |x| * Phi(x).", ("return x * cdf", "return np.abs(x) * cdf")),
        Mistake("out is x * (1 - Phi(x)).", ("return x * cdf", "return x * (1 - cdf)")),
        Mistake("out is max(0, x), a ReLU.", ("return x * cdf", "return np.maximum(x, 0.0)")),
        Mistake("out is x * Phi(x)**2.", ("return x * cdf", "return x * cdf**2")),
        Mistake("The argument of erf is x**2 / 2.", ("x / math.sqrt(2)", "x**2 / 2")),
        Mistake("The argument of erf is |x| / sqrt(2).", ("x / math.sqrt(2)", "np.abs(x) / math.sqrt(2)")),
        Mistake("The argument of erf is x / sqrt(2 pi).", ("x / math.sqrt(2)", "x / math.sqrt(2 * math.pi)")),
        Mistake("The argument of erf is x / sqrt(pi).", ("x / math.sqrt(2)", "x / math.sqrt(math.pi)")),
        Mistake("The complement of erf is taken for erf.", ("math.erf)", "math.erfc)")),
        Mistake("The distribution function is (1 + erf) * sqrt(1/2).", ("0.5 * (1", "math.sqrt(0.5) * (1")),
        Mistake("The slope is 1 plus x times the density.", ("(cdf +", "(1 +")),
        Mistake("The slope has |x| times the density.", ("x * pdf", "np.abs(x) * pdf")),
        Mistake("The slope subtracts the density.", ("+ x * pdf", "- pdf")),
        Mistake("dx is divided by the number of elements.", ("x * pdf)", "x * pdf) / x.size")),
        Mistake("dx is dout * out: the output stands in for the slope.", ("(cdf + x * pdf)", "(x * cdf)")),
        Mistake("dx is dout * x.", ("(cdf + x * pdf)", "x")),
    ],
    hints=[
        "np.vectorize(math.erf) is a function that takes arrays.",
        "The output is a product of two functions of x: the derivative has two terms.",
        "Cache x and Phi(x); the density is quickly computed again.",
    ],
)
