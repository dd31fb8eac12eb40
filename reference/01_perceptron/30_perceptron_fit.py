r"""## The perceptron, trained

One visit to every sample is an **epoch**. Go through the samples in order, apply the learning rule to each, and count
the errors. An epoch without an error is **clean**: from then on nothing would ever change, so stop. If a straight
line can separate the two classes at all, the perceptron finds a clean epoch after finitely many updates. If none can,
it never does.

**By hand:** two samples in one dimension, $x_1 = 2$ with label $+1$ and $x_2 = 1$ with label $-1$. Each row is a
visit; start from $w = 0$ and $b = 0$.

| epoch | sample | score | answer | label | $w$ | $b$ |
|---|---|---|---|---|---|---|
| 0 | $x_1$ | $0$ | $-1$ | $+1$ | 2 | 1 |
| 0 | $x_2$ | $3$ | $+1$ | $-1$ | 1 | 0 |
| 1 | $x_1$ | $2$ | $+1$ | $+1$ | 1 | 0 |
| 1 | $x_2$ | $1$ | $+1$ | $-1$ | 0 | $-1$ |
| 2 | $x_1$ | $-1$ | $-1$ | $+1$ | 2 | 0 |
| 2 | $x_2$ | $2$ | $+1$ | $-1$ | 1 | $-1$ |
| 3 | $x_1$ | $1$ | $+1$ | $+1$ | 1 | $-1$ |
| 3 | $x_2$ | $0$ | $-1$ | $-1$ | 1 | $-1$ |

Epoch 3 is clean, so `errors` is `[2, 1, 2, 0]`, with $w = 1$ and $b = -1$. The boundary lies at $x = 1$, right on
$x_2$: a tie is the answer $-1$, which is what $x_2$ wants, and the perceptron asks for no more.

**Pitfalls**

- Each sample meets the weights as the sample before left them. Predicting for all of them at the start of the epoch
  is another algorithm.
- An error is counted when the sample is visited. After the epoch the same sample may be right, and others wrong.
- The clean epoch is part of the record: its 0 is the last entry of `errors`.
"""

import numpy as np

from autograder.exercise import Case, Draw, Equivalent, Exercise, Function, Mistake, integers, normal


def perceptron_fit(X, y, epochs):
    """Train a perceptron from w = 0 and b = 0, visiting the samples in their order, epoch after epoch.

    Args:
        X: samples of shape (N, D), float or int; not changed.
        y: labels of shape (N,), int, each -1 or +1; not changed.
        epochs: int >= 1, the largest number of epochs. Training stops after the first clean epoch, one without errors.

    Returns:
        w: weights of shape (D,), float.
        b: bias, a float.
        errors: list or array of ints, one for each epoch that was run: in how many of its visits the prediction, made
            with the weights of that moment, was wrong, so that an update followed. A tie is the prediction -1. The
            length is the number of the first clean epoch, counted from 1 (the last entry is then 0), or `epochs` if
            none was clean.
    """
    w, b = np.zeros(X.shape[1]), 0.0
    errors = []
    for _ in range(epochs):
        wrong = 0
        for x_i, y_i in zip(X, y, strict=True):
            prediction = 1 if x_i @ w + b > 0 else -1
            if prediction != y_i:
                w = w + y_i * x_i
                b = b + y_i
                wrong += 1
        errors.append(wrong)
        if wrong == 0:
            break
    return w, b, errors


exercise = Exercise(
    Function(perceptron_fit, returns=("w", "b", "errors")),
    points=5,
    cases=[
        Case(
            "the two samples above",
            hint="Which row of the table is the first to differ?",
            X=np.array([[2.0], [1.0]]),
            y=np.array([1, -1]),
            epochs=20,
        ),
        Case(
            "two clouds",
            X=Draw(lambda rng: rng.normal(size=(9, 2)) + np.outer([1, -1, -1, 1, 1, -1, 1, -1, 1], [1.2, -1.5]) + 2),
            y=np.array([1, -1, -1, 1, 1, -1, 1, -1, 1]),
            epochs=40,
        ),
        Case(
            "XOR is never clean",
            hint="How many epochs are run when none is clean?",
            X=np.array([[0, 0], [0, 1], [1, 0], [1, 1]]),
            y=np.array([-1, 1, 1, -1]),
            epochs=7,
        ),
        Case("labels without a pattern", X=normal(8, 3), y=np.array([-1, 1, 1, -1, 1, -1, -1, 1]), epochs=5),
        Case(
            "all labels -1", hint="Is a tie an error here?", X=normal(5, 4), y=np.array([-1, -1, -1, -1, -1]), epochs=3
        ),
        Case(
            "clean in the second epoch",
            X=np.array([[1.0, 2.0], [-1.0, -1.5], [2.0, 1.0]]),
            y=np.array([1, -1, 1]),
            epochs=9,
        ),
        Case(
            "an error in the last sample only",
            hint="Is every sample visited?",
            X=np.array([[-1.0, 0.5], [-2.0, 1.0], [1.5, -1.0]]),
            y=np.array([-1, -1, 1]),
            epochs=6,
        ),
        Case(
            "one epoch",
            hint="How many entries has errors?",
            X=normal(7, 2),
            y=np.array([1, 1, -1, 1, -1, -1, 1]),
            epochs=1,
        ),
        Case("all labels +1", X=normal(6, 2, shift=-1), y=np.ones(6, dtype=int), epochs=8),
        Case(
            "the bias decides",
            hint="Does the bias learn?",
            X=np.array([[3.0], [4.0], [5.0], [6.0]]),
            y=np.array([-1, -1, 1, 1]),
            epochs=50,
        ),
        Case(
            "an order of ties",
            X=np.array([[1, 0], [0, 1], [1, 1], [-1, 0], [0, -2]]),
            y=np.array([1, -1, 1, -1, 1]),
            epochs=4,
        ),
        Case(
            "one sample",
            hidden=True,
            hint="How many epochs does one sample need?",
            X=normal(1, 4),
            y=np.array([1]),
            epochs=6,
        ),
        Case(
            "cut off before a clean epoch",
            hidden=True,
            hint="Is `epochs` the largest number of epochs?",
            X=normal(10, 3, shift=1),
            y=np.array([1, 1, 1, -1, -1, 1, -1, -1, -1, 1]),
            epochs=1,
        ),
        Case(
            "whole numbers",
            hidden=True,
            hint="Whole numbers tie often. When is a tie an error?",
            X=integers(12, 3, low=-3, high=4),
            y=np.array([1, -1, 1, 1, -1, -1, 1, -1, 1, -1, -1, 1]),
            epochs=4,
        ),
        Case(
            "five dimensions, more samples",
            hidden=True,
            X=Draw(
                lambda rng: (
                    rng.normal(size=(40, 5)) + np.outer(np.resize([1, -1, -1, 1, 1, 1, -1], 40), np.full(5, 0.9)) - 1
                )
            ),
            y=np.resize([1, -1, -1, 1, 1, 1, -1], 40),
            epochs=60,
        ),
    ],
    mistakes=[
        Mistake(
            "Training goes on after a clean epoch: errors has an entry for every epoch allowed.",
            ("if wrong == 0:", "if wrong < 0:"),
        ),
        Mistake(
            "The clean epoch is missing from errors; its 0 is the last entry.",
            (
                "        errors.append(wrong)\n        if wrong == 0:\n            break\n",
                "        if wrong == 0:\n            break\n        errors.append(wrong)\n",
            ),
        ),
        Mistake(
            "errors counts the samples that are wrong after the epoch; count them as they are visited.",
            ("errors.append(wrong)", "errors.append(int(np.sum(np.where(X @ w + b > 0, 1, -1) != y)))"),
            ("if wrong == 0", "if errors[-1] == 0"),
        ),
        Mistake(
            "All predictions of an epoch are made with the weights that it began with; use those of the moment.",
            ("        wrong = 0\n", "        wrong, old_w, old_b = 0, w, b\n"),
            ("x_i @ w + b > 0", "x_i @ old_w + old_b > 0"),
        ),
        Mistake(
            "Every visit changes the weights; only errors may.",
            (
                "                w = w + y_i * x_i\n                b = b + y_i\n                wrong += 1",
                "                wrong += 1\n            w = w + y_i * x_i\n            b = b + y_i",
            ),
        ),
        Mistake("The bias never learns.", ("b = b + y_i", "b = b + 0")),
        Mistake("The bias is left out of the prediction.", ("x_i @ w + b > 0", "x_i @ w > 0")),
        Mistake("The label is missing from the step of the weights.", ("w = w + y_i * x_i", "w = w + x_i")),
        Mistake(
            "Every tie counts as an error; here a tie is the prediction -1, and right for a label of -1.",
            ("if prediction != y_i:", "if y_i * (x_i @ w + b) <= 0:"),
            convention=True,
        ),
        Mistake("A tie is taken as the prediction +1; here it is -1.", ("b > 0", "b >= 0"), convention=True),
        Mistake(
            "The step is label minus prediction, which is twice the label; here it is the label.",
            ("w + y_i * x_i", "w + (y_i - prediction) * x_i"),
            ("b + y_i", "b + (y_i - prediction)"),
            convention=True,
        ),
        Mistake(
            "errors adds up from epoch to epoch; each epoch counts for itself.",
            ("        wrong = 0\n", "        wrong = sum(errors[-1:])\n"),
        ),
        Mistake(
            "errors holds fractions of the samples; counts are asked.",
            ("errors.append(wrong)", "errors.append(wrong / len(y))"),
        ),
        Mistake("The weights start at 1; here they start at 0.", ("np.zeros(", "np.ones(")),
        Mistake(
            "The bias starts at 1; here it starts at 0.", ("np.zeros(X.shape[1]), 0.0", "np.zeros(X.shape[1]), 1.0")
        ),
        Mistake(
            "Each epoch ends at its first error; it must visit every sample.",
            ("wrong += 1", "wrong += 1\n                break"),
        ),
        Mistake(
            "Nothing is learned and no error counted, as if no tie were an error; with label +1 it is one.",
            ("if prediction != y_i:", "if y_i * (x_i @ w + b) < 0:"),
        ),
        Mistake(
            "The predictions are 0 and 1, so a sample with label -1 always counts as an error.",
            ("else -1\n", "else 0\n"),
        ),
        Mistake(
            "The predictions are 0 and 1, and the step is the label minus the prediction.",
            ("else -1\n", "else 0\n"),
            ("w + y_i * x_i", "w + (y_i - prediction) * x_i"),
            ("b + y_i", "b + (y_i - prediction)"),
            convention=True,
        ),
        Mistake(
            "The step has a factor 0.1; here it has none.",
            ("w + y_i * x_i", "w + 0.1 * y_i * x_i"),
            ("b + y_i", "b + 0.1 * y_i"),
            convention=True,
        ),
        Mistake(
            "The step has a factor 1/2; here it has none.",
            ("w + y_i * x_i", "w + 0.5 * y_i * x_i"),
            ("b + y_i", "b + 0.5 * y_i"),
            convention=True,
        ),
        Mistake(
            "The steps go the wrong way: y * x is subtracted from w, and y from b.",
            ("w + y_i * x_i", "w - y_i * x_i"),
            ("b + y_i", "b - y_i"),
        ),
        Mistake("The steps of the bias have the wrong sign.", ("b + y_i", "b - y_i")),
        Mistake("The steps of the weights have the wrong sign.", ("w + y_i * x_i", "w - y_i * x_i")),
        Mistake("The label is missing from the step of the bias: it goes up at each error.", ("b + y_i", "b + 1")),
        Mistake("The weights never learn.", ("w + y_i * x_i", "w + 0.0 * x_i")),
        Mistake(
            "errors is the sum over all epochs; it has an entry for each epoch.",
            ("return w, b, errors", "return w, b, sum(errors)"),
        ),
        Mistake(
            "Only the errors of the last epoch are returned; an entry for each epoch is asked.",
            ("return w, b, errors", "return w, b, wrong"),
        ),
        Mistake("errors counts the right answers.", ("errors.append(wrong)", "errors.append(len(y) - wrong)")),
        Mistake(
            "errors counts what is wrong where an epoch begins; count as the samples are visited.",
            ("        wrong = 0\n", "        before, wrong = int(np.sum(np.where(X @ w + b > 0, 1, -1) != y)), 0\n"),
            ("errors.append(wrong)", "errors.append(before)"),
        ),
        Mistake(
            "errors has an entry for each visit, the count so far; one for each epoch is asked.",
            ("        errors.append(wrong)\n", ""),
            ("                wrong += 1\n", "                wrong += 1\n            errors.append(wrong)\n"),
        ),
        Mistake(
            "One epoch too many is run after the first clean one.", ("if wrong == 0:", "if errors[-2:] == [0, 0]:")
        ),
        Mistake("One epoch less than epochs is run.", ("range(epochs)", "range(epochs - 1)")),
        Mistake("One epoch more than epochs is run.", ("range(epochs)", "range(epochs + 1)")),
        Mistake(
            "Each epoch begins again with w = 0 and b = 0.",
            ("        wrong = 0\n", "        wrong = 0\n        w, b = np.zeros(X.shape[1]), 0.0\n"),
        ),
        Mistake(
            "The weights of the epoch with the fewest errors are returned; the last ones are asked.",
            ("    errors = []\n", "    errors, best, kept = [], np.inf, (w, b)\n"),
            (
                "errors.append(wrong)\n",
                ("errors.append(wrong)\n        best, kept = (wrong, (w, b)) if wrong < best else (best, kept)\n"),
            ),
            ("return w, b,", "return *kept,"),
            convention=True,
        ),
        Mistake(
            "w and b are averages over all visits; those after the last visit are asked.",
            ("    errors = []\n", "    errors, seen = [], []\n"),
            ("                wrong += 1\n", "                wrong += 1\n            seen.append([*w, b])\n"),
            ("return w, b,", "return *(np.mean(seen, axis=0)[:-1], np.mean(seen, axis=0)[-1]),"),
            convention=True,
        ),
        Mistake(
            "A sample is repeated until its answer is right; each visit makes one step.",
            (
                "            if prediction != y_i:\n",
                ("            wrong += prediction != y_i\n            while (1 if x_i @ w + b > 0 else -1) != y_i:\n"),
            ),
            ("                wrong += 1\n", ""),
        ),
        Mistake("The last sample is never visited.", ("zip(X, y, strict=True)", "zip(X[:-1], y[:-1], strict=True)")),
        Mistake("The first sample is never visited.", ("zip(X, y, strict=True)", "zip(X[1:], y[1:], strict=True)")),
        Mistake(
            "The samples are visited in reversed order.",
            ("zip(X, y, strict=True)", "zip(X[::-1], y[::-1], strict=True)"),
        ),
        Mistake("errors stands in reversed order.", ("return w, b, errors", "return w, b, errors[::-1]")),
        Mistake("The first epoch is missing from errors.", ("return w, b, errors", "return w, b, errors[1:]")),
        Mistake(
            "The last epoch is missing from errors, clean or not.", ("return w, b, errors", "return w, b, errors[:-1]")
        ),
        Mistake("errors begins with an entry of 0 before the first epoch.", ("errors = []", "errors = [0]")),
        Mistake(
            "errors begins with an entry for the start, all samples; the first is that of the first epoch.",
            ("errors = []", "errors = [len(y)]"),
        ),
        Mistake(
            "errors is the number of epochs; it has an entry for each.",
            ("return w, b, errors", "return w, b, len(errors)"),
        ),
        Mistake(
            "errors counts each error as 2, the difference of label and prediction, with its sign.",
            ("wrong += 1", "wrong += y_i - prediction"),
        ),
        Mistake(
            "errors adds up the labels of the samples that were wrong; count them.",
            ("wrong += 1", "wrong += y_i"),
            ("if wrong == 0", "if not any((1 if a @ w + b > 0 else -1) != c for a, c in zip(X, y))"),
        ),
        Mistake(
            "errors says only whether an epoch had an error; count them.",
            ("errors.append(wrong)", "errors.append(int(wrong > 0))"),
        ),
        Mistake(
            "errors counts only the errors with label +1.",
            ("errors.append(wrong)", "errors.append(plus)"),
            ("        wrong = 0\n", "        wrong = plus = 0\n"),
            ("wrong += 1", "wrong += 1\n                plus += y_i > 0"),
        ),
        Mistake(
            "errors counts only the errors with label -1.",
            ("errors.append(wrong)", "errors.append(minus)"),
            ("        wrong = 0\n", "        wrong = minus = 0\n"),
            ("wrong += 1", "wrong += 1\n                minus += y_i < 0"),
        ),
        Mistake(
            "errors holds fractions of right answers; counts of errors are asked.",
            ("errors.append(wrong)", "errors.append(1 - wrong / len(y))"),
        ),
        Mistake(
            "errors counts from 1: each entry is one too many.", ("errors.append(wrong)", "errors.append(wrong + 1)")
        ),
        Mistake("errors is one error short in each epoch.", ("errors.append(wrong)", "errors.append(wrong - 1)")),
        Mistake("errors holds the numbers of the epochs with errors.", ("errors.append(wrong)", "errors.append(_)")),
        Mistake(
            "Training stops after an epoch with one error; it stops after one without.", ("wrong == 0", "wrong <= 1")
        ),
        Mistake(
            "Training stops as soon as an epoch has no fewer errors than the one before.",
            ("wrong == 0", "wrong == 0 or (len(errors) > 1 and errors[-1] >= errors[-2])"),
        ),
        Mistake(
            "Training stops at the first right answer.",
            ("                wrong += 1\n", "                wrong += 1\n            else:\n                break\n"),
        ),
        Mistake("The step of w has a factor 0.1; here it has none.", ("w + y_i * x_i", "w + 0.1 * y_i * x_i")),
        Mistake("The step of b has a factor 0.1; here it has none.", ("b + y_i", "b + 0.1 * y_i")),
        Mistake("The step of w has a factor 0.01; here it has none.", ("w + y_i * x_i", "w + 0.01 * y_i * x_i")),
        Mistake("The step of b has a factor 0.01; here it has none.", ("b + y_i", "b + 0.01 * y_i")),
        Mistake(
            "Right answers change b too; only errors may.",
            ("                b = b + y_i\n", ""),
            ("wrong += 1", "wrong += 1\n            b = b + y_i"),
        ),
        Mistake(
            "Right answers change w too; only errors may.",
            ("                w = w + y_i * x_i\n", ""),
            ("wrong += 1", "wrong += 1\n            w = w + y_i * x_i"),
        ),
        Mistake(
            "w is divided by its length at the end.", ("return w, b,", "return w / max(np.linalg.norm(w), 1e-12), b,")
        ),
        Mistake(
            "w and b are the averages over the epochs.",
            ("errors = []", "errors, kept = [], []"),
            ("errors.append(wrong)", "errors.append(wrong)\n        kept.append([*w, b])"),
            ("return w, b,", "return np.mean(kept, axis=0)[:-1], np.mean(kept, axis=0)[-1],"),
        ),
        Mistake(
            "w is the one before the last update.",
            ("    errors = []", "    errors, old = [], w"),
            ("w = w + y_i", "old = w\n                w = w + y_i"),
            ("return w,", "return old,"),
        ),
        Mistake(
            "b is the one before the last update.",
            ("    errors = []", "    errors, old = [], b"),
            ("b = b + y_i", "old = b\n                b = b + y_i"),
            ("return w, b", "return w, old"),
        ),
        Mistake(
            "w is that of the start of the last epoch.",
            ("        wrong = 0\n", "        wrong, old = 0, w\n"),
            ("return w,", "return old,"),
        ),
        Mistake(
            "b is that of the start of the last epoch.",
            ("        wrong = 0\n", "        wrong, old = 0, b\n"),
            ("return w, b", "return w, old"),
        ),
        Mistake(
            "Each epoch begins again with w = 0.",
            ("        wrong = 0\n", "        wrong, w = 0, np.zeros(X.shape[1])\n"),
        ),
        Mistake("Each epoch begins again with b = 0.", ("        wrong = 0\n", "        wrong, b = 0, 0.0\n")),
        Mistake("The prediction is compared with 1/2; the boundary is at 0.", ("b > 0", "b > 0.5")),
        Mistake("Right answers make a step, errors do not.", ("prediction != y_i", "prediction == y_i")),
        Mistake(
            "A right answer with y times the score below 1 counts as an error; only the side counts.",
            ("if prediction != y_i", "if y_i * (x_i @ w + b) < 1"),
            convention=True,
        ),
        Mistake("The step of w is divided by the number of samples.", ("w + y_i * x_i", "w + y_i * x_i / len(y)")),
        Mistake("The step of b is divided by the number of samples.", ("b + y_i", "b + y_i / len(y)")),
        Mistake("The step of b is the label times the sum of x; it is the label.", ("b + y_i", "b + y_i * x_i.sum()")),
        Mistake(
            "The weights start at 0.1 each; they start at 0.",
            ("np.zeros(X.shape[1])", "np.full(X.shape[1], 0.1)"),
        ),
    ],
    hints=[
        "Two loops, one inside the other: epochs outside, samples inside.",
        "The inner loop is your perceptron_update. How do you notice that it has changed something?",
        "Count in a variable that starts anew in each epoch. Record it first, then decide whether to stop.",
    ],
    equivalents=[
        Equivalent("X has two axes, so the second is the last.", ("X.shape[1]", "X.shape[-1]")),
        Equivalent(
            "X and y are equally long.",
            ("zip(X, y, strict=True)", "zip(X, y)"),
            ("strict=True", "strict=False"),
        ),
        Equivalent("A scalar product does not know the order of its factors.", ("x_i @ w", "w @ x_i")),
        Equivalent(
            "A count is never below 0.",
            ("if wrong == 0", "if wrong <= 0"),
            ("if wrong == 0", "if -wrong == 0"),
        ),
    ],
)
