r"""## Dice loss

The Dice coefficient of two regions is twice their overlap, divided by their sizes: 1 if they coincide, 0 if they do
not meet. With probabilities $x$ in place of a region it becomes differentiable. For one sample, summing over all its
pixels,

$$D = \frac{2\,\sum x y + s}{\sum x + \sum y + s}, \qquad L = \frac1N \sum_n (1 - D_n)$$

The constant $s$, called `smooth`, saves the empty mask from $0/0$, and gives it $D = 1$ when nothing is predicted.
For the gradient, write $D = A / B$ and use the quotient rule; every pixel adds $2y$ to the slope of $A$, and 1 to
that of $B$:

$$\frac{\partial L}{\partial x} = -\frac1N \cdot \frac{2\,y\,B - A}{B^2}$$

**By hand:** one sample with the two pixels `x = [0.5, 0.25]`, `y = [1, 0]` and $s = 1$: $A = 2$, $B = 2.75$, so the
loss is $1 - 2/2.75 = 0.2727$, and `dx = [-(5.5 - 2), 2] / 2.75² = [-0.4628, 0.2645]`.

**Pitfall:** each sample has its own $D$. Sums over the whole batch let a large region drown a small one.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Loss, Mistake, integers, uniform


def dice_loss(x, y, smooth=1.0):
    """Soft Dice loss of each sample, mean over the samples.

    Args:
        x: probabilities of shape (N, H, W), float, between 0 and 1; not changed.
        y: target masks of shape (N, H, W), each entry 0 or 1, float or int; a mask may be empty; not changed.
        smooth: float > 0, added to the numerator and to the denominator.

    Returns:
        loss: float, the mean over the N samples of 1 - (2 * sum(x * y) + smooth) / (sum(x) + sum(y) + smooth), with
            sums over the H * W pixels of a sample; nothing is squared.
        dx: gradient of the loss with respect to x, shape (N, H, W), float.
    """
    a = 2 * (x * y).sum(axis=(1, 2), keepdims=True) + smooth
    b = (x + y).sum(axis=(1, 2), keepdims=True) + smooth
    return np.mean(1 - a / b), -(2 * y * b - a) / b**2 / len(x)


def blobs(*shape, share=0.3):
    """Masks of 0 and 1 with about this share of ones."""
    return Draw(lambda rng: (rng.random(shape) < share) * 1.0)


exercise = Exercise(
    Loss(dice_loss),
    points=4,
    cases=[
        Case("a small batch", hint="Over which axes do the sums run?", x=uniform(3, 4, 5), y=blobs(3, 4, 5)),
        Case(
            "smooth = 0.2", hint="Where is smooth added?", x=uniform(2, 3, 2), y=blobs(2, 3, 2, share=0.5), smooth=0.2
        ),
        Case(
            "an empty mask",
            hint="What is the overlap with nothing?",
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
        Mistake(
            "The loss is the coefficient itself; it must be 1 minus that.", ("np.mean(1 - a / b)", "np.mean(a / b)")
        ),
        Mistake(
            "This is the coefficient and its gradient; the loss is 1 minus it.",
            ("np.mean(1 - a / b)", "np.mean(a / b)"),
            ("-(2 * y * b - a)", "(2 * y * b - a)"),
        ),
        Mistake("dx has the wrong sign.", ("-(2 * y * b - a)", "(2 * y * b - a)")),
        Mistake(
            "The factor 2 before the overlap is missing.", ("a = 2 * (x", "a = 1 * (x"), ("-(2 * y * b", "-(y * b")
        ),
        Mistake("The factor 2 is missing in dx: the slope of the numerator is 2 y.", ("-(2 * y * b", "-(y * b")),
        Mistake(
            "smooth is missing.",
            ("(x * y).sum(axis=(1, 2), keepdims=True) + smooth", "(x * y).sum(axis=(1, 2), keepdims=True)"),
            ("(axis=(1, 2), keepdims=True) + smooth", "(axis=(1, 2), keepdims=True)"),
        ),
        Mistake(
            "smooth is added to the denominator only.",
            ("(x * y).sum(axis=(1, 2), keepdims=True) + smooth", "(x * y).sum(axis=(1, 2), keepdims=True)"),
            convention=True,
        ),
        Mistake(
            "smooth is added to the overlap before it is doubled, so the numerator has 2 * smooth.",
            ("(x * y).sum(axis=(1, 2), keepdims=True) + smooth", "((x * y).sum(axis=(1, 2), keepdims=True) + smooth)"),
        ),
        Mistake(
            "The sums run over the whole batch; each sample has its own coefficient.",
            ("(x * y).sum(axis=(1, 2), keepdims=True)", "(x * y).sum()"),
            ("axis=(1, 2), keepdims=True", ""),
            ("b**2 / len(x)", "b**2"),
        ),
        Mistake(
            "The denominator has squares, as in V-Net; here it has none.",
            ("(x + y).sum(", "(x**2 + y**2).sum("),
            ("2 * y * b - a", "2 * y * b - 2 * x * a"),
            convention=True,
        ),
        Mistake(
            "This is the IoU loss: the overlap is subtracted from the denominator, and not doubled above.",
            ("a = 2 * (x", "a = 1 * (x"),
            ("(x + y).sum(", "(x + y - x * y).sum("),
            ("2 * y * b - a", "y * b - a * (1 - y)"),
        ),
        Mistake("The denominator is taken for a constant in dx.", ("(2 * y * b - a) / b**2", "2 * y / b")),
        Mistake("The denominator of dx is not squared.", ("/ b**2", "/ b")),
        Mistake("dx is not divided by N.", ("/ b**2 / len(x)", "/ b**2")),
        Mistake(
            "The loss is the sum over the samples; it must be divided by N.",
            ("np.mean(1 - a / b)", "np.sum(1 - a / b)"),
        ),
        Mistake(
            "Neither the loss nor dx is divided by N.",
            ("np.mean(1 - a / b)", "np.sum(1 - a / b)"),
            ("/ b**2 / len(x)", "/ b**2"),
        ),
        Mistake(
            "dx is divided by the number of all pixels; it is divided by N.", ("/ b**2 / len(x)", "/ b**2 / x.size")
        ),
        Mistake(
            "The sums run over the columns only, so each row of an image has a coefficient of its own.",
            ("(x * y).sum(axis=(1, 2)", "(x * y).sum(axis=2"),
            ("(1, 2)", "2"),
            ("/ b**2 / len(x)", "/ b**2 / len(x) / x.shape[1]"),
        ),
        Mistake(
            "The factor 2 before the overlap is missing in the loss.",
            ("np.mean(1 - a / b)", "np.mean(1 - ((a - smooth) / 2 + smooth) / b)"),
        ),
        Mistake(
            "smooth is added to the numerator only.",
            ("(x + y).sum(axis=(1, 2), keepdims=True) + smooth", "(x + y).sum(axis=(1, 2), keepdims=True)"),
        ),
        Mistake(
            "smooth is missing in the loss.",
            ("np.mean(1 - a / b)", "np.mean(1 - (a - smooth) / np.where(b == smooth, 1, b - smooth))"),
        ),
        Mistake(
            "smooth is missing in dx.",
            ("(2 * y * b - a) / b**", "(2 * y * (b - smooth) - (a - smooth)) / (b - smooth) ** "),
        ),
        Mistake(
            "The denominator has 2 * smooth; it is added once.",
            (
                "(x + y).sum(axis=(1, 2), keepdims=True) + smooth",
                "(x + y).sum(axis=(1, 2), keepdims=True) + smooth * 2",
            ),
        ),
        Mistake(
            "The sums of the loss run over the whole batch; each sample has its own coefficient.",
            ("np.mean(1 - a / b)", "1 - (2 * (x * y).sum() + smooth) / ((x + y).sum() + smooth)"),
        ),
        Mistake(
            "The sums run over the whole batch, and dx is divided by N as well.",
            ("(x * y).sum(axis=(1, 2), keepdims=True)", "(x * y).sum()"),
            ("axis=(1, 2), keepdims=True", ""),
        ),
        Mistake(
            "The sums are means over the pixels.",
            ("(x * y).sum", "(x * y).mean"),
            ("(x + y).sum", "(x + y).mean"),
            ("len(x)", "len(x) / x[0].size"),
        ),
        Mistake(
            "The sums of the loss are means over the pixels.",
            (
                "np.mean(1 - a / b)",
                "np.mean(1 - ((a - smooth) / x[0].size + smooth) / ((b - smooth) / x[0].size + smooth))",
            ),
        ),
        Mistake(
            "The denominator of the loss has squares, as in V-Net; here it has none.",
            ("np.mean(1 - a / b)", "np.mean(1 - a / ((x**2 + y**2).sum(axis=(1, 2), keepdims=True) + smooth))"),
        ),
        Mistake(
            "The denominator of the loss subtracts the overlap, as in the IoU.",
            ("np.mean(1 - a / b)", "np.mean(1 - a / (b - (x * y).sum(axis=(1, 2), keepdims=True)))"),
        ),
        Mistake(
            "The overlap is of the mask and of x > 0.5; x counts as it is.",
            ("    return np", "    t = (x > 0.5) * 1.0\n    c = 2 * (t * y).sum(axis=(1, 2)) + smooth\n    return np"),
            ("np.mean(1 - a / b)", "np.mean(1 - c / ((t + y).sum(axis=(1, 2)) + smooth))"),
        ),
        Mistake(
            "The loss is minus the logarithm of the coefficient; it is 1 minus the coefficient.",
            ("np.mean(1 - a / b)", "-np.mean(np.log(a / b))"),
        ),
        Mistake(
            "The loss is 1 minus the sum of the coefficients; it is 1 minus their mean.",
            ("np.mean(1 - a / b)", "1 - np.sum(a / b)"),
        ),
        Mistake("dx has x where y belongs: the slope of the numerator is 2 y.", ("2 * y * b", "2 * x * b")),
        Mistake("The numerator is taken for a constant in dx.", ("(2 * y * b - a)", "(-a)")),
        Mistake(
            "The second part of dx has y before it: pixels outside the mask get no gradient.",
            ("2 * y * b - a", "2 * y * b - a * y"),
        ),
        Mistake("The loss is (1 - A) / B; it is 1 - A / B.", ("np.mean(1 - a / b)", "np.mean((1 - a) / b)")),
        Mistake(
            "The numerator of dx lacks its brackets: only its second part is divided by B**2.",
            ("(2 * y * b - a) / b**2", "(2 * y * b - a / b**2)"),
        ),
        Mistake(
            "The denominator is the sum of x alone; the mask counts, too.",
            ("np.mean(1 - a / b)", "np.mean(1 - a / (x.sum(axis=(1, 2), keepdims=True) + smooth))"),
        ),
        Mistake(
            "The loss is divided by N - 1; it is divided by N.",
            ("np.mean(1 - a / b)", "np.sum(1 - a / b) / max(len(x) - 1, 1)"),
        ),
        Mistake(
            "The last sample is left out of the loss.", ("np.mean(1 - a / b)", "np.sum((1 - a / b)[:-1]) / len(x)")
        ),
        Mistake(
            "The loss is the mean over all samples but the last.", ("np.mean(1 - a / b)", "np.mean((1 - a / b)[:-1])")
        ),
        Mistake("The loss is that of the last sample.", ("np.mean(1 - a / b)", "np.mean((1 - a / b)[-1])")),
        Mistake("The loss is that of the first sample.", ("np.mean(1 - a / b)", "np.mean((1 - a / b)[0])")),
        Mistake(
            "The loss is the largest of the samples; it is their mean.", ("np.mean(1 - a / b)", "np.max(1 - a / b)")
        ),
        Mistake(
            "The loss is divided by the number of pixels of a sample, too.",
            ("np.mean(1 - a / b)", "np.mean(1 - a / b) / x[0].size"),
        ),
        Mistake(
            "The loss is 1 minus the square of the coefficient.", ("np.mean(1 - a / b)", "np.mean(1 - (a / b) ** 2)")
        ),
        Mistake(
            "The loss is 1 minus the root of the coefficient.", ("np.mean(1 - a / b)", "np.mean(1 - (a / b) ** 0.5)")
        ),
        Mistake(
            "The loss leaves out the last row of the images.",
            (
                "np.mean(1 - a / b)",
                "np.mean(1 - (2 * (x * y)[:, :-1].sum((1, 2)) + smooth) / ((x + y)[:, :-1].sum((1, 2)) + smooth))",
            ),
        ),
        Mistake(
            "The coefficient of the loss is that of the background, of 1 - x and 1 - y.",
            (
                "np.mean(1 - a / b)",
                "np.mean(1 - (2 * ((1 - x) * (1 - y)).sum((1, 2)) + smooth) / ((2 - x - y).sum((1, 2)) + smooth))",
            ),
        ),
        Mistake(
            "smooth is added to the denominator only, in the loss.",
            ("np.mean(1 - a / b)", "np.mean(1 - (a - smooth) / b)"),
        ),
        Mistake(
            "smooth is added to the numerator only, in the loss.",
            ("np.mean(1 - a / b)", "np.mean(1 - a / np.maximum(b - smooth, 1e-300))"),
        ),
        Mistake(
            "smooth is added after the quotient, in the loss.",
            ("np.mean(1 - a / b)", "np.mean(1 - (a - smooth) / (b - smooth) - smooth)"),
        ),
        Mistake(
            "smooth is subtracted in the denominator of the loss.",
            ("np.mean(1 - a / b)", "np.mean(1 - a / (b - 2 * smooth))"),
        ),
        Mistake(
            "The denominator of the loss has 2 * smooth; it is added once.",
            ("np.mean(1 - a / b)", "np.mean(1 - a / (b + smooth))"),
        ),
        Mistake(
            "The numerator of the loss has 2 * smooth; it is added once.",
            ("np.mean(1 - a / b)", "np.mean(1 - (a + smooth) / b)"),
        ),
        Mistake("dx is divided by N twice.", ("/ b**2 / len(x)", "/ b**2 / len(x)**2")),
        Mistake("dx is divided by N - 1; it is divided by N.", ("/ b**2 / len(x)", "/ b**2 / max(len(x) - 1, 1)")),
        Mistake(
            "dx is divided by the number of pixels of a sample; it is divided by N.",
            ("/ b**2 / len(x)", "/ b**2 / x[0].size"),
        ),
        Mistake("dx is divided by the height; it is divided by N.", ("/ b**2 / len(x)", "/ b**2 / x.shape[1]")),
        Mistake(
            "dx is 0 for the last sample.",
            ("/ b**2 / len(x)", "/ b**2 / len(x) * (np.arange(len(x)) < len(x) - 1)[:, None, None]"),
        ),
        Mistake("dx is 0 inside the mask.", ("(2 * y * b - a) ", "(2 * y * b - a) * (1 - y) ")),
        Mistake("dx is multiplied by x.", ("(2 * y * b - a) ", "(2 * y * b - a) * x ")),
        Mistake("smooth is missing in the numerator of dx.", ("2 * y * b - a", "2 * y * b - (a - smooth)")),
        Mistake(
            "dx is of the sums over the whole batch.",
            (
                "    return np",
                "    m, w, e = a, b, (len(x) - 1) * smooth\n    a, b = a.sum() - e, b.sum() - e\n    return np",
            ),
            ("np.mean(1 - a / b)", "np.mean(1 - m / w)"),
        ),
        Mistake(
            "dx is averaged over the samples; each image has its own gradient.",
            ("/ b**2 / len(x)", "/ b**2 / len(x) * 0 + (-(2 * y * b - a) / b**2 ).mean(axis=0)"),
        ),
        Mistake(
            "dx is averaged over the pixels of a sample; each pixel has its own gradient.",
            (
                "/ b**2 / len(x)",
                "/ b**2 / len(x) * 0 + (-(2 * y * b - a) / b**2 / len(x)).mean(axis=(1, 2), keepdims=True)",
            ),
        ),
        Mistake(
            "The denominator is taken for a constant in dx, and smooth is missing there.",
            ("(2 * y * b - a) / b**2", "2 * y / (b - smooth)"),
        ),
        Mistake("dx has y B - 2 A in its numerator; it is 2 y B - A.", ("2 * y * b - a", "y * b - 2 * a")),
        Mistake("The two parts of dx change places: B and A are exchanged.", ("2 * y * b - a", "2 * y * a - b")),
    ],
    hints=[
        "Sums over axis=(1, 2) with keepdims=True have shape (N, 1, 1) and line up with the images.",
        "Name numerator and denominator, and the quotient rule is one line.",
    ],
    equivalents=[
        Equivalent(
            "The order of the summed axes does not matter, and the last of three is number 2 and number -1.",
            ("(x * y).sum(axis=(1, 2)", "(x * y).sum(axis=(2, 1)"),
            ("(x * y).sum(axis=(1, 2)", "(x * y).sum(axis=(1, -1)"),
            ("(x + y).sum(axis=(1, 2)", "(x + y).sum(axis=(2, 1)"),
            ("(x + y).sum(axis=(1, 2)", "(x + y).sum(axis=(1, -1)"),
        ),
    ],
)
