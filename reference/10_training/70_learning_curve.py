r"""## Would more data help?

Train on 50 samples, on 100, on 200, and draw both accuracies over the number of samples: a **learning curve**. It says
where to go next.

- The training accuracy is high, the validation accuracy far below, and still rising: the network has learned by heart.
  More data helps, and so does regularization.
- Both have met, and are low: the network is too simple, or badly trained. More data helps nothing.

Each size gets a model of its own, trained from the start on the **first** samples. The training accuracy is taken on
just those samples, the validation accuracy on all that were held back.

**By hand:** a model that always answers the commonest label of its training samples; labels `[1, 1, 0, 0, 0]`, held
back `[0, 0, 0, 1]`. Size 2: it answers 1, right on $2/2$ and $1/4$. Size 5: it answers 0, right on $3/5$ and $3/4$.

**Pitfalls**

- The training accuracy over *all* training samples counts some that this model never saw.
- The held-back samples stay the same for every size, or the points cannot be compared.
"""
# ruff: noqa: PLR0917 - the names and their order are the contract

import numpy as np

from autograder.exercise import Case, Equivalent, Exercise, Mistake, Script, labels, normal


def learning_curve(fit_model, X, y, X_val, y_val, sizes):
    """Accuracies of models that were trained on more and more samples.

    Args:
        fit_model: called as fit_model(X_few, y_few); trains a new model and gives a function predict, which is called
            as predict(X) and gives labels of shape (len(X),). Called once for each size, in order.
        X: training samples of shape (N, D); not changed.
        y: their labels, shape (N,), int; not changed.
        X_val: samples held back, shape (M, D); not changed.
        y_val: their labels, shape (M,), int; not changed.
        sizes: list of S ints in {1, ..., N}: the model of each is trained on the first so many samples.

    Returns:
        train_accuracy: array or list of length S: the fraction of the samples trained on that the model predicts right.
        val_accuracy: array or list of length S: the fraction of all held-back samples that it predicts right.
    """
    train_accuracy, val_accuracy = [], []
    for size in sizes:
        predict = fit_model(X[:size], y[:size])
        train_accuracy.append(np.mean(predict(X[:size]) == y[:size]))
        val_accuracy.append(np.mean(predict(X_val) == y_val))
    return train_accuracy, val_accuracy


def nearest_mean(learning_curve, X, y, X_val, y_val, sizes):
    """Models that answer the class of the nearest mean; the accuracies, and what each was trained on."""
    seen = []

    def fit_model(X, y):
        seen.append([len(X), X.sum(), y.sum()])
        means = np.stack(
            [X[y == label].mean(axis=0) if (y == label).any() else np.full(X.shape[1], 1e9) for label in range(4)]
        )
        return lambda X: ((X[:, None] - means) ** 2).sum(axis=2).argmin(axis=1)

    before = [value.copy() for value in (X, y, X_val, y_val)]
    train, val = learning_curve(fit_model, X, y, X_val, y_val, sizes)
    same = [np.array_equal(a, b) for a, b in zip(before, (X, y, X_val, y_val), strict=True)]
    return {
        "train_accuracy": np.array(train),
        "val_accuracy": np.array(val),
        "trained on": np.array(seen),
        "inputs as before": np.array(all(same)),
    }


exercise = Exercise(
    Script((learning_curve,)),
    points=3,
    cases=[],
    mistakes=[
        Mistake(
            "The training accuracy is taken on all samples; only those that were trained on count.",
            ("predict(X[:size]) == y[:size]", "predict(X) == y"),
        ),
        Mistake("Every model is trained on all samples.", ("fit_model(X[:size], y[:size])", "fit_model(X, y)")),
        Mistake(
            "The models are trained on the last samples; the first ones are asked.",
            ("fit_model(X[:size], y[:size])", "fit_model(X[-size:], y[-size:])"),
        ),
        Mistake(
            "The validation accuracy is taken on the first so many held-back samples; all of them count.",
            ("predict(X_val) == y_val", "predict(X_val[:size]) == y_val[:size]"),
        ),
        Mistake(
            "The two accuracies are swapped.",
            ("return train_accuracy, val_accuracy", "return val_accuracy, train_accuracy"),
        ),
        Mistake(
            "These are numbers of right samples; fractions are asked.",
            ("np.mean(predict(X[:size]) == y[:size])", "1.0 * np.sum(predict(X[:size]) == y[:size])"),
            ("np.mean(predict(X_val) == y_val)", "1.0 * np.sum(predict(X_val) == y_val)"),
        ),
        Mistake(
            "These are fractions of wrong samples; the accuracy is that of right ones.",
            ("predict(X[:size]) == y[:size]", "predict(X[:size]) != y[:size]"),
            ("predict(X_val) == y_val", "predict(X_val) != y_val"),
        ),
        Mistake(
            "The models are trained on the held-back samples too: a leak.",
            (
                "fit_model(X[:size], y[:size])",
                "fit_model(np.concatenate([X[:size], X_val]), np.concatenate([y[:size], y_val]))",
            ),
        ),
        Mistake(
            "Only the model of the first size is used, for every size.",
            ("predict = fit_model(X[:size], y[:size])", "predict = fit_model(X[: sizes[0]], y[: sizes[0]])"),
        ),
        Mistake(
            "The training accuracy counts all samples in its denominator.",
            ("np.mean(predict(X[:size]) == y[:size])", "np.sum(predict(X[:size]) == y[:size]) / len(y)"),
        ),
        Mistake(
            "train_accuracy counts right samples, not their fraction.",
            ("np.mean(predict(X[:size]) == y[:size])", "1.0 * np.sum(predict(X[:size]) == y[:size])"),
        ),
        Mistake(
            "val_accuracy counts right samples, not their fraction.",
            ("np.mean(predict(X_val) == y_val)", "1.0 * np.sum(predict(X_val) == y_val)"),
        ),
        Mistake(
            "train_accuracy is the fraction of wrong samples.",
            ("predict(X[:size]) == y[:size]", "predict(X[:size]) != y[:size]"),
        ),
        Mistake(
            "val_accuracy is the fraction of wrong samples.", ("predict(X_val) == y_val", "predict(X_val) != y_val")
        ),
        Mistake(
            "The accuracies are percentages; fractions are asked.",
            ("np.mean(predict(X[:size])", "100 * np.mean(predict(X[:size])"),
            ("np.mean(predict(X_val)", "100 * np.mean(predict(X_val)"),
        ),
        Mistake(
            "val_accuracy is divided by the size; it is by the number of held-back samples.",
            ("np.mean(predict(X_val) == y_val)", "np.sum(predict(X_val) == y_val) / size"),
        ),
        Mistake(
            "val_accuracy is divided by the number of training samples; it is by the number of held-back samples.",
            ("np.mean(predict(X_val) == y_val)", "np.sum(predict(X_val) == y_val) / len(y)"),
        ),
        Mistake(
            "train_accuracy is taken on the training samples that the model has not seen.",
            (
                "np.mean(predict(X[:size]) == y[:size])",
                "np.mean(predict(X[size:]) == y[size:]) if size < len(y) else 0.0",
            ),
        ),
        Mistake(
            "train_accuracy is taken on the last samples; the model was trained on the first ones.",
            ("np.mean(predict(X[:size]) == y[:size])", "np.mean(predict(X[-size:]) == y[-size:])"),
        ),
        Mistake(
            "train_accuracy is that of the held-back samples.",
            ("np.mean(predict(X[:size]) == y[:size])", "np.mean(predict(X_val) == y_val)"),
        ),
        Mistake(
            "val_accuracy is that of the samples trained on.",
            ("np.mean(predict(X_val) == y_val)", "np.mean(predict(X[:size]) == y[:size])"),
        ),
        Mistake(
            "val_accuracy is taken on all training samples; the held-back ones are asked.",
            ("np.mean(predict(X_val) == y_val)", "np.mean(predict(X) == y)"),
        ),
        Mistake(
            "Each model is trained on the samples added since the last size; it must get all the first ones.",
            (
                "    for size in sizes:\n",
                (
                    "    for size, start in zip(sizes, [0, *sizes[:-1]], strict=True):\n"
                    "        start = start if start < size else 0\n"
                ),
            ),
            ("fit_model(X[:size], y[:size])", "fit_model(X[start:size], y[start:size])"),
        ),
        Mistake(
            "The models are trained on one sample too few: the first size - 1.",
            ("fit_model(X[:size], y[:size])", "fit_model(X[: max(1, size - 1)], y[: max(1, size - 1)])"),
        ),
        Mistake(
            "The models are trained on one sample too many: the first size + 1.",
            ("fit_model(X[:size], y[:size])", "fit_model(X[: size + 1], y[: size + 1])"),
        ),
        Mistake(
            "Samples 1 to size are taken: the first sample is left out.",
            (
                "fit_model(X[:size], y[:size])",
                "fit_model(X[1 : size + 1] if len(y) > 1 else X, y[1 : size + 1] if len(y) > 1 else y)",
            ),
        ),
        Mistake(
            "The models and train_accuracy use the last samples; the first ones are asked.",
            ("fit_model(X[:size], y[:size])", "fit_model(X[-size:], y[-size:])"),
            ("predict(X[:size]) == y[:size]", "predict(X[-size:]) == y[-size:]"),
        ),
        Mistake(
            "A model is trained on the held-back samples; the training samples are asked.",
            ("fit_model(X[:size], y[:size])", "fit_model(X_val[:size], y_val[:size])"),
        ),
        Mistake(
            "fit_model is called twice for each size.",
            (
                "        predict = fit_model(X[:size], y[:size])\n",
                "        predict = fit_model(X[:size], y[:size])\n        predict = fit_model(X[:size], y[:size])\n",
            ),
        ),
        Mistake(
            "The model of the largest size is used for every size.",
            (
                "    for size in sizes:\n        predict = fit_model(X[:size], y[:size])\n",
                (
                    "    for size in sizes:\n        predict = fit_model(X[:size], y[:size])\n"
                    "    predict = fit_model(X[: max(sizes)], y[: max(sizes)])\n    for size in sizes:\n"
                ),
            ),
        ),
        Mistake(
            "All models are trained first, and the last one gives every accuracy.",
            (
                "    for size in sizes:\n        predict = fit_model(X[:size], y[:size])\n",
                "    for size in sizes:\n        predict = fit_model(X[:size], y[:size])\n    for size in sizes:\n",
            ),
        ),
        Mistake(
            "Every model is trained on all samples, and train_accuracy is taken on all of them.",
            ("fit_model(X[:size], y[:size])", "fit_model(X, y)"),
            ("predict(X[:size]) == y[:size]", "predict(X) == y"),
        ),
        Mistake(
            "Only the accuracies of the last size are returned; each size has its own.",
            ("return train_accuracy, val_accuracy", "return train_accuracy[-1:], val_accuracy[-1:]"),
        ),
        Mistake("The largest size is left out.", ("for size in sizes", "for size in (sizes[:-1] or sizes)")),
        Mistake(
            "sizes is not used: the models are trained on 1, 2, 3, ... samples.",
            ("for size in sizes:", "for size in range(1, len(sizes) + 1):"),
        ),
        Mistake(
            "Both lists are in the reversed order of sizes.",
            ("return train_accuracy, val_accuracy", "return train_accuracy[::-1], val_accuracy[::-1]"),
        ),
        Mistake(
            "train_accuracy is in the reversed order of sizes.",
            ("return train_accuracy, val_accuracy", "return train_accuracy[::-1], val_accuracy"),
        ),
        Mistake(
            "val_accuracy is in the reversed order of sizes.",
            ("return train_accuracy, val_accuracy", "return train_accuracy, val_accuracy[::-1]"),
        ),
        Mistake(
            "The smallest size, the first one, is left out.", ("for size in sizes", "for size in (sizes[1:] or sizes)")
        ),
        Mistake(
            "train_accuracy is a percentage; a fraction is asked.",
            ("np.mean(predict(X[:size]) == y[:size])", "100 * np.mean(predict(X[:size]) == y[:size])"),
        ),
        Mistake(
            "val_accuracy is a percentage; a fraction is asked.",
            ("np.mean(predict(X_val) == y_val)", "100 * np.mean(predict(X_val) == y_val)"),
        ),
        Mistake(
            "train_accuracy holds the mean of all sizes so far.",
            (
                "return train_accuracy, val_accuracy",
                "return [np.mean(train_accuracy[: k + 1]) for k in range(len(sizes))], val_accuracy",
            ),
        ),
        Mistake(
            "val_accuracy holds the mean of all sizes so far.",
            (
                "return train_accuracy, val_accuracy",
                "return train_accuracy, [np.mean(val_accuracy[: k + 1]) for k in range(len(sizes))]",
            ),
        ),
        Mistake(
            "val_accuracy holds the highest so far.",
            (
                "return train_accuracy, val_accuracy",
                "return train_accuracy, [max(val_accuracy[: k + 1]) for k in range(len(sizes))]",
            ),
        ),
        Mistake(
            "train_accuracy holds the highest so far.",
            (
                "return train_accuracy, val_accuracy",
                "return [max(train_accuracy[: k + 1]) for k in range(len(sizes))], val_accuracy",
            ),
        ),
        Mistake(
            "train_accuracy is taken on the first size - 1 samples.",
            (
                "np.mean(predict(X[:size]) == y[:size])",
                "np.mean(predict(X[: max(size - 1, 1)]) == y[: max(size - 1, 1)])",
            ),
        ),
        Mistake(
            "train_accuracy is taken on the first size + 1 samples.",
            ("np.mean(predict(X[:size]) == y[:size])", "np.mean(predict(X[: size + 1]) == y[: size + 1])"),
        ),
        Mistake(
            "train_accuracy leaves out the first sample.",
            ("np.mean(predict(X[:size]) == y[:size])", "np.mean(predict(X[:size])[size > 1 :] == y[size > 1 : size])"),
        ),
        Mistake(
            "train_accuracy is divided by size - 1.",
            ("np.mean(predict(X[:size]) == y[:size])", "np.sum(predict(X[:size]) == y[:size]) / max(size - 1, 1)"),
        ),
        Mistake(
            "train_accuracy is divided by the number of held-back samples.",
            ("np.mean(predict(X[:size]) == y[:size])", "np.sum(predict(X[:size]) == y[:size]) / len(y_val)"),
        ),
        Mistake(
            "val_accuracy leaves out the last held-back sample.",
            ("np.mean(predict(X_val) == y_val)", "np.mean((predict(X_val) == y_val)[: max(len(y_val) - 1, 1)])"),
        ),
        Mistake(
            "val_accuracy leaves out the first held-back sample.",
            ("np.mean(predict(X_val) == y_val)", "np.mean((predict(X_val) == y_val)[len(y_val) > 1 :])"),
        ),
        Mistake(
            "val_accuracy is taken on the last so many held-back samples; all of them count.",
            ("np.mean(predict(X_val) == y_val)", "np.mean((predict(X_val) == y_val)[-size:])"),
        ),
        Mistake(
            "val_accuracy is taken on the training samples that the model has not seen.",
            ("np.mean(predict(X_val) == y_val)", "np.mean(predict(X[size:]) == y[size:]) if size < len(y) else 0.0"),
        ),
        Mistake(
            "val_accuracy is taken on all samples, training and held-back ones.",
            (
                "np.mean(predict(X_val) == y_val)",
                "np.mean(np.append(predict(X), predict(X_val)) == np.append(y, y_val))",
            ),
        ),
        Mistake(
            "val_accuracy holds train_accuracy less val_accuracy, the gap.",
            ("np.mean(predict(X_val) == y_val)", "train_accuracy[-1] - np.mean(predict(X_val) == y_val)"),
        ),
        Mistake(
            "val_accuracy is rounded to two decimals.",
            ("np.mean(predict(X_val) == y_val)", "np.round(np.mean(predict(X_val) == y_val), 2)"),
        ),
        Mistake(
            "The accuracies are rounded to two decimals.",
            ("np.mean(predict(X[:size]) == y[:size])", "np.round(np.mean(predict(X[:size]) == y[:size]), 2)"),
            ("np.mean(predict(X_val) == y_val)", "np.round(np.mean(predict(X_val) == y_val), 2)"),
        ),
        Mistake(
            "X is cut to the first samples, y to the last: they are not in step.",
            ("fit_model(X[:size], y[:size])", "fit_model(X[:size], y[-size:])"),
        ),
        Mistake(
            "Only the accuracies of the first size are returned.",
            ("return train_accuracy, val_accuracy", "return train_accuracy[:1], val_accuracy[:1]"),
        ),
        Mistake(
            "Each model is trained on size times the first sample's share, half of the first samples.",
            ("fit_model(X[:size], y[:size])", "fit_model(X[: max(size // 2, 1)], y[: max(size // 2, 1)])"),
        ),
        Mistake(
            "The sizes are sorted first; they are asked in their own order.",
            ("for size in sizes", "for size in sorted(sizes)"),
        ),
        Mistake(
            "The sizes are gone through from the last to the first.", ("for size in sizes", "for size in sizes[::-1]")
        ),
        Mistake(
            "The model of the largest size so far is used for every size.",
            (
                "predict = fit_model(X[:size], y[:size])",
                "top = max(sizes[: len(val_accuracy) + 1])\n        predict = fit_model(X[:top], y[:top])",
            ),
        ),
    ],
    hints=["fit_model gives you a function: call it with any samples.", "X[:size] holds the first size samples."],
    equivalents=[
        Equivalent(
            "Both lists are empty at the start.",
            ("train_accuracy, val_accuracy = [], []", "(val_accuracy, train_accuracy) = [], []"),
        ),
    ],
)


def _samples(count, held, width):
    return {"X": normal(count, width), "y": labels(count, 4), "X_val": normal(held, width), "y_val": labels(held, 4)}


exercise.cases.extend(
    [
        Case(
            "four sizes",
            hint="On which samples is each accuracy taken?",
            scenario=nearest_mean,
            **_samples(40, 23, 3),
            sizes=[7, 13, 26, 40],
        ),
        Case("few held-back samples", scenario=nearest_mean, **_samples(30, 11, 2), sizes=[5, 19, 29]),
        Case("sizes that go down and up", scenario=nearest_mean, **_samples(26, 13, 3), sizes=[21, 8, 15]),
        Case("one size", hidden=True, scenario=nearest_mean, **_samples(25, 17, 4), sizes=[12]),
        Case(
            "sizes in no order, one of 1",
            hidden=True,
            hint="Is a model trained for each size by itself?",
            scenario=nearest_mean,
            **_samples(35, 19, 3),
            sizes=[20, 1, 33, 6],
        ),
        Case("one held-back sample", hidden=True, scenario=nearest_mean, **_samples(20, 1, 5), sizes=[4, 9, 16]),
        Case("one training sample", hidden=True, scenario=nearest_mean, **_samples(1, 9, 2), sizes=[1]),
    ]
)
