r"""## The gradient by nudging

The derivative of $f$ with respect to one number is a limit, and a computer can come close to it. Step a little to both
sides and divide by the distance between the two points:

$$\frac{\partial f}{\partial x_i} \approx \frac{f(x + h\,e_i) - f(x - h\,e_i)}{2h}$$

where $e_i$ is 1 at element $i$ and 0 elsewhere. This is the **central difference**. Its error shrinks like $h^2$; that
of the one-sided difference, $(f(x + h\,e_i) - f(x)) / h$, only like $h$. The gradient needs one such quotient for
every element of $x$: two calls of $f$ each, with all other elements at their old place.

**By hand:** $f(x) = x^3$ at $x = 2$ with $h = 0.1$: $(2.1^3 - 1.9^3) / 0.2 = (9.261 - 6.859) / 0.2 = 12.01$. The
derivative is 12, so the error is $0.01 = h^2$. One-sided it would be $(9.261 - 8) / 0.1 = 12.61$.

**Pitfalls**

- Without its brackets, `f(up) - f(down) / (2 * h)` divides only the second value.
- If you step inside `x` itself, set each element back before the next one moves, and set it back by writing the old
  value. `x[i] += h` and then `x[i] -= h` is not exact.
- `x.reshape(-1)` of a transposed array is a copy. A step in it never reaches `x`.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, normal


def numerical_gradient(f, x, h=1e-5):
    """Gradient of a function by central differences.

    Args:
        f: function of one array of the shape of x; returns a float, which depends on nothing but the elements of its
            argument, and does not change its argument.
        x: where the gradient is asked, float64 array of any shape, () included; it may be a view, such as a transposed
            array. When the function returns, x holds exactly the numbers that it held before.
        h: float > 0, how far one element is moved to each side, the same for all elements.

    Returns:
        gradient: float array of the shape of x; element i is (f(x with x[i] + h) - f(x with x[i] - h)) / (2 h).
    """
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[i] += h
        down[i] -= h
        gradient[i] = (f(up) - f(down)) / (2 * h)
    return gradient


exercise = Exercise(
    Script((numerical_gradient,)),
    points=5,
    cases=[],
    mistakes=[
        Mistake(
            "The difference is divided by h; the two points lie 2 h apart.",
            ("/ (2 * h)", "/ h"),
        ),
        Mistake(
            "This is the forward difference, (f(x + h) - f(x)) / h; the central one is asked.",
            ("(f(up) - f(down)) / (2 * h)", "(f(up) - f(x)) / h"),
        ),
        Mistake(
            "This is the backward difference, (f(x) - f(x - h)) / h; the central one is asked.",
            ("(f(up) - f(down)) / (2 * h)", "(f(x) - f(down)) / h"),
        ),
        Mistake(
            "Only f(down) is divided by 2 h: the brackets around the difference are missing.",
            ("(f(up) - f(down)) / (2 * h)", "f(up) - f(down) / (2 * h)"),
        ),
        Mistake(
            "The difference is divided by 2 and multiplied by h: / 2 * h needs brackets, / (2 * h).",
            ("/ (2 * h)", "/ 2 * h"),
        ),
        Mistake("The difference is not divided by 2 h.", (" / (2 * h)", "")),
        Mistake("The sign is wrong: f(down) - f(up).", ("(f(up) - f(down))", "(f(down) - f(up))")),
        Mistake("h is fixed at 1e-5; it is an argument.", ("up[i] += h", "h = 1e-5\n        up[i] += h")),
        Mistake(
            "All elements move at once, so every entry is the slope along (1, 1, ..., 1).",
            ("up[i] += h", "up += h"),
            ("down[i] -= h", "down -= h"),
        ),
        Mistake(
            "An element that has moved is not set back: x ends up changed, and later slopes are taken elsewhere.",
            ("up, down = x.copy(), x.copy()", "up, down = x, x.copy()"),
        ),
        Mistake(
            "x comes back changed; write the old value back, as h added and taken off again is not exact.",
            (
                "        up, down = x.copy(), x.copy()\n        up[i] += h\n        down[i] -= h\n",
                """        x[i] += h
        up = x.copy()
        x[i] -= 2 * h
        down = x.copy()
        x[i] += h
""",
            ),
        ),
        Mistake(
            "The points are x + h/2 and x - h/2, but their difference is divided by 2 h.",
            ("up[i] += h", "up[i] += h / 2"),
            ("down[i] -= h", "down[i] -= h / 2"),
        ),
        Mistake(
            "The step is relative, h times the element; it is h for all elements.",
            ("up[i] += h", "up[i] += h * x[i]"),
            ("down[i] -= h", "down[i] -= h * x[i]"),
            ("/ (2 * h)", "/ (2 * h * x[i])"),
        ),
        Mistake(
            "Steps are made in x.reshape(-1), which is a copy of a transposed x: there they never reach f.",
            (
                "up, down = x.copy(), x.copy()\n        up[i] += h\n        down[i] -= h",
                """up, down = x.copy(order="K"), x.copy(order="K")
        up.reshape(-1)[np.ravel_multi_index(i, x.shape)] += h
        down.reshape(-1)[np.ravel_multi_index(i, x.shape)] -= h""",
            ),
        ),
        Mistake("The numerator is f(x + h) - f(x), but it is divided by 2 h.", ("f(up) - f(down)", "f(up) - f(x)")),
        Mistake("The numerator is f(x) - f(x - h), but it is divided by 2 h.", ("f(up) - f(down)", "f(x) - f(down)")),
        Mistake(
            "The points are x + 2 h and x: this is a forward difference.",
            ("up[i] += h", "up[i] += 2 * h"),
            ("down[i] -= h", "pass"),
        ),
        Mistake(
            "The points are x and x - 2 h: this is a backward difference.",
            ("up[i] += h", "pass"),
            ("down[i] -= h", "down[i] -= 2 * h"),
        ),
        Mistake(
            "The points are x + h and x - 2 h, but their difference is divided by 2 h.",
            ("down[i] -= h", "down[i] -= 2 * h"),
        ),
        Mistake(
            "The points are x + 2 h and x - 2 h, but their difference is divided by 2 h.",
            ("up[i] += h", "up[i] += 2 * h"),
            ("down[i] -= h", "down[i] -= 2 * h"),
        ),
        Mistake(
            "The points are x + h/2 and x - h/2; they must be x + h and x - h.",
            ("up[i] += h", "up[i] += h / 2"),
            ("down[i] -= h", "down[i] -= h / 2"),
            ("/ (2 * h)", "/ h"),
        ),
        Mistake(
            "Elements that have moved stay moved: up and down are copied from x once, before the loop.",
            (
                "    for i in np.ndindex(x.shape):\n        up, down = x.copy(), x.copy()\n",
                "    up, down = x.copy(), x.copy()\n    for i in np.ndindex(x.shape):\n",
            ),
        ),
        Mistake(
            "Each element stays at x - h after its turn, in x itself; the old value must be written back.",
            (
                "        up, down = x.copy(), x.copy()\n        up[i] += h\n        down[i] -= h\n",
                "        up, down = x.copy(), x\n        up[i] += h\n        down[i] -= h\n",
            ),
        ),
        Mistake(
            "Each element stays at x + h after its turn; the later slopes must be taken at x.",
            ("gradient = np.zeros(x.shape)\n", "gradient, x = np.zeros(x.shape), x.copy()\n"),
            ("up, down = x.copy(), x.copy()", "up, down = x, x.copy()"),
        ),
        Mistake(
            "Each element stays at x - h after its turn; the later slopes must be taken at x.",
            ("gradient = np.zeros(x.shape)\n", "gradient, x = np.zeros(x.shape), x.copy()\n"),
            ("up, down = x.copy(), x.copy()", "up, down = x.copy(), x"),
        ),
        Mistake(
            "A whole row moves at once: the loop runs over the first axis alone.",
            ("np.ndindex(x.shape)", "np.ndindex(x.shape[:1])"),
        ),
        Mistake(
            "gradient is one number, the slope along (1, 1, ..., 1).",
            ("up[i] += h", "up += h"),
            ("down[i] -= h", "down -= h"),
            ("return gradient", "return gradient.mean()"),
        ),
        Mistake(
            "gradient is one number, the quotient of the last element.",
            ("return gradient", "return gradient.reshape(-1)[-1]"),
        ),
        Mistake(
            "The points are h and -h: the moved element loses its value.",
            ("up[i] += h", "up[i] = h"),
            ("down[i] -= h", "down[i] = -h"),
        ),
        Mistake(
            "The other elements are 0 while one moves; they stay at their old place.",
            ("up, down = x.copy(), x.copy()", "up, down = x * 0.0, x * 0.0"),
            ("up[i] += h", "up[i] = x[i] + h"),
            ("down[i] -= h", "down[i] = x[i] - h"),
        ),
        Mistake(
            "This is the second derivative, (f(x + h) - 2 f(x) + f(x - h)) / h**2; the first is asked.",
            ("(f(up) - f(down)) / (2 * h)", "(f(up) - 2 * f(x) + f(down)) / h**2"),
        ),
        Mistake("The difference is divided by h**2; the two points lie 2 h apart.", ("/ (2 * h)", "/ h**2")),
        Mistake(
            "The step is h times the element, but the difference is divided by 2 h.",
            ("up[i] += h", "up[i] += h * x[i]"),
            ("down[i] -= h", "down[i] -= h * x[i]"),
        ),
        Mistake(
            "The step is h * (1 + |x|); it is h for all elements.",
            ("up[i] += h", "step = h * (1 + np.abs(x[i]))\n        up[i] += step"),
            ("down[i] -= h", "down[i] -= step"),
            ("/ (2 * h)", "/ (2 * step)"),
        ),
        Mistake(
            "This is the formula with four points, x + 2 h to x - 2 h; two points are asked.",
            ("down[i] -= h", "down[i] -= h\n        up2, down2 = 2 * up - x, 2 * down - x"),
            ("(f(up) - f(down)) / (2 * h)", "(8 * (f(up) - f(down)) - (f(up2) - f(down2))) / (12 * h)"),
            convention=True,
        ),
        Mistake(
            "The slope has lost its sign: the absolute difference is taken.",
            ("(f(up) - f(down))", "np.abs(f(up) - f(down))"),
        ),
        Mistake(
            "gradient has no entry for the last element: it is 0 there.",
            ("np.ndindex(x.shape)", "list(np.ndindex(x.shape))[:-1]"),
        ),
        Mistake(
            "For a transposed x the slopes are filled in as they lie in memory: they belong to other elements.",
            (
                "return gradient",
                "return gradient if x.flags.c_contiguous else gradient.ravel(order='F').reshape(x.shape)",
            ),
        ),
        Mistake("gradient holds f(x + h) - f(x) without a division.", ("(f(up) - f(down)) / (2 * h)", "f(up) - f(x)")),
        Mistake(
            "The two values of f are taken at the same point, so gradient is 0.",
            ("(f(up) - f(down))", "(f(up) - f(up))"),
        ),
        Mistake(
            "gradient has no entry for the first element: it is 0 there.",
            ("np.ndindex(x.shape)", "list(np.ndindex(x.shape))[1:]"),
        ),
        Mistake("gradient is divided by the number of elements.", ("return gradient", "return gradient / x.size")),
        Mistake("gradient stands in reversed order.", ("return gradient", "return np.flip(gradient)")),
        Mistake(
            "gradient starts from ones, and the quotients are added to it.",
            ("np.zeros(x.shape)", "np.ones(x.shape)"),
            ("gradient[i] = (", "gradient[i] += ("),
        ),
        Mistake(
            "gradient adds up from element to element.",
            ("return gradient", "return gradient.cumsum().reshape(x.shape)"),
        ),
        Mistake("gradient is the sum of all quotients.", ("return gradient", "return gradient.sum()")),
        Mistake(
            "gradient is divided by its length.", ("return gradient", "return gradient / np.linalg.norm(gradient)")
        ),
        Mistake("The mean of f at the two points is taken.", ("(f(up) - f(down)) / (2 * h)", "(f(up) + f(down)) / 2")),
        Mistake(
            "The point below is x, and the difference is divided by h; the point above is x + 2 h.",
            ("up[i] += h", "up[i] += 2 * h"),
            ("down[i] -= h", "down[i] -= 0 * h"),
            ("/ (2 * h)", "/ h"),
        ),
        Mistake("h is squared in the step.", ("up[i] += h", "up[i] += h**2"), ("down[i] -= h", "down[i] -= h**2")),
        Mistake(
            "h is halved in the denominator alone: the difference is divided by h / 2.", ("/ (2 * h)", "/ (h / 2)")
        ),
        Mistake("h is fixed at 1e-4; it is an argument.", ("up[i] += h", "h = 1e-4\n        up[i] += h")),
        Mistake("h is fixed at 1e-3; it is an argument.", ("up[i] += h", "h = 1e-3\n        up[i] += h")),
        Mistake("h is fixed at 1e-6; it is an argument.", ("up[i] += h", "h = 1e-6\n        up[i] += h")),
    ],
    hints=[
        "np.ndindex(x.shape) goes through all indices, whatever the rank; x[i] takes each of them.",
        "Copy x twice, move element i of one copy up and of the other down, and call f on both.",
        "The array for the result has the shape of x. Fill in one quotient for each index.",
    ],
    equivalents=[
        Equivalent("A negative step exchanges the two points, and the sign of the quotient.", ("1e-5", "-1e-05")),
        Equivalent("Every element is written to.", ("np.zeros(x.shape)", "np.ones(x.shape)")),
        Equivalent("Both are the same copy still.", ("up, down", "(down, up)")),
    ],
)


def cubic(numerical_gradient, x, h):
    """A polynomial in which the elements meet."""

    def f(v):
        return float((v**3).sum() / 3 + (v[:-1] * v[1:] ** 2).sum())

    return {"gradient": numerical_gradient(f, x, h)}


def waves(numerical_gradient, x, h):
    """A smooth function of an array of any shape, in which every element meets every other one."""

    def f(v):
        return float(np.sin(v.sum()) + 0.5 * np.exp(0.5 * v).sum())

    return {"gradient": numerical_gradient(f, x, h)}


def transposed(numerical_gradient, x, h):
    """The same at a transposed view, whose elements count differently."""

    def f(v):
        weights = np.arange(1.0, v.size + 1).reshape(v.shape) / v.size
        return float((weights * np.sin(v)).sum() + v[0, -1] ** 3)

    return {"gradient": numerical_gradient(f, x.T, h)}


def to_eight_digits(numerical_gradient, x):
    """With the default h: is the error small, and does x hold what it held before, to the last bit?"""
    before = x.copy()
    gradient = numerical_gradient(lambda v: float(np.exp(0.5 * v).sum() + v[0, 0] * v[-1, -1] ** 2), x)
    exact = 0.5 * np.exp(0.5 * before)
    exact[0, 0] += before[-1, -1] ** 2
    exact[-1, -1] += 2 * before[0, 0] * before[-1, -1]
    error = np.abs(np.asarray(gradient) - exact).max()
    return {"error below 1e-8": np.array(error < 1e-8), "x as before": np.array(np.array_equal(x, before))}


def steep(numerical_gradient, x):
    """A function so steep that its slope at the default step tells what that step was."""
    return {"gradient": numerical_gradient(lambda v: float(1e10 * (v**3).sum()), x)}


def order(numerical_gradient, x):
    """By what factor does the error fall when h is halved? 4 if it shrinks like h squared, 2 if like h."""

    def error(h):
        return np.abs(numerical_gradient(lambda v: float(np.exp(v).sum()), x, h) - np.exp(x))

    return {"factor": np.round(error(0.1) / error(0.05))}


def one_sided(numerical_gradient, x, h):
    """Is it nearer to the truth than a one-sided difference with the same h?"""
    central = np.abs(numerical_gradient(lambda v: float((v**4).sum()), x, h) - 4 * x**3)
    forward = np.abs(((x + h) ** 4 - x**4) / h - 4 * x**3)
    return {"nearer": central < 0.5 * forward}


exercise.cases.extend(
    [
        Case(
            "a polynomial of four numbers",
            hint="Do the other elements stay where they are while one moves?",
            scenario=cubic,
            x=normal(4),
            h=0.1,
        ),
        Case("a matrix", scenario=waves, x=normal(2, 3, scale=0.5), h=0.25),
        Case(
            "a transposed view",
            hint="Does a step reach the array that f gets?",
            scenario=transposed,
            x=normal(3, 2),
            h=0.125,
        ),
        Case(
            "the default step",
            hint="How small is the error with h = 1e-5? Is x the same afterwards, to the last bit?",
            scenario=to_eight_digits,
            x=normal(4, 3),
        ),
        Case(
            "a steep function, the default step",
            hint="Is h 1e-5 if no h is given?",
            scenario=steep,
            x=normal(3, scale=1e-5),
        ),
        Case(
            "half the step",
            hidden=True,
            hint="When h is halved, a central difference has a quarter of the error. Does yours?",
            scenario=order,
            x=normal(5),
        ),
        Case(
            "better than one-sided",
            hidden=True,
            hint="Are both sides used?",
            scenario=one_sided,
            x=normal(3, 2, scale=0.2, shift=1),
            h=0.02,
        ),
        Case("three dimensions", hidden=True, scenario=waves, x=normal(2, 4, 3, scale=0.3), h=0.5),
        Case(
            "a single number",
            hidden=True,
            hint="Which index has an array of shape ()?",
            scenario=waves,
            x=normal(),
            h=0.2,
        ),
    ]
)
