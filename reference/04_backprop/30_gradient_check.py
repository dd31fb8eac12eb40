r"""## A gradient checker

With these two tools you can put any layer on trial. A layer has many outputs, and a gradient belongs to one number. So
make one number of them: draw a random `dout` of the shape of `out`, and call

$$L = \sum_i dout_i \cdot out_i$$

the loss. Then $\partial L / \partial out$ is exactly `dout`, and `backward(dout, cache)` must give the gradient of $L$
with respect to every argument. Nudging gives the same gradients with no formula at all. Compare them element by
element:

$$|numeric - analytic| \le tolerance \cdot \bigl(|numeric| + |analytic|\bigr) + 10^{-8}$$

The $10^{-8}$ is for gradients that truly are 0. Nudging finds about $10^{-11}$ there, and relative to 0 that is a lot.

**By hand:** `square_backward` of the introduction at $x = 3$ with $dout = 2$: the formula says $2 \cdot 2 \cdot 3 =
12$. Nudging $L = 2 x^2$ by $0.1$ says $(2 \cdot 3.1^2 - 2 \cdot 2.9^2) / 0.2 = 12$. A backward that forgot `dout` says
6 and is rejected. With $dout = 1$ you could not have told them apart.

**Pitfalls:** a checker that accepts a wrong gradient is worse than none.

- With `dout` all ones, every backward that ignores `dout` gets through.
- Errors may have both signs. Compare every element, not sums or means.
- A gradient of shape (1, 3) subtracted from one of shape (3,) broadcasts and looks right. Compare the shapes first.
- `nan > tolerance` is False. Ask whether the error *is* small, not whether it is large.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, generator


def gradient_check(forward, backward, args, rng, tolerance=1e-6):
    """Whether the gradients of a layer are those of its forward pass: the layer is called, nothing is taken on trust.

    Args:
        forward: function; forward(*args) returns out, cache, where out is a float array. The same arguments give the
            same out.
        backward: function; backward(dout, cache) returns one gradient for each argument of forward, in their order: a
            tuple if there are several, and the bare array if there is one argument.
        args: list of float64 arrays of any shapes, the arguments of forward; not changed. The layer is smooth around
            them. Their elements and their effects are neither huge nor tiny, so that h = 1e-5 suits central
            differences.
        rng: numpy.random.Generator, for the random dout.
        tolerance: float, the largest relative error that is accepted.

    Returns:
        verdicts: list of bools, one for each argument: True if its gradient has its shape, and all elements satisfy
            |numeric - analytic| <= tolerance * (|numeric| + |analytic|) + 1e-8, where numeric is the gradient of
            sum(dout * out) by central differences. A gradient that holds nan is wrong. The layers in the checks are
            either right, or wrong by at least ten times what may be accepted.
    """
    out, cache = forward(*args)
    dout = rng.normal(size=out.shape)
    gradients = backward(dout, cache)
    if len(args) == 1:
        gradients = [gradients]
    verdicts = []
    for k, analytic in enumerate(gradients):
        numeric = _by_nudging(lambda moved: (dout * forward(*moved)[0]).sum(), args, k)
        close = np.shape(analytic) == numeric.shape and bool(
            np.all(np.abs(numeric - analytic) <= tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8)
        )
        verdicts.append(close)
    return verdicts


def _by_nudging(loss, args, k, h=1e-5):
    """Gradient of loss(args) with respect to args[k], by central differences."""
    gradient = np.zeros(args[k].shape)
    for i in np.ndindex(args[k].shape):
        up, down = ([arg.copy() for arg in args] for _ in range(2))
        up[k][i] += h
        down[k][i] -= h
        gradient[i] = (loss(up) - loss(down)) / (2 * h)
    return gradient


exercise = Exercise(
    Script((gradient_check,)),
    points=6,
    cases=[],
    mistakes=[
        Mistake(
            "dout is all ones, so a backward that ignores dout is accepted.",
            ("rng.normal(size=out.shape)", "np.ones(out.shape)"),
        ),
        Mistake(
            "The loss is the sum of out, without dout, so right gradients are rejected.",
            ("(dout * forward(*moved)[0]).sum()", "forward(*moved)[0].sum()"),
        ),
        Mistake(
            "The shapes are not compared, or only the sizes: a gradient of shape (1, M) passes for one of shape (M,).",
            ("np.shape(analytic) == numeric.shape and bool(", "bool("),
        ),
        Mistake("A gradient is accepted if some of its elements agree; all must.", ("np.all(", "np.any(")),
        Mistake(
            "A gradient is accepted if the sums agree; errors of both signs cancel there.",
            (
                "np.all(np.abs(numeric - analytic) <= tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8)",
                "np.abs(np.sum(numeric - analytic)) <= tolerance * np.sum(np.abs(numeric) + np.abs(analytic)) + 1e-8",
            ),
        ),
        Mistake(
            "nan is accepted: `error > tolerance` is False for nan, and np.nanmax passes over it.",
            ("np.all(np.abs(numeric - analytic) <= tolerance", "not np.any(np.abs(numeric - analytic) > tolerance"),
        ),
        Mistake(
            "A gradient that truly is 0 is rejected: the 1e-8 beside the relative error is missing.",
            ("np.abs(analytic)) + 1e-8", "np.abs(analytic))"),
        ),
        Mistake(
            "Right gradients are rejected: the slopes are one-sided, or h is too large, and their error is "
            "above the tolerance.",
            ("(loss(up) - loss(down)) / (2 * h)", "(loss(up) - loss(args)) / h"),
        ),
        Mistake(
            "Right gradients are rejected: the numeric ones are not the slopes of sum(dout * out), as with "
            "/ h for / (2 * h).",
            ("/ (2 * h)", "/ h"),
        ),
        Mistake("Only the first argument's gradient is checked.", ("enumerate(gradients)", "enumerate(gradients[:1])")),
        Mistake(
            "The verdicts are the wrong way round: True stands for a wrong gradient.",
            ("verdicts.append(close)", "verdicts.append(not close)"),
        ),
        Mistake("Every gradient is accepted.", ("verdicts.append(close)", "verdicts.append(True)")),
        Mistake("No gradient is accepted.", ("verdicts.append(close)", "verdicts.append(False)")),
        Mistake(
            "The error is compared with the tolerance as it is; it must be measured against the size of the gradient.",
            ("tolerance * (np.abs(numeric) + np.abs(analytic))", "tolerance"),
        ),
        Mistake(
            "tolerance is ignored: a fixed one, such as 1e-6, is used in its place.",
            ("all(np.abs(numeric - analytic) <= tolerance", "all(np.abs(numeric - analytic) <= 1e-6"),
        ),
        Mistake(
            "dout is one random number for all outputs; each output needs its own.",
            ("rng.normal(size=out.shape)", "rng.normal() * np.ones(out.shape)"),
        ),
        Mistake(
            "Of a layer with one argument, only the first row of the gradient is compared.",
            ("gradients = [gradients]", "gradients = [gradients[0]]"),
        ),
        Mistake("The verdict of the last argument alone is returned.", ("return verdicts", "return verdicts[-1:]")),
        Mistake(
            "One bool is returned for all arguments; a list with one for each is asked.",
            ("return verdicts", "return all(verdicts)"),
        ),
        Mistake(
            "One verdict on all gradients stands for every argument; each has its own.",
            ("return verdicts", "return [all(verdicts)] * len(args)"),
        ),
        Mistake(
            "The verdicts are in the opposite order of the arguments.", ("return verdicts", "return verdicts[::-1]")
        ),
        Mistake(
            "The first argument is nudged for every gradient; each gradient has its own.",
            (
                "_by_nudging(lambda moved: (dout * forward(*moved)[0]).sum(), args, k)",
                "_by_nudging(lambda moved: (dout * forward(*moved)[0]).sum(), args, 0)",
            ),
        ),
        Mistake(
            "One wrong element slips by: not every output or element is tested, or the errors have lost "
            "their absolute values.",
            (
                "np.all(np.abs(numeric - analytic) <= tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8)",
                "(np.abs(numeric - analytic) <= tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8).flat[0]",
            ),
        ),
        Mistake(
            "The errors have no absolute value: a gradient that is too large is accepted.",
            ("np.all(np.abs(numeric - analytic)", "np.all((numeric - analytic)"),
        ),
        Mistake(
            "tolerance is taken for an absolute one, of the mean error or beside a relative one of 1e-5; it "
            "is relative.",
            (
                "np.all(np.abs(numeric - analytic) <= tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8)",
                "np.allclose(analytic, numeric, atol=tolerance)",
            ),
        ),
        Mistake(
            "Beside the relative tolerance, tolerance is also added as it is; the other bound is 1e-8.",
            ("np.abs(analytic)) + 1e-8", "np.abs(analytic)) + tolerance"),
        ),
        Mistake(
            "tolerance is ignored: 1e-2 is used in its place.",
            ("all(np.abs(numeric - analytic) <= tolerance", "all(np.abs(numeric - analytic) <= 1e-2"),
        ),
        Mistake("A right gradient is rejected: the step is too large, as 1e-3 is.", ("h=1e-5", "h=1e-3")),
        Mistake(
            "The arguments are nudged themselves, and are not what they were before.",
            (
                "up[k][i] += h\n        down[k][i] -= h\n",
                (
                    "args[k][i] += h\n        up = [arg.copy() for arg in args]\n        args[k][i] -= 2 * h\n"
                    "        down = [arg.copy() for arg in args]\n        args[k][i] += h\n"
                ),
            ),
        ),
        Mistake(
            "The nudged element is not set back.",
            (
                "up, down = ([arg.copy() for arg in args] for _ in range(2))",
                "up, down = args, [arg.copy() for arg in args]",
            ),
        ),
        Mistake(
            "The size of the gradients is numeric + analytic, with their signs, so negative ones are rejected.",
            ("(np.abs(numeric) + np.abs(analytic))", "(numeric + analytic)"),
        ),
        Mistake(
            "The errors of the elements are returned; bools are asked.",
            (
                "verdicts.append(close)",
                (
                    "e = np.max(np.abs(numeric - analytic) / np.maximum(1e-8, np.abs(numeric) + np.abs(analytic)))\n"
                    "        verdicts.append(e if np.shape(analytic) == numeric.shape else 1.0)"
                ),
            ),
        ),
        Mistake(
            "A gradient is accepted if it has the right shape; its numbers are not compared.",
            ("np.shape(analytic) == numeric.shape and bool(", "np.shape(analytic) == numeric.shape or bool("),
        ),
        Mistake(
            "The last argument's gradient is not checked: it is accepted.",
            ("verdicts.append(close)", "verdicts.append(close or (k == len(args) - 1 > 0))"),
        ),
        Mistake(
            "The first argument's gradient is not checked: it is accepted.",
            ("verdicts.append(close)", "verdicts.append(close or (k == 0 and len(args) > 1))"),
        ),
        Mistake(
            "The verdict of the last argument is missing.",
            ("return verdicts", "return verdicts[: max(len(verdicts) - 1, 1)]"),
        ),
        Mistake("dout is all zeros.", ("rng.normal(size=out.shape)", "np.zeros(out.shape)")),
        Mistake(
            "The verdict of one argument is a bare bool; a list is asked.",
            ("return verdicts", "return verdicts if len(args) > 1 else verdicts[0]"),
        ),
        Mistake(
            "The bound beside the relative error is 1e-2; it is 1e-8.",
            ("np.abs(analytic)) + 1e-8", "np.abs(analytic)) + 1e-2"),
        ),
        Mistake("The tolerance is multiplied by 100.", ("<= tolerance * (np", "<= 100 * tolerance * (np")),
        Mistake("The tolerance is squared.", ("<= tolerance * (np", "<= tolerance**2 * (np")),
    ],
    hints=[
        "First the layer's own word: forward, then a random dout of the shape of out, then backward.",
        "With the other arguments fixed, the loss is a function of one array: what numerical_gradient asks for.",
        "np.all(error <= bound) is False as soon as one error is nan. Check the shapes before you subtract.",
    ],
    equivalents=[
        Equivalent(
            "A layer is right, or wrong by ten times what may be accepted: a factor of two decides nothing.",
            ("tolerance=1e-6", "tolerance=2e-06"),
            ("tolerance=1e-6", "tolerance=5e-07"),
            ("np.abs(analytic)) + 1e-8", "np.abs(analytic)) + 2e-08"),
            ("np.abs(analytic)) + 1e-8", "np.abs(analytic)) + 5e-09"),
            ("(np.abs(numeric) + np.abs(analytic))", "np.abs(numeric)"),
            ("(np.abs(numeric) + np.abs(analytic))", "np.abs(analytic)"),
            ("(np.abs(numeric) + np.abs(analytic))", "(np.abs(analytic) + np.abs(analytic))"),
            ("(np.abs(numeric) + np.abs(analytic))", "(np.abs(numeric) + np.abs(numeric))"),
            ("(np.abs(numeric) + np.abs(analytic))", "(np.abs(tolerance) + np.abs(analytic))"),
            ("(np.abs(numeric) + np.abs(analytic))", "(np.abs(numeric) + np.abs(tolerance))"),
            ("- analytic) <= tolerance", "- analytic) < tolerance"),
        ),
        Equivalent("The other direction is as random.", ("rng.normal(size=out.shape)", "-rng.normal(size=out.shape)")),
        Equivalent("A layer has an argument.", ("len(args) == 1", "len(args) <= 1")),
        Equivalent("A distance has no direction.", ("numeric - analytic)", "analytic - numeric)")),
        Equivalent(
            "numpy's True and False are as good.",
            (
                (
                    "bool(\n            np.all(np.abs(numeric - analytic) "
                    "<= tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8)\n        )"
                ),
                "np.all(np.abs(numeric - analytic) <= tolerance * (np.abs(numeric) + np.abs(analytic)) + 1e-8)",
            ),
        ),
        Equivalent(
            "Half or twice the step serves as well, and a negative one exchanges the two points.",
            ("h=1e-5", "h=2e-05"),
            ("h=1e-5", "h=5e-06"),
            ("h=1e-5", "h=-1e-05"),
        ),
        Equivalent("Every element is written to.", ("np.zeros(args[k].shape)", "np.ones(args[k].shape)")),
        Equivalent("Both are the same copies still.", ("up, down = ", "down, up = ")),
    ],
)


def right_layers(gradient_check, rng):
    """A layer of three arguments, and one of one."""
    x, w, b = rng.normal(size=(3, 4)), rng.normal(size=(4, 2)), rng.normal(size=2)

    def affine(x, w, b):
        return x @ w + b, (x, w)

    def affine_gradients(dout, cache):
        return dout @ cache[1].T, cache[0].T @ dout, dout.sum(axis=0)

    def cubes(x):
        return x**3, x

    def cubes_gradient(dout, x):
        return 3 * dout * x**2

    three = gradient_check(affine, affine_gradients, [x, w, b], rng)
    one_sample = gradient_check(affine, affine_gradients, [x[:1], w, b], rng)
    one = gradient_check(cubes, cubes_gradient, [x], rng)
    return {"three arguments": np.array(three), "one sample": np.array(one_sample), "one argument": np.array(one)}


def wrong_layers(gradient_check, rng):
    """An affine layer whose gradients are wrong in turn."""
    x, w, b = rng.normal(size=(2, 5)), rng.normal(size=(5, 3)), rng.normal(size=3)

    def affine(x, w, b):
        return x @ w + b, (x, w)

    def no_dout(dout, cache):
        ones = np.ones(dout.shape)
        return ones @ cache[1].T, cache[0].T @ ones, ones.sum(axis=0)

    def means(dout, cache):
        return dout @ cache[1].T, cache[0].T @ dout / len(dout), dout.mean(axis=0)

    def one_element(dout, cache):
        dw = cache[0].T @ dout
        dw[-1, -1] *= 1.01
        return dout @ cache[1].T, dw, dout.sum(axis=0)

    def no_sum(dout, cache):
        return dout @ cache[1].T, cache[0].T @ dout, dout.sum(axis=0, keepdims=True)

    backwards = {"dout is ignored": no_dout, "dw and db are means": means, "one element is wrong": one_element}
    backwards["db has a row too many"] = no_sum
    return {name: np.array(gradient_check(affine, one, [x, w, b], rng)) for name, one in backwards.items()}


def subtle(gradient_check, rng):
    """Errors that cancel, or that are not a number, and a slope that lacks a thousandth."""
    x = rng.normal(size=(3, 5))

    def tanh(x):
        return np.tanh(x), 1 - np.tanh(x) ** 2

    def cancels(dout, slope):
        error = np.zeros(slope.shape)
        error[0, 0], error[-1, -1] = 1.0, -1.0
        return dout * slope + error

    def holds_nan(dout, slope):
        dx = dout * slope
        dx[0, 0] = np.nan
        return dx

    backwards = {
        "right": lambda dout, slope: dout * slope,
        "errors that cancel": cancels,
        "nan": holds_nan,
        "a thousandth too much": lambda dout, slope: 1.001 * dout * slope,
    }
    return {name: np.array(gradient_check(tanh, one, [x], rng)) for name, one in backwards.items()}


def a_gradient_of_zero(gradient_check, rng):
    """Softmax of x + shift, with one number added to a whole row: that changes nothing, so its gradient is 0."""
    x, shift = rng.normal(size=(4, 3)), rng.normal(size=(4, 1))

    def softmax(x, shift):
        e = np.exp(x + shift)
        s = e / e.sum(axis=1, keepdims=True)
        return s, s

    def right(dout, s):
        dx = s * (dout - (dout * s).sum(axis=1, keepdims=True))
        return dx, dx.sum(axis=1, keepdims=True)

    def wrong(dout, s):
        dx = s * dout
        return dx, dx.sum(axis=1, keepdims=True)

    def lost_sum(dout, s):
        dx = s * (dout - (dout * s).sum(axis=1, keepdims=True))
        return dx, dx

    backwards = {"right": right, "the sum is missing": wrong, "the gradient has another shape": lost_sum}
    return {name: np.array(gradient_check(softmax, one, [x, shift], rng)) for name, one in backwards.items()}


def centred(gradient_check, rng):
    """Each x less the mean of its row: the outputs of a row always add up to 0."""
    x = rng.normal(2, 1, (3, 4))

    def centre(x):
        return x - x.mean(axis=1, keepdims=True), None

    backwards = {
        "right": lambda dout, _: dout - dout.mean(axis=1, keepdims=True),
        "all zero": lambda dout, _: 0 * dout,
        "the mean is forgotten": lambda dout, _: dout,
    }
    return {name: np.array(gradient_check(centre, one, [x], rng)) for name, one in backwards.items()}


def arguments_unchanged(gradient_check, rng):
    """Whether the arguments hold what they held before, to the last bit."""

    def product(x, y, c):
        return c * x * y, (x, y, c)

    def product_gradients(dout, cache):
        x, y, c = cache
        return dout * c * y, (dout * c * x).sum(axis=0), np.asarray((dout * x * y).sum())

    def a_row_for_a_number(dout, cache):
        dx, dy, dc = product_gradients(dout, cache)
        return dx, dy, dc.reshape(1)

    args = [rng.normal(size=(2, 3)), rng.normal(size=3), np.asarray(rng.normal())]
    before = [arg.copy() for arg in args]
    verdicts = gradient_check(product, product_gradients, args, rng)
    of_row = gradient_check(product, a_row_for_a_number, args, rng)
    same = [np.array_equal(arg, old) for arg, old in zip(args, before, strict=True)]
    return {"as before": np.array(same), "verdicts": np.array(verdicts), "shape (1,) for ()": np.array(of_row)}


def tolerances(gradient_check, rng):
    """Gradients somewhat off, under two tolerances; small ones and large ones."""
    x, y = rng.normal(1.5, 0.3, (4, 2)), rng.normal(1.5, 0.3, (4, 2))

    def square(x):
        return x**2, x

    def off_by(factor):
        return lambda dout, x: factor * 2 * dout * x

    def mixed(x, y):
        return 100 * x**2 + 0.001 * y**2, (x, y)

    def mixed_off_by(large, small):
        return lambda dout, cache: (large * 200 * dout * cache[0], small * 0.002 * dout * cache[1])

    return {
        "strict": np.array(gradient_check(square, off_by(1.005), [x], rng, 1e-5)),
        "loose": np.array(gradient_check(square, off_by(1.005), [x], rng, 0.05)),
        "large and small, nearly right": np.array(
            gradient_check(mixed, mixed_off_by(1.0005, 1.0005), [x, y], rng, 0.01)
        ),
        "large and small, wrong": np.array(gradient_check(mixed, mixed_off_by(1.5, 1.5), [x, y], rng, 0.01)),
        "steep": np.array(gradient_check(lambda x: (1e4 * x**3, x), lambda dout, x: 3e4 * dout * x**2, [x], rng)),
    }


exercise.cases.extend(
    [
        Case(
            "right layers",
            hint="Which gradient belongs to which argument? Does a layer of one argument return a tuple?",
            scenario=right_layers,
            rng=generator(),
        ),
        Case(
            "wrong layers",
            hint="Which wrong gradient did your checker let through?",
            scenario=wrong_layers,
            rng=generator(),
        ),
        Case(
            "errors that hide",
            hint="Do errors of both signs cancel in your checker? What does it say of nan?",
            scenario=subtle,
            rng=generator(),
        ),
        Case(
            "a gradient of zero",
            hint="How large is the relative error between 0 and rounding?",
            scenario=a_gradient_of_zero,
            rng=generator(),
        ),
        Case(
            "other wrong layers",
            hidden=True,
            hint="Is every element of every gradient compared, under a dout that is not uniform?",
            scenario=wrong_layers,
            rng=generator(),
        ),
        Case(
            "a sum that never changes",
            hidden=True,
            hint="Of which dout is the sum of dout * out the same for every x?",
            scenario=centred,
            rng=generator(),
        ),
        Case(
            "inputs as they were",
            hidden=True,
            hint="Are all arguments what they were before?",
            scenario=arguments_unchanged,
            rng=generator(),
        ),
        Case(
            "two tolerances",
            hint="Is tolerance used, and relative to the size of the gradient?",
            scenario=tolerances,
            rng=generator(),
        ),
    ]
)
