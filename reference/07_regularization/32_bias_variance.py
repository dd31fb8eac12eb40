r"""## Bias and variance

Train the same model on $R$ different training sets, and let each predict the same $N$ points. There are two ways to
be wrong. All of them miss in the same direction: **bias**, the model is too stiff. Each misses in another direction:
**variance**, the model follows the noise of its own training set. With $\bar f_n$ for the mean prediction over the
$R$ models,

$$\underbrace{\frac{1}{RN} \sum_{r,n} (f_{rn} - y_n)^2}_{error} =
\underbrace{\frac1N \sum_n (\bar f_n - y_n)^2}_{bias^2} +
\underbrace{\frac{1}{RN} \sum_{r,n} (f_{rn} - \bar f_n)^2}_{variance}$$

exactly, if $y$ is the truth without noise. (With noisy $y$, the bias term contains the noise too, which no model can
get rid of.)

**By hand:** two models predict $(1, 4)$ and $(3, 4)$ where the truth is $(2, 3)$. The means are $(2, 4)$.
$bias^2 = (0 + 1)/2 = 0.5$, $variance = ((1 + 1) + 0)/4 = 0.5$, and the error is $(1 + 1 + 1 + 1)/4 = 1$.

**Pitfalls**

- Square, then average over the points. If you average first, misses of opposite signs cancel.
- The variance is that of the models *at each point*, divided by $R$ (not $R - 1$), or the sum does not come out.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, normal


def bias_variance(predictions, y):
    """Squared bias, variance and mean squared error of a model that was trained several times.

    Args:
        predictions: array of shape (R, N), float or int: row r holds the predictions of the r-th model; not changed.
        y: truth of shape (N,), float or int; not changed.

    Returns:
        bias_squared: float, the square of (mean prediction over the R models - y), as a mean over the N points.
        variance: float, the variance of the R predictions of a point (divided by R), as a mean over the N points.
        error: float, the mean of (predictions - y)**2 over all models and points.
    """
    mean = predictions.mean(axis=0)
    bias_squared = np.mean((mean - y) ** 2)
    variance = np.mean((predictions - mean) ** 2)
    return bias_squared, variance, np.mean((predictions - y) ** 2)


exercise = Exercise(
    Function(bias_variance, returns=("bias_squared", "variance", "error")),
    points=3,
    cases=[
        Case("four models", hint="Along which axis do the models lie?", predictions=normal(4, 7), y=normal(7)),
        Case(
            "off centre",
            hint="Do bias_squared and variance add up to the error?",
            predictions=normal(6, 3, shift=5),
            y=normal(3, scale=2),
        ),
        Case(
            "one model", hidden=True, hint="How much does a single model vary?", predictions=normal(1, 5), y=normal(5)
        ),
        Case(
            "as many models as points",
            hidden=True,
            hint="Which mean is over the models?",
            predictions=normal(5, 5, scale=2),
            y=normal(5),
        ),
        Case("whole numbers", hidden=True, predictions=integers(3, 8, low=-4, high=5), y=integers(8, low=-4, high=5)),
        Case("one point", hidden=True, predictions=normal(4, 1), y=normal(1)),
        Case(
            "far off",
            hidden=True,
            hint="Is the variance hurt by a large mean?",
            predictions=normal(5, 9, shift=1000),
            y=normal(9, shift=-500),
        ),
    ],
    mistakes=[
        Mistake("The bias is not squared.", ("np.mean((mean - y) ** 2)", "np.mean(mean - y)")),
        Mistake(
            "The misses are averaged before they are squared, so opposite ones cancel.",
            ("np.mean((mean - y) ** 2)", "np.mean(mean - y) ** 2"),
        ),
        Mistake(
            "bias_squared is the mean squared error of the single models.",
            ("np.mean((mean - y) ** 2)", "np.mean((predictions - y) ** 2)"),
        ),
        Mistake(
            "The variance is divided by R - 1; divide by R.",
            (
                "np.mean((predictions - mean) ** 2)",
                "np.mean((predictions - mean) ** 2) * len(predictions) / (len(predictions) - 1)",
            ),
        ),
        Mistake(
            "The variance is taken over all predictions at once; each point has its own mean.",
            ("np.mean((predictions - mean) ** 2)", "np.var(predictions)"),
        ),
        Mistake(
            "The variance is that over the points of each model; the models vary at each point.",
            ("np.mean((predictions - mean) ** 2)", "np.mean(np.var(predictions, axis=1))"),
        ),
        Mistake(
            "The standard deviation is returned for the variance.",
            ("np.mean((predictions - mean) ** 2)", "np.mean(np.std(predictions, axis=0))"),
        ),
        Mistake(
            "The variance is a sum over the models; a mean is asked.",
            ("np.mean((predictions - mean) ** 2)", "np.mean(np.sum((predictions - mean) ** 2, axis=0))"),
        ),
        Mistake(
            "The error is the mean absolute one; squares are asked.",
            ("np.mean((predictions - y) ** 2)", "np.mean(np.abs(predictions - y))"),
        ),
        Mistake(
            "The error is that of the mean prediction, which has no variance left.",
            ("np.mean((predictions - y) ** 2)", "1 * bias_squared"),
        ),
        Mistake(
            "The spread is measured around y; it must be around the mean prediction.",
            ("np.mean((predictions - mean) ** 2)", "np.mean((predictions - y) ** 2) + 0"),
        ),
        Mistake(
            "bias_squared has a square root: it is the bias.",
            ("np.mean((mean - y) ** 2)", "np.sqrt(np.mean((mean - y) ** 2))"),
        ),
        Mistake(
            "bias_squared is divided by the number of models; divide by the number of points.",
            ("np.mean((mean - y) ** 2)", "np.sum((mean - y) ** 2) / len(predictions)"),
        ),
        Mistake(
            "bias_squared uses one mean over all models and points; each point has its own.",
            ("np.mean((mean - y) ** 2)", "np.mean((predictions.mean() - y) ** 2)"),
        ),
        Mistake(
            "bias_squared uses the mean over the points of each model; the mean over the models is asked.",
            ("np.mean((mean - y) ** 2)", "np.mean((predictions.mean(axis=1, keepdims=True) - y) ** 2)"),
        ),
        Mistake(
            "bias_squared is the square of the mean distance |mean prediction - y|; square first.",
            ("np.mean((mean - y) ** 2)", "np.mean(np.abs(mean - y)) ** 2"),
        ),
        Mistake(
            "bias_squared is that of the first model alone; the mean prediction is asked.",
            ("np.mean((mean - y) ** 2)", "np.mean((predictions[0] - y) ** 2)"),
        ),
        Mistake(
            "variance is a sum over the points of the variances; a mean is asked.",
            ("np.mean((predictions - mean) ** 2)", "np.sum(np.var(predictions, axis=0))"),
        ),
        Mistake(
            "variance has one number for each point; their mean is asked.",
            ("np.mean((predictions - mean) ** 2)", "np.var(predictions, axis=0)"),
        ),
        Mistake(
            "variance is that of the mean prediction over the points; the models vary at each point.",
            ("np.mean((predictions - mean) ** 2)", "np.var(mean)"),
        ),
        Mistake(
            "variance has a square root over the whole: that is a standard deviation.",
            ("np.mean((predictions - mean) ** 2)", "np.sqrt(np.mean((predictions - mean) ** 2))"),
        ),
        Mistake(
            "variance is that of the model means: each model is averaged over the points first.",
            ("np.mean((predictions - mean) ** 2)", "np.var(predictions.mean(axis=1))"),
        ),
        Mistake(
            "variance divides all squares by R * N - 1; divide by R * N.",
            ("np.mean((predictions - mean) ** 2)", "np.sum((predictions - mean) ** 2) / (predictions.size - 1)"),
        ),
        Mistake(
            "error is the root of the mean squared error; there is no root.",
            (", np.mean((predictions - y) ** 2)", ", np.sqrt(np.mean((predictions - y) ** 2))"),
        ),
        Mistake(
            "error is a sum over the points; a mean is asked.",
            (", np.mean((predictions - y) ** 2)", ", np.sum((predictions - y) ** 2) / len(predictions)"),
        ),
        Mistake(
            "error is a sum over the models; a mean is asked.",
            (", np.mean((predictions - y) ** 2)", ", np.sum((predictions - y) ** 2) / len(y)"),
        ),
        Mistake(
            "error has one number for each model; the mean over all is asked.",
            (", np.mean((predictions - y) ** 2)", ", np.mean((predictions - y) ** 2, axis=1)"),
        ),
        Mistake(
            "error has one number for each point; the mean over all is asked.",
            (", np.mean((predictions - y) ** 2)", ", np.mean((predictions - y) ** 2, axis=0)"),
        ),
        Mistake(
            "error is the square of the mean miss; square before the mean.",
            (", np.mean((predictions - y) ** 2)", ", np.mean(predictions - y) ** 2"),
        ),
        Mistake(
            "error is the mean miss plus variance: the bias is not squared.",
            (", np.mean((predictions - y) ** 2)", ", np.mean(mean - y) + variance"),
        ),
        Mistake(
            "error is the squared mean miss plus variance: misses of opposite signs cancel.",
            (", np.mean((predictions - y) ** 2)", ", np.mean(mean - y) ** 2 + variance"),
        ),
        Mistake(
            "error is variance alone: bias_squared is missing.", (", np.mean((predictions - y) ** 2)", ", 1 * variance")
        ),
        Mistake(
            "error is bias_squared plus the variance over R - 1; divide by R.",
            (
                ", np.mean((predictions - y) ** 2)",
                ", bias_squared + variance * len(predictions) / (len(predictions) - 1)",
            ),
        ),
        Mistake(
            "error is returned first, before bias_squared and variance.",
            (
                "return bias_squared, variance, np.mean((predictions - y) ** 2)",
                "return np.mean((predictions - y) ** 2), bias_squared, variance",
            ),
        ),
        Mistake(
            "bias_squared is divided by N - 1; divide by N.",
            ("np.mean((mean - y) ** 2)", "np.sum((mean - y) ** 2) / max(len(y) - 1, 1)"),
        ),
        Mistake(
            "bias_squared takes the median of the models for their mean.",
            ("np.mean((mean - y) ** 2)", "np.mean((np.median(predictions, axis=0) - y) ** 2)"),
        ),
        Mistake(
            "bias_squared is the largest over the points; a mean is asked.",
            ("np.mean((mean - y) ** 2)", "np.max((mean - y) ** 2)"),
        ),
        Mistake(
            "bias_squared is that of the last model alone; the mean prediction is asked.",
            ("np.mean((mean - y) ** 2)", "np.mean((predictions[-1] - y) ** 2)"),
        ),
        Mistake(
            "bias_squared takes the sum of the predictions for their mean.",
            ("np.mean((mean - y) ** 2)", "np.mean((predictions.sum(axis=0) - y) ** 2)"),
        ),
        Mistake(
            "bias_squared compares with the mean of y, not with y at each point.",
            ("np.mean((mean - y) ** 2)", "np.mean((mean - y.mean()) ** 2)"),
        ),
        Mistake(
            "variance is the largest over the points; a mean is asked.",
            ("np.mean((predictions - mean) ** 2)", "np.max(np.var(predictions, axis=0))"),
        ),
        Mistake(
            "variance has one number for each model; their mean is asked.",
            ("np.mean((predictions - mean) ** 2)", "np.mean((predictions - mean) ** 2, axis=1)"),
        ),
        Mistake(
            "variance is that of the first point alone.",
            ("np.mean((predictions - mean) ** 2)", "np.var(predictions[:, 0])"),
        ),
        Mistake(
            "variance is the square of the mean distance from the mean prediction.",
            ("np.mean((predictions - mean) ** 2)", "np.mean(np.abs(predictions - mean)) ** 2"),
        ),
        Mistake("variance is that of y.", ("np.mean((predictions - mean) ** 2)", "np.var(y)")),
        Mistake(
            "variance is divided by N - 1 in the mean over the points.",
            ("np.mean((predictions - mean) ** 2)", "np.sum(np.var(predictions, axis=0)) / max(len(y) - 1, 1)"),
        ),
        Mistake(
            "variance is the mean of the standard deviations, squared.",
            ("np.mean((predictions - mean) ** 2)", "np.mean(np.std(predictions, axis=0)) ** 2"),
        ),
        Mistake(
            "variance is the mean of the deviations over R - 1.",
            (
                "np.mean((predictions - mean) ** 2)",
                "np.mean(np.std(predictions, axis=0, ddof=1 if len(predictions) > 1 else 0))",
            ),
        ),
        Mistake(
            "variance is the sum over the points of the variances over R - 1.",
            ("np.mean((predictions - mean) ** 2)", "np.sum((predictions - mean) ** 2) / max(len(predictions) - 1, 1)"),
        ),
        Mistake(
            "error is bias_squared minus variance; they add up.",
            (", np.mean((predictions - y) ** 2)", ", bias_squared - variance"),
        ),
        Mistake(
            "error is that of the first model alone.",
            (", np.mean((predictions - y) ** 2)", ", np.mean((predictions[0] - y) ** 2)"),
        ),
        Mistake(
            "error is that of the last model alone.",
            (", np.mean((predictions - y) ** 2)", ", np.mean((predictions[-1] - y) ** 2)"),
        ),
        Mistake(
            "error is the largest over all; a mean is asked.",
            (", np.mean((predictions - y) ** 2)", ", np.max((predictions - y) ** 2)"),
        ),
        Mistake(
            "error is the product of bias_squared and variance.",
            (", np.mean((predictions - y) ** 2)", ", bias_squared * variance"),
        ),
        Mistake(
            "error is the root of bias_squared, plus variance.",
            (", np.mean((predictions - y) ** 2)", ", np.sqrt(bias_squared) + variance"),
        ),
        Mistake(
            "error is bias_squared plus the standard deviation.",
            (", np.mean((predictions - y) ** 2)", ", bias_squared + np.sqrt(variance)"),
        ),
        Mistake(
            "error is the square of bias_squared, plus variance.",
            (", np.mean((predictions - y) ** 2)", ", bias_squared**2 + variance"),
        ),
        Mistake(
            "error is the square of the mean distance; square before the mean.",
            (", np.mean((predictions - y) ** 2)", ", np.mean(np.abs(predictions - y)) ** 2"),
        ),
        Mistake(
            "error is the mean of the models' root mean squares.",
            (", np.mean((predictions - y) ** 2)", ", np.mean(np.sqrt(np.mean((predictions - y) ** 2, axis=1)))"),
        ),
    ],
    equivalents=[
        Equivalent(
            "A square has no sign.",
            ("mean - y", "y - mean"),
            ("predictions - mean", "mean - predictions"),
            ("(predictions - y) ** 2", "(y - predictions) ** 2"),
        ),
    ],
    hints=[
        "The mean over the models is a mean along the first axis: one number for each point.",
        "The last of the three needs neither of the others; compare it with their sum.",
    ],
)
