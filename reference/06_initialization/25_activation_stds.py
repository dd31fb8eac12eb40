r"""## A signal on its way through

How large should the weights be? Measure. Send a batch through a stack of layers, and note how much the numbers spread
after each:

$$h_0 = X, \qquad h_l = f(h_{l-1} W_l), \qquad s_l = \mathrm{std}(h_l)$$

The standard deviation runs over all numbers of a layer, all samples and all units. $f$ is one of

| name | $f(z)$ |
|---|---|
| `'linear'` | $z$ |
| `'sigmoid'` | $1 / (1 + e^{-z})$ |
| `'tanh'` | $\tanh z$ |
| `'relu'` | $\max(0, z)$ |

**By hand:** `X = [[1], [3]]`, weights `[[2]]` and `[[-1]]`, linear: $h_1 = (2, 6)$ with mean 4 and standard deviation
2, $h_2 = (-2, -6)$ with standard deviation 2. With `'relu'`, $h_2 = (0, 0)$ and $s_2 = 0$.

**Pitfalls**

- Measure after the activation, and hand on what you measured: `h = f(h @ W)`.
- A standard deviation is taken about the mean. After a sigmoid all numbers are positive, but they need not spread.
- The weights are a list, since the layers may differ in width.
"""

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, normal


def activation_stds(X, weights, activation):
    """Standard deviation of every layer's output in a deep network without biases.

    Args:
        X: input of shape (N, D), float or int; not changed.
        weights: list of L float arrays; weights[l] has shape (D_l, D_{l+1}), with D_0 = D. Layer l computes
            f(h @ weights[l]) from the output h of the layer before it; every layer has the activation, the last one
            too. Not changed.
        activation: str, 'linear', 'sigmoid', 'tanh' or 'relu'; which f. The sums h @ weights[l] stay below 500 in size.

    Returns:
        stds: array of shape (L,); stds[l] is the standard deviation of all numbers that layer l puts out, about their
            common mean, divided by their number (not by one less).
    """
    functions = {
        "linear": lambda z: z,
        "sigmoid": lambda z: 1 / (1 + np.exp(-z)),
        "tanh": np.tanh,
        "relu": lambda z: np.maximum(z, 0),
    }
    h, stds = X, []
    for w in weights:
        h = functions[activation](h @ w)
        stds.append(h.std())
    return np.array(stds)


exercise = Exercise(
    Function(activation_stds, returns=("stds",)),
    points=4,
    cases=[
        Case(
            "three linear layers",
            hint="Is the output of one layer the input of the next?",
            X=normal(6, 3),
            weights=[normal(3, 5), normal(5, 4), normal(4, 2)],
            activation="linear",
        ),
        Case("tanh", X=normal(5, 4, shift=0.5), weights=[normal(4, 6, scale=0.7), normal(6, 3)], activation="tanh"),
        Case("ReLU", X=normal(7, 2), weights=[normal(2, 8), normal(8, 5), normal(5, 6)], activation="relu"),
        Case(
            "sigmoid",
            hint="About which number is the spread taken?",
            X=normal(4, 3),
            weights=[normal(3, 7), normal(7, 2, scale=2)],
            activation="sigmoid",
        ),
        Case("one layer of tanh", hidden=True, X=normal(9, 5), weights=[normal(5, 3)], activation="tanh"),
        Case(
            "one sample",
            hidden=True,
            hint="Does a single row still have a spread?",
            X=normal(1, 6),
            weights=[normal(6, 4), normal(4, 7)],
            activation="relu",
        ),
        Case(
            "whole numbers and a sigmoid",
            hidden=True,
            X=integers(5, 4, low=-3, high=4),
            weights=[normal(4, 3), normal(3, 8), normal(8, 5), normal(5, 2)],
            activation="sigmoid",
        ),
        Case(
            "eight small layers",
            hidden=True,
            X=normal(6, 10),
            weights=[normal(10, 10, scale=0.05) for _ in range(8)],
            activation="linear",
        ),
        Case(
            "a large signal",
            hidden=True,
            X=normal(5, 4, scale=10),
            weights=[normal(4, 9), normal(9, 3)],
            activation="relu",
        ),
    ],
    mistakes=[
        Mistake(
            "Every layer gets X; each must get the output of the one before.", ("(h @ w)", "(X @ w[: X.shape[1]])")
        ),
        Mistake(
            "The spread is measured before the activation.",
            (
                "        h = functions[activation](h @ w)\n        stds.append(h.std())",
                "        stds.append((h @ w).std())\n        h = functions[activation](h @ w)",
            ),
        ),
        Mistake("The activation is left out: all layers are linear.", ("functions[activation](h @ w)", "h @ w")),
        Mistake(
            "The last layer has no activation; every layer has it here.",
            (
                "        h = functions[activation](h @ w)",
                "        h = functions[activation if len(stds) < len(weights) - 1 else 'linear'](h @ w)",
            ),
        ),
        Mistake(
            "The first entry belongs to the input X; there is one for each layer's output.",
            (
                "        h = functions[activation](h @ w)\n        stds.append(h.std())",
                "        stds.append(np.std(h))\n        h = functions[activation](h @ w)",
            ),
        ),
        Mistake("These are variances; their roots are asked.", ("h.std()", "h.var()")),
        Mistake("These are root mean squares: the mean is not subtracted.", ("h.std()", "np.sqrt((h**2).mean())")),
        Mistake("These are means of the absolute values.", ("h.std()", "np.abs(h).mean()")),
        Mistake(
            "The squares are divided by one less than their number.", ("h.std()", "h.std(ddof=1)"), convention=True
        ),
        Mistake(
            "The spread is taken unit by unit and then averaged; it is that of all numbers together.",
            ("h.std()", "h.std(axis=0).mean()"),
        ),
        Mistake(
            "The spread is taken sample by sample and then averaged; it is that of all numbers together.",
            ("h.std()", "h.std(axis=1).mean()"),
        ),
        Mistake("The sigmoid has the sign of its exponent wrong: it falls.", ("np.exp(-z)", "np.exp(z)")),
        Mistake(
            "The activation is not handed on: it is applied to what is measured, but the next layer gets h @ W.",
            (
                "        h = functions[activation](h @ w)\n        stds.append(h.std())",
                "        h = h @ w\n        stds.append(functions[activation](h).std())",
            ),
        ),
        Mistake(
            "The activation comes before the weights, f(h) @ W; it comes after them.",
            ("functions[activation](h @ w)", "functions[activation](h) @ w"),
        ),
        Mistake(
            "The activation is applied twice in each layer.",
            ("functions[activation](h @ w)", "functions[activation](functions[activation](h @ w))"),
        ),
        Mistake(
            "The first layer has no activation; every layer has it.",
            ("functions[activation](h @ w)", "functions[activation if stds else 'linear'](h @ w)"),
        ),
        Mistake("Each deviation is divided by that of the input X.", ("h.std()", "h.std() / X.std()")),
        Mistake(
            "Each deviation is divided by that of the layer before; it stands by itself.",
            (
                "        h = functions[activation](h @ w)\n        stds.append(h.std())",
                "        before, h = np.std(h), functions[activation](h @ w)\n        stds.append(h.std() / before)",
            ),
        ),
        Mistake("These are means; standard deviations are asked.", ("h.std()", "h.mean()")),
        Mistake(
            "These are mean squares: neither is the mean subtracted nor the root taken.", ("h.std()", "(h**2).mean()")
        ),
        Mistake("These are mean absolute deviations from the mean.", ("h.std()", "np.abs(h - h.mean()).mean()")),
        Mistake("These are norms, roots of sums of squares.", ("h.std()", "np.sqrt((h**2).sum())")),
        Mistake(
            "The squares about the mean are summed, not averaged.", ("h.std()", "np.sqrt(((h - h.mean()) ** 2).sum())")
        ),
        Mistake(
            "The squares are divided by the number of samples; they must be by that of all numbers.",
            ("h.std()", "np.sqrt(((h - h.mean()) ** 2).sum() / len(h))"),
        ),
        Mistake(
            "The squares are taken about the mean of each unit; they must be about the mean of all numbers.",
            ("h.std()", "np.sqrt(h.var(axis=0).mean())"),
        ),
        Mistake(
            "The squares are taken about the mean of each sample; they must be about the mean of all numbers.",
            ("h.std()", "np.sqrt(h.var(axis=1).mean())"),
        ),
        Mistake(
            "This is the deviation of the units' means; that of all numbers is asked.",
            ("h.std()", "h.mean(axis=0).std()"),
        ),
        Mistake("Zeros are left out of the spread.", ("h.std()", "h[h != 0].std() if h.any() else 0.0")),
        Mistake("Every layer has tanh, whatever the activation is.", ("functions[activation]", "np.tanh")),
        Mistake("Every layer has a ReLU, whatever the activation is.", ("functions[activation]", 'functions["relu"]')),
        Mistake(
            "Every layer has a sigmoid, whatever the activation is.", ("functions[activation]", 'functions["sigmoid"]')
        ),
        Mistake("The ReLU takes absolute values; negative numbers become 0.", ("np.maximum(z, 0)", "np.abs(z)")),
        Mistake(
            "tanh is half as steep: it is made of e**z where e**(2 * z) belongs.",
            ('"tanh": np.tanh', '"tanh": lambda z: np.tanh(z / 2)'),
        ),
        Mistake(
            "The sigmoid is its slope, s * (1 - s).", ("1 / (1 + np.exp(-z))", "np.exp(-z) / (1 + np.exp(-z)) ** 2")
        ),
        Mistake(
            "stds is in the reversed order: the last layer comes first.", ("np.array(stds)", "np.array(stds[::-1])")
        ),
        Mistake("Each entry is that of the last layer.", ("np.array(stds)", "np.full(len(stds), stds[-1])")),
        Mistake(
            "The last entry is 0: the last layer is left out.",
            ("return np.array(stds)", "return np.array([*stds[:-1], 0.0])"),
        ),
        Mistake("The squares are divided by twice their number.", ("h.std()", "h.std() / np.sqrt(2)")),
        Mistake(
            "Each deviation is divided by the root of the number of numbers, as in a standard error.",
            ("h.std()", "h.std() / np.sqrt(h.size)"),
        ),
        Mistake("The deviations are multiplied up, each by all before it.", ("np.array(stds)", "np.cumprod(stds)")),
        Mistake("The deviations are added up, each to all before it.", ("np.array(stds)", "np.cumsum(stds)")),
        Mistake("The spread is that of the first sample alone.", ("h.std()", "h[0].std()")),
        Mistake("The spread is that of the first unit alone.", ("h.std()", "h[:, 0].std()")),
        Mistake(
            "These are ranges, largest minus smallest; standard deviations are asked.",
            ("h.std()", "(h.max() - h.min())"),
        ),
        Mistake(
            "This is the deviation of the samples' means; that of all numbers is asked.",
            ("h.std()", "h.mean(axis=1).std()"),
        ),
        Mistake("The ReLU is a step: 1 where the sum is positive.", ("np.maximum(z, 0)", "(z > 0) * 1.0")),
        Mistake(
            "The ReLU leaks a hundredth of negative numbers.", ("np.maximum(z, 0)", "np.where(z > 0, z, 0.01 * z)")
        ),
        Mistake("tanh is its slope, 1 - tanh(z)**2.", ('"tanh": np.tanh', '"tanh": lambda z: 1 - np.tanh(z) ** 2')),
        Mistake("tanh is a sigmoid.", ('"tanh": np.tanh', '"tanh": lambda z: 1 / (1 + np.exp(-z))')),
        Mistake("The sigmoid is a tanh.", ("lambda z: 1 / (1 + np.exp(-z))", "np.tanh")),
        Mistake(
            "Each layer gets the output of the one before divided by its deviation.",
            ("stds.append(h.std())", "stds.append(h.std())\n        h = h / (h.std() or 1)"),
        ),
        Mistake(
            "The sums h @ W are divided by the root of the number of inputs.", ("(h @ w)", "(h @ w / np.sqrt(len(w)))")
        ),
        Mistake("The sums h @ W are divided by the number of inputs.", ("(h @ w)", "(h @ w / len(w))")),
        Mistake(
            "The weights are normalized to a deviation of 1 before they are used.", ("(h @ w)", "(h @ (w / w.std()))")
        ),
        Mistake(
            "These are the deviations of the weights; those of the layers' outputs are asked.",
            ("stds.append(h.std())", "stds.append(w.std())"),
        ),
        Mistake(
            "The logarithms of the deviations are returned.", ("np.array(stds)", "np.log(np.array(stds) + 1e-300)")
        ),
        Mistake("The root is taken twice: these are roots of standard deviations.", ("h.std()", "np.sqrt(h.std())")),
    ],
    hints=[
        "One loop over the weights; h = X before it, and h is replaced in it.",
        "The method std of an array, without an axis, takes all of its numbers together.",
    ],
    equivalents=[
        Equivalent(
            "A standard deviation does not change if all numbers change their sign.",
            ('"linear": lambda z: z', '"linear": lambda z: -z'),
            ("stds.append(h.std())", "stds.append((-h).std())"),
        ),
        Equivalent("A list of numbers is judged as the array that it makes.", ("return np.array(stds)", "return stds")),
    ],
)
