r"""## Rescue by normalization

If the signal must have a certain spread, why not give it that spread? Between the weights and the activation,
standardize every unit over the batch:

$$z = h W, \qquad \hat z_{nj} = \frac{z_{nj} - \mu_j}{\sqrt{\sigma_j^2 + \epsilon}}, \qquad h \leftarrow f(\hat z)$$

where $\mu_j$ and $\sigma_j^2$ are the mean and the variance of column $j$ over the $N$ samples. Now the weights may be
far too large or too small: their size cancels, as long as $\epsilon$ is small beside $\sigma_j^2$. This is the core of
batch normalization, whose own parameters and gradient are the subject of assignment 08. Here you measure what it does
to the flow forward.

**By hand:** $z = (1, 3)$ in one unit, $\epsilon = 0$: $\mu = 2$, $\sigma = 1$, $\hat z = (-1, 1)$, and after tanh
$(-0.762, 0.762)$ with standard deviation $0.762$. With $z = (100, 300)$ it is the same.

**Pitfalls**

- Each unit has a mean and a variance of its own, over the samples: `axis=0`.
- $\epsilon$ stands under the root. For units that hardly vary it decides.
- Normalize before the activation, and measure after it.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, normal


def normalised_stds(X, weights, activation, eps):
    """Standard deviation of every layer's output in a deep network that normalizes before each activation.

    Args:
        X: input of shape (N, D), float or int; not changed.
        weights: list of L float arrays; weights[l] has shape (D_l, D_{l+1}), with D_0 = D. Layer l computes
            z = h @ weights[l] from the output h of the layer before it, subtracts from each column of z its mean over
            the N samples, divides each by sqrt(variance of the column + eps), and applies the activation. Variances
            are divided by N, not N - 1. All layers do so, the last one too. Not changed.
        activation: str, 'tanh' or 'relu'.
        eps: float > 0.

    Returns:
        stds: array of shape (L,); stds[l] is the standard deviation of all numbers that layer l puts out, about their
            common mean, divided by their number (not by one less).
    """
    function = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0)}[activation]
    h, stds = X, []
    for w in weights:
        z = h @ w
        h = function((z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps))
        stds.append(h.std())
    return np.array(stds)


exercise = Exercise(
    Function(normalised_stds, returns=("stds",)),
    points=3,
    cases=[
        Case(
            "tanh",
            hint="Over which axis do the samples run?",
            X=normal(6, 3),
            weights=[normal(3, 5), normal(5, 4), normal(4, 2)],
            activation="tanh",
            eps=0.1,
        ),
        Case(
            "ReLU, off centre",
            X=normal(5, 4, shift=2),
            weights=[normal(4, 6), normal(6, 3)],
            activation="relu",
            eps=0.3,
        ),
        Case(
            "small weights",
            hint="Where does eps stand?",
            X=normal(7, 5),
            weights=[normal(5, 4, scale=0.05), normal(4, 6, scale=0.1), normal(6, 3, scale=0.2)],
            activation="tanh",
            eps=0.01,
        ),
        Case(
            "large weights",
            hidden=True,
            X=normal(8, 3),
            weights=[normal(3, 7, scale=30), normal(7, 4, scale=50)],
            activation="tanh",
            eps=0.5,
        ),
        Case(
            "whole numbers",
            hidden=True,
            X=integers(9, 4, low=-4, high=6),
            weights=[normal(4, 3), normal(3, 6), normal(6, 5), normal(5, 2)],
            activation="relu",
            eps=0.05,
        ),
        Case(
            "one sample",
            hidden=True,
            hint="A single sample is its own mean. What is left of it?",
            X=normal(1, 5),
            weights=[normal(5, 3), normal(3, 4)],
            activation="relu",
            eps=0.1,
        ),
        Case("two samples", hidden=True, X=normal(2, 4), weights=[normal(4, 5, scale=0.4)], activation="tanh", eps=0.2),
        Case(
            "eight layers",
            hidden=True,
            X=normal(12, 6),
            weights=[normal(6, 6, scale=0.3) for _ in range(8)],
            activation="relu",
            eps=1e-3,
        ),
    ],
    mistakes=[
        Mistake("Nothing is normalized.", ("(z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)", "z")),
        Mistake(
            "The statistics run over the units of each sample; they must run over the samples of each unit.",
            ("z.mean(axis=0)", "z.mean(axis=1, keepdims=True)"),
            ("z.var(axis=0)", "z.var(axis=1, keepdims=True)"),
        ),
        Mistake(
            "One mean and one variance are taken of the whole layer; each unit has its own.",
            ("z.mean(axis=0)", "z.mean()"),
            ("z.var(axis=0)", "z.var()"),
        ),
        Mistake("The mean is not subtracted.", ("(z - z.mean(axis=0))", "z")),
        Mistake("The variance is that of the whole layer; each unit has its own.", ("z.var(axis=0)", "z.var()")),
        Mistake(
            "All units share one variance, the mean of theirs; each unit has its own.",
            ("z.var(axis=0)", "z.var(axis=0).mean()"),
        ),
        Mistake(
            "The result is divided by the variance; its root is asked.",
            ("np.sqrt(z.var(axis=0) + eps)", "(z.var(axis=0) + eps)"),
        ),
        Mistake(
            "eps is added outside the root.",
            ("np.sqrt(z.var(axis=0) + eps)", "(np.sqrt(z.var(axis=0)) + eps)"),
            convention=True,
        ),
        Mistake("eps is left out.", ("z.var(axis=0) + eps", "z.var(axis=0)")),
        Mistake("The variances are divided by N - 1.", ("z.var(axis=0)", "z.var(axis=0, ddof=1)"), convention=True),
        Mistake(
            "The normalization comes after the activation; it must come before.",
            (
                "h = function((z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps))",
                "z = function(z)\n        h = (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)",
            ),
        ),
        Mistake("The activation is left out.", ("function((z", "((z")),
        Mistake("These are variances; their roots are asked.", ("stds.append(h.std())", "stds.append(h.var())")),
        Mistake(
            "The mean runs over the units of each sample; it must run over the samples.",
            ("z.mean(axis=0)", "z.mean(axis=1, keepdims=True)"),
        ),
        Mistake(
            "The variance runs over the units of each sample; it must run over the samples.",
            ("z.var(axis=0)", "z.var(axis=1, keepdims=True)"),
        ),
        Mistake(
            "The input h is normalized before the weights multiply it; z = h @ W is to be normalized.",
            (
                "        z = h @ w\n",
                "        h = (h - np.mean(h, axis=0)) / np.sqrt(np.var(h, axis=0) + eps)\n        z = h @ w\n",
            ),
            ("(z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)", "z"),
        ),
        Mistake(
            "The spread of z is measured, before normalization and activation.",
            ("stds.append(h.std())", "stds.append(z.std())"),
        ),
        Mistake(
            "The last layer is not normalized; all layers are.",
            (
                "(z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)",
                "(z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps) if len(stds) < len(weights) - 1 else z",
            ),
        ),
        Mistake(
            "The first layer is not normalized; all layers are.",
            (
                "(z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)",
                "(z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps) if stds else z",
            ),
        ),
        Mistake(
            "The normalization comes before the activation and after it once more.",
            (
                "        stds.append(h.std())",
                "        h = (h - h.mean(axis=0)) / np.sqrt(h.var(axis=0) + eps)\n        stds.append(h.std())",
            ),
        ),
        Mistake("eps is squared under the root.", ("z.var(axis=0) + eps", "z.var(axis=0) + eps**2")),
        Mistake("eps is 1e-5, whatever is given.", ("z.var(axis=0) + eps", "z.var(axis=0) + 1e-5")),
        Mistake("eps is 1e-8, whatever is given.", ("z.var(axis=0) + eps", "z.var(axis=0) + 1e-8")),
        Mistake(
            "The squares are not taken about the mean: z is divided by the root of mean square plus eps.",
            ("z.var(axis=0)", "(z**2).mean(axis=0)"),
        ),
        Mistake(
            "The squares about the mean are summed, not averaged, under the root.",
            ("z.var(axis=0)", "(len(z) * z.var(axis=0))"),
        ),
        Mistake(
            "The mean is subtracted after the division; it is part of what is divided.",
            (
                "(z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)",
                "z / np.sqrt(z.var(axis=0) + eps) - z.mean(axis=0)",
            ),
        ),
        Mistake("Every layer has tanh, whatever the activation is.", ("function((z", "np.tanh((z")),
        Mistake("Every layer has a ReLU, whatever the activation is.", ("function((z", "np.maximum(0, (z")),
        Mistake("These are root mean squares: the mean is not subtracted.", ("h.std()", "np.sqrt((h**2).mean())")),
        Mistake(
            "stds is divided by one less than the number of numbers.", ("h.std()", "h.std(ddof=1)"), convention=True
        ),
        Mistake(
            "The spread is taken unit by unit and then averaged; it is that of all numbers together.",
            ("h.std()", "h.std(axis=0).mean()"),
        ),
        Mistake(
            "The spread is taken sample by sample and then averaged; it is that of all numbers together.",
            ("h.std()", "h.std(axis=1).mean()"),
        ),
        Mistake(
            "The squares are taken about the mean of each unit; stds are about the mean of all numbers.",
            ("h.std()", "np.sqrt(h.var(axis=0).mean())"),
        ),
        Mistake("These are means of the absolute values.", ("h.std()", "np.abs(h).mean()")),
        Mistake("These are means; standard deviations are asked.", ("h.std()", "h.mean()")),
        Mistake(
            "The spread is measured before the activation.",
            ("stds.append(h.std())", "stds.append(((z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)).std())"),
        ),
        Mistake(
            "The next layer gets the activation of z that is not normalized.",
            ("stds.append(h.std())", "stds.append(h.std())\n        h = function(z)"),
        ),
        Mistake(
            "The last layer has no activation; every layer has it.",
            ("function((z", "(function if len(stds) < len(weights) - 1 else np.asarray)((z"),
        ),
        Mistake(
            "stds is in the reversed order: the last layer comes first.", ("np.array(stds)", "np.array(stds[::-1])")
        ),
        Mistake("eps is subtracted under the root.", ("z.var(axis=0) + eps", "np.abs(z.var(axis=0) - eps)")),
        Mistake(
            "The root of eps is added to the standard deviation.",
            ("np.sqrt(z.var(axis=0) + eps)", "(np.sqrt(z.var(axis=0)) + np.sqrt(eps))"),
        ),
        Mistake(
            "eps is added outside the root to the variance's root and under it.",
            ("np.sqrt(z.var(axis=0) + eps)", "(np.sqrt(z.var(axis=0) + eps) + eps)"),
        ),
        Mistake(
            "The larger of variance and eps is taken under the root; they are added.",
            ("z.var(axis=0) + eps", "np.maximum(z.var(axis=0), eps)"),
        ),
        Mistake("The root is taken twice.", ("np.sqrt(z.var(axis=0) + eps)", "np.sqrt(np.sqrt(z.var(axis=0) + eps))")),
        Mistake(
            "The result is divided by the standard deviation of the whole layer, without eps.",
            ("z.var(axis=0) + eps", "(z.var() or 1)"),
        ),
        Mistake(
            "Each column is divided by its largest absolute value.",
            ("np.sqrt(z.var(axis=0) + eps)", "(np.abs(z).max(axis=0) + eps)"),
        ),
        Mistake("Each column is divided by its range.", ("np.sqrt(z.var(axis=0) + eps)", "(np.ptp(z, axis=0) + eps)")),
        Mistake(
            "The statistics are those of the layer's input X or h, all of it.",
            ("(z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)", "(z - np.mean(h)) / np.sqrt(np.var(h) + eps)"),
        ),
        Mistake(
            "X is normalized too, before the first layer.",
            ("h, stds = X, []", "h, stds = (X - X.mean(axis=0)) / np.sqrt(X.var(axis=0) + eps), []"),
        ),
        Mistake(
            "The normalization is made twice.",
            (
                "        h = function(",
                "        z = (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)\n        h = function(",
            ),
        ),
        Mistake(
            "The activation is applied twice in each layer.",
            (
                "function((z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps))",
                "function(function((z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)))",
            ),
        ),
        Mistake(
            "The activation is applied to z before the normalization, and after it once more.",
            ("        z = h @ w\n", "        z = function(h @ w)\n"),
        ),
        Mistake(
            "The first layer has no activation; every layer has it.",
            ("function((z", "(function if stds else np.asarray)((z"),
        ),
        Mistake("The mean of the squares is measured, not the spread.", ("h.std()", "(h**2).mean()")),
        Mistake("These are norms, roots of sums of squares.", ("h.std()", "np.sqrt((h**2).sum())")),
        Mistake("These are the deviations of the units' means.", ("h.std()", "h.mean(axis=0).std()")),
        Mistake(
            "The squares are taken about the mean of each sample; stds are about the mean of all numbers.",
            ("h.std()", "np.sqrt(h.var(axis=1).mean())"),
        ),
        Mistake(
            "The variances and stds are divided by one less than the number of numbers.",
            ("z.var(axis=0)", "z.var(axis=0, ddof=min(1, len(z) - 1))"),
            ("h.std()", "h.std(ddof=1)"),
            convention=True,
        ),
        Mistake("The ReLU takes absolute values; negative numbers become 0.", ("np.maximum(z, 0)", "np.abs(z)")),
    ],
    hints=[
        "z.mean(axis=0) has one number for each unit, and lines up with z of shape (N, D).",
        "It is your activation_stds with one more line in the loop.",
    ],
    equivalents=[
        Equivalent(
            "A spread does not change if all numbers change their sign.",
            ("z.var(", "(-z).var("),
            ("stds.append(h.std())", "stds.append((-h).std())"),
        ),
        Equivalent("A list of numbers is judged as the array that it makes.", ("return np.array(stds)", "return stds")),
    ],
)
