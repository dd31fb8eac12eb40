r"""## The training loop

Everything meets here: for each batch, compute loss and gradients, then let the update rule move every parameter.

    for each batch:
        loss, grads = loss_function(params, X of the batch, y of the batch)
        for each parameter:
            params[name], state[name] = rule(params[name], grads[name], state[name])

The loop knows neither the network nor the rule; both come in as functions. That is why it serves any of them. The rule
is one of those you know: `rule(w, dw, config) -> next_w, config`, where `config` holds the settings and what the rule
remembers.

**By hand:** one parameter $w = 2$, the loss $w^2/2$, so the gradient is $w$, and the plain rule $w - 0.5\, dw$. Two
batches give the losses 2 and 0.5, and $w = 0.5$ in the end.

**Pitfalls**

- **Every parameter needs a state of its own.** A velocity of $W_1$ is of no use to $b_1$; often it has not even its
  shape. Start each from a copy of the `config` that you are given.
- What the rule returns as `config` goes into its next call for this parameter. Drop it, and momentum has no memory.
- Take all gradients of a batch first, then update. The loss of a batch is that before its update.
- The caller's `params` stay as they are: compare before and after, train twice from the same start.
"""
# ruff: noqa: PLR0917 - the names and their order are the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, labels, normal


def train(loss_function, params, X, y, rule, config, batches):
    """Train by given batches.

    Args:
        loss_function: called as loss_function(params, X_batch, y_batch); gives loss, grads: a float, and a dict with
            the keys of params and arrays of their shapes. It is called once for each batch.
        params: dict of float arrays, the start; neither the dict nor its arrays are changed.
        X: samples of shape (N, D); not changed.
        y: labels of shape (N,); not changed.
        rule: called as rule(w, dw, config); gives next_w, config. It may change w and the config that it receives in
            place.
        config: dict of numbers, the settings of the rule. Each parameter begins with a copy of it and then receives
            what the rule returned for it; not changed.
        batches: list of int arrays; each holds the indices of the samples of one batch, in the order of the updates.

    Returns:
        params: dict with the keys of the params given: the arrays after the last update.
        losses: array or list of floats, one for each batch: its loss, before its update.
    """
    params = {name: value.copy() for name, value in params.items()}
    states = {name: dict(config) for name in params}
    losses = []
    for batch in batches:
        loss, grads = loss_function(params, X[batch], y[batch])
        losses.append(loss)
        for name in params:
            params[name], states[name] = rule(params[name], grads[name], states[name])
    return params, losses


def plain_descent(train, params, X, y, config, batches):
    """A softmax classifier and a plain rule."""

    def loss_function(params, X, y):
        scores = X @ params["W"] + params["b"]
        p = np.exp(scores - scores.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        loss = -np.log(p[np.arange(len(X)), y]).mean()
        p[np.arange(len(X)), y] -= 1
        return loss, {"W": X.T @ p / len(X), "b": p.sum(axis=0) / len(X)}

    def rule(w, dw, config):
        return w - config["learning_rate"] * dw, config

    before = {name: value.copy() for name, value in params.items()}
    found, losses = train(loss_function, params, X, y, rule, config, batches)
    same = np.array(all(np.array_equal(params[name], before[name]) for name in before))
    return {"losses": np.array(losses), **{name: found[name] for name in before}, "params as before": same}


def with_memory(train, params, X, y, config, batches):
    """A linear model and momentum that counts its steps and works in place; and what was left unchanged."""
    calls = []

    def loss_function(params, X, y):
        calls.append(len(X))
        error = X @ params["w"] + X[:, ::-1] @ params["b"] - y
        return 0.5 * np.mean(error**2), {"b": X[:, ::-1].T @ error / len(X), "w": X.T @ error / len(X)}

    def rule(w, dw, config):
        config["t"] = config.get("t", 0) + 1
        config["velocity"] = config["momentum"] * config.get("velocity", np.zeros_like(w)) + dw
        w -= config["learning_rate"] / config["t"] * config["velocity"]
        return w, config

    before, settings = {name: value.copy() for name, value in params.items()}, dict(config)
    found, losses = train(loss_function, params, X, y, rule, config, batches)
    return {
        "losses": np.array(losses),
        **{name: found[name] for name in params},
        "params as before": np.array(all(np.array_equal(params[name], before[name]) for name in before)),
        "config as before": np.array(config == settings),
        "sizes of the batches": np.array(calls),
    }


def state_returned_anew(train, params, X, y, config, batches):
    """A rule that returns a new config each time, and leaves the one it received as it was."""

    def loss_function(params, X, y):
        gap = {name: value - X.mean() * y.mean() for name, value in params.items()}
        return sum((g**2).sum() for g in gap.values()) / 2, gap

    def rule(w, dw, config):
        rate = config["learning_rate"]
        return w - rate * dw, {**config, "learning_rate": rate * config["decay"]}

    found, losses = train(loss_function, params, X, y, rule, config, batches)
    return {"losses": np.array(losses), **{name: found[name] for name in params}}


exercise = Exercise(
    Script((train,)),
    points=5,
    cases=[],
    mistakes=[
        Mistake(
            "All parameters share one state of the rule; each needs its own.",
            ("{name: dict(config) for name in params}", "dict.fromkeys(params, dict(config))"),
        ),
        Mistake(
            "The rule remembers nothing: what it returns as config is not given to it in the next batch.",
            (
                "params[name], states[name] = rule(params[name], grads[name], states[name])",
                "params[name], _ = rule(params[name], grads[name], dict(config))",
            ),
        ),
        Mistake(
            "The config that the caller gave is handed to the rule itself, which changes it.",
            ("{name: dict(config) for name in params}", "dict.fromkeys(params, config)"),
        ),
        Mistake(
            "The caller's params are changed.",
            ("    params = {name: value.copy() for name, value in params.items()}\n", ""),
        ),
        Mistake(
            "The arrays of the caller's params are changed in place; a new dict alone does not protect them.",
            ("    params = {name: value.copy() for name, value in params.items()}\n", "    params = dict(params)\n"),
        ),
        Mistake("Every batch holds all samples.", ("X[batch], y[batch]", "X, y")),
        Mistake("The batches come in reverse.", ("in batches", "in batches[::-1]")),
        Mistake("Only the first batch makes an update.", ("in batches", "in batches[:1]")),
        Mistake("The last batch makes no update.", ("in batches", "in batches[:-1]")),
        Mistake(
            "All gradients are taken at the start; each batch must see the parameters of that moment.",
            ("loss, grads = loss_function(params, X", "loss, grads = loss_function(begin, X"),
            ("losses = []", "losses, begin = [], {name: value.copy() for name, value in params.items()}"),
        ),
        Mistake(
            "The losses are those after the update of their batch.",
            ("        losses.append(loss)\n", ""),
            (
                "states[name])\n    return",
                "states[name])\n        losses.append(loss_function(params, X[batch], y[batch])[0])\n    return",
            ),
        ),
        Mistake("losses holds the last loss alone.", ("return params, losses", "return params, losses[-1:]")),
        Mistake("Only the first parameter is updated.", ("for name in params:", "for name in [*params][:1]:")),
        Mistake(
            "What the rule returns as config is dropped; only changes in place are kept.",
            ("params[name], states[name] = rule(", "params[name], _ = rule("),
        ),
        Mistake(
            "One config goes through all calls of the rule: what it returns for a parameter is given to the next one.",
            (
                "params[name], states[name] = rule(params[name], grads[name], states[name])",
                "params[name], state = rule(params[name], grads[name], state)",
            ),
            ("    losses = []\n", "    losses, state = [], dict(config)\n"),
        ),
        Mistake(
            "One config goes through all calls of the rule, and it is the caller's own, which changes.",
            (
                "params[name], states[name] = rule(params[name], grads[name], states[name])",
                "params[name], config = rule(params[name], grads[name], config)",
            ),
        ),
        Mistake(
            "The gradients are taken anew after each parameter's update; all must be taken before.",
            (
                "        for name in params:\n",
                "        for name in params:\n            _, grads = loss_function(params, X[batch], y[batch])\n",
            ),
        ),
        Mistake(
            "Every batch makes two updates.", ("        for name in params:\n", "        for name in 2 * [*params]:\n")
        ),
        Mistake(
            "The gradients of all batches so far are added up; each batch counts by itself.",
            (
                "        losses.append(loss)\n",
                "        losses.append(loss)\n        total = {n: total.get(n, 0) + grads[n] for n in params}\n",
            ),
            ("    losses = []\n", "    losses, total = [], {}\n"),
            ("rule(params[name], grads[name],", "rule(params[name], total[name],"),
        ),
        Mistake(
            "The gradients are divided by the size of the batch; loss_function has seen to that.",
            ("grads[name], states[name])", "grads[name] / len(batch), states[name])"),
        ),
        Mistake(
            "Each batch is the first samples of the data; its indices are ignored.",
            ("    for batch in batches:\n", "    for batch in batches:\n        batch = np.arange(len(batch))\n"),
        ),
        Mistake("The first batch makes no update.", ("in batches", "in batches[1:]")),
        Mistake(
            "The last update is not in the params returned.",
            (
                "    for batch in batches:\n",
                "    for batch in batches:\n        before = {name: value.copy() for name, value in params.items()}\n",
            ),
            ("return params, losses", "return before, losses"),
        ),
        Mistake(
            "The params returned are those of the start.",
            ("    params = {name: value.copy() for", "    start, params = params, {name: value.copy() for"),
            ("return params, losses", "return {name: value.copy() for name, value in start.items()}, losses"),
        ),
        Mistake(
            "Each loss is that of all samples, before the update.",
            ("losses.append(loss)", "losses.append(loss_function(params, X, y)[0])"),
        ),
        Mistake(
            "Each loss is that of all samples, after the update.",
            ("        losses.append(loss)\n", ""),
            (
                "states[name])\n    return",
                "states[name])\n        losses.append(loss_function(params, X, y)[0])\n    return",
            ),
        ),
        Mistake(
            "losses holds the mean of all losses so far.",
            ("losses.append(loss)", "losses.append((sum(losses[-1:]) * len(losses) + loss) / (len(losses) + 1))"),
        ),
        Mistake(
            "losses holds the sum of all losses so far.",
            ("losses.append(loss)", "losses.append(sum(losses[-1:]) + loss)"),
        ),
        Mistake(
            "Each loss is divided by the size of its batch.",
            ("losses.append(loss)", "losses.append(loss / len(batch))"),
        ),
        Mistake(
            "losses holds one more: that after the last update.",
            ("return params, losses", "return params, [*losses, loss_function(params, X[batch], y[batch])[0]]"),
        ),
        Mistake("losses lacks the first loss.", ("return params, losses", "return params, losses[1:]")),
        Mistake("losses lacks the last loss.", ("return params, losses", "return params, losses[:-1]")),
        Mistake("Only the last parameter is updated.", ("for name in params:", "for name in [*params][-1:]:")),
        Mistake(
            "The rule gets the gradient for the parameter, and the parameter for the gradient.",
            ("rule(params[name], grads[name],", "rule(grads[name], params[name],"),
        ),
        Mistake(
            "The rule gets the parameters of the start in every batch.",
            ("    losses = []\n", "    losses, start = [], {name: value.copy() for name, value in params.items()}\n"),
            ("rule(params[name],", "rule(start[name].copy(),"),
        ),
        Mistake(
            "The gradients are those of all samples; the loss is the batch's.",
            (
                "        losses.append(loss)\n",
                "        losses.append(loss)\n        grads = loss_function(params, X, y)[1]\n",
            ),
        ),
        Mistake(
            "The gradients of the batch before are used: each update is one batch late.",
            ("    losses = []\n", "    losses, old = [], {}\n"),
            (
                "        losses.append(loss)\n",
                "        losses.append(loss)\n        grads, old = old or grads, grads\n",
            ),
        ),
        Mistake(
            "Each sample of a batch makes an update of its own; a batch makes one.",
            ("in batches:", "in [batch[n : n + 1] for batch in batches for n in range(len(batch))]:"),
        ),
        Mistake(
            "The params returned are those of the smallest loss; the last ones are asked.",
            (
                "        losses.append(loss)\n",
                "        losses.append(loss)\n        history.append({n: v.copy() for n, v in params.items()})\n",
            ),
            ("    losses = []\n", "    losses, history = [], []\n"),
            ("return params, losses", "return history[losses.index(min(losses))], losses"),
        ),
        Mistake(
            "The batches are slices in the order of the data; their indices are ignored.",
            ("    losses = []\n", "    losses, seen = [], 0\n"),
            ("        loss, grads =", "        batch = (seen + np.arange(len(batch))) % len(X)\n        loss, grads ="),
            ("        losses.append(loss)\n", "        losses.append(loss)\n        seen += len(batch)\n"),
        ),
        Mistake("losses is in the reversed order.", ("return params, losses", "return params, losses[::-1]")),
        Mistake(
            "losses holds the mean of all losses in each place.",
            ("return params, losses", "return params, [np.mean(losses)] * len(losses)"),
        ),
        Mistake(
            "Each loss is multiplied by the size of its batch.",
            ("losses.append(loss)", "losses.append(loss * len(batch))"),
        ),
        Mistake(
            "Each loss is divided by the number of batches.",
            ("losses.append(loss)", "losses.append(loss / len(batches))"),
        ),
        Mistake(
            "Each loss is divided by the number of all samples.",
            ("losses.append(loss)", "losses.append(loss / len(X))"),
        ),
        Mistake(
            "losses is one number, the sum of all losses.", ("return params, losses", "return params, sum(losses)")
        ),
        Mistake(
            "losses is one number, the mean of all losses.", ("return params, losses", "return params, np.mean(losses)")
        ),
        Mistake(
            "The gradients are multiplied by the size of the batch.",
            ("grads[name], states[name])", "grads[name] * len(batch), states[name])"),
        ),
        Mistake(
            "The gradients are divided by the number of batches.",
            ("grads[name], states[name])", "grads[name] / len(batches), states[name])"),
        ),
        Mistake(
            "The gradients are divided by the number of all samples.",
            ("grads[name], states[name])", "grads[name] / len(X), states[name])"),
        ),
        Mistake(
            "Half of each gradient is given to the rule.",
            ("grads[name], states[name])", "grads[name] / 2, states[name])"),
        ),
        Mistake(
            "Twice each gradient is given to the rule.",
            ("grads[name], states[name])", "2 * grads[name], states[name])"),
        ),
        Mistake(
            "The last sample of each batch of two or more is left out.",
            ("X[batch], y[batch]", "X[batch[: max(len(batch) - 1, 1)]], y[batch[: max(len(batch) - 1, 1)]]"),
        ),
        Mistake(
            "The first sample of each batch of two or more is left out.",
            ("X[batch], y[batch]", "X[batch[len(batch) > 1 :]], y[batch[len(batch) > 1 :]]"),
        ),
        Mistake("Only the first sample of each batch is used.", ("X[batch], y[batch]", "X[batch[:1]], y[batch[:1]]")),
        Mistake(
            "X takes the batch, y takes the first labels: they are not in step.",
            ("X[batch], y[batch]", "X[batch], y[: len(batch)]"),
        ),
        Mistake("The last batch makes its update twice.", ("in batches", "in [*batches, batches[-1]]")),
        Mistake("The first batch makes its update twice.", ("in batches", "in [batches[0], *batches]")),
        Mistake("Every batch is the first one.", ("X[batch], y[batch]", "X[batches[0]], y[batches[0]]")),
        Mistake("Every batch is the last one.", ("X[batch], y[batch]", "X[batches[-1]], y[batches[-1]]")),
        Mistake(
            "Training ends as soon as a loss is higher than the one before; all batches are asked.",
            (
                "        losses.append(loss)\n",
                ("        losses.append(loss)\n        if len(losses) > 1 and loss > losses[-2]:\n            break\n"),
            ),
        ),
        Mistake(
            "The params returned are the mean of those after each update.",
            ("    losses = []\n", "    losses, mean = [], {}\n"),
            (
                "    return params, losses",
                "    return {name: value / len(batches) for name, value in mean.items()}, losses",
            ),
            (
                (
                    "        for name in params:\n            params[name], states[name] = rule(params[name],"
                    " grads[name], states[name])\n"
                ),
                (
                    "        for name in params:\n            params[name], states[name] = rule(params[name],"
                    " grads[name], states[name])\n            mean[name] = mean.get(name, 0) + params[name]\n"
                ),
            ),
        ),
        Mistake("The last parameter is not updated.", ("for name in params:", "for name in [*params][:-1]:")),
        Mistake("The first parameter is not updated.", ("for name in params:", "for name in [*params][1:]:")),
    ],
    hints=[
        "A dict of dicts holds the states: one copy of config for each name in params.",
        "An array of indices picks the samples of a batch from X and from y.",
        "Copy the arrays of params too: a rule may work in place.",
    ],
    equivalents=[
        Equivalent(
            "Parameters, gradients and states have the same names.",
            ("        for name in params", "        for name in grads"),
            ("        for name in params", "        for name in states"),
        ),
    ],
)


def _batches(count, *sizes):
    """Batches of some sizes, their samples in random order."""
    return Draw(lambda rng: [rng.permutation(count)[:size] for size in sizes])


exercise.cases.extend(
    [
        Case(
            "a softmax classifier, plain descent",
            hint="Which samples does each update see?",
            scenario=plain_descent,
            params={"W": normal(3, 4), "b": normal(4)},
            X=normal(9, 3),
            y=labels(9, 4),
            config={"learning_rate": 0.5},
            batches=_batches(9, 4, 4, 1, 5),
        ),
        Case(
            "a rule with memory, in place",
            hint="Does every parameter have a state of its own, and keep it from batch to batch?",
            scenario=with_memory,
            params={"b": normal(4), "w": normal(4)},
            X=normal(8, 4),
            y=normal(8),
            config={"learning_rate": 0.3, "momentum": 0.7},
            batches=_batches(8, 3, 3, 2, 3, 3),
        ),
        Case(
            "a rule that returns a new config",
            hint="What does the rule get in its second call?",
            scenario=state_returned_anew,
            params={"one": normal(2, 3), "two": normal(4), "three": normal(1)},
            X=normal(6, 2, shift=1),
            y=normal(6, shift=1),
            config={"learning_rate": 0.8, "decay": 0.5},
            batches=_batches(6, 2, 3, 1, 2),
        ),
        Case(
            "one batch",
            hidden=True,
            scenario=with_memory,
            params={"b": normal(3), "w": normal(3)},
            X=normal(5, 3),
            y=normal(5),
            config={"learning_rate": 0.2, "momentum": 0.4},
            batches=_batches(5, 5),
        ),
        Case(
            "batches of one sample",
            hidden=True,
            hint="Is a batch of one sample still two-dimensional?",
            scenario=plain_descent,
            params={"W": normal(4, 3), "b": normal(3)},
            X=normal(7, 4),
            y=labels(7, 3),
            config={"learning_rate": 0.2},
            batches=_batches(7, 1, 1, 1, 1, 1, 1),
        ),
        Case(
            "twelve batches, with memory",
            hidden=True,
            scenario=with_memory,
            params={"b": normal(5), "w": normal(5)},
            X=normal(30, 5),
            y=normal(30),
            config={"learning_rate": 0.1, "momentum": 0.9},
            batches=_batches(30, *[7] * 12),
        ),
        Case(
            "another decay",
            hidden=True,
            hint="What does the rule get in its third call?",
            scenario=state_returned_anew,
            params={"u": normal(3), "v": normal(2, 2)},
            X=normal(5, 3, shift=-1),
            y=normal(5, shift=2),
            config={"learning_rate": 0.5, "decay": 0.9},
            batches=_batches(5, 2, 2, 4, 1, 3),
        ),
        Case(
            "one sample, twice",
            hidden=True,
            scenario=plain_descent,
            params={"W": normal(2, 3), "b": normal(3)},
            X=normal(1, 2),
            y=labels(1, 3),
            config={"learning_rate": 0.7},
            batches=[np.array([0]), np.array([0])],
        ),
    ]
)
