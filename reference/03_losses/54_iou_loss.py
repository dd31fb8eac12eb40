r"""## IoU loss

Intersection over union, or the Jaccard index: the overlap of two regions, divided by the area that they cover together.
The soft version, for one sample and sums over all its pixels:

$$J = \frac{I + s}{U + s}, \qquad I = \sum x y, \qquad U = \sum x + \sum y - \sum x y, \qquad
L = \frac1N \sum_n (1 - J_n)$$

A pixel adds $y$ to the slope of $I$, and $1 - y$ to that of $U$: where the target is 1, predicting more widens the
overlap and not the union; elsewhere the other way round. By the quotient rule,

$$\frac{\partial L}{\partial x} = -\frac1N \cdot \frac{y\,(U + s) - (1 - y)(I + s)}{(U + s)^2}$$

Without $s$, $J = D/(2 - D)$, where $D$ is the Dice coefficient. So both rank two predictions for the same image
alike, and $J$ is the stricter of the two.

**By hand:** one sample with the two pixels `x = [0.5, 0.25]`, `y = [1, 0]` and $s = 1$: $I = 0.5$, $U = 1.25$, so the
loss is $1 - 1.5/2.25 = 0.3333$, and `dx = [-1/2.25, 1.5/2.25²] = [-0.4444, 0.2963]`.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Loss, Mistake, integers, uniform


def iou_loss(x, y, smooth=1.0):
    """Soft intersection-over-union (Jaccard) loss of each sample, mean over the samples.

    Args:
        x: probabilities of shape (N, H, W), float, between 0 and 1; not changed.
        y: target masks of shape (N, H, W), each entry 0 or 1, float or int; a mask may be empty; not changed.
        smooth: float > 0, added to the intersection and to the union.

    Returns:
        loss: float, the mean over the N samples of 1 - (I + smooth) / (U + smooth), where I = sum(x * y) and
            U = sum(x) + sum(y) - sum(x * y), with sums over the H * W pixels of a sample; nothing is squared.
        dx: gradient of the loss with respect to x, shape (N, H, W), float.
    """
    i = (x * y).sum(axis=(1, 2), keepdims=True) + smooth
    u = (x + y - x * y).sum(axis=(1, 2), keepdims=True) + smooth
    return np.mean(1 - i / u), -(y * u - (1 - y) * i) / u**2 / len(x)


def blobs(*shape, share=0.3):
    """Masks of 0 and 1 with about this share of ones."""
    return Draw(lambda rng: (rng.random(shape) < share) * 1.0)


exercise = Exercise(
    Loss(iou_loss),
    points=4,
    cases=[
        Case("a small batch", hint="Over which axes do the sums run?", x=uniform(3, 4, 5), y=blobs(3, 4, 5)),
        Case(
            "smooth = 0.2", hint="Where is smooth added?", x=uniform(2, 3, 2), y=blobs(2, 3, 2, share=0.5), smooth=0.2
        ),
        Case(
            "an empty mask",
            hint="What is the union with nothing?",
            x=uniform(2, 3, 4, high=0.2),
            y=np.zeros((2, 3, 4)),
            smooth=2.0,
        ),
        Case("one image", hidden=True, x=uniform(1, 6, 3), y=integers(1, 6, 3, low=0, high=2), smooth=0.7),
        Case(
            "large and small regions",
            hidden=True,
            hint="Has each sample its own overlap?",
            x=uniform(4, 5, 7),
            y=Draw(lambda rng: (rng.random((4, 5, 7)) < np.array([0.9, 0.05, 0.5, 0.2])[:, None, None]) * 1),
            smooth=1.5,
        ),
        Case("a full mask", hidden=True, x=uniform(2, 4, 3, low=0.5), y=np.ones((2, 4, 3)), smooth=0.4),
        Case(
            "a nearly perfect answer",
            hidden=True,
            x=Draw(
                lambda rng: np.where(
                    np.arange(36).reshape(2, 3, 6) % 3 == 0,
                    rng.uniform(0.95, 1, (2, 3, 6)),
                    rng.uniform(0, 0.05, (2, 3, 6)),
                )
            ),
            y=(np.arange(36).reshape(2, 3, 6) % 3 == 0) * 1.0,
        ),
    ],
    mistakes=[
        Mistake("The loss is the index itself; it must be 1 minus that.", ("np.mean(1 - i / u)", "np.mean(i / u)")),
        Mistake(
            "This is the index and its gradient; the loss is 1 minus it.",
            ("np.mean(1 - i / u)", "np.mean(i / u)"),
            ("-(y * u", "(y * u"),
        ),
        Mistake("dx has the wrong sign.", ("-(y * u", "(y * u")),
        Mistake(
            "The union counts the overlap twice: sum(x * y) is not subtracted.",
            ("(x + y - x * y)", "(x + y)"),
            ("(1 - y) * i", "i"),
        ),
        Mistake("The slope of the union is 1 in dx, as in the Dice loss; it is 1 - y.", ("(1 - y) * i", "i")),
        Mistake(
            "This is the Dice loss: the overlap is doubled, and the union counts it twice.",
            ("i = (x", "i = 2 * (x"),
            ("(x + y - x * y)", "(x + y)"),
            ("y * u - (1 - y) *", "2 * y * u -"),
        ),
        Mistake(
            "smooth is missing.",
            ("(x * y).sum(axis=(1, 2), keepdims=True) + smooth", "(x * y).sum(axis=(1, 2), keepdims=True)"),
            ("(axis=(1, 2), keepdims=True) + smooth", "(axis=(1, 2), keepdims=True)"),
        ),
        Mistake(
            "smooth is added to the union only.",
            ("(x * y).sum(axis=(1, 2), keepdims=True) + smooth", "(x * y).sum(axis=(1, 2), keepdims=True)"),
            convention=True,
        ),
        Mistake(
            "The sums run over the whole batch; each sample has its own index.",
            ("(x * y).sum(axis=(1, 2), keepdims=True)", "(x * y).sum()"),
            ("axis=(1, 2), keepdims=True", ""),
            ("u**2 / len(x)", "u**2"),
        ),
        Mistake("The union is taken for a constant in dx.", ("(y * u - (1 - y) * i) / u**2", "y / u")),
        Mistake("The denominator of dx is not squared.", ("/ u**2", "/ u")),
        Mistake(
            "The two parts of dx are added; the quotient rule subtracts them.",
            ("y * u - (1 - y) * i", "y * u + (1 - y) * i"),
        ),
        Mistake(
            "The union is the larger of the two areas.",
            (
                "(x + y - x * y).sum(axis=(1, 2), keepdims=True)",
                "np.maximum(x.sum(axis=(1, 2), keepdims=True), y.sum(axis=(1, 2), keepdims=True))",
            ),
        ),
        Mistake("dx is not divided by N.", ("/ u**2 / len(x)", "/ u**2")),
        Mistake(
            "The loss is the sum over the samples; it must be divided by N.",
            ("np.mean(1 - i / u)", "np.sum(1 - i / u)"),
        ),
        Mistake(
            "Neither the loss nor dx is divided by N.",
            ("np.mean(1 - i / u)", "np.sum(1 - i / u)"),
            ("/ u**2 / len(x)", "/ u**2"),
        ),
        Mistake(
            "dx is divided by the number of all pixels; it is divided by N.", ("/ u**2 / len(x)", "/ u**2 / x.size")
        ),
        Mistake(
            "The loss is minus the logarithm of the index; it is 1 minus the index.",
            ("np.mean(1 - i / u)", "-np.mean(np.log(i / u))"),
            ("/ u**2 / len(x)", "/ (u * i) / len(x)"),
            convention=True,
        ),
        Mistake(
            "The union of the loss counts the overlap twice: sum(x * y) is not subtracted.",
            ("np.mean(1 - i / u)", "np.mean(1 - i / (u + i - smooth))"),
        ),
        Mistake(
            "The overlap is doubled in the loss, as in the Dice coefficient.",
            ("np.mean(1 - i / u)", "np.mean(1 - (2 * i - smooth) / u)"),
        ),
        Mistake(
            "The loss is that of Dice: the overlap is doubled, and the union counts it twice.",
            ("np.mean(1 - i / u)", "np.mean(1 - (2 * i - smooth) / (u + i - smooth))"),
        ),
        Mistake(
            "smooth is added to the intersection only.",
            (
                "(x + y - x * y).sum(axis=(1, 2), keepdims=True) + smooth",
                "(x + y - x * y).sum(axis=(1, 2), keepdims=True)",
            ),
        ),
        Mistake(
            "smooth is missing in the loss.",
            ("np.mean(1 - i / u)", "np.mean(1 - (i - smooth) / np.where(u == smooth, 1, u - smooth))"),
        ),
        Mistake(
            "smooth is missing in dx.",
            ("(y * u - (1 - y) * i) / u**", "(y * (u - smooth) - (1 - y) * (i - smooth)) / (u - smooth) ** "),
        ),
        Mistake(
            "The sums of the loss run over the whole batch; each sample has its own index.",
            ("np.mean(1 - i / u)", "1 - ((x * y).sum() + smooth) / ((x + y - x * y).sum() + smooth)"),
        ),
        Mistake(
            "The sums run over the whole batch, and dx is divided by N as well.",
            ("(x * y).sum(axis=(1, 2), keepdims=True)", "(x * y).sum()"),
            ("axis=(1, 2), keepdims=True", ""),
        ),
        Mistake(
            "The sums are means over the pixels.",
            ("(x * y).sum", "(x * y).mean"),
            ("(x + y - x * y).sum", "(x + y - x * y).mean"),
            ("len(x)", "len(x) / x[0].size"),
        ),
        Mistake(
            "The sums of the loss are means over the pixels.",
            (
                "np.mean(1 - i / u)",
                "np.mean(1 - ((i - smooth) / x[0].size + smooth) / ((u - smooth) / x[0].size + smooth))",
            ),
        ),
        Mistake(
            "The sums run over the columns only, so each row of an image has an index of its own.",
            ("(x * y).sum(axis=(1, 2)", "(x * y).sum(axis=2"),
            ("(1, 2)", "2"),
            ("len(x)", "len(x) / x.shape[1]"),
        ),
        Mistake(
            "The union has squares of x and y; nothing is squared.",
            ("np.mean(1 - i / u)", "np.mean(1 - i / ((x**2 + y**2 - x * y).sum(axis=(1, 2), keepdims=True) + smooth))"),
        ),
        Mistake(
            "The overlap is of the mask and of x > 0.5; x counts as it is.",
            ("    return np", "    t = (x > 0.5) * 1.0\n    c = (t * y).sum(axis=(1, 2)) + smooth\n    return np"),
            ("np.mean(1 - i / u)", "np.mean(1 - c / ((t + y - t * y).sum(axis=(1, 2)) + smooth))"),
        ),
        Mistake(
            "The loss is minus the logarithm of the index; it is 1 minus that.",
            ("np.mean(1 - i / u)", "-np.mean(np.log(i / u))"),
        ),
        Mistake(
            "The loss is 1 minus the sum of the indices; it is 1 minus their mean.",
            ("np.mean(1 - i / u)", "1 - np.sum(i / u)"),
        ),
        Mistake("The slope of the union is taken as y in dx; it is 1 - y.", ("y * u - (1 - y) * i", "y * u - y * i")),
        Mistake(
            "The slope of the intersection is taken as 2 y in dx, as for Dice; it is y.",
            ("y * u - (1 - y) * i", "2 * y * u - (1 - y) * i"),
        ),
        Mistake(
            "dx is the gradient of the Dice coefficient's form: (2 y u - i) / u**2.",
            ("y * u - (1 - y) * i", "2 * y * u - i"),
        ),
        Mistake("The intersection is taken for a constant in dx.", ("y * u - (1 - y) * i", "-(1 - y) * i")),
        Mistake(
            "The numerator of dx lacks its brackets: only its second part is divided by U**2.",
            ("(y * u - (1 - y) * i) / u**2", "(y * u - (1 - y) * i / u**2)"),
        ),
        Mistake(
            "The loss is divided by N - 1; it is divided by N.",
            ("np.mean(1 - i / u)", "np.sum(1 - i / u) / max(len(x) - 1, 1)"),
        ),
        Mistake(
            "The last sample is left out of the loss.", ("np.mean(1 - i / u)", "np.sum((1 - i / u)[:-1]) / len(x)")
        ),
        Mistake(
            "The loss is the mean over all samples but the last.", ("np.mean(1 - i / u)", "np.mean((1 - i / u)[:-1])")
        ),
        Mistake("The loss is that of the last sample.", ("np.mean(1 - i / u)", "np.mean((1 - i / u)[-1])")),
        Mistake("The loss is that of the first sample.", ("np.mean(1 - i / u)", "np.mean((1 - i / u)[0])")),
        Mistake(
            "The loss is the largest of the samples; it is their mean.", ("np.mean(1 - i / u)", "np.max(1 - i / u)")
        ),
        Mistake(
            "The loss is divided by the number of pixels of a sample, too.",
            ("np.mean(1 - i / u)", "np.mean(1 - i / u) / x[0].size"),
        ),
        Mistake("The loss is 1 minus the square of the index.", ("np.mean(1 - i / u)", "np.mean(1 - (i / u) ** 2)")),
        Mistake("The loss is 1 minus the root of the index.", ("np.mean(1 - i / u)", "np.mean(1 - (i / u) ** 0.5)")),
        Mistake(
            "The loss leaves out the last row of the images.",
            (
                "np.mean(1 - i / u)",
                "np.mean(1 - ((x * y)[:, :-1].sum((1, 2)) + smooth) / ((x + y - x * y)[:, :-1].sum((1, 2)) + smooth))",
            ),
        ),
        Mistake(
            "The index of the loss is that of the background, of 1 - x and 1 - y.",
            (
                "np.mean(1 - i / u)",
                "np.mean(1 - (((1 - x) * (1 - y)).sum((1, 2)) + smooth) / ((1 - x * y).sum((1, 2)) + smooth))",
            ),
        ),
        Mistake(
            "smooth is added to the denominator only, in the loss.",
            ("np.mean(1 - i / u)", "np.mean(1 - (i - smooth) / u)"),
        ),
        Mistake(
            "smooth is added to the numerator only, in the loss.",
            ("np.mean(1 - i / u)", "np.mean(1 - i / np.maximum(u - smooth, 1e-300))"),
        ),
        Mistake(
            "smooth is added after the quotient, in the loss.",
            ("np.mean(1 - i / u)", "np.mean(1 - (i - smooth) / (u - smooth) - smooth)"),
        ),
        Mistake(
            "smooth is subtracted in the denominator of the loss.",
            ("np.mean(1 - i / u)", "np.mean(1 - i / (u - 2 * smooth))"),
        ),
        Mistake(
            "The denominator of the loss has 2 * smooth; it is added once.",
            ("np.mean(1 - i / u)", "np.mean(1 - i / (u + smooth))"),
        ),
        Mistake(
            "The numerator of the loss has 2 * smooth; it is added once.",
            ("np.mean(1 - i / u)", "np.mean(1 - (i + smooth) / u)"),
        ),
        Mistake("dx is divided by N twice.", ("/ u**2 / len(x)", "/ u**2 / len(x)**2")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("/ u**2 / len(x)", "/ u**2 / max(len(x) - 1, 1)")),
        Mistake(
            "dx is divided by the number of pixels of a sample; it is divided by N.",
            ("/ u**2 / len(x)", "/ u**2 / x[0].size"),
        ),
        Mistake("dx is divided by the height; it is divided by N.", ("/ u**2 / len(x)", "/ u**2 / x.shape[1]")),
        Mistake(
            "dx is 0 for the last sample.",
            ("/ u**2 / len(x)", "/ u**2 / len(x) * (np.arange(len(x)) < len(x) - 1)[:, None, None]"),
        ),
        Mistake("dx is multiplied by x.", ("(y * u - (1 - y) * i) ", "(y * u - (1 - y) * i) * x ")),
        Mistake("smooth is missing in the numerator of dx.", ("y * u - (1 - y) * i", "y * u - (1 - y) * (i - smooth)")),
        Mistake(
            "dx is of the sums over the whole batch.",
            (
                "    return np",
                "    m, w, e = i, u, (len(x) - 1) * smooth\n    i, u = i.sum() - e, u.sum() - e\n    return np",
            ),
            ("np.mean(1 - i / u)", "np.mean(1 - m / w)"),
        ),
        Mistake(
            "dx is averaged over the samples; each image has its own gradient.",
            ("/ u**2 / len(x)", "/ u**2 / len(x) * 0 + (-(y * u - (1 - y) * i) / u**2 ).mean(axis=0)"),
        ),
        Mistake(
            "dx is averaged over the pixels of a sample; each pixel has its own gradient.",
            (
                "/ u**2 / len(x)",
                "/ u**2 / len(x) * 0 + (-(y * u - (1 - y) * i) / u**2 / len(x)).mean(axis=(1, 2), keepdims=True)",
            ),
        ),
        Mistake("I and U are exchanged in dx.", ("y * u - (1 - y) * i", "y * i - (1 - y) * u")),
    ],
    hints=[
        "Compute I once; U needs it too.",
        "What does one pixel add to I, and what to U? Try y = 1 and y = 0.",
    ],
    equivalents=[
        Equivalent(
            "The order of the summed axes does not matter, and the last of three is number 2 and number -1.",
            ("(x * y).sum(axis=(1, 2)", "(x * y).sum(axis=(2, 1)"),
            ("(x * y).sum(axis=(1, 2)", "(x * y).sum(axis=(1, -1)"),
            ("(x + y - x * y).sum(axis=(1, 2)", "(x + y - x * y).sum(axis=(2, 1)"),
            ("(x + y - x * y).sum(axis=(1, 2)", "(x + y - x * y).sum(axis=(1, -1)"),
        ),
    ],
)
