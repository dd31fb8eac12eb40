r"""## All weights zero?

It sounds modest: start from nothing, and let the gradient decide. Try it. A network with one hidden layer of $H$ tanh
units, without biases, learns by gradient descent:

$$h = \tanh(X W_1), \qquad out = h\, W_2, \qquad L = \frac{1}{2N} \sum_{n,k} (out_{n,k} - y_{n,k})^2$$

With $d = (out - y) / N$ the gradients are

$$dW_2 = h^T d, \qquad dW_1 = X^T \bigl[ (d\, W_2^T) \odot (1 - h^2) \bigr]$$

and a step subtracts $learning\_rate$ times each. Look at the formulas before you write them down: which factors are 0
if both weights are?

**By hand:** one sample $x = 1$, one hidden unit, $W_1 = 0$, $W_2 = 2$, $y = 1$. Then $h = 0$, $out = 0$, $d = -1$,
$dW_2 = 0$, $dW_1 = 1 \cdot (-1 \cdot 2) \cdot 1 = -2$. A step with rate 0.1 leaves $W_2 = 2$ and gives $W_1 = 0.2$.

**Pitfalls**

- Both gradients are taken at the *old* weights. If you change $W_2$ first, $dW_1$ must not see the new one.
- `W1 -= ...` writes into the caller's array. `W1 = W1 - ...` makes a new one.
"""

import numpy as np

from autograder.exercise import Case, Exercise, Function, Mistake, integers, normal

# ruff: noqa: PLR0917 - the names and their order are the contract


def train_tanh_net(W1, W2, X, y, learning_rate, steps):
    """Gradient descent of a network with one hidden layer of tanh units and no biases, on the whole batch.

    Args:
        W1: first weights, shape (D, H), float; not changed.
        W2: second weights, shape (H, K), float; not changed.
        X: input of shape (N, D), float or int; not changed.
        y: targets of shape (N, K), float; not changed.
        learning_rate: float > 0.
        steps: int >= 0, the number of steps. Each subtracts learning_rate times the gradient of the loss
            sum((tanh(X @ W1) @ W2 - y)**2) / (2 * N) from both weights, both gradients being taken at the weights
            before the step.

    Returns:
        W1: first weights after the steps, shape (D, H).
        W2: second weights after the steps, shape (H, K).
    """
    for _ in range(steps):
        h = np.tanh(X @ W1)
        d = (h @ W2 - y) / len(X)
        dW1 = X.T @ (d @ W2.T * (1 - h**2))
        W1, W2 = W1 - learning_rate * dW1, W2 - learning_rate * (h.T @ d)
    return W1, W2


exercise = Exercise(
    Function(train_tanh_net, returns=("W1", "W2")),
    points=4,
    cases=[
        Case(
            "one step",
            hint="Are both gradients taken at the weights before the step?",
            W1=normal(3, 4, scale=0.6),
            W2=normal(4, 2, scale=0.6),
            X=normal(5, 3),
            y=normal(5, 2),
            learning_rate=0.2,
            steps=1,
        ),
        Case(
            "six steps",
            W1=normal(2, 5, scale=0.5),
            W2=normal(5, 3, scale=0.5),
            X=normal(4, 2, shift=0.5),
            y=normal(4, 3),
            learning_rate=0.1,
            steps=6,
        ),
        Case(
            "both weights zero",
            hint="Which of the two gradients has a factor that is not 0?",
            W1=np.zeros((3, 4)),
            W2=np.zeros((4, 2)),
            X=normal(6, 3),
            y=normal(6, 2),
            learning_rate=0.5,
            steps=10,
        ),
        Case(
            "no step at all",
            hidden=True,
            hint="What does a loop over no steps leave?",
            W1=normal(4, 3),
            W2=normal(3, 2),
            X=normal(5, 4),
            y=normal(5, 2),
            learning_rate=0.1,
            steps=0,
        ),
        Case(
            "only the second weights zero",
            hidden=True,
            hint="In which step does each of the weights move first?",
            W1=normal(3, 5),
            W2=np.zeros((5, 2)),
            X=normal(4, 3),
            y=normal(4, 2),
            learning_rate=0.3,
            steps=2,
        ),
        Case(
            "one sample of whole numbers",
            hidden=True,
            W1=normal(4, 6, scale=0.3),
            W2=normal(6, 3, scale=0.5),
            X=integers(1, 4, low=-2, high=3),
            y=normal(1, 3),
            learning_rate=0.05,
            steps=4,
        ),
        Case(
            "all first weights alike",
            hidden=True,
            hint="Each unit gets the gradient that belongs to it.",
            W1=np.full((2, 4), 0.3),
            W2=np.full((4, 3), -0.2),
            X=normal(7, 2, shift=0.4),
            y=normal(7, 3),
            learning_rate=0.2,
            steps=5,
        ),
    ],
    mistakes=[
        Mistake(
            "The gradient of W1 is taken after W2 has moved; both belong to the weights before the step.",
            ("        dW1 = X.T", "        W2 = W2 - learning_rate * (h.T @ d)\n        dW1 = X.T"),
            ("W1 - learning_rate * dW1, W2 - learning_rate * (h.T @ d)", "W1 - learning_rate * dW1, W2"),
        ),
        Mistake(
            "The gradient of W2 is taken after W1 has moved; both belong to the weights before the step.",
            ("W1, W2 = W1 - learning_rate * dW1, W2 -", "W1 = W1 - learning_rate * dW1\n        W2 = W2 -"),
            ("(h.T @ d)", "(np.tanh(X @ W1).T @ d)"),
        ),
        Mistake("The slope of tanh is missing in the gradient of W1.", (" * (1 - h**2)", "")),
        Mistake("The slope is that of a sigmoid, h * (1 - h).", ("(1 - h**2)", "(h * (1 - h))")),
        Mistake("The gradients are not divided by the number of samples.", ("(h @ W2 - y) / len(X)", "(h @ W2 - y)")),
        Mistake(
            "The gradients are twice too large: the loss has a 2 in its denominator.",
            ("(h @ W2 - y) / len(X)", "2 * (h @ W2 - y) / len(X)"),
        ),
        Mistake(
            "The gradients are divided by the number of all targets, samples times outputs.",
            ("(h @ W2 - y) / len(X)", "(h @ W2 - y) / y.size"),
        ),
        Mistake(
            "The gradients are added: that climbs the loss.",
            ("W1 - learning_rate * dW1, W2 - learning", "W1 + learning_rate * dW1, W2 + learning"),
        ),
        Mistake("Only one step is made, however many are asked.", ("range(steps)", "range(min(steps, 1))")),
        Mistake("One step too many is made.", ("range(steps)", "range(steps + 1)")),
        Mistake(
            "The output goes through tanh too; it is h @ W2.",
            ("(h @ W2 - y)", "(np.tanh(h @ W2) - y) * (1 - np.tanh(h @ W2) ** 2)"),
        ),
        Mistake("The hidden layer has no tanh.", ("np.tanh(X @ W1)", "(X @ W1)"), (" * (1 - h**2)", "")),
        Mistake("W2 stays as it was.", ("W2 - learning_rate * (h.T @ d)", "W2")),
        Mistake("W1 stays as it was.", ("W1 - learning_rate * dW1", "W1")),
        Mistake(
            "tanh stands in the slope once more, 1 - tanh(h)**2; h is a tanh already.",
            ("(1 - h**2)", "(1 - np.tanh(h) ** 2)"),
        ),
        Mistake(
            "The slope is 1 minus the square of the sum X @ W1; it is 1 minus that of h, its tanh.",
            ("(1 - h**2)", "(1 - (X @ W1) ** 2)"),
        ),
        Mistake(
            "The step of W1 is not divided by the number of samples.",
            ("dW1 = X.T @ (d @ W2.T", "dW1 = X.T @ (d * len(X) @ W2.T"),
        ),
        Mistake("The step of W2 is not divided by the number of samples.", ("(h.T @ d)", "(h.T @ d) * len(X)")),
        Mistake(
            "The gradients are divided by the number of samples twice.",
            ("(h @ W2 - y) / len(X)", "(h @ W2 - y) / len(X) ** 2"),
        ),
        Mistake(
            "W1 moves up its gradient; the step must be subtracted.",
            ("W1 - learning_rate * dW1", "W1 + learning_rate * dW1"),
        ),
        Mistake(
            "W2 moves up its gradient; the step must be subtracted.",
            ("W2 - learning_rate * (h", "W2 + learning_rate * (h"),
        ),
        Mistake(
            "The gradients are those of a mean over all targets without the 1/2, 2 * (out - y) / (N * K).",
            ("(h @ W2 - y) / len(X)", "2 * (h @ W2 - y) / y.size"),
        ),
        Mistake(
            "The gradients are those of the sum of squares: 2 * (out - y), not divided by N.",
            ("(h @ W2 - y) / len(X)", "2 * (h @ W2 - y)"),
        ),
        Mistake(
            "The gradients are divided by the number of outputs K; the loss is divided by the number of samples.",
            ("(h @ W2 - y) / len(X)", "(h @ W2 - y) / y.shape[1]"),
        ),
        Mistake(
            "The gradients are divided by the number of inputs D; the loss is divided by the number of samples.",
            ("(h @ W2 - y) / len(X)", "(h @ W2 - y) / X.shape[1]"),
        ),
        Mistake(
            "W1 moves first, and the gradient of W2 comes from a new forward pass; the old weights are asked.",
            ("W1, W2 = W1 - learning_rate * dW1, W2 -", "W1 = W1 - learning_rate * dW1\n        W2 = W2 -"),
            ("(h.T @ d)", "(np.tanh(X @ W1).T @ ((np.tanh(X @ W1) @ W2 - y) / len(X)))"),
        ),
        Mistake(
            "W2 moves first, and the gradient of W1 comes from a new forward pass; the old weights are asked.",
            (
                "        dW1 = X.T @ (d @",
                "        W2 = W2 - learning_rate * (h.T @ d)\n        dW1 = X.T @ ((h @ W2 - y) / len(X) @",
            ),
            ("W1 - learning_rate * dW1, W2 - learning_rate * (h.T @ d)", "W1 - learning_rate * dW1, W2"),
        ),
        Mistake("The gradient of W2 takes the sums X @ W1; it takes their tanh, h.", ("(h.T @ d)", "((X @ W1).T @ d)")),
        Mistake("The slope is in the gradient of W2 as well, beside h.", ("(h.T @ d)", "((h * (1 - h**2)).T @ d)")),
        Mistake(
            "The hidden layer has a sigmoid, forward and in its slope; tanh is asked.",
            ("np.tanh(X @ W1)", "1 / (1 + np.exp(-X @ W1))"),
            ("(1 - h**2)", "(h * (1 - h))"),
        ),
        Mistake(
            "The hidden layer has a ReLU, forward and in its slope; tanh is asked.",
            ("np.tanh(X @ W1)", "np.maximum(X @ W1, 0)"),
            ("(1 - h**2)", "(h > 0)"),
        ),
        Mistake(
            "The output goes through tanh, without its slope; it is h @ W2.", ("(h @ W2 - y)", "(np.tanh(h @ W2) - y)")
        ),
        Mistake("One step too few is made.", ("range(steps)", "range(steps - 1)")),
        Mistake(
            "The gradients are those of the start in every step; they belong to the weights of that step.",
            ("    for _ in range(steps):\n", "    begin1, begin2 = W1, W2\n    for _ in range(steps):\n"),
            ("np.tanh(X @ W1)", "np.tanh(X @ begin1)"),
            ("(h @ W2 - y)", "(h @ begin2 - y)"),
            ("(d @ W2.T", "(d @ begin2.T"),
        ),
        Mistake(
            "The forward pass is made once, before the first step; it must be made in each.",
            ("    for _ in range(steps):\n", "    begin1, begin2 = W1, W2\n    for _ in range(steps):\n"),
            ("np.tanh(X @ W1)", "np.tanh(X @ begin1)"),
            ("(h @ W2 - y)", "(h @ begin2 - y)"),
        ),
        Mistake(
            "The hidden layer is computed once, before the first step; it must be computed in each.",
            (
                "    for _ in range(steps):\n        h = np.tanh(X @ W1)\n",
                "    h = np.tanh(X @ W1)\n    for _ in range(steps):\n",
            ),
        ),
        Mistake(
            "Each step makes an update after every sample; it makes one on the whole batch.",
            (
                "for _ in range(steps):\n",
                "for x, t in [pair for _ in range(steps) for pair in zip(X[:, None], y[:, None], strict=True)]:\n",
            ),
            ("np.tanh(X @ W1)", "np.tanh(x @ W1)"),
            ("(h @ W2 - y) / len(X)", "h @ W2 - t"),
            ("X.T @ (d", "x.T @ (d"),
        ),
        Mistake("The step of W1 is twice too large.", ("W1 - learning_rate * dW1", "W1 - 2 * learning_rate * dW1")),
        Mistake("The step of W2 is twice too large.", ("(h.T @ d)", "(h.T @ d) * 2")),
        Mistake(
            "The step of W1 is half as large as it should be.",
            ("W1 - learning_rate * dW1", "W1 - learning_rate * dW1 / 2"),
        ),
        Mistake("The step of W2 is half as large as it should be.", ("(h.T @ d)", "(h.T @ d) / 2")),
        Mistake(
            "The step of W1 is divided by the number of samples twice.",
            ("W1 - learning_rate * dW1", "W1 - learning_rate * dW1 / len(X)"),
        ),
        Mistake("The step of W2 is divided by the number of samples twice.", ("(h.T @ d)", "(h.T @ d) / len(X)")),
        Mistake(
            "The step of W1 is divided by the number of outputs K too.",
            ("W1 - learning_rate * dW1", "W1 - learning_rate * dW1 / y.shape[1]"),
        ),
        Mistake("The step of W2 is divided by the number of outputs K too.", ("(h.T @ d)", "(h.T @ d) / y.shape[1]")),
        Mistake(
            "The gradients are divided by the number of hidden units; the loss is divided by the number of samples.",
            ("(h @ W2 - y) / len(X)", "(h @ W2 - y) / W1.shape[1]"),
        ),
        Mistake(
            "The differences out - y are squared in the gradients.",
            ("(h @ W2 - y) / len(X)", "(h @ W2 - y) ** 2 / len(X)"),
        ),
        Mistake(
            "The gradients take the absolute differences of out and y; their sign counts.",
            ("(h @ W2 - y) / len(X)", "np.abs(h @ W2 - y) / len(X)"),
        ),
        Mistake("The slope is (1 - h)**2; it is 1 - h**2.", ("(1 - h**2)", "(1 - h) ** 2")),
        Mistake("The slope of tanh multiplies the gradient of W1 twice.", ("(1 - h**2)", "(1 - h**2) ** 2")),
        Mistake(
            "W1 is that before the last step.",
            ("    for _ in range(steps):\n", "    before = W1\n    for _ in range(steps):\n        before = W1\n"),
            ("return W1, W2", "return before, W2"),
        ),
        Mistake(
            "W2 is that before the last step.",
            ("    for _ in range(steps):\n", "    before = W2\n    for _ in range(steps):\n        before = W2\n"),
            ("return W1, W2", "return W1, before"),
        ),
        Mistake(
            "The learning rate is divided by the number of the step.",
            ("for _ in range(steps)", "for step in range(1, steps + 1)"),
            (
                "W1 - learning_rate * dW1, W2 - learning_rate",
                "W1 - learning_rate / step * dW1, W2 - learning_rate / step",
            ),
        ),
        Mistake(
            "The gradients of all steps so far are added up in each step.",
            ("    for _ in range(steps):\n", "    sum1 = sum2 = 0\n    for _ in range(steps):\n"),
            ("        W1, W2 = W1", "        sum1, sum2 = sum1 + dW1, sum2 + h.T @ d\n        W1, W2 = W1"),
            ("learning_rate * dW1, W2 - learning_rate * (h.T @ d)", "learning_rate * sum1, W2 - learning_rate * sum2"),
        ),
        Mistake("The output out is left out of the difference: the gradients take -y alone.", ("(h @ W2 - y)", "(-y)")),
        Mistake(
            "The gradient of W1 leaves W2 out of the path, or takes only its signs.",
            ("(d @ W2.T", "(d @ np.sign(W2).T"),
        ),
    ],
    hints=[
        "The shapes lead the way: dW1 must come out as (D, H), dW2 as (H, K), and d is (N, K).",
        "The slope of tanh, from its output h, is 1 - h**2; it multiplies element by element.",
        "Compute both gradients first, then make both new weights.",
    ],
)
