r"""## Train, watch, keep the best

A real training run goes over the data many times, shuffled anew each time, and watches two numbers: the accuracy on
the training samples and that on the samples held back. At the end it returns not the last parameters but the **best**
ones, those of the epoch with the highest validation accuracy. What came after may have learned noise.

In each epoch:

1. shuffle the training samples, and deal them out in batches of `batch_size` (the last one may be short);
2. make one update with each batch, as in `train`;
3. take both accuracies, note them, and if the validation accuracy beats all before, keep a copy of the parameters.

**By hand:** 10 samples in batches of 4 make 3 updates in an epoch. If the validation accuracies of five epochs are
0.5, 0.7, 0.9, 0.9, 0.8, the parameters of epoch 3 are returned: the first of the best.

**Pitfalls**

- Keep a **copy**. A rule that works in place would go on changing what you kept.
- The state of the rule lives through all epochs. It does not begin anew with each.
- The validation samples choose the epoch. Not one update may look at them.
- Shuffle in each epoch anew, by `rng`, and keep `X` and `y` in step.
"""
# ruff: noqa: PLR0917, ARG001, ARG005 - the names and their order are the contract

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Mistake, Script, labels, normal


def fit(loss_function, score_function, params, data, rule, config, epochs, batch_size, rng):
    """Train for some epochs; the parameters of the best one, and what happened on the way.

    Args:
        loss_function: called as loss_function(params, X_batch, y_batch); gives loss, grads: a float, and a dict with
            the keys of params and arrays of their shapes. Called for the updates only, once for each, with training
            samples.
        score_function: called as score_function(params, X); gives scores of shape (N, C), in test mode.
        params: dict of float arrays, the start; neither the dict nor its arrays are changed.
        data: dict with 'X_train' (N, D), 'y_train' (N,), 'X_val' (M, D), 'y_val' (M,), labels int; not changed.
        rule: called as rule(w, dw, config); gives next_w, config. It may change w and the config that it receives in
            place.
        config: dict of numbers, the settings of the rule. Each parameter begins with a copy of it and then, through all
            epochs, receives what the rule returned for it; not changed.
        epochs: int >= 1.
        batch_size: int >= 1, may be larger than N.
        rng: numpy.random.Generator; the only source of randomness. In every epoch each training sample is in exactly
            one batch, in an order drawn anew; all batches have batch_size samples, but for the last, which holds the
            rest.

    Returns:
        best_params: dict of arrays: the parameters after the epoch with the highest validation accuracy; of equal ones,
            the first. The start, before any epoch, does not count.
        history: dict with
            'loss': list or array with the loss of each batch before its update, epochs * ceil(N / batch_size) of them.
            'train_accuracy': list or array of length epochs: after each epoch, the fraction of all training samples
                whose highest score is at the right class (of equal scores, the first counts).
            'val_accuracy': the same for the validation samples.
    """
    params = {name: value.copy() for name, value in params.items()}
    states = {name: dict(config) for name in params}
    history = {"loss": [], "train_accuracy": [], "val_accuracy": []}
    best = -1
    for _ in range(epochs):
        for batch in _batches(len(data["y_train"]), batch_size, rng):
            loss = _update(loss_function, params, data["X_train"][batch], data["y_train"][batch], rule, states)
            history["loss"].append(loss)
        for part in ("train", "val"):
            found = score_function(params, data[f"X_{part}"]).argmax(axis=1)
            history[f"{part}_accuracy"].append(np.mean(found == data[f"y_{part}"]))
        if history["val_accuracy"][-1] > best:
            best, kept = history["val_accuracy"][-1], {name: value.copy() for name, value in params.items()}
    return kept, history


def _batches(count, size, rng):
    """The samples in random order, dealt out."""
    order = rng.permutation(count)
    return [order[start : start + size] for start in range(0, count, size)]


def _update(loss_function, params, X, y, rule, states):
    """Update params and states by one batch; its loss before."""
    loss, grads = loss_function(params, X, y)
    for name in params:
        params[name], states[name] = rule(params[name], grads[name], states[name])
    return loss


exercise = Exercise(
    Script((fit,)),
    points=6,
    cases=[],
    mistakes=[
        Mistake(
            "The last parameters are returned, not those of the best epoch.",
            ("return kept, history", "return params, history"),
        ),
        Mistake(
            "The best parameters are kept without a copy, and later updates change them.",
            (
                "[-1], {name: value.copy() for name, value in params.items()}",
                "[-1], dict(params)",
            ),
        ),
        Mistake(
            "The last of equal epochs is kept; the first of the best is asked.",
            ('history["val_accuracy"][-1] > best', 'history["val_accuracy"][-1] >= best'),
        ),
        Mistake(
            "The epoch is chosen by the training accuracy; the validation accuracy must choose.",
            ('if history["val_accuracy"][-1] > best', 'if history["train_accuracy"][-1] > best'),
            ('best, kept = history["val_accuracy"][-1],', 'best, kept = history["train_accuracy"][-1],'),
        ),
        Mistake(
            "The state of the rule begins anew in each epoch.",
            ("        for batch in", "        states = {name: dict(config) for name in params}\n        for batch in"),
        ),
        Mistake(
            "All parameters share one state of the rule; each needs its own.",
            ("{name: dict(config) for name in params}", "dict.fromkeys(params, dict(config))"),
        ),
        Mistake(
            "The state of the rule is lost after each batch: what the rule returns as config is not passed "
            "on to the next.",
            (
                "params[name], states[name] = rule(params[name], grads[name], states[name])",
                "params[name], _ = rule(params[name], grads[name], dict(states[name]))",
            ),
        ),
        Mistake("Nothing is shuffled.", ("rng.permutation(count)", "np.arange(count)")),
        Mistake(
            "The order is drawn once and used in every epoch.",
            (
                "    for _ in range(epochs):\n",
                '    dealt = _batches(len(data["y_train"]), batch_size, rng)\n    for _ in range(epochs):\n',
            ),
            ('in _batches(len(data["y_train"]), batch_size, rng)', "in dealt"),
        ),
        Mistake(
            "The last, short batch is left out.",
            ("range(0, count, size)", "range(0, max(count - size + 1, 1), size)"),
        ),
        Mistake(
            "X is shuffled, y is not.",
            ("        for batch in", '        rest = data["y_train"]\n        for batch in'),
            ('data["y_train"][batch]', "rest[: len(batch)]"),
            (
                '            history["loss"].append(loss)\n',
                '            history["loss"].append(loss)\n            rest = rest[len(batch) :]\n',
            ),
        ),
        Mistake(
            "The order comes from numpy's global generator, not from rng.", ("rng.permutation", "np.random.permutation")
        ),
        Mistake(
            "The caller's params are changed in place.",
            ("    params = {name: value.copy() for name, value in params.items()}\n", "    params = dict(params)\n"),
        ),
        Mistake(
            "The loss is noted once in each epoch; each update has one.",
            ('            history["loss"].append(loss)\n', ""),
            ("        for part in", '        history["loss"].append(loss)\n        for part in'),
        ),
        Mistake(
            "train_accuracy is that of the last batch; all training samples count.",
            (
                'np.mean(found == data[f"y_{part}"])',
                'np.mean((found == data[f"y_{part}"])[batch if part == "train" else slice(None)])',
            ),
        ),
        Mistake("The accuracies are percentages; fractions are asked.", ("np.mean(found", "100 * np.mean(found")),
        Mistake(
            "The start is returned, before any epoch.",
            ("return kept, history", "return start, history"),
            (
                "    states = {name",
                "    start = {name: value.copy() for name, value in params.items()}\n    states = {name",
            ),
        ),
        Mistake(
            "The parameters of the epoch before the best one are returned: the copy is taken before the updates.",
            (
                "        for batch in",
                "        before = {name: value.copy() for name, value in params.items()}\n        for batch in",
            ),
            ("[-1], {name: value.copy() for name, value in params.items()}", "[-1], before"),
        ),
        Mistake(
            "The parameters of the first epoch are returned.",
            ("[-1] > best", "[-1] > -1 and best < 0"),
        ),
        Mistake(
            "The epoch with the lowest last loss is kept; the highest validation accuracy is asked.",
            ('["val_accuracy"][-1] > best', '["val_accuracy"][-1] > -1 and loss < best'),
            ("best = -1", "best = np.inf"),
            ('best, kept = history["val_accuracy"][-1],', "best, kept = loss,"),
        ),
        Mistake(
            "The accuracies are taken before the updates of the epoch.",
            (
                "        for batch in _batches",
                (
                    '        for part in ("train", "val"):\n'
                    '            found = score_function(params, data[f"X_{part}"]).argmax(axis=1)\n'
                    '            history[f"{part}_accuracy"].append(np.mean(found == '
                    'data[f"y_{part}"]))\n        for batch in _batches'
                ),
            ),
            (
                '            history["loss"].append(loss)\n        for part in ("train", "val"):\n            found',
                '            history["loss"].append(loss)\n        for part in ():\n            found',
            ),
        ),
        Mistake(
            "The two accuracies change places.",
            ('("train", "val")', '(("train", "val"), ("val", "train"))'),
            ("for part in", "for other, part in"),
            ('history[f"{part}_accuracy"]', 'history[f"{other}_accuracy"]'),
        ),
        Mistake(
            "val_accuracy is that of the training samples.",
            (
                '            history[f"{part}_accuracy"].append(np.mean(found == data[f"y_{part}"]))\n',
                (
                    '            history[f"{part}_accuracy"].append(np.mean(found == '
                    'data[f"y_{part}"]))\n'
                    '        history["val_accuracy"][-1] = history["train_accuracy"][-1]\n'
                ),
            ),
        ),
        Mistake(
            "train_accuracy is that of the validation samples.",
            (
                '            history[f"{part}_accuracy"].append(np.mean(found == data[f"y_{part}"]))\n',
                (
                    '            history[f"{part}_accuracy"].append(np.mean(found == '
                    'data[f"y_{part}"]))\n'
                    '        history["train_accuracy"][-1] = history["val_accuracy"][-1]\n'
                ),
            ),
        ),
        Mistake(
            "train_accuracy is the mean over the batches, each taken before its update.",
            (
                "            loss = _update",
                (
                    "            seen = seen + [np.mean(score_function(params, "
                    'data["X_train"][batch]).argmax(axis=1) == data["y_train"][batch])]\n'
                    "            loss = _update"
                ),
            ),
            ("        for batch in", "        seen = []\n        for batch in"),
            ("        if history", '        history["train_accuracy"][-1] = np.mean(seen)\n        if history'),
        ),
        Mistake(
            "The accuracies are taken after every batch; once in each epoch is asked.",
            (
                (
                    '        for part in ("train", "val"):\n'
                    '            found = score_function(params, data[f"X_{part}"]).argmax(axis=1)\n'
                    '            history[f"{part}_accuracy"].append(np.mean(found == data[f"y_{part}"]))\n'
                ),
                (
                    '            for part in ("train", "val"):\n'
                    "                found = score_function(params, "
                    'data[f"X_{part}"]).argmax(axis=1)\n'
                    '                history[f"{part}_accuracy"].append(np.mean(found == '
                    'data[f"y_{part}"]))\n'
                ),
            ),
        ),
        Mistake(
            "The accuracies are numbers of right samples; fractions are asked.", ("np.mean(found", "1.0 * np.sum(found")
        ),
        Mistake("The accuracies are the fractions of wrong samples.", ("found == data", "found != data")),
        Mistake(
            "history holds the accuracies before the first epoch too.",
            (
                "    for _ in range(epochs):",
                (
                    '    for part in ("train", "val"):\n'
                    '        found = score_function(params, data[f"X_{part}"]).argmax(axis=1) if '
                    "epochs else 0\n"
                    '        history[f"{part}_accuracy"].append(np.mean(found == data[f"y_{part}"]))\n'
                    "    for _ in range(epochs):"
                ),
            ),
        ),
        Mistake(
            "The loss is the mean over each epoch; each batch has its own.",
            ('            history["loss"].append(loss)\n', "            sums = sums + [loss]\n"),
            ("        for batch in", "        sums = []\n        for batch in"),
            ("        for part in", '        history["loss"].append(np.mean(sums))\n        for part in'),
        ),
        Mistake(
            "The loss of a batch is that after its update; that before it is asked.",
            (
                '            history["loss"].append(loss)\n',
                (
                    '            history["loss"].append(loss_function(params, '
                    'data["X_train"][batch], data["y_train"][batch])[0])\n'
                ),
            ),
        ),
        Mistake(
            "The loss is that of all training samples before each update; that of the batch is asked.",
            (
                "            loss = _update",
                (
                    '            whole = loss_function(params, data["X_train"], data["y_train"])[0]\n'
                    "            loss = _update"
                ),
            ),
            ('["loss"].append(loss)', '["loss"].append(whole)'),
        ),
        Mistake(
            "Each update takes all training samples; it takes one batch.",
            ('data["X_train"][batch], data["y_train"][batch]', 'data["X_train"], data["y_train"]'),
        ),
        Mistake(
            "An epoch is one batch, drawn anew; it is a pass over all samples.",
            ("return [order[start : start + size] for start in range(0, count, size)]", "return [order[:size]]"),
        ),
        Mistake(
            "Each batch is drawn at random by itself, so samples come twice or not at all in an epoch.",
            (
                "[order[start : start + size] for",
                "[rng.choice(count, len(order[start : start + size]), replace=False) for",
            ),
        ),
        Mistake(
            "Each batch is drawn with replacement, so samples come twice or not at all in an epoch.",
            ("order = rng.permutation(count)", "order = rng.integers(0, count, count)"),
        ),
        Mistake(
            "The number of batches is rounded down: N // batch_size of about equal size hold all samples.",
            (
                "[order[start : start + size] for start in range(0, count, size)]",
                "np.array_split(order, max(1, count // size))",
            ),
        ),
        Mistake(
            "The last, short batch is filled up with samples from the start of the order.",
            (
                "[order[start : start + size] for start in range(0, count, size)]",
                "[np.resize(order, -(-count // size) * size)[start : start + size] for start in range(0, count, size)]",
            ),
        ),
        Mistake(
            "The batches, not the samples, are shuffled: each holds neighbours.",
            ("    order = rng.permutation(count)\n", "    order = np.arange(count)\n"),
            (
                "[order[start : start + size] for start in range(0, count, size)]",
                "[order[start : start + size] for start in rng.permutation(np.arange(0, count, size))]",
            ),
        ),
        Mistake(
            "The generator is made anew from a fixed seed in every epoch, so each epoch has the same order.",
            ("rng.permutation(count)", "np.random.default_rng(0).permutation(count)"),
        ),
        Mistake(
            "The order comes from a generator with a fixed seed, not from rng.",
            (
                "    params = {name: value.copy() for",
                "    rng = np.random.default_rng(0)\n    params = {name: value.copy() for",
            ),
        ),
        Mistake(
            "The first epoch goes through the samples in their own order; it is shuffled from the second on.",
            ("    for _ in range(epochs):\n", "    for epoch in range(epochs):\n"),
            (
                '_batches(len(data["y_train"]), batch_size, rng)',
                (
                    '(_batches(len(data["y_train"]), batch_size, rng) if epoch else [np.arange(s, '
                    'min(s + batch_size, len(data["y_train"]))) for s in range(0, '
                    'len(data["y_train"]), batch_size)])'
                ),
            ),
        ),
        Mistake(
            "Only the first parameter is updated.", ("    for name in params:", "    for name in list(params)[:1]:")
        ),
        Mistake(
            "Only the last parameter is updated.", ("    for name in params:", "    for name in list(params)[-1:]:")
        ),
        Mistake(
            "The rule is not called: plain descent with config's rate stands in its place.",
            (
                "params[name], states[name] = rule(params[name], grads[name], states[name])",
                'params[name] = params[name] - states[name].get("rate", 0.01) * grads[name]',
            ),
        ),
        Mistake(
            "Only the last batch of an epoch makes an update; every batch makes one.",
            (
                "            loss = _update",
                (
                    '            last = len(history["loss"]) % (-(-len(data["y_train"]) // '
                    'batch_size)) == -(-len(data["y_train"]) // batch_size) - 1\n            loss = _update'
                ),
            ),
            (
                "rule, states)\n            history",
                "rule if last else (lambda w, dw, c: (w, c)), states)\n            history",
            ),
        ),
        Mistake(
            "The parameters start anew from the caller's in each epoch.",
            (
                "    params = {name: value.copy() for name, value in params.items()}\n",
                "    start = params\n    params = {name: value.copy() for name, value in params.items()}\n",
            ),
            (
                "        for batch in",
                "        params = {name: value.copy() for name, value in start.items()}\n        for batch in",
            ),
        ),
        Mistake("One epoch too few is made.", ("range(epochs)", "range(max(1, epochs - 1))")),
        Mistake(
            "Training stops at the first epoch that is no better than the best; all epochs are asked.",
            (
                "value in params.items()}\n    return kept",
                "value in params.items()}\n        else:\n            break\n    return kept",
            ),
        ),
        Mistake(
            "The best parameters are put back into training: later epochs go on from them.",
            (
                "value in params.items()}\n    return kept",
                (
                    "value in params.items()}\n        else:\n"
                    "            params = {name: value.copy() for name, value in kept.items()}\n"
                    "    return kept"
                ),
            ),
        ),
        Mistake(
            "history holds the best validation accuracy so far, not that of each epoch.",
            (
                "        if history",
                '        history["val_accuracy"][-1] = max(history["val_accuracy"])\n        if history',
            ),
        ),
        Mistake(
            "An epoch without a single right validation sample is never kept: the best starts at 0.",
            ("best = -1\n", "best, kept = 0, {name: value.copy() for name, value in params.items()}\n"),
        ),
        Mistake(
            "The last epoch that beats the one before it is kept; it must beat all before.",
            (
                'history["val_accuracy"][-1] > best',
                (
                    "history[\"val_accuracy\"][-1] > (history['val_accuracy'][-2] if len(history['val_accuracy'"
                    "]) > 1 else -1)"
                ),
            ),
        ),
        Mistake(
            "The last epoch that is as good as the one before it, or better, is kept; it must beat all before.",
            (
                'history["val_accuracy"][-1] > best',
                (
                    "history[\"val_accuracy\"][-1] >= (history['val_accuracy'][-2] if len(history['val_accuracy"
                    "']) > 1 else -1)"
                ),
            ),
        ),
        Mistake(
            "The epoch with the lowest validation accuracy is kept.",
            ('history["val_accuracy"][-1] > best', 'history["val_accuracy"][-1] < best'),
            ("best = -1", "best = 2"),
        ),
        Mistake(
            "The last of the epochs with the lowest validation accuracy is kept.",
            ('history["val_accuracy"][-1] > best', 'history["val_accuracy"][-1] <= best'),
            ("best = -1", "best = 2"),
        ),
        Mistake(
            "The last epoch never counts: the best of those before it is kept.",
            ("for _ in range(epochs)", "for epoch in range(epochs)"),
            (
                'history["val_accuracy"][-1] > best',
                'history["val_accuracy"][-1] > best and (epoch < epochs - 1 or best < 0)',
            ),
        ),
        Mistake(
            "The first epoch never counts: the best of those after it is kept.",
            ("for _ in range(epochs)", "for epoch in range(epochs)"),
            ("best = -1\n", "best, kept = -1, params\n"),
            ('history["val_accuracy"][-1] > best', 'history["val_accuracy"][-1] > best and (epoch or epochs == 1)'),
        ),
        Mistake(
            "The parameters of the epoch after the best one are returned.",
            (
                "    return kept, history",
                (
                    "    later = history['val_accuracy'].index(best) + 1\n    return every[min(later, epochs "
                    "- 1)], history"
                ),
            ),
            (
                "        if history",
                ("        every.append({name: value.copy() for name, value in params.items()})\n        if history"),
            ),
            ("best = -1\n", "best, every = -1, []\n"),
        ),
        Mistake(
            "The mean of the parameters of all epochs is returned.",
            (
                "    return kept, history",
                "    return {name: sum(e[name] for e in every) / epochs for name in params}, history",
            ),
            (
                "        if history",
                ("        every.append({name: value.copy() for name, value in params.items()})\n        if history"),
            ),
            ("best = -1\n", "best, every = -1, []\n"),
        ),
        Mistake(
            "The accuracies count the samples that are right less one.",
            ('np.mean(found == data[f"y_{part}"])', '(np.sum(found == data[f"y_{part}"]) - 1) / len(found)'),
        ),
        Mistake(
            "train_accuracy is a number of right samples; a fraction is asked.",
            (
                'np.mean(found == data[f"y_{part}"])',
                '(np.sum if part == "train" else np.mean)(found == data[f"y_{part}"])',
            ),
        ),
        Mistake(
            "val_accuracy is a number of right samples; a fraction is asked.",
            (
                'np.mean(found == data[f"y_{part}"])',
                '(np.sum if part == "val" else np.mean)(found == data[f"y_{part}"])',
            ),
        ),
        Mistake(
            "val_accuracy is a percentage; a fraction is asked.",
            (
                'np.mean(found == data[f"y_{part}"])',
                '(100 if part == "val" else 1) * np.mean(found == data[f"y_{part}"])',
            ),
        ),
        Mistake(
            "train_accuracy is a percentage; a fraction is asked.",
            (
                'np.mean(found == data[f"y_{part}"])',
                '(100 if part == "train" else 1) * np.mean(found == data[f"y_{part}"])',
            ),
        ),
        Mistake(
            "val_accuracy is the fraction of wrong samples, and the epoch with the most of them is kept.",
            ('np.mean(found == data[f"y_{part}"])', 'np.mean((found == data[f"y_{part}"]) == (part == "train"))'),
        ),
        Mistake(
            "train_accuracy is the fraction of wrong samples.",
            ('np.mean(found == data[f"y_{part}"])', 'np.mean((found == data[f"y_{part}"]) == (part == "val"))'),
        ),
        Mistake(
            "train_accuracy holds the best so far, not that of each epoch.",
            (
                "        if history",
                "        history['train_accuracy'][-1] = max(history['train_accuracy'])\n        if history",
            ),
        ),
        Mistake(
            "train_accuracy is that of the first batch's samples.",
            ("        for batch in", "        dealt = []\n        for batch in"),
            (
                '            history["loss"].append(loss)\n',
                '            history["loss"].append(loss)\n            dealt.append(batch)\n',
            ),
            (
                'np.mean(found == data[f"y_{part}"])',
                'np.mean((found == data[f"y_{part}"])[dealt[0] if part == "train" else slice(None)])',
            ),
        ),
        Mistake(
            "history holds the accuracies of the last epoch alone.",
            (
                "    return kept, history",
                (
                    "    history['train_accuracy'], history['val_accuracy'] = history['train_accuracy'][-1:],"
                    " history['val_accuracy'][-1:]\n    return kept, history"
                ),
            ),
        ),
        Mistake(
            "The accuracies of the first epoch are missing in history.",
            (
                "    return kept, history",
                (
                    "    history['train_accuracy'], history['val_accuracy'] = history['train_accuracy'][1:], "
                    "history['val_accuracy'][1:]\n    return kept, history"
                ),
            ),
        ),
        Mistake(
            "The losses are divided by the sizes of their batches.",
            ('["loss"].append(loss)', '["loss"].append(loss / len(batch))'),
        ),
        Mistake(
            "The losses are multiplied by the sizes of their batches.",
            ('["loss"].append(loss)', '["loss"].append(loss * len(batch))'),
        ),
        Mistake(
            "The loss is summed over each epoch; each batch has its own.",
            ('            history["loss"].append(loss)\n', "            sums = sums + [loss]\n"),
            ("        for batch in", "        sums = []\n        for batch in"),
            ("        for part in", '        history["loss"].append(sum(sums))\n        for part in'),
        ),
        Mistake(
            "The loss noted is that of the first batch of each epoch; each batch has its own.",
            ('            history["loss"].append(loss)\n', "            sums = sums + [loss]\n"),
            ("        for batch in", "        sums = []\n        for batch in"),
            ("        for part in", '        history["loss"].append(sums[0])\n        for part in'),
        ),
        Mistake(
            "history holds the losses of the last epoch alone.",
            ("        for batch in", "        history['loss'] = []\n        for batch in"),
        ),
        Mistake(
            "The losses are in the reversed order.",
            ("    return kept, history", "    history['loss'] = history['loss'][::-1]\n    return kept, history"),
        ),
        Mistake(
            "The losses are the means of all batches so far.",
            (
                "    return kept, history",
                (
                    "    history['loss'] = list(np.cumsum(history['loss']) / np.arange(1, len(history['loss']"
                    ") + 1))\n    return kept, history"
                ),
            ),
        ),
        Mistake(
            "The first, not the last batch is the short one.",
            (
                "[order[start : start + size] for start in range(0, count, size)]",
                "[order[max(end - size, 0) : end] for end in range((count - 1) % size + 1, count + 1, size)]",
            ),
        ),
        Mistake(
            "The batches are of about equal size: np.array_split deals the samples out.",
            (
                "[order[start : start + size] for start in range(0, count, size)]",
                "np.array_split(order, -(-count // size))",
            ),
        ),
        Mistake("Every second batch only is used.", ("range(0, count, size)", "range(0, count, 2 * size)")),
        Mistake(
            "The first batch of each epoch is left out.",
            ("range(0, count, size)", "range(size if size < count else 0, count, size)"),
        ),
        Mistake(
            "The last batch of each epoch is left out, whole or short.",
            ("range(0, count, size)", "range(0, max(count - size, 1), size)"),
        ),
        Mistake("Batches overlap by one sample.", ("order[start : start + size]", "order[start : start + size + 1]")),
        Mistake(
            "The gradients are divided by the size of the batch; loss_function has seen to that.",
            ("rule(params[name], grads[name], states[name])", "rule(params[name], grads[name] / len(X), states[name])"),
        ),
        Mistake(
            "What the rule returns as config is dropped; only changes in place are kept.",
            ("params[name], states[name] = rule(", "params[name], _ = rule("),
        ),
        Mistake(
            "Each parameter starts from the caller's config itself, which the rule changes.",
            ("{name: dict(config) for name in params}", "dict.fromkeys(params, config)"),
        ),
    ],
    hints=[
        "Inside an epoch it is your train loop; around it comes a loop over epochs that draws an order.",
        "The accuracy needs score_function, argmax over the classes, and a mean of True and False.",
        "Start with a best accuracy that any epoch beats.",
    ],
    equivalents=[
        Equivalent("No accuracy is below 0.", ("best = -1", "best = -0.5"), ("best = -1", "best = -2")),
        Equivalent("Each accuracy is noted in its own list.", ('("train", "val")', "('val', 'train')")),
        Equivalent(
            "Indices below 0 count from the end: 0, -1, ..., -(N - 1) name every sample once too.",
            ("rng.permutation(count)", "-rng.permutation(count)"),
            ("order[start : start + size]", "-order[start:start + size]"),
            ("order[start : start + size]", "(-order)[start : start + size]"),
        ),
        Equivalent(
            "Parameters, gradients and states have the same names.",
            ("    for name in params:", "    for name in states:"),
            ("    for name in params:", "    for name in grads:"),
        ),
    ],
)


def one_batch(fit, params, X_train, y_train, X_val, y_val, config, epochs, batch_size, seed):
    """Batches of all samples, so that their order plays no part: a softmax classifier with momentum, in place."""

    def scores(params, X):
        return X @ params["W"] + X**2 @ params["V"]

    def loss_function(params, X, y):
        s = scores(params, X)
        p = np.exp(s - s.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        loss = -np.log(p[np.arange(len(X)), y]).mean()
        p[np.arange(len(X)), y] -= 1
        return loss, {"W": X.T @ p / len(X), "V": (X**2).T @ p / len(X)}

    def rule(w, dw, config):
        config["velocity"] = config["momentum"] * config.get("velocity", np.zeros_like(w)) - config["rate"] * dw
        w += config["velocity"]
        return w, config

    data = {"X_train": X_train, "y_train": y_train, "X_val": X_val, "y_val": y_val}
    before = [value.copy() for value in (*params.values(), *data.values())]
    settings = dict(config)
    rng = np.random.default_rng(seed)
    best, history = fit(loss_function, scores, params, data, rule, config, epochs, batch_size, rng)
    same = [np.array_equal(a, b) for a, b in zip(before, (*params.values(), *data.values()), strict=True)]
    return {
        "losses": np.array(history["loss"]),
        "train_accuracy": np.array(history["train_accuracy"]),
        "val_accuracy": np.array(history["val_accuracy"]),
        **{f"best {name}": best[name] for name in params},
        "inputs as before": np.array([all(same), config == settings]),
    }


def best_epoch(fit, accuracies, epochs, in_place, seed):
    """Scores that give certain validation accuracies, epoch by epoch: whose parameters are kept?"""
    n = len(accuracies[0])

    def loss_function(params, X, y):
        return 0.0, {"w": np.ones(1)}

    def score_function(params, X):
        epoch = round(params["w"].item() / 2) - 1
        right = np.array(accuracies[epoch]) if len(X) == n else np.minimum(X[:, 0], 1)
        return np.stack([right, 1 - right], axis=1)

    def rule(w, dw, config):
        if in_place:
            w += dw
            return w, config
        return w + dw, config

    data = {
        "X_train": np.arange(4.0)[:, None],
        "y_train": np.zeros(4, int),
        "X_val": np.zeros((n, 1)),
        "y_val": np.zeros(n, int),
    }
    rng = np.random.default_rng(seed)
    best, history = fit(loss_function, score_function, {"w": np.zeros(1)}, data, rule, {}, epochs, 2, rng)
    return {
        "best epoch": best["w"] / 2,
        "train_accuracy": np.array(history["train_accuracy"]),
        "val_accuracy": np.array(history["val_accuracy"]),
    }


def what_is_seen(fit, count, epochs, batch_size, seed):
    """Which samples the updates see: each once in an epoch, in step, in an order drawn anew, none held back."""

    def watched(seed):
        seen = []  # of each batch: the samples, and their labels

        def loss_function(params, X, y):
            seen.append(np.stack([X[:, 0], y], axis=1))
            return len(seen) / 4, {"w": np.zeros(2)}

        data = {"X_train": np.arange(count)[:, None], "y_train": np.arange(count)}
        data |= {"X_val": count + np.arange(5)[:, None], "y_val": count + np.arange(5)}
        rule, rng = (lambda w, dw, config: (w, config)), np.random.default_rng(seed)
        _, history = fit(
            loss_function,
            lambda params, X: np.zeros((len(X), count + 5)),
            {"w": np.zeros(2)},
            data,
            rule,
            {},
            epochs,
            batch_size,
            rng,
        )
        return seen, history["loss"]

    (seen, losses), (again, _), (other, _) = watched(seed), watched(seed), watched(seed + 1)
    rows = np.concatenate(seen)
    first, second = rows[:count, 1], rows[count : 2 * count, 1]
    return {
        "sizes of the batches": np.array([len(batch) for batch in seen]),
        "losses": np.array(losses),
        "samples, sorted": np.sort(rows[:, 1]),
        "samples of the first epoch, sorted": np.sort(first),
        "X and y in step": np.array(np.array_equal(rows[:, 0], rows[:, 1])),
        "shuffled, and anew": np.array(
            [not np.array_equal(first, np.arange(count)), not np.array_equal(first, second)]
        ),
        "from rng": np.array(
            [np.array_equal(rows, np.concatenate(again)), not np.array_equal(rows, np.concatenate(other))]
        ),
    }


def real_digits(fit, X_train, y_train, X_val, y_val, seed):
    """A network of two layers on real digits: whether at least 60% of those held back are recognised."""

    def hidden(params, X):
        return np.maximum(X @ params["W1"] + params["b1"], 0)

    def scores(params, X):
        return hidden(params, X) @ params["W2"] + params["b2"]

    def loss_function(params, X, y):
        h, s = hidden(params, X), scores(params, X)
        p = np.exp(s - s.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        loss = -np.log(p[np.arange(len(X)), y]).mean()
        p[np.arange(len(X)), y] -= 1
        p /= len(X)
        dh = p @ params["W2"].T * (h > 0)
        return loss, {"W1": X.T @ dh, "b1": dh.sum(axis=0), "W2": h.T @ p, "b2": p.sum(axis=0)}

    def rule(w, dw, config):
        v = config["momentum"] * config.get("v", 0) - config["rate"] * dw
        return w + v, {**config, "v": v}

    rng = np.random.default_rng(seed)
    params = {
        "W1": rng.normal(0, 0.2, (64, 32)),
        "b1": np.zeros(32),
        "W2": rng.normal(0, 0.01, (32, 10)),
        "b2": np.zeros(10),
    }
    data = {
        "X_train": X_train / 8 - 1,
        "y_train": y_train.astype(int),
        "X_val": X_val / 8 - 1,
        "y_val": y_val.astype(int),
    }
    best, history = fit(loss_function, scores, params, data, rule, {"rate": 0.05, "momentum": 0.9}, 4, 32, rng)
    found = np.mean(scores(best, data["X_val"]).argmax(axis=1) == y_val)
    return {
        "at least 60% right": np.array([found >= 0.6, max(history["val_accuracy"]) >= 0.6]),
        "the loss has fallen": np.array(np.mean(history["loss"][-5:]) < 1.2),
    }


def _digits(train, val):
    """Some digits to train on and some held back, drawn from the data beside this file."""
    with np.load(__file__.replace("65_fit.py", "digits.npz")) as file:
        X, y = file["X"], file["y"]

    def part(first, last, values):
        return Draw(
            lambda rng: values[
                np.random.default_rng(rng.bit_generator.seed_seq.entropy).permutation(len(y))[first:last]
            ]
        )

    cut = train + val
    return {
        "X_train": part(0, train, X),
        "y_train": part(0, train, y),
        "X_val": part(train, cut, X),
        "y_val": part(train, cut, y),
    }


def _classes(count, held, width, classes):
    return {
        "X_train": normal(count, width),
        "y_train": labels(count, classes),
        "X_val": normal(held, width),
        "y_val": labels(held, classes),
    }


exercise.cases.extend(
    [
        Case(
            "one batch of all samples",
            hint="With one batch in an epoch, this is train.",
            scenario=one_batch,
            params={"W": normal(4, 3), "V": normal(4, 3, scale=0.3)},
            **_classes(15, 8, 4, 3),
            config={"rate": 0.1, "momentum": 0.8},
            epochs=6,
            batch_size=15,
            seed=1,
        ),
        Case(
            "the best epoch",
            hint="Which epoch of equal ones counts, and are its parameters safe from later updates?",
            scenario=best_epoch,
            accuracies=[
                [1, 0, 0, 0, 0],
                [1, 1, 0, 1, 0],
                [1, 1, 1, 1, 0],
                [1, 0, 1, 0, 1],
                [0, 1, 1, 1, 1],
                [1, 0, 0, 1, 0],
            ],
            epochs=6,
            in_place=True,
            seed=2,
        ),
        Case(
            "what each epoch sees",
            hint="Which samples are in the batches of an epoch, and in which order?",
            scenario=what_is_seen,
            count=11,
            epochs=3,
            batch_size=4,
            seed=3,
        ),
        Case(
            "real digits",
            hint="Does the loss of every batch move every parameter?",
            scenario=real_digits,
            **_digits(200, 100),
            seed=4,
        ),
        *(
            Case(name, scenario=best_epoch, accuracies=accuracies, epochs=len(accuracies), in_place=False, seed=10)
            for name, accuracies in (
                ("best at the start", [[1, 1, 1, 0, 1, 1], [0, 1, 0, 0, 0, 0], [1, 0, 1, 0, 1, 1]]),
                ("best at the end", [[1, 0, 1, 0, 0], [1, 0, 0, 0, 0], [1, 0, 1, 0, 1], [1, 1, 1, 1, 0]]),
                ("down after the best, then up", [[1, 0, 1, 0, 1], [1, 1, 1, 1, 0], [1, 0, 0, 0, 0], [1, 0, 1, 0, 1]]),
                ("all epochs alike", [[1, 0, 1], [0, 1, 1], [1, 1, 0]]),
                ("up after none right", [[0, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 1, 0, 1, 0], [1, 0, 0, 0, 0]]),
            )
        ),
        Case(
            "what epochs see whose batches are all full",
            scenario=what_is_seen,
            count=12,
            epochs=2,
            batch_size=3,
            seed=11,
        ),
        Case("what epochs of thirteen see", scenario=what_is_seen, count=13, epochs=2, batch_size=5, seed=12),
        Case(
            "a batch size larger than N",
            hidden=True,
            scenario=one_batch,
            params={"W": normal(3, 5), "V": normal(3, 5, scale=0.3)},
            **_classes(12, 7, 3, 5),
            config={"rate": 0.2, "momentum": 0.3},
            epochs=4,
            batch_size=40,
            seed=5,
        ),
        Case(
            "the first epoch is the best",
            hidden=True,
            hint="Can the first epoch win?",
            scenario=best_epoch,
            accuracies=[[1, 1, 1, 0, 1, 1], [0, 1, 0, 1, 0, 0], [1, 0, 1, 0, 1, 1]],
            epochs=3,
            in_place=False,
            seed=6,
        ),
        Case(
            "no validation sample is ever right",
            hidden=True,
            hint="Whose parameters are best if all accuracies are 0?",
            scenario=best_epoch,
            accuracies=[[0, 0, 0], [0, 0, 0]],
            epochs=2,
            in_place=True,
            seed=7,
        ),
        Case(
            "what two epochs see, in batches of one",
            hidden=True,
            scenario=what_is_seen,
            count=7,
            epochs=2,
            batch_size=1,
            seed=8,
        ),
        Case(
            "one epoch of one batch",
            hidden=True,
            scenario=one_batch,
            params={"W": normal(2, 4), "V": normal(2, 4, scale=0.3)},
            **_classes(9, 1, 2, 4),
            config={"rate": 0.15, "momentum": 0.5},
            epochs=1,
            batch_size=9,
            seed=9,
        ),
    ]
)
