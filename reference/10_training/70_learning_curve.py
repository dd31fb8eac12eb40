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
