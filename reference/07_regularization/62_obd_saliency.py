r"""## Which weight is missed the least?

Set a weight $w_i$ to 0: by how much does the loss rise? **Optimal Brain Damage** (LeCun, Denker and Solla, 1990)
answers with a Taylor series. At a minimum the gradient is 0, so the first term that counts is the second one. Keep the
diagonal of the Hessian alone, $h_{ii} = \partial^2 L / \partial w_i^2$; with the step $\delta w_i = -w_i$ the loss
rises by

$$s_i = \tfrac12\, h_{ii}\, w_i^2$$

the **saliency** of the weight. A small weight in a steep direction may matter more than a large one in a flat
direction.

**By hand:** weights $(0.1, 2)$ with the second derivatives $(600, 0.5)$: saliencies $(3, 1)$. The larger weight is the
one to go.

**Pitfalls**

- The second derivative is no square of a first one. At a minimum the gradient is 0, and so would be its square.
- $|w|$ alone is *magnitude pruning*: the special case in which all $h_{ii}$ are equal.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake, integers, normal, spread, uniform


def obd_saliency(w, hessian_diagonal):
    """Saliencies of Optimal Brain Damage.

    Args:
        w: weights of any shape, float or int; not changed.
        hessian_diagonal: second derivative of the loss with respect to each weight, same shape as w, float; not
            changed.

    Returns:
        saliency: same shape as w, float: the estimated rise of the loss if this weight alone becomes 0, to second
            order, with zero gradient.
    """
    return hessian_diagonal * np.square(w) / 2


exercise = Exercise(
    Function(obd_saliency, returns=("saliency",)),
    points=2,
    cases=[
        Case(
            "a small matrix",
            hint="Which term of the Taylor series is it?",
            w=normal(3, 4),
            hessian_diagonal=uniform(3, 4, low=0.1, high=3),
        ),
        Case("a vector", hint="Where does the factor 1/2 come from?", w=normal(7, shift=1), hessian_diagonal=normal(7)),
        Case("filters", hidden=True, w=normal(2, 3, 5, 4), hessian_diagonal=uniform(2, 3, 5, 4, high=9)),
        Case("whole numbers", hidden=True, w=integers(5, 2, low=-5, high=6), hessian_diagonal=uniform(5, 2)),
        Case(
            "large and tiny weights", hidden=True, w=spread(6, 3, low=1e-3, high=1000), hessian_diagonal=uniform(6, 3)
        ),
    ],
    mistakes=[
        Mistake("The factor 1/2 of the Taylor series is missing.", ("np.square(w) / 2", "w**2")),
        Mistake("The weight is not squared.", ("np.square(w) / 2", "w / 2")),
        Mistake("The absolute value of the weight stands for its square.", ("np.square(w) / 2", "np.abs(w) / 2")),
        Mistake("This is h * w: the square and the factor 1/2 are missing.", ("np.square(w) / 2", "w")),
        Mistake(
            "This is the magnitude of the weights; the curvature is left out.",
            ("hessian_diagonal * np.square(w) / 2", "np.abs(w) + 0 * hessian_diagonal"),
        ),
        Mistake(
            "The square of the second derivative is taken.",
            ("hessian_diagonal * np.square(w)", "hessian_diagonal**2 * w**2"),
        ),
        Mistake(
            "The square of the weight is divided by the curvature; it must be multiplied by it.",
            ("hessian_diagonal * np.square(w) / 2", "w**2 / (2 * hessian_diagonal)"),
        ),
        Mistake(
            "The sum of all saliencies is returned; each weight has its own.",
            ("return hessian_diagonal * np.square(w) / 2", "return np.sum(hessian_diagonal * np.square(w) / 2)"),
        ),
        Mistake(
            "Saliencies are made positive; a negative curvature gives a negative one.",
            ("return hessian_diagonal * np.square(w) / 2", "return np.abs(hessian_diagonal * np.square(w) / 2)"),
        ),
        Mistake("This is 2 * h * w**2; the factor is 1/2.", ("np.square(w) / 2", "np.square(w) * 2")),
        Mistake(
            "This is half the square of the weight: the second derivative is left out.",
            ("hessian_diagonal * np.square(w) / 2", "np.square(w) / 2 + 0 * hessian_diagonal"),
        ),
        Mistake(
            "This is the square of the weight: the second derivative and the factor 1/2 are left out.",
            ("hessian_diagonal * np.square(w) / 2", "np.square(w) + 0 * hessian_diagonal"),
        ),
        Mistake(
            "This is half the second derivative: the weight is left out.",
            ("hessian_diagonal * np.square(w) / 2", "hessian_diagonal / 2 + 0 * w"),
        ),
        Mistake("This is h * |w|: the square and the factor 1/2 are missing.", ("np.square(w) / 2", "np.abs(w)")),
        Mistake(
            "This is h**2 * w / 2: the second derivative is squared in place of the weight.",
            ("hessian_diagonal * np.square(w) / 2", "hessian_diagonal**2 * w / 2"),
        ),
        Mistake(
            "This is w**2 / h, without the factor 1/2; it must be multiplied by h.",
            ("hessian_diagonal * np.square(w) / 2", "w**2 / hessian_diagonal"),
        ),
        Mistake(
            "The linear term is there too, with h in place of the gradient: h * w + h * w**2 / 2.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return hessian_diagonal * w + hessian_diagonal * np.square(w) / 2",
            ),
        ),
        Mistake(
            "The linear term is there too, with h in place of the gradient and the step -w.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return -hessian_diagonal * w + hessian_diagonal * np.square(w) / 2",
            ),
        ),
        Mistake(
            "The saliencies are divided by their sum.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return hessian_diagonal * np.square(w) / np.sum(hessian_diagonal * np.square(w))",
            ),
        ),
        Mistake(
            "The saliencies are divided by the number of weights.", ("np.square(w) / 2", "np.square(w) / 2 / w.size")
        ),
        Mistake(
            "The mean of all saliencies is returned; each weight has its own.",
            ("return hessian_diagonal * np.square(w) / 2", "return np.mean(hessian_diagonal * np.square(w) / 2)"),
        ),
        Mistake(
            "The saliencies are summed column by column; each weight has its own.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return np.sum(hessian_diagonal * np.square(w) / 2, axis=0)",
            ),
        ),
        Mistake(
            "The root of the saliency is returned.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return np.sqrt(np.abs(hessian_diagonal) * np.square(w) / 2)",
            ),
        ),
        Mistake(
            "All weights are summed before the square; each weight has its own saliency.",
            ("np.square(w)", "np.sum(w) ** 2"),
        ),
        Mistake(
            "The squares of all weights are summed; each weight has its own saliency.", ("np.square(w)", "np.sum(w**2)")
        ),
        Mistake("The factor is 1/6, as in the third term of the series.", ("(w) / 2", "(w) / 6")),
        Mistake("The weight is cubed, with the factor 1/6.", ("np.square(w) / 2", "w**3 / 6")),
        Mistake(
            "The root of the second derivative is taken.", ("hessian_diagonal *", "np.sqrt(np.abs(hessian_diagonal)) *")
        ),
        Mistake(
            "The whole product is squared: this is (h * w)**2.",
            ("return hessian_diagonal * np.square(w) / 2", "return (hessian_diagonal * w) ** 2"),
        ),
        Mistake(
            "The saliencies are divided by the number of weights, without the factor 1/2.", ("(w) / 2", "(w) / w.size")
        ),
        Mistake(
            "The saliencies are summed row by row; each weight has its own.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return np.sum(hessian_diagonal * np.square(w) / 2, axis=-1)",
            ),
        ),
        Mistake(
            "The mean of all second derivatives stands for each one's own.",
            ("hessian_diagonal *", "np.mean(hessian_diagonal) *"),
        ),
        Mistake(
            "The sum of all second derivatives stands for each one's own.",
            ("hessian_diagonal *", "np.sum(hessian_diagonal) *"),
        ),
        Mistake(
            "The saliencies are divided by the largest one.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return hessian_diagonal * np.square(w) / 2 / np.max(hessian_diagonal * np.square(w) / 2)",
            ),
        ),
        Mistake(
            "The ranks of the saliencies are returned; their values are asked.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return np.argsort(np.argsort(hessian_diagonal * np.square(w), axis=None)).reshape(w.shape)",
            ),
        ),
        Mistake(
            "The saliencies are sorted; each stays at the place of its weight.",
            (
                "return hessian_diagonal * np.square(w) / 2",
                "return np.sort(hessian_diagonal * np.square(w) / 2, axis=None).reshape(w.shape)",
            ),
        ),
        Mistake(
            "The largest saliency is returned; each weight has its own.",
            ("return hessian_diagonal * np.square(w) / 2", "return np.max(hessian_diagonal * np.square(w) / 2)"),
        ),
        Mistake(
            "The smallest saliency is returned; each weight has its own.",
            ("return hessian_diagonal * np.square(w) / 2", "return np.min(hessian_diagonal * np.square(w) / 2)"),
        ),
        Mistake(
            "The weight is subtracted from its mean before the square.", ("np.square(w)", "np.square(w - w.mean())")
        ),
        Mistake(
            "This is the rise for w doubled, 2 * h * w.",
            ("return hessian_diagonal * np.square(w) / 2", "return 2 * hessian_diagonal * w"),
        ),
        Mistake(
            "This is -h * w, the gradient at the other end.",
            ("return hessian_diagonal * np.square(w) / 2", "return -hessian_diagonal * w"),
        ),
    ],
    hints=["The second term of a Taylor series: half the second derivative, times the square of the step. Which step?"],
)
