r"""## Overfit a handful first

Before you train for an hour, train for a second: on twenty samples, without any regularization. A network with
thousands of parameters must learn twenty samples by heart, to a loss near 0. If it does not, something is wrong, and
twenty samples are few enough to find out what. It is the best test of a whole training code that there is.

Use all of the samples in every step, plain gradient descent, and stop as soon as the loss is below a target.

**By hand:** one parameter $w = 4$, the loss $w^2/2$, `learning_rate` 0.5, `target` 0.6. The losses are 8, then 2 (at
$w = 2$), then 0.5 (at $w = 1$): below the target, so it stops there, after 2 updates. `losses` is `[8, 2, 0.5]`.

**Pitfalls**

- Look at the loss *before* each update, and stop without updating. Then `losses` tells of the parameters returned.
- If the target is never reached, stop after `max_steps` updates, and take the loss once more.
- Twenty samples, not the whole set.
"""
# ruff: noqa: PLR0917 - the names and their order are the contract

import numpy as np

from autograder.exercise import Case, Exercise, Mistake, Script, labels, normal


def overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps):
    """Gradient descent on the first few samples, until the loss is below a target.

    Args:
        loss_function: called as loss_function(params, X_few, y_few); gives loss, grads: a float, and a dict with the
            keys of params and arrays of their shapes.
        params: dict of float arrays, the start; neither the dict nor its arrays are changed.
        X: samples of shape (N, D); not changed.
        y: labels of shape (N,); not changed.
        count: int in {1, ..., N}; the first count samples are used, all of them in each step.
        learning_rate: float > 0; each update subtracts learning_rate times the gradient from every parameter.
        target: float; stop as soon as a loss is below it.
        max_steps: int >= 0, the most updates to make.

    Returns:
        params: dict of arrays, the parameters at the end.
        losses: array or list of floats: the loss of the start, then the loss after each update. The last one is that of
            the params returned. At most max_steps + 1 of them.
    """
    X, y, losses = X[:count], y[:count], []
    while True:
        loss, grads = loss_function(params, X, y)
        losses.append(loss)
        if loss < target or len(losses) > max_steps:
            return params, losses
        params = {name: value - learning_rate * grads[name] for name, value in params.items()}


def descent(overfit_small, params, X, y, count, learning_rate, target, max_steps):
    """A linear model with squared error; what comes out, and what was left unchanged."""

    def loss_function(params, X, y):
        error = X @ params["w"] + params["b"] - y
        return 0.5 * np.mean(error**2), {"w": X.T @ error / len(X), "b": np.array([error.mean()])}

    before = {name: value.copy() for name, value in params.items()}
    found, losses = overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps)
    same = [np.array_equal(params[name], before[name]) for name in before]
    return {
        "losses": np.array(losses),
        "w": found["w"],
        "b": found["b"],
        "params as before": np.array(all(same)),
    }


def a_network(overfit_small, params, X, y, count, learning_rate, target, max_steps):
    """A network of two layers that learns a few samples by heart."""

    def loss_function(params, X, y):
        h = np.tanh(X @ params["W1"])
        scores = h @ params["W2"]
        p = np.exp(scores - scores.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        loss = -np.log(p[np.arange(len(X)), y]).mean()
        p[np.arange(len(X)), y] -= 1
        return loss, {"W2": h.T @ p / len(X), "W1": X.T @ (p @ params["W2"].T * (1 - h**2)) / len(X)}

    found, losses = overfit_small(loss_function, params, X, y, count, learning_rate, target, max_steps)
    return {"first and last loss": np.array([losses[0], losses[-1]]), "updates": len(losses) - 1, **found}


exercise = Exercise(
    Script((overfit_small,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake("All samples are used, not the first count.", ("X[:count], y[:count]", "X, y")),
        Mistake(
            "The last samples are used; the first ones are asked.", ("X[:count], y[:count]", "X[-count:], y[-count:]")
        ),
        Mistake("It never stops before max_steps: the target plays no part.", ("loss < target or ", "")),
        Mistake(
            "It stops one update early: max_steps updates may be made.",
            ("len(losses) > max_steps", "len(losses) >= max_steps"),
        ),
        Mistake("It makes one update more than max_steps.", ("len(losses) > max_steps", "len(losses) > max_steps + 1")),
        Mistake(
            "It still makes an update after the loss is below the target.",
            (
                "            return params, losses\n",
                "            return {k: value - learning_rate * grads[k] for k, value in params.items()}, losses\n",
            ),
        ),
        Mistake("The parameters go up the gradient.", ("value - learning_rate", "value + learning_rate")),
        Mistake(
            "The caller's params are changed in place.",
            (
                "params = {name: value - learning_rate * grads[name] for name, value in params.items()}",
                "[value.__isub__(learning_rate * grads[name]) for name, value in params.items()]",
            ),
        ),
        Mistake(
            "The gradients of the start are used in every step.",
            (
                "loss, grads = loss_function(params, X, y)",
                "loss, new = loss_function(params, X, y)\n        grads = grads if len(losses) else new",
            ),
        ),
        Mistake(
            "losses lacks the loss of the start.",
            ("            return params, losses\n", "            return params, losses[1:]\n"),
        ),
        Mistake(
            "losses lacks the last loss.",
            ("            return params, losses\n", "            return params, losses[:-1]\n"),
        ),
        Mistake("It stops as soon as the loss is above the target.", ("loss < target", "loss > target")),
        Mistake(
            "It stops at a loss that equals the target, too; it must be below.", ("loss < target", "loss <= target")
        ),
        Mistake("One sample too many is used, count + 1.", ("X[:count], y[:count]", "X[: count + 1], y[: count + 1]")),
        Mistake(
            "One sample too few is used, count - 1.",
            ("X[:count], y[:count]", "X[: max(count - 1, 1)], y[: max(count - 1, 1)]"),
        ),
        Mistake(
            "Every step uses one sample, in turn; all count samples are used in each.",
            (
                "grads = loss_function(params, X, y)\n",
                "grads = loss_function(params, X[(turn := [len(losses) % len(X)])], y[turn])\n",
            ),
        ),
        Mistake(
            "At least one update is made, even if the first loss is below the target.",
            ("if loss < target or", "if (loss < target and len(losses) > 1) or"),
        ),
        Mistake(
            "After max_steps updates the last loss is not taken; the loss after each update belongs to losses.",
            (
                "            return params, losses\n",
                "            return params, losses if loss < target else losses[:-1]\n",
            ),
        ),
        Mistake(
            "The loss that is below the target is not in losses.",
            (
                "            return params, losses\n",
                "            return params, losses[:-1] if loss < target else losses\n",
            ),
        ),
        Mistake(
            "The last loss is in losses twice.",
            ("            return params, losses\n", "            return params, [*losses, loss]\n"),
        ),
        Mistake(
            "losses holds the last loss alone.",
            ("            return params, losses\n", "            return params, losses[-1:]\n"),
        ),
        Mistake(
            "The params returned are those before the last update.",
            (
                "    X, y, losses = X[:count], y[:count], []\n",
                "    X, y, losses, before = X[:count], y[:count], [], params\n",
            ),
            ("return params, losses", "return before, losses"),
            ("        params = {name", "        before, params = params, {name"),
        ),
        Mistake(
            "The params returned are those of the start.",
            (
                "    X, y, losses = X[:count], y[:count], []\n",
                "    X, y, losses, start = X[:count], y[:count], [], params\n",
            ),
            ("return params, losses", "return start, losses"),
        ),
        Mistake(
            "The gradients are divided by count; loss_function has seen to that.",
            ("learning_rate * grads[name]", "learning_rate * grads[name] / len(X)"),
        ),
        Mistake(
            "The gradients are multiplied by count.",
            ("learning_rate * grads[name]", "learning_rate * grads[name] * len(X)"),
        ),
        Mistake(
            "The learning rate is divided by the number of the step.",
            ("learning_rate * grads[name]", "learning_rate / len(losses) * grads[name]"),
        ),
        Mistake(
            "Only the signs of the gradients are used.",
            ("learning_rate * grads[name]", "learning_rate * np.sign(grads[name])"),
        ),
        Mistake(
            "The gradients of all steps are added up; each step uses its own.",
            (
                "        losses.append(loss)\n",
                "        losses.append(loss)\n        total = {n: total.get(n, 0) + grads[n] for n in params}\n",
            ),
            (
                "    X, y, losses = X[:count], y[:count], []\n",
                "    X, y, losses, total = X[:count], y[:count], [], {}\n",
            ),
            ("learning_rate * grads[name]", "learning_rate * total[name]"),
        ),
        Mistake(
            "Only the first parameter is updated.",
            (
                "value - learning_rate * grads[name] for",
                "value - (name == next(iter(params))) * learning_rate * grads[name] for",
            ),
        ),
        Mistake(
            "Only the last parameter is updated.",
            (
                "value - learning_rate * grads[name] for",
                "value - (name == [*params][-1]) * learning_rate * grads[name] for",
            ),
        ),
        Mistake(
            "The update starts from the given params in every step: all steps but the last are lost.",
            (
                "    X, y, losses = X[:count], y[:count], []\n",
                "    X, y, losses, start = X[:count], y[:count], [], params\n",
            ),
            ("[name] for name, value in params.items()", "[name] for name, value in start.items()"),
        ),
        Mistake(
            "The gradients are those of all samples, the losses those of the first count.",
            (
                "    X, y, losses = X[:count], y[:count], []\n",
                "    every, X, y, losses = (X, y), X[:count], y[:count], []\n",
            ),
            (
                "        losses.append(loss)\n",
                "        losses.append(loss)\n        grads = loss_function(params, *every)[1]\n",
            ),
        ),
        Mistake(
            "The losses are those of all samples, the gradients those of the first count.",
            (
                "    X, y, losses = X[:count], y[:count], []\n",
                "    every, X, y, losses = (X, y), X[:count], y[:count], []\n",
            ),
            (
                "        losses.append(loss)\n",
                "        loss = loss_function(params, *every)[0]\n        losses.append(loss)\n",
            ),
        ),
        Mistake(
            "It stops once the loss changes by less than the target; the loss itself must be below it.",
            ("if loss < target or", "if (len(losses) > 1 and losses[-2] - loss < target) or"),
        ),
        Mistake(
            "It stops once the mean of the losses is below the target.",
            ("if loss < target or", "if sum(losses) < target * len(losses) or"),
        ),
        Mistake("The step is the gradient alone: learning_rate is missing.", ("learning_rate * grads", "grads")),
        Mistake(
            "losses is in the reversed order.",
            ("            return params, losses\n", "            return params, losses[::-1]\n"),
        ),
        Mistake(
            "losses holds the sums of all losses so far.",
            (
                "            return params, losses\n",
                "            return params, [sum(losses[: k + 1]) for k in range(len(losses))]\n",
            ),
        ),
        Mistake(
            "losses holds the means of all losses so far.",
            (
                "            return params, losses\n",
                "            return params, [sum(losses[: k + 1]) / (k + 1) for k in range(len(losses))]\n",
            ),
        ),
        Mistake("losses holds the losses divided by count.", ("losses.append(loss)", "losses.append(loss / len(X))")),
        Mistake(
            "losses holds the losses multiplied by count.", ("losses.append(loss)", "losses.append(loss * len(X))")
        ),
        Mistake(
            "losses holds the first loss alone.",
            ("            return params, losses\n", "            return params, losses[:1]\n"),
        ),
        Mistake(
            "losses has the first loss twice.",
            ("            return params, losses\n", "            return params, [losses[0], *losses]\n"),
        ),
        Mistake(
            "One more update is made after the loss is below the target.",
            ("if loss < target or", "if (len(losses) > 1 and losses[-2] < target) or"),
        ),
        Mistake("The loss is compared with half of the target.", ("loss < target", "loss < target / 2")),
        Mistake("The root of the loss is compared with the target.", ("loss < target", "loss**0.5 < target")),
        Mistake("The loss times count is compared with the target.", ("loss < target", "loss * len(X) < target")),
        Mistake("The loss divided by count is compared with the target.", ("loss < target", "loss / len(X) < target")),
        Mistake(
            "At least two updates are made, even if a loss is below the target before.",
            ("loss < target or", "(loss < target and len(losses) > 2) or"),
        ),
        Mistake(
            "It stops once the loss has fallen by the target.", ("loss < target or", "losses[0] - loss > target or")
        ),
        Mistake(
            "It stops once the norm of the gradients is below the target.",
            ("loss < target or", "sum((g**2).sum() for g in grads.values()) < target**2 or"),
        ),
        Mistake(
            "The gradients are divided by their norm.",
            ("learning_rate * grads[name]", "learning_rate * grads[name] / np.linalg.norm(grads[name])"),
        ),
        Mistake(
            "The gradients are divided by the number of all samples.",
            (
                "    X, y, losses = X[:count], y[:count], []\n",
                "    total = len(X)\n    X, y, losses = X[:count], y[:count], []\n",
            ),
            ("learning_rate * grads[name]", "learning_rate * grads[name] / total"),
        ),
        Mistake(
            "The first count samples come with the last count labels.",
            ("X[:count], y[:count]", "X[:count], y[-count:]"),
        ),
        Mistake(
            "Samples 1 to count are used: the first one is left out.",
            ("X[:count], y[:count]", "X[1 : count + 1], y[1 : count + 1]"),
        ),
        Mistake(
            "Half of count samples are used.",
            ("X[:count], y[:count]", "X[: max(count // 2, 1)], y[: max(count // 2, 1)]"),
        ),
        Mistake(
            "All samples but the first count are used.",
            ("X[:count], y[:count]", "X[count:] if count < len(X) else X, y[count:] if count < len(X) else y"),
        ),
    ],
    hints=[
        "Each round: take the loss, note it, see whether to stop; only then update.",
        "How many losses have been noted after k updates?",
    ],
    equivalents=[],
)

exercise.cases.extend(
    [
        Case(
            "the target is reached",
            hint="Is the last loss that of the params you return?",
            scenario=descent,
            params={"w": normal(3), "b": normal(1)},
            X=normal(9, 3),
            y=normal(9, shift=2),
            count=2,
            learning_rate=0.2,
            target=0.2,
            max_steps=60,
        ),
        Case(
            "max_steps is reached",
            hint="How many updates were made?",
            scenario=descent,
            params={"w": normal(2), "b": normal(1)},
            X=normal(8, 2),
            y=normal(8, shift=3),
            count=6,
            learning_rate=0.1,
            target=0.0,
            max_steps=5,
        ),
        Case(
            "already below the target",
            hint="How many updates does it take if the first loss is good enough?",
            scenario=descent,
            params={"w": normal(4), "b": normal(1)},
            X=normal(5, 4),
            y=normal(5),
            count=3,
            learning_rate=0.3,
            target=1e6,
            max_steps=7,
        ),
        Case(
            "the target is reached with five samples",
            scenario=descent,
            params={"w": normal(2), "b": normal(1)},
            X=normal(9, 2),
            y=normal(9, shift=4),
            count=5,
            learning_rate=0.1,
            target=1.5,
            max_steps=50,
        ),
        Case(
            "no update allowed",
            hidden=True,
            scenario=descent,
            params={"w": normal(2), "b": normal(1)},
            X=normal(6, 2),
            y=normal(6, shift=1),
            count=4,
            learning_rate=0.3,
            target=0.0,
            max_steps=0,
        ),
        Case(
            "one sample",
            hidden=True,
            scenario=descent,
            params={"w": normal(3), "b": normal(1)},
            X=normal(4, 3),
            y=normal(4, shift=4),
            count=1,
            learning_rate=0.05,
            target=0.1,
            max_steps=300,
        ),
        Case(
            "all samples",
            hidden=True,
            scenario=descent,
            params={"w": normal(3), "b": normal(1)},
            X=normal(7, 3),
            y=normal(7, shift=2),
            count=7,
            learning_rate=0.25,
            target=0.0,
            max_steps=12,
        ),
        Case(
            "a network of two layers",
            hidden=True,
            hint="Are loss and gradients taken anew in every step?",
            scenario=a_network,
            params={"W1": normal(5, 8), "W2": normal(8, 3, scale=0.1)},
            X=normal(12, 5),
            y=labels(12, 3),
            count=4,
            learning_rate=0.5,
            target=0.4,
            max_steps=200,
        ),
        Case(
            "a loss that equals the target",
            hint="Is a loss that equals the target below it?",
            scenario=descent,
            params={"w": np.zeros(1), "b": np.zeros(1)},
            X=np.array([[1]]),
            y=np.array([2]),
            count=1,
            learning_rate=0.25,
            target=0.5,
            max_steps=4,
        ),
    ]
)
