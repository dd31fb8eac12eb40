r"""## Gradient descent

Now learn from slopes. Take the simplest neuron of all, $\hat y = X w + b$ without a sigmoid, and measure how far off
it is by the **mean squared error**:

$$L = \frac1N \sum_n (\hat y_n - y_n)^2$$

Its gradient has an entry for every weight, and one for the bias:

$$\frac{\partial L}{\partial w} = \frac2N\, X^T (\hat y - y), \qquad
\frac{\partial L}{\partial b} = \frac2N \sum_n (\hat y_n - y_n)$$

The gradient points uphill, in the direction in which the loss grows fastest. So step the other way, again and again,
by a **learning rate** $\eta$:

$$w \leftarrow w - \eta\, \frac{\partial L}{\partial w}, \qquad b \leftarrow b - \eta\, \frac{\partial L}{\partial b}$$

All samples take part in every step. This is called *batch* gradient descent.

**By hand:** one feature, two samples $x = (1, 2)$ with $y = (1, 3)$, start at $w = 0$ and $b = 0$, with $\eta = 0.1$.
The errors are $(-1, -3)$, so $L = 5$, the gradients are $-7$ and $-4$, and one step leads to $w = 0.7$ and $b = 0.4$,
where $L = 0.725$.

**Pitfalls**

- Both gradients belong to the same point. Compute both, then move $w$ and $b$.
- The factor 2 stays. Some books put $\tfrac12$ before the sum to be rid of it; that is half of this loss.
- `losses[t]` is the loss where step $t$ begins, from the very errors that its gradient is made of. So `losses[0]` is
  the loss of the start, and the loss of the `w` and `b` that you return is not in the list.
"""
# ruff: noqa: PLR0917 - the names and their order are the contract

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Function, Mistake, integers, normal


def gradient_descent(X, y, w, b, learning_rate, steps):
    """Batch gradient descent on the mean squared error of the linear model X @ w + b.

    Args:
        X: samples of shape (N, D), float or int; not changed.
        y: targets of shape (N,), float; not changed.
        w: initial weights of shape (D,), float; not changed.
        b: initial bias, a float.
        learning_rate: float > 0, factor of the gradient in each step.
        steps: int >= 1, number of steps; each uses all N samples.

    Returns:
        w: weights after the last step, shape (D,).
        b: bias after the last step, a float.
        losses: array or list of `steps` floats: losses[t] is the mean of (X @ w + b - y)**2, without a factor 1/2,
            before step t is taken (t = 0, 1, ...).
    """
    losses = np.zeros(steps)
    for t in range(steps):
        error = X @ w + b - y
        losses[t] = np.mean(error**2)
        w = w - learning_rate * 2 * X.T @ error / len(y)
        b = b - learning_rate * 2 * error.mean()
    return w, b, losses


exercise = Exercise(
    Function(gradient_descent, returns=("w", "b", "losses")),
    points=5,
    cases=[
        Case(
            "one step, by hand",
            hint="This is the example above. Which of its numbers is the first to differ?",
            X=np.array([[1.0], [2.0]]),
            y=np.array([1.0, 3.0]),
            w=np.zeros(1),
            b=0.0,
            learning_rate=0.1,
            steps=1,
        ),
        Case("five steps", X=normal(7, 3), y=normal(7, shift=2), w=normal(3), b=0.5, learning_rate=0.05, steps=5),
        Case(
            "too large a learning rate",
            hint="Here the losses must grow.",
            X=normal(4, 2, scale=2),
            y=normal(4),
            w=normal(2),
            b=-1.0,
            learning_rate=0.5,
            steps=4,
        ),
        Case(
            "one sample",
            hidden=True,
            hint="With one sample, is its mean the sample itself?",
            X=normal(1, 4),
            y=normal(1),
            w=normal(4),
            b=0.7,
            learning_rate=0.04,
            steps=6,
        ),
        Case(
            "whole numbers in X",
            hidden=True,
            hint="Do the weights stay floats?",
            X=integers(8, 3, low=-2, high=3),
            y=normal(8),
            w=normal(3),
            b=-0.4,
            learning_rate=0.07,
            steps=7,
        ),
        Case(
            "features off centre",
            hidden=True,
            hint="Does the bias move too, and from the same errors as the weights?",
            X=normal(9, 2, shift=3),
            y=normal(9, shift=-5),
            w=normal(2),
            b=1.5,
            learning_rate=0.02,
            steps=9,
        ),
        Case(
            "many samples",
            hidden=True,
            X=normal(400, 5),
            y=normal(400, shift=1),
            w=np.zeros(5),
            b=0.0,
            learning_rate=0.1,
            steps=50,
        ),
    ],
    mistakes=[
        Mistake(
            "The factor 2 is missing from both gradients: they are those of half the loss.",
            ("learning_rate * 2 * X.T", "learning_rate * X.T"),
            ("learning_rate * 2 * error.mean()", "learning_rate * error.mean()"),
            convention=True,
        ),
        Mistake(
            "Loss and gradients have the factor 1/2 of another convention; here the loss is the mean of the squares.",
            ("np.mean(error**2)", "np.mean(error**2) / 2"),
            ("learning_rate * 2 * X.T", "learning_rate * X.T"),
            ("learning_rate * 2 * error.mean()", "learning_rate * error.mean()"),
            convention=True,
        ),
        Mistake(
            "The losses are those after each step; those before it are asked.",
            (
                "        losses[t] = np.mean(error**2)\n",
                "",
            ),
            ("2 * error.mean()\n", "2 * error.mean()\n        losses[t] = np.mean((X @ w + b - y) ** 2)\n"),
            convention=True,
        ),
        Mistake(
            "The losses begin before the first step and end after the last: one more than there are steps.",
            ("np.zeros(steps)", "np.zeros(steps + 1)"),
            ("return w, b, losses", "losses[-1] = np.mean((X @ w + b - y) ** 2)\n    return w, b, losses"),
            convention=True,
        ),
        Mistake(
            "The steps go uphill: w and b move along the gradient, not against it.",
            ("w = w - ", "w = w + "),
            ("b = b - ", "b = b + "),
        ),
        Mistake(
            "Only one step is taken.",
            ("error = X @ w + b - y", "error = X @ w + b - y\n        learning_rate = 0 if t else learning_rate"),
        ),
        Mistake("The bias does not move.", ("b = b - learning_rate * 2 * error.mean()", "b = b - 0.0")),
        Mistake("The weights do not move.", ("w = w - learning_rate * 2 * X.T @ error / len(y)", "w = w + 0.0")),
        Mistake("The bias is left out of the model.", ("error = X @ w + b - y", "error = X @ w - y")),
        Mistake(
            "The gradients are sums over the samples; they must be divided by N.",
            ("X.T @ error / len(y)", "X.T @ error"),
            ("error.mean()", "error.sum()"),
        ),
        Mistake("The gradient of the weights is not divided by N.", ("X.T @ error / len(y)", "X.T @ error")),
        Mistake("The gradient of the bias is a sum; it must be divided by N.", ("error.mean()", "error.sum()")),
        Mistake(
            "The gradient of the weights is divided by the number of features; it must be by that of the samples.",
            ("/ len(y)", "/ len(w)"),
        ),
        Mistake(
            "The bias follows the errors that are left after the weights have moved; use those from before.",
            ("2 * error.mean()", "2 * np.mean(X @ w + b - y)"),
        ),
        Mistake("The losses are sums of squares; means are asked.", ("np.mean(error**2)", "np.sum(error**2)")),
        Mistake(
            "The losses are mean absolute errors; mean squares are asked.",
            ("np.mean(error**2)", "np.mean(np.abs(error))"),
        ),
        Mistake(
            "The losses are roots of mean squares; take no root.", ("np.mean(error**2)", "np.sqrt(np.mean(error**2))")
        ),
        Mistake(
            "The learning rate is missing: each step is the whole gradient.",
            ("learning_rate * 2 * X.T", "2 * X.T"),
            ("learning_rate * 2 * error.mean()", "2 * error.mean()"),
        ),
        Mistake(
            "The errors are not squared in the loss, so that those of opposite sign cancel.",
            ("np.mean(error**2)", "np.mean(error)"),
        ),
        Mistake(
            "The factor 2 is missing from the gradient of the weights.",
            ("learning_rate * 2 * X.T", "learning_rate * X.T"),
        ),
        Mistake(
            "The factor 2 is missing from the gradient of the bias.",
            ("learning_rate * 2 * error.mean()", "learning_rate * error.mean()"),
        ),
        Mistake(
            "The losses are half the mean of the squares; here there is no factor 1/2.",
            ("np.mean(error**2)", "np.mean(error**2) / 2"),
            convention=True,
        ),
        Mistake(
            "The losses are half the sum of the squares; means are asked.",
            ("np.mean(error**2)", "np.sum(error**2) / 2"),
            convention=True,
        ),
        Mistake(
            "The losses are squares of the mean error; means of the squares are asked.",
            ("np.mean(error**2)", "np.mean(error) ** 2"),
        ),
        Mistake("The weights go uphill: they move along the gradient, not against it.", ("w = w - ", "w = w + ")),
        Mistake("The bias goes uphill: it moves along the gradient, not against it.", ("b = b - ", "b = b + ")),
        Mistake("The learning rate is missing from the step of the weights.", ("learning_rate * 2 * X.T", "2 * X.T")),
        Mistake(
            "The learning rate is missing from the step of the bias.",
            ("learning_rate * 2 * error.mean()", "2 * error.mean()"),
        ),
        Mistake(
            "The weights follow the errors that are left after the bias has moved; use those from before.",
            ("        w = w - learning_rate * 2 * X.T @ error / len(y)\n", ""),
            (
                "2 * error.mean()\n",
                "2 * error.mean()\n        w = w - learning_rate * 2 * X.T @ (X @ w + b - y) / len(y)\n",
            ),
        ),
        Mistake(
            "Each sample makes a step of its own; a step uses all samples.",
            (
                (
                    "        w = w - learning_rate * 2 * X.T @ error / len(y)\n"
                    "        b = b - learning_rate * 2 * error.mean()\n"
                ),
                (
                    "        for x_i, y_i in zip(X, y, strict=True):\n            e = x_i @ w + b - y_i\n"
                    "            w, b = w - learning_rate * 2 * e * x_i, b - learning_rate * 2 * e\n"
                ),
            ),
        ),
        Mistake(
            "The errors are computed once, before the first step; each step needs its own.",
            ("    losses = np.zeros(steps)\n", "    losses, error = np.zeros(steps), X @ w + b - y\n"),
            ("        error = X @ w + b - y\n", ""),
        ),
        Mistake(
            "The gradients are those of the absolute errors: they hold the signs of the errors.",
            ("2 * X.T @ error", "X.T @ np.sign(error)"),
            ("2 * error.mean()", "np.sign(error).mean()"),
        ),
        Mistake(
            "The gradient of the weights is the mean of X times the mean error; multiply sample by sample first.",
            ("X.T @ error / len(y)", "X.mean(axis=0) * error.mean()"),
        ),
        Mistake(
            "The gradient of the weights is one number, averaged over the features too; each weight has its own.",
            ("X.T @ error / len(y)", "np.mean(X.T @ error / len(y))"),
        ),
        Mistake(
            "The gradient of the weights is divided by N times D; it must be divided by N.",
            ("X.T @ error / len(y)", "X.T @ error / X.size"),
        ),
        Mistake(
            "The gradients hold the squared errors; they are made of the errors themselves.",
            ("X.T @ error", "X.T @ error**2"),
            ("error.mean()", "np.mean(error**2)"),
        ),
        Mistake(
            "The gradient of the bias is the loss: it holds the squared errors.", ("error.mean()", "np.mean(error**2)")
        ),
        Mistake(
            "The last step is not taken.",
            ("        w = w - ", "        if t == steps - 1:\n            break\n        w = w - "),
        ),
        Mistake(
            "Only the last loss is returned; one for each step is asked.",
            ("return w, b, losses", "return w, b, losses[-1]"),
        ),
        Mistake(
            "The learning rate is divided by the number of the step; it stays the same.",
            ("        w = w - learning_rate", "        eta = learning_rate / (t + 1)\n        w = w - eta"),
            ("b = b - learning_rate", "b = b - eta"),
        ),
        Mistake(
            "One step too many is taken.",
            ("range(steps)", "range(steps + 1)"),
            ("np.zeros(steps)", "np.zeros(steps + 1)"),
            ("return w, b, losses", "return w, b, losses[:steps]"),
        ),
        Mistake(
            "The last loss is missing; there is one for each step.", ("return w, b, losses", "return w, b, losses[:-1]")
        ),
        Mistake(
            "The loss of the start is missing; there is one for each step.",
            ("return w, b, losses", "return w, b, losses[1:]"),
        ),
        Mistake(
            "The first step is not taken.",
            ("        w = w - ", "        if t == 0:\n            continue\n        w = w - "),
        ),
        Mistake(
            "w starts at 0; the w that is given is the start.",
            ("    losses = np.zeros(steps)\n", "    losses, w = np.zeros(steps), 0.0 * w\n"),
        ),
        Mistake(
            "b starts at 0; the b that is given is the start.",
            ("    losses = np.zeros(steps)\n", "    losses, b = np.zeros(steps), 0.0\n"),
        ),
        Mistake(
            "w and b start at 0; the start is given.",
            ("    losses = np.zeros(steps)\n", "    losses, w, b = np.zeros(steps), 0.0 * w, 0.0\n"),
        ),
        Mistake("The losses stand in reversed order.", ("return w, b, losses", "return w, b, losses[::-1]")),
        Mistake("The losses add up from step to step.", ("return w, b, losses", "return w, b, np.cumsum(losses)")),
        Mistake(
            "The mean of all losses is returned; one for each step is asked.",
            ("return w, b, losses", "return w, b, np.mean(losses)"),
        ),
        Mistake(
            "The sum of all losses is returned; one for each step is asked.",
            ("return w, b, losses", "return w, b, np.sum(losses)"),
        ),
        Mistake(
            "The losses are divided by the number of features.", ("np.mean(error**2)", "np.mean(error**2) / X.shape[1]")
        ),
        Mistake("The losses are divided by N twice.", ("np.mean(error**2)", "np.mean(error**2) / len(y)")),
        Mistake(
            "The losses are sums of squares divided by the number of features; divide by that of the samples.",
            ("np.mean(error**2)", "np.sum(error**2) / X.shape[1]"),
        ),
        Mistake(
            "The losses are divided by N - 1; divide by N.",
            ("np.mean(error**2)", "np.sum(error**2) / max(len(y) - 1, 1)"),
        ),
        Mistake("The losses are divided by the number of steps.", ("np.mean(error**2)", "np.mean(error**2) / steps")),
        Mistake(
            "The losses are multiplied by the learning rate.",
            ("np.mean(error**2)", "np.mean(error**2) * learning_rate"),
        ),
        Mistake("The losses are the largest squares; means are asked.", ("np.mean(error**2)", "np.max(error**2)")),
        Mistake(
            "The losses are sums of absolute errors; mean squares are asked.",
            ("np.mean(error**2)", "np.sum(np.abs(error))"),
        ),
        Mistake(
            "The losses are medians of the squares; means are asked.", ("np.mean(error**2)", "np.median(error**2)")
        ),
        Mistake(
            "The losses are variances of the errors; the mean error is not to be subtracted.",
            ("np.mean(error**2)", "np.var(error)"),
        ),
        Mistake("The bias is left out of the losses.", ("np.mean(error**2)", "np.mean((error - b) ** 2)")),
        Mistake(
            "losses[t] is the loss before the step divided by that of the start.",
            ("return w, b, losses", "return w, b, losses / losses[0]"),
        ),
        Mistake("Each loss is that of the start.", ("return w, b, losses", "return w, b, np.full(steps, losses[0])")),
        Mistake(
            "The first loss is 0: the losses begin one entry later.",
            ("return w, b, losses", "return w, b, np.concatenate([[0.0], losses[:-1]])"),
        ),
        Mistake("The gradient of the weights is divided by N twice.", ("/ len(y)", "/ len(y) ** 2")),
        Mistake("The gradient of the bias is divided by N twice.", ("error.mean()", "error.mean() / len(y)")),
        Mistake(
            "The gradient of the bias is divided by the number of features.",
            ("error.mean()", "error.mean() / X.shape[1]"),
        ),
        Mistake(
            "The gradient of the bias is a sum divided by the number of features; divide by that of the samples.",
            ("error.mean()", "error.sum() / X.shape[1]"),
        ),
        Mistake("The gradient of the weights is divided by N - 1; divide by N.", ("/ len(y)", "/ max(len(y) - 1, 1)")),
        Mistake(
            "The gradient of the bias is divided by N - 1; divide by N.",
            ("error.mean()", "error.sum() / max(len(y) - 1, 1)"),
        ),
        Mistake("The factor of the gradient of the weights is 1/2; it is 2.", ("2 * X.T", "0.5 * X.T")),
        Mistake("The factor of the gradient of the bias is 1/2; it is 2.", ("2 * error.mean()", "0.5 * error.mean()")),
        Mistake("The learning rate enters the step of the weights twice.", ("* 2 * X.T", "* learning_rate * 2 * X.T")),
        Mistake(
            "The learning rate enters the step of the bias twice.",
            ("* 2 * error.mean()", "* learning_rate * 2 * error.mean()"),
        ),
        Mistake(
            "The step of the weights is divided by the learning rate.",
            ("learning_rate * 2 * X.T", "1 / learning_rate * 2 * X.T"),
        ),
        Mistake(
            "The step of the bias is divided by the learning rate.",
            ("learning_rate * 2 * error.mean()", "2 * error.mean() / learning_rate"),
        ),
        Mistake("The gradient of the bias has the absolute errors.", ("error.mean()", "np.abs(error).mean()")),
        Mistake("The gradient of the weights has the absolute errors.", ("X.T @ error", "X.T @ np.abs(error)")),
        Mistake("The gradient of the weights has the squared errors.", ("X.T @ error", "X.T @ error**2")),
        Mistake("The gradient of the weights has the signs of the errors.", ("X.T @ error", "X.T @ np.sign(error)")),
        Mistake("The gradient of the bias has the signs of the errors.", ("error.mean()", "np.sign(error).mean()")),
        Mistake(
            "The gradient of the weights has the predictions; it is made of the errors.",
            ("X.T @ error", "X.T @ (error + y)"),
        ),
        Mistake(
            "The gradient of the bias is the mean prediction; it is made of the errors.",
            ("error.mean()", "(error + y).mean()"),
        ),
        Mistake("The gradient of the bias is the error of the first sample.", ("error.mean()", "error[0]")),
        Mistake("The gradient of the bias is the error of the last sample.", ("error.mean()", "error[-1]")),
        Mistake("The gradient of the weights has X squared.", ("X.T @ error", "(X**2).T @ error")),
        Mistake("The gradient of the bias has b as a factor.", ("2 * error.mean()", "2 * b * error.mean()")),
        Mistake(
            "The bias takes the mean of the gradient of the weights.",
            ("2 * error.mean()", "2 * np.mean(X.T @ error / len(y))"),
        ),
        Mistake(
            "The last sample is left out of the gradient of the weights.", ("X.T @ error", "X[:-1].T @ error[:-1]")
        ),
        Mistake(
            "w is that of the smallest loss; the last one is asked.",
            ("    losses = np.zeros(steps)\n", "    losses, kept = np.zeros(steps), []\n"),
            ("        w = w - ", "        kept.append((w, b))\n        w = w - "),
            ("return w, b,", "return *kept[int(np.argmin(losses))],"),
        ),
        Mistake(
            "w is that before the last step; the last one is asked.",
            ("        w = w - ", "        old = w\n        w = w - "),
            ("return w,", "return old,"),
        ),
        Mistake(
            "b is that before the last step; the last one is asked.",
            ("        b = b - ", "        old = b\n        b = b - "),
            ("return w, b", "return w, old"),
        ),
        Mistake(
            "w is the average over the steps; the last one is asked.",
            ("    losses = np.zeros(steps)\n", "    losses, kept = np.zeros(steps), []\n"),
            ("        b = b - ", "        kept.append(w)\n        b = b - "),
            ("return w,", "return np.mean(kept, axis=0),"),
        ),
    ],
    hints=[
        "Compute the errors once in each step, an array of shape (N,). The loss and both gradients are made of it.",
        "X.T @ error adds up, for each feature, feature times error over all samples.",
    ],
    equivalents=[Equivalent("Every entry is overwritten.", ("np.zeros(steps)", "np.ones(steps)"))],
)
